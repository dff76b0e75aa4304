//! The typed values of facts: what must agree across languages, whatever words show it.
//!
//! Two facts agree when their values are equal; surfaces are never compared.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// A year and a month, where days are not settled yet.
///
/// ```
/// use tsb_circular::document::Month;
///
/// assert_eq!(Month { year: 2026, month: 4 }.to_string(), "2026-04");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A span of days that begins or ends at noon.
///
/// ```
/// use jiff::civil::date;
/// use tsb_circular::document::{Half, HalfDays};
///
/// let (from, to) = (date(2026, 5, 19), date(2026, 5, 21));
/// let days = HalfDays { from, from_half: Half::Afternoon, to, to_half: Half::Whole };
/// assert_eq!(days.to_string(), "2026-05-19 afternoon/2026-05-21");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HalfDays {
    /// The first day.
    pub from: Date,
    /// The part of it.
    pub from_half: Half,
    /// The last day.
    pub to: Date,
    /// The part of it.
    pub to_half: Half,
}

/// A part of a day.
///
/// ```
/// use tsb_circular::document::Half;
///
/// assert_eq!(Half::default(), Half::Whole);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Half {
    /// The whole day.
    #[default]
    Whole,
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
}

impl Half {
    /// As models write it; nothing for the whole day.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Half::Whole => "",
            Half::Morning => "morning",
            Half::Afternoon => "afternoon",
        }
    }
}

impl fmt::Display for HalfDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = |half: Half| if half == Half::Whole { String::new() } else { format!(" {}", half.word()) };
        write!(f, "{}{}/{}{}", self.from, half(self.from_half), self.to, half(self.to_half))
    }
}

/// The designation of a Recommendation, of an edition of it, or of a corrigendum, amendment or supplement to one (Rec.
/// ITU-T A.1, A.13 usage).
///
/// `Display` gives the notation of `circular.toml` and of reports: `X.509 (2019) Cor.1`. What a language prints its
/// catalogs say.
///
/// ```
/// use tsb_circular::document::{Designation, Part};
///
/// let text = Designation { edition: Some(2019), ..Designation::of("X.509") };
/// assert_eq!(text.with_part(Some(Part::Corrigendum(1))).to_string(), "X.509 (2019) Cor.1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Designation {
    /// Series letter and number, such as `X.1332`.
    pub number: String,
    /// The year of the edition that is meant, where one is: `2019`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<i16>,
    /// The part of it that is meant, where not the Recommendation itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

/// A numbered change to a Recommendation.
///
/// ```
/// use tsb_circular::document::{Designation, Part};
///
/// assert_eq!(Designation::of("X.1333").with_part(Some(Part::Supplement(1))).to_string(), "X.1333 Suppl.1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// `Cor.1`, Corrigendum 1.
    Corrigendum(u16),
    /// `Amd.1`, Amendment 1.
    Amendment(u16),
    /// `Suppl.1`, Supplement 1.
    Supplement(u16),
}

/// A part of this number.
pub type OfNumber = fn(u16) -> Part;

impl Part {
    /// The parts, each with the mark before its number in the notation of `circular.toml`.
    pub(crate) const ALL: [(&'static str, OfNumber); 3] =
        [("Cor.", Part::Corrigendum), ("Amd.", Part::Amendment), ("Suppl.", Part::Supplement)];

    /// Its number.
    pub(crate) fn number(self) -> u16 {
        match self {
            Part::Corrigendum(number) | Part::Amendment(number) | Part::Supplement(number) => number,
        }
    }
}

impl Designation {
    /// The Recommendation of this number.
    ///
    /// ```
    /// use tsb_circular::document::Designation;
    ///
    /// assert_eq!(Designation::of("X.1332").number, "X.1332");
    /// ```
    pub fn of(number: impl Into<String>) -> Self {
        Self { number: number.into(), edition: None, part: None }
    }

    /// The same of a part.
    ///
    /// ```
    /// use tsb_circular::document::{Designation, Part};
    ///
    /// let text = Designation::of("X.1333").with_part(Some(Part::Amendment(2)));
    /// assert_eq!(text.to_string(), "X.1333 Amd.2");
    /// ```
    #[must_use]
    pub fn with_part(self, part: Option<Part>) -> Self {
        Self { part, ..self }
    }
}

impl fmt::Display for Designation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        if let Some(year) = self.edition {
            write!(f, " ({year})")?;
        }
        let Some(part) = self.part else { return Ok(()) };
        let (mark, _) = Part::ALL.into_iter().find(|(_, of)| of(part.number()) == part).ok_or(fmt::Error)?;
        write!(f, " {mark}{}", part.number())
    }
}

/// What stands for the number or the day of a letter that has none yet: a place to write on.
pub const BLANK: &str = "____";

/// What stands for the group of a letter of the advisory group, which is no study group: `2/TSAG`.
pub const TSAG: u8 = 0;

/// The year of a day whose year is not said: `16 March`.
pub const WITHOUT_YEAR: i16 = 0;

/// The value of a fact.
///
/// `Display` gives the canonical form that reports and JSON show, in no language.
///
/// ```
/// use jiff::civil::date;
/// use tsb_circular::document::Value;
///
/// let value = Value::Dates(date(2020, 3, 17), date(2020, 3, 26));
/// assert_eq!(value.to_string(), "2020-03-17/2020-03-26");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
#[non_exhaustive]
pub enum Value {
    /// A day.
    Date(Date),
    /// From a day to a day, both included.
    Dates(Date, Date),
    /// From a day to a day, both included, of which the first begins or the last ends at noon.
    HalfDays(HalfDays),
    /// From a month to a month, both included.
    Months(Month, Month),
    /// A day and time at the place of what is spoken of.
    Time(DateTime),
    /// An hour of the day, in minutes after midnight; the end of a day is 1440.
    Hour(u16),
    /// A day and time in UTC by which something is due.
    Deadline(DateTime),
    /// A Recommendation: `X.1332`, `X.1333 Cor.1`.
    Designation(Designation),
    /// The working name of a draft: `X.sgsec-3`.
    WorkingName(String),
    /// A document symbol: `R046`, `SG17-TD2366`.
    Symbol(String),
    /// A reference such as `SG17/XY`.
    Reference(String),
    /// A section of a Resolution: `9`.
    Section(String),
    /// A clause: `9.4`.
    Clause(String),
    /// A Question of a study group: `5/17`.
    Question(String),
    /// A Resolution of the assembly, by number.
    Resolution(u16),
    /// Where and when a Resolution was revised.
    Revision {
        /// The place, as a key of the catalogs' place names.
        place: String,
        /// The year.
        year: i16,
    },
    /// A percentage.
    Percentage(u8),
    /// So much money.
    Amount {
        /// The number, with a full stop before decimals: `1500`, `12.50`.
        number: String,
        /// The currency, as ISO 4217 has it: `CHF`.
        currency: String,
    },
    /// A number with its unit or sign, or with decimals: `2.5 GHz`, `70.5%`, `3‰`.
    Quantity {
        /// The number, with a full stop before decimals.
        number: String,
        /// The symbol of the unit, in no language.
        unit: String,
    },
    /// A telephone or fax number in international form, digits only after the `+`.
    Telephone(String),
    /// An e-mail address.
    Email(String),
    /// A web address.
    Url(String),
    /// A TSB Circular, by number.
    Circular(u16),
    /// A TSB Collective letter: number and study group.
    CollectiveLetter {
        /// The letter's own number.
        number: u16,
        /// The study group after the stroke, or [`TSAG`].
        group: u8,
    },
    /// A study group, by number.
    StudyGroup(u8),
    /// How many there are.
    Count(u32),
    /// The printed number of a paragraph, item, note or annex.
    Number(u32),
    /// A place, as a key of the catalogs' place names.
    Place(String),
    /// An office or class of addressee, as a key of the catalogs.
    Office(String),
    /// A person, as a key of the catalogs' names.
    Person(String),
    /// A region of the world, as a key of the catalogs' names of regions.
    Region(String),
    /// The state of a draft text: `new`, `revised`, `corrigendum 1`.
    Status(String),
}

impl Value {
    /// The id that a text of this name has in keys and messages: `x-1333-cor-1` for X.1333 Cor.1, `q14-17` for Question
    /// 14/17, `item-2` for what has no name but its number.
    pub(crate) fn text_id(&self) -> Option<String> {
        let named = match self {
            Value::Designation(designation) => designation.to_string(),
            Value::Question(number) => format!("q{number}"),
            Value::Number(number) => format!("item-{number}"),
            _ => return None,
        };
        let parts = named.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        Some(parts.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-"))
    }

    /// The part of a Recommendation that it designates.
    #[cfg(feature = "drift")]
    pub(crate) fn part(&self) -> Option<Part> {
        match self {
            Value::Designation(designation) => designation.part,
            _ => None,
        }
    }

    /// An hour of the day.
    pub(crate) fn hour(at: Time) -> Self {
        Value::Hour(u16::from(at.hour().unsigned_abs()) * 60 + u16::from(at.minute().unsigned_abs()))
    }

    /// The kind's name, as in JSON and in messages.
    ///
    /// ```
    /// use tsb_circular::document::Value;
    ///
    /// assert_eq!(Value::StudyGroup(17).kind(), "study-group");
    /// ```
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Date(_) => "date",
            Value::Dates(..) => "dates",
            Value::HalfDays(_) => "dates",
            Value::Months(..) => "months",
            Value::Time(_) | Value::Hour(_) => "time",
            Value::Quantity { unit, .. } if matches!(unit.as_str(), "%" | "‰") => "percentage",
            Value::Quantity { .. } => "quantity",
            Value::Deadline(_) => "deadline",
            Value::Designation(_) => "designation",
            Value::WorkingName(_) => "working-name",
            Value::Symbol(_) => "symbol",
            Value::Reference(_) => "reference",
            Value::Section(_) => "section",
            Value::Clause(_) => "clause",
            Value::Question(_) => "question",
            Value::Resolution(_) => "resolution",
            Value::Revision { .. } => "revision",
            Value::Percentage(_) => "percentage",
            Value::Amount { .. } => "amount",
            Value::Telephone(_) => "telephone",
            Value::Email(_) => "email",
            Value::Url(_) => "url",
            Value::Circular(_) => "circular",
            Value::CollectiveLetter { .. } => "collective-letter",
            Value::StudyGroup(_) => "study-group",
            Value::Count(_) => "count",
            Value::Number(_) => "number",
            Value::Place(_) => "place",
            Value::Office(_) => "office",
            Value::Person(_) => "person",
            Value::Region(_) => "region",
            Value::Status(_) => "status",
        }
    }
}

/// A day, without its year where that is not said.
fn shown(date: Date, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if date.year() == WITHOUT_YEAR {
        return write!(f, "{:02}-{:02}", date.month(), date.day());
    }
    write!(f, "{date}")
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Date(date) => shown(*date, f),
            Value::Dates(from, to) => {
                shown(*from, f)?;
                f.write_str("/")?;
                shown(*to, f)
            }
            Value::HalfDays(days) => write!(f, "{days}"),
            Value::Months(from, to) => write!(f, "{from}/{to}"),
            Value::Time(at) => write!(f, "{}T{:02}:{:02}", at.date(), at.hour(), at.minute()),
            Value::Hour(minutes) => write!(f, "{:02}:{:02}", minutes / 60, minutes % 60),
            Value::Amount { number, currency } => write!(f, "{currency} {number}"),
            Value::Quantity { number, unit } if matches!(unit.as_str(), "%" | "‰") => {
                write!(f, "{number}{unit}")
            }
            Value::Quantity { number, unit } => write!(f, "{number} {unit}"),
            Value::Deadline(at) => write!(f, "{}T{:02}:{:02}Z", at.date(), at.hour(), at.minute()),
            Value::Designation(designation) => write!(f, "{designation}"),
            Value::WorkingName(text)
            | Value::Symbol(text)
            | Value::Reference(text)
            | Value::Section(text)
            | Value::Clause(text)
            | Value::Question(text)
            | Value::Telephone(text)
            | Value::Email(text)
            | Value::Url(text)
            | Value::Place(text)
            | Value::Office(text)
            | Value::Person(text)
            | Value::Region(text)
            | Value::Status(text) => f.write_str(text),
            Value::Resolution(n) | Value::Circular(n) => write!(f, "{n}"),
            Value::Revision { place, year } => write!(f, "{place} {year}"),
            Value::Percentage(n) => write!(f, "{n}%"),
            Value::CollectiveLetter { number, group: TSAG } => write!(f, "{number}/TSAG"),
            Value::CollectiveLetter { number, group } => write!(f, "{number}/{group}"),
            Value::StudyGroup(n) => write!(f, "{n}"),
            Value::Count(n) | Value::Number(n) => write!(f, "{n}"),
        }
    }
}
