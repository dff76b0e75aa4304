//! A new corrigendum to a letter: the template of one, with what the letter says at its head.

use std::collections::BTreeMap;

use super::new::{Files, New, files, gives, group, numbered, with, without};
use crate::diag::Diagnostics;
use crate::kinds::{self, CORRECTS, Folder};
use crate::lang::Lang;
use crate::locale::registers::Family;

impl New {
    /// A corrigendum to a letter, in the languages of the letter: the next, and not dated. Names that its head has from the
    /// letter's own prose come along.
    ///
    /// # Errors
    /// When the letter has no number or day yet: nothing was sent out that could be corrected.
    pub(super) fn of_corrected(&self, letter: &Folder) -> Result<Files, Diagnostics> {
        let template = kinds::ALL.kind(CORRECTS).and_then(|kind| kind.template);
        let template = template.expect("a kind with a template");
        let original = letter.circular.head.original_language;
        let mut langs: Vec<Lang> = letter.prose.keys().copied().collect();
        langs.retain(|lang| self.langs.is_empty() || self.langs.contains(lang));
        if langs.is_empty() {
            langs = if self.langs.is_empty() { vec![original] } else { self.langs.clone() };
        }
        let (mut model, mut last) = (template.model.to_owned(), "kind");
        for (field, value) in kinds::begun(letter).map_err(|error| vec![error])? {
            let is_there = model.lines().any(|line| gives(line, field));
            model = match &value {
                Some(value) if is_there => with(&model, field, value),
                Some(value) => after(&model, last, &format!("{field} = {value}")),
                None => without(&model, field),
            };
            last = if value.is_some() { field } else { last };
        }
        if !langs.contains(&original) {
            model = with(&model, "original-language", &format!("\"{}\"", langs[0]));
        }
        let group = group(letter);
        // Whom and what the head names that the letter's own prose names.
        let is_named = |id: &str| {
            Family::of(id).is_some_and(|(_, key)| key == group || model.contains(&format!("\"{key}\"")))
        };
        let named = |lang: Lang| {
            let prose = letter.prose.get(&lang);
            let ids = prose.into_iter().flat_map(|prose| prose.messages.keys()).filter(|id| is_named(id));
            ids.filter_map(|id| prose?.written(id)).collect::<String>()
        };
        let words = |lang: Lang| template.prose.replacen("English", lang.name(), 1) + &named(lang);
        let prose: BTreeMap<Lang, String> = langs.into_iter().map(|lang| (lang, words(lang))).collect();
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
