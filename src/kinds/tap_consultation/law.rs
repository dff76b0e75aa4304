//! The law of a consultation: WTSA Resolution 1, section 9, as the days of the letter must keep it.
//!
//! Sources: Resolution 1 (Rev. Hammamet, 2016), clauses 9.3.1 with figure 9.1, and 9.4.1.

use jiff::civil::date;

use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;
use crate::kinds::cited::revision;

/// From the announcement to the meeting.
const ANNOUNCED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::Months(3), clause: "Resolution 1, 9.3.1 and figure 9.1" }];
/// From the end of the consultation to the meeting.
const CLOSED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::WorkingDays(7), clause: "Resolution 1, 9.4.1" }];

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: String, clause: &str| {
        out.push(Breach { home, against, gravity, message, clause: clause.to_owned() });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let deadline = get("/deadline").and_then(|value| day(&value));
    let meeting = get("/meeting").and_then(|value| days(&value));
    if let Some((first, last, _)) = meeting
        && first > last
    {
        let message = "the meeting ends before it begins".into();
        found("/meeting", "/meeting", Gravity::Contradiction, message, "its last day");
        return out;
    }
    if let (Some(letter), Some(deadline)) = (letter, deadline)
        && deadline <= letter
    {
        let message = "replies are due before the letter is dated".into();
        found("/deadline", "/date", Gravity::Contradiction, message, "the deadline is before the letter");
    }
    if let (Some(deadline), Some((first, last, settled))) = (deadline, meeting) {
        let term = in_force(CLOSED, letter.unwrap_or(deadline));
        if deadline > last {
            let message = format!("replies are due after the meeting, which ends on {last}");
            found("/deadline", "/meeting", Gravity::Contradiction, message, "the deadline is too late");
        } else if let (true, Some(term)) = (settled, term) {
            let clause = format!("{}: seven working days before the meeting", term.clause);
            if deadline >= first {
                let message = "replies are due only after the meeting begins".into();
                found("/deadline", "/meeting", Gravity::Procedure, message, &clause);
            } else if term.span.is_longer_than(deadline, first) {
                let message = "fewer than 7 working days between the deadline and the meeting".into();
                found("/deadline", "/meeting", Gravity::Procedure, message, &clause);
            }
        }
    }
    if let (Some(letter), Some((first, ..))) = (letter, meeting)
        && let Some(term) = in_force(ANNOUNCED, letter)
        && term.span.is_longer_than(letter, first)
    {
        let message = "the letter is dated less than 3 months before the meeting".into();
        found("/date", "/meeting", Gravity::Procedure, message, term.clause);
    }
    out.extend(revision(get));
    out
}
