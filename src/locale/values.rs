//! How people write values in a language, as `locales/<code>/values.toml` says: read, never written.
//!
//! What the catalogs print is not repeated there; it is found by running them backwards.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Lang, embedded};

/// The words and marks of a language's values.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Values {
    /// Locales of CLDR whose names of months and days people write as well.
    #[serde(default)]
    pub locales: Vec<String>,
    /// What stands behind the number of a day: `th`, `er`.
    pub ordinals: Vec<String>,
    /// The days of a month in words, in order; none where a language writes them in numerals.
    #[serde(default)]
    pub days: Vec<Vec<String>>,
    /// Words between the ends of a span.
    pub to: Vec<String>,
    /// Words between the members of a list.
    pub and: Vec<String>,
    /// Words before two days, joined as of a list, that are the ends of a span.
    pub between: Vec<String>,
    /// The mark between groups of three digits.
    pub thousands: char,
    /// Words for % and ‰ behind a number.
    pub percent: Vec<String>,
    pub per_mille: Vec<String>,
    /// The same before a number.
    #[serde(default)]
    pub percent_of: Vec<String>,
    #[serde(default)]
    pub per_mille_of: Vec<String>,
    /// Words before a provision of the Regulations: `No. 13.6`.
    pub provision: Vec<String>,
    /// Words before several numbers of a kind, by the kind of their values.
    #[serde(default)]
    pub several: BTreeMap<String, Vec<String>>,
    /// Other forms of the names of the days of the week, Monday first.
    pub weekdays: [Vec<String>; 7],
    /// Other forms of the names of months, by their numbers.
    #[serde(default)]
    pub months: BTreeMap<String, Vec<String>>,
    /// In brackets behind a day of which half is meant.
    pub halves: Halves,
    pub hours: Hours,
    /// Words that multiply the number before them.
    pub multipliers: BTreeMap<String, u64>,
    /// Names of currencies, by their codes.
    pub currencies: BTreeMap<String, Vec<String>>,
    /// Names of units, by their symbols.
    #[serde(default)]
    pub units: BTreeMap<String, Vec<String>>,
    /// Numbers in words, and ordinals in words.
    pub cardinals: BTreeMap<String, u32>,
    /// What may be written together with such a word before it: an article, `and`.
    #[serde(default)]
    pub before_cardinals: Vec<String>,
}

/// The words for half a day.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Halves {
    /// Until noon.
    pub morning: Vec<String>,
    /// From noon.
    pub afternoon: Vec<String>,
}

/// The words of an hour of the day.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Hours {
    /// Behind the hour.
    pub units: Vec<String>,
    /// Behind the minutes.
    pub minutes: Vec<String>,
    /// Behind the word for hours, with the minutes that they are: 半.
    #[serde(default)]
    pub parts: BTreeMap<String, u32>,
    /// Before an hour.
    pub before: Vec<String>,
    /// Beside an hour before noon, and after it.
    pub morning: Vec<String>,
    pub afternoon: Vec<String>,
    /// In the place of an hour.
    pub noon: Vec<String>,
    pub midnight: Vec<String>,
    /// Hours in words.
    #[serde(default)]
    pub words: BTreeMap<String, i32>,
    /// Behind the word of a full hour.
    #[serde(default)]
    pub full: Vec<String>,
    /// Whether the word of a full hour that is announced needs no such word.
    #[serde(default)]
    pub bare: bool,
    /// What is said around the word of an hour, which `*` stands for, with the minutes that it adds to it.
    #[serde(default)]
    pub spoken: BTreeMap<String, i32>,
}

/// Codes and symbols that stand beside numbers in every language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Units {
    /// Codes of ISO 4217.
    pub currencies: Vec<String>,
    /// The codes that other signs stand for.
    pub signs: BTreeMap<String, String>,
    /// Symbols of units.
    pub units: Vec<String>,
}

/// What is in `locales/neutral/units.toml`.
pub(crate) fn units() -> &'static Units {
    static UNITS: LazyLock<Units> = LazyLock::new(|| parsed("neutral/units.toml"));
    &UNITS
}

impl Lang {
    /// How people write values in it.
    pub(crate) fn values(self) -> &'static Values {
        static ALL: LazyLock<BTreeMap<Lang, Values>> = LazyLock::new(|| {
            Lang::ALL.into_iter().map(|lang| (lang, parsed(&format!("{lang}/values.toml")))).collect()
        });
        &ALL[&self]
    }
}

/// A file that is built in; a test proves that all of them are sound.
fn parsed<T: for<'de> Deserialize<'de>>(path: &str) -> T {
    let text = embedded::text(path).unwrap_or_else(|| panic!("locales/{path} is missing"));
    toml::from_str(text).unwrap_or_else(|error| panic!("locales/{path}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_how_values_are_written() {
        for lang in Lang::ALL {
            let values = lang.values();
            assert!(!values.hours.units.is_empty() && !values.and.is_empty(), "{lang}");
        }
        assert!(units().currencies.iter().all(|code| code.len() == 3));
    }
}
