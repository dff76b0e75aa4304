//! Lists: works out from `word/numbering.xml` the number or mark that Word prints before a paragraph.
//!
//! Lists that share a definition share its count, and a number restarts when one above it changes.

use std::collections::{HashMap, HashSet};

use super::numerals::Format;
use super::symbol::Face;
use super::xml::{Event, Ns, Tag, Xml};
use crate::diag::Diagnostic;
use crate::reading::{Limits, is_private};

/// Levels of a list.
const LEVELS: usize = 9;
/// The longest pattern of a number; Word's own dialogues allow less.
const PATTERN: usize = 64;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<u32, List>,
    definitions: HashMap<u32, Definition>,
    /// Definitions by the style that they are for.
    styled: HashMap<String, u32>,
}

#[derive(Debug, Default)]
struct List {
    definition: u32,
    /// Where levels of this list start again.
    starts: [Option<u32>; LEVELS],
}

#[derive(Debug, Default)]
struct Definition {
    levels: [Level; LEVELS],
    /// The style through which another definition stands in for this one.
    link: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: Format,
    pattern: String,
    /// The level that restarts this one when it changes; 0 means never, `None` means any level above.
    restart: Option<usize>,
    /// Whether the numbers of the levels above are set in decimals.
    legal: bool,
    face: Option<Face>,
}

/// How far the lists of a document have got.
#[derive(Debug, Default)]
pub(super) struct Counters {
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    begun: HashSet<u32>,
}

impl Numbering {
    /// The lists of a part.
    pub fn read(text: &str, name: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let mut out = Self::default();
        let mut xml = Xml::new(text, name, limits.depth);
        // The definition or list being read, and its level.
        let mut definition: Option<u32> = None;
        let mut list: Option<u32> = None;
        let mut level = 0;
        let number = |tag: &Tag, name: &str| tag.get(name).and_then(|it| it.parse::<u32>().ok());
        loop {
            let tag = match xml.next()? {
                Event::Start(tag) if tag.ns == Ns::W => tag,
                Event::Eof => return Ok(out),
                _ => continue,
            };
            match tag.name() {
                "abstractNum" => {
                    (definition, list) = (number(&tag, "abstractNumId"), None);
                    out.definitions.insert(definition.unwrap_or(0), Definition::default());
                }
                "num" => {
                    (definition, list) = (None, number(&tag, "numId"));
                    out.lists.insert(list.unwrap_or(0), List::default());
                }
                "abstractNumId" => {
                    if let Some(list) = list.and_then(|id| out.lists.get_mut(&id)) {
                        list.definition = number(&tag, "val").unwrap_or(0);
                    }
                }
                "styleLink" => {
                    if let (Some(id), Some(style)) = (definition, tag.val()) {
                        out.styled.insert(style.into_owned(), id);
                    }
                }
                "lvl" | "lvlOverride" => {
                    level = number(&tag, "ilvl").map_or(0, |it| it as usize).min(LEVELS - 1);
                }
                "startOverride" => {
                    if let Some(list) = list.and_then(|id| out.lists.get_mut(&id)) {
                        list.starts[level] = number(&tag, "val");
                    }
                }
                _ => {
                    if let Some(definition) = definition.and_then(|id| out.definitions.get_mut(&id)) {
                        definition.take(level, &tag);
                    }
                }
            }
        }
    }

    /// The number or mark of the next paragraph of this list and level, and whether its format is known.
    pub fn mark(&self, counters: &mut Counters, id: u32, level: usize) -> Option<(String, bool)> {
        let level = level.min(LEVELS - 1);
        let list = self.lists.get(&id)?;
        let (at, definition) = self.definition(list.definition)?;
        let counts = counters.counts.entry(at).or_default();
        if counters.begun.insert(id) {
            for (count, start) in counts.iter_mut().zip(list.starts) {
                *count = start.map_or(*count, |start| start.checked_sub(1));
            }
        }
        let begin = |level: usize| list.starts[level].unwrap_or(definition.levels[level].start);
        counts[level] = Some(match counts[level] {
            Some(count) => count.saturating_add(1),
            None => begin(level),
        });
        // Levels above that never appeared count as begun; levels below start again.
        for (above, count) in counts[..level].iter_mut().enumerate() {
            count.get_or_insert_with(|| begin(above));
        }
        for (below, count) in definition.levels.iter().zip(counts.iter_mut()).skip(level + 1) {
            if below.restart.is_none_or(|after| after > 0 && level < after) {
                *count = None;
            }
        }
        Some(definition.print(level, counts))
    }

    /// The definition with this id, or the one that it refers to.
    fn definition(&self, id: u32) -> Option<(u32, &Definition)> {
        let own = self.definitions.get(&id)?;
        let linked = own.link.as_ref().and_then(|style| self.styled.get(style));
        match linked.and_then(|id| Some((*id, self.definitions.get(id)?))) {
            Some(linked) => Some(linked),
            None => Some((id, own)),
        }
    }
}

impl Definition {
    fn take(&mut self, level: usize, tag: &Tag) {
        let at = &mut self.levels[level];
        let value = tag.val().unwrap_or_default();
        match tag.name() {
            "numStyleLink" => self.link = Some(value.into_owned()),
            "start" => at.start = value.parse().unwrap_or(0),
            "numFmt" => at.format = Format::of(&value),
            "lvlText" => at.pattern = value.chars().take(PATTERN).collect(),
            "lvlRestart" => at.restart = value.parse().ok(),
            "isLgl" => at.legal = tag.is_on(),
            "rFonts" => {
                at.face = tag.get("ascii").or_else(|| tag.get("hAnsi")).map(|name| Face::of(&name));
            }
            _ => {}
        }
    }

    /// The pattern of a level with its numbers filled in: `%1.%2` becomes `3.1`.
    fn print(&self, level: usize, counts: &[Option<u32>; LEVELS]) -> (String, bool) {
        let at = &self.levels[level];
        let mut known = true;
        let mut out = String::new();
        if at.format == Format::Bullet {
            let face = at.face.unwrap_or(Face::Other);
            out.extend(at.pattern.chars().map(|c| match face {
                Face::Other if !is_private(c) => c,
                face => face.character(u32::from(c)).unwrap_or('•'),
            }));
            return (out, true);
        }
        let mut chars = at.pattern.chars().peekable();
        while let Some(c) = chars.next() {
            let level = chars.peek().and_then(|next| next.to_digit(10)).filter(|_| c == '%');
            let Some(named) = level.and_then(|digit| (digit as usize).checked_sub(1)) else {
                out.push(c);
                continue;
            };
            chars.next();
            let format = if at.legal { Format::Decimal } else { self.levels[named].format };
            known &= format != Format::Unknown;
            out.push_str(&format.print(counts[named].unwrap_or(self.levels[named].start)));
        }
        (out, known)
    }
}
