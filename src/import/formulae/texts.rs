//! The formulae of a document: in comes a document, out go the texts that messages of the catalogs say in it.

use crate::document::{Choice, Content, Document, Field, Inline, Item, Key, Origin, Text};
use crate::import::glyphs::{self, Glyph, What};
use crate::import::into::settled;
use crate::kinds::Folder;

/// What stands before the words of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before<'d> {
    /// Nothing.
    Nothing,
    /// A number or label.
    Number(&'d Text),
    /// A box of a form.
    Box,
}

/// A text that a formula says: its address, its message and what stands before it.
pub(super) type Formula<'d> = (&'d Key, &'d str, &'d Text, Before<'d>);

/// The texts of a document that formulae say and in which nothing is filled in: each with its address, its message, and what
/// stands before it.
pub(super) fn formulae<'d>(folder: &Folder, document: &'d Document) -> Vec<Formula<'d>> {
    fn items<'d>(id: &'d str, all: &'d [Item], out: &mut Vec<Formula<'d>>) {
        for item in all {
            out.push((&item.key, id, &item.text, Before::Nothing));
            items(id, &item.items, out);
        }
    }
    let prose = folder.prose.get(&document.lang);
    let is_own =
        |id: &str| prose.is_some_and(|prose| prose.messages.contains_key(id.split('.').next().unwrap_or(id)));
    // Of a question of the letter's own, the catalogs say the usual answers; a box by itself bears the words of its field.
    let is_usual = |id: &str, label: &str, field: &Field| match field.label == label {
        true => !is_own(id),
        false => prose.is_none_or(|prose| !prose.has(&format!("{id}.{}", field.key.last()))),
    };
    let mut out = Vec::new();
    for block in document.blocks() {
        let Origin::Message { id, .. } = &block.origin else { continue };
        match &block.content {
            Content::Heading { number, text, .. } | Content::Paragraph { number, text, .. }
                if !is_own(id) =>
            {
                let before = number.as_ref().map_or(Before::Nothing, Before::Number);
                out.push((&block.key, id.as_str(), text, before));
            }
            Content::List { items: all } if !is_own(id) => items(id, all, &mut out),
            Content::Choices { label, choices } => {
                let usual = choices.iter().filter(|it| is_usual(id, label, &it.field));
                let of =
                    |Choice { field, text, .. }: &'d Choice| (&field.key, id.as_str(), text, Before::Box);
                out.extend(usual.map(of));
            }
            _ => {}
        }
    }
    // Above the letter stand day, reference, addressees.
    if let Some(header) = &document.masthead.header {
        let items = header.addressees.iter().flat_map(|list| &list.items);
        out.extend(items.map(|item| (&item.key, "", &item.text, Before::Nothing)));
        if let Content::Paragraph { text, .. } = &header.place_date.content {
            out.push((&header.place_date.key, "", text, Before::Nothing));
        }
    }
    // The number of an annex is the circular's; the word before it is a formula.
    out.extend(document.annexes.iter().map(|annex| (&annex.key, "", &annex.number, Before::Nothing)));
    let filled = |text: &Text| text.0.iter().any(|it| matches!(it, Inline::Blank(_) | Inline::Note(_)));
    out.retain(|(_, _, text, _)| !filled(text) && text.runs().any(|run| run.formula));
    out
}

/// The words of formulae at the addresses that hold for these, as far as they are shown: what is filled in leaves them as they
/// are, and so do footnotes.
pub(super) fn parts<'d>(document: &'d Document, asked: &dyn Fn(&Key) -> bool) -> Vec<(&'d Key, String)> {
    let mut out = Vec::new();
    for (key, text) in document.texts().into_iter().filter(|(key, _)| asked(key)) {
        if text.runs().any(|run| run.formula) {
            let parts = text.0.split(|it| matches!(it, Inline::Blank(_) | Inline::Note(_)));
            let parts = parts.filter(|part| !part.is_empty());
            out.extend(parts.map(|part| (key, Text(part.to_vec()).plain())));
        }
    }
    out
}

/// What stands behind a number or label, where that stands first.
pub(super) fn behind(glyphs: Vec<Glyph>, label: &str) -> Vec<Glyph> {
    let end = (0..=glyphs.len()).find(|end| settled(&glyphs::words(&glyphs[..*end])) == label);
    let Some(end) = end.filter(|_| !label.is_empty()) else { return glyphs };
    // The first digit of a number is no label.
    if matches!(glyphs.get(end).map(|it| &it.what), Some(What::Char(c)) if c.is_alphanumeric()) {
        return glyphs;
    }
    let is_space = |glyph: &&Glyph| matches!(glyph.what, What::Char(c) if c.is_whitespace());
    let spaces = glyphs[end..].iter().take_while(is_space).count();
    glyphs[end + spaces..].to_vec()
}
