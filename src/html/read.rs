//! Replies that pages save: in come the bytes of a file, out goes what its form says.
//!
//! The file is JSON of one shape and is taken for nothing else: what is not as a page writes it is told, and no value is
//! guessed. A field that stands twice is read twice.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::diag::{Code, Diagnostic, Error};
use crate::document::Key;
use crate::lang::Lang;
use crate::reading::{Control, Limits, Reading, State};

/// The property of a reading that says which edition a form was in.
pub const EDITION: &str = "edition-sha256";

/// What a page saves.
#[derive(Deserialize)]
struct Reply {
    circular: String,
    lang: Lang,
    edition: String,
    #[serde(deserialize_with = "in_order")]
    fields: Vec<(String, Value)>,
}

/// Whether bytes are meant as a reply that a page saved: nothing else that comes back begins with a brace, but RTF.
pub fn is_reply(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    bytes.starts_with(b"{") && !bytes.starts_with(b"{\\")
}

/// Reads a reply.
///
/// # Errors
/// When it is no JSON, not of the shape that pages save, or larger than the limits allow.
pub fn read(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Reading, Error> {
    crate::reading::within(bytes, path, limits)?;
    let text = std::str::from_utf8(bytes).map_err(|_| refused("the file is not UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // The bound of nesting is that of `serde_json`.
    let reply: Reply = serde_json::from_str(text)
        .map_err(|error| refused(format!("the file is no reply that a page saved: {error}")))?;
    if reply.fields.len() > limits.controls {
        return Err(beyond(format!("the form has more than {} fields", limits.controls)).into());
    }
    let controls = reply.fields.into_iter().map(|(tag, value)| control(tag, value, limits));
    let properties = [("identifier", reply.circular), (EDITION, reply.edition)];
    Ok(Reading {
        path: path.to_path_buf(),
        declared: Some(reply.lang),
        controls: controls.collect::<Result<_, Diagnostic>>()?,
        properties: properties
            .map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        ..Reading::default()
    })
}

fn control(tag: String, value: Value, limits: &Limits) -> Result<Control, Diagnostic> {
    let state = match value {
        Value::Bool(set) => State::Box(set),
        Value::String(words) if words.len() <= limits.entry => State::Text(words),
        Value::String(_) => {
            return Err(beyond(format!("`{tag}` contains more than {} bytes", limits.entry)));
        }
        other => {
            let what = match other {
                Value::Null => "nothing",
                Value::Number(_) => "a number",
                Value::Array(_) => "a list",
                _ => "an object",
            };
            return Err(refused(format!("`{tag}` holds {what}, where a page saves a text, true or false")));
        }
    };
    let key = Key::new(tag.as_str()).ok();
    Ok(Control { tag, key, state, ..Control::default() })
}

/// The fields as they stand, however often each does.
fn in_order<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Value)>, D::Error> {
    struct Fields;
    impl<'de> Visitor<'de> for Fields {
        type Value = Vec<(String, Value)>;

        fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
            out.write_str("an object of fields")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut out = Vec::new();
            while let Some(field) = map.next_entry()? {
                out.push(field);
            }
            Ok(out)
        }
    }
    deserializer.deserialize_map(Fields)
}

fn refused(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::JsonSyntax, message).hint("ask for the file as the page saved it")
}

fn beyond(message: String) -> Diagnostic {
    Diagnostic::error(Code::TooLarge, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        read(text.as_bytes(), "a.json".as_ref(), &Limits::default()).unwrap_err().diagnostics()[0]
            .message
            .clone()
    }

    #[test]
    fn a_reply_is_what_a_page_saves_and_nothing_else() {
        let text = "\u{feff}{ \"circular\": \"tsb-circular-195\", \"lang\": \"fr\", \"edition\": \"0\", \"fields\": { \"a/b\": true, \"a/c\": \"x\" } }";
        assert!(is_reply(text.as_bytes()) && !is_reply(b"{\\rtf1}") && !is_reply(b"[1]"));
        let reading = read(text.as_bytes(), "a.json".as_ref(), &Limits::default()).unwrap();
        assert_eq!(
            (reading.declared, reading.properties["identifier"].as_str()),
            (Some(Lang::Fr), "tsb-circular-195")
        );
        let states: Vec<(&str, &State)> =
            reading.controls.iter().map(|it| (it.tag.as_str(), &it.state)).collect();
        assert_eq!(states, [("a/b", &State::Box(true)), ("a/c", &State::Text("x".into()))]);
        assert!(told("{").contains("no reply that a page saved"));
        assert!(told("{ \"circular\": \"x\" }").contains("missing field `lang`"));
        let fields = |fields: &str| {
            format!("{{ \"circular\": \"x\", \"lang\": \"en\", \"edition\": \"\", \"fields\": {fields} }}")
        };
        assert!(told(&fields("[]")).contains("expected an object of fields"));
        assert!(told(&fields("{ \"a/b\": 1 }")).contains("`a/b` holds a number"));
        assert!(
            told(&fields(&format!("{{ \"a\": {}{} }}", "[".repeat(9000), "]".repeat(9000))))
                .contains("recursion limit")
        );
        let many: String = (0..3000).map(|at| format!("\"a/{at}\": true,")).collect();
        assert!(
            told(&fields(&format!("{{ {} }}", many.trim_end_matches(',')))).contains("more than 2000 fields")
        );
    }
}
