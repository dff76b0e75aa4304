//! What the outcome says, in no language: the fields of `circular.toml` below those of every
//! letter.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::document::{Designation, Part, Value};
use crate::kinds::Named;
use crate::kinds::deletion::Process;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Designated, Meeting, Resolution, Slug, Status, write};

/// What became of texts that were put forward for approval, text by text: in a Member State consultation under WTSA
/// Resolution 1, section 9, or under the alternative process of Rec. ITU-T A.8.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Approval {
    /// The process by which the texts were put forward.
    #[serde(skip_serializing_if = "Process::is_traditional")]
    #[schemars(default)]
    pub process: Process,
    /// The circular that put the texts forward; of the traditional process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultation: Option<Earlier>,
    /// The announcement that did; of the alternative process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement: Option<Announcement>,
    /// The Resolution the procedure rests on; its clause is that on the announcement of the result. The alternative
    /// process rests on Rec. ITU-T A.8 instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// The meeting that decided.
    pub meeting: Meeting,
    /// How many Member States took part in the meeting, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(default)]
    pub present: Option<u16>,
    /// The texts, in the order of the consultation.
    pub texts: Vec<Decided>,
}

/// An earlier circular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Earlier {
    /// Its number.
    pub circular: u16,
    /// Its day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub date: Date,
}

/// An announcement of the alternative process, in which the Director states the intention to approve texts at a meeting
/// (Rec. ITU-T A.8, 4.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Announcement {
    /// Its number.
    pub number: u16,
    /// Its day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub date: Date,
}

/// A text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Decided {
    /// The text's name in keys and messages: small letters, digits and single hyphens.
    pub id: String,
    /// The Recommendation's designation, as decided: `X.1332`.
    pub designation: String,
    /// The working name of the draft, where it had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_name: Option<String>,
    /// What it is.
    pub status: Status,
    /// What was decided.
    pub outcome: Outcome,
    /// The designation under which it was put forward, where it changed at the meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former_designation: Option<String>,
    /// Whether its title changed at the meeting: the former one is the message `<id>-former` of the prose.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub retitled: bool,
    /// The study group to which a text that was not approved goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referred_to: Option<u8>,
}

/// What was decided on a text (WTSA Resolution 1, 9.4 and 9.5; Rec. ITU-T A.8, 5.3 to 5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Approved (9.5.3).
    Approved,
    /// Not approved.
    NotApproved,
    /// Not considered: fewer than 70 per cent of the replies supported it (9.4.6).
    NotConsidered,
    /// The decision was deferred (9.5.2).
    Deferred,
    /// A Member State asked for four weeks of reflection (9.5.5; A.8, 5.6).
    Reflection,
}

impl Outcome {
    /// All outcomes, in the order in which letters tell them.
    pub const ALL: [Outcome; 5] = [
        Outcome::Approved,
        Outcome::NotApproved,
        Outcome::NotConsidered,
        Outcome::Deferred,
        Outcome::Reflection,
    ];

    /// The word by which messages and addresses name it.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Approved => "approved",
            Outcome::NotApproved => "not-approved",
            Outcome::NotConsidered => "not-considered",
            Outcome::Deferred => "deferred",
            Outcome::Reflection => "reflection",
        }
    }

    /// The clause that the letter names with it: of Resolution 1, or of Rec. ITU-T A.8.
    pub const fn clause(self, process: Process) -> Option<&'static str> {
        match (self, process) {
            (Outcome::Approved | Outcome::NotApproved, _) => None,
            (Outcome::NotConsidered, _) => Some("9.4.6"),
            (Outcome::Deferred, _) => Some("9.5.2"),
            (Outcome::Reflection, Process::Tap) => Some("9.5.5"),
            (Outcome::Reflection, Process::Aap) => Some("5.6"),
        }
    }

    /// Whether a process knows it: there is no consultation, and no delay, in the alternative one.
    pub const fn is_of(self, process: Process) -> bool {
        matches!(process, Process::Tap) || !matches!(self, Outcome::NotConsidered | Outcome::Deferred)
    }
}

impl Decided {
    /// The designation as a value, with the part that the status names.
    pub fn value(&self) -> Designation {
        Designation::of(&self.designation).with_part(self.part())
    }

    fn part(&self) -> Option<Part> {
        self.status.part()
    }
}

impl<'t> From<&'t Decided> for Named<'t> {
    fn from(text: &'t Decided) -> Self {
        let working_name = text.working_name.as_deref();
        Self { designation: text.value(), working_name, status: text.status }
    }
}

impl Approval {
    /// What put the texts forward: the variable of the letter's messages, and its value.
    pub(super) fn forwarded(&self) -> Option<(&'static str, Value, Date)> {
        let circular = self.consultation.as_ref();
        let announcement = self.announcement.as_ref();
        circular
            .map(|own| ("circular", Value::Circular(own.circular), own.date))
            .or_else(|| announcement.map(|own| ("announcement", Value::Number(own.number.into()), own.date)))
    }

    /// Reads what an outcome says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let process = fields.or("process", Process::Tap, reader);
        let (mut consultation, mut resolution, mut announcement) = (None, None, None);
        let (whole, others): (bool, &[&str]) = match process {
            Process::Tap => {
                consultation = fields.required("consultation", reader);
                resolution = fields.required("resolution", reader);
                (consultation.is_some() && resolution.is_some(), &["announcement"])
            }
            Process::Aap => {
                announcement = fields.required("announcement", reader);
                (announcement.is_some(), &["consultation", "resolution"])
            }
        };
        for name in others {
            if fields.value(name).is_some() {
                let (of, other) = match process {
                    Process::Tap => ("alternative", "aap"),
                    Process::Aap => ("traditional", "tap"),
                };
                let message = format!("`{name}` is of the {of} process");
                let hint = Some(format!("leave `{name}` out, or set `process = \"{other}\"`"));
                reader.error(Code::Inconsistent, fields.span(name), message, hint);
            }
        }
        let meeting = fields.required("meeting", reader);
        let present = fields.optional("present", reader);
        let texts = fields.required("texts", reader);
        let (meeting, texts) = (meeting?, texts?);
        whole.then_some(Self { process, consultation, announcement, resolution, meeting, present, texts })
    }
}

words!(Outcome {
    "approved" => Outcome::Approved,
    "not-approved" => Outcome::NotApproved,
    "not-considered" => Outcome::NotConsidered,
    "deferred" => Outcome::Deferred,
    "reflection" => Outcome::Reflection,
});

impl FromToml for Earlier {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "the earlier circular", reader)?;
        let circular = fields.required("circular", reader);
        let date = fields.required("date", reader);
        fields.finish(reader);
        Some(Self { circular: circular?, date: date? })
    }
}

impl FromToml for Announcement {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "the announcement", reader)?;
        let number = fields.required("number", reader);
        let date = fields.required("date", reader);
        fields.finish(reader);
        Some(Self { number: number?, date: date? })
    }
}

impl FromToml for Decided {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a text", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let designation = fields.required::<Designated>("designation", reader);
        let working_name = fields.optional("working-name", reader);
        let status = fields.required("status", reader);
        let outcome = fields.required("outcome", reader);
        let former_designation = fields.optional::<Designated>("former-designation", reader);
        let retitled = fields.or("retitled", false, reader);
        let referred_to = fields.optional("referred-to", reader);
        if outcome == Some(Outcome::Approved) && referred_to.is_some() {
            let message = "a text that was approved is not referred to a study group".into();
            let hint = Some("leave `referred-to` out, or set another `outcome`".to_owned());
            reader.error(Code::Inconsistent, fields.span("referred-to"), message, hint);
        }
        fields.finish(reader);
        Some(Self {
            id: id?.0,
            designation: designation?.0,
            working_name,
            status: status?,
            outcome: outcome?,
            former_designation: former_designation.map(|designation| designation.0),
            retitled,
            referred_to,
        })
    }
}
