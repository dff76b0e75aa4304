//! What changed between two versions of a letter: as text, as JSON, and for a translator as Word with tracked changes.

use std::fs;

use serde_json::{Value, json};

use super::Desk;
use crate::docx::package::{Element, Package};

/// A desk with two versions of the letter, `old` and `letter`.
fn versions() -> Desk {
    let desk = Desk::new();
    let copied =
        std::process::Command::new("cp").args(["-r", "letter", "old"]).current_dir(desk.path("")).status();
    assert!(copied.unwrap().success());
    desk
}

/// Two versions that differ in a fact, in words, and by a message that one translation has taken over.
fn changed() -> Desk {
    let desk = versions();
    desk.edit(
        "letter/circular.toml",
        "registration = { date = 2026-04-30 }",
        "registration = { date = 2026-05-04 }",
    );
    desk.edit("letter/text/en.ftl", "Questions may be put to", "Questions on two bands may be put to");
    desk.edit("letter/text/en.ftl", "The forum is free of charge.", "The forum is entirely free of charge.");
    desk.edit("letter/text/fr.ftl", "au forum est gratuite", "au forum est entièrement gratuite");
    desk
}

fn report(desk: &Desk, more: &[&str]) -> Value {
    let args = [&["diff", "old", "letter", "--format", "json"], more].concat();
    serde_json::from_str(&desk.ends(1, &args).0).unwrap()
}

#[test]
fn two_versions_that_are_one_have_no_difference() {
    let desk = versions();
    let said = desk.good(&["diff", "old", "letter"]);
    assert_eq!(said, "old → letter: tsb-circular-58, original English\n  nothing changed\n");
    // Comments and line ends are not what is said.
    desk.edit("letter/text/en.ftl", "questions =", "# Ask them.\nquestions =");
    desk.good(&["diff", "old", "letter", "--fail-on", "note"]);
}

#[test]
fn facts_are_told_with_both_values_and_the_messages_that_print_them() {
    let desk = changed();
    let (said, _) = desk.ends(1, &["diff", "old", "letter"]);
    assert!(
        said.contains("  /facts/registration/date: was 2026-04-30, is 2026-05-04; in instructions\n"),
        "{said}"
    );
    let facts = report(&desk, &[])["facts"].clone();
    let fact = json!({
        "pointer": "/facts/registration/date", "was": "2026-04-30", "now": "2026-05-04", "messages": ["instructions"],
    });
    assert_eq!(facts, json!([fact]));
}

#[test]
fn messages_are_told_word_by_word_with_the_translations_that_did_not_follow() {
    let desk = changed();
    let (said, _) = desk.ends(1, &["diff", "old", "letter"]);
    assert!(
        said.contains("  questions: fact, “two bands” is new; as it was in fr, es, ru, zh, ar\n"),
        "{said}"
    );
    assert!(said.contains("    en  Questions {+on two bands+} may be put to …\n"), "{said}");
    assert!(said.contains("  cost: words; changed in fr; as it was in es, ru, zh, ar\n"), "{said}");
    assert!(said.contains("    fr  … participation au forum est {+entièrement+} gratuite."), "{said}");
    // With one language, that alone.
    let (said, _) = desk.ends(1, &["diff", "old", "letter", "--lang", "es"]);
    assert!(said.contains("  cost: words; as it was in es\n"), "{said}");
    let found = report(&desk, &[]);
    assert_eq!(
        (&found["schema"], &found["old"]["path"], &found["original"]),
        (&1.into(), &"old".into(), &"en".into())
    );
    let ids: Vec<&str> =
        found["messages"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["questions", "cost"]);
    let cost = &found["messages"][1]["languages"];
    assert_eq!((&cost["en"]["is"], &cost["es"]), (&"changed".into(), &json!({ "is": "same" })));
    assert_eq!(cost["en"]["change"]["grade"], "words");
    assert!(
        cost["fr"]["change"]["words"]
            .as_array()
            .unwrap()
            .contains(&json!({ "side": "now", "text": "entièrement " }))
    );
}

#[test]
fn messages_that_are_new_or_gone_are_told_where_they_stood() {
    let desk = versions();
    desk.edit("letter/circular.toml", "[[blocks]]\nid = \"questions\"\nnumbered = true\n", "");
    desk.edit(
        "letter/circular.toml",
        "[[blocks]]\nid = \"purpose\"",
        "[[blocks]]\nid = \"hosts\"\n\n[[blocks]]\nid = \"purpose\"",
    );
    let english = fs::read_to_string(desk.path("letter/text/en.ftl")).unwrap();
    let without = |text: &str| -> String {
        let lines =
            text.lines().filter(|line| !line.starts_with("questions =") && !line.contains("{ $desk }"));
        lines.map(|line| format!("{line}\n")).collect()
    };
    let english = without(&english).replace("purpose =", "hosts = Our hosts are glad.\npurpose =");
    fs::write(desk.path("letter/text/en.ftl"), english).unwrap();
    let messages = report(&desk, &[])["messages"].clone();
    let standing = |id: &str, lang: &str| {
        let message = messages.as_array().unwrap().iter().find(|it| it["id"] == id).unwrap();
        message["languages"][lang]["is"].clone()
    };
    assert_eq!((standing("hosts", "en"), standing("hosts", "fr")), ("new".into(), "missing".into()));
    assert_eq!((standing("questions", "en"), standing("questions", "fr")), ("gone".into(), "same".into()));
    let facts = report(&desk, &[])["facts"].clone();
    let gone = json!({ "pointer": "/blocks/6/id", "was": "questions", "now": null, "messages": [] });
    let new = json!({ "pointer": "/blocks/1/id", "was": null, "now": "hosts", "messages": [] });
    assert!(
        facts.as_array().unwrap().contains(&gone) && facts.as_array().unwrap().contains(&new),
        "{facts:#}"
    );
}

#[test]
fn only_what_weighs_as_much_as_asked_makes_the_exit_code() {
    let desk = versions();
    desk.edit("letter/text/en.ftl", "networks and data centres, which", "networks and data centres – which");
    desk.good(&["diff", "old", "letter"]);
    desk.ends(1, &["diff", "old", "letter", "--fail-on", "note"]);
    desk.edit("letter/text/en.ftl", "I am pleased", "I am very pleased");
    desk.ends(1, &["diff", "old", "letter"]);
    desk.good(&["diff", "old", "letter", "--fail-on", "error"]);
    let (_, told) = desk.ends(2, &["diff", "old", "nowhere"]);
    assert!(told.contains("nowhere"), "{told}");
    let (_, told) = desk.ends(2, &["diff", "old", "letter", "--lang", "en"]);
    assert!(told.contains("English is the original") && told.contains("`--lang fr`"), "{told}");
    // The language of the hint is never the original.
    desk.edit("letter/circular.toml", "original-language = \"en\"", "original-language = \"fr\"");
    let (_, told) = desk.ends(2, &["diff", "old", "letter", "--lang", "fr"]);
    assert!(told.contains("French is the original") && told.contains("`--lang en`"), "{told}");
    let (_, told) = desk.ends(2, &["diff", "old", "letter", "--to", "docx"]);
    assert!(told.contains("--lang"), "{told}");
}

/// The Word file of the changes, beside a translation.
fn word(desk: &Desk, lang: &str) -> Element {
    let file = format!("out/tsb-circular-58-diff.{lang}.docx");
    let (said, _) = desk.ends(1, &["diff", "old", "letter", "--to", "docx", "--lang", lang]);
    assert_eq!(said, format!("{file}\n"));
    Package::open(&fs::read(desk.path(&file)).unwrap()).document()
}

/// The words of an element, deleted ones in brackets.
fn said(element: &Element) -> String {
    let words = |it: &Element| match it.name.as_str() {
        "w:delText" => format!("[{}]", it.text),
        "w:tab" => " ".to_owned(),
        _ => it.text.clone(),
    };
    let mut out = String::new();
    element.walk(&mut |it| out.push_str(&words(it)));
    out
}

#[test]
fn a_translator_gets_tracked_changes_beside_the_passages_that_they_touch() {
    let desk = changed();
    let document = word(&desk, "fr");
    let rows = document.all("w:tr");
    let cells = |row: &Element| row.all("w:tc").iter().map(|cell| said(cell)).collect::<Vec<_>>();
    assert!(
        rows[0].all("w:tblHeader").len() == 1 && cells(rows[0]) == ["English", "Français"],
        "{:?}",
        cells(rows[0])
    );
    let all: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
    let row = |begins: &str| {
        all.iter().find(|row| row[0].starts_with(begins)).unwrap_or_else(|| panic!("{begins}: {all:#?}"))
    };
    let dates = row("letter/dates/registration/when");
    assert!(dates[0].ends_with("[30 April]4 May 2026") && dates[1].ends_with("4\u{a0}mai 2026"), "{dates:?}");
    let questions = row("letter/questions");
    assert!(questions[0].contains("6 Questions on two bands may be put"), "{questions:?}");
    assert!(questions[1].starts_with("6 "), "{questions:?}");
    let venue = all.iter().position(|row| row[0] == "Annex A – Practical information – Cost").unwrap();
    assert!(all[venue][1].starts_with("Annexe A – "), "{:?}", all[venue]);
    assert!(
        all[venue + 1][0].contains("The forum is entirely free") && all[venue + 1][1].contains("entièrement")
    );
    // Nothing that did not change.
    assert!(!all.iter().any(|row| row[0].contains("low-income")), "{all:#?}");
    for element in document.all("w:ins").into_iter().chain(document.all("w:del")) {
        assert_eq!(
            (element.get("w:author"), element.get("w:date")),
            ("tsb-circular", "2026-02-10T00:00:00Z")
        );
    }
    let mut ids: Vec<&str> = Vec::new();
    ids.extend(document.all("w:ins").iter().chain(&document.all("w:del")).map(|it| it.get("w:id")));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), count >= 4), (count, true), "{ids:?}");
}

#[test]
fn a_passage_with_a_link_and_a_footnote_refers_to_nothing() {
    let desk = versions();
    desk.edit("letter/text/en.ftl", "is kept up to date", "is always kept up to date");
    desk.edit("letter/text/en.ftl", "who apply Recommendation", "who always apply Recommendation");
    let document = word(&desk, "es");
    assert_eq!(document.all("w:ins").len(), 2);
    for element in ["w:hyperlink", "w:footnoteReference", "w:sdt", "w:bookmarkStart"] {
        assert!(document.all(element).is_empty(), "{element}");
    }
}

#[test]
fn the_file_of_changes_is_the_same_every_time() {
    let desk = changed();
    word(&desk, "zh");
    let first = fs::read(desk.path("out/tsb-circular-58-diff.zh.docx")).unwrap();
    desk.ends(1, &["diff", "old", "letter", "--to", "docx", "--lang", "zh", "--out", "again.docx"]);
    assert!(first == fs::read(desk.path("again.docx")).unwrap());
}

#[test]
fn each_side_of_the_file_of_changes_runs_in_its_own_direction() {
    let desk = changed();
    let document = word(&desk, "ar");
    assert!(document.all("w:bidiVisual").is_empty());
    for row in document.all("w:tr") {
        let cells = row.all("w:tc");
        assert!(cells[0].all("w:bidi").is_empty() && cells[0].all("w:rtl").is_empty());
        let paragraphs = cells[1].all("w:pPr");
        assert!(paragraphs.iter().all(|it| it.child("w:bidi").is_some()));
        assert!(!cells[1].all("w:rtl").is_empty());
    }
    // The languages of words are those of their sides.
    let french = word(&desk, "fr");
    let cells: Vec<&Element> = french.all("w:tc");
    assert!(cells[1].all("w:lang").iter().all(|it| it.get("w:val") == "fr-FR" || it.get("w:val") == "fr-CH"));
    assert!(!cells[1].all("w:lang").is_empty() && cells[0].all("w:lang").is_empty());
}

#[test]
fn the_original_may_be_another_language_than_english() {
    let desk = versions();
    for folder in ["old", "letter"] {
        desk.edit(
            &format!("{folder}/circular.toml"),
            "original-language = \"en\"",
            "original-language = \"ar\"",
        );
    }
    let arabic = fs::read_to_string(desk.path("letter/text/ar.ftl")).unwrap();
    let line = arabic
        .lines()
        .find(|line| line.starts_with("dates-visas =") || line.trim_start().starts_with(".what"))
        .unwrap();
    let more = format!("{line} جديد");
    fs::write(desk.path("letter/text/ar.ftl"), arabic.replacen(line, &more, 1)).unwrap();
    let document = word(&desk, "en");
    let rows = document.all("w:tr");
    let cells = rows[1].all("w:tc");
    assert!(said(cells[0]).contains("جديد") && !cells[0].all("w:ins").is_empty(), "{}", said(cells[0]));
    assert!(!cells[0].all("w:bidi").is_empty() && cells[1].all("w:bidi").is_empty());
}

#[test]
fn what_the_newer_version_has_no_translation_of_stands_as_in_the_older() {
    let desk = changed();
    let french = fs::read_to_string(desk.path("letter/text/fr.ftl")).unwrap();
    let lines = french.lines().filter(|line| !line.starts_with("instructions ="));
    fs::write(desk.path("letter/text/fr.ftl"), lines.map(|line| format!("{line}\n")).collect::<String>())
        .unwrap();
    let document = word(&desk, "fr");
    let rows = document.all("w:tr");
    let row = rows.iter().find(|row| said(row.all("w:tc")[0]).contains("Please fill in")).unwrap();
    let translation = said(row.all("w:tc")[1]);
    assert!(translation.contains("formulaire") && !translation.contains("Please"), "{translation}");
}
