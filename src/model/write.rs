//! Writing TOML: how values stand in `circular.toml` that TOML has types of its own for, and how a model is laid out.

use jiff::civil::{Date, DateTime, Time};
use serde::{Serialize, Serializer};
use toml::{Table, Value};

/// The longest line that a table stands in.
const LINE: usize = 120;

/// An hour as the schema has it: local, so that it is no `time` of RFC 3339, which has a zone.
pub const HOUR: &str = "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$";

/// A day, as TOML has days.
pub fn date<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    datetime(&date.to_string(), serializer)
}

/// A day where there is one.
pub fn some_date<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(day) => self::date(day, serializer),
        None => serializer.serialize_none(),
    }
}

/// A day and time in UTC, as TOML has them.
pub fn utc<S: Serializer>(at: &DateTime, serializer: S) -> Result<S::Ok, S::Error> {
    datetime(&format!("{at}Z"), serializer)
}

/// The same where there is one.
pub fn some_utc<S: Serializer>(at: &Option<DateTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => utc(at, serializer),
        None => serializer.serialize_none(),
    }
}

/// A day and time at the place of what is spoken of, where there is one.
pub fn some_local<S: Serializer>(at: &Option<DateTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => datetime(&at.to_string(), serializer),
        None => serializer.serialize_none(),
    }
}

/// An hour of the day, as TOML has hours.
pub fn time<S: Serializer>(at: &Time, serializer: S) -> Result<S::Ok, S::Error> {
    datetime(&at.to_string(), serializer)
}

/// The same where there is one.
pub fn some_time<S: Serializer>(at: &Option<Time>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => time(at, serializer),
        None => serializer.serialize_none(),
    }
}

fn datetime<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let value: toml::value::Datetime = text.parse().map_err(serde::ser::Error::custom)?;
    value.serialize(serializer)
}

/// Fields as a person would lay them out: each in a line, lists of tables as sections after the others.
///
/// # Errors
/// When a value is none that TOML can hold.
pub fn document(parts: &[&dyn erased::Fields]) -> Result<String, toml::ser::Error> {
    let mut lines = String::new();
    let mut sections = String::new();
    for part in parts {
        for (name, value) in part.table()? {
            let line = format!("{name} = {value}\n");
            match value {
                Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_table) => {
                    for item in items.iter().filter_map(Value::as_table) {
                        sections.push_str(&section(&format!("[[{name}]]"), item));
                    }
                }
                Value::Table(ref table) if line.len() > LINE => {
                    sections.push_str(&section(&format!("[{name}]"), table));
                }
                _ => lines.push_str(&line),
            }
        }
    }
    Ok(lines + &sections)
}

/// A value in one line, as it stands behind its name; none where TOML cannot hold it.
pub fn inline(value: &impl Serialize) -> Option<String> {
    // Through text, so that days become what TOML knows as days.
    let table: Table = toml::from_str(&toml::to_string(value).ok()?).ok()?;
    Some(Value::Table(table).to_string())
}

/// A section under its head, a field a line; a long list of tables has a line each, or sections of its own below.
fn section(head: &str, table: &Table) -> String {
    let (mut lines, mut below) = (String::new(), String::new());
    for (name, value) in table {
        let line = format!("{name} = {value}\n");
        match (value, head.trim_matches(['[', ']'])) {
            (Value::Array(items), path)
                if line.len() > LINE && !items.is_empty() && items.iter().all(Value::is_table) =>
            {
                let rows: Vec<String> = items.iter().map(|item| format!("  {item},\n")).collect();
                if rows.iter().all(|row| row.len() <= LINE) {
                    lines.push_str(&format!("{name} = [\n{}]\n", rows.concat()));
                    continue;
                }
                for item in items.iter().filter_map(Value::as_table) {
                    below.push_str(&section(&format!("[[{path}.{name}]]"), item));
                }
            }
            (Value::Table(table), path) if line.len() > LINE => {
                below.push_str(&section(&format!("[{path}.{name}]"), table));
            }
            _ => lines.push_str(&line),
        }
    }
    format!("\n{head}\n{lines}{below}")
}

mod erased {
    use super::{Serialize, Table};

    /// Whatever serializes to a table.
    pub trait Fields {
        /// The table.
        fn table(&self) -> Result<Table, toml::ser::Error>;
    }

    impl<T: Serialize> Fields for T {
        fn table(&self) -> Result<Table, toml::ser::Error> {
            // Through text, so that days become what TOML knows as days.
            toml::to_string(self).map(|text| toml::from_str(&text).unwrap_or_default())
        }
    }
}
pub use erased::Fields;
