//! The body: writes masthead, letter and annexes as `word/document.xml`.
//!
//! Each block becomes paragraphs in the style of its kind, bookmarked with its key.

use super::numbering::POINTS;
use super::paragraph::Paragraph;
use super::picture::Size;
use super::run::Piece;
use super::section::{Furniture, Section};
use super::story::Story;
use super::styles::GAP;
use crate::document::{Annex, Block, Content, Document, Item, Role, Signature, SignatureMark, Text};
use crate::theme::THEME;

/// The styles of headings, level by level.
const HEADINGS: [&str; 4] = ["Heading1", "Heading2", "Heading3", "Heading4"];
/// Points per millimetre.
const MILLIMETRE: f64 = 72.0 / 25.4;

/// Writes the body of the document.
pub(super) fn document(story: &mut Story, furniture: &Furniture) {
    let document: &Document = story.edition.document;
    let protects = story.edition.protects();
    story.root("w:document");
    story.xml.open("w:body", &[]);
    story.closing = story.edition.options.closing;
    story.masthead(&document.masthead);

    let stretches = stretches(document);
    let mut first = true;
    for (at, stretch) in stretches.iter().enumerate() {
        let next = stretches.get(at + 1);
        let section = Section {
            furniture: first.then_some(furniture),
            protected: protects.then_some(stretch.fields),
            landscape: stretch.landscape,
        };
        let ends = next.is_some_and(|next| {
            stretch.landscape || next.landscape || (protects && stretch.fields != next.fields)
        });
        first &= !ends;
        story.landscape = stretch.landscape;
        if let Some(annex) = stretch.annex {
            story.closing = 0.0;
            story.annex_head(annex);
        }
        story.blocks(stretch.blocks, ends.then_some(section));
        if next.is_none() {
            story.section(&section);
        }
    }
    story.xml.close();
    story.xml.close();
}

/// Consecutive pages that are alike.
struct Stretch<'a> {
    /// The annex that begins with them.
    annex: Option<&'a Annex>,
    blocks: &'a [Block],
    landscape: bool,
    /// Whether they belong to a letter or an annex with fields, which form protection locks.
    fields: bool,
}

/// The letter, then each annex; a table on its own pages separates what precedes it from what follows.
fn stretches(document: &Document) -> Vec<Stretch<'_>> {
    let mut out = Vec::new();
    let annexes = document.annexes.iter().map(|annex| (Some(annex), &annex.blocks, annex.landscape));
    for (mut annex, blocks, landscape) in std::iter::once((None, &document.letter, false)).chain(annexes) {
        let alone = |block: &Block| !landscape && is_landscape(block);
        let fields = blocks.iter().any(|block| !block.fields().is_empty());
        // Whatever is at the head of the letter or an annex comes before such a table.
        if blocks.first().is_none_or(alone) {
            out.push(Stretch { annex: annex.take(), blocks: &[], landscape, fields });
        }
        for blocks in blocks.chunk_by(|one, next| !alone(one) && !alone(next)) {
            let landscape = landscape || alone(&blocks[0]);
            out.push(Stretch { annex: annex.take(), blocks, landscape, fields });
        }
    }
    out
}

impl Story<'_> {
    /// The number of an annex, and its title.
    fn annex_head(&mut self, annex: &Annex) {
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
    }

    /// Writes blocks; adjacent tables are kept apart, and a section that ends does so in the last paragraph.
    fn blocks(&mut self, blocks: &[Block], closing: Option<Section>) {
        for (at, block) in blocks.iter().enumerate() {
            let closing = closing.filter(|_| at + 1 == blocks.len());
            let next = blocks.get(at + 1);
            self.block(block, next, closing);
            if is_table(block) && next.is_none_or(begins_with_table) {
                self.paragraph(&Paragraph { section: closing, ..Paragraph::new(GAP) }, &[]);
            }
        }
        if blocks.is_empty() && closing.is_some() {
            self.paragraph(&Paragraph { section: closing, ..Paragraph::new(GAP) }, &[]);
        }
    }

    /// Writes a block; after a table, the caller ends the section.
    pub fn block(&mut self, block: &Block, next: Option<&Block>, section: Option<Section>) {
        let key = &block.key;
        let space = THEME.closing.space;
        let after = next.is_some_and(begins_with_table).then(|| self.closed(THEME.tables.above, space));
        // The end of the letter is not left alone at the top of a page.
        let keep_next = self.keeps || next.is_some_and(|next| is_valediction(next) || leads_to(next));
        match &block.content {
            Content::Heading { level, number, text } => {
                let style = HEADINGS[usize::from(*level).clamp(1, HEADINGS.len()) - 1];
                let flush = number.is_none() && THEME.styles[style].indent > 0.0;
                let paragraph =
                    Paragraph { after, keep_next, flush, section, ..Paragraph::keyed(style, key) };
                self.numbered(&paragraph, number.as_ref(), '\t', text);
            }
            Content::Paragraph { role, number, text } => {
                let (style, after_number) = look(*role, number.is_some());
                let paragraph = Paragraph { after, keep_next, section, ..Paragraph::keyed(style, key) };
                self.numbered(&paragraph, number.as_ref(), after_number, text);
            }
            Content::List { items } => self.list(block, items, POINTS, section),
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
            Content::Table(table) => {
                let bookmark = self.begin(key);
                self.table(table);
                self.end(bookmark);
            }
            Content::Choices { choices, .. } => {
                let before = self.closed(THEME.styles["Normal"].before, space);
                self.choices(key, choices, Some(before), section);
            }
            Content::EndRule => {
                self.paragraph(&Paragraph { section, ..Paragraph::keyed("EndRule", key) }, &[]);
            }
        }
    }

    /// A printed number or label, what separates it from the words, and the words.
    pub fn numbered(&mut self, paragraph: &Paragraph, number: Option<&Text>, mark: char, text: &Text) {
        match number {
            Some(number) => {
                self.paragraph(paragraph, &[Piece::Text(number), Piece::Mark(mark), Piece::Text(text)]);
            }
            None => self.line(paragraph, text),
        }
    }

    /// Points, each followed by those below it; points deeper than the styles allow are set on the last level.
    pub fn list(&mut self, block: &Block, items: &[Item], styles: [&str; 3], section: Option<Section>) {
        let bookmark = self.begin(&block.key);
        let mut points = Vec::new();
        flatten(items, 0, &mut points);
        for (at, (level, item)) in points.iter().enumerate() {
            let section = section.filter(|_| at + 1 == points.len());
            let style = styles[*level.min(&(styles.len() - 1))];
            self.line(&Paragraph { section, ..Paragraph::keyed(style, &item.key) }, &item.text);
        }
        self.end(bookmark);
    }

    /// The signature (picture, words or space), then name and title.
    fn signature(&mut self, block: &Block, signature: &Signature, section: Option<Section>) {
        let height = match self.edition.print {
            None => self.closed(THEME.marks.signature_height, THEME.closing.signature),
            Some(_) => THEME.parallel.signature_height,
        };
        let letterhead = self.edition.options.letterhead.as_ref();
        let picture = letterhead.filter(|_| self.edition.print.is_none());
        let picture = picture.and_then(|letterhead| letterhead.signature.as_ref());
        let style = Paragraph::new("Signature");
        let bookmark = self.begin(&block.key);
        let mut space = Some(height * MILLIMETRE);
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

/// The style of a paragraph, and what separates its number from its words.
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

/// The points of a list in reading order, each with its level from 0.
fn flatten<'a>(items: &'a [Item], level: usize, out: &mut Vec<(usize, &'a Item)>) {
    for item in items {
        out.push((level, item));
        flatten(&item.items, level + 1, out);
    }
}

/// Whether a block is a table, whatever is above it.
pub(super) fn is_table(block: &Block) -> bool {
    matches!(block.content, Content::Grid(_) | Content::Ballot(_) | Content::Table(_))
}

/// Whether a table has no paragraph of its own to separate it from what is before it.
fn begins_with_table(block: &Block) -> bool {
    let captioned = matches!(&block.content, Content::Table(table) if table.caption.is_some());
    is_table(block) && !captioned
}

fn is_landscape(block: &Block) -> bool {
    matches!(&block.content, Content::Table(table) if table.landscape)
}

/// Whether a block must be on the same page as the paragraph that introduces it.
fn leads_to(block: &Block) -> bool {
    matches!(&block.content, Content::Table(table) if !table.landscape)
}

fn is_valediction(block: &Block) -> bool {
    matches!(block.content, Content::Paragraph { role: Role::Valediction, .. })
}
