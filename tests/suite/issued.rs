//! Against the issued circulars, where they are there: `TSB_ISSUED` names their folder.
//!
//! The share of issued words reproduced is held by `tests/issued`; here, that what identifies a circular stands
//! in the edition as it stood in print.

use std::path::PathBuf;

use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::{consultations, edition};

/// Words in one order of spaces and hyphens.
fn folded(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{2011}'], " ").replace('-', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn paragraphs_stand_word_for_word_as_issued() {
    let Some(folder) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    for circular in consultations() {
        let number = circular.circular.head.number.unwrap();
        let path = folder.join(format!("tsb-circular-{number}.en.txt"));
        let issued = folded(&std::fs::read_to_string(&path).unwrap());
        let document = edition(number, Lang::En);
        for key in ["letter/consultation", "letter/threshold", "annex-2/intro"] {
            let texts = document.texts();
            let (_, text) = texts.iter().rev().find(|(at, _)| at.as_str() == key).unwrap();
            assert!(issued.contains(&folded(&text.plain())), "{number}: {key}");
        }
    }
    assert!(text::write(&edition(195, Lang::En)).len() > 5000);
}
