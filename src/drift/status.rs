//! Status: which draft texts are new and which are revised, and what was decided on each.
//!
//! What the items say about themselves is right, unless they have already been reported.

use std::collections::BTreeMap;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::{self, Items};
use super::view::Block;
use crate::document::layout::{PartRole, Said, Trait};

/// New in one place, revised in another.
pub(super) fn status(context: &mut Context) {
    let findings = context.in_rows(|row| {
        let mut findings = Vec::new();
        let Some(key) = context.rows[row].key.clone() else { return findings };
        let seen: Vec<(usize, (bool, bool))> = context
            .holders(row)
            .into_iter()
            .filter(|e| context.places.says_status(&context.views[*e], &key) && !context.blamed(*e, &key))
            .map(|edition| {
                let view = &context.views[edition];
                (edition, view.lexicon.statuses(&context.words(row, edition), view.lang()))
            })
            .collect();
        // Texts of several sorts may simply be called texts, which says neither.
        let parts = context.holders(row).iter().any(|edition| {
            let block = context.block(row, *edition);
            block.is_some_and(|block| context.members(block).iter().any(|text| text.part().is_some()))
        });
        let seen: Vec<_> = seen.into_iter().filter(|(_, said)| !parts || *said != (false, false)).collect();
        let own =
            |edition: usize, status: (bool, bool)| said_elsewhere(context, edition, &key).contains(&status);
        // That the other places say nothing of it is no support.
        let says = |status: (bool, bool)| status != (false, false);
        let supported = |status: (bool, bool)| {
            seen.iter().filter(|(edition, _)| says(status) && own(*edition, status)).count()
        };
        let mut counts: BTreeMap<(bool, bool), usize> = BTreeMap::new();
        seen.iter().for_each(|(_, status)| *counts.entry(*status).or_default() += 1);
        let best = counts.iter().map(|(status, count)| (*count, supported(*status), *status)).max();
        let Some((.., right)) = best else { return findings };
        for (edition, status) in seen.iter().filter(|(_, status)| *status != right) {
            let view = &context.views[*edition];
            let Some(block) = context.block(row, *edition) else { continue };
            let message = format!(
                "{} calls the drafts in `{key}` {}, but the others call them {}",
                view.id(),
                said(*status),
                said(right)
            );
            let against: Vec<_> = seen
                .iter()
                .filter(|(_, status)| *status == right)
                .filter_map(|(other, _)| Some(context.views[*other].beginning(context.block(row, *other)?)))
                .collect();
            findings.push(
                Finding::new(Code::StatusMismatch, Some(&key), message)
                    .at(view.beginning(block))
                    .against(against),
            );
        }
        findings
    });
    context.found_alike(findings);
    status_inside(context);
}

/// What is conveyed by which message is used, the same in every edition: what was decided on a text (the lists of
/// the letter say so too), how a meeting takes place and in which languages, in which office somebody signs.
pub(super) fn decisions(context: &mut Context) {
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone() else { continue };
        let Some(what) = context.places.at(&key).find(places::says) else { continue };
        let seen: Vec<(usize, String)> = context
            .holders(row)
            .into_iter()
            .filter(|edition| !context.blamed(*edition, &key))
            .filter_map(|edition| Some((edition, told(context.block(row, edition)?, what)?)))
            .collect();
        let times = |said: &str| seen.iter().filter(|(_, other)| other == said).count();
        let Some((_, right)) = seen.iter().rev().max_by_key(|(_, said)| times(said)) else { continue };
        for (edition, said) in seen.iter().filter(|(_, said)| said != right) {
            let view = &context.views[*edition];
            let message = format!("{} says {said} in `{key}`, but the others say {right}", view.id());
            let against = seen.iter().filter(|(_, other)| other == right);
            let against: Vec<_> = against
                .filter_map(|(other, _)| Some(context.views[*other].beginning(context.block(row, *other)?)))
                .collect();
            let at = context.block(row, *edition).map_or_else(|| view.nowhere(), |it| view.beginning(it));
            let code = match what {
                Said::Decision | Said::Languages => Code::StatusMismatch,
                Said::Mode => Code::ModeMismatch,
                Said::Office => Code::PersonMismatch,
            };
            findings.push(Finding::new(code, Some(&key), message).at(at).against(against));
        }
    }
    context.found_alike(findings);
    decided_elsewhere(context);
}

/// What the messages of a block convey: `approved` from `decision.approved`, `hybrid` from the meeting mentioned.
fn told(block: &Block<'_>, what: Said) -> Option<String> {
    fn variant(id: &str) -> Option<&str> {
        id.split_once('.').map(|(_, variant)| variant)
    }
    let mut inner = block.texts.iter().flat_map(|located| &located.inner).map(String::as_str);
    let mut messages = block.texts.iter().filter_map(|located| located.message.as_deref());
    let said = match what {
        Said::Decision => messages.next().map(|id| variant(id).unwrap_or(id)),
        Said::Mode => messages.chain(inner).find_map(variant),
        Said::Office => inner.next(),
        Said::Languages => {
            let (mut all, said) = (inner.collect::<Vec<_>>(), messages.next()?);
            all.sort_unstable();
            return Some([said].into_iter().chain(all).collect::<Vec<_>>().join(", "));
        }
    };
    said.map(str::to_owned)
}

/// Checks that a list of the letter names the texts on which that was decided.
fn decided_elsewhere(context: &mut Context) {
    let mut findings = Vec::new();
    let names = |known| match known {
        Trait::Names(what) => Some(what),
        _ => None,
    };
    let lists: Vec<(&str, &str)> = context.places.fixed(names).collect();
    for (edition, view) in context.views.iter().enumerate() {
        for items in &context.places.items {
            let Some(part) = items.says else { continue };
            for (key, item) in view.keyed().filter(|(key, _)| items.holds(view, key)) {
                let address = format!("{key}/{part}");
                let said = view.at(&address).and_then(|block| told(block, Said::Decision));
                let Some(said) = said.filter(|_| !context.explained(edition, &address)) else { continue };
                let texts = context.members(item);
                let named = lists.iter().filter(|(list, _)| {
                    let block = view.at(list).filter(|_| !context.blamed(edition, list));
                    block.is_some_and(|block| context.members(block).iter().any(|it| texts.contains(it)))
                });
                for (list, what) in named.filter(|(_, what)| *what != said) {
                    let message = format!(
                        "{} names {} in `{list}` ({what}), but its item says {said}",
                        view.id(),
                        texts[0]
                    );
                    let at = view.at(list).map_or_else(|| view.nowhere(), |block| view.beginning(block));
                    let against = view.at(&address).map(|block| view.beginning(block));
                    findings.push(
                        Finding::new(Code::StatusMismatch, Some(list), message).at(at).against(against),
                    );
                }
            }
        }
    }
    context.found_alike(findings);
}

/// What the items and rows of the same edition say elsewhere about the same draft text.
fn said_elsewhere(context: &Context, edition: usize, key: &str) -> Vec<(bool, bool)> {
    let view = &context.views[edition];
    let Some(id) = context.places.items.iter().find_map(|items| items.id(key)) else { return Vec::new() };
    let others = context.places.items.iter().map(|items| format!("{}/{id}", items.home));
    others
        .filter(|other| other != key && context.places.says_status(view, other))
        .filter_map(|other| Some(view.lexicon.statuses(view.at(&other)?.words(), view.lang())))
        .collect()
}

/// Checks that the lists say what the items say, and a row of the form what its item says.
fn status_inside(context: &mut Context) {
    let mut findings = Vec::new();
    let (annexes, forms): (Vec<&Items>, Vec<&Items>) =
        context.places.items.iter().partition(|items| items.role == PartRole::Annex);
    for (edition, view) in context.views.iter().enumerate() {
        let of = |block: &Block| view.lexicon.statuses(block.words(), view.lang());
        let items: BTreeMap<&str, (&str, (bool, bool))> = view
            .keyed()
            .filter(|(key, _)| context.places.says_status(view, key))
            .filter_map(|(key, block)| {
                let id = annexes.iter().find_map(|items| items.id(key))?;
                Some((id, (key, of(block))))
            })
            .collect();
        if items.is_empty() {
            continue;
        }
        let all = items.values().map(|(_, status)| status);
        let together = all.fold((false, false), |all, one| (all.0 || one.0, all.1 || one.1));
        let blamed = |key: &str| context.explained(edition, key);
        let any_blamed = items.values().any(|(key, _)| {
            context.findings.iter().any(|finding| {
                finding.editions().any(|e| e == view.id()) && finding.key.as_deref() == Some(key)
            })
        });
        let mut found = |key: &str, block: &Block, said_here, said_there| {
            let message = format!(
                "{} calls the drafts in `{key}` {}, but their items call them {}",
                view.id(),
                said(said_here),
                said(said_there)
            );
            findings.push(Finding::new(Code::StatusMismatch, Some(key), message).at(view.beginning(block)));
        };
        let lists = context.places.lists().map(|(key, ..)| key);
        for key in lists.filter(|key| context.places.is(key, Trait::Status)) {
            let Some(block) = view.at(key).filter(|_| !blamed(key) && !any_blamed) else { continue };
            let here = of(block);
            if here != (false, false) && here != together {
                found(key, block, here, together);
            }
        }
        for (id, (item, status)) in &items {
            for key in forms.iter().map(|form| format!("{}/{id}", form.home)) {
                let Some(block) = view.at(&key).filter(|_| !blamed(&key) && !blamed(item)) else { continue };
                let here = of(block);
                if here != (false, false) && here != *status {
                    found(&key, block, here, *status);
                }
            }
        }
    }
    context.found_alike(findings);
}

fn said((new, revised): (bool, bool)) -> &'static str {
    match (new, revised) {
        (true, false) => "new",
        (false, true) => "revised",
        (true, true) => "new and revised",
        (false, false) => "neither new nor revised",
    }
}
