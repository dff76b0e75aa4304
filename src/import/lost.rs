//! What was lost: in come an edition and what is told of it, out goes every line whose words the folder's edition has
//! not and nothing names yet.
//!
//! This is the net below everything else: whatever an edition holds either comes back or is listed.

use std::collections::HashMap;

use super::{Input, place};
use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Edition};
use crate::reading::{PartKind, is_private, skipped};
use crate::recognise::is_invisible;

/// The longest quotation of lost words, in words.
const QUOTED: usize = 30;
/// What a file may hold beside its words that no folder has.
const HELD: &[&str] =
    &[skipped::DRAWINGS, skipped::DRAWING_TEXT, skipped::OBJECTS, skipped::CHUNKS, skipped::OUTSIDE];

/// Lists what an edition has and the folder's document, read back (`given`), lacks, but for what is told.
pub(super) fn lost(document: &Document, given: &Edition, source: Input<'_>, out: &mut Vec<Diagnostic>) {
    let mut pool: HashMap<String, usize> = HashMap::new();
    let fields = given.fields.iter().flat_map(|field| {
        let options = field.options.iter().map(|option| option.label.as_str());
        options.chain([field.placeholder.as_str()]).map(words).collect::<Vec<_>>()
    });
    let texts = given.texts.iter().map(|text| words(&text.text.plain()));
    let letterhead = [&document.masthead.union, &document.masthead.bureau];
    let letterhead = letterhead.into_iter().map(|text| words(&text.plain()));
    texts.chain(fields).chain(letterhead).flatten().for_each(|word| *pool.entry(word).or_default() += 1);
    let whole = pool.clone();
    // A text that comes back as it is has its words; only then is it asked where the others went.
    let mut there: HashMap<Vec<String>, usize> = HashMap::new();
    for text in &given.texts {
        *there.entry(words(&text.text.plain())).or_default() += 1;
    }
    let mut returned = |all: &Vec<String>| match there.get_mut(all) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    };
    let told: String = out.iter().map(|found| found.message.as_str()).collect::<Vec<_>>().join("\n");
    let mut named: HashMap<String, usize> = HashMap::new();
    words(&told).into_iter().for_each(|word| *named.entry(word).or_default() += 1);
    let mut take = |word: &String| {
        [&mut pool, &mut named].into_iter().any(|pool| match pool.get_mut(word) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        })
    };
    let parts = || source.reading.parts.iter().filter(|part| part.kind != PartKind::Comments);
    let mut open = Vec::new();
    for (part, paragraph) in parts().flat_map(|part| part.paragraphs.iter().map(move |it| (part, it))) {
        let all = words(&paragraph.text());
        if matches!(part.kind, PartKind::Body | PartKind::Footnotes) && returned(&all) {
            for word in &all {
                take(word);
            }
        } else {
            open.push((part, paragraph, all));
        }
    }
    for (part, paragraph, all) in open {
        // A running head or foot stands on many pages, each with its number.
        let runs = matches!(part.kind, PartKind::Header | PartKind::Footer);
        let running = |word: &String| whole.contains_key(word) || word.chars().all(char::is_numeric);
        let lacking: Vec<String> =
            all.iter().filter(|word| !(runs && running(word) || take(word))).cloned().collect();
        if lacking.is_empty() {
            continue;
        }
        let line = Some(paragraph.line).filter(|_| part.kind == PartKind::Body);
        let (place, line) = place(source.recognition, line);
        let shown = if lacking.len() * 2 >= all.len() {
            format!("{line}left out: `{}`", paragraph.text().trim())
        } else {
            format!("{line}left out of it: `{}`", lacking[..lacking.len().min(QUOTED)].join(" "))
        };
        out.push(Diagnostic::warning(Code::Corrected, shown).at(place));
    }
    for kind in HELD {
        let Some(count) = source.reading.skipped.get(*kind) else { continue };
        let (place, _) = place(source.recognition, None);
        out.push(Diagnostic::warning(Code::Corrected, format!("left out: {kind} ({count})")).at(place));
    }
}

/// The words of a text as they count, pictures aside; of Han, the characters.
fn words(text: &str) -> Vec<String> {
    if let Some((before, after)) = text.split_once("[image:") {
        let after = after.split_once(']').map_or("", |(_, after)| after);
        return [words(before), words(after)].concat();
    }
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars().filter(|c| !is_invisible(*c) && !is_private(*c)) {
        if han(c) {
            out.push(c.into());
            open = false;
        } else if c.is_alphanumeric() {
            match out.last_mut().filter(|_| open) {
                Some(word) => word.extend(c.to_lowercase()),
                None => out.push(c.to_lowercase().collect()),
            }
            open = true;
        } else {
            open = false;
        }
    }
    out
}
