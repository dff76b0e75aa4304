//! The letter with a questionnaire taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Answers, Questionnaire, Replies};
use crate::document::Value;
use crate::kinds::call::Basis;
use crate::kinds::event::page;
use crate::kinds::evidence::held;
use crate::kinds::{Matter, Need};
use crate::model::Revised;

/// Reads the letter.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let says = |key: &str, id: &str| evidence.message(key, id).is_some();
    let send_to = need.home("the e-mail address for questions on the questionnaire", "/send-to");
    let deadline = need.home("the deadline", "/deadline");
    let Value::Deadline(deadline) = deadline? else { return None };
    let meeting = |path: &str, key: &str, message: &str| {
        evidence.home(path).and_then(|dates| held(evidence, key, message, &dates))
    };
    let resolution = match (evidence.home("/resolution/number"), evidence.home("/resolution/revised")) {
        (Some(Value::Resolution(number)), Some(Value::Revision { place, year })) => {
            Some(Basis { number, revised: Revised { place, year } })
        }
        _ => None,
    };
    Some(Matter::Questionnaire(Box::new(Questionnaire {
        resolution,
        online: page(evidence, "letter/answer").filter(|_| says("letter/answer", "answer.online")),
        send_to: send_to?.to_string(),
        deadline,
        replies: if says("letter/replies", "replies.consolidated") {
            Replies::Consolidated
        } else {
            Replies::Each
        },
        answers: if says("letter/use", "use.confidential") {
            Answers::Confidential
        } else {
            Answers::Published
        },
        meeting: meeting("/meeting", "letter/prepared", "prepared.meeting"),
        results: meeting("/results", "letter/results", "results"),
    })))
}
