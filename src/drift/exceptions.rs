//! Exceptions: the texts that a note names, against those whose items say that it applies to them.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::Items;
use super::view::{Block, View};
use crate::document::Value;
use crate::document::layout::Trait;

/// Checks that each note of an edition exempts the texts whose items point to a justification.
pub(super) fn exceptions(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let notes = context.places.fixed(|known| match known {
        Trait::Names(what) => Some(what),
        _ => None,
    });
    let mut out = Vec::new();
    for (key, what) in notes {
        let items = context.places.items.iter().find(|items| items.sentence(what).is_some());
        if let (Some(items), Some(block)) = (items, view.at(key)) {
            out.extend(Note { context, edition, view, key, what, items, block }.findings());
        }
    }
    out
}

/// A note of an edition, with the items whose sentences it is compared with.
struct Note<'c, 'a> {
    context: &'c Context<'a>,
    edition: usize,
    view: &'c View<'a>,
    key: &'c str,
    what: &'static str,
    items: &'c Items,
    block: &'c Block<'a>,
}

impl Note<'_, '_> {
    fn findings(&self) -> Vec<Finding> {
        let (context, view) = (self.context, self.view);
        let pointing = self.pointing();
        let excepted = context.members(self.block);
        if context.blamed(self.edition, self.key) || pointing.is_empty() {
            return Vec::new();
        }
        // A note that exempts nothing by name may be about all of them.
        let items = view.keyed().filter(|(key, _)| self.items.holds(view, key)).count();
        if excepted.is_empty() && pointing.len() == items {
            return Vec::new();
        }
        let about = self.about();
        let mut out = Vec::new();
        for (draft, item) in pointing.iter().filter(|(draft, _)| !excepted.contains(draft)) {
            if self.block.states(draft) || context.blamed(self.edition, item) {
                continue;
            }
            let message = format!(
                "{}: the note on {about} does not exempt {draft}, whose item has a justification",
                view.id()
            );
            let sentence = view.at(&self.sentence(item)).map(|block| view.beginning(block));
            let finding = Finding::new(Code::NoteA5, Some(self.key), message);
            out.push(finding.at(view.beginning(self.block)).against(sentence));
        }
        // One text exempted instead of another is one fault.
        let told = out.len();
        let strange = excepted.iter().filter(|draft| !pointing.iter().any(|(known, _)| known == *draft));
        for draft in strange.skip(told) {
            let item = view
                .keyed()
                .find(|(key, block)| self.items.holds(view, key) && block.values.contains(draft))
                .map(|(key, block)| (self.sentence(key), block));
            let item = item.filter(|(sentence, _)| !context.explained(self.edition, sentence));
            let Some((sentence, item)) = item else { continue };
            let message = format!(
                "{}: the note on {about} exempts {draft}, but its item names no justification",
                view.id()
            );
            out.push(
                Finding::new(Code::NoteA5, Some(&sentence), message)
                    .at(view.beginning(item))
                    .against(self.block.statement(draft).map(|stated| view.stated(stated))),
            );
        }
        out
    }

    /// The texts whose items say that it applies to them, with the addresses of the items.
    fn pointing(&self) -> Vec<(Value, String)> {
        let items = self.view.keyed().filter_map(|(key, _)| self.items.applying(key, self.what));
        let first = |item: &str| self.context.members(self.view.at(item)?).into_iter().next();
        items.filter_map(|item| Some((first(item)?, item.to_owned()))).collect()
    }

    /// The address of the sentence of an item.
    fn sentence(&self, item: &str) -> String {
        format!("{item}/{}", self.items.sentence(self.what).unwrap_or(self.what))
    }

    /// What the note is about: the Recommendation, not one of the texts, that it or the sentences cite.
    fn about(&self) -> String {
        let sentences = self.view.keyed().filter(|(key, _)| self.items.applying(key, self.what).is_some());
        let blocks = std::iter::once(self.block).chain(sentences.map(|(_, block)| block));
        let cited = blocks.flat_map(|block| &block.values).find_map(|value| match value {
            Value::Designation(cited) if !self.context.is_text(value) => Some(cited.to_string()),
            _ => None,
        });
        cited.unwrap_or_else(|| format!("`{}`", self.key))
    }
}
