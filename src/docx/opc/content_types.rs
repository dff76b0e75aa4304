//! `[Content_Types].xml`: the stream that says what each part is.
//!
//! `rels`, `xml` and pictures are identified by their extension, every other part by its name.

use std::collections::BTreeMap;

use super::{Part, Xml};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// The types of the endings that every package has.
const ENDINGS: [(&str, &str); 2] =
    [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")];

/// The stream for these parts.
pub(super) fn part(parts: &[Part]) -> Vec<u8> {
    let mut defaults = BTreeMap::from(ENDINGS);
    for part in parts.iter().filter(|part| part.content_type.starts_with("image/")) {
        defaults.insert(ending(&part.name), part.content_type);
    }
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &NAMESPACE)]);
    for (ending, content_type) in &defaults {
        xml.empty("Default", &[("Extension", ending), ("ContentType", content_type)]);
    }
    for part in parts {
        if defaults.get(ending(&part.name)) != Some(&part.content_type) {
            let name = format!("/{}", part.name);
            xml.empty("Override", &[("PartName", &name), ("ContentType", &part.content_type)]);
        }
    }
    xml.close();
    xml.into_bytes()
}

fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
