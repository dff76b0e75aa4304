//! Characters of symbol faces: turns a face and a code into the character that people see.
//!
//! A code that is in no table is reported as unknown, never guessed.

use crate::reading::is_private;

/// The faces whose characters are not those of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Symbol: Greek and mathematics.
    Symbol,
    /// Wingdings: marks and boxes.
    Wingdings,
    /// Wingdings 2: more boxes.
    Wingdings2,
    /// Any other.
    Other,
}

impl Face {
    /// The face with this name.
    pub fn of(name: &str) -> Self {
        match name.trim().to_ascii_lowercase().as_str() {
            "symbol" => Face::Symbol,
            "wingdings" => Face::Wingdings,
            "wingdings 2" => Face::Wingdings2,
            _ => Face::Other,
        }
    }

    /// The character of a code, with or without the U+F000 that Word adds.
    pub fn character(self, code: u32) -> Option<char> {
        let low = u8::try_from(code & 0xff).ok()?;
        match self {
            Face::Symbol => symbol(low),
            Face::Wingdings => wingdings(low),
            Face::Wingdings2 => wingdings2(low),
            Face::Other => char::from_u32(code).filter(|c| !is_private(*c) && !c.is_control()),
        }
    }
}

fn symbol(code: u8) -> Option<char> {
    const CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    Some(match code {
        b'A'..=b'Z' => CAPITALS.chars().nth(usize::from(code - b'A'))?,
        b'a'..=b'z' => SMALL.chars().nth(usize::from(code - b'a'))?,
        0x2d => '−',
        0x20..=0x21 | 0x23 | 0x25..=0x26 | 0x28..=0x29 | 0x2b..=0x2c | 0x2e..=0x3f => char::from(code),
        0x5b | 0x5d | 0x5f | 0x7b..=0x7d => char::from(code),
        0x7e => '∼',
        0xa3 => '≤',
        0xa5 => '∞',
        0xac => '←',
        0xad => '↑',
        0xae => '→',
        0xaf => '↓',
        0xb0 => '°',
        0xb1 => '±',
        0xb3 => '≥',
        0xb4 => '×',
        0xb7 => '•',
        0xb8 => '÷',
        0xb9 => '≠',
        0xba => '≡',
        0xbb => '≈',
        0xbc => '…',
        0xd2 | 0xe2 => '®',
        0xd3 | 0xe3 => '©',
        0xd4 | 0xe4 => '™',
        _ => return None,
    })
}

fn wingdings(code: u8) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x28 => '☎',
        0x2a => '✉',
        0x6c => '●',
        0x6d => '❍',
        0x6e => '■',
        0x6f | 0xa8 => '☐',
        0x71 => '❑',
        0x72 => '❒',
        0x75 => '◆',
        0x76 => '❖',
        0x78 | 0xfd => '☒',
        0x9e => '·',
        0x9f => '•',
        0xa1 => '○',
        0xa4 => '◉',
        0xa7 => '▪',
        0xd8 => '➢',
        0xdf => '←',
        0xe0 => '→',
        0xe8 => '➔',
        0xf0 => '⇨',
        0xfb => '✗',
        0xfc => '✓',
        0xfe => '☑',
        _ => return None,
    })
}

fn wingdings2(code: u8) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x4f => '✗',
        0x50 => '✓',
        0x51 | 0x53 | 0x54 => '☒',
        0x52 => '☑',
        0x81 | 0x99 => '○',
        0x97 | 0x98 => '●',
        0xa3 => '☐',
        _ => return None,
    })
}
