//! The looks of a run, as far as they mean something: run properties are turned into languages, direction,
//! hiding, highlighting and what sets words apart.
//!
//! What a run leaves open is taken from its character style, then its paragraph style, then the defaults.

use super::symbol::Face;
use super::xml::{Ns, Tag};
use crate::locale::Lang;
use crate::theme::{Emphasis, THEME};

/// What run properties say; `None` for what they leave open.
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
    /// Whether it is bold, and whether it is bold when set by the complex slot.
    pub bold: [Option<bool>; 2],
    /// The same for italics.
    pub italic: [Option<bool>; 2],
    /// Whether it is underlined.
    pub underlined: Option<bool>,
    /// The symbol face it is set in, if it is one.
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
            "b" => self.bold[0] = Some(tag.is_on()),
            "bCs" => self.bold[1] = Some(tag.is_on()),
            "i" => self.italic[0] = Some(tag.is_on()),
            "iCs" => self.italic[1] = Some(tag.is_on()),
            "u" => self.underlined = Some(tag.val().is_some_and(|line| line != "none")),
            "highlight" => self.highlighted = Some(tag.val().as_deref() != Some("none")),
            "shd" if tag.get("fill").is_some_and(|fill| is_colour(&fill)) => self.highlighted = Some(true),
            "rFonts" => {
                self.face = tag.get("ascii").or_else(|| tag.get("hAnsi")).map(|name| Face::of(&name));
            }
            _ => {}
        }
    }

    /// What this says, completed by what the other says.
    pub fn or(&self, other: &Look) -> Look {
        let mut langs = self.langs;
        for (slot, other) in langs.iter_mut().zip(other.langs) {
            *slot = slot.or(other);
        }
        let either =
            |one: [Option<bool>; 2], other: [Option<bool>; 2]| [one[0].or(other[0]), one[1].or(other[1])];
        Look {
            langs,
            hidden: self.hidden.or(other.hidden),
            rtl: self.rtl.or(other.rtl),
            complex: self.complex.or(other.complex),
            highlighted: self.highlighted.or(other.highlighted),
            bold: either(self.bold, other.bold),
            italic: either(self.italic, other.italic),
            underlined: self.underlined.or(other.underlined),
            face: self.face.or(other.face),
        }
    }

    /// Whether it is set by the complex slot, if it says so.
    fn is_complex(&self) -> bool {
        self.rtl == Some(true) || self.complex == Some(true)
    }

    /// How words with this look stand out from a paragraph with that look.
    pub fn apart(&self, paragraph: &Look) -> Apart {
        let slot = usize::from(self.is_complex());
        let differs = |own: Option<bool>, other: Option<bool>| own == Some(true) && other != Some(true);
        Apart {
            bold: differs(self.bold[slot], paragraph.bold[slot]),
            italic: differs(self.italic[slot], paragraph.italic[slot]),
            underlined: differs(self.underlined, paragraph.underlined),
        }
    }

    /// The language of these characters; `None` for digits, marks and spaces, which have no language.
    pub fn lang(&self, text: &str) -> Option<Option<Lang>> {
        let slot = if self.is_complex() {
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

/// What sets words apart from the paragraph they are in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Apart {
    /// They are bold.
    pub bold: bool,
    /// They are in italics.
    pub italic: bool,
    /// They are underlined.
    pub underlined: bool,
}

/// Whether the script of a language underlines words instead of setting them in italics.
pub(super) fn underlines(lang: Lang) -> bool {
    THEME.scripts[&lang.rules().script].emphasis == Emphasis::Underline
}

/// The language of a tag such as `fr-CH`, if it is one of the six.
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
