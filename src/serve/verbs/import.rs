//! `import`: editions as a letter, or edited ones back into the prose of one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::Worker;
use super::super::request::{Base64, Files, Letter, Prose, Raw, lang};
use super::known;
use crate::diag::{Diagnostics, Error, Source, has_errors};
use crate::import::{self, Change};
use crate::kinds::{self, Circular};
use crate::lang::Lang;
use crate::verbs::{self, Given, NamedKind};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Import {
    editions: Vec<ImportedFile>,
    kind: Option<String>,
    into: Option<Letter>,
    #[schemars(with = "Option<Circular>")]
    circular: Option<Raw>,
    #[serde(default)]
    #[schemars(with = "Prose")]
    text: Raw,
    house: Option<Files>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ImportedFile {
    name: PathBuf,
    #[schemars(with = "Option<Lang>")]
    lang: Option<String>,
    content: Base64,
}

/// What editions became.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "AnswerImport")]
pub(super) enum Answer {
    Made(Box<Imported>),
    Back(Back),
}

/// A letter that was made of editions.
#[derive(Serialize, JsonSchema)]
pub(super) struct Imported {
    name: String,
    circular: Option<Circular>,
    toml: String,
    text: BTreeMap<&'static str, String>,
    comments: String,
    diagnostics: Diagnostics,
}

/// The prose that changes where editions are taken back.
#[derive(Serialize, JsonSchema)]
pub(super) struct Back {
    text: BTreeMap<&'static str, String>,
    changes: Vec<Changed>,
    proposals: Vec<Proposed>,
    comments: String,
    diagnostics: Diagnostics,
}

/// A formula in other words, for the house: the message whole in `entry`.
#[derive(Serialize, JsonSchema)]
struct Proposed {
    #[serde(flatten)]
    change: Changed,
    entry: String,
}

#[derive(Serialize, JsonSchema)]
struct Changed {
    lang: &'static str,
    id: String,
    was: String,
    is: String,
    place: String,
}

/// Editions as a letter, or back into one.
pub(super) fn import(worker: &Worker, asked: Import) -> Result<Answer, Error> {
    let kind = NamedKind::new(asked.kind)?;
    let mut files = Vec::new();
    for file in asked.editions {
        let lang = file.lang.as_deref().map(lang).transpose()?;
        files.push(Given { path: file.name, lang, bytes: file.content.0 });
    }
    let circular = asked.into.as_ref().map(|into| into.circular.clone()).or(asked.circular);
    let text = asked.into.as_ref().map_or(&asked.text, |into| &into.text);
    let (known, mut diagnostics) = known(worker, circular, text, asked.house)?;
    let (read, told) = verbs::import::read(&files, &known, &kind, known.circular.as_ref())?;
    diagnostics.extend(told);
    diagnostics.extend(verbs::import::reviewed(&read, "they are in `comments`"));
    let comments = import::comments(read.iter().map(|(reading, _)| reading));
    match &known.circular {
        Some(folder) if asked.into.is_some() => {
            verbs::import::takes_back(&kind)?;
            let (edited, told) = verbs::import::into(folder, &read)?;
            diagnostics.extend(told);
            Ok(Answer::Back(back(edited, comments, diagnostics)))
        }
        _ => {
            let (imported, told) = verbs::import::folder(read, known, &kind)?;
            diagnostics.extend(told);
            let Some(imported) = imported else { return Err(diagnostics.into()) };
            Ok(Answer::Made(Box::new(made(imported, comments, diagnostics))))
        }
    }
}

fn made(imported: import::Imported, comments: String, diagnostics: Diagnostics) -> Imported {
    let import::Imported { name, circular: toml, prose } = imported;
    let (circular, _) = kinds::ALL.parse(&Source::new("circular.toml", toml.as_str()));
    let circular = circular.map(|(_, circular)| circular);
    let text = prose.into_iter().map(|(lang, text)| (lang.code(), text)).collect();
    Imported { name, circular, toml, text, comments, diagnostics }
}

fn back(edited: Vec<import::Edited>, comments: String, diagnostics: Diagnostics) -> Back {
    let (mut text, mut changes, mut proposals) = (BTreeMap::new(), Vec::new(), Vec::new());
    // Where a fact is in conflict, nothing is to be written.
    let refused = has_errors(&diagnostics);
    for edited in edited {
        let lang = edited.lang.code();
        if !edited.changes.is_empty() && !refused {
            text.insert(lang, edited.text);
        }
        let told = |Change { id, was, is, place }| Changed { lang, id, was, is, place };
        changes.extend(edited.changes.into_iter().map(told));
        let all = edited.proposals.into_iter();
        proposals.extend(all.map(|it| Proposed { change: told(it.change), entry: it.entry }));
    }
    Back { text, changes, proposals, comments, diagnostics }
}
