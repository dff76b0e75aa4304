//! A sentence of a memory: in comes a text of an edition, out go its sentences as words with the facts among them.

#[cfg(feature = "drift")]
use crate::document::{Fact, Inline, Run, Text, Value};
#[cfg(feature = "drift")]
use crate::lang::Lang;
#[cfg(feature = "drift")]
use crate::segments;

/// A sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Segment(pub Vec<Piece>);

/// Something that a sentence holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    /// Words.
    Words(String),
    /// A fact: a date, a designation, a place.
    Fact {
        /// Its number: one value has one number in all languages of a unit.
        number: usize,
        /// What kind of fact it is.
        kind: String,
        /// The characters that show it.
        shown: String,
    },
}

impl Segment {
    /// What it says, as it is read.
    pub fn plain(&self) -> String {
        let shown = |piece: &Piece| match piece {
            Piece::Words(text) | Piece::Fact { shown: text, .. } => text.clone(),
        };
        self.0.iter().map(shown).collect()
    }

    /// Adds words.
    pub fn push(&mut self, words: &str) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Piece::Words(known)) => known.push_str(words),
            _ => self.0.push(Piece::Words(words.to_owned())),
        }
    }

    /// Adds what a text of an edition says; values are numbered as they are first seen.
    #[cfg(feature = "drift")]
    pub fn extend(&mut self, text: &Text, seen: &mut Vec<Value>) {
        for inline in &text.0 {
            match inline {
                Inline::Words(run) => self.push(&visible(&run.text)),
                Inline::Break => self.push("\n"),
                Inline::Blank(field) => self.push(&field.placeholder),
                Inline::Note(_) => {}
                Inline::Fact(fact) => {
                    let number = seen.iter().position(|value| *value == fact.value).unwrap_or_else(|| {
                        seen.push(fact.value.clone());
                        seen.len() - 1
                    });
                    let (kind, shown) = (fact.value.kind().to_owned(), visible(&fact.plain()));
                    self.0.push(Piece::Fact { number: number + 1, kind, shown });
                }
            }
        }
    }
}

/// Text without what only sets its lines: joiners, soft hyphens, marks of direction.
#[cfg(feature = "drift")]
fn visible(text: &str) -> String {
    let sets = |c: &char| {
        matches!(c, '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|c| !sets(c)).collect()
}

/// The sentences of a text, without the number or mark that is printed before it.
#[cfg(feature = "drift")]
pub(crate) fn sentences(lang: Lang, text: &Text) -> Vec<Text> {
    let plain = text.plain();
    let ends = segments::ends(lang, &plain);
    let mut out = vec![Text::default()];
    let mut start = 0;
    for inline in &text.0 {
        let length = match inline {
            Inline::Words(run) => {
                let mut from = 0;
                for end in ends.iter().filter(|end| (start + 1..start + run.text.len()).contains(*end)) {
                    push(&mut out, Run { text: run.text[from..end - start].to_owned(), ..run.clone() });
                    out.push(Text::default());
                    from = end - start;
                }
                push(&mut out, Run { text: run.text[from..].to_owned(), ..run.clone() });
                run.text.len()
            }
            Inline::Fact(fact) => fact.plain().len(),
            Inline::Break => 1,
            Inline::Blank(field) => field.placeholder.len(),
            Inline::Note(_) => continue,
        };
        if !matches!(inline, Inline::Words(_) | Inline::Break) {
            last(&mut out).0.push(inline.clone());
        }
        start += length;
        // A sentence may end where a piece does, but not within a fact; a line of an address is one.
        if ends.contains(&start) || matches!(inline, Inline::Break) {
            out.push(Text::default());
        }
    }
    let out = out.into_iter().enumerate().map(|(at, text)| trimmed(text, at == 0));
    out.filter(|text| !text.plain().trim().is_empty()).collect()
}

#[cfg(feature = "drift")]
fn last(texts: &mut [Text]) -> &mut Text {
    texts.last_mut().expect("one")
}

#[cfg(feature = "drift")]
fn push(texts: &mut [Text], run: Run) {
    if !run.text.is_empty() {
        last(texts).0.push(Inline::Words(run));
    }
}

/// Whether a text has words beside its facts and blanks.
#[cfg(feature = "drift")]
pub(super) fn has_words(text: &Text) -> bool {
    let words =
        |inline: &Inline| matches!(inline, Inline::Words(run) if run.text.contains(char::is_alphabetic));
    let plain = text.plain();
    // A blank whose file does not say that it is one shows what belongs there: `[Name]`.
    let is_blank = plain.starts_with('[') && plain.find(']') == Some(plain.len() - 1);
    !is_blank && text.0.iter().any(words)
}

/// A sentence without spaces around it; the first of a paragraph without its number or mark.
#[cfg(feature = "drift")]
fn trimmed(mut text: Text, first: bool) -> Text {
    /// Marks of points.
    const MARKS: [char; 8] = ['•', '▪', '–', '—', '-', '\u{2010}', '\u{2011}', '*'];
    let is_number = |inline: Option<&Inline>| {
        let numeral = |fact: &Fact| matches!(fact.value, Value::Number(_) | Value::Clause(_));
        matches!(inline, Some(Inline::Fact(fact)) if numeral(fact))
    };
    if first && is_number(text.0.first()) {
        let behind = text.0.get(1).map(|inline| match inline {
            Inline::Words(run) => run.text.starts_with(|c: char| c.is_whitespace() || ".)".contains(c)),
            _ => false,
        });
        if behind == Some(true) {
            text.0.remove(0);
            let part = |c: char| c.is_whitespace() || ".)".contains(c);
            cut_before(&mut text, |words| words.trim_start_matches(part));
        }
    }
    cut_before(&mut text, str::trim_start);
    if first {
        cut_before(&mut text, |words| match words.strip_prefix(MARKS) {
            Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
            _ => words,
        });
    }
    while let Some(inline) = text.0.last_mut() {
        match inline {
            Inline::Words(run) => {
                run.text.truncate(run.text.trim_end().len());
                if !run.text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        text.0.pop();
    }
    text
}

/// Cuts off the beginning of the words with which a text begins.
#[cfg(feature = "drift")]
fn cut_before(text: &mut Text, cut: impl Fn(&str) -> &str) {
    while let Some(inline) = text.0.first_mut() {
        match inline {
            Inline::Words(run) => {
                run.text = cut(&run.text).to_owned();
                if !run.text.is_empty() {
                    return;
                }
            }
            _ => return,
        }
        text.0.remove(0);
    }
}
