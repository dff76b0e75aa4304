//! Notes: typography of the language, abbreviations, one term in several renderings, wording of versions.
//!
//! A note is polish; nothing here is wrong.

use std::collections::BTreeSet;

use similar::{ChangeTag, TextDiff};

use super::Code;
use super::context::{Context, name};
use super::finding::Finding;
use super::plain::{letters, loose, short};
use super::view::{Block, View};
use crate::document::{Inline, Text};
use crate::lang::Lang;

/// Writes the notes.
pub(super) fn notes(context: &mut Context) {
    let mut findings = context.in_blocks(|edition, at| {
        let view = &context.views[edition];
        let block = &view.blocks[at];
        let told = || block.key.is_some_and(|key| context.blamed(edition, key));
        if block.part != "body" || told() { None } else { typography(view, block) }
    });
    findings.extend(context.in_editions(|_, view| terms(view)));
    findings.extend(abbreviations(context));
    findings.extend(wording(context));
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// The first spelling of a block that is not the house's.
fn typography(view: &View, block: &Block) -> Option<Finding> {
    for located in &block.texts {
        // What is written in Latin letters, such as an address, keeps its own punctuation.
        let own: String = gapped(&located.text);
        let spelt = view.lexicon.typography.iter().find_map(|spelling| {
            let at = own
                .match_indices(spelling.mark.as_str())
                .find(|(at, _)| !foreign_about(&own, *at, view.lang()))?
                .0;
            Some((spelling, at))
        });
        if let Some((spelling, at)) = spelt {
            let message = format!("{}: {}", view.id(), spelling.reason);
            let start = own[..at].char_indices().rev().nth(8).map_or(0, |(at, _)| at);
            let end = own[at..].char_indices().nth(9).map_or(own.len(), |(next, _)| at + next);
            let text = own[start..end].trim();
            return Some(
                Finding::new(Code::Typography, block.key, message).at(view.spot(located, text, None)),
            );
        }
        if let Some(at) = own.trim_end().find("  ") {
            let parts = (own[..at].split_whitespace().next_back(), own[at..].split_whitespace().next());
            let plain = located.text.plain();
            if let (Some(before), Some(after)) = parts
                && plain.contains(&format!("{before}  {after}"))
            {
                let message = format!("{}: two spaces in a row", view.id());
                let spot = view.spot(located, format!("{before}  {after}"), None);
                return Some(Finding::new(Code::Typography, block.key, message).at(spot));
            }
        }
    }
    None
}

/// The words of a text, with a mark for each fact and blank, so that what is next to one is seen as it is.
fn gapped(text: &Text) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Words(run) => run.text.clone(),
        Inline::Fact(_) | Inline::Blank(_) => '\u{fffc}'.to_string(),
        Inline::Break => '\n'.to_string(),
        Inline::Note(_) => String::new(),
    };
    text.0.iter().map(piece).collect()
}

/// Whether the letters on both sides of a place belong to another script.
fn foreign_about(text: &str, at: usize, lang: Lang) -> bool {
    use super::lexicon::Script;
    if Script::of(lang) == Script::Latin {
        return false;
    }
    let is_own = |c: char| Script::of_char(c).map(|script| script == Script::of(lang));
    let before = text[..at].chars().rev().find_map(is_own);
    let after = text[at..].chars().skip(1).find_map(is_own);
    before == Some(false) || after == Some(false) || (before, after) == (None, None)
}

/// One official term in two renderings.
fn terms(view: &View) -> Vec<Finding> {
    let mut out = Vec::new();
    for renderings in &view.lexicon.terms {
        let places: Vec<Option<(&Block, &String)>> = renderings
            .iter()
            .map(|rendering| {
                let block = view.blocks.iter().find(|block| block.loose().contains(rendering.as_str()))?;
                Some((block, rendering))
            })
            .collect();
        let Some(Some((house, first))) = places.first() else { continue };
        for (block, other) in places.iter().skip(1).flatten() {
            let message = format!("{}: both “{}” and “{}” are used", view.id(), first.trim(), other.trim());
            let spot = |block: &Block, text: &str| {
                block
                    .texts
                    .first()
                    .map_or_else(|| view.nowhere(), |located| view.spot(located, text.trim(), None))
            };
            out.push(
                Finding::new(Code::TermVariants, block.key, message)
                    .at(spot(block, other))
                    .against([spot(house, first)]),
            );
        }
    }
    out
}

/// An abbreviation in brackets that the other languages do not have at all.
fn abbreviations(context: &Context) -> Vec<Finding> {
    if context.views.len() < 3 {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for (key, block) in view.keyed().filter(|(key, _)| context.places.lenient(key)) {
            let item = context.places.item(key).unwrap_or(key);
            for short_form in bracketed(block.words()) {
                let stem = short_form.trim_end_matches('s');
                let elsewhere = context.views.iter().enumerate().any(|(other, view)| {
                    other != edition
                        && view
                            .keyed()
                            .any(|(key, block)| key.starts_with(item) && block.plain().contains(stem))
                });
                if !elsewhere && !context.blamed(edition, key) {
                    let message =
                        format!("{} alone introduces ({short_form}) in {}", view.id(), name(Some(key)));
                    let spot = block.texts.first().map_or_else(
                        || view.nowhere(),
                        |located| view.spot(located, format!("({short_form})"), None),
                    );
                    out.push(Finding::new(Code::Abbreviation, Some(key), message).at(spot));
                }
            }
        }
    }
    out
}

/// Abbreviations in brackets with two or more Latin capitals.
pub(super) fn bracketed(text: &str) -> BTreeSet<String> {
    text.split(['(', '（'])
        .skip(1)
        .filter_map(|rest| rest.split([')', '）']).next())
        .filter(|inside| (2..=8).contains(&inside.len()) && inside.chars().all(|c| c.is_ascii_alphanumeric()))
        .filter(|inside| inside.chars().filter(char::is_ascii_uppercase).count() >= 2)
        .map(str::to_owned)
        .collect()
}

/// Where the words of two editions in one language, which are versions, differ.
fn wording(context: &Context) -> Vec<Finding> {
    let mut out = Vec::new();
    for row in 0..context.rows.len() {
        let holders = context.holders(row);
        for (at, edition) in holders.iter().enumerate() {
            let view = &context.views[*edition];
            let Some(model) = holders[..at].iter().find(|other| context.views[**other].lang() == view.lang())
            else {
                continue;
            };
            let key = context.rows[row].key.as_deref();
            let slips = |edition: usize, key: &str| {
                context.views[edition].edition.trace.slips.iter().any(|slip| slip.key.as_str() == key)
            };
            if key.is_some_and(|key| {
                [*edition, *model].iter().any(|edition| context.blamed(*edition, key) || slips(*edition, key))
            }) {
                continue;
            }
            let (Some(old), Some(new)) = (context.block(row, *model), context.block(row, *edition)) else {
                continue;
            };
            let (before, after) = (even(old), even(new));
            if letters(&before) == letters(&after) {
                continue;
            }
            let (was, is) = differing(&before, &after);
            let message = format!(
                "{} says “{}” where {} says “{}”",
                view.id(),
                short(&is),
                context.views[*model].id(),
                short(&was)
            );
            let (mut here, mut there) = (view.beginning(new), context.views[*model].beginning(old));
            (here.text, there.text) = (short(&is), short(&was));
            out.push(Finding::new(Code::Wording, key, message).at(here).against([there]));
        }
    }
    out
}

/// The words of a block with single spaces; facts are compared elsewhere, except in a foot, which is furniture.
fn even(block: &Block) -> String {
    let words = if block.part == "footer" { block.plain() } else { block.words() };
    loose(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The stretches that differ, from the first difference to the last.
fn differing(before: &str, after: &str) -> (String, String) {
    let diff = TextDiff::from_words(before, after);
    let changes: Vec<_> = diff.iter_all_changes().collect();
    let differs = |change: &similar::Change<&str>| change.tag() != ChangeTag::Equal;
    let first = changes.iter().position(differs).unwrap_or(0);
    let last = changes.iter().rposition(differs).map_or(changes.len(), |at| at + 1);
    let side = |left_out: ChangeTag| {
        changes[first..last].iter().filter(|c| c.tag() != left_out).map(|c| c.value()).collect::<String>()
    };
    (side(ChangeTag::Insert), side(ChangeTag::Delete))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_stand_in_brackets() {
        let found: Vec<String> = bracketed("物联网（IoT）, (5G) and (see below)").into_iter().collect();
        assert_eq!(found, ["IoT"]);
    }

    #[test]
    fn the_shortest_difference_is_shown() {
        assert_eq!(differing("a b c d", "a x c d"), ("b".to_owned(), "x".to_owned()));
    }
}
