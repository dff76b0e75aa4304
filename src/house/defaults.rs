//! Defaults of a house: `[defaults]` in `house.toml` says what a command does if a flag is not given.
//!
//! Each is a value that the flag takes; the command line takes precedence.

use crate::diag::Severity;
use crate::model::read::{Fields, FromToml, Reader, Toml, one_of, words};

/// The words of `--to` in this build.
pub const FORMATS: &[&str] = &[
    #[cfg(feature = "pdf")]
    "pdf",
    #[cfg(feature = "docx")]
    "docx",
    "txt",
    "html",
    "json",
];
/// The words of `--naming`.
pub const NAMINGS: &[&str] = &["plain", "itu"];
/// The words of `--form`.
pub const FORMS: &[&str] = &["open", "protected", "legacy"];

/// What a desk has for flags that are not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Defaults {
    /// `--to` of `render` and `reply`: some of [`FORMATS`].
    pub to: Vec<&'static str>,
    /// `--naming` of `render` and `reply`: one of [`NAMINGS`].
    pub naming: Option<&'static str>,
    /// `--form` of `render` and `reply`: one of [`FORMS`].
    pub form: Option<&'static str>,
    /// `--fail-on` of `check` and `drift`.
    pub fail_on: Option<Severity>,
}

impl FromToml for Defaults {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`[defaults]`", reader)?;
        let mut one = |name, words: &[&'static str], reader: &mut Reader| {
            fields.value(name).and_then(|value| one_of(value, words.iter().copied(), reader))
        };
        let (naming, form) = (one("naming", NAMINGS, reader), one("form", FORMS, reader));
        let out = Self {
            to: fields.value("to").and_then(|value| formats(value, reader)).unwrap_or_default(),
            naming,
            form,
            fail_on: fields.optional("fail-on", reader),
        };
        fields.finish(reader);
        Some(out)
    }
}

/// A list of formats.
fn formats(value: &Toml<'_>, reader: &mut Reader) -> Option<Vec<&'static str>> {
    match value.get_ref().as_array().filter(|items| !items.is_empty()) {
        Some(items) => items.iter().map(|item| one_of(item, FORMATS.iter().copied(), reader)).collect(),
        None => {
            let hint = "write `to = [\"docx\"]`, or leave the field out".to_owned();
            reader.invalid(value.span(), "a list of formats", Some(hint));
            None
        }
    }
}

words!(Severity {
    "error" => Severity::Error,
    "warning" => Severity::Warning,
    "note" => Severity::Note,
});
