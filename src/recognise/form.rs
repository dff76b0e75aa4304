//! The reply form: in come its blocks and lines, out go the addresses, the rows with their boxes, and the fields.
//!
//! The one rule: the first of two equal labels is the Bureau's, the second the sender's.

use super::block::Block;
use super::lines::{Line, Mark};
use super::place::text_id;
use super::tokens;
use super::walk::Walk;
use crate::document::{Field, FieldKind, Inline, Key, Text, key};

/// What was seen of the form.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// How many labels of fax numbers and of e-mail addresses.
    labels: [usize; 2],
    /// How many fax numbers and e-mail addresses.
    values: [usize; 2],
    /// The row that is open.
    row: Option<Key>,
}

const KINDS: [(&str, [&str; 2]); 2] =
    [("fax", ["reply-fax", "sender-fax"]), ("email", ["reply-email", "sender-email"])];

impl Walk<'_> {
    /// A message of the form.
    pub(super) fn place_in_form(&mut self, id: &'static str, block: &Block) {
        let annex = key("annex-2");
        let part = match id {
            "form-subject" => "subject",
            "form-consultation" => "consultation",
            "form-intro" => "intro",
            "form-choose" => "ballot",
            "form-to" | "form-addressee" => "to",
            "form-from" | "form-sender-address" => "from",
            "form-date" | "form-place-date" => "place-date",
            "form-fax" => return self.address_label(0, block),
            "form-email" => return self.address_label(1, block),
            "form-sender" => {
                return self.emit_lines(block, &|text: &Text| {
                    let blank = text.0.iter().find_map(|inline| match inline {
                        Inline::Blank(field) => Some(field.key.last().to_owned()),
                        _ => None,
                    });
                    key("annex-2").child(format!("sender-{}", blank.as_deref().unwrap_or("line")))
                });
            }
            "form-assigns" => return self.choice(&["assigns"], block),
            "form-no-comments" => return self.choice(&["assigns", "no-comments"], block),
            "form-comments" => return self.choice(&["assigns", "comments"], block),
            "form-does-not-assign" => return self.choice(&["does-not-assign"], block),
            _ if id.starts_with("form-row.") => {
                self.form.row = text_id(&block.hit).map(|id| annex.child(id));
                let home = self.form.row.clone();
                return self.emit(home, block);
            }
            _ => return self.emit(None, block),
        };
        self.emit(Some(annex.child(part)), block);
    }

    /// A label beside a fax number or e-mail address; the sender's is a blank.
    fn address_label(&mut self, kind: usize, block: &Block) {
        let (name, places) = KINDS[kind];
        let side = self.form.labels[kind].min(1);
        self.form.labels[kind] += 1;
        let home = key("annex-2").child(places[side]);
        self.emit(Some(home.clone()), block);
        if side == 1 {
            let field = self.field(name, "");
            self.out.edition.fields.push(field.clone());
            let line = self.lines[block.lines[0]].line;
            self.push(Some(home), None, Text(vec![Inline::Blank(field)]), line);
        }
    }

    /// A box with its words, in the row that is open.
    fn choice(&mut self, path: &[&str], block: &Block) {
        let home = self.form.row.clone().map(|row| path.iter().fold(row, |key, part| key.child(part)));
        if let Some(key) = &home {
            let round = self.lines[block.lines[0]].mark == Mark::Radio || path.len() > 1;
            let kind = if round { FieldKind::Radio } else { FieldKind::Box };
            let label = block.text.clone();
            self.out.edition.fields.push(Field { key: key.clone(), kind, label, placeholder: String::new() });
        }
        self.emit(home, block);
    }

    /// A line of the form that says no message: an address, or what a sender wrote.
    pub(super) fn unknown_in_form(&mut self, at: usize, line: &Line) {
        let telephone = tokens::telephones(&line.text).into_iter().next();
        let email = tokens::emails(&line.text).into_iter().next();
        for (kind, found) in [telephone, email].into_iter().enumerate() {
            let Some(found) = found else { continue };
            let place = KINDS[kind].1[self.form.values[kind].min(1)];
            self.form.values[kind] += 1;
            return self.value(at, &format!("annex-2/{place}"), found);
        }
        self.prose(at, None);
    }
}
