//! The files of a folder held against its manifest: what is missing, what is otherwise, what nobody made.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::Manifest;
use super::manifest::{digest, is_manifest};
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::house::defaults::FORMATS;

/// How the files of a folder stand against its manifest.
///
/// ```
/// use tsb_circular::batch;
///
/// # let home = tempfile::tempdir()?;
/// std::fs::write(home.path().join("manifest.json"), r#"{ "schema": 1, "files": {} }"#)?;
/// std::fs::write(home.path().join("other.txt"), "of somebody else")?;
/// let verified = batch::verify(home.path())?;
/// assert_eq!((verified.files, verified.diagnostics.len()), (0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Verified {
    /// How many files the manifest names.
    pub files: usize,
    /// What differs: an error for every file that is missing or otherwise, a warning for every edition that the manifest
    /// does not name.
    pub diagnostics: Vec<Diagnostic>,
}

/// Holds the files of a folder against its manifest, and those of shards.
///
/// ```
/// use tsb_circular::batch;
///
/// # let home = tempfile::tempdir()?;
/// assert!(batch::verify(home.path()).is_err(), "there is no manifest");
/// std::fs::write(home.path().join("manifest.json"), r#"{ "schema": 1, "files": {} }"#)?;
/// assert_eq!(batch::verify(home.path())?.files, 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the folder has none, or one that cannot be read.
pub fn verify(folder: &Path) -> Result<Verified, Error> {
    let Some(manifest) = Manifest::read(folder)? else {
        let hint = "name a folder into which `render --manifest` wrote";
        let error = Diagnostic::error(Code::Io, "has no manifest").at(Place::file(folder)).hint(hint);
        return Err(error.into());
    };
    let files: Vec<_> = manifest.files.iter().collect();
    let mut diagnostics: Vec<Diagnostic> = files
        .par_iter()
        .filter_map(|(name, record)| {
            let path = folder.join(name);
            let (code, message) = match digest(&path) {
                Ok(Some(found)) if found == record.sha256 => return None,
                Ok(Some(_)) => (Code::ChangedFile, "is not as it was made".to_owned()),
                Ok(None) => (Code::MissingFile, "is missing".to_owned()),
                Err(error) => (Code::Io, format!("cannot be read: {error}")),
            };
            let hint = "`render --manifest` makes it again";
            Some(Diagnostic::error(code, message).at(Place::file(path)).hint(hint))
        })
        .collect();
    let is_edition = |name: &str| FORMATS.iter().any(|format| name.ends_with(&format!(".{format}")));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut others: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    others.retain(|name| is_edition(name) && !is_manifest(name) && !manifest.files.contains_key(name));
    others.sort();
    diagnostics.extend(others.iter().map(|name| {
        let hint = "make it with `render --manifest`, or keep it elsewhere";
        let warning = Diagnostic::warning(Code::UnknownFile, "is not in the manifest");
        warning.at(Place::file(folder.join(name))).hint(hint)
    }));
    Ok(Verified { files: manifest.files.len(), diagnostics })
}
