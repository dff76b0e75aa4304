//! Terms that no source settles: in come the messages and names an edition uses, out go those whose wording TSB's
//! own translators should confirm.
//!
//! The one rule: the table of `locales/README.md` is the only list of messages, the registers' marks the only one of
//! names; people read them and so does `check`.

use std::collections::{BTreeMap, BTreeSet};

use super::Lang;
use super::registers::{self, Family};
use jiff::civil::Date;

use crate::document::{Document, Value};

const README: &str = include_str!("../../locales/README.md");

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The language's code.
    pub lang: &'static str,
    /// The message, with `.attribute` where one is meant.
    pub message: &'static str,
    /// The words chosen.
    pub choice: &'static str,
    /// Why these.
    pub reason: &'static str,
}

/// The unconfirmed terms among these messages.
pub fn unconfirmed(lang: Lang, used: &BTreeSet<String>) -> Vec<Unconfirmed> {
    let names =
        |row: &Unconfirmed, id: &String| id == row.message || id.split('.').next() == Some(row.message);
    rows().filter(|row| row.lang == lang.code() && used.iter().any(|id| names(row, id))).collect()
}

/// The names in an edition that nobody confirmed in the form in which they stand: by message, the words.
pub fn unsure_names(document: &Document) -> BTreeMap<String, String> {
    let facts = document.texts().into_iter().flat_map(|(_, text)| text.facts());
    let named = facts.filter_map(|fact| {
        let (family, key) = match &fact.value {
            Value::Place(place) => (Family::Place, place),
            Value::Person(person) => (Family::Person, person),
            _ => return None,
        };
        let words = fact.plain();
        let entry = registers::entry(document.lang, family, key)?;
        let unsure = [None, Some("in"), Some("of"), Some("to")]
            .into_iter()
            .any(|form| entry.is_unsure(form) && entry.form(form) == Some(words.as_str()));
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
    use super::*;

    #[test]
    fn every_row_names_a_message_that_there_is() {
        for row in rows() {
            let id = row.message.split('.').next().unwrap_or_default();
            let known = crate::kinds::ALL.iter().any(|kind| {
                let contract = kind.declaration.contract;
                contract.messages_of(id).next().is_some() || contract.family(row.message).is_some()
            });
            assert!(known, "{row:?}");
        }
    }
}
