//! The form brought to life: in comes the PDF that typst made of a document, out goes the same file with fields.
//!
//! The layouts set each field as a link to `tsb-field:KEY`, with nothing inside that is read: what is drawn is for
//! the eye. Here every such link becomes a widget of a form (ISO 32000-1, 12.7) and its structure element a `Form`;
//! the rest of the file stays byte for byte, what is new is appended as an incremental update.
//!
//! The one rule: nothing moves and nothing acts. A field has its name, its accessible name and the appearance of
//! every state in the file; there is no script, and no viewer is asked to draw what is missing.

mod looks;
mod places;
mod plan;

mod widgets;

use self::places::Places;
use self::plan::Plan;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;

/// What a link of a field begins with.
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
