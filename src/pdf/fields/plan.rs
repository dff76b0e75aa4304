//! Which fields there are: finds a document's groups of marks, check boxes and blanks, in tab order.
//!
//! Mutually exclusive marks are one field with a state for each, and a field that occurs twice is one field with
//! two places.

use crate::document::{Block, Choice, Content, Document, Field, FieldKind, Key};

/// The fields of a form.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// In order of first occurrence.
    pub fields: Vec<Entry>,
}

/// A field of the form.
#[derive(Debug)]
pub(super) enum Entry {
    /// Marks of which at most one is set.
    Group(Group),
    /// A single mark, a place to write or a drop-down list.
    Single(Single),
}

/// Marks of which at most one is set.
#[derive(Debug)]
pub(super) struct Group {
    /// The field's name: the keys of its marks without their last part.
    pub name: Key,
    /// Its accessible name.
    pub label: String,
    /// Whether one must be set.
    pub required: bool,
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

/// A field that is not a group.
#[derive(Debug)]
pub(super) struct Single {
    /// The key of its places, and the field's name.
    pub key: Key,
    /// Its accessible name.
    pub label: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// What can be entered.
    pub takes: Takes,
}

/// What can be entered in a field that is not a group.
#[derive(Debug)]
pub(super) enum Takes {
    /// A mark.
    Mark,
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One of these, each with its id and its words.
    Choice(Vec<[String; 2]>),
}

impl Plan {
    /// The fields of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut plan = Self::default();
        let annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
        document.letter.iter().chain(annexes).for_each(|block| plan.block(block));
        plan
    }

    fn block(&mut self, block: &Block) {
        match &block.content {
            Content::Ballot(ballot) => {
                ballot.rows.iter().for_each(|row| self.choices(&row.text.plain(), &row.choices));
            }
            Content::Choices { label, choices } => self.choices(label, choices),
            Content::Table(table) => {
                table.caption.iter().for_each(|caption| self.block(caption));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| self.block(block));
            }
            _ => block.fields().into_iter().for_each(|field| self.field(&field.label, field)),
        }
    }

    /// The choices, then the options of each.
    fn choices(&mut self, label: &str, choices: &[Choice]) {
        choices.iter().for_each(|choice| self.field(label, &choice.field));
        choices.iter().for_each(|choice| self.choices(&choice.field.label, &choice.options));
    }

    /// A field; `label` is that of its group, in case it is the first mark of one.
    fn field(&mut self, label: &str, field: &Field) {
        match field.kind {
            FieldKind::Box | FieldKind::Radio => self.mark(label, field),
            FieldKind::Check => self.single(field, Takes::Mark),
            FieldKind::Lines => self.single(field, Takes::Lines),
            FieldKind::List => {
                let options = field.options.iter().map(|option| [option.id.clone(), spoken(&option.label)]);
                self.single(field, Takes::Choice(options.collect()));
            }
            FieldKind::Line | FieldKind::Date | FieldKind::Number | FieldKind::Email => {
                self.single(field, Takes::Line);
            }
        }
    }

    fn mark(&mut self, label: &str, field: &Field) {
        let above = field.key.as_str().rsplit_once('/').and_then(|(above, _)| Key::new(above).ok());
        let name = above.unwrap_or_else(|| field.key.clone());
        let known = self.fields.iter_mut().find_map(|entry| match entry {
            Entry::Group(group) if group.name == name => Some(group),
            _ => None,
        });
        let (key, round) = (field.key.clone(), field.kind == FieldKind::Radio);
        let mark = Mark { key, label: spoken(&field.label), round };
        match known {
            Some(group) if group.marks.iter().any(|known| known.key == mark.key) => {}
            Some(group) => {
                group.required |= field.required;
                group.marks.push(mark);
            }
            None => self.fields.push(Entry::Group(Group {
                name,
                label: spoken(label),
                required: field.required,
                marks: vec![mark],
            })),
        }
    }

    fn single(&mut self, field: &Field, takes: Takes) {
        let known = |entry: &Entry| matches!(entry, Entry::Single(single) if single.key == field.key);
        if !self.fields.iter().any(known) {
            let (key, label, required) = (field.key.clone(), spoken(&field.label), field.required);
            self.fields.push(Entry::Single(Single { key, label, required, takes }));
        }
    }
}

/// A label for assistive technology and tooltips: with plain hyphens and spaces.
fn spoken(label: &str) -> String {
    label.replace('\u{2011}', "-").replace('\u{a0}', " ")
}
