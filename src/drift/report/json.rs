//! The report as JSON (schema 1), for scripts.

use serde::Serialize;

use super::{Coverage, EditionInfo, Letter, Report};
use crate::diag::Severity;
use crate::drift::Finding;

#[derive(Serialize)]
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

#[derive(Serialize)]
struct Summary {
    error: usize,
    warning: usize,
    note: usize,
}

/// Writes the report as JSON.
///
/// # Panics
/// Never: everything in it has text keys.
pub fn json(report: &Report) -> String {
    let out = Out {
        schema: 1,
        letter: &report.letter,
        base: report.base.as_deref(),
        editions: &report.editions,
        findings: &report.findings,
        coverage: &report.coverage,
        summary: Summary {
            error: report.count(Severity::Error),
            warning: report.count(Severity::Warning),
            note: report.count(Severity::Note),
        },
    };
    let mut text = serde_json::to_string_pretty(&out).expect("a report is JSON");
    text.push('\n');
    text
}
