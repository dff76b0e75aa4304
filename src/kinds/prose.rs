//! The prose of a folder held against its model and against the original: messages that nobody asks for, overrides, and
//! facts that a language leaves out.

use std::collections::BTreeSet;

use super::Folder;
use super::folder::first;
use crate::diag::{self, Code, Diagnostic, Source, nearest};
use crate::document::{Content, Document, Origin};
use crate::lang::Lang;
use crate::locale::before::misfits as misfits_of;
use crate::locale::{Prose, registers};

/// What is wrong with the prose of each language.
pub(super) fn check(folder: &Folder) -> Vec<(Lang, Diagnostic)> {
    let mut out = Vec::new();
    for prose in folder.prose.values() {
        let mut diagnostics = Vec::new();
        messages(folder, prose, &mut diagnostics);
        facts(folder, prose, &mut diagnostics);
        template(folder, prose, &mut diagnostics);
        out.extend(diagnostics.into_iter().map(|diagnostic| (prose.lang, diagnostic)));
    }
    out
}

/// Messages nobody asks for, and overrides that do not stand in every language.
fn messages(folder: &Folder, prose: &Prose, diagnostics: &mut Vec<Diagnostic>) {
    let asked: BTreeSet<String> = folder.asked(prose.lang).into_iter().map(|asked| asked.id).collect();
    let needed: BTreeSet<&str> = asked.iter().map(|id| first(id)).collect();
    for (id, entry) in &prose.messages {
        let place = prose.source.place(entry.span.clone());
        if needed.contains(id.as_str()) {
            let idle = prose.attributes(id).into_iter().map(|name| format!("{id}.{name}"));
            let words = prose.has(id).then(|| id.clone());
            for id in words.into_iter().chain(idle).filter(|id| !asked.contains(id)) {
                let hint = nearest(&id, asked.iter().map(String::as_str)).map_or_else(
                    || "take it out, or declare it in `circular.toml`".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let message = format!("nothing uses `{id}`");
                let error = Diagnostic::error(Code::UnknownMessage, message).at(place.clone());
                diag::tell(diagnostics, error.hint(hint));
            }
            continue;
        }
        if !entry.overrides {
            // The words of a text that was dropped stay until somebody takes them out; they are not printed.
            let free = needed.iter().copied().filter(|needed| !prose.has(needed));
            let hint = nearest(id, free).map_or_else(
                || "take it out, or declare in `circular.toml` what it belongs to".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("nothing uses the message `{id}`, so it is not printed");
            diag::tell(diagnostics, Diagnostic::warning(Code::UnknownMessage, message).at(place).hint(hint));
            continue;
        }
        if folder.kind.declaration.contract.family(id).is_some() && !registers::knows(id) {
            let message = format!("`{id}` is the circular's own name for something that no register has");
            diagnostics.push(Diagnostic::note(Code::Override, message).at(place));
            continue;
        }
        let lacking: Vec<&str> = folder
            .prose
            .values()
            .filter(|other| !other.messages.contains_key(id))
            .map(|other| other.lang.code())
            .collect();
        if lacking.is_empty() || entry.only.is_some() {
            let why = entry
                .only
                .as_deref()
                .map_or(String::new(), |reason| format!(" (only {}: {reason})", prose.lang));
            let family = folder.kind.declaration.contract.family(id).is_some();
            let what = if family { "the register's name" } else { "the catalog's message" };
            let message = format!("`{id}` overrides {what}{why}");
            diagnostics.push(Diagnostic::note(Code::Override, message).at(place));
        } else {
            let message = format!("the override `{id}` is missing in {}", lacking.join(", "));
            let hint = "override it there too, or give the reason in a comment before it: `# only: reason`";
            diagnostics.push(Diagnostic::error(Code::Parity, message).at(place).hint(hint));
        }
    }
}

/// Facts of a block that a language prints and the original does not, or leaves out.
fn facts(folder: &Folder, prose: &Prose, diagnostics: &mut Vec<Diagnostic>) {
    let lang = folder.circular.head.original_language;
    let Some(original) = folder.prose.get(&lang).filter(|_| lang != prose.lang) else { return };
    for (id, entry) in prose.messages.iter().filter(|(_, entry)| !entry.overrides && entry.only.is_none()) {
        let settled = original.messages.get(id).is_none_or(|entry| entry.only.is_some());
        if settled || folder.faults.contains_key(&lang) {
            continue;
        }
        let (own, others) = (prose.facts_of(id), original.facts_of(id));
        let names = |names: Vec<&String>| {
            names.into_iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
        };
        let lacking = names(others.difference(&own).collect());
        let idle = names(own.difference(&others).collect());
        let what = match (lacking.is_empty(), idle.is_empty()) {
            (true, true) => continue,
            (false, true) => format!("leaves out {lacking}, which {} has", lang.name()),
            (true, false) => format!("has {idle}, which {} does not have", lang.name()),
            (false, false) => format!("leaves out {lacking}, which {} has, and adds {idle}", lang.name()),
        };
        let hint = "use the same facts, or give the reason in a comment before the message: `# only: reason`";
        let warning = Diagnostic::warning(Code::Parity, format!("`{id}` {what}"));
        diagnostics.push(warning.at(prose.source.place(entry.span.clone())).hint(hint));
    }
}

/// Words of the template that were left, also under another id: what a text or a block is called is changed first.
fn template(folder: &Folder, prose: &Prose, diagnostics: &mut Vec<Diagnostic>) {
    let Some(template) = folder.kind.template else { return };
    let source = Source::new("template", template.prose);
    let contract = &folder.kind.declaration.contract;
    let (template, _) = Prose::parse(Lang::En, contract, &folder.given(Lang::En), source);
    let words = |prose: &Prose, id: &str| Some(prose.written(id)?.split_once('=')?.1.to_owned());
    let to_replace = template.messages.keys().filter(|id| template.is_to_replace(id));
    let to_replace: BTreeSet<String> = to_replace.filter_map(|id| words(&template, id)).collect();
    let asked = folder.asked(prose.lang);
    let needed: BTreeSet<&str> = asked.iter().map(|asked| first(&asked.id)).collect();
    // Of others it is told that nothing uses them.
    for (id, entry) in prose.messages.iter().filter(|(id, _)| needed.contains(id.as_str())) {
        let Some(own) = words(prose, id) else { continue };
        // What may serve in English does not in another language.
        let is_english = prose.lang != Lang::En && words(&template, id).as_ref() == Some(&own);
        if is_english || to_replace.contains(&own) {
            let message = format!("`{id}` still says what the template says");
            let hint = format!("write the {} words of this letter", prose.lang.name());
            let warning = Diagnostic::warning(Code::Template, message);
            diagnostics.push(warning.at(prose.source.place(entry.span.clone())).hint(hint));
        }
    }
}

/// Small words of an edition's own prose that do not fit the facts after them.
pub fn misfits(folder: &Folder, document: &Document) -> Vec<Diagnostic> {
    let given = folder.given(document.lang);
    let mut out = Vec::new();
    let blocks = document.blocks();
    let own = blocks.into_iter().filter_map(|block| match &block.origin {
        Origin::Message { id, .. } if given.ids.contains(first(id)) => Some((id, block)),
        _ => None,
    });
    // Cells are blocks of their own.
    for (id, block) in own.filter(|(_, block)| !matches!(block.content, Content::Table(_))) {
        for misfit in block.texts().into_iter().flat_map(|(_, text)| misfits_of(document.lang, text)) {
            let message = format!("`{id}`: “{}” does not fit before “{}”", misfit.word, misfit.shown);
            let warning = Diagnostic::warning(Code::Grammar, message).hint(format!(
                "write “{}”, or bind words of your own: `SAID($fact, \"WORDS\")`",
                misfit.fits
            ));
            let place = folder.prose.get(&document.lang).and_then(|prose| prose.place(id));
            out.push(match place {
                Some(place) => warning.at(place),
                None => warning,
            });
        }
    }
    out
}
