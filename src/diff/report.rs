//! What changed, as text for people and as JSON for scripts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::{Diff, FactChange, MessageChange, Passage};
use crate::diag::Diagnostic;
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::status::report::{graded, marked};

/// Writes what changed as text.
pub(crate) fn text(diff: &Diff<'_>) -> String {
    let original = diff.new.circular.head.original_language;
    let mut out = format!(
        "{} → {}: {}, original {}\n",
        diff.old.path.display(),
        diff.new.path.display(),
        diff.new.circular.name(),
        original.name()
    );
    if diff.facts.is_empty() && diff.messages.is_empty() {
        out.push_str("  nothing changed\n");
    }
    for fact in &diff.facts {
        let _ = writeln!(out, "  {}", of_fact(fact));
    }
    for message in &diff.messages {
        let _ = writeln!(out, "  {}", of_message(message, original));
        for (lang, passage) in &message.passages {
            if let Some(change) = passage.change() {
                let _ = writeln!(out, "    {lang}  {}", marked(change));
            }
        }
    }
    out
}

fn of_fact(fact: &FactChange) -> String {
    let values = match (&fact.was, &fact.now) {
        (Some(was), Some(now)) => format!("was {was}, is {now}"),
        (Some(was), None) => format!("was {was}, is gone"),
        (None, now) => format!("{}, is new", now.as_deref().unwrap_or_default()),
    };
    let messages = match fact.messages.as_slice() {
        [] => String::new(),
        messages => format!("; in {}", messages.join(", ")),
    };
    format!("{}: {values}{messages}", fact.pointer)
}

/// What became of a message: of the original with the grade, then the languages by what became of it there.
fn of_message(message: &MessageChange, original: Lang) -> String {
    let own = message.passages.iter().find(|(lang, _)| *lang == original).map(|(_, passage)| passage);
    let mut parts: Vec<String> = Vec::new();
    match own {
        Some(Passage::Changed(change)) => parts.push(graded(change)),
        Some(Passage::New(change)) => parts.push(format!("new, {}", graded(change))),
        Some(Passage::Gone(change)) => parts.push(format!("gone, {}", graded(change))),
        Some(Passage::Same) => parts.push(format!("the same in {original}")),
        Some(Passage::Missing) | None => {}
    }
    let mut others: Vec<(&str, Vec<&str>)> = Vec::new();
    for (lang, passage) in message.passages.iter().filter(|(lang, _)| *lang != original) {
        let word = match passage {
            Passage::Same => "as it was in",
            Passage::Changed(_) => "changed in",
            Passage::New(_) => "new in",
            Passage::Gone(_) => "gone in",
            Passage::Missing => "missing in",
        };
        match others.iter_mut().find(|(known, _)| *known == word) {
            Some((_, langs)) => langs.push(lang.code()),
            None => others.push((word, vec![lang.code()])),
        }
    }
    parts.extend(others.into_iter().map(|(word, langs)| format!("{word} {}", langs.join(", "))));
    format!("{}: {}", message.id, parts.join("; "))
}

/// What changed, as JSON has it.
#[derive(Debug, Serialize)]
struct Report<'a> {
    schema: u8,
    old: Version,
    new: Version,
    /// The language that the others are made from.
    original: Lang,
    facts: &'a [FactChange],
    messages: Vec<Message<'a>>,
    /// What is wrong with either folder.
    diagnostics: &'a [Diagnostic],
}

/// A version of the circular.
#[derive(Debug, Serialize)]
struct Version {
    /// The folder, as it was named.
    path: String,
    /// The letter's name in no language.
    name: String,
}

/// A message.
#[derive(Debug, Serialize)]
struct Message<'a> {
    id: &'a str,
    /// What became of it, by language: `same`, `changed`, `new`, `gone` or `missing`.
    languages: BTreeMap<&'static str, &'a Passage>,
}

impl<'a> Message<'a> {
    fn of(message: &'a MessageChange) -> Self {
        let languages = message.passages.iter().map(|(lang, passage)| (lang.code(), passage)).collect();
        Self { id: &message.id, languages }
    }
}

/// Writes what changed as JSON, with what else was found.
pub(crate) fn json(diff: &Diff<'_>, diagnostics: &[Diagnostic]) -> String {
    let version =
        |folder: &Folder| Version { path: folder.path.display().to_string(), name: folder.circular.name() };
    let report = Report {
        schema: 1,
        old: version(diff.old),
        new: version(diff.new),
        original: diff.new.circular.head.original_language,
        facts: &diff.facts,
        messages: diff.messages.iter().map(Message::of).collect(),
        diagnostics,
    };
    serde_json::to_string_pretty(&report).expect("a report is plain data")
}
