//! What became of texts that were put forward for approval, text by text: approved, not approved, not considered,
//! deferred, or awaiting the four weeks of reflection; after a Member State consultation or the alternative process.

mod check;
mod compose;
mod import;
mod law;
mod layout;
mod model;

use super::deletion::A8;
use super::{Kind, Matter, contract, declaration, meetings, resolution};
use crate::declared::Declaration;
use crate::document::Value;

pub use model::{Announcement, Approval, Decided, Earlier, Outcome};

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration {
        law: Some(law::law),
        cites: &[A8],
        ..declaration(contract("approval", layout::MESSAGES, None).sharing(&[&meetings::HELD]), layout::PARTS)
    },
    read: |fields, reader| Approval::read(fields, reader).map(|matter| Matter::Approval(Box::new(matter))),
    check: |circular, fields, reader| {
        check::consistency(&circular.head, of(&circular.matter), fields, reader)
    },
    prose: |matter| of(matter).prose(),
    texts: |matter| of(matter).texts.iter().map(|text| text.id.clone()).collect(),
    own: |_| Vec::new(),
    home: |matter, path| of(matter).home(path),
    compose: compose::compose,
    form: None,
    import: Some(import::write),
    schema: <Approval as schemars::JsonSchema>::json_schema,
    template: None,
};

fn of(matter: &Matter) -> &Approval {
    match matter {
        Matter::Approval(matter) => matter,
        _ => unreachable!("asked of the kind it was read as"),
    }
}

impl Approval {
    /// The messages that every language's prose needs.
    fn prose(&self) -> Vec<String> {
        let former = |text: &Decided| text.retitled.then(|| format!("{}-former", text.id));
        let needed = |text: &Decided| [Some(format!("{}-title", text.id)), former(text)];
        self.texts.iter().flat_map(needed).flatten().collect()
    }

    fn home(&self, path: &str) -> Option<Value> {
        Some(match path {
            "/consultation/circular" => Value::Circular(self.consultation.as_ref()?.circular),
            "/consultation/date" => Value::Date(self.consultation.as_ref()?.date),
            "/announcement/number" => Value::Number(self.announcement.as_ref()?.number.into()),
            "/announcement/date" => Value::Date(self.announcement.as_ref()?.date),
            _ if path.starts_with("/meeting") => return meetings::home(&self.meeting, path),
            "/present" => Value::Count(u32::from(self.present?)),
            _ => return resolution(self.resolution.as_ref()?, path),
        })
    }
}
