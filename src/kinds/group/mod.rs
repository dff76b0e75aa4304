//! A group set up: a Focus Group (Rec. ITU-T A.7) or a Joint Coordination Activity (Rec. ITU-T A.1, 2.2.4), with its terms
//! of reference, who leads it, and its first meeting.

mod check;
mod compose;
mod import;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration, event, meetings};
use crate::declared::Declaration;
use crate::declared::law::{Breach, Gravity, day, days};
use crate::document::Value;

pub use model::{Group, What};

/// The Recommendation on Focus Groups.
const A7: &str = "A.7";
/// The Recommendation on the working methods of study groups.
const A1: &str = "A.1";
/// Its clause on Joint Coordination Activities.
const JCA: &str = "2.2.4";

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law),
        cites: &[A7, A1],
        ..declaration(
            contract("group", layout::MESSAGES, None).sharing(&[&meetings::HELD, &event::EVENT]),
            layout::PARTS,
        )
    },
    read: |fields, reader| Group::read(fields, reader).map(|matter| Matter::Group(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |_| ["title", "management", "terms-of-reference"].map(str::to_owned).to_vec(),
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Group as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Group {
    match matter {
        Matter::Group(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Group {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/acronym" => Some(Value::Symbol(self.acronym.clone())),
            "/meeting" => Some(self.meeting.span()),
            "/lifetime" => self.lifetime.map(|months| Value::Count(months.into())),
            "/first-meeting" => self.first_meeting.as_ref().map(crate::model::Meeting::span),
            "/contributions" => self.contributions.map(Value::Date),
            "/subscription" => self.subscription.clone().map(Value::Email),
            "/page" => self.page.clone().map(Value::Url),
            _ => self.registration.as_ref()?.home(path),
        }
    }
}

/// What the days of the letter must keep: the group is set up, the letter says so, and it meets.
fn law(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
    let mut out = event::law(get, "/first-meeting");
    let mut found = |home, against, message: &str, clause: &str| {
        let (message, clause) = (message.to_owned(), clause.to_owned());
        out.push(Breach { home, against, gravity: Gravity::Contradiction, message, clause });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let decided = get("/meeting").and_then(|value| days(&value));
    let first = get("/first-meeting").and_then(|value| days(&value));
    let contributions = get("/contributions").and_then(|value| day(&value));
    if let (Some(letter), Some((_, last, _))) = (letter, decided)
        && letter < last
    {
        let message = "the letter is dated before the meeting that decided ends";
        found("/date", "/meeting", message, "the group is set up at that meeting");
    }
    if let (Some((_, last, _)), Some((begins, _, true))) = (decided, first)
        && begins < last
    {
        let message = "the group meets before the meeting that set it up ends";
        found("/first-meeting", "/meeting", message, "the group is set up at that meeting");
    }
    if let (Some(contributions), Some((_, last, _))) = (contributions, first)
        && contributions > last
    {
        let message = "contributions are received after the first meeting has ended";
        found("/contributions", "/first-meeting", message, "they are contributions to that meeting");
    }
    if let (Some(contributions), Some(letter)) = (contributions, letter)
        && contributions <= letter
    {
        let message = "contributions are due before the letter is dated";
        found("/contributions", "/date", message, "the letter invites them");
    }
    out
}
