//! Order: paragraphs, items, rows of the form and options, as most editions have them.
//!
//! The one rule: the fewest blocks that had to move are named; where languages may choose an order, nothing is.

use std::collections::BTreeMap;

use super::Code;
use super::context::{Context, last};
use super::finding::Finding;

/// A group of blocks whose order counts, with the child each block belongs to.
fn place(key: &str) -> Option<(String, String)> {
    let mut parts = key.split('/');
    match (parts.next()?, parts.next(), parts.next(), parts.next()) {
        ("letter", Some("valediction" | "signature" | "enclosures" | "salutation"), ..) => None,
        ("letter" | "note", Some(_), None, _) => Some(("letter".into(), key.into())),
        ("annex-1", Some(item), None, _) if item != "title" => Some(("annex-1".into(), key.into())),
        ("annex-2", Some(_), Some("assigns" | "does-not-assign"), None) => {
            let (row, _) = key.rsplit_once('/')?;
            Some((row.to_owned(), key.into()))
        }
        ("annex-2", Some(_), Some("assigns"), Some(_)) => {
            let (row, _) = key.rsplit_once('/')?;
            Some((row.to_owned(), key.into()))
        }
        _ => None,
    }
}

/// Compares the order of blocks.
pub(super) fn order(context: &mut Context) {
    let sequences: Vec<BTreeMap<String, Vec<String>>> = context
        .views
        .iter()
        .map(|view| {
            let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for (key, _) in view.keyed() {
                let placed = place(key).or_else(|| {
                    let row = key.strip_prefix("annex-2/").filter(|id| !id.contains('/'))?;
                    view.find(&format!("annex-2/{row}/assigns"))?;
                    Some(("annex-2".to_owned(), key.to_owned()))
                });
                if let Some((group, child)) = placed {
                    let children = groups.entry(group).or_default();
                    // A block may stand in several pieces that nobody recognised.
                    if !children.contains(&child) {
                        children.push(child);
                    }
                }
            }
            groups
        })
        .collect();
    let groups: std::collections::BTreeSet<String> =
        sequences.iter().flat_map(|groups| groups.keys().cloned()).collect();
    let mut findings = Vec::new();
    for group in groups {
        let having: Vec<(usize, &Vec<String>)> = sequences
            .iter()
            .enumerate()
            .filter_map(|(edition, groups)| Some((edition, groups.get(&group)?)))
            .collect();
        let agreeing = |sequence: &Vec<String>| {
            having.iter().filter(|(_, other)| moved(sequence, other).is_empty()).count()
        };
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
                findings.push(finding(context, &group, &child, *edition, first));
            }
        }
    }
    context.found_alike(findings);
}

/// How well the order of an edition's items or rows agrees with its own list of them.
fn listed(context: &Context, edition: usize, sequence: &[String]) -> usize {
    let view = &context.views[edition];
    if sequence.iter().all(|child| is_choice(child)) {
        // The form's own order: assign before not assign, no comments before comments.
        let rank = |child: &String| matches!(last(child), "does-not-assign" | "comments");
        return usize::from(sequence.windows(2).all(|pair| rank(&pair[0]) <= rank(&pair[1])));
    }
    let Some(title) = view.at("annex-1/title").or_else(|| view.at("annex-2/consultation")) else { return 0 };
    let position = |child: &String| {
        let block = view.at(child)?;
        title.facts.iter().position(|stated| {
            matches!(stated.value, crate::document::Value::Designation(_))
                && block.values.contains(&stated.value)
        })
    };
    let positions: Vec<usize> = sequence.iter().filter_map(position).collect();
    positions.windows(2).filter(|pair| pair[0] < pair[1]).count()
}

/// Whether a box or an option of the form stands here.
fn is_choice(child: &str) -> bool {
    matches!(last(child), "assigns" | "does-not-assign" | "no-comments" | "comments")
}

fn finding(context: &Context, group: &str, child: &str, edition: usize, model: usize) -> Finding {
    let code = match group {
        "annex-2" => Code::FormRowOrder,
        group if group.starts_with("annex-2/") => Code::FormOptionOrder,
        _ => Code::BlockOrder,
    };
    let spot = |edition: usize| {
        let view = &context.views[edition];
        view.at(child).map_or_else(|| view.nowhere(), |block| view.beginning(block))
    };
    let message = format!("{} has {} at another place", context.views[edition].id(), last(child));
    Finding::new(code, Some(child), message).at(spot(edition)).against([spot(model)])
}

/// The fewest members of a sequence that must move so that it runs as the model does.
pub(super) fn moved(model: &[String], sequence: &[String]) -> Vec<String> {
    let known: Vec<(usize, &String)> = sequence
        .iter()
        .filter_map(|child| Some((model.iter().position(|other| other == child)?, child)))
        .collect();
    let mut length = vec![1; known.len()];
    let mut before = vec![None; known.len()];
    for at in 0..known.len() {
        for earlier in 0..at {
            if known[earlier].0 < known[at].0 && length[earlier] + 1 > length[at] {
                length[at] = length[earlier] + 1;
                before[at] = Some(earlier);
            }
        }
    }
    let mut kept = vec![false; known.len()];
    let mut at = (0..known.len()).max_by_key(|at| (length[*at], std::cmp::Reverse(*at)));
    while let Some(index) = at {
        kept[index] = true;
        at = before[index];
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
