//! A letter as JSON, from anybody: refused with reasons, or made in each of its languages.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tsb_circular::diag::Source;
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::text;

fuzz_target!(|letter: &str| {
    let (folder, told) = Folder::from_json(&Source::new("letter.json", letter), &kinds::ALL);
    let Some(folder) = folder else {
        assert!(!told.is_empty(), "refused without a reason");
        return;
    };
    for lang in folder.prose.keys() {
        if let Ok(document) = kinds::edition(&folder, *lang, &kinds::Options::default()) {
            text::write(&document);
            let _ = docx::write(&document, &DocxOptions::default());
        }
    }
});
