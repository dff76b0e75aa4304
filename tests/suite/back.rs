//! Back from Word, letters of every kind in six languages: what was not edited changes nothing, what was edited goes to its
//! message and nowhere else, facts are conflicts, and no paragraph is lost.

mod edited;
#[cfg(feature = "cli")]
mod formulae;
mod markup;
mod unedited;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use tsb_circular::diag::Diagnostic;
use tsb_circular::document::{Block, Choice, Content, Document, Item, Key, Origin};
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Edited, Input};
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::inside::reading::{PartKind, Reading};
use tsb_circular::inside::recognise::{self, Options};
use tsb_circular::kinds::{self, ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::collect::fill;

fn document(folder: &Folder, lang: Lang) -> Document {
    kinds::edition(folder, lang, &kinds::Options::default()).unwrap()
}

/// An edition as the command renders it.
fn word(folder: &Folder, lang: Lang, form: Form) -> Vec<u8> {
    docx::write(&document(folder, lang), &DocxOptions { form, ..DocxOptions::default() }).unwrap()
}

/// An edition in Word, made once for all tests.
struct Made {
    folder: Folder,
    lang: Lang,
    /// What differs from one edition to the next, so that each is edited in other places.
    turn: usize,
    bytes: Vec<u8>,
    body: String,
}

impl Made {
    fn edited(&self, body: &str) -> Vec<u8> {
        with_body(&self.bytes, |_| body.to_owned())
    }

    fn name(&self) -> String {
        format!("{} {}", self.folder.circular.name(), self.lang)
    }

    /// The text of the language, as the folder has it.
    fn file(&self) -> &str {
        &self.folder.prose[&self.lang].source.text
    }
}

/// Every edition of every letter.
static MADE: LazyLock<Vec<Made>> = LazyLock::new(|| {
    let mut out = Vec::new();
    for (row, folder) in super::examples::all().enumerate() {
        for (column, lang) in Lang::ALL.into_iter().enumerate() {
            let bytes = word(&folder, lang, Form::Open);
            let body = markup_of(&bytes);
            out.push(Made { folder: folder.clone(), lang, turn: row + column, bytes, body });
        }
    }
    out
});

/// One part of `parts` of the editions, which holds every letter, and every language.
fn some(part: usize, parts: usize) -> impl Iterator<Item = &'static Made> {
    MADE.iter().filter(move |made| made.turn % parts == part)
}

fn read(bytes: &[u8]) -> Reading {
    inside::docx::read(bytes, "edition.docx".as_ref(), &Limits::default()).unwrap()
}

/// Takes a file back into its folder, as the command does.
fn back(folder: &Folder, bytes: &[u8]) -> (Edited, Vec<Diagnostic>) {
    let reading = read(bytes);
    let lang = recognise::language(&reading);
    let addressed = import::with_addresses(folder, lang, &reading);
    let reading = addressed.as_ref().unwrap_or(&reading);
    let names = [(lang, folder.names(lang))].into();
    let options = Options { names: Some(&names), ..Options::default() };
    let recognition = recognise::edition_with(&ALL, reading, &options);
    assert_eq!(recognition.edition.lang, lang);
    import::into(&ALL, folder, Input { reading, recognition: &recognition }).unwrap()
}

/// The markup of a file's body.
fn markup_of(bytes: &[u8]) -> String {
    let package = super::docx::package::Package::open(bytes);
    String::from_utf8(package.bytes["word/document.xml"].clone()).unwrap()
}

/// A file with its body changed.
fn with_body(bytes: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    fill::edited(bytes, edit)
}

/// Tries cases one by one, so that a run tells every fault; how many cases held.
#[derive(Default)]
struct Tries {
    held: usize,
    faults: usize,
}

impl Tries {
    fn case(&mut self, case: impl FnOnce()) {
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(case)) {
            Ok(()) => self.held += 1,
            Err(_) => self.faults += 1,
        }
    }

    /// No fault, and so many cases at least.
    fn end(&self, least: usize) {
        assert!(self.faults == 0 && self.held >= least, "{} held, {} faults", self.held, self.faults);
    }
}

/// The messages that stand at the addresses of a document.
fn owners(document: &Document, subject: Option<&str>) -> BTreeMap<Key, String> {
    fn items(id: &str, all: &[Item], out: &mut BTreeMap<Key, String>) {
        for item in all {
            out.insert(item.key.clone(), id.to_owned());
            items(id, &item.items, out);
        }
    }
    fn choices(id: &str, all: &[Choice], out: &mut BTreeMap<Key, String>) {
        out.extend(all.iter().map(|choice| (choice.field.key.clone(), id.to_owned())));
    }
    let mut out = BTreeMap::new();
    if let (Some(header), Some(id)) = (&document.masthead.header, subject) {
        out.insert(header.subject.key.clone(), id.to_owned());
    }
    for Block { key, origin, content } in document.blocks() {
        let Origin::Message { id, .. } = origin else { continue };
        match content {
            Content::Paragraph { .. } | Content::Heading { .. } => drop(out.insert(key.clone(), id.clone())),
            Content::List { items: all } => items(id, all, &mut out),
            Content::Choices { choices: all, .. } => choices(id, all, &mut out),
            _ => {}
        }
    }
    out
}

/// The paragraphs of the body that have an address, by their ordinals from 0.
fn addressed(reading: &Reading) -> Vec<(usize, Vec<Key>)> {
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    let all = body.flat_map(|part| &part.paragraphs).filter(|it| !it.keys.is_empty());
    all.map(|it| (it.line - 1, it.keys.clone())).collect()
}
