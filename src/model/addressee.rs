//! Whom a letter addresses: classes that all letters know, and those of the circular's own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::read::{Fields, FromToml, Reader, Toml, one_of};
use super::shapes::Slug;
use crate::diag::Code;

/// An addressee: one of the classes that letters name, or one of the circular's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Addressee {
    MemberStates,
    ObserversRes99,
    SectorMembers,
    Associates,
    RegionalGroup,
    Academia,
    StudyGroupChairs,
    TsagChairs,
    DirectorBdt,
    DirectorBr,
    RegionalOffices,
    /// Named in the circular's own prose, by this id.
    Own(String),
}

impl Addressee {
    /// All classes with the keys of their words in the catalogs, in the order in which letters name them.
    pub const CLASSES: [(&'static str, Addressee); 11] = [
        ("member-states", Addressee::MemberStates),
        ("observers-res-99", Addressee::ObserversRes99),
        ("sector-members", Addressee::SectorMembers),
        ("associates", Addressee::Associates),
        ("regional-group", Addressee::RegionalGroup),
        ("academia", Addressee::Academia),
        ("study-group-chairs", Addressee::StudyGroupChairs),
        ("tsag-chairs", Addressee::TsagChairs),
        ("director-bdt", Addressee::DirectorBdt),
        ("director-br", Addressee::DirectorBr),
        ("regional-offices", Addressee::RegionalOffices),
    ];

    /// The class of a key.
    pub fn class(key: &str) -> Option<Self> {
        Self::CLASSES.into_iter().find(|(known, _)| *known == key).map(|(_, class)| class)
    }

    /// Whether it is whoever presides over a group.
    pub fn is_chairs(&self) -> bool {
        matches!(self, Addressee::StudyGroupChairs | Addressee::TsagChairs)
    }

    /// The id of one named in the circular's own prose.
    pub fn own(&self) -> Option<&str> {
        match self {
            Addressee::Own(id) => Some(id),
            _ => None,
        }
    }

    /// The key of its words: in the catalogs, or in the circular's own prose.
    pub fn key(&self) -> &str {
        match self {
            Addressee::Own(id) => id,
            class => Self::CLASSES.iter().find(|(_, known)| known == class).map_or("", |(key, _)| key),
        }
    }
}

impl Serialize for Addressee {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Addressee::Own(id) => BTreeMap::from([("id", id)]).serialize(serializer),
            class => serializer.serialize_str(class.key()),
        }
    }
}

impl JsonSchema for Addressee {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Addressee".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let classes = Self::CLASSES.map(|(key, _)| key);
        schemars::json_schema!({
            "description": "A class of addressee, or one named in the circular's own prose by an id.",
            "anyOf": [
                { "type": "string", "enum": classes },
                {
                    "type": "object",
                    "properties": { "id": { "type": "string" } },
                    "required": ["id"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}

impl FromToml for Addressee {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if !value.get_ref().is_table() {
            let key = one_of(value, Self::CLASSES.map(|(key, _)| key), reader)?;
            return Self::class(key);
        }
        let mut fields = Fields::of(value, "an addressee", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let span = fields.span("id");
        fields.finish(reader);
        let id = id?.0;
        if Self::class(&id).is_some() {
            let hint = format!("write \"{id}\" alone, or choose another id");
            reader.error(
                Code::Duplicate,
                span,
                format!("the id `{id}` is taken: it is a class of addressees"),
                Some(hint),
            );
            return None;
        }
        Some(Self::Own(id))
    }
}
