//! What must agree within a letter on Questions beyond its law: numbers, what a step may say of a Question, the clause.

use std::collections::BTreeSet;

use super::law::rests_on;
use super::model::{Questions, Standing, Step};
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Questions, fields: &Fields, reader: &mut Reader) {
    let group = one_group(head, fields, reader);
    if matter.questions.is_empty() {
        let message = "a letter on Questions needs at least one".into();
        reader.error(Code::InvalidValue, fields.span("questions"), message, None);
    }
    if matter.meeting.as_ref().is_some_and(|meeting| meeting.place.as_deref() == Some(OPEN)) {
        let message = "a meeting that was held needs its place".into();
        let hint = "write its `place`, such as \"geneva\"".into();
        reader.error(Code::Inconsistent, fields.span("meeting"), message, Some(hint));
    }
    standings(matter, reader);
    numbers(matter, group, reader);
    let deleted = matter.step() == Step::Result && matter.of(Standing::Deleted).next().is_some();
    if deleted != matter.in_force.is_some() {
        let (message, hint) = match matter.in_force {
            None => ("a deletion that came into force needs its day", "write it as `in-force = 2026-08-08`"),
            Some(_) => ("nothing came into force: no Question is deleted", "leave `in-force` out"),
        };
        reader.error(Code::Inconsistent, fields.span("in-force"), message.into(), Some(hint.into()));
    }
    let approved = matter.step() == Step::Approval || matter.of(Standing::Approved).next().is_some();
    if matter.selection.is_none() && approved {
        let message = "the letter does not say by which process resulting Recommendations are to be approved";
        let hint = "Resolution 1, 8.2: write `selection = \"aap\"` or `selection = \"tap\"`";
        reader.warn(Code::Procedure, fields.span("questions"), message, hint);
    }
    let clause = rests_on(matter.step(), matter.deletes());
    let own = &matter.resolution.clause;
    if own != clause && !own.strip_prefix(clause).is_some_and(|rest| rest.starts_with('.')) {
        let message = format!("the letter rests on clause {clause}, but cites clause {own}");
        let hint = format!("write `clause = \"{clause}\"`");
        reader.warn(Code::Procedure, fields.span("resolution"), &message, &hint);
    }
}

/// What a letter may say of its Questions, by what it does.
fn standings(matter: &Questions, reader: &mut Reader) {
    use Standing::{Approved, Continued, Deleted, Merged, New, NotApproved, Retained, Revised};
    let deletes = matter.deletes();
    let (known, what): (&[Standing], _) = match matter.step() {
        Step::Approval => (&[New, Revised, Merged, Continued], "approved by a study group"),
        Step::Consultation | Step::Deletion if deletes => (&[Deleted], "to be deleted"),
        Step::Consultation | Step::Deletion => (&[New, Revised, Merged], "put to the Member States"),
        Step::Result if deletes => (&[Deleted, Retained], "of a result on a deletion"),
        Step::Result => (&[Approved, NotApproved], "of a result on an approval"),
    };
    for question in matter.questions.iter().filter(|question| !known.contains(&question.status)) {
        let word = question.status.word();
        let words: Vec<String> = known.iter().map(|standing| format!("`{}`", standing.word())).collect();
        let message =
            format!("{} is `{word}`, but Questions {what} are {}", question.number, words.join(" or "));
        let hint = "a deletion rests on a clause of its own: write a letter of its own for it".to_owned();
        let hint = Some(hint).filter(|_| question.status.deletes() || deletes);
        reader.error(Code::Inconsistent, reader.last_of(&format!("\"{word}\"")), message, hint);
    }
    for question in matter.of(Merged).filter(|question| question.replaces.len() < 2) {
        let message = format!("{} is merged, but does not replace several Questions", question.number);
        let span = reader.last_of(&format!("\"{}\"", question.number));
        reader.warn(Code::Inconsistent, span, &message, "name them in `replaces`");
    }
}

/// Each Question once, of the study group of the letter, and replacing others.
fn numbers(matter: &Questions, group: Option<u8>, reader: &mut Reader) {
    let mut numbers = BTreeSet::new();
    for question in &matter.questions {
        let number = &question.number;
        let span = reader.last_of(&format!("\"{number}\""));
        if !numbers.insert(number) {
            reader.error(Code::Duplicate, span.clone(), format!("{number} appears twice"), None);
        }
        if group.is_some() && question.group() != group {
            let message = format!("{number} is no Question of the study group of the letter");
            reader.error(Code::Inconsistent, span.clone(), message, None);
        }
        let goes_on = matches!(question.status, Standing::Revised | Standing::Continued);
        if question.replaces.contains(number) && !goes_on {
            reader.error(Code::Inconsistent, span, format!("{number} cannot replace itself"), None);
        }
    }
}
