//! The texts of Recommendations that letters put forward or report on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::read::{Fields, FromToml, Reader, Toml, word, words};
use super::shapes::{Slug, shaped};
use crate::diag::Code;
use crate::document::{Designation, Part};

/// A draft text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct DraftText {
    /// The text's name in keys and messages: small letters, digits and single hyphens.
    pub id: String,
    /// The Recommendation's designation: `X.1332`.
    pub designation: String,
    /// The working name of the draft, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_name: Option<String>,
    /// What it is.
    pub status: Status,
    /// The symbol of the document that holds the text: `R046`.
    pub document: String,
    /// That the text needs a justification under Rec. ITU-T A.5, and where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a5: Option<A5>,
    /// `none` where the circular carries no summary; needs a `reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<NoSummary>,
    /// Why there is no summary (Resolution 1, 9.3.3 wants one).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl DraftText {
    /// What it is called in no language: `X.1332 (X.sgsec-3)`.
    pub fn called(&self) -> String {
        match &self.working_name {
            Some(name) => format!("{} ({name})", self.value()),
            None => self.value().to_string(),
        }
    }

    /// The designation as a value, with the part that the status names.
    pub fn value(&self) -> Designation {
        Designation::of(&self.designation).with_part(self.status.part())
    }
}

/// What a draft text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A revision of a Recommendation in force. Stands first in lists, as issued in 2020.
    Revised,
    /// A new Recommendation.
    New,
    /// A corrigendum, with its number.
    Corrigendum(u16),
    /// An amendment, with its number.
    Amendment(u16),
}

impl Status {
    /// The part of a Recommendation that it is, where it is one.
    pub const fn part(self) -> Option<Part> {
        match self {
            Status::Corrigendum(number) => Some(Part::Corrigendum(number)),
            Status::Amendment(number) => Some(Part::Amendment(number)),
            Status::New | Status::Revised => None,
        }
    }

    /// The word by which catalogs select.
    pub const fn word(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Revised => "revised",
            Status::Corrigendum(_) => "corrigendum",
            Status::Amendment(_) => "amendment",
        }
    }
}

/// A justification under Rec. ITU-T A.5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct A5 {
    /// The document that holds it, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// That there is no summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoSummary {
    /// None.
    None,
}

words!(NoSummary { "none" => NoSummary::None });

impl FromToml for Status {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if value.get_ref().as_table().is_none() {
            return word(value, &[("new", Status::New), ("revised", Status::Revised)], reader);
        }
        let mut fields = Fields::of(value, "`status`", reader)?;
        let corrigendum = fields.optional("corrigendum", reader).map(Status::Corrigendum);
        let amendment = fields.optional("amendment", reader).map(Status::Amendment);
        fields.finish(reader);
        if corrigendum.is_some() == amendment.is_some() {
            let what = "\"new\", \"revised\", { corrigendum = 1 } or { amendment = 1 }";
            reader.invalid(value.span(), what, None);
            return None;
        }
        corrigendum.or(amendment)
    }
}

/// The number of a Question, with that of its study group: `14/17`.
pub struct QuestionNumber(pub String);

impl FromToml for QuestionNumber {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let is_number = |text: &str| {
            (1..=3).contains(&text.len())
                && !text.starts_with('0')
                && text.chars().all(|c| c.is_ascii_digit())
        };
        let fits =
            |text: &str| text.split_once('/').is_some_and(|(own, group)| is_number(own) && is_number(group));
        shaped(value, reader, "the number of a Question and of its study group, such as \"14/17\"", fits)
            .map(Self)
    }
}

/// A Recommendation's designation.
pub struct Designated(pub String);

impl Designated {
    /// Whether a text has the shape of a designation.
    pub fn fits(text: &str) -> bool {
        text.split_once('.').is_some_and(|(series, number)| {
            series.len() == 1
                && series.chars().all(|c| c.is_ascii_uppercase())
                && number.split('.').all(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
        })
    }
}

impl FromToml for Designated {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let what = "a designation without ITU-T (series letter, full stop, number), such as X.1332";
        shaped(value, reader, what, Self::fits).map(Designated)
    }
}

impl FromToml for A5 {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`a5`", reader)?;
        let document = fields.optional("document", reader);
        fields.finish(reader);
        Some(Self { document })
    }
}

impl FromToml for DraftText {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a text", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let designation = fields.required::<Designated>("designation", reader);
        let working_name = fields.optional("working-name", reader);
        let status = fields.required("status", reader);
        let document = fields.required("document", reader);
        let a5 = fields.optional("a5", reader);
        let summary = fields.optional("summary", reader);
        let reason = fields.optional("reason", reader);
        if summary.is_some() != reason.is_some() {
            let message = "`summary = \"none\"` and its `reason` go together".into();
            let hint = "Resolution 1, 9.3.3 requires a summary: say why there is none";
            let span = fields.span(if summary.is_some() { "summary" } else { "reason" });
            reader.error(Code::Inconsistent, span, message, Some(hint.into()));
        }
        fields.finish(reader);
        Some(Self {
            id: id?.0,
            designation: designation?.0,
            working_name,
            status: status?,
            document: document?,
            a5,
            summary,
            reason,
        })
    }
}
