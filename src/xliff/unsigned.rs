//! What is left unsigned of a translation that was taken back: in comes how far a file calls each message, out go the messages
//! that nobody signs, with how much is still to be done and what to do.

use super::read::Open;
use super::state::Progress;
use super::units::whole;
use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::status::{Pen, quoted, stale_ids};

/// How far the file calls a message, or an attribute of one.
pub(super) struct Far {
    /// Its id.
    pub id: String,
    /// How far all of it is.
    pub progress: Option<Progress>,
    /// What of it is still to be done.
    pub open: Open,
    /// Where it stands in the file.
    pub place: Option<Place>,
}

/// What there is to know of a translation that was taken back.
pub(super) struct Left<'a> {
    /// The circular with it.
    pub after: &'a Folder,
    /// Its language.
    pub lang: Lang,
    /// Whether words of a message were taken.
    pub taken: &'a dyn Fn(&str) -> bool,
    /// The messages that are as far as to be signed.
    pub ready: &'a [String],
    /// Who signs.
    pub pen: Option<&'a Pen>,
}

impl Left<'_> {
    /// The messages of which words were taken and that are not signed; where somebody signs, those that stay stale, too.
    pub fn told(&self, far: &[Far]) -> Vec<Diagnostic> {
        let stale = if self.pen.is_some() { stale_ids(self.after, self.lang) } else { Default::default() };
        let mut all: Vec<(&str, Open, Option<&Place>)> = Vec::new();
        for own in far {
            match all.iter_mut().find(|(id, ..)| *id == whole(&own.id)) {
                Some((_, open, _)) => open.join(&own.open),
                None => all.push((whole(&own.id), own.open.clone(), own.place.as_ref())),
            }
        }
        all.retain(|(id, open, _)| open.count > 0 && !self.ready.iter().any(|ready| ready == id));
        all.retain(|(id, ..)| (self.taken)(id) || stale.contains(*id));
        all.into_iter().map(|(id, open, place)| self.unsigned(id, &open, place)).collect()
    }

    /// That a message is not signed.
    fn unsigned(&self, id: &str, open: &Open, place: Option<&Place>) -> Diagnostic {
        let (path, lang) = (quoted(&self.after.path.display().to_string()), self.lang);
        let by = self.pen.map_or_else(|| "INITIALS".to_owned(), |pen| quoted(&pen.by));
        let taken = if (self.taken)(id) { "taken, and not signed" } else { "not signed" };
        let (of, are) = match (open.count, open.of) {
            (1, 1) => ("its only sentence".to_owned(), "is"),
            (count, of) if count == of => (format!("all of its {of} sentences"), "are"),
            (1, of) => (format!("1 of its {of} sentences"), "is"),
            (count, of) => (format!("{count} of its {of} sentences"), "are"),
        };
        let told = if self.pen.is_some() { Diagnostic::warning } else { Diagnostic::note };
        let told = told(Code::Draft, format!("`{id}` is {taken}: {of} {are} {}", open.why))
            .hint(format!("translate them, or confirm them in the tool, and import the file with `--by {by}`"))
            .hint(format!(
                "or, where all of it stands: `tsb-circular status {path} --sign {lang}=translated --by {by} --message {id}`"
            ));
        match place {
            Some(place) => told.at(place.clone()),
            None => told,
        }
    }
}
