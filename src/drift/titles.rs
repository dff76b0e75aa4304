//! Titles of study groups: what an edition calls a group, against the group's number beside it.
//!
//! Only a title that the register gives to other groups is reported; one that it does not have proves nothing.

use std::collections::BTreeSet;

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
            let Some((title, others)) = other_title(view.lang(), group, &located.text.plain()) else {
                continue;
            };
            if context.blamed(edition, key) {
                continue;
            }
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
