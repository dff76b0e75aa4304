//! Keys: in comes the semantic address of a block, out goes its legal spelling in each format, and back.
//!
//! A key is never a position, and every spelling is reversible. Spellings too long for their
//! format become a hash, and a [`KeyTable`] travelling with the file says what each hash means.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// How the ids of addressees begin that are of no class: `own-1`.
pub const OWN_ADDRESSEE: &str = "own-";

/// A stable, semantic address: `letter/intent`, `annex-2/x-1332/assigns`.
///
/// Segments of `[a-z0-9-]`, parted by `/`; a segment neither begins nor ends with a hyphen nor doubles it,
/// and the first begins with a letter. That is what makes the spellings below reversible.
///
/// ```
/// use tsb_circular::document::Key;
///
/// assert!(Key::new("annex-2/x-1332/assigns").is_ok());
/// assert!(Key::new("Annex 2").is_err());
/// ```
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

/// The first characters of a hashed spelling; no key begins with this segment.
const HASHED: &str = "k";
/// A bookmark name in Word: 40 characters (ISO/IEC 29500-1, 17.13.6.2; Word's own limit).
const BOOKMARK_MAX: usize = 40;
/// A content control's tag: 64 characters (Word's own limit for `w:tag`).
#[cfg(any(feature = "docx", feature = "collect", test))]
const TAG_MAX: usize = 64;
/// The name of a legacy form field: 20 characters (Word's own limit for `w:ffData`).
const FORM_FIELD_MAX: usize = 20;

impl Key {
    /// A key of this spelling, or why it is none.
    ///
    /// ```
    /// use tsb_circular::document::Key;
    ///
    /// assert!(Key::new("a--b").unwrap_err().contains("is not a segment of a key"));
    /// ```
    ///
    /// # Errors
    /// What in it keeps it from being a key.
    pub fn new(text: impl Into<String>) -> Result<Self, String> {
        let text = text.into();
        let mut segments = text.split('/');
        let first = segments.next().unwrap_or("");
        if first == HASHED || !first.starts_with(|c: char| c.is_ascii_lowercase()) {
            return Err(format!("`{text}` is not a key: it begins with a word of small letters"));
        }
        if let Some(bad) = text.split('/').find(|segment| !is_segment(segment)) {
            return Err(format!(
                "`{bad}` is not a segment of a key: small letters, digits and single hyphens"
            ));
        }
        Ok(Self(text))
    }

    /// The key of a part of this block.
    ///
    /// ```
    /// use tsb_circular::document::Key;
    ///
    /// assert_eq!(Key::new("annex-1")?.child("title").as_str(), "annex-1/title");
    /// # Ok::<(), String>(())
    /// ```
    ///
    /// # Panics
    /// When the segment is not one; segments from users are checked where they are read.
    #[must_use]
    pub fn child(&self, segment: impl fmt::Display) -> Self {
        let text = format!("{}/{segment}", self.0);
        Self::new(text).expect("segments are checked where they are read")
    }

    /// Whether this is the key of a part of that block, or of a part of a part.
    pub(crate) fn is_below(&self, above: &Self) -> bool {
        self.0.strip_prefix(&above.0).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The key as written.
    ///
    /// ```
    /// use tsb_circular::document::Key;
    ///
    /// assert_eq!(Key::new("letter/intent")?.as_str(), "letter/intent");
    /// # Ok::<(), String>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last segment.
    ///
    /// ```
    /// use tsb_circular::document::Key;
    ///
    /// assert_eq!(Key::new("annex-1/x-1332/title")?.last(), "title");
    /// # Ok::<(), String>(())
    /// ```
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The Word bookmark: letters, digits and `_`, 40 at most. `/` is `__`, `-` is `_`.
    pub(crate) fn bookmark(&self) -> String {
        let name = self.0.replace('/', "__").replace('-', "_");
        if name.len() <= BOOKMARK_MAX { name } else { self.hashed() }
    }

    /// The tag of a Word content control: the key itself, 64 characters at most.
    #[cfg(any(feature = "docx", feature = "collect", test))]
    pub(crate) fn tag(&self) -> String {
        if self.0.len() <= TAG_MAX { self.0.clone() } else { self.hashed() }
    }

    /// The name of a form field of Word 2003: a bookmark of 20 characters at most.
    pub(crate) fn form_field(&self) -> String {
        let name = self.bookmark();
        if name.len() <= FORM_FIELD_MAX { name } else { self.hashed() }
    }

    /// The PDF field name: the key itself, which has no full stop (ISO 32000-2, 12.7.4.2).
    #[cfg(any(feature = "pdf", feature = "collect", test))]
    pub(crate) fn pdf_field(&self) -> &str {
        &self.0
    }

    /// Reads a Word bookmark back.
    pub(crate) fn from_bookmark(name: &str, table: &KeyTable) -> Option<Self> {
        table.get(name).or_else(|| Self::new(name.replace("__", "/").replace('_', "-")).ok())
    }

    /// Reads a content control's tag back.
    pub(crate) fn from_tag(tag: &str, table: &KeyTable) -> Option<Self> {
        table.get(tag).or_else(|| Self::new(tag).ok())
    }

    /// `k_` and the 64-bit FNV-1a hash in hexadecimal.
    fn hashed(&self) -> String {
        let hash = self.0.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{HASHED}_{hash:016x}")
    }
}

fn is_segment(segment: &str) -> bool {
    !segment.is_empty()
        && segment.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !segment.starts_with('-')
        && !segment.ends_with('-')
        && !segment.contains("--")
}

/// A key written out in the program: `key("letter/intent")`.
///
/// # Panics
/// When the spelling is not a key's; for spellings from users there is [`Key::new`].
pub fn key(text: &str) -> Key {
    Key::new(text).expect("keys in the program are well-formed")
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Key {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::new(text)
    }
}

impl From<Key> for String {
    fn from(key: Key) -> String {
        key.0
    }
}

/// What the hashed spellings in one file mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyTable(BTreeMap<String, Key>);

impl KeyTable {
    /// Notes a key whose spelling was hashed; others are left out.
    pub fn note(&mut self, key: &Key, spelling: &str) {
        if spelling.starts_with("k_") {
            self.0.insert(spelling.to_owned(), key.clone());
        }
    }

    /// The key of a hashed spelling.
    pub fn get(&self, spelling: &str) -> Option<Key> {
        self.0.get(spelling).cloned()
    }

    /// The entries, in the order of the spellings.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Key)> {
        self.0.iter().map(|(spelling, key)| (spelling.as_str(), key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 5] = [
        "subject",
        "letter/intent",
        "annex-1/x-1332/title",
        "annex-2/x-1332/assigns/no-comments",
        "annex-1/a-very-long-identifier-of-a-text-that-nobody-would-choose/summary/12",
    ];

    #[test]
    fn every_spelling_reads_back() {
        for text in KEYS {
            let key = key(text);
            let mut table = KeyTable::default();
            table.note(&key, &key.bookmark());
            table.note(&key, &key.tag());
            table.note(&key, &key.form_field());
            assert_eq!(Key::from_bookmark(&key.form_field(), &table).as_ref(), Some(&key));
            assert_eq!(Key::from_bookmark(&key.bookmark(), &table).as_ref(), Some(&key));
            assert_eq!(Key::from_tag(&key.tag(), &table).as_ref(), Some(&key));
            assert_eq!(Key::new(key.pdf_field()).as_ref(), Ok(&key));
        }
    }

    #[test]
    fn spellings_keep_to_their_formats() {
        for text in KEYS {
            let bookmark = key(text).bookmark();
            assert!(bookmark.len() <= 40 && bookmark.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'));
            assert!(key(text).tag().len() <= 64);
            assert!(key(text).form_field().len() <= 20);
            assert!(!key(text).pdf_field().contains('.'));
        }
    }

    #[test]
    fn what_would_not_read_back_is_no_key() {
        for text in ["", "a//b", "a-/b", "a--b", "k/x", "1a", "A", "a_b"] {
            assert!(Key::new(text).is_err(), "{text}");
        }
    }
}
