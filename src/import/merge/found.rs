//! Facts and words found among glyphs.

use std::ops::Range;

use crate::import::glyphs::{Glyph, What, typed};

/// The control for a fact among glyphs, and what it shows.
pub(super) fn controlled(glyphs: &[Glyph], fact: &str) -> Option<(usize, String)> {
    glyphs.iter().enumerate().find_map(|(at, glyph)| match &glyph.what {
        What::Fact { name, shown, .. } if name == fact => Some((at, shown.clone())),
        _ => None,
    })
}

/// The name of a fact.
pub(super) fn name(what: &What) -> Option<&str> {
    match what {
        What::Fact { name, .. } => Some(name),
        _ => None,
    }
}

/// A character, or a sign for what is none.
pub(super) fn char_of(what: &What) -> char {
    match what {
        What::Char(c) => *c,
        _ => '\u{fffc}',
    }
}

/// Whether there is one fact and nothing else but spaces.
pub(super) fn is_alone(glyphs: &[Glyph]) -> bool {
    glyphs.iter().all(|glyph| match &glyph.what {
        What::Char(c) => c.is_whitespace(),
        What::Fact { .. } => true,
        What::Note { .. } => false,
    })
}

/// Words without their spaces, for comparison.
pub(super) fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where words stand among characters, as words of their own.
pub(super) fn position(glyphs: &[Glyph], words: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = typed(words).chars().collect();
    let text: Vec<char> = glyphs
        .iter()
        .map(|glyph| match char_of(&glyph.what) {
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2011}' => '-',
            c => c,
        })
        .collect();
    if wanted.is_empty() || wanted.len() > text.len() {
        return None;
    }
    let glued = |one: Option<&char>, next: Option<&char>| match (one, next) {
        (Some(one), Some(next)) => {
            let letter = |c: &char| c.is_alphabetic() && !matches!(*c, '\u{3000}'..='\u{9fff}');
            one.is_ascii_digit() && next.is_ascii_digit() || letter(one) && letter(next)
        }
        _ => false,
    };
    (0..=text.len() - wanted.len()).find_map(|start| {
        let end = start + wanted.len();
        let here = text[start..end] == wanted[..]
            && !glued(start.checked_sub(1).and_then(|at| text.get(at)), wanted.first())
            && !glued(wanted.last(), text.get(end));
        here.then_some(start..end)
    })
}
