//! Words before facts: in comes a text with its facts, out go the small words that do not fit what follows them:
//! `de Angola` for `d'Angola`, `в Франции` for `во Франции`.
//!
//! Which words change, and before what, is data of the language (`[[before]]` of its `rules.toml`), and
//! holds both ways.

use regex::Regex;
use serde::Deserialize;

use super::Lang;
use crate::document::{Inline, Text, Value};

/// A word that changes before some beginnings.
#[derive(Debug, Clone)]
pub(super) struct Before {
    /// The word as it mostly is.
    full: String,
    /// As it is before these beginnings; one that ends in an apostrophe is joined to what follows.
    short: String,
    /// The beginnings.
    when: Regex,
    /// Whether the changed word stands before nothing else.
    both: bool,
}

/// As `rules.toml` has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct File {
    /// Words that change alike, each with what it becomes.
    words: Vec<[String; 2]>,
    /// Before what, as a regular expression on the beginning of the fact.
    when: String,
    /// Whether the changed words stand before other beginnings too, and only the others are held against what follows.
    #[serde(default)]
    one_way: bool,
}

/// Reads what a file says.
pub(super) fn read(files: &[File]) -> Result<Vec<Before>, String> {
    let mut out = Vec::new();
    for file in files {
        let when = Regex::new(&format!("^(?i:{})", file.when)).map_err(|error| error.to_string())?;
        let words = file.words.iter();
        out.extend(words.map(|[full, short]| Before {
            full: full.clone(),
            short: short.clone(),
            when: when.clone(),
            both: !file.one_way,
        }));
    }
    Ok(out)
}

/// A word that does not fit the fact after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The word as it stands.
    pub word: String,
    /// The word that fits.
    pub fits: String,
    /// The fact as it is shown.
    pub shown: String,
}

/// The words before facts that do not fit them.
pub fn misfits(lang: Lang, text: &Text) -> Vec<Misfit> {
    let mut out = Vec::new();
    let mut before = String::new();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => before.push_str(&run.text),
            // Addresses are not read as words.
            Inline::Fact(fact) if matches!(fact.value, Value::Email(_) | Value::Url(_)) => before.clear(),
            Inline::Fact(fact) => {
                let shown = fact.plain();
                out.extend(lang.rules().before.iter().find_map(|rule| rule.misfit(&before, &shown)));
                before = shown;
            }
            Inline::Break => before.push('\n'),
            Inline::Blank(_) | Inline::Note(_) => {}
        }
    }
    out
}

/// Words with the last of them as it must be before what follows: `с 2 по` becomes `со 2 по`, `de août` `d'août`.
pub(super) fn fitted(rules: &[Before], words: &str, shown: &str) -> String {
    let Some(misfit) = rules.iter().find_map(|rule| rule.misfit(words, shown)) else {
        return words.to_owned();
    };
    let stem = words.trim_end();
    let space = if misfit.fits.ends_with('\'') { "" } else { &words[stem.len()..] };
    format!("{}{}{space}", &stem[..stem.len() - misfit.word.len()], misfit.fits)
}

/// What words become before beginnings that change the last of them.
pub(super) fn alternatives(rules: &[Before], words: &str) -> Vec<String> {
    let stem = words.trim_end();
    let changed = |rule: &Before| {
        let rest = stem.strip_suffix(rule.full.as_str()).filter(|_| ends_in(words, &rule.full))?;
        Some(format!("{rest}{}{}", rule.short, &words[stem.len()..]))
    };
    rules.iter().filter(|rule| !rule.full.is_empty()).filter_map(changed).collect()
}

impl Before {
    fn misfit(&self, before: &str, shown: &str) -> Option<Misfit> {
        let matches = self.when.is_match(shown);
        // How a number is read aloud, nobody says here.
        if !matches && shown.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let fits = if matches { &self.short } else { &self.full };
        let words = [&self.full, &self.short].into_iter().filter(|word| !word.is_empty());
        // Of two that end alike the longer stands there.
        let word = words.filter(|word| ends_in(before, word)).max_by_key(|word| word.len())?;
        (word != fits && (self.both || *word == self.full)).then(|| Misfit {
            word: word.clone(),
            fits: fits.clone(),
            shown: shown.to_owned(),
        })
    }
}

/// Whether words end in this one, as a word of its own before what follows.
fn ends_in(words: &str, word: &str) -> bool {
    let words = words.to_lowercase().replace('\u{2019}', "'");
    let joined = word.ends_with('\'');
    let rest = if joined { Some(words.as_str()) } else { words.strip_suffix([' ', '\u{a0}', '\n']) };
    let before = rest.and_then(|words| words.strip_suffix(word));
    before.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '\''))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Fact, Run};

    fn found(lang: Lang, before: &str, shown: &str) -> Option<String> {
        let mut text = Text::words(before);
        text.0.push(Inline::Fact(Fact { value: Value::Place("x".into()), runs: vec![Run::new(shown)] }));
        misfits(lang, &text).pop().map(|misfit| misfit.fits)
    }

    #[test]
    fn words_fit_what_follows_both_ways() {
        for (lang, before, shown, fits) in [
            (Lang::Fr, "la capitale de ", "Angola", "d'"),
            (Lang::Fr, "La capitale d’", "Kigali", "de"),
            (Lang::Fr, "avant le ", "Yémen", ""),
            (Lang::Fr, "lorsque ", "Addis-Abeba", "lorsqu'"),
            (Lang::Fr, "de ", "11 places", ""),
            (Lang::Fr, "monde ", "Angola", ""),
            (Lang::Fr, "le plan d'", "Hyderabad", ""),
            (Lang::Fr, "les villes du ", "Ouganda", "de l'"),
            (Lang::Fr, "le texte du ", "Amendement 1", "de l'"),
            (Lang::Fr, "jusqu'à ", "le 2 mai", "jusqu'au"),
            (Lang::Es, "a partir de ", "el 2 de mayo", "del"),
            (Lang::Es, "cerca de ", "El Cairo", ""),
            (Lang::Ru, "к ", "2\u{a0}мая", "ко"),
            (Lang::Fr, "la Circulaire du ", "2 décembre 2025", ""),
            (Lang::Fr, "à ", "le 2 décembre 2025", "au"),
            (Lang::Es, "Francia y ", "Italia", "e"),
            (Lang::Es, "Italia e ", "Francia", "y"),
            (Lang::Es, "Francia y ", "hielo", ""),
            (Lang::Es, "7 o ", "8", "u"),
            (Lang::Ru, "в ", "Франции", "во"),
            (Lang::Ru, "Во ", "Вьетнаме", ""),
            (Lang::Ru, "во ", "Вене", "в"),
            (Lang::Ru, "с ", "2\u{a0}мая", "со"),
            (Lang::Ru, "с ", "2", ""),
            (Lang::Ru, "с ", "22 мая", ""),
            (Lang::Ru, "со ", "Словенией", ""),
            (Lang::Ru, "о ", "Австрии", "об"),
            (Lang::Ru, "об ", "Европе", "о"),
        ] {
            assert_eq!(found(lang, before, shown).unwrap_or_default(), fits, "{lang}: {before}{shown}");
        }
    }
}
