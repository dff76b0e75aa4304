//! Dates: in comes a CLDR pattern from `rules.toml` and a value, out go the words of the language.
//!
//! Month names and their grammatical forms are CLDR's, through ICU4X; which pattern stands where is the
//! house's (ITU facts 1.4), as data. No date is put together by hand.

use std::sync::Arc;

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::input::{DateTime as IcuDateTime, Time as IcuTime};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale_core::Locale;
use jiff::civil::{Date, DateTime};
use writeable::TryWriteable as _;

use super::before::{Before, fitted};
use crate::document::Month;

/// A CLDR date pattern (UTS 35) with the names it needs: `d MMMM y`.
pub(super) struct Pattern {
    pattern: DateTimePattern,
    names: FixedCalendarDateTimeNames<Gregorian, CompositeDateTimeFieldSet>,
    /// The same with the first of the month spelt otherwise (French: 1er).
    first: Option<Box<Pattern>>,
}

impl Pattern {
    /// Parses a pattern; `first_day` is how the first of the month is written where not `1`.
    pub(super) fn new(text: &str, cldr: &Locale, first_day: Option<&str>) -> Result<Self, String> {
        let pattern = DateTimePattern::try_from_pattern_str(text)
            .map_err(|error| format!("`{text}` is not a CLDR date pattern: {error:?}"))?;
        let mut names = FixedCalendarDateTimeNames::try_new(cldr.clone().into())
            .map_err(|error| format!("no names for {cldr}: {error}"))?;
        names.include_for_pattern(&pattern).map_err(|error| format!("`{text}`: {error}"))?;
        let first = first_day
            .map(|words| replace_day(text, words))
            .filter(|spelt| spelt != text)
            .map(|spelt| Self::new(&spelt, cldr, None).map(Box::new))
            .transpose()?;
        Ok(Self { pattern, names, first })
    }

    /// The words for a day and time.
    pub(super) fn format(&self, at: DateTime) -> String {
        if at.day() == 1
            && let Some(first) = &self.first
        {
            return first.format(at);
        }
        let date = IcuDate::try_new_gregorian(
            i32::from(at.year()),
            at.month().unsigned_abs(),
            at.day().unsigned_abs(),
        )
        .expect("a civil date is a Gregorian date");
        let time = IcuTime::try_new(at.hour().unsigned_abs(), at.minute().unsigned_abs(), 0, 0)
            .expect("a civil time is a time");
        let words = self.names.with_pattern_unchecked(&self.pattern).format(&IcuDateTime { date, time });
        words.try_write_to_string().expect("the names were loaded with the pattern").into_owned()
    }
}

/// `d` outside quotation marks becomes the quoted words; `dd` stays.
fn replace_day(pattern: &str, words: &str) -> String {
    let mut out = String::new();
    let mut quoted = false;
    let mut rest = pattern.chars().peekable();
    let mut last = ' ';
    while let Some(c) = rest.next() {
        if c == '\'' {
            quoted = !quoted;
        }
        if c == 'd' && !quoted && last != 'd' && rest.peek() != Some(&'d') {
            out.push_str(&format!("'{words}'"));
        } else {
            out.push(c);
        }
        last = c;
    }
    out
}

/// A range: literal text and two patterns, `{from:d}-{to:d MMMM y}`.
pub(super) struct Range {
    segments: Vec<Segment>,
    /// The words that change before what follows them.
    before: Arc<[Before]>,
}

enum Segment {
    Literal(String),
    From(Pattern),
    To(Pattern),
    /// The names of months behind "in", in the language's order.
    FromIn(Arc<[String]>),
    ToIn(Arc<[String]>),
}

impl Range {
    /// Parses a range; `months_in` are the names of the months that stand for `{from:in}` and `{to:in}`, and `before`
    /// the words that change before what follows them.
    pub(super) fn new(
        text: &str,
        cldr: &Locale,
        first_day: Option<&str>,
        months_in: &Arc<[String]>,
        before: &Arc<[Before]>,
    ) -> Result<Self, String> {
        let mut segments = Vec::new();
        let literal = |words: &str| Segment::Literal(words.to_owned());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let close = rest[open..].find('}').map(|at| open + at).ok_or("a range lacks its `}`")?;
            if open > 0 {
                segments.push(literal(&rest[..open]));
            }
            let (end, pattern) =
                rest[open + 1..close].split_once(':').ok_or("a range's place is `{from:…}` or `{to:…}`")?;
            let named = pattern == "in";
            if named && months_in.len() != 12 {
                return Err("`{from:in}` asks for the twelve names of `months-in`".into());
            }
            let pattern = || Pattern::new(pattern, cldr, first_day);
            segments.push(match end {
                "from" if named => Segment::FromIn(months_in.clone()),
                "to" if named => Segment::ToIn(months_in.clone()),
                "from" => Segment::From(pattern()?),
                "to" => Segment::To(pattern()?),
                other => return Err(format!("`{other}` is neither `from` nor `to`")),
            });
            rest = &rest[close + 1..];
        }
        if !rest.is_empty() {
            segments.push(literal(rest));
        }
        Ok(Self { segments, before: before.clone() })
    }

    /// The words for a range.
    pub(super) fn format(&self, from: Date, to: Date) -> String {
        self.format_with(from, to, ["", ""])
    }

    /// The words for a range, with words after its first and its last day.
    fn format_with(&self, from: Date, to: Date, after: [&str; 2]) -> String {
        let [first, last] = after;
        // From the end, so that words know what follows them.
        let name = |names: &[String], date: Date| names[usize::from(date.month().unsigned_abs()) - 1].clone();
        self.segments.iter().rev().fold(String::new(), |after, segment| {
            let words = match segment {
                Segment::Literal(words) => fitted(&self.before, words, &after),
                Segment::From(pattern) => pattern.format(from.at(0, 0, 0, 0)) + first,
                Segment::To(pattern) => pattern.format(to.at(0, 0, 0, 0)) + last,
                Segment::FromIn(names) => name(names, from),
                Segment::ToIn(names) => name(names, to),
            };
            words + &after
        })
    }
}

/// The shapes of a range, by what its ends share.
pub(super) struct Ranges {
    /// Both ends one day; not for months.
    pub day: Option<Range>,
    /// Both ends in one month.
    pub same_month: Range,
    /// Both ends in one year.
    pub same_year: Range,
    /// The rest.
    pub other: Range,
}

impl Ranges {
    /// The words for a range of days.
    pub(super) fn format(&self, from: Date, to: Date) -> String {
        let range = if let Some(day) = self.day.as_ref().filter(|_| from == to) {
            day
        } else if from.year() != to.year() {
            &self.other
        } else if from.month() != to.month() {
            &self.same_year
        } else {
            &self.same_month
        };
        range.format(from, to)
    }

    /// The words for a range of days that begins or ends at noon, with the words of the halves after the days. Each
    /// day has its month, or the words would part it from its number.
    pub(super) fn format_halves(&self, from: Date, to: Date, halves: [&str; 2]) -> String {
        let range = match &self.day {
            Some(day) if from == to => day,
            _ if from.year() != to.year() => &self.other,
            _ => &self.same_year,
        };
        range.format_with(from, to, halves)
    }

    /// The words for a range of months; for one month, `same_month`.
    pub(super) fn format_months(&self, from: Month, to: Month) -> String {
        let first = |month: Month| Date::new(month.year, month.month, 1).expect("months are checked");
        self.format(first(from), first(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_lone_d_is_the_day() {
        assert_eq!(replace_day("d 'de' MMMM", "1er"), "'1er' 'de' MMMM");
        assert_eq!(replace_day("dd/MM", "1er"), "dd/MM");
    }
}
