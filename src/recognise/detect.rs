//! Detecting the language: in comes a reading, out goes the language that it is written in.
//!
//! The one rule: the script decides where only one of the six languages has it; among the Latin ones, the catalog
//! whose rare letters the text shares most.

use super::fold::fold;
use super::language::Language;
use crate::declared::Declared;
use crate::lang::Lang;
use crate::reading::{PartKind, Reading};

/// How many characters are looked at.
const SAMPLE: usize = 2500;
/// A text that has so much of the declared language's formulae, line by line, is in it.
const CERTAIN: f32 = 0.8;

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
/// What is known of the declared language is looked at first, so that files read side by side do not wait for one
/// language to be made ready.
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
    let score = |lang: Lang| {
        let mut best = Score { sum: 0.0, mean: 0.0 };
        for kind in &kinds.kinds {
            let language = Language::of(lang, kind);
            let lines = sample.lines().map(fold).filter(|glyphs| glyphs.len() > 3);
            let shares = lines.filter_map(|glyphs| {
                language.candidates(&glyphs, &|_| true, 1).first().map(|(_, share)| *share)
            });
            let (sum, count) = shares.fold((0.0, 0.0), |(sum, count), share| (sum + share, count + 1.0));
            if sum > best.sum {
                best = Score { sum, mean: sum / f32::max(count, 1.0) };
            }
            if best.mean >= CERTAIN {
                break;
            }
        }
        best
    };
    let latin = [Lang::En, Lang::Fr, Lang::Es];
    let first = declared.filter(|lang| latin.contains(lang));
    let first = first.map(|lang| (lang, score(lang)));
    if let Some((lang, Score { mean, .. })) = first
        && mean >= CERTAIN
    {
        return Some(lang);
    }
    latin
        .into_iter()
        .map(|lang| first.filter(|(known, _)| *known == lang).unwrap_or_else(|| (lang, score(lang))))
        .fold(None, |best: Option<(Lang, Score)>, next| match best {
            Some(best) if best.1.sum >= next.1.sum => Some(best),
            _ => Some(next),
        })
        .map(|(lang, _)| lang)
}

/// How much of a language's formulae a text has: all its lines together, and a line on average.
#[derive(Debug, Clone, Copy)]
struct Score {
    sum: f32,
    mean: f32,
}
