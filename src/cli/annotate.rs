//! `drift --annotate`: a report's findings as comments in copies of the Word editions, which are never overwritten.

use std::path::Path;

use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic};
use crate::drift::Report;
use crate::reading::{self, Limits};
use crate::verbs::annotate::copies;

/// Writes copies of the Word editions with the findings as comments, each under its own name.
pub(super) fn write(found: &Report, folder: &Path, limits: &Limits) -> Result<(), Vec<Diagnostic>> {
    let (copies, mut problems) = copies(found, |path| reading::bytes(path, limits), limits);
    for copy in copies.iter().filter(|copy| same_file(&copy.of, &folder.join(&copy.name))) {
        let message = format!("{} would be overwritten by its copy", copy.of.display());
        problems.push(Diagnostic::error(Code::Io, message).hint("give --annotate another folder"));
    }
    if copies.is_empty() && problems.is_empty() {
        problems.push(
            Diagnostic::error(Code::Unsupported, "there is no Word edition to annotate")
                .hint("comments are written into copies of `.docx` editions"),
        );
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    batch::prepare(folder)?;
    for copy in copies {
        batch::write(folder, &Made { name: copy.name, bytes: copy.bytes })?;
    }
    Ok(())
}

/// Whether two paths are one file.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
