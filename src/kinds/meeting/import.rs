//! The invitation taken from editions made elsewhere: what no trait inverts, over the evidence.

use std::collections::BTreeMap;

use jiff::civil::Time;

use super::law;
use super::model::{Chair, Invitation, KeyDate, Moved, Topic};
use crate::diag::{Code, Diagnostic, Place};
use crate::document::{Sort, Value};
use crate::kinds::evidence::held;
use crate::kinds::{Matter, Need, declares};
use crate::model::Gender;
use crate::recognise::Evidence;

/// Why a key date was moved, where only the editions are known.
const UNSAID: &str = "as in the editions";

/// Reads an invitation.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let dates = need.home("when the meeting is", "/meeting");
    let opening = need.home("when the meeting opens", "/opening");
    let (dates, Value::Time(opening)) = (dates?, opening?) else { return None };
    let meeting = held(evidence, "letter/invitation", "invitation", &dates)?;
    let inner = evidence.message("letter/invitation", "invitation").map(|matched| matched.inner.clone());
    let headquarters = inner.unwrap_or_default().iter().any(|id| id.ends_with("headquarters"));
    let place = |path: &str| evidence.home(path).map(|place| place.to_string());
    let moved = |due: KeyDate| match evidence.home(due.home()) {
        Some(Value::Date(date)) if date != law::due(due, meeting.first_day()) => {
            Some((due, Moved { date, why: UNSAID.into() }))
        }
        _ => None,
    };
    let chair = chair(need);
    let annex = |key: &str| own_annex(evidence, key);
    let told = |topic: &Topic| evidence.has(&format!("practical/{}", topic.word()));
    Some(Matter::Meeting(Box::new(Invitation {
        headquarters,
        unscheduled: false,
        opening: opening.time(),
        registration: match evidence.home("/registration") {
            Some(Value::Hour(minutes)) => hour(minutes),
            _ => None,
        },
        host: place("/host"),
        chair,
        questions: evidence.most(|source| {
            let texts = source.recognition.edition.texts.iter();
            let at =
                texts.filter(|text| text.key.as_ref().is_some_and(|key| key.as_str() == "letter/questions"));
            let facts = at.flat_map(|text| text.text.facts());
            facts
                .filter(|fact| Sort::Question.is_of(&fact.value))
                .map(|fact| fact.value.to_string())
                .collect()
        }),
        practical: Topic::ALL.into_iter().filter(told).collect(),
        agenda: annex("letter/agenda"),
        time_plan: annex("letter/time-plan"),
        fellowship_form: annex("practical/fellowships/on-form"),
        moved: KeyDate::ALL.into_iter().filter_map(moved).collect::<BTreeMap<_, _>>(),
        meeting,
    })))
}

fn hour(minutes: u16) -> Option<Time> {
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}

/// Whoever chairs the group, where a name that is known stands in the editions; else it is told that nobody is named.
fn chair(need: &mut Need) -> Option<Chair> {
    let evidence = need.evidence;
    let said = evidence.message("letter/agenda", "agenda-chair")?;
    let named = |path: &str| evidence.home(path).map(|value| value.to_string());
    let (Some(person), Some(country)) = (named("/chair/person"), named("/chair/country")) else {
        let place = Place::file(&evidence.sources[0].recognition.edition.path);
        let message = "no register knows whoever chairs the group";
        let hint = "write `chair` into circular.toml, and the name as `person-…` into text/";
        need.told.push(Diagnostic::warning(Code::Corrected, message).at(place).hint(hint));
        return None;
    };
    // Languages without gender there say it in both.
    let gender = match said.selected("gender").as_slice() {
        ["f"] => Gender::F,
        _ => Gender::M,
    };
    Some(Chair { person, country, gender })
}

/// The annex of the circular's own that a paragraph names.
fn own_annex(evidence: &Evidence<'_>, key: &str) -> Option<String> {
    let number = evidence.value(key, |value| match value {
        Value::Number(number) => usize::try_from(*number).ok(),
        _ => None,
    })?;
    let before = usize::from(evidence.has("practical"));
    let own = declares(evidence).annexes;
    own.get(number.checked_sub(before + 1)?).map(|annex| annex.id.clone())
}
