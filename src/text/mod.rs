//! A document as plain text, laid out like text pulled out of Word: in comes a document, out go lines; and the
//! way back, from the lines of an edition made anywhere to a [`Reading`](crate::reading::Reading).
//!
//! The one rule: every character of the edition's own text stands once, in reading order. A cell begins with a
//! tab, a row ends with an empty line; boxes are ☐ and ○, a picture is `[image: what it shows]`.

mod read;

use crate::document::{
    Addressees, Annex, Ballot, Block, Choice, Content, Document, Entry, FieldKind, Header, Masthead, Role,
    Signature, SignatureMark, Text,
};
use crate::locale::Lang;

pub use read::{open, read};

/// Writes a document as plain text (UTF-8, lines end in LF).
pub fn write(document: &Document) -> String {
    let mut out = Writer { lang: document.lang, text: String::new() };
    out.masthead(&document.masthead);
    document.letter.iter().for_each(|block| out.block(block));
    for annex in &document.annexes {
        out.annex(annex);
    }
    for line in &document.footer {
        out.line(&plain(line));
    }
    out.text
}

struct Writer {
    lang: Lang,
    text: String,
}

/// The characters of a text; word joiners hold pages together and mean nothing here.
fn plain(text: &Text) -> String {
    text.plain().replace('\u{2060}', "")
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn cell(&mut self, text: &str) {
        self.line(&format!("\t{text}"));
    }

    fn masthead(&mut self, masthead: &Masthead) {
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

    fn annex(&mut self, annex: &Annex) {
        self.line("");
        self.line(&plain(&annex.number));
        annex.title.iter().chain(&annex.blocks).for_each(|block| self.block(block));
        self.line("");
    }

    fn block(&mut self, block: &Block) {
        match &block.content {
            Content::Heading { number, text, .. } => match number {
                Some(number) => self.line(&format!("{}\t{}", plain(number), plain(text))),
                None => self.line(&plain(text)),
            },
            Content::Paragraph { role, number, text } => {
                let parting = if *role == Role::Note { " " } else { "\t" };
                let number =
                    number.iter().map(|number| format!("{}{parting}", plain(number))).collect::<String>();
                self.line(&format!("{number}{}", plain(text)));
            }
            Content::List { items } => {
                items.iter().for_each(|item| self.line(&format!("•\t{}", plain(&item.text))));
            }
            Content::Signature(signature) => self.signature(signature),
            Content::Grid(grid) => {
                self.line("");
                for row in &grid.rows {
                    row.iter().for_each(|entry| self.entry(entry));
                    self.line("");
                }
            }
            Content::Ballot(ballot) => self.ballot(ballot),
            Content::Table(_) | Content::Choices { .. } => {}
            Content::EndRule => self.line("______________"),
        }
    }

    fn signature(&mut self, signature: &Signature) {
        match &signature.mark {
            SignatureMark::Image { alt } => self.line(&format!("[image: {alt}]")),
            SignatureMark::Words(words) => self.line(&plain(words)),
            SignatureMark::Blank => self.line(""),
        }
        signature.lines.iter().for_each(|line| self.line(&plain(line)));
    }

    fn ballot(&mut self, ballot: &Ballot) {
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

    fn choice(&mut self, choice: &Choice) {
        let mark = if choice.field.kind == FieldKind::Radio { '○' } else { '☐' };
        self.line(&format!("{mark}\t{}", plain(&choice.text)));
        choice.options.iter().for_each(|option| self.choice(option));
    }
}
