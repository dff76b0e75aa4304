//! What the days of an announcement must keep: they follow one another, and leave the time that the letter itself asks
//! for. No rule of procedure sets terms for events.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::declared::law::{Breach, Gravity, day, days};
use crate::document::Value;
use crate::kinds::event;

/// What breaks the law, given the facts of the letter.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = event::law(get, "/event");
    let mut found = |home, against, gravity, message: String, clause: &str| {
        out.push(Breach { home, against, gravity, message, clause: clause.to_owned() });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let span = get("/event").and_then(|value| days(&value));
    let time = |path: &str| match get(path) {
        Some(Value::Time(at)) => Some(at),
        _ => None,
    };
    let first: Option<Date> = span.filter(|(.., settled)| *settled).map(|(first, ..)| first);
    let (opening, desk) = (time("/opening"), time("/desk"));
    if let (Some(opening), Some(first)) = (opening, first)
        && opening.date() != first
    {
        let message = format!("the event opens on {}, but its first day is {first}", opening.date());
        found("/opening", "/event", Gravity::Contradiction, message, "it opens on its first day");
    }
    if let (Some(desk), Some((_, last, _))) = (desk, span)
        && desk.date() > last
    {
        let message = "participants are received after the event has ended".into();
        found("/desk", "/event", Gravity::Contradiction, message, "they are received before it opens");
    }
    if let (Some(desk), Some(opening)) = (desk, opening)
        && desk > opening
    {
        let message = "participants are received only after the event has opened".into();
        found("/desk", "/opening", Gravity::Contradiction, message, "they are received before it opens");
    }
    let until = get("/fellowships/until").and_then(|value| day(&value));
    if let (Some(until), Some(first)) = (until, first)
        && until >= first
    {
        let message = "fellowships are requested until after the event has begun".into();
        let clause = "they are requested before the event";
        found("/fellowships/until", "/event", Gravity::Contradiction, message, clause);
    }
    if let (Some(until), Some(letter)) = (until, letter)
        && until <= letter
    {
        let message = "fellowships are due before the letter is dated".into();
        let clause = "the letter announces the fellowships";
        found("/fellowships/until", "/date", Gravity::Contradiction, message, clause);
    }
    if let (Some(Value::Count(weeks)), Some(letter), Some(first)) = (get("/visa-weeks"), letter, first)
        && letter.saturating_add(i64::from(weeks).weeks()) >= first
    {
        let message =
            format!("a visa is due {weeks} weeks before the event, which is no later than the letter");
        let clause = "the letter leaves time to request a visa";
        found("/visa-weeks", "/event", Gravity::Procedure, message, clause);
    }
    out
}
