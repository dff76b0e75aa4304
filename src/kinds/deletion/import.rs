//! The deletion taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::law::OBJECTIONS;
use super::model::{Deleted, Deletion, Process, Renumbered};
use crate::document::{Sort, Value};
use crate::kinds::approval::Earlier;
use crate::kinds::evidence::{designation, held, resolution, texts};
use crate::kinds::{Matter, Need};
use crate::model::ReplyTo;
use crate::recognise::Evidence;

/// The section of the Resolution, which the letter does not print.
const SECTION: &str = "9";

/// How the letter begins that only renumbers.
const ALONE: &str = "agreement-renumbering";

/// Reads a proposed deletion.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let says = |key: &str, id: &str| evidence.message(key, id).is_some();
    let aap = says("letter/agreement", "agreement-aap") || says("letter/link", "aap-link");
    let process = if aap { Process::Aap } else { Process::Tap };
    let all = texts(evidence);
    let (renumbered, deleted): (Vec<&String>, Vec<&String>) =
        all.iter().partition(|id| evidence.has(&becomes(id)));
    let resolution = match process {
        Process::Tap if !says("letter/agreement", ALONE) => resolution(need, SECTION).map(Some),
        _ => Some(None),
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
        present: None,
        meeting: None,
        texts: deleted.into_iter().map(|id| taken(evidence, id)).collect(),
        renumbered: renumbered.into_iter().map(|id| numbered(evidence, id)).collect(),
    };
    if evidence.has("letter/link") {
        let circular = need.home("which circular proposed the deletion", "/proposal/circular");
        let day = need.home("the day of that circular", "/proposal/date");
        let (Value::Circular(circular), Value::Date(day)) = (circular?, day?) else { return None };
        out.proposal = Some(Earlier { circular, date: day });
        out.in_force = date("/in-force");
    } else {
        if !says("letter/agreement", ALONE) {
            let fax = evidence.telephone("/reply-to/fax");
            let email = need.home("the e-mail address for objections", "/reply-to/email");
            let deadline = need.home("the deadline", "/deadline");
            let Value::Deadline(deadline) = deadline? else { return None };
            out.reply_to = Some(ReplyTo { fax, email: email?.to_string() });
            // What follows from the day of the letter is not set.
            out.deadline =
                Some(deadline).filter(|deadline| out.dated.map(|day| OBJECTIONS.due(day)) != Some(*deadline));
        }
        out.present = match evidence.home("/present") {
            Some(Value::Count(total)) => u16::try_from(total).ok(),
            // "One Member State was present" prints no number in languages that say it so.
            _ => evidence.has("letter/present").then_some(1),
        };
        let dates = need.home("when the meeting was", "/meeting");
        out.meeting = Some(held(evidence, "letter/agreement", "agreement", &dates?)?);
    }
    Some(Matter::Deletion(Box::new(out)))
}

/// The address of the number that a Recommendation gets.
fn becomes(id: &str) -> String {
    format!("annex-1/{id}/becomes")
}

/// A Recommendation that is renumbered.
fn numbered(evidence: &Evidence<'_>, id: &str) -> Renumbered {
    let number = |key: &str| designation(evidence, key).map(|own| own.number).unwrap_or_default();
    let own = number(&format!("annex-1/{id}"));
    Renumbered { id: id.to_owned(), designation: own, becomes: number(&becomes(id)) }
}

/// A Recommendation that is deleted.
fn taken(evidence: &Evidence<'_>, id: &str) -> Deleted {
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
