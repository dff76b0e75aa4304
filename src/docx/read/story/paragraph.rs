//! Paragraphs: where they begin and end, what their properties say, and the pieces of their text.
//!
//! Every `w:p` is counted, so that an ordinal finds its paragraph again; neighbouring pieces of text that look
//! alike are joined.

use super::field::link;
use super::table::Table;
use super::{Frame, Story};
use crate::diag::Diagnostic;
use crate::reading::{Paragraph, Span, skipped};

use super::super::xml::{Ns, Tag};

/// What is no heading has this level in the outline (ECMA-376, 17.3.1.20).
const DEEPEST: u8 = 9;

/// A paragraph being read.
#[derive(Debug, Default)]
pub(super) struct Building {
    /// The paragraph as far as read.
    pub paragraph: Paragraph,
    /// The list it says it belongs to; 0 means none.
    list: Option<u32>,
    level: Option<usize>,
    /// Its level in the outline of the document, from 0; body text is beyond the deepest.
    outline: Option<u8>,
    /// Whether its mark is deleted, so that the next paragraph follows on its line.
    unmarked: bool,
}

impl Story<'_, '_> {
    pub(super) fn begin_paragraph(&mut self) -> Result<(), Diagnostic> {
        self.shared.paragraphs += 1;
        let most = self.shared.limits.paragraphs;
        if self.shared.paragraphs > most {
            let message = format!("the document has more than {most} paragraphs");
            return Err(self.shared.limits.exceeded("paragraphs", message));
        }
        // Word never writes a paragraph inside a paragraph: the outer one ends here.
        if self.open.current.is_some() {
            self.end_paragraph();
        }
        self.open.ordinal += 1;
        let bookmarks = std::mem::take(&mut self.open.bookmarks);
        let paragraph = Paragraph {
            line: self.open.ordinal,
            cell: self.open.nest.last().and_then(Table::position),
            reach: self.open.nest.last().and_then(Table::reach),
            shaded: self.open.nest.last().is_some_and(Table::shaded),
            note: self.open.note,
            keys: bookmarks.iter().filter_map(|name| self.shared.stamp.key(name)).collect(),
            bookmarks,
            ..Paragraph::default()
        };
        self.open.current = Some(Building { paragraph, ..Building::default() });
        self.settle_run();
        self.new_line();
        Ok(())
    }

    pub(super) fn paragraph_property(&mut self, tag: &Tag) -> Option<Frame> {
        if tag.ns != Ns::W {
            return None;
        }
        match tag.name() {
            "pStyle" => {
                if let Some(current) = &mut self.open.current {
                    current.paragraph.style = tag.val().map(|id| id.into_owned());
                }
                None
            }
            "outlineLvl" => {
                if let Some(current) = &mut self.open.current {
                    current.outline = tag.val().and_then(|it| it.parse().ok());
                }
                None
            }
            "numPr" => Some(Frame::List),
            "rPr" => Some(Frame::ParagraphMark),
            "sectPr" => Some(Frame::Through),
            _ => None,
        }
    }

    pub(super) fn list_property(&mut self, tag: &Tag) -> Option<Frame> {
        let value = tag.val();
        if let (Some(current), Some(value)) = (&mut self.open.current, value) {
            match tag.name() {
                "numId" => current.list = value.parse().ok(),
                "ilvl" => current.level = value.parse().ok(),
                _ => {}
            }
        }
        None
    }

    /// Changes to the paragraph mark, which split or join paragraphs.
    pub(super) fn mark_property(&mut self, tag: &Tag) -> Option<Frame> {
        match (tag.ns, tag.name()) {
            (Ns::W, "ins" | "moveTo") => self.count(skipped::PARAGRAPH_MARKS),
            (Ns::W, "del" | "moveFrom") => {
                self.count(skipped::PARAGRAPH_MARKS);
                if let Some(current) = &mut self.open.current {
                    current.unmarked = true;
                }
            }
            _ => {}
        }
        None
    }

    pub(super) fn end_paragraph(&mut self) {
        let Some(mut current) = self.open.current.take() else { return };
        let style = self.shared.styles.of_paragraph(current.paragraph.style.as_deref());
        let outline = current.outline.or(style.and_then(|style| style.outline));
        current.paragraph.heading = outline.filter(|level| *level < DEEPEST).map(|level| level + 1);
        let gone = self.open.nest.iter().any(Table::deleted);
        // When joined with the next, a paragraph belongs to the next one's list.
        if !gone && !current.unmarked {
            self.number(&mut current);
        }
        let mut paragraph = current.paragraph;
        if let Some(mut first) = self.open.joined.take() {
            if !first.spans.is_empty() {
                paragraph.line = first.line;
            }
            first.bookmarks.append(&mut paragraph.bookmarks);
            first.keys.append(&mut paragraph.keys);
            paragraph.bookmarks = first.bookmarks;
            paragraph.keys = first.keys;
            let rest = std::mem::replace(&mut paragraph.spans, first.spans);
            for span in rest {
                push(&mut paragraph.spans, span);
            }
        }
        if gone {
            return;
        }
        if current.unmarked {
            self.open.joined = Some(paragraph);
        } else {
            self.open.part.paragraphs.push(paragraph);
        }
    }

    /// Ends what is open in a paragraph and in those to be joined with it.
    pub(super) fn flush(&mut self) {
        self.end_paragraph();
        if let Some(paragraph) = self.open.joined.take()
            && !paragraph.spans.is_empty()
        {
            self.open.part.paragraphs.push(paragraph);
        }
    }

    /// The number that Word prints before the paragraph.
    fn number(&mut self, current: &mut Building) {
        let style = self.shared.styles.of_paragraph(current.paragraph.style.as_deref());
        let Some(list) = current.list.or(style.and_then(|it| it.list)).filter(|list| *list != 0) else {
            return;
        };
        let level = current.level.or(style.and_then(|it| it.level)).unwrap_or(0);
        current.paragraph.level = Some(level);
        let Some((mark, known)) = self.shared.numbering.mark(&mut self.shared.counters, list, level) else {
            return;
        };
        if !known {
            self.count(skipped::NUMBERS);
        }
        current.paragraph.mark = Some(mark).filter(|mark| !mark.is_empty());
    }

    pub(super) fn bookmark(&mut self, tag: &Tag) {
        let Some(name) = tag.get("name").filter(|name| !name.is_empty()) else { return };
        match &mut self.open.current {
            Some(current) => {
                current.paragraph.keys.extend(self.shared.stamp.key(&name));
                current.paragraph.bookmarks.push(name.into_owned());
            }
            None => self.open.bookmarks.push(name.into_owned()),
        }
    }

    /// Whether the paragraph being read has any text so far.
    pub(super) fn has_text(&self) -> bool {
        self.open.current.as_ref().is_some_and(|it| !it.paragraph.spans.is_empty())
    }

    /// Where the text being read links to.
    pub(super) fn link(&self) -> Option<String> {
        link(&self.open.fields, &self.open.links).map(str::to_owned)
    }

    /// Appends a piece to the paragraph being read.
    pub(super) fn append(&mut self, span: Span) {
        self.quote(&span.text);
        let Some(current) = &mut self.open.current else { return };
        self.amount += span.text.len();
        push(&mut current.paragraph.spans, span);
    }
}

/// Whether a piece continues in the next: both look alike and have the same language, or one of them has none.
fn joins(last: &Span, next: &Span) -> bool {
    let look = |span: &Span| (span.marks, span.rtl, span.bold, span.italic);
    let silent = |span: &Span| span.lang.is_none() && !span.text.contains(char::is_alphabetic);
    last.note.is_none()
        && next.note.is_none()
        && look(last) == look(next)
        && last.link == next.link
        && last.fact == next.fact
        && (last.lang == next.lang || silent(next) || silent(last))
}

fn push(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        Some(last) if joins(last, &span) => {
            last.text.push_str(&span.text);
            last.lang = last.lang.or(span.lang);
        }
        _ => spans.push(span),
    }
}
