//! Annexes that the words of an edition name, against those that it has.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::View;
use crate::diag::Severity;
use crate::document::layout::Trait;
use crate::document::{Located, Value};
use crate::recognise;

/// An annex that an edition names and does not have.
pub(super) struct Named<'v, 'a> {
    /// The block that names it.
    pub block: usize,
    /// Its number.
    pub number: u32,
    located: &'v &'a Located,
    range: Range<usize>,
    /// How many there are.
    there: usize,
}

/// Checks the annexes that are named in running text.
pub(super) fn named(context: &mut Context) {
    let findings = context.in_editions(|edition, view| {
        if context.tells(edition, Code::AnnexMissing) {
            return Vec::new();
        }
        let mut findings = Vec::new();
        for Named { block: at, number, located, range, there } in beyond(context, view) {
            let key = view.blocks[at].key;
            let there = match there {
                1 => "one annex".to_owned(),
                several => format!("{several} annexes"),
            };
            let message = format!("{} names annex {number} but has {there}", view.id());
            let spot = view.spot(located, &located.text.plain()[range], Some(number.to_string()));
            // What the other editions name there is told already.
            let told = key.is_some_and(|key| context.explained(edition, key))
                || context.told_at(Code::CountMismatch, &spot);
            if !told {
                let finding =
                    Finding::new(Code::AnnexMissing, key, message).at(spot).at_most(Severity::Warning);
                findings.push(context.in_row_of(edition, at, finding));
            }
        }
        findings
    });
    context.found_alike(findings);
}

/// The annexes that an edition names and does not have: the first of each text.
pub(super) fn beyond<'v, 'a>(context: &Context, view: &'v View<'a>) -> Vec<Named<'v, 'a>> {
    let annexes: BTreeSet<&str> = view
        .keyed()
        .filter_map(|(key, _)| key.split('/').next())
        .filter(|root| context.places.at(root).in_annex())
        .collect();
    if annexes.is_empty() || !counted(view, &annexes) {
        return Vec::new();
    }
    let there = annexes.len() + without_address(context, view);
    let mut out = Vec::new();
    for (block, texts) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
        if texts.key.is_some_and(|key| annexes.contains(key) || of_another(context, key)) {
            continue;
        }
        // The number of an annex is read as a number or, in running text, as a count.
        let beyond = |located: &&&Located| {
            located.text.facts().any(|fact| match fact.value {
                Value::Number(number) | Value::Count(number) => number as usize > there,
                _ => false,
            })
        };
        for located in texts.texts.iter().filter(beyond) {
            let named = recognise::annexes_named(view.lang(), context.declaration, &located.text.plain());
            if let Some((range, number)) = named.into_iter().find(|(_, number)| *number as usize > there) {
                out.push(Named { block, number, located, range, there });
            }
        }
    }
    out
}

/// Whether what stands at an address speaks of another letter.
fn of_another(context: &Context, key: &str) -> bool {
    let found = context.declaration.layout.at(key);
    found.is_some_and(|found| found.path.iter().any(|node| node.has(Trait::OfAnother)))
}

/// How many annexes are headed as those of the kind are and have no address: nothing tells what a circular's own are.
pub(super) fn without_address(context: &Context, view: &View) -> usize {
    let addresses = context.declaration.layout.addresses();
    let heads: BTreeSet<&str> = addresses
        .iter()
        .filter(|(_, found)| found.node().has(Trait::AnnexNumber))
        .flat_map(|(_, found)| found.node().messages)
        .copied()
        .collect();
    let texts = view.edition.texts.iter().filter(|text| text.key.is_none());
    texts.filter(|text| text.message.as_deref().is_some_and(|message| heads.contains(message))).count()
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
