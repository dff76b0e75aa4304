//! Corrigenda and addenda: letters that correct a letter or add to it, passage by passage, and may withdraw texts from it
//! or change the day until which it is answered.

#[cfg(feature = "cli")]
mod begun;
mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration};
use crate::declared::Declaration;
use crate::document::Value;

#[cfg(feature = "cli")]
pub(crate) use begun::{CORRECTS, begun};
pub use model::{Corrigendum, Part, Place, Replies};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(contract("corrigendum", layout::MESSAGES, None), layout::PARTS)
    },
    read: |fields, reader| {
        Corrigendum::read(fields, reader).map(|matter| Matter::Corrigendum(Box::new(matter)))
    },
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| of(matter).prose(),
    texts: |matter| of(matter).ids().collect(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Corrigendum as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Corrigendum {
    match matter {
        Matter::Corrigendum(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Corrigendum {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/letter-date" => Some(Value::Date(self.letter_date)),
            "/deadline" => self.deadline.map(Value::Deadline),
            _ => None,
        }
    }

    /// The messages of the circular's own: what the letter is about, why texts are withdrawn, and each passage.
    fn prose(&self) -> Vec<String> {
        let mut out = vec!["title".to_owned()];
        if !self.withdrawn().is_empty() {
            out.push("reason".to_owned());
        }
        for id in self.ids() {
            out.extend(self.columns().iter().map(|column| format!("{id}-{column}")));
        }
        out
    }
}
