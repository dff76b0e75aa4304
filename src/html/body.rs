//! The body: what stands in the letter and its annexes, block by block.

use super::Page;
use crate::document::{Annex, Block, Content, Item, Return, Role, Signature, SignatureMark, Text};

/// The elements of headings, level by level.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl<'a> Page<'a> {
    /// The letter, then each annex.
    pub fn letter(&mut self) {
        let document = self.document;
        let annexes = &document.annexes;
        let of_letter = |it: &&Return| annexes.iter().all(|annex| annex.key != it.part);
        self.part(&document.letter, document.returns.iter().find(of_letter));
        self.notes();
        annexes.iter().for_each(|annex| self.annex(annex));
    }

    fn annex(&mut self, annex: &'a Annex) {
        let id = self.id(&annex.key);
        let head = format!("head:{}", annex.key);
        let class = if annex.landscape { "annex landscape" } else { "annex" };
        self.tags.open("section", &[("id", &id), ("class", class), ("aria-labelledby", &head)]);
        self.tags.open(self.heading(1), &[("id", &head), ("class", "annex-head")]);
        self.tags.open("span", &[("class", "ordinal")]);
        self.text(&annex.number);
        self.tags.close();
        if let Some(Block {
            key,
            content: Content::Paragraph { text, .. } | Content::Heading { text, .. },
            ..
        }) = &annex.title
        {
            let id = self.id(key);
            self.tags.words(" ");
            self.tags.open("span", &[("id", &id), ("class", "title")]);
            self.text(text);
            self.tags.close();
        }
        self.tags.close();
        let back = self.document.returns.iter().find(|it| it.part == annex.key);
        self.part(&annex.blocks, back);
        self.notes();
        self.tags.close();
    }

    /// The element of a heading of this level. The page begins with the subject of the letter, or where it is a form
    /// alone with the head of its annex.
    pub fn heading(&self, level: u8) -> &'static str {
        let below = usize::from(self.document.masthead.header.is_some());
        HEADINGS[(usize::from(level.max(1)) - 1 + below).min(HEADINGS.len() - 1)]
    }

    /// Blocks; those from the first field to the last are a form.
    fn part(&mut self, blocks: &'a [Block], back: Option<&'a Return>) {
        let asks = |block: &Block| !block.fields().is_empty();
        let form = back.and_then(|back| {
            let (first, last) = (blocks.iter().position(asks)?, blocks.iter().rposition(asks)?);
            Some((back, first, last + 1))
        });
        let Some((back, first, end)) = form else { return self.blocks(blocks) };
        self.blocks(&blocks[..first]);
        self.open_form(back);
        self.blocks(&blocks[first..end]);
        self.close_form(back);
        self.blocks(&blocks[end..]);
    }

    /// Blocks as they come.
    pub fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match &block.content {
            Content::Heading { level, number, text } => {
                let id = self.id(&block.key);
                self.tags.open(self.heading(*level), &[("id", &id)]);
                self.numbered(number.as_ref(), text);
                self.tags.close();
            }
            Content::Paragraph { role, number, text } => {
                let id = self.id(&block.key);
                self.tags.open("p", &[("id", &id), ("class", look(*role, number.is_some()))]);
                self.numbered(number.as_ref(), text);
                self.tags.close();
            }
            Content::List { items } => {
                let id = self.id(&block.key);
                self.points(items, &id);
            }
            Content::Signature(signature) => {
                let id = self.id(&block.key);
                self.tags.open("div", &[("id", &id), ("class", "signing")]);
                self.signature(signature);
                self.tags.close();
            }
            Content::Grid(grid) => self.grid(block, grid),
            Content::Ballot(ballot) => self.ballot(block, ballot),
            Content::Table(table) => self.table(block, table),
            Content::Choices { label, choices } => {
                let id = self.id(&block.key);
                self.choices(&id, label, choices);
            }
            Content::EndRule => {
                let id = self.id(&block.key);
                self.tags.void("hr", &[("id", &id), ("class", "end")]);
                self.tags.raw("\n");
            }
        }
    }

    /// The printed number or label, and the words.
    fn numbered(&mut self, number: Option<&'a Text>, text: &'a Text) {
        if let Some(number) = number {
            let label = self.label.take();
            self.tags.open("span", &[("class", "number")]);
            self.text(number);
            self.tags.close();
            self.tags.words(" ");
            self.label = label;
        }
        self.text(text);
    }

    /// Points, each with those below it.
    fn points(&mut self, items: &'a [Item], id: &str) {
        self.tags.open("ul", &[("id", id)]);
        for item in items {
            let id = self.id(&item.key);
            self.tags.open("li", &[("id", &id)]);
            self.text(&item.text);
            if !item.items.is_empty() {
                self.points(&item.items, "");
            }
            self.tags.close();
        }
        self.tags.close();
    }

    /// The picture, the words or the place of a signature, then name and title.
    fn signature(&mut self, signature: &'a Signature) {
        let letterhead = self.options.letterhead.as_ref();
        let picture = letterhead.and_then(|letterhead| letterhead.signature.as_ref());
        match (&signature.mark, picture) {
            (SignatureMark::Image { alt }, Some(picture)) => {
                self.tags.open("p", &[]);
                self.picture(picture, alt);
                self.tags.close();
            }
            (SignatureMark::Words(words), _) => {
                self.tags.open("p", &[("class", "signed")]);
                self.text(words);
                self.tags.close();
            }
            (SignatureMark::Image { .. } | SignatureMark::Blank, _) => {
                self.tags.open("div", &[("class", "hand")]);
                self.tags.close();
            }
        }
        for line in &signature.lines {
            self.tags.open("p", &[]);
            self.text(line);
            self.tags.close();
        }
    }
}

/// The class of a paragraph.
fn look(role: Role, numbered: bool) -> &'static str {
    match role {
        Role::Body if numbered => "numbered",
        Role::Body => "",
        Role::Salutation => "salutation",
        Role::Note => "note",
        Role::ItemTitle => "item-title",
        Role::Subject => "re",
        Role::Valediction => "valediction",
        Role::SenderLine => "sender",
        Role::Enclosures => "enclosures",
    }
}
