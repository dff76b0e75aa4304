//! A place of a form: what its reader fills, with its address and name.

use serde::{Deserialize, Serialize};

use super::key::Key;

/// A place of the form that its reader fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The address, the same in every language and format.
    pub key: Key,
    /// What may be entered.
    pub kind: FieldKind,
    /// The accessible name, in the document's language.
    pub label: String,
    /// The words shown while it is empty, with their brackets; empty for boxes.
    pub placeholder: String,
    /// Whether it must be filled in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// What a drop-down list offers, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FieldOption>,
}

/// What a drop-down list offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldOption {
    /// What it is called in no language; a filled form says this.
    pub id: String,
    /// The words, in the document's language.
    pub label: String,
}

impl Field {
    /// A field without more.
    pub fn new(key: Key, kind: FieldKind, label: impl Into<String>, placeholder: impl Into<String>) -> Self {
        let (label, placeholder) = (label.into(), placeholder.into());
        Self { key, kind, label, placeholder, required: false, options: Vec::new() }
    }
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A square box, exclusive within its row of a ballot.
    Box,
    /// A square box for itself.
    Check,
    /// A round mark, exclusive among those beside it: below one address.
    Radio,
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A day.
    Date,
    /// A number.
    Number,
    /// An e-mail address.
    Email,
    /// One of several, chosen from a drop-down list.
    List,
}

impl FieldKind {
    /// Whether it is marked rather than written or chosen.
    pub fn is_mark(self) -> bool {
        matches!(self, Self::Box | Self::Check | Self::Radio)
    }
}
