//! The contract between `compose` and the catalogs: which messages a kind of letter says, and what each is given.
//!
//! The types stand here, their values in `kinds`. The one rule: a message stands in a contract once, with its
//! variables, the sort of each value and the domain of each selector. The lint holds every catalog against this,
//! `say` holds every call against it, and the recogniser runs it backwards.

use super::catalog;
use crate::document::Sort;
use crate::lang::Lang;

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
}

impl Message {
    /// A message that says the same in every year.
    pub const fn fixed(id: &'static str, variables: &'static [Variable]) -> Self {
        Self { id, variables, dated: false }
    }

    /// A message whose wording changes with the formulary.
    pub const fn dated(id: &'static str, variables: &'static [Variable]) -> Self {
        Self { id, variables, dated: true }
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

/// Messages whose ids end in a key of data: `place-geneva`.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// The ids' beginning, with its hyphen.
    pub prefix: &'static str,
    /// The attributes each has beside its value.
    pub attributes: &'static [&'static str],
}

/// Messages named after data.
pub const FAMILIES: &[Family] = &[
    Family { prefix: "place-", attributes: &["in"] },
    Family { prefix: "person-", attributes: &[] },
    Family { prefix: "group-", attributes: &[] },
];

/// The message that names a field of a form.
pub fn field(name: &str) -> String {
    format!("field-{name}")
}

/// The message of what stands in a field of a form while it is empty.
pub fn placeholder(name: &str) -> String {
    format!("field-{name}.placeholder")
}

/// The forms in which `SHOW` prints a fact besides the plain one.
pub const FORMS: &[&str] = &["short", "text", "in", "hyphens", "long"];

/// Every message that letters of a kind say.
#[derive(Debug, Clone, Copy)]
pub struct Contract {
    /// The kind: its catalogs are `locales/<lang>/<name>.ftl` and `locales/<lang>/<name>/<year>.ftl`.
    pub name: &'static str,
    /// The messages that all kinds share, in the order of the letter.
    pub common: &'static [Message],
    /// The kind's own, in the order of the letter.
    pub own: &'static [Message],
    /// The catalogs of the kind, path below `locales/` and text, where they are not built in.
    pub catalogs: Option<&'static [(&'static str, &'static str)]>,
}

impl Contract {
    /// The messages of all kinds, then the kind's own.
    pub fn messages(&self) -> impl Iterator<Item = &'static Message> {
        self.common.iter().chain(self.own)
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
    pub fn family(&self, id: &str) -> Option<&'static Family> {
        let id = id.split('.').next().unwrap_or(id);
        if self.messages_of(id).next().is_some() {
            return None;
        }
        FAMILIES.iter().find(|family| id.starts_with(family.prefix))
    }

    /// What stands where a formula has a hole of this name, by the first message that has such a value.
    pub fn sort(&self, variable: &str) -> Option<Sort> {
        let sorts = self.messages().filter_map(|message| message.sort(variable));
        sorts.into_iter().find(|sort| !matches!(sort, Sort::Words | Sort::Blank(_)))
    }

    /// The years whose wording the kind has, the earliest first.
    ///
    /// A formulary holds what changed in its year; what it does not hold it takes from the year before.
    pub fn formularies(&self) -> Vec<&'static str> {
        catalog::years(self, Lang::En)
    }
}
