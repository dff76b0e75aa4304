//! Titles of study groups: what an edition calls a group, against the group's number beside it.
//!
//! A title that the register gives to other groups is reported, and one that is a letter away from the group's own; any other
//! that it does not have proves nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use crate::document::{SEVERAL, Sort, Value};
use crate::lang::Lang;
use crate::locale::registers;

/// Checks each text that names a group by number and title.
pub(super) fn titles(context: &mut Context) {
    let contract = &context.declaration.contract;
    let titled = |message: &str| {
        let variables = contract.message(message).map(|message| message.variables);
        variables.is_some_and(|all| all.iter().any(|(_, kind)| kind.sort() == Some(Sort::GroupTitle)))
    };
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for located in view.edition.texts.iter().filter(|text| text.message.as_deref().is_some_and(titled)) {
            let Some(key) = located.key.as_ref().map(|key| key.as_str()) else { continue };
            let Some(Value::StudyGroup(group)) = located
                .text
                .facts()
                .map(|fact| fact.value.clone())
                .find(|value| matches!(value, Value::StudyGroup(_)))
            else {
                continue;
            };
            if context.blamed(edition, key) {
                continue;
            }
            let text = located.text.plain();
            let Some((title, others)) = other_title(view.lang(), group, &text) else {
                findings.extend(misspelt(view.lang(), group, &text).map(|(found, title)| {
                    let message = format!(
                        "{}: “{found}” in `{key}` is spelt otherwise than the title of Study Group {group}, “{title}”",
                        view.id(),
                    );
                    let spot = view.spot(located, found, Some(title.to_owned()));
                    Finding::new(Code::FormulaDrift, Some(key), message).at(spot)
                }));
                continue;
            };
            let others = others.iter().map(u8::to_string).collect::<Vec<_>>();
            let message = format!(
                "{}: “{title}” in `{key}` is the title of Study Group {}, not of {group}",
                view.id(),
                others.join(" and ")
            );
            findings.push(Finding::new(Code::GroupMismatch, Some(key), message).at(view.spot(
                located,
                title.to_owned(),
                Some(others.join(&SEVERAL.to_string())),
            )));
        }
    }
    context.found_alike(findings);
}

/// The longest title in a text that the register gives only to other groups, with these groups, if the text has no
/// title of this one.
fn other_title(lang: Lang, group: u8, text: &str) -> Option<(&'static str, BTreeSet<u8>)> {
    let text = text.replace('\u{a0}', " ");
    let said: Vec<(u8, &str)> =
        registers::group_titles(lang).filter(|(_, title)| text.contains(title)).collect();
    let of =
        |wanted: &str| said.iter().filter(|(_, title)| *title == wanted).map(|(group, _)| *group).collect();
    if said.iter().any(|(known, _)| *known == group) {
        return None;
    }
    let (_, longest) = said.iter().max_by_key(|(_, title)| title.chars().count())?;
    Some((longest, of(longest)))
}

/// The shortest title of which a letter is missed, in characters.
const TELLING: usize = 6;

/// What stands in a text in the place of a title of this group, one letter away from it, with the title.
fn misspelt(lang: Lang, group: u8, text: &str) -> Option<(String, &'static str)> {
    let shown = plain(text);
    let small: Vec<char> = shown.iter().map(|c| lower(*c)).collect();
    let wanted = |title: &str| plain(title).into_iter().map(lower).collect::<Vec<char>>();
    let all: Vec<(u8, &str, Vec<char>)> =
        registers::group_titles(lang).map(|(group, title)| (group, title, wanted(title))).collect();
    if all.iter().any(|(known, _, title)| *known == group && places(&small, title).next().is_some()) {
        return None;
    }
    all.iter().filter(|(known, _, title)| *known == group && title.len() >= TELLING).find_map(
        |(_, title, wanted)| {
            let found = nearly(&small, wanted)?;
            Some((shown[found].iter().collect(), *title))
        },
    )
}

/// The characters of a text, whatever its typography.
fn plain(text: &str) -> Vec<char> {
    let typed = text.chars().filter(|c| !matches!(c, '\u{2060}' | '\u{feff}' | '\u{200b}'));
    typed
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            '\u{2019}' => '\'',
            other => other,
        })
        .collect()
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Where something stands.
fn places<'t>(text: &'t [char], wanted: &'t [char]) -> impl Iterator<Item = usize> + 't {
    text.windows(wanted.len().max(1)).enumerate().filter(move |(_, it)| *it == wanted).map(|(at, _)| at)
}

/// Where something stands with one slip in it: a part of it is right, and tells where to look for the rest.
fn nearly(text: &[char], wanted: &[char]) -> Option<Range<usize>> {
    for cut in [wanted.len() / 2, wanted.len() / 3] {
        let (first, second) = wanted.split_at(cut);
        for at in places(text, first) {
            let from = at + first.len();
            let mut ends = lengths(second).map(|length| from + length);
            if let Some(end) = ends.find(|end| text.get(from..*end).is_some_and(|it| one_slip(second, it))) {
                return Some(at..end);
            }
        }
        for to in places(text, second) {
            let mut starts = lengths(first).filter_map(|length| to.checked_sub(length));
            if let Some(start) = starts.find(|start| one_slip(first, &text[*start..to])) {
                return Some(start..to + second.len());
            }
        }
    }
    None
}

/// How long something is with a slip in it.
fn lengths(wanted: &[char]) -> impl Iterator<Item = usize> + use<> {
    let length = wanted.len();
    [length, length - 1, length + 1].into_iter()
}

/// Whether a character is lost, added, another, or exchanged with its neighbour.
fn one_slip(wanted: &[char], found: &[char]) -> bool {
    let same = wanted.iter().zip(found).take_while(|(one, other)| one == other).count();
    let (wanted, found) = (&wanted[same..], &found[same..]);
    match (wanted, found) {
        ([_, rest @ ..], _) if rest == found => true,
        (_, [_, rest @ ..]) if rest == wanted => true,
        ([_, wanted @ ..], [_, found @ ..]) if wanted == found => true,
        ([one, two, wanted @ ..], [other, another, found @ ..]) => {
            (one, two) == (another, other) && wanted == found
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_one_slip_is_told_and_another_wording_is_not() {
        let told = |text: &str| misspelt(Lang::En, 12, text).map(|(found, _)| found);
        let of = |title: &str| told(&format!("ITU-T Study Group 12 ({title}) met"));
        assert_eq!(of("Performance, quality of service and quality of experience"), None);
        assert_eq!(of("Performance, Quality of\u{a0}Service and Quality of Experience"), None);
        for slip in [
            "Performance, quality of srvice and quality of experience",
            "Perfomrance, quality of service and quality of experience",
            "Performance, quality of service andd quality of experience",
            "Performance, quality of service snd quality of experience",
        ] {
            assert_eq!(of(slip).as_deref(), Some(slip));
        }
        assert_eq!(of("Performance and quality of service"), None);
        assert_eq!(of("Quality"), None);
    }
}
