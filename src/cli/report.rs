//! What the command prints: results on stdout, and diagnostics on stderr as people read them, with file, line,
//! excerpt, message and hints.

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal as _, Write as _, stderr, stdout};
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::FAILED;
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::folding::is_bidi;

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

/// Writes a result into the file that `--out` names, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub(super) fn save(path: &Path, bytes: Vec<u8>) -> Result<(), Vec<Diagnostic>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        let message = format!("{} is not a file name", path.display());
        return Err(vec![Diagnostic::error(Code::Io, message).hint("give --out the name of a file")]);
    };
    let hinted = |found: Diagnostic| found.hint("name a file in a folder that exists");
    batch::write(folder, &Made { name: name.to_owned(), bytes })
        .map(drop)
        .map_err(|error| error.into_iter().map(hinted).collect())
}

/// Diagnostics in the order in which they are shown: the most serious first, then by file and place.
pub(super) fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by(|one, other| {
        fn at(found: &Diagnostic) -> (Option<&Path>, Option<usize>) {
            let place = found.place.as_deref();
            let start = place.and_then(|place| place.span.as_ref()).map(|span| span.start);
            (place.map(|place| place.path.as_path()), start)
        }
        let places = at(one).cmp(&at(other));
        other.severity.cmp(&one.severity).then(places).then_with(|| one.message.cmp(&other.message))
    });
    diagnostics
}

/// The most that is shown; a file with more faults is mended from the top, and `check --format json` has them all.
const SHOWN: usize = 1000;
/// The most characters of a message or a hint.
const LONGEST: usize = 1000;
/// The longest lines of a file that are shown, in bytes; of longer ones their place is told.
const LONGEST_LINES: usize = 20_000;

/// Shows diagnostics on stderr, then how many there were of each severity above a note.
pub(super) fn show(diagnostics: &[Diagnostic]) {
    let renderer = if stderr().is_terminal() { Renderer::styled() } else { Renderer::plain() };
    let mut out = stderr().lock();
    for diagnostic in diagnostics.iter().take(SHOWN) {
        // A closed stderr leaves nobody to tell.
        let _ = writeln!(out, "{}\n", rendered(diagnostic, &renderer));
    }
    if let Some(more) = diagnostics.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(out, "{more} more are not shown\n");
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
    let mut group = Group::with_title(level.primary_title(plain(&diagnostic.message)));
    if let Some(place) = &diagnostic.place {
        let path = plain(&place.path.display().to_string());
        group = match excerpt(place) {
            Some(Excerpt { text, line, span }) => group.element(
                Snippet::source(text)
                    .line_start(line)
                    .path(path)
                    .annotation(AnnotationKind::Primary.span(span)),
            ),
            None => group.element(match place.line_column() {
                Some((line, column)) => Origin::path(path).line(line).char_column(column),
                None => Origin::path(path),
            }),
        };
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("hint").message(plain(hint)));
    }
    renderer.render(&[group])
}

/// The lines of a file that a place is in.
struct Excerpt {
    text: String,
    /// The number of the first.
    line: usize,
    /// The bytes meant, in the text.
    span: Range<usize>,
}

/// Only these lines are handed on, and none that are too long: what is shown takes no longer where a file is large.
fn excerpt(place: &Place) -> Option<Excerpt> {
    let (source, span) = (place.source.as_deref()?, place.span.as_ref()?);
    let inside = |at: usize| (0..=at.min(source.len())).rev().find(|at| source.is_char_boundary(*at));
    let (start, end) = (inside(span.start)?, inside(span.end.max(span.start))?);
    let from = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = source[end..].find('\n').map_or(source.len(), |at| end + at);
    let line = source[..from].matches('\n').count() + 1;
    (to - from <= LONGEST_LINES).then(|| Excerpt {
        text: source[from..to].to_owned(),
        line,
        span: start - from..end - from,
    })
}

/// A text as a terminal may be given it: of one length, without characters that command it or turn its order.
pub(super) fn plain(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => c,
        _ if c.is_control() || is_bidi(c) => char::REPLACEMENT_CHARACTER,
        _ => c,
    };
    let mut out: String = text.chars().take(LONGEST).map(shown).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}
