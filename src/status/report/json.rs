//! The matrix as JSON: the shape that scripts rely on.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::status::{Change, Signature, Standing, Status};

/// The matrix, as JSON has it.
///
/// ```
/// use tsb_circular::status::{Status, report::Report};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let status = Status::of(&folder);
/// let report = serde_json::to_value(Report::of(&status, &[])).expect("plain data");
/// assert_eq!((&report["original"], &report["messages"][0]["id"]), (&"en".into(), &"subject".into()));
/// ```
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StatusReport")]
pub struct Report<'a> {
    schema: u8,
    /// The folder, as it was named.
    path: String,
    /// The letter's name in no language.
    name: String,
    /// The language that the others are made from.
    original: Lang,
    /// The editions, by their languages' codes.
    languages: BTreeMap<&'static str, Edition<'a>>,
    /// The messages, in the order of the original.
    messages: Vec<Message<'a>>,
    /// What is wrong with the folder, or no longer as it was issued.
    diagnostics: &'a [Diagnostic],
}

/// An edition.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StatusEdition")]
struct Edition<'a> {
    /// Whether it has prose.
    prose: bool,
    /// Who signed it last.
    signed: Option<&'a Signature>,
    /// All who signed it, the last at the end.
    history: &'a [Signature],
    /// Who signed messages of it one by one since, the last of each person and stage.
    #[serde(rename = "by-message")]
    by_message: Vec<&'a Signature>,
    /// How many of its messages stand in which way.
    totals: BTreeMap<&'static str, usize>,
}

/// A message.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StatusMessage")]
struct Message<'a> {
    id: &'a str,
    /// How it stands, by language; languages that neither have nor want it are left out.
    languages: BTreeMap<&'static str, Cell<'a>>,
}

/// How a message stands in a language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StatusCell")]
struct Cell<'a> {
    /// `missing`, `stale`, `unreviewed`, `final`, `translated`, `revised`, `issued` or `unused`.
    standing: &'static str,
    /// Who stands for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    signed: Option<&'a Signature>,
    /// What changed in the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'a Change>,
}

impl<'a> Report<'a> {
    /// The report on a matrix, with what else was found.
    ///
    /// ```
    /// use tsb_circular::status::{Status, report::Report};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    ///
    /// let status = Status::of(&folder);
    /// let report = serde_json::to_value(Report::of(&status, &[])).expect("plain data");
    /// assert_eq!(report["languages"]["fr"]["totals"]["unreviewed"], 27);
    /// ```
    pub fn of(status: &'a Status<'_>, diagnostics: &'a [Diagnostic]) -> Self {
        let folder = status.folder;
        let edition = |lang: Lang| Edition {
            prose: folder.prose.contains_key(&lang),
            signed: status.signed(lang),
            history: folder.states.get(&lang).map_or(&[], |state| &state.signed),
            by_message: status.by_message(lang),
            totals: status.totals(lang).into_iter().collect(),
        };
        let cell = |(lang, standing): &'a (Lang, Standing)| {
            let (signed, change) = match standing {
                Standing::Signed(signature) => (Some(signature), None),
                Standing::Stale(change) => (None, Some(change)),
                Standing::Absent => return None,
                _ => (None, None),
            };
            Some((lang.code(), Cell { standing: standing.word(), signed, change }))
        };
        let messages = status
            .rows
            .iter()
            .map(|row| Message { id: &row.id, languages: row.cells.iter().filter_map(cell).collect() });
        Self {
            schema: 1,
            path: folder.path.display().to_string(),
            name: folder.circular.name(),
            original: folder.circular.head.original_language,
            languages: Lang::ALL.into_iter().map(|lang| (lang.code(), edition(lang))).collect(),
            messages: messages.collect(),
            diagnostics,
        }
    }
}

/// Writes the matrix as JSON, with what else was found.
///
/// ```
/// use tsb_circular::status::{Status, report};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// assert!(report::json(&Status::of(&folder), &[]).starts_with("{\n  \"schema\": 1,"));
/// ```
pub fn json(status: &Status<'_>, diagnostics: &[Diagnostic]) -> String {
    serde_json::to_string_pretty(&Report::of(status, diagnostics)).expect("a report is plain data")
}
