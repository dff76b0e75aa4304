//! The facts of a letter that its prose prints: `[facts]` of `circular.toml`, each by a name and a sort.
//!
//! A fact says its value once, in no language; the forms in which sentences need it are the
//! languages'.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::read::{Fields, FromToml, Reader, Toml, datetime, integer, word};
use super::references::CollectiveLetter;
use super::shapes::{Email, OneLine, PlaceName, Slug, Telephone, Web, shaped};
use super::texts::Designated;
use crate::diag::{Code, nearest};
use crate::document::{Designation, Half, HalfDays, Month, Part, Value};
use crate::lang::Lang;
use crate::locale::Arg;
use crate::locale::given::{COUNTRY, Fact, forms};
use crate::locale::registers::{self, Family};

/// What stands in a web address for the language of the edition.
pub const LANG: &str = "{lang}";

/// The sorts of facts, as `circular.toml` calls them.
const SORTS: &[&str] = &[
    "date",
    "time",
    "hour",
    "dates",
    "months",
    "place",
    "country",
    "url",
    "number",
    "percentage",
    "amount",
    "telephone",
    "email",
    "designation",
    "symbol",
    "resolution",
    "question",
    "clause",
    "section",
    "person",
    "circular",
    "letter",
];

/// The facts of a letter, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts(pub Vec<OwnFact>);

/// A fact of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFact {
    /// The name by which prose prints it.
    pub name: String,
    /// Its sort, as `circular.toml` calls it.
    pub sort: &'static str,
    /// What it says.
    pub value: Value,
    /// As it is written, where grouping is kept (telephones).
    pub written: Option<String>,
    /// The day of a circular or letter.
    pub date: Option<Date>,
}

impl OwnFact {
    fn new(sort: &'static str, value: Value) -> Self {
        Self { name: String::new(), sort, value, written: None, date: None }
    }

    /// The fact as the prose of a language prints it.
    pub fn given(&self, lang: Lang) -> Fact {
        let name = self.name.clone();
        let value = self.value.clone();
        if let Some(date) = self.date {
            return Fact { name, arg: Arg::Dated { value, date }, forms: &["dated"] };
        }
        // The address is one in all languages, and leads to the page in this one.
        let page = match &value {
            Value::Url(url) => Some(url.replace(LANG, lang.code())),
            _ => None,
        };
        let shown = page.as_ref().map(|page| page.trim_start_matches("https://").to_owned());
        let link = match &value {
            Value::Email(email) => Some(format!("mailto:{email}")),
            _ => page,
        };
        let forms = if self.sort == "country" { COUNTRY } else { forms(&value) };
        Fact { name, arg: Arg::Fact { value, written: self.written.clone().or(shown), link }, forms }
    }
}

impl Facts {
    /// The facts as the prose of a language prints them; the others are there where no own fact has their name.
    pub fn given(&self, lang: Lang, others: impl IntoIterator<Item = Fact>) -> Vec<Fact> {
        let mut out: Vec<Fact> = self.0.iter().map(|fact| fact.given(lang)).collect();
        for other in others {
            if out.iter().all(|own| own.name != other.name) {
                out.push(other);
            }
        }
        out
    }

    /// Each fact as `circular.toml` writes it, by its name.
    pub fn written(&self) -> BTreeMap<String, String> {
        let written = |fact: &OwnFact| super::write::inline(fact).map(|value| (fact.name.clone(), value));
        self.0.iter().filter_map(written).collect()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A fact by its name.
    pub fn get(&self, name: &str) -> Option<&OwnFact> {
        self.0.iter().find(|fact| fact.name == name)
    }
}

impl FromToml for Facts {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let DeValue::Table(table) = value.get_ref() else {
            reader.invalid(value.span(), "`facts` to be a table of facts by name", None);
            return None;
        };
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let mut out = Vec::new();
        for (name, value) in entries {
            let fits =
                crate::document::Key::new(name.get_ref().as_ref()).is_ok() && !name.get_ref().contains('/');
            if !fits {
                let what = "the name of a fact: lower-case letters, digits and single hyphens, beginning with a letter";
                reader.invalid(name.span(), what, None);
            }
            let read = OwnFact::from_toml(value, reader);
            out.extend(read.map(|fact| OwnFact { name: name.get_ref().clone().into_owned(), ..fact }));
        }
        Some(Self(out))
    }
}

impl FromToml for OwnFact {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let DeValue::Table(table) = value.get_ref() else {
            let hint = "give its sort, as in `{ date = 2026-05-19 }`".to_owned();
            reader.invalid(value.span(), "a table that gives the sort of the fact", Some(hint));
            return None;
        };
        let sorts: Vec<&'static str> =
            SORTS.iter().copied().filter(|sort| table.contains_key(*sort)).collect();
        let sort = match sorts.as_slice() {
            // The day of a circular or letter stands beside its number.
            [one] | ["date", one @ ("circular" | "letter")] => *one,
            [] => {
                let name = table.keys().next();
                let span = name.map_or(value.span(), toml::Spanned::span);
                let shown = name.map_or(String::new(), |name| format!(" `{}`", name.get_ref()));
                let near = name.and_then(|name| nearest(name.get_ref(), SORTS.iter().copied()));
                let hint = near.map_or_else(
                    || format!("the sorts are {}", SORTS.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                reader.error(Code::UnknownField, span, format!("unknown sort of fact{shown}"), Some(hint));
                return None;
            }
            several => {
                let message = format!("a fact has one sort, but this one has `{}`", several.join("` and `"));
                reader.error(
                    Code::Inconsistent,
                    value.span(),
                    message,
                    Some("make each a fact of its own".into()),
                );
                return None;
            }
        };
        let mut fields = Fields::of(value, "a fact", reader)?;
        let read = Self::of(sort, &mut fields, reader);
        fields.finish(reader);
        read
    }
}

impl OwnFact {
    /// The fact of a sort that these fields say.
    fn of(sort: &'static str, fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let one = |value| Some(Self::new(sort, value));
        match sort {
            "date" => one(Value::Date(fields.required(sort, reader)?)),
            "time" => one(time(fields.value(sort)?, reader)?),
            "hour" => one(hour(fields.value(sort)?, reader)?),
            "dates" => one(days(fields, reader)?),
            "months" => one(months(fields.value(sort)?, reader)?),
            "place" => one(Value::Place(fields.required::<PlaceName>(sort, reader)?.0)),
            "country" => {
                let place = fields.required::<PlaceName>(sort, reader)?.0;
                if registers::country(&place).is_none() && registers::knows(&Family::Place.message(&place)) {
                    let hint = Some(format!("write `place = \"{place}\"`, or name the country"));
                    reader.invalid(fields.span(sort), &format!("a country, but `{place}` is a city"), hint);
                    return None;
                }
                one(Value::Place(place))
            }
            "url" => one(Value::Url(fields.required::<Address>(sort, reader)?.0)),
            "number" => {
                let number = integer(fields.value(sort)?, 0..=i64::from(u32::MAX), reader)?;
                one(Value::Count(u32::try_from(number).ok()?))
            }
            "percentage" => {
                let number = integer(fields.value(sort)?, 0..=100, reader)?;
                one(Value::Percentage(u8::try_from(number).ok()?))
            }
            "amount" => {
                let number = amount(fields.value(sort)?, reader);
                let currency = fields.required::<Currency>("currency", reader);
                one(Value::Amount { number: number?, currency: currency?.0 })
            }
            "telephone" => {
                let number = fields.required::<Telephone>(sort, reader)?.0;
                let value = Value::Telephone(number.chars().filter(|c| !c.is_whitespace()).collect());
                Some(Self { written: Some(number), ..Self::new(sort, value) })
            }
            "email" => one(Value::Email(fields.required::<Email>(sort, reader)?.0)),
            "designation" => one(Value::Designation(designation(fields.value(sort)?, reader)?)),
            "symbol" => one(Value::Symbol(fields.required::<OneLine>(sort, reader)?.0)),
            "resolution" => one(Value::Resolution(fields.required(sort, reader)?)),
            "question" => one(Value::Question(fields.required::<Question>(sort, reader)?.0)),
            "clause" => one(Value::Clause(fields.required::<Numbered>(sort, reader)?.0)),
            "section" => one(Value::Section(fields.required::<Numbered>(sort, reader)?.0)),
            "person" => one(Value::Person(fields.required::<Slug>(sort, reader)?.0)),
            _ => {
                let value = if sort == "circular" {
                    fields.required(sort, reader).map(Value::Circular)
                } else {
                    fields.required::<CollectiveLetter>(sort, reader).map(CollectiveLetter::value)
                };
                let date = fields.optional("date", reader);
                Some(Self { date, ..Self::new(sort, value?) })
            }
        }
    }
}

/// A day and time at the place of what is spoken of.
pub struct Local(pub DateTime);

impl FromToml for Local {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        match time(value, reader)? {
            Value::Time(at) => Some(Self(at)),
            _ => {
                let hint = Some("leave the Z out, which means UTC".to_owned());
                reader.invalid(value.span(), "a date and time at the place", hint);
                None
            }
        }
    }
}

/// A day and time: in UTC with `Z`, without zone at the place.
fn time(value: &Toml<'_>, reader: &mut Reader) -> Option<Value> {
    let written = datetime(value).filter(|it| it.date.is_some() && it.time.is_some());
    let read = written.and_then(|written| {
        let text = written.to_string();
        let at = text.trim_end_matches('Z').parse::<DateTime>().ok()?;
        if at.second() != 0 || at.subsec_nanosecond() != 0 {
            return None;
        }
        match written.offset {
            None => Some(Value::Time(at)),
            Some(toml::value::Offset::Z) => Some(Value::Deadline(at)),
            Some(toml::value::Offset::Custom { .. }) => None,
        }
    });
    if read.is_none() {
        let hint =
            "write 2026-05-19T09:30:00 for local time at the place, 2026-05-19T09:30:00Z for UTC".into();
        reader.invalid(value.span(), "a date and time, local or in UTC", Some(hint));
    }
    read
}

/// An hour of the day at the place of what is spoken of, whatever the day.
fn hour(value: &Toml<'_>, reader: &mut Reader) -> Option<Value> {
    Time::from_toml(value, reader).map(Value::hour)
}

/// A span of days, of which the first may begin and the last end at noon.
fn days(fields: &mut Fields, reader: &mut Reader) -> Option<Value> {
    const HALVES: &[(&str, Half)] =
        &[("", Half::Whole), ("morning", Half::Morning), ("afternoon", Half::Afternoon)];
    let span = fields.span("dates");
    let days: Vec<Date> = fields.required("dates", reader)?;
    let halves = match fields.value("half").map(|value| (value, value.get_ref().as_array())) {
        None => vec![Half::Whole; 2],
        Some((_, Some(halves))) if halves.len() == 2 => {
            halves.iter().map(|half| word(half, HALVES, reader)).collect::<Option<_>>()?
        }
        Some((value, _)) => {
            let hint = "write it as `half = [\"afternoon\", \"\"]`".to_owned();
            reader.invalid(
                value.span(),
                "two halves, that of the first day and that of the last",
                Some(hint),
            );
            return None;
        }
    };
    let [from, to] = days.as_slice() else {
        reader.invalid(span, "two days, the first and the last", None);
        return None;
    };
    if from > to {
        let hint = "write the earlier day first".to_owned();
        reader.error(Code::Inconsistent, span, "the last day is before the first".into(), Some(hint));
        return None;
    }
    let (mut halves, one) = (halves, from == to);
    if one {
        halves = match halves.as_slice() {
            [Half::Whole, half] | [half, Half::Whole] => vec![*half; 2],
            [Half::Morning, Half::Afternoon] => vec![Half::Whole; 2],
            [Half::Afternoon, Half::Morning] => {
                let message = "the day ends before it begins".to_owned();
                let hint = Some("write `half = [\"morning\", \"\"]` or `[\"afternoon\", \"\"]`".to_owned());
                reader.error(Code::Inconsistent, fields.span("half"), message, hint);
                return None;
            }
            _ => halves,
        };
    }
    Some(match halves.as_slice() {
        [Half::Whole, Half::Whole] => Value::Dates(*from, *to),
        [from_half, to_half] => {
            Value::HalfDays(HalfDays { from: *from, from_half: *from_half, to: *to, to_half: *to_half })
        }
        _ => unreachable!("two were read"),
    })
}

/// A span of months.
fn months(value: &Toml<'_>, reader: &mut Reader) -> Option<Value> {
    let texts = Vec::<String>::from_toml(value, reader)?;
    let month = |text: &String| {
        let (year, month) = text.split_once('-')?;
        let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
        let digits = text.chars().all(|c| c.is_ascii_digit() || c == '-');
        (text.len() == 7 && digits && (1..=12).contains(&month.month)).then_some(month)
    };
    let months: Vec<Month> = texts.iter().filter_map(month).collect();
    match months.as_slice() {
        [from, to] if texts.len() == 2 && from <= to => Some(Value::Months(*from, *to)),
        _ => {
            let what = "the first and the last month, as in [\"2026-05\", \"2026-06\"]";
            reader.invalid(value.span(), what, None);
            None
        }
    }
}

/// The number of an amount.
fn amount(value: &Toml<'_>, reader: &mut Reader) -> Option<String> {
    let text = match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str().replace('_', ""),
        DeValue::Float(number) => number.as_str().replace('_', ""),
        DeValue::String(text) => text.clone().into_owned(),
        _ => String::new(),
    };
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let whole = |part: &str| digits(part) && (part == "0" || !part.starts_with('0'));
    let fits = match text.split_once('.') {
        None => whole(&text),
        Some((units, decimals)) => whole(units) && digits(decimals),
    };
    if !fits {
        reader.invalid(value.span(), "an amount, such as 250 or \"12.50\"", None);
    }
    fits.then_some(text)
}

/// A Recommendation, or a corrigendum or amendment to one.
fn designation(value: &Toml<'_>, reader: &mut Reader) -> Option<Designation> {
    let text = String::from_toml(value, reader)?;
    let parted = Part::ALL.into_iter().find_map(|(mark, part)| {
        let (before, number) = text.split_once(mark)?;
        Some((before.strip_suffix(' ')?, number, part))
    });
    let (whole, part) = match parted {
        Some((before, number, of)) => {
            (before, number.trim().parse().ok().filter(|number| *number > 0).map(of))
        }
        None => (text.as_str(), None),
    };
    let dated = whole.strip_suffix(')').and_then(|whole| whole.split_once(" ("));
    let (number, edition) = match dated {
        Some((number, year)) => (number, year.parse().ok().filter(|year| (1900..2200).contains(year))),
        None => (whole, None),
    };
    let unread = (parted.is_some() && part.is_none()) || (dated.is_some() && edition.is_none());
    if !Designated::fits(number) || unread {
        let what =
            "a designation without ITU-T, such as X.1332, X.509 (2019), X.1333 Cor.1, Amd.1 or Suppl.1";
        reader.invalid(value.span(), what, None);
        return None;
    }
    Some(Designation { number: number.to_owned(), edition, part })
}

/// A web address, in which `{lang}` stands for the language of the edition.
pub struct Address(pub String);

impl FromToml for Address {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let what = "a web address, such as https://www.itu.int/go/tsg17; `{lang}` in it stands for the language's code";
        shaped(value, reader, what, |text| Web::fits(&text.replace(LANG, "en"))).map(Self)
    }
}

/// A currency.
struct Currency(String);

impl FromToml for Currency {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| text.len() == 3 && text.chars().all(|c| c.is_ascii_uppercase());
        shaped(value, reader, "a currency code of three capital letters (ISO 4217), such as CHF", fits)
            .map(Self)
    }
}

/// A Question of a study group.
pub struct Question(pub String);

impl FromToml for Question {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let number = |text: &str| {
            !text.is_empty() && text.len() <= 3 && text.chars().all(|c| c.is_ascii_alphanumeric())
        };
        let fits = |text: &str| text.split_once('/').is_some_and(|(own, group)| number(own) && number(group));
        shaped(value, reader, "the number of a Question and its study group, such as \"5/17\"", fits)
            .map(Self)
    }
}

/// The number of a clause or section: its parts, in the order of the original.
struct Numbered(String);

impl FromToml for Numbered {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let part = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        let fits = |text: &str| text.split('.').all(part);
        shaped(value, reader, "the number of a clause or section, such as \"9.4\"", fits).map(Self)
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|fact| (&fact.name, fact)))
    }
}

impl Serialize for OwnFact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let datetime =
            |text: String| text.parse::<toml::value::Datetime>().map_err(serde::ser::Error::custom);
        match &self.value {
            Value::Date(date) => map.serialize_entry(self.sort, &datetime(date.to_string())?)?,
            Value::Time(at) => map.serialize_entry(self.sort, &datetime(at.to_string())?)?,
            Value::Deadline(at) => map.serialize_entry(self.sort, &datetime(format!("{at}Z"))?)?,
            Value::Hour(minutes) => {
                let hour = format!("{:02}:{:02}:00", minutes / 60, minutes % 60);
                map.serialize_entry(self.sort, &datetime(hour)?)?;
            }
            Value::Dates(from, to) => map.serialize_entry(self.sort, &[from.to_string(), to.to_string()])?,
            Value::HalfDays(days) => {
                map.serialize_entry(self.sort, &[days.from.to_string(), days.to.to_string()])?;
                map.serialize_entry("half", &[days.from_half.word(), days.to_half.word()])?;
            }
            Value::Months(from, to) => map.serialize_entry(self.sort, &[from.to_string(), to.to_string()])?,
            Value::Count(number) => map.serialize_entry(self.sort, number)?,
            Value::Percentage(number) => map.serialize_entry(self.sort, number)?,
            Value::Resolution(number) | Value::Circular(number) => map.serialize_entry(self.sort, number)?,
            Value::Amount { number, currency } => {
                match number.parse::<i64>() {
                    Ok(whole) => map.serialize_entry(self.sort, &whole)?,
                    Err(_) => map.serialize_entry(self.sort, number)?,
                }
                map.serialize_entry("currency", currency)?;
            }
            value => {
                map.serialize_entry(self.sort, self.written.as_ref().unwrap_or(&value.to_string()))?;
            }
        }
        if let Some(date) = self.date {
            map.serialize_entry("date", &datetime(date.to_string())?)?;
        }
        map.end()
    }
}

impl JsonSchema for Facts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Facts".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = || json_schema!({ "type": "string" });
        let pair =
            || json_schema!({ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 });
        let whole = || json_schema!({ "type": "integer" });
        let of = |sort: &str| match sort {
            "dates" | "months" => pair(),
            "number" | "percentage" | "resolution" | "circular" => whole(),
            "amount" => json_schema!({ "type": ["number", "string"] }),
            _ => text(),
        };
        let mut fields: serde_json::Map<String, serde_json::Value> =
            SORTS.iter().map(|sort| ((*sort).to_owned(), of(sort).to_value())).collect();
        fields.insert("half".into(), pair().to_value());
        fields.insert("currency".into(), text().to_value());
        json_schema!({
            "type": "object",
            "additionalProperties": { "type": "object", "properties": fields, "additionalProperties": false }
        })
    }
}
