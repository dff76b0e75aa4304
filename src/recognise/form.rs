//! The reply form: in come its blocks and lines, out go the addresses, the rows with their boxes, and the fields.
//!
//! The first of two equal labels is the Bureau's, the second the sender's.

use super::block::Block;
use super::lines::{Line, Mark};
use super::state::Walk;
use super::tokens;
use crate::document::layout::Trait;
use crate::document::{Field, FieldKind, Inline, Key, Sort, Text, key};

impl Walk<'_> {
    /// The address of the form.
    pub(super) fn form_key(&self) -> Key {
        let sites = &self.language.sites;
        let here = sites.regions[self.region].root;
        let form = sites.regions.iter().find(|region| region.role == crate::document::layout::PartRole::Form);
        key(here.or(form.and_then(|form| form.root)).unwrap_or("form"))
    }

    /// A label that appears twice: beside the Bureau's value, and beside the sender's blank.
    pub(super) fn twice(&mut self, known: Trait, block: &Block) {
        let Trait::Twice { ours, theirs, field } = known else { return };
        let met = self.form.labels.entry(ours).or_default();
        let second = *met > 0;
        *met += 1;
        let home = self.form_key().child(if second { theirs } else { ours });
        self.emit(Some(home.clone()), block);
        if second {
            let field = self.field(field, FieldKind::Line, "");
            self.out.edition.fields.push(field.clone());
            let line = self.lines[block.lines[0]].line;
            self.push(Some(home), None, Text(vec![Inline::Blank(field)]), line);
        }
    }

    /// A box with its words, in the row that is open.
    pub(super) fn choice(&mut self, home: Option<Key>, exclusive: bool, block: &Block) {
        if let Some(key) = &home {
            let round = self.lines[block.lines[0]].mark == Mark::Radio || exclusive;
            let kind = if round { FieldKind::Radio } else { FieldKind::Box };
            let label = block.text.clone();
            self.out.edition.fields.push(Field::new(key.clone(), kind, label, ""));
        }
        self.emit(home, block);
    }

    /// A line of the form that says no message: an address, or what a sender wrote.
    pub(super) fn unknown_in_form(&mut self, at: usize, line: &Line) {
        let telephone = tokens::telephones(&line.text).into_iter().next();
        let email = tokens::emails(&line.text).into_iter().next();
        for (sort, found) in [(Sort::Telephone, telephone), (Sort::Email, email)] {
            let Some(found) = found else { continue };
            let here = self.language.sites.all.iter().filter(|site| site.region == Some(self.region));
            let twins = here.filter(|site| site.node().has(Trait::Beside(sort))).find_map(|site| {
                site.node().find(|known| match known {
                    Trait::Twice { ours, theirs, .. } => Some((ours, theirs)),
                    _ => None,
                })
            });
            let Some((ours, theirs)) = twins else { continue };
            let met = self.form.values.entry(ours).or_default();
            let place = if *met > 0 { theirs } else { ours };
            *met += 1;
            let home = self.form_key().child(place);
            return self.value(at, home, found);
        }
        self.prose(at, None);
    }
}
