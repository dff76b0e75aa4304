//! A text read and recognised in a language, which the first byte chooses: every text has its match or none, every
//! note its text, and no letter is there that was not; then imported.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Input};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::inside::recognise;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let lang = Lang::ALL.get(usize::from(*first) % 7).copied();
    let limits = Limits { paragraphs: 500, ..Limits::default() };
    let Ok(reading) = inside::text::read(rest, "a.txt".as_ref(), &limits) else { return };
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading, lang);
    let texts = &recognition.edition.texts;
    assert_eq!(texts.len(), recognition.matches.len());
    assert!(recognition.notes.iter().all(|note| note.index < texts.len()));
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    // Footnotes are a part of their own.
    let paragraphs = reading.parts.iter().flat_map(|part| &part.paragraphs);
    let given: usize = paragraphs.map(|it| letters(&it.text())).sum();
    let kept: usize = texts.iter().map(|it| letters(&it.text.plain())).sum();
    // Word's own marks in a text, `[image: …]` and the letter x of a marked box, are set aside by the readers.
    assert!(kept <= given, "{kept} letters of {given}");
    let (imported, found) = import::folder(&tsb_circular::kinds::ALL, &[Input { reading: &reading, recognition: &recognition }]);
    assert!(imported.is_some() || !found.is_empty());
});
