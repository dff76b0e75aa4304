//! Meetings said: where and when, as subjects and sentences have it.

use crate::compose::Composer;
use crate::document::{Text, Value};
use crate::locale::{Arg, Args};
use crate::model::{Day, Meeting, MeetingMode};

/// The mode of the meeting that a message speaks of, as its attribute tells: `next-meeting.hybrid-planned`.
pub fn mode_said(message: &str) -> Option<MeetingMode> {
    let attribute = message.split_once('.')?.1;
    let word = attribute.split('-').next();
    let modes = [MeetingMode::Physical, MeetingMode::Virtual, MeetingMode::Hybrid];
    modes.into_iter().find(|mode| Some(mode.word()) == word)
}

/// The value of a field of a meeting by its path.
pub fn home(meeting: &Meeting, path: &str) -> Option<Value> {
    Some(match path {
        "/meeting" => meeting.span(),
        "/meeting/place" => Value::Place(meeting.place.clone()?),
        "/meeting/country" => Value::Place(meeting.country.clone()?),
        _ => return None,
    })
}

impl Composer<'_> {
    /// Where the meeting takes place: city and country; with a `form`, the country where it is named, else the city.
    pub fn meeting_place(&self, meeting: &Meeting, form: Option<&'static str>) -> Text {
        let place = |key: &String| Value::Place(key.clone());
        let show = |key| self.value(Arg::Fact { value: place(key), written: None, link: None }, form);
        match (&meeting.place, &meeting.country) {
            (Some(city), Some(country)) if form.is_none() => {
                let args = Args::none().fact("place", place(city)).fact("country", place(country));
                self.say("place-country", &args)
            }
            (_, Some(country)) => show(country),
            (Some(city), None) => show(city),
            (None, None) => Text::default(),
        }
    }

    /// Where a meeting was held, as a sentence has it: the city and, said by a message, the country where it is named.
    pub fn held_place(&self, meeting: &Meeting, message: &str) -> Text {
        let (Some(city), Some(country)) = (&meeting.place, &meeting.country) else {
            return self.meeting_place(meeting, Some("in"));
        };
        let city = Arg::Fact { value: Value::Place(city.clone()), written: None, link: None };
        let args = Args::none().text("place", self.value(city, Some("in")));
        self.say(message, &args.fact("country", Value::Place(country.clone())))
    }

    /// The word by which messages select: whether days are settled, or months alone, or a single month.
    pub fn precision(&self, meeting: &Meeting) -> &'static str {
        match meeting.from {
            Day::Day(_) => "days",
            Day::Month(_) if meeting.from == meeting.to => "month",
            Day::Month(_) => "months",
        }
    }
}
