//! The outcome taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Approval, Decided, Earlier, Outcome};
use crate::document::{Part, Sort, Value};
use crate::kinds::meeting::mode_said;
use crate::kinds::{Matter, Need};
use crate::model::{Day, Meeting, MeetingMode, Resolution, Revised, Status};
use crate::recognise::Evidence;

/// The clause on the announcement of the result, which the letter does not print.
const CLAUSE: &str = "9.6";

/// Reads an outcome.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let circular = need.home("which circular put the texts forward", "/consultation/circular");
    let date = need.home("the day of that circular", "/consultation/date");
    let resolution = need.home("the Resolution", "/resolution/number");
    let section = need.home("the Resolution's section", "/resolution/section");
    let revised = need.home("where and when the Resolution was revised", "/resolution/revised");
    let dates = need.home("when the meeting was", "/meeting");
    let (
        Value::Circular(circular),
        Value::Date(date),
        Value::Resolution(number),
        Value::Revision { place, year },
    ) = (circular?, date?, resolution?, revised?)
    else {
        return None;
    };
    let present = match evidence.home("/present") {
        Some(Value::Count(total)) => u16::try_from(total).ok(),
        // "One Member State took part" prints no number in languages that say it so.
        _ => evidence.has("letter/present").then_some(1),
    };
    Some(Matter::Approval(Box::new(Approval {
        consultation: Earlier { circular, date },
        resolution: Resolution {
            number,
            section: section?.to_string(),
            clause: CLAUSE.into(),
            revised: Revised { place, year },
        },
        meeting: meeting(evidence, &dates?)?,
        present,
        texts: texts(evidence).iter().map(|id| decided(evidence, id)).collect(),
    })))
}

/// The ids of the texts, in the order of Annex 1, that most editions have.
fn texts(evidence: &Evidence<'_>) -> Vec<String> {
    evidence.most(|source| {
        let recognition = source.recognition;
        let both = recognition.edition.texts.iter().zip(&recognition.matches);
        both.filter(|(_, matched)| matched.as_ref().is_some_and(|it| it.message.starts_with("item.")))
            .filter_map(|(text, _)| Some(text.key.as_ref()?.last().to_owned()))
            .collect()
    })
}

/// The meeting that decided.
fn meeting(evidence: &Evidence<'_>, dates: &Value) -> Option<Meeting> {
    let inner = evidence.message("letter/link", "link").map(|matched| matched.inner.clone());
    let mode = inner.unwrap_or_default().iter().find_map(|id| mode_said(id));
    let mode = mode.unwrap_or(MeetingMode::Physical);
    let place = evidence.value("letter/link", |value| match value {
        Value::Place(place) => Some(place.clone()),
        _ => None,
    });
    let (from, to) = match dates {
        Value::Dates(from, to) => (Day::Day(*from), Day::Day(*to)),
        Value::Months(from, to) => (Day::Month(*from), Day::Month(*to)),
        _ => return None,
    };
    let place = place.filter(|_| mode != MeetingMode::Virtual);
    Some(Meeting { mode, planned: false, place, country: None, from, to })
}

/// A text and what was decided on it.
fn decided(evidence: &Evidence<'_>, id: &str) -> Decided {
    let key = format!("annex-1/{id}");
    let designation = |key: &str| {
        evidence.value(key, |value| match value {
            Value::Designation(designation) => Some(designation.clone()),
            _ => None,
        })
    };
    let own = designation(&key);
    let message = evidence.message(&key, "item.").map_or("item.new", |matched| matched.message);
    let status = match own.as_ref().and_then(|designation| designation.part) {
        Some(Part::Corrigendum(number)) => Status::Corrigendum(number),
        Some(Part::Amendment(number)) => Status::Amendment(number),
        None if message == "item.revised" => Status::Revised,
        None => Status::New,
    };
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
        former_designation: designation(&format!("{key}/former-number")).map(|former| former.number),
        retitled: evidence.has(&format!("{key}/former")),
        referred_to: evidence.value(&format!("{key}/referred"), |value| match value {
            Value::StudyGroup(group) => Some(*group),
            _ => None,
        }),
    }
}
