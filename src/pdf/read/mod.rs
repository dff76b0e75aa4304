//! Filled-in forms: reads the bytes of a PDF into a [`Reading`] with the form's controls and their states.
//!
//! `bound` keeps hostile files out before they are parsed, `form` walks the fields, `string` reads text strings,
//! `drawn` finds what lies over the fields, `around` looks at what else is in the file. What the file says is kept, and nothing in it is run.

mod around;
mod bound;
mod drawn;
mod form;
mod string;

use std::path::Path;

use hayro_syntax::LoadPdfError;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Object, String as PdfString};

use crate::diag::{Code, Diagnostic, Error, Place};
use crate::locale::Lang;
use crate::reading::{self, Limits, Reading};

/// Reads the fields of a form from the bytes of a PDF; the path is for the reading and for messages.
///
/// Each mark of a group is a control of its own, as in Word: its tag is the group's name, a slash and the state; a
/// check box is a control under its own name. A control is marked if the field's value or the appearance of a
/// widget says so. If the two disagree, both are marked: a contradiction in the file is for a person to settle.
///
/// # Errors
/// If the bytes are not a PDF or are truncated, if the file is encrypted, or if something is beyond the limits.
/// A PDF without a form can be read, and has no controls.
pub fn read(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Reading, Error> {
    parts(bytes, path, limits).map_err(|problem| problem.at(Place::file(path)).into())
}

fn parts(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Reading, Diagnostic> {
    let bytes = bound::checked(bytes, limits)?;
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => bound::encrypted(),
        LoadPdfError::Invalid => {
            Diagnostic::error(Code::Io, "the PDF is damaged: its objects cannot be found")
                .hint("ask for it again, or open it in a PDF viewer and save it again")
        }
    })?;
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).ok_or_else(|| {
        Diagnostic::error(Code::Io, "the PDF is damaged: it has no catalog")
            .hint("ask for it again, or open it in a PDF viewer and save it again")
    })?;
    let mut reading = Reading { path: path.to_path_buf(), ..Reading::default() };
    reading.declared = catalog.get::<PdfString<'_>>("Lang").and_then(|tag| lang(&string::decode(&tag)));
    let known = pdf.metadata();
    for (name, value) in [("title", &known.title), ("creator", &known.creator), ("keywords", &known.keywords)]
    {
        if let Some(value) = value {
            reading.properties.insert(name.to_owned(), string::decode(value));
        }
    }
    reading::no_working_file(&reading)?;
    let mut widgets = drawn::Widgets::new();
    if let Some(form) = catalog.get::<Dict<'_>>("AcroForm") {
        if matches!(form.get::<Object<'_>>("XFA"), Some(Object::Array(_) | Object::Stream(_))) {
            return Err(Diagnostic::error(Code::Unsupported, "the form is an XFA form of another program")
                .hint("ask for the form as it was sent out, filled in a PDF viewer"));
        }
        (reading.controls, widgets) = form::controls(&form, limits)?;
    }
    around::look(&pdf, &catalog, &widgets, &mut reading);
    Ok(reading)
}

/// The language of a tag such as `fr-FR`.
fn lang(tag: &str) -> Option<Lang> {
    let code = tag.split(['-', '_']).next().filter(|code| code.len() == 2)?;
    code.parse().ok()
}
