//! Detecting the language: in comes a reading, out goes the language that it is written in, and any doubt about it.
//!
//! The script decides where only one of the six languages has it; among the Latin ones, the words. What the file
//! declares counts where its text leaves the language open.

use unicode_normalization::UnicodeNormalization as _;

use crate::document::Doubt;
use crate::lang::Lang;
use crate::locale::tongues::{self, Told};
use crate::reading::{PartKind, Reading};

/// How many characters are looked at.
const SAMPLE: usize = 20_000;

/// The language of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// The language that it is read in.
    pub lang: Lang,
    /// Why it may be another.
    pub doubt: Option<Doubt>,
}

/// The language that a file is written in.
pub fn language(reading: &Reading) -> Lang {
    spoken(reading).lang
}

/// The language that a file is written in, with the doubt about it.
pub fn spoken(reading: &Reading) -> Spoken {
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    let spans = body
        .flat_map(|part| &part.paragraphs)
        .flat_map(|paragraph| paragraph.spans.iter().map(|span| span.text.as_str()).chain(["\n"]));
    // Designations and other names with figures are of no language, and a list of them may be long.
    let foreign = |c: char| c.is_alphabetic() && !c.is_ascii();
    let named = |word: &&str| word.contains(|c: char| c.is_ascii_digit()) && !word.contains(foreign);
    let words = spans.flat_map(|span| span.split_inclusive(char::is_whitespace)).filter(|word| !named(word));
    let text: String = words.flat_map(str::chars).nfc().take(SAMPLE).collect();
    of_text(&text, reading.declared)
}

/// The language of a text.
fn of_text(text: &str, declared: Option<Lang>) -> Spoken {
    let is = |lang| Spoken { lang, doubt: None };
    let unknown = Spoken { lang: declared.unwrap_or(Lang::En), doubt: Some(Doubt::Unknown) };
    let [zh, ar, ru, latin, other] = letters(text);
    let (lang, count) = [(Lang::Ru, ru), (Lang::Ar, ar), (Lang::Zh, zh)]
        .into_iter()
        .max_by_key(|it| it.1)
        .unwrap_or((Lang::Zh, 0));
    if other > latin.max(count) {
        return unknown;
    }
    // Latin designations and addresses stand in every edition.
    if count > 0 && count * 2 >= latin {
        return if tongues::is_strange(lang, text) { unknown } else { is(lang) };
    }
    if latin == 0 {
        return Spoken { lang: declared.unwrap_or(Lang::En), doubt: None };
    }
    let unsure = |lang| Spoken { lang, doubt: Some(Doubt::Unsure) };
    match (tongues::latin(text), declared) {
        (Told::Surely(Some(lang)), _) => is(lang),
        (Told::Surely(None), _) | (Told::Likely { lang: None, .. }, None) => unknown,
        (Told::Likely { lang: None, near }, Some(declared)) if !near.contains(&declared) => unknown,
        (Told::Likely { lang: Some(lang), near }, Some(declared))
            if lang != declared && !near.contains(&declared) =>
        {
            unsure(lang)
        }
        (_, Some(declared)) => is(declared),
        (Told::Likely { lang: Some(lang), .. }, None) => unsure(lang),
        // Names and titles without a small word are English more often than anything else.
        (Told::Nothing, None) => unsure(Lang::En),
    }
}

/// How many letters are Han, Arabic, Cyrillic, Latin and of other scripts.
fn letters(text: &str) -> [usize; 5] {
    let mut counts = [0; 5];
    for c in text.chars() {
        let (at, weight) = match c {
            // A Chinese character says as much as a few letters.
            '\u{3041}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => (0, 3),
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => (1, 1),
            '\u{400}'..='\u{52f}' => (2, 1),
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => (3, 1),
            c if c.is_alphabetic() => (4, 1),
            _ => continue,
        };
        counts[at] += weight;
    }
    counts
}
