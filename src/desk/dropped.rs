//! Files that were dropped: each with a name of its own, and all of them no larger than may be.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::within::plain;
use crate::diag::{Code, Diagnostic, Diagnostics, Error};
use crate::serve::request::File;

/// How many bytes may be dropped at a time.
pub(super) const MOST: usize = 64 << 20;

/// The files by their names, as they were dropped.
///
/// # Errors
/// When a name is none, or that of two; when they are too large.
pub(super) fn files(dropped: Vec<File>) -> Result<Vec<(PathBuf, Vec<u8>)>, Error> {
    let mut wrong = Diagnostics::new();
    let (mut names, mut size) = (BTreeSet::new(), 0);
    for file in &dropped {
        let name = file.name.to_string_lossy();
        wrong.extend(plain(&name).err());
        if !names.insert(name.to_lowercase()) {
            let message = format!("two of the files are called `{name}`");
            wrong.push(Diagnostic::error(Code::Duplicate, message).hint("rename one, and drop it again"));
        }
        size += file.content.0.len();
    }
    if size > MOST {
        let message = format!("the files are larger than {} MB together", MOST >> 20);
        wrong.push(Diagnostic::error(Code::TooLarge, message).hint("drop fewer at a time"));
    }
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    Ok(dropped.into_iter().map(|file| (file.name, file.content.0)).collect())
}
