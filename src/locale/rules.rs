//! What a language's `rules.toml` says: script, faces, date patterns, lists, reversal, no-break rules.
//!
//! No code asks which language it has; it asks for the rule.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use serde::Deserialize;

use super::before::{self, Before};
use super::dates::{Pattern, Range, Ranges};
use super::{Lang, embedded};
use crate::document::Half;

/// The rules of a language.
pub struct Rules {
    /// What the language calls itself, where one chooses among languages.
    pub name: String,
    /// The script, a key of the theme's `[scripts]`.
    pub script: String,
    /// Roles of faces, in the order in which a glyph is looked for: keys of the theme's `[faces]`.
    pub font_chain: Vec<String>,
    /// How numbers are set.
    pub numbers: Numbers,
    /// What must not be parted at a line's end.
    pub no_break: NoBreak,
    /// Marks and punctuation of lists of addressees.
    pub addressees: AddresseeMarks,
    /// Spacing and quotation marks by profile, beside ITU's own, which changes nothing.
    pub typography: BTreeMap<String, Profile>,
    /// How people write what no catalog says.
    pub reading: Reading,
    pub(super) cldr: Locale,
    /// Words that people write around the day, month and year of a date.
    pub around_dates: Vec<String>,
    /// Days and times, by sort and form: `date`, `date.short`, `time.hour`.
    pub(super) days: BTreeMap<String, Pattern>,
    /// What follows a day of which half is meant: the morning, the afternoon.
    pub(crate) halves: Halves,
    numerals: DecimalFormatter,
    pub(super) ranges: BTreeMap<String, Ranges>,
    pub(super) months: BTreeMap<String, Ranges>,
    /// The names of the months behind "in", where CLDR has no such form.
    pub(super) months_in: Vec<String>,
    pub(super) before: Arc<[Before]>,
    /// What joins the members of a list, and what joins lists to one another instead.
    groups: Option<[String; 2]>,
    lists: ListFormatter,
    lists_by_formulary: BTreeMap<String, ListFormatter>,
}

/// How numbers are set.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Numbers {
    /// Numbers of several parts are typed last part first: clause 9.4 is `4.9` (Arabic, ITU facts 5.6).
    #[serde(default)]
    pub reversed: bool,
    /// A percentage, with `{n}` for the number.
    pub percentage: String,
    /// So much money, with `{n}` for the number and `{currency}` for its code.
    pub amount: String,
}

/// What follows a day of which half is meant.
#[derive(Debug, Clone)]
pub(crate) struct Halves {
    morning: String,
    afternoon: String,
}

impl Halves {
    /// The words for a half.
    pub(crate) fn words(&self, half: Half) -> &str {
        match half {
            Half::Whole => "",
            Half::Morning => &self.morning,
            Half::Afternoon => &self.afternoon,
        }
    }
}

/// What must not be parted at a line's end.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct NoBreak {
    /// Kinds of facts that keep to the word before them.
    pub before: Vec<String>,
    /// Words that hold together over their hyphen and keep to a designation after them.
    pub words: Vec<String>,
    /// What is glued to a fact of a kind, before and after it: 第17研究组.
    pub around: BTreeMap<String, [String; 2]>,
    /// Words of so many letters or fewer keep to the next word (Russian prepositions).
    pub after_short_words: usize,
    /// Words that are one: `т. е.`.
    pub together: Vec<String>,
    /// Words that keep to a number after them: `№ 4`.
    pub before_numbers: Vec<String>,
    /// Words that keep to a name after them: `M. Martin`.
    pub before_names: Vec<String>,
    /// Words that keep to a number before them: `гг.`.
    pub after_numbers: Vec<String>,
    /// Words that keep to a number before and after them: `10 h 30`.
    pub between_numbers: Vec<String>,
    /// A dash keeps to the word before it.
    pub before_dash: bool,
}

/// A way to set punctuation other than ITU's.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Profile {
    /// The space that goes before a mark of punctuation.
    pub space_before: BTreeMap<char, char>,
    /// What stands for opening and closing straight quotation marks.
    pub quotes: Option<[String; 2]>,
}

/// Marks and punctuation of the lists of addressees.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AddresseeMarks {
    /// What stands before each.
    pub mark: String,
    /// What follows each but the last.
    pub separator: String,
}

/// How people write what no catalog says: read, never written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Reading {
    /// How the time zone of a time is written: in UTC all of them.
    pub zones: Vec<String>,
    /// Words between the ends of a range of days.
    pub ranges: Vec<String>,
    /// Words before a number, by the kind of value that it is then; `раздел*` may end otherwise, `*فقرة` may have
    /// something joined before it.
    pub before: BTreeMap<String, Vec<String>>,
    /// Words after a number, by the kind of value that it is then.
    pub after: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    name: String,
    script: String,
    font_chain: Vec<String>,
    cldr: String,
    numbers: Numbers,
    #[serde(default)]
    no_break: NoBreak,
    addressees: AddresseeMarks,
    #[serde(default)]
    typography: BTreeMap<String, Profile>,
    #[serde(default)]
    reading: Reading,
    dates: Dates,
    ranges: BTreeMap<String, RangesFile>,
    months: BTreeMap<String, RangesFile>,
    lists: Lists,
    #[serde(default)]
    before: Vec<before::File>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Dates {
    day: String,
    weekday: String,
    short: String,
    no_year: String,
    /// At the place, and the hour alone.
    time: String,
    hour: String,
    /// In UTC, and the hour alone.
    deadline: String,
    deadline_hour: String,
    morning: String,
    afternoon: String,
    first_day: Option<String>,
    /// The names of the months behind "in", where CLDR has no such form.
    #[serde(default)]
    months_in: Vec<String>,
    #[serde(default)]
    around: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RangesFile {
    day: Option<String>,
    same_month: String,
    same_year: String,
    other: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Lists {
    cldr: String,
    #[serde(default)]
    formulary: BTreeMap<String, String>,
    /// What joins lists to one another where it is not what joins their members: the one for the other.
    groups: Option<[String; 2]>,
}

/// Rules that are read when first asked for.
type Lazy = LazyLock<Rules, Box<dyn FnOnce() -> Rules + Send>>;

static RULES: LazyLock<BTreeMap<Lang, Lazy>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| {
            let read: Box<dyn FnOnce() -> Rules + Send> = Box::new(move || {
                let path = format!("{lang}/rules.toml");
                let text = embedded::text(&path).unwrap_or_else(|| panic!("locales/{path} is missing"));
                Rules::parse(text).unwrap_or_else(|error| panic!("locales/{path}: {error}"))
            });
            (lang, LazyLock::new(read))
        })
        .collect()
});

impl Lang {
    /// What `locales/<code>/rules.toml` says.
    ///
    /// # Panics
    /// When the file built in is malformed, which a test proves it is not.
    pub(crate) fn rules(self) -> &'static Rules {
        &RULES[&self]
    }
}

impl Rules {
    /// Reads a `rules.toml`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let cldr = locale(&file.cldr)?;
        let first = file.dates.first_day.as_deref();
        let before: Arc<[Before]> = before::read(&file.before)?.into();
        let months_in: Arc<[String]> = file.dates.months_in.clone().into();
        let range = |text: &String| Range::new(text, &cldr, first, &months_in, &before);
        let ranges = |files: BTreeMap<String, RangesFile>, of_days: bool| {
            files
                .into_iter()
                .map(|(form, file)| {
                    if file.day.is_some() != of_days {
                        return Err(format!("`{form}`: a range of days has a `day`, one of months has none"));
                    }
                    Ok((
                        form,
                        Ranges {
                            day: file.day.as_ref().map(range).transpose()?,
                            same_month: range(&file.same_month)?,
                            same_year: range(&file.same_year)?,
                            other: range(&file.other)?,
                        },
                    ))
                })
                .collect::<Result<BTreeMap<_, _>, String>>()
        };
        Ok(Self {
            days: [
                ("date", &file.dates.day),
                ("date.short", &file.dates.short),
                ("date.weekday", &file.dates.weekday),
                ("date.no-year", &file.dates.no_year),
                ("time", &file.dates.time),
                ("time.hour", &file.dates.hour),
                ("deadline", &file.dates.deadline),
                ("deadline.hour", &file.dates.deadline_hour),
            ]
            .into_iter()
            .map(|(form, text)| Ok((form.to_owned(), Pattern::new(text, &cldr, first)?)))
            .collect::<Result<_, String>>()?,
            halves: Halves { morning: file.dates.morning.clone(), afternoon: file.dates.afternoon.clone() },
            numerals: DecimalFormatter::try_new(cldr.clone().into(), DecimalFormatterOptions::default())
                .map_err(|error| error.to_string())?,
            around_dates: file.dates.around.clone(),
            months_in: file.dates.months_in.clone(),
            ranges: ranges(file.ranges, true)?,
            months: ranges(file.months, false)?,
            groups: file.lists.groups,
            lists: list_formatter(&file.lists.cldr)?,
            lists_by_formulary: file
                .lists
                .formulary
                .iter()
                .map(|(formulary, cldr)| Ok((formulary.clone(), list_formatter(cldr)?)))
                .collect::<Result<_, String>>()?,
            before,
            cldr,
            name: file.name,
            script: file.script,
            font_chain: file.font_chain,
            numbers: file.numbers,
            no_break: file.no_break,
            addressees: file.addressees,
            reading: file.reading,
            typography: file.typography,
        })
    }

    /// A number as the language groups its digits (CLDR), with no-break spaces where it parts them by spaces.
    pub(super) fn number(&self, number: &str) -> String {
        let Ok(decimal) = number.parse::<Decimal>() else { return number.to_owned() };
        self.numerals.format(&decimal).to_string().replace(['\u{202f}', ' '], "\u{a0}")
    }

    /// Joins items as the language and the formulary's year list them; each item is a single character that
    /// the caller puts its own text for.
    pub(crate) fn join(&self, formulary: &str, items: &[char]) -> String {
        let formatter = self.lists_by_formulary.get(formulary).unwrap_or(&self.lists);
        formatter.format(items.iter()).to_string()
    }

    /// The same of items that are lists themselves.
    pub(crate) fn join_groups(&self, formulary: &str, items: &[char]) -> String {
        let joined = self.join(formulary, items);
        match &self.groups {
            Some([members, lists]) => joined.replace(members.as_str(), lists),
            None => joined,
        }
    }

    /// What words become before beginnings that change the last of them.
    pub(super) fn alternatives(&self, words: &str) -> Vec<String> {
        before::alternatives(&self.before, words)
    }

    /// Words between two members of a list, as they must be before the second: `y` before I- is `e`.
    pub(crate) fn fitted(&self, words: &str, next: &str) -> String {
        before::fitted(&self.before, words, next)
    }
}

fn locale(tag: &str) -> Result<Locale, String> {
    tag.parse().map_err(|error| format!("`{tag}` is not a locale: {error:?}"))
}

fn list_formatter(tag: &str) -> Result<ListFormatter, String> {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    ListFormatter::try_new_and(locale(tag)?.into(), options).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::THEME;

    #[test]
    fn every_language_has_rules_that_the_theme_knows() {
        for lang in Lang::ALL {
            let rules = lang.rules();
            assert!(THEME.scripts.contains_key(&rules.script), "{lang}: script {}", rules.script);
            for role in &rules.font_chain {
                assert!(THEME.faces.contains_key(role), "{lang}: face {role}");
            }
            for form in ["plain", "short", "text"] {
                assert!(rules.ranges.contains_key(form), "{lang}: ranges.{form}");
                assert!(rules.months.contains_key(form), "{lang}: months.{form}");
            }
        }
    }
}
