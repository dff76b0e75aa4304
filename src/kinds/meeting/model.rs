//! What a letter that convenes a meeting says, in no language: the fields of `circular.toml` below those of every
//! letter.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::document::Value;
use crate::kinds::key_dates::{KeyDate, Moves, moves};
use crate::model::read::{Fields, FromToml, Reader, Toml, word};
use crate::model::{Gender, Meeting, PlaceName, Question, Slug, write};

/// The invitation to a meeting of a study group or of TSAG.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Invitation {
    /// The meeting; its days are settled.
    pub meeting: Meeting,
    /// Whether it is held at the headquarters of the Union, rather than elsewhere in the city.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub headquarters: bool,
    /// Whether the meeting was not in the schedule of meetings: the letter is then due a month earlier.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub unscheduled: bool,
    /// The hour at which it opens on its first day, at its place; of a virtual meeting, in Geneva.
    #[serde(serialize_with = "write::time")]
    #[schemars(with = "String", extend("pattern" = write::HOUR))]
    pub opening: Time,
    /// The hour at which the registration of participants begins on that day.
    #[serde(serialize_with = "write::some_time", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("pattern" = write::HOUR))]
    pub registration: Option<Time>,
    /// The seminar before the meeting of a regional group, at the same place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seminar: Option<Seminar>,
    /// Whether the venue is not known yet: an addendum will tell it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub venue_to_follow: bool,
    /// The country that invites, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Whoever chairs the group and prepared the agenda.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<Chair>,
    /// The Questions that will be examined: `5/17`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub questions: Vec<String>,
    /// What Annex A tells participants; in the order of the kind, whatever the order here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub practical: Vec<Topic>,
    /// Which annex of the circular's own is the draft agenda.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// Which annex of the circular's own is the draft time plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_plan: Option<String>,
    /// In which annex of the circular's own fellowships are requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fellowship_form: Option<String>,
    /// Key dates that are not the days that follow from the opening.
    #[serde(skip_serializing_if = "Moves::is_empty")]
    #[schemars(default)]
    pub moved: Moves,
}

/// A seminar before a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Seminar {
    /// Its first day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: Date,
    /// Its last day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub to: Date,
    /// The hour at which it opens on its first day.
    #[serde(serialize_with = "write::time")]
    #[schemars(with = "String", extend("pattern" = write::HOUR))]
    pub opening: Time,
}

/// Whoever chairs a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Chair {
    /// A key of the catalogs' names of persons, or of one that the prose names as `person-<key>`.
    pub person: String,
    /// The country.
    pub country: String,
    /// The gender.
    #[serde(skip_serializing_if = "Gender::is_masculine")]
    #[schemars(default)]
    pub gender: Gender,
}

/// What Annex A may tell participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// How contributions are submitted, and where documents are.
    Documents,
    /// Who can read them.
    Ties,
    /// Into which languages the discussions are interpreted.
    Interpretation,
    /// The wireless network, printers and laptops.
    Wireless,
    /// Captioning and sign language.
    Accessibility,
    /// How one takes part from elsewhere.
    Remote,
    /// How one registers, and who approves it.
    Registration,
    /// Those who come for the first time.
    Newcomers,
    /// Women in delegations.
    Women,
    /// Fellowships.
    Fellowships,
    /// Visas.
    Visas,
    /// Hotels.
    Hotels,
}

impl Topic {
    /// All, in the order of Annex A.
    pub const ALL: [Self; 12] = [
        Self::Documents,
        Self::Ties,
        Self::Interpretation,
        Self::Wireless,
        Self::Accessibility,
        Self::Remote,
        Self::Registration,
        Self::Newcomers,
        Self::Women,
        Self::Fellowships,
        Self::Visas,
        Self::Hotels,
    ];

    /// The word of the model, the address of its section, and the message that it says.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Ties => "ties",
            Self::Interpretation => "interpretation",
            Self::Wireless => "wireless",
            Self::Accessibility => "accessibility",
            Self::Remote => "remote",
            Self::Registration => "registration",
            Self::Newcomers => "newcomers",
            Self::Women => "women",
            Self::Fellowships => "fellowships",
            Self::Visas => "visas",
            Self::Hotels => "hotels",
        }
    }

    /// The key date that it names.
    pub const fn due(self) -> Option<KeyDate> {
        Some(match self {
            Self::Documents => KeyDate::Contributions,
            Self::Interpretation | Self::Fellowships => KeyDate::Support,
            Self::Accessibility => KeyDate::Translation,
            Self::Registration | Self::Visas => KeyDate::Registration,
            _ => return None,
        })
    }

    /// Whether it is of no use where nobody meets in a place.
    pub const fn needs_a_place(self) -> bool {
        matches!(self, Self::Wireless | Self::Fellowships | Self::Visas | Self::Hotels)
    }
}

impl Invitation {
    /// When it opens: at the place of the meeting, or in Geneva.
    pub(super) fn opens(&self) -> Value {
        Value::Time(self.meeting.first_day().to_datetime(self.opening))
    }

    /// The day by which members must act.
    pub fn due(&self, due: KeyDate) -> Date {
        due.due(self.meeting.first_day(), &self.moved)
    }

    /// Whether Annex A has a section on this.
    pub(super) fn tells(&self, topic: Topic) -> bool {
        self.practical.contains(&topic)
    }

    /// What is due on a key date: the last segment of the address of each, which its message has behind `action-`.
    pub(super) fn actions(&self, due: KeyDate) -> Vec<&'static str> {
        let all: &[(&str, Option<Topic>)] = match due {
            KeyDate::Translation => &[("translated", None), ("captioning", Some(Topic::Accessibility))],
            KeyDate::Support => {
                &[("fellowships", Some(Topic::Fellowships)), ("interpretation", Some(Topic::Interpretation))]
            }
            KeyDate::Registration => &[("pre-registration", None), ("visas", Some(Topic::Visas))],
            KeyDate::Contributions => &[("contributions", None)],
        };
        let told = all.iter().filter(|(_, topic)| topic.is_none_or(|topic| self.tells(topic)));
        told.map(|(action, _)| *action).collect()
    }

    /// Reads what an invitation says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let meeting = fields.required("meeting", reader);
        let headquarters = fields.or("headquarters", false, reader);
        let unscheduled = fields.or("unscheduled", false, reader);
        let opening = fields.required("opening", reader);
        let registration = fields.optional("registration", reader);
        let seminar = fields.optional("seminar", reader);
        let venue_to_follow = fields.or("venue-to-follow", false, reader);
        let host = fields.optional::<PlaceName>("host", reader).map(|country| country.0);
        let chair = fields.optional("chair", reader);
        let questions = fields.or("questions", Vec::<Question>::new(), reader);
        let mut practical = fields.or("practical", Vec::<Topic>::new(), reader);
        practical.sort_unstable();
        if let Some(twice) = practical.windows(2).find(|two| two[0] == two[1]) {
            let message = format!("`{}` is told twice", twice[0].word());
            reader.error(Code::Duplicate, fields.span("practical"), message, None);
        }
        let mut annex = |name| fields.optional::<Slug>(name, reader).map(|id| id.0);
        let (agenda, time_plan, fellowship_form) =
            (annex("agenda"), annex("time-plan"), annex("fellowship-form"));
        let moved = moves(fields, reader);
        Some(Self {
            meeting: meeting?,
            headquarters,
            unscheduled,
            opening: opening?,
            registration,
            seminar,
            venue_to_follow,
            host,
            chair,
            questions: questions.into_iter().map(|question| question.0).collect(),
            practical,
            agenda,
            time_plan,
            fellowship_form,
            moved,
        })
    }
}

impl FromToml for Topic {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        word(value, &Self::ALL.map(|topic| (topic.word(), topic)), reader)
    }
}

impl FromToml for Seminar {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`seminar`", reader)?;
        let from = fields.required("from", reader);
        let to = fields.required("to", reader);
        let opening = fields.required("opening", reader);
        let span = fields.span("to");
        fields.finish(reader);
        let (from, to): (Date, Date) = (from?, to?);
        if to < from {
            let message = "the seminar ends before it begins".to_owned();
            reader.error(Code::Inconsistent, span, message, None);
        }
        Some(Self { from, to, opening: opening? })
    }
}

impl FromToml for Chair {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`chair`", reader)?;
        let person = fields.required::<Slug>("person", reader);
        let country = fields.required::<PlaceName>("country", reader);
        let gender = fields.or("gender", Gender::default(), reader);
        fields.finish(reader);
        Some(Self { person: person?.0, country: country?.0, gender })
    }
}
