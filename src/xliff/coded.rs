//! Codes by their ids: a code of a translation has the id of the code of the original that it stands for, so that tools
//! can tell what is missing.

use std::collections::BTreeMap;

use super::content::{Code, Mark, Piece};

/// Something in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Coded {
    /// Words.
    Words(String),
    /// A code that stands alone.
    Code {
        /// Its id.
        id: String,
        /// What it is.
        code: Code,
        /// What it shows in this language.
        shown: String,
        /// The unit of its footnote.
        below: Option<String>,
    },
    /// A mark that opens.
    Open {
        /// Its id.
        id: String,
        /// What it is.
        mark: Mark,
    },
    /// A mark that closes.
    Close {
        /// Its id.
        id: String,
        /// What it is.
        mark: Mark,
    },
}

/// What a code stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A code that stands alone.
    Alone(Code),
    /// A mark around words.
    Pair(Mark),
}

/// A code in the original, and in the translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    /// In the original; none of what the translation alone has.
    pub source: Option<What>,
    /// In the translation; none of what it does not have.
    pub target: Option<What>,
}

/// The codes of a unit by their ids.
pub(super) type Numbers = BTreeMap<String, Numbered>;

/// Gives ids to codes.
pub(super) struct Coder<'n> {
    note: &'n dyn Fn(usize) -> String,
    numbers: Numbers,
    /// The ids of the original in order, with what they are.
    order: Vec<(String, What)>,
    strangers: usize,
}

impl<'n> Coder<'n> {
    /// One that knows no code yet; `note` names the units of footnotes.
    pub fn new(note: &'n dyn Fn(usize) -> String) -> Self {
        Self { note, numbers: Numbers::new(), order: Vec::new(), strangers: 0 }
    }

    /// The codes of the unit.
    pub fn numbers(self) -> Numbers {
        self.numbers
    }

    /// A sentence of the original.
    pub fn source(&mut self, pieces: &[Piece], shown: &dyn Fn(&str) -> String) -> Vec<Coded> {
        self.coded(pieces, shown, &mut |coder, what| {
            let id = (coder.order.len() + 1).to_string();
            coder.order.push((id.clone(), what.clone()));
            coder.numbers.entry(id.clone()).or_default().source = Some(what);
            id
        })
    }

    /// A sentence of the translation.
    pub fn target(&mut self, pieces: &[Piece], shown: &dyn Fn(&str) -> String) -> Vec<Coded> {
        self.coded(pieces, shown, &mut |coder, what| {
            let free = |(id, _): &&(String, What)| coder.numbers[id].target.is_none();
            let is_same = |known: &What| *known == what;
            let is_like = |known: &What| match (known, &what) {
                (What::Alone(Code::Fact(one)), What::Alone(Code::Fact(other))) => plain(one) == plain(other),
                _ => false,
            };
            let found = coder.order.iter().filter(free).find(|(_, known)| is_same(known));
            let found = found.or_else(|| coder.order.iter().filter(free).find(|(_, known)| is_like(known)));
            let id = found.map(|(id, _)| id.clone());
            let id = id.unwrap_or_else(|| {
                coder.strangers += 1;
                format!("t{}", coder.strangers)
            });
            coder.numbers.entry(id.clone()).or_default().target = Some(what);
            id
        })
    }

    fn coded(
        &mut self,
        pieces: &[Piece],
        shown: &dyn Fn(&str) -> String,
        number: &mut dyn FnMut(&mut Self, What) -> String,
    ) -> Vec<Coded> {
        let mut open: Vec<(String, Mark)> = Vec::new();
        let mut out = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => out.push(Coded::Words(words.clone())),
                Piece::Code(code) => {
                    let id = number(self, What::Alone(code.clone()));
                    let (mut words, mut below) = (String::new(), None);
                    match code {
                        Code::Fact(name) => words = shown(name),
                        Code::Note(at) => below = Some((self.note)(*at)),
                        Code::Break => words.push('↵'),
                    }
                    out.push(Coded::Code { id, code: code.clone(), shown: words, below });
                }
                Piece::Open(mark) => {
                    let id = number(self, What::Pair(mark.clone()));
                    open.push((id.clone(), mark.clone()));
                    out.push(Coded::Open { id, mark: mark.clone() });
                }
                Piece::Close => {
                    if let Some((id, mark)) = open.pop() {
                        out.push(Coded::Close { id, mark });
                    }
                }
            }
        }
        out
    }
}

/// The name of a fact without its form.
pub(super) fn plain(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// How a code is written in the prose, as translators see it in tools that show the data of codes.
pub(super) fn written(what: &What) -> [String; 2] {
    match what {
        What::Alone(Code::Fact(name)) => [super::content::fact(name), String::new()],
        What::Alone(Code::Break) => ["\n".to_owned(), String::new()],
        What::Alone(Code::Note(_)) => ["<note>".to_owned(), String::new()],
        What::Pair(Mark::Bold) => ["<b>", "</b>"].map(str::to_owned),
        What::Pair(Mark::Italic) => ["<i>", "</i>"].map(str::to_owned),
        What::Pair(Mark::Link(page)) => [format!("<a href=\"{{ ${page} }}\">"), "</a>".to_owned()],
        What::Pair(Mark::Said(fact)) => [format!("{{ SAID(${fact}, \""), "\") }".to_owned()],
    }
}
