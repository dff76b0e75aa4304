//! Files that appear whole or not at all.
//!
//! Bytes go to a temporary file beside the target, and one rename makes them appear. While it stands there the folder is
//! locked, together with others who write: so what killed runs left can be told from what is being written, and goes.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use tempfile::{NamedTempFile, PersistError};

use super::Made;
use crate::diag::{Code, Diagnostic, Error, Place};

/// How the names of our temporary files begin and end.
const TEMPORARY: (&str, &str) = (".tsb-circular-", ".part");

/// Makes the folder and proves that files can be written into it, before anything is rendered. What killed runs left
/// half-written there goes.
///
/// ```
/// # let home = tempfile::tempdir()?;
/// let out = home.path().join("out");
/// tsb_circular::batch::prepare(&out)?;
/// assert!(out.is_dir());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the folder cannot be made, or takes no files.
pub fn prepare(folder: &Path) -> Result<(), Error> {
    let fail = |error: io::Error| {
        Diagnostic::error(Code::Io, format!("cannot be written to: {error}"))
            .at(Place::file(folder))
            .hint("name a folder you may write to with --out")
    };
    fs::create_dir_all(folder).map_err(fail)?;
    sweep(folder);
    let _locked = locked(folder);
    temporary(folder).map_err(fail)?;
    Ok(())
}

/// Writes a file into a folder, whole or not at all; its path.
///
/// ```
/// use tsb_circular::batch::{self, Made};
///
/// # let home = tempfile::tempdir()?;
/// let made = Made { name: "a.txt".into(), bytes: b"words".to_vec() };
/// assert!(batch::write(home.path(), &made)?.is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the file cannot be written whole.
pub fn write(folder: &Path, made: &Made) -> Result<PathBuf, Error> {
    whole(folder, made, |file, path| file.persist(path).map(drop))
}

/// Writes a file into a folder, whole or not at all, where there is none of its name yet; its path.
///
/// # Errors
/// When the file cannot be written whole, or there is one.
#[cfg(all(feature = "cli", feature = "http", feature = "pdf"))]
pub(crate) fn write_new(folder: &Path, made: &Made) -> Result<PathBuf, Error> {
    whole(folder, made, |file, path| file.persist_noclobber(path).map(drop))
}

/// Writes a file beside its place, and brings it there.
fn whole(
    folder: &Path,
    made: &Made,
    bring: impl FnOnce(NamedTempFile, &Path) -> Result<(), PersistError>,
) -> Result<PathBuf, Error> {
    let path = folder.join(&made.name);
    let fail = |error: io::Error| {
        Diagnostic::error(Code::Io, format!("cannot be written: {error}"))
            .at(Place::file(&path))
            .hint("make room there, or name another folder")
    };
    let _locked = locked(folder);
    let mut file = temporary(folder).map_err(fail)?;
    file.write_all(&made.bytes).map_err(fail)?;
    readable(file.as_file()).map_err(fail)?;
    bring(file, &path).map_err(|error| fail(error.error))?;
    Ok(path)
}

fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(TEMPORARY.0).suffix(TEMPORARY.1).tempfile_in(folder)
}

/// Holds the folder as long as a temporary file is in it. Where folders cannot be locked, nothing is swept either.
fn locked(folder: &Path) -> Option<File> {
    let folder = File::open(folder).ok()?;
    folder.lock_shared().ok()?;
    Some(folder)
}

/// Takes away temporary files: if nobody else has the folder, those who wrote them are gone.
fn sweep(folder: &Path) {
    let Ok(alone) = File::open(folder) else { return };
    if alone.try_lock().is_err() {
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = |name: &str| name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1);
        if name.to_str().is_some_and(is_ours) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Temporary files are private; editions are for everyone whom the umask lets read.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_goes_and_what_is_being_written_stays() {
        let home = tempfile::tempdir().unwrap();
        let left = home.path().join(".tsb-circular-left.part");
        let other = home.path().join(".other.part");
        for file in [&left, &other] {
            fs::write(file, "half").unwrap();
        }
        let writing = locked(home.path());
        prepare(home.path()).unwrap();
        assert!(left.exists(), "somebody writes");
        drop(writing);
        prepare(home.path()).unwrap();
        assert!(!left.exists() && other.exists());
    }
}
