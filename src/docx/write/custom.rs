//! Custom XML parts: writes the form's repeated fields and the hashed keys as data that travel with the file.
//!
//! Whatever our own reader needs and Word need not show is kept here and not in the text.

use super::super::EDITION_NAMESPACE;
use super::super::opc::{Part, Relationships, Xml};
use super::names::{content_type, relationship};
use super::story::Edition;
use crate::document::KeyTable;

/// A custom XML part: its number, its namespace, and the id by which Word binds to it.
#[derive(Debug)]
pub(super) struct Item {
    number: u8,
    /// The namespace of its elements.
    pub namespace: &'static str,
    /// The id of its data store: fixed, so that the same document gives the same bytes.
    pub id: &'static str,
}

/// The entries of fields that occur more than once.
pub(super) const FORM_ITEM: Item =
    Item { number: 1, namespace: "urn:tsb-circular:form", id: "{7A1F0C52-3B7E-4C7D-9E57-0E1B6C2A9D01}" };
/// Which circular and language this is, what hashed bookmarks and tags mean, and what the circular itself declares.
pub(super) const KEYS_ITEM: Item =
    Item { number: 2, namespace: EDITION_NAMESPACE, id: "{7A1F0C52-3B7E-4C7D-9E57-0E1B6C2A9D02}" };

/// The data that the controls of repeated fields are bound to (one node per field, empty until filled in), and the
/// part that gives the data its id.
pub(super) fn form(edition: &Edition) -> Option<[Part; 2]> {
    if edition.repeated.is_empty() {
        return None;
    }
    let mut xml = Xml::new();
    xml.open("form", &[("xmlns", &FORM_ITEM.namespace)]);
    for key in &edition.repeated {
        xml.empty("field", &[("key", key)]);
    }
    xml.close();
    Some(FORM_ITEM.parts(xml))
}

/// The data that say which edition this is, what its hashed spellings mean and what the circular itself declares,
/// and the part with their id.
pub(super) fn keys(edition: &Edition, table: &KeyTable) -> [Part; 2] {
    let document = edition.document;
    let mut xml = Xml::new();
    xml.open(
        "edition",
        &[("xmlns", &KEYS_ITEM.namespace), ("circular", &document.name), ("language", &document.lang.code())],
    );
    for (spelling, key) in table.iter() {
        xml.empty("key", &[("spelling", &spelling), ("is", key)]);
    }
    if !document.declares.is_empty() {
        xml.leaf("declares", &[], &document.declares);
    }
    for (fact, pieces) in document.shown() {
        let pieces = serde_json::to_string(&pieces).unwrap_or_default();
        xml.empty("shown", &[("fact", &fact), ("is", &pieces)]);
    }
    for key in &document.own {
        xml.empty("own", &[("at", key)]);
    }
    xml.close();
    KEYS_ITEM.parts(xml)
}

impl Item {
    /// The data, and the part that gives them their id.
    fn parts(&self, data: Xml) -> [Part; 2] {
        let number = self.number;
        let mut relationships = Relationships::default();
        relationships.internal(relationship::CUSTOM_XML_PROPERTIES, format!("itemProps{number}.xml"));
        let data = data.into_bytes();
        let data = Part::new(format!("customXml/item{number}.xml"), content_type::CUSTOM_XML, data);

        let mut xml = Xml::new();
        let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        xml.open("ds:datastoreItem", &[("ds:itemID", &self.id), ("xmlns:ds", &namespace)]);
        xml.open("ds:schemaRefs", &[]);
        xml.empty("ds:schemaRef", &[("ds:uri", &self.namespace)]);
        xml.close();
        xml.close();
        let name = format!("customXml/itemProps{number}.xml");
        [data.refers(relationships), Part::new(name, content_type::CUSTOM_XML_PROPERTIES, xml.into_bytes())]
    }
}
