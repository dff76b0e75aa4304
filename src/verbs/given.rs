//! An edition as it was given: what it is called, its language where that is said, and its bytes.

use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic, Diagnostics, Error};
use crate::editions::{self, has_ending};
use crate::lang::Lang;
use crate::reading::{self, Limits, Reading};

/// A file that is an edition, or is taken for one.
#[derive(Debug, Clone)]
pub struct Given {
    /// What it is called: the name says whether it is Word or plain text.
    pub path: PathBuf,
    /// Its language, where it is said.
    pub lang: Option<Lang>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Given {
    /// Opens a file of the disk.
    ///
    /// # Errors
    /// When it is not there, cannot be read or is too large.
    pub fn open(path: &Path, lang: Option<Lang>, limits: &Limits) -> Result<Self, Error> {
        if !path.exists() && !has_ending(path, "docx") && !has_ending(path, "txt") {
            let message = format!("{} does not exist", path.display());
            let hint = "check the path; a language goes before it, as in `zh:PATH`";
            return Err(Diagnostic::error(Code::Io, message).hint(hint).into());
        }
        if path.exists() && !path.is_file() && !path.is_dir() {
            let message = format!("{} is no file but a pipe or a device", path.display());
            let hint = "save what it holds as a file with the ending .docx or .txt";
            return Err(Diagnostic::error(Code::Io, message).hint(hint).into());
        }
        // A folder holds nothing that is an edition.
        let bytes = if path.is_dir() { Vec::new() } else { reading::bytes(path, limits)? };
        Ok(Self { path: path.to_path_buf(), lang, bytes })
    }

    /// What it says: a text by its name, a Word document by what it is, whether a template or one with macros.
    ///
    /// # Errors
    /// When it is neither, or damaged.
    pub(super) fn read(&self, limits: &Limits) -> Result<Reading, Diagnostics> {
        Ok(editions::said(&self.path, &self.bytes, limits)?)
    }
}
