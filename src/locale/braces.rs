//! A bound on what Fluent's parser is given: it follows braces and brackets as deep as they nest, and a text of nothing
//! else would exhaust the stack.

use std::ops::Range;

/// The most opening braces and brackets in one message, nested or not: ten times what Fluent takes.
const MOST: usize = 1000;

/// The first message that has too many, by its id; none where the parser may be given the text.
pub(super) fn too_many(text: &str) -> Option<Range<usize>> {
    let (mut at, mut count, mut id) = (0, 0, 0..0);
    for line in text.split_inclusive('\n') {
        // Nothing that nests goes on behind the beginning of a message.
        if let Some(len) = begun(line) {
            (count, id) = (0, at..at + len);
        }
        count += line.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        if count > MOST {
            return Some(id);
        }
        at += line.len();
    }
    None
}

/// The length of the id of the message or term that begins in a line.
fn begun(line: &str) -> Option<usize> {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let len = line.find(|c| !word(c))?;
    (len > 0 && line[len..].trim_start_matches(' ').starts_with('=')).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_as_many_as_it_needs_and_no_tower_of_them() {
        let many = "a = { $b } (c)\n".repeat(MOST);
        assert_eq!(too_many(&many), None);
        for tower in ["{", "{\n", "{ F(", "{ $a ->\n *[b] \"}}\" "] {
            let text = format!("{many}tower = {}\nnext = a\n", tower.repeat(MOST + 1));
            assert_eq!(&text[too_many(&text).unwrap()], "tower");
        }
    }
}
