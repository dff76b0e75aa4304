//! The facts of a letter beside what they were: in come the models of two versions, out goes each field that is another,
//! new or gone, with both values and the messages that print it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::kinds::{Circular, Folder};
use crate::status::{is_fact, leaves};

/// A fact that changed.
#[derive(Debug, Serialize)]
pub(crate) struct FactChange {
    /// Its pointer (RFC 6901) in the newer model; in the older one where it is gone.
    pub pointer: String,
    /// What it was, unless it is new.
    pub was: Option<String>,
    /// What it is, unless it is gone.
    pub now: Option<String>,
    /// The messages of the circular's own that print it or select by it, in any language.
    pub messages: Vec<String>,
}

/// The facts that differ, in the order of the newer model.
pub(super) fn changed(old: &Folder, new: &Folder) -> Vec<FactChange> {
    let model = |circular: &Circular| serde_json::to_value(circular).unwrap_or_default();
    let mut found = Found::default();
    found.compare("", &model(&old.circular), &model(&new.circular));
    let facts = found.0.into_iter().filter(|(pointer, ..)| is_fact(pointer));
    let told = |(pointer, was, now): Difference| {
        let messages = printing(&[old, new], &pointer);
        FactChange { pointer, was, now, messages }
    };
    facts.map(told).collect()
}

/// A pointer, with what stood there and what stands there.
type Difference = (String, Option<String>, Option<String>);

/// The differences found.
#[derive(Default)]
struct Found(Vec<Difference>);

impl Found {
    fn compare(&mut self, pointer: &str, was: &Value, now: &Value) {
        match (was, now) {
            _ if was == now => {}
            (Value::Object(was), Value::Object(now)) => {
                let names = now.keys().chain(was.keys().filter(|name| !now.contains_key(*name)));
                for name in names {
                    let below = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                    self.beside(&below, was.get(name), now.get(name));
                }
            }
            (Value::Array(was), Value::Array(now)) => self.lists(pointer, was, now),
            _ => self.beside(pointer, Some(was), Some(now)),
        }
    }

    /// One field where both have it as a list or a table; else all that is gone and all that is new.
    fn beside(&mut self, pointer: &str, was: Option<&Value>, now: Option<&Value>) {
        let nested = |value: &Value| value.is_object() || value.is_array();
        if let (Some(was), Some(now)) = (was, now)
            && nested(was)
            && was.is_object() == now.is_object()
            && was.is_array() == now.is_array()
        {
            return self.compare(pointer, was, now);
        }
        let of = |value: Option<&Value>| {
            let mut out = BTreeMap::new();
            value.into_iter().for_each(|value| leaves(pointer.to_owned(), value, &mut out));
            out
        };
        let (mut was, mut now) = (of(was), of(now));
        let pointers: BTreeSet<String> = was.keys().chain(now.keys()).cloned().collect();
        for pointer in pointers {
            let (was, now) = (was.remove(&pointer), now.remove(&pointer));
            if was != now {
                self.0.push((pointer, was, now));
            }
        }
    }

    /// Items of one id are one, wherever they stand; others are compared in their order, but for those at the beginning and
    /// the end that are alike.
    fn lists(&mut self, pointer: &str, was: &[Value], now: &[Value]) {
        let ids = |items: &[Value]| {
            items.iter().map(|item| id(item).map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        if let (Some(before), Some(after)) = (ids(was), ids(now)) {
            for (at, id) in after.iter().enumerate() {
                let old = before.iter().position(|other| other == id).map(|at| &was[at]);
                self.beside(&format!("{pointer}/{at}"), old, Some(&now[at]));
            }
            for (at, _) in before.iter().enumerate().filter(|(_, id)| !after.contains(id)) {
                self.beside(&format!("{pointer}/{at}"), Some(&was[at]), None);
            }
            let kept = |own: &[String], other: &[String]| {
                own.iter().filter(|id| other.contains(id)).cloned().collect::<Vec<_>>().join(", ")
            };
            let (before, after) = (kept(&before, &after), kept(&after, &before));
            if before != after {
                self.0.push((pointer.to_owned(), Some(before), Some(after)));
            }
            return;
        }
        let alike = |one: &[Value], other: &[Value], back: bool| {
            let pairs = one.len().min(other.len());
            let same = |at: &usize| match back {
                false => one[*at] == other[*at],
                true => one[one.len() - 1 - at] == other[other.len() - 1 - at],
            };
            (0..pairs).take_while(same).count()
        };
        let first = alike(was, now, false);
        let last = alike(&was[first..], &now[first..], true);
        let (was, now) = (&was[first..was.len() - last], &now[first..now.len() - last]);
        for at in 0..was.len().max(now.len()) {
            self.beside(&format!("{pointer}/{}", first + at), was.get(at), now.get(at));
        }
    }
}

/// The id of an item.
fn id(item: &Value) -> Option<&str> {
    item.get("id")?.as_str()
}

/// The messages that print a fact: one of the circular's own by its name, others by the name of their field.
fn printing(folders: &[&Folder], pointer: &str) -> Vec<String> {
    let mut segments = pointer.split('/').skip(1);
    let name = match segments.next() {
        Some("facts") => segments.next(),
        first => first,
    };
    let Some(name) = name else { return Vec::new() };
    let prose = folders.iter().flat_map(|folder| folder.prose.values());
    let ids: BTreeSet<&String> = prose
        .flat_map(|prose| prose.messages.keys().filter(|id| prose.facts_of(id).contains(name)))
        .collect();
    ids.into_iter().cloned().collect()
}
