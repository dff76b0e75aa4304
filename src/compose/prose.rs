//! Prose and lists set: paragraphs of a circular's own, numbered blocks, items joined as the language joins them.

use super::{Composer, origin};
use crate::document::{Block, Content, Item, Key, Role, Text, Value};
use crate::lang::Lang;
use crate::locale::prose::Part;
use crate::locale::{Arg, Args};

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
    pub fn prose_blocks(&self, key: &Key, id: &str, lang: Lang, parts: &[Part]) -> Vec<Block> {
        (1..)
            .zip(parts)
            .map(|(at, part)| {
                let key = if at == 1 { key.clone() } else { key.child(format!("p{at}")) };
                let content = match part {
                    Part::Paragraph(words) => Content::Paragraph {
                        role: Role::Body,
                        number: None,
                        text: self.prose_text(words, lang),
                    },
                    Part::List(points) => Content::List {
                        items: (1..)
                            .zip(points)
                            .map(|(point, words)| Item {
                                key: key.child(point),
                                text: self.prose_text(words, lang),
                                items: Vec::new(),
                            })
                            .collect(),
                    },
                };
                self.block(key, id, &Args::none(), content)
            })
            .collect()
    }

    /// The title of a text in words of the circular's own, as one paragraph: the message of the text's id and the last
    /// segment of the paragraph's address.
    pub fn title_block(&self, key: Key, text: &str) -> Option<Block> {
        let id = format!("{text}-{}", key.last());
        let (lang, parts) = self.prose(&id)?;
        let words = parts.iter().map(|part| match part {
            Part::Paragraph(words) => words.clone(),
            Part::List(points) => points.join(" "),
        });
        let title = self.prose_text(&words.collect::<Vec<_>>().join(" "), lang);
        let content = Content::Paragraph { role: Role::ItemTitle, number: None, text: title };
        Some(self.block(key, &id, &Args::none(), content))
    }

    /// Items joined as CLDR and the house join a list.
    pub fn join(&self, items: Vec<Text>) -> Text {
        let marks: Vec<char> =
            (FIRST_ITEM..).take(items.len()).map(|c| char::from_u32(c).expect("private use")).collect();
        let joined = self.lang.rules().join(&self.head.formulary, &marks);
        let mut out = Text::default();
        let mut words = String::new();
        for c in joined.chars() {
            match marks.iter().position(|mark| *mark == c) {
                Some(index) => {
                    out.extend(Text::words(std::mem::take(&mut words)));
                    out.extend(items[index].clone());
                }
                None => words.push(c),
            }
        }
        out.extend(Text::words(words));
        out
    }
}
