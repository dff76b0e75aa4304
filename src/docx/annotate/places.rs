//! Places in the XML of a document: in comes the body, out come the bytes between which a paragraph's content
//! stands, or a few of its words.
//!
//! The one rule: paragraphs are counted as the reader counts them, so that an ordinal finds its paragraph again.

use std::ops::Range;

use super::super::read::xml::{Event, Ns, Xml};
use super::Remark;
use crate::diag::Diagnostic;
use crate::reading::Limits;

/// The paragraphs of a body, in document order.
pub(super) struct Paragraphs(Vec<Option<Content>>);

/// What a paragraph holds beside its properties: its children in order, each with its bytes and its words.
struct Content {
    bytes: Range<usize>,
    children: Vec<(Range<usize>, String)>,
}

/// What is open, as far as it matters here.
enum Open {
    /// A paragraph, with its ordinal from 0.
    Paragraph(usize),
    /// Something in which no paragraph of the body stands: a text box, or what older readers are given.
    Aside,
    /// Something whose characters are not shown: deleted, or the instruction of a field.
    Silent,
    /// A `w:t`.
    Words,
    /// Anything else.
    Other,
}

impl Paragraphs {
    /// Finds the paragraphs of a part.
    pub fn of(text: &str, name: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let mut found: Vec<Option<Content>> = Vec::new();
        let mut open: Vec<(Open, usize)> = Vec::new();
        let (mut aside, mut silent) = (0_usize, 0_usize);
        let mut xml = Xml::new(text, name, limits.depth);
        loop {
            let before = xml.position();
            match xml.next()? {
                Event::Start(tag) => {
                    let kind = match (tag.ns, tag.name()) {
                        (Ns::W, "txbxContent") | (Ns::Mc, "Fallback") => Open::Aside,
                        (Ns::W, "p") if aside == 0 => {
                            // An empty element has no inside.
                            let inside = !text[..xml.position()].ends_with("/>");
                            let at = xml.position();
                            found.push(inside.then(|| Content { bytes: at..at, children: Vec::new() }));
                            Open::Paragraph(found.len() - 1)
                        }
                        (Ns::W, "del" | "moveFrom" | "instrText" | "rPrChange") => Open::Silent,
                        (Ns::W, "t") => Open::Words,
                        (Ns::W, name) => {
                            let shown = match name {
                                "tab" | "br" | "cr" => " ",
                                "noBreakHyphen" => "-",
                                _ => "",
                            };
                            say(&mut found, &open, aside + silent, shown);
                            Open::Other
                        }
                        _ => Open::Other,
                    };
                    if let (Some((Open::Paragraph(at), _)), 0) = (open.last(), aside)
                        && let Some(content) = &mut found[*at]
                    {
                        if (tag.ns, tag.name()) == (Ns::W, "pPr") {
                            content.bytes = before..before;
                        } else {
                            content.children.push((before..before, String::new()));
                        }
                    }
                    aside += usize::from(matches!(kind, Open::Aside));
                    silent += usize::from(matches!(kind, Open::Silent));
                    open.push((kind, before));
                }
                Event::Text(words) => {
                    if matches!(open.last(), Some((Open::Words, _))) {
                        say(&mut found, &open, aside + silent, &words);
                    }
                }
                Event::End => {
                    let Some((ended, _)) = open.pop() else { continue };
                    aside -= usize::from(matches!(ended, Open::Aside));
                    silent -= usize::from(matches!(ended, Open::Silent));
                    if let Open::Paragraph(at) = ended
                        && let Some(content) = &mut found[at]
                    {
                        content.bytes.end = before;
                    }
                    if let (Some((Open::Paragraph(at), _)), 0) = (open.last(), aside)
                        && let Some(content) = &mut found[*at]
                    {
                        match content.children.last_mut() {
                            Some((bytes, _)) => bytes.end = xml.position(),
                            // The properties have ended.
                            None => content.bytes = xml.position()..xml.position(),
                        }
                    }
                }
                Event::Eof => return Ok(Self(found)),
            }
        }
    }

    /// The bytes of what is remarked on: the children that hold the words, else all of the paragraph.
    pub fn place(&self, document: &str, remark: &Remark) -> Option<Range<usize>> {
        let wanted = remark.line.unwrap_or(1).clamp(1, self.0.len().max(1)) - 1;
        let before = self.0[..self.0.len().min(wanted + 1)].iter().rev();
        let content = before.chain(&self.0).flatten().next()?;
        debug_assert!(document.is_char_boundary(content.bytes.start));
        Some(content.words(&remark.excerpt).unwrap_or_else(|| content.bytes.clone()))
    }
}

impl Content {
    /// The bytes of the children that hold these words.
    fn words(&self, excerpt: &str) -> Option<Range<usize>> {
        let wanted = folded(excerpt.split('…').next().unwrap_or(""));
        if wanted.is_empty() {
            return None;
        }
        let mut all = String::new();
        let ends: Vec<usize> = self
            .children
            .iter()
            .map(|(_, words)| {
                all.push_str(&folded(words));
                all.len()
            })
            .collect();
        let start = all.find(&wanted)?;
        let child = |at: usize| ends.iter().position(|end| *end > at);
        let (first, last) = (child(start)?, child(start + wanted.len() - 1)?);
        Some(self.children[first].0.start..self.children[last].0.end)
    }
}

/// Adds what is shown to the child of the paragraph that is open.
fn say(found: &mut [Option<Content>], open: &[(Open, usize)], hidden: usize, words: &str) {
    let paragraph = open.iter().rev().find_map(|(kind, _)| match kind {
        Open::Paragraph(at) => Some(*at),
        _ => None,
    });
    if let (0, Some(at)) = (hidden, paragraph)
        && let Some(content) = &mut found[at]
        && let Some((_, child)) = content.children.last_mut()
    {
        child.push_str(words);
    }
}

/// The characters that count: no spaces, one hyphen.
fn folded(text: &str) -> String {
    let steering =
        |c: &char| c.is_whitespace() || matches!(c, '\u{2060}' | '\u{ad}' | '\u{200e}' | '\u{200f}');
    text.chars().filter(|c| !steering(c)).map(|c| if c == '\u{2011}' { '-' } else { c }).collect()
}

/// The text with what is put in, each at its byte; what is put in at one byte stands in the order given.
pub(super) fn spliced(text: &str, mut marks: Vec<(usize, String)>) -> String {
    marks.sort_by_key(|(at, _)| *at);
    let mut out = String::with_capacity(text.len() + marks.iter().map(|(_, mark)| mark.len()).sum::<usize>());
    let mut done = 0;
    for (at, mark) in marks {
        out.push_str(&text[done..at]);
        out.push_str(&mark);
        done = at;
    }
    out.push_str(&text[done..]);
    out
}

/// The first id that no comment has.
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
