//! What must agree within the head of every letter.
//!
//! An error is certainly wrong; what only looks odd is a warning.

use std::collections::BTreeSet;

use super::addressee::Addressee;
use super::groups::Groups;
use super::head::Head;
use super::read::{Fields, Reader};
use super::signature::{Gender, SignsAs};
use crate::diag::{Code, has_errors};
use crate::locale::registers::{Office, holder};

/// The head of a letter: addressees and office.
pub fn head(head: &Head, fields: &Fields, reader: &mut Reader) {
    let mut seen = BTreeSet::new();
    for addressee in head.to.iter().chain(&head.copy_to) {
        if !seen.insert(addressee.key()) {
            let message = format!("`{}` is addressed twice", addressee.key());
            reader.error(Code::Duplicate, fields.span("to"), message, None);
        }
    }
    let (message, hint) = match (head.number_value().is_none(), head.date.is_none()) {
        (true, true) => ("it has no number and no date yet, and prints blanks", "write `number` and `date`"),
        (true, false) => ("it has no number yet, and prints a blank", "write `number`"),
        (false, true) => ("it has no date yet, and prints a blank", "write `date`"),
        (false, false) => ("", ""),
    };
    // One that is there and cannot be read is told already.
    if !message.is_empty() && !has_errors(&reader.diagnostics) {
        reader.warn(Code::Draft, 0..0, &format!("a draft: {message}"), &format!("{hint} when it is issued"));
    }
    let chairs = head.to.iter().chain(&head.copy_to).any(Addressee::is_chairs);
    if head.chairs_gender != Gender::default() && !chairs {
        let message = "nobody is addressed who chairs a group";
        let hint = "leave `chairs-gender` out, or address `\"study-group-chairs\"`";
        reader.warn(Code::Inconsistent, fields.span("chairs-gender"), message, hint);
    }
    regional(head, fields, reader);
    office(head, fields, reader);
}

/// A regional group: it is of one study group, and its letters go to its own members.
fn regional(head: &Head, fields: &Fields, reader: &mut Reader) {
    let addressed = |class: Addressee| head.to.contains(&class);
    if head.regional_group.is_none() {
        if addressed(Addressee::RegionalGroup) || head.copy_to.contains(&Addressee::RegionalGroup) {
            let message = "a regional group is addressed, and none is named".to_owned();
            let hint = "write `regional-group`, such as \"africa\"".to_owned();
            reader.error(Code::Inconsistent, fields.span("to"), message, Some(hint));
        }
        return;
    }
    if head.study_group.one().is_none() {
        let message = "a regional group is of one study group".to_owned();
        let hint = "write the number of a single study group, or leave `regional-group` out".to_owned();
        reader.error(Code::Inconsistent, fields.span("regional-group"), message, Some(hint));
    }
    let all = [Addressee::MemberStates, Addressee::SectorMembers, Addressee::Associates];
    if !addressed(Addressee::RegionalGroup) || all.into_iter().any(addressed) {
        let message = "the letter is of a regional group, and does not go to its members alone";
        let hint = "address `\"regional-group\"` in place of `\"member-states\"`, `\"sector-members\"` and `\"associates\"`";
        reader.warn(Code::Inconsistent, fields.span("to"), message, hint);
    }
}

/// The chairs of a study group, where there is none.
pub fn chairs(head: &Head, fields: &Fields, reader: &mut Reader) {
    let chairs = [&head.to, &head.copy_to].into_iter().flatten().any(|it| *it == Addressee::StudyGroupChairs);
    if head.study_group == Groups::Tsag && chairs {
        let message = "TSAG is not a study group".into();
        let hint = "address `\"tsag-chairs\"` in place of `\"study-group-chairs\"`".into();
        reader.error(Code::Inconsistent, fields.span("study-group"), message, Some(hint));
    }
}

/// The office in which somebody signs, against who holds it on the day of the letter.
fn office(head: &Head, fields: &Fields, reader: &mut Reader) {
    let Some(date) = head.date else { return };
    let Some(officer) = holder(Office::DirectorTsb, date) else { return };
    let directs = officer.person == head.signature.signatory;
    let (message, hint) = match head.signature.office {
        SignsAs::Director if !directs => (
            "the signatory is not the Director of TSB on the date of the letter",
            format!(
                "on {date} the Director is `{}`; whoever signs on their behalf needs `as = \"for-director\"`",
                officer.person
            ),
        ),
        SignsAs::Deputy | SignsAs::Acting | SignsAs::ForDirector if directs => (
            "the signatory is the Director of TSB on the date of the letter",
            "leave `as` out, or name the person who signs".to_owned(),
        ),
        _ => return,
    };
    reader.warn(Code::Inconsistent, fields.span("signature"), message, &hint);
}
