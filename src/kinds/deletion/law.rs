//! The law of a deletion, as the days of the letter must keep it.
//!
//! Sources: WTSA Resolution 1 (Rev. Hammamet, 2016), 9.8.2.1 and 9.8.2.2; Rec. ITU-T A.8 (10/2008), 8.2.1 and 8.2.2: a
//! study group that has met agrees unopposed, a circular says so, and without an objection within three months the
//! deletion is in force.

use jiff::civil::{Date, DateTime, date};

use super::model::Process;
use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;
use crate::kinds::cited::revision;

/// From the letter to the last day on which objections are received.
const OPEN: &[Term] = &[Term {
    from: date(2000, 1, 1),
    span: Span::Months(3),
    clause: "Resolution 1, 9.8.2.1; Rec. ITU-T A.8, 8.2.1",
}];

/// The clause by which texts of a process are deleted, where the letter cites no Resolution: of Rec. ITU-T A.8.
pub(super) const fn rests_on(process: Process) -> &'static str {
    match process {
        Process::Tap => "9.8.2.1",
        Process::Aap => "8.2.1",
    }
}

/// The last minute for objections to what a letter of this day proposes.
pub(super) fn due(letter: Date) -> DateTime {
    let last = in_force(OPEN, letter).map_or(letter, |term| term.span.end(letter));
    last.at(23, 59, 0, 0)
}

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity, message, clause });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let deadline = get("/deadline").and_then(|value| day(&value));
    let meeting = get("/meeting").and_then(|value| days(&value));
    if let (Some(letter), Some(deadline)) = (letter, deadline) {
        if deadline <= letter {
            let message = "objections are due before the letter is dated";
            found("/deadline", "/date", Gravity::Contradiction, message, "the deadline is before the letter");
        } else if let Some(term) = in_force(OPEN, letter)
            && term.span.is_longer_than(letter, deadline)
        {
            let message = "fewer than 3 months between the letter and the deadline for objections";
            found("/deadline", "/date", Gravity::Procedure, message, term.clause);
        }
    }
    if let (Some(letter), Some((_, last, _))) = (letter, meeting)
        && letter < last
    {
        let message = "the letter is dated before the meeting that agreed ends";
        found("/date", "/meeting", Gravity::Contradiction, message, "the study group agrees at its meeting");
    }
    let proposal = get("/proposal/date").and_then(|value| day(&value));
    let in_force = get("/in-force").and_then(|value| day(&value));
    if let (Some(letter), Some(proposal)) = (letter, proposal)
        && letter <= proposal
    {
        let message = "the result is dated before the proposal";
        found("/date", "/proposal", Gravity::Contradiction, message, "the later letter is the result");
    }
    if let (Some(proposal), Some(day)) = (proposal, in_force)
        && let Some(term) = OPEN.iter().rev().find(|term| term.from <= proposal)
        && term.span.is_longer_than(proposal, day)
    {
        let message = "the deletion came into force less than 3 months after the proposal";
        found("/in-force", "/proposal", Gravity::Procedure, message, term.clause);
    }
    out.extend(revision(get));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(letter: Date, deadline: Date) -> Vec<Gravity> {
        let get = |home: &str| match home {
            "/date" => Some(Value::Date(letter)),
            "/deadline" => Some(Value::Deadline(deadline.at(23, 59, 0, 0))),
            "/meeting" => Some(Value::Dates(date(2026, 2, 2), date(2026, 2, 13))),
            _ => None,
        };
        law(&get).into_iter().map(|breach| breach.gravity).collect()
    }

    #[test]
    fn objections_are_received_for_three_months() {
        let letter = date(2026, 2, 27);
        assert_eq!(due(letter), date(2026, 5, 27).at(23, 59, 0, 0));
        assert_eq!(due(date(2025, 11, 30)).date(), date(2026, 2, 28));
        assert_eq!(told(letter, date(2026, 5, 27)), []);
        assert_eq!(told(letter, date(2026, 5, 26)), [Gravity::Procedure]);
        assert_eq!(told(letter, letter), [Gravity::Contradiction]);
        assert_eq!(told(date(2026, 2, 1), date(2026, 6, 1)), [Gravity::Contradiction]);
    }
}
