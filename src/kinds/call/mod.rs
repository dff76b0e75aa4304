//! Calls: for input to the work of a study group, or for candidates, with what is asked in words of the circular's own.

mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Own, Template, contract, declaration};
use crate::declared::Declaration;
use crate::document::Value;

pub use model::{Asks, Basis, Call};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(contract("call", layout::MESSAGES, None), layout::PARTS)
    },
    read: |fields, reader| Call::read(fields, reader).map(|matter| Matter::Call(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| of(matter).paragraphs.clone(),
    texts: |_| Vec::new(),
    own: |matter| {
        let own = |id: &String| Own { id: id.clone(), key: format!("letter/{id}"), after: "call".into() };
        of(matter).paragraphs.iter().map(own).collect()
    },
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Call as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Call {
    match matter {
        Matter::Call(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Call {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/deadline" => Some(Value::Deadline(self.deadline)),
            "/send-to" => Some(Value::Email(self.send_to.clone())),
            "/page" => self.page.clone().map(Value::Url),
            "/resolution/number" => Some(Value::Resolution(self.resolution.as_ref()?.number)),
            "/resolution/revised" => {
                let revised = &self.resolution.as_ref()?.revised;
                Some(Value::Revision { place: revised.place.clone(), year: revised.year })
            }
            _ => None,
        }
    }
}
