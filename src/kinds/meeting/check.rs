//! What must agree within an invitation beyond its law: whose meeting it is, what makes sense of its mode, and the
//! annexes that it names.

use super::law;
use super::model::{Invitation, Topic};
use crate::diag::Code;
use crate::document::TSAG;
use crate::model::read::{Fields, Reader};
use crate::model::{Day, Groups, Head, MeetingMode, OPEN, Series};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Invitation, fields: &Fields, reader: &mut Reader) {
    let mut error = |field: &str, message: String, hint: &str| {
        reader.error(Code::Inconsistent, fields.span(field), message, Some(hint.to_owned()));
    };
    if head.series != Series::CollectiveLetter {
        let message = "a meeting is convened by a Collective letter".to_owned();
        error("series", message, "write `series = \"collective-letter\"`, and the number as \"7/17\"");
    }
    if let Groups::Several(_) = head.study_group {
        let message = "a Collective letter convenes one group".to_owned();
        error("study-group", message, "write the number of a single study group, or \"tsag\"");
    }
    if let Some(letter) = head.letter
        && letter.group != head.study_group.one().unwrap_or(TSAG)
    {
        let message = format!("the letter is numbered {}, and is not of that group", letter.value());
        error("number", message, "behind the stroke stands the study group, or TSAG");
    }
    if matter.seminar.is_some() && head.regional_group.is_none() {
        let message = "a seminar precedes the meeting of a regional group".to_owned();
        error("seminar", message, "write `regional-group`, or announce the seminar in a letter of its own");
    }
    meeting(matter, &mut error);
    for (field, annex) in [
        ("agenda", &matter.agenda),
        ("time-plan", &matter.time_plan),
        ("fellowship-form", &matter.fellowship_form),
    ] {
        if let Some(id) = annex.as_ref().filter(|id| head.annexes.iter().all(|own| own.id != **id)) {
            let message = format!("there is no annex `{id}`");
            error(field, message, "declare it under `[[annexes]]`, or leave the field out");
        }
    }
    if matter.fellowship_form.is_some() && !matter.tells(Topic::Fellowships) {
        let message = "nothing in the letter leads to the form on which fellowships are requested".to_owned();
        error("fellowship-form", message, "add \"fellowships\" to `practical`, or leave the field out");
    }
    if matter.chair.is_some() && matter.agenda.is_none() {
        let message = "whoever chairs the group is named as having prepared the agenda".to_owned();
        error("chair", message, "name the annex that is the agenda, or leave `chair` out");
    }
    questions(head, matter, fields, reader);
    if let Some(date) = head.date.filter(|_| matter.unscheduled)
        && let Some(clause) = law::is_late(date, matter.meeting.first_day())
    {
        let message = "fewer than 3 months between the letter and a meeting that was not scheduled";
        reader.warn(Code::Procedure, fields.span("date"), message, clause);
    }
}

/// The meeting: settled, and nothing said of it that its mode does not allow.
fn meeting(matter: &Invitation, error: &mut impl FnMut(&str, String, &str)) {
    let meeting = &matter.meeting;
    if !matches!(meeting.from, Day::Day(_)) || meeting.planned || meeting.place.as_deref() == Some(OPEN) {
        let message = "a meeting that is convened has its days and its place".to_owned();
        error("meeting", message, "write the first and the last day, and the `place`; leave `planned` out");
    }
    if meeting.mode != MeetingMode::Virtual {
        if matter.headquarters && matter.venue_to_follow {
            let message = "the headquarters of the Union is a venue that is known".to_owned();
            error("venue-to-follow", message, "leave it out, or leave `headquarters` out");
        }
        if meeting.mode == MeetingMode::Physical && matter.tells(Topic::Remote) {
            let message = "nobody takes part from elsewhere in a meeting that is physical".to_owned();
            error("practical", message, "leave \"remote\" out, or set `mode = \"hybrid\"`");
        }
        return;
    }
    for topic in matter.practical.iter().filter(|topic| topic.needs_a_place()) {
        let message = format!("`{}` is of no use in a virtual meeting", topic.word());
        error("practical", message, "leave it out, or set `mode` to \"physical\" or \"hybrid\"");
    }
    let placed = [
        ("headquarters", matter.headquarters),
        ("registration", matter.registration.is_some()),
        ("seminar", matter.seminar.is_some()),
        ("venue-to-follow", matter.venue_to_follow),
        ("host", matter.host.is_some()),
    ];
    for (field, _) in placed.into_iter().filter(|(_, given)| *given) {
        let message = format!("`{field}` is of a meeting in a place, and this one is virtual");
        error(field, message, "leave it out, or set `mode` to \"physical\" or \"hybrid\"");
    }
}

/// The Questions: those of the study group, each once, and at least one.
fn questions(head: &Head, matter: &Invitation, fields: &Fields, reader: &mut Reader) {
    let group = head.study_group.one();
    for (at, question) in matter.questions.iter().enumerate() {
        let of = question.rsplit('/').next().and_then(|group| group.parse::<u8>().ok());
        if of != group {
            let message = format!("Question {question} is not of the group that meets");
            reader.error(Code::Inconsistent, fields.span("questions"), message, None);
        }
        if matter.questions[..at].contains(question) {
            let message = format!("Question {question} appears twice");
            reader.error(Code::Duplicate, fields.span("questions"), message, None);
        }
    }
    if group.is_some() && head.regional_group.is_none() && matter.questions.is_empty() {
        let message = "the letter does not name the Questions that will be examined";
        reader.warn(Code::Procedure, fields.span("questions"), message, "Rec. ITU-T A.1, 1.3.2");
    }
}
