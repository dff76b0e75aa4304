//! The notice taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::model::{Convened, Notice};
use crate::document::Value;
use crate::kinds::event::page;
use crate::kinds::evidence::held;
use crate::kinds::key_dates::{KeyDate, moves_from};
use crate::kinds::{Matter, Need};
use crate::model::CollectiveLetter;

/// Reads a notice.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let letter = need.home("the letter that convened the meeting", "/convened/letter");
    let date = need.home("the day of the letter that convened the meeting", "/convened/date");
    let former = need.home("when the meeting was to be", "/former");
    let dates = need.home("when the meeting is", "/meeting");
    let (Value::CollectiveLetter { number, group }, Value::Date(date)) = (letter?, date?) else {
        return None;
    };
    let former = held(evidence, "letter/convened", "convened", &former?);
    let former = need.value("where the meeting was to be", former)?;
    let meeting = held(evidence, "letter/change", "change", &dates?);
    let meeting = need.value("where the meeting is", meeting)?;
    let told = |due: &KeyDate| evidence.has(&format!("letter/{}", due.word()));
    let deadlines: Vec<KeyDate> = KeyDate::ALL.into_iter().filter(told).collect();
    Some(Matter::Notice(Box::new(Notice {
        reasons: evidence.has("letter/why"),
        deadlines,
        registrations_stand: evidence.has("letter/registrations"),
        page: page(evidence, "letter/page"),
        convened: Convened { letter: CollectiveLetter { number, group }, date },
        moved: moves_from(evidence, meeting.first_day()),
        former,
        meeting,
    })))
}
