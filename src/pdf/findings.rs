//! Typst's findings: turns its errors and warnings into diagnostics with the layout's file and line.
//!
//! Hints are kept, and places are given so that users can look them up: `layouts/…`, as in the repository.

use std::path::Path;

use typst::diag::{Severity, SourceDiagnostic};
use typst::{World, WorldExt};

use crate::diag::{Code, Diagnostic, Diagnostics, Source};

/// What typst found, as diagnostics.
pub(super) fn diagnostics<'a>(
    world: &dyn World,
    found: impl IntoIterator<Item = &'a SourceDiagnostic>,
) -> Diagnostics {
    found.into_iter().map(|finding| diagnostic(world, finding)).collect()
}

fn diagnostic(world: &dyn World, finding: &SourceDiagnostic) -> Diagnostic {
    let message = finding.message.as_str();
    let mut out = match finding.severity {
        Severity::Error => Diagnostic::error(Code::Layout, message),
        Severity::Warning => Diagnostic::warning(Code::Layout, message),
    };
    if let Some(id) = finding.span.id()
        && let Ok(text) = world.source(id)
    {
        let path = Path::new("layouts").join(id.vpath().get_without_slash());
        let source = Source::new(path, text.text());
        if let Some(range) = world.range(finding.span) {
            out = out.at(source.place(range));
        }
    }
    finding.hints.iter().fold(out, |out, hint| out.hint(hint.v.as_str()))
}
