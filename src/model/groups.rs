//! The study groups that a letter is of: one, several, or the advisory group that is none of them.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::read::{FromToml, Reader, Toml};

/// Whose letter it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Groups {
    /// A study group, by its number.
    One(u8),
    /// Several study groups together, in this order.
    Several(Vec<u8>),
    /// The Telecommunication Standardization Advisory Group.
    Tsag,
}

/// The word of the model for the advisory group.
const TSAG: &str = "tsag";

impl Groups {
    /// The study group, where it is a letter of one.
    pub fn one(&self) -> Option<u8> {
        match self {
            Groups::One(group) => Some(*group),
            Groups::Several(_) | Groups::Tsag => None,
        }
    }

    /// The numbers of its study groups; none of the advisory group.
    pub fn numbers(&self) -> &[u8] {
        match self {
            Groups::One(group) => std::slice::from_ref(group),
            Groups::Several(groups) => groups,
            Groups::Tsag => &[],
        }
    }
}

impl Serialize for Groups {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Groups::One(group) => serializer.serialize_u8(*group),
            Groups::Several(groups) => groups.serialize(serializer),
            Groups::Tsag => serializer.serialize_str(TSAG),
        }
    }
}

impl JsonSchema for Groups {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Groups".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let group = schemars::json_schema!({ "type": "integer", "minimum": 1, "maximum": 255 });
        schemars::json_schema!({
            "description": "The number of a study group, those of several, or `tsag`.",
            "anyOf": [
                group,
                { "type": "array", "items": group, "minItems": 2, "uniqueItems": true },
                { "const": TSAG },
            ],
        })
    }
}

impl FromToml for Groups {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let shape = |reader: &mut Reader| {
            let what = "the number of a study group, a list of several, or \"tsag\"";
            reader.invalid(
                value.span(),
                what,
                Some("write `study-group = 17`, `[5, 20]` or `\"tsag\"`".into()),
            );
        };
        if let Some(items) = value.get_ref().as_array() {
            let groups: Vec<u8> =
                items.iter().map(|item| u8::from_toml(item, reader)).collect::<Option<_>>()?;
            let mut distinct = groups.clone();
            distinct.sort_unstable();
            distinct.dedup();
            if groups.contains(&0) || groups.len() < 2 || distinct.len() < groups.len() {
                shape(reader);
                return None;
            }
            return Some(Self::Several(groups));
        }
        match value.get_ref().as_str() {
            Some(TSAG) => Some(Self::Tsag),
            Some(_) => {
                shape(reader);
                None
            }
            None if value.get_ref().as_integer().is_none() => {
                shape(reader);
                None
            }
            None => match u8::from_toml(value, reader)? {
                0 => {
                    shape(reader);
                    None
                }
                group => Some(Self::One(group)),
            },
        }
    }
}
