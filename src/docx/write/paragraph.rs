//! Paragraphs: writes a style, keys and pieces of text as a `w:p`.
//!
//! A paragraph names its style; anything else it says is something that no style can know.

use std::fmt::Display;

use super::run::Piece;
use super::section::Section;
use super::story::Story;
use super::styles::{line_height, line_of};
use super::units::twips;
use crate::document::{Key, Text};
use crate::theme::{Align, Closing, THEME};

/// What is known about a paragraph besides its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraph<'a> {
    /// The styleId, a key of the theme's styles.
    pub style: &'a str,
    /// The address that its bookmark stands for.
    pub key: Option<&'a Key>,
    /// Whether it is kept together, and on one page with the next paragraph.
    pub keep_next: bool,
    /// Space before, in points, if it is not the style's.
    pub before: Option<f64>,
    /// Space after, in points, if it is not the style's.
    pub after: Option<f64>,
    /// Whether it begins at the margin, whatever space its style leaves for a number.
    pub flush: bool,
    /// Whether lines run from left to right in a right-to-left document: the Union's address in English.
    pub ltr: bool,
    /// Whether it shows a picture: its line is then as high as the picture, even if the script's lines are set
    /// closer than its face asks for.
    pub picture: bool,
    /// Whether a page begins with it.
    pub begins_page: bool,
    /// The section that ends with this paragraph.
    pub section: Option<Section<'a>>,
}

impl<'a> Paragraph<'a> {
    /// A paragraph in this style.
    pub fn new(style: &'a str) -> Self {
        Self {
            style,
            key: None,
            keep_next: false,
            before: None,
            after: None,
            flush: false,
            ltr: false,
            picture: false,
            begins_page: false,
            section: None,
        }
    }

    /// A paragraph in this style with the bookmark of this key.
    pub fn keyed(style: &'a str, key: &'a Key) -> Self {
        Self { key: Some(key), ..Self::new(style) }
    }
}

impl Story<'_> {
    /// Writes a paragraph.
    pub fn paragraph(&mut self, paragraph: &Paragraph, pieces: &[Piece]) {
        self.open_paragraph(paragraph);
        let bookmark = paragraph.key.and_then(|key| self.begin(key));
        self.pieces(pieces);
        self.end(bookmark);
        self.xml.close();
    }

    /// Writes a paragraph of one text.
    pub fn line(&mut self, paragraph: &Paragraph, text: &Text) {
        self.paragraph(paragraph, &[Piece::Text(text)]);
    }

    /// Opens a paragraph and writes its properties, in the order of the schema.
    pub fn open_paragraph(&mut self, paragraph: &Paragraph) {
        let rtl = self.edition.slots.rtl();
        self.xml.open("w:p", &[]);
        let spaced = paragraph.before.is_some() || paragraph.after.is_some() || self.closing > 0.0;
        let placed = spaced || paragraph.flush || paragraph.picture;
        let plain = paragraph.style == "Normal" && !paragraph.keep_next && !placed;
        let own_lines = self.edition.print.is_some() && self.edition.slots.other_script().is_some();
        if plain && !rtl && !own_lines && paragraph.section.is_none() {
            return;
        }
        self.xml.open("w:pPr", &[]);
        if paragraph.style != "Normal" {
            self.xml.val("w:pStyle", paragraph.style);
        }
        if paragraph.keep_next {
            self.xml.flag("w:keepNext");
            self.xml.flag("w:keepLines");
        }
        if paragraph.begins_page {
            self.xml.flag("w:pageBreakBefore");
        }
        if rtl && paragraph.ltr {
            self.xml.val("w:bidi", 0);
        } else if rtl {
            self.xml.flag("w:bidi");
        }
        // In a letter that is closed up, this overrides the styles.
        let style = THEME.styles.get(paragraph.style).filter(|_| self.closing > 0.0);
        let own = |space: f64| self.closed(space, THEME.closing.space);
        let spaces = [
            ("w:before", paragraph.before.or(style.map(|style| own(style.before)))),
            ("w:after", paragraph.after.or(style.map(|style| own(style.after)))),
        ]
        .map(|(name, space)| space.map(|space| (name, twips(space))));
        let mut spaces: Vec<(&str, &dyn Display)> =
            spaces.iter().flatten().map(|(name, space)| (*name, space as _)).collect();
        let closing = Closing::factor(THEME.closing.line, self.closing);
        let line = style.map(|style| line_height(self.edition, style, closing));
        // Beside another script, words keep the lines of their own.
        let own_line = || {
            let other = self.edition.slots.other_script().filter(|_| self.edition.print.is_some())?;
            let style = self.edition.style(THEME.styles.get(paragraph.style)?);
            Some(line_of(other, &style, 1.0))
        };
        let line = line.or_else(own_line);
        if paragraph.picture {
            spaces.extend([("w:line", &240 as &dyn Display), ("w:lineRule", &"auto")]);
        } else if let Some((line, rule)) = &line {
            spaces.extend([("w:line", line as &dyn Display), ("w:lineRule", rule)]);
        }
        if !spaces.is_empty() {
            self.xml.empty("w:spacing", &spaces);
        }
        if paragraph.flush {
            self.xml.empty("w:ind", &[("w:start", &0), ("w:firstLine", &0)]);
        }
        if let Some(section) = &paragraph.section {
            self.section(section);
        }
        self.xml.close();
    }
}

/// The value of `w:jc`. Besides `left` and `right`, ISO/IEC 29500 Transitional has `start` and `end`, which mean
/// the same in either direction.
pub(super) fn justification(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
        Align::Justify => "both",
    }
}
