//! What a corrigendum or an addendum says, in no language: the fields of `circular.toml` below those of every letter.
//!
//! The number in the head is that of the letter that is corrected, as in "Corrigendum 1 to TSB Circular 195".

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::lang::Lang;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Designated, Question, Supplement, write};

/// A letter that corrects another or adds to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Corrigendum {
    /// Which corrigendum to the letter it is; an addendum has `addendum` instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrigendum: Option<u16>,
    /// Which addendum to the letter it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addendum: Option<u16>,
    /// The day of the letter that is corrected.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub letter_date: Date,
    /// The versions of the letter that are corrected; all of them, where none is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub languages: Vec<Lang>,
    /// The texts that the letter no longer puts forward, by their designations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub withdraws: Vec<String>,
    /// The Questions that the letter no longer puts forward: `14/17`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub withdraws_questions: Vec<String>,
    /// What becomes of replies that were received already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replies: Option<Replies>,
    /// Until when the letter is answered now, in UTC.
    #[serde(serialize_with = "write::some_utc", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date-time"))]
    pub deadline: Option<DateTime>,
    /// Where each passage stands that is corrected or added, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub items: Vec<Place>,
}

/// What becomes of replies that were received already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Replies {
    /// They remain valid.
    Stand,
    /// They do not count: whoever sent one replies anew.
    Anew,
}

words!(Replies { "stand" => Replies::Stand, "anew" => Replies::Anew });

/// Where a passage of the corrected letter stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    /// A part that has no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// A numbered paragraph of the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The number or the letter of an annex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annex: Option<String>,
    /// A section of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
}

/// A part of a letter that has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The subject.
    Subject,
    /// The form that is sent back.
    Form,
    /// The table of key dates.
    KeyDates,
}

words!(Part { "subject" => Part::Subject, "form" => Part::Form, "key-dates" => Part::KeyDates });

impl Place {
    /// The message that says it.
    pub(super) fn message(&self) -> &'static str {
        match (self.part, &self.annex, &self.section) {
            (Some(Part::Subject), ..) => "item.subject",
            (Some(Part::Form), ..) => "item.form",
            (Some(Part::KeyDates), ..) => "item.key-dates",
            (None, Some(_), Some(_)) => "item.section",
            (None, Some(_), None) => "item.annex",
            (None, None, _) => "item.paragraph",
        }
    }
}

/// What tells an annex: a number, or a letter.
struct Mark(String);

impl FromToml for Mark {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let own = value.get_ref();
        let mark = own.as_integer().map(|number| number.as_str()).or(own.as_str()).filter(|mark| {
            let number = mark.parse::<u8>().is_ok_and(|number| (1..100).contains(&number));
            number || (mark.len() == 1 && mark.bytes().all(|letter| letter.is_ascii_uppercase()))
        });
        if mark.is_none() {
            reader.invalid(value.span(), "the number of an annex, or its letter, such as \"A\"", None);
        }
        mark.map(|mark| Self(mark.to_owned()))
    }
}

impl FromToml for Place {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "an item", reader)?;
        let part = fields.optional("part", reader);
        let paragraph = fields.optional("paragraph", reader);
        let annex = fields.optional::<Mark>("annex", reader).map(|mark| mark.0);
        let section: Option<String> = fields.optional("section", reader);
        let told = [part.is_some(), paragraph.is_some(), annex.is_some()];
        fields.finish(reader);
        if told.into_iter().filter(|told| *told).count() != 1 || (section.is_some() && annex.is_none()) {
            let what = "one place: `part`, `paragraph`, or `annex` with or without `section`";
            reader.invalid(value.span(), what, None);
            return None;
        }
        Some(Self { part, paragraph, annex, section })
    }
}

impl Corrigendum {
    /// Which supplement to the letter it is.
    pub fn supplement(&self) -> Option<Supplement> {
        self.corrigendum.map(Supplement::Corrigendum).or(self.addendum.map(Supplement::Addendum))
    }

    /// Whether it adds to the letter, rather than correct it.
    pub(super) fn adds(&self) -> bool {
        self.addendum.is_some()
    }

    /// What it withdraws from the letter: texts or Questions, which no letter puts forward together.
    pub fn withdrawn(&self) -> &[String] {
        if self.withdraws.is_empty() { &self.withdraws_questions } else { &self.withdraws }
    }

    /// The ids of the passages: each is told by its number.
    pub(super) fn ids(&self) -> impl Iterator<Item = String> {
        (1..=self.items.len()).map(|number| format!("item-{number}"))
    }

    /// What is said of each passage: what stood there and what is to be read, or what is added.
    pub(super) fn columns(&self) -> &'static [&'static str] {
        if self.adds() { &["added"] } else { &["old", "new"] }
    }

    /// Reads what it says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let corrigendum = fields.optional("corrigendum", reader);
        let addendum = fields.optional("addendum", reader);
        if let (None, None) | (Some(_), Some(_)) = (corrigendum, addendum) {
            let message = "the letter is to be either a corrigendum or an addendum".into();
            let hint = Some("write which it is to its letter, as `corrigendum = 1` or `addendum = 1`".into());
            reader.error(Code::Inconsistent, fields.span("corrigendum"), message, hint);
            return None;
        }
        let letter_date = fields.required("letter-date", reader);
        let languages = fields.or("languages", Vec::new(), reader);
        let withdraws = fields.or("withdraws", Vec::<Designated>::new(), reader);
        let questions = fields.or("withdraws-questions", Vec::<Question>::new(), reader);
        let replies = fields.optional("replies", reader);
        let deadline = fields.optional("deadline", reader);
        let items = fields.or("items", Vec::new(), reader);
        Some(Self {
            corrigendum,
            addendum,
            letter_date: letter_date?,
            languages,
            withdraws: withdraws.into_iter().map(|text| text.0).collect(),
            withdraws_questions: questions.into_iter().map(|question| question.0).collect(),
            replies,
            deadline,
            items,
        })
    }
}
