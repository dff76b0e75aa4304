//! The English words of a sound letter, by anybody.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use std::sync::LazyLock;
use tsb_circular::diag::Source;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::{lang::Lang, text};

static MODEL: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "format": 1, "kind": "letter", "number": 58, "study-period": 2025, "date": "2026-01-15", "place": "geneva",
        "original-language": "en", "study-group": 17, "reference": "SG17/XY", "to": ["member-states"],
        "contact": { "tel": "+41 22 730 6206", "email": "tsbsg17@itu.int" }, "signature": { "signatory": "onoe" },
        "facts": { "closing": { "date": "2026-04-30" } }, "blocks": [{ "id": "invitation", "numbered": true }]
    })
});

fuzz_target!(|words: &str| {
    let letter = json!({ "circular": &*MODEL, "text": { "en": words } }).to_string();
    let (folder, told) = Folder::from_json(&Source::new("letter.json", letter), &kinds::ALL);
    assert!(folder.is_some() || !told.is_empty(), "refused without a reason");
    if let Some(folder) = folder
        && let Ok(document) = kinds::edition(&folder, Lang::En, &kinds::Options::default())
    {
        text::write(&document);
    }
});
