//! What must agree within an outcome beyond its law: ids, the texts of which something was decided, and what the process
//! knows.

use std::collections::BTreeMap;

use super::model::Approval;
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Approval, fields: &Fields, reader: &mut Reader) {
    one_group(head, fields, reader);
    if matter.texts.is_empty() {
        let message = "an outcome needs at least one text".into();
        reader.error(Code::InvalidValue, fields.span("texts"), message, None);
    }
    if matter.meeting.place.as_deref() == Some(OPEN) {
        let message = "a meeting that was held needs its place".into();
        let hint = "write its `place`, such as \"geneva\"".into();
        reader.error(Code::Inconsistent, fields.span("meeting"), message, Some(hint));
    }
    let mut seen = BTreeMap::new();
    for text in &matter.texts {
        if seen.insert(text.id.clone(), ()).is_some() {
            let span = reader.last_of(&format!("\"{}\"", text.id));
            reader.error(Code::Duplicate, span, format!("two texts have the id `{}`", text.id), None);
        }
        if !text.outcome.is_of(matter.process) {
            let span = reader.last_of(&format!("\"{}\"", text.outcome.word()));
            let message = format!("the alternative process knows no outcome `{}`", text.outcome.word());
            let hint = "write `approved`, `not-approved` or `reflection`".into();
            reader.error(Code::Inconsistent, span, message, Some(hint));
        }
        if text.former_designation.as_ref() == Some(&text.designation) {
            let span = reader.last_of(&format!("\"{}\"", text.designation));
            let message = format!("{} was put forward under the same designation", text.value());
            let hint = "`former-designation` is for a designation that changed at the meeting";
            reader.error(Code::Inconsistent, span, message, Some(hint.into()));
        }
    }
}
