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
/// # Panics
/// Never: everything in it has text keys.
pub fn json(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report is JSON");
    text.push('\n');
    text
}
