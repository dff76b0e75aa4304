//! The head of the report: which letter the editions are of, of which kind, how that was known, and of which day.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Report;
use crate::document::{Doubt, Value};
use crate::drift::canonical;
use crate::drift::context::Context;
use crate::drift::view::View;
use crate::lang::Lang;

/// An edition of the report.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// use tsb_circular::drift::EditionInfo;
///
/// let english: &EditionInfo = &report.editions[0];
/// assert_eq!(english.letter.as_deref(), Some("Circular 195"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EditionInfo {
    /// The id: `en`, `en-2`.
    pub id: String,
    /// The language.
    pub language: Lang,
    /// The path, as the user named it.
    pub path: String,
    /// The kind of letter, if it is known.
    pub kind: Option<String>,
    /// The circular or letter that it says it is: `Circular 195`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// The messages by which the kind of a file was recognized.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_by: Vec<String>,
    /// Why the language may be another, where nobody named it.
    #[serde(rename = "language-doubt", skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The day that it says it is of.
    #[serde(skip)]
    pub date: Option<Date>,
    /// How its kind is known.
    #[serde(skip)]
    pub known: Option<Known>,
}

/// How the kind of an edition is known.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// use tsb_circular::drift::Known;
///
/// assert_eq!(report.editions[0].known, Some(Known::Circular));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Known {
    /// Its circular's folder says it.
    Circular,
    /// The user named it.
    Named,
    /// It says messages that only letters of that kind say.
    Wording,
    /// The addresses in the file are those of that kind.
    Addresses,
}

impl Known {
    /// The same in words.
    fn words(self) -> &'static str {
        match self {
            Known::Circular => "as the circular's folder says",
            Known::Named => "as named with --kind",
            Known::Wording => "known by its wording",
            Known::Addresses => "known by the addresses in the file",
        }
    }
}

/// The letter that the editions are of, as most of them say.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// use tsb_circular::drift::Letter;
///
/// let letter: &Letter = &report.letter;
/// assert_eq!(letter.name.as_deref(), Some("Circular 195"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Letter {
    /// What it is called: `Circular 195`.
    pub name: Option<String>,
    /// The day it is of.
    pub date: Option<Date>,
    /// The kind, as `kind` in `circular.toml`.
    pub kind: Option<String>,
    /// The kind in words.
    pub kind_in_words: Option<String>,
    /// How the kind is known.
    pub kind_known_by: Option<Known>,
}

impl EditionInfo {
    /// What an edition says it is.
    pub(super) fn new(context: &Context, view: &View) -> Self {
        let edition = view.edition;
        let known = match edition.trace.known_by.as_slice() {
            [] if edition.texts.iter().all(|located| located.line.is_none()) => Known::Circular,
            [] => Known::Addresses,
            _ => Known::Wording,
        };
        Self {
            id: view.id().to_owned(),
            language: view.lang(),
            path: edition.path.clone(),
            kind: edition.kind.clone(),
            letter: name(view),
            known_by: edition.trace.known_by.clone(),
            doubt: edition.trace.doubt,
            date: date(context, view),
            known: edition.kind.is_some().then_some(known),
        }
    }

    /// The edition in one line: its id and path, and what it was taken for.
    ///
    /// ```
    /// # // The Chinese edition lacks its greeting.
    /// # use tsb_circular::{document, kinds, lang::Lang};
    /// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
    /// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
    /// #     document::Edition::of(&document, "examples/tsb-195")
    /// # });
    /// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
    /// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
    /// assert!(report.editions[0].line().starts_with("en "));
    /// ```
    pub fn line(&self) -> String {
        format!("{:<5} {} ({})", self.id, self.path, self.taken_for())
    }

    /// The same without names that only scripts need.
    pub(crate) fn in_words(&self) -> String {
        let (Some(kind), Some(known)) = (&self.kind, self.known) else { return self.taken_for() };
        format!("{}, {}{}", kind_in_words(kind), known.words(), self.further())
    }

    /// Which letter it is, of which kind and day, and how the kind was recognized.
    pub(crate) fn taken_for(&self) -> String {
        const SHOWN: usize = 3;
        let kind = match (&self.kind, &self.known_by[..]) {
            (None, _) => {
                "kind not recognized: no kind is known, so what is in its head is compared by address and the \
                 rest by values and order; name the kind with --kind"
                    .to_owned()
            }
            (Some(kind), []) => kind.clone(),
            (Some(kind), known) => {
                let messages: Vec<String> = known.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
                format!("{kind}, by {}", messages.join(", "))
            }
        };
        format!("{kind}{}", self.further())
    }

    /// The letter, its day, and any doubt about the language.
    fn further(&self) -> String {
        let language = match self.doubt {
            None => String::new(),
            Some(Doubt::Unsure) => format!("; language not certain, read as {}", self.language.name()),
            Some(Doubt::Unknown) => format!("; language unknown, read as {}", self.language.name()),
        };
        let letter = self.letter.as_ref().map(|letter| match self.date {
            Some(date) => format!("; {letter} of {}", day(date)),
            None => format!("; {letter}"),
        });
        format!("{}{language}", letter.unwrap_or_default())
    }
}

impl Report {
    /// Notes that the user named the kind of some editions.
    #[cfg(feature = "serve")]
    pub(crate) fn named(&mut self, named: impl Fn(&EditionInfo) -> bool) {
        for edition in self.editions.iter_mut().filter(|edition| named(edition)) {
            edition.known = edition.known.map(|_| Known::Named);
        }
        self.letter = Letter::of(&self.editions);
    }
}

impl Letter {
    /// The letter that most of these editions are of.
    pub(super) fn of(editions: &[EditionInfo]) -> Self {
        let kind = most(editions.iter().map(|edition| edition.kind.clone().zip(edition.known)));
        Self {
            name: most(editions.iter().map(|edition| edition.letter.clone())),
            date: most(editions.iter().map(|edition| edition.date)),
            kind_in_words: kind.as_ref().map(|(kind, _)| kind_in_words(kind)),
            kind_known_by: kind.as_ref().map(|(_, known)| *known),
            kind: kind.map(|(kind, _)| kind),
        }
    }

    /// The letter in one line: `Circular 195 of 19 December 2019; TAP consultation, known by its wording`.
    pub(crate) fn line(&self) -> String {
        let name = self.name.as_deref().unwrap_or("number not known");
        let date =
            self.date.map_or_else(|| ", day not known".to_owned(), |date| format!(" of {}", day(date)));
        let kind = match (&self.kind_in_words, self.kind_known_by) {
            (Some(kind), Some(known)) => format!("kind: {kind}, {}", known.words()),
            _ => "kind not known".to_owned(),
        };
        format!("{name}{date}; {kind}")
    }
}

/// What most say; of equals, the first.
fn most<T: PartialEq>(values: impl Iterator<Item = Option<T>>) -> Option<T> {
    let mut counted: Vec<(usize, T)> = Vec::new();
    for value in values.flatten() {
        match counted.iter_mut().find(|(_, known)| *known == value) {
            Some((count, _)) => *count += 1,
            None => counted.push((1, value)),
        }
    }
    // `max_by_key` takes the last of equals.
    counted.into_iter().rev().max_by_key(|(count, _)| *count).map(|(_, value)| value)
}

/// A kind in words: `tap-consultation` is a TAP consultation. What stands before a noun and has three letters is an
/// abbreviation.
fn kind_in_words(kind: &str) -> String {
    let (before, noun) = kind.rsplit_once('-').unwrap_or(("", kind));
    let before = before.split('-').filter(|word| !word.is_empty()).map(|word| match word.len() {
        3 => word.to_uppercase(),
        _ => word.to_owned(),
    });
    before.chain([noun.to_owned()]).collect::<Vec<_>>().join(" ")
}

/// A day in words.
fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The letter that an edition says it is: the first that a text of its head names.
fn name(view: &View) -> Option<String> {
    let values = view.keyed().flat_map(|(_, block)| &block.facts).map(|stated| &stated.value);
    let mut named =
        values.filter(|value| matches!(value, Value::Circular(_) | Value::CollectiveLetter { .. }));
    named.next().map(|value| format!("{} {value}", canonical::word(value)))
}

/// The day that an edition says it is of.
fn date(context: &Context, view: &View) -> Option<Date> {
    let stated = context.places.homes("/date").filter_map(|(key, _)| view.at(key));
    stated.into_iter().flat_map(|block| &block.values).find_map(|value| match value {
        Value::Date(date) => Some(*date),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_said_in_words() {
        for (kind, words) in [
            ("tap-consultation", "TAP consultation"),
            ("approval", "approval"),
            ("letter", "letter"),
            ("joint-meeting", "joint meeting"),
        ] {
            assert_eq!(kind_in_words(kind), words);
        }
    }

    #[test]
    fn what_most_say_counts_and_of_equals_the_first() {
        assert_eq!(most([None, Some(2), Some(1), Some(1)].into_iter()), Some(1));
        assert_eq!(most([Some(2), Some(1), None].into_iter()), Some(2));
        assert_eq!(most::<u8>([None].into_iter()), None);
    }

    #[test]
    fn the_head_says_what_is_not_known() {
        assert_eq!(Letter::default().line(), "number not known, day not known; kind not known");
        let letter = Letter {
            name: Some("Circular 195".to_owned()),
            date: Some(jiff::civil::date(2019, 12, 19)),
            kind: Some("tap-consultation".to_owned()),
            kind_in_words: Some("TAP consultation".to_owned()),
            kind_known_by: Some(Known::Wording),
        };
        assert_eq!(
            letter.line(),
            "Circular 195 of 19 December 2019; kind: TAP consultation, known by its wording"
        );
    }
}
