//! Writes what typst is given for an edition into a folder, for `compare.py` to hand over to another typst: layouts,
//! theme, document and pictures, the letter closed up as it will be.
//!
//!     cargo bench --bench finished -- CIRCULAR LANG FOLDER

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::path::Path;
use std::{env, fs};

use tsb_circular::inside::methods::OfEngine as _;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};

fn main() {
    let asked: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [circular, lang, out] = asked.as_slice() else { return };
    let (folder, told) = Folder::read(Path::new(circular), &kinds::ALL);
    let folder = folder.unwrap_or_else(|| panic!("{told:?}"));
    let lang: Lang = lang.parse().expect("a language");
    let document = kinds::edition(&folder, lang, &kinds::Options::default()).expect("complete prose");
    let engine = Engine::new(EngineOptions::default()).expect("embedded faces");
    let job = engine.hand_over(&document, &PdfOptions::default()).expect("glyphs for all");
    for (path, bytes) in job.finished() {
        let path = Path::new(out).join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("can be written");
        fs::write(path, bytes).expect("can be written");
    }
}
