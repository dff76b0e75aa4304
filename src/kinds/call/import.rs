//! The call taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Asks, Basis, Call};
use crate::document::Value;
use crate::kinds::{Matter, Need};
use crate::model::Revised;
use crate::recognise::own;

/// Reads a call.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let candidates = evidence.message("letter/call", "candidates").is_some();
    let resolution = if candidates {
        let number = need.home("the Resolution", "/resolution/number");
        let revised = need.home("where and when the Resolution was revised", "/resolution/revised");
        let (Value::Resolution(number), Value::Revision { place, year }) = (number?, revised?) else {
            return None;
        };
        Some(Basis { number, revised: Revised { place, year } })
    } else {
        None
    };
    let send_to = need.home("the e-mail address of the call", "/send-to");
    let deadline = need.home("the deadline", "/deadline");
    let Value::Deadline(deadline) = deadline? else { return None };
    let paragraphs = 1..=own(evidence.sources[0].recognition, &evidence.declaration).len();
    Some(Matter::Call(Box::new(Call {
        asks: if candidates { Asks::Candidates } else { Asks::Input },
        resolution,
        send_to: send_to?.to_string(),
        deadline,
        page: evidence.home("/page").map(|page| page.to_string()),
        remote: evidence.has("letter/remote"),
        term_limit: evidence.has("letter/term"),
        paragraphs: paragraphs.map(|index| format!("own-{index}")).collect(),
    })))
}
