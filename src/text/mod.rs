//! A document as plain text, laid out like text pulled out of Word: in comes a document, out go lines; and the
//! way back, from the lines of an edition made anywhere to a [`Reading`](crate::reading::Reading).
//!
//! Every character of the edition's own text stands once, in reading order. A cell begins with a
//! tab, a row ends with an empty line; boxes are ☐ and ○, a picture is `[image: what it shows]`. A point below a point
//! is further in by spaces, which begin no cell. The sign of a footnote is `[1]` right behind its word, and the note
//! a line `[1]`, tab, words, after the letter or annex it stands in.
//!
//! ```
//! # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
//! # let folder = folder.unwrap();
//! # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
//! assert!(tsb_circular::text::write(&document).ends_with('\n'));
//! ```

pub(crate) mod read;
mod wrapped;

use crate::document::{
    Addressees, Annex, Ballot, Block, Cell, Choice, Content, Document, Entry, FieldKind, Header, Inline,
    Item, Masthead, Note, Role, Signature, SignatureMark, Table, Text,
};
use crate::locale::Lang;

pub(crate) use read::read;

/// Writes a document as plain text (UTF-8, lines end in LF).
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// let text = tsb_circular::text::write(&document);
/// assert!(text.lines().any(|line| line == "Dear Sir/Madam,"));
/// ```
pub fn write(document: &Document) -> String {
    let mut out = Writer { lang: document.lang, text: String::new(), signs: 0, notes: Vec::new() };
    out.masthead(&document.masthead);
    document.letter.iter().for_each(|block| out.block(block));
    out.notes();
    for annex in &document.annexes {
        out.annex(annex);
    }
    for line in &document.footer {
        out.line(&plain(line));
    }
    out.text
}

struct Writer<'a> {
    lang: Lang,
    text: String,
    /// How many footnotes there were.
    signs: usize,
    /// The footnotes whose lines are still to come, with their signs.
    notes: Vec<(usize, &'a Note)>,
}

/// The characters of a text; word joiners hold pages together and mean nothing here. A mark that stands in the text
/// is drawn.
fn plain(text: &Text) -> String {
    let marked = |inline: &Inline| matches!(inline, Inline::Blank(field) if field.kind.is_mark());
    if !text.0.iter().any(marked) {
        return text.plain().replace('\u{2060}', "");
    }
    let piece = |inline: &Inline| match inline {
        Inline::Blank(field) if field.kind.is_mark() => mark(field.kind).to_string(),
        other => Text(vec![other.clone()]).plain(),
    };
    text.0.iter().map(piece).collect::<String>().replace('\u{2060}', "")
}

/// How a mark of a form is drawn.
fn mark(kind: FieldKind) -> char {
    if kind == FieldKind::Radio { '○' } else { '☐' }
}

/// The mark before a point, further in on deeper levels.
fn point(level: usize) -> String {
    if level == 0 { "•".to_owned() } else { format!("{}–", "  ".repeat(level)) }
}

impl<'a> Writer<'a> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn cell(&mut self, text: &str) {
        self.line(&format!("\t{text}"));
    }

    fn masthead(&mut self, masthead: &Masthead) {
        if let Some(draft) = &masthead.draft {
            self.line(&plain(draft));
            self.line("");
        }
        self.cell(&format!("{}\n{}", plain(&masthead.union), plain(&masthead.bureau)));
        self.line("");
        if let Some(header) = &masthead.header {
            self.header(header);
        }
    }

    fn header(&mut self, header: &Header) {
        if let Content::Paragraph { text, .. } = &header.place_date.content {
            self.cell(&plain(text));
        }
        self.line("");
        for (row, entry) in header.contacts.iter().enumerate() {
            self.entry(entry);
            self.text.push('\t');
            let lists: Vec<&Addressees> = header.addressees.iter().filter(|list| list.row == row).collect();
            if lists.is_empty() {
                self.line("");
            }
            lists.into_iter().for_each(|list| self.addressees(list));
            self.line("");
        }
        self.cell(&plain(&header.subject.label));
        self.cell(&plain(&header.subject.value));
        self.line("");
    }

    fn addressees(&mut self, list: &Addressees) {
        let mark = &self.lang.rules().addressees.mark;
        let mut lines: Vec<String> = list.label.iter().map(plain).collect();
        lines.extend(list.items.iter().map(|item| format!("{mark}\t{}", plain(&item.text))));
        self.line(&lines.join("\n"));
    }

    /// Labels in one cell, values in the next.
    fn entry(&mut self, entry: &Entry) {
        let labels: Vec<String> = entry.lines.iter().map(|line| plain(&line.label)).collect();
        let values: Vec<String> = entry.lines.iter().map(|line| plain(&line.value)).collect();
        self.cell(&labels.join("\n"));
        self.cell(&values.join("\n"));
    }

    /// The characters of a text, with the signs of its footnotes.
    fn words(&mut self, text: &'a Text) -> String {
        let mut out = String::new();
        for piece in text.0.split_inclusive(|inline| matches!(inline, Inline::Note(_))) {
            out.push_str(&plain(&Text(piece.to_vec())));
            if let Some(Inline::Note(note)) = piece.last() {
                self.signs += 1;
                self.notes.push((self.signs, note));
                out.push_str(&format!("[{}]", self.signs));
            }
        }
        out
    }

    /// The footnotes of what came before, a line each.
    fn notes(&mut self) {
        for (sign, note) in std::mem::take(&mut self.notes) {
            self.line(&format!("[{sign}]\t{}", plain(&note.text).replace('\n', " ")));
        }
    }

    fn annex(&mut self, annex: &'a Annex) {
        self.line("");
        self.line(&plain(&annex.number));
        annex.title.iter().chain(&annex.blocks).for_each(|block| self.block(block));
        self.notes();
        self.line("");
    }

    fn block(&mut self, block: &'a Block) {
        match &block.content {
            Content::Heading { number, text, .. } => {
                let number = number.iter().map(|number| format!("{}\t", plain(number))).collect::<String>();
                let words = self.words(text);
                self.line(&format!("{number}{words}"));
            }
            Content::Paragraph { role, number, text } => {
                let parting = if *role == Role::Note { " " } else { "\t" };
                let number =
                    number.iter().map(|number| format!("{}{parting}", plain(number))).collect::<String>();
                let words = self.words(text);
                self.line(&format!("{number}{words}"));
            }
            Content::List { items } => self.points(items, 0),
            Content::Signature(signature) => self.signature(signature),
            Content::Grid(grid) => {
                self.line("");
                for row in &grid.rows {
                    row.iter().for_each(|entry| self.entry(entry));
                    self.line("");
                }
            }
            Content::Ballot(ballot) => self.ballot(ballot),
            Content::Table(table) => self.table(table),
            Content::Choices { choices, .. } => choices.iter().for_each(|choice| self.choice(choice)),
            Content::EndRule => self.line("______________"),
        }
    }

    /// Points of a level from 0, each with those below it.
    fn points(&mut self, items: &'a [Item], level: usize) {
        for item in items {
            let words = self.words(&item.text);
            self.line(&format!("{}\t{words}", point(level)));
            self.points(&item.items, level + 1);
        }
    }

    /// The caption, then the cells row by row; what stands in several columns or rows stands where it begins.
    fn table(&mut self, table: &'a Table) {
        self.line("");
        table.caption.iter().for_each(|caption| self.block(caption));
        for row in &table.rows {
            row.cells.iter().for_each(|cell| self.blocks(cell));
            self.line("");
        }
    }

    /// The blocks of a cell as its lines.
    fn blocks(&mut self, cell: &'a Cell) {
        self.text.push('\t');
        let begin = self.text.len();
        cell.blocks.iter().for_each(|block| self.block(block));
        if self.text.len() == begin {
            self.line("");
        }
    }

    fn signature(&mut self, signature: &'a Signature) {
        match &signature.mark {
            SignatureMark::Image { alt } => self.line(&format!("[image: {alt}]")),
            SignatureMark::Words(words) => self.line(&plain(words)),
            SignatureMark::Blank => self.line(""),
        }
        signature.lines.iter().for_each(|line| self.line(&plain(line)));
    }

    fn ballot(&mut self, ballot: &'a Ballot) {
        self.cell("");
        self.cell(&plain(&ballot.head));
        self.line("");
        for row in &ballot.rows {
            for (index, choice) in row.choices.iter().enumerate() {
                self.cell(&if index == 0 { plain(&row.text) } else { String::new() });
                self.text.push('\t');
                self.choice(choice);
                self.line("");
            }
        }
    }

    fn choice(&mut self, choice: &'a Choice) {
        let words = self.words(&choice.text);
        self.line(&format!("{}\t{words}", mark(choice.field.kind)));
        choice.options.iter().for_each(|option| self.choice(option));
    }
}
