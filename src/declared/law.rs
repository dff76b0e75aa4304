//! Law: the rules of procedure that a kind of letter is held to, over named facts of the letter.
//!
//! A law is a pure function. `check` runs it over the model, `drift` over each edition; both say the same of the
//! same facts. A breach names the facts it rests on and the clause that it breaks.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use crate::document::{Month, Value, WITHOUT_YEAR};

/// The rules of a kind: what breaks them, given the value of each field of the model by its path (`/deadline`).
pub type Law = fn(&dyn Fn(&str) -> Option<Value>) -> Vec<Breach>;

/// A rule that is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The path of the field that breaks it.
    pub home: &'static str,
    /// The path of the field it is held against.
    pub against: &'static str,
    /// How much it weighs.
    pub gravity: Gravity,
    /// What is wrong.
    pub message: String,
    /// Where the rule stands: `Resolution 1, 9.4.1: seven working days before the meeting`.
    pub clause: String,
}

/// How much a breach weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gravity {
    /// It cannot be: an error.
    Contradiction,
    /// A rule of procedure is not kept, which may have a reason that nobody here knows: a warning.
    Procedure,
}

/// A span of time that a rule asks for, as long as the rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The first day on which it is in force.
    pub from: Date,
    /// How long.
    pub span: Span,
    /// The document and clause.
    pub clause: &'static str,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Whole months.
    Months(i32),
    /// Whole weeks.
    Weeks(i32),
    /// Days.
    Days(i32),
    /// Days from Monday to Friday; official holidays are not known here.
    WorkingDays(u32),
}

/// The term in force on a day: the last that began on it or before.
pub fn in_force(terms: &[Term], day: Date) -> Option<&Term> {
    terms.iter().rev().find(|term| term.from <= day).or(terms.first())
}

impl Span {
    /// Whether there is less time than this from a day to a later one.
    pub fn is_longer_than(self, from: Date, to: Date) -> bool {
        match self {
            Span::WorkingDays(days) => working_days(from, to) < days,
            _ => to < self.end(from),
        }
    }

    /// The day that is so much earlier than another; of working days, the one before the first of them.
    pub fn start(self, to: Date) -> Date {
        match self {
            Span::Months(months) => to.saturating_sub(months.months()),
            Span::Weeks(weeks) => to.saturating_sub(weeks.weeks()),
            Span::Days(days) => to.saturating_sub(days.days()),
            Span::WorkingDays(days) => {
                let earlier = to.series(-1.day()).skip(1);
                let working =
                    earlier.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
                working.take(days as usize).last().unwrap_or(to)
            }
        }
    }

    /// The day that is so much later than another; of working days, the one after the last of them.
    pub fn end(self, from: Date) -> Date {
        match self {
            Span::Months(months) => from.saturating_add(months.months()),
            Span::Weeks(weeks) => from.saturating_add(weeks.weeks()),
            Span::Days(days) => from.saturating_add(days.days()),
            Span::WorkingDays(days) => {
                let later = from.series(1.day()).skip(1);
                let working =
                    later.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
                working.take(days as usize).last().unwrap_or(from)
            }
        }
    }
}

/// The day that a value is, where its year is said.
pub fn day(value: &Value) -> Option<Date> {
    let date = match value {
        Value::Date(date) => Some(*date),
        Value::Deadline(at) => Some(at.date()),
        _ => None,
    };
    date.filter(|date| date.year() != WITHOUT_YEAR)
}

/// The first and the last day of a span, and whether its days are settled.
pub fn days(value: &Value) -> Option<(Date, Date, bool)> {
    let first = |month: Month| Date::new(month.year, month.month, 1).ok();
    match value {
        Value::Dates(from, to) => (from.year() != WITHOUT_YEAR).then_some((*from, *to, true)),
        Value::Months(from, to) => Some((first(*from)?, first(*to)?.last_of_month(), false)),
        _ => None,
    }
}

/// The days from Monday to Friday strictly between two days.
pub fn working_days(after: Date, before: Date) -> u32 {
    /// No rule asks for so many.
    const ENOUGH: usize = 400;
    let between = after.series(1.day()).skip(1).take(ENOUGH).take_while(|day| *day < before);
    let working = between.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    u32::try_from(working.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_issued_circulars_kept_the_seven_days() {
        assert_eq!(working_days(date(2020, 2, 29), date(2020, 3, 17)), 11);
        assert_eq!(working_days(date(2023, 2, 9), date(2023, 2, 21)), 7);
        assert_eq!(working_days(date(2023, 8, 16), date(2023, 8, 29)), 8);
        assert_eq!(working_days(date(2023, 8, 29), date(2023, 8, 16)), 0);
    }

    #[test]
    fn months_are_counted_by_the_calendar() {
        assert!(Span::Months(3).is_longer_than(date(2020, 2, 20), date(2020, 3, 17)));
        assert!(!Span::Months(3).is_longer_than(date(2019, 11, 29), date(2020, 3, 17)));
        assert!(!Span::Months(3).is_longer_than(date(2019, 11, 30), date(2020, 2, 29)));
    }
}
