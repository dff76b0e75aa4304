//! Counts: "Annexes: 2" and "these 11 draft Recommendations", against what is there.
//!
//! They are checked before counts are compared between editions: an edition at odds with itself has no vote.

use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::lists::{Where, lists};
use crate::document::Value;
use crate::document::layout::{Counted, Trait};

/// Checks the counts of every edition.
pub(super) fn counts(context: &mut Context) {
    let found = (0..context.views.len()).flat_map(|edition| wrong(context, edition)).collect();
    context.found_alike(found);
}

/// The counts that an edition states wrongly.
fn wrong(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let annexes: BTreeSet<&str> = view
        .keyed()
        .filter(|(key, _)| context.places.at(key).in_annex())
        .filter_map(|(key, _)| key.split('/').next())
        .collect();
    let lists = lists(context, view);
    let items = lists.iter().find(|list| matches!(list.place, Where::Below(_)));
    let texts = items.map(|list| list.members.len());
    let counting = context.places.fixed(|known| match known {
        Trait::Counts(counted) => Some(counted),
        _ => None,
    });
    let mut out = Vec::new();
    for (key, counted) in counting {
        let (there, what) = match counted {
            Counted::Annexes => (Some(annexes.len()), "annexes"),
            Counted::Texts => (texts, "draft texts"),
        };
        let (Some(block), Some(there)) = (view.at(key), there) else { continue };
        for stated in &block.facts {
            let Value::Count(said) = stated.value else { continue };
            if there == 0 || said as usize == there || context.blamed(edition, key) {
                continue;
            }
            let missing = context.findings.iter().any(|finding| {
                finding.editions().any(|id| id == view.id())
                    && matches!(finding.code, Code::AnnexMissing | Code::BlockMissing | Code::BlockExtra)
                    && finding.key.as_deref().is_some_and(|key| context.places.at(key).in_annex())
            });
            if missing {
                continue;
            }
            let message = format!("{} says {said} {what} in `{key}` but has {there}", view.id());
            out.push(Finding::new(Code::CountMismatch, Some(key), message).at(view.stated(stated)));
        }
    }
    out
}
