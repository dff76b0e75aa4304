//! A package taken apart: from the bytes of a file it gives each part by name, on request.
//!
//! Nothing is unpacked without a limit, and a size that a package claims is never trusted: unpacking stops at the
//! limit itself.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{self, broken};
use crate::diag::{Code, Diagnostic};
use crate::reading::Limits;

/// The first bytes of an entry in the directory of a ZIP archive.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

/// A package of parts.
pub(in crate::docx) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts by their names in lower case (ISO/IEC 29500-2, 6.2.2.3: that is how names are compared).
    parts: BTreeMap<String, usize>,
    limits: Limits,
    /// How many bytes have been unpacked so far.
    unpacked: u64,
}

impl<'a> Package<'a> {
    /// Opens a package.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Diagnostic> {
        if bytes.len() as u64 > limits.file {
            return Err(too_large("the file", "file", limits.file, limits));
        }
        if !bytes.starts_with(b"PK") {
            return Err(stranger(bytes));
        }
        // Every entry in the directory costs memory, whether it is read or not.
        if entries(bytes, limits.parts) > limits.parts {
            let message = format!("the package has more than {} parts", limits.parts);
            return Err(limits.exceeded("parts", message));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged("the package", &error))?;
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(|error| damaged("the package", &error))?;
            if entry.is_dir() {
                continue;
            }
            let name = entry.name().map_err(|error| damaged("the package", &error))?;
            let name = name.replace('\\', "/");
            if let Some(other) = parts.insert(fold(&name), index)
                && other != index
            {
                return Err(broken(format!("the part `{name}` appears twice in the package")));
            }
        }
        // Of two entries with the same name, the reader of the directory shows one; the count includes both.
        if zip.has_duplicate_names() {
            return Err(broken("a part appears twice in the package"));
        }
        Ok(Self { zip, parts, limits: *limits, unpacked: 0 })
    }

    /// Whether there is a part with this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&fold(name))
    }

    /// The text of a part, if it is there.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Diagnostic> {
        match self.bytes(name)? {
            Some(bytes) => xml::decode(bytes, name).map(Some),
            None => Ok(None),
        }
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        let Some(&index) = self.parts.get(&fold(name)) else { return Ok(None) };
        let entry = self.zip.by_index(index).map_err(|error| damaged(&format!("`{name}`"), &error))?;
        let left = self.limits.package.saturating_sub(self.unpacked);
        let most = self.limits.part.min(left);
        let refused = || {
            if left < self.limits.part {
                too_large("the package, unpacked,", "package", self.limits.package, &self.limits)
            } else {
                too_large(&format!("`{name}`, unpacked,"), "part", self.limits.part, &self.limits)
            }
        };
        if entry.size() > most {
            return Err(refused());
        }
        let mut bytes = Vec::new();
        entry
            .take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| broken(format!("`{name}` cannot be unpacked: {error}")))?;
        if bytes.len() as u64 > most {
            return Err(refused());
        }
        self.unpacked += bytes.len() as u64;
        Ok(Some(bytes))
    }
}

/// A name in the form in which names are compared.
fn fold(name: &str) -> String {
    name.trim_start_matches('/').to_ascii_lowercase()
}

/// An upper bound for the number of entries in the directory, counted no further than needed.
fn entries(bytes: &[u8], most: usize) -> usize {
    bytes.windows(DIRECTORY_ENTRY.len()).filter(|four| *four == DIRECTORY_ENTRY).take(most + 1).count()
}

/// An error for something larger than a limit.
fn too_large(what: &str, limit: &str, most: u64, limits: &Limits) -> Diagnostic {
    limits.exceeded(limit, format!("{what} is larger than {}", size(most)))
}

fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 { format!("{} MB", bytes >> 20) } else { format!("{bytes} bytes") }
}

/// An error for a package that cannot be unpacked or packed.
pub(in crate::docx) fn damaged(what: &str, error: &ZipError) -> Diagnostic {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Diagnostic::error(Code::Io, format!("{what} is encrypted"))
                .hint("open it in Word and save it without a password")
        }
        error => broken(format!("{what} is damaged: {error}")),
    }
}

/// What a file is if it is not a package, judged by its first bytes.
fn stranger(bytes: &[u8]) -> Diagnostic {
    let head: String = bytes.iter().take(64).map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let (what, hint) = match bytes {
        [] => ("it is empty", "was it fully downloaded?"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => (
            "it is a document of Word 97-2003 or an encrypted one",
            "open it in Word and save it as .docx, without a password",
        ),
        _ if head.starts_with("%pdf") => ("it is a PDF", "give the Word edition it was made from"),
        _ if head.starts_with("{\\rtf") => ("it is RTF", "open it in Word and save it as .docx"),
        _ if head.trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}']).trim_start().starts_with('<') => {
            ("it is XML or HTML", "open it in Word and save it as .docx")
        }
        _ if bytes.iter().take(512).all(|byte| !matches!(byte, 0..=8)) => {
            ("it looks like plain text", "give it the ending .txt")
        }
        _ => ("it is not a ZIP package", "open it in Word and save it as .docx"),
    };
    Diagnostic::error(Code::Io, format!("this is not a Word document: {what}")).hint(hint)
}
