//! Evidence: in come the editions, out goes what they say at a key, the original first.
//!
//! Where editions disagree, most of them are believed; of two that stand alone, the original, which is
//! the English edition where there is one.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Matched, Recognition, city};
use crate::declared::{Declaration, Declared};
use crate::diag::{Code, Diagnostic, Place};
use crate::document::layout::Trait;
use crate::document::{Located, Sort, Value};
use crate::lang::Lang;
use crate::reading::Reading;

/// An edition read and recognised: what the file says, and what was recognised in it.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The file as read.
    pub reading: &'a Reading,
    /// The edition recognised in it.
    pub recognition: &'a Recognition,
}

/// The editions of one circular.
pub struct Evidence<'a> {
    /// The editions, the original first.
    pub sources: Vec<Input<'a>>,
    /// What is known of letters of their kind.
    pub declaration: Declaration,
    /// For each edition, its texts by their keys.
    by_key: Vec<FxHashMap<&'a str, Vec<usize>>>,
}

impl<'a> Evidence<'a> {
    /// The editions in order, or why they cannot be imported together.
    ///
    /// # Errors
    /// When there is none, when two are in one language, or when they are of different kinds or of none that is known.
    pub fn new(declared: &Declared, editions: &[Input<'a>]) -> Result<Self, Vec<Diagnostic>> {
        let mut sources = editions.to_vec();
        sources.sort_by_key(|source| source.recognition.edition.lang != Lang::En);
        let mut out = Vec::new();
        if sources.is_empty() {
            out.push(Diagnostic::error(Code::Io, "there is no edition to import").hint("name at least one"));
        }
        for (index, source) in sources.iter().enumerate() {
            let edition = &source.recognition.edition;
            if sources[..index].iter().any(|other| other.recognition.edition.lang == edition.lang) {
                let message = format!("there are two {} editions", edition.lang.name());
                let hint = "import one edition per language; `drift` compares two versions";
                out.push(
                    Diagnostic::error(Code::Duplicate, message).at(Place::file(&edition.path)).hint(hint),
                );
            }
        }
        let kind_of = |source: &Input<'_>| source.recognition.edition.kind.clone();
        let kind = sources.iter().find_map(kind_of);
        for source in &sources {
            let message = match (kind_of(source), &kind) {
                (Some(own), Some(kind)) if own != *kind => {
                    format!("a letter of the kind `{own}`, together with one of the kind `{kind}`")
                }
                (None, _) => "nothing tells what kind of letter this is".to_owned(),
                _ => continue,
            };
            let known: Vec<&str> = declared.kinds.iter().map(|kind| kind.name()).collect();
            let hint = format!("name its kind with --kind: {}", known.join(", "));
            let place = Place::file(&source.recognition.edition.path);
            out.push(Diagnostic::error(Code::Unsupported, message).at(place).hint(hint));
        }
        let declaration = *declared.of(kind.as_deref());
        let by_key = sources.iter().map(|source| by_key(source.recognition)).collect();
        if out.is_empty() { Ok(Self { sources, declaration, by_key }) } else { Err(out) }
    }

    /// The original's language.
    pub fn original(&self) -> Lang {
        self.sources[0].recognition.edition.lang
    }

    /// The texts at a key, edition by edition.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = (&'a Located, Option<&'a Matched>)> {
        (0..self.sources.len()).flat_map(move |source| self.at(source, key))
    }

    /// The texts of one edition at a key.
    fn at(&self, source: usize, key: &str) -> Vec<(&'a Located, Option<&'a Matched>)> {
        let recognition = self.sources[source].recognition;
        let places = self.by_key[source].get(key).into_iter().flatten();
        places.map(|at| (&recognition.edition.texts[*at], recognition.matches[*at].as_ref())).collect()
    }

    /// The value at a key that most editions give.
    pub fn value<T: PartialEq>(&self, key: &str, pick: impl Fn(&Value) -> Option<T> + Copy) -> Option<T> {
        self.any(&[key], pick)
    }

    /// The value that stands at most of several keys in most editions; of two that stand equally often, the one
    /// that the original has first.
    pub fn any<T: PartialEq>(&self, keys: &[&str], pick: impl Fn(&Value) -> Option<T> + Copy) -> Option<T> {
        let mut votes: Vec<(T, usize)> = Vec::new();
        for (source, key) in (0..self.sources.len()).flat_map(|at| keys.iter().map(move |key| (at, key))) {
            let texts = self.at(source, key);
            // A paragraph's own number stands before its words.
            let (said, other): (Vec<_>, Vec<_>) =
                texts.iter().map(|(text, _)| text).partition(|text| text.message.is_some());
            let Some(value) = said
                .into_iter()
                .chain(other)
                .flat_map(|text: &Located| text.text.facts())
                .find_map(|fact| pick(&first_meant(&fact.value)))
            else {
                continue;
            };
            match votes.iter_mut().find(|(known, _)| *known == value) {
                Some((_, votes)) => *votes += 1,
                None => votes.push((value, 1)),
            }
        }
        let most = votes.iter().map(|(_, votes)| *votes).max()?;
        votes.into_iter().find(|(_, votes)| *votes == most).map(|(value, _)| value)
    }

    /// The value that fills the field of the model at this path, as most editions state it.
    pub fn home(&self, path: &str) -> Option<Value> {
        let addresses = self.declaration.layout.addresses();
        let fixed = addresses.iter().filter(|(key, _)| !key.contains('*'));
        let homes: Vec<(&String, Sort)> = fixed
            .flat_map(|(key, found)| found.node().traits.iter().map(move |known| (key, known)))
            .filter_map(|(key, known)| match known {
                Trait::Home(home, sort) if *home == path => Some((key, *sort)),
                _ => None,
            })
            .collect();
        let mut keys: Vec<&str> = homes.iter().map(|(key, _)| key.as_str()).collect();
        keys.dedup();
        let sorts: Vec<Sort> = homes.iter().map(|(_, sort)| *sort).collect();
        self.any(&keys, |value| sorts.iter().any(|sort| sort.is_of(value)).then(|| value.clone()))
    }

    /// The one value of a sort that the whole letter has, as most places in most editions state it.
    pub fn one(&self, sort: Sort) -> Option<Value> {
        let keys = self.keys(Trait::One(sort));
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        self.any(&keys, |value| sort.is_of(value).then(|| value.clone()))
    }

    /// The addresses of which this is known, as editions have them.
    fn keys(&self, known: Trait) -> Vec<String> {
        let (mut out, mut seen) = (Vec::new(), FxHashSet::default());
        for source in &self.sources {
            for key in source.recognition.edition.texts.iter().filter_map(|text| text.key.as_ref()) {
                let key = key.as_str();
                if seen.insert(key) && self.declaration.layout.is(key, known) {
                    out.push(key.to_owned());
                }
            }
        }
        out
    }

    /// What most editions list, in the order of the first that has all or most of it.
    pub fn most(&self, listed: impl Fn(&Input<'a>) -> Vec<String>) -> Vec<String> {
        let lists: Vec<Vec<String>> = self.sources.iter().map(listed).collect();
        let kept = |member: &&String| {
            let editions = lists.iter().filter(|list| list.contains(member)).count();
            self.carries(lists[0].contains(member), editions)
        };
        let mut order: Vec<usize> = (0..lists.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(lists[*at].iter().filter(kept).count()));
        let mut out: Vec<String> = Vec::new();
        for member in order.into_iter().flat_map(|at| &lists[at]).filter(kept) {
            if !out.contains(member) {
                out.push(member.clone());
            }
        }
        out
    }

    /// Whether so many editions are at least half of them, the original's word counting where they are half.
    pub fn carries(&self, in_original: bool, editions: usize) -> bool {
        let all = self.sources.len();
        editions * 2 > all || (editions * 2 == all && in_original)
    }

    /// How the telephone number that fills a field is written, with spaces.
    pub fn telephone(&self, path: &str) -> Option<String> {
        let homes = self.declaration.layout.fixed(|known| match known {
            Trait::Home(home, Sort::Telephone) if home == path => Some(()),
            _ => None,
        });
        homes.iter().find_map(|(key, ())| self.telephone_at(key))
    }

    fn telephone_at(&self, key: &str) -> Option<String> {
        let meant = self.value(key, |value| matches!(value, Value::Telephone(_)).then(|| value.clone()))?;
        let mut facts = self.texts(key).flat_map(|(text, _)| text.text.facts());
        facts.find(|fact| fact.value == meant).map(|fact| {
            let plain: String =
                fact.plain().chars().map(|c| if c.is_ascii_digit() || c == '+' { c } else { ' ' }).collect();
            plain.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// The message at a key whose id begins so.
    pub fn message(&self, key: &str, begins: &str) -> Option<&'a Matched> {
        self.texts(key).filter_map(|(_, matched)| matched).find(|matched| matched.message.starts_with(begins))
    }

    /// Whether an edition has a key.
    pub fn has(&self, key: &str) -> bool {
        self.texts(key).next().is_some()
    }
}

/// The texts of an edition by their keys.
fn by_key(recognition: &Recognition) -> FxHashMap<&str, Vec<usize>> {
    let mut out: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, text) in recognition.edition.texts.iter().enumerate() {
        if let Some(key) = &text.key {
            out.entry(key.as_str()).or_default().push(at);
        }
    }
    out
}

/// The texts of an edition at a key.
pub fn at<'a>(source: &Input<'a>, key: &str) -> Vec<(&'a Located, Option<&'a Matched>)> {
    let recognition = source.recognition;
    let both = recognition.edition.texts.iter().zip(&recognition.matches);
    both.filter(|(text, _)| text.key.as_ref().is_some_and(|known| known.as_str() == key))
        .map(|(text, matched)| (text, matched.as_ref()))
        .collect()
}

/// A name that several places have, as the first of them that is no country: a model names one.
fn first_meant(value: &Value) -> Value {
    match value {
        Value::Place(keys) => Value::Place(city(keys).to_owned()),
        other => other.clone(),
    }
}
