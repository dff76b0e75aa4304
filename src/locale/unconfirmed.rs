//! Terms that no source settles: in come the messages an edition uses, out go those whose wording TSB's own
//! translators should confirm.
//!
//! The one rule: the table of `locales/README.md` is the only list; people read it and so does `check`.

use std::collections::BTreeSet;

use super::Lang;

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
