//! What a PDF contains besides the form: scripts, notes, drawings, attached files, further pages.
//!
//! All of it is counted; nothing is ever run or followed.

use std::collections::BTreeSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};

use super::drawn::{self, Widgets};
use crate::reading::{Reading, skipped};

/// How deep nested objects are searched.
const DEPTH: usize = 16;
/// How many annotations of a page are looked at; a form has a few dozen.
const ANNOTATIONS: usize = 5_000;

/// Counts what there is.
pub(super) fn look(pdf: &Pdf, catalog: &Dict<'_>, widgets: &Widgets, reading: &mut Reading) {
    for object in pdf.objects() {
        if acts(&object, DEPTH) {
            reading.skip(skipped::SCRIPTS);
        }
    }
    let attached = catalog.get::<Dict<'_>>("Names").is_some_and(|names| names.contains_key("EmbeddedFiles"));
    if attached || catalog.contains_key("Collection") {
        reading.skip(skipped::ATTACHMENTS);
    }
    let mut later = 0;
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        later += 1;
        let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { continue };
        let annotations: Vec<Dict<'_>> = annotations.iter::<Dict<'_>>().take(ANNOTATIONS).collect();
        let drawings = drawn::drawings(number, &annotations, widgets);
        // What lies over a field is a mark, or meant to be one, and no note.
        let marks: BTreeSet<usize> =
            drawings.iter().filter(|(_, it)| !it.over.is_empty()).map(|(at, _)| *at).collect();
        reading.drawn.extend(drawings.into_iter().map(|(_, drawing)| drawing));
        for (at, annotation) in annotations.iter().enumerate() {
            match annotation.get::<Name<'_>>("Subtype").as_ref().map(Name::as_str) {
                Some("Widget") => later = 0,
                Some("Link" | "Popup") | None => {}
                Some(_) if marks.contains(&at) => {}
                Some(_) => reading.skip(skipped::ATTACHMENTS),
            }
        }
    }
    // Without a field, no page comes after one.
    if !reading.controls.is_empty() {
        (0..later).for_each(|_| reading.skip(skipped::LATER_PAGES));
    }
}

/// Whether an object is, or contains, an action that runs a script.
fn acts(object: &Object<'_>, left: usize) -> bool {
    let inside = |value: MaybeRef<Object<'_>>| match value {
        MaybeRef::NotRef(value) => left > 0 && acts(&value, left - 1),
        MaybeRef::Ref(_) => false,
    };
    match object {
        Object::Dict(dict) => {
            dict.contains_key("JS")
                || dict.contains_key("JavaScript")
                || dict.get::<Name<'_>>("S").is_some_and(|kind| kind.as_str() == "JavaScript")
                || dict.entries().any(|(_, value)| inside(value))
        }
        Object::Array(array) => array.raw_iter().any(inside),
        _ => false,
    }
}
