//! Prose placed: in comes a message of a prose file, out go its characters, facts and marks as they are said, each with
//! its place in the file.
//!
//! Fluent itself says the message: before, each character of its text is replaced by a sign of its place, and put back
//! after. Nothing here chooses a variant; what is not said has no place.

use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::catalog::{bundle, format};
use super::markup::{Open, POINT, Tag, tag};
use super::say::{Args, END, Shown, marker};
use super::{Given, Prose, rewrite};

/// The first of the signs (plane 16, private use).
const FIRST_SIGN: u32 = 0x10_0000;
/// How many there are.
const SIGNS: u32 = 0xFFFE;

/// The form of a fact that a language says in words of its own, after the full stop.
pub const SAID: &str = ".said";

/// A paragraph or point of a message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// 0 for a paragraph, else the level of the point.
    pub level: usize,
    /// Where it begins in the file, in bytes: of a point, where its mark stands.
    pub start: usize,
    /// What it holds; a line break within it is a character.
    pub pieces: Vec<Piece>,
}

/// Something that a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the file, in bytes.
    pub at: Range<usize>,
    /// Which pattern of the message it stands in: the message's own is 0, variants have numbers of their own.
    pub pattern: usize,
    /// What it is.
    pub what: What,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A character.
    Char(char),
    /// A fact by its name, with its form after a full stop.
    Fact {
        /// `opening.hour`
        name: String,
        /// The words by which the language says it itself.
        said: Option<String>,
    },
    /// A mark that opens or closes.
    Mark {
        /// Which.
        mark: Mark,
        /// Whether it opens.
        opens: bool,
    },
}

/// A mark of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// `<b>`
    Bold,
    /// `<i>`
    Italic,
    /// `<a href="{ $page }">`, by the name of the fact; the mark that closes has none.
    Link(String),
    /// `<note>`
    Note,
}

/// Something that a sign stands for.
struct Spot {
    /// The character; none where a placeable begins or ends.
    c: Option<char>,
    at: Range<usize>,
    pattern: usize,
}

/// A message being replaced by signs.
struct Signs<'s> {
    source: &'s str,
    spots: Vec<Spot>,
    /// What takes the place of which bytes.
    edits: Vec<(Range<usize>, String)>,
    patterns: usize,
}

impl Prose {
    /// What a message, or an attribute of one, says with these facts; none where there is none, or where it cannot be
    /// said.
    pub fn placed(&self, id: &str, given: &Given) -> Option<Vec<Line>> {
        self.placed_with(id, &given.args(&self.named(id)))
    }

    /// The same of a message that is said with these arguments.
    pub fn placed_with(&self, id: &str, args: &Args) -> Option<Vec<Line>> {
        let (pattern, source) = self.pattern_in_source(id)?;
        let mut signs = Signs { source, spots: Vec::new(), edits: Vec::new(), patterns: 0 };
        signs.pattern(pattern)?;
        let extent = rewrite::extent(source, self.start(id)?, id.split('.').next().unwrap_or(id))?;
        // A message of prose refers to no other, nor does one of the catalogs.
        let mut own = bundle(self.lang);
        own.add_resource_overriding(FluentResource::try_new(signs.applied(extent)).ok()?.into());
        let formatted = format(&own, self.lang, id, &args.fluent()).ok()?;
        Some(lines(&said(&formatted, &signs.spots, args)))
    }
}

impl<'s> Signs<'s> {
    /// A sign for something.
    fn sign(&mut self, spot: Spot) -> Option<char> {
        let index = u32::try_from(self.spots.len()).ok().filter(|index| *index < SIGNS)?;
        self.spots.push(spot);
        char::from_u32(FIRST_SIGN + index)
    }

    /// Where a piece of the source stands in it.
    fn place(&self, piece: &str) -> Range<usize> {
        let start = piece.as_ptr() as usize - self.source.as_ptr() as usize;
        start..start + piece.len()
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>) -> Option<()> {
        let number = self.patterns;
        self.patterns += 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let place = self.place(value);
                    let mut text = String::new();
                    for (at, c) in value.char_indices() {
                        if matches!(c, '\n' | '\r') {
                            text.push(c);
                            continue;
                        }
                        let at = place.start + at;
                        let spot = Spot { c: Some(c), at: at..at + c.len_utf8(), pattern: number };
                        text.push(self.sign(spot)?);
                    }
                    self.edits.push((place, text));
                }
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    for variant in variants {
                        self.pattern(&variant.value)?;
                    }
                }
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    let at = self.placeable(inline)?;
                    for edge in [at.start, at.end] {
                        let sign = self.sign(Spot { c: None, at: at.clone(), pattern: number })?;
                        self.edits.push((edge..edge, sign.into()));
                    }
                }
            }
        }
        Some(())
    }

    /// The bytes of a placeable, its braces included.
    fn placeable(&self, inline: &InlineExpression<&'s str>) -> Option<Range<usize>> {
        let (known, quoted) = match inline {
            InlineExpression::StringLiteral { value } => (self.place(value), true),
            InlineExpression::NumberLiteral { value } => (self.place(value), false),
            InlineExpression::VariableReference { id }
            | InlineExpression::FunctionReference { id, .. }
            | InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => (self.place(id.name), false),
            InlineExpression::Placeable { .. } => return None,
        };
        let start = self.source[..known.start].rfind('{')?;
        let mut within = quoted;
        let mut escaped = false;
        for (at, c) in self.source[known.end..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' if within => escaped = true,
                '"' => within = !within,
                '}' if !within => return Some(start..known.end + at + 1),
                _ => {}
            }
        }
        None
    }

    /// The lines of a message with its signs.
    fn applied(&mut self, message: Range<usize>) -> String {
        // At one place, what is said first stands first.
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::new();
        let mut at = message.start;
        for (range, text) in &self.edits {
            out.push_str(&self.source[at..range.start]);
            out.push_str(text);
            at = range.end;
        }
        out + &self.source[at..message.end]
    }
}

/// A formatted message with the signs put back: each character or marker with its piece.
fn said(formatted: &str, spots: &[Spot], args: &Args) -> Vec<(char, Piece)> {
    let mut out: Vec<(char, Piece)> = Vec::new();
    let mut chars = formatted.chars();
    let (mut within, mut last): (Option<&Spot>, _) = (None, (0..0, 0));
    while let Some(c) = chars.next() {
        let spot = u32::from(c).checked_sub(FIRST_SIGN).and_then(|index| spots.get(index as usize));
        match spot {
            Some(spot) => {
                last = (spot.at.clone(), spot.pattern);
                match spot.c {
                    Some(c) => {
                        let what = What::Char(c);
                        out.push((c, Piece { at: spot.at.clone(), pattern: spot.pattern, what }));
                    }
                    None => within = if within.is_some() { None } else { Some(spot) },
                }
            }
            None => {
                // The end of a line has the place of what stands before it.
                let (at, pattern) =
                    within.map_or((last.0.end..last.0.end, last.1), |spot| (spot.at.clone(), spot.pattern));
                let what = match marker(c) {
                    Some((index, shown)) => {
                        let said = (shown == Shown::Said)
                            .then(|| chars.by_ref().take_while(|c| *c != END).collect::<String>());
                        What::Fact { name: shown.of(args.name(index)), said }
                    }
                    None => What::Char(c),
                };
                out.push((c, Piece { at, pattern, what }));
            }
        }
    }
    out
}

/// The paragraphs and points, as [`super::markup`] parts them.
fn lines(said: &[(char, Piece)]) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut goes_on = false;
    let mut rest = said;
    while !rest.is_empty() {
        let end = rest.iter().position(|(c, _)| *c == '\n');
        let (line, after) = rest.split_at(end.unwrap_or(rest.len()));
        let line_end = after.first();
        rest = after.get(1..).unwrap_or_default();
        let line = trimmed(line);
        let level = line.iter().take_while(|(c, _)| *c == POINT).count();
        let is_point = level > 0 && matches!(line.get(level), Some((' ' | '\u{a0}', _)));
        if line.is_empty() {
            goes_on = false;
        } else if is_point {
            out.push(Line { level, start: line[0].1.at.start, pieces: marked(trimmed(&line[level..])) });
            goes_on = false;
        } else {
            match out.last_mut().filter(|_| goes_on) {
                Some(paragraph) => paragraph.pieces.extend(marked(line)),
                None => out.push(Line { level: 0, start: line[0].1.at.start, pieces: marked(line) }),
            }
            goes_on = true;
        }
        // A line end within a paragraph.
        let next = trimmed(rest.split(|(c, _)| *c == '\n').next().unwrap_or_default());
        let points = next.iter().take_while(|(c, _)| *c == POINT).count();
        let is_point = points > 0 && matches!(next.get(points), Some((' ' | '\u{a0}', _)));
        let continues = !next.is_empty() && !is_point;
        if let (true, true, Some((_, piece)), Some(last)) = (goes_on, continues, line_end, out.last_mut()) {
            last.pieces.push(piece.clone());
        }
    }
    out
}

fn trimmed(line: &[(char, Piece)]) -> &[(char, Piece)] {
    let is_space = |(c, _): &(char, Piece)| c.is_whitespace();
    let start = line.iter().position(|piece| !is_space(piece)).unwrap_or(line.len());
    let end = line.iter().rposition(|piece| !is_space(piece)).map_or(start, |at| at + 1);
    &line[start..end]
}

/// The pieces of a line, its marks among them.
fn marked(line: &[(char, Piece)]) -> Vec<Piece> {
    let text: String = line.iter().map(|(c, _)| *c).collect();
    let mut out = Vec::new();
    let (mut at, mut byte) = (0, 0);
    while let Some((c, piece)) = line.get(at) {
        let found = if *c == '<' { tag(&text[byte..]).ok().flatten() } else { None };
        let Some((found, length)) = found else {
            out.push(piece.clone());
            at += 1;
            byte += c.len_utf8();
            continue;
        };
        let chars = text[byte..byte + length].chars().count();
        let of = &line[at..at + chars];
        let name = of.iter().find_map(|(_, piece)| match &piece.what {
            What::Fact { name, .. } => Some(name.clone()),
            _ => None,
        });
        let (mark, opens) = match found {
            Tag::Opens(Open::Bold) => (Mark::Bold, true),
            Tag::Opens(Open::Italic) => (Mark::Italic, true),
            Tag::Opens(Open::Link(_)) => (Mark::Link(name.unwrap_or_default()), true),
            Tag::Opens(Open::Note) => (Mark::Note, true),
            Tag::Closes("</b>") => (Mark::Bold, false),
            Tag::Closes("</i>") => (Mark::Italic, false),
            Tag::Closes("</a>") => (Mark::Link(String::new()), false),
            Tag::Closes(_) => (Mark::Note, false),
        };
        let last = &of[of.len() - 1].1;
        out.push(Piece {
            at: piece.at.start..last.at.end,
            pattern: piece.pattern,
            what: What::Mark { mark, opens },
        });
        at += chars;
        byte += length;
    }
    out
}
