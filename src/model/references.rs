//! What letters refer to: Resolutions, Collective letters, and where replies go.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::read::{Fields, FromToml, Reader, Toml};
use super::shapes::{Email, PlaceName, Telephone, shaped};
use crate::document::{TSAG, Value};

/// The Resolution a consultation rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Resolution {
    /// Its number.
    pub number: u16,
    /// The section that describes the procedure.
    pub section: String,
    /// The clause on the consultation.
    pub clause: String,
    /// Where and when it was last revised.
    pub revised: Revised,
}

/// Where and when a Resolution was revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Revised {
    /// A key of the catalogs' place names.
    pub place: String,
    /// The year.
    pub year: i16,
}

/// A TSB Collective letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CollectiveLetter {
    /// The letter's number.
    pub number: u16,
    /// The study group, or [`TSAG`].
    pub group: u8,
}

impl Serialize for CollectiveLetter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.value())
    }
}

impl CollectiveLetter {
    /// The letter as a value.
    pub fn value(self) -> Value {
        Value::CollectiveLetter { number: self.number, group: self.group }
    }
}

/// Where replies go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReplyTo {
    /// Fax, in international form with spaces; the form prints it with hyphens. Without it the form has no row for fax
    /// numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// E-mail.
    pub email: String,
}

impl FromToml for ReplyTo {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`reply-to`", reader)?;
        let fax = fields.optional::<Telephone>("fax", reader).map(|found| found.0);
        let email = fields.required::<Email>("email", reader);
        fields.finish(reader);
        Some(Self { fax, email: email?.0 })
    }
}

/// A number of parts: `9`, `9.4`.
struct Clause(String);

impl FromToml for Clause {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
        };
        shaped(value, reader, "a number with parts, in quotation marks, such as \"9.4\"", fits).map(Clause)
    }
}

impl FromToml for Resolution {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`resolution`", reader)?;
        let number = fields.required("number", reader);
        let section = fields.required::<Clause>("section", reader);
        let clause = fields.required::<Clause>("clause", reader);
        let revised = fields.required("revised", reader);
        fields.finish(reader);
        Some(Self { number: number?, section: section?.0, clause: clause?.0, revised: revised? })
    }
}

impl FromToml for Revised {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`revised`", reader)?;
        let place = fields.required::<PlaceName>("place", reader);
        let year = fields.required("year", reader);
        fields.finish(reader);
        Some(Self { place: place?.0, year: year? })
    }
}

impl FromToml for CollectiveLetter {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        let read = text.split_once('/').and_then(|(number, group)| {
            let group =
                if group == "TSAG" { TSAG } else { group.parse().ok().filter(|group| *group != TSAG)? };
            Some(Self { number: number.parse().ok()?, group })
        });
        if read.is_none() {
            reader.invalid(
                value.span(),
                "a letter's number and its study group, such as \"7/17\", or \"2/TSAG\"",
                None,
            );
        }
        read
    }
}
