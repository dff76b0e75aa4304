//! The law of a letter that convenes a meeting, as its days must keep it.
//!
//! Sources: Rec. ITU-T A.1 (10/2016), 1.3.2 (the letter is sent two months before the meeting, three where it is not in
//! the schedule) and 3.1.8 (contributions are received twelve calendar days before it); the other key dates are those
//! of the collective letters issued since 2015.

use jiff::civil::{Date, date};

use super::model::KeyDate;
use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;

/// The first day of all of them.
const ALWAYS: Date = date(2000, 1, 1);
/// What the key dates rest on that no Recommendation fixes.
const PRACTICE: &str = "the key deadlines of collective letters";

/// From the letter to the meeting.
const LETTER: &[Term] = &[Term { from: ALWAYS, span: Span::Months(2), clause: "Rec. ITU-T A.1, 1.3.2" }];
/// The same of a meeting that is not in the schedule.
const UNSCHEDULED: &[Term] = &[Term { from: ALWAYS, span: Span::Months(3), clause: "Rec. ITU-T A.1, 1.3.2" }];
const TRANSLATION: &[Term] = &[Term { from: ALWAYS, span: Span::Months(2), clause: PRACTICE }];
const SUPPORT: &[Term] = &[Term { from: ALWAYS, span: Span::Weeks(6), clause: PRACTICE }];
const REGISTRATION: &[Term] = &[Term { from: ALWAYS, span: Span::Months(1), clause: PRACTICE }];
const CONTRIBUTIONS: &[Term] =
    &[Term { from: ALWAYS, span: Span::Days(12), clause: "Rec. ITU-T A.1, 3.1.8" }];

/// From a key date to the opening.
const fn terms(due: KeyDate) -> &'static [Term] {
    match due {
        KeyDate::Translation => TRANSLATION,
        KeyDate::Support => SUPPORT,
        KeyDate::Registration => REGISTRATION,
        KeyDate::Contributions => CONTRIBUTIONS,
    }
}

/// The day by which members must act for a meeting that opens on this one.
pub(super) fn due(due: KeyDate, opening: Date) -> Date {
    in_force(terms(due), opening).map_or(opening, |term| term.span.start(opening))
}

/// Whether the letter on an unscheduled meeting is too late, and by which clause.
pub(super) fn is_late(letter: Date, opening: Date) -> Option<&'static str> {
    let term = in_force(UNSCHEDULED, letter)?;
    term.span.is_longer_than(letter, opening).then_some(term.clause)
}

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: String, clause: &str| {
        out.push(Breach { home, against, gravity, message, clause: clause.to_owned() });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let Some((opening, last, _)) = get("/meeting").and_then(|value| days(&value)) else { return out };
    if let Some(letter) = letter {
        if letter >= opening {
            let message = "the letter is dated when the meeting has begun".to_owned();
            found(
                "/date",
                "/meeting",
                Gravity::Contradiction,
                message,
                "a letter convenes a meeting to come",
            );
        } else if let Some(term) = in_force(LETTER, letter)
            && term.span.is_longer_than(letter, opening)
        {
            let message = "fewer than 2 months between the letter and the meeting".to_owned();
            found("/date", "/meeting", Gravity::Procedure, message, term.clause);
        }
    }
    if let Some(Value::Time(at)) = get("/opening")
        && !(opening..=last).contains(&at.date())
    {
        let message = "the meeting opens on a day that is none of its own".to_owned();
        found("/opening", "/meeting", Gravity::Contradiction, message, "a meeting opens on its first day");
    }
    for key_date in KeyDate::ALL {
        let Some(said) = get(key_date.home()).and_then(|value| day(&value)) else { continue };
        let (rule, word) = (due(key_date, opening), key_date.word());
        if said > rule {
            let message = format!("the key date `{word}` is {said}, later than {rule}");
            let clause = in_force(terms(key_date), opening).map_or(PRACTICE, |term| term.clause);
            found(key_date.home(), "/meeting", Gravity::Procedure, message, clause);
        } else if let Some(letter) = letter.filter(|letter| said <= *letter && *letter < opening) {
            let message =
                format!("the key date `{word}`, {said}, has come when the letter is dated, {letter}");
            found(key_date.home(), "/date", Gravity::Procedure, message, "nobody can act before the letter");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_dates_are_counted_back_from_the_opening() {
        let opening = date(2018, 10, 5);
        let days = KeyDate::ALL.map(|key_date| due(key_date, opening));
        assert_eq!(days, [date(2018, 8, 5), date(2018, 8, 24), date(2018, 9, 5), date(2018, 9, 23)]);
        assert_eq!(due(KeyDate::Translation, date(2026, 4, 30)), date(2026, 2, 28));
    }

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
