//! Folding: in comes text as typed, out go the characters that count when wordings are compared, each with its
//! place.
//!
//! Spaces, dashes, quotation marks, invisible characters, accents, case and width do not count; what stood
//! between two characters is kept beside them, so that a lost hyphen can still be told. Pattern and
//! text are folded by the same function.

pub use crate::folding::is_invisible;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A character that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    /// Folded: compatibility form, lower case, without accents.
    pub c: char,
    /// As typed.
    pub raw: char,
    /// Where it stands, in bytes.
    pub at: usize,
    /// How many bytes it takes there.
    pub len: usize,
    /// What stood before it.
    pub gap: Gap,
}

/// What stands between two characters that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing, or quotation marks.
    None,
    /// White space, with a dash or without.
    Space,
    /// A hyphen or dash and nothing else.
    Hyphen,
}

impl Glyph {
    /// How much it weighs in a comparison: letters and digits count, punctuation hardly.
    pub(super) fn weight(&self) -> f32 {
        weight(self.c)
    }
}

/// The weight of a folded character.
pub(super) fn weight(c: char) -> f32 {
    if c.is_alphanumeric() { 1.0 } else { 0.3 }
}

/// Folds a text.
pub(super) fn fold(text: &str) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(text.len());
    let mut gap = Gap::None;
    for (at, raw) in text.char_indices() {
        if is_plain(raw) {
            out.push(Glyph { c: lookalike(raw), raw, at, len: raw.len_utf8(), gap });
            gap = Gap::None;
        } else if raw.is_whitespace() || raw == '\u{fffc}' {
            gap = Gap::Space;
        } else if is_dash(raw) {
            gap = if gap == Gap::None { Gap::Hyphen } else { Gap::Space };
        } else if !is_idle(raw) {
            folded(raw, |c| {
                out.push(Glyph { c, raw, at, len: raw.len_utf8(), gap });
                gap = Gap::None;
            });
        }
    }
    out
}

/// The folded characters alone, as a string.
pub(super) fn folded_text(text: &str) -> String {
    fold(text).into_iter().map(|glyph| glyph.c).collect()
}

/// Letters and digits that fold to themselves, or to what they look like: most of every text, found without tables.
fn is_plain(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | 'а'..='и' | 'к'..='я' | '\u{627}'..='\u{63a}' | '\u{641}'..='\u{64a}'
        | '\u{4e00}'..='\u{9fff}')
}

/// Hyphens and dashes of every length.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Marks above and below letters, which a word may have inside.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

/// Characters without weight: quotation marks, controls, direction marks, joiners, tatweel, marks above and below.
fn is_idle(c: char) -> bool {
    if circle(c).is_some() {
        return false;
    }
    matches!(c, '\'' | '"' | '`' | '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›' | '＂' | '＇' | '\u{640}')
        || is_invisible(c)
        || c.is_control()
        || is_combining_mark(c)
}

/// The round mark in its spellings; U+20DD is what Word leaves in extracted text.
fn circle(c: char) -> Option<char> {
    matches!(c, '○' | '\u{20dd}' | '◯' | '⚪').then_some('○')
}

fn folded(raw: char, mut push: impl FnMut(char)) {
    if raw.is_ascii() {
        return push(raw.to_ascii_lowercase());
    }
    if let Some(circle) = circle(raw) {
        return push(circle);
    }
    for c in std::iter::once(raw).nfkd().filter(|c| !is_combining_mark(*c)) {
        for c in c.to_lowercase() {
            push(lookalike(c));
        }
    }
}

/// Cyrillic letters that look like Latin ones are taken as these, so that `МСЭ-Т` is found in either spelling;
/// Chinese stops and commas are taken as European ones.
fn lookalike(c: char) -> char {
    match c {
        'а' => 'a',
        'е' => 'e',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        '。' => '.',
        '、' | '،' => ',',
        '؛' => ';',
        // Digits of Arabic writing.
        '\u{660}'..='\u{669}' => european(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => european(c, 0x6f0),
        _ => c,
    }
}

/// The European digit of one in a script whose zero is this.
fn european(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_is_gone() {
        assert_eq!(folded_text("«ITU\u{2011}T\u{a0}X.1332»"), folded_text("ITUT X.1332"));
        assert_eq!(folded_text("（2016年，哈马马特）"), folded_text("(2016年, 哈马马特)"));
        assert_eq!(folded_text("МСЭ-Т"), folded_text("МСЭ-T"));
        assert_eq!(folded_text("Études"), "etudes");
        assert_eq!(folded_text("options ⃝):"), folded_text("options ○):"));
    }

    #[test]
    fn plain_letters_fold_as_the_tables_say() {
        for c in ('\0'..='\u{ffff}').filter(|c| is_plain(*c)) {
            assert!(!is_idle(c) && !is_dash(c) && !c.is_whitespace(), "{c}");
            let mut slow = String::new();
            folded(c, |c| slow.push(c));
            assert_eq!(slow, lookalike(c).to_string());
        }
    }

    #[test]
    fn a_hyphen_is_remembered() {
        let glyphs = fold("ITU-T a – b");
        assert_eq!(glyphs[3].gap, Gap::Hyphen);
        assert_eq!(glyphs[4].gap, Gap::Space);
        assert_eq!(glyphs[5].gap, Gap::Space);
    }
}
