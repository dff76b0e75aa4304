//! Editions of one circular agree, whatever they are written as: Word with its three forms, text, the folder itself.
//!
//! The one promise: of our own editions drift says nothing, not even a note.

use std::path::Path;

use tsb_circular::document::Edition;
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::drift::{self, Options};
use tsb_circular::locale::Lang;
use tsb_circular::reading::Limits;
use tsb_circular::{recognise, text};

use super::examples::edition;

/// What an edition is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Word(Form),
    Text,
    Folder,
}

const WRITTEN: [Written; 5] = [
    Written::Word(Form::Open),
    Written::Word(Form::Protected),
    Written::Word(Form::Legacy),
    Written::Text,
    Written::Folder,
];

/// An edition written, read and recognised, as `drift` does it: the language is found, not told.
fn recognised(number: u16, lang: Lang, written: Written) -> Edition {
    let document = edition(number, lang);
    let (limits, path) = (Limits::default(), Path::new("edition"));
    let reading = match written {
        Written::Folder => return recognise::composed(&document, "edition"),
        Written::Text => text::read(text::write(&document).as_bytes(), path, &limits),
        Written::Word(form) => {
            let options = DocxOptions { form, ..DocxOptions::default() };
            docx::read(&docx::write(&document, &options).unwrap(), path, &limits)
        }
    };
    let recognition = recognise::edition(&reading.unwrap(), None);
    assert_eq!(recognition.edition.lang, lang, "{number} {written:?}");
    recognition.edition
}

/// Every edition of a circular: by language, and in it by what it is written as.
fn all(number: u16) -> Vec<Vec<Edition>> {
    Lang::ALL.map(|lang| WRITTEN.map(|written| recognised(number, lang, written)).to_vec()).to_vec()
}

fn assert_silent<'a>(what: &str, editions: impl Iterator<Item = &'a Edition>) {
    let editions: Vec<Edition> = editions.cloned().collect();
    let report = drift::compare(&editions, &Options::default());
    let said: Vec<_> =
        report.findings.iter().map(|finding| (finding.code, &finding.key, &finding.message)).collect();
    assert!(said.is_empty(), "{what}: {said:#?}");
    assert!(report.coverage.facts_compared > 200, "{what}: {}", report.coverage.facts_compared);
}

/// Six languages in each format, six languages with the formats mixed, and each language's formats as versions.
fn agree(number: u16) {
    let all = all(number);
    for (at, written) in WRITTEN.iter().enumerate() {
        assert_silent(&format!("{number}, {written:?}"), all.iter().map(|forms| &forms[at]));
        let mixed = all.iter().enumerate().map(|(lang, forms)| &forms[(lang + at) % WRITTEN.len()]);
        assert_silent(&format!("{number}, mixed from {written:?} on"), mixed);
    }
    for (lang, forms) in Lang::ALL.iter().zip(&all) {
        assert_silent(&format!("{number} {lang}, as versions"), forms.iter());
        for (first, one) in forms.iter().enumerate() {
            for other in &forms[first + 1..] {
                assert_silent(&format!("{number} {lang}, two versions"), [one, other].into_iter());
            }
        }
    }
}

#[test]
fn circular_42_agrees_with_itself() {
    agree(42);
}

#[test]
fn circular_79_agrees_with_itself() {
    agree(79);
}

#[test]
fn circular_195_agrees_with_itself() {
    agree(195);
}

#[test]
fn circular_246_agrees_with_itself() {
    agree(246);
}
