//! The report as SARIF 2.1.0, for pipelines and editors that show what analysers find.
//!
//! A code is a rule and a finding a result: where it is wrong are its locations, where it is right its related ones, and
//! its id is its partial fingerprint, so that results can be matched from run to run.

use serde_json::{Value, json};

use super::Report;
use crate::drift::{Code, Finding, Spot};

/// Where the schema is (SARIF 2.1.0, Errata 01).
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What the ids of findings are called among partial fingerprints.
const FINGERPRINT: &str = "findingId/v1";

/// Writes the report as SARIF.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// assert!(tsb_circular::drift::report::sarif(&report).contains("\"2.1.0\""));
/// ```
///
/// # Panics
/// Never: everything in it has text keys.
pub fn sarif(report: &Report) -> String {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(report, finding)).collect();
    let artifacts: Vec<Value> = report
        .editions
        .iter()
        .map(|edition| {
            json!({
                "location": { "uri": uri(&edition.path) },
                "description": { "text": edition.line() },
            })
        })
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
            "properties": {
                "letter": report.letter,
                "base": report.base,
                "coverage": report.coverage,
            },
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("a report is JSON");
    text.push('\n');
    text
}

/// A code, with what the manual says about it.
fn rule(code: Code) -> Value {
    let means = code.means().split_whitespace().collect::<Vec<_>>().join(" ");
    let first = means.split_inclusive(". ").next().unwrap_or(&means).trim();
    json!({
        "id": code.name(),
        "name": format!("{code:?}"),
        "shortDescription": { "text": first },
        "fullDescription": { "text": means },
        "help": { "text": code.explain().trim(), "markdown": code.explain().trim() },
        "defaultConfiguration": { "level": code.severity().name() },
    })
}

/// A finding, with both texts.
fn result(report: &Report, finding: &Finding) -> Value {
    let locations: Vec<Value> = finding.at.iter().map(|spot| location(report, finding, spot)).collect();
    let related = finding.against.iter().zip(1..).map(|(spot, id)| {
        let mut location = location(report, finding, spot);
        location["id"] = json!(id);
        location["message"] = json!({ "text": shown(spot) });
        location
    });
    let related: Vec<Value> = related.collect();
    let mut out = json!({
        "ruleId": finding.code.name(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == finding.code),
        "level": finding.severity.name(),
        "message": { "text": message(report, finding) },
        "locations": locations,
        "partialFingerprints": { FINGERPRINT: finding.id },
    });
    if !related.is_empty() {
        out["relatedLocations"] = json!(related);
    }
    let mut properties = serde_json::Map::new();
    if let Some(key) = &finding.key {
        properties.insert("key".to_owned(), json!(key));
    }
    if !finding.write.is_empty() {
        properties.insert("write".to_owned(), json!(finding.write));
    }
    if !properties.is_empty() {
        out["properties"] = Value::Object(properties);
    }
    out
}

/// What a finding says, what the editions have, what should be written, and what to do.
fn message(report: &Report, finding: &Finding) -> String {
    let mut lines = vec![report.said(finding)];
    lines.extend(finding.at.iter().chain(&finding.against).filter(|spot| shows(spot)).map(shown));
    lines.extend(finding.write.iter().map(|(edition, reading)| format!("write in {edition}: {reading}")));
    lines.extend(finding.hint.iter().map(|hint| format!("hint: {hint}")));
    lines.join("\n")
}

fn shows(spot: &Spot) -> bool {
    !spot.text.is_empty() || spot.value.is_some()
}

/// An edition with its words: `fr: 18 mars 2020`.
fn shown(spot: &Spot) -> String {
    let text = spot.text.replace('\u{2060}', "");
    match (&spot.value, text.is_empty()) {
        (Some(value), true) => format!("{}: {value}", spot.edition),
        (None, true) => format!("{}: (nothing)", spot.edition),
        _ => format!("{}: {text}", spot.edition),
    }
}

/// A place in an edition.
fn location(report: &Report, finding: &Finding, spot: &Spot) -> Value {
    let index = report.editions.iter().position(|edition| edition.id == spot.edition);
    let path = index.map(|index| report.editions[index].path.as_str()).unwrap_or_default();
    let mut physical = json!({ "artifactLocation": { "uri": uri(path), "index": index } });
    if index.is_none() {
        physical = json!({ "artifactLocation": { "uri": uri(path) } });
    }
    if let Some(line) = spot.line.filter(|line| *line > 0) {
        physical["region"] = json!({ "startLine": line });
        if !spot.text.is_empty() {
            physical["region"]["snippet"] = json!({ "text": spot.text });
        }
    }
    let name = if finding.place.is_empty() { &spot.part } else { &finding.place };
    let mut logical = json!({ "name": name });
    if let Some(key) = &finding.key {
        logical["fullyQualifiedName"] = json!(key);
    }
    json!({ "physicalLocation": physical, "logicalLocations": [logical] })
}

/// A path as a reference to a URI (RFC 3986): relative paths stay relative.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let drive = path.as_bytes().get(1) == Some(&b':') && path.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut out = match (drive, path.starts_with('/')) {
        (true, _) => "file:///".to_owned(),
        (_, true) => "file://".to_owned(),
        _ => String::new(),
    };
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            b':' if drive && at == 1 => out.push(':'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_is_a_reference_to_a_uri() {
        for (path, reference) in [
            ("out/195.en.docx", "out/195.en.docx"),
            ("a b/été#1.txt", "a%20b/%C3%A9t%C3%A9%231.txt"),
            ("zh:195.txt", "zh%3A195.txt"),
            ("/data/a.txt", "file:///data/a.txt"),
            ("C:\\editions\\a.txt", "file:///C:/editions/a.txt"),
        ] {
            assert_eq!(uri(path), reference);
        }
    }
}
