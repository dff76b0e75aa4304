//! Drift: own editions agree, findings name the odd edition out once, reports say what they looked at.

mod base;
mod beside;
mod examples;
mod inside;
mod long;
mod readings;
mod reports;

use tsb_circular::diag::{Severity, Source};
use tsb_circular::document::{Edition, Inline, Run, Slip, Value};
use tsb_circular::drift::{self, Allow, Code, Options, Report};
use tsb_circular::inside::document::key;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::examples::{all, edition};

fn composed(number: u16, langs: &[Lang]) -> Vec<Edition> {
    langs.iter().map(|lang| Edition::of(&edition(number, *lang), "example")).collect()
}

/// The editions of a folder.
fn of_folder(folder: &Folder, langs: &[Lang]) -> Vec<Edition> {
    let compose = |lang: &Lang| {
        tsb_circular::kinds::edition(folder, *lang, &tsb_circular::kinds::Options::default()).unwrap()
    };
    langs.iter().map(|lang| Edition::of(&compose(lang), "example")).collect()
}

fn compare(editions: &[Edition]) -> Report {
    drift::compare(&tsb_circular::kinds::ALL, editions, &Options::default())
}

/// What was found, as `code at key in editions`.
fn said(report: &Report) -> Vec<String> {
    report
        .findings
        .iter()
        .map(|finding| {
            let editions: Vec<&str> = finding.editions().collect();
            format!("{} at {} in {}", finding.code, finding.key.as_deref().unwrap_or("-"), editions.join(" "))
        })
        .collect()
}

/// Replaces words wherever they stand at a key.
fn reword(edition: &mut Edition, at: &str, old: &str, new: &str) {
    for located in
        edition.texts.iter_mut().filter(|located| located.key.as_ref().is_some_and(|key| key.as_str() == at))
    {
        for inline in &mut located.text.0 {
            match inline {
                Inline::Words(run) => run.text = run.text.replace(old, new),
                Inline::Fact(fact) => {
                    fact.runs.iter_mut().for_each(|run| run.text = run.text.replace(old, new))
                }
                _ => {}
            }
        }
    }
}

/// Sets every value of a kind at a key.
fn set(edition: &mut Edition, at: &str, new: &Value) {
    for located in
        edition.texts.iter_mut().filter(|located| located.key.as_ref().is_some_and(|key| key.as_str() == at))
    {
        for inline in &mut located.text.0 {
            if let Inline::Fact(fact) = inline
                && fact.value.kind() == new.kind()
            {
                fact.value = new.clone();
                fact.runs = vec![Run::new(new.to_string())];
            }
        }
    }
}

#[test]
fn the_examples_agree_in_all_six_languages() {
    for folder in all() {
        let report = compare(&of_folder(&folder, &Lang::ALL));
        assert_eq!(said(&report), Vec::<String>::new(), "{}", folder.path.display());
        assert!(report.coverage.facts_compared > 60);
        assert_eq!(report.coverage.blocks_unaligned, 0);
    }
}

#[test]
fn each_edition_agrees_with_itself_and_with_each_other() {
    for folder in all() {
        for lang in Lang::ALL {
            for other in Lang::ALL {
                let langs: &[Lang] = if lang == other { &[lang] } else { &[lang, other] };
                let report = compare(&of_folder(&folder, langs));
                assert_eq!(said(&report), Vec::<String>::new(), "{} {lang} {other}", folder.path.display());
            }
        }
    }
}

#[test]
fn a_wrong_city_and_a_wrong_country_are_told_each_for_what_it_is() {
    for wrong in 0..3 {
        let mut editions = composed(79, &[Lang::En, Lang::Fr, Lang::Zh]);
        for located in &mut editions[wrong].texts {
            for inline in &mut located.text.0 {
                let Inline::Fact(fact) = inline else { continue };
                let Value::Place(place) = &mut fact.value else { continue };
                let other = match place.as_str() {
                    "goyang" => "dakar",
                    "korea" => "ghana",
                    _ => continue,
                };
                *place = other.to_owned();
                fact.runs = vec![Run::new(other)];
            }
        }
        let report = compare(&editions);
        let places = report.findings.iter().filter(|finding| finding.code == Code::PlaceMismatch);
        let told: Vec<&str> = places.map(|finding| finding.message.as_str()).collect();
        for (bad, good) in [("dakar", "goyang"), ("ghana", "korea")] {
            assert!(told.iter().any(|message| message.contains(bad)), "{bad}: {told:?}");
            let crossed = |message: &&&str| message.contains(bad) && !message.contains(good);
            assert_eq!(told.iter().find(crossed), None, "{told:?}");
        }
    }
}

#[test]
fn two_editions_of_one_language_are_versions() {
    let mut editions = composed(195, &[Lang::En, Lang::En]);
    reword(&mut editions[1], "letter/threshold", "one Plenary session", "a Plenary session");
    let report = compare(&editions);
    assert_eq!(said(&report), ["wording at letter/threshold in en-2"]);
    assert_eq!(report.findings[0].at[0].text.trim(), "a");
    assert_eq!(report.findings[0].against[0].text.trim(), "one");
}

#[test]
fn a_fault_that_all_share_is_one_finding_that_names_all() {
    let mut editions = composed(195, &Lang::ALL);
    for edition in &mut editions {
        reword(edition, "annex-1/title", "X.1332", "X1332");
    }
    assert_eq!(said(&compare(&editions)), ["designation-malformed at annex-1/title in en fr es ru zh ar"]);
}

#[test]
fn a_deadline_after_the_meeting_is_against_resolution_1() {
    let mut editions = composed(195, &[Lang::En, Lang::Zh]);
    for edition in &mut editions {
        set(edition, "letter/consultation", &Value::Deadline("2020-03-13T23:59:00".parse().unwrap()));
    }
    let report = compare(&editions);
    assert_eq!(said(&report), ["timetable at letter/consultation in en zh"]);
    assert!(report.findings[0].message.contains("9.4.1"), "{}", report.findings[0].message);
}

#[test]
fn of_two_editions_the_one_at_odds_with_its_own_lists_is_named() {
    for odd in [0, 1] {
        let mut editions = composed(195, &[Lang::En, Lang::Zh]);
        let wrong = tsb_circular::document::Designation::of("X.1333");
        for located in &mut editions[odd].texts {
            if located.key.as_ref().is_some_and(|key| key.as_str() == "subject")
                && let Some(Inline::Fact(fact)) =
                    located.text.0.iter_mut().find(
                        |inline| matches!(inline, Inline::Fact(fact) if fact.value.to_string() == "X.1332"),
                    )
            {
                fact.value = Value::Designation(wrong.clone());
                fact.runs[0].text = "X.1333".into();
            }
        }
        let id = ["en", "zh"][odd];
        assert_eq!(said(&compare(&editions)), [format!("designation-mismatch at subject in {id}")]);
    }
}

#[test]
fn texts_without_key_are_aligned_by_what_they_say() {
    let mut editions = composed(195, &Lang::ALL);
    for located in &mut editions[4].texts {
        let lost = ["letter/consultation", "letter/threshold", "annex-1/x-1365/summary/p2"];
        if located.key.as_ref().is_some_and(|key| lost.contains(&key.as_str())) {
            located.key = None;
        }
    }
    let report = compare(&editions);
    assert_eq!(said(&report), Vec::<String>::new());
    assert_eq!(report.coverage.blocks_unaligned, 0);
}

#[test]
fn a_text_that_stands_nowhere_else_is_counted_as_unaligned() {
    let mut editions = composed(195, &[Lang::En, Lang::Fr]);
    let at = editions[1]
        .texts
        .iter()
        .position(|l| l.key.as_ref().is_some_and(|k| k.as_str() == "letter/threshold"));
    let mut stray = editions[1].texts[at.unwrap()].clone();
    (stray.key, stray.text) =
        (None, tsb_circular::document::Text::words("Une phrase qui ne figure nulle part ailleurs."));
    editions[1].texts.insert(at.unwrap() + 2, stray);
    assert_eq!(compare(&editions).coverage.blocks_unaligned, 1);
}

#[test]
fn a_slip_in_a_formula_is_a_warning() {
    let mut editions = composed(195, &[Lang::En]);
    editions[0].trace.slips.push(Slip {
        key: key("letter/intent"),
        part: "body".into(),
        line: Some(30),
        text: "procedures".into(),
        formula: "procedure".into(),
    });
    let report = compare(&editions);
    assert_eq!(said(&report), ["formula-drift at letter/intent in en"]);
    assert_eq!(report.findings[0].severity, Severity::Warning);
}

#[test]
fn ids_survive_other_findings_and_lines() {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[2], "letter/threshold", &Value::Percentage(75));
    let first = compare(&editions).findings[0].id.clone();
    set(&mut editions[2], "tel", &Value::Telephone("+41227306260".into()));
    editions[2].texts.iter_mut().for_each(|located| located.line = Some(99));
    assert!(compare(&editions).findings.iter().any(|finding| finding.id == first));
}

#[test]
fn what_is_allowed_is_counted_and_what_is_stale_is_said() {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[2], "letter/threshold", &Value::Percentage(75));
    let text = "[[allow]]\ncode = \"percentage-mismatch\"\nkey = \"letter/threshold\"\nreason = \"seen\"\n\
                [[allow]]\nid = \"0000000000000000\"\nreason = \"old\"\n";
    let allow = Allow::parse(&Source::new("allow.toml", text)).unwrap();
    let report = drift::compare(&tsb_circular::kinds::ALL, &editions, &Options { allow });
    assert_eq!(report.coverage.allowed, 1);
    assert_eq!(report.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::AllowStale]);
}

#[test]
fn json_is_the_schema_of_the_design() {
    let mut editions = composed(195, &[Lang::En, Lang::Zh]);
    set(&mut editions[1], "letter/threshold", &Value::Percentage(75));
    let json: serde_json::Value = serde_json::from_str(&drift::report::json(&compare(&editions))).unwrap();
    assert_eq!(json["schema"], 1);
    assert_eq!(
        json["editions"][1],
        serde_json::json!({
            "id": "zh", "kind": "tap-consultation", "language": "zh", "letter": "Circular 195", "path": "example"
        })
    );
    let finding = &json["findings"][0];
    assert_eq!(finding["code"], "percentage-mismatch");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["key"], "letter/threshold");
    assert_eq!(
        finding["at"][0],
        serde_json::json!({ "edition": "zh", "part": "body", "line": null, "text": "75%", "value": "75%" })
    );
    assert_eq!(finding["against"][0]["value"], "70%");
    assert_eq!(json["summary"], serde_json::json!({ "error": 1, "warning": 0, "note": 0 }));
    let coverage: Vec<&String> = json["coverage"].as_object().unwrap().keys().collect();
    assert_eq!(
        coverage,
        ["blocks-unaligned", "editions", "facts-compared", "facts-compared-by-kind", "skipped"]
    );
    let nothing = serde_json::json!({ "blocks-without-partner": 0, "names-unread": 0 });
    assert_eq!(json["coverage"]["editions"]["zh"], nothing);
    assert!(json["coverage"]["facts-compared-by-kind"]["designation"].as_u64().unwrap() > 10);
}

#[test]
fn text_shows_both_sides_and_ends_with_coverage() {
    let mut editions = composed(195, &[Lang::En, Lang::Zh]);
    set(&mut editions[1], "letter/threshold", &Value::Percentage(75));
    editions[1].trace.skipped.insert("text box".into(), 2);
    let text = drift::report::text(&compare(&editions));
    assert!(text.contains("error[percentage-mismatch]"), "{text}");
    assert!(text.contains("  ! zh  75%  75%\n  = en  70%  70%\n"), "{text}");
    assert!(text.trim_end().ends_with("not read: 2 × text box"), "{text}");
}

#[test]
fn html_is_one_file_with_every_block_and_nothing_fetched() {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[1], "letter/threshold", &Value::Percentage(75));
    reword(&mut editions[0], "annex-1/x-1332/title", "Security", "<script>alert(1)</script> Security");
    let html = drift::report::html(&compare(&editions));
    assert_eq!(html.matches("<script>").count(), 1);
    assert!(!html.contains("src=") && !html.contains("url(") && !html.contains("@import"));
    assert!(html.contains("lang=\"ar") && html.contains("dir=\"rtl\""));
    assert!(html.contains("<mark class=\"wrong\">75%</mark>"));
    assert_eq!(html.matches("<tr").count(), html.matches("</tr>").count());
    assert!(html.contains("facts compared"));
}

#[cfg(feature = "cli")]
mod command {
    use std::process::{Command, Output};

    use tempfile::TempDir;

    use super::super::examples::root;
    use super::*;

    fn run(args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
    }

    fn out(output: &Output) -> String {
        String::from_utf8(output.stdout.clone()).unwrap()
    }

    #[test]
    fn a_folder_is_all_its_languages_and_agreement_is_0() {
        let output = run(&["drift", "examples/tsb-195", "--fail-on", "note"]);
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        assert!(out(&output).contains("no findings\n  ") && out(&output).contains("facts compared"));
    }

    #[test]
    fn a_language_before_the_path_takes_it_alone() {
        let output = run(&["drift", "zh:examples/tsb-195", "C:examples/tsb-195", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let ids: Vec<&str> =
            json["editions"].as_array().unwrap().iter().map(|e| e["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["zh", "zh-2"]);
    }

    #[test]
    fn a_language_stands_before_any_path() {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("a.txt");
        std::fs::write(&path, tsb_circular::text::write(&edition(195, Lang::Zh))).unwrap();
        let path = path.display().to_string();
        let ids = |args: &[&str]| -> Vec<String> {
            let output = run(&[&["drift", "--format", "json"], args].concat());
            let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            json["editions"].as_array().unwrap().iter().map(|e| e["id"].as_str().unwrap().into()).collect()
        };
        assert_eq!(ids(&[&path]), ["zh"]);
        assert_eq!(ids(&[&format!("zh:{path}"), &format!("C:{path}")]), ["zh", "zh-2"]);
        // A file whose own name has the colon is no language.
        let odd = dir.path().join("C:b.txt");
        std::fs::copy(&path, &odd).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .args(["drift", "C:b.txt"])
            .current_dir(dir.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    }

    #[test]
    fn from_which_severity_the_exit_code_is_1_is_chosen() {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("en.txt");
        let text = tsb_circular::text::write(&edition(195, Lang::En)).replacen("the  ", "the ", 1);
        std::fs::write(&path, text.replacen("for the approval", "for  the approval", 1)).unwrap();
        let path = path.display().to_string();
        let code = |fail_on: &str| run(&["drift", &path, "--fail-on", fail_on]).status.code();
        assert_eq!([code("error"), code("warning"), code("note")], [Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn two_circulars_disagree_and_the_exit_code_says_so() {
        let args = ["drift", "en:examples/tsb-195", "fr:examples/tsb-42"];
        assert_eq!(run(&args).status.code(), Some(1));
    }

    #[test]
    fn what_cannot_be_read_is_2() {
        let output = run(&["drift", "examples/nowhere"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("hint"));
        let dir = TempDir::new().unwrap();
        let allow = dir.path().join("allow.toml");
        std::fs::write(&allow, "[[allow]]\nid = \"1\"\n").unwrap();
        let output = run(&["drift", "examples/tsb-195", "--allow", allow.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("no reason"));
    }

    #[test]
    fn a_report_goes_whole_into_its_file() {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("report.html");
        let output = run(&["drift", "examples/tsb-195", "--format", "html", "--out", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0));
        assert!(std::fs::read_to_string(path).unwrap().ends_with("</html>\n"));
    }

    #[test]
    fn a_code_explains_itself() {
        let output = run(&["drift", "--explain", "polarity"]);
        assert_eq!(output.status.code(), Some(0));
        assert!(out(&output).starts_with("## polarity\n") && !out(&output).contains("## untranslated"));
        assert_eq!(run(&["drift", "--explain", "polarty"]).status.code(), Some(2));
    }
}
