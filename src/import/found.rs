//! The facts that an import finds: each by what it says, with the name by which prose prints it, beside those that the
//! folder declares already.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::document::Value;
use crate::kinds::Folder;
use crate::model::facts::OwnFact;

/// The facts of the head that prose says by chance: the place and the day of the letter.
const BY_CHANCE: [&str; 2] = ["place", "date"];

/// Facts found, beside those that a folder declares.
pub(super) struct Found {
    /// What the head says that prose may mean, by value.
    declared: BTreeMap<Value, String>,
    /// The names that are taken.
    names: BTreeSet<String>,
    facts: Vec<OwnFact>,
    /// Where what a fact says stands among them, in order.
    places: BTreeMap<(&'static str, Value, Option<Date>), Vec<usize>>,
    /// The number of the last name of a sort.
    last: BTreeMap<&'static str, usize>,
}

impl Found {
    /// None yet, beside those of a folder.
    pub fn new(folder: &Folder) -> Self {
        let given: Vec<_> = folder.prose.keys().map(|lang| folder.given(*lang)).collect();
        let mut declared = BTreeMap::new();
        for fact in given.first().iter().flat_map(|given| given.facts()) {
            let own = folder.circular.head.facts.get(&fact.name).is_some();
            if let (true, Some(value)) = (own || !BY_CHANCE.contains(&fact.name.as_str()), fact.value()) {
                declared.entry(value.clone()).or_insert_with(|| fact.name.clone());
            }
        }
        let names = given.iter().flat_map(|given| given.facts()).map(|fact| fact.name.clone()).collect();
        Self { declared, names, facts: Vec::new(), places: BTreeMap::new(), last: BTreeMap::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// The facts, in order.
    pub fn into_facts(self) -> Vec<OwnFact> {
        self.facts
    }

    /// The name of the fact that says this already: of the head, or one that was found before; numbers that are equal by
    /// chance are facts of their own in each message, whose first is the one after so many.
    pub fn known(&self, fact: &OwnFact, own: usize) -> Option<&str> {
        let of_head = || self.declared.get(&fact.value).map(String::as_str);
        if let Some(name) = fact.date.is_none().then(of_head).flatten() {
            return Some(name);
        }
        let places = self.places.get(&said(fact))?;
        let by_chance = matches!(fact.sort, "number" | "percentage" | "amount" | "hour");
        let from = if by_chance { places.partition_point(|place| *place < own) } else { 0 };
        places.get(from).map(|place| self.facts[*place].name.as_str())
    }

    /// A name for the next fact of a sort.
    pub fn name(&self, sort: &str) -> String {
        let last = self.last.get(sort).copied().unwrap_or_default();
        let names = (last + 1..).map(|number| format!("{sort}-{number}"));
        names.into_iter().find(|name| !self.names.contains(name)).unwrap_or_default()
    }

    /// One more, named by [`Self::name`].
    pub fn push(&mut self, fact: OwnFact) {
        let number = fact.name.rsplit('-').next().and_then(|number| number.parse().ok());
        self.last.insert(fact.sort, number.unwrap_or_default());
        self.places.entry(said(&fact)).or_default().push(self.facts.len());
        self.facts.push(fact);
    }
}

fn said(fact: &OwnFact) -> (&'static str, Value, Option<Date>) {
    (fact.sort, fact.value.clone(), fact.date)
}
