//! `check`: how complete a letter is.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::Worker;
use super::super::request::{Files, LETTER, Prose, Raw};
use super::Told;
use crate::diag::Error;
use crate::kinds::Circular;
use crate::verbs;
pub(super) use crate::verbs::check::Report;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Check {
    #[schemars(with = "Circular")]
    circular: Raw,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
    house: Option<Files>,
}

/// How complete a letter is, and what is wrong with it.
pub(super) fn check(worker: &Worker, asked: Check) -> Result<Told<Report>, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = worker.letter(&asked.circular, &asked.text, house);
    let circular = verbs::check::circular(PathBuf::from(LETTER), folder.as_ref(), &mut diagnostics);
    let report = Report { circulars: vec![circular], diagnostics };
    Ok(Told::report(report, Vec::new()))
}
