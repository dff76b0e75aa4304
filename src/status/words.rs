//! Words compared: two texts as their words and what parts them, and which of these stand in both, or in one alone.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::Side;

/// The words of a text and the spaces between them, one by one; a Chinese character is a word by itself.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let (end, next) = chars.peek().map_or((text.len(), None), |(at, next)| (*at, Some(*next)));
        let goes_on = next.is_some_and(|next| {
            c.is_whitespace() == next.is_whitespace() && !is_ideograph(c) && !is_ideograph(next)
        });
        if !goes_on {
            out.push(&text[from..end]);
            from = end;
        }
    }
    out
}

/// What stands in both of two lists or in one alone, stretch by stretch, each by its places in the list that has it.
pub(crate) fn aligned<T: Hash + Eq + Ord>(was: &[T], now: &[T]) -> Vec<(Side, Range<usize>)> {
    let ops = capture_diff_slices(Algorithm::Myers, was, now);
    let stretches = ops.into_iter().flat_map(|op| match op.as_tag_tuple() {
        (DiffTag::Equal, _, now) => [Some((Side::Same, now)), None],
        (DiffTag::Delete, was, _) => [Some((Side::Was, was)), None],
        (DiffTag::Insert, _, now) => [Some((Side::Now, now)), None],
        (DiffTag::Replace, was, now) => [Some((Side::Was, was)), Some((Side::Now, now))],
    });
    stretches.flatten().collect()
}

/// A character that is a word by itself.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_and_what_parts_them_are_the_text() {
        assert_eq!(words("on  6 GHz."), ["on", "  ", "6", " ", "GHz."]);
        assert_eq!(words("第17研究组 A"), ["第", "17", "研", "究", "组", " ", "A"]);
        assert_eq!(words(""), [""; 0]);
    }
}
