//! Words as both sides have them: in comes a paragraph of an edition, or a line of prose, out go its characters and
//! facts, with how they look.
//!
//! What typography does to spaces and hyphens is no difference.

use crate::document::Key;
use crate::locale::placed::{self, Mark};
use crate::locale::{Arg, Given, given};
use crate::reading::{Paragraph, PartKind, Reading, Span};
use crate::recognise::is_invisible;

/// A character or fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glyph {
    pub what: What,
    pub look: Look,
}

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Char(char),
    /// A fact by its name, with its form after a full stop.
    Fact {
        name: String,
        /// The characters that show it.
        shown: String,
        /// The words by which the language says it itself.
        said: Option<String>,
    },
    /// A footnote begins or ends.
    Note {
        opens: bool,
    },
}

/// How it looks, and the fact to which it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub link: Option<String>,
}

impl Look {
    /// The same with a mark opened or closed.
    pub fn set(&mut self, mark: &Mark, opens: bool) {
        match mark {
            Mark::Bold => self.bold = opens,
            Mark::Italic => self.italic = opens,
            Mark::Link(name) => self.link = opens.then(|| name.clone()),
            Mark::Note => {}
        }
    }
}

/// The paragraph of an edition at an address.
pub(super) fn paragraph<'r>(reading: &'r Reading, key: &Key) -> Option<&'r Paragraph> {
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    body.flat_map(|part| &part.paragraphs).find(|paragraph| paragraph.keys.contains(key))
}

/// What a paragraph of an edition says, footnotes where their signs stand; `led` where a number or box stands before
/// the words.
pub(super) fn of_paragraph(reading: &Reading, paragraph: &Paragraph, led: bool, given: &Given) -> Vec<Glyph> {
    let mut out = Vec::new();
    let mut spans = paragraph.spans.as_slice();
    let own;
    // In a text, the mark of a point stands before its words.
    let text = paragraph.text();
    let marked = text.trim_start().starts_with(['•', '–']) && text.contains('\t');
    if led || marked {
        own = after_tab(spans);
        spans = &own;
    }
    of_spans(spans, given, &mut out);
    let mut signs = paragraph.spans.iter().filter_map(|span| span.note);
    // The footnotes stand where their signs do, which have no characters.
    let mut whole = Vec::new();
    for glyph in out {
        if glyph.what != (What::Note { opens: true }) {
            whole.push(glyph);
            continue;
        }
        let notes = reading.parts.iter().flat_map(|part| &part.paragraphs);
        let number = signs.next();
        let lines: Vec<&Paragraph> = notes.filter(|it| number.is_some() && it.note == number).collect();
        whole.push(glyph);
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                whole.push(Glyph { what: What::Char(' '), look: Look::default() });
            }
            let mut words = Vec::new();
            of_spans(&after_tab(&line.spans), given, &mut words);
            whole.extend(trimmed(words));
        }
        whole.push(Glyph { what: What::Note { opens: false }, look: Look::default() });
    }
    trimmed(whole)
}

/// The spans after the first tab; all where there is none.
fn after_tab(spans: &[Span]) -> Vec<Span> {
    let mut out = spans.to_vec();
    if let Some(at) = out.iter().position(|span| span.text.contains('\t')) {
        out.drain(..at);
        let first = &mut out[0];
        first.text = first.text.split_once('\t').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    }
    out
}

fn of_spans(spans: &[Span], given: &Given, out: &mut Vec<Glyph>) {
    for shown in spans.chunk_by(|one, next| one.fact.is_some() && one.fact == next.fact) {
        let first = &shown[0];
        let link = first.link.as_deref().and_then(|link| leading(link, given));
        let look = |span: &Span| Look { bold: span.bold, italic: span.italic, link: link.clone() };
        if first.note.is_some() {
            out.push(Glyph { what: What::Note { opens: true }, look: Look::default() });
        } else if let Some(name) = &first.fact {
            let text: String = shown.iter().map(|span| span.text.as_str()).collect();
            let said = name.ends_with(placed::SAID).then(|| typed(&text));
            out.push(Glyph { what: What::Fact { name: name.clone(), shown: text, said }, look: look(first) });
        } else {
            for span in shown {
                let chars = span.text.chars().filter(|c| !is_invisible(*c));
                out.extend(chars.map(|c| Glyph { what: What::Char(c), look: look(span) }));
            }
        }
    }
}

/// The fact that has this address.
fn leading(link: &str, given: &Given) -> Option<String> {
    let leads = |arg: &Arg| matches!(arg, Arg::Fact { link: Some(to), .. } if to == link);
    given.facts().iter().find(|fact| leads(&fact.arg)).map(|fact| fact.name.clone())
}

/// What words say that nobody set in type: those of a text, or of a paragraph that has no address.
pub(super) fn of_words(words: &str) -> Vec<Glyph> {
    let chars = words.chars().filter(|c| !is_invisible(*c));
    trimmed(chars.map(|c| Glyph { what: What::Char(c), look: Look::default() }).collect())
}

/// What a line of prose says, each with the index of its piece; facts as they are shown, addresses as they lead.
pub(super) fn of_line(
    line: &placed::Line,
    shown: &dyn Fn(&str, Option<&str>) -> String,
    given: &Given,
) -> Vec<(Glyph, usize)> {
    let mut out = Vec::new();
    let mut looks = vec![Look::default()];
    for (at, piece) in line.pieces.iter().enumerate() {
        let look = looks.last_mut().expect("one at least");
        let what = match &piece.what {
            placed::What::Char(c) => What::Char(*c),
            placed::What::Fact { name, said } => {
                let shown = shown(name, said.as_deref());
                What::Fact { name: name.clone(), shown, said: said.clone() }
            }
            // In a footnote, what is open around it does not hold.
            placed::What::Mark { mark: Mark::Note, opens: true } => {
                looks.push(Look::default());
                out.push((Glyph { what: What::Note { opens: true }, look: Look::default() }, at));
                continue;
            }
            placed::What::Mark { mark: Mark::Note, opens: false } => {
                looks.pop();
                out.push((Glyph { what: What::Note { opens: false }, look: Look::default() }, at));
                continue;
            }
            placed::What::Mark { mark, opens } => {
                look.set(mark, *opens);
                continue;
            }
        };
        let mut look = look.clone();
        if let What::Fact { name, .. } = &what {
            let name = name.split('.').next().unwrap_or(name);
            let leads = given.fact(name).is_some_and(given::Fact::leads);
            look.link = look.link.or(leads.then(|| name.to_owned()));
        }
        out.push((Glyph { what, look }, at));
    }
    out
}

/// Without spaces at the ends.
fn trimmed(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let is_space = |glyph: &Glyph| matches!(glyph.what, What::Char(c) if c.is_whitespace());
    let end = glyphs.iter().rposition(|glyph| !is_space(glyph)).map_or(0, |at| at + 1);
    glyphs.truncate(end);
    let start = glyphs.iter().position(|glyph| !is_space(glyph)).unwrap_or(0);
    glyphs.drain(..start);
    glyphs
}

/// The entries of a list by the ids of its options: by name, or in their order where the file has no names for them.
pub(super) fn options(entries: &[(String, String)], ids: &[String]) -> Vec<(String, String)> {
    let named = entries.iter().any(|(name, _)| !name.is_empty());
    if named {
        return entries.iter().filter(|(name, _)| ids.contains(name)).cloned().collect();
    }
    let in_order = entries.len() == ids.len();
    ids.iter().zip(entries).filter(|_| in_order).map(|(id, (_, words))| (id.clone(), words.clone())).collect()
}

/// What glyphs say, in characters.
pub(super) fn words<'g>(glyphs: impl IntoIterator<Item = &'g Glyph>) -> String {
    let mut out = String::new();
    for glyph in glyphs {
        match &glyph.what {
            What::Char('\n') => out.push(' '),
            What::Char(c) => out.push(*c),
            What::Fact { shown, .. } => out.push_str(shown),
            What::Note { opens } => out.push_str(if *opens { " [" } else { "] " }),
        }
    }
    typed(&out)
}

/// Words as a person types them: the rules of the language set the spaces and hyphens that hold together.
pub(super) fn typed(text: &str) -> String {
    text.chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2011}' => '-',
            c => c,
        })
        .collect()
}
