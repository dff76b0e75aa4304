//! The contract between `compose` and the catalogs: which messages a kind of letter says, and what each is given.
//!
//! The types stand here, their values in `kinds`. A message stands in a contract once, with its
//! variables, the sort of each value and the domain of each selector. The lint holds every catalog against this,
//! `say` holds every call against it, and the recogniser runs it backwards.

use super::registers::Family;
use crate::document::{OfNumber, Part, Sort};

/// What a variable carries, and with that what a message may do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A value of this sort that must agree across languages: printed, through `SHOW` where a form is chosen. All
    /// languages print the same facts.
    Fact(Sort),
    /// A phrase made elsewhere, read back as this sort: printed.
    Text(Sort),
    /// The same, and it may be empty.
    Maybe(Sort),
    /// A whole number from 0 to 999: selects a plural form, is never printed.
    Number,
    /// One of these words: selects, is never printed.
    Choice(&'static [&'static str]),
}

impl Kind {
    /// The sort of what is printed; none for what only selects.
    pub fn sort(self) -> Option<Sort> {
        match self {
            Kind::Fact(sort) | Kind::Text(sort) | Kind::Maybe(sort) => Some(sort),
            Kind::Number | Kind::Choice(_) => None,
        }
    }
}

/// A variable of a message: its name and what it carries.
pub type Variable = (&'static str, Kind);

/// A message of the catalogs.
#[derive(Debug, Clone, Copy)]
pub struct Message {
    /// Its id, with `.attribute` where the text is an attribute's.
    pub id: &'static str,
    /// Its variables.
    pub variables: &'static [Variable],
    /// Whether its wording is dated, and so stands in `<kind>/<year>.ftl`.
    pub dated: bool,
    /// Whether it tells by itself of which kind a letter is.
    pub tells: bool,
}

impl Message {
    /// A message that says the same in every year.
    pub const fn fixed(id: &'static str, variables: &'static [Variable]) -> Self {
        Self { id, variables, dated: false, tells: true }
    }

    /// A message whose wording changes with the formulary.
    pub const fn dated(id: &'static str, variables: &'static [Variable]) -> Self {
        Self { id, variables, dated: true, tells: true }
    }

    /// The same, where letters that are of no kind say such things too: it speaks for its kind beside others alone.
    #[must_use]
    pub const fn common(mut self) -> Self {
        self.tells = false;
        self
    }

    /// What a variable carries.
    pub fn kind(&self, variable: &str) -> Option<Kind> {
        self.variables.iter().find(|(name, _)| *name == variable).map(|(_, kind)| *kind)
    }

    /// The sort of a variable.
    pub fn sort(&self, variable: &str) -> Option<Sort> {
        self.kind(variable)?.sort()
    }
}

/// The messages by which values are said that no pattern of dates or numbers shows, and fields of forms are named.
#[derive(Debug, Clone, Copy)]
pub struct Means {
    /// Where and when a Resolution was revised.
    pub revision: &'static str,
    /// A Recommendation, in words.
    pub recommendation: &'static str,
    /// An edition of a Recommendation.
    pub edition: &'static str,
    /// Parts of a Recommendation, in words: for each its message and, behind the word for draft, the attribute `of`.
    /// The attribute `short` is how lists write it.
    pub parts: &'static [(&'static str, OfNumber)],
    /// A letter and the day it is of.
    pub dated: &'static str,
    /// How the messages begin that say the office of a person.
    pub office: &'static str,
    /// How the messages begin that name the fields of a form.
    pub field: &'static str,
}

impl Means {
    /// No such messages.
    pub const NONE: &'static Self =
        &Self { revision: "", recommendation: "", edition: "", parts: &[], dated: "", office: "", field: "" };

    /// The messages that say parts of a Recommendation in words.
    pub fn parts(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().map(|(id, _)| *id)
    }

    /// The message that says a part in words.
    pub fn part(&self, part: Part) -> &'static str {
        self.parts.iter().find(|(_, of)| of(part.number()) == part).map_or("", |(id, _)| id)
    }
}

/// The forms in which `SHOW` prints a fact besides the plain one.
pub const FORMS: &[&str] = &[
    "short", "text", "in", "hyphens", "long", "of", "to", "weekday", "no-year", "hour", "office", "code",
    "dated",
];

/// Messages that some kinds share, with the catalog that has them.
#[derive(Debug, Clone, Copy)]
pub struct Shared {
    /// The catalog: `locales/<lang>/<name>.ftl`.
    pub name: &'static str,
    /// The messages, in the order of the letter; none is dated.
    pub messages: &'static [Message],
}

/// Every message that letters of a kind say.
#[derive(Debug, Clone, Copy)]
pub struct Contract {
    /// The kind: its catalogs are `locales/<lang>/<name>.ftl` and `locales/<lang>/<name>/<year>.ftl`.
    pub name: &'static str,
    /// The messages that all kinds share, in the order of the letter.
    pub common: &'static [Message],
    /// Those that some kinds share, this one among them.
    pub shared: &'static [&'static Shared],
    /// The kind's own, in the order of the letter.
    pub own: &'static [Message],
    /// Those of them by which values are said.
    pub means: &'static Means,
    /// The catalogs of the kind, path below `locales/` and text, where they are not built in.
    pub catalogs: Option<&'static [(&'static str, &'static str)]>,
}

impl Contract {
    /// Of no kind, without messages.
    pub const EMPTY: Self =
        Self { name: "", common: &[], shared: &[], own: &[], means: Means::NONE, catalogs: Some(&[]) };

    /// The messages of all kinds, those that some share, then the kind's own.
    pub fn messages(&self) -> impl Iterator<Item = &'static Message> {
        let shared = self.shared.iter().flat_map(|shared| shared.messages);
        self.common.iter().chain(shared).chain(self.own)
    }

    /// The same contract of a kind that shares these messages with others.
    #[must_use]
    pub const fn sharing(self, shared: &'static [&'static Shared]) -> Self {
        Self { shared, ..self }
    }

    /// The entry of an id.
    pub fn message(&self, id: &str) -> Option<&'static Message> {
        self.messages().find(|message| message.id == id)
    }

    /// The entries of an id without attribute: its value and its attributes.
    pub fn messages_of(&self, id: &str) -> impl Iterator<Item = &'static Message> {
        self.messages().filter(move |message| message.id.split('.').next() == Some(id))
    }

    /// The family of an id without attribute, where it is named after data and no message of its own.
    pub fn family(&self, id: &str) -> Option<Family> {
        let id = id.split('.').next().unwrap_or(id);
        if self.messages_of(id).next().is_some() {
            return None;
        }
        Family::of(id).map(|(family, _)| family)
    }

    /// The message that names a field of a form.
    pub fn field(&self, name: &str) -> String {
        format!("{}{name}", self.means.field)
    }

    /// The message of what stands in a field of a form while it is empty.
    pub fn placeholder(&self, name: &str) -> String {
        format!("{}.placeholder", self.field(name))
    }

    /// What stands where a formula has a hole of this name, by the first message that has such a value.
    pub fn sort(&self, variable: &str) -> Option<Sort> {
        let sorts = self.messages().filter_map(|message| message.sort(variable));
        sorts.into_iter().find(|sort| !matches!(sort, Sort::Words | Sort::Blank(_)))
    }
}
