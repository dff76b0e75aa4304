//! What must agree within a consultation beyond its law: ids, lists, study groups.

use std::collections::BTreeMap;

use super::model::Consultation;
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::Head;
use crate::model::read::{Fields, Reader};

/// The whole consultation.
pub(super) fn consistency(head: &Head, matter: &Consultation, fields: &Fields, reader: &mut Reader) {
    duplicates(matter, reader);
    for id in &matter.ipr {
        if !matter.texts.iter().any(|text| text.id == *id) {
            let message = format!("`{id}` is not the id of a text of this circular");
            reader.error(Code::Inconsistent, fields.span("ipr"), message, None);
        }
    }
    let Some(group) = one_group(head, fields, reader) else { return };
    if matter.collective_letter.group != group {
        let message = "the Collective letter is of another study group";
        let span = fields.span("collective-letter");
        reader.warn(Code::Inconsistent, span, message, "the second part of its number is the study group");
    }
    if matter.texts.is_empty() {
        let message = "a consultation needs at least one text".into();
        reader.error(Code::InvalidValue, fields.span("texts"), message, None);
    }
    for text in matter.texts.iter().filter(|text| text.summary.is_some()) {
        let message = format!("{} has no summary", text.value());
        let hint = "Resolution 1, 9.3.3 requires a summary of every text";
        reader.warn(Code::Procedure, fields.span("texts"), &message, hint);
    }
}

/// Two texts with one id or one designation, paragraphs with one id.
fn duplicates(matter: &Consultation, reader: &mut Reader) {
    let mut seen = BTreeMap::new();
    for text in &matter.texts {
        if seen.insert(text.id.clone(), ()).is_some() {
            let span = reader.last_of(&format!("\"{}\"", text.id));
            reader.error(Code::Duplicate, span, format!("two texts have the id `{}`", text.id), None);
        }
        let twins = matter.texts.iter().filter(|other| other.value() == text.value() && other.id != text.id);
        if twins.count() > 0 && seen.insert(format!("{}", text.value()), ()).is_none() {
            let span = reader.last_of(&format!("\"{}\"", text.designation));
            reader.error(Code::Duplicate, span, format!("{} appears twice", text.value()), None);
        }
    }
    let mut seen = Vec::new();
    for paragraph in &matter.paragraphs {
        if seen.contains(&&paragraph.id) {
            let span = reader.last_of(&format!("\"{}\"", paragraph.id));
            reader.error(
                Code::Duplicate,
                span,
                format!("two paragraphs have the id `{}`", paragraph.id),
                None,
            );
        }
        seen.push(&paragraph.id);
    }
}
