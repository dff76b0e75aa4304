//! Questionnaires: who prepared one and what for, where and until when it is answered, what becomes of the answers, and,
//! where it is sent with the letter, the form itself.
//!
//! The form is an annex of the circular's own: numbered questions with the answers that each takes, counted as a table.

mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::{Kind, Matter, Template, contract, declaration, event, meetings, reply};
use crate::declared::Declaration;
use crate::document::Value;
use crate::model::Head;
use crate::model::blocks::OwnAnnex;

pub use model::{Answers, Questionnaire, Replies};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        ..declaration(
            contract("questionnaire", layout::MESSAGES, None).sharing(&[
                &meetings::HELD,
                &event::EVENT,
                &reply::FORM,
            ]),
            layout::PARTS,
        )
    },
    read: |fields, reader| {
        Questionnaire::read(fields, reader).map(|matter| Matter::Questionnaire(Box::new(matter)))
    },
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |_| ["title", "aims"].map(str::to_owned).to_vec(),
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Questionnaire as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Questionnaire {
    match matter {
        Matter::Questionnaire(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

/// Which annex is the questionnaire: the first with a form, else the first.
fn form(head: &Head) -> Option<usize> {
    let asks = |annex: &OwnAnnex| annex.blocks.iter().any(|block| !block.form.is_empty());
    head.annexes.iter().position(asks).or((!head.annexes.is_empty()).then_some(0))
}

impl Questionnaire {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/deadline" => Some(Value::Deadline(self.deadline)),
            "/online" => self.online.clone().map(Value::Url),
            "/send-to" => Some(Value::Email(self.send_to.clone())),
            "/results" => self.results.as_ref().map(crate::model::Meeting::span),
            "/resolution/number" => Some(Value::Resolution(self.resolution.as_ref()?.number)),
            "/resolution/revised" => {
                let revised = &self.resolution.as_ref()?.revised;
                Some(Value::Revision { place: revised.place.clone(), year: revised.year })
            }
            _ => meetings::home(self.meeting.as_ref()?, path),
        }
    }
}
