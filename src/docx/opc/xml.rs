//! XML as the parts need it: in come elements, attributes and text, out go bytes.
//!
//! Everything that is not a name is escaped here, and elements close in the order in which they
//! opened. A no-break hyphen has an element of its own in Word's text; what reaches this file (titles, labels,
//! alternative texts) has no place for one, and takes a plain hyphen.

use std::borrow::Cow;
use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML part being written.
pub(in crate::docx) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

/// The attributes of an element, by their qualified names.
pub(in crate::docx) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

impl Xml {
    /// A part that begins with its declaration.
    pub fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), open: Vec::new() };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes) {
        self.event(Event::Start(start(name, attributes)));
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        let name = self.open.pop().expect("every close has its open");
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element whose one attribute is `w:val`.
    pub fn val(&mut self, name: &'static str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element that says yes by being there.
    pub fn flag(&mut self, name: &'static str) {
        self.empty(name, &[]);
    }

    /// An element that holds text and nothing else.
    pub fn leaf(&mut self, name: &'static str, attributes: Attributes, text: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&plain(text))));
        self.close();
    }

    /// The part; every element must be closed.
    pub fn into_bytes(self) -> Vec<u8> {
        debug_assert!(self.open.is_empty(), "open: {:?}", self.open);
        self.writer.into_inner()
    }

    fn event(&mut self, event: Event) {
        self.writer.write_event(event).expect("a Vec takes all bytes");
    }
}

fn start<'a>(name: &'static str, attributes: Attributes) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*plain(&value.to_string())));
    }
    start
}

/// Whether XML 1.0 can hold a character (production 2, `Char`).
pub(in crate::docx) const fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The same with plain hyphens.
fn plain(text: &str) -> Cow<'_, str> {
    if text.contains('\u{2011}') { text.replace('\u{2011}', "-").into() } else { text.into() }
}
