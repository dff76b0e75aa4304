//! Constants: what has one value throughout an edition, and what its head, foot and properties say about it.
//!
//! A fault that several editions share is one finding that names them all.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::canonical::word;
use super::context::Context;
use super::finding::Finding;
use super::plain::loose;
use super::view::{Block, Stated, View};
use crate::document::{Fact, Inline, Sort, Value};

/// The most characters of a conjunction, with the ending of an ordinal before it.
const CONJUNCTION: usize = 7;

/// Checks that a thing has one value throughout an edition.
pub(super) fn consistency(context: &mut Context) {
    let findings = context.in_editions(|edition, view| {
        let mut findings = Vec::new();
        let mut seen: Vec<(Sort, Vec<(&str, &Stated)>)> = Vec::new();
        for (key, block) in view.keyed() {
            for stated in &block.facts {
                let sort = context.places.one(key, &stated.value);
                let Some(sort) = sort.filter(|_| !is_listed(stated)) else { continue };
                match seen.iter_mut().find(|(known, _)| *known == sort) {
                    Some((_, statements)) => statements.push((key, stated)),
                    None => seen.push((sort, vec![(key, stated)])),
                }
            }
        }
        for (_, statements) in &seen {
            let mut times: BTreeMap<&Value, usize> = BTreeMap::new();
            statements.iter().for_each(|(_, stated)| *times.entry(&stated.value).or_default() += 1);
            let Some((_, right)) = statements.iter().rev().max_by_key(|(_, stated)| times[&stated.value])
            else {
                continue;
            };
            let mut told = BTreeSet::new();
            for (key, stated) in statements.iter().filter(|(_, stated)| stated.value != right.value) {
                let elsewhere = statements
                    .iter()
                    .any(|(key, _)| context.blamed_for(edition, key, Code::of(&stated.value)));
                if elsewhere || !told.insert((*key, &stated.value)) {
                    continue;
                }
                let message = format!(
                    "{} has the {} {} in `{key}` but {} elsewhere",
                    view.id(),
                    word(&stated.value),
                    stated.value,
                    right.value
                );
                findings.push(
                    Finding::new(Code::of(&stated.value), Some(key), message)
                        .at(view.stated(stated))
                        .against([view.stated(right)]),
                );
            }
        }
        findings
    });
    context.found_alike(findings);
}

/// Whether a value is in a list of its kind: nothing more than a conjunction separates it from another.
fn is_listed(stated: &Stated) -> bool {
    let inlines = &stated.located.text.0;
    let own = |inline: &Inline| matches!(inline, Inline::Fact(fact) if std::ptr::eq(fact, stated.fact));
    let Some(at) = inlines.iter().position(own) else { return false };
    let alike = |inline: Option<&Inline>| {
        let like = |fact: &Fact| fact.value.kind() == stated.value.kind() && fact.value != stated.value;
        matches!(inline, Some(Inline::Fact(fact)) if like(fact))
    };
    let near = |inline: Option<&Inline>| matches!(inline, Some(Inline::Words(run)) if run.text.chars().count() <= CONJUNCTION);
    let next = near(inlines.get(at + 1)) && alike(inlines.get(at + 2));
    next || (at > 1 && near(inlines.get(at - 1)) && alike(inlines.get(at - 2)))
}

/// Running heads, feet and properties of another circular.
pub(super) fn leftovers(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        let Some(own) = own_circular(context, view) else { continue };
        for block in view.blocks.iter().filter(|block| matches!(block.part, "header" | "footer")) {
            for stated in &block.facts {
                let Value::Circular(other) = stated.value else { continue };
                if other != own {
                    let message =
                        format!("{}: the {} is that of Circular {other}, not {own}", view.id(), block.part);
                    let first = context.places.statements(Sort::Circular).next();
                    let right = first.and_then(|(key, _)| view.at(key)?.statement(&Value::Circular(own)));
                    let finding = Finding::new(Code::RunningHead, None, message).at(view.stated(stated));
                    findings.push(finding.against(right.map(|stated| view.stated(stated))));
                }
            }
            if block.part == "header" && block.facts.is_empty() {
                findings.extend(head_number(view, block, own));
            }
        }
        for name in ["title", "subject"] {
            let Some(text) = view.edition.trace.properties.get(name) else { continue };
            let numbers: Vec<&str> =
                text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
            if !numbers.is_empty() && !numbers.contains(&own.to_string().as_str()) {
                let message =
                    format!("{}: the document property `{name}` does not name Circular {own}", view.id());
                let mut spot = view.nowhere();
                (spot.part, spot.text) = ("properties".into(), text.clone());
                findings.push(Finding::new(Code::PropertyLeftover, None, message).at(spot));
            }
        }
    }
    context.found_alike(findings);
}

/// The number of the circular, from the first place where the letter states its own.
fn own_circular(context: &Context, view: &View) -> Option<u16> {
    context.places.statements(Sort::Circular).find_map(|(key, _)| {
        view.at(key)?.values.iter().find_map(|value| match value {
            Value::Circular(number) => Some(*number),
            _ => None,
        })
    })
}

/// A running head that was not recognized as a fact: its last number is the circular's.
fn head_number(view: &View, block: &Block, own: u16) -> Option<Finding> {
    let located = block.texts.first()?;
    let plain = loose(&located.text.plain());
    let last = plain.lines().last()?;
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let number = last.split(|c: char| !c.is_ascii_digit()).rfind(|digits| !digits.is_empty())?;
    if letters < 3 || number == own.to_string() {
        return None;
    }
    let message = format!("{}: the running head names {number}, but the letter is Circular {own}", view.id());
    Some(Finding::new(Code::RunningHead, None, message).at(view.spot(located, last, Some(number.to_owned()))))
}
