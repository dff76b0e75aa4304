//! `render`: an edition of a letter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::Worker;
use super::super::request::{Base64, Files, Pictures, Prose, Raw, lang};
use crate::batch::{self, Press};
use crate::diag::{Diagnostics, Error};
use crate::kinds::Circular;
use crate::lang::Lang;
use crate::{compose, docx};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Render {
    #[schemars(with = "Circular")]
    circular: Raw,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
    #[schemars(with = "Lang")]
    lang: String,
    /// Another language beside it, as a working print of both; as PDF or Word.
    #[schemars(with = "Option<Lang>")]
    beside: Option<String>,
    /// Whether such a print marks the values of the model.
    #[serde(default, rename = "show-facts")]
    show_facts: bool,
    format: Format,
    form: Option<Form>,
    #[serde(default)]
    draft: bool,
    letterhead: Option<Pictures>,
    house: Option<Files>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Format {
    #[cfg(feature = "pdf")]
    Pdf,
    Docx,
    Txt,
    Html,
    Json,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Form {
    Open,
    Protected,
    Legacy,
}

/// An edition of a letter.
pub(super) fn render(worker: &Worker, asked: Render) -> Result<Made, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = worker.sound(&asked.circular, &asked.text, house)?;
    let format = match asked.format {
        #[cfg(feature = "pdf")]
        Format::Pdf => batch::Format::Pdf,
        Format::Docx => batch::Format::Docx,
        Format::Txt => batch::Format::Txt,
        Format::Html => batch::Format::Html,
        Format::Json => batch::Format::Json,
    };
    let form = match asked.form {
        Some(form) => Some(form),
        None => folder.house.as_ref().and_then(|house| house.defaults.form).and_then(|form| {
            let form = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(form);
            Form::deserialize(form).ok()
        }),
    };
    let first = lang(&asked.lang)?;
    let options = batch::Options {
        langs: Some(vec![first]),
        formats: vec![format],
        naming: batch::Naming::Plain,
        compose: compose::Options { draft: asked.draft, ..compose::Options::default() },
        parallel: asked.beside.as_deref().map(|other| Ok::<_, Error>([first, lang(other)?])).transpose()?,
        show_facts: asked.show_facts,
        letterhead: asked.letterhead.map(|pictures| pictures.letterhead(&worker.limits)).transpose()?,
        fonts: Vec::new(),
        form: match form {
            Some(Form::Open) | None => docx::Form::Open,
            Some(Form::Protected) => docx::Form::Protected,
            Some(Form::Legacy) => docx::Form::Legacy,
        },
    };
    let langs = batch::languages(&folder, &options)?;
    let press = worker.press(options)?;
    let plan = press.plan(&folder, &langs)?;
    let mut file = None;
    press.make(&[plan], &|| (), &mut |_, outcome| {
        let new: Diagnostics =
            outcome.diagnostics.into_iter().filter(|found| !diagnostics.contains(found)).collect();
        diagnostics.extend(new);
        file = outcome.files.into_iter().next();
    });
    match file {
        Some(batch::Made { name, bytes }) => Ok(Made { name, content: Base64(bytes), diagnostics }),
        None => Err(diagnostics.into()),
    }
}

impl Worker {
    /// What makes editions, with the engine that is there.
    fn press(&self, options: batch::Options) -> Result<Press, Error> {
        #[cfg(feature = "pdf")]
        if options.formats.iter().any(|format| format.is_paged()) {
            return Ok(Press::with_engine(options, self.engine()?));
        }
        Press::new(options)
    }
}

/// A file that was made.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AnswerRender")]
pub(super) struct Made {
    name: String,
    content: Base64,
    diagnostics: Diagnostics,
}
