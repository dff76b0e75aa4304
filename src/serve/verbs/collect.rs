//! `collect`: what filled reply forms say.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::Worker;
use super::super::request::{File, Files, Prose, Raw};
use super::Told;
use crate::collect::{Gathered, Options, Received};
use crate::diag::{Error, Source};
use crate::kinds::Circular;
pub(super) use crate::verbs::collect::Found;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Collect {
    #[schemars(with = "Circular")]
    circular: Raw,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
    replies: Vec<File>,
    received: Option<String>,
    #[serde(default)]
    count_late: bool,
    #[serde(default)]
    format: Count,
    house: Option<Files>,
}

/// How replies are set out.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "CountFormat")]
enum Count {
    #[default]
    Json,
    Csv,
    Xlsx,
}

/// What replies say.
pub(super) fn collect(worker: &Worker, asked: Collect) -> Result<Told<Found>, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = worker.sound(&asked.circular, &asked.text, house)?;
    let received = asked.received.map(|list| Received::parse(&Source::new("received", list))).transpose()?;
    let received = received.unwrap_or_default();
    let options = Options { received: received.clone(), late: asked.count_late, limits: worker.of_replies() };
    let files = asked.replies.into_iter().map(|file| (file.name, file.content.0)).collect();
    let found = Found::collect(&folder, &Gathered::held(files), &options)?;
    diagnostics.extend(found.missing(&received));
    diagnostics.extend(found.uncounted());
    diagnostics.extend(found.unread());
    let bytes = match asked.format {
        Count::Json => return Ok(Told::report(found, diagnostics)),
        Count::Csv => found.csv(),
        Count::Xlsx => found.xlsx()?,
    };
    Ok(Told::file(bytes, diagnostics))
}
