//! The term within which a letter is answered, and what follows it: from the day of the letter to its deadline, and
//! from there to the letter that announces the result.

use jiff::civil::{Date, DateTime};

use super::cited::revision;
use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;

/// What the days of letters must keep that ask for answers.
pub(super) struct Answers {
    /// From the letter to the last day on which answers are received.
    pub open: &'static [Term],
    /// What is received: `objections`.
    pub what: &'static str,
    /// The field of a result for the letter that asked: `/proposal`.
    pub asked: &'static str,
}

impl Answers {
    /// The last minute for answers to a letter of this day.
    pub fn due(&self, letter: Date) -> DateTime {
        let last = in_force(self.open, letter).map_or(letter, |term| term.span.end(letter));
        last.at(23, 59, 0, 0)
    }

    /// What breaks the law, given the facts of the letter.
    pub fn law(&self, get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
        let mut out = Vec::new();
        let mut found = |home, against, gravity, message: String, clause: &str| {
            out.push(Breach { home, against, gravity, message, clause: clause.to_owned() });
        };
        let date = |home: &str| get(home).and_then(|value| day(&value));
        let what = self.what;
        if let (Some(letter), Some(deadline)) = (date("/date"), date("/deadline")) {
            if deadline <= letter {
                let message = format!("{what} are due before the letter is dated");
                found(
                    "/deadline",
                    "/date",
                    Gravity::Contradiction,
                    message,
                    "the deadline is before the letter",
                );
            } else if let Some(term) =
                in_force(self.open, letter).filter(|it| it.span.is_longer_than(letter, deadline))
            {
                let span = said(term.span);
                let message = format!("fewer than {span} between the letter and the deadline for {what}");
                found("/deadline", "/date", Gravity::Procedure, message, term.clause);
            }
        }
        let meeting = get("/meeting").and_then(|value| days(&value));
        if let (Some(letter), Some((_, last, _))) = (date("/date"), meeting)
            && letter < last
        {
            let message = "the letter is dated before the meeting ends".to_owned();
            found(
                "/date",
                "/meeting",
                Gravity::Contradiction,
                message,
                "the letter tells what the meeting decided",
            );
        }
        let (asked, name) = (date(&format!("{}/date", self.asked)), self.asked.trim_start_matches('/'));
        if let (Some(letter), Some(asked)) = (date("/date"), asked)
            && letter <= asked
        {
            let message = format!("the result is dated before the {name}");
            found("/date", self.asked, Gravity::Contradiction, message, "the later letter is the result");
        }
        if let (Some(asked), Some(day)) = (asked, date("/in-force"))
            && let Some(term) = in_force(self.open, asked).filter(|it| it.span.is_longer_than(asked, day))
        {
            let message =
                format!("the deletion came into force less than {} after the {name}", said(term.span));
            found("/in-force", self.asked, Gravity::Procedure, message, term.clause);
        }
        out.extend(revision(get));
        out
    }
}

/// A length of time in words.
fn said(span: Span) -> String {
    match span {
        Span::Months(count) => format!("{count} months"),
        Span::Weeks(count) => format!("{count} weeks"),
        Span::Days(count) => format!("{count} days"),
        Span::WorkingDays(count) => format!("{count} working days"),
    }
}
