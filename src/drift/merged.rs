//! Blocks that run together: recognised in one line, or inferred from their lengths and facts.
//!
//! Without a fact as evidence, only a text as long as the two together counts as containing both.

use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::Places;
use super::plain::{loose, short};
use super::view::Block;
use crate::document::Value;
use crate::document::layout::PartRole;

/// Blocks that were recognised in one line with the block before them.
pub(super) fn run_on(context: &mut Context) {
    let mut findings = Vec::new();
    for edition in 0..context.views.len() {
        let view = &context.views[edition];
        let mut shifted = Vec::new();
        for slip in view.edition.trace.slips.iter().filter(|slip| slip.formula.is_empty()) {
            let begun = loose(&slip.text);
            let second = view.edition.texts.iter().find(|located| {
                let plain = loose(&located.text.plain());
                located.key.as_ref().is_some_and(|key| *key != slip.key)
                    && (&located.part, located.line) == (&slip.part, slip.line)
                    && plain.chars().count() > 12
                    && begun.trim().starts_with(plain.chars().take(40).collect::<String>().trim())
            });
            let Some(key) = second.and_then(|located| located.key.as_ref()) else { continue };
            let first = slip.key.as_str();
            let message = format!("{} runs `{first}` and `{key}` together", view.id());
            let mut at = view.nowhere();
            (at.part, at.line, at.text) = (slip.part.clone(), slip.line, short(&slip.text));
            findings.push(Finding::new(Code::BlockMerged, Some(first), message).at(at));
            shifted.push(key.to_string());
        }
        shifted.iter().for_each(|key| context.shift(edition, key));
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// The row whose block in this edition also contains this row's text, before or after its own.
pub(super) fn host(context: &Context, edition: usize, row: usize) -> Option<(usize, bool)> {
    let part = &context.rows[row].part;
    let key = context.rows[row].key.as_deref()?;
    let alone = |at: &usize| {
        context.rows[*at].key.as_deref().is_some_and(|other| neighbours(&context.places, other, key))
            && context.rows[*at].part == *part
            && !context.rows[*at].cells[edition].is_empty()
    };
    let before = (0..row).rev().find(alone);
    let after = (row + 1..context.rows.len()).find(alone);
    let own = context.places.at(key).own;
    let sides = [before.map(|at| (at, true)), after.map(|at| (at, false))];
    sides.into_iter().flatten().find(|(host, _)| contains(context, edition, *host, row, own))
}

/// The neighbour that contains the text of a row without an address.
pub(super) fn loose_host(context: &Context, edition: usize, row: usize) -> Option<usize> {
    let alone = |at: &usize| {
        context.rows[*at].part == context.rows[row].part && !context.rows[*at].cells[edition].is_empty()
    };
    let before = (0..row).rev().find(alone);
    let after = (row + 1..context.rows.len()).find(alone);
    // A cell is in another only where both are of one row of a table.
    let line = |at: usize, holder: usize| {
        context.blocks(at, holder).next()?.cell.map(|(table, line, _)| (table, line))
    };
    let together = |host: &usize| {
        let holder = context.rows[row].holders().find(|it| !context.rows[*host].cells[*it].is_empty());
        holder.is_none_or(|holder| line(row, holder) == line(*host, holder))
    };
    let hosts = [before, after].into_iter().flatten().filter(together);
    hosts.into_iter().find(|host| contains(context, edition, *host, row, false))
}

/// Whether the block of an edition in one row also contains the text of another; `own` texts only where a value tells.
fn contains(context: &Context, edition: usize, host: usize, row: usize, own: bool) -> bool {
    let stated: BTreeSet<Value> = values(context, row, edition);
    let reference = values(context, host, edition);
    let there: BTreeSet<Value> =
        context.blocks(host, edition).flat_map(|block| block.values.iter().cloned()).collect();
    let mut telling = stated.difference(&reference).filter(|value| !matches!(value, Value::Number(_)));
    let mute = telling.clone().count() == 0;
    let facts = mute || telling.all(|value| there.contains(value));
    let actual: f64 = context.blocks(host, edition).map(Block::length).sum();
    let (Some(added), Some(alone)) =
        (context.expected_length(row, edition), context.expected_length(host, edition))
    else {
        return false;
    };
    // Without a fact as evidence, a short text may just be how long the other one is here. The circular's own
    // paragraphs keep their addresses in the line that they share.
    let numbered = context
        .holders(row)
        .iter()
        .any(|other| *other != edition && context.blocks(row, *other).any(|block| block.number().is_some()));
    let told = !mute || added > 0.4 * alone && !own && !numbered;
    facts && told && actual > 0.75 * (added + alone) && actual > alone + 0.5 * added
}

/// Whether two texts may run together: those of the letter, or parts of the same item.
fn neighbours(places: &Places, one: &str, other: &str) -> bool {
    let letter = |key: &str| {
        let place = places.at(key);
        place.part.filter(|_| place.role == Some(PartRole::Letter))
    };
    if !one.contains('/') || !other.contains('/') {
        return false;
    }
    match (letter(one), letter(other)) {
        (None, None) => one.split('/').take(2).eq(other.split('/').take(2)),
        (one, other) => one == other,
    }
}

/// What most of the other editions state in a row.
fn values(context: &Context, row: usize, edition: usize) -> BTreeSet<Value> {
    let others: Vec<usize> = context.holders(row).into_iter().filter(|other| *other != edition).collect();
    let all: BTreeSet<Value> = others
        .iter()
        .flat_map(|other| context.blocks(row, *other).flat_map(|block| block.values.iter().cloned()))
        .collect();
    all.into_iter()
        .filter(|value| {
            let stating =
                others.iter().filter(|o| context.blocks(row, **o).any(|b| b.values.contains(value)));
            2 * stating.count() > others.len()
        })
        .collect()
}

/// The finding for a row whose text is part of another's, after or before it.
pub(super) fn finding(context: &Context, edition: usize, host: usize, row: usize, before: bool) -> Finding {
    let view = &context.views[edition];
    let (host_key, key) = (context.rows[host].key.as_deref(), context.rows[row].key.as_deref());
    let (first, second) = if before { (host_key, key) } else { (key, host_key) };
    let message = format!(
        "{} runs `{}` and `{}` together",
        view.id(),
        first.unwrap_or_default(),
        second.unwrap_or_default()
    );
    let at = context.block(host, edition).map_or_else(|| view.nowhere(), |block| view.beginning(block));
    let against = context.holders(row).into_iter().filter(|other| *other != edition);
    let against: Vec<_> = against
        .filter_map(|other| Some(context.views[other].beginning(context.block(row, other)?)))
        .collect();
    Finding::new(Code::BlockMerged, host_key, message).at(at).against(against)
}
