//! How a letter stands: its languages, what is to be mended, and the whole matrix as a page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Desk;
use super::shelf::Shelved;
use crate::batch::Made;
use crate::compose;
use crate::diag::{Diagnostics, Error};
use crate::kinds;
use crate::lang::Lang;
use crate::status::{Status, report};
use crate::verbs::check;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Letter {
    letter: String,
}

/// How a letter stands.
#[derive(Serialize)]
pub(super) struct State {
    name: String,
    /// What it is called in its original language, where that says so much.
    title: Option<String>,
    kind: &'static str,
    original: Lang,
    languages: Vec<Language>,
    /// Whether it has a form, so that there can be replies.
    asks: bool,
    #[serde(flatten)]
    shelved: Shelved,
    diagnostics: Diagnostics,
}

#[derive(Serialize)]
struct Language {
    lang: Lang,
    language: &'static str,
    /// Whether it has prose.
    prose: bool,
    /// Whether an edition could be issued.
    ready: bool,
    /// How many messages stand in which way.
    totals: BTreeMap<&'static str, usize>,
    /// Who signed it last, and messages of it since.
    signed: Option<String>,
}

/// How a letter stands.
pub(super) fn state(desk: &Desk, asked: Letter) -> Result<State, Error> {
    let (folder, mut diagnostics) = desk.open(&asked.letter)?;
    let checked = check::circular(folder.path.clone(), Some(&folder), &mut diagnostics);
    let status = Status::of(&folder);
    let edition = |lang: Lang, draft: bool| {
        kinds::edition(&folder, lang, &compose::Options { draft, ..compose::Options::default() })
    };
    let languages = checked.languages.unwrap_or_default().into_iter().map(|own| Language {
        lang: own.lang,
        language: own.lang.name(),
        prose: own.prose,
        ready: own.missing.is_empty() && edition(own.lang, false).is_ok(),
        totals: status.totals(own.lang).into_iter().filter(|(_, count)| *count > 0).collect(),
        signed: status.signatures(own.lang),
    });
    let original = folder.circular.head.original_language;
    let name = folder.circular.name();
    let page = Made { name: format!("{name}.status.html"), bytes: report::html(&status).into_bytes() };
    Ok(State {
        title: edition(original, true).ok().map(|document| document.title),
        kind: folder.kind.name(),
        original,
        languages: languages.collect(),
        asks: folder.form().is_ok() || crate::collect::has_forms(&folder),
        shelved: desk.shelf.put(vec![page])?,
        diagnostics,
        name,
    })
}
