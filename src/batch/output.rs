//! Files that appear whole or not at all.
//!
//! Bytes go to a temporary file beside the target, and one rename makes them appear.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::Made;
use crate::diag::{Code, Diagnostic, Error, Place};

/// Makes the folder and proves that files can be written into it, before anything is rendered.
pub fn prepare(folder: &Path) -> Result<(), Error> {
    let fail = |error: io::Error| {
        Diagnostic::error(Code::Io, format!("cannot be written to: {error}"))
            .at(Place::file(folder))
            .hint("name a folder you may write to with --out")
    };
    fs::create_dir_all(folder).map_err(fail)?;
    tempfile::NamedTempFile::new_in(folder).map_err(fail)?;
    Ok(())
}

/// Writes a file into a folder, whole or not at all; its path.
pub fn write(folder: &Path, made: &Made) -> Result<PathBuf, Error> {
    let path = folder.join(&made.name);
    let fail = |error: io::Error| {
        Diagnostic::error(Code::Io, format!("cannot be written: {error}")).at(Place::file(&path))
    };
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(fail)?;
    file.write_all(&made.bytes).map_err(fail)?;
    readable(file.as_file()).map_err(fail)?;
    file.persist(&path).map_err(|error| fail(error.error))?;
    Ok(path)
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
