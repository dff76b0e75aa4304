//! Links: where each leads, against the address it shows and against the other editions.
//!
//! The part of an address that names a language does not count.

use std::collections::BTreeMap;

use super::Code;
use super::canonical::bare_url;
use super::canonical::word;
use super::context::Context;
use super::finding::Finding;
use crate::document::Inline;
use crate::document::{Located, Run, Text, Value};
use crate::lang::Lang;

/// The links in a text, each with the words that are clicked.
fn links(text: &Text) -> Vec<(String, String, Option<Value>)> {
    let mut out: Vec<(String, String, Option<Value>)> = Vec::new();
    // What stands between two links parts them.
    let mut open = false;
    let mut add = |runs: &[Run], value: Option<&Value>| {
        for run in runs {
            let Some(link) = &run.link else {
                open = false;
                continue;
            };
            match out.last_mut() {
                Some((shown, last, known)) if open && last == link && known.as_ref() == value => {
                    shown.push_str(&run.text)
                }
                _ => out.push((run.text.clone(), link.clone(), value.cloned())),
            }
            open = true;
        }
    };
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => add(std::slice::from_ref(run), None),
            Inline::Fact(fact) => add(&fact.runs, Some(&fact.value)),
            Inline::Break | Inline::Blank(_) | Inline::Note(_) => {}
        }
    }
    out
}

/// The target of a link in an edition, the text it is in, and the words that are clicked.
type Target<'a> = (usize, String, &'a Located, String);

/// Compares addresses shown with addresses linked, then the links of one value between editions.
pub(super) fn link_targets(context: &mut Context) {
    let mut findings = Vec::new();
    let mut targets: BTreeMap<(String, Value), Vec<Target>> = BTreeMap::new();
    // Links on words without a value, by address and in order.
    let mut worded: BTreeMap<String, Vec<(usize, Vec<Target>)>> = BTreeMap::new();
    for (edition, view) in context.views.iter().enumerate() {
        for block in &view.blocks {
            let mut words: Vec<Target> = Vec::new();
            for located in &block.texts {
                for (shown, link, value) in links(&located.text) {
                    let shown_address = bare_url(&shown);
                    let address = shown_address.contains('@')
                        || shown.trim_start().to_ascii_lowercase().starts_with("www.")
                        || shown.contains("://");
                    if address && !same_address(&shown_address, &link) {
                        let message = format!("{}: {shown_address} leads to {link}", view.id());
                        findings.push(Finding::new(Code::LinkMismatch, block.key, message).at(view.spot(
                            located,
                            shown.clone(),
                            Some(link.clone()),
                        )));
                    } else if let (Some(key), Some(value)) = (block.key, value.clone()) {
                        let entry = targets.entry((key.to_owned(), value)).or_default();
                        entry.push((edition, neutral(&link), *located, shown));
                    } else if !address && value.is_none() {
                        words.push((edition, neutral(&link), *located, shown));
                    }
                }
            }
            if let Some(key) = block.key.filter(|_| !words.is_empty()) {
                worded.entry(key.to_owned()).or_default().push((edition, words));
            }
        }
    }
    findings.extend(worded.iter().flat_map(|(key, editions)| misled(context, key, editions)));
    findings.extend(worded.iter().flat_map(|(key, editions)| unlinked(context, key, editions)));
    for ((key, value), links) in &targets {
        let times = |target: &str| links.iter().filter(|(_, other, ..)| other == target).count();
        let Some((_, right, ..)) = links.iter().rev().max_by_key(|(_, target, ..)| times(target)) else {
            continue;
        };
        for (edition, target, located, shown) in links.iter().filter(|(_, target, ..)| target != right) {
            let view = &context.views[*edition];
            if context.blamed(*edition, key) {
                continue;
            }
            let message = format!(
                "{}: the {} {value} in `{key}` leads to {target}, but elsewhere to {right}",
                view.id(),
                word(value)
            );
            let against = links.iter().find(|(_, target, ..)| target == right).map(
                |(other, target, located, shown)| {
                    context.views[*other].spot(located, shown.clone(), Some(target.clone()))
                },
            );
            findings.push(
                Finding::new(Code::LinkMismatch, Some(key), message)
                    .at(view.spot(located, shown.clone(), Some(target.clone())))
                    .against(against),
            );
        }
    }
    context.found_alike(findings);
}

/// Links of a block that lead elsewhere than those of most editions, if all have the same number of them.
fn misled(context: &Context, key: &str, editions: &[(usize, Vec<Target>)]) -> Vec<Finding> {
    let Some((_, first)) = editions.first() else { return Vec::new() };
    if editions.iter().any(|(_, links)| links.len() != first.len()) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for at in 0..first.len() {
        let times = |target: &str| editions.iter().filter(|(_, links)| links[at].1 == target).count();
        let right =
            editions.iter().rev().map(|(_, links)| &links[at]).max_by_key(|(_, target, ..)| times(target));
        let Some((_, right, ..)) = right else { continue };
        for (edition, target, located, shown) in editions.iter().map(|(_, links)| &links[at]) {
            if target == right || context.blamed(*edition, key) {
                continue;
            }
            let view = &context.views[*edition];
            let message =
                format!("{}: “{shown}” in `{key}` leads to {target}, but elsewhere to {right}", view.id());
            let spot = view.spot(located, shown.clone(), Some(target.clone()));
            out.push(Finding::new(Code::LinkMismatch, Some(key), message).at(spot));
        }
    }
    out
}

/// Editions in which the circular's own words have no link although they do in most editions.
fn unlinked(context: &Context, key: &str, editions: &[(usize, Vec<Target>)]) -> Vec<Finding> {
    let views = || context.views.iter().enumerate().filter_map(|(at, view)| Some((at, view, view.at(key)?)));
    let linked = |edition: usize| editions.iter().find(|(other, _)| *other == edition);
    if !context.places.at(key).own || 2 * editions.len() < views().count() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let most = editions.iter().map(|(_, links)| links.len()).max().unwrap_or_default();
    for (edition, view, block) in views() {
        let own = linked(edition).map_or(0, |(_, links)| links.len());
        // Plain text has no links at all.
        let links = |located: &Located| located.text.runs().any(|run| run.link.is_some());
        let has_links = view.edition.texts.iter().any(links);
        if own > 0 || !has_links || context.blamed(edition, key) {
            continue;
        }
        let Some((_, target, located, shown)) = editions.iter().flat_map(|(_, links)| links).next() else {
            continue;
        };
        let message =
            format!("{}: nothing in `{key}` leads to {target}, unlike in the other editions", view.id());
        let against = editions
            .iter()
            .filter(|(_, links)| links.len() == most)
            .take(1)
            .map(|(other, _)| context.views[*other].spot(located, shown.clone(), Some(target.clone())));
        out.push(
            Finding::new(Code::LinkMismatch, Some(key), message)
                .at(view.beginning(block))
                .against(against)
                .hint("the words that should be linked have lost their link"),
        );
    }
    out
}

fn same_address(shown: &str, link: &str) -> bool {
    neutral(shown).eq_ignore_ascii_case(&neutral(link))
}

/// A link without its scheme and the part that names the language of its target.
fn neutral(link: &str) -> String {
    let mut link = bare_url(link);
    for lang in Lang::ALL {
        for suffix in [
            format!("-{}.aspx", lang.code()),
            format!("-{}.", lang.itu_letter()),
            format!("!!MSW-{}", lang.itu_letter()),
        ] {
            link = link.replace(&suffix, "");
        }
    }
    link.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_differ_only_by_more_than_the_language() {
        assert!(same_address("www.itu.int/ipr/", "https://www.itu.int/ipr"));
        assert_eq!(neutral("https://www.itu.int/md/T17/zh"), neutral("https://www.itu.int/md/T17/en"));
        assert!(!same_address("www.itu.int/ipr/", "https://www.itu.int/ip"));
    }
}
