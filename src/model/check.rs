//! What must agree within the head of every letter.
//!
//! The one rule: an error is certainly wrong; what only looks odd is a warning.

use super::head::Head;
use super::read::{Fields, Reader};
use crate::diag::Code;
use crate::locale::registers::{Office, holder};

/// The head of a letter: addressees and office.
pub(super) fn head(head: &Head, fields: &Fields, reader: &mut Reader) {
    let mut seen = Vec::new();
    for addressee in head.to.iter().chain(&head.copy_to) {
        if seen.contains(&addressee) {
            let message = format!("`{}` is addressed twice", addressee.key());
            reader.error(Code::Duplicate, fields.span("to"), message, None);
        }
        seen.push(addressee);
    }
    if let Some(officer) = holder(Office::DirectorTsb, head.date)
        && officer.person != head.signature.signatory
    {
        let message = "the signatory is not the Director of TSB on the date of the letter";
        let hint = format!("on {} it is `{}`", head.date, officer.person);
        reader.warn(Code::Inconsistent, fields.span("signature"), message, &hint);
    }
}
