//! Recommendations to be deleted: what a study group agreed at its meeting, why, and the form on which one objects
//! within three months; or the result, text by text (WTSA Resolution 1, 9.8.2; Rec. ITU-T A.8, 8.2). Beside them, or
//! alone, those that it renumbered.

mod check;
mod compose;
mod form;
mod import;
mod law;
mod layout;
mod model;
mod renumbering;

use super::{Form, Kind, Matter, Objections, Rule, Sender, Template, Unopposed};
use super::{contract, declaration, meetings, reply, resolution};
use crate::declared::Declaration;
use crate::document::Value;

pub use model::{Deleted, Deletion, Process, Renumbered};

/// The Recommendation on the alternative approval process, on which the deletion of its texts rests.
pub(super) const A8: &str = "A.8";

/// The blank for the Member State or Sector Member that objects.
const MEMBER: &str = "member";

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        cites: &[A8],
        ..declaration(
            contract("deletion", layout::MESSAGES, None).sharing(&[
                &meetings::HELD,
                &reply::FORM,
                &reply::BALLOT,
            ]),
            layout::PARTS,
        )
    },
    read: |fields, reader| Deletion::read(fields, reader).map(|matter| Matter::Deletion(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| {
        // The reasons stand in the proposal.
        let parts = if of(matter).proposal.is_none() { &["title", "reason"][..] } else { &["title"] };
        let needed = |text: &Deleted| {
            let id = text.id.clone();
            parts.iter().map(move |part| format!("{id}-{part}"))
        };
        let titles = of(matter).renumbered.iter().map(|text| format!("{}-title", text.id));
        of(matter).texts.iter().flat_map(needed).chain(titles).collect()
    },
    texts: |matter| {
        let deleted = of(matter).texts.iter().map(|text| text.id.clone());
        deleted.chain(of(matter).renumbered.iter().map(|text| text.id.clone())).collect()
    },
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: Some(Form {
        compose: compose::form,
        texts: |matter| {
            let texts = of(matter).texts.iter().filter(|_| of(matter).proposal.is_none());
            texts.map(|text| (text.id.clone(), text.value().to_string())).collect()
        },
        deadline: |matter| of(matter).due(),
        rule: |circular| match law::asks(&circular.head.formulary) {
            law::Asks::Position => Rule::Unopposed(Unopposed { approves: "approves", rejects: "rejects" }),
            law::Asks::Objection => Rule::Objections(Objections {
                objects: "objects",
                reasons: "reasons",
                member: |matter| (of(matter).process == Process::Aap).then_some(MEMBER),
            }),
        },
        sender: Sender { name: "name", member_state: "member-state", date: "date" },
    }),
    import: Some(import::write),
    schema: <Deletion as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Deletion {
    match matter {
        Matter::Deletion(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Deletion {
    fn home(&self, path: &str) -> Option<Value> {
        match path {
            "/deadline" => self.due().map(Value::Deadline),
            "/resolution/clause" => Some(self.clause()),
            "/proposal/circular" => Some(Value::Circular(self.proposal.as_ref()?.circular)),
            "/proposal/date" => Some(Value::Date(self.proposal.as_ref()?.date)),
            "/present" => self.present.map(|present| Value::Count(u32::from(present))),
            "/in-force" => self.in_force.map(Value::Date),
            _ if path.starts_with("/meeting") => meetings::home(self.meeting.as_ref()?, path),
            _ => resolution(self.resolution.as_ref()?, path),
        }
    }
}
