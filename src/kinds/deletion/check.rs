//! What must agree within a proposed deletion beyond its law: ids and numbers, and who supersedes whom.

use std::collections::BTreeSet;

use super::law::{Asks, OBJECTIONS_ALONE, asks};
use super::model::{Deletion, Process};
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Addressee, Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Deletion, fields: &Fields, reader: &mut Reader) {
    one_group(head, fields, reader);
    if matter.texts.is_empty() && matter.renumbered.is_empty() {
        let message = "a deletion needs at least one text".into();
        reader.error(Code::InvalidValue, fields.span("texts"), message, None);
    }
    if matter.meeting.as_ref().is_some_and(|meeting| meeting.place.as_deref() == Some(OPEN)) {
        let message = "a meeting that was held needs its place".into();
        let hint = "write its `place`, such as \"geneva\"".into();
        reader.error(Code::Inconsistent, fields.span("meeting"), message, Some(hint));
    }
    if matter.process == Process::Aap && asks(&head.formulary) == Asks::Position {
        let message =
            format!("the formulary of {} has no words for texts of the alternative process", head.formulary);
        let hint = Some("set `formulary = \"2019\"`, or `process = \"tap\"`".to_owned());
        reader.error(Code::Inconsistent, fields.span("process"), message, hint);
    }
    let puts = matter.proposal.is_none() && !matter.texts.is_empty();
    if puts && asks(&head.formulary) == Asks::Position && head.day() >= OBJECTIONS_ALONE {
        let message =
            "the form asks who approves and who rejects, as in 2001; since 2008 it asks for objections";
        let hint = "write `formulary = \"2019\"`: Resolution 1, 9.8.2.1; Rec. ITU-T A.8 (10/2008), 8.2.1";
        reader.warn(Code::Procedure, fields.span("formulary"), message, hint);
    }
    let objected = matter.outcome(true).count();
    if matter.proposal.is_none() && objected > 0 {
        let message = "a proposal has no objections yet".into();
        let hint = Some("leave `objected` out, or name the `proposal` whose result this is".into());
        reader.error(Code::Inconsistent, reader.last_of("objected"), message, hint);
    }
    if matter.proposal.is_some() && (objected < matter.texts.len()) != matter.in_force.is_some() {
        let (message, hint) = match matter.in_force {
            None => ("a deletion that came into force needs its day", "write it as `in-force = 2026-08-08`"),
            Some(_) => ("nothing came into force: somebody objected to every text", "leave `in-force` out"),
        };
        reader.error(Code::Inconsistent, fields.span("in-force"), message.into(), Some(hint.into()));
    }
    let (mut ids, mut designations) = (BTreeSet::new(), BTreeSet::new());
    let deleted = matter.texts.iter().map(|text| (&text.id, &text.designation));
    for (id, designation) in deleted.chain(matter.renumbered.iter().map(|text| (&text.id, &text.designation)))
    {
        if !ids.insert(id) {
            let span = reader.last_of(&format!("\"{id}\""));
            reader.error(Code::Duplicate, span, format!("two texts have the id `{id}`"), None);
        }
        if !designations.insert(designation) {
            let span = reader.last_of(&format!("\"{designation}\""));
            let deleted = matter.texts.iter().any(|text| text.designation == *designation);
            let renumbered = matter.renumbered.iter().any(|text| text.designation == *designation);
            let message = match deleted && renumbered {
                true => format!("{designation} is deleted and renumbered"),
                false => format!("{designation} appears twice"),
            };
            reader.error(Code::Duplicate, span, message, None);
        }
    }
    let mut numbers = BTreeSet::new();
    for text in matter.renumbered.iter().filter(|text| !numbers.insert(&text.becomes)) {
        let span = reader.last_of(&format!("\"{}\"", text.becomes));
        reader.error(Code::Duplicate, span, format!("two texts become {}", text.becomes), None);
    }
    for text in &matter.texts {
        for other in text
            .superseded_by
            .iter()
            .filter(|other| matter.texts.iter().any(|it| it.designation == **other))
            .filter(|other| **other != text.designation)
        {
            let span = reader.last_of(&format!("\"{other}\""));
            let message = format!("{} is superseded by {other}, which is deleted as well", text.designation);
            let hint = "name the Recommendation that stays in force, or leave `superseded-by` out";
            reader.warn(Code::Inconsistent, span, &message, hint);
        }
    }
    if matter.proposal.is_none()
        && matter.process == Process::Aap
        && !head.to.contains(&Addressee::SectorMembers)
    {
        let message = "Sector Members may object to the deletion, but the letter is not addressed to them";
        let hint = "Rec. ITU-T A.8, 8.2.1: put \"sector-members\" into `to`";
        reader.warn(Code::Procedure, fields.span("to"), message, hint);
    }
}
