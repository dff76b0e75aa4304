//! Relationships: reads the targets, by id, from the `.rels` part of a part.
//!
//! A target inside the package is the name of a part, from the root; one outside is kept as written.

use std::collections::BTreeMap;

use super::package::Package;
use super::xml::{Event, Ns, Xml};
use crate::diag::Diagnostic;
use crate::reading::Limits;

/// What a part refers to, by id.
#[derive(Debug, Default)]
pub(in crate::docx) struct Relationships(BTreeMap<String, Relationship>);

/// One reference.
#[derive(Debug)]
pub(in crate::docx) struct Relationship {
    /// The last word of its type: `header`, `hyperlink`, `officeDocument`.
    pub kind: String,
    /// The part, or the address outside the package.
    pub target: String,
    /// Whether it is outside the package.
    pub external: bool,
}

impl Relationships {
    /// The relationships of a part, or of the package itself if the name is empty.
    pub fn of(package: &mut Package, part: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let mut out = Self::default();
        let Some(text) = package.text(&name)? else { return Ok(out) };
        let mut xml = Xml::new(&text, &name, limits.depth);
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.ns == Ns::Rel && tag.name() == "Relationship" => {
                    let (Some(id), Some(kind), Some(target)) =
                        (tag.get("Id"), tag.get("Type"), tag.get("Target"))
                    else {
                        continue;
                    };
                    let external = tag.get("TargetMode").is_some_and(|mode| mode == "External");
                    let target = if external { target.into_owned() } else { resolve(folder, &target) };
                    let kind = kind.rsplit('/').next().unwrap_or("").to_owned();
                    out.0.insert(id.into_owned(), Relationship { kind, target, external });
                }
                Event::Eof => return Ok(out),
                _ => {}
            }
        }
    }

    /// The relationship with this id.
    pub fn get(&self, id: &str) -> Option<&Relationship> {
        self.0.get(id)
    }

    /// The parts of this kind, in the order of the ids.
    pub fn parts<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.values().filter(move |it| it.kind == kind && !it.external).map(|it| it.target.as_str())
    }
}

/// The name from the root of a part that is named relative to a folder.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    percent_decoded(&path.join("/"))
}

/// The characters that are percent-encoded in a part's name.
fn percent_decoded(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_named_from_the_root() {
        assert_eq!(resolve("word", "header1.xml"), "word/header1.xml");
        assert_eq!(resolve("word", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(resolve("word", "/word/header1.xml"), "word/header1.xml");
        assert_eq!(resolve("", "word/./docu%6Dent.xml"), "word/document.xml");
        assert_eq!(resolve("word", "../../../x%"), "x%");
    }
}
