//! `word/numbering.xml`: in come the marks of lists, out go the definitions that styles refer to.
//!
//! The one rule: only marks are list objects; printed numbers are facts of their paragraphs.

use super::super::opc::{Part, Xml};
use super::names::{WORD_NAMESPACES, content_type};
use super::slots::Slot;
use super::story::Edition;
use super::units::mm;
use crate::theme::THEME;

/// The style of addressees.
const ADDRESSEES: &str = "HeaderItem";

/// The styles that are lists, with their marks; a definition's number is its place here, from 1.
fn lists() -> impl Iterator<Item = (usize, &'static str, &'static str)> {
    let marked =
        THEME.styles.iter().filter_map(|(style, look)| Some((style.as_str(), look.mark.as_deref()?)));
    marked.enumerate().map(|(index, (style, mark))| (index + 1, style, mark))
}

/// The definition to which a style refers.
pub(super) fn of_style(style: &str) -> Option<usize> {
    lists().find(|(_, of, _)| *of == style).map(|(id, ..)| id)
}

/// The part.
pub(super) fn part(edition: &Edition) -> Part {
    let mut xml = Xml::new();
    let (prefix, namespace) = WORD_NAMESPACES[0];
    xml.open("w:numbering", &[(prefix, &namespace)]);
    for (id, style, mark) in lists() {
        let face = edition.face(Slot::Latin.role());
        let look = &THEME.styles[style];
        // Each language has its own mark before addressees.
        let mark = if style == ADDRESSEES { &edition.document.lang.rules().addressees.mark } else { mark };
        xml.open("w:abstractNum", &[("w:abstractNumId", &id)]);
        xml.val("w:nsid", format!("7A1F0C{id:02X}"));
        xml.val("w:multiLevelType", "singleLevel");
        xml.open("w:lvl", &[("w:ilvl", &0)]);
        xml.val("w:start", 1);
        xml.val("w:numFmt", "bullet");
        xml.val("w:pStyle", style);
        xml.val("w:lvlText", mark);
        // Of the justifications, only this one keeps to `left`, which is the side where reading begins.
        xml.val("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:start", &mm(look.indent)), ("w:hanging", &mm(look.hanging))]);
        xml.close();
        xml.open("w:rPr", &[]);
        xml.empty("w:rFonts", &[("w:ascii", &face), ("w:hAnsi", &face), ("w:hint", &"default")]);
        xml.close();
        xml.close();
        xml.close();
    }
    for (id, ..) in lists() {
        xml.open("w:num", &[("w:numId", &id)]);
        xml.val("w:abstractNumId", id);
        xml.close();
    }
    xml.close();
    Part::new("word/numbering.xml", content_type::NUMBERING, xml.into_bytes())
}
