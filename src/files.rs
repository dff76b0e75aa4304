//! Files of a folder that people write, on the disk or in memory: texts of limited size, one per language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use crate::diag::{Code, Diagnostic, Place};
use crate::lang::Lang;

/// The largest file that is read, in bytes: a hundred times the longest prose known.
const MAX_FILE: u64 = 4 << 20;

/// Where the files of a folder are.
#[derive(Debug, Clone, Default)]
pub(crate) enum Files {
    /// On the disk.
    #[default]
    Disk,
    /// In memory, by their paths; nothing on the disk is opened then.
    Memory(Arc<BTreeMap<PathBuf, Vec<u8>>>),
}

impl Files {
    /// Whether there is a file at a path.
    pub(crate) fn has(&self, path: &Path) -> bool {
        match self {
            Files::Disk => path.is_file(),
            Files::Memory(files) => files.contains_key(path),
        }
    }

    /// What stands right in a folder, files and folders, by name; none where there is no such folder.
    pub(crate) fn below(&self, folder: &Path) -> Vec<PathBuf> {
        let mut all: Vec<PathBuf> = match self {
            Files::Disk => fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect(),
            Files::Memory(files) => {
                let inside = files.keys().filter_map(|path| path.strip_prefix(folder).ok()?.iter().next());
                inside.map(|name| folder.join(name)).collect()
            }
        };
        all.sort();
        all.dedup();
        all
    }

    /// The bytes of a file of at most so many; the error is what is wrong with it, in words.
    pub(crate) fn bytes(&self, path: &Path, most: u64) -> Result<Vec<u8>, (Code, String)> {
        let fail = |error: io::Error| (Code::Io, format!("cannot be read: {error}"));
        let size = match self {
            Files::Disk => fs::metadata(path).map_err(fail)?.len(),
            Files::Memory(files) => files.get(path).map_or(0, |bytes| bytes.len() as u64),
        };
        if size > most {
            let message = format!("{} MB is over the limit of {} MB", size >> 20, most >> 20);
            return Err((Code::TooLarge, message));
        }
        match self {
            Files::Disk => fs::read(path).map_err(fail),
            Files::Memory(files) => {
                let missing = || fail(io::Error::new(io::ErrorKind::NotFound, "there is no such file"));
                files.get(path).cloned().ok_or_else(missing)
            }
        }
    }

    /// A text file, within bounds.
    pub(crate) fn text(&self, path: &Path) -> Result<String, Diagnostic> {
        let bytes = self
            .bytes(path, MAX_FILE)
            .map_err(|(code, message)| Diagnostic::error(code, message).at(Place::file(path)))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let message = format!("not UTF-8: invalid at byte {}", error.utf8_error().valid_up_to());
            Diagnostic::error(Code::Io, message).at(Place::file(path)).hint("save the file as UTF-8")
        })?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}

/// Reads a text file of the disk within bounds.
pub(crate) fn read_text(path: &Path) -> Result<String, Diagnostic> {
    Files::Disk.text(path)
}

/// The files of a folder that are named for languages, with an ending; files of other names are errors.
pub(crate) fn language_files(
    files: &Files,
    folder: &Path,
    ending: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Lang, PathBuf)> {
    let mut out = Vec::new();
    let files = files.below(folder).into_iter();
    for file in files.filter(|file| file.extension().is_some_and(|own| own == ending)) {
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
