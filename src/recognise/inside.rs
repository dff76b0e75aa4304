//! What stands inside a message: in comes the text of a hole and the messages that may say it, out go the values and
//! the message that does.
//!
//! To the letter first; of two that cost the same, the one of more words; lists of groups one by one.

use std::ops::Range;

use super::align::{cheapest, exact};
use super::fold::{Glyph, fold};
use super::language::Language;
use super::matching::{Values, burden, bytes, values};
use super::pattern::{Element, Part, Pattern};
use super::slips::{Kind, Slip};
use super::tokens::Found;
use crate::document::Sort;
use crate::locale::registers::Family;

/// A head noun has so many characters at least.
const HEAD: usize = 4;

/// The values and slips of what stands inside a message, read by the patterns of a set.
pub(super) fn best_inner(
    language: &Language,
    set: &'static [&'static str],
    text: &str,
) -> (Vec<Found>, Vec<Slip>, Option<&'static str>) {
    let glyphs = fold(text);
    let cost_of = |pattern: &Pattern, read: &Values| {
        read.strange
            + burden(&read.slips)
            + no_days(pattern, &read.slips)
            + beside_places(language, read, text)
    };
    let mut best: Option<(f32, Values, &str)> = None;
    // Of two that cost the same, the one of more words: a name takes no "planned" before it.
    let mut words = 0.0;
    for pattern in language.inner(set) {
        let Some(alignment) = exact(pattern, &glyphs, &language.accepts(pattern, &glyphs, text)) else {
            continue;
        };
        let read = values(language, pattern, &alignment, &glyphs, text);
        let cost = cost_of(pattern, &read);
        let is_better = |other: f32| cost < other || (cost <= other && pattern.weight > words);
        if best.as_ref().is_none_or(|(other, ..)| is_better(*other)) {
            best = Some((cost, read, pattern.id));
            words = pattern.weight;
        }
    }
    if best.as_ref().is_none_or(|(cost, ..)| *cost > 1.0) {
        for pattern in language.inner(set) {
            let most = best.as_ref().map_or(f32::INFINITY, |(cost, ..)| *cost);
            let Some(alignment) = cheapest(pattern, &glyphs, most) else { continue };
            if best.as_ref().is_some_and(|(cost, ..)| *cost <= alignment.cost) {
                continue;
            }
            let read = values(language, pattern, &alignment, &glyphs, text);
            let cost = alignment.cost + cost_of(pattern, &read);
            if best.as_ref().is_none_or(|(other, ..)| cost < *other) {
                best = Some((cost, read, pattern.id));
            }
        }
    }
    let clean = best.as_ref().is_some_and(|(cost, ..)| *cost <= 0.0);
    if !clean && let Some((found, id)) = one_by_one(language, set, text, &glyphs) {
        return (found, Vec::new(), Some(id));
    }
    best.map(|(_, values, id)| (values.found, values.slips, Some(id))).unwrap_or_default()
}

/// How much stands beside a place in its hole, where that is the most of it.
fn beside_places(language: &Language, read: &Values, text: &str) -> f32 {
    let holes = read.places.iter().filter(|(part, _)| part.sort == Sort::Place);
    let beside = |(_, range): &(Part, Range<usize>)| {
        let shown = &text[range.clone()];
        let named: usize = language.named(Family::Place, shown).iter().map(|(name, _)| name.len()).sum();
        let all: f32 = fold(shown).iter().map(Glyph::weight).sum();
        let most = named > 0 && 2 * named < shown.len();
        if most { all * (1.0 - named as f32 / shown.len() as f32) } else { 0.0 }
    };
    holes.map(beside).sum()
}

/// How much stands in the place of days and is none: of a wording that has words there, these are meant.
fn no_days(pattern: &Pattern, slips: &[Slip]) -> f32 {
    let of_days = |slip: &Slip| {
        let named = |part: &Part| slip.expected == format!("{{{}}}", part.name);
        let parts = || pattern.holes.iter().flatten();
        slip.kind == Kind::Unread
            && parts().any(|part| matches!(part.sort, Sort::Date | Sort::Dates) && named(part))
    };
    let unread = slips.iter().filter(|slip| of_days(slip));
    unread.flat_map(|slip| fold(&slip.found)).map(|glyph| glyph.weight()).sum()
}

/// A list of several groups, each with its head noun, read group by group: every one must be said to the letter.
fn one_by_one(
    language: &Language,
    set: &'static [&'static str],
    text: &str,
    glyphs: &[Glyph],
) -> Option<(Vec<Found>, &'static str)> {
    // Of what is joined already, no selection is known.
    let single: Vec<&Pattern> = language.inner(set).filter(|it| !it.choices.is_empty()).collect();
    let begins = |at: usize| {
        single.iter().any(|pattern| {
            let head = pattern.elements.iter().map_while(|element| match element {
                Element::Glyph(glyph) => Some(glyph.c),
                Element::Hole(_) => None,
            });
            let head: Vec<char> = head.collect();
            let here = glyphs[at..].iter().take(head.len()).map(|glyph| glyph.c);
            head.len() >= HEAD && here.eq(head.iter().copied())
        })
    };
    let starts: Vec<usize> = (0..glyphs.len()).filter(|at| begins(*at)).collect();
    if starts.len() < 2 || starts[0] != 0 {
        return None;
    }
    let mut out = Vec::new();
    let mut id = None;
    for (index, start) in starts.iter().enumerate() {
        let stop = starts.get(index + 1).copied().unwrap_or(glyphs.len());
        let stop = if stop == glyphs.len() { stop } else { stop - joiner(language, &glyphs[*start..stop])? };
        let range = bytes(glyphs, &(*start..stop));
        let group = &text[range.clone()];
        let own = fold(group);
        let read = single.iter().find_map(|pattern| {
            let alignment = exact(pattern, &own, &language.accepts(pattern, &own, group))?;
            let read = values(language, pattern, &alignment, &own, group);
            (read.strange + burden(&read.slips) <= 0.0).then_some((read, pattern.id))
        });
        let (read, message) = read?;
        id = id.or(Some(message));
        out.extend(read.found.into_iter().map(|mut found| {
            found.range = found.range.start + range.start..found.range.end + range.start;
            found
        }));
    }
    Some((out, id?))
}

/// How many characters at the end of a group join it to the next.
fn joiner(language: &Language, group: &[Glyph]) -> Option<usize> {
    let longest = language.joiners.iter().map(|joiner| joiner.chars().count()).max()?;
    (1..=longest.min(group.len())).rev().find(|length| {
        let end: String = group[group.len() - length..].iter().map(|glyph| glyph.c).collect();
        language.joiners.contains(&end)
    })
}
