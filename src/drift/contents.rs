//! What a long document says about its own pages and print: entries of its table of contents, its copyright notice.
//!
//! Pages break elsewhere in every language, and a translation may be printed a year later: neither is compared.

use std::collections::{BTreeSet, HashSet};

use super::plain::letters;
use crate::document::{Edition, Fact, Inline, Located, Text, Value};

/// How many entries make a table of contents.
const FEWEST: usize = 3;
/// What dates a notice stands at most so many characters behind its sign.
const NOTICE: usize = 24;

/// The texts, by index, that end with the number of a page: entries that name headings of the same edition.
pub(super) fn pages(edition: &Edition) -> BTreeSet<usize> {
    let entries: Vec<(usize, String)> =
        edition.texts.iter().enumerate().filter_map(|(at, text)| Some((at, entry(text)?))).collect();
    if entries.len() < FEWEST {
        return BTreeSet::new();
    }
    let headings: HashSet<String> = edition.texts.iter().map(|text| letters(&text.text.plain())).collect();
    let mut out = BTreeSet::new();
    for run in entries.chunk_by(|one, next| one.0 + 1 == next.0) {
        let named = run.iter().filter(|(_, heading)| headings.contains(heading)).count();
        if run.len() >= FEWEST && 2 * named >= run.len() {
            out.extend(run.iter().map(|(at, _)| *at));
        }
    }
    out
}

/// The heading that an entry names before a tab and the number of its page, by its letters.
fn entry(located: &Located) -> Option<String> {
    let (last, before) = located.text.0.split_last()?;
    let page = matches!(last, Inline::Fact(Fact { value: Value::Count(_), .. }));
    let heading = Text(before.to_vec()).plain();
    (page && located.key.is_none() && located.cell.is_none() && heading.ends_with('\t'))
        .then(|| letters(&heading))
        .filter(|heading| !heading.is_empty())
}

/// Whether a fact is the year of a copyright notice: that of the edition itself.
pub(super) fn is_notice(text: &Text, fact: &Fact) -> bool {
    if !matches!(fact.value, Value::Count(1900..2200)) {
        return false;
    }
    let known = |inline: &&Inline| !matches!(inline, Inline::Fact(known) if std::ptr::eq(known, fact));
    let before = Text(text.0.iter().take_while(known).cloned().collect()).plain();
    let mut near = before.chars().rev().take(NOTICE);
    near.any(|c| c == '©')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Run;

    fn dated(words: &str) -> Text {
        let year = Fact { value: Value::Count(2018), runs: vec![Run::new("2018")] };
        Text(vec![Inline::Words(Run::new(words)), Inline::Fact(year)])
    }

    #[test]
    fn a_notice_dates_the_edition_itself() {
        let is_notice = |text: &Text| is_notice(text, text.facts().next().unwrap());
        assert!(is_notice(&dated("© Harbour Board ")));
        assert!(!is_notice(&dated("The Board met in ")));
        assert!(!is_notice(&dated("© Harbour Board. All rights reserved since ")));
    }
}
