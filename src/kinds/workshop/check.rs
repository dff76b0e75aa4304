//! What must agree within the announcement of an event beyond its days: who invites, where the programme stands, and what
//! an event on line has not.

use super::model::{Says, Workshop};
use crate::diag::Code;
use crate::locale::registers::country;
use crate::model::read::{Fields, Reader};
use crate::model::{MeetingMode, OPEN};

/// The whole letter.
pub(super) fn consistency(matter: &Workshop, fields: &Fields, reader: &mut Reader) {
    let mut refuse = |name: &str, message: String, hint: &str| {
        reader.error(Code::Inconsistent, fields.span(name), message, Some(hint.to_owned()));
    };
    if matter.languages.is_empty() {
        refuse("languages", "an event has a language of work".into(), "write `languages = [\"en\"]`");
    }
    if matter.interpretation && matter.languages.len() == 1 {
        let message = "nothing is interpreted where there is one language".into();
        refuse("interpretation", message, "leave `interpretation` out, or name the other languages");
    }
    if let Some(host) = &matter.host {
        if matter.says(Says::Host) {
            let message = "a country and somebody else invite".into();
            refuse("says", message, "take \"host\" out of `says`, or leave `host` out");
        } else if country(host).is_none() {
            let message = format!("the host is a country, but `{host}` is none");
            let hint = "name the country, or put \"host\" into `says` and write who invites into the prose";
            refuse("host", message, hint);
        }
    }
    if matter.says(Says::Programme) && matter.programme.is_some() {
        let message = "the programme stands in an annex and on the web".into();
        refuse("programme", message, "take \"programme\" out of `says`, or leave `programme` out");
    }
    if matter.event.mode == MeetingMode::Virtual {
        let there = [
            ("host", matter.host.is_some()),
            ("desk", matter.desk.is_some()),
            ("visa-weeks", matter.visa_weeks.is_some()),
            ("hotels", matter.hotels.is_some()),
        ];
        for (name, _) in there.into_iter().filter(|(_, is_there)| *is_there) {
            refuse(name, format!("a virtual event has no `{name}`"), "leave it out, or set another `mode`");
        }
        if matter.says(Says::Venue) {
            let hint = "take \"venue\" out of `says`, or set another `mode`";
            refuse("says", "a virtual event has no venue".into(), hint);
        }
    }
    if matter.event.place.as_deref() == Some(OPEN) || matter.event.planned {
        let message = "an event is announced when its place is settled".into();
        refuse("event", message, "write its `place`, such as \"geneva\", and no `planned`");
    }
}
