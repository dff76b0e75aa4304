//! Addressees: who is addressed, who gets a copy, and who is in a different list than elsewhere.
//!
//! Their order is up to the language.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, last};
use super::finding::Finding;
use crate::document::layout::Trait;

/// Whether an addressee is in one list in one edition and in the other list in the other edition.
pub(super) fn moved(context: &Context, key: &str) -> bool {
    let Some(twin) = context.places.other_list(key) else { return false };
    let holds = |edition: usize, key: &str| context.views[edition].find(key).is_some();
    (0..2).any(|at| holds(at, key) && !holds(1 - at, key) && holds(1 - at, &twin) && !holds(at, &twin))
}

/// Compares who is addressed and who gets a copy; what is explained here is taken out of both lists.
pub(super) fn addressees(
    context: &mut Context,
    edition: usize,
    missing: &mut Vec<usize>,
    extra: &mut Vec<usize>,
) {
    let of = |context: &Context, rows: &[usize]| -> BTreeMap<String, usize> {
        rows.iter()
            .filter_map(|row| Some((context.rows[*row].key.clone()?, *row)))
            .filter(|(key, _)| context.places.addressees(key).is_some())
            .collect()
    };
    let (lacking, adding) = (of(context, missing), of(context, extra));
    missing.retain(|row| !lacking.values().any(|known| known == row));
    extra.retain(|row| !adding.values().any(|known| known == row));
    let other = |key: &str| context.places.other_list(key).unwrap_or_default();
    let copy = |key: &str| {
        let list = context.places.addressees(key);
        list.is_some_and(|(list, _)| context.places.is(list, Trait::Copies))
    };
    let mut moved: Vec<(&String, usize, usize)> =
        lacking.iter().filter_map(|(key, row)| Some((key, *row, *adding.get(&other(key))?))).collect();
    let moved_keys: BTreeSet<String> =
        moved.iter().flat_map(|(key, ..)| [(*key).clone(), other(key)]).collect();
    let id = context.views[edition].id();
    let mut findings = Vec::new();
    let addressed = context.places.list_of_addressees(false);
    let exchanged = moved.iter().any(|(key, ..)| !copy(key)) && moved.iter().any(|(key, ..)| copy(key));
    if exchanged {
        moved.truncate(1);
    }
    for (key, row, now) in moved {
        let list = |key: &str| if copy(key) { "Copy to" } else { "To" };
        let (address, message) = if exchanged {
            (addressed.unwrap_or(key.as_str()), format!("{id} has To and Copy to the wrong way round"))
        } else {
            let message = format!(
                "{id} has {} under {}, but the other editions have it under {}",
                last(key),
                list(&other(key)),
                list(key)
            );
            (key.as_str(), message)
        };
        let block = context.block(now, edition).expect("it is extra here");
        let against: Vec<_> = context
            .holders(row)
            .into_iter()
            .filter_map(|holder| Some(context.views[holder].beginning(context.block(row, holder)?)))
            .collect();
        findings.push(
            Finding::new(Code::AddresseeMoved, Some(address), message)
                .at(context.views[edition].beginning(block))
                .against(against),
        );
    }
    for (key, row) in lacking.iter().filter(|(key, _)| !moved_keys.contains(*key)) {
        let against: Vec<_> = context
            .holders(*row)
            .into_iter()
            .filter_map(|holder| Some(context.views[holder].beginning(context.block(*row, holder)?)))
            .collect();
        let message = format!("{id} does not name {}", last(key));
        findings.push(
            Finding::new(Code::AddresseeMissing, Some(key), message)
                .at(context.gap(*row, edition))
                .against(against),
        );
    }
    for (key, row) in adding.iter().filter(|(key, _)| !moved_keys.contains(*key)) {
        let block = context.block(*row, edition).expect("it is extra here");
        let message = format!("{id} alone names {}", last(key));
        findings.push(
            Finding::new(Code::AddresseeExtra, Some(key), message)
                .at(context.views[edition].beginning(block)),
        );
    }
    context.found_alike(findings);
}
