//! Inline text: words, facts, line breaks and blanks, in reading order.
//!
//! Text is data. What a user wrote stands in it character for character; characters that must
//! not break a line are U+00A0 and U+2011, and each writer turns them into its format's own means.

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::key::Key;
use super::value::Value;
use crate::lang::Lang;

/// A line of text as a sequence of inline pieces.
///
/// ```
/// use tsb_circular::document::{Fact, Inline, Run, Text, Value};
///
/// let mut text = Text::words("Circular ");
/// text.0.push(Inline::Fact(Fact { value: Value::Circular(195), runs: vec![Run::new("195")] }));
/// assert_eq!((text.plain().as_str(), text.facts().count()), ("Circular 195", 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Inline>);

/// One piece of a [`Text`].
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Inline;
///
/// let shown = |inline: &Inline| matches!(inline, Inline::Fact(fact) if fact.value.kind() == "designation");
/// let header = document.masthead.header.as_ref().unwrap();
/// assert_eq!(header.subject.value.0.iter().filter(|inline| shown(inline)).count(), 5);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Inline {
    /// Words without a value.
    Words(Run),
    /// A value with the words that show it.
    Fact(Fact),
    /// A line break inside the paragraph.
    Break,
    /// A place to be filled in: a blank, shown by its placeholder, a drop-down list or a mark.
    Blank(Field),
    /// A footnote, whose sign stands here. Every writer counts them from 1.
    Note(Note),
}

/// A footnote.
///
/// ```
/// use tsb_circular::document::{Inline, Key, Note, Text};
///
/// let note = Note { key: Key::new("letter/intent/footnote-1")?, text: Text::words("See Annex 1.") };
/// let text = Text(vec![Inline::Note(note)]);
/// assert_eq!(text.notes().count(), 1);
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its address: that of the paragraph it stands in and `footnote-1`.
    pub key: Key,
    /// Its words.
    pub text: Text,
}

/// Characters that show a fact of the circular, with their value where they have one of their own.
pub type ShownPiece = (String, Option<Value>);

/// Words of one language and direction.
///
/// ```
/// use tsb_circular::document::Run;
///
/// let run = Run { bold: true, link: Some("https://www.itu.int".into()), ..Run::new("www.itu.int") };
/// assert!(run.lang.is_none() && !run.ltr);
/// ```
#[derive(Debug, Clone, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// The characters, as a reader sees them.
    pub text: String,
    /// The language, where it is not the document's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Set left to right as one piece inside right-to-left text: number-like facts and Latin designations.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ltr: bool,
    /// Where a click leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether it is bold where its paragraph is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Whether it is set apart as italics are: `theme.toml` says how in each script.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub italic: bool,
    /// The fact of the circular that its prose prints with these characters, by its name, and by its form after a full
    /// stop: `opening.hour`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Whether these are words of the house or of the kind, which letters say alike; Word editions lock them. JSON does not
    /// say so, and runs that differ in nothing else are equal.
    #[serde(skip)]
    pub formula: bool,
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.is_like(other)
    }
}

impl Run {
    /// Words in the document's own language and direction.
    ///
    /// ```
    /// use tsb_circular::document::Run;
    ///
    /// assert_eq!(Run::new("Annex").text, "Annex");
    /// ```
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Whether words of the other look and lead as these do.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let alike = |run: &Self| (run.lang, run.ltr, run.bold, run.italic);
        alike(self) == alike(other) && self.link == other.link && self.fact == other.fact
    }
}

/// A value that must agree across languages, with the words that show it here.
///
/// ```
/// use tsb_circular::document::{Fact, Run, Value};
///
/// let fact = Fact { value: Value::Circular(195), runs: vec![Run::new("195")] };
/// assert_eq!(fact.plain(), fact.value.to_string());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What is meant.
    pub value: Value,
    /// How it is shown: mostly one run; in Arabic `26-17` and ` مارس 2020` are runs of different direction.
    pub runs: Vec<Run>,
}

impl Fact {
    /// The characters that show the value.
    ///
    /// ```
    /// use tsb_circular::document::{Fact, Run, Value};
    ///
    /// let fact = Fact { value: Value::Percentage(70), runs: vec![Run::new("70"), Run::new(" %")] };
    /// assert_eq!(fact.plain(), "70 %");
    /// ```
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Text {
    /// Plain words.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// assert_eq!(Text::words(""), Text::default());
    /// ```
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::default() } else { Self(vec![Inline::Words(Run::new(text))]) }
    }

    /// Whether nothing is in it.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// assert!(Text::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The characters in reading order; a break is a line end, a blank its placeholder in brackets. Footnotes are texts
    /// of their own.
    ///
    /// ```
    /// use tsb_circular::document::{Inline, Run, Text};
    ///
    /// let text = Text(vec![Inline::Words(Run::new("a")), Inline::Break, Inline::Words(Run::new("b"))]);
    /// assert_eq!(text.plain(), "a\nb");
    /// ```
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for inline in &self.0 {
            match inline {
                Inline::Words(run) => out.push_str(&run.text),
                Inline::Fact(fact) => out.push_str(&fact.plain()),
                Inline::Break => out.push('\n'),
                Inline::Blank(field) => out.push_str(&field.placeholder),
                Inline::Note(_) => {}
            }
        }
        out
    }

    /// What the circular's facts show here, in reading order: each by its name and form, with its characters.
    pub(crate) fn shown(&self) -> Vec<(String, Vec<ShownPiece>)> {
        let pieces = self.0.iter().filter_map(|inline| match inline {
            Inline::Words(run) => Some((run.fact.as_deref()?, (run.text.clone(), None))),
            Inline::Fact(fact) => {
                let name = fact.runs.first()?.fact.as_deref()?;
                Some((name, (fact.plain(), Some(fact.value.clone()))))
            }
            _ => None,
        });
        let pieces: Vec<(&str, ShownPiece)> = pieces.collect();
        let facts = pieces.chunk_by(|one, next| one.0 == next.0);
        facts.map(|fact| (fact[0].0.to_owned(), fact.iter().map(|(_, it)| it.clone()).collect())).collect()
    }

    /// The facts in reading order.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// assert_eq!(Text::words("Dear Sir/Madam,").facts().count(), 0);
    /// ```
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.0.iter().filter_map(|inline| match inline {
            Inline::Fact(fact) => Some(fact),
            _ => None,
        })
    }

    /// The runs in reading order, of words and facts alike.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// assert_eq!(Text::words("one").runs().next().unwrap().text, "one");
    /// ```
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.0.iter().flat_map(|inline| match inline {
            Inline::Words(run) => std::slice::from_ref(run),
            Inline::Fact(fact) => &fact.runs,
            _ => &[],
        })
    }

    /// The same, to be changed.
    pub(crate) fn runs_mut(&mut self) -> impl Iterator<Item = &mut Run> {
        self.0.iter_mut().flat_map(|inline| match inline {
            Inline::Words(run) => std::slice::from_mut(run),
            Inline::Fact(fact) => &mut fact.runs,
            _ => &mut [],
        })
    }

    /// Appends words; they join the last piece where that has the same language, direction and link.
    ///
    /// ```
    /// use tsb_circular::document::{Run, Text};
    ///
    /// let mut text = Text::words("one ");
    /// text.push_words(Run::new("two "));
    /// text.push_words(Run { bold: true, ..Run::new("three") });
    /// assert_eq!(text.runs().count(), 2, "words of equal looks are one run");
    /// ```
    pub fn push_words(&mut self, run: Run) {
        if run.text.is_empty() {
            return;
        }
        if let Some(Inline::Words(last)) = self.0.last_mut()
            && last.is_like(&run)
        {
            last.text.push_str(&run.text);
            // Among words of the letter's own, nothing is locked.
            last.formula &= run.formula;
            return;
        }
        self.0.push(Inline::Words(run));
    }

    /// Appends another text.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// let mut text = Text::words("Annex");
    /// text.extend(Text::words(" 1"));
    /// assert_eq!(text, Text::words("Annex 1"));
    /// ```
    pub fn extend(&mut self, other: Text) {
        for inline in other.0 {
            match inline {
                Inline::Words(run) => self.push_words(run),
                other => self.0.push(other),
            }
        }
    }

    /// The footnotes in reading order.
    ///
    /// ```
    /// use tsb_circular::document::Text;
    ///
    /// assert_eq!(Text::words("without").notes().count(), 0);
    /// ```
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter_map(|inline| match inline {
            Inline::Note(note) => Some(note),
            _ => None,
        })
    }

    /// The lines between the breaks.
    ///
    /// ```
    /// use tsb_circular::document::{Inline, Run, Text};
    ///
    /// let text = Text(vec![Inline::Words(Run::new("a")), Inline::Break, Inline::Words(Run::new("b"))]);
    /// assert_eq!(text.lines(), [Text::words("a"), Text::words("b")]);
    /// ```
    pub fn lines(&self) -> Vec<Text> {
        self.0.split(|inline| *inline == Inline::Break).map(|line| Text(line.to_vec())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_join_into_one_run() {
        let mut text = Text::words("Annex");
        text.push_words(Run::new("\u{a0}1"));
        assert_eq!(text.0.len(), 1);
        assert_eq!(text.plain(), "Annex\u{a0}1");
    }
}
