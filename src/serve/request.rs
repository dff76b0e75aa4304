//! What requests hold: letters, files as base64, a house, a letterhead.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Worker;
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place, Severity, Source};
use crate::house::House;
use crate::kinds::{self, Circular, Folder};
use crate::lang::Lang;
use crate::letterhead::{Letterhead, Picture};
use crate::limits::Limits;

/// What a letter is called in diagnostics.
pub(super) const LETTER: &str = "letter";

/// What a request is called in diagnostics.
const REQUEST: &str = "request.json";

/// A value of JSON as its text: in its order, with the numbers as they stand.
#[derive(Debug, Clone)]
pub(super) struct Raw(pub String);

impl Default for Raw {
    fn default() -> Self {
        Self("{}".to_owned())
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut text = Vec::new();
        serde_transcode::transcode(deserializer, &mut serde_json::Serializer::new(&mut text))
            .map_err(D::Error::custom)?;
        String::from_utf8(text).map(Self).map_err(D::Error::custom)
    }
}

/// Bytes, as base64.
#[derive(Debug, Clone)]
pub(crate) struct Base64(pub Vec<u8>);

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD.decode(text).map(Self).map_err(|error| D::Error::custom(format!("no base64: {error}")))
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl JsonSchema for Base64 {
    fn schema_name() -> Cow<'static, str> {
        "Base64".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "contentEncoding": "base64" })
    }
}

/// The prose of a letter by its languages, in Fluent's syntax.
pub(super) type Prose = BTreeMap<Lang, String>;

/// A file by its name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub name: PathBuf,
    pub content: Base64,
}

/// A letter that is only named in passing, and one that is taken back into.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Letter {
    #[schemars(with = "Circular")]
    pub circular: Raw,
    #[serde(default)]
    #[schemars(with = "Prose")]
    pub text: Raw,
}

/// The files of a house, by their paths in it.
pub(super) type Files = BTreeMap<PathBuf, Base64>;

/// The pictures of a letterhead.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Pictures {
    logo: Option<Base64>,
    second: Option<Base64>,
    signature: Option<Base64>,
}

impl Pictures {
    /// The letterhead of them.
    pub(super) fn letterhead(self, limits: &Limits) -> Result<Letterhead, Error> {
        let picture =
            |bytes: Option<Base64>| bytes.map(|bytes| Picture::new_within(bytes.0, limits)).transpose();
        Ok(Letterhead {
            logo: picture(self.logo)?,
            second: picture(self.second)?,
            signature: picture(self.signature)?,
            faces: BTreeMap::new(),
        })
    }
}

/// Reads a request.
pub(super) fn read<R: DeserializeOwned>(request: &str) -> Result<R, Error> {
    let mut text = serde_json::Deserializer::from_str(request);
    let read = serde_path_to_error::deserialize(&mut text);
    let read = read.and_then(|read| {
        text.end()
            .map(|()| read)
            .map_err(|error| serde_path_to_error::Error::new(serde_path_to_error::Track::new().path(), error))
    });
    read.map_err(|error| {
        let (pointer, error) = (pointer(error.path()), error.into_inner());
        let message = error.to_string();
        // What is read as its text says of everything in it that it is data.
        let is_json = serde_json::from_str::<IgnoredAny>(request).is_ok();
        let (code, pointer, message) = match message.split_once(" at line ") {
            // Lines are those of a file, and this is none.
            Some((message, _)) if is_json => (Code::InvalidValue, Some(pointer), message),
            _ => (Code::JsonSyntax, None, &*message),
        };
        let place = Place { pointer, ..Place::file(REQUEST) };
        let error = Diagnostic::error(code, format!("the request is not taken: {message}"));
        error.at(place).hint("the documentation of `serve` says what each verb takes").into()
    })
}

/// A path in a request as a JSON Pointer (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;

    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).map(|step| format!("/{step}")).collect()
}

/// A language by its name.
pub(super) fn lang(name: &str) -> Result<Lang, Error> {
    name.parse().map_err(|message: String| Diagnostic::error(Code::InvalidValue, message).into())
}

impl Worker {
    /// A letter, written in a house, or none, with what is wrong with it.
    pub(super) fn letter(
        &self,
        circular: &Raw,
        text: &Raw,
        house: Option<Arc<House>>,
    ) -> (Option<Folder>, Diagnostics) {
        let source = format!("{{\"circular\":{},\"text\":{}}}", circular.0, text.0);
        let limits = self.limits;
        if source.len() as u64 > limits.letter() {
            let message = format!("the letter is larger than {} bytes", limits.letter());
            return (None, vec![limits.exceeded("text", message).at(Place::file(LETTER))]);
        }
        let (folder, found) = Folder::from_json(&Source::new(Path::new(LETTER), source), &kinds::ALL);
        (folder.map(|folder| Folder { limits, ..folder.with_house(house) }), found)
    }

    /// A letter that is sound, with its warnings; what is wrong with the prose of a language is told when that is
    /// needed.
    pub(super) fn sound(
        &self,
        circular: &Raw,
        text: &Raw,
        house: Option<Arc<House>>,
    ) -> Result<(Folder, Diagnostics), Error> {
        let (folder, found) = self.letter(circular, text, house);
        match folder {
            Some(folder) if !folder.is_unsound(&found) => {
                let warnings = found.into_iter().filter(|found| found.severity == Severity::Warning);
                Ok((folder, warnings.collect()))
            }
            _ => Err(found.into()),
        }
    }

    /// The house that a request brings.
    pub(super) fn house_of(&self, files: Option<Files>) -> Result<Option<Arc<House>>, Error> {
        let files = files.map(|files| files.into_iter().map(|(path, bytes)| (path, bytes.0)).collect());
        files.map(|files| self.house(files)).transpose()
    }
}
