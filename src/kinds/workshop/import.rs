//! The announcement taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Fellowships, Participation, Says, Workshop};
use crate::document::Value;
use crate::kinds::blocks::language;
use crate::kinds::event::{Registration, page};
use crate::kinds::evidence::held;
use crate::kinds::{Matter, Need};
use crate::lang::Lang;
use crate::recognise::Evidence;

/// Reads an announcement.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let dates = need.home("when the event is", "/event")?;
    let says = |key: &str, id: &str| evidence.message(key, id).is_some();
    let event = held(evidence, "letter/invitation", "invitation", &dates);
    let event = need.value("where the event is", event)?;
    let time = |path: &str| match evidence.home(path) {
        Some(Value::Time(at)) => Some(at),
        _ => None,
    };
    let host = match evidence.home("/host") {
        Some(Value::Place(country)) if says("letter/host", "invitation-by.country") => Some(country),
        _ => None,
    };
    let said = |what: Says| match what {
        Says::Host => says("letter/host", "invitation-by.named"),
        Says::Venue => evidence.has("letter/venue"),
        Says::Meetings => evidence.has("letter/beside"),
        Says::Programme => says("letter/programme", "programme-annex"),
    };
    Some(Matter::Workshop(Box::new(Workshop {
        says: Says::ALL.into_iter().map(|(what, _)| what).filter(|what| said(*what)).collect(),
        host,
        opening: time("/opening"),
        desk: time("/desk"),
        programme: page(evidence, "letter/programme"),
        languages: languages(evidence),
        interpretation: says("letter/working-languages", "languages.interpreted"),
        participation: if says("letter/participation", "participation.members") {
            Participation::Members
        } else {
            Participation::Open
        },
        registration: Registration::from(evidence),
        fellowships: fellowships(evidence),
        visa_weeks: count(evidence, "/visa-weeks"),
        hotels: page(evidence, "letter/hotels"),
        page: page(evidence, "letter/page"),
        event,
    })))
}

fn count(evidence: &Evidence<'_>, path: &str) -> Option<u8> {
    match evidence.home(path) {
        Some(Value::Count(number)) => u8::try_from(number).ok(),
        _ => None,
    }
}

fn fellowships(evidence: &Evidence<'_>) -> Option<Fellowships> {
    if !evidence.has("letter/fellowships") {
        return None;
    }
    let until = match evidence.home("/fellowships/until") {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    Some(Fellowships { number: count(evidence, "/fellowships/number").unwrap_or_default(), until })
}

/// The languages of work, in the order in which most editions name them.
fn languages(evidence: &Evidence<'_>) -> Vec<Lang> {
    let named =
        evidence.message("letter/working-languages", "languages.").map(|matched| matched.inner.clone());
    let named = named.unwrap_or_default();
    Lang::ALL.into_iter().filter(|lang| named.contains(&language(*lang))).collect()
}
