//! Member State consultations under WTSA Resolution 1, section 9 (traditional approval): the letter, the list of
//! texts, and the form on which Member States reply.

mod annexes;
mod check;
mod compose;
mod form;
mod import;
mod law;
mod layout;
mod model;

use super::{
    Ballot, Form, Kind, Matter, Own, Rule, Sender, Template, contract, declaration, meetings, reply,
    resolution,
};
use crate::declared::Declaration;
use crate::document::Value;

pub use model::{Consultation, Form as FormShape, Note, Notes, OwnParagraph};

/// The Recommendation on normative references, which notes and items cite.
const A5: &str = "A.5";

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        cites: &[A5],
        ..declaration(
            contract("tap-consultation", layout::MESSAGES, None).sharing(&[&reply::FORM, &reply::BALLOT]),
            layout::PARTS,
        )
    },
    read: |fields, reader| {
        Consultation::read(fields, reader).map(|matter| Matter::TapConsultation(Box::new(matter)))
    },
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader);
    },
    prose: |matter| of(matter).prose(),
    texts: |matter| of(matter).texts.iter().map(|text| text.id.clone()).collect(),
    own: |matter| of(matter).own(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: Some(Form {
        compose: compose::form,
        texts: |matter| of(matter).texts.iter().map(|text| (text.id.clone(), text.called())).collect(),
        deadline: |matter| Some(of(matter).deadline),
        rule: |_| {
            Rule::Share(Ballot {
                supports: "assigns",
                plainly: "assigns/no-comments",
                with_comments: "assigns/comments",
                opposes: "does-not-assign",
            })
        },
        sender: Sender { name: "name", member_state: "member-state", date: "date" },
    }),
    import: Some(import::write),
    schema: <Consultation as schemars::JsonSchema>::json_schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

fn of(matter: &Matter) -> &Consultation {
    match matter {
        Matter::TapConsultation(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Matter {
    /// The consultation, where it is one.
    pub fn consultation(&self) -> Option<&Consultation> {
        match self {
            Matter::TapConsultation(matter) => Some(matter),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn consultation_mut(&mut self) -> Option<&mut Consultation> {
        match self {
            Matter::TapConsultation(matter) => Some(matter),
            _ => None,
        }
    }
}

impl Consultation {
    /// The messages that every language's prose needs.
    fn prose(&self) -> Vec<String> {
        let mut out = Vec::new();
        for text in &self.texts {
            out.push(format!("{}-title", text.id));
            if text.summary.is_none() {
                out.push(format!("{}-summary", text.id));
            }
        }
        out.extend(self.paragraphs.iter().map(|paragraph| paragraph.id.clone()));
        out
    }

    fn own(&self) -> Vec<Own> {
        let own = |paragraph: &OwnParagraph| Own {
            id: paragraph.id.clone(),
            key: format!("letter/{}", paragraph.id),
            after: paragraph.after.clone(),
        };
        self.paragraphs.iter().map(own).collect()
    }

    fn home(&self, path: &str) -> Option<Value> {
        Some(match path {
            "/deadline" => Value::Deadline(self.deadline),
            _ if path.starts_with("/meeting") => return meetings::home(&self.meeting, path),
            "/collective-letter" => self.collective_letter.value(),
            _ => return resolution(&self.resolution, path),
        })
    }
}
