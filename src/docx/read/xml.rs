//! XML as parts are read: yields the elements and characters of a part, one after another.
//!
//! No DTDs, no entities except the five that XML defines, no nesting beyond the limit: reading takes time and
//! memory in proportion to the part, whoever made it.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event as Raw};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::super::EDITION_NAMESPACE;
use crate::diag::{Code, Diagnostic};
use crate::reading::Limits;

/// The vocabularies that the reader knows; strict and transitional variants count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum Ns {
    /// WordprocessingML.
    W,
    /// Its extensions of 2010, including check boxes.
    W14,
    /// Markup compatibility: alternatives for newer and older readers.
    Mc,
    /// DrawingML and its pictures.
    A,
    /// VML, the drawings of Word 2007 and earlier.
    V,
    /// Office Math.
    M,
    /// Relationships of a package.
    Rel,
    /// Our own custom part.
    Edition,
    /// Any other.
    Other,
}

impl Ns {
    fn of(address: &str) -> Self {
        const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/";
        const STRICT: &str = "http://purl.oclc.org/ooxml/";
        match address.strip_prefix(TRANSITIONAL).or_else(|| address.strip_prefix(STRICT)) {
            Some("wordprocessingml/2006/main" | "wordprocessingml/main") => Ns::W,
            Some("markup-compatibility/2006") => Ns::Mc,
            Some(
                "drawingml/2006/main" | "drawingml/main" | "drawingml/2006/picture" | "drawingml/picture",
            ) => Ns::A,
            Some("officeDocument/2006/math" | "officeDocument/math") => Ns::M,
            Some("package/2006/relationships") => Ns::Rel,
            None if address == "http://schemas.microsoft.com/office/word/2010/wordml" => Ns::W14,
            None if address == EDITION_NAMESPACE => Ns::Edition,
            None if address == "urn:schemas-microsoft-com:vml" => Ns::V,
            _ => Ns::Other,
        }
    }
}

/// What comes next in a part.
pub(in crate::docx) enum Event<'a> {
    /// An element begins.
    Start(Tag<'a>),
    /// The innermost open element ends.
    End,
    /// Characters.
    Text(Cow<'a, str>),
    /// The part ends.
    Eof,
}

/// The beginning of an element.
pub(in crate::docx) struct Tag<'a> {
    /// Its vocabulary.
    pub ns: Ns,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix: no element that is read has two with the same name.
    pub fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
    }

    /// The value of `val`.
    pub fn val(&self) -> Option<Cow<'_, str>> {
        self.get("val")
    }

    /// Whether an on/off property, which is on when it is merely present, is on (ISO/IEC 29500-1, 17.17.4).
    ///
    /// Programs other than Word write the words for off in other letters, and other words.
    pub fn is_on(&self) -> bool {
        let off = |value: &str| {
            ["0", "false", "off", "no", "f", "n"].iter().any(|word| value.trim().eq_ignore_ascii_case(word))
        };
        !self.val().is_some_and(|value| off(&value))
    }
}

/// A part being read.
pub(in crate::docx) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    name: &'a str,
    depth: usize,
    deepest: usize,
}

impl<'a> Xml<'a> {
    /// The text of the part with this name, read to this depth.
    pub fn new(text: &'a str, name: &'a str, deepest: usize) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, name, depth: 0, deepest }
    }

    /// What comes next.
    pub fn next(&mut self) -> Result<Event<'a>, Diagnostic> {
        loop {
            let (resolved, event) = match self.reader.read_resolved_event() {
                Ok((ResolveResult::Bound(Namespace(address)), event)) => (Ns::of(address), event),
                Ok((_, event)) => (Ns::Other, event),
                Err(error) => return Err(self.fault(&format!("is not well-formed: {error}"))),
            };
            return Ok(match event {
                Raw::Start(start) => {
                    self.depth += 1;
                    if self.depth > self.deepest {
                        let message = format!("`{}` nests elements deeper than {}", self.name, self.deepest);
                        let limits = Limits { depth: self.deepest, ..Limits::default() };
                        return Err(limits.exceeded("depth", message));
                    }
                    Event::Start(Tag { ns: resolved, start })
                }
                Raw::End(_) => {
                    self.depth -= 1;
                    Event::End
                }
                Raw::Text(text) => Event::Text(text.xml10_content()),
                Raw::CData(text) => Event::Text(text.xml10_content()),
                Raw::GeneralRef(reference) => {
                    let resolved = match reference.resolve_char_ref() {
                        Ok(Some(c)) => Some(Cow::Owned(c.to_string())),
                        Ok(None) => resolve_predefined_entity(&reference).map(Cow::Borrowed),
                        Err(_) => None,
                    };
                    match resolved {
                        Some(text) => Event::Text(text),
                        None => {
                            return Err(self.fault(&format!(
                                "names an entity that XML does not have: `&{};`",
                                &*reference
                            )));
                        }
                    }
                }
                Raw::DocType(_) => {
                    return Err(self.fault("has a DTD, which no Word document has and which is not read"));
                }
                Raw::Eof if self.depth > 0 => return Err(self.fault("is cut off")),
                Raw::Eof => Event::Eof,
                // An empty element is reported as a beginning and an end.
                Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::Empty(_) => continue,
            });
        }
    }

    /// How many bytes of the part have been read.
    pub fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn fault(&self, what: &str) -> Diagnostic {
        broken(format!("`{}` {what} (at byte {})", self.name, self.reader.buffer_position()))
    }
}

/// An error for a part that must be there and is not.
pub(in crate::docx) fn missing(name: &str) -> Diagnostic {
    broken(format!("the part `{name}` is missing"))
}

/// The characters of a part: UTF-8 or UTF-16, which are the two that packages may use.
pub(in crate::docx) fn decode(bytes: Vec<u8>, name: &str) -> Result<String, Diagnostic> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| pair([two[0], two[1]])).collect();
        String::from_utf16(&units).map_err(|_| broken(format!("`{name}` begins as UTF-16 but is not valid")))
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => wide(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] | [0, b'<', ..] => wide(u16::from_be_bytes)?,
        _ => String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            broken(format!("`{name}` is not UTF-8 (at byte {at}), and no other encoding is read"))
        })?,
    };
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// An error for something that a Word document must not have.
pub(in crate::docx) fn broken(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::Io, message).hint("open it in Word, let it repair the file, and save it again")
}
