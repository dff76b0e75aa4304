//! Texts said: Recommendations and drafts by name, in lists and in groups, joined as the language and the
//! formulary's year join them.
//!
//! One function names a text and one joins; every subject, letter, annex title and form lists through
//! them, so no list can lose a member.

use std::collections::BTreeSet;

use crate::compose::Composer;
use crate::document::{Designation, Text, Value};
use crate::locale::contract::Kind;
use crate::locale::{Arg, Args};
use crate::model::{DraftText, Status};

/// The message that names a draft.
const DRAFT: &str = "draft-named";
/// The same behind the word for draft.
const DRAFTED: &str = "draft-named.of";

/// A text as lists name it.
#[derive(Debug, Clone)]
pub struct Named<'t> {
    /// Its designation, with the part that it is.
    pub designation: Designation,
    /// The working name of the draft, where it has one.
    pub working_name: Option<&'t str>,
    /// What it is.
    pub status: Status,
}

impl<'t> From<&'t DraftText> for Named<'t> {
    fn from(text: &'t DraftText) -> Self {
        let working_name = text.working_name.as_deref();
        Self { designation: text.value(), working_name, status: text.status }
    }
}

impl Composer<'_> {
    /// A text by designation and working name: `X.1332 (X.sgsec-3)`; in a `form` where one is asked for.
    pub fn named<'t>(&self, text: impl Into<Named<'t>>, form: Option<&'static str>) -> Text {
        let text = text.into();
        let designation = Value::Designation(text.designation);
        match text.working_name {
            Some(name) => {
                let args = Args::none()
                    .fact("designation", designation)
                    .fact("working-name", Value::WorkingName(name.to_owned()));
                self.say(if form == Some("of") { DRAFTED } else { DRAFT }, &args)
            }
            None => self.value(Arg::Fact { value: designation, written: None, link: None }, form),
        }
    }

    /// A text behind the word for draft: `Corrigendum 1 to Recommendation ITU-T X.1333`, and `X.1332 (X.sgsec-3)`.
    pub fn drafted<'t>(&self, text: impl Into<Named<'t>>) -> Text {
        let text = text.into();
        let form = text.designation.part.map(|_| "of");
        self.named(text, form)
    }

    /// All these texts in one list.
    pub fn list<'t, T: Into<Named<'t>>>(&self, texts: impl IntoIterator<Item = T>) -> Text {
        self.join(texts.into_iter().map(|text| self.named(text, None)).collect())
    }

    /// The texts grouped by status, each group said by this message with its head noun.
    pub fn groups<'t, T: Into<Named<'t>>>(&self, message: &str, texts: impl IntoIterator<Item = T>) -> Text {
        let rank = |status: Status| match status {
            Status::Revised => 0,
            Status::New => 1,
            Status::Corrigendum(_) => 2,
            Status::Amendment(_) => 3,
        };
        let texts: Vec<Named> = texts.into_iter().map(Into::into).collect();
        let mut groups = Vec::new();
        for at in 0..4 {
            let texts: Vec<&Named> = texts.iter().filter(|text| rank(text.status) == at).collect();
            let Some(first) = texts.first() else { continue };
            let drafts = texts.iter().map(|text| self.drafted((*text).clone()));
            let args = Args::none()
                .text("list", self.join(drafts.collect()))
                .choice("status", first.status.word())
                .number("count", texts.len());
            groups.push(self.say(message, &args));
        }
        self.join_groups(groups)
    }

    /// `list`, `statuses` and `count` of these texts, as messages take them.
    pub fn listed<'t, T: Into<Named<'t>>>(&self, texts: impl IntoIterator<Item = T>) -> Args {
        let texts: Vec<Named> = texts.into_iter().map(Into::into).collect();
        let statuses = statuses(&texts);
        let count = texts.len();
        // Texts that have one word in common are named behind it.
        let list = match statuses {
            MIXED | NEW_AND_PARTS => self.list(texts),
            _ => self.join(texts.into_iter().map(|text| self.drafted(text)).collect()),
        };
        Args::none().text("list", list).choice("statuses", statuses).number("count", count)
    }

    /// The same of some texts among others, each by its designation: parts of Recommendations are texts there.
    pub fn among<'t, T: Into<Named<'t>>>(&self, texts: impl IntoIterator<Item = T>) -> Args {
        let texts: Vec<Named> = texts.into_iter().map(Into::into).collect();
        let parts = texts.iter().any(|text| text.status.part().is_some());
        let (statuses, count) = (if parts { MIXED } else { statuses(&texts) }, texts.len());
        Args::none().text("list", self.list(texts)).choice("statuses", statuses).number("count", count)
    }
}

/// The words by which messages select what some texts are together.
pub const STATUSES: Kind =
    Kind::Choice(&["new", "revised", "both", "corrigendum", "amendment", NEW_AND_PARTS, MIXED]);

/// The same of some texts among others: of the parts of Recommendations each is a text.
pub const AMONG: Kind = Kind::Choice(&["new", "revised", "both", MIXED]);

/// Texts that only "texts" can call together: a Recommendation and a corrigendum to another.
const MIXED: &str = "texts";

/// The same where the Recommendations are all new: Circular 79 of 2023 calls them new Recommendations in English.
const NEW_AND_PARTS: &str = "new-and-parts";

/// The word by which messages select what the texts are together.
pub fn statuses(texts: &[Named]) -> &'static str {
    let words: BTreeSet<&str> = texts.iter().map(|text| text.status.word()).collect();
    let any = |word| words.contains(word);
    match words.first() {
        Some(word) if words.len() == 1 => word,
        _ if !(any("corrigendum") || any("amendment")) => "both",
        _ if any("new") && !any("revised") => NEW_AND_PARTS,
        _ => MIXED,
    }
}
