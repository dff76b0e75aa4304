//! Properties of a document: from the parts that libraries read and from our own custom part, their names and
//! values, and the meaning of hashed keys.
//!
//! A property has the name that it has in its part; those of `app.xml` and `custom.xml` are prefixed with it.

use std::collections::BTreeMap;

use super::xml::{Event, Ns, Xml};
use crate::diag::Diagnostic;
use crate::document::{Key, KeyTable, ShownPiece};
use crate::locale::Lang;
use crate::reading::Limits;

/// Properties by name.
pub(super) type Properties = BTreeMap<String, String>;

/// Title, creator, language and the rest of `docProps/core.xml`: every element that contains text.
pub(super) fn core(text: &str, name: &str, limits: &Limits, out: &mut Properties) -> Result<(), Diagnostic> {
    leaves(text, name, limits, &mut |element, _, value| {
        out.insert(element.to_owned(), value.to_owned());
    })
}

/// The properties of `docProps/app.xml` that say whose file it is: `app:Company`.
pub(super) fn extended(
    text: &str,
    name: &str,
    limits: &Limits,
    out: &mut Properties,
) -> Result<(), Diagnostic> {
    leaves(text, name, limits, &mut |element, _, value| {
        if matches!(element, "Company" | "Manager" | "Template" | "HyperlinkBase") {
            out.insert(format!("app:{element}"), value.to_owned());
        }
    })
}

/// The properties that users add (ITU's templates have many): `custom:Docnum`.
pub(super) fn custom(
    text: &str,
    name: &str,
    limits: &Limits,
    out: &mut Properties,
) -> Result<(), Diagnostic> {
    leaves(text, name, limits, &mut |_, property, value| {
        if !property.is_empty() {
            out.insert(format!("custom:{property}"), value.to_owned());
        }
    })
}

/// Yields each element that contains text, the `name` of the element around it, and the text.
fn leaves(
    text: &str,
    name: &str,
    limits: &Limits,
    take: &mut dyn FnMut(&str, &str, &str),
) -> Result<(), Diagnostic> {
    let mut xml = Xml::new(text, name, limits.depth);
    let mut property = String::new();
    let mut element = String::new();
    let mut value = String::new();
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                if let Some(name) = tag.get("name") {
                    property = name.into_owned();
                }
                element = tag.name().to_owned();
                value.clear();
            }
            Event::Text(text) => value.push_str(&text),
            Event::End => {
                let whole = value.trim();
                if !whole.is_empty() && !element.is_empty() {
                    take(&element, &property, whole);
                }
                element.clear();
                value.clear();
            }
            Event::Eof => return Ok(()),
        }
    }
}

/// What our own custom part says.
#[derive(Debug, Default)]
pub(super) struct Stamp {
    /// Whether the document has one, which means that this program wrote it.
    pub ours: bool,
    /// The language in which the file was written.
    pub language: Option<Lang>,
    /// What hashed bookmarks and tags mean.
    pub keys: KeyTable,
    /// The facts, blocks and annexes that the circular itself declares, as written in its model.
    pub declares: String,
    /// The addresses of those blocks and annexes.
    pub own: Vec<Key>,
    /// What each of the circular's facts shows.
    pub shown: BTreeMap<String, Vec<ShownPiece>>,
}

impl Stamp {
    /// The key that a bookmark of the document spells. If this program did not write the document, or a tool has
    /// dropped our part from it, a single word such as `text1` may be anyone's: then a key needs two parts or more.
    pub fn key(&self, bookmark: &str) -> Option<Key> {
        let key = Key::from_bookmark(bookmark, &self.keys)?;
        (self.ours || bookmark.contains("__")).then_some(key)
    }
}

/// The stamp in a custom part; `None` if the part is not ours.
pub(super) fn stamp(text: &str, name: &str, limits: &Limits) -> Option<Stamp> {
    let mut xml = Xml::new(text, name, limits.depth);
    let Ok(Event::Start(root)) = first(&mut xml) else { return None };
    if root.ns != Ns::Edition || root.name() != "edition" {
        return None;
    }
    let language = root.get("language").and_then(|code| super::look::lang(&code));
    let mut out = Stamp { ours: true, language, ..Stamp::default() };
    let mut declares = false;
    while let Ok(event) = xml.next() {
        match event {
            Event::Start(tag) => {
                if let (Some(spelling), Some(key)) = (tag.get("spelling"), tag.get("is"))
                    && let Ok(key) = Key::new(key)
                {
                    out.keys.note(&key, &spelling);
                }
                out.own.extend(tag.get("at").and_then(|key| Key::new(key).ok()));
                if let (Some(fact), Some(pieces)) = (tag.get("fact"), tag.get("is"))
                    && let Ok(pieces) = serde_json::from_str(&pieces)
                {
                    out.shown.insert(fact.into_owned(), pieces);
                }
                declares = tag.name() == "declares";
            }
            Event::Eof => break,
            Event::Text(text) if declares => out.declares.push_str(&text),
            Event::End => declares = false,
            Event::Text(_) => {}
        }
    }
    Some(out)
}

/// The first element of a part.
fn first<'a>(xml: &mut Xml<'a>) -> Result<Event<'a>, Diagnostic> {
    loop {
        match xml.next()? {
            Event::Text(_) => {}
            event => return Ok(event),
        }
    }
}
