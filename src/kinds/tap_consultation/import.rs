//! The consultation taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::layout::anchors;
use super::model::{Consultation, Form, Note, Notes, OwnParagraph};
use crate::document::{Sort, Value};
use crate::kinds::evidence::{days, designation, status, texts};
use crate::kinds::meetings::mode_said;
use crate::kinds::{Matter, Need};
use crate::model::{
    A5 as Justification, CollectiveLetter, DraftText, Meeting, MeetingMode, NoSummary, ReplyTo, Resolution,
    Revised,
};
use crate::recognise::{Evidence, own};

/// What stands for the reason where editions have no summary of a text.
const NO_SUMMARY: &str = "the editions imported have no summary of it";

/// Reads a consultation.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let fax = evidence.telephone("/reply-to/fax");
    let email = need.home("the e-mail address for replies", "/reply-to/email");
    let resolution = need.home("the Resolution", "/resolution/number");
    let section = need.home("the Resolution's section", "/resolution/section");
    let clause = need.home("the Resolution's clause", "/resolution/clause");
    let revised = need.home("where and when the Resolution was revised", "/resolution/revised");
    let deadline = need.home("the deadline", "/deadline");
    let letter = need.home("the Collective letter", "/collective-letter");
    let dates = need.home("when the meeting is", "/meeting");
    let ids = texts(evidence);
    let (order, after) = notes(evidence);
    let (
        Value::Resolution(number),
        Value::Revision { place, year },
        Value::Deadline(deadline),
        Value::CollectiveLetter { number: letter, group },
    ) = (resolution?, revised?, deadline?, letter?)
    else {
        return None;
    };
    let paragraphs = (1..).zip(own(evidence.sources[0].recognition, &evidence.declaration));
    Some(Matter::TapConsultation(Box::new(Consultation {
        reply_to: ReplyTo { fax, email: email?.to_string() },
        resolution: Resolution {
            number,
            section: section?.to_string(),
            clause: clause?.to_string(),
            revised: Revised { place, year },
        },
        deadline,
        collective_letter: CollectiveLetter { number: letter, group },
        notes: Notes { order, after },
        ipr: named(evidence, "note/ipr", "note-ipr.", &ids),
        form: Form { date_row: evidence.has("annex-2/place-date") },
        meeting: meeting(evidence, &dates?)?,
        texts: ids.iter().map(|id| draft(evidence, id, &ids)).collect(),
        paragraphs: paragraphs
            .map(|(index, (after, numbered))| OwnParagraph { id: format!("own-{index}"), after, numbered })
            .collect(),
    })))
}

/// The TSB NOTEs in order, and the paragraph they follow.
fn notes(evidence: &Evidence<'_>) -> (Vec<Note>, String) {
    let (mut order, mut after, mut last) = (Vec::new(), None, Notes::default().after);
    let anchors = anchors();
    for text in &evidence.sources[0].recognition.edition.texts {
        let Some(key) = &text.key else { continue };
        match key.as_str().split_once('/') {
            Some(("note", note)) => {
                let note = if note == "ipr" { Note::Ipr } else { Note::A5 };
                if !order.contains(&note) {
                    order.push(note);
                }
                after.get_or_insert_with(|| last.clone());
            }
            Some(("letter", anchor)) if anchors.contains(&anchor) => anchor.clone_into(&mut last),
            _ => {}
        }
    }
    (order, after.unwrap_or_else(|| Notes::default().after))
}

/// The texts that a note names.
fn named(evidence: &Evidence<'_>, key: &str, note: &str, ids: &[String]) -> Vec<String> {
    let all = format!("{note}all");
    let some = format!("{note}some");
    if evidence.message(key, &all).is_some() {
        return ids.to_vec();
    }
    if evidence.message(key, &some).is_none() {
        return Vec::new();
    }
    let designations: Vec<String> = evidence
        .texts(key)
        .flat_map(|(text, _)| text.text.facts())
        .filter(|fact| matches!(fact.value, Value::Designation(_)))
        .map(|fact| fact.value.to_string())
        .collect();
    let is = |id: &&String| {
        let designation = evidence.value(&format!("annex-1/{id}"), |value| match value {
            Value::Designation(_) => Some(value.to_string()),
            _ => None,
        });
        designation.is_some_and(|designation| designations.contains(&designation))
    };
    ids.iter().filter(is).cloned().collect()
}

/// The meeting.
fn meeting(evidence: &Evidence<'_>, dates: &Value) -> Option<Meeting> {
    let subject = evidence.message("subject", "subject.");
    let inner =
        evidence.message("letter/intent", "intent").map(|matched| matched.inner.clone()).unwrap_or_default();
    let mode = match subject {
        Some(matched) => mode_said(matched.message),
        None => inner.iter().find_map(|id| mode_said(id)),
    };
    let mode = mode.unwrap_or(MeetingMode::Physical);
    let place = |value: &Value| match value {
        Value::Place(place) => Some(place.clone()),
        _ => None,
    };
    let facts = evidence.texts("subject").flat_map(|(text, _)| text.text.facts());
    let mut places: Vec<String> = facts.filter_map(|fact| place(&fact.value)).collect();
    let intent = evidence.value("letter/intent", place);
    places.extend(intent.clone());
    let city = places.iter().find(|place| Some(*place) != intent.as_ref()).cloned();
    let (place, country) = match (city, intent) {
        _ if mode == MeetingMode::Virtual => (None, None),
        (Some(city), country) => (Some(city), country),
        (None, place) => (place, None),
    };
    let (from, to) = days(dates)?;
    let planned = inner.iter().any(|id| id.ends_with("-planned"));
    Some(Meeting { mode, planned, place, country, from, to })
}

/// A draft text.
fn draft(evidence: &Evidence<'_>, id: &str, ids: &[String]) -> DraftText {
    let key = format!("annex-1/{id}");
    let stated =
        |key: &str, sort: Sort| evidence.value(key, |value| sort.is_of(value).then(|| value.to_string()));
    let designation = designation(evidence, &key);
    let status = status(evidence, &key, designation.as_ref());
    let needs = named(evidence, "note/a5", "note-a5.", ids).iter().any(|other| other == id);
    let justified = stated(&format!("{key}/a5"), Sort::Symbol);
    let summed = evidence.has(&format!("{key}/summary")) || evidence.has(&format!("{key}/summary/1"));
    DraftText {
        id: id.to_owned(),
        designation: designation.map(|designation| designation.number).unwrap_or_default(),
        working_name: stated(&key, Sort::WorkingName),
        status,
        document: stated(&key, Sort::Symbol).unwrap_or_default(),
        a5: (justified.is_some() || needs).then_some(Justification { document: justified }),
        summary: (!summed).then_some(NoSummary::None),
        reason: (!summed).then(|| NO_SUMMARY.to_owned()),
    }
}
