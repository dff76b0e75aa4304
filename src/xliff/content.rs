//! What a message says as a translator is given it: paragraphs and points of words and codes. In comes a message with its
//! places, out go lines; and back, as Fluent has them.

use std::fmt::Write as _;

use crate::lang::Lang;
use crate::locale::placed::{self, SAID, What};
use crate::locale::rewrite::spelt;
use crate::segments;

/// What a message says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// Its paragraphs and points.
    pub lines: Vec<Line>,
    /// Its footnotes.
    pub notes: Vec<Vec<Piece>>,
}

/// A paragraph or point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// 0 for a paragraph, else the level of the point.
    pub level: usize,
    /// What it holds.
    pub pieces: Vec<Piece>,
}

/// Something that a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words.
    Words(String),
    /// A code that stands alone.
    Code(Code),
    /// A mark that opens around what follows.
    Open(Mark),
    /// The end of the mark that was opened last.
    Close,
}

/// A code that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Code {
    /// A fact by its name, with its form after a full stop.
    Fact(String),
    /// The end of a line within a paragraph.
    Break,
    /// A footnote, by its place among those of the message.
    Note(usize),
}

/// A mark around words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// A link to a fact.
    Link(String),
    /// Words that say a fact in the language's own way.
    Said(String),
}

impl Content {
    /// What these lines say.
    pub fn of(lines: &[placed::Line]) -> Self {
        let mut out = Self::default();
        for line in lines {
            let pieces = out.pieces(&mut line.pieces.iter());
            out.lines.push(Line { level: line.level, pieces });
        }
        out
    }

    /// The pieces of a line or, until its mark closes, of a footnote.
    fn pieces<'p>(&mut self, pieces: &mut impl Iterator<Item = &'p placed::Piece>) -> Vec<Piece> {
        let mut out = Vec::new();
        while let Some(piece) = pieces.next() {
            match &piece.what {
                What::Char('\n') => out.push(Piece::Code(Code::Break)),
                What::Char(c) => match out.last_mut() {
                    Some(Piece::Words(words)) => words.push(*c),
                    _ => out.push(Piece::Words(c.to_string())),
                },
                What::Fact { name, said: Some(words) } => {
                    let fact = name.strip_suffix(SAID).unwrap_or(name);
                    out.push(Piece::Open(Mark::Said(fact.to_owned())));
                    out.push(Piece::Words(words.clone()));
                    out.push(Piece::Close);
                }
                What::Fact { name, said: None } => out.push(Piece::Code(Code::Fact(name.clone()))),
                What::Mark { mark: placed::Mark::Note, opens: true } => {
                    let note = self.pieces(pieces);
                    out.push(Piece::Code(Code::Note(self.notes.len())));
                    self.notes.push(note);
                }
                What::Mark { mark: placed::Mark::Note, opens: false } => return out,
                What::Mark { opens: false, .. } => out.push(Piece::Close),
                What::Mark { mark, opens: true } => out.push(Piece::Open(match mark {
                    placed::Mark::Bold => Mark::Bold,
                    placed::Mark::Link(fact) => Mark::Link(fact.clone()),
                    placed::Mark::Italic | placed::Mark::Note => Mark::Italic,
                })),
            }
        }
        out
    }

    /// A line as Fluent has it, without what begins a point.
    pub fn fluent(&self, pieces: &[Piece]) -> String {
        let mut out = String::new();
        let mut open: Vec<&Mark> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => match open.last() {
                    Some(Mark::Said(_)) => out.push_str(&words.replace('\\', "\\\\").replace('"', "\\\"")),
                    _ => out.push_str(&spelt(words, false)),
                },
                Piece::Code(Code::Break) => out.push('\n'),
                Piece::Code(Code::Fact(name)) => out.push_str(&fact(name)),
                Piece::Code(Code::Note(at)) => {
                    let note = self.notes.get(*at).map(|note| self.fluent(note)).unwrap_or_default();
                    write!(out, "<note>{note}</note>").expect("a string");
                }
                Piece::Open(mark) => {
                    out.push_str(&match mark {
                        Mark::Bold => "<b>".to_owned(),
                        Mark::Italic => "<i>".to_owned(),
                        Mark::Link(page) => format!("<a href=\"{{ ${page} }}\">"),
                        Mark::Said(fact) => format!("{{ SAID(${fact}, \""),
                    });
                    open.push(mark);
                }
                Piece::Close => out.push_str(match open.pop() {
                    Some(Mark::Bold) => "</b>",
                    Some(Mark::Italic) => "</i>",
                    Some(Mark::Link(_)) => "</a>",
                    Some(Mark::Said(_)) => "\") }",
                    None => "",
                }),
            }
        }
        out
    }
}

/// A fact as Fluent prints it.
pub(super) fn fact(name: &str) -> String {
    match name.split_once('.') {
        Some((name, form)) => format!("{{ SHOW(${name}, form: \"{form}\") }}"),
        None => format!("{{ ${name} }}"),
    }
}

/// A sentence of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    /// The space that parts it from the one before.
    pub gap: String,
    /// What it holds.
    pub pieces: Vec<Piece>,
}

/// The sentences of a line; `shown` says what a fact shows. Within marks none ends.
pub(super) fn sentences(pieces: &[Piece], lang: Lang, shown: &dyn Fn(&str) -> String) -> Vec<Sentence> {
    // The line as it is read, and where in it each piece stands.
    let mut text = String::new();
    let mut places = Vec::new();
    for piece in pieces {
        places.push(text.len());
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Code(Code::Fact(name)) => text.push_str(&shown(name)),
            Piece::Code(Code::Break) => text.push('\n'),
            _ => {}
        }
    }
    let ends = segments::ends(lang, &text);
    let mut out = vec![Sentence::default()];
    let mut open = 0usize;
    for (piece, start) in pieces.iter().zip(places) {
        match piece {
            Piece::Open(_) => open += 1,
            Piece::Close => open = open.saturating_sub(1),
            _ => {}
        }
        let Piece::Words(words) = piece else {
            // A sentence that ends with a code ends behind it, and behind its footnote.
            let outside = match piece {
                Piece::Open(_) => open == 1,
                Piece::Code(Code::Fact(_)) => open == 0,
                _ => false,
            };
            if outside && ends.contains(&start) {
                begin(&mut out, String::new());
            }
            out.last_mut().expect("one").pieces.push(piece.clone());
            continue;
        };
        let mut from = 0;
        let within = ends.iter().filter(|end| (start..start + words.len()).contains(*end) && open == 0);
        for end in within.map(|end| end - start) {
            push(&mut out, &words[from..end]);
            let rest = &words[end..];
            let gap = &rest[..rest.len() - rest.trim_start().len()];
            begin(&mut out, gap.to_owned());
            from = end + gap.len();
        }
        push(&mut out, &words[from..]);
    }
    out.retain(|sentence| !sentence.pieces.is_empty());
    out
}

/// Begins a sentence, if the last one has anything.
fn begin(out: &mut Vec<Sentence>, gap: String) {
    match out.last_mut().filter(|last| last.pieces.is_empty()) {
        Some(empty) => empty.gap.push_str(&gap),
        None => out.push(Sentence { gap, pieces: Vec::new() }),
    }
}

fn push(out: &mut [Sentence], words: &str) {
    if !words.is_empty() {
        out.last_mut().expect("one").pieces.push(Piece::Words(words.to_owned()));
    }
}
