//! What a letter on Questions says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::law::{REPLIES, needed};
use crate::diag::Code;
use crate::document::Value;
use crate::kinds::approval::Earlier;
use crate::kinds::deletion::Process;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Meeting, QuestionNumber, ReplyTo, Resolution, write};

/// Questions that a study group approved (WTSA Resolution 1, 7.2.2), on which Member States are consulted (7.2.3;
/// 7.4.1), or on which they were.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Questions {
    /// The circular that consulted the Member States, in a letter that announces the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultation: Option<Earlier>,
    /// Where replies go, in a letter that consults the Member States.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ReplyTo>,
    /// The Resolution that the letter rests on, with its clause.
    pub resolution: Resolution,
    /// Until when replies are received, in UTC; two months after the letter, where it is not set.
    #[serde(serialize_with = "write::some_utc", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date-time"))]
    pub deadline: Option<DateTime>,
    /// The day of the letter, from which the deadline follows.
    #[serde(skip)]
    pub dated: Option<Date>,
    /// The day on which a deletion came into force; of a result.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub in_force: Option<Date>,
    /// By which process the Recommendations are to be approved that result from the Questions approved (8.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<Process>,
    /// The meeting that decided; a result has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// The Questions, in the order of Annex 1.
    pub questions: Vec<Question>,
}

/// A Question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Question {
    /// Its number, with that of the study group: `14/17`. Its name in keys and messages is `q14-17`.
    pub number: String,
    /// What it is, or what was decided on it.
    pub status: Standing,
    /// The Questions that it continues or replaces.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub replaces: Vec<String>,
}

/// What a Question is; in a result, what was decided on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A new Question.
    New,
    /// A Question whose text is revised.
    Revised,
    /// A Question made of several.
    Merged,
    /// A Question that goes on, under a new number for one.
    Continued,
    /// A Question to be deleted; in a result, one that is.
    Deleted,
    /// Approved by the Member States.
    Approved,
    /// Not approved by them.
    NotApproved,
    /// Not deleted: the study group deals with it again.
    Retained,
}

/// What a letter on Questions does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It announces what the study group approved by consensus.
    Approval,
    /// It consults the Member States on Questions on which there was none.
    Consultation,
    /// It consults them on a deletion that the study group agreed to.
    Deletion,
    /// It announces what they decided.
    Result,
}

words!(Standing {
    "new" => Standing::New,
    "revised" => Standing::Revised,
    "merged" => Standing::Merged,
    "continued" => Standing::Continued,
    "deleted" => Standing::Deleted,
    "approved" => Standing::Approved,
    "not-approved" => Standing::NotApproved,
    "retained" => Standing::Retained,
});

impl Standing {
    /// All of them.
    pub const ALL: [Standing; 8] = [
        Standing::New,
        Standing::Revised,
        Standing::Merged,
        Standing::Continued,
        Standing::Deleted,
        Standing::Approved,
        Standing::NotApproved,
        Standing::Retained,
    ];

    /// The word by which messages and addresses name it.
    pub const fn word(self) -> &'static str {
        match self {
            Standing::New => "new",
            Standing::Revised => "revised",
            Standing::Merged => "merged",
            Standing::Continued => "continued",
            Standing::Deleted => "deleted",
            Standing::Approved => "approved",
            Standing::NotApproved => "not-approved",
            Standing::Retained => "retained",
        }
    }

    /// Whether it is of a deletion.
    pub const fn deletes(self) -> bool {
        matches!(self, Standing::Deleted | Standing::Retained)
    }
}

impl Question {
    /// Its name in keys and messages.
    pub fn id(&self) -> String {
        self.value().text_id().unwrap_or_default()
    }

    /// The number as a value.
    pub fn value(&self) -> Value {
        Value::Question(self.number.clone())
    }

    /// The study group that its number names.
    pub fn group(&self) -> Option<u8> {
        self.number.split_once('/')?.1.parse().ok()
    }
}

impl Questions {
    /// What the letter does.
    pub fn step(&self) -> Step {
        match (&self.consultation, &self.reply_to) {
            (Some(_), _) => Step::Result,
            (None, None) => Step::Approval,
            (None, Some(_)) if self.deletes() => Step::Deletion,
            (None, Some(_)) => Step::Consultation,
        }
    }

    /// Whether it is about a deletion.
    pub fn deletes(&self) -> bool {
        self.questions.iter().any(|question| question.status.deletes())
    }

    /// Until when replies are received; not known of a draft without a date, and long past in a result.
    pub fn due(&self) -> Option<DateTime> {
        self.reply_to.as_ref()?;
        self.deadline.or_else(|| self.dated.map(|day| REPLIES.due(day)))
    }

    /// How many replies are needed for a majority of them to approve Questions.
    pub(super) fn needed(&self) -> Option<usize> {
        (self.step() == Step::Consultation).then(|| needed(self.dated))
    }

    /// The Questions of this standing.
    pub(super) fn of(&self, standing: Standing) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.status == standing)
    }

    /// Reads what a letter on Questions says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let consultation: Option<Earlier> = fields.optional("consultation", reader);
        let reply_to: Option<ReplyTo> =
            if consultation.is_none() { fields.optional("reply-to", reader) } else { None };
        let resolution = fields.required("resolution", reader);
        // The head has told what is wrong with the day.
        let mut silent = Reader { source: reader.source, diagnostics: Vec::new() };
        let dated = fields.value("date").and_then(|day| Date::from_toml(day, &mut silent));
        let (mut deadline, mut in_force, mut selection, mut meeting) = (None, None, None, None);
        let mut idle = Vec::new();
        if consultation.is_some() {
            in_force = fields.optional("in-force", reader);
            idle.extend(["reply-to", "meeting"].map(|name| (name, "of the consultation, not of its result")));
        } else {
            meeting = Some(fields.required("meeting", reader)?);
            idle.push(("in-force", "of the result of a consultation"));
        }
        if reply_to.is_some() {
            deadline = fields.optional("deadline", reader);
            idle.push(("selection", "of a letter that announces an approval"));
        } else {
            selection = fields.optional("selection", reader);
            idle.push(("deadline", "of a letter that consults the Member States"));
        }
        for (name, of) in idle {
            if fields.value(name).is_some() {
                let hint = Some(format!("leave `{name}` out"));
                reader.error(Code::Inconsistent, fields.span(name), format!("`{name}` is {of}"), hint);
            }
        }
        let questions = fields.required("questions", reader);
        let (resolution, questions) = (resolution?, questions?);
        Some(Self {
            consultation,
            reply_to,
            resolution,
            deadline,
            dated,
            in_force,
            selection,
            meeting,
            questions,
        })
    }
}

impl FromToml for Question {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a Question", reader)?;
        let number = fields.required::<QuestionNumber>("number", reader);
        let status = fields.required("status", reader);
        let replaces = fields.or("replaces", Vec::<QuestionNumber>::new(), reader);
        let replaces = replaces.into_iter().map(|it| it.0).collect();
        fields.finish(reader);
        Some(Self { number: number?.0, status: status?, replaces })
    }
}
