//! The law of a deletion, as the days of the letter must keep it.
//!
//! Sources: WTSA Resolution 1 (Rev. Hammamet, 2016), 9.8.2.1 and 9.8.2.2; Rec. ITU-T A.8 (10/2008), 8.2.1 and 8.2.2: a
//! study group that has met agrees unopposed, a circular says so, and without an objection within three months the
//! deletion is in force.

use jiff::civil::{Date, date};

use super::model::Process;
use crate::declared::law::{Breach, Span, Term};
use crate::document::Value;
use crate::kinds::term::Answers;

/// Three months for objections.
pub(super) const OBJECTIONS: Answers = Answers {
    open: &[Term {
        from: date(2000, 1, 1),
        span: Span::Months(3),
        clause: "Resolution 1, 9.8.2.1; Rec. ITU-T A.8, 8.2.1",
    }],
    what: "objections",
    asked: "/proposal",
};

/// What the form of a proposal asks of each text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Whether the Administration approves the deletion or rejects it.
    Position,
    /// Whether somebody objects.
    Objection,
}

/// What the form asks, from the formulary of a year on.
///
/// Sources: TSB Circular 68 of 2001 asks each Administration whether it approves or rejects the deletion; WTSA Resolution
/// 1, 9.8.2.1, asks for objections alone.
const ASKED: &[(&str, Asks)] = &[("2001", Asks::Position), ("2019", Asks::Objection)];

/// The day from which objections alone are asked for, whatever the words.
///
/// Source: the assembly of Johannesburg, which approved Rec. ITU-T A.8 (10/2008) with its 8.2.1.
pub(super) const OBJECTIONS_ALONE: Date = date(2008, 10, 30);

/// What the form asks by a formulary.
pub(super) fn asks(formulary: &str) -> Asks {
    let past = ASKED.iter().rev().find(|(year, _)| *year <= formulary);
    past.map_or(Asks::Objection, |(_, asks)| *asks)
}

/// The clause by which texts of a process are deleted, where the letter cites no Resolution: of Rec. ITU-T A.8.
pub(super) const fn rests_on(process: Process) -> &'static str {
    match process {
        Process::Tap => "9.8.2.1",
        Process::Aap => "8.2.1",
    }
}

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    OBJECTIONS.law(get)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declared::law::Gravity;

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
    fn every_formulary_asks_what_its_year_asked() {
        let years = super::super::KIND.declaration.contract.formularies();
        let asked: Vec<_> = years.iter().map(|year| (*year, asks(year))).collect();
        assert_eq!(asked, [("2001", Asks::Position), ("2019", Asks::Objection)]);
    }

    #[test]
    fn objections_are_received_for_three_months() {
        let letter = date(2026, 2, 27);
        assert_eq!(OBJECTIONS.due(letter), date(2026, 5, 27).at(23, 59, 0, 0));
        assert_eq!(OBJECTIONS.due(date(2025, 11, 30)).date(), date(2026, 2, 28));
        assert_eq!(told(letter, date(2026, 5, 27)), []);
        assert_eq!(told(letter, date(2026, 5, 26)), [Gravity::Procedure]);
        assert_eq!(told(letter, letter), [Gravity::Contradiction]);
        assert_eq!(told(date(2026, 2, 1), date(2026, 6, 1)), [Gravity::Contradiction]);
    }
}
