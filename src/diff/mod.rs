//! What changed between two versions of a circular: in come their folders, out go the facts that are others, and the
//! messages, word by word and graded, with the translations that did not follow.
//!
//! For a translator the same as it is printed: passages of the original with their changes tracked, beside the translation.

mod facts;
#[cfg(feature = "docx")]
mod passages;
mod report;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diag::Severity;
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::status::{Change, Grade};

pub(crate) use facts::FactChange;
#[cfg(feature = "docx")]
pub(crate) use passages::passages;
pub(crate) use report::{json, text};

/// What changed between two versions of a circular.
#[derive(Debug)]
pub(crate) struct Diff<'f> {
    /// The older version.
    pub old: &'f Folder,
    /// The newer one.
    pub new: &'f Folder,
    /// The facts that changed.
    pub facts: Vec<FactChange>,
    /// The messages that changed in a language, in the order of the original.
    pub messages: Vec<MessageChange>,
}

/// A message that changed in the original, or in a translation.
#[derive(Debug)]
pub(crate) struct MessageChange {
    /// Its id.
    pub id: String,
    /// What became of it in the languages that have it, or should.
    pub passages: Vec<(Lang, Passage)>,
}

/// What became of a message in a language.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "is", content = "change")]
pub(crate) enum Passage {
    /// It says what it said.
    Same,
    /// It says something else.
    Changed(Change),
    /// It was not there.
    New(Change),
    /// It is no longer there.
    Gone(Change),
    /// The original has it, and this language never had.
    Missing,
}

impl Passage {
    /// How its words changed.
    pub fn change(&self) -> Option<&Change> {
        match self {
            Passage::Changed(change) | Passage::New(change) | Passage::Gone(change) => Some(change),
            Passage::Same | Passage::Missing => None,
        }
    }
}

impl<'f> Diff<'f> {
    /// What changed, in the original and in these languages.
    pub fn between(old: &'f Folder, new: &'f Folder, langs: &[Lang]) -> Self {
        let original = new.circular.head.original_language;
        let mut ids: Vec<&String> = Vec::new();
        for folder in [new, old] {
            let mut own: Vec<_> =
                folder.prose.get(&original).iter().flat_map(|prose| &prose.messages).collect();
            own.sort_by_key(|(_, entry)| entry.span.start);
            ids.extend(own.into_iter().map(|(id, _)| id));
        }
        let others = [new, old].into_iter().flat_map(|folder| folder.prose.values());
        ids.extend(others.flat_map(|prose| prose.messages.keys()));
        let mut known = BTreeSet::new();
        ids.retain(|id| known.insert(*id));
        let messages = ids.into_iter().filter_map(|id| MessageChange::of(old, new, langs, id));
        Self { old, new, facts: facts::changed(old, new), messages: messages.collect() }
    }

    /// The weight of the gravest change: another fact is an error, other words a warning, punctuation a note.
    pub fn severity(&self) -> Option<Severity> {
        let graded = |grade| match grade {
            Grade::Fact => Severity::Error,
            Grade::Words => Severity::Warning,
            Grade::Typography => Severity::Note,
        };
        let passages = self.messages.iter().flat_map(|message| &message.passages);
        let changes = passages.filter_map(|(_, passage)| passage.change());
        let facts = self.facts.first().map(|_| Severity::Error);
        changes.map(|change| graded(change.grade)).chain(facts).max()
    }
}

impl MessageChange {
    fn of(old: &Folder, new: &Folder, langs: &[Lang], id: &str) -> Option<Self> {
        let original = new.circular.head.original_language;
        let declaration = &new.kind.declaration;
        let said = |folder: &Folder, lang| folder.prose.get(&lang).and_then(|prose| prose.normal(id));
        let asked = said(new, original).is_some();
        let passage = |lang: Lang| {
            let between = |was: &str, now: &str| Change::between(was, now, lang, declaration);
            Some(match (said(old, lang), said(new, lang)) {
                (Some(was), Some(now)) if was == now => Passage::Same,
                (Some(was), Some(now)) => Passage::Changed(between(&was, &now)),
                (None, Some(now)) => Passage::New(between("", &now)),
                (Some(was), None) => Passage::Gone(between(&was, "")),
                (None, None) if asked && new.prose.contains_key(&lang) => Passage::Missing,
                (None, None) => return None,
            })
        };
        let wanted = |lang: &Lang| *lang == original || langs.contains(lang);
        let passages: Vec<(Lang, Passage)> = std::iter::once(original)
            .chain(Lang::ALL.into_iter().filter(|lang| *lang != original))
            .filter(wanted)
            .filter_map(|lang| Some((lang, passage(lang)?)))
            .collect();
        let changed = passages.iter().any(|(_, passage)| passage.change().is_some());
        changed.then(|| Self { id: id.to_owned(), passages })
    }
}
