//! The head of a letter, in no language: what letters of all kinds say of themselves.
//!
//! Each fact stands once; whatever follows from facts is derived by `compose` and never typed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::addressee::Addressee;
use super::blocks::{OwnAnnex, OwnBlock};
use super::facts::Facts;
use super::groups::Groups;
use super::read::{Fields, FromToml, Reader, Toml, words};
use super::references::CollectiveLetter;
use super::shapes::{Email, OneLine, PlaceName, RegionName, Telephone, Web};
use super::signature::{Gender, Signature};
use super::write;
use crate::diag::Code;
use crate::document::Value;
use crate::lang::Lang;

/// The format this version reads.
const FORMAT: u8 = 1;

/// What letters of all kinds say of themselves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// The number of this format: 1.
    pub format: u8,
    /// The kind of letter.
    pub kind: String,
    /// What it is: a circular, or a collective letter of a study group.
    #[serde(skip_serializing_if = "Series::is_circular")]
    #[schemars(default)]
    pub series: Series,
    /// The circular's number; numbers restart with each study period. A draft may have none yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Number>")]
    pub number: Option<u16>,
    /// The number of a collective letter with its study group, as 7/17. A draft may have none yet.
    #[serde(rename = "number", skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub letter: Option<CollectiveLetter>,
    /// Which corrigendum or addendum to the letter of this number it is; its kind says so.
    #[serde(skip)]
    #[schemars(skip)]
    pub supplement: Option<Supplement>,
    /// The folders of its corrigenda and addenda, relative to its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub corrigenda: Vec<String>,
    /// The first year of the study period.
    pub study_period: i16,
    /// The day of the letter. A draft may have none yet.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(default, with = "String", extend("format" = "date"))]
    pub date: Option<Date>,
    /// Where it is written: a key of the catalogs' place names.
    pub place: String,
    /// The language it was written in; the other editions are translations.
    pub original_language: Lang,
    /// The year whose wording is used; the newest that is not after the letter, by default.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schemars(default)]
    pub formulary: String,
    /// The study group that it is of: its number, `tsag`, or a list of several.
    pub study_group: Groups,
    /// The region whose group within that study group the letter is of: a key of the catalogs' names of regions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regional_group: Option<String>,
    /// The Bureau's reference.
    pub reference: String,
    /// The contacts of the header table.
    #[schemars(default)]
    pub contact: Contact,
    /// Who it is addressed to.
    pub to: Vec<Addressee>,
    /// Who gets a copy.
    #[schemars(default)]
    pub copy_to: Vec<Addressee>,
    /// The gender of whoever chairs the study groups addressed: feminine where only women do.
    #[serde(skip_serializing_if = "Gender::is_masculine")]
    #[schemars(default)]
    pub chairs_gender: Gender,
    /// Who signs, and what stands in the place of the hand.
    pub signature: Signature,
    /// Whether the line that counts the annexes stands, for all languages or by language.
    #[schemars(default)]
    pub enclosures: Enclosures,
    /// The shape of the header table.
    #[schemars(default)]
    pub header: Header,
    /// The foot of the first page.
    #[schemars(default)]
    pub footer: Footer,
    /// How punctuation is set, by language: `itu` (the default), or a profile of the language, such as `fr-typo`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(default, with = "BTreeMap<String, String>")]
    pub typography: BTreeMap<Lang, String>,
    /// How the annexes of the circular's own are told apart.
    #[serde(skip_serializing_if = "AnnexMarks::is_numbers")]
    #[schemars(default)]
    pub annex_marks: AnnexMarks,
    /// What prose prints.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    #[schemars(default)]
    pub facts: Facts,
    /// Blocks of the circular's own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub blocks: Vec<OwnBlock>,
    /// Annexes of the circular's own, after those of its kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub annexes: Vec<OwnAnnex>,
}

/// What a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Series {
    /// A TSB Circular.
    #[default]
    Circular,
    /// A TSB Collective letter of a study group.
    CollectiveLetter,
}

impl Series {
    fn is_circular(&self) -> bool {
        *self == Self::Circular
    }

    /// Its word in file names and models.
    pub fn word(self) -> &'static str {
        match self {
            Series::Circular => "circular",
            Series::CollectiveLetter => "collective-letter",
        }
    }
}

/// A letter that goes with another of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supplement {
    /// It corrects the other.
    Corrigendum(u16),
    /// It adds to the other.
    Addendum(u16),
}

impl Supplement {
    /// Its word in file names and models.
    pub fn word(self) -> &'static str {
        match self {
            Supplement::Corrigendum(_) => "corrigendum",
            Supplement::Addendum(_) => "addendum",
        }
    }

    /// Its number.
    pub fn number(self) -> u16 {
        match self {
            Supplement::Corrigendum(number) | Supplement::Addendum(number) => number,
        }
    }
}

/// How annexes are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnnexMarks {
    /// By numbers: Annex 1.
    #[default]
    Numbers,
    /// By letters: Annex A.
    Letters,
}

impl AnnexMarks {
    pub(super) fn is_numbers(&self) -> bool {
        *self == Self::Numbers
    }
}

/// The number of a letter, as models write it.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)]
enum Number {
    /// Of a circular.
    Circular(u16),
    /// Of a collective letter, with its study group.
    Letter(String),
}

impl Head {
    /// The letter's name in no language: `tsb-circular-195`, and `tsb-circular-draft` while it has no number; what goes
    /// with it is `tsb-circular-195-corrigendum-1`.
    pub fn name(&self) -> String {
        let series = self.series.word();
        let name = match self.number_value() {
            Some(number) => {
                format!("tsb-{series}-{}", number.to_string().replace('/', "-").to_lowercase())
            }
            None => format!("tsb-{series}-draft"),
        };
        match self.supplement {
            Some(supplement) => format!("{name}-{}-{}", supplement.word(), supplement.number()),
            None => name,
        }
    }

    /// The number of the letter, where it has one.
    pub fn number_value(&self) -> Option<Value> {
        self.number.map(Value::Circular).or_else(|| Some(self.letter?.value()))
    }

    /// The day by which registers are asked: that of the letter, and while it has none, what holds last.
    pub fn day(&self) -> Date {
        self.date.unwrap_or(Date::MAX)
    }

    /// The value of a field by its path, where it is one that laws and traits speak of.
    pub fn home(&self, path: &str) -> Option<Value> {
        Some(match path {
            "/date" => Value::Date(self.date?),
            "/place" => Value::Place(self.place.clone()),
            "/number" => self.number_value()?,
            "/reference" => Value::Reference(self.reference.clone()),
            "/signature/signatory" => Value::Person(self.signature.signatory.clone()),
            "/study-group" => Value::StudyGroup(self.study_group.one()?),
            "/regional-group" => Value::Region(self.regional_group.clone()?),
            _ => return None,
        })
    }
}

/// Contacts of the header table: a row each, where it is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// Whom to ask: a person or a unit, written alike in all languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Telephone, in international form with spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tel: Option<String>,
    /// Fax, in international form with spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// E-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The page on the web, with `https://`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
}

/// Whether the line that counts the annexes stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosures {
    /// In languages not named.
    pub default: bool,
    /// By language.
    pub by_language: BTreeMap<Lang, bool>,
}

impl Default for Enclosures {
    fn default() -> Self {
        Self { default: true, by_language: BTreeMap::new() }
    }
}

impl Serialize for Enclosures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.by_language.is_empty() {
            serializer.serialize_bool(self.default)
        } else {
            self.by_language.serialize(serializer)
        }
    }
}

impl JsonSchema for Enclosures {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Enclosures".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let by_language = generator.subschema_for::<BTreeMap<String, bool>>();
        schemars::json_schema!({ "anyOf": [{ "type": "boolean" }, by_language] })
    }
}

/// The shape of the header table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct Header {
    /// Fax and E-mail in rows of their own, or stacked in one.
    #[schemars(default)]
    pub rows: HeaderRows,
    /// Where the Copy list begins.
    #[schemars(default)]
    pub copy_to: CopyPlace,
}

/// How Fax and E-mail stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderRows {
    /// In rows of their own.
    #[default]
    Separate,
    /// Stacked in one row.
    Stacked,
}

/// Where the Copy list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CopyPlace {
    /// Right under the To list.
    #[default]
    BelowTo,
    /// Beside the row of the e-mail address.
    BesideEmail,
}

/// The foot of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Footer {
    /// The Union's address alone.
    Address,
    /// The address, and the Union's contacts under it.
    #[default]
    Full,
}

impl Head {
    /// Reads what letters of all kinds say of themselves; the kind and its formularies are known already.
    pub fn read(
        kind: &str,
        formularies: &[&'static str],
        fields: &mut Fields,
        reader: &mut Reader,
    ) -> Option<Self> {
        let format = fields.required::<u8>("format", reader)?;
        if format != FORMAT {
            let message = format!("format {format} is not known; this version reads format {FORMAT}");
            reader.error(Code::Unsupported, fields.span("format"), message, None);
            return None;
        }
        let series = fields.or("series", Series::default(), reader);
        let (number, letter) = match series {
            Series::Circular => (fields.optional("number", reader), None),
            Series::CollectiveLetter => (None, fields.optional("number", reader)),
        };
        let corrigenda = fields.or("corrigenda", Vec::<OneLine>::new(), reader);
        let study_period = fields.required("study-period", reader);
        let date: Option<Date> = fields.optional("date", reader);
        let place = fields.required::<PlaceName>("place", reader);
        let original_language = fields.required("original-language", reader);
        let formulary = match fields.optional::<String>("formulary", reader) {
            Some(year) if formularies.contains(&year.as_str()) => Some(year),
            Some(_) => {
                let years = formularies.join(", ");
                let what = format!("a year in quotation marks that has a formulary: {years}");
                reader.invalid(fields.span("formulary"), &what, None);
                None
            }
            // The newest wording that is not after the letter.
            None => {
                let last = date.unwrap_or(Date::MAX).year();
                let is_past = |year: &&&str| year.parse::<i16>().is_ok_and(|year| year <= last);
                let newest = formularies.iter().rev().find(is_past).or(formularies.first());
                Some((*newest.unwrap_or(&"")).to_owned())
            }
        };
        let study_group = fields.required("study-group", reader);
        let regional_group = fields.optional::<RegionName>("regional-group", reader);
        let reference = fields.required("reference", reader);
        let contact = fields.or("contact", Contact::default(), reader);
        let to = fields.required("to", reader);
        let copy_to = fields.or("copy-to", Vec::new(), reader);
        let chairs_gender = fields.or("chairs-gender", Gender::default(), reader);
        let signature = fields.required("signature", reader);
        let enclosures = fields.or("enclosures", Enclosures::default(), reader);
        let header = fields.or("header", Header::default(), reader);
        let footer = fields.or("footer", Footer::default(), reader);
        let typography =
            fields.optional::<Typography>("typography", reader).map_or_else(BTreeMap::new, |found| found.0);
        let annex_marks = fields.or("annex-marks", AnnexMarks::default(), reader);
        let facts = fields.or("facts", Facts::default(), reader);
        let blocks = fields.or("blocks", Vec::new(), reader);
        let annexes = fields.or("annexes", Vec::new(), reader);
        Some(Self {
            format,
            kind: kind.to_owned(),
            series,
            number,
            letter,
            supplement: None,
            corrigenda: corrigenda.into_iter().map(|path| path.0).collect(),
            study_period: study_period?,
            date,
            place: place?.0,
            original_language: original_language?,
            formulary: formulary?,
            study_group: study_group?,
            regional_group: regional_group.map(|region| region.0),
            reference: reference?,
            contact,
            to: to?,
            copy_to,
            chairs_gender,
            signature: signature?,
            enclosures,
            header,
            footer,
            typography,
            annex_marks,
            facts,
            blocks,
            annexes,
        })
    }
}

words!(Series { "circular" => Series::Circular, "collective-letter" => Series::CollectiveLetter });
words!(AnnexMarks { "numbers" => AnnexMarks::Numbers, "letters" => AnnexMarks::Letters });
words!(HeaderRows { "separate" => HeaderRows::Separate, "stacked" => HeaderRows::Stacked });
words!(CopyPlace { "below-to" => CopyPlace::BelowTo, "beside-email" => CopyPlace::BesideEmail });
words!(Footer { "address" => Footer::Address, "full" => Footer::Full });

impl FromToml for Contact {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`contact`", reader)?;
        let name = fields.optional::<OneLine>("name", reader).map(|found| found.0);
        let tel = fields.optional::<Telephone>("tel", reader).map(|found| found.0);
        let fax = fields.optional::<Telephone>("fax", reader).map(|found| found.0);
        let email = fields.optional::<Email>("email", reader).map(|found| found.0);
        let web = fields.optional::<Web>("web", reader).map(|found| found.0);
        fields.finish(reader);
        Some(Self { name, tel, fax, email, web })
    }
}

impl FromToml for Enclosures {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if let Some(default) = value.get_ref().as_bool() {
            return Some(Self { default, ..Self::default() });
        }
        let mut fields = Fields::of(value, "`enclosures` (true, false or by language)", reader)?;
        let by_language = Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, fields.optional(lang.code(), reader)?)))
            .collect();
        fields.finish(reader);
        Some(Self { default: true, by_language })
    }
}

/// Profiles of punctuation, by language.
struct Typography(BTreeMap<Lang, String>);

impl FromToml for Typography {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`typography`", reader)?;
        let mut out = BTreeMap::new();
        for lang in Lang::ALL {
            let Some(profile) = fields.optional::<String>(lang.code(), reader) else { continue };
            let known: Vec<&str> =
                lang.rules().typography.keys().map(String::as_str).chain(["itu"]).collect();
            if known.contains(&profile.as_str()) {
                out.insert(lang, profile);
            } else {
                let what = format!("one of the profiles for {}: {}", lang.name(), known.join(", "));
                reader.invalid(fields.span(lang.code()), &what, None);
            }
        }
        fields.finish(reader);
        Some(Self(out))
    }
}

impl FromToml for Header {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`header`", reader)?;
        let rows = fields.or("rows", HeaderRows::default(), reader);
        let copy_to = fields.or("copy-to", CopyPlace::default(), reader);
        fields.finish(reader);
        Some(Self { rows, copy_to })
    }
}
