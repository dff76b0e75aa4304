//! Editions of a letter, made: a language that cannot be made leaves the others standing.

use serde::{Deserialize, Serialize};

use super::Desk;
use super::shelf::Shelved;
use crate::batch::{self, Format, Press};
use crate::compose;
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Severity};
use crate::lang::Lang;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Editions {
    letter: String,
    langs: Vec<Lang>,
    to: Vec<To>,
    /// Whether as drafts, which may lack words.
    draft: bool,
}

/// The formats that the page offers.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum To {
    Pdf,
    Docx,
    Html,
    Txt,
}

/// What was made.
#[derive(Serialize)]
pub(super) struct Made {
    #[serde(flatten)]
    shelved: Shelved,
    diagnostics: Diagnostics,
}

/// Makes editions.
pub(super) fn editions(desk: &Desk, asked: Editions) -> Result<Made, Error> {
    let (folder, found) = desk.open(&asked.letter)?;
    let mut formats: Vec<Format> = asked.to.iter().map(|to| to.format()).collect();
    formats.sort_unstable();
    formats.dedup();
    if asked.langs.is_empty() || formats.is_empty() {
        let message = "no edition is chosen";
        let hint = "choose a language and a format";
        return Err(Diagnostic::error(Code::InvalidValue, message).hint(hint).into());
    }
    let compose = compose::Options { draft: asked.draft, ..compose::Options::default() };
    let options = batch::Options { formats, compose, ..batch::Options::default() };
    let mut diagnostics: Diagnostics =
        found.into_iter().filter(|found| found.severity == Severity::Warning).collect();
    let mut tell = |found: Diagnostics| {
        let new: Diagnostics = found.into_iter().filter(|found| !diagnostics.contains(found)).collect();
        diagnostics.extend(new);
    };
    let mut langs = Vec::new();
    for lang in Lang::ALL.into_iter().filter(|lang| asked.langs.contains(lang)) {
        match batch::languages(&folder, &batch::Options { langs: Some(vec![lang]), ..options.clone() }) {
            Ok(_) => langs.push(lang),
            Err(errors) => tell(errors.into()),
        }
    }
    let press = match options.formats.iter().any(|format| format.is_paged()) {
        true => Press::with_engine(options, desk.engine()?),
        false => Press::new(options)?,
    };
    let mut files = Vec::new();
    for lang in langs {
        match press.plan(&folder, &[lang]) {
            Ok(plan) => press.make(&[plan], &|| (), &mut |_, outcome| {
                files.extend(outcome.files);
                tell(outcome.diagnostics);
            }),
            Err(errors) => tell(errors.into()),
        }
    }
    if files.is_empty() {
        return Err(diagnostics.into());
    }
    Ok(Made { shelved: desk.shelf.put(files)?, diagnostics })
}

impl To {
    fn format(self) -> Format {
        match self {
            To::Pdf => Format::Pdf,
            To::Docx => Format::Docx,
            To::Html => Format::Html,
            To::Txt => Format::Txt,
        }
    }
}
