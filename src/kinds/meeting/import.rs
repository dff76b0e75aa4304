//! The invitation taken from editions made elsewhere: what no trait inverts, over the evidence.

use jiff::civil::Time;

use super::model::{Chair, Invitation, Seminar, Topic};
use crate::declared::law::days;
use crate::document::{Sort, Value};
use crate::kinds::evidence::held;
use crate::kinds::key_dates::moves_from;
use crate::kinds::{Matter, Need, declares, slug, unknown_person};
use crate::model::Gender;
use crate::recognise::Evidence;

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
        seminar: seminar(evidence),
        venue_to_follow: evidence.has("letter/venue"),
        host: place("/host"),
        chair: chair(evidence),
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
        moved: moves_from(evidence, meeting.first_day()),
        meeting,
    })))
}

/// The seminar before the meeting.
fn seminar(evidence: &Evidence<'_>) -> Option<Seminar> {
    let (from, to, _) = days(&evidence.home("/seminar")?)?;
    let Value::Hour(minutes) = evidence.home("/seminar/opening")? else { return None };
    Some(Seminar { from, to, opening: hour(minutes)? })
}

fn hour(minutes: u16) -> Option<Time> {
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}

/// Whoever chairs the group: by the register, else by the name that the first edition has that writes it in Latin letters.
fn chair(evidence: &Evidence<'_>) -> Option<Chair> {
    const KEY: &str = "letter/agenda";
    evidence.message(KEY, "agenda-chair")?;
    let unknown = || {
        let all = evidence.sources.iter();
        let names = all
            .filter_map(|source| unknown_person(source.recognition, &evidence.declaration, KEY, Sort::Named));
        names.into_iter().find_map(|name| slug(&name))
    };
    let person = evidence.home("/chair/person").map(|person| person.to_string());
    // Languages without gender there say it of both.
    let mut said = evidence.texts(KEY).filter_map(|(_, matched)| matched);
    let gender = if said.any(|it| it.selected("gender") == ["f"]) { Gender::F } else { Gender::M };
    let person = person.or_else(unknown).unwrap_or_else(|| "chair".to_owned());
    Some(Chair { person, country: evidence.home("/chair/country")?.to_string(), gender })
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
