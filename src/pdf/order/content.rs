//! What a page draws: its pieces of content in the order of the stream, with the number of glyphs in each.

use super::words::tokens;

/// A stretch of drawing with one mark, or with none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its number in the structure tree; furniture has none.
    pub mark: Option<i32>,
    /// How many glyphs are drawn in it.
    pub glyphs: usize,
}

/// The pieces of a page that draw text, from its stream.
pub(super) fn pieces(stream: &[u8]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut open: Vec<Option<i32>> = Vec::new();
    // What the operands of the next operator are: a mark, and strings of so many bytes.
    let (mut mark, mut bytes, mut before) = (None, 0, &b""[..]);
    for token in tokens(stream) {
        let token = &stream[token];
        match token {
            b"BDC" => {
                open.push(mark);
                out.extend(mark.map(|_| Piece { mark, glyphs: 0 }));
            }
            b"BMC" => open.push(None),
            b"EMC" => drop(open.pop()),
            b"Tj" | b"TJ" => {
                // Two bytes a glyph, as typst writes every face.
                let (mark, glyphs) = (open.iter().rev().find_map(|mark| *mark), bytes / 2);
                match out.last_mut() {
                    Some(last) if last.mark == mark => last.glyphs += glyphs,
                    _ => out.push(Piece { mark, glyphs }),
                }
            }
            [b'(', ..] | [b'<', ..] if token != b"<<" => bytes += length(token),
            number if before == b"/MCID" => {
                mark = std::str::from_utf8(number).ok().and_then(|it| it.parse().ok())
            }
            _ => {}
        }
        if token[0].is_ascii_alphabetic() {
            (mark, bytes) = (None, 0);
        }
        before = token;
    }
    out.retain(|piece| piece.glyphs > 0);
    out
}

/// How many bytes a string has, hexadecimal or literal (ISO 32000-2, 7.3.4).
fn length(token: &[u8]) -> usize {
    let inside = &token[1..token.len() - 1];
    if token[0] == b'<' {
        return inside.iter().filter(|byte| byte.is_ascii_hexdigit()).count().div_ceil(2);
    }
    let (mut length, mut at) = (0, 0);
    while let Some(byte) = inside.get(at) {
        let octal = inside[at + 1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        let next = inside.get(at + 1);
        let (bytes, taken) = match byte {
            b'\\' if octal > 0 => (1, 1 + octal),
            // A line end behind a backslash is none.
            b'\\' if next == Some(&b'\r') && inside.get(at + 2) == Some(&b'\n') => (0, 3),
            b'\\' if matches!(next, Some(b'\r' | b'\n')) => (0, 2),
            b'\\' => (1, 2),
            // One line end, however it is written.
            b'\r' if next == Some(&b'\n') => (1, 2),
            _ => (1, 1),
        };
        length += bytes;
        at += taken;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_are_counted_by_their_marks() {
        let stream = b"/Artifact BMC BT[<00010002>]TJ ET EMC /P<</MCID 7/ActualText(a word)>>BDC BT(\\000a\\(\\))Tj[<0A0B>-12(ab)]TJ \
                       /Span BMC<0001>Tj EMC ET EMC BT<0003>Tj ET";
        let piece = |mark, glyphs| Piece { mark, glyphs };
        assert_eq!(pieces(stream), [piece(None, 2), piece(Some(7), 2 + 2 + 1), piece(None, 1)]);
    }

    #[test]
    fn a_string_is_as_long_as_a_reader_takes_it() {
        for (string, expected) in [
            (&b"()"[..], 0),
            (b"(a(b)c)", 5),
            (b"(\\0053\\53x)", 4),
            (b"(a\\\r\nb\r\nc\\\\)", 5),
            (b"<0A 0b 0>", 3),
        ] {
            assert_eq!(length(string), expected, "{}", String::from_utf8_lossy(string));
        }
    }
}
