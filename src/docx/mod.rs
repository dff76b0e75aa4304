//! Word packages (ISO/IEC 29500, Transitional): turns a [`Document`] into the bytes of a DOCX, and the bytes of
//! anyone's DOCX into a [`Reading`](crate::reading::Reading).
//!
//! `opc` is the package, `write` makes its parts, `read` takes others apart, `annotate` adds comments; `workbook` reads
//! the cells of workbooks, which are packages of the same make; `archive` unpacks what people send in one. The same document always gives the same bytes, and a text
//! is written to its part with exactly its own characters, or not at all.
//!
//! ```
//! use tsb_circular::docx::{self, DocxOptions, Form};
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let document = kinds::edition(&folder.unwrap(), Lang::Ar, &Default::default())?;
//! let options = DocxOptions { form: Form::Protected, ..DocxOptions::default() };
//! assert!(docx::write(&document, &options)?.starts_with(b"PK"));
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

pub(crate) mod annotate;
#[cfg(feature = "collect")]
pub(crate) mod archive;
mod opc;
pub(crate) mod read;
pub(crate) mod workbook;
mod write;

use crate::diag::Error;
use crate::document::{Document, Parallel};
use crate::letterhead::Letterhead;

#[cfg(feature = "cli")]
pub(crate) use annotate::{Remark, annotate};
pub(crate) use read::{is_package, read};
#[cfg(feature = "serve")]
pub(crate) use workbook::sheets;
#[cfg(feature = "cli")]
pub(crate) use write::beside::{Beside, Mark, Row};
#[cfg(feature = "xliff")]
pub(crate) use write::sheet::{CODE, LANG, Line, NAME, Sheet, Span};

/// The vocabulary of the custom part that says which edition a file is and what its hashed spellings mean.
const EDITION_NAMESPACE: &str = "urn:tsb-circular:edition";

/// How the tag of a control around a fact begins; the name of the fact follows, then a full stop and its form.
const FACT: &str = "fact:";

/// The tags of controls that hold no field: around words of a formula, and around a value in them.
const FORMULA: &str = "formula";
const VALUE: &str = "value";

/// How a Word edition is made.
///
/// ```
/// use tsb_circular::docx::{DocxOptions, Form};
///
/// let options = DocxOptions::default();
/// assert!(options.form == Form::Open && options.letterhead.is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct DocxOptions {
    /// The pictures and faces of the letterhead. The place of a missing picture stays white.
    pub letterhead: Option<Letterhead>,
    /// How the reply form behaves.
    pub form: Form,
    /// How far the letter is closed up to fit its pages, from 0 to 1: the value that the PDF engine found, since
    /// nothing here lays out pages.
    pub closing: f64,
}

/// How the reply form behaves in Word.
///
/// ```
/// use tsb_circular::docx::{DocxOptions, Form};
///
/// let for_old_readers = DocxOptions { form: Form::Legacy, ..DocxOptions::default() };
/// # drop(for_old_readers);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Form {
    /// Content controls in a document that can still be edited. Word's form protection locks a whole document, and
    /// translators could not work in it.
    #[default]
    Open,
    /// Content controls; the annexes that have any (and the letter, if it has any) are sections that accept entries
    /// only in their controls, and everything else stays open.
    Protected,
    /// The same protection, with the form fields of Word 2003 for readers without content controls.
    Legacy,
}

/// Writes a document as a DOCX.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// let bytes = tsb_circular::docx::write(&document, &Default::default())?;
/// assert!(bytes.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// Every character that XML does not allow, by name and key, and every picture that Word cannot show.
pub fn write(document: &Document, options: &DocxOptions) -> Result<Vec<u8>, Error> {
    Ok(write::package(document, options)?)
}

/// Writes two languages side by side. Its form is drawn; of the letterhead it has the faces.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::lang::Lang;
/// use tsb_circular::{docx, kinds};
///
/// let parallel = kinds::parallel(&folder, [Lang::Ar, Lang::Fr], &Default::default())?;
/// assert!(docx::write_parallel(&parallel, &Default::default())?.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// Every character that XML does not allow, by name and key.
pub fn write_parallel(parallel: &Parallel, options: &DocxOptions) -> Result<Vec<u8>, Error> {
    Ok(write::parallel::package(parallel, options)?)
}

/// Writes the passages of a letter that changed beside a translation.
///
/// # Errors
/// As [`write`].
#[cfg(feature = "cli")]
pub(crate) fn beside(beside: &Beside) -> Result<Vec<u8>, Error> {
    Ok(write::beside::package(beside)?)
}

/// Writes a letter to be translated as a table.
///
/// # Errors
/// As [`write`].
#[cfg(feature = "xliff")]
pub(crate) fn table(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    Ok(write::sheet::package(sheet)?)
}
