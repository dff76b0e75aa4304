//! What a proposed deletion says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::law::{OBJECTIONS, rests_on};
use crate::diag::Code;
use crate::document::{Designation, Value};
use crate::kinds::approval::Earlier;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Designated, Meeting, ReplyTo, Resolution, Slug, write};

/// Recommendations that a study group agreed to delete, unless somebody objects (WTSA Resolution 1, 9.8.2.1; Rec. ITU-T
/// A.8, 8.2.1), or what became of that (9.8.2.2; 8.2.2); and those that it renumbered, to which nobody objects.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Deletion {
    /// The circular that proposed the deletion, in a letter that announces the result; without it the letter proposes
    /// one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Earlier>,
    /// Where objections go; of a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ReplyTo>,
    /// The process by which the texts were approved, and which says who may object to their deletion.
    #[serde(skip_serializing_if = "Process::is_traditional")]
    #[schemars(default)]
    pub process: Process,
    /// The Resolution the deletion rests on, with its clause; texts of the alternative process rest on Rec. ITU-T A.8
    /// instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// Until when objections are received, in UTC; three months after the proposal, where it is not set.
    #[serde(serialize_with = "write::some_utc", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date-time"))]
    pub deadline: Option<DateTime>,
    /// The day of the letter, from which the deadline of a proposal follows.
    #[serde(skip)]
    pub dated: Option<Date>,
    /// The day on which the deletion came into force; of a result.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub in_force: Option<Date>,
    /// How many Member States were present when it was agreed; of a proposal, where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<u16>,
    /// The meeting that agreed; of a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// The Recommendations to be deleted, in the order of Annex 1; none in a letter that only renumbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub texts: Vec<Deleted>,
    /// The Recommendations that are renumbered, in the order of their table in Annex 1; of a proposal.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub renumbered: Vec<Renumbered>,
}

/// A process of approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Process {
    /// The traditional one: Member States may object.
    #[default]
    Tap,
    /// The alternative one: Member States and Sector Members may.
    Aap,
}

impl Process {
    pub(in crate::kinds) fn is_traditional(&self) -> bool {
        *self == Process::Tap
    }
}

/// A Recommendation to be deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Deleted {
    /// The text's name in keys and messages: small letters, digits and single hyphens.
    pub id: String,
    /// The Recommendation's designation: `G.7041`.
    pub designation: String,
    /// The Recommendations that supersede it, where there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub superseded_by: Vec<String>,
    /// Whether somebody objected, and the study group deals with it again; of a result.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub objected: bool,
}

/// A Recommendation that gets another number, its text unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Renumbered {
    /// The text's name in keys and messages: small letters, digits and single hyphens.
    pub id: String,
    /// The Recommendation's designation until then: `G.9981`.
    pub designation: String,
    /// The designation that it gets.
    pub becomes: String,
}

impl Renumbered {
    /// The designation until then, as a value.
    pub fn value(&self) -> Designation {
        Designation::of(&self.designation)
    }

    /// The designation that it gets, as a value.
    pub fn new_value(&self) -> Designation {
        Designation::of(&self.becomes)
    }
}

impl Deleted {
    /// The designation as a value.
    pub fn value(&self) -> Designation {
        Designation::of(&self.designation)
    }
}

impl Deletion {
    /// Until when objections are received; not known of a draft without a date, and long past in a result.
    pub fn due(&self) -> Option<DateTime> {
        self.deadline
            .or_else(|| self.dated.filter(|_| self.proposal.is_none()).map(|day| OBJECTIONS.due(day)))
    }

    /// The texts that are deleted, or those that go back to the study group.
    pub(super) fn outcome(&self, objected: bool) -> impl Iterator<Item = &Deleted> {
        self.texts.iter().filter(move |text| text.objected == objected)
    }

    /// The clause by which the texts are deleted.
    pub(super) fn clause(&self) -> Value {
        let own = self.resolution.as_ref().map(|resolution| resolution.clause.as_str());
        Value::Clause(own.unwrap_or(rests_on(self.process)).to_owned())
    }

    /// Reads what a proposed deletion says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        // A letter that only renumbers puts nothing to anybody.
        let deletes = fields.has("texts") || !fields.has("renumbered");
        if !deletes {
            let names = ["proposal", "process", "resolution", "reply-to", "deadline", "in-force"];
            refuse(fields, reader, &names, "is of texts that are deleted", "name the `texts`");
        }
        let proposal: Option<Earlier> = fields.optional("proposal", reader);
        let process = fields.or("process", Process::Tap, reader);
        let resolution = match process {
            Process::Tap if deletes => fields.required::<Resolution>("resolution", reader).map(Some),
            _ => Some(None),
        };
        if process == Process::Aap && fields.value("resolution").is_some() {
            let message = "texts of the alternative process are deleted by Rec. ITU-T A.8".into();
            let hint = Some("leave `resolution` out, or set `process = \"tap\"`".to_owned());
            reader.error(Code::Inconsistent, fields.span("resolution"), message, hint);
        }
        // The head has told what is wrong with the day.
        let mut silent = Reader { source: reader.source, diagnostics: Vec::new() };
        let dated = fields.value("date").and_then(|day| Date::from_toml(day, &mut silent));
        let (mut reply_to, mut deadline, mut in_force, mut meeting) = (None, None, None, None);
        let (mut present, mut renumbered) = (None, Vec::new());
        let mut whole = true;
        if proposal.is_none() {
            if deletes {
                reply_to = fields.required("reply-to", reader);
                deadline = fields.optional("deadline", reader);
            }
            present = fields.optional("present", reader);
            meeting = fields.required("meeting", reader);
            renumbered = fields.or("renumbered", Vec::new(), reader);
            whole = reply_to.is_some() == deletes && meeting.is_some();
        } else {
            in_force = fields.optional("in-force", reader);
            let names = ["reply-to", "deadline", "present", "meeting", "renumbered"];
            refuse(fields, reader, &names, "is of the proposal, not of its result", "take `proposal` away");
        }
        let texts = if deletes { fields.required("texts", reader) } else { Some(Vec::new()) };
        let (resolution, texts) = (resolution?, texts?);
        let out = Self {
            proposal,
            reply_to,
            process,
            resolution,
            deadline,
            dated,
            in_force,
            present,
            meeting,
            texts,
            renumbered,
        };
        whole.then_some(out)
    }
}

/// Refuses fields that are of another letter.
fn refuse(fields: &mut Fields, reader: &mut Reader, names: &[&'static str], why: &str, or: &str) {
    for name in names {
        if fields.value(name).is_some() {
            let message = format!("`{name}` {why}");
            let hint = Some(format!("leave `{name}` out, or {or}"));
            reader.error(Code::Inconsistent, fields.span(name), message, hint);
        }
    }
}

words!(Process { "tap" => Process::Tap, "aap" => Process::Aap });

impl FromToml for Deleted {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a text", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let designation = fields.required::<Designated>("designation", reader);
        let objected = fields.or("objected", false, reader);
        let superseded_by = fields.or("superseded-by", Vec::<Designated>::new(), reader);
        let superseded_by: Vec<String> = superseded_by.into_iter().map(|it| it.0).collect();
        if let Some(own) = designation.as_ref().filter(|own| superseded_by.contains(&own.0)) {
            let message = format!("{} cannot supersede itself", own.0);
            reader.error(Code::Inconsistent, fields.span("superseded-by"), message, None);
        }
        fields.finish(reader);
        Some(Self { id: id?.0, designation: designation?.0, superseded_by, objected })
    }
}

impl FromToml for Renumbered {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a renumbered text", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let designation = fields.required::<Designated>("designation", reader);
        let becomes = fields.required::<Designated>("becomes", reader);
        if let Some(own) = designation.as_ref().filter(|own| becomes.as_ref().is_some_and(|it| it.0 == own.0))
        {
            let message = format!("{} is renumbered as itself", own.0);
            reader.error(Code::Inconsistent, fields.span("becomes"), message, None);
        }
        fields.finish(reader);
        Some(Self { id: id?.0, designation: designation?.0, becomes: becomes?.0 })
    }
}
