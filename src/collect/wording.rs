//! The wording of a form that came back: in come its paragraphs and the forms that were sent out, out go the
//! language, what was changed, and whether further text was added.
//!
//! A change is named with both wordings; that spacing differs is none.

use std::collections::BTreeSet;

use super::form::{Edition, Forms, Passage, spaced};
use crate::reading::{PartKind, Reading, skipped};

/// What a form says beside its fields.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// What was changed, in words.
    pub edits: Vec<String>,
    /// Where the form names another circular: what it says.
    pub other: Option<String>,
    /// Whether there is text that the form does not have: comments, or the reasons for an opinion.
    pub further: bool,
}

/// A paragraph of the body.
struct Said {
    line: usize,
    text: String,
    keys: Vec<crate::document::Key>,
    claimed: bool,
}

/// How many paragraphs are looked at for one that says a passage in other words.
const CANDIDATES: usize = 1_000;
/// How alike two wordings are that are taken for one, changed.
const ALIKE: f64 = 0.6;

/// The form that a reading is of, by the language that it declares and by what it says.
pub(super) fn edition<'f>(reading: &Reading, forms: &'f Forms<'_>) -> Option<&'f Edition> {
    let texts: BTreeSet<String> = paragraphs(reading).into_iter().map(|said| said.text).collect();
    let score = |edition: &Edition| {
        let said = |passage: &&Passage| passage.blanks.is_empty() && texts.contains(&passage.words[0]);
        edition.passages.iter().filter(said).count()
    };
    let declared = reading.declared.and_then(|lang| forms.edition(lang));
    if let Some(edition) = declared
        && (texts.is_empty() || score(edition) * 2 > edition.passages.len())
    {
        return Some(edition);
    }
    let best = forms.all().max_by_key(|edition| score(edition)).filter(|edition| score(edition) > 0);
    best.or(declared)
}

/// Compares a form's wording with that of an edition. What speaks of texts that the circular does not put forward any
/// more is no change of wording.
pub(super) fn compare(reading: &Reading, edition: &Edition, forms: &Forms<'_>, others: &[String]) -> Wording {
    let mut out = Wording { further: has_notes(reading), ..Wording::default() };
    // The words of a PDF are drawn, and its fields cannot change them.
    if reading.part(PartKind::Body).is_none() {
        return out;
    }
    let mut said = paragraphs(reading);
    // The form stands at the end, and some of its words in the letter as well.
    let mut missing: Vec<&Passage> = Vec::new();
    for passage in edition.passages.iter().rev().filter(|passage| passage.says_something()) {
        let is_said = |said: &&mut Said| !said.claimed && passage.is_said_by(&said.text);
        match said.iter_mut().rev().find(is_said) {
            Some(said) => said.claimed = true,
            None => missing.push(passage),
        }
    }
    missing.reverse();
    let first = said.iter().filter(|said| said.claimed).map(|said| said.line).min().unwrap_or(0);
    let fields = fields(reading);
    let last = said
        .iter()
        .filter(|said| said.claimed)
        .map(|said| said.line)
        .chain(fields.iter().copied())
        .max()
        .unwrap_or(0);
    for passage in missing {
        let expected = passage.shown();
        let Some(found) = counterpart(passage, &expected, &mut said) else {
            out.edits.push(format!("{}: “{expected}” is missing", passage.key));
            continue;
        };
        if forms.names_circular(&passage.key) && masked(&found) == masked(&expected) {
            out.other.get_or_insert(found);
        } else if !speaks_of(&found, others) {
            out.edits.push(format!("{}: “{found}” instead of “{expected}”", passage.key));
        }
    }
    let entries = entries(reading);
    let is_more = |said: &&Said| {
        !said.claimed
            && said.text.contains(char::is_alphanumeric)
            && !fields.contains(&said.line)
            && !entries.contains(&said.text)
            && !edition.placeholders.contains(&said.text)
            && !speaks_of(&said.text, others)
    };
    for more in said.iter().filter(is_more).filter(|said| said.line > first) {
        out.further = true;
        if more.line < last {
            out.edits.push(format!("added in the form: “{}”", excerpt(&more.text)));
        }
    }
    out
}

/// Whether a paragraph names one of these texts.
fn speaks_of(paragraph: &str, texts: &[String]) -> bool {
    if texts.is_empty() {
        return false;
    }
    let bare =
        |words: &str| words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let paragraph: String = bare(paragraph);
    texts.iter().map(|text| bare(text)).any(|text: String| paragraph.contains(&text))
}

/// The paragraph that says a passage in other words.
fn counterpart(passage: &Passage, expected: &str, said: &mut [Said]) -> Option<String> {
    let alike = |said: &Said| strsim::sorensen_dice(&said.text, expected);
    let by_key = said.iter().position(|said| !said.claimed && said.keys.contains(&passage.key));
    let found = by_key.or_else(|| {
        let is_near =
            |said: &Said| said.text.len() / 2 < expected.len() && expected.len() / 2 < said.text.len();
        let free =
            said.iter().enumerate().filter(|(_, said)| !said.claimed && is_near(said)).take(CANDIDATES);
        let free = free.filter(|(_, said)| alike(said) > ALIKE);
        free.max_by(|(_, one), (_, other)| alike(one).total_cmp(&alike(other))).map(|(index, _)| index)
    })?;
    said[found].claimed = true;
    Some(said[found].text.clone())
}

/// The paragraphs of the body that say something.
fn paragraphs(reading: &Reading) -> Vec<Said> {
    let Some(body) = reading.part(PartKind::Body) else { return Vec::new() };
    body.paragraphs
        .iter()
        .map(|paragraph| Said {
            line: paragraph.line,
            text: spaced(&paragraph.text()),
            keys: paragraph.keys.clone(),
            claimed: false,
        })
        .filter(|said| !said.text.is_empty())
        .collect()
}

/// The paragraphs in which fields stand.
fn fields(reading: &Reading) -> BTreeSet<usize> {
    reading.controls.iter().map(|control| control.line).collect()
}

/// What was entered: it may stand a second time, where a field only shows it again.
fn entries(reading: &Reading) -> BTreeSet<String> {
    reading.controls.iter().filter_map(|control| control.state.words()).map(spaced).collect()
}

/// Whether somebody wrote notes or put something into the file. Footnotes of ours have keys.
fn has_notes(reading: &Reading) -> bool {
    let written = |kind| {
        let parts = reading.parts.iter().filter(|part| part.kind == kind);
        parts.flat_map(|part| &part.paragraphs).any(|it| kind != PartKind::Footnotes || it.keys.is_empty())
    };
    let notes = [PartKind::Comments, PartKind::Footnotes, PartKind::Endnotes, PartKind::TextBox];
    let put = [skipped::OBJECTS, skipped::CHUNKS, skipped::ATTACHMENTS, skipped::LATER_PAGES];
    notes.into_iter().any(written) || put.iter().any(|kind| reading.skipped.contains_key(*kind))
}

/// Words with their numbers hidden.
pub(super) fn masked(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            c if !c.is_ascii_digit() => out.push(c),
            _ if out.ends_with('#') => {}
            _ => out.push('#'),
        }
    }
    out
}

fn excerpt(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}
