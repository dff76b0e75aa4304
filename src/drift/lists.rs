//! Lists of draft texts: the same members, names and order everywhere in an edition, and the same order in all
//! editions.
//!
//! What the comparison between editions has already reported is not reported again.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::context::{Context, last};
use super::finding::Finding;
use super::order::moved;
use super::places::Items;
use super::view::View;
use super::{Code, exceptions, nouns};
use crate::document::layout::{Listing, PartRole, Trait};
use crate::document::{Part, Value};

/// A list of draft texts, with the address of each member: the list's own, or that of an item.
pub(super) struct List<'c> {
    /// Where it is.
    pub place: Where<'c>,
    /// Its members, in order.
    pub members: Vec<(Value, String)>,
}

/// Where a list is.
#[derive(Clone, Copy)]
pub(super) enum Where<'c> {
    /// In a sentence at this address.
    At(&'c str, Listing),
    /// In the heads of items or rows.
    Below(&'c Items),
}

/// The lists of an edition: sentences, items of annexes, rows of the form.
pub(super) fn lists<'c>(context: &'c Context, view: &View) -> Vec<List<'c>> {
    let mut out = Vec::new();
    let apart = apart(context);
    for (key, listing, _) in context.places.lists() {
        let mut found = view.at(key).map(|block| context.members(block)).unwrap_or_default();
        found.retain(|member| !apart.contains(member));
        if !found.is_empty() {
            let members = found.into_iter().map(|member| (member, key.to_owned())).collect();
            out.push(List { place: Where::At(key, listing), members });
        }
    }
    for items in &context.places.items {
        let found: Vec<(Value, String)> = view
            .keyed()
            .filter(|(key, _)| items.holds(view, key))
            .filter_map(|(key, block)| Some((context.members(block).into_iter().next()?, key.to_owned())))
            .filter(|(member, _)| !apart.contains(member))
            .collect();
        if !found.is_empty() {
            out.push(List { place: Where::Below(items), members: found });
        }
    }
    out
}

/// The texts that an edition has in a set of their own, beside those that lists name.
fn apart(context: &Context) -> FxHashSet<Value> {
    let mut out = FxHashSet::default();
    for items in context.places.items.iter().filter(|items| items.has_apart()) {
        for view in &context.views {
            let rows = view.keyed().filter(|(key, _)| items.is_apart(view, key));
            out.extend(rows.filter_map(|(_, block)| context.members(block).into_iter().next()));
        }
    }
    out
}

/// Checks the lists of every edition.
pub(super) fn check(context: &mut Context) {
    let findings = context.in_editions(|edition, view| {
        let mut findings = Vec::new();
        let lists = lists(context, view);
        findings.extend(membership(context, edition, &lists));
        findings.extend(names(context, edition));
        findings.extend(order_inside(context, edition, &lists));
        findings.extend(exceptions::exceptions(context, edition));
        findings.extend(nouns::head_nouns(context, edition));
        findings
    });
    context.found_alike(findings);
}

fn membership(context: &Context, edition: usize, lists: &[List]) -> Vec<Finding> {
    let view = &context.views[edition];
    if lists.len() < 2 {
        return Vec::new();
    }
    let all: BTreeSet<&Value> = lists.iter().flat_map(|list| list.members.iter().map(|(d, _)| d)).collect();
    let sets: Vec<FxHashSet<&Value>> =
        lists.iter().map(|list| list.members.iter().map(|(member, _)| member).collect()).collect();
    let holding = |d: &Value| sets.iter().filter(|members| members.contains(d)).count();
    let mut out = Vec::new();
    for (list, own) in lists.iter().zip(&sets) {
        let has = |d: &Value| own.contains(d);
        let mut missing: Vec<&Value> =
            all.iter().copied().filter(|d| 2 * holding(d) > lists.len() && !has(d)).collect();
        let extra: Vec<&(Value, String)> =
            list.members.iter().filter(|(d, _)| 2 * holding(d) < lists.len()).collect();
        for (wrong, key) in extra {
            let near = (0..missing.len())
                .max_by(|a, b| likeness(missing[*a], wrong).total_cmp(&likeness(missing[*b], wrong)));
            let right = near.map(|at| missing.remove(at));
            if context.explained(edition, key) {
                continue;
            }
            let (code, message) = match right {
                Some(right) => (
                    Code::of(wrong),
                    format!("{} has {wrong} in `{key}` where its other lists have {right}", view.id()),
                ),
                None => (
                    Code::ListMemberExtra,
                    format!("{} names {wrong} in `{key}` but in no other list", view.id()),
                ),
            };
            let at = view.at(key).and_then(|block| block.statement(wrong)).map(|stated| view.stated(stated));
            out.push(
                Finding::new(code, Some(key), message)
                    .at(at.unwrap_or_else(|| view.nowhere()))
                    .against(right.into_iter().filter_map(|right| elsewhere(context, view, right, key))),
            );
        }
        for right in missing {
            let (key, code) = match list.place {
                Where::At(key, _) => (key.to_owned(), Code::ListMemberMissing),
                Where::Below(items) => item_key(context, view, items, right),
            };
            if context.explained(edition, &key) || near_in(view, list, right) {
                continue;
            }
            let message = format!("{} lacks {right} in `{key}`, which its other lists have", view.id());
            let at = view.at(&key).map_or_else(|| view.nowhere(), |block| view.beginning(block));
            out.push(
                Finding::new(code, Some(&key), message).at(at).against(elsewhere(context, view, right, &key)),
            );
        }
    }
    out
}

fn likeness(a: &Value, b: &Value) -> f64 {
    strsim::normalized_levenshtein(&a.to_string(), &b.to_string())
}

/// Whether the list has the member in a spelling that is reported as malformed.
fn near_in(view: &View, list: &List, text: &Value) -> bool {
    matches!(list.place, Where::At(key, _) if view.at(key).is_some_and(|block| block.states(text)))
}

/// The address that a missing item or row would have, and the code for its absence.
fn item_key(context: &Context, view: &View, items: &Items, text: &Value) -> (String, Code) {
    let others = || context.places.items.iter().filter(|other| other.home != items.home);
    let twin = view
        .keyed()
        .find(|(key, block)| others().any(|other| other.holds(view, key)) && block.values.contains(text))
        .map(|(key, _)| last(key).to_owned());
    let id = twin.or_else(|| text.text_id()).unwrap_or_default();
    let code = if items.role == PartRole::Form { Code::FormRowMissing } else { Code::BlockMissing };
    (format!("{}/{id}", items.home), code)
}

/// The first other place of the same edition that names a draft text.
fn elsewhere(context: &Context, view: &View, text: &Value, but: &str) -> Option<super::Spot> {
    view.keyed()
        .filter(|(key, _)| *key != but && !context.places.lenient(key))
        .find_map(|(_, block)| block.statement(text).map(|stated| view.stated(stated)))
}

/// Checks that each draft text has one working name everywhere.
fn names(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let mut seen: BTreeMap<&Value, Vec<(&Value, &str, &super::view::Stated)>> = BTreeMap::new();
    for (key, block) in view.keyed().filter(|(key, _)| !context.places.lenient(key)) {
        for pair in block.facts.windows(2) {
            if context.is_text(&pair[0].value) && matches!(pair[1].value, Value::WorkingName(_)) {
                seen.entry(&pair[0].value).or_default().push((&pair[1].value, key, &pair[1]));
            }
        }
    }
    let mut out = Vec::new();
    for (draft, names) in seen {
        let times = |name: &Value| names.iter().filter(|(other, ..)| *other == name).count();
        let Some((right, _, model)) = names.iter().rev().max_by_key(|(name, ..)| times(name)) else {
            continue;
        };
        for (wrong, key, stated) in names.iter().filter(|(name, ..)| name != right) {
            if context.blamed_for(edition, key, Code::WorkingNameMismatch) {
                continue;
            }
            let message = format!("{} calls {draft} {wrong} in `{key}` but {right} elsewhere", view.id());
            let hyphen = wrong.to_string().replace('-', "") == right.to_string().replace('-', "");
            let finding = Finding::new(Code::WorkingNameMismatch, Some(key), message)
                .at(view.stated(stated))
                .against([view.stated(model)]);
            out.push(if hyphen {
                finding.hint("a non-breaking hyphen may have been lost when the file was converted")
            } else {
                finding
            });
        }
    }
    out
}

/// Checks that lists have one order; a list that groups its texts by status has its own.
fn order_inside(context: &Context, edition: usize, lists: &[List]) -> Vec<Finding> {
    let view = &context.views[edition];
    let grouped = |list: &&List| matches!(list.place, Where::At(_, Listing::Grouped));
    let lists: Vec<&List> = lists.iter().filter(|list| !grouped(list)).collect();
    let sequence = |list: &List| list.members.iter().map(|(d, _)| d.to_string()).collect::<Vec<_>>();
    let agreeing = |list: &List| {
        lists.iter().filter(|other| moved(&sequence(list), &sequence(other)).is_empty()).count()
    };
    let Some(model) = lists.iter().rev().max_by_key(|list| agreeing(list)) else { return Vec::new() };
    let mut out = Vec::new();
    for list in &lists {
        let Some(first) = moved(&sequence(model), &sequence(list)).into_iter().next() else { continue };
        let Some((member, key)) = list.members.iter().find(|(d, _)| d.to_string() == first) else { continue };
        if context.explained(edition, key) || list.members.iter().any(|(_, key)| context.blamed(edition, key))
        {
            continue;
        }
        let at = view.at(key).and_then(|block| block.statement(member)).map(|stated| view.stated(stated));
        let message =
            format!("{} has {member} in a different place in `{key}` than in its other lists", view.id());
        let code = match list.place {
            Where::At(..) => Code::ListOrder,
            Where::Below(items) if items.role == PartRole::Form => Code::FormRowOrder,
            Where::Below(_) => Code::BlockOrder,
        };
        out.push(
            Finding::new(code, Some(key), message)
                .at(at.unwrap_or_else(|| view.nowhere()))
                .against(elsewhere(context, view, member, key)),
        );
    }
    out
}

/// What the items call each text, new or revised, by the first edition that says it.
fn sorts(context: &Context) -> BTreeMap<Value, (bool, bool)> {
    let mut out = BTreeMap::new();
    for view in &context.views {
        let item = |key: &str| context.places.items.iter().any(|items| items.id(key).is_some());
        let items = view.keyed().filter(|(key, _)| item(key) && context.places.says_status(view, key));
        for (_, block) in items {
            let status = view.lexicon.statuses(block.words(), view.lang());
            for member in context.members(block) {
                out.entry(member).or_insert(status);
            }
        }
    }
    out
}

/// The order of lists between editions.
pub(super) fn order_between(context: &mut Context) {
    let mut findings = Vec::new();
    let sorts = sorts(context);
    // One language lists texts as they come, another by what they are.
    let part_of = |part: Part| match part {
        Part::Corrigendum(_) => 0,
        Part::Amendment(_) => 1,
        Part::Supplement(_) => 2,
    };
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone().filter(|key| context.places.is_list(key)) else {
            continue;
        };
        let sequences: Vec<(usize, Vec<String>)> = context
            .holders(row)
            .into_iter()
            .filter_map(|edition| {
                let block = context.block(row, edition)?;
                let mut members = context.members(block);
                if context.places.is(&key, Trait::Lists(Listing::Grouped)) {
                    members.sort_by_key(|member| (sorts.get(member).copied(), member.part().map(part_of)));
                }
                Some((edition, members.iter().map(ToString::to_string).collect()))
            })
            .collect();
        let agreeing = |sequence: &[String]| {
            sequences.iter().filter(|(_, other)| moved(sequence, other).is_empty()).count()
        };
        let Some((first, model)) = sequences.iter().rev().max_by_key(|(edition, sequence)| {
            (agreeing(sequence), own_order(context, &context.views[*edition], sequence))
        }) else {
            continue;
        };
        for (edition, sequence) in &sequences {
            let Some(member) = moved(model, sequence).into_iter().next() else { continue };
            let spot = |edition: usize| {
                let view = &context.views[edition];
                let stated = view.at(&key)?.facts.iter().find(|stated| stated.value.to_string() == member)?;
                Some(view.stated(stated))
            };
            let id = context.views[*edition].id();
            let message = format!("{id} has {member} in a different place in the list of `{key}`");
            findings.push(
                Finding::new(Code::ListOrder, Some(&key), message)
                    .at(spot(*edition).unwrap_or_else(|| context.views[*edition].nowhere()))
                    .against(spot(*first)),
            );
        }
    }
    context.found_alike(findings);
}

/// How many of the edition's own lists agree with an order.
fn own_order(context: &Context, view: &View, sequence: &[String]) -> usize {
    let own = |list: &List| list.members.iter().map(|(d, _)| d.to_string()).collect::<Vec<_>>();
    lists(context, view).iter().filter(|list| moved(&own(list), sequence).is_empty()).count()
}
