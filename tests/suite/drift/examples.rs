//! Every code has an example that triggers it: the smallest fault that each can show.
//!
//! Faults of the mutation suite serve where there is one; the others are planted here.

use jiff::civil::date;
use tsb_circular::diag::Source;
use tsb_circular::document::{Designation, Edition, Inline, Located, Mark, MarkKind, Run, Slip, Text, Value};
use tsb_circular::drift::{self, Allow, Code, Options, Report};
use tsb_circular::inside::document::key;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::super::examples::folder;
use super::super::mutations::plant;
use super::{compare, composed, reword, said, set};

/// The texts at a key.
fn at<'e>(edition: &'e mut Edition, key: &str) -> impl Iterator<Item = &'e mut Located> {
    edition
        .texts
        .iter_mut()
        .filter(move |located| located.key.as_ref().is_some_and(|own| own.as_str() == key))
}

/// The longest text at a key.
fn text<'e>(edition: &'e mut Edition, key: &str) -> &'e mut Text {
    at(edition, key).map(|located| &mut located.text).max_by_key(|text| text.plain().len()).unwrap()
}

/// Takes every value of this kind out of a text.
fn without(edition: &mut Edition, key: &str, kind: &str) {
    text(edition, key).0.retain(|inline| !matches!(inline, Inline::Fact(fact) if fact.value.kind() == kind));
}

/// A copy of the blocks at an address and below it, under another address.
fn copy(edition: &mut Edition, from: &str, to: &str) {
    let renamed = |located: &Located| {
        let rest = located.key.as_ref()?.as_str().strip_prefix(from)?;
        Some(Located { key: Some(key(&format!("{to}{rest}"))), ..located.clone() })
    };
    let copies: Vec<Located> = edition.texts.iter().filter_map(renamed).collect();
    let after = edition.texts.iter().rposition(|located| renamed(located).is_some()).unwrap();
    edition.texts.splice(after + 1..after + 1, copies);
}

fn replace_designation(edition: &mut Edition, at_key: &str, number: &str) {
    for located in at(edition, at_key) {
        for inline in &mut located.text.0 {
            if let Inline::Fact(fact) = inline
                && matches!(fact.value, Value::Designation(_))
            {
                fact.value = Value::Designation(Designation::of(number));
                fact.runs = vec![Run::new(number)];
            }
        }
    }
}

/// What drift says of six editions of which the Spanish one has the fault.
fn faulty(plant: impl Fn(&mut Edition)) -> Report {
    let mut editions = composed(195, &Lang::ALL);
    plant(editions.iter_mut().find(|edition| edition.lang == Lang::Es).unwrap());
    compare(&editions)
}

/// A report in which the code stands.
fn example(code: Code) -> Report {
    if let Some((.., plant)) = plant::KINDS.iter().find(|(_, own, _)| *own == code) {
        for number in [195, 246, 42, 79] {
            let mut editions = composed(number, &Lang::ALL);
            let about = plant::About::new(folder(number), Lang::Es);
            if plant(&mut editions[2], &about).is_some() {
                return compare(&editions);
            }
        }
    }
    match code {
        Code::FactMissing => faulty(|e| without(e, "letter/intent", "section")),
        Code::FactExtra => faulty(|e| {
            let telephone = e.texts.iter().find_map(|located| {
                located.text.facts().find(|fact| matches!(fact.value, Value::Telephone(_))).cloned()
            });
            text(e, "letter/texts").0.push(Inline::Fact(telephone.unwrap()));
        }),
        Code::BlockExtra => faulty(|e| copy(e, "note/ipr", "note/other")),
        Code::BlockOrder => faulty(|e| {
            let threshold =
                e.texts.iter().position(|l| l.key.as_ref().is_some_and(|k| k.as_str() == "note/ipr"));
            let first =
                e.texts.iter().position(|l| l.key.as_ref().is_some_and(|k| k.as_str() == "letter/intent"));
            let moved = e.texts.remove(threshold.unwrap());
            e.texts.insert(first.unwrap(), moved);
            let rest = e.texts.iter().rposition(|l| l.key.as_ref().is_some_and(|k| k.as_str() == "note/ipr"));
            let moved = e.texts.remove(rest.unwrap());
            e.texts.insert(first.unwrap() + 1, moved);
        }),
        Code::ModeMismatch => faulty(|e| {
            let intent = e.texts.iter_mut().find(|located| located.message.as_deref() == Some("intent"));
            intent.unwrap().inner = vec!["next-meeting.virtual".into()];
        }),
        Code::TextLost => faulty(|e| {
            let words = text(e, "letter/threshold").0.iter_mut().filter_map(|inline| match inline {
                Inline::Words(run) => Some(run),
                _ => None,
            });
            for run in words {
                let keep = run.text.chars().count() / 3;
                let negation = run.text.contains(" no ");
                run.text =
                    run.text.chars().take(keep).collect::<String>() + if negation { " no " } else { "" };
            }
        }),
        Code::FormRowExtra => faulty(|e| {
            copy(e, "annex-2/x-1365", "annex-2/x-1999");
            replace_designation(e, "annex-2/x-1999", "X.1999");
        }),
        Code::FormOptionExtra => faulty(|e| {
            copy(e, "annex-2/x-1365/assigns/comments", "annex-2/x-1365/assigns/other");
        }),
        Code::AddresseeExtra => faulty(|e| copy(e, "copy-to/director-br", "copy-to/press")),
        Code::FormulaDrift => faulty(|e| {
            e.trace.slips.push(Slip {
                key: key("letter/intent"),
                part: "body".into(),
                line: Some(30),
                text: "procedimientos".into(),
                formula: "procedimiento".into(),
            });
        }),
        Code::NoteA5 => {
            let mut editions = composed(195, &[Lang::Es]);
            replace_designation(&mut editions[0], "note/a5", "X.1372");
            let name = Value::WorkingName("X.itssec-2".into());
            set(&mut editions[0], "note/a5", &name);
            compare(&editions)
        }
        Code::Timetable => {
            let mut editions = composed(195, &[Lang::Es]);
            let late = "2020-03-13T23:59:00".parse().unwrap();
            set(&mut editions[0], "letter/consultation", &Value::Deadline(late));
            compare(&editions)
        }
        Code::Wording => {
            let mut editions = composed(195, &[Lang::En, Lang::En]);
            reword(&mut editions[1], "letter/threshold", "one Plenary session", "a Plenary session");
            compare(&editions)
        }
        Code::Typography => faulty(|e| {
            text(e, "letter/threshold").push_words(Run::new(" Véase  aquí."));
        }),
        Code::Abbreviation => faulty(|e| {
            text(e, "annex-1/x-1332/summary").push_words(Run::new(" (ZQX)"));
        }),
        Code::TermVariants => {
            let mut editions = composed(195, &[Lang::En]);
            text(&mut editions[0], "letter/threshold").push_words(Run::new(" See the Study Commission."));
            compare(&editions)
        }
        Code::TimeMismatch => restated("opening", Value::Time(date(2026, 5, 19).at(9, 0, 0, 0))),
        Code::AmountMismatch => {
            restated("fee", Value::Amount { number: "125.50".into(), currency: "CHF".into() })
        }
        Code::QuestionMismatch => restated("question", Value::Question("4/17".into())),
        Code::AllowStale => {
            let entry = "[[allow]]\nid = \"0000000000000000\"\nreason = \"old\"\n";
            let allow = Allow::parse(&Source::new("allow.toml", entry)).unwrap();
            drift::compare(&tsb_circular::kinds::ALL, &composed(195, &[Lang::En]), &Options { allow })
        }
        other => unreachable!("{other} is planted by the mutation suite"),
    }
}

/// Three editions of a letter, the French of which states another value for a fact.
fn restated(name: &str, value: Value) -> Report {
    let mut folder = crate::examples::everything();
    let edition = |folder: &Folder, lang| {
        let document = tsb_circular::kinds::edition(folder, lang, &Default::default()).unwrap();
        Edition::of(&document, "everything")
    };
    let [english, spanish] = [Lang::En, Lang::Es].map(|lang| edition(&folder, lang));
    folder.circular.head.facts.0.iter_mut().find(|fact| fact.name == name).unwrap().value = value;
    let french = edition(&folder, Lang::Fr);
    compare(&[english, french, spanish])
}

#[test]
fn every_code_has_an_example_that_triggers_it() {
    for code in Code::ALL {
        let report = example(*code);
        assert!(report.findings.iter().any(|finding| finding.code == *code), "{code}: {:?}", said(&report));
        assert_eq!(report.findings.len(), 1, "{code}: {:?}", said(&report));
    }
}

#[test]
fn traces_of_work_are_told_by_kind() {
    for (kind, words) in [
        (MarkKind::Inserted, "insertion"),
        (MarkKind::Deleted, "deletion"),
        (MarkKind::Highlighted, "highlighted"),
        (MarkKind::Hidden, "hidden"),
        (MarkKind::Commented, "comment"),
    ] {
        let report = faulty(|e| {
            e.trace.marks.push(Mark { kind, part: "body".into(), line: None, text: "a".into() });
        });
        assert!(report.findings.len() == 1 && report.findings[0].message.contains(words), "{kind:?}");
    }
    let report = faulty(|e| {
        e.trace.skipped.insert(tsb_circular::inside::reading::skipped::DELETED.into(), 2);
    });
    assert_eq!(said(&report), ["pending-change at - in es"]);
}

#[test]
fn of_one_edition_alone_the_list_that_lacks_a_text_is_named() {
    let mut editions = composed(195, &[Lang::Ru]);
    let about = plant::About::new(folder(195), Lang::Ru);
    let kind = plant::KINDS.iter().find(|(name, ..)| *name == "text dropped from the form's list").unwrap();
    (kind.2)(&mut editions[0], &about).unwrap();
    assert_eq!(said(&compare(&editions)), ["list-member-missing at annex-2/consultation in ru"]);
}

#[test]
fn of_one_edition_alone_the_working_name_a_letter_off_is_named() {
    let mut editions = composed(42, &[Lang::Fr]);
    let about = plant::About::new(folder(42), Lang::Fr);
    let kind = plant::KINDS.iter().find(|(name, ..)| *name == "working name of a form row").unwrap();
    let at = (kind.2)(&mut editions[0], &about).unwrap().unwrap();
    assert_eq!(said(&compare(&editions)), [format!("working-name-mismatch at {at} in fr")]);
}

#[test]
fn of_one_edition_alone_the_count_in_words_is_held_against_what_is_there() {
    let mut editions = composed(195, &[Lang::Zh]);
    set(&mut editions[0], "letter/enclosures", &Value::Count(3));
    assert_eq!(said(&compare(&editions)), ["count-mismatch at letter/enclosures in zh"]);
}

#[test]
fn a_span_that_cannot_be_read_is_shown_as_it_stands() {
    let mut editions = composed(195, &[Lang::En, Lang::Zh]);
    without(&mut editions[1], "subject", "dates");
    editions[1].trace.slips.push(Slip {
        key: key("subject"),
        part: "body".into(),
        line: Some(30),
        text: "2020年3月17日26日".into(),
        formula: "{dates}".into(),
    });
    let report = compare(&editions);
    assert_eq!(said(&report), ["date-mismatch at subject in zh"]);
    let spot = &report.findings[0].at[0];
    assert_eq!((spot.text.as_str(), spot.line, &spot.value), ("2020年3月17日26日", Some(30), &None));
    assert_eq!(report.findings[0].against[0].value.as_deref(), Some("2020-03-17/2020-03-26"));
}

#[test]
fn an_item_keeps_its_place_where_its_number_is_misprinted() {
    let mut editions = composed(195, &Lang::ALL);
    let wrong = |key: &str| key.replacen("annex-1/x-1372", "annex-1/x-1373", 1);
    for located in &mut editions[3].texts {
        if let Some(own) = &located.key {
            located.key = Some(key(&wrong(own.as_str())));
        }
    }
    replace_designation(&mut editions[3], "annex-1/x-1373", "X.1373");
    assert_eq!(said(&compare(&editions)), ["designation-mismatch at annex-1/x-1372 in ru"]);
}

/// Faults that show in one edition alone, with the language and circular that can have them.
const ALONE: [(&str, u16, Lang); 12] = [
    ("full stop of a designation lost", 195, Lang::Ar),
    ("two texts of a list exchanged", 195, Lang::Es),
    ("new for revised in an item", 246, Lang::Fr),
    ("number of the head noun", 195, Lang::Ru),
    ("phrase doubled", 79, Lang::Zh),
    ("target of a link", 42, Lang::Ar),
    ("running head of another circular", 246, Lang::Ru),
    ("placeholder left", 195, Lang::En),
    ("summary that speaks of another text", 195, Lang::Fr),
    ("properties of another circular", 195, Lang::Zh),
    ("another language declared", 79, Lang::Es),
    ("row of the form dropped", 42, Lang::En),
];

#[test]
fn what_one_edition_shows_by_itself_is_found_without_others() {
    for (name, number, lang) in ALONE {
        let (_, code, plant) = plant::KINDS.iter().find(|(kind, ..)| *kind == name).unwrap();
        let mut editions = composed(number, &[lang]);
        assert!(plant(&mut editions[0], &plant::About::new(folder(number), lang)).is_some(), "{name}");
        let report = compare(&editions);
        assert_eq!(report.findings.len(), 1, "{name}: {:?}", said(&report));
        assert_eq!(report.findings[0].code, *code, "{name}: {:?}", said(&report));
    }
}
