//! `word/numbering.xml`: writes the marks of lists as the definitions that styles refer to.
//!
//! Only marks are list objects; printed numbers are facts in their paragraphs.

use super::super::opc::{Part, Xml};
use super::names::{WORD_NAMESPACES, content_type};
use super::slots::Slot;
use super::story::Edition;
use super::units::mm;
use crate::theme::THEME;

/// The style of addressees.
const ADDRESSEES: &str = "HeaderItem";

/// Points in the text, level by level.
pub(super) const POINTS: [&str; 3] = ["Enumlev1", "Enumlev2", "Enumlev3"];
/// Points in a table cell, level by level.
pub(super) const CELL_POINTS: [&str; 3] = ["Tablelist", "Tablelist2", "Tablelist3"];
/// The lists, with one style per level. The number of a definition is its place here, from 1.
const LISTS: [&[&str]; 3] = [&POINTS, &[ADDRESSEES], &CELL_POINTS];

/// The definition that a style refers to, and the style's level in it.
pub(super) fn of_style(style: &str) -> Option<(usize, usize)> {
    let level = |list: &[&str]| list.iter().position(|of| *of == style);
    LISTS.iter().enumerate().find_map(|(index, list)| Some((index + 1, level(list)?)))
}

/// The part.
pub(super) fn part(edition: &Edition) -> Part {
    let mut xml = Xml::new();
    let (prefix, namespace) = WORD_NAMESPACES[0];
    xml.open("w:numbering", &[(prefix, &namespace)]);
    for (index, styles) in LISTS.iter().enumerate() {
        let id = index + 1;
        xml.open("w:abstractNum", &[("w:abstractNumId", &id)]);
        xml.val("w:nsid", format!("7A1F0C{id:02X}"));
        xml.val("w:multiLevelType", if styles.len() > 1 { "multilevel" } else { "singleLevel" });
        for (level, style) in styles.iter().enumerate() {
            self::level(&mut xml, edition, level, style);
        }
        xml.close();
    }
    for id in 1..=LISTS.len() {
        xml.open("w:num", &[("w:numId", &id)]);
        xml.val("w:abstractNumId", id);
        xml.close();
    }
    xml.close();
    Part::new("word/numbering.xml", content_type::NUMBERING, xml.into_bytes())
}

/// A level of a list: its mark, and the indent of its style.
fn level(xml: &mut Xml, edition: &Edition, level: usize, style: &str) {
    let face = edition.face(Slot::Latin.role());
    let look = edition.style(&THEME.styles[style]);
    // Each language has its own mark before addressees.
    let own = (style == ADDRESSEES).then(|| &edition.document.lang.rules().addressees.mark);
    let mark = own.or(look.mark.as_ref()).map_or("", String::as_str);
    xml.open("w:lvl", &[("w:ilvl", &level)]);
    xml.val("w:start", 1);
    xml.val("w:numFmt", "bullet");
    xml.val("w:pStyle", style);
    xml.val("w:lvlText", mark);
    // The only justification that is still called `left`; it means the side where reading begins.
    xml.val("w:lvlJc", "left");
    xml.open("w:pPr", &[]);
    xml.empty("w:ind", &[("w:start", &mm(look.indent)), ("w:hanging", &mm(look.hanging))]);
    xml.close();
    xml.open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", &face), ("w:hAnsi", &face), ("w:hint", &"default")]);
    xml.close();
    xml.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_with_a_mark_is_a_level_of_a_list() {
        for (style, look) in &THEME.styles {
            assert_eq!(look.mark.is_some(), of_style(style).is_some(), "{style}");
        }
    }
}
