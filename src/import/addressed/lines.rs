//! Lines: in comes a line of a message and what an edition says in its place, out go the changes to its file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Desk;
use crate::diag::{Code, Diagnostic};
use crate::document::{Key, Value};
use crate::import::conflict;
use crate::import::glyphs::{self, Glyph};
use crate::import::merge::{Compared, Merged};
use crate::import::passages::Address;
use crate::import::place;
use crate::import::strays::begins;
use crate::locale::placed::{Line, SAID};
use crate::reading::Paragraph;
use crate::recognise::own_values;

impl Desk<'_> {
    /// What a paragraph of the edition says.
    pub(super) fn glyphs(&self, paragraph: &Paragraph, address: &Address) -> Vec<Glyph> {
        glyphs::of_paragraph(self.edited.reading, paragraph, address.led, &self.given)
    }

    /// The words of a fact, with its form after a full stop, as this edition shows them.
    pub(super) fn shows(&self, fact: &str, said: Option<&str>) -> String {
        if let Some(said) = said {
            return said.to_owned();
        }
        let (name, form) = fact.split_once('.').map_or((fact, None), |(name, form)| (name, Some(form)));
        let Some(given) = self.given.fact(name) else { return String::new() };
        let form = form.and_then(|form| given.forms.iter().copied().find(|known| *known == form));
        self.composer.value(given.arg.clone(), form).plain()
    }

    /// What a line says, in words.
    pub(super) fn shown(&self, line: &Line) -> String {
        let glyphs = glyphs::of_line(line, &|fact, said| self.shows(fact, said), &self.given);
        glyphs::words(glyphs.iter().map(|(glyph, _)| glyph))
    }

    /// A line that the edition has: what it changes, in the words before and after.
    pub(super) fn line(
        &mut self,
        id: &str,
        line: &Line,
        theirs: &[Glyph],
        at: Option<usize>,
    ) -> Option<(String, String)> {
        let ours = glyphs::of_line(line, &|fact, said| self.shows(fact, said), &self.given);
        let merged = self.compared(|compared| compared.merge(line, &ours, theirs));
        let Merged { edits, conflicts, lost, variant } = merged;
        let (place, at) = place(self.edited.recognition, at);
        for conflict in conflicts {
            let name = conflict.fact.split('.').next().unwrap_or_default();
            let words = format!(
                "for other words, write `{{ SAID(${name}, \"…\") }}` in text/{}.ftl",
                self.prose.lang
            );
            let what = format!("{at}`{id}`");
            let values = [conflict.ours.as_str(), &conflict.theirs];
            let found = conflict::of_fact(self.folder, place.clone(), &what, name, values);
            self.taken.diagnostics.push(found.hint(words));
        }
        for fact in lost {
            let name = fact.split('.').next().unwrap_or_default();
            let message = format!("{at}`{id}` no longer prints the fact `{name}`");
            self.taken.diagnostics.push(Diagnostic::warning(Code::Corrected, message).at(place.clone()));
        }
        if edits.is_empty() {
            return None;
        }
        if variant {
            self.variants.push(id.to_owned());
        }
        let was = glyphs::words(ours.iter().map(|(glyph, _)| glyph));
        self.edits.extend(edits);
        Some((was, glyphs::words(theirs)))
    }

    /// Compares with the means of this desk.
    pub(super) fn compared<T>(&self, then: impl FnOnce(&Compared<'_>) -> T) -> T {
        let lang = self.prose.lang;
        let values = |fact: &str, words: &str| -> Vec<Range<usize>> {
            let name = fact.split('.').next().unwrap_or(fact);
            let Some(value) = self.given.fact(name).and_then(|fact| fact.value().cloned()) else {
                return Vec::new();
            };
            let found = own_values(words, lang, &self.folder.kind.declaration);
            found.into_iter().filter(|(_, other)| is_like(&value, other)).map(|(range, _)| range).collect()
        };
        let knows = |fact: &str| {
            let (name, form) = fact.split_once('.').map_or((fact, None), |(name, form)| (name, Some(form)));
            let form_fits = |given: &crate::locale::given::Fact| {
                form.is_none_or(|form| SAID.ends_with(form) || given.forms.contains(&form))
            };
            self.given.fact(name).is_some_and(form_fits)
        };
        then(&Compared {
            file: &self.prose.source.text,
            plain: self.plain,
            spaced: self.folder.circular.head.typography.contains_key(&lang),
            values: &values,
            knows: &knows,
        })
    }

    /// Takes a line out of its message, where the edition has lost it.
    pub(super) fn removed(&mut self, lines: &[Line], at: usize) {
        let end = |line: &Line| line.pieces.last().map_or(line.start, |piece| piece.at.end);
        let range = match (at.checked_sub(1).map(|before| &lines[before]), lines.get(at + 1)) {
            (Some(before), _) => end(before)..end(&lines[at]),
            (None, Some(next)) => lines[at].start..next.start,
            (None, None) => return,
        };
        self.edits.push((range, String::new()));
    }

    /// Paragraphs right behind one of a message that bear no address: they become paragraphs of that message.
    pub(super) fn inserted(
        &mut self,
        id: &str,
        line: &Line,
        paragraph: &Paragraph,
        known: &BTreeSet<&Key>,
    ) -> Vec<String> {
        // A heading, a caption or a field has one line.
        if id.contains('.') || paragraph.cell.is_some() || self.plain {
            return Vec::new();
        }
        let Some(at) = self.body.iter().position(|it| std::ptr::eq(*it, paragraph)) else {
            return Vec::new();
        };
        let reading = self.edited.reading;
        let is_known =
            |it: &Paragraph| it.keys.iter().any(|key| known.contains(key) && begins(reading, it, key));
        let new = self.body[at + 1..].iter().copied();
        let new = new.take_while(|it| it.cell.is_none() && !is_known(it) && it.style == paragraph.style);
        let new: Vec<&Paragraph> = new.filter(|it| !it.text().trim().is_empty()).collect();
        let end = line.pieces.last().map_or(line.start, |piece| piece.at.end);
        let source = &self.prose.source.text;
        let begin = source[..line.start].rsplit('\n').next().unwrap_or_default();
        let spaces = begin.chars().take_while(|c| *c == ' ').count();
        let indent = " ".repeat(if begin.trim().is_empty() && spaces > 0 { spaces } else { 4 });
        let mut out = Vec::new();
        for paragraph in new {
            let theirs = glyphs::of_paragraph(self.edited.reading, paragraph, false, &self.given);
            let words = self.compared(|compared| compared.new_line(line.level, &theirs));
            let parted = if line.level == 0 { "\n\n" } else { "\n" };
            self.edits.push((end..end, format!("{parted}{indent}{words}")));
            self.taken.lines.insert(paragraph.line);
            let said = glyphs::words(&theirs);
            let (place, line) = place(self.edited.recognition, Some(paragraph.line));
            let message = format!("{line}a new paragraph, taken into `{id}`: `{said}`");
            self.taken.diagnostics.push(Diagnostic::note(Code::Override, message).at(place));
            out.push(said);
        }
        out
    }
}

/// Whether two values are of one sort, as reading finds sorts in words.
fn is_like(fact: &Value, read: &Value) -> bool {
    fact.kind() == read.kind()
}
