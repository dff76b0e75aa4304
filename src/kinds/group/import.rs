//! The letter on a group taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Group, What};
use crate::document::Value;
use crate::kinds::event::{Registration, page};
use crate::kinds::evidence::held;
use crate::kinds::{Matter, Need};

/// Reads the letter.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let acronym = need.home("what the group is called in short", "/acronym");
    let decided = need.home("when the meeting that decided was", "/meeting");
    let jca = evidence.message("letter/establishment", "establishment.jca").is_some();
    let meeting = held(evidence, "letter/establishment", "establishment", &decided?);
    let day = |path: &str| match evidence.home(path) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    let first = evidence.home("/first-meeting");
    let first = first.and_then(|dates| held(evidence, "letter/first-meeting", "first-meeting", &dates));
    let lifetime = match evidence.home("/lifetime") {
        Some(Value::Count(months)) => u8::try_from(months).ok(),
        _ => None,
    };
    Some(Matter::Group(Box::new(Group {
        what: if jca { What::Jca } else { What::FocusGroup },
        acronym: acronym?.to_string(),
        lifetime,
        contributions: day("/contributions"),
        registration: Registration::from(evidence),
        subscription: evidence.home("/subscription").map(|email| email.to_string()),
        page: page(evidence, "letter/page"),
        meeting: need.value("where the meeting that decided was", meeting)?,
        first_meeting: first,
    })))
}
