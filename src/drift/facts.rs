//! Facts between editions: in each row, the values that an edition states differently, lacks or adds.
//!
//! Values are compared as sets, because a language may state one twice; the odd edition out is the one in the
//! minority or, if there is no minority, the one whose value appears nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::odd::Odd;
use crate::document::Value;

/// Compares the facts of every row.
pub(super) fn facts(context: &mut Context) {
    for row in 0..context.rows.len() {
        let compared = compared(context, row).into_iter().filter(|edition| *edition < context.given);
        let stated = compared.flat_map(|edition| context.blocks(row, edition));
        let kinds: Vec<&str> = stated.flat_map(|block| &block.facts).map(|fact| fact.value.kind()).collect();
        kinds.into_iter().for_each(|kind| *context.facts.entry(kind).or_default() += 1);
    }
    let findings = context.in_rows(|row| {
        let mut holders = compared(context, row);
        // An edition at odds with itself here has no vote.
        holders.retain(|edition| !counts_wrong(context, row, *edition));
        let part = context.rows[row].part.as_str();
        if holders.len() < 2 || part == "header" || optional(context, row) {
            return Vec::new();
        }
        let bare = |edition: &usize| context.blocks(row, *edition).all(|block| block.facts.is_empty());
        if part != "body" && holders.iter().any(bare) {
            return Vec::new();
        }
        compare(context, row, &holders)
    });
    context.found_alike(findings);
}

/// The editions that are compared in a row: where nothing tells which blocks go together, nothing is compared.
fn compared(context: &Context, row: usize) -> Vec<usize> {
    let mut holders = context.holders(row);
    holders.retain(|edition| context.rows[row].key.is_some() || !context.otherwise.contains(edition));
    holders
}

/// Whether a count is known to be wrong here.
fn counts_wrong(context: &Context, row: usize, edition: usize) -> bool {
    blamed(context, row, edition, Code::CountMismatch)
}

/// Whether an edition has a finding of this code in a row.
fn blamed(context: &Context, row: usize, edition: usize, code: Code) -> bool {
    let key = context.rows[row].key.as_deref();
    context.findings.iter().any(|finding| {
        finding.code == code
            && finding.key.as_deref() == key
            && finding.editions().any(|id| id == context.views[edition].id())
    })
}

/// Summaries are compared elsewhere, by what their words mention.
fn optional(context: &Context, row: usize) -> bool {
    context.rows[row].key.as_deref().is_some_and(|key| context.places.lenient(key))
}

/// One row.
fn compare(context: &Context, row: usize, holders: &[usize]) -> Vec<Finding> {
    let states = |edition: usize, value: &Value| {
        context.is_unread(row, edition, value)
            || context.blocks(row, edition).any(|block| block.states(value))
            || misspelt(context, row, edition, value)
    };
    let mut kinds: BTreeMap<&'static str, BTreeSet<Value>> = BTreeMap::new();
    for edition in holders.iter().filter(|edition| !merged(context, row, **edition)) {
        for value in context.blocks(row, *edition).flat_map(|block| block.values.iter()) {
            kinds.entry(value.kind()).or_default().insert(value.clone());
        }
    }
    let mut lacking: Vec<Vec<Value>> = vec![Vec::new(); context.views.len()];
    let mut adding = lacking.clone();
    for (kind, values) in kinds {
        let stating: BTreeMap<&Value, Vec<usize>> = values
            .iter()
            .map(|value| (value, holders.iter().copied().filter(|e| states(*e, value)).collect()))
            .collect();
        if stating.values().all(|editions| editions.len() == holders.len()) {
            continue;
        }
        let right = reference(context, row, holders, &stating);
        for edition in holders.iter().copied() {
            if kind == "number" && shifted(context, row, edition) {
                continue;
            }
            let here = |value: &&Value| stating[value].contains(&edition);
            lacking[edition].extend(values.iter().filter(|v| right.contains(*v) && !here(v)).cloned());
            if !merged(context, row, edition) {
                adding[edition].extend(values.iter().filter(|v| !right.contains(*v) && here(v)).cloned());
            }
        }
    }
    let mut out = Vec::new();
    for edition in holders.iter().copied() {
        let (lacking, adding) = (&lacking[edition], &adding[edition]);
        if !lacking.is_empty() || !adding.is_empty() {
            let odd = Odd { context, row, edition, holders }.findings(lacking.clone(), adding.clone());
            out.extend(odd.into_iter().map(|finding| finding.in_row(row)));
        }
    }
    out
}

/// Whether a Recommendation is told to be misspelt here, which is one fault.
fn misspelt(context: &Context, row: usize, edition: usize, value: &Value) -> bool {
    let Value::Designation(meant) = value else { return false };
    let id = context.views[edition].id();
    let lines: Vec<_> = context
        .blocks(row, edition)
        .flat_map(|block| &block.texts)
        .map(|text| (&*text.part, text.line))
        .collect();
    let mut spots =
        context.findings.iter().filter(|it| it.code == Code::DesignationMalformed).flat_map(|it| &it.at);
    spots.any(|spot| {
        spot.edition == id
            && spot.value.as_deref() == Some(meant.number.as_str())
            && lines.contains(&(&*spot.part, spot.line))
    })
}

/// Whether the block also contains another's text, and so states its facts.
fn merged(context: &Context, row: usize, edition: usize) -> bool {
    blamed(context, row, edition, Code::BlockMerged)
}

fn shifted(context: &Context, row: usize, edition: usize) -> bool {
    context.shifts_in(edition, row)
}

/// The values of one kind that are right: stated by most, or in a tie by those with more support elsewhere.
fn reference(
    context: &Context,
    row: usize,
    holders: &[usize],
    stating: &BTreeMap<&Value, Vec<usize>>,
) -> BTreeSet<Value> {
    let mut right = BTreeSet::new();
    let mut tied = Vec::new();
    for (value, editions) in stating {
        match (2 * editions.len()).cmp(&holders.len()) {
            std::cmp::Ordering::Greater => {
                right.insert((*value).clone());
            }
            std::cmp::Ordering::Equal => tied.push(*value),
            std::cmp::Ordering::Less => {}
        }
    }
    for value in &tied {
        // An edition that contradicts itself decides nothing.
        let support = |value: &Value| {
            let sound = !stating[value].iter().all(|edition| context.refutes(row, *edition, value));
            (sound, context.evidence(value, row), stating[value].contains(&holders[0]))
        };
        let rivals: Vec<_> = tied
            .iter()
            .filter(|other| stating[**other].iter().all(|edition| !stating[value].contains(edition)))
            .map(|other| support(other))
            .collect();
        let own = support(value);
        let stands = match rivals.iter().copied().max() {
            Some(_) if own.0 && rivals.iter().any(|rival| !rival.0) => true,
            Some(rival) => own > rival,
            // A draft text that no other list names has been added here.
            None => {
                own.0
                    && (own.1 > 0 || (own.2 && !context.is_draft(value)))
                    && !intruding(context, row, holders, value, &stating[value])
            }
        };
        if stands {
            right.insert((*value).clone());
        }
    }
    // Every edition states something different: the best supported one is taken as right.
    let all_differ = holders.iter().all(|edition| {
        stating.iter().any(|(value, editions)| editions.contains(edition) && !right.contains(*value))
    });
    if all_differ {
        let support = |edition: usize| {
            stating
                .iter()
                .filter(|(value, editions)| editions.contains(&edition) && !right.contains(**value))
                .map(|(value, editions)| (editions.len(), context.evidence(value, row)))
                .max()
        };
        let best = holders.iter().copied().reduce(|a, b| if support(b) > support(a) { b } else { a });
        if let Some(best) = best {
            right.extend(stating.iter().filter(|(_, e)| e.contains(&best)).map(|(v, _)| (*v).clone()));
        }
    }
    right
}

/// Whether a value has replaced another of its kind, which appears here less often than elsewhere.
fn intruding(context: &Context, row: usize, holders: &[usize], value: &Value, stating: &[usize]) -> bool {
    let times = |edition: usize, value: &Value| {
        context.blocks(row, edition).map(|block| block.times(value)).sum::<usize>()
    };
    let others: Vec<usize> = holders.iter().copied().filter(|edition| !stating.contains(edition)).collect();
    let Some(other) = others.first() else { return false };
    let kin: BTreeSet<&Value> = context
        .blocks(row, *other)
        .flat_map(|block| &block.values)
        .filter(|kin| kin.kind() == value.kind())
        .collect();
    kin.into_iter().any(|kin| stating.iter().all(|edition| times(*edition, kin) < times(*other, kin)))
}
