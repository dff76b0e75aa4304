//! A meeting that was convened and is held otherwise: on other days, in another place or in another way.

mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration, event, key_dates::KeyDate, meetings};
use crate::declared::Declaration;
use crate::document::Value;

pub use model::{Change, Convened, Notice};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(
            contract("notice", layout::MESSAGES, None).sharing(&[&meetings::HELD, &event::EVENT]),
            layout::PARTS,
        )
    },
    read: |fields, reader| Notice::read(fields, reader).map(|matter| Matter::Notice(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| of(matter).reasons.then(|| model::REASONS.to_owned()).into_iter().collect(),
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Notice as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Notice {
    match matter {
        Matter::Notice(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Notice {
    fn home(&self, path: &str) -> Option<Value> {
        let told = |due: &&KeyDate| due.home() == path;
        match path {
            "/convened/letter" => Some(self.convened.letter.value()),
            "/convened/date" => Some(Value::Date(self.convened.date)),
            "/former" => Some(self.former.span()),
            "/page" => self.page.clone().map(Value::Url),
            _ if path.starts_with("/meeting") => meetings::home(&self.meeting, path),
            _ => self.deadlines.iter().find(told).map(|due| Value::Date(self.due(*due))),
        }
    }
}
