//! Saving: the files of a work go into a named folder, and never over what is there.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use super::Desk;
use super::within::{Root, plain};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place};

/// What is to be saved, and where.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Save {
    /// The key of the work.
    work: String,
    /// The folder, below that of the desk.
    into: String,
}

/// Where it is.
#[derive(Serialize)]
pub(super) struct Saved {
    into: String,
    files: Vec<String>,
}

/// Why nothing was saved.
pub(super) enum Unsaved {
    /// Files of these names are there; a folder of this name is not.
    Taken(Error, String),
    /// Something else is wrong.
    Wrong(Error),
}

impl<E: Into<Error>> From<E> for Unsaved {
    fn from(error: E) -> Self {
        Self::Wrong(error.into())
    }
}

/// Saves the files of a work, all or none.
pub(super) fn save(desk: &Desk, asked: &Save) -> Result<Saved, Unsaved> {
    let Some(work) = desk.shelf.work(&asked.work) else {
        let message = "what was made is no longer kept";
        return Err(Diagnostic::error(Code::MissingFile, message).hint("make it again, then save it").into());
    };
    let _alone = desk.saving.lock().unwrap_or_else(PoisonError::into_inner);
    let into = asked.into.trim();
    let folder = desk.root.folder(into)?;
    let names = work.files.iter().map(|file| file.name.as_str());
    let wrong: Diagnostics = names.clone().filter_map(|name| plain(name).err()).collect();
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    let there: Diagnostics = names.filter_map(|name| taken(&folder.join(name), name)).collect();
    if !there.is_empty() {
        let free = free(&desk.root, into);
        let there =
            there.into_iter().map(|found| found.hint(format!("name another folder, such as `{free}`")));
        return Err(Unsaved::Taken(there.collect::<Diagnostics>().into(), free));
    }
    desk.root.make(into)?;
    let written = written(&folder, &work.files)?;
    let files = written.iter().map(|path| desk.root.named(path)).collect();
    Ok(Saved { into: into.to_owned(), files })
}

/// Says that something has a name.
fn taken(path: &Path, name: &str) -> Option<Diagnostic> {
    let is_there = fs::symlink_metadata(path).is_ok();
    let found = || Diagnostic::error(Code::Io, format!("`{name}` is there already")).at(Place::file(path));
    is_there.then(found)
}

/// Writes files; where one cannot be written, those before it go.
fn written(folder: &Path, files: &[Made]) -> Result<Vec<PathBuf>, Error> {
    let mut out = Vec::new();
    for file in files {
        match batch::write_new(folder, file) {
            Ok(path) => out.push(path),
            Err(error) => {
                for path in out {
                    let _ = fs::remove_file(path);
                }
                return Err(error);
            }
        }
    }
    Ok(out)
}

/// A name like this one that nothing has.
pub(super) fn free(root: &Root, named: &str) -> String {
    let stem = match named.rsplit_once('-') {
        Some((stem, number)) if number.len() == 1 && number.parse::<u8>().is_ok() => stem,
        _ => named,
    };
    let mut names = (2..).map(|number| format!("{stem}-{number}"));
    let is_free = |name: &String| root.folder(name).map_or(true, |path| fs::symlink_metadata(path).is_err());
    names.find(is_free).expect("some number is free")
}
