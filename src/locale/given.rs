//! What a circular declares for its prose: the ids of its own messages, and the facts that they may print.
//!
//! What the circular declares is its own, whatever the catalogs call theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::registers;
use super::say::{Arg, Args};
use crate::document::{BLANK, Text, Value};

/// The most arguments that one message may name.
pub(super) const MOST: usize = 64;

/// What a circular declares for its prose.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The ids of its own messages, without attributes.
    pub ids: BTreeSet<String>,
    facts: Vec<Fact>,
    /// Where each fact stands, by its name.
    places: BTreeMap<String, usize>,
}

/// A fact that prose may print.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The name by which prose prints it: `{ $opening }`.
    pub name: String,
    /// What is printed.
    pub arg: Arg,
    /// The forms that `SHOW` may ask for.
    pub forms: &'static [&'static str],
}

impl Fact {
    /// A fact of this value.
    pub fn new(name: impl Into<String>, value: Value) -> Self {
        let forms = forms(&value);
        Self { name: name.into(), arg: Arg::Fact { value, written: None, link: None }, forms }
    }

    /// A fact that is not known yet: a place to write on, in whatever form.
    pub fn blank(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            arg: Arg::Text(Text::words(BLANK)),
            forms: &["short", "weekday", "no-year", "dated"],
        }
    }

    /// What it says.
    pub fn value(&self) -> Option<&Value> {
        match &self.arg {
            Arg::Fact { value, .. } | Arg::Dated { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Whether it selects a plural form, too.
    pub fn counts(&self) -> bool {
        matches!(self.value(), Some(Value::Count(_)))
    }

    /// Whether a link may lead to it.
    pub fn leads(&self) -> bool {
        matches!(self.value(), Some(Value::Url(_) | Value::Email(_)))
    }
}

impl Given {
    /// What a circular declares: the ids of its own messages, and its facts in order.
    pub fn new(ids: BTreeSet<String>, facts: Vec<Fact>) -> Self {
        let mut places = BTreeMap::new();
        for (place, fact) in facts.iter().enumerate() {
            places.entry(fact.name.clone()).or_insert(place);
        }
        Self { ids, facts, places }
    }

    /// Its facts, in order.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// A fact by its name.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.get(*self.places.get(name)?)
    }

    /// The same with another value of a fact.
    #[cfg(feature = "xliff")]
    pub(crate) fn with(mut self, name: &str, value: Value) -> Self {
        if let Some(place) = self.places.get(name) {
            self.facts[*place].arg = Arg::Fact { value, written: None, link: None };
        }
        self
    }

    /// The facts of these names as a message takes them.
    pub fn args<'n>(&self, names: impl IntoIterator<Item = &'n String>) -> Args {
        let facts = names.into_iter().filter_map(|name| self.fact(name));
        facts.fold(Args::none(), |args, fact| args.with(fact.name.clone(), fact.arg.clone()))
    }
}

/// The forms that the name of a country has beside the plain one.
pub const COUNTRY: &[&str] = &["in", "of", "to"];

/// The forms that a value has beside the plain one.
pub fn forms(value: &Value) -> &'static [&'static str] {
    match value {
        Value::Date(_) => &["short", "weekday", "no-year"],
        Value::Time(_) | Value::Deadline(_) => &["hour"],
        Value::Dates(..) | Value::HalfDays(_) | Value::Months(..) => &["short", "text"],
        Value::Place(place) if registers::country(place).is_some() => COUNTRY,
        Value::Place(_) => &["in"],
        Value::Person(_) => &["office"],
        Value::Region(_) => &["to", "code"],
        Value::Designation(_) => &["long", "of"],
        _ => &[],
    }
}
