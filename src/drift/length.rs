//! Length: far less text than the other editions have in the same place.
//!
//! A text is measured against the length that the other editions suggest for this one; summaries count as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::Place;
use super::view::Block;
use crate::document::layout::{PartRole, Trait};

/// Whether length means anything here: courtesy formulae are as long as a language likes.
fn measured(place: Place) -> bool {
    let prose = place.role == Some(PartRole::Letter) || place.has(Trait::Lenient);
    prose && !place.has(Trait::Courtesy)
}

/// The rows of each summary, by its address.
fn summaries(context: &Context) -> BTreeMap<String, Vec<usize>> {
    let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (row, key) in context.rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.key.as_deref()?)))
    {
        if let Some(stem) = context.places.summary(key) {
            out.entry(stem.to_owned()).or_default().push(row);
        }
    }
    out
}

/// Far less text than the other editions have in the same place.
pub(super) fn length(context: &mut Context) {
    /// Below this share of the length that the other editions suggest, a sentence is missing rather than terse.
    const SHARE: f64 = 0.62;
    /// The same of a title.
    const TITLE: f64 = 0.4;
    /// And at least this many characters.
    const CHARACTERS: f64 = 40.0;
    if context.views.len() < 2 {
        return;
    }
    let summaries = summaries(context);
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone().filter(|_| context.rows[row].part == "body") else {
            continue;
        };
        let lenient = context.places.lenient(&key);
        // Next to a text that also contains another, every other is short.
        let merged = context
            .findings
            .iter()
            .any(|finding| finding.code == Code::BlockMerged && finding.key.as_deref() == Some(key.as_str()));
        for edition in context.holders(row).into_iter().filter(|_| !merged) {
            if !measured(context.places.at(&key)) || context.explained(edition, &key) {
                continue;
            }
            // Languages divide a summary into paragraphs as they like: it counts as a whole.
            let rows = match context.places.summary(&key) {
                Some(stem) if told.insert((edition, stem.to_owned())) => {
                    summaries.get(stem).cloned().unwrap_or_default()
                }
                Some(_) => continue,
                None => vec![row],
            };
            let expected: f64 = rows.iter().filter_map(|row| context.expected_length(*row, edition)).sum();
            let held = rows.iter().flat_map(|row| context.blocks(*row, edition));
            let actual: f64 = held.map(Block::length).sum();
            if expected == 0.0 {
                continue;
            }
            // With only two editions, and in summaries, only what is clearly too short counts.
            let free = lenient || context.views.len() < 3;
            let (share, characters) = match context.places.is_title(&key) {
                // One language names briefly what another spells out.
                true => (TITLE, CHARACTERS),
                false if free => (0.5, 2.0 * CHARACTERS),
                false => (SHARE, CHARACTERS),
            };
            if actual >= share * expected || expected - actual < characters {
                continue;
            }
            let view = &context.views[edition];
            let Some(block) = context.block(row, edition) else { continue };
            let message = format!(
                "{} has {:.0} % of the text that the other editions have in `{key}`",
                view.id(),
                100.0 * actual / expected
            );
            let against = context.holders(row).into_iter().filter(|other| *other != edition);
            let against: Vec<_> = against
                .filter_map(|other| Some(context.views[other].beginning(context.block(row, other)?)))
                .collect();
            findings.push(
                Finding::new(Code::TextLost, Some(&key), message)
                    .at(view.beginning(block))
                    .against(against)
                    .hint("a sentence may have been dropped"),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}
