//! Questions of a study group: approved at its meeting, put to the Member States where there was no consensus, or to be
//! deleted; and what the Member States decided (WTSA Resolution 1, 7.2 and 7.4.1).

mod check;
mod compose;
mod form;
mod import;
mod law;
mod layout;
mod model;

use super::{Form, Kind, Majority, Matter, Rule, Sender, Template};
use super::{contract, declaration, meetings, reply, resolution};
use crate::declared::{Declaration, Texts};
use crate::document::Value;

pub use model::{Question, Questions, Standing, Step};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        texts: Texts::Questions,
        ..declaration(
            contract("questions", layout::MESSAGES, None).sharing(&[
                &meetings::HELD,
                &reply::FORM,
                &reply::BALLOT,
            ]),
            layout::PARTS,
        )
    },
    read: |fields, reader| Questions::read(fields, reader).map(|matter| Matter::Questions(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| {
        // The reasons for a deletion stand where it is proposed.
        let reasons = of(matter).step() == Step::Deletion;
        let parts = if reasons { &["title", "reason"][..] } else { &["title"] };
        let needed = |question: &Question| {
            let id = question.id();
            parts.iter().map(move |part| format!("{id}-{part}"))
        };
        of(matter).questions.iter().flat_map(needed).collect()
    },
    texts: |matter| of(matter).questions.iter().map(Question::id).collect(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: Some(Form {
        compose: compose::form,
        texts: |matter| {
            let asked = of(matter).questions.iter().filter(|_| of(matter).reply_to.is_some());
            asked.map(|question| (question.id(), format!("Q{}", question.number))).collect()
        },
        deadline: |matter| of(matter).due(),
        rule: |_| {
            Rule::Majority(Majority {
                approves: "approves",
                disapproves: "disapproves",
                needed: |matter| of(matter).needed().unwrap_or_default(),
                reasons: |matter| of(matter).step() == Step::Deletion,
            })
        },
        sender: Sender { name: "name", member_state: "member-state", date: "date" },
    }),
    import: Some(import::write),
    schema: <Questions as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Questions {
    match matter {
        Matter::Questions(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Questions {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/deadline" => self.due().map(Value::Deadline),
            "/needed" => Some(Value::Count(u32::try_from(self.needed()?).ok()?)),
            "/consultation/circular" => Some(Value::Circular(self.consultation.as_ref()?.circular)),
            "/consultation/date" => Some(Value::Date(self.consultation.as_ref()?.date)),
            "/in-force" => self.in_force.map(Value::Date),
            _ if path.starts_with("/meeting") => meetings::home(self.meeting.as_ref()?, path),
            _ => resolution(&self.resolution, path),
        }
    }
}
