//! Archives that hold files, as people send them: in come the bytes of one, out go the files in it, each by its name.
//!
//! Packages of Word are archives too, and are unpacked by the same crate and within the same limits.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::reading::Limits;

/// The first bytes of an entry in the directory of a ZIP archive.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

/// Why an archive, or a file in it, is not unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It holds more files than this.
    TooMany(usize),
    /// Unpacked it is larger than so many bytes.
    TooLarge(u64),
    /// It asks for a password.
    Encrypted,
    /// It is no archive or a damaged one, as these words say.
    Damaged(String),
    /// Its bytes cannot be unpacked, as these words say.
    Unreadable(String),
}

/// A file in an archive: its name there, and its bytes or why they cannot be had.
pub type Packed = (String, Result<Vec<u8>, Refused>);

/// Whether an archive is a document: those of Word and OpenOffice are archives too, and their directories say so.
pub fn is_document(bytes: &[u8]) -> bool {
    let named = |name: &str| {
        ["[Content_Types].xml", "META-INF/manifest.xml"].iter().any(|it| it.eq_ignore_ascii_case(name))
    };
    ZipArchive::new(Cursor::new(bytes))
        .is_ok_and(|zip| zip.file_names().any(|name| name.is_ok_and(|name| named(&name))))
}

/// The files in an archive that are wanted by their names, in its order.
///
/// # Errors
/// When it is damaged or encrypted, or has more entries than the limits allow, or more wanted files than `most`.
pub fn files(
    bytes: &[u8],
    limits: &Limits,
    most: usize,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<Packed>, Refused> {
    // Every entry of the directory costs memory, whether it is read or not.
    let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|four| *four == DIRECTORY_ENTRY);
    if entries.take(limits.parts + 1).count() > limits.parts {
        return Err(Refused::TooMany(limits.parts));
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let mut left = limits.package;
    let mut out = Vec::new();
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(|error| refused(&error))?;
        let name = entry.name().map_err(|error| refused(&error))?.into_owned();
        if entry.is_dir() || !wanted(&name) {
            continue;
        }
        drop(entry);
        if out.len() == most {
            return Err(Refused::TooMany(most));
        }
        let bytes = match zip.by_index(index) {
            Ok(entry) => unpacked(entry, limits.file.min(left)),
            Err(error) => Err(refused(&error)),
        };
        left -= bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        out.push((name, bytes));
    }
    Ok(out)
}

/// The bytes of an entry, no more of them than this.
fn unpacked(entry: impl std::io::Read, most: u64) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    entry.take(most + 1).read_to_end(&mut bytes).map_err(|error| Refused::Unreadable(error.to_string()))?;
    if bytes.len() as u64 > most { Err(Refused::TooLarge(most)) } else { Ok(bytes) }
}

fn refused(error: &ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refused::Encrypted
        }
        error => Refused::Damaged(error.to_string()),
    }
}
