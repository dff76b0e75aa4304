//! Annexes that the words of an edition name, against those that it has.

use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::View;
use crate::diag::Severity;
use crate::document::Value;
use crate::recognise;

/// Checks the annexes that are named in running text.
pub(super) fn named(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let annexes: BTreeSet<&str> = view
            .keyed()
            .filter_map(|(key, _)| key.split('/').next())
            .filter(|root| context.places.at(root).in_annex())
            .collect();
        if annexes.is_empty() || !counted(view, &annexes) || context.tells(edition, Code::AnnexMissing) {
            continue;
        }
        for (at, block) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
            if block.key.is_some_and(|key| annexes.contains(key) || context.explained(edition, key)) {
                continue;
            }
            for located in &block.texts {
                let text = located.text.plain();
                let named = recognise::annexes_named(view.lang(), context.declaration, &text);
                let Some((range, number)) =
                    named.into_iter().find(|(_, number)| *number as usize > annexes.len())
                else {
                    continue;
                };
                let there = match annexes.len() {
                    1 => "one annex".to_owned(),
                    several => format!("{several} annexes"),
                };
                let message = format!("{} names annex {number} but has {there}", view.id());
                let spot = view.spot(located, &text[range], Some(number.to_string()));
                let finding =
                    Finding::new(Code::AnnexMissing, block.key, message).at(spot).at_most(Severity::Warning);
                findings.push(context.in_row_of(edition, at, finding));
            }
        }
    }
    context.found_alike(findings);
}

/// Whether the annexes are all that there are: their numbers, or letters, are the first.
fn counted(view: &View, annexes: &BTreeSet<&str>) -> bool {
    let numbers: BTreeSet<u32> = annexes
        .iter()
        .filter_map(|root| {
            view.at(root)?.values.iter().find_map(|value| match value {
                Value::Number(number) => Some(*number),
                _ => None,
            })
        })
        .collect();
    numbers.is_empty() || numbers.iter().copied().eq(1..=u32::try_from(numbers.len()).unwrap_or(u32::MAX))
}
