//! Words beside values: whether a text begins with one, whatever its capitals and spaces.

use super::fold::is_invisible;

/// How long a word is that a text begins with, and that ends there; spaces in it may be any or none.
pub(super) fn len(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    let mut last = ' ';
    for wanted in word.chars() {
        if wanted == ' ' {
            while rest.next_if(|(_, c)| c.is_whitespace() || is_invisible(*c)).is_some() {}
            continue;
        }
        let (_, c) = rest.next()?;
        if !is_same(c, wanted) {
            return None;
        }
        last = c;
    }
    let end = rest.peek().map_or(text.len(), |(at, _)| *at);
    // A Chinese word has no end of its own.
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let han = is_han(last);
    let goes_on =
        last.is_alphabetic() && !han && rest.peek().is_some_and(|(_, c)| c.is_alphabetic() && !is_han(*c));
    (!goes_on).then_some(end)
}

/// Whether two characters are one but for their case.
fn is_same(one: char, other: char) -> bool {
    match (one.is_ascii(), other.is_ascii()) {
        (true, true) => one.eq_ignore_ascii_case(&other),
        _ => one == other || one.to_lowercase().eq(other.to_lowercase()),
    }
}
