//! What the command prints: results on stdout, and diagnostics on stderr as people read them, with file, line,
//! excerpt, message and hints.

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal as _, Write as _, stderr, stdout};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::FAILED;
use crate::diag::{Diagnostic, Severity};

/// Prints a line of a result.
pub(super) fn line(line: impl Display) {
    print(format!("{line}\n").as_bytes());
}

/// Prints a line on how far a command is, on stderr.
pub(super) fn aside(line: impl Display) {
    // In one piece: others may be writing there.
    let _ = stderr().lock().write_all(format!("{line}\n").as_bytes());
}

/// Prints a result. It is not an error if the reader has seen enough and closed the pipe, as `head` does.
pub(super) fn print(bytes: &[u8]) {
    let mut out = stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = writeln!(stderr(), "error: the result cannot be printed: {error}");
        std::process::exit(i32::from(FAILED));
    }
}

/// Diagnostics in the order in which they are shown: the most serious first, then by file and place.
pub(super) fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by(|one, other| {
        let at = |found: &Diagnostic| {
            let place = found.place.as_ref();
            let start = place.and_then(|place| place.span.as_ref()).map(|span| span.start);
            (place.map(|place| place.path.clone()), start)
        };
        let places = at(one).cmp(&at(other));
        other.severity.cmp(&one.severity).then(places).then_with(|| one.message.cmp(&other.message))
    });
    diagnostics
}

/// Shows diagnostics on stderr, then how many there were of each severity above a note.
pub(super) fn show(diagnostics: &[Diagnostic]) {
    let renderer = if stderr().is_terminal() { Renderer::styled() } else { Renderer::plain() };
    let mut out = stderr().lock();
    for diagnostic in diagnostics {
        // A closed stderr leaves nobody to tell.
        let _ = writeln!(out, "{}\n", rendered(diagnostic, &renderer));
    }
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings > 1 {
        let counted = |count: usize, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{count} {one}s")),
        };
        let parts = [counted(errors, "error"), counted(warnings, "warning")];
        let _ = writeln!(out, "{}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
    }
}

fn rendered(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()));
    if let Some(place) = &diagnostic.place {
        let path = place.path.display().to_string();
        match (&place.source, &place.span) {
            (Some(source), Some(span)) => {
                let span = span.start.min(source.len())..span.end.min(source.len());
                let snippet =
                    Snippet::source(&**source).path(path).annotation(AnnotationKind::Primary.span(span));
                group = group.element(snippet);
            }
            _ => group = group.element(annotate_snippets::Origin::path(path)),
        }
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("hint").message(hint.as_str()));
    }
    renderer.render(&[group])
}
