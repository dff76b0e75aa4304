//! The deletion taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::law::OBJECTIONS;
use super::model::{Deleted, Deletion, Process};
use crate::document::{Sort, Value};
use crate::kinds::approval::Earlier;
use crate::kinds::evidence::{designation, held, resolution, texts};
use crate::kinds::{Matter, Need};
use crate::model::ReplyTo;
use crate::recognise::Evidence;

/// The section of the Resolution, which the letter does not print.
const SECTION: &str = "9";

/// Reads a proposed deletion.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let says = |key: &str, id: &str| evidence.message(key, id).is_some();
    let aap = says("letter/agreement", "agreement-aap") || says("letter/link", "aap-link");
    let process = if aap { Process::Aap } else { Process::Tap };
    let resolution = match process {
        Process::Tap => resolution(need, SECTION).map(Some),
        Process::Aap => Some(None),
    };
    let date = |path: &str| match evidence.home(path) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    let mut out = Deletion {
        proposal: None,
        reply_to: None,
        process,
        resolution: resolution?,
        deadline: None,
        dated: date("/date"),
        in_force: None,
        meeting: None,
        texts: texts(evidence).iter().map(|id| deleted(evidence, id)).collect(),
    };
    if evidence.has("letter/link") {
        let circular = need.home("which circular proposed the deletion", "/proposal/circular");
        let day = need.home("the day of that circular", "/proposal/date");
        let (Value::Circular(circular), Value::Date(day)) = (circular?, day?) else { return None };
        out.proposal = Some(Earlier { circular, date: day });
        out.in_force = date("/in-force");
    } else {
        let fax = evidence.telephone("/reply-to/fax");
        let email = need.home("the e-mail address for objections", "/reply-to/email");
        let deadline = need.home("the deadline", "/deadline");
        let dates = need.home("when the meeting was", "/meeting");
        let Value::Deadline(deadline) = deadline? else { return None };
        out.reply_to = Some(ReplyTo { fax, email: email?.to_string() });
        // What follows from the day of the letter is not set.
        out.deadline =
            Some(deadline).filter(|deadline| out.dated.map(|day| OBJECTIONS.due(day)) != Some(*deadline));
        out.meeting = Some(held(evidence, "letter/agreement", "agreement", &dates?)?);
    }
    Some(Matter::Deletion(Box::new(out)))
}

/// A Recommendation of Annex 1.
fn deleted(evidence: &Evidence<'_>, id: &str) -> Deleted {
    let key = format!("annex-1/{id}");
    let successors = evidence.most(|source| {
        let texts = source.recognition.edition.texts.iter();
        let at = texts
            .filter(|text| text.key.as_ref().is_some_and(|at| at.as_str() == format!("{key}/successor")));
        let facts = at.flat_map(|text| text.text.facts()).filter(|fact| Sort::Designation.is_of(&fact.value));
        facts.map(|fact| fact.value.to_string()).collect()
    });
    Deleted {
        id: id.to_owned(),
        designation: designation(evidence, &key).map(|own| own.number).unwrap_or_default(),
        superseded_by: successors,
        objected: evidence.message(&format!("{key}/outcome"), "outcome.referred").is_some(),
    }
}
