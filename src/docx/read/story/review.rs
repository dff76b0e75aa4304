//! Traces of review: who commented on which words, and who put words in or took them out.

use super::super::xml::Tag;
use super::{Frame, Story};
use crate::reading::{Comment, PartKind, Tracked};

/// A tracked change being read.
pub(super) struct Change {
    inserted: bool,
    author: String,
}

/// An attribute of an element; empty where it has none.
fn said(tag: &Tag, name: &str) -> String {
    tag.get(name).map(|value| value.into_owned()).unwrap_or_default()
}

impl Story<'_, '_> {
    /// Words that somebody put in, or took out.
    pub(super) fn begin_change(&mut self, tag: &Tag, inserted: bool) {
        self.changes.push(Change { inserted, author: said(tag, "author") });
    }

    /// Keeps the words of the innermost change that is open.
    pub(super) fn track(&mut self, text: &str) {
        let Some(Change { inserted, author }) = self.changes.last() else { return };
        if self.muted > 0 || self.open.codes > 0 {
            return;
        }
        let (part, line) = (self.open.part.name.as_str(), self.open.ordinal);
        let all = &mut self.shared.reading.tracked;
        let same = |last: &&mut Tracked| {
            last.inserted == *inserted && last.author == *author && last.part == part && last.line == line
        };
        match all.last_mut().filter(same) {
            Some(last) => last.words.push_str(text),
            None => all.push(Tracked {
                inserted: *inserted,
                author: author.clone(),
                words: text.to_owned(),
                part: part.to_owned(),
                line,
            }),
        }
    }

    /// The comment with this id, which may be met at its place or in its own part.
    fn comment(&mut self, id: &str) -> &mut Comment {
        self.shared.comments.entry(id.to_owned()).or_default()
    }

    /// Where a comment stands: its range begins, or its mark stands alone.
    pub(super) fn commented(&mut self, tag: &Tag) {
        let Some(id) = tag.get("id") else { return };
        let (part, line) = (self.open.part.name.clone(), self.open.ordinal);
        let comment = self.comment(&id);
        if comment.line == 0 {
            (comment.part, comment.line) = (part, line);
        }
    }

    /// A comment in the part of comments.
    pub(super) fn begin_comment(&mut self, tag: &Tag) -> Frame {
        let id = said(tag, "id");
        let (author, date) = (said(tag, "author"), said(tag, "date"));
        let comment = self.comment(&id);
        (comment.author, comment.date) = (author, date);
        self.open.comment = Some(id);
        Frame::Comment
    }

    /// Keeps words of the text with the comments that are about them, and words of a comment with it.
    pub(super) fn quote(&mut self, text: &str) {
        let add = |words: &mut String, text: &str, parted: bool| {
            if parted && !words.is_empty() {
                words.push('\n');
            }
            words.push_str(text);
        };
        let first = !self.has_text();
        if self.open.part.kind == PartKind::Comments {
            if let Some(id) = self.open.comment.clone() {
                add(&mut self.comment(&id).words, text, first);
            }
            return;
        }
        for id in self.open.comments.clone() {
            add(&mut self.comment(&id).quoted, text, first);
        }
    }
}
