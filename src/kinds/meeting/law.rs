//! The law of a letter that convenes a meeting, as its days must keep it.
//!
//! Source: Rec. ITU-T A.1 (10/2016), 1.3.2 (the letter is sent three months before a meeting that is not in the schedule);
//! the other terms are those of every letter on a meeting to come.

use jiff::civil::{Date, date};

use crate::declared::law::{Breach, Gravity, Span, Term, days, in_force};
use crate::document::Value;
use crate::kinds::key_dates;

/// The first day of the term.
const ALWAYS: Date = date(2000, 1, 1);
/// From the letter to a meeting that is not in the schedule.
const UNSCHEDULED: &[Term] = &[Term { from: ALWAYS, span: Span::Months(3), clause: "Rec. ITU-T A.1, 1.3.2" }];
/// Whether the letter on an unscheduled meeting is too late, and by which clause.
pub(super) fn is_late(letter: Date, opening: Date) -> Option<&'static str> {
    let term = in_force(UNSCHEDULED, letter)?;
    term.span.is_longer_than(letter, opening).then_some(term.clause)
}

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = key_dates::law(get, key_dates::NOTICE);
    let Some((opening, last, _)) = get("/meeting").and_then(|value| days(&value)) else { return out };
    if let Some((_, end, _)) = get("/seminar").and_then(|value| days(&value))
        && end >= opening
    {
        out.push(Breach {
            home: "/seminar",
            against: "/meeting",
            gravity: Gravity::Contradiction,
            message: "the seminar is not over before the meeting opens".to_owned(),
            clause: "the meeting is preceded by the seminar".to_owned(),
        });
    }
    if let Some(Value::Time(at)) = get("/opening")
        && !(opening..=last).contains(&at.date())
    {
        out.push(Breach {
            home: "/opening",
            against: "/meeting",
            gravity: Gravity::Contradiction,
            message: "the meeting opens on a day that is none of its own".to_owned(),
            clause: "a meeting opens on its first day".to_owned(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_due_two_months_before_the_meeting_and_three_where_it_was_not_scheduled() {
        let opening = date(2026, 5, 19);
        let told = |letter: Date| {
            let get = |home: &str| match home {
                "/date" => Some(Value::Date(letter)),
                "/meeting" => Some(Value::Dates(opening, date(2026, 5, 28))),
                _ => None,
            };
            law(&get).into_iter().map(|breach| breach.gravity).collect::<Vec<_>>()
        };
        assert_eq!(told(date(2026, 3, 19)), []);
        assert_eq!(told(date(2026, 3, 20)), [Gravity::Procedure]);
        assert_eq!(told(opening), [Gravity::Contradiction]);
        assert_eq!(is_late(date(2026, 2, 19), opening), None);
        assert!(is_late(date(2026, 2, 20), opening).is_some());
    }
}
