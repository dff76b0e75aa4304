//! A page as a tree: it must be well-formed XML, as it is meant to be.

use std::collections::BTreeMap;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// Elements beside whose words others do not stand in the same line.
const LINES: &[&str] = &[
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "th", "div", "br", "caption", "section",
    "legend", "sup", "option",
];

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    fn of(start: &BytesStart) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned();
            (attribute.key.into_inner().to_owned(), value)
        });
        let attributes = attributes.collect();
        Self { name: start.name().into_inner().to_owned(), attributes, children: Vec::new() }
    }

    /// The value of an attribute; empty where it has none.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }

    /// This element and those in it that are so, in order.
    pub fn all(&self, is_so: impl Fn(&Element) -> bool + Copy) -> Vec<&Element> {
        let mut out = Vec::new();
        self.gather(is_so, &mut out);
        out
    }

    fn gather<'e>(&'e self, is_so: impl Fn(&Element) -> bool + Copy, out: &mut Vec<&'e Element>) {
        if is_so(self) {
            out.push(self);
        }
        for child in &self.children {
            if let Node::Element(element) = child {
                element.gather(is_so, out);
            }
        }
    }

    /// All characters in it.
    pub fn text(&self) -> String {
        let text = |child: &Node| match child {
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(text).collect()
    }

    /// What a reader of the page sees who has filled in nothing, without what only pages say.
    pub fn words(&self) -> String {
        let classes: Vec<&str> = self.get("class").split(' ').collect();
        if ["head", "nav", "script", "style"].contains(&self.name.as_str())
            || classes.contains(&"hidden")
            || classes.contains(&"return")
        {
            return String::new();
        }
        let mut out = match self.name.as_str() {
            "input" | "textarea" => self.get("placeholder").to_owned(),
            "select" => match self.children.first() {
                Some(Node::Element(first)) => first.text(),
                _ => String::new(),
            },
            _ => {
                let words = |child: &Node| match child {
                    Node::Element(element) => element.words(),
                    Node::Text(text) => text.clone(),
                };
                self.children.iter().map(words).collect()
            }
        };
        if LINES.contains(&self.name.as_str()) {
            out = format!(" {out} ");
        }
        out
    }
}

/// The element that a page is.
pub fn parse(page: &str) -> Element {
    let mut reader = Reader::from_str(page);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("not well-formed: {error}\n{page}"));
        let text = match event {
            Event::Start(start) => {
                open.push(Element::of(&start));
                continue;
            }
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(Node::Element(closed));
                continue;
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().unwrap() {
                Some(c) => c.to_string(),
                None => resolve_predefined_entity(&reference).unwrap().to_owned(),
            },
            Event::DocType(_) => continue,
            Event::Eof => break,
            other => panic!("{other:?}"),
        };
        open.last_mut().unwrap().children.push(Node::Text(text));
    }
    assert_eq!(open.len(), 1, "an element is open");
    let page = open.pop().unwrap().children.into_iter().find_map(|child| match child {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    page.unwrap()
}
