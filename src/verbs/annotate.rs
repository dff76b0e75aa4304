//! A report's findings as comments in copies of the Word editions.
//!
//! A comment is attached to the text that is wrong; where something is missing, to the text before the gap.

use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Diagnostics, Error};
use crate::docx::{self, Remark};
use crate::drift::{Finding, Report, Spot};
use crate::limits::Limits;

/// A copy of a Word edition, with comments.
#[derive(Debug, Clone)]
pub struct Copy {
    /// The edition, as it was named.
    pub of: PathBuf,
    /// A file name for the copy, which no other copy has.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Copies of the Word editions of a report, and what is wrong with those that cannot be copied; `open` gives what an
/// edition holds.
pub fn copies(
    found: &Report,
    open: impl Fn(&Path) -> Result<Vec<u8>, Diagnostic>,
    limits: &Limits,
) -> (Vec<Copy>, Diagnostics) {
    let named = |path: &Path| path.extension().is_some_and(|own| own.eq_ignore_ascii_case("docx"));
    let is_package = |path: &Path| open(path).is_ok_and(|bytes| docx::is_package(&bytes));
    let is_word = |path: &Path| named(path) || is_package(path);
    let mut names: Vec<String> = Vec::new();
    let (mut copies, mut problems) = (Vec::new(), Vec::new());
    for edition in found.editions.iter().filter(|edition| is_word(Path::new(&edition.path))) {
        let path = Path::new(&edition.path);
        let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Editions with the same name come from different folders: the edition's id keeps their copies apart.
        let name = if names.contains(&own) { format!("{}.{own}", edition.id) } else { own };
        let remarks = remarks(found, &edition.id);
        let copy = open(path)
            .map_err(Error::from)
            .and_then(|bytes| docx::annotate(&bytes, path, &remarks, "tsb-circular", limits));
        match copy {
            Ok(bytes) => copies.push(Copy { of: path.to_path_buf(), name: name.clone(), bytes }),
            Err(found) => problems.extend(found),
        }
        names.push(name);
    }
    (copies, problems)
}

/// The remarks on an edition, in reading order.
fn remarks(report: &Report, edition: &str) -> Vec<Remark> {
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

/// The lines of a comment: what a finding says about a place.
fn lines(finding: &Finding, spot: &Spot) -> Vec<String> {
    let mut out = vec![format!("{} {}: {}", finding.severity.name(), finding.code, finding.message)];
    if spot.part != "body" {
        out.push(format!("in the {}: {}", spot.part, spot.text));
    }
    out.extend(finding.against.iter().filter(|spot| !spot.text.is_empty()).map(|spot| {
        let line = spot.line.map(|line| format!(" {line}")).unwrap_or_default();
        format!("{}{line}: {}", spot.edition, spot.text)
    }));
    out.extend(finding.write.get(&spot.edition).map(|reading| format!("write: {reading}")));
    out.extend(finding.hint.iter().map(|hint| format!("hint: {hint}")));
    out.push(format!("id: {}", finding.id));
    out
}
