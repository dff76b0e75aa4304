//! `word/footnotes.xml`: the words of the footnotes that the body refers to, and the lines that separate them from
//! it.

use super::super::opc::Part;
use super::names::content_type;
use super::paragraph::Paragraph;
use super::run::Piece;
use super::story::{Edition, Ids, Story};
use crate::document::Note;

/// The character style of the sign.
pub(super) const REFERENCE: &str = "FootnoteReference";

/// What separates footnotes from the text, and from those continued from the page before: id, kind and element.
pub(super) const SEPARATORS: [(i8, &str, &str); 2] =
    [(-1, "separator", "w:separator"), (0, "continuationSeparator", "w:continuationSeparator")];

/// The part, if the body has footnotes.
pub(super) fn part(edition: &Edition, ids: &mut Ids) -> Option<Part> {
    let notes = std::mem::take(&mut ids.notes);
    if notes.is_empty() {
        return None;
    }
    let mut story = Story::new(edition, ids);
    story.root("w:footnotes");
    for (id, kind, element) in SEPARATORS {
        story.xml.open("w:footnote", &[("w:type", &kind), ("w:id", &id)]);
        story.open_paragraph(&Paragraph { before: Some(0.0), ..Paragraph::new("Normal") });
        story.xml.open("w:r", &[]);
        story.xml.flag(element);
        for _ in 0..3 {
            story.xml.close();
        }
    }
    for (index, note) in notes.iter().enumerate() {
        story.xml.open("w:footnote", &[("w:id", &(index + 1))]);
        story.footnote(note);
        story.xml.close();
    }
    story.xml.close();
    Some(story.into_part("word/footnotes.xml", content_type::FOOTNOTES))
}

impl Story<'_> {
    /// Writes the reference mark of a footnote, and keeps its words for the part.
    pub fn note(&mut self, note: &Note) {
        if let Some(print) = &self.edition.print {
            return self.sign(print.signs.get(&note.key).copied().unwrap_or_default());
        }
        self.ids.notes.push(note.clone());
        let id = self.ids.notes.len();
        self.xml.open("w:r", &[]);
        self.run_properties(self.edition.slots.own(), Some(REFERENCE));
        self.xml.empty("w:footnoteReference", &[("w:id", &id)]);
        self.xml.close();
    }

    /// The number of a footnote that stands below its passage.
    pub fn sign(&mut self, number: usize) {
        self.run(self.edition.slots.own(), Some(REFERENCE), &number.to_string());
    }

    /// The paragraph of a footnote: its mark, and its words under its key.
    fn footnote(&mut self, note: &Note) {
        self.open_paragraph(&Paragraph::new("FootnoteText"));
        let bookmark = self.begin(&note.key);
        self.xml.open("w:r", &[]);
        self.run_properties(self.edition.slots.own(), Some(REFERENCE));
        self.xml.flag("w:footnoteRef");
        self.xml.close();
        self.pieces(&[Piece::Mark('\t'), Piece::Text(&note.text)]);
        self.end(bookmark);
        self.xml.close();
    }
}
