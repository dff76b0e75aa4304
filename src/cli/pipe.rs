//! A letter from standard input, as JSON, and an edition to standard output.

use std::io::Read as _;
use std::path::Path;
use std::sync::OnceLock;

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::kinds::{self, Folder};
use crate::limits::Limits;

/// The name of both on a command line.
const PIPE: &str = "-";
/// What the letter is called in diagnostics.
const NAME: &str = "<stdin>";

/// Whether a path stands for standard input or output.
pub(super) fn is_pipe(path: &Path) -> bool {
    path.as_os_str() == PIPE
}

/// The folder of a circular, or the letter from standard input.
pub(super) fn open(path: &Path, limits: &Limits) -> (Option<Folder>, Vec<Diagnostic>) {
    // It can be read once, and several steps of a command ask for it.
    static LETTER: OnceLock<Result<Source, Diagnostic>> = OnceLock::new();
    if !is_pipe(path) {
        return Folder::read_within(path, &kinds::ALL, limits);
    }
    match LETTER.get_or_init(|| letter(limits)) {
        Ok(source) => {
            let (folder, found) = Folder::from_json(source, &kinds::ALL);
            (folder.map(|folder| Folder { limits: *limits, ..folder }), found)
        }
        Err(diagnostic) => (None, vec![diagnostic.clone()]),
    }
}

fn letter(limits: &Limits) -> Result<Source, Diagnostic> {
    let most = limits.letter();
    let fail = |code, message: String| Diagnostic::error(code, message).at(Place::file(NAME));
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(most.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|error| fail(Code::Io, format!("cannot be read: {error}")))?;
    if bytes.len() as u64 > most {
        let message = format!("a letter is larger than {most} bytes");
        return Err(limits.exceeded("text", message).at(Place::file(NAME)));
    }
    let text = String::from_utf8(bytes).map_err(|_| fail(Code::Io, "is not UTF-8".to_owned()))?;
    // Some shells send a byte order mark.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if !text.trim_start().starts_with('{') {
        let hint = "give a letter as `{ \"circular\": { … }, \"text\": { \"fr\": \"…\" } }`";
        return Err(fail(Code::JsonSyntax, "is not a letter as JSON".to_owned()).hint(hint));
    }
    Ok(Source::new(NAME, text))
}

/// Whether a target takes so many files: standard output takes one.
///
/// # Errors
/// When it takes fewer.
pub(super) fn takes(out: &Path, files: usize) -> Result<(), Diagnostic> {
    if files == 1 || !is_pipe(out) {
        return Ok(());
    }
    let message = format!("standard output takes one file; these are {files}");
    let hint = "name one letter, one language and one format, as `--lang fr --to pdf`";
    Err(Diagnostic::error(Code::Unsupported, message).hint(hint))
}
