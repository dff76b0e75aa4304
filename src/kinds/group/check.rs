//! What must agree within the letter on a group beyond its days: who decided, what a Focus Group has, and what needs a
//! first meeting.

use super::model::{Group, What};
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Groups, Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Group, fields: &Fields, reader: &mut Reader) {
    if head.study_group != Groups::Tsag {
        one_group(head, fields, reader);
    }
    let mut refuse = |name: &str, message: &str, hint: &str| {
        reader.error(Code::Inconsistent, fields.span(name), message.to_owned(), Some(hint.to_owned()));
    };
    match (matter.what, matter.lifetime) {
        (What::FocusGroup, None) => {
            refuse("lifetime", "a Focus Group has a lifetime", "write it in months, as `lifetime = 12`");
        }
        (What::Jca, Some(_)) => {
            let message = "a Joint Coordination Activity has no lifetime of its own";
            refuse("lifetime", message, "leave `lifetime` out");
        }
        _ => {}
    }
    if matter.first_meeting.is_none() {
        for (name, given) in [
            ("contributions", matter.contributions.is_some()),
            ("registration", matter.registration.is_some()),
        ] {
            if given {
                let message = format!("`{name}` is of a first meeting, and there is none");
                refuse(name, &message, "add `first-meeting`, or leave it out");
            }
        }
    }
    if matter.meeting.place.as_deref() == Some(OPEN) {
        refuse("meeting", "a meeting that was held needs its place", "write its `place`, such as \"geneva\"");
    }
}
