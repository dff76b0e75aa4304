//! `--base`: one edition is taken as right, whatever the others have.

use tsb_circular::document::Value;
use tsb_circular::drift::{self, Options, Report};
use tsb_circular::kinds::ALL;
use tsb_circular::lang::Lang;

use super::super::examples::folder;
use super::super::mutations::plant;
use super::{Edition, composed, of_folder, said, set};

fn against(editions: &[Edition], base: &str) -> Report {
    drift::compare_with(&ALL, editions, base, &Options::default()).unwrap()
}

#[test]
fn own_editions_agree_with_any_of_them() {
    for folder in crate::examples::all() {
        let editions = of_folder(&folder, &Lang::ALL);
        let most = drift::compare(&ALL, &editions, &Options::default());
        for base in Lang::ALL {
            let report = against(&editions, base.code());
            assert_eq!(said(&report), Vec::<String>::new(), "{} {base}", folder.path.display());
            assert_eq!(report.coverage, most.coverage, "what was compared does not change");
            assert_eq!(report.rows, most.rows);
        }
    }
}

#[test]
fn what_differs_from_the_base_is_told_of_the_others() {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[0], "letter/threshold", &Value::Percentage(75));
    let report = against(&editions, "en");
    assert_eq!(said(&report), ["percentage-mismatch at letter/threshold in fr es ru zh ar"]);
    let finding = &report.findings[0];
    let right: Vec<(&str, Option<&str>)> =
        finding.against.iter().map(|spot| (spot.edition.as_str(), spot.value.as_deref())).collect();
    assert_eq!(right, [("en", Some("75%"))]);
    let write: Vec<String> = finding.write.iter().map(|(id, text)| format!("{id} {text}")).collect();
    assert_eq!(write, ["ar 75%", "es 75\u{a0}%", "fr 75%", "ru 75%", "zh 75%"]);
    // Without it, or with another, the odd one is odd.
    let most = drift::compare(&ALL, &editions, &Options::default());
    let french = against(&editions, "FR");
    for (report, base) in [(&most, None), (&french, Some("fr"))] {
        assert_eq!(said(report), ["percentage-mismatch at letter/threshold in en"]);
        assert_eq!(report.base.as_deref(), base);
    }
}

#[test]
fn a_fault_of_the_base_is_never_told_of_the_base_but_where_it_shows_it_by_itself() {
    for (name, code, plant) in plant::KINDS {
        let mut editions = composed(195, &Lang::ALL);
        if plant(&mut editions[0], &plant::About::new(folder(195), Lang::En)).is_none() {
            continue;
        }
        let report = against(&editions, "en");
        // What it shows by itself, as a list that lacks what its other lists have, is held against nobody else.
        for finding in report.findings.iter().filter(|finding| finding.editions().any(|id| id == "en")) {
            let own = finding.against.iter().all(|spot| spot.edition == "en");
            assert!(own, "{name} ({code}): {}", finding.message);
        }
    }
}

#[test]
fn a_fault_of_the_base_is_never_silent() {
    let mut silent = Vec::new();
    for (name, code, plant) in plant::KINDS {
        let mut editions = composed(195, &Lang::ALL);
        if plant(&mut editions[0], &plant::About::new(folder(195), Lang::En)).is_none() {
            continue;
        }
        if against(&editions, "en").findings.is_empty() {
            let most = drift::compare(&ALL, &editions, &Options::default());
            silent.push(format!("{name} ({code}): {:?}", said(&most)));
        }
    }
    assert_eq!(silent, [""; 0]);
}

#[test]
fn a_fault_of_another_edition_is_told_as_without_a_base() {
    for (name, _, plant) in plant::KINDS {
        let mut editions = composed(195, &Lang::ALL);
        if plant(&mut editions[2], &plant::About::new(folder(195), Lang::Es)).is_none() {
            continue;
        }
        let most = drift::compare(&ALL, &editions, &Options::default());
        assert_eq!(said(&against(&editions, "en")), said(&most), "{name}");
    }
}

#[test]
fn an_edition_that_is_not_there_is_an_error_with_a_hint() {
    let editions = composed(195, &[Lang::En, Lang::Fr, Lang::Fr]);
    assert!(drift::compare_with(&ALL, &editions, "fr-2", &Options::default()).is_ok());
    let error = drift::compare_with(&ALL, &editions, "zh", &Options::default()).unwrap_err();
    let error = &error.diagnostics()[0];
    assert_eq!(error.message, "there is no edition `zh` to compare the others with");
    assert_eq!(error.hints, ["the editions are en, fr, fr-2: give --base en"]);
}
