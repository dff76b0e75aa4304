//! Words taken back by their addresses: in come a circular's folder and an edition of it that was edited, out go the
//! changes to the prose of that language, message by message.
//!
//! Each paragraph goes to the message it was made from. One that bears no address goes to the message of the
//! paragraph before it, and is told.

mod lines;

use std::collections::BTreeSet;

use super::conflict;
use super::glyphs;
use super::merge::Edit;
use super::passages::{Address, Passage, lists, passages};
use super::strays::LEFT_OUT;
use super::{Change, Input, keyless, place};
use crate::compose::Composer;
use crate::diag::{Code, Diagnostic};
use crate::document::{Block, Choice, Content, Document, Field, Item, Key};
use crate::kinds::Folder;
use crate::locale::{Given, Prose};
use crate::reading::{Control, Paragraph, PartKind};

/// What was taken back.
#[derive(Default)]
pub(super) struct Taken {
    /// The messages of which the edition has paragraphs.
    pub ids: BTreeSet<String>,
    /// The addresses of those messages.
    pub keys: BTreeSet<String>,
    /// The lines of the edition that say them.
    pub lines: BTreeSet<usize>,
    /// The file as it is to be.
    pub file: String,
    /// The messages that change.
    pub changes: Vec<Change>,
    /// What there is to say of it.
    pub diagnostics: Vec<Diagnostic>,
}

/// What is compared: the folder and the edition.
struct Desk<'a> {
    folder: &'a Folder,
    prose: &'a Prose,
    given: Given,
    composer: Composer<'a>,
    edited: Input<'a>,
    /// Whether nothing of the edition says how words look.
    plain: bool,
    /// The paragraphs of the body in order.
    body: Vec<&'a Paragraph>,
    taken: Taken,
    edits: Vec<Edit>,
    /// Messages of which another variant stays as it is.
    variants: Vec<String>,
}

/// Takes back what the paragraphs of an edition say whose addresses are those of the folder's own edition; of the messages
/// for which `asked` holds.
pub(super) fn take(
    folder: &Folder,
    prose: &Prose,
    document: &Document,
    edited: Input<'_>,
    asked: &dyn Fn(&str) -> bool,
) -> Taken {
    let of = |id: &str| {
        let id = id.split('.').next().unwrap_or(id);
        prose.messages.get(id).filter(|_| asked(id))
    };
    let is_own = |id: &str| of(id).is_some_and(|entry| !entry.overrides) && prose.has(id);
    let found = keyless::with_addresses(folder, prose.lang, edited.reading);
    let edited = Input { reading: found.as_ref().unwrap_or(edited.reading), ..edited };
    let mut desk = Desk::new(folder, prose, edited);
    let all = passages(document, folder.kind.declaration.own_subject(), &is_own);
    let known: BTreeSet<&Key> = document.texts().into_iter().map(|(key, _)| key).collect();
    for passage in &all {
        desk.passage(passage, &known);
    }
    desk.gone(&all);
    desk.order(document, &all);
    for (id, field) in lists(document) {
        desk.list(id, field);
    }
    for (key, fact) in fact_cells(document) {
        desk.fact_cell(key, fact);
    }
    desk.done()
}

/// Takes back what an edition says in the words of a message that no address tells, paragraph by paragraph; nothing where
/// the message has others.
pub(super) fn words(
    folder: &Folder,
    prose: &Prose,
    edited: Input<'_>,
    id: &str,
    paragraphs: &[String],
) -> Option<Taken> {
    let mut desk = Desk::new(folder, prose, edited);
    desk.plain = true;
    let lines = prose.placed(id, &desk.given)?;
    let theirs: Vec<&str> = paragraphs.iter().flat_map(|paragraph| paragraph.split('\n')).collect();
    if lines.len() != theirs.len() {
        return None;
    }
    let mut changed = Vec::new();
    for (line, words) in lines.iter().zip(theirs) {
        let words = glyphs::of_words(words.strip_prefix("• ").unwrap_or(words));
        changed.extend(desk.line(id, line, &words, None));
    }
    desk.changed(id, changed);
    Some(desk.done())
}

/// The file with the changes in it.
pub(super) fn applied(file: &str, edits: &mut [Edit]) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::new();
    let mut at = 0;
    for (range, text) in edits.iter() {
        if range.start < at {
            continue;
        }
        out.push_str(&file[at..range.start]);
        out.push_str(text);
        at = range.end;
    }
    out + &file[at..]
}

impl<'a> Desk<'a> {
    fn new(folder: &'a Folder, prose: &'a Prose, edited: Input<'a>) -> Self {
        let body = edited.reading.parts.iter().filter(|part| part.kind == PartKind::Body);
        let body: Vec<&Paragraph> = body.flat_map(|part| &part.paragraphs).collect();
        Self {
            folder,
            prose,
            given: folder.given(prose.lang),
            composer: crate::kinds::composer(folder, prose.lang),
            edited,
            // Text says nothing of looks.
            plain: body.iter().all(|paragraph| paragraph.style.is_none()),
            body,
            taken: Taken::default(),
            edits: Vec::new(),
            variants: Vec::new(),
        }
    }

    /// What was taken, with the file as it is to be.
    fn done(self) -> Taken {
        let Desk { mut taken, mut edits, variants, prose, edited, .. } = self;
        taken.file = applied(&prose.source.text, &mut edits);
        for id in variants {
            let message = format!("one variant of `{id}` changes, the others stay as they are");
            let hint = format!("check in text/{}.ftl whether they need the same change", prose.lang);
            let (place, _) = place(edited.recognition, None);
            taken.diagnostics.push(Diagnostic::note(Code::Override, message).at(place).hint(hint));
        }
        taken
    }

    /// Notes a message that changes, by its lines before and after.
    fn changed(&mut self, id: &str, lines: Vec<(String, String)>) {
        for (was, is) in lines {
            self.taken.changes.push(Change::of(id, was.trim(), is.trim()));
        }
    }

    fn passage(&mut self, passage: &Passage, known: &BTreeSet<&Key>) {
        let Some(lines) = self.prose.placed(&passage.id, &self.given) else { return };
        let found: Vec<Option<&'a Paragraph>> = passage
            .lines
            .iter()
            .map(|address| glyphs::paragraph(self.edited.reading, &address.key))
            .collect();
        if found.iter().all(Option::is_none) {
            return;
        }
        if lines.len() != passage.lines.len() {
            let (place, _) = place(self.edited.recognition, None);
            let message =
                format!("`{}` stands in other paragraphs than its words have, and is not taken", passage.id);
            let hint = format!("change it by hand in text/{}.ftl", self.prose.lang);
            self.taken.diagnostics.push(Diagnostic::error(Code::Inconsistent, message).at(place).hint(hint));
            return;
        }
        self.taken.ids.insert(passage.id.clone());
        self.taken.keys.extend(passage.lines.iter().map(|address| address.key.to_string()));
        let mut changed: Vec<(String, String)> = Vec::new();
        for (at, (line, address)) in lines.iter().zip(&passage.lines).enumerate() {
            let Some(paragraph) = found[at] else {
                self.removed(&lines, at);
                changed.push((self.shown(line), String::new()));
                continue;
            };
            // What was filled in is no wording; where the field is gone, nobody tells it from a placeholder.
            if address.field.as_ref().is_some_and(|field| self.is_filled(field)) {
                continue;
            }
            let theirs = self.glyphs(paragraph, address);
            changed.extend(self.line(&passage.id, line, &theirs, Some(paragraph.line)));
            self.taken.lines.insert(paragraph.line);
            let after = self.inserted(&passage.id, line, paragraph, known);
            changed.extend(after.into_iter().map(|words| (String::new(), words)));
        }
        self.changed(&passage.id, changed);
    }

    /// Tells of messages that no paragraph of the edition says; whether they are left out is for the model to say.
    fn gone(&mut self, passages: &[Passage]) {
        let has = |line: &Address| self.body.iter().any(|paragraph| paragraph.keys.contains(&line.key));
        let (here, gone): (Vec<_>, Vec<_>) =
            passages.iter().partition(|passage| passage.lines.iter().any(has));
        // Where none is found, the edition has no addresses to go by.
        if here.is_empty() {
            return;
        }
        // A placeholder goes when its field is filled in.
        for passage in gone.iter().filter(|it| it.lines.iter().all(|line| line.field.is_none())) {
            let message = format!("`{}` is no longer in the edition; the folder keeps it", passage.id);
            let (place, _) = place(self.edited.recognition, None);
            let told = Diagnostic::warning(Code::Corrected, message).at(place).hint(LEFT_OUT);
            self.taken.diagnostics.push(told);
            self.taken.keys.extend(passage.lines.iter().map(|line| line.key.to_string()));
        }
    }

    /// Tells of paragraphs that the edition has before one they follow: their order is the model's.
    fn order(&mut self, document: &Document, passages: &[Passage]) {
        let of = |key: &Key| {
            let has = |passage: &&Passage| passage.lines.iter().any(|line| line.key == *key);
            passages.iter().find(has).map_or_else(|| key.to_string(), |passage| passage.id.clone())
        };
        for sequence in sequences(document) {
            let mut last: Option<(usize, String)> = None;
            for key in sequence {
                let has = |paragraph: &&Paragraph| paragraph.keys.contains(key);
                let Some(at) = self.body.iter().position(has) else { continue };
                let id = of(key);
                match last {
                    Some((before, other)) if at < before => {
                        let (place, line) = place(self.edited.recognition, Some(self.body[at].line));
                        let what = if other == id {
                            format!("the paragraphs of `{id}` stand in another order")
                        } else {
                            format!("`{id}` comes before `{other}`")
                        };
                        let message = format!("{line}{what}; the folder keeps its order");
                        let hint = "to change it in every language, move it in circular.toml";
                        let told = Diagnostic::warning(Code::Corrected, message).at(place).hint(hint);
                        self.taken.diagnostics.push(told);
                        last = Some((before, other));
                    }
                    _ => last = Some((at, id)),
                }
            }
        }
    }

    /// Whether something was entered in a field, or the edition has it no longer.
    fn is_filled(&self, field: &Key) -> bool {
        let of = |control: &&Control| control.key.as_ref() == Some(field);
        let control = self.edited.reading.controls.iter().find(of);
        control.is_none_or(|control| control.state.words().is_some_and(|words| !words.is_empty()))
    }

    /// A list that drops down: the words of its entries.
    fn list(&mut self, id: &str, field: &Field) {
        let of = |control: &&Control| control.key.as_ref() == Some(&field.key);
        let Some(control) = self.edited.reading.controls.iter().find(of) else { return };
        let ids: Vec<String> = field.options.iter().map(|option| option.id.clone()).collect();
        for (option, words) in glyphs::options(&control.options, &ids) {
            let id = format!("{id}.{option}");
            let lines = self.prose.placed(&id, &self.given).unwrap_or_default();
            if let [line] = lines.as_slice() {
                let changed = self.line(&id, line, &glyphs::of_words(&words), Some(control.line));
                self.changed(&id, changed.into_iter().collect());
            }
        }
    }

    /// A cell that prints a fact and nothing else.
    fn fact_cell(&mut self, key: &Key, fact: &str) {
        let Some(paragraph) = glyphs::paragraph(self.edited.reading, key) else { return };
        self.taken.keys.insert(key.to_string());
        self.taken.lines.insert(paragraph.line);
        let ours = glyphs::typed(&self.shows(fact, None));
        let theirs = glyphs::words(&glyphs::of_paragraph(self.edited.reading, paragraph, false, &self.given));
        if ours.split_whitespace().ne(theirs.split_whitespace()) {
            let (place, at) = place(self.edited.recognition, Some(paragraph.line));
            let what = format!("{at}the cell `{key}`");
            let found = conflict::of_fact(self.folder, place, &what, fact, [&ours, &theirs]);
            self.taken.diagnostics.push(found);
        }
    }
}

/// The addresses of the paragraphs of a document, in their order: those of the letter, and those of each list above it.
fn sequences(document: &Document) -> Vec<Vec<&Key>> {
    fn items<'d>(all: &'d [Item], out: &mut Vec<&'d Key>) {
        for item in all {
            out.push(&item.key);
            items(&item.items, out);
        }
    }
    fn choices<'d>(all: &'d [Choice], out: &mut Vec<&'d Key>) {
        for choice in all {
            out.push(&choice.field.key);
            choices(&choice.options, out);
        }
    }
    fn block_in<'d>(block: &'d Block, out: &mut Vec<&'d Key>) {
        match &block.content {
            Content::Heading { .. } | Content::Paragraph { .. } | Content::Signature(_) => {
                out.push(&block.key)
            }
            Content::List { items: all } => items(all, out),
            Content::Choices { choices: all, .. } => choices(all, out),
            Content::Ballot(ballot) => ballot.rows.iter().for_each(|row| {
                out.push(&row.key);
                choices(&row.choices, out);
            }),
            Content::Table(table) => {
                table.caption.iter().for_each(|caption| block_in(caption, out));
                block.cells().flat_map(|cell| &cell.blocks).for_each(|below| block_in(below, out));
            }
            _ => {}
        }
    }
    let mut letter = Vec::new();
    document.letter.iter().for_each(|it| block_in(it, &mut letter));
    for annex in &document.annexes {
        letter.push(&annex.key);
        annex.title.iter().chain(&annex.blocks).for_each(|it| block_in(it, &mut letter));
    }
    let lists = document.masthead.header.iter().flat_map(|header| &header.addressees);
    let lists = lists.map(|list| {
        let label = list.label.iter().map(|_| &list.key);
        label.chain(list.items.iter().map(|item| &item.key)).collect()
    });
    lists.chain([letter]).collect()
}

/// The cells of a document that print a fact and nothing else, with its name.
fn fact_cells(document: &Document) -> Vec<(&Key, &str)> {
    let cells = document.blocks().into_iter().filter_map(|block| match &block.content {
        Content::Table(table) => Some(table.rows.iter().flat_map(|row| &row.cells)),
        _ => None,
    });
    let blocks = cells.flatten().flat_map(|cell| &cell.blocks).filter(|block| block.origin.is_unknown());
    blocks
        .filter_map(|block| match &block.content {
            Content::Paragraph { text, .. } => Some((&block.key, text.runs().next()?.fact.as_deref()?)),
            _ => None,
        })
        .collect()
}
