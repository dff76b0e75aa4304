//! Characters: finds the characters of a document that XML 1.0 does not allow.
//!
//! Nothing is dropped or replaced silently; whoever wrote the character is told where it is.

use std::collections::BTreeSet;

use super::super::opc::is_character;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::{Block, Content, Document, Field, Inline, SignatureMark, Text};

/// Every forbidden character, once per place.
pub(super) fn check(document: &Document) -> Diagnostics {
    let mut check = Check::default();
    for (key, text) in document.texts() {
        check.text(key.as_str(), text);
    }
    for text in &document.footer {
        check.text("the footer", text);
    }
    let head = &document.masthead;
    check.text("the banner", &head.union);
    check.text("the banner", &head.bureau);
    head.draft.iter().for_each(|draft| check.text("the banner", draft));
    check.text("the running head", &document.running_head.name);
    for words in [&document.running_head.before, &document.running_head.after] {
        check.words("the running head", words);
    }
    check.words("the title", &document.title);
    check.words("the author", &document.author);
    check.words("the name", &document.name);
    check.words("an alternative text", &head.second_alt);
    check.words("an alternative text", &head.logo_alt);
    if let Some(header) = &head.header {
        check.words("an alternative text", &header.alt);
    }
    let annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
    document.letter.iter().chain(annexes).for_each(|block| check.block(block));
    check.found
}

#[derive(Default)]
struct Check {
    found: Diagnostics,
    seen: BTreeSet<(String, char)>,
}

impl Check {
    /// The words of a block that are not in its texts.
    fn block(&mut self, block: &Block) {
        let place = block.key.as_str();
        block.fields().into_iter().for_each(|field| self.field(field));
        match &block.content {
            Content::Grid(grid) => self.words(place, &grid.alt),
            Content::Ballot(ballot) => self.words(place, &ballot.alt),
            Content::Table(table) => {
                self.words(place, &table.alt);
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| self.block(block));
            }
            Content::Signature(signature) => {
                if let SignatureMark::Image { alt } = &signature.mark {
                    self.words(place, alt);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, place: &str, text: &Text) {
        for run in text.runs() {
            self.words(place, &run.text);
        }
        for inline in &text.0 {
            match inline {
                Inline::Blank(field) => self.field(field),
                Inline::Note(note) => self.text(note.key.as_str(), &note.text),
                _ => {}
            }
        }
    }

    fn field(&mut self, field: &Field) {
        let options = field.options.iter().flat_map(|option| [&option.id, &option.label]);
        for words in [&field.label, &field.placeholder].into_iter().chain(options) {
            self.words(field.key.as_str(), words);
        }
    }

    fn words(&mut self, place: &str, words: &str) {
        for c in words.chars().filter(|c| !is_character(*c)) {
            if self.seen.insert((place.to_owned(), c)) {
                let message =
                    format!("the character U+{:04X} in `{place}` cannot appear in a Word file", u32::from(c));
                self.found.push(
                    Diagnostic::error(Code::ForbiddenCharacter, message)
                        .hint("take it out: it is a control character and prints nothing"),
                );
            }
        }
    }
}
