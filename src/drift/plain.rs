//! Texts as characters: in ordinary spaces and hyphens, by their letters, without their facts, short enough for a line.

use crate::document::{Inline, Text};

/// The words of a text, with a gap for each fact and blank.
pub(super) fn words_of(text: &Text) -> String {
    let mut out = String::new();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => out.push_str(&run.text),
            Inline::Fact(_) | Inline::Blank(_) => out.push(' '),
            Inline::Break => out.push('\n'),
            Inline::Note(_) => {}
        }
    }
    out
}

/// The number of characters, with Han counted as two: roughly the space a text takes, and how much it says.
pub(super) fn length(text: &str) -> f64 {
    let wide = |c: char| if matches!(u32::from(c), 0x2e80..=0x9fff | 0xff00..=0xff60) { 2.0 } else { 1.0 };
    // What stretches a line of Arabic says nothing.
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{640}').map(wide).sum()
}

/// The beginning of a text, short enough for a line.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.trim();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => line[..end].trim_end().to_owned(),
        None => line.to_owned(),
    }
}

/// The text with ordinary spaces and hyphens only, and without invisible joiners.
pub(super) fn loose(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2060}' | '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{feff}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        })
        .collect()
}

/// The letters of a text, in small ones.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
