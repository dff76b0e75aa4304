//! Characters: in comes a document, out go those of its characters that XML 1.0 cannot hold.
//!
//! The one rule: nothing is dropped or replaced in silence; whoever wrote the character hears where it stands.

use std::collections::BTreeSet;

use super::super::opc::is_character;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::{Content, Document, Inline, SignatureMark, Text};

/// Every forbidden character, once a place.
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
    for field in document.fields() {
        check.words(field.key.as_str(), &field.label);
        check.words(field.key.as_str(), &field.placeholder);
    }
    for block in document.letter.iter().chain(document.annexes.iter().flat_map(|annex| &annex.blocks)) {
        match &block.content {
            Content::Grid(grid) => check.words(block.key.as_str(), &grid.alt),
            Content::Ballot(ballot) => check.words(block.key.as_str(), &ballot.alt),
            Content::Signature(signature) => {
                if let SignatureMark::Image { alt } = &signature.mark {
                    check.words(block.key.as_str(), alt);
                }
            }
            _ => {}
        }
    }
    check.found
}

#[derive(Default)]
struct Check {
    found: Diagnostics,
    seen: BTreeSet<(String, char)>,
}

impl Check {
    fn text(&mut self, place: &str, text: &Text) {
        for run in text.runs() {
            self.words(place, &run.text);
        }
        for inline in &text.0 {
            if let Inline::Blank(field) = inline {
                self.words(field.key.as_str(), &field.label);
                self.words(field.key.as_str(), &field.placeholder);
            }
        }
    }

    fn words(&mut self, place: &str, words: &str) {
        for c in words.chars().filter(|c| !is_character(*c)) {
            if self.seen.insert((place.to_owned(), c)) {
                let message =
                    format!("the character U+{:04X} in `{place}` cannot stand in a Word file", u32::from(c));
                self.found.push(
                    Diagnostic::error(Code::ForbiddenCharacter, message)
                        .hint("take it out: it is a control character that shows nothing"),
                );
            }
        }
    }
}
