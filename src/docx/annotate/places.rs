//! Places in the XML of a document: finds the bytes where a paragraph of the body, or a few of its words, begin and
//! end.
//!
//! Paragraphs are counted as the reader counts them, so that an ordinal finds its paragraph again.

use std::ops::Range;

use super::super::read::xml::{Event, Ns, Xml};
use super::Remark;
use crate::diag::Diagnostic;
use crate::reading::Limits;

/// The paragraphs of a body, in document order; `None` for a paragraph that is an empty element.
pub(super) struct Paragraphs(Vec<Option<Content>>);

/// What a paragraph contains besides its properties.
struct Content {
    bytes: Range<usize>,
    children: Vec<Child>,
}

/// An element in a paragraph.
#[derive(Default)]
struct Child {
    bytes: Range<usize>,
    /// Whether it is a run that can be split within its text.
    run: bool,
    /// The bytes of the run's properties.
    properties: Range<usize>,
    letters: Vec<Letter>,
}

/// A character that is shown.
struct Letter {
    c: char,
    at: usize,
    /// The bytes of the start tag of its `w:t`, if that is directly in a run of the paragraph.
    tag: Option<Range<usize>>,
}

/// Where something begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cut {
    /// Between two elements of a paragraph, at this byte.
    Between(usize),
    /// In the text of a run: at this byte, in a `w:t` with this start tag, with the properties in these bytes.
    Inside { at: usize, tag: Range<usize>, properties: Range<usize> },
}

/// The open elements that matter here.
enum Open {
    /// A paragraph, by its place in the list.
    Paragraph(usize),
    /// Something whose paragraphs are not the body's: a text box, or an alternative for older readers.
    Aside,
    /// Something whose characters are not shown: deleted, or the instruction of a field.
    Silent,
    /// A `w:t`, with the bytes of its start tag.
    Words(Range<usize>),
    /// The properties of a run.
    Properties(usize),
    /// Anything else.
    Other,
}

/// The paragraphs as they are found.
struct Finder {
    found: Vec<Option<Content>>,
    open: Vec<Open>,
    /// How many open elements have nothing of the body in them, and how many show nothing.
    aside: usize,
    silent: usize,
}

impl Paragraphs {
    /// Finds the paragraphs of a part.
    pub fn of(text: &str, name: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let mut finder = Finder { found: Vec::new(), open: Vec::new(), aside: 0, silent: 0 };
        let mut xml = Xml::new(text, name, limits.depth);
        loop {
            let before = xml.position();
            match xml.next()? {
                Event::Start(tag) => {
                    let bytes = before..xml.position();
                    let kind = match (tag.ns, tag.name()) {
                        (Ns::W, "txbxContent") | (Ns::Mc, "Fallback") => Open::Aside,
                        (Ns::W, "p") if finder.aside == 0 => {
                            let inside = !text[bytes.clone()].ends_with("/>");
                            let content = || Content { bytes: bytes.end..bytes.end, children: Vec::new() };
                            finder.found.push(inside.then(content));
                            Open::Paragraph(finder.found.len() - 1)
                        }
                        (Ns::W, "del" | "moveFrom" | "instrText" | "rPrChange") => Open::Silent,
                        (Ns::W, "t") => Open::Words(bytes.clone()),
                        (Ns::W, "rPr") => Open::Properties(before),
                        _ => Open::Other,
                    };
                    finder.begin(&tag, kind, &text[bytes], before);
                }
                Event::Text(words) => finder.words(&words, before, xml.position()),
                Event::End => finder.end(before, xml.position()),
                Event::Eof => return Ok(Self(finder.found)),
            }
        }
    }

    /// Where the subject of a remark begins and ends: its words, else the whole paragraph, or the paragraph before
    /// if that is an empty element.
    pub fn place(&self, remark: &Remark) -> Option<(Cut, Cut)> {
        let wanted = remark.line.unwrap_or(1).clamp(1, self.0.len().max(1)) - 1;
        let before = self.0.iter().take(wanted + 1).rev();
        let content = before.chain(&self.0).flatten().next()?;
        let own = self.0.get(wanted).is_some_and(Option::is_some);
        let words = content.words(&remark.excerpt).filter(|_| own);
        Some(words.unwrap_or((Cut::Between(content.bytes.start), Cut::Between(content.bytes.end))))
    }
}

impl Finder {
    fn begin(&mut self, tag: &super::super::read::xml::Tag, kind: Open, raw: &str, at: usize) {
        let shown = match (tag.ns, tag.name()) {
            (Ns::W, "noBreakHyphen") => "-",
            _ => "",
        };
        self.words(shown, at, at);
        if let (Some(Open::Paragraph(paragraph)), 0) = (self.open.last(), self.aside)
            && let Some(content) = &mut self.found[*paragraph]
            && (tag.ns, tag.name()) != (Ns::W, "pPr")
        {
            let run = raw.starts_with("<w:r>") || raw.starts_with("<w:r ");
            content.children.push(Child { bytes: at..at, run, ..Child::default() });
        }
        self.aside += usize::from(matches!(kind, Open::Aside));
        self.silent += usize::from(matches!(kind, Open::Silent));
        self.open.push(kind);
    }

    /// Adds what is shown to the open child of the paragraph.
    fn words(&mut self, words: &str, start: usize, end: usize) {
        let paragraph = self.open.iter().rev().position(|open| matches!(open, Open::Paragraph(_)));
        let (Some(above), 0) = (paragraph, self.aside + self.silent) else { return };
        let tag = match self.open.last() {
            Some(Open::Words(tag)) => Some(tag.clone()),
            // A hyphen is an element of its own.
            _ if start == end => None,
            _ => return,
        };
        let Some(Open::Paragraph(at)) = self.open.get(self.open.len() - 1 - above) else { return };
        let Some(child) = self.found[*at].as_mut().and_then(|content| content.children.last_mut()) else {
            return;
        };
        // Only text that is written literally can be cut at its bytes, and only in a run of the paragraph's own.
        let plain = end - start == words.len();
        let tag = tag.filter(|_| child.run && above == 2);
        child.letters.extend(words.char_indices().map(|(offset, c)| Letter {
            c,
            at: if plain { start + offset } else { start },
            tag: tag.clone(),
        }));
    }

    fn end(&mut self, before: usize, after: usize) {
        let Some(ended) = self.open.pop() else { return };
        self.aside -= usize::from(matches!(ended, Open::Aside));
        self.silent -= usize::from(matches!(ended, Open::Silent));
        if let Open::Paragraph(at) = ended
            && let Some(content) = &mut self.found[at]
        {
            content.bytes.end = before;
        }
        match self.open.as_slice() {
            [.., Open::Paragraph(at)] if self.aside == 0 => {
                let Some(content) = &mut self.found[*at] else { return };
                match content.children.last_mut() {
                    Some(child) => child.bytes.end = after,
                    // The properties of the paragraph have ended.
                    None => content.bytes = after..after,
                }
            }
            [.., Open::Paragraph(at), Open::Other] if self.aside == 0 => {
                if let (Open::Properties(start), Some(content)) = (&ended, &mut self.found[*at])
                    && let Some(child) = content.children.last_mut()
                {
                    child.properties = *start..after;
                }
            }
            _ => {}
        }
    }
}

impl Content {
    /// Where these words begin and end.
    fn words(&self, excerpt: &str) -> Option<(Cut, Cut)> {
        let wanted: Vec<char> = excerpt.split('…').next().unwrap_or("").chars().filter_map(folded).collect();
        let shown: Vec<(usize, usize, char)> = self
            .children
            .iter()
            .enumerate()
            .flat_map(|(at, child)| {
                let letters = child.letters.iter().enumerate();
                letters.filter_map(move |(letter, it)| Some((at, letter, folded(it.c)?)))
            })
            .collect();
        if wanted.is_empty() {
            return None;
        }
        let same = |window: &[(usize, usize, char)]| window.iter().map(|(.., c)| c).eq(&wanted);
        let start = shown.windows(wanted.len()).position(same)?;
        let (first, last) = (shown[start], shown[start + wanted.len() - 1]);
        Some((self.children[first.0].before(first.1), self.children[last.0].behind(last.1)))
    }
}

impl Child {
    /// Before a letter.
    fn before(&self, letter: usize) -> Cut {
        match &self.letters[letter] {
            Letter { at, tag: Some(tag), .. } if letter > 0 => self.inside(*at, tag),
            _ => Cut::Between(self.bytes.start),
        }
    }

    /// After a letter: before the next, if that is in the same text.
    fn behind(&self, letter: usize) -> Cut {
        match (self.letters.get(letter + 1), &self.letters[letter]) {
            (Some(Letter { at, tag: Some(tag), .. }), own) if own.tag.as_ref() == Some(tag) => {
                self.inside(*at, tag)
            }
            _ => Cut::Between(self.bytes.end),
        }
    }

    fn inside(&self, at: usize, tag: &Range<usize>) -> Cut {
        Cut::Inside { at, tag: tag.clone(), properties: self.properties.clone() }
    }
}

/// A character for comparison: spaces and invisible controls are dropped, and a non-breaking hyphen is a hyphen.
fn folded(c: char) -> Option<char> {
    match c {
        '\u{2060}' | '\u{ad}' | '\u{200e}' | '\u{200f}' => None,
        '\u{2011}' => Some('-'),
        c => (!c.is_whitespace()).then_some(c),
    }
}

/// The text with what is inserted at each cut; a run that is cut is split, and each half keeps its properties and
/// the spaces at its ends.
pub(super) fn spliced(text: &str, marks: Vec<(Cut, String)>) -> String {
    let mut pieces: Vec<(usize, String)> = Vec::new();
    for (cut, mark) in marks {
        match cut {
            Cut::Between(at) => pieces.push((at, mark)),
            Cut::Inside { at, tag, properties } => {
                let spaces = (tag.start + "<w:t".len(), " xml:space=\"preserve\"".to_owned());
                if !text[tag].contains("preserve") && !pieces.contains(&spaces) {
                    pieces.push(spaces);
                }
                let properties = &text[properties];
                pieces.push((at, format!("</w:t></w:r>{mark}<w:r>{properties}<w:t xml:space=\"preserve\">")));
            }
        }
    }
    pieces.sort_by_key(|(at, _)| *at);
    let mut out = String::with_capacity(text.len() + pieces.iter().map(|(_, it)| it.len()).sum::<usize>());
    let mut done = 0;
    for (at, piece) in pieces {
        out.push_str(&text[done..at]);
        out.push_str(&piece);
        done = at;
    }
    out.push_str(&text[done..]);
    out
}

/// The first id that no comment uses.
pub(super) fn next_id(comments: &str, name: &str, limits: &Limits) -> Result<usize, Diagnostic> {
    let mut next = 0;
    let mut xml = Xml::new(comments, name, limits.depth);
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.ns == Ns::W && tag.name() == "comment" => {
                if let Some(id) = tag.get("id").and_then(|id| id.parse::<usize>().ok()) {
                    next = next.max(id.saturating_add(1));
                }
            }
            Event::Eof => return Ok(next),
            _ => {}
        }
    }
}
