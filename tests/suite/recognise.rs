//! Editions made elsewhere are recognised: what our own text says is read back as the same facts at the same keys.

use std::collections::BTreeSet;
use std::path::PathBuf;

use tsb_circular::document::{Edition, Value};
use tsb_circular::locale::Lang;
use tsb_circular::reading::{Paragraph, Part, PartKind, Reading, Span};
use tsb_circular::recognise::{self, Kind, Recognition};
use tsb_circular::text;

use super::examples::{FOLDERS, edition};

/// A text as its lines: a cell begins with a tab, a row ends with an empty line.
fn reading(text: &str) -> Reading {
    let mut paragraphs = Vec::new();
    let (mut table, mut row, mut column) = (0, 0, None::<usize>);
    for (index, line) in text.split('\n').enumerate() {
        if line.starts_with('\t') || line.starts_with(" \t") {
            column = Some(column.map_or(0, |column| column + 1));
        } else if line.trim().is_empty() {
            if column.take().is_some() {
                row += 1;
            }
        } else if column.is_none() && row > 0 {
            (table, row) = (table + 1, 0);
        }
        paragraphs.push(Paragraph {
            line: index + 1,
            cell: column.map(|column| (table, row, column)),
            spans: vec![Span { text: line.to_owned(), ..Span::default() }],
            ..Paragraph::default()
        });
    }
    let part = Part { kind: PartKind::Body, name: "body".into(), paragraphs };
    Reading { parts: vec![part], ..Reading::default() }
}

fn recognised(number: u16, lang: Lang) -> Recognition {
    recognise::edition(&reading(&text::write(&edition(number, lang))), Some(lang))
}

fn facts(edition: &Edition) -> BTreeSet<(String, Value)> {
    let keyed = edition.texts.iter().filter_map(|located| Some((located.key.as_ref()?, &located.text)));
    keyed
        .flat_map(|(key, text)| text.facts().map(move |fact| (key.to_string(), fact.value.clone())))
        .collect()
}

#[test]
fn our_own_text_gives_the_facts_it_was_composed_from() {
    for folder in FOLDERS.iter() {
        let number = folder.circular.number;
        for lang in Lang::ALL {
            let expected = facts(&recognise::of_document(&edition(number, lang), "x"));
            let recognition = recognised(number, lang);
            let found = facts(&recognition.edition);
            let lost: Vec<_> = expected.difference(&found).collect();
            let added: Vec<_> = found.difference(&expected).collect();
            assert!(lost.is_empty() && added.is_empty(), "{number} {lang}: lost {lost:#?}, added {added:#?}");
            assert!(found.len() > 50);
        }
    }
}
