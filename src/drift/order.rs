//! Order: paragraphs, items, rows of the form and options, in the order of most editions.
//!
//! The fewest blocks that must have moved are named; if languages may choose an order, none are.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Code;
use super::context::{Context, last};
use super::finding::Finding;
use super::places::Places;
use super::view::View;
use crate::document::Value;
use crate::document::layout::{Node, PartRole, Segment, Trait};

/// A group of blocks whose order matters: where it is, and the code for a block in a different place.
type Group = (String, Code);

/// How the name of a group of columns ends.
const COLUMNS: &str = " columns";
/// The group of the circular's own annexes.
const ANNEXES: &str = "annexes";

/// The group that a block of an edition belongs to.
fn group(places: &Places, view: &View, key: &str) -> Option<Group> {
    let place = places.at(key);
    if let Some((above, _)) = key.rsplit_once('/')
        && (place.has(Trait::Mark) || place.above.is_some_and(|above| above.has(Trait::Mark)))
    {
        return Some((above.to_owned(), Code::FormOptionOrder));
    }
    if let Some((table, _)) = row(places, key) {
        return Some((table.to_owned(), Code::BlockOrder));
    }
    match place.role? {
        PartRole::Letter => {
            let direct = key.matches('/').count() == 1 && !place.has(Trait::Unordered);
            let part = direct.then(|| (format!("part {}", place.part.unwrap_or_default()), Code::BlockOrder));
            part.or_else(|| columns(places, key))
        }
        PartRole::Annex => match places.items.iter().find(|items| items.id(key).is_some()) {
            Some(items) => Some((items.home.clone(), Code::BlockOrder)),
            None => beside(places, key),
        },
        // Who sends a form, and to whom, each language says in its own order.
        PartRole::Form => {
            let rows = places.items.iter().find(|items| items.holds(view, key));
            rows.map(|rows| (rows.home.clone(), Code::FormRowOrder)).or_else(|| columns(places, key))
        }
        PartRole::Page | PartRole::Head => None,
    }
}

/// The group of what a kind has in an annex beside its texts: the parts of an item, the head of a table.
fn beside(places: &Places, key: &str) -> Option<Group> {
    let fixed = |node: &Node| matches!(node.segment, Segment::Fixed(_)) && !node.has(Trait::Unordered);
    let place = places.at(key);
    let (above, last) = key.rsplit_once('/')?;
    (place.node.is_some_and(|node| fixed(node) && node.spelt() == Some(last)) && !place.own)
        .then(|| (format!("{above} parts"), Code::BlockOrder))
}

/// The heads of the columns of a table, whose order is that of the values below: a row that is no text and no item.
fn columns(places: &Places, key: &str) -> Option<Group> {
    let row = places.at(key).above?;
    (row.messages.is_empty() && row.traits.is_empty()).then(|| beside(places, key)).flatten()
}

/// The groups that a block of an edition belongs to: one of the circular's own blocks is grouped with whatever is
/// beside it; a table cell also with its column.
fn groups(places: &Places, view: &View, key: &str) -> Vec<Group> {
    let mut out: Vec<Group> = group(places, view, key).into_iter().collect();
    if !places.at(key).own {
        return out;
    }
    match (row(places, key), key.rsplit_once('/')) {
        (Some((table, _)), _) => out.push((format!("{table}{COLUMNS}"), Code::BlockOrder)),
        (None, Some((above, _))) if out.is_empty() => out.push((above.to_owned(), Code::BlockOrder)),
        (None, None) => out.push((ANNEXES.to_owned(), Code::BlockOrder)),
        _ => {}
    }
    out
}

/// The table and row of a cell among the circular's own addresses.
fn row<'k>(places: &Places, key: &'k str) -> Option<(&'k str, &'k str)> {
    let (row, cell) = key.rsplit_once('/')?;
    let (table, name) = row.rsplit_once('/')?;
    let named = |segment: &str| !segment.chars().any(|c| c.is_ascii_digit());
    let cell = table.contains('/') && named(name) && named(cell) && places.is(key, Trait::Prose);
    cell.then_some((table, name))
}

/// Compares the order of blocks.
pub(super) fn order(context: &mut Context) {
    let places = &context.places;
    let sequences: Vec<BTreeMap<Group, Vec<String>>> = context
        .views
        .iter()
        .map(|view| {
            let mut groups: BTreeMap<Group, Vec<String>> = BTreeMap::new();
            let mut seen: FxHashSet<(String, &str, &str)> = FxHashSet::default();
            for (key, _) in view.keyed() {
                for group in self::groups(places, view, key) {
                    // A block may be in several pieces that nobody recognised; a row is where its first cell is,
                    // and columns are as in the first row.
                    let of_row = row(places, key);
                    let columns = group.0.ends_with(COLUMNS);
                    let (table, name) = of_row.filter(|_| !columns).unwrap_or((key, ""));
                    let new = seen.insert((group.0.clone(), table, name));
                    let children = groups.entry(group).or_default();
                    let other_row =
                        columns && children.first().is_some_and(|known| row(places, known) != of_row);
                    if !other_row && new {
                        children.push(key.to_owned());
                    }
                }
            }
            groups
        })
        .collect();
    let groups: BTreeSet<&Group> = sequences.iter().flat_map(|groups| groups.keys()).collect();
    let mut findings = Vec::new();
    for group in groups {
        let having: Vec<(usize, &Vec<String>)> = sequences
            .iter()
            .enumerate()
            .filter_map(|(edition, groups)| Some((edition, groups.get(group)?)))
            .collect();
        let agreeing = |sequence: &Vec<String>| {
            having.iter().filter(|(_, other)| moved(sequence, other).is_empty()).count()
        };
        if having.iter().all(|(_, sequence)| agreeing(sequence) == having.len()) {
            continue;
        }
        let Some((first, model)) = having.iter().copied().reduce(|best, other| {
            let better = (agreeing(other.1), listed(context, other.0, other.1))
                > (agreeing(best.1), listed(context, best.0, best.1));
            if better { other } else { best }
        }) else {
            continue;
        };
        for (edition, sequence) in &having {
            for child in moved(model, sequence) {
                context.shift(*edition, &child);
                findings.push(finding(context, group, &child, *edition, first));
            }
        }
    }
    context.found_alike(findings);
}

/// How well the order of an edition's items or rows agrees with its own list of them.
fn listed(context: &Context, edition: usize, sequence: &[String]) -> usize {
    let view = &context.views[edition];
    if sequence.iter().all(|child| context.places.is(child, Trait::Mark)) {
        // The form's own order.
        let rank = |child: &String| context.places.rank(child);
        return usize::from(sequence.windows(2).all(|pair| rank(&pair[0]) <= rank(&pair[1])));
    }
    let titles = context.places.lists().filter(|(.., role)| matches!(role, PartRole::Annex | PartRole::Form));
    let Some(title) = titles.into_iter().find_map(|(key, ..)| view.at(key)) else { return 0 };
    let mut places: BTreeMap<&Value, usize> = BTreeMap::new();
    let texts = title.facts.iter().filter(|stated| context.is_text(&stated.value));
    texts.enumerate().for_each(|(at, stated)| _ = places.entry(&stated.value).or_insert(at));
    let position =
        |child: &String| view.at(child)?.values.iter().filter_map(|value| places.get(value).copied()).min();
    let positions: Vec<usize> = sequence.iter().filter_map(position).collect();
    positions.windows(2).filter(|pair| pair[0] < pair[1]).count()
}

fn finding(context: &Context, group: &Group, child: &str, edition: usize, model: usize) -> Finding {
    let spot = |edition: usize| {
        let view = &context.views[edition];
        view.at(child).map_or_else(|| view.nowhere(), |block| view.beginning(block))
    };
    let (name, code) = (row(&context.places, child).filter(|_| !group.0.ends_with(COLUMNS)), group.1);
    let name = name.map_or(last(child), |(_, row)| row);
    let message = format!("{} has {name} in a different place", context.views[edition].id());
    Finding::new(code, Some(child), message).at(spot(edition)).against([spot(model)])
}

/// The fewest members of a sequence that must move to put it in the order of the model.
pub(super) fn moved(model: &[String], sequence: &[String]) -> Vec<String> {
    let mut places: FxHashMap<&String, usize> = FxHashMap::default();
    for (at, child) in model.iter().enumerate() {
        places.entry(child).or_insert(at);
    }
    let known: Vec<(usize, &String)> =
        sequence.iter().filter_map(|child| Some((*places.get(child)?, child))).collect();
    if known.is_sorted_by(|(one, _), (next, _)| one < next) {
        return Vec::new();
    }
    // The longest sequence that is in order stays. A layer holds the members at which sequences of one length end: as
    // they stand one behind the other their places in the model fall, so that the first that goes before is found fast.
    let mut layers: Vec<Vec<usize>> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(known.len());
    for (at, (place, _)) in known.iter().enumerate() {
        let goes_before = |member: &usize| known[*member].0 < *place;
        let length = layers.partition_point(|layer| layer.last().is_some_and(goes_before));
        before.push(length.checked_sub(1).map(|shorter| {
            let layer = &layers[shorter];
            layer[layer.partition_point(|member| !goes_before(member))]
        }));
        match layers.get_mut(length) {
            Some(layer) => layer.push(at),
            None => layers.push(vec![at]),
        }
    }
    let mut kept = vec![false; known.len()];
    let last = layers.last().and_then(|layer| layer.first().copied());
    for at in std::iter::successors(last, |at| before[*at]) {
        kept[at] = true;
    }
    known.iter().zip(kept).filter(|(_, kept)| !kept).map(|((_, child), _)| (*child).clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn one_block_moved_is_one_block_named() {
        assert_eq!(moved(&names("a b c d"), &names("b c d a")), ["a"]);
        assert_eq!(moved(&names("a b c d"), &names("a b c d")), Vec::<String>::new());
        assert_eq!(moved(&names("a b"), &names("b a")).len(), 1);
    }
}
