//! Files of a folder that people write, on the disk or in memory: texts of limited size, one per language.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use crate::diag::{Code, Diagnostic, Place};
use crate::lang::Lang;
use crate::limits::Limits;

/// The files of a folder, within bounds.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    /// Those in memory, by their paths: nothing on the disk is opened then.
    held: Option<Arc<BTreeMap<PathBuf, Vec<u8>>>>,
    /// The bounds.
    pub limits: Limits,
}

impl Files {
    /// Those on the disk.
    pub(crate) fn disk(limits: &Limits) -> Self {
        Self { held: None, limits: *limits }
    }

    /// Those in memory.
    pub(crate) fn held(files: BTreeMap<PathBuf, Vec<u8>>, limits: &Limits) -> Self {
        Self { held: Some(Arc::new(files)), limits: *limits }
    }

    /// Whether there is a file at a path.
    pub(crate) fn has(&self, path: &Path) -> bool {
        match &self.held {
            None => path.is_file(),
            Some(files) => files.contains_key(path),
        }
    }

    /// What stands right in a folder, files and folders, by name; none where there is no such folder.
    pub(crate) fn below(&self, folder: &Path) -> Vec<PathBuf> {
        let mut all: Vec<PathBuf> = match &self.held {
            None => fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect(),
            Some(files) => {
                let inside = files.keys().filter_map(|path| path.strip_prefix(folder).ok()?.iter().next());
                inside.map(|name| folder.join(name)).collect()
            }
        };
        all.sort();
        all.dedup();
        all
    }

    /// The bytes of a file, of at most as many as the limit of this name says.
    pub(crate) fn bytes(&self, path: &Path, limit: &str, most: u64) -> Result<Vec<u8>, Diagnostic> {
        let fail = |error: io::Error| {
            Diagnostic::error(Code::Io, format!("cannot be read: {error}")).at(Place::file(path))
        };
        let bytes = match &self.held {
            // A pipe would wait for somebody who writes, and a device may never end.
            None if fs::metadata(path).map_err(fail)?.is_file() => {
                let mut bytes = Vec::new();
                File::open(path)
                    .and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes))
                    .map_err(fail)?;
                bytes
            }
            None => {
                let error = Diagnostic::error(Code::Io, "this is no file").at(Place::file(path));
                return Err(error.hint("put a file there: folders, pipes and devices are not read"));
            }
            Some(files) => {
                let missing = || fail(io::Error::new(io::ErrorKind::NotFound, "there is no such file"));
                let bytes = files.get(path).ok_or_else(missing)?;
                bytes[..bytes.len().min(usize::try_from(most.saturating_add(1)).unwrap_or(usize::MAX))]
                    .to_vec()
            }
        };
        if bytes.len() as u64 > most {
            let message = format!("the file is larger than {}", self.limits.value(limit).unwrap_or_default());
            return Err(self.limits.exceeded(limit, message).at(Place::file(path)));
        }
        Ok(bytes)
    }

    /// A text file, within bounds.
    pub(crate) fn text(&self, path: &Path) -> Result<String, Diagnostic> {
        let bytes = self.bytes(path, "text", self.limits.text)?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let message = format!("not UTF-8: invalid at byte {}", error.utf8_error().valid_up_to());
            Diagnostic::error(Code::Io, message).at(Place::file(path)).hint("save the file as UTF-8")
        })?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
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
