//! The law of Questions between assemblies: until when Member States reply, and how many must.
//!
//! Source: WTSA Resolution 1 (Rev. Hammamet, 2016), 7.2.2 (a study group approves by consensus), 7.2.3 (without one,
//! Member States reply within two months; more than half of at least ten replies approve) and 7.4.1 (a deletion agreed
//! to by consensus comes into force unless half of those who reply within two months object).

use jiff::civil::{Date, date};

use super::model::Step;
use crate::declared::law::{Breach, Gravity, Span, Term, day};
use crate::document::Value;
use crate::kinds::term::Answers;

/// Two months for replies.
pub(super) const REPLIES: Answers = Answers {
    open: &[Term {
        from: date(2000, 1, 1),
        span: Span::Months(2),
        clause: "Resolution 1, 7.2.3 a) and 7.4.1.1: two months",
    }],
    what: "replies",
    asked: "/consultation",
};

/// How many replies are needed, with the first day on which it is so: 7.2.3 b).
const NEEDED: &[(Date, usize)] = &[(date(2000, 1, 1), 10)];

/// How many replies to a letter of this day are needed for Questions to be approved.
pub(super) fn needed(letter: Option<Date>) -> usize {
    let known = NEEDED.iter().rev().find(|(from, _)| letter.is_some_and(|day| *from <= day));
    known.or(NEEDED.last()).map_or(0, |(_, needed)| *needed)
}

/// The clause on which a letter rests that does this; a result rests on that of its consultation.
pub(super) const fn rests_on(step: Step, deletes: bool) -> &'static str {
    match (step, deletes) {
        (Step::Approval, _) => "7.2.2",
        (_, false) => "7.2.3",
        (_, true) => "7.4.1",
    }
}

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = REPLIES.law(get);
    let needed = needed(get("/date").and_then(|value| day(&value)));
    if let Some(Value::Count(said)) = get("/needed")
        && usize::try_from(said) != Ok(needed)
    {
        out.push(Breach {
            home: "/needed",
            against: "/date",
            gravity: Gravity::Procedure,
            message: format!("the letter asks for {said} replies, but {needed} are needed"),
            clause: "Resolution 1, 7.2.3 b): at least ten replies".to_owned(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(letter: Date, deadline: Date, needed: u32) -> Vec<Gravity> {
        let get = |home: &str| match home {
            "/date" => Some(Value::Date(letter)),
            "/deadline" => Some(Value::Deadline(deadline.at(23, 59, 0, 0))),
            "/meeting" => Some(Value::Dates(date(2026, 2, 2), date(2026, 2, 13))),
            "/needed" => Some(Value::Count(needed)),
            _ => None,
        };
        law(&get).into_iter().map(|breach| breach.gravity).collect()
    }

    #[test]
    fn replies_are_received_for_two_months_and_ten_are_needed() {
        let letter = date(2026, 2, 27);
        assert_eq!(REPLIES.due(letter), date(2026, 4, 27).at(23, 59, 0, 0));
        assert_eq!(told(letter, date(2026, 4, 27), 10), []);
        assert_eq!(told(letter, date(2026, 4, 26), 10), [Gravity::Procedure]);
        assert_eq!(told(letter, date(2026, 4, 27), 5), [Gravity::Procedure]);
        assert_eq!(told(letter, letter, 10), [Gravity::Contradiction]);
        assert_eq!(told(date(2026, 2, 1), date(2026, 6, 1), 10), [Gravity::Contradiction]);
    }
}
