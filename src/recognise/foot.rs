//! The foot of a house: in come its lines, out goes an edition in which they are furniture, whatever they are like.
//!
//! A line is the house's that says the same; how it is spaced and dashed does not count.

use std::collections::BTreeSet;

use super::{Recognition, folded};
use crate::reading::{Paragraph, Part, PartKind, Reading};

/// The part in which the foot of a text stands.
const FOOT: &str = "foot";

/// The lines that a house has at the foot of its letters.
#[derive(Debug, Clone, Default)]
pub struct Foot(BTreeSet<String>);

impl Foot {
    /// A foot of these lines.
    pub fn new<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        Self(lines.into_iter().map(folded).collect())
    }

    /// Parts the lines at the end of a text from its body: a text has no pages at whose foot they could stand.
    pub fn part_off(&self, reading: &mut Reading) {
        let Some(body) = reading.parts.iter_mut().find(|part| part.kind == PartKind::Body) else { return };
        let is_blank = |paragraph: &Paragraph| folded(&paragraph.text()).is_empty();
        let is_foot = |paragraph: &Paragraph| self.0.contains(&folded(&paragraph.text()));
        let outside = |paragraph: &Paragraph| is_blank(paragraph) || is_foot(paragraph);
        let end = body.paragraphs.iter().rposition(|paragraph| !outside(paragraph)).map_or(0, |at| at + 1);
        // What is blank before the first line, as the rule that ends a form, is the body's.
        let Some(first) = body.paragraphs[end..].iter().position(is_foot) else { return };
        let paragraphs = body.paragraphs.split_off(end + first);
        reading.parts.push(Part { kind: PartKind::Footer, name: FOOT.to_owned(), paragraphs });
    }

    /// Makes the lines at the foot furniture: one that is like the Union's address is no slip of it.
    pub fn set_off(&self, recognition: &mut Recognition) {
        for (index, text) in recognition.edition.texts.iter_mut().enumerate() {
            if text.part == "footer" && self.0.contains(&folded(&text.text.plain())) {
                (text.message, text.furniture) = (None, true);
                recognition.matches[index] = None;
                recognition.notes.retain(|note| note.index != index);
            }
        }
    }
}
