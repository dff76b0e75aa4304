//! A story: the text of one part. In comes its XML, out come paragraphs, controls and counts.
//!
//! Elements are met one after another; what must be put right when one ends stands in its [`Frame`]. The one
//! rule: an element that is not known is passed through, so that the text in it is read.

mod control;
mod drawing;
mod field;
mod paragraph;
mod run;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use super::look::Look;
use super::numbering::{Counters, Numbering};
use super::properties::Stamp;
use super::relationships::Relationships;
use super::styles::Styles;
use super::xml::{Event, Ns, Tag, Xml};
use crate::diag::Diagnostic;
use crate::locale::Lang;
use crate::reading::{Limits, Paragraph, Part, PartKind, Reading, skipped};
use control::Sdt;
use field::Field;
use table::Table;

/// What the stories of a document share.
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
    /// Which of the two.
    pub kind: PartKind,
    /// On which pages: `first`, `even` or `default`.
    pub pages: String,
    /// The id of the relationship.
    pub id: String,
}

/// What a story says beside its text.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Whether the part is that of a document.
    pub is_document: bool,
    /// The headers and footers that its sections name, in order.
    pub references: Vec<Reference>,
    /// Whether a section has a first page of its own.
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
    /// A run; the look of the run around it comes back.
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
    /// An insertion that is tracked.
    Inserted,
    /// A deletion that is tracked.
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
    /// A content control.
    Sdt,
    /// Its properties.
    SdtProperties,
    /// The properties of a check box.
    CheckBox,
    /// The properties of a legacy form field.
    FormData,
    /// A text box.
    TextBox,
    /// Alternatives for readers of different age: whether one was taken, and how much had been read before it.
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
    /// Bookmarks that begin between paragraphs.
    bookmarks: Vec<String>,
    /// How many tables have begun.
    tables: usize,
    /// The tables being read, the innermost last.
    nest: Vec<Table>,
    /// The fields being read, the innermost last.
    fields: Vec<Field>,
    /// How many of them are at their instructions.
    codes: usize,
    /// The links being read, the innermost last.
    links: Vec<Option<String>>,
    /// The comments whose ranges are open.
    comments: BTreeSet<String>,
}

impl Open {
    fn new(kind: PartKind, name: String) -> Self {
        Self {
            part: Part { kind, name, paragraphs: Vec::new() },
            ordinal: 0,
            current: None,
            joined: None,
            bookmarks: Vec::new(),
            tables: 0,
            nest: Vec::new(),
            fields: Vec::new(),
            codes: 0,
            links: Vec::new(),
            comments: BTreeSet::new(),
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
    /// The parts left for the text boxes in them.
    outer: Vec<Open>,
    /// The text boxes that have ended.
    boxes: Vec<Part>,
    /// The run being read.
    run: run::Properties,
    /// The characters of the `w:t` or instruction being read.
    text: String,
    /// The content controls being read, the innermost last.
    controls: Vec<Sdt>,
    /// How many insertions and deletions are open.
    inserted: usize,
    deleted: usize,
    /// How many alternatives are open whose pictures were counted before.
    muted: usize,
    /// How much has been read: characters and text boxes.
    amount: usize,
}

impl<'a, 'b> Story<'a, 'b> {
    /// Reads a part into what is shared.
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
            inserted: 0,
            deleted: 0,
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

    /// Counts what is not read.
    fn count(&mut self, kind: &str) {
        if self.muted == 0 {
            self.shared.reading.skip(kind);
        }
    }

    /// What begins; nothing where it and all in it is left out.
    fn enter(&mut self, tag: &Tag) -> Result<Option<Frame>, Diagnostic> {
        // Old formatting, kept for those who would refuse the new.
        if tag.ns == Ns::W && (tag.name().ends_with("PrChange") || tag.name() == "tblPrExChange") {
            self.count(skipped::FORMATTING);
            return Ok(None);
        }
        Ok(match self.frames.last() {
            Some(Frame::ParagraphProperties) => self.paragraph_property(tag),
            Some(Frame::ParagraphMark) => self.mark_property(tag),
            Some(Frame::List) => self.list_property(tag),
            Some(Frame::RunProperties) => {
                self.run_property(tag);
                None
            }
            Some(Frame::RowProperties) => {
                self.row_property(tag);
                None
            }
            Some(Frame::CellProperties) => {
                self.cell_property(tag);
                None
            }
            Some(Frame::SdtProperties) => self.control_property(tag),
            Some(Frame::CheckBox) => {
                self.box_property(tag);
                None
            }
            Some(Frame::FormData) => self.form_property(tag),
            Some(Frame::Alternatives { .. }) => self.alternative(tag),
            _ => match tag.ns {
                Ns::W => self.word(tag)?,
                Ns::Mc if tag.name() == "AlternateContent" => {
                    Some(Frame::Alternatives { taken: false, before: self.amount })
                }
                Ns::M => self.formula(tag),
                _ => self.drawing(tag),
            },
        })
    }

    /// An element of WordprocessingML.
    fn word(&mut self, tag: &Tag) -> Result<Option<Frame>, Diagnostic> {
        Ok(Some(match tag.name() {
            "p" => {
                self.begin_paragraph()?;
                Frame::Paragraph
            }
            "pPr" => Frame::ParagraphProperties,
            "r" => Frame::Run(Box::new(std::mem::take(&mut self.run))),
            "rPr" => Frame::RunProperties,
            "t" | "delText" => {
                self.text.clear();
                Frame::Text { preserve: tag.get("space").is_some_and(|space| space == "preserve") }
            }
            "instrText" | "delInstrText" => {
                self.text.clear();
                Frame::Instruction
            }
            "fldChar" => return self.field_character(tag),
            "fldSimple" => {
                self.simple_field(&tag.get("instr").unwrap_or_default())?;
                Frame::SimpleField
            }
            "ffData" => Frame::FormData,
            "hyperlink" => {
                let link = self.target(tag);
                self.open.links.push(link);
                Frame::Link
            }
            "ins" | "moveTo" => {
                self.inserted += 1;
                Frame::Inserted
            }
            "del" | "moveFrom" => {
                if self.deleted == 0 {
                    self.count(skipped::DELETED);
                }
                self.deleted += 1;
                Frame::Deleted
            }
            "tbl" => {
                self.begin_table();
                Frame::Table
            }
            "tr" => {
                self.begin_row();
                Frame::Row
            }
            "trPr" => Frame::RowProperties,
            "tc" => {
                self.begin_cell();
                Frame::Cell
            }
            "tcPr" => Frame::CellProperties,
            "sdt" => {
                self.begin_control();
                Frame::Sdt
            }
            "sdtPr" => Frame::SdtProperties,
            "txbxContent" => {
                self.begin_box();
                Frame::TextBox
            }
            "footnote" | "endnote" => match tag.get("type").as_deref() {
                None | Some("normal") => Frame::Through,
                Some(_) => return Ok(None),
            },
            "document" => {
                self.said.is_document = true;
                Frame::Through
            }
            "tblPr" | "tblGrid" | "tblPrEx" | "sdtEndPr" | "smartTagPr" | "customXmlPr" | "rubyPr"
            | "fldData" => {
                return Ok(None);
            }
            "rt" => {
                self.count(skipped::RUBY);
                return Ok(None);
            }
            name => {
                self.leaf(name, tag);
                Frame::Through
            }
        }))
    }

    /// An element that says what it says by being there.
    fn leaf(&mut self, name: &str, tag: &Tag) {
        match name {
            "tab" | "ptab" => self.say("\t"),
            "cr" => self.say("\n"),
            "br" => {
                let breaks_line = matches!(tag.get("type").as_deref(), None | Some("textWrapping"));
                if breaks_line || self.has_text() {
                    self.say("\n");
                }
            }
            "noBreakHyphen" => self.say("\u{2011}"),
            "softHyphen" => self.say("\u{ad}"),
            "sym" => self.symbol(tag),
            "bookmarkStart" => self.bookmark(tag),
            "commentRangeStart" => {
                self.open.comments.extend(tag.get("id").map(|id| id.into_owned()));
            }
            "commentRangeEnd" => {
                if let Some(id) = tag.get("id") {
                    self.open.comments.remove(&*id);
                }
            }
            "headerReference" => self.reference(PartKind::Header, tag),
            "footerReference" => self.reference(PartKind::Footer, tag),
            "titlePg" => self.said.title_page |= tag.is_on(),
            "object" => self.count(skipped::OBJECTS),
            "altChunk" | "subDoc" => self.count(skipped::CHUNKS),
            _ => {}
        }
    }

    fn reference(&mut self, kind: PartKind, tag: &Tag) {
        let id = tag.get("id").unwrap_or_default().into_owned();
        let pages = tag.get("type").unwrap_or_default().into_owned();
        let reference = Reference { kind, pages, id };
        if !self.said.references.contains(&reference) {
            self.said.references.push(reference);
        }
    }

    /// What ends.
    fn leave(&mut self, frame: Frame) {
        match frame {
            Frame::Paragraph => self.end_paragraph(),
            Frame::Run(outer) => self.run = *outer,
            Frame::RunProperties => self.settle_run(),
            Frame::Text { preserve } => {
                let text = std::mem::take(&mut self.text);
                self.words(&text, preserve);
                self.text = text;
            }
            Frame::Instruction => self.instruction(),
            Frame::Link => drop(self.open.links.pop()),
            Frame::SimpleField => self.end_field(),
            Frame::Inserted => self.inserted -= 1,
            Frame::Deleted => self.deleted -= 1,
            Frame::Table => self.end_table(),
            Frame::Row => self.end_row(),
            Frame::Cell => self.end_cell(),
            Frame::Sdt => self.end_control(),
            Frame::TextBox => self.end_box(),
            Frame::Muted => self.muted -= 1,
            Frame::Through
            | Frame::ParagraphProperties
            | Frame::ParagraphMark
            | Frame::List
            | Frame::RowProperties
            | Frame::CellProperties
            | Frame::SdtProperties
            | Frame::CheckBox
            | Frame::FormData
            | Frame::Alternatives { .. } => {}
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
