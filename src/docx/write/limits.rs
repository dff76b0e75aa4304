//! The limits of Word files: finds what a document with this kind of form has to express in another way.

use super::Form;
use super::legacy::ENTRIES_MAX;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, FieldKind};

/// Every finding.
pub(super) fn check(document: &Document, form: Form) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (key, text) in document.texts() {
        for note in text.notes().filter(|note| note.text.notes().next().is_some()) {
            let message = format!("the footnote `{}` in `{key}` has a footnote of its own", note.key);
            found.push(
                Diagnostic::error(Code::InvalidValue, message)
                    .hint("put its words into the footnote, or give the paragraph a second one"),
            );
        }
    }
    let head = &document.running_head.name;
    for note in document.footer.iter().chain([head]).flat_map(|text| text.notes()) {
        let message = format!("the footnote `{}` is in the head or foot of a page", note.key);
        found.push(
            Diagnostic::error(Code::InvalidValue, message).hint("put it into a paragraph of the letter"),
        );
    }
    if form == Form::Legacy {
        let lists = document.fields().into_iter().filter(|field| field.kind == FieldKind::List);
        for field in lists.filter(|field| field.options.len() >= ENTRIES_MAX) {
            let (key, options, most) = (&field.key, field.options.len(), ENTRIES_MAX - 1);
            let message = format!(
                "the list `{key}` offers {options} entries, but a list of Word 2003 holds only {most}"
            );
            found.push(
                Diagnostic::error(Code::TooLarge, message)
                    .hint("make the form with content controls, or ask for a line of text"),
            );
        }
    }
    found
}
