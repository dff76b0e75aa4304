//! The law of a call: the days must follow one another, and the Resolution must be the one in force.

use crate::declared::law::Breach;
use crate::document::Value;
use crate::kinds::term::Answers;

/// No rule says how long a call is open.
const ANSWERS: Answers = Answers { open: &[], what: "answers", asked: "/call" };

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    ANSWERS.law(get)
}
