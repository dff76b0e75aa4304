//! Cutting runs: splits characters into the pieces that the layouts set by different means.
//!
//! Nothing is added or lost: the pieces, one after another, are the run.

use serde::Serialize;

/// A stretch of characters in one size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece<'a> {
    /// The characters; each non-breaking hyphen and word joiner is a part of its own.
    pub t: Vec<&'a str>,
    /// Whether it has the size of Latin words beside a script with a different one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub latin: bool,
}

/// Cuts a run where the size changes, and around the characters that forbid a break.
pub(super) fn pieces(text: &str, sizes_differ: bool) -> Vec<Piece<'_>> {
    let sized = if sizes_differ { by_size(text) } else { vec![(text, false)] };
    sized.into_iter().map(|(text, latin)| Piece { t: parts(text), latin }).collect()
}

/// Splits a text around non-breaking hyphens and word joiners, which the layouts set by other means.
fn parts(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\u{2011}', '\u{2060}']) {
        let end = at + '\u{2060}'.len_utf8();
        out.extend([&rest[..at], &rest[at..end]].into_iter().filter(|part| !part.is_empty()));
        rest = &rest[end..];
    }
    if !rest.is_empty() || out.is_empty() {
        out.push(rest);
    }
    out
}

/// How a character affects the size of the stretch it is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Latin,
    Own,
    Neutral,
}

fn side(c: char) -> Side {
    match c {
        _ if c.is_ascii_alphanumeric() => Side::Latin,
        '\u{c0}'..='\u{52f}' if c.is_alphabetic() => Side::Latin,
        // From the Arabic block upwards; East Asian punctuation and full-width forms too.
        '\u{590}'..='\u{1fff}' | '\u{2e80}'.. => Side::Own,
        // Punctuation that Latin and Han share.
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{2014}' | '\u{2026}' => Side::Own,
        _ => Side::Neutral,
    }
}

/// Cuts a text into stretches of Latin and of its own script. Spaces and signs in between go with the Latin side
/// unless a space separates them from it.
fn by_size(text: &str) -> Vec<(&str, bool)> {
    let mut cuts: Vec<(usize, bool)> = Vec::new();
    let mut current = Side::Neutral;
    let mut neutral = 0;
    for (at, c) in text.char_indices() {
        let next = side(c);
        if next == Side::Neutral {
            continue;
        }
        if next != current {
            // What is between the last letter of one side and the first of the other.
            let between = &text[neutral..at];
            let cut = match (current, next) {
                (Side::Neutral, _) => 0,
                (_, Side::Latin) => between.rfind([' ', '\u{a0}']).map_or(neutral, |space| {
                    neutral + space + between[space..].chars().next().map_or(0, char::len_utf8)
                }),
                _ => between.find([' ', '\u{a0}']).map_or(at, |space| neutral + space),
            };
            cuts.push((cut, next == Side::Latin));
            current = next;
        }
        neutral = at + c.len_utf8();
    }
    if cuts.is_empty() {
        return vec![(text, false)];
    }
    let ends = cuts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .map(|(&(at, latin), end)| (&text[at..end], latin))
        .filter(|(t, _)| !t.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let latin = |piece: &Piece| if piece.latin { "L:" } else { "" };
        pieces(text, true)
            .iter()
            .map(|piece| latin(piece).to_owned() + &piece.t.concat().replace('\u{2011}', "="))
            .collect()
    }

    #[test]
    fn a_run_is_parted_round_non_breaking_hyphens() {
        let pieces = pieces("ITU\u{2011}T\u{a0}X.1365 (X.ibc\u{2011}iot)", false);
        let t = vec!["ITU", "\u{2011}", "T\u{a0}X.1365 (X.ibc", "\u{2011}", "iot)"];
        assert_eq!(pieces, [Piece { t, latin: false }]);
    }

    #[test]
    fn latin_words_in_another_script_take_their_brackets_along() {
        let text = "第17研究组（ITU\u{2011}T X.1332 (X.abc)）和";
        assert_eq!(shown(text), ["第", "L:17", "研究组（", "L:ITU=T X.1332 (X.abc)", "）和"]);
        assert_eq!(shown("كلمة (ITU) كلمة"), ["كلمة ", "L:(ITU)", " كلمة"]);
        assert_eq!(shown("كلمة، كلمة"), ["كلمة، كلمة"]);
    }
}
