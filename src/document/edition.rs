//! An edition as drift compares it: every text of a document or of a recognised file, flat, with key and place.
//!
//! An edition composed here and one made elsewhere look alike from here on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::block::{Block, Content, Origin};
use super::key::Key;
use super::text::Text;
use super::{Document, Field};
use crate::lang::Lang;

/// An edition, flat.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Edition;
///
/// let edition = Edition::of(&document, "examples/tsb-195");
/// let again: Edition = serde_json::from_str(&serde_json::to_string(&edition)?)?;
/// assert_eq!(again, edition);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// The name in reports: the language, with a number where two share it (`en`, `en-2`).
    pub id: String,
    /// The language.
    pub lang: Lang,
    /// The kind of letter, where it is known.
    #[serde(default)]
    pub kind: Option<String>,
    /// The path, as the user named it.
    pub path: String,
    /// The texts, in reading order.
    pub texts: Vec<Located>,
    /// The boxes and blanks of the form, in order.
    pub fields: Vec<Field>,
    /// The addresses of the blocks and annexes that the circular declares itself, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Key>,
    /// What the file carries beside its words; empty where the edition was composed.
    #[serde(default)]
    pub trace: Trace,
}

/// What a file carries beside its words: declarations, traces of work, what was not read.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Edition, Trace};
///
/// assert_eq!(Edition::of(&document, "").trace, Trace::default());
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Trace {
    /// The language that the file says most of it is in.
    pub declared: Option<Lang>,
    /// The document's properties by their names in the package: `title`, `creator`.
    pub properties: BTreeMap<String, String>,
    /// What is still pending or was left over.
    pub marks: Vec<Mark>,
    /// Formulae that were recognised although they are not quite the house's.
    pub slips: Vec<Slip>,
    /// Names that nobody knows, where a formula has one: unread, and never wrong.
    #[serde(default)]
    pub unread: Vec<Slip>,
    /// The messages by which the kind of the letter was known: only letters of its kind say them.
    #[serde(default)]
    pub known_by: Vec<String>,
    /// Why the language of the file may be another, where nobody named it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// What was seen and not read, counted by kind.
    pub skipped: BTreeMap<String, usize>,
}

/// A doubt about the language of a file.
///
/// ```
/// use tsb_circular::document::Doubt;
/// use tsb_circular::editions::Finished;
/// use tsb_circular::kinds;
///
/// let german = "Sehr geehrte Damen und Herren, wir laden Sie herzlich zu unserer Sitzung nach Genf ein.";
/// let file = Finished::read(&kinds::ALL, "a.txt", german.as_bytes(), &Default::default())?;
/// assert_eq!(file.edition().trace.doubt, Some(Doubt::Unknown));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Doubt {
    /// Its words are too few, or say too little.
    Unsure,
    /// It is written in none of the six languages, as far as its words and letters tell.
    Unknown,
}

/// A trace of work on a piece of text.
///
/// ```
/// use tsb_circular::document::{Mark, MarkKind};
///
/// let mark: Mark = serde_json::from_str(r#"{ "kind": "hidden", "part": "body", "line": 3, "text": "TBD" }"#)?;
/// assert_eq!(mark.kind, MarkKind::Hidden);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What kind of trace.
    pub kind: MarkKind,
    /// The part of the file.
    pub part: String,
    /// The line, or the ordinal of the paragraph in its part.
    pub line: Option<usize>,
    /// The words it stands on.
    pub text: String,
}

/// What was done and not finished.
///
/// ```
/// use tsb_circular::document::MarkKind;
///
/// assert_eq!(serde_json::to_string(&MarkKind::Inserted)?, "\"inserted\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum MarkKind {
    /// Inserted by a tracked change that nobody accepted yet.
    Inserted,
    /// Deleted by a tracked change that nobody accepted yet.
    Deleted,
    /// Highlighted.
    Highlighted,
    /// Hidden.
    Hidden,
    /// Commented on.
    Commented,
    /// Shown against the order of its letters.
    Turned,
}

/// A formula recognised although some of its words differ.
///
/// ```
/// use tsb_circular::document::Slip;
///
/// let json = r#"{ "key": "letter/salutation", "part": "body", "line": 9, "text": "Sirs", "formula": "Sir/Madam" }"#;
/// let slip: Slip = serde_json::from_str(json)?;
/// assert_eq!(slip.key.as_str(), "letter/salutation");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// The block.
    pub key: Key,
    /// The part of the file.
    pub part: String,
    /// The line, or the ordinal of the paragraph in its part.
    pub line: Option<usize>,
    /// The words as they stand, as few as show the slip.
    pub text: String,
    /// The words of the formula in their place.
    pub formula: String,
}

/// A text at its place.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Edition, Located};
///
/// let edition = Edition::of(&document, "examples/tsb-195");
/// let greeting: &Located = edition.texts.iter().find(|it| it.message.as_deref() == Some("salutation")).unwrap();
/// assert_eq!((greeting.part.as_str(), greeting.line), ("body", None));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Located {
    /// The address; none where nothing was recognised.
    pub key: Option<Key>,
    /// The message it was composed from or recognised as.
    pub message: Option<String>,
    /// The messages that it says inside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inner: Vec<String>,
    /// The part of the file: `body`, `header`, `footer`.
    pub part: String,
    /// The 1-based line of a text, the ordinal of the paragraph in its part of a package; none for a folder.
    pub line: Option<usize>,
    /// The cell of a file's table that it stands in: table, row and column, each counted from 0 in its part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<(usize, usize, usize)>,
    /// Whether it furnishes the page and says nothing about the circular: the mark, the names of Union and Bureau, page
    /// numbers. Every format has its own.
    #[serde(default)]
    pub furniture: bool,
    /// The mark before it, where it is a point of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<char>,
    /// The words with their facts.
    pub text: Text,
}

impl Edition {
    /// A composed document as an edition.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// use tsb_circular::document::Edition;
    ///
    /// let edition = Edition::of(&document, "examples/tsb-195");
    /// assert_eq!((edition.id.as_str(), edition.kind.as_deref()), ("en", Some("tap-consultation")));
    /// ```
    pub fn of(document: &Document, path: &str) -> Self {
        let mut texts: Vec<Located> = document
            .texts()
            .into_iter()
            .map(|(key, text)| Located {
                key: Some(key.clone()),
                message: None,
                inner: Vec::new(),
                part: "body".into(),
                line: None,
                cell: None,
                furniture: false,
                point: None,
                text: text.clone(),
            })
            .collect();
        let blocks = document
            .letter
            .iter()
            .chain(document.annexes.iter().flat_map(|annex| annex.title.iter().chain(&annex.blocks)));
        // What a cell of the circular's own says is no message of the kind.
        let own =
            |block: &&Block| document.own.iter().any(|own| block.key == *own || block.key.is_below(own));
        let cells =
            blocks.clone().filter(|block| !own(block)).flat_map(Block::cells).flat_map(|cell| &cell.blocks);
        let mut places: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for (at, key) in texts.iter().enumerate().filter_map(|(at, text)| Some((at, text.key.clone()?))) {
            places.entry(key).or_default().push(at);
        }
        for block in blocks.clone().chain(cells) {
            let Origin::Message { id, inner, .. } = &block.origin else { continue };
            let there = places.get(&block.key).map(Vec::as_slice).unwrap_or_default();
            if let Content::Paragraph { text, .. } | Content::Heading { text, .. } = &block.content
                && let Some(at) = there.iter().find(|at| texts[**at].text == *text)
            {
                texts[*at].message = Some(id.clone());
                texts[*at].inner.clone_from(inner);
            } else if matches!(block.content, Content::Signature(_)) {
                there.iter().for_each(|at| texts[*at].inner.clone_from(inner));
            }
        }
        let outside = |part: &str, text: &Text| Located {
            key: None,
            message: None,
            inner: Vec::new(),
            part: part.into(),
            line: None,
            cell: None,
            furniture: false,
            point: None,
            text: text.clone(),
        };
        texts.push(outside("header", &document.running_head.name));
        texts.extend(document.footer.iter().map(|line| outside("footer", line)));
        Self {
            id: document.lang.code().into(),
            lang: document.lang,
            kind: document.kind.clone(),
            path: path.to_owned(),
            texts,
            fields: document.fields().into_iter().cloned().collect(),
            own: document.own.clone(),
            trace: Trace::default(),
        }
    }
}
