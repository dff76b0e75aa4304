//! What the outcome of a consultation says, in no language: the fields of `circular.toml` below those of every
//! letter.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::document::{Designation, Part};
use crate::kinds::Named;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Designated, Meeting, Resolution, Slug, Status, write};

/// The outcome of a Member State consultation under WTSA Resolution 1, section 9: text by text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Approval {
    /// The circular that put the texts forward.
    pub consultation: Earlier,
    /// The Resolution the procedure rests on; its clause is that on the announcement of the result.
    pub resolution: Resolution,
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

/// What was decided on a text (WTSA Resolution 1, 9.4 and 9.5).
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
    /// A Member State asked for four weeks of reflection (9.5.5).
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

    /// The clause of Resolution 1 that the letter names with it.
    pub const fn clause(self) -> Option<&'static str> {
        match self {
            Outcome::Approved | Outcome::NotApproved => None,
            Outcome::NotConsidered => Some("9.4.6"),
            Outcome::Deferred => Some("9.5.2"),
            Outcome::Reflection => Some("9.5.5"),
        }
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
    /// Reads what an outcome says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let consultation = fields.required("consultation", reader);
        let resolution = fields.required("resolution", reader);
        let meeting = fields.required("meeting", reader);
        let present = fields.optional("present", reader);
        let texts = fields.required("texts", reader);
        Some(Self {
            consultation: consultation?,
            resolution: resolution?,
            meeting: meeting?,
            present,
            texts: texts?,
        })
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
