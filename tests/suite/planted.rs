//! Faults planted in the editions of an example of any kind: every fact changed, every block taken out.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use tsb_circular::document::{Designation, Edition, Inline, Value};
use tsb_circular::inside::document::layout::Trait;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::{drift, kinds};

use super::examples::edition_of;

/// An edition of a circular, as drift compares it.
pub fn composed(folder: &Folder, lang: Lang) -> Edition {
    recognise::composed(&kinds::ALL, &edition_of(folder, lang), "example")
}

/// What drift finds: code, key and the editions in which.
pub fn found(editions: &[Edition]) -> Vec<(drift::Code, String, Vec<String>)> {
    let report = drift::compare(&kinds::ALL, editions, &drift::Options::default());
    let findings = report.findings.iter();
    findings
        .map(|finding| {
            let editions = finding.at.iter().map(|spot| spot.edition.clone()).collect();
            (finding.code, finding.key.clone().unwrap_or_default(), editions)
        })
        .collect()
}

/// Another value of the same kind.
pub fn other(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Date(date) => Value::Date(date.tomorrow().ok()?),
        Value::Time(at) => Value::Time(at.checked_add(30.minutes()).ok()?),
        Value::Symbol(symbol) => Value::Symbol(format!("{symbol}9")),
        Value::Dates(from, to) => Value::Dates(*from, to.tomorrow().ok()?),
        Value::Hour(minutes) => Value::Hour(minutes + 30),
        Value::Designation(designation) => {
            let number = format!("{}9", designation.number);
            Value::Designation(Designation::of(number).with_part(designation.part))
        }
        Value::Question(number) => Value::Question(format!("9{number}")),
        Value::WorkingName(name) => Value::WorkingName(format!("{name}x")),
        Value::Section(_) => Value::Section("8".into()),
        Value::Clause(clause) => Value::Clause(format!("{clause}.1")),
        Value::Resolution(number) => Value::Resolution(number + 1),
        Value::Revision { place, year } => Value::Revision { place: place.clone(), year: year + 2 },
        Value::Telephone(number) => Value::Telephone(format!("{number}0")),
        Value::Email(email) => Value::Email(format!("x{email}")),
        Value::Url(url) => Value::Url(format!("{url}x")),
        Value::Circular(number) => Value::Circular(number + 1),
        Value::CollectiveLetter { number, group } => {
            Value::CollectiveLetter { number: number + 1, group: *group }
        }
        Value::StudyGroup(group) => Value::StudyGroup(group + 1),
        Value::Count(count) => Value::Count(count + 1),
        Value::Place(_) => Value::Place("hammamet".into()),
        Value::Region(region) => Value::Region(if region == "arab" { "africa" } else { "arab" }.into()),
        Value::Person(person) if person == "onoe" => Value::Person("lee".into()),
        Value::Person(_) => Value::Person("onoe".into()),
        _ => return None,
    })
}

/// Every fact of an edition changed, one at a time, each with the key it stands at.
fn changed(edition: &Edition) -> Vec<(String, Edition)> {
    let mut out = Vec::new();
    for (at, located) in edition.texts.iter().enumerate() {
        let Some(key) = &located.key else { continue };
        for (inline, piece) in located.text.0.iter().enumerate() {
            let Inline::Fact(fact) = piece else { continue };
            let Some(value) = other(&fact.value) else { continue };
            let mut faulty = edition.clone();
            if let Inline::Fact(fact) = &mut faulty.texts[at].text.0[inline] {
                fact.runs[0].text = value.to_string();
                fact.runs.truncate(1);
                fact.value = value;
            }
            out.push((key.to_string(), faulty));
        }
    }
    out
}

/// Changes every fact of a circular in each language, one at a time: each must be found at its place, and little else;
/// how many there are.
pub fn every_fact_is_found(folder: &Folder) -> usize {
    let sound: Vec<Edition> = Lang::ALL.map(|lang| composed(folder, lang)).to_vec();
    assert_eq!(found(&sound), []);
    let mut planted = 0;
    for (at, lang) in Lang::ALL.into_iter().enumerate() {
        for (key, faulty) in changed(&sound[at]) {
            let mut editions = sound.clone();
            editions[at] = faulty;
            planted += 1;
            let found = found(&editions);
            let right =
                |finding: &(drift::Code, String, Vec<String>)| finding.1 == key && finding.2 == [lang.code()];
            assert!(found.iter().any(right), "{lang} {key}: {found:?}");
            assert!(found.len() <= 2, "{lang} {key}: {found:?}");
        }
    }
    planted
}

/// Takes every block of a circular out of the Spanish edition, one at a time: each must be found.
pub fn every_block_is_missed(folder: &Folder) {
    let sound: Vec<Edition> = Lang::ALL.map(|lang| composed(folder, lang)).to_vec();
    let keys: BTreeSet<String> =
        sound[0].texts.iter().filter_map(|text| Some(text.key.as_ref()?.to_string())).collect();
    let layout = folder.kind.declaration.layout;
    let free = |key: &str| layout.is(key, Trait::Optional);
    for key in keys.iter().filter(|key| !free(key)) {
        let mut editions = sound.clone();
        editions[2].texts.retain(|text| text.key.as_ref().is_none_or(|it| it.as_str() != key));
        let found = found(&editions);
        let near = |finding: &(drift::Code, String, Vec<String>)| {
            // What is lost may seem to stand in the one beside it.
            let beside = || key.rsplit_once('/').map(|(above, _)| above);
            let merged = finding.0 == drift::Code::BlockMerged
                && beside().is_some_and(|above| finding.1.starts_with(above));
            merged || finding.1 == *key || key.starts_with(&finding.1) || finding.1.starts_with(key.as_str())
        };
        assert!(found.iter().any(near), "{key}: {found:?}");
    }
}
