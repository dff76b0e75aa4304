//! A place of a form: what its reader fills, with its address and name.

use serde::{Deserialize, Serialize};

use super::key::Key;

/// A place of the form that its reader fills.
///
/// ```
/// use tsb_circular::document::{Field, FieldKind, Key};
///
/// let name = Field { required: true, ..Field::new(Key::new("annex-2/name")?, FieldKind::Line, "Name", "[Name]") };
/// assert!(name.options.is_empty());
/// # Ok::<(), String>(())
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::FieldOption;
///
/// let session = document.fields().into_iter().find(|field| field.key.as_str().ends_with("session")).unwrap();
/// let offered: &[FieldOption] = &session.options;
/// assert_eq!(offered[0].id, "morning");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldOption {
    /// What it is called in no language; a filled form says this.
    pub id: String,
    /// The words, in the document's language.
    pub label: String,
}

impl Field {
    /// A field without more.
    ///
    /// ```
    /// use tsb_circular::document::{Field, FieldKind, Key};
    ///
    /// let field = Field::new(Key::new("annex-2/date")?, FieldKind::Date, "Date", "[Date]");
    /// assert!(!field.required);
    /// # Ok::<(), String>(())
    /// ```
    pub fn new(key: Key, kind: FieldKind, label: impl Into<String>, placeholder: impl Into<String>) -> Self {
        let (label, placeholder) = (label.into(), placeholder.into());
        Self { key, kind, label, placeholder, required: false, options: Vec::new() }
    }
}

/// What a field takes.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::FieldKind;
///
/// let kinds: Vec<FieldKind> = document.fields().iter().map(|field| field.kind).collect();
/// assert!(kinds.contains(&FieldKind::Box) && kinds.contains(&FieldKind::Radio));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
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
    ///
    /// ```
    /// use tsb_circular::document::FieldKind;
    ///
    /// assert!(FieldKind::Radio.is_mark());
    /// assert!(!FieldKind::List.is_mark());
    /// ```
    pub fn is_mark(self) -> bool {
        matches!(self, Self::Box | Self::Check | Self::Radio)
    }
}
