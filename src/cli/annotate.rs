//! `drift --annotate`: a report's findings as comments in copies of the Word editions.
//!
//! A comment is attached to the text that is wrong; where something is missing, to the text before the gap.
//! Originals are never overwritten.

use std::path::Path;

use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Error};
use crate::docx::{self, Remark};
use crate::drift::{Finding, Report, Spot};
use crate::reading::{self, Limits};

/// Writes copies of the Word editions with the findings as comments, each under its own name.
pub(super) fn write(found: &Report, folder: &Path, limits: &Limits) -> Result<(), Vec<Diagnostic>> {
    let named = |path: &Path| path.extension().is_some_and(|own| own.eq_ignore_ascii_case("docx"));
    let is_package = |path: &Path| reading::bytes(path, limits).is_ok_and(|bytes| docx::is_package(&bytes));
    let is_word = |path: &Path| named(path) || is_package(path);
    let mut names: Vec<String> = Vec::new();
    let mut made = Vec::new();
    let mut problems = Vec::new();
    for edition in found.editions.iter().filter(|edition| is_word(Path::new(&edition.path))) {
        let path = Path::new(&edition.path);
        let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Editions with the same name come from different folders: the edition's id keeps their copies apart.
        let name = if names.contains(&own) { format!("{}.{own}", edition.id) } else { own };
        if same_file(path, &folder.join(&name)) {
            let message = format!("{} would be overwritten by its copy", path.display());
            problems.push(Diagnostic::error(Code::Io, message).hint("give --annotate another folder"));
            continue;
        }
        let remarks = remarks(found, &edition.id);
        let copy = reading::bytes(path, limits)
            .map_err(Error::from)
            .and_then(|bytes| docx::annotate(&bytes, path, &remarks, "tsb-circular", limits));
        match copy {
            Ok(bytes) => made.push(Made { name: name.clone(), bytes }),
            Err(found) => problems.extend(found),
        }
        names.push(name);
    }
    if made.is_empty() && problems.is_empty() {
        problems.push(
            Diagnostic::error(Code::Unsupported, "there is no Word edition to annotate")
                .hint("comments are written into copies of `.docx` editions"),
        );
    }
    if problems.is_empty() {
        batch::prepare(folder)?;
        for copy in &made {
            batch::write(folder, copy)?;
        }
        return Ok(());
    }
    Err(problems)
}

/// Whether two paths are one file.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
