//! The looks of a run as far as they say something: in come run properties, out come languages, direction,
//! hiding and highlighting.
//!
//! The one rule: what a run does not say, its character style says, then its paragraph style, then the defaults.

use super::symbol::Face;
use super::xml::{Ns, Tag};
use crate::locale::Lang;

/// What run properties say; nothing where they are silent.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// The languages of the Latin, East Asian and complex slots; a language that is none of the six is `None`.
    pub langs: [Option<Option<Lang>>; 3],
    /// Whether it is hidden.
    pub hidden: Option<bool>,
    /// Whether it runs from right to left.
    pub rtl: Option<bool>,
    /// Whether it is set by the complex slot.
    pub complex: Option<bool>,
    /// Whether it is highlighted.
    pub highlighted: Option<bool>,
    /// The symbol face it is set in, where it is one.
    pub face: Option<Face>,
}

impl Look {
    /// Takes in a child of `w:rPr`.
    pub fn take(&mut self, tag: &Tag) {
        if tag.ns != Ns::W {
            return;
        }
        match tag.name() {
            "lang" => {
                for (slot, name) in self.langs.iter_mut().zip(["val", "eastAsia", "bidi"]) {
                    if let Some(value) = tag.get(name) {
                        *slot = Some(lang(&value));
                    }
                }
            }
            "vanish" => self.hidden = Some(tag.is_on()),
            "rtl" => self.rtl = Some(tag.is_on()),
            "cs" => self.complex = Some(tag.is_on()),
            "highlight" => self.highlighted = Some(tag.val().as_deref() != Some("none")),
            "shd" if tag.get("fill").is_some_and(|fill| is_colour(&fill)) => self.highlighted = Some(true),
            "rFonts" => {
                self.face = tag.get("ascii").or_else(|| tag.get("hAnsi")).map(|name| Face::of(&name));
            }
            _ => {}
        }
    }

    /// What this says, and where it is silent, what the other says.
    pub fn or(&self, other: &Look) -> Look {
        let mut langs = self.langs;
        for (slot, other) in langs.iter_mut().zip(other.langs) {
            *slot = slot.or(other);
        }
        Look {
            langs,
            hidden: self.hidden.or(other.hidden),
            rtl: self.rtl.or(other.rtl),
            complex: self.complex.or(other.complex),
            highlighted: self.highlighted.or(other.highlighted),
            face: self.face.or(other.face),
        }
    }

    /// The language of these characters; nothing where they are of no language: digits, marks, spaces.
    pub fn lang(&self, text: &str) -> Option<Option<Lang>> {
        let slot = if self.rtl == Some(true) || self.complex == Some(true) {
            2
        } else if text.contains(is_han) {
            1
        } else if text.contains(is_arabic) {
            2
        } else {
            0
        };
        text.contains(char::is_alphabetic).then(|| self.langs[slot].flatten())
    }
}

/// The language of a tag such as `fr-CH`, where it is one of the six.
pub(super) fn lang(tag: &str) -> Option<Lang> {
    let primary = tag.split(['-', '_']).next().unwrap_or("");
    Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
}

/// Whether a fill is a colour, not white, black, grey or none: shading that marks rather than decorates.
fn is_colour(fill: &str) -> bool {
    let Ok(rgb) = u32::from_str_radix(fill, 16) else { return false };
    let [_, r, g, b] = rgb.to_be_bytes();
    fill.len() == 6 && r.abs_diff(g).max(g.abs_diff(b)) > 0x40
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}
