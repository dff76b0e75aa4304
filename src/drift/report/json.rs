//! The report as JSON (schema 1), for scripts.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::{Coverage, EditionInfo, Letter, Report};
use crate::diag::Severity;
use crate::drift::Finding;

#[derive(Serialize, JsonSchema)]
struct Out<'a> {
    schema: u8,
    letter: &'a Letter,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'a str>,
    editions: &'a [EditionInfo],
    findings: &'a [Finding],
    coverage: &'a Coverage,
    summary: Summary,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DriftSummary")]
struct Summary {
    error: usize,
    warning: usize,
    note: usize,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let summary = Summary {
            error: self.count(Severity::Error),
            warning: self.count(Severity::Warning),
            note: self.count(Severity::Note),
        };
        Out {
            schema: 1,
            letter: &self.letter,
            base: self.base.as_deref(),
            editions: &self.editions,
            findings: &self.findings,
            coverage: &self.coverage,
            summary,
        }
        .serialize(serializer)
    }
}

impl JsonSchema for Report {
    fn schema_name() -> Cow<'static, str> {
        "DriftReport".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Out::json_schema(generator)
    }
}

/// Writes the report as JSON.
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
/// assert!(tsb_circular::drift::report::json(&report).contains("\"block-missing\""));
/// ```
///
/// # Panics
/// Never: everything in it has text keys.
pub fn json(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report is JSON");
    text.push('\n');
    text
}
