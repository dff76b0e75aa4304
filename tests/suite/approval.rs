//! The outcome of a consultation: known by itself, compared with every fact changed and every block lost, imported.

use std::collections::BTreeSet;
use std::path::Path;

use tsb_circular::diag::Source;
use tsb_circular::document::{Designation, Edition, Inline, Value};
use tsb_circular::kinds::approval::{KIND, Outcome};
use tsb_circular::kinds::{self, Matter};
use tsb_circular::lang::Lang;
use tsb_circular::reading::Limits;
use tsb_circular::{compose, docx, drift, recognise, text};

use super::examples::{edition, folder};

/// The number of the example.
const NUMBER: u16 = 241;

fn composed(lang: Lang) -> Edition {
    recognise::composed(&kinds::ALL, &edition(NUMBER, lang), "example")
}

fn found(editions: &[Edition]) -> Vec<(drift::Code, String, Vec<String>)> {
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
fn other(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Date(date) => Value::Date(date.tomorrow().ok()?),
        Value::Dates(from, to) => Value::Dates(*from, to.tomorrow().ok()?),
        Value::Designation(designation) => {
            let number = format!("{}9", designation.number);
            Value::Designation(Designation::of(number).with_part(designation.part))
        }
        Value::WorkingName(name) => Value::WorkingName(format!("{name}x")),
        Value::Section(_) => Value::Section("8".into()),
        Value::Clause(clause) => Value::Clause(format!("{clause}.1")),
        Value::Resolution(number) => Value::Resolution(number + 1),
        Value::Revision { place, year } => Value::Revision { place: place.clone(), year: year + 2 },
        Value::Telephone(number) => Value::Telephone(format!("{number}0")),
        Value::Email(email) => Value::Email(format!("x{email}")),
        Value::Url(url) => Value::Url(format!("{url}x")),
        Value::Circular(number) => Value::Circular(number + 1),
        Value::StudyGroup(group) => Value::StudyGroup(group + 1),
        Value::Count(count) => Value::Count(count + 1),
        Value::Place(_) => Value::Place("hammamet".into()),
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

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let sound: Vec<Edition> = Lang::ALL.map(composed).to_vec();
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
    assert!(planted > 240, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    let sound: Vec<Edition> = Lang::ALL.map(composed).to_vec();
    let keys: BTreeSet<String> =
        sound[0].texts.iter().filter_map(|text| Some(text.key.as_ref()?.to_string())).collect();
    let free = ["to", "copy-to", "letter/enclosures", "letter/signature"];
    for key in keys.iter().filter(|key| !free.contains(&key.as_str())) {
        let mut editions = sound.clone();
        editions[2].texts.retain(|text| text.key.as_ref().is_none_or(|it| it.as_str() != key));
        let found = found(&editions);
        let near = |finding: &(drift::Code, String, Vec<String>)| {
            finding.1 == *key || key.starts_with(&finding.1) || finding.1.starts_with(key.as_str())
        };
        assert!(found.iter().any(near), "{key}: {found:?}");
    }
}

/// The example with another outcome of its second text, composed.
fn with_outcome(lang: Lang, outcome: Outcome) -> Edition {
    let mut folder = folder(NUMBER).clone();
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
    matter.texts[1].outcome = outcome;
    let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
    recognise::composed(&kinds::ALL, &document, "example")
}

#[test]
fn a_decision_that_is_another_in_one_edition_is_found_between_and_inside() {
    for lang in Lang::ALL {
        let mut editions: Vec<Edition> = Lang::ALL.map(composed).to_vec();
        let at = Lang::ALL.iter().position(|known| *known == lang).unwrap();
        // The item alone says another decision.
        let other = with_outcome(lang, Outcome::Deferred);
        let decision = other
            .texts
            .iter()
            .find(|text| text.key.as_ref().is_some_and(|key| key.as_str() == "annex-1/x-1369/decision"));
        let decision = decision.unwrap().clone();
        for text in &mut editions[at].texts {
            if text.key == decision.key {
                *text = decision.clone();
            }
        }
        let between = found(&editions);
        let expected =
            (drift::Code::StatusMismatch, "annex-1/x-1369/decision".to_owned(), vec![lang.code().to_owned()]);
        assert_eq!(between, [expected], "{lang}");
        let alone = found(&editions[at..=at]);
        assert_eq!(alone.len(), 1, "{lang}: {alone:?}");
        assert_eq!((alone[0].0, alone[0].1.as_str()), (drift::Code::StatusMismatch, "letter/approved"));
    }
}

#[test]
fn every_outcome_goes_to_word_and_text_and_comes_back() {
    for outcome in Outcome::ALL {
        for count in [1, 2, 5] {
            let mut folder = folder(NUMBER).clone();
            let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
            matter.texts.truncate(count);
            for text in &mut matter.texts {
                (text.outcome, text.referred_to) = (outcome, None);
            }
            matter.present = Some([1, 2, 21][count % 3]);
            let mut read = Vec::new();
            for lang in Lang::ALL {
                let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
                let plain = text::write(&document);
                let path = Path::new("edition");
                let reading = match lang {
                    Lang::En | Lang::Ru | Lang::Ar => {
                        text::read(plain.as_bytes(), path, &Limits::default()).unwrap()
                    }
                    _ => {
                        let bytes = docx::write(&document, &docx::DocxOptions::default()).unwrap();
                        docx::read(&bytes, path, &Limits::default()).unwrap()
                    }
                };
                let recognition = recognise::edition(&kinds::ALL, &reading, None);
                assert_eq!(
                    recognition.edition.kind.as_deref(),
                    Some("approval"),
                    "{lang} {outcome:?} {count}"
                );
                assert_eq!(recognition.notes, [], "{lang} {outcome:?} {count}\n{plain}");
                read.push((reading, recognition));
            }
            let editions: Vec<Edition> = read.iter().map(|(_, it)| it.edition.clone()).collect();
            assert_eq!(found(&editions), [], "{outcome:?} {count}");
            let inputs: Vec<_> =
                read.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
            let (imported, diagnostics) = tsb_circular::import::folder(&kinds::ALL, &inputs);
            assert_eq!(diagnostics, [], "{outcome:?} {count}");
            let imported = imported.unwrap();
            let source = Source::new("circular.toml", imported.circular.as_str());
            let (_, again) = kinds::ALL.parse(&source).0.unwrap();
            let Matter::Approval(again) = &again.matter else { panic!("an approval") };
            let Matter::Approval(matter) = &folder.circular.matter else { panic!("an approval") };
            let outcomes = |texts: &[kinds::approval::Decided]| {
                texts
                    .iter()
                    .map(|text| (text.id.clone(), text.outcome, text.former_designation.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(outcomes(&again.texts), outcomes(&matter.texts));
            assert_eq!(again.present, matter.present, "{outcome:?} {count}");
        }
    }
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let with = |date: &str| {
        let text = source.text.replace("date = 2020-04-09\n", &format!("date = {date}\n"));
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", text));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(with("2020-04-23"), Vec::<String>::new());
    assert_eq!(with("2020-04-24"), ["the outcome is announced more than 4 weeks after the meeting"]);
    assert_eq!(with("2020-03-25"), ["the outcome is dated before the meeting ends"]);
    assert!(KIND.form.is_none());
}
