//! Polarity: negations and exceptions that carry the meaning of a text.
//!
//! If the layout says which way a text goes, that takes precedence over what most editions say.

use std::collections::BTreeMap;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::lexicon::Polarity;
use crate::document::layout::Trait;

/// A negation or an exception that is lost or added.
pub(super) fn polarity(context: &mut Context) {
    let findings = context.in_rows(|row| {
        let mut findings = Vec::new();
        let Some(key) = context.rows[row].key.clone().filter(|key| context.places.is(key, Trait::Turns))
        else {
            return findings;
        };
        let expected = context.places.at(&key).find(|known| match known {
            Trait::Negated(negated) => Some(negated),
            _ => None,
        });
        let seen: Vec<(usize, Polarity)> = context
            .holders(row)
            .into_iter()
            .filter(|edition| !context.blamed_whole(*edition, &key))
            .map(|edition| {
                let view = &context.views[edition];
                (edition, view.lexicon.polarity(&context.words(row, edition), view.lang()))
            })
            .collect();
        let Some(right) = majority(seen.iter().map(|(_, polarity)| *polarity), |a| {
            expected.is_none_or(|negated| a.negated == negated)
        }) else {
            return findings;
        };
        let right = match expected {
            Some(negated) => Polarity { negated, ..right },
            None => right,
        };
        for (edition, polarity) in seen.iter().filter(|(_, polarity)| *polarity != right) {
            let view = &context.views[*edition];
            let Some(block) = context.block(row, *edition) else { continue };
            let what = if polarity.negated != right.negated { "negation" } else { "exception" };
            let lost = (polarity.negated, polarity.excepting) < (right.negated, right.excepting);
            let message =
                format!("{} {} a {what} in `{key}`", view.id(), if lost { "has lost" } else { "has added" });
            let plain = block.plain();
            let excerpt = view.lexicon.turning(plain, view.lang()).filter(|_| !lost).map(str::to_owned);
            let mut at = view.beginning(block);
            at.text = excerpt.unwrap_or(at.text);
            let against: Vec<_> = seen
                .iter()
                .filter(|(_, polarity)| *polarity == right)
                .filter_map(|(other, _)| {
                    let view = &context.views[*other];
                    let block = context.block(row, *other)?;
                    let mut spot = view.beginning(block);
                    let plain = block.plain();
                    spot.text = view.lexicon.turning(plain, view.lang()).map_or(spot.text, str::to_owned);
                    Some(spot)
                })
                .collect();
            findings.push(Finding::new(Code::Polarity, Some(&key), message).at(at).against(against));
        }
        findings
    });
    context.found_alike(findings);
}

/// What most say; in a tie, what is expected, else what comes first.
fn majority<T: Copy + Ord>(values: impl Iterator<Item = T>, expected: impl Fn(T) -> bool) -> Option<T> {
    let mut counts: BTreeMap<T, (usize, usize)> = BTreeMap::new();
    for (at, value) in values.enumerate() {
        counts.entry(value).or_insert((0, at)).0 += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(value, (count, first))| (*count, expected(*value), std::cmp::Reverse(*first)))
        .map(|(value, _)| value)
}
