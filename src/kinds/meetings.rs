//! Meetings said: where and when, as subjects and sentences have it.

use crate::compose::Composer;
use crate::document::{Sort, Text, Value};
use crate::locale::contract::{Kind, Message, Shared, Variable};
use crate::locale::{Arg, Args};
use crate::model::{Day, Meeting, MeetingMode};

/// How exact the days of a meeting are: the word by which messages select.
pub(super) const PRECISION: Variable = ("precision", Kind::Choice(&["days", "months", "month"]));
/// What a message that speaks of a meeting is given.
pub(super) const SPOKEN_OF: &[Variable] =
    &[("place", Kind::Text(Sort::Place)), ("dates", Kind::Fact(Sort::Dates)), PRECISION];
/// The message that says city and country of a meeting that was held.
const HELD_PLACE: &str = "held-place";

/// How letters speak of a meeting that was held.
pub(super) const HELD: Shared = Shared {
    name: "meetings",
    messages: &[
        Message::fixed("held-meeting.physical", SPOKEN_OF),
        Message::fixed("held-meeting.virtual", SPOKEN_OF),
        Message::fixed("held-meeting.hybrid", SPOKEN_OF),
        Message::fixed(
            HELD_PLACE,
            &[("place", Kind::Text(Sort::Place)), ("country", Kind::Fact(Sort::Place))],
        ),
    ],
};
/// A meeting that was held, as a sentence has it.
pub(super) const HELD_MEETING: Sort =
    Sort::Meeting(&["held-meeting.physical", "held-meeting.virtual", "held-meeting.hybrid"]);

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

    /// The variable `meeting` of a sentence about a meeting that was held: where and when.
    pub(super) fn held_meeting(&self, meeting: &Meeting, args: Args) -> Args {
        self.spoken_of("held-meeting", "meeting", meeting, args)
    }

    /// A variable of a sentence about a meeting: where and when, as the message of this name says it for its mode.
    pub(super) fn spoken_of(
        &self,
        message: &str,
        variable: &'static str,
        meeting: &Meeting,
        args: Args,
    ) -> Args {
        let id = format!("{message}.{}", meeting.mode.word());
        let spoken = Args::none()
            .text("place", self.held_place(meeting))
            .fact("dates", meeting.span())
            .choice("precision", self.precision(meeting));
        args.said(variable, &id, self.say(&id, &spoken))
    }

    /// Where a meeting is held, as a sentence has it: the city and, said by a message, the country where it is named.
    pub(super) fn held_place(&self, meeting: &Meeting) -> Text {
        let (Some(city), Some(country)) = (&meeting.place, &meeting.country) else {
            return self.meeting_place(meeting, Some("in"));
        };
        let city = Arg::Fact { value: Value::Place(city.clone()), written: None, link: None };
        let args = Args::none().text("place", self.value(city, Some("in")));
        self.say(HELD_PLACE, &args.fact("country", Value::Place(country.clone())))
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
