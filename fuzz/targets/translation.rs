//! A translation that comes back as XLIFF, from any tool: refused with a reason, or words that are read again.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tsb_circular::diag::{Severity, Source};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::xliff;

static FOLDER: LazyLock<Folder> = LazyLock::new(|| {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/letter");
    Folder::read(example.as_ref(), &kinds::ALL).0.expect("a sound circular")
});

fuzz_target!(|file: &str| {
    let Ok(taken) = xliff::import(&FOLDER, &Source::new("letter.xlf", file), None) else { return };
    let old = FOLDER.prose.get(&taken.lang).map_or("", |prose| &*prose.source.text);
    assert_eq!(taken.changed.is_empty(), taken.text == old, "what changes is told, and nothing else changes");
    let mut folder = FOLDER.clone();
    let told = folder.read_prose(taken.lang, Source::new(&taken.path, taken.text));
    assert!(told.iter().all(|it| it.severity != Severity::Error), "{told:?}");
});
