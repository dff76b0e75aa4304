//! What there is to mend, as the page lists it: in come the findings of `check`, `status` and `drift`, out goes one list,
//! each with the passage that it is about.

use std::collections::BTreeMap;

use serde::Serialize;

use super::said::Said;
use crate::diag::{Diagnostic, Place, Severity};
use crate::document::Document;
use crate::drift;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::recognise;
use crate::status::{Standing, Status};

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Told {
    /// Who found it: `check`, `status`, `drift`.
    by: &'static str,
    severity: Severity,
    message: String,
    hints: Vec<String>,
    /// The edition and the passage in it, where it is about one.
    lang: Option<Lang>,
    key: Option<String>,
    file: Option<String>,
    line: Option<usize>,
}

/// The editions that are shown.
pub(super) type Shown<'a> = BTreeMap<Lang, (&'a Document, &'a Said)>;

/// What reading and checking told.
pub(super) fn checked(folder: &Folder, found: &[Diagnostic], shown: &BTreeMap<Lang, &Said>) -> Vec<Told> {
    found
        .iter()
        .filter_map(|found| {
            let lang = Lang::ALL.into_iter().find(|lang| folder.is_in_prose(*lang, found));
            // Of an edition that nobody looks at, only the errors.
            if lang.is_some_and(|lang| !shown.contains_key(&lang)) && found.severity != Severity::Error {
                return None;
            }
            let line = found.place.as_deref().and_then(Place::line_column).map(|(line, _)| line);
            let key = lang.zip(line).and_then(|(lang, line)| {
                let id = message_at(folder, lang, line)?;
                Some(shown.get(&lang)?.key_of(&id)?.to_owned())
            });
            Some(Told { lang, key, ..Told::of("check", found) })
        })
        .collect()
}

/// The message of the prose of a language that has a line.
fn message_at(folder: &Folder, lang: Lang, line: usize) -> Option<String> {
    let prose = folder.prose.get(&lang)?;
    let end = prose.source.text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let before = prose.messages.iter().filter(|(_, entry)| entry.span.start < end);
    before.max_by_key(|(_, entry)| entry.span.start).map(|(id, _)| id.clone())
}

/// The messages that are missing, stale or unreviewed in the editions that are shown.
pub(super) fn standing(folder: &Folder, shown: &BTreeMap<Lang, &Said>) -> Vec<Told> {
    let status = Status::of(folder);
    let mut out = Vec::new();
    for row in &status.rows {
        for (lang, standing) in row.cells.iter().filter(|(lang, _)| folder.prose.contains_key(lang)) {
            let Some(said) = shown.get(lang) else { continue };
            let (severity, message) = match standing {
                Standing::Missing => (Severity::Warning, "is missing"),
                Standing::Stale(_) => (Severity::Error, "is made from other words than the original has now"),
                Standing::Unreviewed => (Severity::Note, "is unreviewed"),
                _ => continue,
            };
            let place = folder.prose[lang].place(&row.id);
            out.push(Told {
                by: "status",
                severity,
                message: format!("`{}` {message}", row.id),
                hints: Vec::new(),
                lang: Some(*lang),
                key: said.key_of(&row.id).map(str::to_owned),
                file: place.as_ref().map(|place| place.path.display().to_string()),
                line: place.as_ref().and_then(Place::line_column).map(|(line, _)| line),
            });
        }
    }
    out
}

/// Where the editions that are shown disagree.
pub(super) fn drifted(folder: &Folder, shown: &Shown<'_>) -> Vec<Told> {
    let path = folder.path.display().to_string();
    let editions: Vec<_> =
        shown.values().map(|(document, _)| recognise::composed(&kinds::ALL, document, &path)).collect();
    let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
    let told = report.findings.into_iter().map(|found| {
        let lang = found.editions().find_map(|id| Lang::ALL.into_iter().find(|lang| lang.code() == id));
        let said = lang.and_then(|lang| shown.get(&lang)).map(|(_, said)| said);
        let key = found.key.as_deref().zip(said).and_then(|(key, said)| said.nearest(key));
        Told {
            by: "drift",
            severity: found.severity,
            message: found.message,
            hints: found.hint.into_iter().collect(),
            lang,
            key: key.map(str::to_owned),
            file: None,
            line: None,
        }
    });
    told.collect()
}

impl Told {
    /// What a room told, without its passage.
    pub(super) fn of(by: &'static str, found: &Diagnostic) -> Self {
        Self {
            by,
            severity: found.severity,
            message: found.message.clone(),
            hints: found.hints.clone(),
            lang: None,
            key: None,
            file: found.place.as_ref().map(|place| place.path.display().to_string()),
            line: found.place.as_deref().and_then(Place::line_column).map(|(line, _)| line),
        }
    }
}

/// The most serious first, then by edition, and as they were found.
pub(super) fn sort(found: &mut [Told]) {
    found.sort_by_key(|told| (std::cmp::Reverse(told.severity), told.lang));
}
