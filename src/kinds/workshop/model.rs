//! What the announcement of an event says, in no language: the fields of `circular.toml` below those of every letter.

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::kinds::event::Registration;
use crate::lang::Lang;
use crate::model::read::{Fields, FromToml, Reader, Toml, integer, words};
use crate::model::{Address, Local, Meeting, PlaceName, write};

/// A workshop, by itself or beside other meetings.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Workshop {
    /// What the circular's own prose says beside title and objectives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub says: Vec<Says>,
    /// The country whose government invites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// When it opens, at its place.
    #[serde(serialize_with = "write::some_local", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub opening: Option<DateTime>,
    /// When participants are received, at its place.
    #[serde(serialize_with = "write::some_local", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub desk: Option<DateTime>,
    /// Where the programme is on the web; `{lang}` in it stands for the language of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// The languages of work.
    #[schemars(with = "Vec<String>")]
    pub languages: Vec<Lang>,
    /// Whether there is interpretation between them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub interpretation: bool,
    /// Who may take part.
    #[serde(skip_serializing_if = "Participation::is_open")]
    #[schemars(default)]
    pub participation: Participation,
    /// How one registers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Registration>,
    /// Fellowships, where the letter speaks of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fellowships: Option<Fellowships>,
    /// So many weeks before the event a visa is to be had, where the letter speaks of visas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visa_weeks: Option<u8>,
    /// Where hotels are listed on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hotels: Option<String>,
    /// The page of the event on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Where and when it takes place.
    pub event: Meeting,
}

/// What the prose of an announcement may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// Who invites, where it is no country: `host`.
    Host,
    /// Where the event is held: `venue`.
    Venue,
    /// The meetings held beside it: `meetings`.
    Meetings,
    /// The programme, which stands in an annex: `programme`.
    Programme,
}

impl Says {
    /// Everything, in the order of the letter, with the message of each.
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::Host, "host"),
        (Self::Venue, "venue"),
        (Self::Meetings, "meetings"),
        (Self::Programme, "programme"),
    ];
}

/// Who may take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Participation {
    /// Members, and whoever is from a country that is one.
    #[default]
    Open,
    /// Members alone.
    Members,
}

impl Participation {
    fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// Fellowships for participants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Fellowships {
    /// How many at most; 0 where there are none.
    pub number: u8,
    /// Until when they are requested.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<Date>,
}

impl Workshop {
    /// Whether the prose says this.
    pub(super) fn says(&self, what: Says) -> bool {
        self.says.contains(&what)
    }

    /// Reads what an announcement says beside the head of every letter.
    pub(super) fn read(fields: &mut Fields, reader: &mut Reader) -> Option<Self> {
        let mut says = fields.or("says", Vec::<Says>::new(), reader);
        let order = |what: &Says| Says::ALL.iter().position(|(known, _)| known == what);
        says.sort_by_key(order);
        says.dedup();
        let web = |name, fields: &mut Fields, reader: &mut Reader| {
            fields.optional::<Address>(name, reader).map(|address| address.0)
        };
        let host = fields.optional::<PlaceName>("host", reader).map(|host| host.0);
        let opening = fields.optional::<Local>("opening", reader).map(|at| at.0);
        let desk = fields.optional::<Local>("desk", reader).map(|at| at.0);
        let programme = web("programme", fields, reader);
        let mut languages: Option<Vec<Lang>> = fields.required("languages", reader);
        if let Some(languages) = &mut languages {
            languages.sort_by_key(|lang| Lang::ALL.iter().position(|known| known == lang));
            languages.dedup();
        }
        let interpretation = fields.or("interpretation", false, reader);
        let participation = fields.or("participation", Participation::Open, reader);
        let registration = fields.optional("registration", reader);
        let fellowships = fields.optional("fellowships", reader);
        let visa_weeks = fields.optional("visa-weeks", reader);
        let hotels = web("hotels", fields, reader);
        let page = web("page", fields, reader);
        let event = fields.required("event", reader);
        Some(Self {
            says,
            host,
            opening,
            desk,
            programme,
            languages: languages?,
            interpretation,
            participation,
            registration,
            fellowships,
            visa_weeks,
            hotels,
            page,
            event: event?,
        })
    }
}

words!(Says {
    "host" => Says::Host,
    "venue" => Says::Venue,
    "meetings" => Says::Meetings,
    "programme" => Says::Programme,
});

words!(Participation { "open" => Participation::Open, "members" => Participation::Members });

impl FromToml for Fellowships {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`fellowships`", reader)?;
        let number = fields.value("number").map(|number| integer(number, 0..=99, reader));
        if number.is_none() {
            fields.required::<u8>("number", reader);
        }
        let until = fields.optional("until", reader);
        let number = number.flatten().and_then(|number| u8::try_from(number).ok());
        if number == Some(0) && until.is_some() {
            let message = "there are no fellowships to request".to_owned();
            let hint = Some("leave `until` out, or say how many there are".to_owned());
            reader.error(Code::Inconsistent, fields.span("until"), message, hint);
        }
        fields.finish(reader);
        Some(Self { number: number?, until })
    }
}
