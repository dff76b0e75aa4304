//! A Word package taken apart: in come bytes, out come its parts as trees of elements.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The parts of a package by name, in the order of the names.
pub struct Package {
    /// The bytes of every part.
    pub bytes: BTreeMap<String, Vec<u8>>,
}

/// An element with its attributes, its text and the elements in it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Package {
    /// Takes a package apart.
    pub fn open(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            parts.insert(file.name().unwrap().into_owned(), content);
        }
        Self { bytes: parts }
    }

    /// The root element of a part.
    pub fn part(&self, name: &str) -> Element {
        let bytes = self.bytes.get(name).unwrap_or_else(|| panic!("no part {name}"));
        parse(std::str::from_utf8(bytes).unwrap())
    }

    /// The names and roots of the parts that are XML.
    pub fn xml(&self) -> impl Iterator<Item = (&str, Element)> {
        let names = self.bytes.keys().filter(|name| name.ends_with(".xml") || name.ends_with(".rels"));
        names.map(|name| (name.as_str(), self.part(name)))
    }

    /// The body of the document.
    pub fn document(&self) -> Element {
        self.part("word/document.xml")
    }

    /// The relationships of a part: by id, the target and whether it lies outside.
    pub fn relationships(&self, part: &str) -> BTreeMap<String, (String, bool)> {
        let (folder, file) = part.rsplit_once('/').unwrap();
        let name = format!("{folder}/_rels/{file}.rels");
        if !self.bytes.contains_key(&name) {
            return BTreeMap::new();
        }
        let root = self.part(&name);
        let entry = |it: &Element| {
            (it.get("Id").to_owned(), (it.get("Target").to_owned(), it.attributes.contains_key("TargetMode")))
        };
        root.children.iter().map(entry).collect()
    }
}

impl Element {
    /// An attribute, empty where it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The `w:val` of a child, where there is one.
    pub fn val(&self, child: &str) -> Option<&str> {
        self.child(child).map(|child| child.get("w:val"))
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of this name below, in document order.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        self.walk(&mut |element| {
            if element.name == name {
                found.push(element);
            }
        });
        found
    }

    /// Visits every element below, parents first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Element)) {
        for child in &self.children {
            visit(child);
            child.walk(visit);
        }
    }

    /// The words below, with tabs, breaks and hyphens as characters.
    pub fn words(&self) -> String {
        let mut out = String::new();
        self.walk(&mut |element| match element.name.as_str() {
            "w:t" => out.push_str(&element.text),
            "w:tab" if element.attributes.is_empty() => out.push('\t'),
            "w:br" => out.push('\n'),
            "w:noBreakHyphen" => out.push('\u{2011}'),
            "w:softHyphen" => out.push('\u{ad}'),
            _ => {}
        });
        out
    }
}

fn parse(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => {
                let empty = element(&start);
                open.last_mut().unwrap().children.push(empty);
            }
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(name) => {
                let named = quick_xml::escape::resolve_xml_entity(&name).map(str::to_owned);
                let character = || name.resolve_char_ref().unwrap().unwrap().to_string();
                open.last_mut().unwrap().text.push_str(&named.unwrap_or_else(character));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1);
    open.remove(0).children.remove(0)
}

fn element(start: &BytesStart) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
        (attribute.key.0.to_owned(), value)
    });
    Element { name: start.name().0.to_owned(), attributes: attributes.collect(), ..Element::default() }
}
