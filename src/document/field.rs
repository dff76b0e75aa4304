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
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A square box, exclusive within its row.
    Box,
    /// A round mark, exclusive within its box.
    Radio,
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A day.
    Date,
}
