//! Relationships: in come targets, out go the ids that a part names them by, and the `.rels` part.
//!
//! One target of one kind has one id.

use super::Xml;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// What a part, or the package, refers to.
#[derive(Debug, Default)]
pub(in crate::docx) struct Relationships(Vec<Relationship>);

#[derive(Debug, PartialEq, Eq)]
struct Relationship {
    kind: &'static str,
    target: String,
    external: bool,
}

impl Relationships {
    /// The id of a part, named from the folder of the part that refers to it.
    pub fn internal(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.id(Relationship { kind, target: target.into(), external: false })
    }

    /// The id of something outside the package; characters that a URI cannot hold are escaped, since Word
    /// refuses a whole package for one of them.
    pub fn external(&mut self, kind: &'static str, target: &str) -> String {
        self.id(Relationship { kind, target: uri(target), external: true })
    }

    /// Whether nothing is referred to.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The `.rels` part.
    pub fn part(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.open("Relationships", &[("xmlns", &NAMESPACE)]);
        for (index, relationship) in self.0.iter().enumerate() {
            let id = name(index);
            let Relationship { kind, target, external } = relationship;
            if *external {
                let attributes: &[(&str, &dyn std::fmt::Display)] =
                    &[("Id", &id), ("Type", kind), ("Target", target), ("TargetMode", &"External")];
                xml.empty("Relationship", attributes);
            } else {
                xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)]);
            }
        }
        xml.close();
        xml.into_bytes()
    }

    fn id(&mut self, relationship: Relationship) -> String {
        let known = self.0.iter().position(|other| *other == relationship);
        name(known.unwrap_or_else(|| {
            self.0.push(relationship);
            self.0.len() - 1
        }))
    }
}

fn name(index: usize) -> String {
    format!("rId{}", index + 1)
}

/// The target as a URI (RFC 3986): characters that are neither reserved nor unreserved are percent-encoded.
fn uri(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    for (at, byte) in target.bytes().enumerate() {
        let escapes = |from: usize| {
            target.as_bytes().get(from..from + 2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
        };
        match byte {
            b'%' if escapes(at + 1) => out.push('%'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(byte)),
            _ if b"-._~:/?#[]@!$&'()*+,;=".contains(&byte) => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_target_has_one_id() {
        let mut relationships = Relationships::default();
        assert_eq!(relationships.external("k", "https://a.example"), "rId1");
        assert_eq!(relationships.external("k", "https://b.example"), "rId2");
        assert_eq!(relationships.external("k", "https://a.example"), "rId1");
    }

    #[test]
    fn a_target_is_a_uri_whatever_it_holds() {
        assert_eq!(
            uri("https://a.example/x y?q=<é>&r=50%"),
            "https://a.example/x%20y?q=%3C%C3%A9%3E&r=50%25"
        );
        assert_eq!(uri("mailto:tsbsg17@itu.int?subject=a%20b"), "mailto:tsbsg17@itu.int?subject=a%20b");
    }
}
