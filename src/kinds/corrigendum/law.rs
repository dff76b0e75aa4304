//! The law of a corrigendum: it follows its letter, and a day until which replies are received follows it.

use crate::declared::law::{Breach, Gravity, day};
use crate::document::Value;
use crate::kinds::term::Answers;

/// No rule says how long replies are received after a corrigendum.
const ANSWERS: Answers = Answers { open: &[], what: "replies", asked: "/letter" };

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = ANSWERS.law(get);
    let date = |home: &str| get(home).and_then(|value| day(&value));
    if let (Some(own), Some(letter)) = (date("/date"), date("/letter-date"))
        && own < letter
    {
        out.push(Breach {
            home: "/letter-date",
            against: "/date",
            gravity: Gravity::Contradiction,
            message: "the letter that is corrected is dated after its corrigendum".to_owned(),
            clause: "the corrigendum follows its letter".to_owned(),
        });
    }
    out
}
