//! Detecting the language: in comes a reading, out goes the language that it is written in.
//!
//! The script decides where only one of the six languages has it; among the Latin ones, the catalogs
//! that have most of the pieces of its words.

use super::kind;
use super::wordings::pieces;
use crate::declared::Declared;
use crate::lang::Lang;
use crate::reading::{PartKind, Reading};

/// How many characters are looked at.
const SAMPLE: usize = 2500;
/// A text whose declared language has so many of its pieces is in it.
const CERTAIN: f32 = 0.9;

/// The language that a file is written in.
pub fn language(declared: &Declared, reading: &Reading) -> Lang {
    let text: String = reading
        .parts
        .iter()
        .filter(|part| part.kind == PartKind::Body)
        .flat_map(|part| &part.paragraphs)
        .map(|paragraph| paragraph.text() + "\n")
        .collect();
    of_text(declared, &text, reading.declared).or(reading.declared).unwrap_or(Lang::En)
}

/// The language of a text; none where it has no letters.
///
/// What is known of the declared language is looked at first: the others need not be made ready.
fn of_text(kinds: &Declared, text: &str, declared: Option<Lang>) -> Option<Lang> {
    let mut counts = [(Lang::Zh, 0_usize), (Lang::Ar, 0), (Lang::Ru, 0), (Lang::En, 0)];
    for c in text.chars() {
        let lang = match c {
            // A Chinese character says as much as a few letters.
            '\u{3400}'..='\u{9fff}' => (Lang::Zh, 3),
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => (Lang::Ar, 1),
            '\u{400}'..='\u{4ff}' => (Lang::Ru, 1),
            c if c.is_alphabetic() => (Lang::En, 1),
            _ => continue,
        };
        let count = counts.iter_mut().find(|(known, _)| *known == lang.0).expect("one of the four");
        count.1 += lang.1;
    }
    let latin = counts[3].1;
    let (lang, count) = counts[..3].iter().copied().max_by_key(|(_, count)| *count)?;
    // Latin designations and addresses stand in every edition.
    if count > 0 && count * 2 >= latin {
        return Some(lang);
    }
    if latin == 0 {
        return None;
    }
    let sample: String = text.chars().take(SAMPLE).collect();
    let sample = pieces(&sample);
    let share = |lang: Lang| kind::known(kinds, lang, &sample);
    let latin = [Lang::En, Lang::Fr, Lang::Es];
    let first = declared.filter(|lang| latin.contains(lang));
    if first.is_some_and(|lang| share(lang) >= CERTAIN) {
        return first;
    }
    latin.into_iter().rev().max_by(|a, b| share(*a).total_cmp(&share(*b)))
}
