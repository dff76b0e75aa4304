//! What must agree within a model, and what Resolution 1 asks of it.
//!
//! The one rule: an error is certainly wrong; what only looks odd is a warning, and a rule of procedure that a
//! holiday calendar could excuse is a note.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::circular::{Circular, Day, Meeting, MeetingMode};
use super::officers::{Office, holder};
use super::read::{Fields, Reader};
use crate::diag::{Code, Diagnostic};

/// Working days that Resolution 1, 9.4.1 leaves between the end of the consultation and the meeting.
const WORKING_DAYS: usize = 7;

/// The whole circular: dates, ids, addressees, office.
pub(super) fn consistency(circular: &Circular, fields: &Fields, reader: &mut Reader) {
    let deadline = circular.deadline.date();
    if deadline > circular.meeting.last_day() {
        let message =
            format!("the deadline is after the meeting, which ends on {}", circular.meeting.last_day());
        reader.error(Code::Inconsistent, fields.span("deadline"), message, None);
    } else if matches!(circular.meeting.from, Day::Day(_)) && deadline >= circular.meeting.first_day() {
        let message = "the deadline falls into the meeting";
        warn(
            reader,
            Code::Procedure,
            fields.span("deadline"),
            message,
            "Resolution 1, 9.4.1: seven working days before it",
        );
    } else if matches!(circular.meeting.from, Day::Day(_))
        && working_days(deadline, circular.meeting.first_day()) < WORKING_DAYS
    {
        let message = format!("fewer than {WORKING_DAYS} working days between the deadline and the meeting");
        let note = Diagnostic::note(Code::Procedure, message).hint("Resolution 1, 9.4.1 asks for seven");
        reader.diagnostics.push(note.at(reader.source.place(fields.span("deadline"))));
    }
    if deadline < circular.date {
        let message = "the deadline is before the date of the letter".into();
        reader.error(Code::Inconsistent, fields.span("deadline"), message, None);
    }
    duplicates(circular, fields, reader);
    for id in &circular.ipr {
        if !circular.texts.iter().any(|text| text.id == *id) {
            let message = format!("`{id}` is not the id of a text of this circular");
            reader.error(Code::Inconsistent, fields.span("ipr"), message, None);
        }
    }
    if circular.collective_letter.group != circular.study_group {
        let message = "the Collective letter is of another study group";
        warn(
            reader,
            Code::Inconsistent,
            fields.span("collective-letter"),
            message,
            "the second part is the group",
        );
    }
    if let Some(officer) = holder(Office::DirectorTsb, circular.date)
        && officer.person != circular.signature.signatory
    {
        let message = "the signatory is not the Director of TSB on the date of the letter";
        let hint = format!("on {} it is `{}`", circular.date, officer.person);
        warn(reader, Code::Inconsistent, fields.span("signature"), message, &hint);
    }
    if circular.texts.is_empty() {
        let message = "a consultation needs at least one text".into();
        reader.error(Code::InvalidValue, fields.span("texts"), message, None);
    }
    for text in circular.texts.iter().filter(|text| text.summary.is_some()) {
        let message = format!("{} has no summary", text.value());
        warn(
            reader,
            Code::Procedure,
            fields.span("texts"),
            &message,
            "Resolution 1, 9.3.3 wants a summary of every text",
        );
    }
}

fn warn(reader: &mut Reader, code: Code, span: std::ops::Range<usize>, message: &str, hint: &str) {
    let warning = Diagnostic::warning(code, message).hint(hint).at(reader.source.place(span));
    reader.diagnostics.push(warning);
}

/// Two texts with one id or one designation, an addressee that stands twice, paragraphs with one id.
fn duplicates(circular: &Circular, fields: &Fields, reader: &mut Reader) {
    let mut seen = BTreeMap::new();
    for text in &circular.texts {
        if seen.insert(text.id.clone(), ()).is_some() {
            let message = format!("two texts have the id `{}`", text.id);
            reader.error(Code::Duplicate, last_of(reader, &format!("\"{}\"", text.id)), message, None);
        }
        let twins =
            circular.texts.iter().filter(|other| other.value() == text.value() && other.id != text.id);
        if twins.count() > 0 && seen.insert(format!("{}", text.value()), ()).is_none() {
            let span = last_of(reader, &format!("\"{}\"", text.designation));
            reader.error(Code::Duplicate, span, format!("{} stands twice", text.value()), None);
        }
    }
    let mut seen = Vec::new();
    for addressee in circular.to.iter().chain(&circular.copy_to) {
        if seen.contains(addressee) {
            let message = format!("`{}` is addressed twice", addressee.key());
            reader.error(Code::Duplicate, fields.span("to"), message, None);
        }
        seen.push(*addressee);
    }
    let mut seen = Vec::new();
    for paragraph in &circular.paragraphs {
        if seen.contains(&&paragraph.id) {
            let message = format!("two paragraphs have the id `{}`", paragraph.id);
            reader.error(Code::Duplicate, last_of(reader, &format!("\"{}\"", paragraph.id)), message, None);
        }
        seen.push(&paragraph.id);
    }
}

/// Where a text stands last in the file.
fn last_of(reader: &Reader, text: &str) -> std::ops::Range<usize> {
    reader.source.text.rfind(text).map_or(0..0, |at| at..at + text.len())
}

/// The meeting: place and mode, first and last day.
pub(super) fn meeting(meeting: &Meeting, fields: &Fields, reader: &mut Reader) {
    if meeting.mode == MeetingMode::Virtual && (meeting.place.is_some() || meeting.country.is_some()) {
        let message = "a virtual meeting has no place".into();
        let hint = "leave `place` and `country` out, or set `mode = \"physical\"`".into();
        reader.error(Code::Inconsistent, fields.span("mode"), message, Some(hint));
    }
    if meeting.mode == MeetingMode::Physical && meeting.place.is_none() {
        let message = "a physical meeting needs its `place`".into();
        reader.error(Code::MissingField, fields.span("mode"), message, None);
    }
    if matches!(meeting.from, Day::Day(_)) != matches!(meeting.to, Day::Day(_)) {
        let message = "`from` and `to` are both days or both months".into();
        reader.error(Code::Inconsistent, fields.span("to"), message, None);
    } else if meeting.first_day() > meeting.last_day() {
        let message = "the meeting ends before it begins".into();
        reader.error(Code::Inconsistent, fields.span("to"), message, None);
    }
}

/// Monday to Friday strictly between two days; official holidays are not known here.
fn working_days(after: Date, before: Date) -> usize {
    after
        .series(1.day())
        .skip(1)
        .take_while(|day| *day < before)
        .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .count()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn working_days_are_those_between() {
        assert_eq!(working_days(date(2020, 2, 29), date(2020, 3, 17)), 11);
        assert_eq!(working_days(date(2023, 2, 9), date(2023, 2, 21)), 7);
    }
}
