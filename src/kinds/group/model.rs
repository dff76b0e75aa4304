//! What the letter on a group that was set up says, in no language: the fields of `circular.toml` below those of every
//! letter.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kinds::event::Registration;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Address, Email, Meeting, write};

/// A group that a study group, or the advisory group, set up.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Group {
    /// What it is.
    pub what: What,
    /// What it is called in short, in every language: `FG-AINN`.
    pub acronym: String,
    /// How many months it lasts; of a Focus Group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime: Option<u8>,
    /// Until when contributions to its first meeting are received.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub contributions: Option<Date>,
    /// How one registers for its first meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Registration>,
    /// Where one subscribes to its mailing list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subscription: Option<String>,
    /// Its page on the web; `{lang}` in it stands for the language of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The meeting that decided.
    pub meeting: Meeting,
    /// Its first meeting, where that is settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_meeting: Option<Meeting>,
}

/// What sort of group it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A Focus Group (Rec. ITU-T A.7).
    FocusGroup,
    /// A Joint Coordination Activity (Rec. ITU-T A.1, 2.2.4).
    Jca,
}

/// A name in short: capitals, digits and hyphens.
struct Acronym(String);

impl FromToml for Acronym {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        let fits = text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !fits {
            reader.invalid(value.span(), "letters, digits and hyphens, such as FG-AINN", None);
        }
        fits.then_some(Self(text))
    }
}

impl Group {
    /// Reads what the letter says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let what = fields.required("what", reader);
        let acronym = fields.required::<Acronym>("acronym", reader);
        let lifetime = fields.optional("lifetime", reader);
        let contributions = fields.optional("contributions", reader);
        let registration = fields.optional("registration", reader);
        let subscription = fields.optional::<Email>("subscription", reader).map(|email| email.0);
        let page = fields.optional::<Address>("page", reader).map(|page| page.0);
        let meeting = fields.required("meeting", reader);
        let first_meeting = fields.optional("first-meeting", reader);
        Some(Self {
            what: what?,
            acronym: acronym?.0,
            lifetime,
            contributions,
            registration,
            subscription,
            page,
            meeting: meeting?,
            first_meeting,
        })
    }
}

words!(What { "focus-group" => What::FocusGroup, "jca" => What::Jca });
