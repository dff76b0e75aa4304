//! A letter written, as `circular.toml` and in serde: out through the table that `circular.toml` is made of, in through the reader that reads it.
//!
//! So whatever format a pipeline has, the same fields are known, the same values are refused, and the published schema
//! is true. Days and hours are texts.

use serde::de::Error as _;
use serde::ser::{Error as _, SerializeMap as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::Value;

use super::{ALL, Circular, Matter};
use crate::diag::{Diagnostic, Severity, Source};
use crate::model::write;

/// What a letter is called in what the reader says of it.
const NAME: &str = "circular";

impl Circular {
    /// The letter as `circular.toml`; none where it holds what TOML cannot.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// let toml = folder.circular.to_toml().expect("what was read can be written");
    /// assert!(toml.contains("kind = \"tap-consultation\""));
    /// ```
    pub fn to_toml(&self) -> Option<String> {
        write::document(&self.parts()).ok()
    }

    /// The fields of the head, and those of the kind.
    fn parts(&self) -> Vec<&dyn write::Fields> {
        let matter: &dyn write::Fields = match &self.matter {
            Matter::TapConsultation(matter) => &**matter,
            Matter::Approval(matter) => &**matter,
            Matter::Deletion(matter) => &**matter,
            Matter::Workshop(matter) => &**matter,
            Matter::Group(matter) => &**matter,
            Matter::Questions(matter) => &**matter,
            Matter::Call(matter) => &**matter,
            Matter::Questionnaire(matter) => &**matter,
            Matter::Meeting(matter) => &**matter,
            Matter::Notice(matter) => &**matter,
            Matter::Corrigendum(matter) => &**matter,
            Matter::Letter => return vec![&self.head],
            Matter::Other(other) => (*other.0).fields(),
        };
        vec![&self.head, matter]
    }
}

impl Serialize for Circular {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for part in self.parts() {
            for (name, value) in &part.table().map_err(S::Error::custom)? {
                map.serialize_entry(name, &Plain(value))?;
            }
        }
        map.end()
    }
}

/// A value of TOML in which days and hours are texts.
struct Plain<'v>(&'v Value);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Datetime(at) => serializer.collect_str(at),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Plain)),
            Value::Table(table) => {
                serializer.collect_map(table.iter().map(|(name, value)| (name, Plain(value))))
            }
            other => other.serialize(serializer),
        }
    }
}

/// Letters of the kinds that are known here, [`ALL`]; those of other kinds are read with `Kinds::parse`.
/// What is wrong is one error that names every value by its pointer.
impl<'de> Deserialize<'de> for Circular {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut text = Vec::new();
        let mut json = serde_json::Serializer::new(&mut text);
        serde_transcode::transcode(deserializer, &mut json).map_err(D::Error::custom)?;
        let text = String::from_utf8(text).map_err(D::Error::custom)?;
        let (read, found) = ALL.parse(&Source::new(NAME, text));
        let errors = || found.iter().filter(|found| found.severity == Severity::Error);
        read.map(|(_, circular)| circular)
            .ok_or_else(|| D::Error::custom(errors().map(told).collect::<Vec<_>>().join("; ")))
    }
}

/// A finding in one line: where, what, how to mend it.
fn told(found: &Diagnostic) -> String {
    let pointer = found.place.as_ref().and_then(|place| place.pointer.as_deref()).unwrap_or_default();
    let hints: String = found.hints.iter().map(|hint| format!(" ({hint})")).collect();
    match pointer {
        "" => format!("{}{hints}", found.message),
        pointer => format!("{pointer}: {}{hints}", found.message),
    }
}
