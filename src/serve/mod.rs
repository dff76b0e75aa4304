//! A worker: requests of JSON in, answers of JSON out, with everything that is costly to make kept from one to the next.
//!
//! [`Worker::answer`] knows the verbs and no transport; [`stdio`] brings the lines of a pipe to it. A request holds all
//! that it is about: letters as the command takes them from standard input, files as base64. No path in it is opened.
//!
//! # Lines
//!
//! `tsb-circular serve --stdio` reads one request a line and writes one answer a line, **in the order of the requests**;
//! several are worked on at once.
//!
//! ```text
//! { "id": 7, "verb": "render", "request": { "circular": { … }, "text": { "fr": "…" }, "lang": "fr", "format": "pdf" } }
//! { "id": 7, "ok": { "name": "tsb-circular-195.fr.pdf", "content": "JVBERi0…", "diagnostics": [] } }
//! { "id": 8, "error": { "message": "…", "diagnostics": [{ "severity": "error", "code": "…", "pointer": "…", … }] } }
//! ```
//!
//! An `id` is a number or a text; a line that has none, or is no JSON, is answered with `null` for it. Diagnostics are
//! those of `check --format json`; the file of a letter is called `letter`, and pointers lead into `{ "circular", "text" }`.
//! When the input ends, what was asked is answered and the worker ends. A fault of the program answers one request with
//! an error, and the others go on.
//!
//! # Verbs
//!
//! | verb | request | answer, beside `diagnostics` |
//! | --- | --- | --- |
//! | `render` | `circular`, `text`, `lang`, `format` (`pdf`, `docx`, `txt`, `html`, `json`); `form`, `draft`, `beside` (a second language, in a working print of both), `show-facts`, `letterhead` (`logo`, `second`, `signature`), `house` | `name`, `content` |
//! | `check` | `circular`, `text`; `house` | `report`, as `check --format json` |
//! | `drift` | `editions`: each `name` and `content`, or `circular` and `text`, with or without `lang`; `format` (`json`, `text`, `html`, `sarif`, `xlsx`), `base`, `kind`, `allow`, `circular` and `text` (whose names are known), `house` | `report` for `json`, else `content` |
//! | `collect` | `circular`, `text`, `replies` (each `name` and `content`); `received` (the CSV of `--received`), `count-late`, `format` (`json`, `csv`, `xlsx`), `house` | `report` for `json`, else `content` |
//! | `import` | `editions` (each `name`, `content`, with or without `lang`); `kind`, `circular` and `text`, `house` | `name`, `circular`, `toml`, `text`, `comments` |
//! | `import` | the same with `into` (`circular` and `text`) | `text` of the languages that change, `changes`, `comments` |
//!
//! `content` and `allow` are base64, and so is what `letterhead` and `house` hold: pictures by their places, the files of a
//! house by their paths in it. `comments` is the table of `import --comments`. An edition that cannot be read is an error of
//! the whole request.
//!
//! # Limits
//!
//! A line has at most 256 MB ([`stdio::LONGEST`]) and nests at most 127 deep; letters, files, packages and pictures have
//! the limits that they have for the command ([`Worker::within`]).
//!
//! ```
//! use tsb_circular::serve::Worker;
//!
//! let answer = Worker::new().answer("check", r#"{ "circular": {}, "text": {} }"#)?;
//! let answer: serde_json::Value = serde_json::from_str(&answer)?;
//! assert_eq!(answer["report"]["diagnostics"][0]["pointer"], "/circular");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "http")]
pub mod http;
pub(crate) mod request;
pub mod stdio;
mod verbs;

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
#[cfg(feature = "pdf")]
use std::sync::OnceLock;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use self::request::Raw;
use crate::diag::{Code, Diagnostic, Error, Severity, has_errors, nearest};
use crate::house::House;
use crate::kinds;
use crate::limits::Limits;

/// How many houses are kept: a desk has one.
const HOUSES: usize = 4;

/// The stack of a thread that works, in bytes: as much as a command has.
const STACK: usize = 8 << 20;

/// The files of a house, by their paths in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Answers requests; what one needed is there for the next. It is shared between threads.
///
/// ```
/// use tsb_circular::serve::Worker;
///
/// let worker = Worker::new();
/// let error = worker.answer("rendr", "{}").unwrap_err();
/// assert_eq!(error.diagnostics()[0].hints, ["did you mean `render`?"]);
/// let letter = r#"{ "circular": { "kind": "letter" }, "lang": "en", "format": "txt" }"#;
/// let error = worker.answer("render", letter).unwrap_err();
/// assert_eq!(error.diagnostics()[0].place.as_ref().unwrap().pointer.as_deref(), Some("/circular"));
/// ```
#[derive(Default)]
pub struct Worker {
    /// What makes PDF, and knows how far Word editions close up.
    #[cfg(feature = "pdf")]
    engine: OnceLock<Result<Arc<crate::pdf::Engine>, Error>>,
    /// Within what a request is read.
    limits: Limits,
    /// The houses of the last requests, the newest first.
    houses: Mutex<VecDeque<(Files, Arc<House>)>>,
}

/// A request as it stands on a line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: Id,
    verb: String,
    #[serde(default)]
    request: Raw,
}

/// What a request is told by.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(untagged)]
enum Id {
    Number(i64),
    Text(String),
    #[default]
    None,
}

/// A line of which nothing but the id is understood.
#[derive(Default, Deserialize)]
struct Told {
    #[serde(default)]
    id: Option<Id>,
}

impl Worker {
    /// A worker that has made nothing yet.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use tsb_circular::serve::Worker;
    ///
    /// let shared_by_threads = Arc::new(Worker::new());
    /// # drop(shared_by_threads);
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, reading within these limits.
    ///
    /// ```
    /// use tsb_circular::limits::Limits;
    /// use tsb_circular::serve::Worker;
    ///
    /// let mut limits = Limits::default();
    /// limits.set("text=1").unwrap();
    /// let answer = Worker::new().within(limits).answer("check", r#"{ "circular": { "kind": "letter" } }"#);
    /// assert!(answer.unwrap_or_else(|error| error.to_string()).contains("larger than"));
    /// ```
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The limits on replies: these, with the usual bound of a reply where that of a file is the usual one.
    fn of_replies(&self) -> Limits {
        let usual = crate::collect::Options::default().limits.file;
        match self.limits.file == Limits::default().file {
            true => Limits { file: usual, ..self.limits },
            false => self.limits,
        }
    }

    /// Answers a request of a verb.
    ///
    /// ```
    /// use tsb_circular::serve::Worker;
    ///
    /// let answer = Worker::new().answer("drift", r#"{ "editions": [] }"#);
    /// assert!(answer.unwrap_err().to_string().contains("no edition"));
    /// ```
    ///
    /// # Errors
    /// When there is no such verb, when the request is not as the verb takes it, and what is wrong with what it holds. A
    /// panic on the way is an error too.
    pub fn answer(&self, verb: &str, request: &str) -> Result<String, Error> {
        let Some(known) = verbs::ALL.iter().find(|known| known.name == verb) else {
            let names = || verbs::ALL.iter().map(|verb| verb.name);
            let error = Diagnostic::error(Code::InvalidValue, format!("there is no verb `{verb}`"));
            let hint = match nearest(verb, names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the verbs are {}", names().collect::<Vec<_>>().join(", ")),
            };
            return Err(error.hint(hint).into());
        };
        guarded(|| (known.answer)(self, request))
    }

    /// Answers a line with one, without its end.
    fn line(&self, line: &[u8]) -> String {
        let (id, answer) = match serde_json::from_slice::<Line>(line) {
            Ok(Line { id: Id::None, .. }) => (Id::None, Err(not_understood("the `id` is null"))),
            Ok(Line { id, verb, request }) => (id, self.answer(&verb, &request.0)),
            Err(error) => {
                let told: Told = serde_json::from_slice(line).unwrap_or_default();
                (told.id.unwrap_or_default(), Err(not_understood(error)))
            }
        };
        answered(&id, answer)
    }

    /// The engine, made when it is first needed.
    #[cfg(feature = "pdf")]
    fn engine(&self) -> Result<Arc<crate::pdf::Engine>, Error> {
        let make = || crate::pdf::Engine::new(crate::pdf::EngineOptions::default()).map(Arc::new);
        self.engine.get_or_init(make).clone()
    }

    /// The house of these files.
    fn house(&self, files: Files) -> Result<Arc<House>, Error> {
        let houses = || self.houses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, house)) = houses().iter().find(|(known, _)| *known == files) {
            return Ok(house.clone());
        }
        let (house, diagnostics) = House::from_files_within(files.clone(), &kinds::ALL, &self.limits);
        let Some(house) = house.filter(|_| !has_errors(&diagnostics)) else { return Err(diagnostics.into()) };
        let house = Arc::new(house);
        let mut houses = houses();
        houses.push_front((files, house.clone()));
        houses.truncate(HOUSES);
        Ok(house)
    }
}

/// An answer, whatever happens to whoever makes it.
fn guarded(answer: impl FnOnce() -> Result<String, Error>) -> Result<String, Error> {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| {
        let message = "this request met a fault of the program; the others are not touched by it";
        Err(Diagnostic::error(Code::Internal, message).hint("report it with the request").into())
    })
}

/// A line that is no request.
fn not_understood(why: impl std::fmt::Display) -> Error {
    let hint = "write one request a line: `{ \"id\": 1, \"verb\": \"check\", \"request\": { … } }`";
    Diagnostic::error(Code::JsonSyntax, format!("the line is no request: {why}")).hint(hint).into()
}

/// An answer as it stands on a line.
fn answered(id: &Id, answer: Result<String, Error>) -> String {
    let id = serde_json::to_string(id).expect("an id is JSON");
    match answer {
        Ok(ok) => format!("{{\"id\":{id},\"ok\":{ok}}}"),
        Err(error) => format!("{{\"id\":{id},\"error\":{}}}", told(&error)),
    }
}

/// How it is told that a request was refused.
pub(crate) fn told(error: &Error) -> serde_json::Value {
    let found = error.diagnostics();
    let first = found.iter().find(|found| found.severity == Severity::Error).or(found.first());
    let message = first.map_or("", |first| &first.message);
    serde_json::json!({ "message": message, "diagnostics": found })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer() {
        let error = guarded(|| panic!("planted")).unwrap_err();
        assert_eq!(error.diagnostics()[0].code, Code::Internal);
        assert_eq!(guarded(|| Ok("1".into())), Ok("1".into()));
    }

    #[test]
    fn a_house_is_read_once_while_it_is_the_same() {
        let worker = Worker::new();
        let files = |name: &str| {
            Files::from([(PathBuf::from("house.toml"), format!("name = \"{name}\"").into_bytes())])
        };
        let first = worker.house(files("a")).unwrap();
        assert!(Arc::ptr_eq(&first, &worker.house(files("a")).unwrap()));
        assert!(!Arc::ptr_eq(&first, &worker.house(files("b")).unwrap()));
        for other in 0..HOUSES {
            worker.house(files(&other.to_string())).unwrap();
        }
        assert_eq!(worker.houses.lock().unwrap().len(), HOUSES);
        assert!(worker.house(Files::new()).is_err());
    }
}
