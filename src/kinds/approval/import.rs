//! The outcome taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Announcement, Approval, Decided, Earlier, Outcome};
use crate::document::{Sort, Value};
use crate::kinds::deletion::Process;
use crate::kinds::evidence::{designation, held, status, texts};
use crate::kinds::{Matter, Need};
use crate::model::{Resolution, Revised};
use crate::recognise::Evidence;

/// The clause on the announcement of the result, which the letter does not print.
const CLAUSE: &str = "9.6";

/// Reads an outcome.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let aap = evidence.message("letter/link", "link-aap").is_some();
    let (mut consultation, mut announcement, mut resolution) = (None, None, None);
    if aap {
        let number = need.home("the number of the announcement", "/announcement/number");
        let date = need.home("the day of the announcement", "/announcement/date");
        let (Value::Number(number), Value::Date(date)) = (number?, date?) else { return None };
        announcement = Some(Announcement { number: u16::try_from(number).ok()?, date });
    } else {
        (consultation, resolution) = traditional(need)?;
    }
    let dates = need.home("when the meeting was", "/meeting");
    let present = match evidence.home("/present") {
        Some(Value::Count(total)) => u16::try_from(total).ok(),
        // "One Member State took part" prints no number in languages that say it so.
        _ => evidence.has("letter/present").then_some(1),
    };
    Some(Matter::Approval(Box::new(Approval {
        process: if aap { Process::Aap } else { Process::Tap },
        consultation,
        announcement,
        resolution,
        meeting: held(evidence, "letter/link", "link", &dates?)?,
        present,
        texts: texts(evidence).iter().map(|id| decided(evidence, id)).collect(),
    })))
}

/// The consultation, and the Resolution that it rests on.
fn traditional(need: &mut Need) -> Option<(Option<Earlier>, Option<Resolution>)> {
    let circular = need.home("which circular put the texts forward", "/consultation/circular");
    let date = need.home("the day of that circular", "/consultation/date");
    let resolution = need.home("the Resolution", "/resolution/number");
    let section = need.home("the Resolution's section", "/resolution/section");
    let revised = need.home("where and when the Resolution was revised", "/resolution/revised");
    let (
        Value::Circular(circular),
        Value::Date(date),
        Value::Resolution(number),
        Value::Revision { place, year },
    ) = (circular?, date?, resolution?, revised?)
    else {
        return None;
    };
    let revised = Revised { place, year };
    let resolution = Resolution { number, section: section?.to_string(), clause: CLAUSE.into(), revised };
    Some((Some(Earlier { circular, date }), Some(resolution)))
}

/// A text and what was decided on it.
fn decided(evidence: &Evidence<'_>, id: &str) -> Decided {
    let key = format!("annex-1/{id}");
    let own = designation(evidence, &key);
    let status = status(evidence, &key, own.as_ref());
    let decision = evidence.message(&format!("{key}/decision"), "decision.");
    let word = decision.and_then(|matched| matched.message.split_once('.')).map(|(_, word)| word);
    let outcome = Outcome::ALL.into_iter().find(|outcome| Some(outcome.word()) == word);
    let stated =
        |key: &str, sort: Sort| evidence.value(key, |value| sort.is_of(value).then(|| value.to_string()));
    Decided {
        id: id.to_owned(),
        designation: own.map(|designation| designation.number).unwrap_or_default(),
        working_name: stated(&key, Sort::WorkingName),
        status,
        outcome: outcome.unwrap_or(Outcome::Approved),
        former_designation: designation(evidence, &format!("{key}/former-number"))
            .map(|former| former.number),
        retitled: evidence.has(&format!("{key}/former")),
        referred_to: evidence.value(&format!("{key}/referred"), |value| match value {
            Value::StudyGroup(group) => Some(*group),
            _ => None,
        }),
    }
}
