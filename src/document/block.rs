//! The blocks of an edition: what stands in the letter and its annexes, with a key each.
//!
//! A block says what it is, never how it looks; looks are in `layouts/`.

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::key::Key;
use super::text::Text;

/// A block: a paragraph, heading, list, table or signature, at its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The stable address, the same in every language and format.
    pub key: Key,
    /// Where the block comes from.
    #[serde(default, skip_serializing_if = "Origin::is_unknown")]
    pub origin: Origin,
    /// What it is.
    #[serde(flatten)]
    pub content: Content,
}

/// Where a block comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Not known.
    #[default]
    Unknown,
    /// Composed from a message of a catalog or of the circular's prose.
    Message {
        /// The message, with `.attribute` where one was chosen.
        id: String,
        /// The arguments it was given, in their canonical form.
        arguments: Vec<(String, String)>,
        /// The messages that it says inside: how the meeting is spoken of, the title of office.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        inner: Vec<String>,
    },
    /// Read from a file.
    File {
        /// The path as the user named it.
        path: String,
        /// The part of a package, `body` for a text.
        part: String,
        /// The 1-based line, or the ordinal of the paragraph in its part.
        line: usize,
    },
}

impl Origin {
    /// Whether nothing is known.
    pub(crate) fn is_unknown(&self) -> bool {
        *self == Origin::Unknown
    }
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "block")]
#[non_exhaustive]
pub enum Content {
    /// A heading, with its printed number where it has one.
    Heading {
        /// From 1 in the letter, from 2 in an annex, whose own head is of level 1: 2 for an item, 3 for the head of a
        /// summary.
        level: u8,
        /// The printed number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<Text>,
        /// The words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// What kind of paragraph.
        role: Role,
        /// The printed number, or the label of a note with its dash.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<Text>,
        /// The words.
        text: Text,
    },
    /// A list of points.
    List {
        /// The points, in order.
        items: Vec<Item>,
    },
    /// The signature block of the letter.
    Signature(Signature),
    /// The address grid at the head of the reply form.
    Grid(Grid),
    /// The table of the reply form: two exclusive boxes a text.
    Ballot(Ballot),
    /// A table of cells that hold blocks.
    Table(Table),
    /// Marks of a form below one another: round ones exclude one another, square ones do not.
    Choices {
        /// The accessible name of the group.
        label: String,
        /// The marks, each with its words.
        choices: Vec<Choice>,
    },
    /// The short rule that ends the document.
    EndRule,
}

/// What kind a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// "Dear Sir/Madam,"
    Salutation,
    /// A paragraph of the letter or of a summary, numbered or not.
    Body,
    /// A TSB NOTE: its label stands in `number`.
    Note,
    /// The title of a draft Recommendation, under its item heading.
    ItemTitle,
    /// The subject of the reply form.
    Subject,
    /// "Yours faithfully,"
    Valediction,
    /// A line for the sender of the form: name, role, Administration.
    SenderLine,
    /// "Annexes: 2"
    Enclosures,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The point's address.
    pub key: Key,
    /// The words, without the mark.
    pub text: Text,
    /// The points below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// A table whose cells hold blocks. Its cells stand as in HTML: each in the first place of its row that no cell above
/// or before it covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Table {
    /// The alternative text: what the table is for.
    pub alt: String,
    /// The paragraph above it, at the address `<table>/caption`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Box<Block>>,
    /// The columns, each with its share of the width.
    pub columns: Vec<u16>,
    /// How many rows are its head, which is repeated on every page.
    pub head_rows: usize,
    /// How many columns head their rows.
    pub head_columns: usize,
    /// Whether rules are drawn around the cells; a form that stands in a table without them has lines to write on.
    pub ruled: bool,
    /// Whether it stands on pages of its own that lie on their side.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub landscape: bool,
    /// The rows, head first. No page ends within one.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// The address of the row: `letter/deadlines/head`, `letter/deadlines/translation`.
    pub key: Key,
    /// Its cells, without the places that a cell above covers.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The address of the cell: `letter/deadlines/translation/what`; its first block has the same.
    pub key: Key,
    /// How many columns it reaches over, 1 at least.
    pub columns: usize,
    /// How many rows it reaches over, 1 at least.
    pub rows: usize,
    /// Whether it is shaded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shaded: bool,
    /// What stands in it: paragraphs, lists and marks.
    pub blocks: Vec<Block>,
}

/// The signature block: its lines in the order of the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// What stands where the hand signs.
    pub mark: SignatureMark,
    /// Name and title, in the language's order; a line may hold breaks.
    pub lines: Vec<Text>,
}

/// What stands in the place of the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureMark {
    /// The picture of the signature, from the letterhead or the circular's `assets/`; white space where none is given.
    Image {
        /// The alternative text.
        alt: String,
    },
    /// A line that says the original is signed.
    Words(Text),
    /// White space for a hand.
    Blank,
}

/// The address grid of the reply form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The alternative text: what the table is for.
    pub alt: String,
    /// The rows: the Bureau's side and the sender's side.
    pub rows: Vec<[Entry; 2]>,
}

/// One or more labels with their values, in one cell pair of a grid. An empty entry leaves both cells empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Entry {
    /// Label and value, line against line; the first label may stand for several lines of value.
    pub lines: Vec<Line>,
}

/// A label and the value beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The address of the value.
    pub key: Key,
    /// The label, with its colon.
    pub label: Text,
    /// The value; it may hold breaks and blanks.
    pub value: Text,
}

/// The table of the reply form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ballot {
    /// The alternative text: what the table is for.
    pub alt: String,
    /// The head over the boxes; the cell over the texts is empty.
    pub head: Text,
    /// What assistive technology calls the first column.
    pub first_head: String,
    /// A row a text.
    pub rows: Vec<BallotRow>,
}

/// One text of the reply form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotRow {
    /// The address of the row: `annex-2/x-1332`.
    pub key: Key,
    /// The draft text, as the row's head.
    pub text: Text,
    /// The exclusive boxes, each in a cell of its own.
    pub choices: Vec<Choice>,
}

/// A box with its words, and the options inside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The box.
    pub field: Field,
    /// The words beside it.
    pub text: Text,
    /// The options that are open once the box is marked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}
