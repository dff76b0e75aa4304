//! Files of a folder that people write: texts of limited size, one per language.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diag::{Code, Diagnostic, Place};
use crate::lang::Lang;

/// The largest file that is read, in bytes: a hundred times the longest prose known.
const MAX_FILE: u64 = 4 << 20;

/// The files of a folder that are named for languages, with an ending; files of other names are errors.
pub(crate) fn language_files(
    folder: &Path,
    ending: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Lang, PathBuf)> {
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => Vec::new(),
    };
    files.sort();
    let mut out = Vec::new();
    for file in files.into_iter().filter(|file| file.extension().is_some_and(|own| own == ending)) {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match Lang::ALL.into_iter().find(|lang| lang.code() == stem) {
            Some(lang) => out.push((lang, file)),
            None => {
                let names = Lang::ALL.map(|lang| format!("{lang}.{ending}")).join(", ");
                let what = if ending == "ftl" { "prose files" } else { "files of names" };
                diagnostics.push(
                    Diagnostic::error(Code::UnknownField, format!("`{stem}` is not a language"))
                        .at(Place::file(&file))
                        .hint(format!("{what} are {names}")),
                );
            }
        }
    }
    out
}

/// Reads a text file within bounds.
pub(crate) fn read_text(path: &Path) -> Result<String, Diagnostic> {
    let fail = |error: io::Error| {
        Diagnostic::error(Code::Io, format!("cannot be read: {error}")).at(Place::file(path))
    };
    let size = fs::metadata(path).map_err(fail)?.len();
    if size > MAX_FILE {
        let message = format!("{} MB is over the limit of {} MB", size >> 20, MAX_FILE >> 20);
        return Err(Diagnostic::error(Code::TooLarge, message).at(Place::file(path)));
    }
    let bytes = fs::read(path).map_err(fail)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let message = format!("not UTF-8: invalid at byte {}", error.utf8_error().valid_up_to());
        Diagnostic::error(Code::Io, message).at(Place::file(path)).hint("save the file as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
