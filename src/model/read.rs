//! Reading a model with places: in comes a tree of values, from TOML or JSON, out go typed fields and every error at
//! once.
//!
//! A field is asked for once by its name; what nobody asked for is unknown, and the nearest name
//! that was asked for is the hint.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::{Date, DateTime, Time};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::json::{self, Fault};
use crate::diag::{self, Code, Diagnostic, Source, nearest};
use crate::locale::{Lang, forbidden};

/// A value of TOML or JSON with the place where it stands.
pub type Toml<'i> = Spanned<DeValue<'i>>;

/// Collects the errors of a file.
pub struct Reader<'a> {
    /// The file.
    pub source: &'a Source,
    /// What was found so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// The file as a table; what is wrong with its syntax is noted, a name that appears twice once.
    pub fn table(&mut self) -> Spanned<DeTable<'a>> {
        let text: &'a str = &self.source.text;
        if json::is_json(text) {
            let (table, faults) = json::table(text);
            for (span, fault) in faults {
                match fault {
                    Fault::Syntax(message) => self.error(Code::JsonSyntax, span, message, None),
                    Fault::Twice(name) => self.twice(span, &name),
                }
            }
            return table;
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        // Where the table that appears twice ends: what is in it appears twice with it.
        let mut twice = 0;
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            if error.message() != "duplicate key" {
                self.error(Code::TomlSyntax, span, error.message().to_lowercase(), None);
            } else if span.start >= twice {
                let from = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
                let line = text[from..].split(['\n', '#']).next().unwrap_or_default().trim();
                let name = if line.starts_with('[') {
                    twice = text[span.end..].find("\n[").map_or(text.len(), |at| span.end + at);
                    line
                } else {
                    &text[span.clone()]
                };
                self.twice(span.clone(), name);
            }
        }
        table
    }

    fn twice(&mut self, span: Range<usize>, name: &str) {
        let (message, hint) = (format!("`{name}` appears twice"), "take one of them out".to_owned());
        self.error(Code::Duplicate, span, message, Some(hint));
    }

    /// Adds to each finding the pointer of the value that it is about.
    pub fn point(&mut self, table: &DeTable<'_>) {
        for place in self.diagnostics.iter_mut().filter_map(|found| found.place.as_mut()) {
            if let Some(span) = &place.span
                && place.path == self.source.path
            {
                place.pointer = Some(json::pointer(table, span.start).unwrap_or_default());
            }
        }
    }

    /// Notes a warning at these bytes.
    pub fn warn(&mut self, code: Code, span: Range<usize>, message: &str, hint: &str) {
        let warning = Diagnostic::warning(code, message).hint(hint).at(self.source.place(span));
        diag::tell(&mut self.diagnostics, warning);
    }

    /// Where a text stands last in the file.
    pub fn last_of(&self, text: &str) -> Range<usize> {
        self.source.text.rfind(text).map_or(0..0, |at| at..at + text.len())
    }

    /// Notes an error at these bytes.
    pub fn error(&mut self, code: Code, span: Range<usize>, message: String, hint: Option<String>) {
        let mut diagnostic = Diagnostic::error(code, message).at(self.source.place(span));
        diagnostic.hints.extend(hint);
        diag::tell(&mut self.diagnostics, diagnostic);
    }

    /// Notes a value that is not of the type or outside its domain.
    pub fn invalid(&mut self, span: Range<usize>, expected: &str, hint: Option<String>) {
        self.error(Code::InvalidValue, span, format!("expected {expected}"), hint);
    }
}

/// A value that can be read from TOML; `None` after the reader noted why not.
pub trait FromToml: Sized {
    /// Reads the value, or notes why it cannot be read.
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self>;
}

/// The fields of a table, asked for by name.
pub struct Fields<'t, 'i> {
    table: &'t DeTable<'i>,
    span: Range<usize>,
    asked: Vec<&'static str>,
    what: &'static str,
}

impl<'t, 'i> Fields<'t, 'i> {
    /// The fields of a table; `what` names it in messages.
    pub fn new(table: &'t DeTable<'i>, span: Range<usize>, what: &'static str) -> Self {
        Self { table, span, asked: Vec::new(), what }
    }

    /// The fields of a value that must be a table.
    pub fn of(value: &'t Toml<'i>, what: &'static str, reader: &mut Reader) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self::new(table, value.span(), what)),
            other => {
                reader.invalid(value.span(), &format!("a table for {what}, not {}", kind(other)), None);
                None
            }
        }
    }

    /// The value of a field as it stands.
    pub fn value(&mut self, name: &'static str) -> Option<&'t Toml<'i>> {
        self.asked.push(name);
        self.table.get(name)
    }

    /// Whether a field is given.
    pub fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// A field that may be left out.
    pub fn optional<T: FromToml>(&mut self, name: &'static str, reader: &mut Reader) -> Option<T> {
        T::from_toml(self.value(name)?, reader)
    }

    /// A field that must stand.
    pub fn required<T: FromToml>(&mut self, name: &'static str, reader: &mut Reader) -> Option<T> {
        match self.value(name) {
            Some(value) => T::from_toml(value, reader),
            None => {
                let span = self.span.start..self.span.start;
                let message = format!("{} lacks the field `{name}`", self.what);
                reader.error(Code::MissingField, span, message, None);
                None
            }
        }
    }

    /// A field with a default.
    pub fn or<T: FromToml>(&mut self, name: &'static str, default: T, reader: &mut Reader) -> T {
        self.optional(name, reader).unwrap_or(default)
    }

    /// Where a field's value stands; the table's beginning where it is missing.
    pub fn span(&self, name: &str) -> Range<usize> {
        self.table.get(name).map_or(self.span.start..self.span.start, Spanned::span)
    }

    /// Notes every field that was never asked for.
    pub fn finish(self, reader: &mut Reader) {
        for (name, _) in self.table {
            if diag::is_full(&reader.diagnostics) {
                break;
            }
            if !self.asked.iter().any(|known| known == name.get_ref()) {
                let hint = nearest(name.get_ref(), self.asked.iter().copied());
                let hint = hint.map_or_else(
                    || format!("the fields here are {}", list(&self.asked)),
                    |known| format!("did you mean `{known}`?"),
                );
                let message = format!("{} has no field `{}`", self.what, name.get_ref());
                reader.error(Code::UnknownField, name.span(), message, Some(hint));
            }
        }
    }
}

/// `` `a`, `b` ``
fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

impl FromToml for String {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let DeValue::String(text) = value.get_ref() else {
            let message = format!("text, not {}", kind(value.get_ref()));
            reader.invalid(value.span(), &message, Some("put it in quotation marks".into()));
            return None;
        };
        if let Some((c, why)) = text.chars().find_map(|c| Some((c, forbidden(c)?))) {
            let message = format!("U+{:04X} is {why}", u32::from(c));
            reader.error(Code::ForbiddenCharacter, value.span(), message, Some("take it out".into()));
            return None;
        }
        Some(text.clone().into_owned())
    }
}

impl FromToml for bool {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let read = value.get_ref().as_bool();
        if read.is_none() {
            reader.invalid(value.span(), "true or false", None);
        }
        read
    }
}

/// A whole number within these bounds.
pub fn integer(value: &Toml<'_>, bounds: std::ops::RangeInclusive<i64>, reader: &mut Reader) -> Option<i64> {
    let number = value
        .get_ref()
        .as_integer()
        .and_then(|integer| i64::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()).ok())
        .filter(|number| bounds.contains(number));
    if number.is_none() {
        let message = format!("a whole number from {} to {}", bounds.start(), bounds.end());
        reader.invalid(value.span(), &message, None);
    }
    number
}

impl FromToml for u16 {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        integer(value, 1..=9999, reader).and_then(|number| number.try_into().ok())
    }
}

impl FromToml for u8 {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        integer(value, 1..=99, reader).and_then(|number| number.try_into().ok())
    }
}

impl FromToml for i16 {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        integer(value, 1865..=2999, reader).and_then(|number| number.try_into().ok())
    }
}

impl FromToml for Date {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = match value.get_ref() {
            DeValue::Datetime(datetime) if datetime.time.is_none() => datetime.to_string(),
            DeValue::String(text) => text.clone().into_owned(),
            other => {
                let hint = "write it as 2019-11-29, without quotation marks or time".into();
                let found = match other {
                    DeValue::Datetime(_) => "a date with a time",
                    other => kind(other),
                };
                reader.invalid(value.span(), &format!("a date alone, not {found}"), Some(hint));
                return None;
            }
        };
        let date = text.parse().ok().filter(|_| text.len() == 10);
        if date.is_none() {
            reader.invalid(value.span(), "an existing date, such as 2019-11-29", None);
        }
        date
    }
}

/// A day, an hour or both: as TOML has them, or as text that says the same.
pub fn datetime(value: &Toml<'_>) -> Option<Datetime> {
    match value.get_ref() {
        DeValue::Datetime(at) => Some(*at),
        DeValue::String(text) => text.parse().ok(),
        _ => None,
    }
}

impl FromToml for DateTime {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let utc = datetime(value).filter(|datetime| {
            datetime.offset == Some(toml::value::Offset::Z)
                && datetime.date.is_some()
                && datetime.time.is_some()
        });
        let read = utc.and_then(|datetime| {
            let text = datetime.to_string();
            text.trim_end_matches('Z').parse().ok()
        });
        if read.is_none() {
            let hint = "write it as 2020-02-29T23:59:00Z; the Z means UTC".into();
            reader.invalid(value.span(), "a date and time in UTC", Some(hint));
        }
        read
    }
}

impl FromToml for Time {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let written = datetime(value).filter(|it| it.date.is_none() && it.offset.is_none());
        let read = written.and_then(|written| written.to_string().parse::<Time>().ok());
        let read = read.filter(|at| at.second() == 0 && at.subsec_nanosecond() == 0);
        if read.is_none() {
            reader.invalid(value.span(), "an hour of the day", Some("write 09:30:00".into()));
        }
        read
    }
}

impl FromToml for Lang {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        text.parse().map_err(|message| reader.error(Code::InvalidValue, value.span(), message, None)).ok()
    }
}

impl<T: FromToml> FromToml for Vec<T> {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let Some(items) = value.get_ref().as_array() else {
            reader.invalid(value.span(), &format!("a list, not {}", kind(value.get_ref())), None);
            return None;
        };
        let count = items.len();
        let read: Vec<T> = items.iter().filter_map(|item| T::from_toml(item, reader)).collect();
        (read.len() == count).then_some(read)
    }
}

impl<T: FromToml> FromToml for BTreeMap<String, T> {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            reader.invalid(value.span(), &format!("a table, not {}", kind(value.get_ref())), None);
            return None;
        };
        let count = table.len();
        let field = |(name, value): (&Spanned<Cow<'_, str>>, &Toml<'_>)| {
            Some((name.get_ref().to_string(), T::from_toml(value, reader)?))
        };
        let read: Self = table.iter().filter_map(field).collect();
        (read.len() == count).then_some(read)
    }
}

/// Reads one of these words.
pub fn word<T: Copy>(value: &Toml<'_>, words: &[(&'static str, T)], reader: &mut Reader) -> Option<T> {
    let known = one_of(value, words.iter().map(|(word, _)| *word), reader)?;
    words.iter().find(|(word, _)| *word == known).map(|(_, read)| *read)
}

/// Reads one of these words as it is.
pub fn one_of(
    value: &Toml<'_>,
    words: impl IntoIterator<Item = &'static str>,
    reader: &mut Reader,
) -> Option<&'static str> {
    let known: Vec<&str> = words.into_iter().collect();
    let Some(text) = value.get_ref().as_str() else {
        reader.invalid(value.span(), &format!("one of {}", list(&known)), None);
        return None;
    };
    let read = known.iter().find(|word| **word == text).copied();
    if read.is_none() {
        let hint = nearest(text, known.iter().copied())
            .map_or_else(|| format!("use one of {}", list(&known)), |near| format!("did you mean `{near}`?"));
        reader.error(Code::InvalidValue, value.span(), format!("unknown word `{text}`"), Some(hint));
    }
    read
}

/// Implements [`FromToml`] for an enum of words.
macro_rules! words {
    ($type:ty { $($word:literal => $variant:expr),+ $(,)? }) => {
        impl $crate::model::read::FromToml for $type {
            fn from_toml(
                value: &$crate::model::read::Toml<'_>,
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                $crate::model::read::word(value, &[$(($word, $variant)),+], reader)
            }
        }
    };
}
pub(crate) use words;
