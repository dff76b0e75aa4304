//! A meeting convened by a Collective letter: where and when a study group, a regional group of
//! one or TSAG meets, by when members must act, and
//! what participants need to know (Rec. ITU-T A.1, 1.3.2 and 3.1.8).

mod annex;
mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration, meetings};
use crate::declared::Declaration;
use crate::document::Value;

pub use super::key_dates::{KeyDate, Moved, Moves};
pub use model::{Chair, Invitation, Seminar, Topic};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(contract("meeting", layout::MESSAGES, None).sharing(&[&meetings::HELD]), layout::PARTS)
    },
    read: |fields, reader| Invitation::read(fields, reader).map(|matter| Matter::Meeting(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |_| Vec::new(),
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Invitation as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Invitation {
    match matter {
        Matter::Meeting(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Invitation {
    fn home(&self, path: &str) -> Option<Value> {
        let due = KeyDate::ALL.into_iter().find(|date| date.home() == path);
        match path {
            "/opening" => Some(self.opens()),
            "/registration" => self.registration.map(Value::hour),
            "/seminar" => self.seminar.map(|seminar| Value::Dates(seminar.from, seminar.to)),
            "/seminar/opening" => self.seminar.map(|seminar| Value::hour(seminar.opening)),
            "/host" => Some(Value::Place(self.host.clone()?)),
            "/chair/person" => Some(Value::Person(self.chair.as_ref()?.person.clone())),
            "/chair/country" => Some(Value::Place(self.chair.as_ref()?.country.clone())),
            _ if path.starts_with("/meeting") => meetings::home(&self.meeting, path),
            _ => due.map(|due| Value::Date(self.due(due))),
        }
    }
}
