//! What drift finds in the issued texts, judged by hand: `tests/judged.toml` has every finding with its verdict.
//!
//! Each issued text is looked at alone, the two languages of Circular 195 together, and each against our own
//! edition; against ours without the summaries, which are in our own words. A new finding and a lost one both
//! fail, and so does a missing file, where `TSB_ISSUED` names the folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tsb_circular::document::Edition;
use tsb_circular::drift::{self, Finding};
use tsb_circular::inside;
use tsb_circular::inside::recognise;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::examples::{edition, root};

/// The list, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    finding: Vec<Judged>,
}

/// A finding and what was thought of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    /// The comparison: `195.en`, `195.en+zh`, `195.en+ours`.
    of: String,
    /// The code.
    code: String,
    /// The key; empty for the edition as a whole.
    key: String,
    /// The places, as `edition:line`.
    at: Vec<String>,
    /// The excerpt.
    text: String,
    /// What was thought of it.
    verdict: Verdict,
    /// Why.
    reason: String,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    /// The text is wrong, or worth the look.
    True,
    /// The text may stay as it is.
    AcceptedNoise,
}

const ISSUED: [(u16, Lang); 5] =
    [(195, Lang::En), (195, Lang::Zh), (246, Lang::En), (42, Lang::En), (79, Lang::En)];

fn issued(folder: &Path, number: u16, lang: Lang) -> Edition {
    let path = folder.join(format!("tsb-circular-{number}.{lang}.txt"));
    let reading = inside::text::open(&path, &Limits::default()).unwrap();
    recognise::edition(&tsb_circular::kinds::ALL, &reading, Some(lang)).edition
}

fn ours(number: u16, lang: Lang) -> Edition {
    let bytes = text::write(&edition(number, lang)).into_bytes();
    recognise::edition(
        &tsb_circular::kinds::ALL,
        &inside::text::read(&bytes, Path::new("ours.txt"), &Limits::default()).unwrap(),
        Some(lang),
    )
    .edition
}

/// A finding as the list has it.
fn entry(of: &str, finding: &Finding) -> (String, String, String, Vec<String>, String) {
    let mut at: Vec<String> =
        finding.at.iter().map(|spot| format!("{}:{}", spot.edition, spot.line.unwrap_or(0))).collect();
    at.sort();
    let shown: String = finding.at.first().map_or("", |spot| spot.text.as_str()).chars().take(60).collect();
    let key = finding.key.clone().unwrap_or_default();
    (
        of.to_owned(),
        finding.code.to_string(),
        key,
        at,
        shown.replace(['\n', '\u{2060}'], " ").trim().to_owned(),
    )
}

#[test]
fn every_finding_in_the_issued_texts_is_judged() {
    let Some(folder) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    let list: List =
        toml::from_str(&std::fs::read_to_string(root().join("tests/judged.toml")).unwrap()).unwrap();
    assert!(list.finding.iter().all(|judged| !judged.reason.trim().is_empty()));
    assert!(list.finding.iter().all(|judged| judged.text.chars().count() <= 60));
    let mut found = BTreeSet::new();
    let mut look = |of: &str, editions: &[Edition], summaries: bool| {
        let report = drift::compare(&tsb_circular::kinds::ALL, editions, &drift::Options::default());
        assert!(report.coverage.facts_compared > 100, "{of}");
        let kept = report.findings.iter().filter(|finding| {
            summaries || !finding.key.as_deref().is_some_and(|key| key.contains("/summary"))
        });
        found.extend(kept.map(|finding| entry(of, finding)));
    };
    for (number, lang) in ISSUED {
        let name = format!("{number}.{lang}");
        let edition = issued(&folder, number, lang);
        look(&name, std::slice::from_ref(&edition), true);
        look(&format!("{name}+ours"), &[edition, ours(number, lang)], false);
    }
    look("195.en+zh", &[issued(&folder, 195, Lang::En), issued(&folder, 195, Lang::Zh)], true);
    let judged: BTreeSet<_> = list
        .finding
        .iter()
        .map(|it| (it.of.clone(), it.code.clone(), it.key.clone(), it.at.clone(), it.text.clone()))
        .collect();
    assert_eq!(judged.len(), list.finding.len(), "a finding is judged twice");
    let lines = |entries: Vec<&(String, String, String, Vec<String>, String)>| {
        let line = |(of, code, key, at, text): &(String, String, String, Vec<String>, String)| {
            format!(
                "[[finding]]\nof = {of:?}\ncode = {code:?}\nkey = {key:?}\nat = {at:?}\ntext = {text:?}\n\
                 verdict = \"\"\nreason = \"\"\n"
            )
        };
        entries.into_iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let new = lines(found.difference(&judged).collect());
    let lost = lines(judged.difference(&found).collect());
    assert!(new.is_empty() && lost.is_empty(), "not judged:\n{new}\nnot found any more:\n{lost}");
    assert!(list.finding.iter().any(|judged| judged.verdict == Verdict::True));
    assert!(
        list.finding.iter().all(|judged| {
            judged.verdict == Verdict::True
                || judged
                    .code
                    .parse::<drift::Code>()
                    .is_ok_and(|code| code.severity() != tsb_circular::diag::Severity::Error)
        }),
        "an error must be true"
    );
}
