//! Terms that no source settles: the words of an edition that TSB's own translators should confirm.
//!
//! The table of `locales/README.md` is the only list of such messages, and the marks in the registers are the only
//! list of such names; people read both, and so does `check`.

use std::collections::{BTreeMap, BTreeSet};

use super::Lang;
use super::registers::{self, Family};
use jiff::civil::Date;

use crate::document::{Document, Value};
use crate::folding::folded_words;

/// The forms that a name may have.
pub const FORMS: [Option<&str>; 4] = [None, Some("in"), Some("of"), Some("to")];

const README: &str = include_str!("../../locales/README.md");

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The language's code.
    pub lang: &'static str,
    /// The message, with `.attribute` where one is meant.
    pub message: &'static str,
    /// The words chosen: alternatives parted by `; `, with `…` for what varies.
    pub choice: &'static str,
    /// Why these.
    pub reason: &'static str,
}

impl Unconfirmed {
    /// Whether a message, with its attribute where it has one, is the one meant.
    fn names(&self, id: &str) -> bool {
        id == self.message || id.split('.').next() == Some(self.message)
    }

    /// Whether folded words hold one of the alternatives.
    fn stands_in(&self, folded: &str) -> bool {
        self.choice.split("; ").any(|words| holds(folded, words))
    }
}

/// Whether folded words hold the parts of an alternative, one after the other.
fn holds(folded: &str, words: &str) -> bool {
    let mut rest = folded;
    let mut parts = words.split('…').map(fold).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.all(|part| match rest.split_once(part.as_str()) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
}

/// Words without what typography and typing vary in, spaces and punctuation included.
fn fold(words: &str) -> String {
    folded_words(words).concat()
}

/// The unconfirmed terms that an edition prints, which says these messages of the catalogs.
pub fn unconfirmed(document: &Document, used: &BTreeSet<String>) -> Vec<Unconfirmed> {
    let printed = printed(document);
    let is_printed = |row: &Unconfirmed| printed.iter().any(|words| row.stands_in(words));
    let rows = rows().filter(|row| row.lang == document.lang.code() && used.iter().any(|id| row.names(id)));
    rows.filter(is_printed).collect()
}

/// All that an edition prints or has read aloud, folded, text by text.
fn printed(document: &Document) -> Vec<String> {
    let head = &document.masthead;
    let alone = [&document.title, &document.author, &head.logo_alt, &head.second_alt];
    let fields = document.fields();
    let fields = fields.iter().flat_map(|field| [&field.label, &field.placeholder]);
    let mut out: Vec<String> = alone.into_iter().chain(fields).map(|words| fold(words)).collect();
    out.extend(document.texts().into_iter().map(|(_, text)| fold(&text.plain())));
    out.push(fold(&document.running_head.name.plain()));
    out
}

/// The names in an edition that nobody confirmed in the form in which they stand: by message, the words.
pub fn unsure_names(document: &Document) -> BTreeMap<String, String> {
    let facts = document.texts().into_iter().flat_map(|(_, text)| text.facts());
    let named = facts.filter_map(|fact| {
        let (family, key) = match &fact.value {
            Value::Place(place) => (Family::Place, place),
            Value::Person(person) => (Family::Person, person),
            Value::Region(region) => (Family::Region, region),
            _ => return None,
        };
        let words = fact.plain();
        let entry = registers::entry(document.lang, family, key)?;
        let unsure =
            FORMS.into_iter().any(|form| entry.is_unsure(form) && entry.form(form) == Some(words.as_str()));
        unsure.then(|| (family.message(key), words))
    });
    let mut out: BTreeMap<String, String> = named.collect();
    let Some(period) = registers::period(document.date.unwrap_or(Date::MAX)) else { return out };
    for (_, text) in document.texts() {
        for fact in text.facts() {
            let Value::StudyGroup(group) = fact.value else { continue };
            let title = registers::group_title(document.lang, period, group).unwrap_or_default();
            if registers::group_title_is_unsure(document.lang, period, group) && text.plain().contains(title)
            {
                out.insert(Family::Group.message(&group.to_string()), title.to_owned());
            }
        }
    }
    out
}

/// Whether a message names something that the registers mark as unsure in a language.
pub fn is_unsure_name(lang: Lang, message: &str) -> bool {
    match Family::named(message) {
        Some((Family::Group, key)) => {
            key.parse().is_ok_and(|group| registers::group_title_is_unsure(lang, i16::MAX, group))
        }
        Some((family, key)) => registers::entry(lang, family, key)
            .is_some_and(|entry| FORMS.into_iter().any(|form| entry.is_unsure(form))),
        None => false,
    }
}

/// The unconfirmed terms of the table: language, message, choice and reason.
pub fn unconfirmed_terms() -> impl Iterator<Item = (Lang, &'static str, &'static str, &'static str)> {
    rows().filter_map(|row| Some((row.lang.parse().ok()?, row.message, row.choice, row.reason)))
}

/// The messages of a language that have an unconfirmed term.
pub fn unconfirmed_messages(lang: Lang) -> BTreeSet<&'static str> {
    rows().filter(|row| row.lang == lang.code()).map(|row| row.message).collect()
}

/// The rows of the table: language, message, choice, reason.
fn rows() -> impl Iterator<Item = Unconfirmed> {
    README.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(str::trim);
        let row = Unconfirmed {
            lang: cells.next()?,
            message: cells.next()?.trim_matches('`'),
            choice: cells.next()?,
            reason: cells.next()?,
        };
        Lang::ALL.iter().any(|lang| lang.code() == row.lang).then_some(row)
    })
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast;

    use super::super::{catalog, lint};
    use super::*;

    /// The messages of a language with all that they say, folded, in every kind and year.
    fn said(lang: Lang) -> Vec<(String, String)> {
        let kinds = crate::kinds::ALL.iter().map(|kind| kind.declaration.contract);
        let entries = kinds.flat_map(|contract| catalog::files(&contract, lang));
        let mut out = Vec::new();
        for entry in entries.flat_map(|file| file.resource.entries()) {
            let ast::Entry::Message(message) = entry else { continue };
            for (id, pattern) in lint::patterns(message) {
                let mut words = Vec::new();
                lint::words(pattern, &mut words);
                out.push((id, fold(&words.concat())));
            }
        }
        out
    }

    #[test]
    fn every_row_quotes_a_message_of_its_language() {
        let said: BTreeMap<&str, _> = Lang::ALL.into_iter().map(|lang| (lang.code(), said(lang))).collect();
        for row in rows() {
            let mut words =
                said[row.lang].iter().filter(|(id, _)| row.names(id)).map(|(_, words)| words).peekable();
            assert!(words.peek().is_some(), "{}: there is no message `{}`", row.lang, row.message);
            assert!(
                words.any(|words| row.stands_in(words)),
                "`{}` does not say “{}”",
                row.message,
                row.choice
            );
        }
        assert!(rows().count() > 100, "the table is not read");
    }

    #[test]
    fn an_alternative_is_found_with_what_varies_in_it() {
        let holds = |printed: &str, choice| {
            Unconfirmed { lang: "fr", message: "m", choice, reason: "" }.stands_in(&fold(printed))
        };
        assert!(holds("les projets\u{a0}déterminés de", "projet… déterminé"));
        assert!(holds("Directrice du Bureau", "Directeur du; Directrice du"));
        assert!(!holds("le projet de texte", "projet… déterminé"));
        assert!(!holds("déterminé, un projet", "projet… déterminé"));
        assert!(!holds("le projet", "…"));
    }
}
