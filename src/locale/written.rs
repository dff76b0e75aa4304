//! Dates as people write them: in comes a line of a form in any of the six languages, out goes the day, where it
//! can be only one.
//!
//! The names of months are CLDR's, through the patterns of `dates`; the small words around them are data in
//! `rules.toml`. What could mean two days means none. `03/04/2020` is such a line.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use icu_locale_core::Locale;
use jiff::civil::Date;

use super::Lang;
use super::dates::Pattern;
use crate::folding::folded_words;

/// How months are named: in a date and alone, long and short.
const MONTHS: [&str; 4] = ["MMMM", "LLLL", "MMM", "LLL"];
/// How days of the week are named.
const WEEKDAYS: [&str; 2] = ["EEEE", "EEE"];
/// Arabic names its months in three ways, by region.
const REGIONS: [&str; 8] = ["en-GB", "fr", "es", "ru", "zh-Hans", "ar", "ar-LB", "ar-MA"];

struct Words {
    /// Months by name; a name that two months have is not there.
    months: HashMap<String, i8>,
    /// Words that say nothing of the day: those of the week, prepositions, the word for year.
    around: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut months: HashMap<String, BTreeSet<i8>> = HashMap::new();
    let mut around: HashSet<String> = HashSet::new();
    for tag in REGIONS {
        let locale: Locale = tag.parse().expect("a tag of a language");
        let names = |pattern: &str, day: Date| {
            let pattern = Pattern::new(pattern, &locale, None).expect("a pattern of CLDR");
            folded_words(&pattern.format(day.at(0, 0, 0, 0))).join(" ")
        };
        for month in 1..=12 {
            let day = Date::new(2024, month, 1).expect("a day");
            for pattern in MONTHS {
                months.entry(names(pattern, day)).or_default().insert(month);
            }
        }
        for day in 1..=7 {
            let day = Date::new(2024, 1, day).expect("a day");
            around.extend(WEEKDAYS.iter().map(|pattern| names(pattern, day)));
        }
    }
    for lang in Lang::ALL {
        around.extend(lang.rules().around_dates.iter().flat_map(|word| folded_words(word)));
    }
    let months = months
        .into_iter()
        .filter(|(name, found)| found.len() == 1 && !name.chars().all(|c| c.is_ascii_digit()))
        .filter_map(|(name, found)| Some((name, found.into_iter().next()?)))
        .collect();
    Words { months, around }
});

/// The day that a line means, where it means one.
pub fn date(written: &str) -> Option<Date> {
    let pieces: Vec<String> = folded_words(written).iter().flat_map(|word| pieces(word)).collect();
    let mut numbers = Vec::new();
    let mut month = None;
    for piece in &pieces {
        if let Ok(number) = piece.parse::<i16>() {
            numbers.push((number, piece.len()));
        } else if let Some(named) = WORDS.months.get(piece) {
            if month.replace(*named).is_some_and(|other| other != *named) {
                return None;
            }
        } else if !WORDS.around.contains(piece) {
            return None;
        }
    }
    let is_year = |(number, digits): (i16, usize)| digits == 4 && (1900..2200).contains(&number);
    match (month, numbers.as_slice()) {
        (Some(month), [day, year]) if is_year(*year) => civil(year.0, i16::from(month), day.0),
        (Some(month), [year, day]) if is_year(*year) => civil(year.0, i16::from(month), day.0),
        // 2020-02-20, 2020/2/20, 2020年2月20日: with the year first the month is second everywhere.
        (None, [year, month, day]) if is_year(*year) => civil(year.0, month.0, day.0),
        (None, [first, second, year]) if is_year(*year) => {
            let dotted = written.contains('.') && !written.contains('/');
            let (day_first, month_first) =
                (civil(year.0, second.0, first.0), civil(year.0, first.0, second.0));
            match (day_first, month_first) {
                // With full stops the day is first everywhere.
                (day, _) if dotted => day,
                (Some(one), Some(other)) if one != other => None,
                (one, other) => one.or(other),
            }
        }
        _ => None,
    }
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A word parted where digits and letters meet: `29th`, `2020年2月`, `1er`.
fn pieces(word: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut digits = None;
    for c in word.chars() {
        if digits != Some(c.is_ascii_digit()) {
            digits = Some(c.is_ascii_digit());
            out.push(String::new());
        }
        out.last_mut().expect("just pushed").push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_language() {
        let day = Date::new(2020, 2, 20).unwrap();
        for written in [
            "2020-02-20",
            "20 February 2020",
            "February 20, 2020",
            "Thursday, 20th of February 2020",
            "20 Feb 2020",
            "20 février 2020",
            "le 20 févr. 2020",
            "20 de febrero de 2020",
            "20 февраля 2020 г.",
            "2020年2月20日",
            "20 فبراير 2020",
            "٢٠ فبراير ٢٠٢٠",
            "20 شباط 2020",
            "20.02.2020",
            "20/02/2020",
            "02/20/2020",
            "２０２０年２月２０日",
            "20.2.2020 г.",
        ] {
            assert_eq!(date(written), Some(day), "{written}");
        }
        assert_eq!(date("1er mars 2020"), Date::new(2020, 3, 1).ok());
    }

    #[test]
    fn what_could_be_two_days_or_none_is_none() {
        for written in [
            "03/04/2020",
            "3-4-2020",
            "20 February",
            "February 2020",
            "20.02.20",
            "soon",
            "",
            "31 February 2020",
            "20 February 2020 or later",
            "13/13/2020",
        ] {
            assert_eq!(date(written), None, "{written}");
        }
        assert_eq!(date("04/04/2020"), Date::new(2020, 4, 4).ok());
    }
}
