//! The law of an outcome, as the days of the letter must keep it.
//!
//! Sources: WTSA Resolution 1 (Rev. Hammamet, 2016), 9.6.1: the result is announced within four weeks of the close of
//! the meeting. Rec. ITU-T A.8 (10/2008), 4.6: the intention to approve is announced at least three weeks before the
//! meeting; 6.2: the result within two weeks of its close, or of the end of four weeks of reflection.

use jiff::civil::date;

use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;
use crate::kinds::cited::revision;

/// From the close of the meeting to the letter.
const ANNOUNCED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::Weeks(4), clause: "Resolution 1, 9.6.1" }];

/// The same under the alternative process.
const NOTIFIED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::Weeks(2), clause: "Rec. ITU-T A.8, 6.2" }];
/// The weeks that a Member State may ask for at a meeting.
const REFLECTION: Span = Span::Weeks(4);
/// From the announcement of the alternative process to the opening of the meeting.
const INTENDED: &[Term] =
    &[Term { from: date(2000, 1, 1), span: Span::Weeks(3), clause: "Rec. ITU-T A.8, 4.6" }];

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity, message, clause });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let consultation = get("/consultation/date").and_then(|value| day(&value));
    let announcement = get("/announcement/date").and_then(|value| day(&value));
    let meeting = get("/meeting").and_then(|value| days(&value));
    if let (Some(letter), Some(consultation)) = (letter, consultation)
        && letter <= consultation
    {
        let message = "the outcome is dated before the consultation";
        found("/date", "/consultation", Gravity::Contradiction, message, "the later letter is the outcome");
    }
    if let (Some(announced), Some((first, _, _))) = (announcement, meeting)
        && let Some(term) = in_force(INTENDED, announced)
        && term.span.is_longer_than(announced, first)
    {
        let (gravity, message) = if announced < first {
            (Gravity::Procedure, "the texts were announced less than 3 weeks before the meeting")
        } else {
            (Gravity::Contradiction, "the texts were announced after the meeting began")
        };
        found("/announcement", "/meeting", gravity, message, term.clause);
    }
    if let (Some(letter), Some((_, last, _))) = (letter, meeting) {
        let terms = if announcement.is_some() { NOTIFIED } else { ANNOUNCED };
        let late = |term: &&Term, from| term.span.end(from) < letter;
        if letter < last {
            let message = "the outcome is dated before the meeting ends";
            found("/date", "/meeting", Gravity::Contradiction, message, "the meeting decides");
        } else if let Some(term) = in_force(terms, letter).filter(|term| late(term, last)) {
            let reflected = REFLECTION.end(last);
            let in_time = announcement.is_some() && letter > reflected && !late(&term, reflected);
            if !in_time {
                let message = match announcement {
                    Some(_) => "the outcome is announced more than 2 weeks after the meeting",
                    None => "the outcome is announced more than 4 weeks after the meeting",
                };
                found("/date", "/meeting", Gravity::Procedure, message, term.clause);
            }
        }
    }
    out.extend(revision(get));
    out
}
