//! Addresses found again: in come a composed document and an edition of it that bears none, a text or a Word file that
//! lost its bookmarks, out goes the edition with an address at each paragraph that one can be told of.
//!
//! Paragraphs that say the same tell the places, and between them what is most alike. The one rule: order is kept; what
//! is like nothing has no address.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::glyphs::typed;
use crate::compose;
use crate::document::{Document, Key};
use crate::kinds::{Folder, edition};
use crate::lang::Lang;
use crate::reading::{Paragraph, PartKind, Reading};

/// How alike two paragraphs must be, from 0 to 1.
const ALIKE: f64 = 0.5;

/// A reading with the addresses of the folder's own edition, where it bears none and the circular declares blocks of its
/// own; nothing where it has them, or needs none.
pub fn with_addresses(folder: &Folder, lang: Lang, reading: &Reading) -> Option<Reading> {
    let head = &folder.circular.head;
    let paragraphs = || reading.parts.iter().flat_map(|part| &part.paragraphs);
    let has = paragraphs().flat_map(|it| &it.keys).any(|key| key.as_str().contains('/'));
    if has || (head.blocks.is_empty() && head.annexes.is_empty()) {
        return None;
    }
    let options = compose::Options { draft: true, ..compose::Options::default() };
    Some(addressed(reading, &edition(folder, lang, &options).ok()?))
}

/// The same reading, with the addresses of the document.
fn addressed(reading: &Reading, document: &Document) -> Reading {
    let mut out = reading.clone();
    let mut texts: Vec<(Key, String)> = Vec::new();
    for (key, text) in document.texts() {
        // A label, or the number of a paragraph, stands at the address of what follows it.
        texts.retain(|(known, _)| known != key);
        texts.push((key.clone(), bare(&text.plain())));
    }
    texts.retain(|(_, text)| !text.is_empty());
    let body = out.parts.iter_mut().filter(|part| part.kind == PartKind::Body);
    let mut paragraphs: Vec<&mut Paragraph> =
        body.flat_map(|part| &mut part.paragraphs).filter(|it| !bare(&it.text()).is_empty()).collect();
    let ours: Vec<String> = texts.iter().map(|(_, text)| text.clone()).collect();
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
    for (text, paragraph) in pairs {
        let keys = &mut paragraphs[paragraph].keys;
        if !keys.contains(&texts[text].0) {
            keys.push(texts[text].0.clone());
        }
    }
    out
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
