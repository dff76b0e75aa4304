//! Suggested readings: what the other editions settle, as our own writer prints it in the language of the odd one.

use std::collections::BTreeMap;

use tsb_circular::document::{Edition, Fact, Inline, Value};
use tsb_circular::drift::{self, Options, Report};
use tsb_circular::kinds::{ALL, Folder};
use tsb_circular::lang::Lang;

use super::super::examples::{everything, folder};
use super::{compare, composed, of_folder, set};

/// The first fact of a kind at a key.
fn fact<'e>(edition: &'e mut Edition, at: &str, kind: &str) -> &'e mut Fact {
    let texts = edition.texts.iter_mut().filter(|it| it.key.as_ref().is_some_and(|key| key.as_str() == at));
    let facts = texts.flat_map(|it| &mut it.text.0).filter_map(|inline| match inline {
        Inline::Fact(fact) if fact.value.kind() == kind => Some(fact),
        _ => None,
    });
    facts.into_iter().next().unwrap_or_else(|| panic!("no {kind} at {at}"))
}

/// The characters of a fact without the joiners that hold them together.
fn shown(fact: &Fact) -> String {
    fact.plain().replace('\u{2060}', "")
}

/// A text with plain spaces and hyphens: which of them do not break a line depends on what is around them.
fn spaced(text: &str) -> String {
    text.replace('\u{2060}', "").replace('\u{a0}', " ").replace('\u{2011}', "-")
}

/// What should be written at a key, by edition.
fn write(report: &Report, at: &str) -> BTreeMap<String, String> {
    let findings = report.findings.iter().filter(|finding| finding.key.as_deref() == Some(at));
    findings.flat_map(|finding| finding.write.clone()).collect()
}

#[test]
fn a_value_is_written_as_the_edition_should_have_it() {
    for (at, kind) in [
        ("place-date", "date"),
        ("subject", "dates"),
        ("letter/intent", "dates"),
        ("letter/intent", "collective-letter"),
        ("letter/consultation", "deadline"),
        ("annex-2/subject", "circular"),
    ] {
        for (number, lang) in Lang::ALL.into_iter().enumerate() {
            let mut editions = composed(195, &Lang::ALL);
            let own = fact(&mut editions[number], at, kind);
            let right = shown(own);
            // The same place of another circular: its value, in the form that the place has.
            *own = fact(&mut composed(79, &[lang])[0], at, kind).clone();
            let found = write(&compare(&editions), at);
            assert_eq!(found, BTreeMap::from([(lang.code().to_owned(), right)]), "{at} {kind} {lang}");
        }
    }
}

/// A letter in all languages, of which one edition states another value for a fact.
fn restated(folder: &Folder, lang: Lang, name: &str, value: Value) -> Vec<Edition> {
    let mut other = folder.clone();
    other.circular.head.facts.0.iter_mut().find(|fact| fact.name == name).unwrap().value = value;
    let mut editions = of_folder(folder, &Lang::ALL);
    let at = Lang::ALL.iter().position(|it| *it == lang).unwrap();
    editions[at] = of_folder(&other, &[lang]).remove(0);
    editions
}

/// A reading is right if the edition that has no fault has it at that key.
#[test]
fn every_form_of_every_sort_is_written_as_the_sound_edition_has_it() {
    let folder = everything();
    let date = |text: &str| text.parse().unwrap();
    for (name, value, least) in [
        ("day", Value::Date(date("2026-05-20")), 4),
        ("first", Value::Date(date("2026-07-01")), 1),
        ("opening", Value::Time("2026-05-19T10:00:00".parse().unwrap()), 1),
        ("closing", Value::Deadline("2026-05-29T16:00:00".parse().unwrap()), 1),
        ("meeting", Value::Dates(date("2026-05-20"), date("2026-05-29")), 3),
        ("share", Value::Percentage(45), 1),
        ("fee", Value::Amount { number: "1300".into(), currency: "CHF".into() }, 1),
        ("recommendation", Value::Designation(tsb_circular::document::Designation::of("X.1334")), 1),
        ("city", Value::Place("dakar".into()), 1),
        ("desk", Value::Telephone("+41 22 730 5901".into()), 1),
        ("mailbox", Value::Email("tsbsg16@itu.int".into()), 1),
        ("paper", Value::Symbol("SG17-TD2367".into()), 1),
        ("question", Value::Question("6/17".into()), 1),
    ] {
        for lang in Lang::ALL {
            let report = compare(&restated(&folder, lang, name, value.clone()));
            let sound = of_folder(&folder, &[lang]).remove(0);
            let mut written = 0;
            for finding in &report.findings {
                let Some(reading) = finding.write.get(lang.code()) else { continue };
                let texts = sound
                    .texts
                    .iter()
                    .filter(|it| it.key.as_ref().map(|key| key.as_str()) == finding.key.as_deref());
                let texts: Vec<String> = texts.map(|it| spaced(&it.text.plain())).collect();
                let found = texts.iter().any(|text| text.contains(&spaced(reading)));
                assert!(found, "{name} {lang}: {reading}: {texts:?}");
                written += 1;
            }
            assert!(written >= least, "{name} {lang}: {written} of {least}: {:?}", super::said(&report));
        }
    }
}

#[test]
fn nothing_is_written_where_the_others_disagree() {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[1], "letter/threshold", &Value::Percentage(75));
    set(&mut editions[2], "letter/threshold", &Value::Percentage(60));
    let report = compare(&editions);
    assert_eq!(report.findings.len(), 2);
    assert_eq!(write(&report, "letter/threshold"), BTreeMap::new());
    // Two that have the same are odd together, and the others agree.
    set(&mut editions[2], "letter/threshold", &Value::Percentage(75));
    let found = write(&compare(&editions), "letter/threshold");
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        [("es", "70\u{a0}%"), ("fr", "70%")].map(|(id, text)| (id.into(), text.into()))
    );
}

#[test]
fn of_two_editions_nothing_settles_a_value_but_the_odd_one_itself_or_a_base() {
    let with = |at: &str, value: &Value| {
        let mut editions = composed(195, &[Lang::En, Lang::Fr]);
        set(&mut editions[1], at, value);
        editions
    };
    let telephone = Value::Telephone("+41 22 730 6000".into());
    let editions = with("tel", &telephone);
    let report = compare(&editions);
    assert_eq!((report.findings.len(), write(&report, "tel")), (1, BTreeMap::new()));
    let report = drift::compare_with(&ALL, &editions, "en", &Options::default()).unwrap();
    assert_eq!(write(&report, "tel").get("fr").map(|text| spaced(text)).as_deref(), Some("+41 22 730 6206"));
    // The French letter says the days of the meeting in its subject as well.
    let dates = Value::Dates("2020-03-18".parse().unwrap(), "2020-03-26".parse().unwrap());
    let found = write(&compare(&with("letter/intent", &dates)), "letter/intent");
    assert!(found["fr"].contains("17") && found["fr"].contains("mars"), "{found:?}");
}

#[test]
fn a_name_whose_form_nobody_can_tell_is_not_written() {
    let mut editions = composed(79, &Lang::ALL);
    let russian = Lang::ALL.iter().position(|lang| *lang == Lang::Ru).unwrap();
    set(&mut editions[russian], "letter/intent", &Value::Place("dakar".into()));
    let report = compare(&editions);
    assert!(!report.findings.is_empty());
    assert!(
        report.findings.iter().all(|finding| finding.write.is_empty()),
        "{:?}",
        write(&report, "letter/intent")
    );
}

#[test]
fn a_reading_stands_in_every_form_of_the_report() {
    let mut editions = of_folder(folder(195), &Lang::ALL);
    set(&mut editions[5], "letter/threshold", &Value::Percentage(75));
    let report = compare(&editions);
    assert!(drift::report::text(&report).contains("\n  write: \u{2067}70%\u{2069}\n"));
    assert!(drift::report::html(&report).contains("<b>write:</b> <bdi lang=\"ar-SA\" dir=\"rtl\">70%</bdi>"));
    let json: serde_json::Value = serde_json::from_str(&drift::report::json(&report)).unwrap();
    assert_eq!(json["findings"][0]["write"], serde_json::json!({ "ar": "70%" }));
    set(&mut editions[4], "letter/threshold", &Value::Percentage(75));
    let text = drift::report::text(&compare(&editions));
    assert!(text.contains("  write in ar: \u{2067}70%\u{2069}\n  write in zh: 70%\n"), "{text}");
}
