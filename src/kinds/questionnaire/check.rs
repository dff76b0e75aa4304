//! What must agree within the letter beyond its days: who prepared the questionnaire, where it is answered, and who is
//! addressed.

use super::model::{Questionnaire, Replies};
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Addressee, Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Questionnaire, fields: &Fields, reader: &mut Reader) {
    one_group(head, fields, reader);
    if matter.meeting.is_none() && matter.resolution.is_none() {
        let message = "the letter does not say at which meeting the questionnaire was prepared".to_owned();
        let hint = "add `[meeting]`, or the `resolution` that it helps to implement".to_owned();
        reader.error(Code::MissingField, fields.span("meeting"), message, Some(hint));
    }
    if matter.online.is_none() && super::form(head).is_none() {
        let message = "the questionnaire can be answered nowhere".to_owned();
        let hint = "write where it is `online`, or declare the form in `[[annexes]]`".to_owned();
        reader.error(Code::MissingField, fields.span("online"), message, Some(hint));
    }
    if matter.meeting.as_ref().is_some_and(|meeting| meeting.place.as_deref() == Some(OPEN)) {
        let message = "a meeting that was held needs its place".to_owned();
        let hint = "write its `place`, such as \"geneva\"".to_owned();
        reader.error(Code::Inconsistent, fields.span("meeting"), message, Some(hint));
    }
    if matter.replies == Replies::Consolidated && !head.to.contains(&Addressee::MemberStates) {
        let message = "Member States reply, but the letter is not addressed to them";
        let hint = "put \"member-states\" into `to`, or write `replies = \"each\"`";
        reader.warn(Code::Procedure, fields.span("to"), message, hint);
    }
}
