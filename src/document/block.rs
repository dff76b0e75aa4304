//! The blocks of an edition: what stands in the letter and its annexes, with a key each.
//!
//! A block says what it is, never how it looks; looks are in `layouts/`.

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::key::Key;
use super::text::Text;

/// A block: a paragraph, heading, list, table or signature, at its address.
///
/// ```
/// use tsb_circular::document::{Block, Content, Key, Origin};
///
/// let block = Block { key: Key::new("annex-1/end")?, origin: Origin::Unknown, content: Content::EndRule };
/// assert_eq!(serde_json::to_string(&block).unwrap(), r#"{"key":"annex-1/end","block":"end-rule"}"#);
/// # Ok::<(), String>(())
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Origin;
///
/// let Origin::Message { id, .. } = &document.letter[0].origin else { panic!("composed") };
/// assert_eq!(id, "salutation");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, Role};
///
/// let Content::Paragraph { role, text, .. } = &document.letter[0].content else { panic!("a paragraph") };
/// assert_eq!((*role, text.plain().as_str()), (Role::Salutation, "Dear Sir/Madam,"));
/// ```
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
///
/// ```
/// use tsb_circular::document::Role;
///
/// assert_eq!(serde_json::to_string(&Role::Valediction)?, "\"valediction\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
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
///
/// ```
/// use tsb_circular::document::{Content, Item, Key, Text};
///
/// let item = Item { key: Key::new("to/academia")?, text: Text::words("ITU Academia"), items: Vec::new() };
/// let list = Content::List { items: vec![item] };
/// # drop(list);
/// # Ok::<(), String>(())
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, Table};
///
/// let table: Option<&Table> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Table(table) => Some(table),
///     _ => None,
/// });
/// assert_eq!(table.unwrap().columns, [2, 5]);
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, TableRow};
///
/// let rows: Option<&Vec<TableRow>> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Table(table) => Some(&table.rows),
///     _ => None,
/// });
/// assert_eq!(rows.unwrap()[0].key.as_str(), "letter/dates/head");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// The address of the row: `letter/deadlines/head`, `letter/deadlines/translation`.
    pub key: Key,
    /// Its cells, without the places that a cell above covers.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Cell, Content};
///
/// let Some(Content::Table(table)) =
///     document.letter.iter().map(|block| &block.content).find(|it| matches!(it, Content::Table(_)))
/// else {
///     panic!("a table of deadlines")
/// };
/// let cell: &Cell = &table.rows[0].cells[0];
/// assert_eq!((cell.columns, cell.rows, cell.shaded), (1, 1, true));
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, Signature};
///
/// let signature: Option<&Signature> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Signature(signature) => Some(signature),
///     _ => None,
/// });
/// assert_eq!(signature.unwrap().lines[0].plain(), "Chaesub Lee");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// What stands where the hand signs.
    pub mark: SignatureMark,
    /// Name and title, in the language's order; a line may hold breaks.
    pub lines: Vec<Text>,
}

/// What stands in the place of the signature.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, SignatureMark};
///
/// let signed = document.blocks().into_iter().any(|block| match &block.content {
///     Content::Signature(signature) => matches!(signature.mark, SignatureMark::Image { .. }),
///     _ => false,
/// });
/// assert!(signed, "English is the original here");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Content, Grid};
///
/// let grid: Option<&Grid> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Grid(grid) => Some(grid),
///     _ => None,
/// });
/// assert_eq!(grid.unwrap().rows[0][0].lines[0].label.plain(), "To:");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The alternative text: what the table is for.
    pub alt: String,
    /// The rows: the Bureau's side and the sender's side.
    pub rows: Vec<[Entry; 2]>,
}

/// One or more labels with their values, in one cell pair of a grid. An empty entry leaves both cells empty.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Entry;
///
/// let contacts: &[Entry] = &document.masthead.header.as_ref().unwrap().contacts;
/// assert_eq!(contacts[1].lines[0].label.plain(), "Tel:");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Entry {
    /// Label and value, line against line; the first label may stand for several lines of value.
    pub lines: Vec<Line>,
}

/// A label and the value beside it.
///
/// ```
/// use tsb_circular::document::{Key, Line, Text};
///
/// let line = Line { key: Key::new("tel")?, label: Text::words("Tel:"), value: Text::words("+41 22 730 6206") };
/// assert_eq!(line.value.plain(), "+41 22 730 6206");
/// # Ok::<(), String>(())
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Ballot, Content};
///
/// let ballot: Option<&Ballot> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Ballot(ballot) => Some(ballot),
///     _ => None,
/// });
/// assert_eq!(ballot.unwrap().rows.len(), 5);
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{BallotRow, Content};
///
/// let rows: Option<&Vec<BallotRow>> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Ballot(ballot) => Some(&ballot.rows),
///     _ => None,
/// });
/// assert_eq!(rows.unwrap()[0].key.as_str(), "annex-2/x-1332");
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::{Choice, Content};
///
/// let choices: Option<&Vec<Choice>> = document.blocks().into_iter().find_map(|block| match &block.content {
///     Content::Choices { choices, .. } => Some(choices),
///     _ => None,
/// });
/// assert!(choices.unwrap().iter().all(|choice| choice.options.is_empty()));
/// ```
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
