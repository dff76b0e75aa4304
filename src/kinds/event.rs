//! What announces an event, as letters of several kinds have it: where and when it will be, how one registers, and where
//! to read more.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::meetings::SPOKEN_OF;
use crate::compose::Composer;
use crate::declared::law::{Breach, Gravity, day, days};
use crate::document::layout::{Node, Trait};
use crate::document::{Block, Key, Role, Sort, Text, Value, key};
use crate::locale::contract::{Kind, Message, Shared, Variable};
use crate::locale::{Arg, Args};
use crate::model::facts::LANG;
use crate::model::read::{Fields, FromToml, Reader, Toml};
use crate::model::{Address, Meeting, write};
use crate::recognise::{Evidence, at};

/// Where something is read on the web.
pub(super) const URL: Variable = ("url", Kind::Fact(Sort::Url));
/// Until when.
pub(super) const DATE: Variable = ("date", Kind::Fact(Sort::Date));

/// What announces an event.
pub(super) const EVENT: Shared = Shared {
    name: "event",
    messages: &[
        Message::fixed("event-subject.physical", SPOKEN_OF),
        Message::fixed("event-subject.virtual", SPOKEN_OF),
        Message::fixed("event-subject.hybrid", SPOKEN_OF),
        Message::fixed("takes-place.physical", SPOKEN_OF),
        Message::fixed("takes-place.virtual", SPOKEN_OF),
        Message::fixed("takes-place.hybrid", SPOKEN_OF),
        Message::fixed("registration.open", &[URL]),
        Message::fixed("registration.until", &[URL, DATE]),
        Message::fixed("web-page", &[URL]),
    ],
};
/// An event, as the line of a subject has it.
pub(super) const IN_SUBJECT: Sort =
    Sort::Meeting(&["event-subject.physical", "event-subject.virtual", "event-subject.hybrid"]);
/// Where and when it takes place, as a sentence has it.
pub(super) const TAKES_PLACE: Sort =
    Sort::Meeting(&["takes-place.physical", "takes-place.virtual", "takes-place.hybrid"]);

/// How one registers.
pub(super) const REGISTRATION: Node =
    Node::fixed("registration").says(&["registration.open", "registration.until"]).is(&[
        Trait::Opens,
        Trait::Numbered,
        Trait::Home("/registration/page", Sort::Url),
        Trait::Home("/registration/until", Sort::Date),
    ]);
/// Where to read more.
pub(super) const PAGE: Node = Node::fixed("page").says(&["web-page"]).is(&[
    Trait::Opens,
    Trait::Numbered,
    Trait::Home("/page", Sort::Url),
]);

/// Where and until when one registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Registration {
    /// The address on the web; `{lang}` in it stands for the language of the edition.
    pub page: String,
    /// The last day.
    #[serde(serialize_with = "write::some_date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<Date>,
}

impl FromToml for Registration {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`registration`", reader)?;
        let page = fields.required::<Address>("page", reader);
        let until = fields.optional("until", reader);
        fields.finish(reader);
        Some(Self { page: page?.0, until })
    }
}

impl Registration {
    /// The registration that editions announce.
    pub(super) fn from(evidence: &Evidence<'_>) -> Option<Self> {
        let until = match evidence.home("/registration/until") {
            Some(Value::Date(day)) => Some(day),
            _ => None,
        };
        Some(Self { page: page(evidence, "letter/registration")?, until })
    }

    /// The value of a field by its path.
    pub(super) fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/registration/page" => Some(Value::Url(self.page.clone())),
            "/registration/until" => self.until.map(Value::Date),
            _ => None,
        }
    }
}

/// A paragraph of an announcement: the last segment of its address, its message and what that is given, and the segment
/// of the prose below it.
pub(super) struct Said {
    pub part: &'static str,
    pub id: &'static str,
    pub args: Args,
    pub prose: Option<&'static str>,
}

impl Said {
    /// A paragraph of a message.
    pub fn new(part: &'static str, id: &'static str, args: Args) -> Self {
        Self { part, id, args, prose: None }
    }

    /// A paragraph over prose of the circular's own.
    pub fn over(part: &'static str, id: &'static str, prose: &'static str) -> Self {
        Self { part, id, args: Args::none(), prose: Some(prose) }
    }
}

impl Composer<'_> {
    /// The letter: these paragraphs numbered between salutation and signature.
    pub(super) fn announcement(&self, said: Vec<Said>, annexes: u32) -> Vec<Block> {
        let home = key("letter");
        let mut blocks =
            vec![self.paragraph(home.child("salutation"), Role::Salutation, "salutation", &Args::none())];
        for (number, said) in (1..).zip(said) {
            let at = home.child(said.part);
            let block = self.paragraph(at.clone(), Role::Body, said.id, &said.args);
            blocks.push(self.numbered(block, number));
            blocks.extend(said.prose.into_iter().flat_map(|prose| self.below(&at, prose)));
        }
        blocks.extend(self.closing(&home, annexes));
        blocks
    }

    /// Prose of the circular's own below an address, by the message that is named like its segment.
    pub(super) fn below(&self, above: &Key, prose: &str) -> Vec<Block> {
        let said = self.prose(prose);
        let blocks = said.map(|(lang, parts)| self.prose_blocks(&above.child(prose), prose, lang, parts));
        blocks.unwrap_or_default()
    }

    /// Words of the circular's own within a formula.
    pub(super) fn own(&self, id: &str) -> Text {
        self.prose_line(id).unwrap_or_default()
    }

    /// An address on the web as this language has it, which leads there.
    pub(super) fn on_web(&self, page: &str) -> Arg {
        let page = page.replace(LANG, self.lang.code());
        let shown = page.trim_start_matches("https://").to_owned();
        Arg::Fact { value: Value::Url(page.clone()), written: Some(shown), link: Some(page) }
    }

    /// The line of a subject that says where and when an event is.
    pub(super) fn in_subject(&self, event: &Meeting, args: Args) -> Args {
        let id = format!("event-subject.{}", event.mode.word());
        let said = Args::none()
            .text("place", self.meeting_place(event, None))
            .fact("dates", event.span())
            .choice("precision", self.precision(event));
        args.said("event", &id, self.say(&id, &said))
    }

    /// How one registers.
    pub(super) fn registration(&self, registration: &Registration) -> Said {
        let args = Args::none().with("url", self.on_web(&registration.page));
        match registration.until {
            Some(day) => Said::new("registration", "registration.until", args.fact("date", Value::Date(day))),
            None => Said::new("registration", "registration.open", args),
        }
    }
}

/// The address on the web at a key: where each edition leads to the page in its language, `{lang}` stands for that.
pub(super) fn page(evidence: &Evidence<'_>, key: &str) -> Option<String> {
    let url = |value: &Value| match value {
        Value::Url(url) => Some(url.clone()),
        _ => None,
    };
    let most = evidence.value(key, url)?;
    let mut general = evidence.sources.iter().filter_map(|source| {
        let texts = at(source, key);
        let own = texts.iter().flat_map(|(text, _)| text.text.facts()).find_map(|fact| url(&fact.value))?;
        let lang = source.recognition.edition.lang.code();
        let segments = own.split('/').map(|segment| if segment == lang { LANG } else { segment });
        Some(segments.collect::<Vec<_>>().join("/"))
    });
    let first = general.next()?;
    let mut others = general.peekable();
    let alike = others.peek().is_some() && others.all(|other| other == first);
    Some(if alike { first } else { most })
}

/// What contradicts itself in the days of an announcement: the letter, the event at this path, and registration.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>, event: &'static str) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity: Gravity::Contradiction, message, clause });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let until = get("/registration/until").and_then(|value| day(&value));
    let span = get(event).and_then(|value| days(&value));
    if let (Some(letter), Some((_, last, settled))) = (letter, span)
        && (letter >= last || (settled && span.is_some_and(|(first, ..)| letter >= first)))
    {
        let message = "the letter is dated after the event has begun";
        found("/date", event, message, "the letter announces the event");
    }
    if let (Some(letter), Some(until)) = (letter, until)
        && until <= letter
    {
        let message = "registration closes before the letter is dated";
        found("/registration/until", "/date", message, "the letter announces the registration");
    }
    if let (Some(until), Some((_, last, _))) = (until, span)
        && until > last
    {
        let message = "registration closes after the event has ended";
        found("/registration/until", event, message, "one registers before the event");
    }
    out
}
