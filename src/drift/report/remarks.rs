//! Findings as remarks on one Word edition: in come a report and the edition's id, out go what its comments say.
//!
//! The one rule: a finding stands where the edition is wrong; where something is missing, behind what precedes it.

use super::{Report, severity};
use crate::docx::Remark;
use crate::drift::{Finding, Spot};

/// The remarks on an edition, in reading order.
pub fn remarks(report: &Report, edition: &str) -> Vec<Remark> {
    let position = report.editions.iter().position(|info| info.id == edition);
    let mut out = Vec::new();
    for finding in &report.findings {
        for spot in finding.at.iter().filter(|spot| spot.edition == edition) {
            let line = if spot.part == "body" {
                spot.line.or_else(|| position.and_then(|position| before(report, finding.row, position)))
            } else {
                None
            };
            out.push(Remark { line, excerpt: spot.text.clone(), lines: lines(finding, spot) });
        }
    }
    out
}

/// The last line of the edition's body above a row.
fn before(report: &Report, row: usize, edition: usize) -> Option<usize> {
    let above = report.rows.get(..row.min(report.rows.len()))?;
    let body = above.iter().rev().filter(|row| row.part == "body");
    body.flat_map(|row| row.cells.get(edition)).flatten().find_map(|(line, _)| *line)
}

/// What a finding says of a place.
fn lines(finding: &Finding, spot: &Spot) -> Vec<String> {
    let mut out = vec![format!("{} {}: {}", severity(finding.severity), finding.code, finding.message)];
    if spot.part != "body" {
        out.push(format!("in the {}: {}", spot.part, spot.text));
    }
    out.extend(finding.against.iter().filter(|spot| !spot.text.is_empty()).map(|spot| {
        let line = spot.line.map(|line| format!(" {line}")).unwrap_or_default();
        format!("{}{line}: {}", spot.edition, spot.text)
    }));
    out.extend(finding.hint.iter().map(|hint| format!("hint: {hint}")));
    out.push(format!("id: {}", finding.id));
    out
}
