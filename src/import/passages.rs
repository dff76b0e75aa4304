//! Passages: in comes a composed document, out go the addresses at which the words of each message of the circular's own
//! stand in every edition of it.

use crate::document::{Block, Choice, Content, Document, Field, Inline, Item, Key, Origin};

/// The words of a message, paragraph by paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The message, with `.attribute` where one is meant.
    pub id: String,
    /// Its paragraphs and points, in order.
    pub lines: Vec<Address>,
}

/// A paragraph or point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// Its address.
    pub key: Key,
    /// Whether a number or box stands before its words, parted by a tab.
    pub led: bool,
    /// The field whose placeholder it is.
    pub field: Option<Key>,
}

/// The passages of a document whose messages are of the circular's own; the subject's is named.
pub(crate) fn passages(
    document: &Document,
    subject: Option<&str>,
    is_own: &dyn Fn(&str) -> bool,
) -> Vec<Passage> {
    let mut out = Found { is_own, passages: Vec::new() };
    if let (Some(header), Some(id)) = (&document.masthead.header, subject) {
        out.line(id, &header.subject.key, false);
    }
    document.letter.iter().for_each(|block| out.block(block));
    for annex in &document.annexes {
        annex.title.iter().chain(&annex.blocks).for_each(|block| out.block(block));
    }
    out.passages
}

/// The lists of a document that drop down: the message of each, and its field.
pub(crate) fn lists(document: &Document) -> Vec<(&str, &Field)> {
    let all = document.blocks().into_iter();
    let cells = all.filter_map(|block| match &block.content {
        Content::Table(table) => Some(table.rows.iter().flat_map(|row| &row.cells)),
        _ => None,
    });
    let blocks = cells.flatten().flat_map(|cell| &cell.blocks);
    blocks
        .filter_map(|block| match (&block.origin, &block.content) {
            (Origin::Message { id, .. }, Content::Paragraph { text, .. }) => match text.0.as_slice() {
                [Inline::Blank(field)] if !field.options.is_empty() => Some((id.as_str(), field)),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

struct Found<'f> {
    is_own: &'f dyn Fn(&str) -> bool,
    passages: Vec<Passage>,
}

impl Found<'_> {
    fn line(&mut self, id: &str, key: &Key, led: bool) {
        self.push(id, Address { key: key.clone(), led, field: None });
    }

    fn push(&mut self, id: &str, line: Address) {
        if !(self.is_own)(id) {
            return;
        }
        match self.passages.iter_mut().find(|passage| passage.id == id) {
            Some(passage) => passage.lines.push(line),
            None => self.passages.push(Passage { id: id.to_owned(), lines: vec![line] }),
        }
    }

    fn items(&mut self, id: &str, items: &[Item]) {
        for item in items {
            self.line(id, &item.key, false);
            self.items(id, &item.items);
        }
    }

    fn choices(&mut self, id: &str, label: &str, choices: &[Choice]) {
        for Choice { field, .. } in choices {
            // A box by itself bears the words of its field. What is no option of the letter's own is said by the catalogs.
            match field.label == label {
                true => self.line(id, &field.key, true),
                false => self.line(&format!("{id}.{}", field.key.last()), &field.key, true),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        if let Content::Table(table) = &block.content {
            table.caption.iter().for_each(|caption| self.block(caption));
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.blocks).for_each(|block| self.block(block));
        }
        let Origin::Message { id, .. } = &block.origin else { return };
        match &block.content {
            Content::Heading { number, text, .. } | Content::Paragraph { number, text, .. } => {
                // A blank is filled in, not worded.
                // A blank is filled in, and shows its placeholder until then.
                match text.0.as_slice() {
                    [Inline::Blank(field)] => {
                        let field = Some(field.key.clone());
                        let line = Address { key: block.key.clone(), led: false, field };
                        self.push(&format!("{id}.placeholder"), line);
                    }
                    _ => self.line(id, &block.key, number.is_some()),
                }
            }
            Content::List { items } => self.items(id, items),
            Content::Choices { label, choices } => self.choices(id, label, choices),
            _ => {}
        }
    }
}
