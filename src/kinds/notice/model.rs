//! What a letter says of a meeting that is held otherwise, in no language: the fields of `circular.toml` below those of
//! every letter.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::diag::Code;
use crate::kinds::key_dates::{KeyDate, Moves, moves};
use crate::model::read::{Fields, FromToml, Reader, Toml};
use crate::model::{Address, CollectiveLetter, Meeting, MeetingMode, write};

/// The message of the reasons, and the last segment of their address.
pub(super) const REASONS: &str = "reasons";

/// A meeting that was convened and is held otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Notice {
    /// Whether the circular's own prose gives the reasons for the change.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub reasons: bool,
    /// The days by which members must act that move with the meeting; in the order in which they fall, whatever the order
    /// here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub deadlines: Vec<KeyDate>,
    /// Whether those who have registered are spared to do so again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub registrations_stand: bool,
    /// The page of the meeting on the web; `{lang}` in it stands for the language of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The letter that convened the meeting.
    pub convened: Convened,
    /// Deadlines that are not the days that follow from the opening.
    #[serde(skip_serializing_if = "Moves::is_empty")]
    #[schemars(default)]
    pub moved: Moves,
    /// The meeting as it was convened.
    pub former: Meeting,
    /// The meeting as it will be held.
    pub meeting: Meeting,
}

/// The letter that convened a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Convened {
    /// Its number: `4/11`.
    #[schemars(with = "String")]
    pub letter: CollectiveLetter,
    /// Its day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub date: Date,
}

/// What is other than it was convened; a meeting that goes elsewhere may also be held in another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The days alone.
    Dates,
    /// The place alone.
    Place,
    /// Whether it is in a place, virtual or both.
    Mode,
    /// Days and place.
    DatesPlace,
    /// Days, and how it is held.
    DatesMode,
}

impl Change {
    /// All.
    pub const ALL: [Self; 5] = [Self::Dates, Self::Place, Self::Mode, Self::DatesPlace, Self::DatesMode];

    /// What the message of the subject has behind its stop.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Place => "place",
            Self::Mode => "mode",
            Self::DatesPlace => "dates-place",
            Self::DatesMode => "dates-mode",
        }
    }
}

impl Notice {
    /// What is other than it was convened; none where nothing is.
    pub fn change(&self) -> Option<Change> {
        let (former, meeting) = (&self.former, &self.meeting);
        let dates = (former.from, former.to) != (meeting.from, meeting.to);
        let virtually = [former, meeting].iter().any(|it| it.mode == MeetingMode::Virtual);
        let place = !virtually && former.place != meeting.place;
        Some(match (dates, place, former.mode != meeting.mode) {
            (true, true, _) => Change::DatesPlace,
            (true, false, true) => Change::DatesMode,
            (true, false, false) => Change::Dates,
            (false, true, _) => Change::Place,
            (false, false, true) => Change::Mode,
            (false, false, false) => return None,
        })
    }

    /// The day by which members must act.
    pub fn due(&self, due: KeyDate) -> Date {
        due.due(self.meeting.first_day(), &self.moved)
    }

    /// Reads what a notice says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let reasons = fields.or(REASONS, false, reader);
        let mut deadlines = fields.or("deadlines", Vec::<KeyDate>::new(), reader);
        deadlines.sort_unstable();
        if let Some(twice) = deadlines.windows(2).find(|two| two[0] == two[1]) {
            let message = format!("the deadline `{}` is told twice", twice[0].word());
            reader.error(Code::Duplicate, fields.span("deadlines"), message, None);
        }
        let registrations_stand = fields.or("registrations-stand", false, reader);
        let page = fields.optional::<Address>("page", reader).map(|address| address.0);
        let convened = fields.required("convened", reader);
        let moved = moves(fields, reader);
        let former = fields.required("former", reader);
        let meeting = fields.required("meeting", reader);
        Some(Self {
            reasons,
            deadlines,
            registrations_stand,
            page,
            convened: convened?,
            moved,
            former: former?,
            meeting: meeting?,
        })
    }
}

impl FromToml for Convened {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "the letter that convened the meeting", reader)?;
        let letter = fields.required("letter", reader);
        let date = fields.required("date", reader);
        fields.finish(reader);
        Some(Self { letter: letter?, date: date? })
    }
}
