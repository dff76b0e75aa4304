//! The law of an outcome: WTSA Resolution 1, 9.6.1, as the days of the letter must keep it.
//!
//! Source: Resolution 1 (Rev. Hammamet, 2016), clause 9.6.1: the result is announced within four weeks of the close of
//! the meeting.

use jiff::civil::date;

use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;
use crate::kinds::cited::revision;

/// From the close of the meeting to the letter.
const ANNOUNCED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::Weeks(4), clause: "Resolution 1, 9.6.1" }];

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity, message, clause });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let consultation = get("/consultation/date").and_then(|value| day(&value));
    let meeting = get("/meeting").and_then(|value| days(&value));
    if let (Some(letter), Some(consultation)) = (letter, consultation)
        && letter <= consultation
    {
        let message = "the outcome is dated before the consultation";
        found("/date", "/consultation", Gravity::Contradiction, message, "the later letter is the outcome");
    }
    if let (Some(letter), Some((_, last, _))) = (letter, meeting) {
        if letter < last {
            let message = "the outcome is dated before the meeting ends";
            found("/date", "/meeting", Gravity::Contradiction, message, "the meeting decides");
        } else if let Some(term) = in_force(ANNOUNCED, letter)
            && !term.span.is_longer_than(last, letter)
            && letter != term.span.end(last)
        {
            let message = "the outcome is announced more than 4 weeks after the meeting";
            found("/date", "/meeting", Gravity::Procedure, message, term.clause);
        }
    }
    out.extend(revision(get));
    out
}
