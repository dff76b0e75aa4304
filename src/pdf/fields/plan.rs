//! Which fields there are: in comes a document, out go groups of marks and blanks, in tab order.
//!
//! The one rule: boxes that exclude one another are one field with a state each, and what stands twice is one field
//! with two places.

use crate::document::{Choice, Content, Document, Field, FieldKind, Key};

/// The fields of a form.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// In the order in which they are first met.
    pub fields: Vec<Entry>,
}

/// A field of the form.
#[derive(Debug)]
pub(super) enum Entry {
    /// Marks of which one at most is set.
    Group(Group),
    /// A blank.
    Blank(Blank),
}

/// Marks of which one at most is set.
#[derive(Debug)]
pub(super) struct Group {
    /// The field's name.
    pub name: Key,
    /// Its accessible name.
    pub label: String,
    /// The marks, in order.
    pub marks: Vec<Mark>,
}

/// A mark of a group.
#[derive(Debug)]
pub(super) struct Mark {
    /// The key of its place; its last part is the state's name.
    pub key: Key,
    /// Its accessible name.
    pub label: String,
    /// Round rather than square.
    pub round: bool,
}

/// A place to write.
#[derive(Debug)]
pub(super) struct Blank {
    /// The key of its places, and the field's name.
    pub key: Key,
    /// Its accessible name.
    pub label: String,
    /// Whether it takes several lines.
    pub several_lines: bool,
}

impl Plan {
    /// The fields of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut plan = Self::default();
        for block in document.annexes.iter().flat_map(|annex| &annex.blocks) {
            if let Content::Ballot(ballot) = &block.content {
                ballot.rows.iter().for_each(|row| plan.group(&row.key, &row.text.plain(), &row.choices));
            } else {
                block.fields().into_iter().for_each(|field| plan.blank(field));
            }
        }
        plan
    }

    /// The choices as one group, and the options of each as another.
    fn group(&mut self, name: &Key, label: &str, choices: &[Choice]) {
        let mark = |field: &Field| Mark {
            key: field.key.clone(),
            label: spoken(&field.label),
            round: field.kind == FieldKind::Radio,
        };
        let marks = choices.iter().map(|choice| mark(&choice.field)).collect();
        self.fields.push(Entry::Group(Group { name: name.clone(), label: spoken(label), marks }));
        for choice in choices.iter().filter(|choice| !choice.options.is_empty()) {
            self.group(&choice.field.key, &choice.field.label, &choice.options);
        }
    }

    fn blank(&mut self, field: &Field) {
        let known = |entry: &Entry| matches!(entry, Entry::Blank(blank) if blank.key == field.key);
        if !self.fields.iter().any(known) {
            self.fields.push(Entry::Blank(Blank {
                key: field.key.clone(),
                label: spoken(&field.label),
                several_lines: field.kind == FieldKind::Lines,
            }));
        }
    }
}

/// A label as assistive technology and tooltips take it: with plain hyphens and spaces.
fn spoken(label: &str) -> String {
    label.replace('\u{2011}', "-").replace('\u{a0}', " ")
}
