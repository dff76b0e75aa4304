//! Prose of what a circular declares itself: in come the paragraphs of an edition of it, by their addresses, out go the
//! messages of its blocks and annexes.
//!
//! Facts come back as facts, for the edition says which they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::glyphs::{self, Glyph, Look, What};
use super::spelling::Speller;
use crate::document::{Key, key};
use crate::kinds::{annex_key, annex_title, block_key};
use crate::lang::Lang;
use crate::locale::Given;
use crate::model::Declares;
use crate::model::blocks::{FormField, OwnBlock};
use crate::reading::{Control, Paragraph, PartKind, Reading};

/// What was written.
#[derive(Default)]
pub(super) struct Written {
    /// The messages.
    pub text: String,
    /// The lines of the edition that they say.
    pub lines: BTreeSet<usize>,
    /// The footnotes that they hold, by their numbers in the edition.
    pub notes: BTreeSet<usize>,
    /// The addresses of those lines.
    pub keys: BTreeSet<String>,
}

struct Writer<'a> {
    reading: &'a Reading,
    /// The paragraphs of the body, and their places by the addresses that they have.
    paragraphs: Vec<&'a Paragraph>,
    places: BTreeMap<&'a str, Vec<usize>>,
    given: Given,
    out: Written,
}

/// Writes the messages of what a circular declares itself; its subject, too, where that is in words of its own.
pub(super) fn write(reading: &Reading, declares: &Declares, lang: Lang, subject: Option<&str>) -> Written {
    let given = Given::new(BTreeSet::new(), declares.facts.given(lang, []));
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    let paragraphs: Vec<&Paragraph> = body.flat_map(|part| &part.paragraphs).collect();
    let mut places = BTreeMap::<&str, Vec<usize>>::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        paragraph.keys.iter().for_each(|key| places.entry(key.as_str()).or_default().push(at));
    }
    let mut writer = Writer { reading, paragraphs, places, given, out: Written::default() };
    if let Some(id) = subject {
        // Its label may stand before it on the same line.
        let value = writer.lines(&key(id), true);
        writer.message(id, value, Vec::new());
    }
    for block in &declares.blocks {
        writer.block(block, &block_key(block), &block.id, None);
    }
    for annex in declares.annexes.iter().filter(|annex| annex.is_in(lang)) {
        let at = annex_key(annex);
        // An annex that begins with what stands in it is called as it is counted.
        let title = writer.line(&annex_title(annex), false).or_else(|| writer.line(&at, false));
        writer.message(&annex.id, title, Vec::new());
        for block in &annex.blocks {
            writer.block(block, &at.child(&block.id), &annex.id, Some(&at));
        }
    }
    writer.out
}

impl<'a> Writer<'a> {
    /// A message with its attributes, as far as there are any.
    fn message(&mut self, id: &str, value: Option<String>, attributes: Vec<(String, String)>) {
        if value.is_none() && attributes.is_empty() {
            return;
        }
        let text = &mut self.out.text;
        match value {
            Some(value) if value.contains('\n') => write!(text, "\n{id} =\n    {value}\n"),
            Some(value) => write!(text, "\n{id} = {value}\n"),
            None => write!(text, "\n{id} =\n"),
        }
        .expect("a string");
        for (name, words) in attributes {
            writeln!(text, "    .{name} = {words}").expect("a string");
        }
    }

    fn block(&mut self, block: &OwnBlock, at: &Key, prefix: &str, home: Option<&Key>) {
        let attribute = |writer: &mut Self, name: &str| {
            writer.line(&at.child(name), false).map(|words| (name.to_owned(), words))
        };
        let mut attributes = Vec::new();
        if block.heading.is_some() {
            attributes.extend(attribute(self, "heading"));
        }
        let Some(table) = &block.table else {
            let value = if block.form.is_empty() { self.lines(at, block.numbered) } else { None };
            self.message(&block.id, value, attributes);
            for field in &block.form {
                let id = format!("{prefix}-{}", field.id);
                self.field(field, &id, (&at.child(&field.id), block.numbered), home.unwrap_or(at));
            }
            return;
        };
        if table.caption {
            attributes.extend(attribute(self, "caption"));
        }
        self.message(&block.id, None, attributes);
        let cells: Vec<(String, String)> =
            table.cells().map(|(row, column)| (row.to_owned(), column.id.clone())).collect();
        for row in cells.chunk_by(|one, next| one.0 == next.0) {
            // A row that the edition lacks is not said.
            if self.at(&at.child(&row[0].0)).is_empty() {
                continue;
            }
            let words = |(row, column): &(String, String)| {
                let words = self.lines(&at.child(row).child(column), false);
                // A cell may be empty, a message may not.
                (column.clone(), words.unwrap_or_else(|| "{ \"\" }".to_owned()).replace('\n', "\n    "))
            };
            let attributes = row.iter().map(words).collect();
            self.message(&format!("{}-{}", block.id, row[0].0), None, attributes);
        }
    }

    /// A field by its row, with a number before its name or without.
    fn field(&mut self, field: &FormField, id: &str, (row, numbered): (&Key, bool), home: &Key) {
        let at = home.child(&field.id);
        let single = field.is_marked() && field.options().is_empty();
        let name = if single { self.line(&at, true) } else { self.line(&row.child("label"), numbered) };
        let control = self.reading.controls.iter().find(|control| control.key.as_ref() == Some(&at));
        let mut attributes = Vec::new();
        if let Some(Control { placeholder, options, .. }) = control {
            if !field.is_marked() && !placeholder.trim().is_empty() {
                attributes.push(("placeholder".to_owned(), spelt(&glyphs::of_words(placeholder))));
            }
            for (option, words) in glyphs::options(options, field.options()) {
                attributes.push((option, spelt(&glyphs::of_words(&words))));
            }
        }
        // A text has no controls: what stands beside the name is what shows until it is filled in.
        if control.is_none() && !field.is_marked() {
            let words = self.line(&row.child("value"), false);
            attributes.extend(words.map(|words| ("placeholder".to_owned(), words)));
        }
        if field.is_marked() {
            for option in field.options() {
                let words = self.line(&at.child(option), true);
                attributes.extend(words.map(|words| (option.clone(), words)));
            }
        }
        // The words of a placeholder are no text of the edition, nor is the condition that the model states.
        self.take(&row.child("value"));
        self.take(&row.child("condition"));
        self.message(id, name, attributes);
    }

    /// Takes the paragraphs at an address.
    fn take(&mut self, at: &Key) {
        let here = self.places.get(at.as_str()).into_iter().flatten();
        self.out.lines.extend(here.map(|place| self.paragraphs[*place].line));
        self.out.keys.insert(at.to_string());
    }

    /// The words of the one line at an address.
    fn line(&mut self, at: &Key, led: bool) -> Option<String> {
        let paragraph = glyphs::paragraph(self.reading, at)?;
        self.take(at);
        self.out.notes.extend(paragraph.spans.iter().filter_map(|span| span.note));
        let mut glyphs = glyphs::of_paragraph(self.reading, paragraph, led, &self.given);
        // A heading broken by hand is one line.
        for glyph in glyphs.iter_mut().filter(|glyph| glyph.what == What::Char('\n')) {
            glyph.what = What::Char(' ');
        }
        (!glyphs.is_empty()).then(|| spelt(&glyphs))
    }

    /// The paragraphs at an address and below it, in order.
    fn at(&self, at: &Key) -> Vec<&'a Paragraph> {
        // What is below begins with a solidus, after which comes 0.
        let (from, to) = (format!("{at}/"), format!("{at}0"));
        let below = self.places.range(from.as_str()..to.as_str()).flat_map(|(_, places)| places);
        let here = self.places.get(at.as_str()).into_iter().flatten();
        let all: BTreeSet<usize> = here.chain(below).copied().collect();
        all.into_iter().map(|place| self.paragraphs[place]).collect()
    }

    /// The paragraphs and points at an address and below it, as prose has them.
    fn lines(&mut self, at: &Key, numbered: bool) -> Option<String> {
        let found: Vec<(Key, usize, &Paragraph)> = self
            .at(at)
            .into_iter()
            .filter_map(|paragraph| {
                let mut levels = paragraph.keys.iter().filter_map(|key| Some((key, level(at, key)?)));
                levels.next_back().map(|(key, level)| (key.clone(), level, paragraph))
            })
            .collect();
        let mut out = String::new();
        let mut before = None;
        for (index, (key, level, paragraph)) in found.into_iter().enumerate() {
            self.out.lines.insert(paragraph.line);
            self.out.keys.insert(key.to_string());
            self.out.notes.extend(paragraph.spans.iter().filter_map(|span| span.note));
            let led = numbered && index == 0;
            let glyphs = glyphs::of_paragraph(self.reading, paragraph, led, &self.given);
            if glyphs.is_empty() {
                continue;
            }
            let parted = match before {
                None => "",
                Some(last) if last > 0 && level > 0 => "\n    ",
                Some(_) => "\n\n    ",
            };
            let mark = if level > 0 { format!("{} ", "•".repeat(level)) } else { String::new() };
            write!(out, "{parted}{mark}{}", spelt(&glyphs)).expect("a string");
            before = Some(level);
        }
        (!out.is_empty()).then_some(out)
    }
}

/// The level of a paragraph below an address: 0 at the address itself and at `p2`, deeper at points. Nothing where it is
/// no paragraph of it.
fn level(at: &Key, key: &Key) -> Option<usize> {
    let below = key.as_str().strip_prefix(at.as_str())?;
    let mut segments =
        below.strip_prefix('/').unwrap_or(below).split('/').filter(|it| !it.is_empty()).peekable();
    if !below.is_empty() && !below.starts_with('/') {
        return None;
    }
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    segments.next_if(|segment| segment.strip_prefix('p').is_some_and(number));
    let mut level = 0;
    for segment in segments {
        if !number(segment) {
            return None;
        }
        level += 1;
    }
    Some(level)
}

/// Words as prose has them.
fn spelt(glyphs: &[Glyph]) -> String {
    let mut speller = Speller::new(Look::default(), "    ".to_owned(), true);
    glyphs.iter().for_each(|glyph| speller.glyph(glyph));
    speller.finish(&Look::default())
}
