//! The waist: one edition as blocks with keys and inline facts.
//!
//! What comes in is composed from a model and the catalogs, or recognised in a file made elsewhere; what goes
//! out is written as PDF, DOCX or text, or compared. Writers and drift know only this.
//!
//! ```
//! use tsb_circular::document::Document;
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let document = kinds::edition(&folder.unwrap(), Lang::Fr, &Default::default()).unwrap();
//! for (key, text) in document.texts() {
//!     println!("{key}: {}", text.plain());
//! }
//! let again: Document = serde_json::from_str(&document.to_json()).unwrap();
//! assert_eq!(again, document);
//! ```

mod block;
mod edition;
mod field;
pub(crate) mod key;
pub(crate) mod layout;
mod parallel;
pub(crate) mod shared_names;
pub(crate) mod sort;
pub(crate) mod table;
pub(crate) mod text;
pub(crate) mod value;
mod working;

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use block::{
    Ballot, BallotRow, Block, Cell, Choice, Content, Entry, Grid, Item, Line, Origin, Role, Signature,
    SignatureMark, Table, TableRow,
};
pub use edition::{Doubt, Edition, Located, Mark, MarkKind, Slip, Trace};
pub use field::{Field, FieldKind, FieldOption};
pub use key::Key;
pub(crate) use key::{KeyTable, OWN_ADDRESSEE, key};
#[cfg(all(feature = "cli", feature = "docx"))]
pub(crate) use parallel::merged;
pub use parallel::{Parallel, Passage, Row, Side};
pub(crate) use shared_names::{SEVERAL, settle};
pub(crate) use sort::Sort;
pub(crate) use table::{Heads, Place};
pub(crate) use text::ShownPiece;
pub use text::{Fact, Inline, Note, Run, Text};
pub(crate) use value::{BLANK, OfNumber, TSAG, WITHOUT_YEAR};
pub use value::{Designation, Half, HalfDays, Month, Part, Value};
pub(crate) use working::Working;
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(crate) use working::{PASSAGE_ADDRESS, ROW_ADDRESS};

use crate::lang::Lang;

/// One edition of a circular.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Document;
///
/// let again: Document = serde_json::from_str(&document.to_json()).unwrap();
/// assert_eq!((again.name.as_str(), again.annexes.len()), ("tsb-circular-195", 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// The language.
    pub lang: Lang,
    /// The kind of letter, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The circular's name in no language: `tsb-circular-195`.
    pub name: String,
    /// The title for document properties and window bars.
    pub title: String,
    /// Who issues it, for document properties.
    pub author: String,
    /// The day of the letter, for document properties; a draft may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Banner, place and date, header table.
    pub masthead: Masthead,
    /// The head of every page but the first.
    pub running_head: RunningHead,
    /// The foot of the first page: the Union's address, in English in every language.
    pub footer: Vec<Text>,
    /// The letter, from the salutation to the line that counts the annexes.
    pub letter: Vec<Block>,
    /// The annexes, each on a new page.
    pub annexes: Vec<Annex>,
    /// How the forms in it go back, where they are filled in on a page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub returns: Vec<Return>,
    /// The facts of the circular's own that its prose may print, by name, as `circular.toml` writes them:
    /// `{ date = 2026-04-30 }`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
    /// The facts, blocks and annexes of the circular's own, as `circular.toml` declares them; empty where it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub declares: String,
    /// Whether it shows what is not settled: words that are not translated, or made from others than the original has now,
    /// or a letter that is not as it was issued.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// The addresses of those blocks and annexes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Key>,
}

/// How a form goes back that is filled in on a page, which keeps nothing and sends nothing by itself. What is said here
/// no other format says.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Return;
///
/// let how: &Return = &document.returns[0];
/// assert_eq!((how.part.as_str(), how.file.as_str()), ("annex-2", "tsb-circular-195-reply.en.json"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    /// The part that the form stands in: `letter`, `annex-2`.
    pub part: Key,
    /// What is to be done, in order: filled in and saved, sent to whom.
    pub steps: Vec<Text>,
    /// What the button is called that saves the reply.
    pub save: String,
    /// What is said once it is saved.
    pub saved: String,
    /// The name of the file that it is saved as: `tsb-circular-195-reply.en.json`.
    pub file: String,
}

/// What stands at the head of page 1.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Masthead;
///
/// let masthead: &Masthead = &document.masthead;
/// assert_eq!(masthead.union.plain(), "INTERNATIONAL TELECOMMUNICATION UNION");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Masthead {
    /// The alternative text of the letterhead's emblem, where it has one.
    pub logo_alt: String,
    /// The alternative text of its second picture, where it has one.
    pub second_alt: String,
    /// INTERNATIONAL TELECOMMUNICATION UNION
    pub union: Text,
    /// TELECOMMUNICATION STANDARDIZATION BUREAU
    pub bureau: Text,
    /// What says over them that it is a draft: DRAFT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Text>,
    /// What stands between the banner and the salutation; a reply form alone has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Header>,
}

/// Place, date and the header table.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Header;
///
/// let header: &Header = document.masthead.header.as_ref().unwrap();
/// assert_eq!(header.subject.label.plain(), "Subject:");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Header {
    /// Place and date.
    pub place_date: Block,
    /// What the header table is for, for assistive technology.
    pub alt: String,
    /// Reference, telephone, fax, e-mail: the left half, row by row. A stacked row has several lines.
    pub contacts: Vec<Entry>,
    /// The lists of addressees: the right half.
    pub addressees: Vec<Addressees>,
    /// The subject, over the full width.
    pub subject: Line,
}

/// A list of addressees with its label.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Addressees;
///
/// let to: &Addressees = &document.masthead.header.as_ref().unwrap().addressees[0];
/// assert_eq!((to.key.as_str(), to.items.len()), ("to", 4));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressees {
    /// The address of the list: `to`, `copy-to`.
    pub key: Key,
    /// The label, where the language has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Who, with their punctuation.
    pub items: Vec<Item>,
    /// The row of the contacts beside which the list begins, from 0.
    pub row: usize,
}

/// The head of every page but the first: the page number between hyphens over the circular's name.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::RunningHead;
///
/// let head: &RunningHead = &document.running_head;
/// assert_eq!(format!("{}2{}", head.before, head.after), "- 2 -");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunningHead {
    /// What stands before the page number.
    pub before: String,
    /// What stands after it.
    pub after: String,
    /// The circular's name.
    pub name: Text,
}

/// An annex.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Annex;
///
/// let annex: &Annex = &document.annexes[1];
/// assert_eq!(annex.key.as_str(), "annex-2");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// `annex-1`
    pub key: Key,
    /// `ANNEX 1`
    pub number: Text,
    /// The title under it, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Block>,
    /// Whether it stands on pages that lie on their side.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub landscape: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The document as JSON, in lines; serde reads it back.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// assert!(document.to_json().starts_with("{\n  \"lang\": \"en\""));
    /// ```
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a document is plain data") + "\n"
    }

    /// Every keyed text of the document in reading order, the cells of its tables included.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// let subject = document.texts().into_iter().rfind(|(key, _)| key.as_str() == "subject").unwrap().1;
    /// assert!(subject.plain().starts_with("Member State consultation"));
    /// ```
    pub fn texts(&self) -> Vec<(&Key, &Text)> {
        let mut out = Vec::new();
        if let Some(header) = &self.masthead.header {
            header_texts(header, &mut out);
        }
        self.letter.iter().for_each(|block| block_texts(block, &mut out));
        for annex in &self.annexes {
            out.push((&annex.key, &annex.number));
            annex.title.iter().chain(&annex.blocks).for_each(|block| block_texts(block, &mut out));
        }
        out
    }

    /// What the facts of the circular show in it, by name and form: their characters, with the values among them.
    pub(crate) fn shown(&self) -> BTreeMap<String, Vec<ShownPiece>> {
        let mut out = BTreeMap::new();
        for (_, text) in self.texts() {
            for text in std::iter::once(text).chain(text.notes().map(|note| &note.text)) {
                for (fact, pieces) in text.shown() {
                    out.entry(fact).or_insert(pieces);
                }
            }
        }
        out
    }

    /// Every block in reading order, those within tables after their table.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// let annex = document.blocks().into_iter().filter(|block| block.key.as_str().starts_with("annex-1/"));
    /// assert!(annex.count() > 10);
    /// ```
    pub fn blocks(&self) -> Vec<&Block> {
        fn below<'a>(block: &'a Block, out: &mut Vec<&'a Block>) {
            out.push(block);
            if let Content::Table(table) = &block.content {
                table.caption.iter().for_each(|caption| below(caption, out));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| below(block, out));
            }
        }
        let mut out = Vec::new();
        self.letter.iter().for_each(|block| below(block, &mut out));
        for annex in &self.annexes {
            annex.title.iter().chain(&annex.blocks).for_each(|block| below(block, &mut out));
        }
        out
    }

    /// Every field, in tab order; what is asked twice appears twice.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// assert!(document.fields().iter().any(|field| field.key.as_str() == "annex-2/x-1332/assigns"));
    /// ```
    pub fn fields(&self) -> Vec<&Field> {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        self.letter.iter().chain(annexes).flat_map(Block::fields).collect()
    }
}

impl Block {
    /// Every keyed text of the block in reading order, footnotes and the cells of tables included.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// let (key, text) = document.letter[0].texts()[0];
    /// assert_eq!((key.as_str(), text.plain().as_str()), ("letter/salutation", "Dear Sir/Madam,"));
    /// ```
    pub fn texts(&self) -> Vec<(&Key, &Text)> {
        let mut out = Vec::new();
        block_texts(self, &mut out);
        out
    }

    /// The cells of a table, row by row.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &Cell> {
        let rows = match &self.content {
            Content::Table(table) => table.rows.as_slice(),
            _ => &[],
        };
        rows.iter().flat_map(|row| &row.cells)
    }

    /// Every field in the block, in tab order.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// let ballot = document.blocks().into_iter().find(|block| block.key.as_str() == "annex-2/ballot").unwrap();
    /// assert_eq!(ballot.fields().len(), 20, "four marks a text");
    /// ```
    pub fn fields(&self) -> Vec<&Field> {
        let mut out = Vec::new();
        match &self.content {
            Content::Ballot(ballot) => {
                ballot.rows.iter().for_each(|row| choice_fields(&row.choices, &mut out))
            }
            Content::Choices { choices, .. } => choice_fields(choices, &mut out),
            Content::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                out.extend(cells.flat_map(|cell| &cell.blocks).flat_map(Block::fields));
            }
            _ => {
                out.extend(self.texts().iter().flat_map(|(_, text)| &text.0).filter_map(
                    |inline| match inline {
                        Inline::Blank(field) => Some(field),
                        _ => None,
                    },
                ));
            }
        }
        out
    }
}

impl Header {
    /// Beside which line of the contacts a list begins that begins beside this row; rows beyond the last come after it.
    pub(crate) fn first_line(&self, row: usize) -> usize {
        let known = row.min(self.contacts.len());
        self.contacts[..known].iter().map(|entry| entry.lines.len()).sum::<usize>() + (row - known)
    }

    /// The texts of its table, in reading order: all but place and date.
    fn texts(&self) -> Vec<(&Key, &Text)> {
        let mut out = Vec::new();
        table_texts(self, &mut out);
        out
    }
}

fn header_texts<'a>(header: &'a Header, out: &mut Vec<(&'a Key, &'a Text)>) {
    block_texts(&header.place_date, out);
    table_texts(header, out);
}

fn table_texts<'a>(header: &'a Header, out: &mut Vec<(&'a Key, &'a Text)>) {
    header.contacts.iter().for_each(|entry| entry_texts(entry, out));
    for list in &header.addressees {
        out.extend(list.label.iter().map(|label| (&list.key, label)));
        out.extend(list.items.iter().map(|item| (&item.key, &item.text)));
    }
    out.push((&header.subject.key, &header.subject.label));
    out.push((&header.subject.key, &header.subject.value));
}

fn block_texts<'a>(block: &'a Block, out: &mut Vec<(&'a Key, &'a Text)>) {
    match &block.content {
        Content::Heading { number, text, .. } | Content::Paragraph { number, text, .. } => {
            out.extend(number.iter().map(|number| (&block.key, number)));
            with_notes(&block.key, text, out);
        }
        Content::List { items } => item_texts(items, out),
        Content::Signature(signature) => {
            if let SignatureMark::Words(words) = &signature.mark {
                out.push((&block.key, words));
            }
            out.extend(signature.lines.iter().map(|line| (&block.key, line)));
        }
        Content::Grid(grid) => grid.rows.iter().flatten().for_each(|entry| entry_texts(entry, out)),
        Content::Ballot(ballot) => rows_texts(block, 0..ballot.rows.len(), out),
        Content::Table(table) => rows_texts(block, 0..table.rows.len(), out),
        Content::Choices { choices, .. } => choice_texts(choices, out),
        Content::EndRule => {}
    }
}

/// The texts of these rows of a table or a ballot; the first have the caption and the head with them.
fn rows_texts<'a>(block: &'a Block, rows: Range<usize>, out: &mut Vec<(&'a Key, &'a Text)>) {
    match &block.content {
        Content::Ballot(ballot) => {
            if rows.start == 0 {
                out.push((&block.key, &ballot.head));
            }
            for row in &ballot.rows[rows] {
                out.push((&row.key, &row.text));
                choice_texts(&row.choices, out);
            }
        }
        Content::Table(table) => {
            if rows.start == 0 {
                table.caption.iter().for_each(|caption| block_texts(caption, out));
            }
            let cells = table.rows[rows].iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.blocks).for_each(|block| block_texts(block, out));
        }
        _ => {}
    }
}

/// A text, and its footnotes after it.
fn with_notes<'a>(key: &'a Key, text: &'a Text, out: &mut Vec<(&'a Key, &'a Text)>) {
    out.push((key, text));
    out.extend(text.notes().map(|note| (&note.key, &note.text)));
}

fn item_texts<'a>(items: &'a [Item], out: &mut Vec<(&'a Key, &'a Text)>) {
    for item in items {
        with_notes(&item.key, &item.text, out);
        item_texts(&item.items, out);
    }
}

fn entry_texts<'a>(entry: &'a Entry, out: &mut Vec<(&'a Key, &'a Text)>) {
    for line in &entry.lines {
        out.push((&line.key, &line.label));
        out.push((&line.key, &line.value));
    }
}

fn choice_texts<'a>(choices: &'a [Choice], out: &mut Vec<(&'a Key, &'a Text)>) {
    for choice in choices {
        out.push((&choice.field.key, &choice.text));
        choice_texts(&choice.options, out);
    }
}

fn choice_fields<'a>(choices: &'a [Choice], out: &mut Vec<&'a Field>) {
    for choice in choices {
        out.push(&choice.field);
        choice_fields(&choice.options, out);
    }
}
