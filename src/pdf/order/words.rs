//! The words of right-to-left text in a page's stream, put in reading order.
//!
//! The words of a text object are drawn from left to right, each as a sequence of its own with its own text matrix.
//! `ReversedChars` turns the characters of a word and not the words (ISO 32000-2, 14.8.2.5.3), which are to stand in
//! natural reading order: so the last sequence is moved to the front, and nothing else changes.

use std::ops::Range;

/// The stream with its words in reading order; nothing when they already are.
pub(super) fn in_order(stream: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(stream.len());
    let mut copied = 0;
    for object in objects(stream) {
        if object.is_reversed && object.sequences.len() > 1 {
            let (first, last) = (object.sequences.first()?, object.sequences.last()?);
            out.extend_from_slice(&stream[copied..first.start]);
            for sequence in object.sequences.iter().rev() {
                out.extend_from_slice(stream[sequence.clone()].trim_ascii());
                out.push(b'\n');
            }
            copied = last.end;
        }
    }
    (copied > 0).then(|| {
        out.extend_from_slice(&stream[copied..]);
        out
    })
}

/// A text object that consists of marked-content sequences alone.
struct TextObject {
    sequences: Vec<Range<usize>>,
    is_reversed: bool,
}

/// The text objects of a stream.
fn objects(stream: &[u8]) -> Vec<TextObject> {
    let mut out = Vec::new();
    let mut object: Option<TextObject> = None;
    let (mut depth, mut start, mut loose) = (0, 0, false);
    let mut name = Range::default();
    for token in tokens(stream) {
        let Some(open) = object.as_mut() else {
            if &stream[token.clone()] == b"BT" {
                (depth, start, loose) = (0, token.end, false);
                object = Some(TextObject { sequences: Vec::new(), is_reversed: false });
            }
            continue;
        };
        match &stream[token.clone()] {
            b"BMC" | b"BDC" => {
                open.is_reversed |= &stream[name.clone()] == b"/ReversedChars";
                depth += 1;
            }
            b"EMC" => {
                depth -= 1;
                if depth == 0 {
                    open.sequences.push(start..token.end);
                    start = token.end;
                }
            }
            b"ET" => {
                out.extend(object.take().filter(|_| !loose));
            }
            // Operators that belong to no sequence change what comes after them.
            other => loose |= depth == 0 && matches!(other, b"Tf" | b"Tm" | b"Tj" | b"TJ" | b"Td" | b"Tr"),
        }
        name = token;
    }
    out
}

/// The tokens of a stream: words, names, brackets of dictionaries, and strings as a whole.
pub(super) fn tokens(stream: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += stream[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let start = at;
        let is_regular = |byte: &u8| !byte.is_ascii_whitespace() && !b"()<>[]{}/%".contains(byte);
        at += match stream.get(start)? {
            b'(' => literal(&stream[start..]),
            bracket @ (b'<' | b'>') if stream.get(start + 1) == Some(bracket) => 2,
            b'<' => stream[start..].iter().position(|byte| *byte == b'>').map_or(1, |end| end + 1),
            b'/' => 1 + stream[start + 1..].iter().take_while(|byte| is_regular(byte)).count(),
            byte if is_regular(byte) => stream[start..].iter().take_while(|byte| is_regular(byte)).count(),
            _ => 1,
        };
        Some(start..at)
    })
}

/// How long a literal string is, brackets and escapes included.
fn literal(bytes: &[u8]) -> usize {
    let (mut depth, mut escaped) = (0, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_turned_and_nothing_else_is() {
        let stream = b"q BT/ReversedChars BMC 1 0 0 1 0 0 Tm<0001>Tj\nEMC/ReversedChars BMC 1 0 0 1 9 0 Tm(EMC \\) ET)Tj\nEMC\nET Q";
        let turned = in_order(stream).unwrap();
        let expected = "q BT/ReversedChars BMC 1 0 0 1 9 0 Tm(EMC \\) ET)Tj\nEMC\n/ReversedChars BMC 1 0 0 1 0 0 Tm<0001>Tj\nEMC\n\nET Q";
        assert_eq!(String::from_utf8(turned).unwrap(), expected);
        assert_eq!(in_order(b"BT/Span BMC<0001>Tj\nEMC/Span BMC<0002>Tj\nEMC\nET"), None);
        assert_eq!(
            in_order(b"BT/ReversedChars BMC<0001>Tj\nEMC 1 Tr/ReversedChars BMC<0002>Tj\nEMC\nET"),
            None
        );
    }
}
