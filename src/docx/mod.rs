//! A document as a Word package (ISO/IEC 29500, Transitional): in comes a [`Document`], out go the bytes of a
//! DOCX; and the way back, from the bytes of anyone's DOCX to a [`Reading`](crate::reading::Reading).
//!
//! `opc` is the package, `write` makes its parts, `read` takes others apart, `annotate` adds comments. The one
//! rule: the same document gives the same bytes, and a text stands in its part as the characters it has, or not
//! at all.

mod annotate;
mod opc;
mod read;
mod write;

use crate::diag::Diagnostics;
use crate::document::Document;
use crate::letterhead::Letterhead;

pub use annotate::{Remark, annotate};
pub use read::{open, read};

/// The vocabulary of the custom part that says which edition a file is, and what its hashed spellings mean.
const EDITION_NAMESPACE: &str = "urn:tsb-circular:edition";

/// What begins the tag of a control around a fact of the circular; its name follows, and its form after a full stop.
const FACT: &str = "fact:";

/// How a Word edition is made.
#[derive(Debug, Clone, Default)]
pub struct DocxOptions {
    /// The pictures and faces of the letterhead. Without a picture its place stays white.
    pub letterhead: Option<Letterhead>,
    /// How the reply form behaves.
    pub form: Form,
    /// How far the letter is closed up to fit its pages, from 0 to 1: what the engine of PDF found, since nothing here
    /// lays out pages.
    pub closing: f64,
}

/// How the reply form behaves in Word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Content controls in a document that stays open to editing. Word's form protection locks a whole
    /// document, which translators could not work in.
    #[default]
    Open,
    /// Content controls, with the annexes that have any in sections of their own, which take entries in their
    /// controls only, and the letter too where it has any; everything else stays open.
    Protected,
    /// The same protection, with the form fields of Word 2003 for readers without content controls.
    Legacy,
}

/// Writes a document as a DOCX.
///
/// # Errors
/// Every character that XML cannot hold, by name and key, and every picture that Word cannot show.
pub fn write(document: &Document, options: &DocxOptions) -> Result<Vec<u8>, Diagnostics> {
    write::package(document, options)
}
