//! Editions of one circular agree, whatever they are written as: Word with its three forms, text, the folder itself.
//!
//! The one promise: of our own editions drift says nothing, not even a note.

use std::path::Path;

use tsb_circular::diag::Severity;
use tsb_circular::document::Edition;
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::drift::{self, Options};
use tsb_circular::inside;
use tsb_circular::inside::reading::{Paragraph, PartKind, Reading, Span};
use tsb_circular::inside::recognise;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::examples::{FOLDERS, edition, edition_of};

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
        Written::Folder => return recognise::composed(&tsb_circular::kinds::ALL, &document, "edition"),
        Written::Text => inside::text::read(text::write(&document).as_bytes(), path, &limits),
        Written::Word(form) => {
            let options = DocxOptions { form, ..DocxOptions::default() };
            inside::docx::read(&docx::write(&document, &options).unwrap(), path, &limits)
        }
    };
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading.unwrap(), None);
    assert_eq!(recognition.edition.lang, lang, "{number} {written:?}");
    recognition.edition
}

/// Every edition of a circular: by language, and in it by what it is written as.
fn all(number: u16) -> Vec<Vec<Edition>> {
    Lang::ALL.map(|lang| WRITTEN.map(|written| recognised(number, lang, written)).to_vec()).to_vec()
}

fn assert_silent<'a>(what: &str, editions: impl Iterator<Item = &'a Edition>) {
    let editions: Vec<Edition> = editions.cloned().collect();
    let report = drift::compare(&tsb_circular::kinds::ALL, &editions, &Options::default());
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

/// Another way in which Word may hold the same letter.
type Way = (&'static str, fn(Paragraph) -> Vec<Paragraph>);

const WAYS: [Way; 5] = [
    ("numbers and list marks that Word prints by itself", printed_by_word),
    ("a paragraph for every line", parted),
    ("runs split anywhere", split),
    ("soft hyphens and marks of direction", with_invisible),
    ("plain spaces and hyphens", plain),
];

fn with_text(paragraph: Paragraph, text: String) -> Paragraph {
    let link = paragraph.spans.iter().find_map(|span| span.link.clone());
    // A link over part of a paragraph stays as it is.
    if link.is_some() {
        return paragraph;
    }
    Paragraph { spans: vec![Span { text, ..Span::default() }], ..paragraph }
}

fn printed_by_word(paragraph: Paragraph) -> Vec<Paragraph> {
    let text = paragraph.text();
    let (mark, rest) = match text.split_once('\t') {
        Some((mark @ ("•" | "–" | "-"), rest)) => (mark.to_owned(), rest),
        Some((number, rest)) if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) => {
            (format!("{number}."), rest)
        }
        _ => return vec![paragraph],
    };
    let mark = Some(mark);
    let rest = rest.to_owned();
    vec![Paragraph { mark, ..with_text(paragraph, rest) }]
}

fn parted(paragraph: Paragraph) -> Vec<Paragraph> {
    let text = paragraph.text();
    if !text.contains('\n') || paragraph.spans.iter().any(|span| span.link.is_some()) {
        return vec![paragraph];
    }
    text.split('\n').map(|line| with_text(paragraph.clone(), line.to_owned())).collect()
}

fn split(paragraph: Paragraph) -> Vec<Paragraph> {
    let pieces = paragraph.spans.iter().flat_map(|span| {
        span.text.chars().map(|c| Span { text: c.to_string(), ..span.clone() }).collect::<Vec<_>>()
    });
    vec![Paragraph { spans: pieces.collect(), ..paragraph.clone() }]
}

fn with_invisible(mut paragraph: Paragraph) -> Vec<Paragraph> {
    for span in &mut paragraph.spans {
        span.text =
            span.text.chars().flat_map(|c| [c, if c == 'e' { '\u{ad}' } else { '\u{200e}' }]).collect();
    }
    vec![paragraph]
}

fn plain(mut paragraph: Paragraph) -> Vec<Paragraph> {
    for span in &mut paragraph.spans {
        span.text = span.text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-");
    }
    vec![paragraph]
}

#[test]
fn what_word_holds_otherwise_is_the_same_letter() {
    for lang in Lang::ALL {
        let document = edition(79, lang);
        let bytes = docx::write(&document, &DocxOptions::default()).unwrap();
        let reading = inside::docx::read(&bytes, Path::new("edition"), &Limits::default()).unwrap();
        let model = recognise::composed(&tsb_circular::kinds::ALL, &document, "edition");
        for (what, way) in WAYS {
            let mut other: Reading = reading.clone();
            for part in other.parts.iter_mut().filter(|part| part.kind == PartKind::Body) {
                part.paragraphs = std::mem::take(&mut part.paragraphs).into_iter().flat_map(way).collect();
            }
            assert_ne!(other.parts, reading.parts, "{lang}: {what}");
            let found = recognise::edition(&tsb_circular::kinds::ALL, &other, None).edition;
            assert_silent(&format!("{lang}: {what}"), [&model, &found].into_iter());
        }
    }
}

#[test]
fn sound_editions_are_silent_in_whatever_order_they_are_named() {
    for folder in FOLDERS.iter() {
        let read = |lang| {
            let said = text::write(&edition_of(folder, lang));
            let reading =
                inside::text::read(said.as_bytes(), Path::new("edition"), &Limits::default()).unwrap();
            recognise::edition(&tsb_circular::kinds::ALL, &reading, None).edition
        };
        let editions = Lang::ALL.map(read);
        let turned = |by: usize| (0..6).map(|at| editions[(at + by) % 6].clone()).collect::<Vec<_>>();
        let mut sets: Vec<Vec<Edition>> = (0..6).map(turned).collect();
        sets.push(editions.iter().rev().cloned().collect());
        // Any two or more of them.
        let some =
            |which: usize| (0..6).filter(|at| which >> at & 1 == 1).map(|at| editions[at].clone()).collect();
        sets.extend((0..64_usize).filter(|which| which.count_ones() > 1).map(some));
        for set in sets {
            let langs: Vec<Lang> = set.iter().map(|it| it.lang).collect();
            let report = drift::compare(&tsb_circular::kinds::ALL, &set, &Options::default());
            // Of a few editions one alone may well introduce an abbreviation: no more than a note.
            let note = |it: &&drift::Finding| set.len() < 6 && it.severity == Severity::Note;
            let told: Vec<_> = report.findings.iter().filter(|it| !note(it)).collect();
            assert!(told.is_empty(), "{} {langs:?}: {told:?}", folder.path.display());
        }
    }
}
