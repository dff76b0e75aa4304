//! What must agree within a notice beyond its law: whose meeting it is, that something changes, and the deadlines moved.

use super::model::Notice;
use crate::diag::Code;
use crate::document::TSAG;
use crate::model::read::{Fields, Reader};
use crate::model::{Day, Groups, Head, OPEN};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Notice, fields: &Fields, reader: &mut Reader) {
    let mut error = |field: &str, message: String, hint: &str| {
        reader.error(Code::Inconsistent, fields.span(field), message, Some(hint.to_owned()));
    };
    if let Groups::Several(_) = head.study_group {
        let message = "the meeting is that of one group".to_owned();
        error("study-group", message, "write the number of a single study group, or \"tsag\"");
    }
    let letter = matter.convened.letter;
    if letter.group != head.study_group.one().unwrap_or(TSAG) {
        let message =
            format!("the meeting was convened by letter {}, which is not of that group", letter.value());
        error("convened", message, "behind the stroke stands the study group, or TSAG");
    }
    for (field, meeting) in [("former", &matter.former), ("meeting", &matter.meeting)] {
        if !matches!(meeting.from, Day::Day(_)) || meeting.planned || meeting.place.as_deref() == Some(OPEN) {
            let message = "a meeting that is convened has its days and its place".to_owned();
            error(field, message, "write the first and the last day, and the `place`; leave `planned` out");
        }
    }
    if matter.change().is_none() {
        let message = "the meeting is held as it was convened".to_owned();
        error("meeting", message, "write what is new under `[meeting]`, and what was under `[former]`");
    }
    for due in matter.moved.keys().filter(|due| !matter.deadlines.contains(due)) {
        let message = format!("the letter does not tell the deadline `{}`", due.word());
        error("moved", message, "name it in `deadlines`, or leave it out here");
    }
}
