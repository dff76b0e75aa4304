//! The verbs of a worker, each a function from a request to an answer: what the command does with files and folders.

mod check;
mod collect;
mod drift;
mod import;
mod render;

use schemars::JsonSchema;
#[cfg(feature = "http")]
use schemars::{Schema, SchemaGenerator};
use serde::Serialize;

use super::Worker;
use super::request::{self, Base64, Files, Raw};
use crate::diag::{Diagnostics, Error};
use crate::verbs::Known;

/// A verb.
pub(super) struct Verb {
    /// Its name.
    pub name: &'static str,
    /// What it gives.
    pub about: &'static str,
    /// From the text of a request to that of an answer.
    pub answer: fn(&Worker, &str) -> Result<String, Error>,
    /// What a request is, and what an answer.
    #[cfg(feature = "http")]
    pub schemas: fn(&mut SchemaGenerator) -> [Schema; 2],
}

/// A verb whose function takes a request and gives an answer of these types.
macro_rules! verb {
    ($name:literal, $about:literal, $function:path, $request:ty, $answer:ty) => {
        Verb {
            name: $name,
            about: $about,
            answer: |worker, request| {
                let answer: $answer = $function(worker, request::read::<$request>(request)?)?;
                Ok(serde_json::to_string(&answer).expect("an answer is JSON"))
            },
            #[cfg(feature = "http")]
            schemas: |generator| {
                [generator.subschema_for::<$request>(), generator.subschema_for::<$answer>()]
            },
        }
    };
}

/// The verbs: what each takes and what it makes of it.
pub(super) const ALL: [Verb; 5] = [
    verb!("render", "An edition of a letter, as a file.", render::render, render::Render, render::Made),
    verb!("check", "How complete a letter is.", check::check, check::Check, Told<check::Report>),
    verb!("drift", "Where editions disagree.", drift::compare, drift::Drift, Told<drift::Report>),
    verb!(
        "collect",
        "What filled reply forms say.",
        collect::collect,
        collect::Collect,
        Told<collect::Found>
    ),
    verb!(
        "import",
        "Editions as a letter, or back into one.",
        import::import,
        import::Import,
        import::Answer
    ),
];

/// A report, or the file that it was written as.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Answer{R}")]
struct Told<R> {
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Base64>,
    diagnostics: Diagnostics,
}

impl<R> Told<R> {
    fn report(report: R, diagnostics: Diagnostics) -> Self {
        Self { report: Some(report), content: None, diagnostics }
    }

    fn file(bytes: Vec<u8>, diagnostics: Diagnostics) -> Self {
        Self { report: None, content: Some(Base64(bytes)), diagnostics }
    }
}

/// Whose names are known.
fn known(
    worker: &Worker,
    circular: Option<Raw>,
    text: &Raw,
    house: Option<Files>,
) -> Result<(Known, Diagnostics), Error> {
    let house = worker.house_of(house)?;
    match circular {
        None => Ok((Known::new(house, None).within(worker.limits), Vec::new())),
        Some(circular) => {
            let (folder, told) = worker.sound(&circular, text, house.clone())?;
            Ok((Known::new(house, Some(folder)).within(worker.limits), told))
        }
    }
}
