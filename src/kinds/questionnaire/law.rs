//! The law of a questionnaire: its days follow one another, from the meeting that prepared it to the one that receives
//! the results, and the Resolution is cited in the revision in force.

use crate::declared::law::{Breach, Gravity, day, days};
use crate::document::Value;
use crate::kinds::term::Answers;

/// No rule says how long a questionnaire is open.
const ANSWERS: Answers = Answers { open: &[], what: "answers", asked: "/questionnaire" };

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = ANSWERS.law(get);
    let deadline = get("/deadline").and_then(|value| day(&value));
    let results = get("/results").and_then(|value| days(&value));
    let prepared = get("/meeting").and_then(|value| days(&value));
    let mut found = |home, against, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity: Gravity::Contradiction, message, clause });
    };
    if let (Some(deadline), Some((first, last, settled))) = (deadline, results)
        && (deadline > last || (settled && deadline >= first))
    {
        let message = "answers are due after the meeting that receives the results has begun";
        found("/deadline", "/results", message, "the results are submitted to that meeting");
    }
    if let (Some((_, prepared, _)), Some((first, _, true))) = (prepared, results)
        && first <= prepared
    {
        let message = "the results go to a meeting that begins before the questionnaire is prepared";
        found("/results", "/meeting", message, "the later meeting receives the results");
    }
    out
}
