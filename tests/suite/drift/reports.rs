//! Forms of the report: its head, its words, what it covers; SARIF and the workbook.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use tsb_circular::document::{Slip, Value};
use tsb_circular::drift::{self, Allow, Code, Options, Report};
use tsb_circular::inside;
use tsb_circular::inside::document::key;
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

use super::super::examples::folder;
use super::super::mutations::plant;
use super::{Edition, compare, composed, of_folder, said, set};

/// Six editions with faults of several kinds in some of them.
fn faulty() -> Vec<Edition> {
    let mut editions = composed(195, &Lang::ALL);
    set(&mut editions[5], "letter/threshold", &Value::Percentage(75));
    set(&mut editions[1], "annex-1/x-1332", &Value::Symbol("R047".into()));
    for (at, name) in [(2, "placeholder left"), (3, "phrase doubled"), (4, "row of the form dropped")] {
        let (.., plant) = plant::KINDS.iter().find(|(kind, ..)| *kind == name).unwrap();
        let about = plant::About::new(folder(195), editions[at].lang);
        plant(&mut editions[at], &about).unwrap();
    }
    editions
}

#[test]
fn the_head_says_the_letter_its_kind_how_it_is_known_and_its_day() {
    let report = compare(&composed(195, &[Lang::En, Lang::Fr]));
    let line = "Circular 195 of 29 November 2019; kind: TAP consultation, as the circular&#39;s folder says";
    let text = drift::report::text(&report);
    assert_eq!(text.lines().next(), Some(&*format!("letter: {}", line.replace("&#39;", "'"))));
    assert!(drift::report::html(&report).contains(line));
    let json: Json = serde_json::from_str(&drift::report::json(&report)).unwrap();
    let letter = serde_json::json!({
        "name": "Circular 195", "date": "2019-11-29", "kind": "tap-consultation",
        "kind-in-words": "TAP consultation", "kind-known-by": "circular",
    });
    assert_eq!(json["letter"], letter);
    assert!(report.editions[1].line().ends_with("; Circular 195 of 29 November 2019)"));
}

#[test]
fn a_report_that_is_read_from_json_writes_the_same() {
    let report = compare(&faulty());
    let json = drift::report::json(&report);
    let again: Report = serde_json::from_str(&json).unwrap();
    assert_eq!(drift::report::json(&again), json);
    assert!(again.findings.len() >= 5 && again.fails(tsb_circular::diag::Severity::Error));
    assert_eq!(drift::report::text(&again).lines().next(), drift::report::text(&report).lines().next());
}

/// Every address of every example in words.
fn places() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for folder in crate::examples::all() {
        let report = compare(&of_folder(&folder, &[Lang::En, Lang::Ar]));
        out.extend(report.rows.into_iter().filter_map(|row| Some((row.key?, row.place?))));
    }
    out
}

#[test]
fn every_address_is_said_in_words() {
    let places = places();
    for (key, words) in &places {
        assert!(!words.contains('/') && !words.contains("--") && !words.is_empty(), "{key}: {words}");
        assert!(!words.replace("e-mail", "").contains('-') && !words.contains("  "), "{key}: {words}");
    }
    let said: BTreeSet<(&str, &str)> =
        places.iter().map(|(key, words)| (key.as_str(), words.as_str())).collect();
    for wanted in [
        ("place-date", "place and date"),
        ("to/member-states", "To, member states"),
        ("letter/intent", "letter, paragraph 1 (intent)"),
        ("letter/salutation", "letter, salutation"),
        ("letter/enclosures", "letter, enclosures"),
        ("note/ipr", "note 1 (IPR)"),
        ("annex-1", "Annex 1"),
        ("annex-1/x-1332/title", "Annex 1, item X.1332, title"),
        ("annex-2/x-1332/assigns/no-comments", "Annex 2, row X.1332, box assigns, option no comments"),
        ("letter/dates/head/when", "letter, block dates, head row, column when"),
        ("letter/dates/visas/what", "letter, block dates, row visas, column what"),
        ("annex-practical/cost/heading", "Annex A (practical), block cost, heading"),
        ("annex-form/attendance/remote", "Annex B (form), field attendance, option remote"),
        ("annex-form/fields/name/label", "Annex B (form), block fields, field name, label"),
    ] {
        assert!(said.contains(&wanted), "{wanted:?}: {:?}", said.iter().find(|(key, _)| *key == wanted.0));
    }
}

#[test]
fn what_was_compared_with_nothing_is_named() {
    let mut editions = composed(195, &[Lang::En, Lang::Fr]);
    let at = editions[1].texts.iter().position(|it| it.key == Some(key("letter/threshold"))).unwrap();
    let mut stray = editions[1].texts[at].clone();
    (stray.key, stray.line) = (None, Some(41));
    stray.text = tsb_circular::document::Text::words("Une phrase qui ne figure nulle part ailleurs.");
    editions[1].texts.insert(at + 2, stray);
    editions[1].trace.unread.push(Slip {
        key: key("letter/intent"),
        part: "body".into(),
        line: Some(30),
        text: "Atlantide".into(),
        formula: "{place}".into(),
    });
    let report = compare(&editions);
    let text = drift::report::text(&report);
    assert!(text.contains("1 blocks without a counterpart: fr 1"), "{text}");
    assert!(
        text.contains("  without a counterpart: fr:41 “Une phrase qui ne figure nulle part ailleurs.”\n"),
        "{text}"
    );
    assert!(
        text.contains("  name nobody knows: fr:30 “Atlantide”, at letter, paragraph 1 (intent)\n"),
        "{text}"
    );
    // Kinds of values are words.
    assert!(text.contains("Recommendation ") && text.contains("working name "), "{text}");
    assert!(!text.contains("working-name"), "{text}");
    let html = drift::report::html(&report);
    assert!(html.contains("Atlantide") && html.contains("Une phrase qui ne figure nulle part ailleurs."));
    let json: Json = serde_json::from_str(&drift::report::json(&report)).unwrap();
    let coverage = &json["coverage"]["editions"]["fr"];
    assert_eq!(coverage["without-partner"][0]["line"], 41);
    assert_eq!(
        coverage["unread"],
        serde_json::json!([{
            "place": "letter, paragraph 1 (intent)", "part": "body", "line": 30, "text": "Atlantide"
        }])
    );
}

/// The members that an object of SARIF may have here (SARIF 2.1.0, section 3), all others being forbidden.
fn members(object: &Json, what: &str, required: &[&str], optional: &[&str]) {
    let known: Vec<&str> =
        object.as_object().unwrap_or_else(|| panic!("{what}")).keys().map(String::as_str).collect();
    for name in required {
        assert!(known.contains(name), "{what} lacks {name}: {object}");
    }
    for name in known {
        assert!(required.contains(&name) || optional.contains(&name), "{what} has {name}");
    }
}

fn is_location(location: &Json, artifacts: usize) {
    members(location, "location", &["physicalLocation"], &["id", "message", "logicalLocations"]);
    let physical = &location["physicalLocation"];
    members(physical, "physicalLocation", &["artifactLocation"], &["region"]);
    members(&physical["artifactLocation"], "artifactLocation", &["uri", "index"], &[]);
    let uri = physical["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)), "{uri}");
    assert!(physical["artifactLocation"]["index"].as_u64().unwrap() < artifacts as u64);
    if let Some(region) = physical.get("region") {
        members(region, "region", &["startLine"], &["snippet"]);
        assert!(region["startLine"].as_u64().unwrap() >= 1);
    }
    for logical in location["logicalLocations"].as_array().unwrap() {
        members(logical, "logicalLocation", &["name"], &["fullyQualifiedName"]);
    }
}

#[test]
fn sarif_is_as_the_specification_has_it() {
    let mut editions = faulty();
    editions[5].texts.iter_mut().for_each(|located| located.line = Some(7));
    editions[1].path = "out/a b/été:1.docx".into();
    let report = compare(&editions);
    let log: Json = serde_json::from_str(&drift::report::sarif(&report)).unwrap();
    members(&log, "sarifLog", &["version", "$schema", "runs"], &[]);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    members(run, "run", &["tool", "results"], &["artifacts", "columnKind", "properties"]);
    members(&run["tool"], "tool", &["driver"], &[]);
    let driver = &run["tool"]["driver"];
    members(driver, "driver", &["name", "version", "rules"], &["semanticVersion"]);
    let rules = driver["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Code::ALL.len());
    for (rule, code) in rules.iter().zip(Code::ALL) {
        let parts = ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"];
        members(rule, "reportingDescriptor", &parts, &[]);
        assert_eq!(rule["id"], code.name());
        for text in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[text]["text"].as_str().unwrap().len() > 10, "{code} {text}");
        }
        assert!(rule["shortDescription"]["text"].as_str().unwrap().ends_with('.'), "{code}");
    }
    let artifacts = run["artifacts"].as_array().unwrap();
    assert_eq!(artifacts[1]["location"]["uri"], "out/a%20b/%C3%A9t%C3%A9%3A1.docx");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), report.findings.len());
    for (result, finding) in results.iter().zip(&report.findings) {
        let parts = ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"];
        members(result, "result", &parts, &["relatedLocations", "properties"]);
        assert_eq!(
            rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"],
            result["ruleId"]
        );
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert_eq!(result["partialFingerprints"]["findingId/v1"], *finding.id);
        let locations = result["locations"].as_array().unwrap();
        locations.iter().for_each(|it| is_location(it, artifacts.len()));
        let related = result.get("relatedLocations").and_then(Json::as_array).cloned().unwrap_or_default();
        related.iter().for_each(|it| is_location(it, artifacts.len()));
        assert_eq!((locations.len(), related.len()), (finding.at.len(), finding.against.len()));
    }
    let percentage = results.iter().find(|it| it["ruleId"] == "percentage-mismatch").unwrap();
    let message = percentage["message"]["text"].as_str().unwrap();
    assert!(
        message.contains("ar: 75%\n") && message.contains("en: 70%") && message.contains("write in ar: 70%"),
        "{message}"
    );
    assert_eq!(percentage["locations"][0]["physicalLocation"]["region"]["startLine"], 7);
}

/// The sheet of findings, as rows of cells.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let sheets = inside::docx::sheets(bytes, "a.xlsx".as_ref(), &Default::default()).unwrap();
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Findings", "About"]);
    let cells = &sheets[0].cells;
    let last = cells.keys().map(|(row, _)| *row).max().unwrap();
    let width = cells.keys().filter(|(row, _)| *row == 0).count() as u32;
    (0..=last)
        .map(|row| (0..width).map(|column| cells.get(&(row, column)).cloned().unwrap_or_default()).collect())
        .collect()
}

/// The workbook with what a reviser puts into some cells: `H2` and the like.
fn filled_in(bytes: &[u8], cells: &[(String, &str)]) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let mut sheet = String::from_utf8(text).unwrap();
            for (cell, words) in cells {
                let start =
                    sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
                let end = start + sheet[start..].find("/>").unwrap() + 2;
                sheet.replace_range(
                    start..end,
                    &format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"),
                );
            }
            text = sheet.into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&text).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn allow(bytes: &[u8]) -> Result<Allow, tsb_circular::diag::Error> {
    let sheets = inside::docx::sheets(bytes, "a.xlsx".as_ref(), &Default::default())?;
    inside::drift::filled_in(
        sheets.iter().map(|sheet| (sheet.name.as_str(), &sheet.cells)),
        "a.xlsx".as_ref(),
    )
}

#[test]
fn a_workbook_has_a_row_for_each_finding() {
    let report = compare(&faulty());
    let bytes = drift::report::xlsx(&report).unwrap();
    assert_eq!(bytes, drift::report::xlsx(&report).unwrap(), "the same report gives the same bytes");
    let rows = rows(&bytes);
    assert_eq!(
        rows[0],
        [
            "Severity",
            "Finding",
            "Place",
            "Text",
            "Other editions",
            "Suggested reading",
            "Accept or reject",
            "Reason",
            "Initials",
            "Code",
            "Id"
        ]
    );
    assert_eq!(rows.len(), 1 + report.findings.len());
    for (row, finding) in rows[1..].iter().zip(&report.findings) {
        assert_eq!(
            (&*row[0], &row[2], &*row[9], &row[10]),
            (finding.severity.name(), &finding.place, finding.code.name(), &finding.id)
        );
    }
    let percentage = rows.iter().find(|row| row[9] == "percentage-mismatch").unwrap();
    assert_eq!((&*percentage[3], &*percentage[5]), ("75%\n(ar)", "70%\n(ar)"));
    assert!(percentage[4].starts_with("en: 70%\nfr: 70"), "{percentage:?}");
    assert!(percentage[1].contains("“letter, paragraph 4 (threshold)”"), "{percentage:?}");
}

#[test]
fn rows_that_are_accepted_are_allowed_with_their_reasons() {
    let editions = faulty();
    let report = compare(&editions);
    let bytes = drift::report::xlsx(&report).unwrap();
    let cell = |column: char, row: usize| format!("{column}{}", row + 2);
    let filled = filled_in(
        &bytes,
        &[
            (cell('G', 0), "accept"),
            (cell('H', 0), "as issued"),
            (cell('I', 0), "MB"),
            (cell('G', 1), "reject"),
            (cell('G', 2), "accept"),
            (cell('H', 2), "agreed"),
        ],
    );
    let again = drift::compare(&kinds::ALL, &editions, &Options { allow: allow(&filled).unwrap() });
    assert_eq!(again.coverage.allowed, 2);
    let left: Vec<&str> = again.findings.iter().map(|finding| finding.id.as_str()).collect();
    let wanted: Vec<&str> = report.findings.iter().map(|finding| finding.id.as_str()).collect();
    assert_eq!(left, [&wanted[1..2], &wanted[3..]].concat());
    // What no longer matches anything is said with its reason and who gave it.
    let sound =
        drift::compare(&kinds::ALL, &composed(195, &Lang::ALL), &Options { allow: allow(&filled).unwrap() });
    assert_eq!(said(&sound), ["allow-stale at - in ", "allow-stale at - in "]);
    assert!(sound.findings[0].message.contains("(as issued, MB)"), "{}", sound.findings[0].message);
    // Nothing filled in accepts nothing.
    let none = drift::compare(&kinds::ALL, &editions, &Options { allow: allow(&bytes).unwrap() });
    assert_eq!(said(&none), said(&report));
}

#[test]
fn a_row_that_is_accepted_without_a_reason_is_named_with_its_cell() {
    let bytes = drift::report::xlsx(&compare(&faulty())).unwrap();
    let errors = allow(&filled_in(&bytes, &[("G3".into(), "accept"), ("I3".into(), "MB")]))
        .unwrap_err()
        .into_diagnostics();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].message, "cell H3 of the sheet `Findings`: a row is accepted without a reason");
}

#[test]
fn every_form_repeats_byte_for_byte() {
    let forms = |report: &Report| {
        let text = [drift::report::text, drift::report::json, drift::report::html, drift::report::sarif];
        let mut out: Vec<Vec<u8>> = text.iter().map(|form| form(report).into_bytes()).collect();
        out.push(drift::report::xlsx(report).unwrap());
        out
    };
    assert_eq!(forms(&compare(&faulty())), forms(&compare(&faulty())));
}

#[cfg(feature = "cli")]
mod command {
    use std::process::{Command, Output};

    use tempfile::TempDir;

    use super::super::super::examples::root;
    use super::*;

    fn run(args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
    }

    fn errors(output: &Output) -> String {
        String::from_utf8(output.stderr.clone()).unwrap()
    }

    /// Two editions as text, of which the French has a fault.
    fn files(dir: &TempDir) -> [String; 3] {
        [Lang::En, Lang::Fr, Lang::Es].map(|lang| {
            let path = dir.path().join(format!("195.{lang}.txt"));
            let words = tsb_circular::text::write(&crate::examples::edition(195, lang));
            let words = if lang == Lang::Fr {
                words.replacen("29\u{a0}février", "28\u{a0}février", 1)
            } else {
                words
            };
            std::fs::write(&path, words).unwrap();
            path.display().to_string()
        })
    }

    #[test]
    fn a_workbook_goes_to_a_file_and_comes_back_as_allowances() {
        let dir = TempDir::new().unwrap();
        let [en, fr, es] = files(&dir);
        let drift = |more: &[&str]| run(&[&["drift", &en, &fr, &es], more].concat());
        let output = drift(&["--format", "xlsx"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            errors(&output).contains("hint: name a file for it: --out findings.xlsx"),
            "{}",
            errors(&output)
        );
        let book = dir.path().join("findings.xlsx");
        let book = book.to_str().unwrap();
        let output = drift(&["--format", "xlsx", "--out", book]);
        assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
        let bytes = std::fs::read(book).unwrap();
        std::fs::write(book, filled_in(&bytes, &[("G2".into(), "accept")])).unwrap();
        let output = drift(&["--allow", book]);
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains("cell H2 of the sheet `Findings`"), "{}", errors(&output));
        let filled = filled_in(&bytes, &[("G2".into(), "accept"), ("H2".into(), "as issued")]);
        std::fs::write(book, filled).unwrap();
        let output = drift(&["--allow", book]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
        std::fs::write(book, b"PK\x03\x04 no workbook").unwrap();
        let output = drift(&["--allow", book]);
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains("save it again as .xlsx"), "{}", errors(&output));
    }

    #[test]
    fn a_base_and_a_kind_that_are_named_are_said() {
        let dir = TempDir::new().unwrap();
        let [en, fr, es] = files(&dir);
        let output = run(&["drift", &en, &fr, &es, "--base", "fr", "--kind", "tap-consultation"]);
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(text.contains("kind: TAP consultation, as named with --kind\n"), "{text}");
        assert!(text.contains("every edition is compared with fr, which is taken as right\n"), "{text}");
        assert!(text.contains("  write in en: ") && text.contains("  write in es: "), "{text}");
        assert!(!text.contains("  ! fr"), "{text}");
        let output = run(&["drift", &en, &fr, &es, "--base", "zh"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains("hint: the editions are en, fr, es: give --base en"));
    }

    #[test]
    fn sarif_goes_to_stdout_with_the_lines_of_the_files() {
        let dir = TempDir::new().unwrap();
        let [en, fr, es] = files(&dir);
        let output = run(&["drift", &en, &fr, &es, "--format", "sarif"]);
        let log: Json = serde_json::from_slice(&output.stdout).unwrap();
        let location = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        let line = usize::try_from(location["region"]["startLine"].as_u64().unwrap()).unwrap();
        let text = std::fs::read_to_string(&fr).unwrap();
        assert!(text.lines().nth(line - 1).unwrap().contains("28\u{a0}février"));
        assert_eq!(location["artifactLocation"]["uri"].as_str().unwrap(), format!("file://{fr}"));
    }

    #[test]
    fn comments_in_word_say_what_to_write() {
        let dir = TempDir::new().unwrap();
        let made = run(&[
            "render",
            "examples/tsb-195",
            "--lang",
            "en,es",
            "--to",
            "docx",
            "--out",
            dir.path().to_str().unwrap(),
        ]);
        assert_eq!(made.status.code(), Some(0));
        let [_, fr, _] = files(&dir);
        let words = std::fs::read_to_string(&fr).unwrap().replace("28\u{a0}février", "29\u{a0}février");
        std::fs::write(&fr, words).unwrap();
        let folder = dir.path().join("other");
        let model = std::fs::read_to_string(root().join("examples/tsb-195/circular.toml")).unwrap();
        std::fs::create_dir_all(folder.join("text")).unwrap();
        std::fs::write(folder.join("circular.toml"), model.replace("2020-02-29T", "2020-02-28T")).unwrap();
        std::fs::copy(root().join("examples/tsb-195/text/en.ftl"), folder.join("text/en.ftl")).unwrap();
        std::fs::copy(root().join("examples/tsb-195/text/es.ftl"), folder.join("text/es.ftl")).unwrap();
        let out = dir.path().join("odd");
        let made = run(&[
            "render",
            folder.to_str().unwrap(),
            "--lang",
            "es",
            "--to",
            "docx",
            "--out",
            out.to_str().unwrap(),
        ]);
        assert_eq!(made.status.code(), Some(0), "{}", errors(&made));
        let en = dir.path().join("tsb-circular-195.en.docx");
        let es = out.join("tsb-circular-195.es.docx");
        let copies = dir.path().join("copies");
        let output = run(&[
            "drift",
            en.to_str().unwrap(),
            &fr,
            es.to_str().unwrap(),
            "--annotate",
            copies.to_str().unwrap(),
        ]);
        assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
        let copy = std::fs::read(copies.join("tsb-circular-195.es.docx")).unwrap();
        let comments = crate::docx::package::Package::open(&copy).part("word/comments.xml");
        let said: Vec<String> = comments.all("w:comment").iter().map(|it| it.words()).collect();
        assert!(said.iter().any(|words| words.contains("write: ") && words.contains("29")), "{said:?}");
    }
}
