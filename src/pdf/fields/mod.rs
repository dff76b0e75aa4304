//! The fillable form: adds fields to the PDF that typst made of a document.
//!
//! The layouts set each field as a link to `tsb-field:KEY` with no readable content: what is drawn is for the eye
//! only. Here every such link becomes a widget of a form (ISO 32000-1, 12.7) and its structure element a `Form`;
//! the rest of the file stays byte for byte the same, and anything new is appended as an incremental update.
//!
//! The result is static: the file contains each field's name, its accessible name and the appearance of every
//! state; there are no scripts, and no viewer has to draw what is missing.

mod looks;
mod places;
mod plan;

mod widgets;

use self::places::Places;
use self::plan::Plan;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;

/// How the link of a field begins.
const SCHEME: &str = "tsb-field:";

/// Turns the links of a document's fields into fields.
pub(super) fn bring_to_life(bytes: Vec<u8>, document: &Document) -> Result<Vec<u8>, Diagnostics> {
    let plan = Plan::of(document);
    if plan.fields.is_empty() {
        return Ok(bytes);
    }
    let fault = |what: String| {
        let message = format!("the form cannot be made fillable: {what}");
        let hint =
            "this is a bug in this program; with the form left out of the layouts, the rest can be rendered";
        vec![Diagnostic::error(Code::Internal, message).hint(hint)]
    };
    let places = Places::find(&bytes).map_err(fault)?;
    widgets::add(bytes, &plan, &places, document.lang).map_err(fault)
}
