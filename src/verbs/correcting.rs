//! A new corrigendum to a letter: the template of one, with what the letter says at its head.

use std::collections::BTreeMap;

use super::new::{Files, New, files, gives, group, numbered, with, without};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::kinds::{self, Folder};
use crate::lang::Lang;

/// The kind of letters that correct others.
pub(super) const KIND: &str = "corrigendum";

/// What a corrigendum has of its letter, in the order of the head: whose it is, whom it goes to, and who signs it.
const TAKEN: [&str; 15] = [
    "series",
    "number",
    "study-period",
    "place",
    "original-language",
    "study-group",
    "regional-group",
    "reference",
    "contact",
    "to",
    "copy-to",
    "chairs-gender",
    "signature",
    "header",
    "footer",
];

impl New {
    /// A corrigendum to a letter, in the languages of the letter: the next, and not dated.
    ///
    /// # Errors
    /// When the letter has no number or day yet: nothing was sent out that could be corrected.
    pub(super) fn of_corrected(&self, letter: &Folder) -> Result<Files, Diagnostics> {
        let template = kinds::ALL.kind(KIND).and_then(|kind| kind.template).expect("a kind with a template");
        let head = &letter.circular.head;
        let (Some(date), Some(_)) = (head.date, head.number_value()) else {
            let lacking = if head.date.is_none() { "date" } else { "number" };
            let message =
                format!("{} has no `{lacking}` yet, and nothing was sent out", letter.path.display());
            let at = Place::file(&letter.source.path);
            let hint = format!("change the letter itself, or give it the `{lacking}` that it went out with");
            return Err(vec![Diagnostic::error(Code::Inconsistent, message).at(at).hint(hint)]);
        };
        let said: toml::Table = letter.source.text.parse().unwrap_or_default();
        let mut langs: Vec<Lang> = letter.prose.keys().copied().collect();
        langs.retain(|lang| self.langs.is_empty() || self.langs.contains(lang));
        if langs.is_empty() {
            langs = if self.langs.is_empty() { vec![head.original_language] } else { self.langs.clone() };
        }
        let mut model = without(template.model, "date");
        let mut last = "kind";
        for field in TAKEN {
            let is_there = model.lines().any(|line| gives(line, field));
            match (said.get(field), is_there) {
                (Some(value), true) => model = with(&model, field, &value.to_string()),
                (Some(value), false) => model = after(&model, last, &format!("{field} = {value}")),
                (None, _) => model = without(&model, field),
            }
            last = if said.contains_key(field) { field } else { last };
        }
        if !langs.contains(&head.original_language) {
            model = with(&model, "original-language", &format!("\"{}\"", langs[0]));
        }
        model = with(&model, "letter-date", &date.to_string());
        let own = letter.corrections.iter().filter_map(|it| it.matter.corrigendum);
        model = with(&model, "corrigendum", &(own.max().unwrap_or_default() + 1).to_string());
        let prose: BTreeMap<Lang, String> = langs
            .into_iter()
            .map(|lang| (lang, template.prose.replacen("English", lang.name(), 1)))
            .collect();
        let group = group(letter);
        if let Some(number) = &self.number {
            model = numbered(&model, number, &group);
        }
        Ok(files(&self.of_group(&model, &group), prose))
    }
}

/// A model with a line more, behind that of a field at its head.
fn after(model: &str, field: &str, line: &str) -> String {
    let mut lines: Vec<&str> = model.lines().collect();
    let at = lines.iter().position(|line| gives(line, field)).map_or(0, |at| at + 1);
    lines.insert(at, line);
    lines.join("\n") + "\n"
}
