//! What the letter with a questionnaire says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kinds::call::Basis;
use crate::model::read::{Fields, Reader, words};
use crate::model::{Address, Email, Meeting, write};

/// A questionnaire that is to be answered.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Questionnaire {
    /// The Resolution that it helps to implement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Basis>,
    /// Where it is answered on the web; `{lang}` in it stands for the language of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<String>,
    /// The e-mail address to which forms are sent, and questions on the questionnaire.
    pub send_to: String,
    /// Until when it is answered, in UTC.
    #[serde(serialize_with = "write::utc")]
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub deadline: DateTime,
    /// Who replies.
    pub replies: Replies,
    /// What becomes of the answers.
    pub answers: Answers,
    /// The meeting of the study group that prepared it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// The meeting of the study group to which the results go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Meeting>,
}

/// Who replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Replies {
    /// Each Member State, once for all whom it has consulted.
    Consolidated,
    /// Everybody who is addressed.
    Each,
}

/// What becomes of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answers {
    /// They are published.
    Published,
    /// They are confidential, and only what they come to is published.
    Confidential,
}

words!(Replies { "consolidated" => Replies::Consolidated, "each" => Replies::Each });
words!(Answers { "published" => Answers::Published, "confidential" => Answers::Confidential });

impl Questionnaire {
    /// Reads what the letter says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let resolution = fields.optional("resolution", reader);
        let online = fields.optional::<Address>("online", reader).map(|page| page.0);
        let send_to = fields.required::<Email>("send-to", reader);
        let deadline = fields.required("deadline", reader);
        let replies = fields.required("replies", reader);
        let answers = fields.required("answers", reader);
        let meeting = fields.optional("meeting", reader);
        let results = fields.optional("results", reader);
        Some(Self {
            resolution,
            online,
            send_to: send_to?.0,
            deadline: deadline?,
            replies: replies?,
            answers: answers?,
            meeting,
            results,
        })
    }
}
