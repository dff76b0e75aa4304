//! A check as JSON: the shape that scripts rely on.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::check::{self, Report, State};
use crate::diag::{Diagnostic, Severity};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CheckReport")]
struct Written<'a> {
    schema: u8,
    /// The circulars, in the order in which they were named.
    circulars: Vec<Circular<'a>>,
    /// What was found in all of them.
    diagnostics: &'a [Diagnostic],
    summary: Summary,
}

/// How many diagnostics there are of each weight.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CheckSummary")]
struct Summary {
    error: usize,
    note: usize,
    warning: usize,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CheckedCircular")]
struct Circular<'a> {
    /// Its folder, as it was named.
    path: String,
    /// Its name, where its model could be read.
    name: Option<&'a str>,
    /// Its languages by their codes, where its model could be read.
    languages: Option<BTreeMap<&'static str, Language<'a>>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CheckedLanguage")]
struct Language<'a> {
    /// Whether its prose lacks nothing.
    complete: bool,
    /// The messages that its prose lacks.
    missing: &'a [String],
    /// Whether it has prose at all.
    prose: bool,
    /// The terms that its edition prints and nobody confirmed.
    unconfirmed: Vec<Term<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "UnconfirmedTerm")]
struct Term<'a> {
    /// The word chosen.
    choice: &'a str,
    /// The message that says it.
    message: &'a str,
}

impl Report {
    fn written(&self) -> Written<'_> {
        let count = |severity| self.diagnostics.iter().filter(|found| found.severity == severity).count();
        let circulars = self.circulars.iter().map(|checked| Circular {
            path: checked.path.display().to_string(),
            name: checked.name.as_deref(),
            languages: checked.languages.as_deref().map(languages),
        });
        Written {
            schema: 1,
            circulars: circulars.collect(),
            diagnostics: &self.diagnostics,
            summary: Summary {
                error: count(Severity::Error),
                note: count(Severity::Note),
                warning: count(Severity::Warning),
            },
        }
    }
}

fn languages(states: &[State]) -> BTreeMap<&'static str, Language<'_>> {
    states.iter().map(|state| (state.lang.code(), Language::of(state))).collect()
}

impl<'a> Language<'a> {
    fn of(state: &'a State) -> Self {
        let term = |term: &'a check::Term| Term { choice: &term.choice, message: &term.message };
        Self {
            complete: state.missing.is_empty(),
            missing: &state.missing,
            prose: state.prose,
            unconfirmed: state.terms.iter().map(term).collect(),
        }
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}

impl JsonSchema for Report {
    fn schema_name() -> Cow<'static, str> {
        "CheckReport".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Written::json_schema(generator)
    }
}
