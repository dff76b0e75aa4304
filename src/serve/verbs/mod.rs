//! The verbs of a worker, each a function from a request to an answer: what the command does with files and folders.

mod check;
mod collect;
mod drift;
mod import;
mod render;

use serde::Serialize;

use super::Worker;
use super::request::{self, Base64, Files, Raw, sound};
use crate::diag::{Diagnostics, Error};
use crate::verbs::Known;

/// A verb: from the text of a request to that of an answer.
type Verb = fn(&Worker, &str) -> Result<String, Error>;

/// The verbs by their names.
pub(super) const ALL: [(&str, Verb); 5] = [
    ("render", |worker, request| render::render(worker, request::read(request)?).map(written)),
    ("check", |worker, request| check::check(worker, request::read(request)?).map(written)),
    ("drift", |worker, request| drift::compare(worker, request::read(request)?).map(written)),
    ("collect", |worker, request| collect::collect(worker, request::read(request)?).map(written)),
    ("import", |worker, request| import::import(worker, request::read(request)?)),
];

fn written(answer: impl Serialize) -> String {
    serde_json::to_string(&answer).expect("an answer is JSON")
}

/// A report, or the file that it was written as.
#[derive(Serialize)]
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
        None => Ok((Known::new(house, None), Vec::new())),
        Some(circular) => {
            let (folder, told) = sound(&circular, text, house.clone())?;
            Ok((Known::new(house, Some(folder)), told))
        }
    }
}
