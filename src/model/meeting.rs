//! When and where a meeting takes place, as far as that is settled.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::read::{Fields, FromToml, Reader, Toml, words};
use super::shapes::PlaceName;
use crate::diag::Code;
use crate::document::{Month, Value};

/// The place of a meeting while it is not settled, as registers have it.
pub const OPEN: &str = "to-be-confirmed";

/// The meeting that is to approve the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Meeting {
    /// In a place, virtual, or both.
    pub mode: MeetingMode,
    /// Whether it is only planned.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub planned: bool,
    /// The city, a key of the catalogs' place names, or `to-be-confirmed`; not for a virtual meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The country, where the letter names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The first day, or the first month as `2020-08`.
    #[schemars(with = "String")]
    pub from: Day,
    /// The last day, or the last month.
    #[schemars(with = "String")]
    pub to: Day,
}

impl Meeting {
    /// The last day of the meeting; the end of the month where only months are known.
    pub fn last_day(&self) -> Date {
        match self.to {
            Day::Day(day) => day,
            Day::Month(month) => first_of(month).last_of_month(),
        }
    }

    /// The first day of the meeting, or of its first month.
    pub fn first_day(&self) -> Date {
        match self.from {
            Day::Day(day) => day,
            Day::Month(month) => first_of(month),
        }
    }
}

fn first_of(month: Month) -> Date {
    Date::new(month.year, month.month, 1).expect("months are checked where they are read")
}

/// How a meeting takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingMode {
    /// In a place.
    Physical,
    /// On line only.
    Virtual,
    /// In a place, with remote participation.
    Hybrid,
}

impl MeetingMode {
    /// The word of the model, and the attribute of messages that speak of such a meeting.
    pub fn word(self) -> &'static str {
        match self {
            MeetingMode::Physical => "physical",
            MeetingMode::Virtual => "virtual",
            MeetingMode::Hybrid => "hybrid",
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Day::Day(day) => serializer.collect_str(day),
            Day::Month(month) => serializer.collect_str(month),
        }
    }
}

/// A day, or a month where days are not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A day.
    Day(Date),
    /// A month.
    Month(Month),
}

impl Meeting {
    /// The span of the meeting: of days, or of months where days are not settled.
    pub fn span(&self) -> Value {
        match (self.from, self.to) {
            (Day::Day(from), Day::Day(to)) => Value::Dates(from, to),
            (Day::Month(from), Day::Month(to)) => Value::Months(from, to),
            _ => unreachable!("the reader refuses days mixed with months"),
        }
    }
}

words!(MeetingMode {
    "physical" => MeetingMode::Physical,
    "virtual" => MeetingMode::Virtual,
    "hybrid" => MeetingMode::Hybrid,
});

impl FromToml for Day {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if let Some(text) = value.get_ref().as_str().filter(|text| text.len() == 7) {
            let month = text.split_once('-').and_then(|(year, month)| {
                let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
                Date::new(month.year, month.month, 1).ok().map(|_| month)
            });
            if month.is_none() {
                reader.invalid(value.span(), "an existing month, such as \"2020-08\"", None);
            }
            return month.map(Day::Month);
        }
        Date::from_toml(value, reader).map(Day::Day)
    }
}

impl FromToml for Meeting {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`meeting`", reader)?;
        let mode = fields.required("mode", reader);
        let planned = fields.or("planned", false, reader);
        let place = fields.optional::<PlaceName>("place", reader).map(|slug| slug.0);
        let country = fields.optional::<PlaceName>("country", reader).map(|slug| slug.0);
        let from = fields.required("from", reader);
        let to = fields.required("to", reader);
        let meeting = Self { mode: mode?, planned, place, country, from: from?, to: to? };
        check(&meeting, &fields, reader);
        fields.finish(reader);
        Some(meeting)
    }
}

/// The meeting: place and mode, first and last day.
fn check(meeting: &Meeting, fields: &Fields, reader: &mut Reader) {
    if meeting.mode == MeetingMode::Virtual && (meeting.place.is_some() || meeting.country.is_some()) {
        let message = "a virtual meeting has no place".into();
        let hint = "leave `place` and `country` out, or set `mode` to \"physical\" or \"hybrid\"".into();
        reader.error(Code::Inconsistent, fields.span("mode"), message, Some(hint));
    }
    if meeting.mode != MeetingMode::Virtual && meeting.place.is_none() {
        let message = format!("a {} meeting needs a `place`", meeting.mode.word());
        let hint = format!("until it is settled, write `place = \"{OPEN}\"`");
        reader.error(Code::MissingField, fields.span("mode"), message, Some(hint));
    }
    if matches!(meeting.from, Day::Day(_)) != matches!(meeting.to, Day::Day(_)) {
        let message = "`from` and `to` must both be days or both be months".into();
        reader.error(Code::Inconsistent, fields.span("to"), message, None);
    } else if meeting.first_day() > meeting.last_day() {
        let message = "the meeting ends before it begins".into();
        reader.error(Code::Inconsistent, fields.span("to"), message, None);
    }
}
