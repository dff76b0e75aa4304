//! Length: far less text than the other editions have in the same place.
//!
//! A text is measured against the length that the other editions suggest for this one; summaries count as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::Place;
use super::view::Block;
use crate::document::OWN_ADDRESSEE;
use crate::document::layout::{PartRole, Trait};

/// How much is lost before it is told: a text is shorter than this share of the length that the other editions suggest for
/// it, and by at least so many characters.
#[derive(Clone, Copy)]
struct Loss {
    share: f64,
    characters: f64,
}

/// A sentence is missing rather than the language terse.
const SENTENCE: Loss = Loss { share: 0.62, characters: 40.0 };
/// The same of a title: one language names briefly what another spells out.
const TITLE: Loss = Loss { share: 0.4, characters: 40.0 };
/// With only two editions, and in summaries, only what is clearly too short counts.
const CLEARLY: Loss = Loss { share: 0.5, characters: 80.0 };
/// Whatever stands there, a language is not so terse.
const CUT: Loss = Loss { share: 0.33, characters: 20.0 };

/// What counts as lost at an address, where a message is said or not; courtesy formulae are as long as a language likes.
fn losses(context: &Context, key: &str, said: bool) -> Vec<Loss> {
    let place = context.places.at(key);
    let letter = place.role == Some(PartRole::Letter);
    let lenient = context.places.lenient(key);
    // Classes of addressees have names, long or short.
    let class = context.places.addressees(key).is_some_and(|(_, who)| !who.starts_with(OWN_ADDRESSEE));
    if class || place.has(Trait::Courtesy) && place.role != Some(PartRole::Head) {
        return Vec::new();
    }
    let more = match context.places.is_title(key) {
        _ if !letter && !lenient && !is_own(place) => None,
        true => Some(TITLE),
        false if lenient || context.views.len() < 3 => Some(CLEARLY),
        false => Some(SENTENCE),
    };
    // A subject may quote what another letter is of.
    let quotes =
        place.role == Some(PartRole::Head) && place.has(Trait::Courtesy) && !place.has(Trait::Neutral);
    let cut = context.views.len() > 2 && (more.is_some() || !said || quotes);
    more.into_iter().chain(cut.then_some(CUT)).collect()
}

/// Whether words of the circular's own stand here that no formula holds together.
fn is_own(place: Place) -> bool {
    let words = place.has(Trait::Prose) || place.has(Trait::Title);
    place.own || words && place.node.is_some_and(|node| node.messages.is_empty())
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
        // Next to a text that also contains another, every other is short.
        let merged = context
            .findings
            .iter()
            .any(|finding| finding.code == Code::BlockMerged && finding.key.as_deref() == Some(key.as_str()));
        for edition in context.holders(row).into_iter().filter(|_| !merged) {
            let said =
                context.blocks(row, edition).flat_map(|block| &block.texts).any(|it| it.message.is_some());
            let losses = losses(context, &key, said);
            if losses.is_empty() || context.explained(edition, &key) {
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
            let lost = |loss: &Loss| actual < loss.share * expected && expected - actual >= loss.characters;
            if !losses.iter().any(lost) {
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
