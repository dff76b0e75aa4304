//! A story: the text of one part. Its XML is turned into paragraphs, controls and counts.
//!
//! Elements are read one after another; what must be done when one ends is kept in its [`Frame`]. Unknown elements
//! are passed through, so that the text in them is read.

mod control;
mod drawing;
mod element;
mod field;
mod paragraph;
mod review;
mod run;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use super::look::Look;
use super::numbering::{Counters, Numbering};
use super::properties::Stamp;
use super::relationships::Relationships;
use super::styles::Styles;
use super::xml::{Event, Xml};
use crate::diag::Diagnostic;
use crate::locale::Lang;
use crate::reading::{Comment, Limits, Paragraph, Part, PartKind, Reading, skipped};
use control::Sdt;
use field::Field;
use table::Table;

/// What all the stories of a document share.
pub(super) struct Shared<'a> {
    limits: Limits,
    styles: &'a Styles,
    numbering: &'a Numbering,
    stamp: &'a Stamp,
    counters: Counters,
    /// What has been read.
    pub reading: Reading,
    paragraphs: usize,
    /// How many letters of the body are tagged with each language.
    letters: BTreeMap<Lang, usize>,
    /// The comments by their ids.
    pub comments: BTreeMap<String, Comment>,
}

impl<'a> Shared<'a> {
    /// What the stories of this document share.
    pub fn new(
        limits: Limits,
        styles: &'a Styles,
        numbering: &'a Numbering,
        stamp: &'a Stamp,
        reading: Reading,
    ) -> Self {
        Self {
            limits,
            styles,
            numbering,
            stamp,
            counters: Counters::default(),
            reading,
            paragraphs: 0,
            letters: BTreeMap::new(),
            comments: BTreeMap::new(),
        }
    }

    /// The language that most letters of the body are tagged with.
    pub fn language(&self) -> Option<Lang> {
        self.letters.iter().max_by_key(|(_, letters)| **letters).map(|(lang, _)| *lang)
    }
}

/// A header or footer that a section names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// Whether it is a header or a footer.
    pub kind: PartKind,
    /// On which pages: `first`, `even` or `default`.
    pub pages: String,
    /// The id of the relationship.
    pub id: String,
}

/// What a story says besides its text.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Whether the part is a document's.
    pub is_document: bool,
    /// The headers and footers that its sections name, in order.
    pub references: Vec<Reference>,
    /// Whether a section has its own first page.
    pub title_page: bool,
}

/// What an element does when it ends, and what its children are.
enum Frame {
    /// Nothing.
    Through,
    /// A paragraph.
    Paragraph,
    /// Its properties.
    ParagraphProperties,
    /// The properties of its mark.
    ParagraphMark,
    /// Its list.
    List,
    /// A run; afterwards the look of the run around it applies again.
    Run(Box<run::Properties>),
    /// Its properties.
    RunProperties,
    /// Characters; whether spaces at their ends count.
    Text { preserve: bool },
    /// The instruction of a field.
    Instruction,
    /// A link.
    Link,
    /// A field in one element.
    SimpleField,
    /// A tracked insertion.
    Inserted,
    /// Letters shown against their order.
    Turned,
    /// A tracked deletion.
    Deleted,
    /// A table.
    Table,
    /// A row.
    Row,
    /// Its properties.
    RowProperties,
    /// A cell.
    Cell,
    /// Its properties.
    CellProperties,
    /// A footnote.
    Note,
    /// A comment.
    Comment,
    /// A content control.
    Sdt,
    /// Its properties.
    SdtProperties,
    /// The properties of a check box.
    CheckBox,
    /// The entries of a drop-down list.
    Entries,
    /// The properties of a legacy form field.
    FormData,
    /// A text box.
    TextBox,
    /// Alternatives for newer and older readers: whether one was taken, and how much had been read before it.
    Alternatives { taken: bool, before: usize },
    /// The alternative for older readers, read although another was taken: its pictures are not counted again.
    Muted,
}

/// A part being read: the story's own, or that of a text box in it.
struct Open {
    part: Part,
    /// How many paragraphs have begun.
    ordinal: usize,
    /// The paragraph being read.
    current: Option<paragraph::Building>,
    /// A paragraph whose mark is deleted, to be joined with the next.
    joined: Option<Paragraph>,
    /// The footnote being read.
    note: Option<usize>,
    /// Bookmarks that begin between paragraphs.
    bookmarks: Vec<String>,
    /// How many tables have begun.
    tables: usize,
    /// The tables being read, the innermost last.
    nest: Vec<Table>,
    /// The fields being read, the innermost last.
    fields: Vec<Field>,
    /// How many of them have not yet got past their instructions.
    codes: usize,
    /// The links being read, the innermost last.
    links: Vec<Option<String>>,
    /// The comments whose ranges are open.
    comments: BTreeSet<String>,
    /// The comment being read, by its id.
    comment: Option<String>,
}

impl Open {
    fn new(kind: PartKind, name: String) -> Self {
        Self {
            part: Part { kind, name, paragraphs: Vec::new() },
            ordinal: 0,
            current: None,
            joined: None,
            note: None,
            bookmarks: Vec::new(),
            tables: 0,
            nest: Vec::new(),
            fields: Vec::new(),
            codes: 0,
            links: Vec::new(),
            comments: BTreeSet::new(),
            comment: None,
        }
    }
}

/// A story being read.
pub(super) struct Story<'a, 'b> {
    shared: &'a mut Shared<'b>,
    relationships: &'a Relationships,
    said: Said,
    frames: Vec<Frame>,
    /// How many elements deep it is in something that is not read.
    ignored: usize,
    open: Open,
    /// The outer parts, set aside for the text boxes in them.
    outer: Vec<Open>,
    /// The text boxes that have ended.
    boxes: Vec<Part>,
    /// The run being read.
    run: run::Properties,
    /// The characters of the `w:t` or instruction being read.
    text: String,
    /// The content controls being read, the innermost last.
    controls: Vec<Sdt>,
    /// The tracked changes that are open, the innermost last.
    changes: Vec<review::Change>,
    /// How many insertions and deletions are open.
    inserted: usize,
    deleted: usize,
    /// How many overrides of direction are open.
    turned: usize,
    /// How many alternatives are open whose pictures have been counted already.
    muted: usize,
    /// How much has been read: characters and text boxes.
    amount: usize,
}

impl<'a, 'b> Story<'a, 'b> {
    /// Reads a part into what the stories share.
    pub fn read(
        shared: &'a mut Shared<'b>,
        kind: PartKind,
        name: &str,
        text: &str,
        relationships: &'a Relationships,
    ) -> Result<Said, Diagnostic> {
        let depth = shared.limits.depth;
        let mut story = Self {
            shared,
            relationships,
            said: Said::default(),
            frames: Vec::new(),
            ignored: 0,
            open: Open::new(kind, name.to_owned()),
            outer: Vec::new(),
            boxes: Vec::new(),
            run: run::Properties::default(),
            text: String::new(),
            controls: Vec::new(),
            changes: Vec::new(),
            inserted: 0,
            deleted: 0,
            turned: 0,
            muted: 0,
            amount: 0,
        };
        let mut xml = Xml::new(text, name, depth);
        loop {
            match xml.next()? {
                Event::Start(_) if story.ignored > 0 => story.ignored += 1,
                Event::End if story.ignored > 0 => story.ignored -= 1,
                Event::Start(tag) => match story.enter(&tag)? {
                    Some(frame) => story.frames.push(frame),
                    None => story.ignored = 1,
                },
                Event::End => {
                    if let Some(frame) = story.frames.pop() {
                        story.leave(frame);
                    }
                }
                Event::Text(text) => {
                    if story.ignored == 0
                        && matches!(story.frames.last(), Some(Frame::Text { .. } | Frame::Instruction))
                    {
                        story.text.push_str(&text);
                    }
                }
                Event::Eof => break,
            }
        }
        let said = std::mem::take(&mut story.said);
        let part = story.close();
        let boxes = std::mem::take(&mut story.boxes);
        story.shared.reading.parts.push(part);
        story.shared.reading.parts.extend(boxes);
        Ok(said)
    }

    /// Ends the part being read.
    fn close(&mut self) -> Part {
        self.flush();
        for _ in 0..self.open.fields.len() {
            self.count(skipped::OPEN_FIELDS);
        }
        // Bookmarks after the last paragraph belong to it.
        let bookmarks = std::mem::take(&mut self.open.bookmarks);
        let table = &self.shared.stamp;
        if let Some(last) = self.open.part.paragraphs.last_mut() {
            for name in bookmarks {
                last.keys.extend(table.key(&name));
                last.bookmarks.push(name);
            }
        }
        std::mem::replace(
            &mut self.open.part,
            Part { kind: PartKind::Body, name: String::new(), paragraphs: Vec::new() },
        )
    }

    /// Counts something that is not read.
    fn count(&mut self, kind: &str) {
        if self.muted == 0 {
            self.shared.reading.skip(kind);
        }
    }

    /// The style of the paragraph being read, with what it is based on.
    fn look(&self) -> Look {
        let style = self.open.current.as_ref().and_then(|it| it.paragraph.style.as_deref());
        let styles = self.shared.styles;
        let paragraph = styles.of_paragraph(style).map(|it| &it.look);
        paragraph.map_or_else(|| styles.defaults.clone(), |it| it.or(&styles.defaults))
    }
}
