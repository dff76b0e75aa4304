//! An event announced: a workshop with its objectives, languages, programme, and what participants must know and do.

mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration, event, meetings};
use crate::declared::Declaration;
use crate::document::Value;

pub use super::event::Registration;
pub use model::{Fellowships, Participation, Says, Workshop};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(
            contract("workshop", layout::MESSAGES, None).sharing(&[&meetings::HELD, &event::EVENT]),
            layout::PARTS,
        )
    },
    read: |fields, reader| Workshop::read(fields, reader).map(|matter| Matter::Workshop(Box::new(matter))),
    check: |circular, fields, reader| check::consistency(of(&circular.matter), fields, reader),
    prose: |matter| {
        let said = Says::ALL.iter().filter(|(what, _)| of(matter).says(*what));
        ["title", "objectives"].into_iter().chain(said.map(|(_, id)| *id)).map(str::to_owned).collect()
    },
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Workshop as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Workshop {
    match matter {
        Matter::Workshop(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Workshop {
    fn home(&self, path: &str) -> Option<Value> {
        let fellowships = self.fellowships.as_ref();
        let url = |page: &Option<String>| page.clone().map(Value::Url);
        match path {
            "/event" => Some(self.event.span()),
            "/host" => self.host.clone().map(Value::Place),
            "/opening" => self.opening.map(Value::Time),
            "/desk" => self.desk.map(Value::Time),
            "/programme" => url(&self.programme),
            "/hotels" => url(&self.hotels),
            "/page" => url(&self.page),
            "/fellowships/number" => fellowships.map(|it| Value::Count(it.number.into())),
            "/fellowships/until" => fellowships?.until.map(Value::Date),
            "/visa-weeks" => self.visa_weeks.map(|weeks| Value::Count(weeks.into())),
            _ => self.registration.as_ref()?.home(path),
        }
    }
}
