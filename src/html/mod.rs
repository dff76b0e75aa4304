//! Pages: writes a document as one HTML file, and reads the replies that such a page saves.
//!
//! A page is whole: its style, its script and its pictures are in it, and its policy lets it fetch nothing and send
//! nothing. It is HTML that is well-formed XML too. A form in it is filled in with the fields and keys of the other
//! formats; what it saves is a file of JSON:
//!
//! ```json
//! {
//!   "circular": "tsb-circular-195",
//!   "lang": "en",
//!   "edition": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
//!   "fields": { "annex-2/x-1332/assigns": true, "annex-2/x-1332/does-not-assign": false, "annex-2/name": "A. Person" }
//! }
//! ```
//!
//! A mark is true or false, whatever is written or chosen is a text; every field is there. `edition` says which edition
//! the form was in.
//!
//! ```
//! # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
//! # let folder = folder.unwrap();
//! # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
//! use tsb_circular::html::{self, HtmlOptions, Sibling};
//! use tsb_circular::lang::Lang;
//!
//! let siblings = vec![Sibling { lang: Lang::Fr, name: "tsb-circular-195.fr.html".into() }];
//! let page = html::write(&document, &HtmlOptions { siblings, ..HtmlOptions::default() });
//! assert!(page.contains("href=\"tsb-circular-195.fr.html\""));
//! ```

mod body;
mod form;
mod head;
mod inline;
mod masthead;
mod page;
pub(crate) mod read;
mod table;
mod tags;

use std::collections::{BTreeMap, BTreeSet};

use self::tags::Tags;
pub(crate) use crate::digest::Digest;
use crate::document::{Document, FieldKind, Key, Note};
use crate::lang::Lang;
use crate::letterhead::Letterhead;
pub(crate) use head::allowed;
#[cfg(feature = "collect")]
pub(crate) use read::{EDITION, is_reply, read};

/// How a page is made.
///
/// ```
/// use tsb_circular::html::HtmlOptions;
///
/// assert!(HtmlOptions::default().siblings.is_empty());
/// ```
#[derive(Debug, Clone, Default)]
pub struct HtmlOptions {
    /// The pictures and faces of the letterhead. The place of a missing picture stays white.
    pub letterhead: Option<Letterhead>,
    /// The other editions that the page links to, in the order of the languages.
    pub siblings: Vec<Sibling>,
}

/// Another edition of the same letter, as a page beside this one.
///
/// ```
/// use tsb_circular::html::Sibling;
/// use tsb_circular::lang::Lang;
///
/// let sibling = Sibling { lang: Lang::Ar, name: "tsb-circular-195.ar.html".into() };
/// # drop(sibling);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// Its language.
    pub lang: Lang,
    /// The name of its file.
    pub name: String,
}

/// Writes a document as a page.
///
/// ```
/// use tsb_circular::html::{self, HtmlOptions};
/// use tsb_circular::kinds::{self, Folder};
/// use tsb_circular::lang::Lang;
///
/// let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// let document = kinds::edition(&folder.unwrap(), Lang::Ar, &Default::default()).unwrap();
/// let page = html::write(&document, &HtmlOptions::default());
/// assert!(page.starts_with("<!DOCTYPE html>\n<html") && page.contains(" dir=\"rtl\""));
/// ```
pub fn write(document: &Document, options: &HtmlOptions) -> String {
    let mut page = Page::new(document, options);
    page.body();
    page.finish()
}

/// What tells an edition from every other: the SHA-256 of the document as JSON, and so of the file that
/// `render --to json` writes.
pub(crate) fn edition(document: &Document) -> Digest {
    Digest::of(document.to_json())
}

/// A page being written.
struct Page<'a> {
    document: &'a Document,
    options: &'a HtmlOptions,
    tags: Tags,
    /// The ids that are taken.
    ids: BTreeSet<String>,
    /// How many marks each group has that exclude one another.
    groups: BTreeMap<String, usize>,
    /// How often each field was written; what is asked twice stands twice.
    written: BTreeMap<&'a Key, usize>,
    /// The field that the next words name.
    label: Option<String>,
    /// The fields whose names stand in words before them.
    named: BTreeSet<String>,
    /// How many footnotes there were.
    signs: usize,
    /// The footnotes whose words are still to come, with their signs.
    notes: Vec<(usize, &'a Note)>,
    /// The widths of the columns of tables, as style.
    columns: String,
    /// How many tables there were.
    tables: usize,
}

impl<'a> Page<'a> {
    fn new(document: &'a Document, options: &'a HtmlOptions) -> Self {
        let mut groups = BTreeMap::new();
        let exclusive = |kind| matches!(kind, FieldKind::Box | FieldKind::Radio);
        let marks: BTreeSet<&Key> = document
            .fields()
            .into_iter()
            .filter(|field| exclusive(field.kind))
            .map(|field| &field.key)
            .collect();
        for mark in marks {
            *groups.entry(group(mark).to_owned()).or_default() += 1;
        }
        Self {
            document,
            options,
            tags: Tags::default(),
            ids: BTreeSet::new(),
            groups,
            written: BTreeMap::new(),
            label: None,
            named: BTreeSet::new(),
            signs: 0,
            notes: Vec::new(),
            columns: String::new(),
            tables: 0,
        }
    }

    /// The id of an address; none where something has it already.
    fn id(&mut self, key: &Key) -> String {
        let id = key.as_str().to_owned();
        if self.ids.insert(id.clone()) { id } else { String::new() }
    }
}

/// The group that a mark is of: its key without the last part.
fn group(mark: &Key) -> &str {
    mark.as_str().rsplit_once('/').map_or(mark.as_str(), |(group, _)| group)
}
