//! Drawings: text boxes in them are read, pictures and charts are counted; of several alternatives one is read.
//!
//! What Word shows once is read once, however often the file contains it.

use super::super::xml::{Ns, Tag};
use super::{Frame, Open, Story};
use crate::reading::{PartKind, skipped};

impl Story<'_, '_> {
    /// The first alternative is read; the one for older readers only if the first said nothing.
    pub(super) fn alternative(&mut self, tag: &Tag) -> Option<Frame> {
        let Some(Frame::Alternatives { taken, before }) = self.frames.last_mut() else { return None };
        match (tag.name(), *taken) {
            ("Choice", false) => {
                *taken = true;
                Some(Frame::Through)
            }
            ("Fallback", false) => Some(Frame::Through),
            ("Fallback", true) if self.amount == *before => {
                self.muted += 1;
                Some(Frame::Muted)
            }
            _ => None,
        }
    }

    /// An element of Office Math: its characters are read as a line.
    pub(super) fn formula(&mut self, tag: &Tag) -> Option<Frame> {
        match tag.name() {
            "oMath" => self.count(skipped::FORMULAS),
            "t" => {
                self.text.clear();
                return Some(Frame::Text { preserve: true });
            }
            _ => {}
        }
        Some(Frame::Through)
    }

    /// An element of a drawing, or of an unknown vocabulary.
    pub(super) fn drawing(&mut self, tag: &Tag) -> Option<Frame> {
        match (tag.ns, tag.name()) {
            (Ns::A, "blip") | (Ns::V, "imagedata") => self.count(skipped::PICTURES),
            (Ns::A, "t") => self.count(skipped::DRAWING_TEXT),
            (Ns::A, "graphicData") => {
                let uri = tag.get("uri").unwrap_or_default();
                if ["/chart", "/chartex", "/diagram", "/ink"].iter().any(|kind| uri.ends_with(kind)) {
                    self.count(skipped::DRAWINGS);
                }
            }
            (Ns::Other, "docPr") | (Ns::V, "shape") => {
                let words = tag.get("descr").or_else(|| tag.get("alt"));
                if words.is_some_and(|words| !words.trim().is_empty()) {
                    self.count(skipped::ALTERNATIVES);
                }
            }
            _ => {}
        }
        Some(Frame::Through)
    }

    /// A text box is a part of its own, so that the paragraph around it stays whole.
    pub(super) fn begin_box(&mut self) {
        let number = self.boxes.len() + self.outer.len() + 1;
        let base = self.outer.first().unwrap_or(&self.open).part.name.clone();
        let inner = Open::new(PartKind::TextBox, format!("{base}#text-box-{number}"));
        self.outer.push(std::mem::replace(&mut self.open, inner));
    }

    pub(super) fn end_box(&mut self) {
        let part = self.close();
        if let Some(outer) = self.outer.pop() {
            self.open = outer;
        }
        if !part.paragraphs.is_empty() {
            self.amount += 1;
            self.boxes.push(part);
        }
    }
}
