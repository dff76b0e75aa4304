//! A new letter made from an old one: its structure, facts and words, without its number and date.

use std::fs;
use std::path::Path;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use super::Desk;
use super::save::{Unsaved, free};
use super::within::Root;
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::verbs::new;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// The old letter.
    from: String,
    /// The folder of the new one.
    into: String,
    /// Its number, as `58` or `7/17`.
    number: Option<String>,
}

/// The new letter.
#[derive(Serialize)]
pub(super) struct Begun {
    letter: String,
}

/// Begins a letter in a folder that is not there yet.
pub(super) fn begin(desk: &Desk, asked: &New) -> Result<Begun, Unsaved> {
    let (folder, _) = desk.open(&asked.from)?;
    let number = asked.number.as_deref().map(str::trim).filter(|number| !number.is_empty());
    let number = number.map(new::number).transpose().map_err(|hint| {
        let message = format!("`{}` is no number of a letter", asked.number.as_deref().unwrap_or_default());
        Diagnostic::error(Code::InvalidValue, message).hint(hint)
    })?;
    let files = new::New { number, ..new::New::default() }.of_circular(&folder)?;
    let into = asked.into.trim();
    let _alone = desk.saving.lock().unwrap_or_else(PoisonError::into_inner);
    let path = desk.root.folder(into)?;
    if fs::symlink_metadata(&path).is_ok() {
        let free = free(&desk.root, into);
        let error = Diagnostic::error(Code::Io, format!("`{into}` is there already")).at(Place::file(&path));
        return Err(Unsaved::Taken(
            error.hint(format!("name another folder, such as `{free}`")).into(),
            free,
        ));
    }
    if let Err(error) = put(&desk.root, into, files) {
        // Nothing was there before.
        let _ = fs::remove_dir_all(&path);
        return Err(error.into());
    }
    Ok(Begun { letter: desk.root.named(&path) })
}

/// Writes the files of a letter into its folder.
fn put(root: &Root, into: &str, files: new::Files) -> Result<(), Error> {
    for (name, text) in files {
        let below = name.parent().filter(|below| *below != Path::new(""));
        let home = below.map_or_else(|| into.to_owned(), |below| format!("{into}/{}", below.display()));
        let home = root.make(&home)?;
        let name = name.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        batch::write_new(&home, &Made { name, bytes: text.into_bytes() })?;
    }
    Ok(())
}
