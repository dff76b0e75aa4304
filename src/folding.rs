//! Words as they are compared: in comes what somebody typed, out go its words without what typing varies in.
//!
//! Folding is for comparing; what was typed is kept and shown as it is.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// The words of a text in small letters, without accents, width, punctuation and spacing; digits of any script are
/// those of ASCII.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            // Letters that are typed for one another.
            'ة' => word.push('ه'),
            'ى' => word.push('ي'),
            'ı' => word.push('i'),
            // Not letters: they stretch a word, or say how it joins.
            'ـ'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}' => {}
            c => match digit(c) {
                Some(digit) => word.push(digit),
                None if c.is_alphanumeric() => word.push(c),
                None if !word.is_empty() => words.push(std::mem::take(&mut word)),
                None => {}
            },
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// A text with each letter in its usual form: an accent and its letter are one character (UAX #15, NFC), and Arabic
/// letters are not in the shape of a place in a word.
pub(crate) fn canonical(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || (is_nfc_quick(text.chars()) == IsNormalized::Yes && !text.contains(is_shape)) {
        return Cow::Borrowed(text);
    }
    let letters: String = text.chars().fold(String::new(), |mut out, c| {
        if is_shape(c) {
            out.extend(std::iter::once(c).nfkc())
        } else {
            out.push(c)
        }
        out
    });
    Cow::Owned(letters.nfc().collect())
}

/// Whether a character is an Arabic letter, or several, in the shape of one place in a word.
fn is_shape(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The ASCII digit of a decimal digit of ASCII, Arabic or Persian writing; full width is folded before.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Whether a character turns the order of those around it and has no shape: embeddings, overrides and isolates (UAX #9).
pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character shows what follows against the order of its letters, so that digits read backwards (UAX #9, 2.2).
pub fn is_override(c: char) -> bool {
    matches!(c, '\u{202d}' | '\u{202e}')
}

/// Joiners, soft hyphens and marks of direction: they stand inside numbers and words and are none of them.
pub fn is_invisible(c: char) -> bool {
    is_bidi(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_typing_varies_in_is_gone() {
        assert_eq!(folded_words(" L’État\u{a0}N° ٤２ "), ["l", "etat", "n", "42"]);
        assert_eq!(folded_words("Ёлка—й"), ["елка", "и"]);
    }

    #[test]
    fn accents_and_shapes_are_letters() {
        assert_eq!(canonical("Re\u{301}union"), "Réunion");
        assert_eq!(canonical("\u{fefb}\u{fe93}"), "\u{644}\u{627}\u{629}");
        assert!(matches!(canonical("Réunion 第17研究组 الاتحاد"), Cow::Borrowed(_)));
    }
}
