//! Prose and lists set: paragraphs of a circular's own, numbered blocks, items joined as the language joins them.

use super::{Composer, origin};
use crate::document::{Block, Content, Inline, Item, Key, Role, Text, Value};
use crate::lang::Lang;
use crate::locale::prose::{Part, Point};
use crate::locale::{Arg, Args, Rules};

/// The first of the characters that stand for list items while CLDR's pattern joins them.
const FIRST_ITEM: u32 = 0xE000;

impl Composer<'_> {
    /// A block of a text that is composed from several messages.
    pub fn block(&self, key: Key, id: &str, args: &Args, content: Content) -> Block {
        Block { key, origin: origin(id, args), content }
    }

    /// The same block with this number printed before it.
    pub fn numbered(&self, mut block: Block, printed: u32) -> Block {
        if let Content::Paragraph { number, .. } = &mut block.content {
            let value = Value::Number(printed);
            *number = Some(self.value(Arg::Fact { value, written: None, link: None }, None));
        }
        block
    }

    /// The paragraphs and lists of a prose message: the first has the key itself, the others count on.
    pub fn prose_blocks(&self, key: &Key, id: &str, lang: Lang, parts: Vec<Part>) -> Vec<Block> {
        (1..)
            .zip(parts)
            .map(|(at, part)| {
                let key = if at == 1 { key.clone() } else { key.child(format!("p{at}")) };
                let content = match part {
                    Part::Paragraph(text) => {
                        let text = noted(&key, self.prose_text(text, lang));
                        Content::Paragraph { role: Role::Body, number: None, text }
                    }
                    Part::List(points) => Content::List { items: self.items(&key, points, lang) },
                };
                self.block(key, id, &Args::none(), content)
            })
            .collect()
    }

    /// Points below an address, counted from 1.
    fn items(&self, above: &Key, points: Vec<Point>, lang: Lang) -> Vec<Item> {
        let item = |(at, point): (u32, Point)| {
            let key = above.child(at);
            let text = noted(&key, self.prose_text(point.text, lang));
            Item { items: self.items(&key, point.points, lang), key, text }
        };
        (1..).zip(points).map(item).collect()
    }

    /// The title of a text in words of the circular's own, as one paragraph: the message of the text's id and the last
    /// segment of the paragraph's address.
    pub fn title_block(&self, key: Key, text: &str) -> Option<Block> {
        let id = format!("{text}-{}", key.last());
        let text = noted(&key, self.prose_line(&id)?);
        let content = Content::Paragraph { role: Role::ItemTitle, number: None, text };
        Some(self.block(key, &id, &Args::none(), content))
    }

    /// Items joined as CLDR and the house join a list.
    pub fn join(&self, items: Vec<Text>) -> Text {
        self.joined(items, Rules::join)
    }

    /// Lists joined to one another.
    pub fn join_groups(&self, items: Vec<Text>) -> Text {
        self.joined(items, Rules::join_groups)
    }

    fn joined(&self, items: Vec<Text>, by: fn(&Rules, &str, &[char]) -> String) -> Text {
        let marks: Vec<char> =
            (FIRST_ITEM..).take(items.len()).map(|c| char::from_u32(c).expect("private use")).collect();
        let rules = self.lang.rules();
        let joined = by(rules, &self.head.formulary, &marks);
        let mut out = Text::default();
        let mut words = String::new();
        for c in joined.chars() {
            match marks.iter().position(|mark| *mark == c) {
                Some(index) => {
                    let before = std::mem::take(&mut words);
                    out.extend(Text::words(rules.fitted(&before, &items[index].plain())));
                    out.extend(items[index].clone());
                }
                None => words.push(c),
            }
        }
        out.extend(Text::words(words));
        out
    }
}

/// The text of a paragraph at an address, its footnotes at addresses below it.
fn noted(key: &Key, mut text: Text) -> Text {
    let notes = text.0.iter_mut().filter_map(|inline| match inline {
        Inline::Note(note) => Some(note),
        _ => None,
    });
    (1..).zip(notes).for_each(|(number, note)| note.key = key.child(format!("footnote-{number}")));
    text
}
