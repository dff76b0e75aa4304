//! The law of a letter on a meeting that is held otherwise: it comes as long before new days as the letter that convenes a
//! meeting, before the day on which the meeting was to open, and after the letter that convened it.
//!
//! No Recommendation speaks of changes: the notice is that of Rec. ITU-T A.1 (10/2016), 1.3.2, counted to the new opening.

use crate::declared::law::{Breach, Gravity, day, days};
use crate::document::Value;
use crate::kinds::key_dates;

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    // A meeting that keeps its days was announced in time.
    let moves = get("/former") != get("/meeting");
    let mut out = key_dates::law(get, if moves { key_dates::NOTICE } else { &[] });
    let mut found = |home, against, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity: Gravity::Contradiction, message, clause });
    };
    let date = |path: &str| get(path).and_then(|value| day(&value));
    let (letter, convened) = (date("/date"), date("/convened/date"));
    let former = get("/former").and_then(|value| days(&value)).map(|(opening, ..)| opening);
    if let (Some(letter), Some(opening)) = (letter, former)
        && letter >= opening
    {
        let message = "the letter is dated when the meeting, as it was convened, has begun";
        found("/date", "/former", message, "a meeting is changed before it opens");
    }
    if let (Some(letter), Some(convened)) = (letter, convened)
        && letter <= convened
    {
        let message = "the letter is dated before the one that convened the meeting";
        found("/date", "/convened/date", message, "the later letter tells of the change");
    }
    if let (Some(convened), Some(opening)) = (convened, former)
        && convened >= opening
    {
        let message = "the meeting was convened when it had begun";
        found("/convened/date", "/former", message, "a letter convenes a meeting to come");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    fn told(letter: Date, convened: Date) -> Vec<(&'static str, Gravity)> {
        let get = |home: &str| match home {
            "/date" => Some(Value::Date(letter)),
            "/convened/date" => Some(Value::Date(convened)),
            "/former" => Some(Value::Dates(date(2026, 10, 6), date(2026, 10, 15))),
            "/meeting" => Some(Value::Dates(date(2026, 12, 1), date(2026, 12, 10))),
            _ => None,
        };
        law(&get).into_iter().map(|breach| (breach.against, breach.gravity)).collect()
    }

    #[test]
    fn a_change_is_told_two_months_before_the_meeting_and_before_it_was_to_open() {
        let convened = date(2026, 6, 5);
        assert_eq!(told(date(2026, 10, 1), convened), []);
        assert_eq!(told(date(2026, 10, 2), convened), [("/meeting", Gravity::Procedure)]);
        assert_eq!(
            told(date(2026, 10, 6), convened),
            [("/meeting", Gravity::Procedure), ("/former", Gravity::Contradiction)]
        );
        assert_eq!(told(convened, convened), [("/convened/date", Gravity::Contradiction)]);
        assert_eq!(told(date(2026, 6, 5), date(2026, 10, 6)).len(), 2);
    }
}
