//! The fields of a form that came back: which marks are set in each copy of it, what stands in its blanks, and what is
//! drawn over them.
//!
//! Fields are recognized by the keys of the form that was sent out; any other field is ignored.

use std::collections::BTreeMap;

use super::Marks;
use super::form::{Edition, Forms, original, spaced};
use super::problem::{Problem, ProblemCode};
use crate::document::Key;
use crate::reading::{Control, Drawn, PartKind, Reading, State};

/// The fields of a form that came back.
#[derive(Default)]
pub(super) struct Fields<'r> {
    /// Whether a mark is set, in each copy of the form that is in the file.
    pub marks: BTreeMap<Key, Vec<bool>>,
    /// How many times the form is in the file.
    pub copies: usize,
    /// The marks that look the other way than they are.
    pub contradicted: Vec<String>,
    /// The entries of a blank, without those that are empty.
    pub entries: BTreeMap<Key, Vec<String>>,
    /// Texts whose marks are there and that the circular does not have.
    pub others: Vec<String>,
    /// What is drawn over the form, with the keys of the fields there.
    pub drawn: Vec<(&'r Drawn, Vec<Key>)>,
}

impl<'r> Fields<'r> {
    pub(super) fn of(reading: &'r Reading, forms: &Forms<'_>, edition: Option<&Edition>) -> Self {
        let mut out = Self::default();
        let unnamed = unnamed(reading, forms, edition);
        for (index, control) in reading.controls.iter().enumerate() {
            let Some(key) = forms.key(&control.tag).or_else(|| unnamed.get(&index)) else {
                let name = control.key.as_ref().map_or(control.tag.as_str(), Key::as_str);
                if let Some(text) = forms.marked_text(&original(name))
                    && !out.others.iter().any(|other| other == text)
                    && !forms.texts().any(|known| known == text)
                {
                    out.others.push(text.to_owned());
                }
                continue;
            };
            match &control.state {
                State::Box(set) => {
                    out.marks.entry(key.clone()).or_default().push(*set);
                    if control.contradicted {
                        out.contradicted.push(key.as_str().to_owned());
                    }
                }
                State::Text(entry)
                | State::Choice { words: entry, .. }
                | State::Date { words: entry, .. } => {
                    let entry = entry.trim();
                    let known = out.entries.entry(key.clone()).or_default();
                    let empty = spaced(entry).is_empty() || forms.is_placeholder(&spaced(entry));
                    if !empty && !known.iter().any(|known| known == entry) {
                        known.push(entry.to_owned());
                    }
                }
            }
        }
        out.copies = out.marks.values().map(Vec::len).max().unwrap_or(0);
        out.drawn.extend(reading.drawn.iter().map(|drawn| {
            let keys = drawn.over.iter().chain(&drawn.beside).filter_map(|tag| forms.key(tag).cloned());
            (drawn, keys.collect())
        }));
        out
    }

    /// The marks of a text in each copy of the form that has them all. A copy that nobody filled in says nothing beside
    /// one that somebody did.
    pub(super) fn marks(&self, text: &str, forms: &Forms<'_>) -> Vec<Marks> {
        let copy = |number: usize| forms.marks(text, |key| self.marks.get(key)?.get(number).copied());
        let all: Vec<Marks> = (0..self.copies).filter_map(copy).collect();
        let filled: Vec<Marks> = all.iter().copied().filter(|marks| *marks != Marks::default()).collect();
        if filled.is_empty() { all } else { filled }
    }

    /// Whether something is drawn at a box of a text.
    pub(super) fn is_drawn_at(&self, text: &str, forms: &Forms<'_>) -> bool {
        let mut keys = self.drawn.iter().flat_map(|(_, keys)| keys);
        keys.any(|key| forms.marked_text(key.as_str()) == Some(text))
    }

    /// The entries of a blank.
    pub(super) fn entries(&self, key: &Key) -> &[String] {
        self.entries.get(key).map_or(&[], Vec::as_slice)
    }

    /// Why the file is no form of this circular that can be read. A form of an edition before may have other texts.
    pub(super) fn is_no_form(&self, reading: &Reading, forms: &Forms<'_>) -> Option<Problem> {
        let has_any = |text: &str| self.marks.keys().any(|key| forms.marked_text(key.as_str()) == Some(text));
        let missing: Vec<&str> = forms
            .texts()
            .filter(|text| self.marks(text, forms).is_empty())
            .filter(|text| self.others.is_empty() || has_any(text))
            .collect();
        if missing.is_empty() {
            return None;
        }
        if self.marks.is_empty() {
            let message = if reading.controls.is_empty() {
                "the file has no form: it was scanned or printed again, or is not the form that was sent out"
                    .to_owned()
            } else if !self.entries.is_empty() {
                format!(
                    "the form's boxes are no fields any more, although {} of its blanks are: they were made text, removed or renamed",
                    self.entries.len(),
                )
            } else {
                format!("none of the file's {} fields belongs to the form", reading.controls.len())
            };
            return Some(
                Problem::new(ProblemCode::Unreadable, message)
                    .hint("read it yourself, or ask for the form as it was sent out, filled in"),
            );
        }
        let message = format!("marks are missing, removed or renamed: {}", missing.join(", "));
        Some(
            Problem::new(ProblemCode::MarksMissing, message)
                .hint("read it yourself, or ask for the form as it was sent out, filled in"),
        )
    }
}

/// The keys of controls that lost their tags, as LibreOffice leaves them, by their place in the reading: a blank is
/// still called what the form calls it; and bookmarks say which paragraph a control stands in, the form which fields
/// that paragraph has.
fn unnamed(reading: &Reading, forms: &Forms<'_>, edition: Option<&Edition>) -> BTreeMap<usize, Key> {
    let mut out = BTreeMap::new();
    let (Some(body), Some(edition)) = (reading.part(PartKind::Body), edition) else { return out };
    let mut by_line: BTreeMap<usize, Vec<(usize, &Control)>> = BTreeMap::new();
    let here = |control: &Control| control.tag.is_empty() && control.part == body.name;
    for (index, control) in reading.controls.iter().enumerate().filter(|(_, control)| here(control)) {
        if let (Some(_), Some(key)) = (control.state.words(), edition.labels.get(&spaced(&control.title))) {
            out.insert(index, key.clone());
            continue;
        }
        by_line.entry(control.line).or_default().push((index, control));
    }
    for (line, controls) in by_line {
        let Some(paragraph) = body.paragraphs.iter().find(|paragraph| paragraph.line == line) else {
            continue;
        };
        for key in &paragraph.keys {
            let fields = match edition.blanks(key) {
                Some(blanks) => blanks.to_vec(),
                None => forms.key(key.as_str()).cloned().into_iter().collect(),
            };
            let fits = fields.len() == controls.len()
                && fields.iter().zip(&controls).all(|(field, (_, control))| {
                    forms.marked_text(field.as_str()).is_some() == matches!(control.state, State::Box(_))
                });
            if fits {
                out.extend(controls.iter().map(|(index, _)| *index).zip(fields));
                break;
            }
        }
    }
    out
}
