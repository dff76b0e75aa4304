//! A story: the text of one part (body, header, footer) being written, with what it shares with the others.
//!
//! Every id is assigned here, exactly once.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::super::opc::{Part, Relationships, Xml};
use super::names::WORD_NAMESPACES;
use super::slots::Slots;
use super::{DocxOptions, Form};
use crate::document::{Document, Key, KeyTable, Note};
use crate::theme::{Closing, Style, THEME};

/// What is written, and how.
#[derive(Debug)]
pub(super) struct Edition<'a> {
    /// The document.
    pub document: &'a Document,
    /// How to write it.
    pub options: &'a DocxOptions,
    /// Its languages and faces.
    pub slots: Slots,
    /// The fields that occur more than once and must show the same value.
    pub repeated: BTreeSet<&'a Key>,
    /// Whether it has footnotes.
    pub has_notes: bool,
    /// What is written otherwise in a print of two languages side by side.
    pub print: Option<Print<'a>>,
}

/// What a print of two languages writes otherwise than a letter. Its form is drawn, and it is smaller.
#[derive(Debug)]
pub(super) struct Print<'a> {
    /// The numbers of the footnotes, which stand below their passages.
    pub signs: BTreeMap<&'a Key, usize>,
    /// Whether values of the model are marked.
    pub marks_facts: bool,
}

impl<'a> Edition<'a> {
    /// An edition of this document.
    pub fn new(document: &'a Document, options: &'a DocxOptions) -> Self {
        let mut seen = BTreeSet::new();
        let fields = document.fields();
        let repeated = fields.iter().map(|field| &field.key).filter(|key| !seen.insert(*key)).collect();
        let has_notes = document.texts().iter().any(|(_, text)| text.notes().next().is_some());
        Self { document, options, slots: Slots::new(document.lang), repeated, has_notes, print: None }
    }

    /// The face for a role in Word: the letterhead's, else the theme's.
    pub fn face(&self, role: &str) -> &'a str {
        let own = self.options.letterhead.as_ref().and_then(|letterhead| letterhead.faces.get(role));
        let own = own.and_then(|face| face.docx.as_deref());
        own.unwrap_or_else(|| match THEME.faces.get(role) {
            Some(faces) => &faces.docx,
            None => panic!("the theme has no face `{role}`"),
        })
    }

    /// The widths of the columns of header table, address grid and ballot.
    pub fn widths(&self) -> [&'static [f64]; 3] {
        let (tables, print) = (&THEME.tables, &THEME.parallel);
        match self.print {
            None => [&tables.header, &tables.grid, &tables.ballot],
            Some(_) => [&print.header, &print.grid, &print.ballot],
        }
    }

    /// A style as it is written here.
    pub fn style(&self, style: &'static Style) -> Cow<'static, Style> {
        match self.print {
            None => Cow::Borrowed(style),
            Some(_) => Cow::Owned(style.reduced(THEME.parallel.size)),
        }
    }

    /// Whether the reply form is protected.
    pub fn protects(&self) -> bool {
        self.print.is_none() && self.options.form != Form::Open
    }
}

/// The ids assigned so far, and what they stand for.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// What hashed bookmarks and tags mean.
    pub keys: KeyTable,
    /// The parts of pictures.
    pub media: Vec<Part>,
    /// The footnotes whose reference marks have been written, in order.
    pub notes: Vec<Note>,
    bookmarks: BTreeSet<String>,
    legacy: BTreeSet<String>,
    controls: u32,
    drawings: u32,
}

impl Ids {
    /// An id for a content control.
    pub fn control(&mut self) -> u32 {
        self.controls += 1;
        self.controls
    }

    /// An id for a drawing.
    pub fn drawing(&mut self) -> u32 {
        self.drawings += 1;
        self.drawings
    }

    /// Whether this is the first legacy form field with this name.
    pub fn legacy(&mut self, name: &str) -> bool {
        self.legacy.insert(name.to_owned())
    }

    /// An id for a bookmark with this name, unless the name is taken.
    pub fn bookmark(&mut self, name: &str) -> Option<usize> {
        let id = self.bookmarks.len() + 1;
        self.bookmarks.insert(name.to_owned()).then_some(id)
    }
}

/// The text of one part being written.
pub(super) struct Story<'a> {
    /// The part's XML.
    pub xml: Xml,
    /// What the part refers to.
    pub relationships: Relationships,
    /// What is written.
    pub edition: &'a Edition<'a>,
    /// The ids of the whole document.
    pub ids: &'a mut Ids,
    /// Whether the pages being written are landscape.
    pub landscape: bool,
    /// How wide the column being written is, in millimetres, where it is not as wide as the page.
    pub column: Option<f64>,
    /// Whether what is written stays on the page of what follows.
    pub keeps: bool,
    /// How far the text being written is closed up.
    pub closing: f64,
    /// Whether the words being written are deleted ones.
    pub deleted: bool,
}

impl<'a> Story<'a> {
    /// An empty story.
    pub fn new(edition: &'a Edition<'a>, ids: &'a mut Ids) -> Self {
        Self {
            xml: Xml::new(),
            relationships: Relationships::default(),
            edition,
            ids,
            landscape: false,
            column: None,
            keeps: false,
            closing: 0.0,
            deleted: false,
        }
    }

    /// How wide the text is, in millimetres.
    pub fn width(&self) -> f64 {
        let page = &THEME.page;
        let side = if self.landscape { page.height } else { page.width };
        self.column.unwrap_or(side - page.left - page.right)
    }

    /// A space in the letter, or a line height, reduced as far as the letter is closed up.
    pub fn closed(&self, length: f64, limit: f64) -> f64 {
        length * Closing::factor(limit, self.closing)
    }

    /// Opens the part's root element.
    pub fn root(&mut self, name: &'static str) {
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            WORD_NAMESPACES.iter().map(|(prefix, address)| (*prefix, address as _)).collect();
        attributes.push(("mc:Ignorable", &"w14"));
        self.xml.open(name, &attributes);
    }

    /// Begins the bookmark of a block; `None` if the key has one already.
    pub fn begin(&mut self, key: &Key) -> Option<usize> {
        let name = key.bookmark();
        let id = self.ids.bookmark(&name)?;
        self.ids.keys.note(key, &name);
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        Some(id)
    }

    /// Ends a bookmark.
    pub fn end(&mut self, bookmark: Option<usize>) {
        if let Some(id) = bookmark {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        }
    }

    /// The part, under this name.
    pub fn into_part(self, name: &str, content_type: &'static str) -> Part {
        Part::new(name, content_type, self.xml.into_bytes()).refers(self.relationships)
    }
}
