//! `drift`: where editions disagree.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::Worker;
use super::super::request::{Base64, Files, LETTER, Prose, Raw, lang};
use super::{Told, known};
use crate::diag::{Code, Diagnostic, Error, has_errors};
use crate::drift;
pub(super) use crate::drift::Report;
use crate::kinds::Circular;
use crate::lang::Lang;
use crate::verbs::drift::{Compared, Comparison, allowed};
use crate::verbs::{Given, NamedKind};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Drift {
    editions: Vec<Edition>,
    #[serde(default)]
    format: Form,
    base: Option<String>,
    kind: Option<String>,
    allow: Option<Base64>,
    #[schemars(with = "Option<Circular>")]
    circular: Option<Raw>,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
    house: Option<Files>,
}

/// A file, or a letter whose editions are composed.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Edition {
    name: Option<PathBuf>,
    #[schemars(with = "Option<Lang>")]
    lang: Option<String>,
    content: Option<Base64>,
    #[schemars(with = "Option<Circular>")]
    circular: Option<Raw>,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
}

/// How a comparison is reported.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "ReportFormat")]
enum Form {
    #[default]
    Json,
    Text,
    Html,
    Sarif,
    Xlsx,
}

/// Where editions disagree.
pub(super) fn compare(worker: &Worker, asked: Drift) -> Result<Told<Report>, Error> {
    let (known, mut diagnostics) = known(worker, asked.circular, &asked.text, asked.house)?;
    let mut compared = Vec::new();
    for edition in asked.editions {
        let lang = edition.lang.as_deref().map(lang).transpose()?;
        compared.push(match (edition.name, edition.content, edition.circular) {
            (Some(path), Some(content), None) => Compared::File(Given { path, lang, bytes: content.0 }),
            (name, None, Some(circular)) => {
                let (folder, _) = worker.sound(&circular, &edition.text, known.house.clone())?;
                let path = name.unwrap_or_else(|| LETTER.into());
                Compared::Letter { path, folder: Box::new(folder), lang }
            }
            _ => {
                let message =
                    "an edition is a file (`name` and `content`) or a letter (`circular` and `text`)";
                return Err(Diagnostic::error(Code::InvalidValue, message).into());
            }
        });
    }
    let allow = asked.allow.map(|allow| allowed(Path::new("allow"), allow.0)).transpose()?;
    let comparison = Comparison {
        known,
        kind: NamedKind::new(asked.kind)?,
        base: asked.base,
        allow: allow.unwrap_or_default(),
    };
    let (report, told) = comparison.compare(&compared)?;
    diagnostics.extend(told);
    if has_errors(&diagnostics) {
        return Err(diagnostics.into());
    }
    let bytes = match asked.format {
        Form::Json => return Ok(Told::report(report, diagnostics)),
        Form::Text => drift::report::text(&report).into_bytes(),
        Form::Html => drift::report::html(&report).into_bytes(),
        Form::Sarif => drift::report::sarif(&report).into_bytes(),
        Form::Xlsx => drift::report::xlsx(&report)?,
    };
    Ok(Told::file(bytes, diagnostics))
}
