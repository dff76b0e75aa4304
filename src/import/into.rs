//! An edited edition taken back: in comes a circular's folder and an edition made from it and edited since, out goes
//! the prose of that language as it must be for the folder to say the same.
//!
//! Prose alone changes. Facts are the model's: those that were edited are listed and not taken.

mod overrides;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::addressed::{self, Taken};
use super::formulae::{self, Proposal};
use super::glyphs::typed;
use super::listed::{apart, conflicts, listed_slips};
use super::prose::{self, own_words};
use super::strays::{absent, homeless, strays};
use super::{Input, place};
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::document::{Edition, Inline, Text, Value};
use crate::kinds::{self, Folder, Kinds};
use crate::lang::Lang;
use crate::locale::rewrite;
use crate::recognise::{Recognition, composed, own_texts};

/// A language's prose with what was edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The edition.
    pub from: PathBuf,
    /// The language.
    pub lang: Lang,
    /// The file below the folder: `text/fr.ftl`.
    pub path: PathBuf,
    /// What the file must say.
    pub text: String,
    /// The messages that change, in the order of the edition.
    pub changes: Vec<Change>,
    /// Formulae in other words: what is proposed to the house.
    pub proposals: Vec<Proposal>,
}

/// A message that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// The words that go, as few as show the change.
    pub was: String,
    /// The words that come in their place.
    pub is: String,
    /// Where: how the paragraph begins that has them now.
    pub place: String,
}

impl Change {
    /// The change of a message from these words to those.
    pub(super) fn of(id: &str, was: &str, is: &str) -> Self {
        let place = super::review::excerpt(if is.is_empty() { was } else { is });
        let (was, is) = apart(was, is);
        Self { id: id.to_owned(), was, is, place }
    }
}

/// Takes an edited edition back into a circular's prose; what is not taken comes beside it.
///
/// # Errors
/// When the circular cannot be composed, or the prose would not be sound.
pub fn into(
    kinds: &Kinds,
    folder: &Folder,
    edited: Input<'_>,
) -> Result<(Edited, Vec<Diagnostic>), Vec<Diagnostic>> {
    let recognition = edited.recognition;
    let lang = recognition.edition.lang;
    let mut diagnostics = Vec::new();
    let mark = kinds::stale_mark(folder, lang);
    if let Some(marked) = recognition.edition.texts.iter().find(|it| it.text.plain().contains(&mark)) {
        let (at, shown) = place(recognition, marked.line);
        let message =
            format!("{shown}this is a draft, with the mark “{mark}” before passages that are stale");
        let hint = "delete the marks in it, and import it again: they would become words of the prose";
        return Err(vec![Diagnostic::error(Code::Unsupported, message).at(at).hint(hint)]);
    }
    // What an editor changed is told from the words as they are, without marks between them.
    let unsigned = folder.clone().unsigned();
    let (document, record) = kinds::with_record(&unsigned, lang)?;
    let taken = match folder.prose.get(&lang) {
        Some(prose) => addressed::take(folder, prose, &document, edited, &|_| true),
        None => Taken {
            file: format!("### Prose of the imported edition, {}.\n", lang.name()),
            ..Taken::default()
        },
    };
    diagnostics.extend(taken.diagnostics);
    let is_word = formulae::is_word(edited);
    let mut formulae = match is_word {
        true => formulae::take(kinds, &unsigned, (&document, &record), edited, &taken.keys),
        false => formulae::Found::default(),
    };
    let mut keys = taken.keys;
    keys.append(&mut formulae.keys);
    let mut desk = Desk {
        kinds,
        is_word,
        formulae,
        folder,
        recognition,
        edited,
        now: composed(kinds, &document, &folder.path.display().to_string()),
        file: taken.file,
        changes: taken.changes,
        ids: taken.ids,
        lines: taken.lines,
    };
    desk.texts(&mut diagnostics);
    desk.paragraphs(&mut diagnostics);
    desk.overrides()?;
    if is_word {
        diagnostics.extend(strays(edited, &document, &desk.now, &desk.lines));
    }
    let path = PathBuf::from(format!("text/{lang}.ftl"));
    let Desk { file: text, changes, mut formulae, .. } = desk;
    diagnostics.append(&mut formulae.diagnostics);

    let (after, overridden) = with_prose(folder, lang, &text)?;
    let settled = |message: &str| overridden.contains(message) || formulae.ids.contains(message);
    listed_slips(recognition, &settled, &mut diagnostics);
    let worded = formulae.unsettled.iter().map(|(key, _)| key.clone()).collect();
    conflicts(kinds, &after, recognition, &keys, &worded, &mut diagnostics);
    diagnostics.extend(formulae.left(folder, &diagnostics));
    if is_word {
        diagnostics.extend(absent(edited, &document, &keys, &diagnostics));
    }
    let from = edited.reading.path.clone();
    Ok((Edited { from, lang, path, text, changes, proposals: formulae.proposals }, diagnostics))
}

/// The folder with other prose in a language, and the messages that it then says in own words.
fn with_prose(
    folder: &Folder,
    lang: Lang,
    text: &str,
) -> Result<(Folder, BTreeSet<String>), Vec<Diagnostic>> {
    let source = Source::new(folder.path.join(format!("text/{lang}.ftl")), text);
    let mut folder = folder.clone();
    let diagnostics = folder.read_prose(lang, source);
    if has_errors(&diagnostics) {
        return Err(diagnostics);
    }
    let prose = &folder.prose[&lang];
    let own = prose.messages.iter().filter(|(_, entry)| entry.overrides).map(|(id, _)| id.clone());
    let own: BTreeSet<String> = own.collect();
    let of = |message: &str| own.contains(message.split('.').next().unwrap_or(message));
    let messages =
        folder.kind.declaration.contract.messages().map(|message| message.id.to_owned()).filter(|id| of(id));
    let messages = messages.collect();
    Ok((folder, messages))
}

/// Work on a prose file.
struct Desk<'a> {
    kinds: &'a Kinds,
    /// Whether the edition is a Word file, whose formulae are locked.
    is_word: bool,
    /// The formulae that were edited.
    formulae: formulae::Found,
    folder: &'a Folder,
    recognition: &'a Recognition,
    edited: Input<'a>,
    /// The edition that the folder gives now.
    now: Edition,
    file: String,
    changes: Vec<Change>,
    /// The messages that were taken back by their addresses.
    ids: BTreeSet<String>,
    /// The lines of the edition that said them.
    lines: BTreeSet<usize>,
}

impl Desk<'_> {
    /// Titles and summaries.
    fn texts(&mut self, out: &mut Vec<Diagnostic>) {
        let declaration = &self.folder.kind.declaration;
        let ids = (self.folder.kind.texts)(&self.folder.circular.matter);
        let now = prose::texts(&self.now, declaration, &ids);
        for (id, paragraphs) in prose::texts(&self.recognition.edition, declaration, &ids) {
            // What the file's addresses do not name is no message of the circular.
            let is_named =
                self.folder.prose.get(&self.recognition.edition.lang).is_some_and(|it| it.has(&id));
            if self.ids.contains(&id) {
                continue;
            }
            if self.is_word && !self.ids.is_empty() && !is_named {
                out.push(homeless(self.edited, &paragraphs.join(" "), None));
                continue;
            }
            let was = now.iter().find(|(known, _)| *known == id).map(|(_, paragraphs)| paragraphs.join("\n"));
            self.message(&id, was.as_deref().unwrap_or(""), &paragraphs, out);
        }
    }

    /// Paragraphs of the circular's own, which stand in the edition as they stand in the model.
    fn paragraphs(&mut self, out: &mut Vec<Diagnostic>) {
        let mut read = own_texts(self.recognition, &self.folder.kind.declaration);
        let edition = &self.recognition.edition;
        for own in (self.folder.kind.own)(&self.folder.circular.matter) {
            let key = own.key;
            let below = format!("{key}/");
            let now: Vec<String> = self
                .now
                .texts
                .iter()
                .filter(|text| {
                    let at = text.key.as_ref().map(|key| key.as_str());
                    at.is_some_and(|at| at == key || at.starts_with(&below)) && !is_number(&text.text)
                })
                .map(|text| text.text.plain())
                .collect();
            let here = read.iter().position(|(anchor, _)| *anchor == own.after);
            let taken: Vec<String> = match here {
                Some(at) => read
                    .drain(at..(at + now.len().max(1)).min(read.len()))
                    .map(|(_, it)| own_words(it))
                    .collect(),
                None => Vec::new(),
            };
            if self.ids.contains(&own.id) {
                continue;
            }
            if taken.is_empty() {
                let (place, _) = place(self.recognition, None);
                let message = format!("the edition has no `{key}`, which the circular has");
                out.push(Diagnostic::warning(Code::Corrected, message).at(place));
                continue;
            }
            // Points of a list are parts of one message.
            let given = self.folder.given(edition.lang);
            let lines = self.folder.prose.get(&edition.lang).map(|prose| prose.lines(&own.id, &given));
            let mut paragraphs: Vec<String> = Vec::new();
            let mut kinds = lines.iter().flatten().map(|(level, _)| *level > 0);
            let mut listing = false;
            for words in taken {
                let point = kinds.next().unwrap_or(false);
                match paragraphs.last_mut().filter(|_| point && listing) {
                    Some(list) => list.push_str(&format!("\n• {words}")),
                    None => paragraphs.push(if point { format!("• {words}") } else { words }),
                }
                listing = point;
            }
            self.message(&own.id, &now.join("\n"), &paragraphs, out);
        }
        for (_, text) in read {
            if text.line.is_some_and(|line| self.lines.contains(&line)) {
                continue;
            }
            self.lines.extend(text.line);
            out.push(homeless(self.edited, &text.text.plain(), text.line));
        }
    }

    /// A message of prose, where it says something else than the folder does.
    fn message(&mut self, id: &str, was: &str, paragraphs: &[String], out: &mut Vec<Diagnostic>) {
        let bare = |text: &str| text.replace("• ", "");
        let is = paragraphs.join("\n");
        if settled(&bare(was)) == settled(&bare(&is)) {
            return;
        }
        let lang = self.recognition.edition.lang;
        if let Ok((folder, _)) = with_prose(self.folder, lang, &self.file)
            && let Some(prose) = folder.prose.get(&lang).filter(|prose| prose.has(id))
        {
            if let Some(taken) = addressed::words(&folder, prose, self.edited, id, paragraphs) {
                self.file = taken.file;
                self.changes.extend(taken.changes);
                out.extend(taken.diagnostics);
                return;
            }
            // Other paragraphs, in which nobody tells where the facts stand.
            let facts = prose.facts_of(id);
            if !facts.is_empty() {
                let names: Vec<&str> = facts.iter().map(String::as_str).collect();
                let (place, _) = place(self.recognition, None);
                let message =
                    format!("`{id}` has different paragraphs and prints the facts `{}`", names.join("`, `"));
                let hint = format!("copy the words by hand into text/{lang}.ftl");
                out.push(Diagnostic::error(Code::Inconsistent, message).at(place).hint(hint));
                return;
            }
        }
        let plain: Vec<String> = paragraphs.iter().map(|paragraph| typed(paragraph)).collect();
        self.file = rewrite::replaced(&self.file, id, &prose::message(id, &plain));
        self.changed(id, was, &is);
    }

    fn changed(&mut self, id: &str, was: &str, is: &str) {
        self.changes.push(Change::of(id, &settled(was), &settled(is)));
    }
}

/// Whether a text is nothing but the number printed before a paragraph.
fn is_number(text: &Text) -> bool {
    matches!(text.0.as_slice(), [Inline::Fact(fact)] if matches!(fact.value, Value::Number(_)))
}

/// Words without what typography does to spaces and hyphens.
pub(super) fn settled(text: &str) -> String {
    typed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
