//! Titles of study groups: what an edition calls a group, against the group's number beside it.
//!
//! The one rule: only a title that the register gives to other groups is told; a title that it does not have says
//! nothing.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use crate::document::{SEVERAL, Sort, Value};
use crate::lang::Lang;
use crate::locale::registers;

/// Each text that names a group by number and title.
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
            let message = format!(
                "{}: “{title}” in `{key}` is the title of Study Group {}, not of {group}",
                view.id(),
                others.replace(SEVERAL, " and ")
            );
            findings.push(Finding::new(Code::GroupMismatch, Some(key), message).at(view.spot(
                located,
                title,
                Some(others),
            )));
        }
    }
    context.found_alike(findings);
}

/// The longest title in a text that the register gives to other groups alone, where the text has none of this one.
fn other_title(lang: Lang, group: u8, text: &str) -> Option<(String, String)> {
    let text = text.replace('\u{a0}', " ");
    let named = registers::names(lang).into_iter().filter(|name| name.family == "group");
    let said: Vec<_> = named.filter(|name| text.contains(&name.text)).collect();
    if said.iter().any(|name| name.key.split(SEVERAL).any(|key| key == group.to_string())) {
        return None;
    }
    let other = said.into_iter().max_by_key(|name| name.text.chars().count())?;
    Some((other.text, other.key))
}
