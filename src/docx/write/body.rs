//! The body: in come masthead, letter and annexes, out goes `word/document.xml`.
//!
//! The one rule: each block becomes paragraphs of the style of its kind, under the bookmark of its key.

use super::paragraph::Paragraph;
use super::picture::Size;
use super::run::Piece;
use super::section::{Furniture, Section};
use super::story::Story;
use super::styles::GAP;
use crate::document::{Annex, Block, Content, Document, Inline, Item, Role, Signature, SignatureMark, Text};
use crate::theme::THEME;

/// Points to the millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Writes the body of the document.
pub(super) fn document(story: &mut Story, furniture: &Furniture) {
    let document: &Document = story.edition.document;
    let protects = story.edition.protects();
    story.root("w:document");
    story.xml.open("w:body", &[]);
    story.masthead(&document.masthead);

    // The letter, then each annex: stretches of pages, of which those with fields may be locked.
    let locked: Vec<bool> = std::iter::once(false)
        .chain(document.annexes.iter().map(|annex| protects && has_fields(annex)))
        .collect();
    let mut first = true;
    for (at, lock) in locked.iter().enumerate() {
        let section = Section { furniture: first.then_some(furniture), protected: protects.then_some(*lock) };
        let ends = locked.get(at + 1).is_some_and(|next| next != lock);
        first &= !ends;
        let closing = ends.then_some(section);
        match at.checked_sub(1) {
            None => story.blocks(&document.letter, closing),
            Some(annex) => story.annex(&document.annexes[annex], closing),
        }
        if at + 1 == locked.len() {
            story.section(&section);
        }
    }
    story.xml.close();
    story.xml.close();
}

impl Story<'_> {
    fn annex(&mut self, annex: &Annex, closing: Option<Section>) {
        let alone = self.edition.document.masthead.header.is_none();
        let style = if alone { "FormNo" } else { "AnnexNo" };
        self.line(&Paragraph::keyed(style, &annex.key), &annex.number);
        if let Some(Block {
            key,
            content: Content::Paragraph { text, .. } | Content::Heading { text, .. },
            ..
        }) = &annex.title
        {
            self.line(&Paragraph::keyed("AnnexTitle", key), text);
        }
        self.blocks(&annex.blocks, closing);
    }

    /// Writes blocks; tables are kept apart, and a section that closes does so in the last paragraph.
    fn blocks(&mut self, blocks: &[Block], closing: Option<Section>) {
        for (at, block) in blocks.iter().enumerate() {
            let closing = closing.filter(|_| at + 1 == blocks.len());
            let next = blocks.get(at + 1);
            self.block(block, next, closing);
            if is_table(block) && next.is_none_or(is_table) {
                self.paragraph(&Paragraph { section: closing, ..Paragraph::new(GAP) }, &[]);
            }
        }
        if blocks.is_empty() && closing.is_some() {
            self.paragraph(&Paragraph { section: closing, ..Paragraph::new(GAP) }, &[]);
        }
    }

    /// Writes a block; of a table the caller closes the section.
    fn block(&mut self, block: &Block, next: Option<&Block>, section: Option<Section>) {
        let key = &block.key;
        let after = next.is_some_and(is_table).then_some(THEME.tables.above);
        // The end of the letter is not left alone at the head of a page.
        let keep_next = next.is_some_and(is_valediction);
        match &block.content {
            Content::Heading { level, number, text } => {
                let style = if *level <= 2 { "Heading2" } else { "Heading3" };
                let paragraph = Paragraph { after, keep_next, section, ..Paragraph::keyed(style, key) };
                self.numbered(&paragraph, number.as_ref(), '\t', text);
            }
            Content::Paragraph { role, number, text } => {
                let (style, after_number) = look(*role, number.is_some());
                let paragraph = Paragraph { after, keep_next, section, ..Paragraph::keyed(style, key) };
                self.numbered(&paragraph, number.as_ref(), after_number, text);
            }
            Content::List { items } => self.list(block, items, section),
            Content::Signature(signature) => self.signature(block, signature, section),
            Content::Grid(grid) => {
                let bookmark = self.begin(key);
                self.grid(grid);
                self.end(bookmark);
            }
            Content::Ballot(ballot) => {
                let bookmark = self.begin(key);
                self.ballot(ballot);
                self.end(bookmark);
            }
            Content::Table(_) | Content::Choices { .. } => {}
            Content::EndRule => {
                self.paragraph(&Paragraph { section, ..Paragraph::keyed("EndRule", key) }, &[]);
            }
        }
    }

    /// A printed number or label, what parts it from the words, and the words.
    fn numbered(&mut self, paragraph: &Paragraph, number: Option<&Text>, mark: char, text: &Text) {
        match number {
            Some(number) => {
                self.paragraph(paragraph, &[Piece::Text(number), Piece::Mark(mark), Piece::Text(text)]);
            }
            None => self.line(paragraph, text),
        }
    }

    fn list(&mut self, block: &Block, items: &[Item], section: Option<Section>) {
        let bookmark = self.begin(&block.key);
        for (at, item) in items.iter().enumerate() {
            let section = section.filter(|_| at + 1 == items.len());
            self.line(&Paragraph { section, ..Paragraph::keyed("Enumlev1", &item.key) }, &item.text);
        }
        self.end(bookmark);
    }

    /// The signature's picture, words or space, then name and title.
    fn signature(&mut self, block: &Block, signature: &Signature, section: Option<Section>) {
        let height = THEME.marks.signature_height;
        let letterhead = self.edition.options.letterhead.as_ref();
        let picture = letterhead.and_then(|letterhead| letterhead.signature.as_ref());
        let style = Paragraph::new("Signature");
        let bookmark = self.begin(&block.key);
        let mut space = Some(height * POINTS);
        match (&signature.mark, picture) {
            (SignatureMark::Image { alt }, Some(picture)) => {
                space = None;
                self.open_paragraph(&Paragraph { picture: true, ..style });
                self.picture(picture, Size::of_height(picture, height), alt);
                self.xml.close();
            }
            (SignatureMark::Words(words), _) => {
                space = None;
                self.line(&Paragraph::new("SignatureMark"), words);
            }
            (SignatureMark::Image { .. } | SignatureMark::Blank, _) => {}
        }
        for (at, line) in signature.lines.iter().enumerate() {
            let section = section.filter(|_| at + 1 == signature.lines.len());
            self.line(&Paragraph { before: space.take(), section, ..style }, line);
        }
        self.end(bookmark);
    }
}

/// The style of a paragraph, and what stands between its number and its words.
fn look(role: Role, numbered: bool) -> (&'static str, char) {
    match role {
        Role::Salutation => ("Salutation", '\t'),
        Role::Body if numbered => ("Numbered", '\t'),
        Role::Body => ("Normal", '\t'),
        Role::Note => ("Note", ' '),
        Role::ItemTitle => ("ItemTitle", '\t'),
        Role::Subject => ("FormSubject", '\t'),
        Role::Valediction => ("Valediction", '\t'),
        Role::SenderLine => ("SenderLine", '\t'),
        Role::Enclosures => ("Enclosures", '\t'),
    }
}

fn is_table(block: &Block) -> bool {
    matches!(block.content, Content::Grid(_) | Content::Ballot(_))
}

fn is_valediction(block: &Block) -> bool {
    matches!(block.content, Content::Paragraph { role: Role::Valediction, .. })
}

/// Whether an annex has something to fill in.
fn has_fields(annex: &Annex) -> bool {
    fn blanks(text: &Text) -> bool {
        text.0.iter().any(|inline| matches!(inline, Inline::Blank(_)))
    }
    annex.blocks.iter().any(|block| match &block.content {
        Content::Ballot(ballot) => ballot.rows.iter().any(|row| !row.choices.is_empty()),
        Content::Paragraph { text, .. } => blanks(text),
        Content::Grid(grid) => {
            grid.rows.iter().flatten().flat_map(|entry| &entry.lines).any(|line| blanks(&line.value))
        }
        _ => false,
    })
}
