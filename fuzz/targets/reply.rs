//! A reply, by anybody, as any of the files that `collect` takes; its first byte says which.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tsb_circular::collect::{self, Gathered, Options};
use tsb_circular::kinds::{self, Folder};

static FOLDER: LazyLock<Folder> = LazyLock::new(|| {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/tsb-195");
    Folder::read(example.as_ref(), &kinds::ALL).0.expect("a sound circular")
});

fuzz_target!(|bytes: &[u8]| {
    let [ending, bytes @ ..] = bytes else { return };
    let ending = ["pdf", "docx", "json", "eml", "txt", "zip"][usize::from(*ending) % 6];
    let files = Gathered::held(vec![(format!("FRA.{ending}").into(), bytes.to_vec())]);
    let _ = collect::collect(&FOLDER, &files, &Options::default());
});
