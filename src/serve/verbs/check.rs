//! `check`: how complete a letter is.

use std::path::PathBuf;

use serde::Deserialize;

use super::super::Worker;
use super::super::request::{self, Files, LETTER, Raw};
use super::Told;
use crate::diag::Error;
use crate::verbs;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Check {
    circular: Raw,
    #[serde(default)]
    text: Raw,
    house: Option<Files>,
}

/// How complete a letter is, and what is wrong with it.
pub(super) fn check(worker: &Worker, asked: Check) -> Result<Told<verbs::check::Report>, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = request::letter(&asked.circular, &asked.text, house);
    let circular = verbs::check::circular(PathBuf::from(LETTER), folder.as_ref(), &mut diagnostics);
    let report = verbs::check::Report { circulars: vec![circular], diagnostics };
    Ok(Told::report(report, Vec::new()))
}
