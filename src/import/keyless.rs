//! Addresses found again: in come a composed document and an edition of it that bears none, a text or a Word file that
//! lost its bookmarks, out goes the edition with an address at each paragraph that one can be told of.
//!
//! Paragraphs that say the same tell the places, and between them what is most alike. Order is kept; what
//! is like nothing has no address.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::glyphs::typed;
use crate::compose;
use crate::document::{Document, Inline, Key, Text};
use crate::kinds::{Folder, edition};
use crate::lang::Lang;
use crate::reading::{Control, Paragraph, PartKind, Reading, Span};

/// How alike two paragraphs must be, from 0 to 1.
const ALIKE: f64 = 0.5;

/// A reading with the addresses of the folder's own edition, where it bears none and the circular declares blocks of its
/// own, and with its facts marked; nothing where it has them, needs none, or is of another letter.
pub fn with_addresses(folder: &Folder, lang: Lang, reading: &Reading) -> Option<Reading> {
    let head = &folder.circular.head;
    let paragraphs = || reading.parts.iter().flat_map(|part| &part.paragraphs);
    let has = paragraphs().flat_map(|it| &it.keys).any(|key| key.as_str().contains('/'));
    if has || (head.blocks.is_empty() && head.annexes.is_empty()) {
        return None;
    }
    let options = compose::Options { draft: true, ..compose::Options::default() };
    addressed(reading, &edition(folder, lang, &options).ok()?)
}

/// The same reading, with the addresses of the document.
fn addressed(reading: &Reading, document: &Document) -> Option<Reading> {
    let mut out = reading.clone();
    let mut texts: Vec<(Key, String, &Text)> = Vec::new();
    for (key, text) in document.texts() {
        // A label, or the number of a paragraph, stands at the address of what follows it.
        texts.retain(|(known, ..)| known != key);
        texts.push((key.clone(), bare(&text.plain()), text));
    }
    texts.retain(|(_, text, _)| !text.is_empty());
    let body = out.parts.iter_mut().filter(|part| part.kind == PartKind::Body);
    let mut paragraphs: Vec<&mut Paragraph> =
        body.flat_map(|part| &mut part.paragraphs).filter(|it| !bare(&it.text()).is_empty()).collect();
    let ours: Vec<String> = texts.iter().map(|(_, text, _)| text.clone()).collect();
    let theirs: Vec<String> = paragraphs.iter().map(|it| bare(&it.text())).collect();
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &ours, &theirs) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                pairs.extend((0..len).map(|step| (old_index + step, new_index + step)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let alike =
                    alike(&ours[old_index..old_index + old_len], &theirs[new_index..new_index + new_len]);
                pairs.extend(alike.into_iter().map(|(one, other)| (old_index + one, new_index + other)));
            }
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
        }
    }
    let own = |key: &Key| document.own.iter().any(|own| key == own || key.is_below(own));
    let all = texts.iter().filter(|(key, ..)| own(key)).count();
    let found = pairs.iter().filter(|(text, _)| own(&texts[*text].0)).count();
    // It is an edition of another letter.
    if 2 * found < all {
        return None;
    }
    let (mut noted, mut shown) = (Vec::new(), Vec::new());
    for (text, paragraph) in pairs {
        let paragraph = &mut *paragraphs[paragraph];
        if !paragraph.keys.contains(&texts[text].0) {
            paragraph.keys.push(texts[text].0.clone());
        }
        marked(paragraph, texts[text].2);
        let signs = paragraph.spans.iter().filter_map(|span| span.note);
        noted.extend(signs.zip(texts[text].2.notes()));
        // What shows until a field is filled in.
        if let [Inline::Blank(field)] = texts[text].2.0.as_slice()
            && bare(&paragraph.text()) == bare(&field.placeholder)
        {
            let (key, placeholder) = (Some(field.key.clone()), field.placeholder.clone());
            shown.push(Control { key, placeholder, line: paragraph.line, ..Control::default() });
        }
    }
    for (number, note) in noted {
        let notes = out.parts.iter_mut().filter(|part| part.kind == PartKind::Footnotes);
        let first = notes.flat_map(|part| &mut part.paragraphs).find(|it| it.note == Some(number));
        if let Some(paragraph) = first {
            paragraph.keys.push(note.key.clone());
            marked(paragraph, &note.text);
        }
    }
    // What a list offers no text shows: it is the circular's.
    let known: Vec<Key> = out.controls.iter().chain(&shown).filter_map(|it| it.key.clone()).collect();
    for field in document.fields() {
        if field.options.is_empty() {
            continue;
        }
        let options = || field.options.iter().map(|it| (it.id.clone(), it.label.clone())).collect();
        match shown.iter_mut().find(|control: &&mut Control| control.key.as_ref() == Some(&field.key)) {
            Some(control) => control.options = options(),
            None if known.contains(&field.key) => {}
            None => {
                shown.push(Control {
                    key: Some(field.key.clone()),
                    options: options(),
                    ..Control::default()
                });
            }
        }
    }
    let body = out.parts.iter().find(|part| part.kind == PartKind::Body).map(|part| part.name.clone());
    let part = body.unwrap_or_default();
    out.controls.extend(shown.into_iter().map(|control| Control { part: part.clone(), ..control }));
    out.own.clone_from(&document.own);
    out.declares.clone_from(&document.declares);
    out.shown = document.shown();
    Some(out)
}

/// Marks the facts that a text shows where they stand in a paragraph, in their order.
fn marked(paragraph: &mut Paragraph, text: &Text) {
    let settled = |words: &str| -> Vec<char> { typed(words).chars().collect() };
    // The characters that count, each with its place in the paragraph.
    let mut whole: Vec<(char, usize)> = Vec::new();
    for (at, c) in paragraph.text().char_indices() {
        whole.extend(typed(&c.to_string()).chars().map(|c| (c, at)));
    }
    let mut cursor = 0;
    let mut ranges: Vec<(Range<usize>, String)> = Vec::new();
    for (fact, pieces) in text.shown() {
        let shown: String = pieces.iter().map(|(words, _)| words.as_str()).collect();
        let shown = settled(&shown);
        if shown.is_empty() || paragraph.spans.iter().any(|span| span.fact.as_ref() == Some(&fact)) {
            continue;
        }
        let digit =
            |at: Option<usize>| at.and_then(|at| whole.get(at)).is_some_and(|(c, _)| c.is_ascii_digit());
        let here = |start: &usize| {
            let end = start + shown.len();
            let same = whole.get(*start..end).is_some_and(|part| part.iter().map(|(c, _)| c).eq(&shown));
            let glued = digit(start.checked_sub(1)) && digit(Some(*start))
                || digit(end.checked_sub(1)) && digit(Some(end));
            same && !glued
        };
        let Some(start) = (cursor..whole.len()).find(here) else { continue };
        let end = start + shown.len();
        let (last, at) = whole[end - 1];
        ranges.push((whole[start].1..at + last.len_utf8().max(1), fact));
        cursor = end;
    }
    for (range, fact) in ranges {
        marked_at(paragraph, range, &fact);
    }
}

/// Marks the bytes of a paragraph as those of a fact, parting its spans.
fn marked_at(paragraph: &mut Paragraph, range: Range<usize>, fact: &str) {
    let mut out = Vec::with_capacity(paragraph.spans.len() + 2);
    let mut at = 0;
    for span in paragraph.spans.drain(..) {
        let (start, end) = (at, at + span.text.len());
        at = end;
        let within = |place: usize| {
            let mut place = place.clamp(start, end) - start;
            while !span.text.is_char_boundary(place) {
                place += 1;
            }
            place
        };
        let (from, to) = (within(range.start), within(range.end));
        if from == to {
            out.push(span);
            continue;
        }
        for (part, is_fact) in [(0..from, false), (from..to, true), (to..span.text.len(), false)] {
            let text = span.text[part].to_owned();
            if !text.is_empty() {
                let fact = if is_fact { Some(fact.to_owned()) } else { span.fact.clone() };
                out.push(Span { text, fact, ..span.clone() });
            }
        }
    }
    paragraph.spans = out;
}

/// What is compared of a paragraph: its words, without the number, mark or box before them.
fn bare(text: &str) -> String {
    let words = match text.split_once('\t') {
        Some((before, words)) if !words.trim().is_empty() && before.trim().chars().count() <= 3 => words,
        _ => text,
    };
    typed(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pairs of two stretches that are most alike together, in order.
fn alike(ours: &[String], theirs: &[String]) -> Vec<(usize, usize)> {
    let likeness: Vec<Vec<f64>> =
        ours.iter().map(|one| theirs.iter().map(|other| like(one, other)).collect()).collect();
    // The best sum of likenesses from each place on.
    let mut best = vec![vec![0.0_f64; theirs.len() + 1]; ours.len() + 1];
    for one in (0..ours.len()).rev() {
        for other in (0..theirs.len()).rev() {
            let pair = if likeness[one][other] >= ALIKE {
                likeness[one][other] + best[one + 1][other + 1]
            } else {
                0.0
            };
            best[one][other] = pair.max(best[one + 1][other]).max(best[one][other + 1]);
        }
    }
    let (mut one, mut other, mut out) = (0, 0, Vec::new());
    while one < ours.len() && other < theirs.len() {
        let pair = likeness[one][other] >= ALIKE
            && best[one][other] <= likeness[one][other] + best[one + 1][other + 1];
        if pair {
            out.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if best[one + 1][other] >= best[one][other + 1] {
            one += 1;
        } else {
            other += 1;
        }
    }
    out
}

/// How alike two texts are, from 0 to 1: the share of their pairs of characters that both have.
fn like(one: &str, other: &str) -> f64 {
    strsim::sorensen_dice(one, other)
}
