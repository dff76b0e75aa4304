//! Counts: "Annexes: 2" and "these 11 draft Recommendations", against what is there.
//!
//! They are checked before counts are compared between editions: an edition at odds with itself has no vote.

use std::collections::BTreeSet;

use super::Code;
use super::annexes::without_address;
use super::context::Context;
use super::finding::Finding;
use super::lists::{Where, lists};
use crate::diag::Severity;
use crate::document::layout::{Counted, Trait};
use crate::document::{Located, Value};

/// Checks the counts of every edition.
pub(super) fn counts(context: &mut Context) {
    let found = (0..context.views.len()).flat_map(|edition| wrong(context, edition)).collect();
    context.found_alike(found);
    let found = uncounted(context);
    context.found_alike(found);
}

/// The editions with annexes that lack the line that counts them, where at least as many others have it. The original,
/// which a hand has signed, may go without: in its translations words stand before the name.
fn uncounted(context: &Context) -> Vec<Finding> {
    // How many texts stand before the name of who signs.
    let before_name = |edition: usize| {
        let signed = context.views[edition].keyed().filter(|(key, _)| context.places.is(key, Trait::Signs));
        let is_name = |text: &&Located| text.text.facts().any(|fact| matches!(fact.value, Value::Person(_)));
        signed.flat_map(|(_, block)| &block.texts).position(is_name)
    };
    let counting =
        context.places.fixed(|known| matches!(known, Trait::Counts(Counted::Annexes)).then_some(()));
    let mut out = Vec::new();
    for (key, ()) in counting {
        let (with, without): (Vec<usize>, Vec<usize>) =
            (0..context.given).partition(|edition| context.views[*edition].find(key).is_some());
        for edition in without.iter().copied().filter(|_| with.len() >= without.len()) {
            let view = &context.views[edition];
            let annexed = view.keyed().any(|(key, _)| context.places.at(key).in_annex());
            let by_hand =
                before_name(edition) == Some(0) && with.iter().any(|other| before_name(*other) > Some(0));
            if !annexed || by_hand || context.tells(edition, Code::AnnexMissing) {
                continue;
            }
            let message = format!("{} does not say how many annexes it has, and the others do", view.id());
            let spots = with.iter().filter_map(|other| {
                let view = &context.views[*other];
                Some(view.beginning(view.at(key)?))
            });
            let finding = Finding::new(Code::BlockMissing, Some(key), message).at(view.nowhere());
            out.push(finding.against(spots).at_most(Severity::Note));
        }
    }
    out
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
            Counted::Annexes if annexes.is_empty() => (None, "annexes"),
            Counted::Annexes => (Some(annexes.len() + without_address(context, view)), "annexes"),
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
