//! What a consultation says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::layout::anchors;
use crate::diag::Code;
use crate::model::read::{Fields, FromToml, Reader, Toml, one_of, words};
use crate::model::write;
use crate::model::{CollectiveLetter, DraftText, Meeting, ReplyTo, Resolution, Slug};

/// The paragraph that the TSB NOTEs follow where nothing else is said.
const AFTER: &str = "texts";

/// A Member State consultation under WTSA Resolution 1, section 9 (traditional approval).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Consultation {
    /// Where replies go.
    pub reply_to: ReplyTo,
    /// The Resolution the consultation rests on.
    pub resolution: Resolution,
    /// Until when Member States may reply, in UTC.
    #[serde(serialize_with = "write::utc")]
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub deadline: DateTime,
    /// The Collective letter that convenes the meeting, as number/group.
    #[schemars(with = "String", extend("pattern" = "^[0-9]+/[0-9]+$"))]
    pub collective_letter: CollectiveLetter,
    /// The TSB NOTEs.
    #[schemars(default)]
    pub notes: Notes,
    /// Ids of the texts for which statements on intellectual property were received.
    #[schemars(default)]
    pub ipr: Vec<String>,
    /// The shape of the reply form.
    #[serde(skip_serializing_if = "Form::is_default")]
    #[schemars(default)]
    pub form: Form,
    /// The meeting that is to approve the texts.
    pub meeting: Meeting,
    /// The draft texts, in the order of Annex 1.
    pub texts: Vec<DraftText>,
    /// Paragraphs of this circular alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub paragraphs: Vec<OwnParagraph>,
}

/// The TSB NOTEs: which, in what order, and after which paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Notes {
    /// The order.
    #[schemars(default = "Notes::usual_order")]
    pub order: Vec<Note>,
    /// The paragraph they follow.
    #[schemars(default = "Notes::usual_anchor", extend("enum" = anchors()))]
    pub after: String,
}

impl Notes {
    fn usual_order() -> Vec<Note> {
        vec![Note::Ipr, Note::A5]
    }

    fn usual_anchor() -> String {
        AFTER.into()
    }
}

impl Default for Notes {
    fn default() -> Self {
        Self { order: Self::usual_order(), after: Self::usual_anchor() }
    }
}

/// A TSB NOTE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// On statements about intellectual property (Resolution 1, 9.4.2).
    Ipr,
    /// On justifications of normative references (Rec. ITU-T A.5).
    A5,
}

/// The shape of the reply form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Form {
    /// Whether the address grid has a row for place and date.
    #[schemars(default)]
    pub date_row: bool,
}

/// A paragraph of this circular alone; its words are the message of its id in `text/<lang>.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OwnParagraph {
    /// The message and the last part of the key.
    pub id: String,
    /// The paragraph it follows.
    #[schemars(extend("enum" = anchors()))]
    pub after: String,
    /// Whether it is numbered with the others.
    #[schemars(default = "OwnParagraph::is_numbered")]
    pub numbered: bool,
}

impl OwnParagraph {
    /// Whether one is numbered where nothing is said.
    fn is_numbered() -> bool {
        true
    }
}

impl Form {
    /// Whether the form has the shape that it has where nothing is said.
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Consultation {
    /// Reads what a consultation says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let reply_to = fields.required("reply-to", reader);
        let resolution = fields.required("resolution", reader);
        let deadline = fields.required("deadline", reader);
        let collective_letter = fields.required("collective-letter", reader);
        let notes = fields.or("notes", Notes::default(), reader);
        let ipr = fields.or("ipr", Vec::new(), reader);
        let form = fields.or("form", Form::default(), reader);
        let meeting = fields.required("meeting", reader);
        let texts = fields.required("texts", reader);
        let paragraphs = fields.or("paragraphs", Vec::new(), reader);
        Some(Self {
            reply_to: reply_to?,
            resolution: resolution?,
            deadline: deadline?,
            collective_letter: collective_letter?,
            notes,
            ipr,
            form,
            meeting: meeting?,
            texts: texts?,
            paragraphs,
        })
    }
}

words!(Note { "ipr" => Note::Ipr, "a5" => Note::A5 });

/// A paragraph that every consultation has.
struct Anchor(String);

impl FromToml for Anchor {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        one_of(value, anchors(), reader).map(|key| Self(key.to_owned()))
    }
}

impl FromToml for Notes {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`notes`", reader)?;
        let order: Vec<Note> = fields.or("order", Self::usual_order(), reader);
        let after = fields.or("after", Anchor(Self::usual_anchor()), reader).0;
        if order.iter().enumerate().any(|(at, note)| order[..at].contains(note)) {
            reader.error(Code::Duplicate, fields.span("order"), "a note appears twice".into(), None);
        }
        fields.finish(reader);
        Some(Self { order, after })
    }
}

impl FromToml for Form {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`form`", reader)?;
        let date_row = fields.or("date-row", false, reader);
        fields.finish(reader);
        Some(Self { date_row })
    }
}

impl FromToml for OwnParagraph {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a paragraph", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let after = fields.required::<Anchor>("after", reader);
        let numbered = fields.or("numbered", Self::is_numbered(), reader);
        fields.finish(reader);
        Some(Self { id: id?.0, after: after?.0, numbered })
    }
}
