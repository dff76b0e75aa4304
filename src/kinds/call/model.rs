//! What a call says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};
use crate::model::{Email, Revised, Slug, Web, write};

/// A call for input or for candidates.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Call {
    /// What is asked for.
    pub asks: Asks,
    /// The Resolution on which a call for candidates rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Basis>,
    /// The e-mail address to which it is sent.
    pub send_to: String,
    /// Until when, in UTC.
    #[serde(serialize_with = "write::utc")]
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub deadline: DateTime,
    /// The page on which input or nominations are posted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Whether those who sent input may take part from afar where it is discussed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub remote: bool,
    /// Whether the term of office is limited for which candidates are sought.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub term_limit: bool,
    /// The paragraphs that say what is asked: each is a message of the prose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub paragraphs: Vec<String>,
}

/// A Resolution that a call rests on as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Basis {
    /// Its number.
    pub number: u16,
    /// Where and when it was last revised.
    pub revised: Revised,
}

impl FromToml for Basis {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`resolution`", reader)?;
        let number = fields.required("number", reader);
        let revised = fields.required("revised", reader);
        fields.finish(reader);
        Some(Self { number: number?, revised: revised? })
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// Input to the work of the study group.
    Input,
    /// Candidates for posts.
    Candidates,
}

words!(Asks { "input" => Asks::Input, "candidates" => Asks::Candidates });

impl Call {
    /// Reads what a call says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let asks = fields.required("asks", reader);
        let candidates = asks == Some(Asks::Candidates);
        let resolution: Option<Option<Basis>> =
            if candidates { fields.required("resolution", reader).map(Some) } else { Some(None) };
        let send_to = fields.required::<Email>("send-to", reader);
        let deadline = fields.required("deadline", reader);
        let page = fields.optional::<Web>("page", reader);
        let (mut remote, mut term_limit) = (false, false);
        let idle: &[&str] = if candidates {
            term_limit = fields.or("term-limit", false, reader);
            &["remote"]
        } else {
            remote = fields.or("remote", false, reader);
            &["resolution", "term-limit"]
        };
        for name in idle {
            if fields.value(name).is_none() {
                continue;
            }
            let other = if candidates { "input" } else { "candidates" };
            let message = format!("`{name}` is of a call for {other}");
            let hint = Some(format!("leave `{name}` out, or set `asks = \"{other}\"`"));
            reader.error(Code::Inconsistent, fields.span(name), message, hint);
        }
        let paragraphs = fields.or("paragraphs", Vec::<Slug>::new(), reader);
        Some(Self {
            asks: asks?,
            resolution: resolution?,
            send_to: send_to?.0,
            deadline: deadline?,
            page: page.map(|page| page.0),
            remote,
            term_limit,
            paragraphs: paragraphs.into_iter().map(|id| id.0).collect(),
        })
    }
}
