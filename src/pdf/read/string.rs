//! Text strings: decodes the bytes of a string object into characters (ISO 32000-2, 7.9.2.2).
//!
//! A byte order mark decides; without one, the bytes are PDFDocEncoding, unless they are UTF-8 that was not marked
//! as such.

/// What PDFDocEncoding has from 0x18 on.
const FROM_18: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
/// What PDFDocEncoding has from 0x80 on.
const FROM_80: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ',
    'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// The characters of a text string; line ends are LF.
pub(super) fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => match std::str::from_utf8(bytes) {
            Ok(text) if !text.is_ascii() => text.to_owned(),
            _ => bytes.iter().map(|byte| pdf_doc(*byte)).collect(),
        },
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// UTF-16 without the language codes that may be enclosed in escape characters.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    let text = String::from_utf16_lossy(&units);
    if !text.contains('\u{1b}') {
        return text;
    }
    text.split('\u{1b}').step_by(2).collect()
}

fn pdf_doc(byte: u8) -> char {
    match byte {
        0x18..=0x1f => FROM_18[usize::from(byte - 0x18)],
        0x80..=0xa0 => FROM_80[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn each_encoding_gives_its_characters() {
        assert_eq!(decode(b"Suisse"), "Suisse");
        assert_eq!(decode(b"Gen\xe8ve \x85 \xa0"), "Genève – €");
        assert_eq!(decode(b"\xfe\xff\x74\x5e\x58\xeb"), "瑞士");
        assert_eq!(decode(b"\xff\xfe\x5e\x74\xeb\x58"), "瑞士");
        assert_eq!(decode("\u{feff}Швейцария".as_bytes()), "Швейцария");
        assert_eq!(decode("سويسرا".as_bytes()), "سويسرا");
        assert_eq!(decode(b"one\r\ntwo\rthree"), "one\ntwo\nthree");
        assert_eq!(decode(b"\xfe\xff\0\x1b\0f\0r\0\x1b\0o\0u\0i"), "oui");
    }
}
