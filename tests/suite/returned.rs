//! Letters that go to Word and text and come back: known by themselves, silent, and imported to the same model.

use std::path::Path;

use tsb_circular::compose::Options;
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::kinds::{self, Folder, Matter};
use tsb_circular::lang::Lang;
use tsb_circular::reading::{Limits, Reading};
use tsb_circular::{docx, recognise, text};

use super::planted::found;

/// Without addresses, bookmarks and tags: what somebody retyped.
fn stripped(mut reading: Reading) -> Reading {
    reading.declares = String::new();
    reading.controls.iter_mut().for_each(|control| (control.key, control.tag) = (None, String::new()));
    for paragraph in reading.parts.iter_mut().flat_map(|part| &mut part.paragraphs) {
        paragraph.keys.clear();
    }
    reading
}

/// An edition as it is read again: as text, or as Word with or without addresses.
fn read(folder: &Folder, lang: Lang, form: usize) -> Reading {
    let document = kinds::edition(folder, lang, &Options::default()).unwrap();
    let (path, limits) = (Path::new("edition"), Limits::default());
    if form == 0 {
        return text::read(text::write(&document).as_bytes(), path, &limits).unwrap();
    }
    let bytes = docx::write(&document, &docx::DocxOptions::default()).unwrap();
    let reading = docx::read(&bytes, path, &limits).unwrap();
    if form == 1 { reading } else { stripped(reading) }
}

/// Whether a letter of this kind is known, silent and imported as it was, in every form in which it is read.
pub fn comes_back(folder: &Folder, kind: &str, what: &str, is_as_it_was: impl Fn(&Matter)) {
    for form in 0..3 {
        let what = format!("{what} {form}");
        let mut editions = Vec::new();
        for lang in Lang::ALL {
            let reading = read(folder, lang, form);
            let recognition = recognise::edition(&kinds::ALL, &reading, None);
            assert_eq!(recognition.edition.kind.as_deref(), Some(kind), "{lang} {what}");
            assert_eq!(recognition.notes, [], "{lang} {what}");
            editions.push((reading, recognition));
        }
        let compared: Vec<Edition> = editions.iter().map(|(_, it)| it.edition.clone()).collect();
        assert_eq!(found(&compared), [], "{what}");
        let inputs: Vec<_> =
            editions.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
        let (imported, diagnostics) = tsb_circular::import::folder(&kinds::ALL, &inputs);
        assert_eq!(diagnostics, [], "{what}");
        let source = Source::new("circular.toml", imported.unwrap().circular.as_str());
        let (_, again) = kinds::ALL.parse(&source).0.unwrap();
        is_as_it_was(&again.matter);
    }
}
