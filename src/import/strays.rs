//! Paragraphs that somebody put in or took out: in come a Word file and the edition that it was made from, out goes what is told
//! of those that nothing took, so that none is lost.

use std::collections::BTreeSet;

use super::glyphs;
use super::into::settled;
use super::review::excerpt;
use super::{Input, place};
use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Edition, Inline, Key};
use crate::reading::{Paragraph, PartKind, Reading};

/// The part that is neither head nor foot nor a footnote.
const BODY: &str = "body";

/// What is done about a paragraph that is gone.
pub(super) const LEFT_OUT: &str =
    "to leave it out in every language, remove its block, row or annex from circular.toml";

/// The paragraphs of the body of an edition.
fn body(edited: Input<'_>) -> impl Iterator<Item = &Paragraph> {
    let parts = edited.reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    parts.flat_map(|part| &part.paragraphs)
}

/// Whether a paragraph is the first at an address: one that was put in may stand within the bookmark of another.
pub(super) fn begins(reading: &Reading, paragraph: &Paragraph, key: &Key) -> bool {
    glyphs::paragraph(reading, key).is_some_and(|first| std::ptr::eq(first, paragraph))
}

/// What is told of words that have no place in the circular: behind what they stand, in Word.
pub(super) fn homeless(edited: Input<'_>, words: &str, line: Option<usize>) -> Diagnostic {
    let (place, at) = place(edited.recognition, line);
    let message = format!("{at}no place in the circular for `{words}`");
    let hint = "give it one: `[[paragraphs]]` in circular.toml, and its message in every language";
    let told = Diagnostic::warning(Code::Corrected, message).at(place).hint(hint);
    let before = body(edited).take_while(|it| Some(it.line) != line);
    let styled = |it: &&Paragraph| it.style.is_some() && !it.text().trim().is_empty();
    match before.filter(styled).last() {
        Some(before) => told.hint(format!("it stands behind “{}”", excerpt(&before.text()))),
        None => told,
    }
}

/// The paragraphs of a Word file that are none of the edition's; `taken` are those that have a home.
pub(super) fn strays(
    edited: Input<'_>,
    document: &Document,
    now: &Edition,
    taken: &BTreeSet<usize>,
) -> Vec<Diagnostic> {
    let lines = |text: &str| text.split(['\n', '\t']).map(settled).collect::<Vec<_>>();
    let known: BTreeSet<String> = now.texts.iter().flat_map(|it| lines(&it.text.plain())).collect();
    let keys: BTreeSet<&Key> = document.texts().into_iter().map(|(key, _)| key).collect();
    let read = &edited.recognition.edition.texts;
    // What bears no address is not what another paragraph bears the address of, whatever it was read as; nor what was read
    // as one more of a list or a text than the edition has.
    let is_at_home = |line: Option<usize>, key: &Key| {
        let alone = glyphs::paragraph(edited.reading, key).is_none_or(|first| Some(first.line) == line);
        alone && keys.contains(key)
    };
    let known_lines = read.iter().filter(|it| {
        let said = it.key.is_some() || it.message.is_some();
        it.part == BODY && said && it.key.as_ref().is_none_or(|key| is_at_home(it.line, key))
    });
    let recognised: BTreeSet<usize> = known_lines.filter_map(|it| it.line).collect();
    let mut out = Vec::new();
    for paragraph in body(edited) {
        let (text, line) = (paragraph.text(), paragraph.line);
        let has_home = recognised.contains(&line)
            || taken.contains(&line)
            || paragraph.keys.iter().any(|key| keys.contains(key) && begins(edited.reading, paragraph, key));
        if !has_home && !text.trim().is_empty() && !lines(&text).iter().all(|line| known.contains(line)) {
            out.push(homeless(edited, text.trim(), Some(line)));
        }
    }
    out
}

/// The paragraphs of the edition that a Word file has no longer, and of which nothing tells yet; `taken` are the addresses that
/// were compared.
pub(super) fn absent(
    edited: Input<'_>,
    document: &Document,
    taken: &BTreeSet<String>,
    told: &[Diagnostic],
) -> Vec<Diagnostic> {
    let here: BTreeSet<&Key> =
        edited.reading.parts.iter().flat_map(|it| &it.paragraphs).flat_map(|it| &it.keys).collect();
    // Where no paragraph of the letter bears its address, the file has none to go by.
    if !here.iter().any(|key| key.as_str().contains('/')) {
        return Vec::new();
    }
    let keyless = body(edited).filter(|it| it.keys.is_empty());
    let keyless: Vec<String> = keyless.map(|it| settled(&it.text())).collect();
    let is_told = |key: &str| told.iter().any(|it| it.message.contains(&format!("`{key}`")));
    let mut out = Vec::new();
    let mut last = None;
    for (key, text) in document.texts() {
        let words = settled(&text.plain());
        // What is filled in is no wording.
        let is_blank = text.0.iter().any(|it| matches!(it, Inline::Blank(_)));
        // A label and what it stands before have one address.
        let again = last.replace(key) == Some(key);
        let is_known = here.contains(key) || taken.contains(key.as_str()) || is_told(key.as_str());
        if is_blank || again || is_known || words.is_empty() || keyless.iter().any(|it| it.contains(&words)) {
            continue;
        }
        let (place, _) = place(edited.recognition, None);
        let message =
            format!("`{key}` is no longer in the edition; the folder keeps it: `{}`", excerpt(&words));
        out.push(Diagnostic::warning(Code::Corrected, message).at(place).hint(LEFT_OUT));
    }
    out
}
