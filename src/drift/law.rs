//! The timetable of WTSA Resolution 1, section 9: the letter, the deadline and the meeting.
//!
//! The one rule: only what the Resolution says is an error; holidays are not known, so days are counted Monday
//! to Friday.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Stated, View};
use crate::diag::Severity;
use crate::document::Value;

/// Working days between the deadline and the meeting (9.4.1).
const WORKING_DAYS: u32 = 7;
/// Months between the announcement and the meeting (figure 9.1).
const MONTHS: i32 = 3;

/// Checks each edition's days against each other.
pub(super) fn timetable(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let told = ["place-date", "subject", "letter/intent", "letter/consultation"]
            .iter()
            .any(|key| context.blamed(edition, key));
        if !told {
            findings.extend(check(view));
        }
    }
    context.found_alike(findings);
}

fn check(view: &View) -> Vec<Finding> {
    let letter = find(view, "place-date", |value| match value {
        Value::Date(date) => Some(*date),
        _ => None,
    });
    let deadline = find(view, "letter/consultation", |value| match value {
        Value::Deadline(at) => Some(at.date()),
        _ => None,
    });
    let meeting = find(view, "subject", |value| match value {
        Value::Dates(from, _) => Some(*from),
        _ => None,
    });
    let span = find(view, "subject", |value| match value {
        Value::Dates(from, to) if from > to => Some(*from),
        _ => None,
    });
    let mut out = Vec::new();
    let mut found = |at: &Stated, key: &str, against: &Stated, message: String| {
        let finding = Finding::new(Code::Timetable, Some(key), message).at(view.stated(at));
        out.push(finding.against([view.stated(against)]));
    };
    if let Some((_, stated)) = &span {
        found(stated, "subject", stated, format!("{}: the meeting ends before it begins", view.id()));
    }
    if let (Some((letter, at)), Some((deadline, due))) = (&letter, &deadline)
        && deadline <= letter
    {
        found(
            due,
            "letter/consultation",
            at,
            format!("{}: replies are due before the letter is dated", view.id()),
        );
    }
    if let (Some((deadline, due)), Some((meeting, span))) = (&deadline, &meeting) {
        let days = working_days(*deadline, *meeting);
        if deadline >= meeting {
            let message = format!("{}: replies are due only after the meeting begins", view.id());
            found(due, "letter/consultation", span, message);
        } else if days < WORKING_DAYS {
            let message = format!(
                "{}: replies are due {days} working days before the meeting; Resolution 1 has {WORKING_DAYS} (9.4.1)",
                view.id()
            );
            found(due, "letter/consultation", span, message);
        }
    }
    let span_found = !out.is_empty();
    if let (Some((letter, at)), Some((meeting, span))) = (&letter, &meeting)
        && !span_found
        && letter.checked_add(MONTHS.months()).is_ok_and(|earliest| *meeting < earliest)
    {
        let message = format!(
            "{}: the letter is dated less than {MONTHS} months before the meeting (Resolution 1, figure 9.1)",
            view.id()
        );
        let finding = Finding::new(Code::Timetable, Some("place-date"), message)
            .at(view.stated(at))
            .against([view.stated(span)])
            .at_most(Severity::Warning);
        out.push(finding);
    }
    out
}

fn find<'v, 'a>(
    view: &'v View<'a>,
    key: &str,
    day: impl Fn(&Value) -> Option<Date>,
) -> Option<(Date, &'v Stated<'a>)> {
    view.at(key)?.facts.iter().find_map(|stated| Some((day(&stated.value)?, stated)))
}

/// The days from Monday to Friday after the deadline and before the meeting.
fn working_days(deadline: Date, meeting: Date) -> u32 {
    let mut days = 0;
    let mut day = deadline;
    while let Ok(next) = day.tomorrow() {
        day = next;
        if day >= meeting || days > 2 * WORKING_DAYS {
            break;
        }
        days += u32::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    }
    days
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
    }
}
