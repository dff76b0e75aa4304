//! Letters of any kind that go out as Word and text and come back: known, silent and imported as they were.

use std::path::Path;

use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::inside;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::blocks::{FormField, OwnAnnex};
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Circular, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{docx, text};

use super::planted::found;

/// Word with addresses.
const BY_ADDRESS: usize = 1;
/// Text, Word, and Word without addresses.
const ALL: [usize; 3] = [0, BY_ADDRESS, 2];

/// Without addresses, bookmarks and tags: what somebody retyped.
pub fn stripped(mut reading: Reading) -> Reading {
    reading.declares = String::new();
    reading.own.clear();
    reading.shown.clear();
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
        return inside::text::read(text::write(&document).as_bytes(), path, &limits).unwrap();
    }
    let bytes = docx::write(&document, &docx::DocxOptions::default()).unwrap();
    let reading = inside::docx::read(&bytes, path, &limits).unwrap();
    if form == BY_ADDRESS { reading } else { stripped(reading) }
}

/// A letter is known, silent and imported as it was, in every form in which it is read; its prose too.
pub fn comes_back(folder: &Folder, what: &str) {
    comes_back_in(folder, &Kept { matter: &folder.circular.matter, prose: true, annexes: false }, what, &ALL);
}

/// The same of a letter with annexes of its own: by its addresses with its prose, else what its kind says.
pub fn comes_back_with_annexes(folder: &Folder, what: &str) {
    let matter = &folder.circular.matter;
    comes_back_in(folder, &Kept { matter, prose: true, annexes: false }, what, &[BY_ADDRESS]);
    comes_back_in(folder, &Kept { matter, prose: false, annexes: true }, what, &[0, 2]);
}

/// The same, of a letter whose paragraphs are named otherwise when they come back.
pub fn comes_back_as(folder: &Folder, expected: &Matter, what: &str) {
    let prose = folder.circular.matter == *expected;
    comes_back_in(folder, &Kept { matter: expected, prose, annexes: false }, what, &ALL);
}

/// What is the same when a letter comes back.
struct Kept<'m> {
    matter: &'m Matter,
    /// The words of its prose at their addresses.
    prose: bool,
    /// Annexes of its own, which are given addresses first.
    annexes: bool,
}

/// The answers with which alone fields of its annexes are asked: each by the places of the field, question and option.
fn asked(circular: &Circular) -> Vec<(usize, usize, usize)> {
    let of_annex = |annex: &OwnAnnex| {
        let fields: Vec<&FormField> = annex.blocks.iter().flat_map(|block| &block.form).collect();
        let of = |(at, field): (usize, &&FormField)| {
            let condition = field.condition.as_ref()?;
            let question = fields.iter().position(|it| it.id == condition.question)?;
            let option = fields[question].options().iter().position(|it| *it == condition.is)?;
            Some((at, question, option))
        };
        fields.iter().enumerate().filter_map(of).collect::<Vec<_>>()
    };
    circular.head.annexes.iter().flat_map(of_annex).collect()
}

fn comes_back_in(folder: &Folder, kept: &Kept, what: &str, forms: &[usize]) {
    for &form in forms {
        let what = format!("{what} {form}");
        let mut editions = Vec::new();
        for lang in Lang::ALL {
            let reading = read(folder, lang, form);
            let recognition = recognise::edition(&kinds::ALL, &reading, None);
            assert_eq!(recognition.edition.kind.as_deref(), Some(folder.kind.name()), "{lang} {what}");
            assert_eq!(recognition.notes, [], "{lang} {what}");
            editions.push((reading, recognition));
        }
        let compared: Vec<Edition> = editions.iter().map(|(_, it)| it.edition.clone()).collect();
        assert_eq!(found(&compared), [], "{what}");
        if kept.annexes {
            let pairs: Vec<_> = editions.iter().map(|(reading, it)| (reading, it)).collect();
            let inferred = tsb_circular::inside::import::infer(folder.kind, &pairs).unwrap();
            let known = |(reading, lang): (Reading, Lang)| {
                let options = recognise::Options { lang: Some(lang), ..recognise::Options::default() };
                let kind = Some(&folder.kind.declaration);
                let recognition = recognise::edition_as(&kinds::ALL, &reading, &options, kind);
                (reading, recognition)
            };
            editions = inferred.readings.into_iter().zip(Lang::ALL).map(known).collect();
        }
        let inputs: Vec<_> =
            editions.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
        let (imported, diagnostics) = tsb_circular::inside::import::folder(&kinds::ALL, &inputs);
        assert_eq!(diagnostics, [], "{what}");
        let imported = imported.unwrap();
        let source = Source::new("circular.toml", imported.circular.as_str());
        let (_, again) = kinds::ALL.parse(&source).0.unwrap();
        assert_eq!(again.matter, *kept.matter, "{what}");
        if kept.annexes {
            assert_eq!(asked(&again), asked(&folder.circular), "{what}");
        }
        for lang in Lang::ALL.into_iter().filter(|_| kept.prose) {
            // How the header table is laid out is not told by its words.
            let said = |folder: &Folder| {
                let document = kinds::edition(folder, lang, &Options::default()).unwrap();
                let editions = [Edition::of(&document, "letter")];
                let texts = editions[0].texts.iter().filter(|text| text.part == "body");
                texts
                    .filter_map(|text| Some((text.key.as_ref()?.to_string(), text.text.plain())))
                    .collect::<Vec<_>>()
            };
            let mut back = folder.clone();
            back.prose.clear();
            (back.circular, back.source) = (again.clone(), source.clone());
            for (lang, prose) in &imported.prose {
                back.read_prose(*lang, Source::new(format!("text/{lang}.ftl"), prose.as_str()));
            }
            let mut all = [said(&back), said(folder)];
            all.iter_mut().for_each(|texts| texts.sort());
            let [back, own] = all;
            assert_eq!(back, own, "{lang} {what}");
        }
    }
}
