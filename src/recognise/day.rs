//! The day that somebody wrote on a form: in comes a line in any language, out goes the one day that it means.
//!
//! A line that is a date and nothing else is read as such; in any other, the grammar that reads dates in prose finds
//! the date among a place, a time and other words.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::dates::Dates;
use crate::document::{Value, WITHOUT_YEAR};
use crate::lang::Lang;
use crate::locale::written;
use crate::memo::Memo;

/// The time on a clock, and what stands on both sides of it. Its minutes could be taken for a day.
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    let time = r"\p{Nd}{1,2}(?:[:：]|\s?h\s?|\.)\p{Nd}{2}(?:[:：]\p{Nd}{2})?";
    Regex::new(&format!(r"(?i)(^|[^\p{{Nd}}./])(?:{time})([^\p{{Nd}}./]|$)")).expect("a pattern")
});

/// The end of a text after which a day is one of two: a number, and a short word or none.
static ANOTHER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:^|\P{Nd})\p{Nd}{1,2}\s*\p{L}{0,4}[\s,،，、/]*$").expect("a pattern"));

/// The one day that a line means, its language being tried first. A line means none that names several days, a range
/// or a month, that could mean two days, or whose day of the week is that of another.
pub(crate) fn day(line: &str, lang: Option<Lang>) -> Option<Date> {
    let line = CLOCK.replace_all(line, "$1;$2");
    let day = written::date(&line).or_else(|| named(&line, lang))?;
    let says_otherwise = |lang| {
        let dates = dates(lang);
        let found = dates.find(&line);
        found.into_iter().any(|(range, value)| {
            matches!(value, Value::Date(found)
                if dates.weekday(&line, &range).is_some_and(|day| day != found.weekday()))
        })
    };
    (!Lang::ALL.into_iter().any(says_otherwise)).then_some(day)
}

fn dates(lang: Lang) -> &'static Dates {
    static READY: Memo<Lang, Dates> = Memo::new();
    READY.get(lang, || Dates::new(lang))
}

/// The one day among the words of a line, in the first language that finds any.
fn named(line: &str, lang: Option<Lang>) -> Option<Date> {
    let mut langs = lang.into_iter().chain(Lang::ALL).map(dates);
    let (dates, found) =
        langs.find_map(|dates| Some((dates, dates.find(line))).filter(|(_, it)| !it.is_empty()))?;
    let covered = |at: usize| found.iter().any(|(range, _)| range.contains(&at));
    let another = |range: &Range<usize>| ANOTHER.is_match(&line[..range.start]);
    if dates.is_open(line, &covered) || found.iter().any(|(range, _)| another(range)) {
        return None;
    }
    let mut days = found.iter().map(|(range, value)| plain(line, range, value));
    let first = days.next()??;
    days.all(|day| day == Some(first)).then_some(first)
}

/// The day of a value. One in numbers alone may mean two days, and is read as in a line of its own.
fn plain(line: &str, range: &Range<usize>, value: &Value) -> Option<Date> {
    let Value::Date(date) = value else { return None };
    if date.year() == WITHOUT_YEAR {
        return None;
    }
    let words = &line[range.clone()];
    if words.contains(char::is_alphabetic) { Some(*date) } else { written::date(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_among_places_times_and_weekdays() {
        let expected = Some(Date::constant(2023, 1, 15));
        for (lang, line) in [
            (Lang::En, "Geneva, 15 January 2023"),
            (Lang::En, "Done at Bern on 15 January 2023 at 10.30 a.m."),
            (Lang::En, "08:05, 15 January 2023"),
            (Lang::En, "at 10.30 on 15 January 2023"),
            (Lang::Fr, "à 14 h 05, le 15 janvier 2023"),
            (Lang::En, "Sunday, 15th January 2023, 10:30"),
            (Lang::En, "2023-01-15 10:30"),
            (Lang::En, "2023-01-15T10:30:00Z"),
            (Lang::Fr, "Berne, le 15 janvier 2023 à 10 h 30"),
            (Lang::Fr, "Fait à Genève, le dimanche 15 janvier 2023"),
            (Lang::Es, "Madrid, 15 de enero de 2023"),
            (Lang::Ru, "Москва, 15 января 2023 года, 10:30"),
            (Lang::Ru, "г. Берн, 15.01.2023"),
            (Lang::Zh, "二〇二三年一月十五日"),
            (Lang::Zh, "北京，2023年1月15日（星期日）10时30分"),
            (Lang::Ar, "جنيف، 15 يناير 2023"),
            // The language of the form is not always that of who fills it in.
            (Lang::Zh, "Berne, le 15 janvier 2023"),
        ] {
            assert_eq!(day(line, Some(lang)), expected, "{line}");
            assert_eq!(day(line, None), expected, "{line}");
        }
    }

    #[test]
    fn what_could_be_two_days_is_none() {
        for line in [
            "Geneva, 02/03/2023",
            "15 January 2023 or 16 January 2023",
            "15 or 16 January 2023",
            "15 January or 16 January 2023",
            "15-16 January 2023",
            "Geneva, January 2023",
            "Monday, 15 January 2023",
            "Berne, le lundi 15 janvier 2023",
            "soon",
        ] {
            assert_eq!(day(line, Some(Lang::En)), None, "{line}");
        }
    }
}
