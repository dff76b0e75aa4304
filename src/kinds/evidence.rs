//! Texts, meetings and Resolutions in editions made elsewhere, as several kinds take them.

use super::Need;
use super::meetings::mode_said;
use crate::document::{Designation, Part, Value};
use crate::locale::registers::country;
use crate::model::{Day, Meeting, MeetingMode, Resolution, Revised, Status};
use crate::recognise::Evidence;

/// The messages that head the item of a text, each with its status behind the stop.
const ITEM: &str = "item.";

/// The ids of the texts, in the order of Annex 1, that most editions have.
pub(super) fn texts(evidence: &Evidence<'_>) -> Vec<String> {
    evidence.most(|source| {
        let recognition = source.recognition;
        let both = recognition.edition.texts.iter().zip(&recognition.matches);
        both.filter(|(_, matched)| matched.as_ref().is_some_and(|it| it.message.starts_with(ITEM)))
            .filter_map(|(text, _)| Some(text.key.as_ref()?.last().to_owned()))
            .collect()
    })
}

/// The designation that is stated at an address.
pub(super) fn designation(evidence: &Evidence<'_>, key: &str) -> Option<Designation> {
    evidence.value(key, |value| match value {
        Value::Designation(designation) => Some(designation.clone()),
        _ => None,
    })
}

/// What a text is, by its designation and by the message of its item.
pub(super) fn status(evidence: &Evidence<'_>, key: &str, designation: Option<&Designation>) -> Status {
    let said = evidence.message(key, ITEM).and_then(|matched| matched.message.strip_prefix(ITEM));
    match designation.and_then(|designation| designation.part) {
        Some(Part::Corrigendum(number)) => Status::Corrigendum(number),
        Some(Part::Amendment(number)) => Status::Amendment(number),
        Some(Part::Supplement(_)) | None if said == Some(Status::Revised.word()) => Status::Revised,
        Some(Part::Supplement(_)) | None => Status::New,
    }
}

/// The first and the last day, or month, of a span.
pub(super) fn days(span: &Value) -> Option<(Day, Day)> {
    match span {
        Value::Dates(from, to) => Some((Day::Day(*from), Day::Day(*to))),
        Value::Months(from, to) => Some((Day::Month(*from), Day::Month(*to))),
        _ => None,
    }
}

/// The meeting that was held or will be, of which a paragraph speaks by its message.
pub(super) fn held(evidence: &Evidence<'_>, key: &str, message: &str, dates: &Value) -> Option<Meeting> {
    let inner = evidence.message(key, message).map(|matched| matched.inner.clone());
    let mode = inner.unwrap_or_default().iter().find_map(|id| mode_said(id));
    let mode = mode.unwrap_or(MeetingMode::Physical);
    let named = |is_country: bool| {
        evidence.value(key, |value| match value {
            Value::Place(place) if country(place).is_some() == is_country => Some(place.clone()),
            _ => None,
        })
    };
    let (from, to) = days(dates)?;
    let (city, country) = (named(false), named(true));
    let (place, country) = if city.is_some() { (city, country) } else { (country, None) };
    let in_place = |_: &String| mode != MeetingMode::Virtual;
    let (place, country) = (place.filter(in_place), country.filter(in_place));
    Some(Meeting { mode, planned: false, place, country, from, to })
}

/// The Resolution that a letter rests on, with the section of it that the letter does not print.
pub(super) fn resolution(need: &mut Need, section: &str) -> Option<Resolution> {
    let number = need.home("the Resolution", "/resolution/number");
    let clause = need.home("the Resolution's clause", "/resolution/clause");
    let revised = need.home("where and when the Resolution was revised", "/resolution/revised");
    let (Value::Resolution(number), Value::Revision { place, year }) = (number?, revised?) else {
        return None;
    };
    let revised = Revised { place, year };
    Some(Resolution { number, section: section.to_owned(), clause: clause?.to_string(), revised })
}
