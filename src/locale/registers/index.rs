//! Names found in a text: in comes everything that a language calls places and persons, out goes an index by which
//! the names in a text are found at word boundaries, longest first.
//!
//! The one rule: a name inside a word is none: "Oman" does not stand in "to manage". What two things are called
//! means both, until something tells them apart.

use std::collections::{BTreeMap, BTreeSet};

use super::groups;
use super::names::{File, entries};
use crate::document::SEVERAL;
use crate::lang::Lang;

/// A name of a language: of a place or country, a person, a study group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// `place`, `person` or `group`.
    pub family: &'static str,
    /// The slug; of a name that several have, their slugs parted by `|`.
    pub key: String,
    /// The name in a form of the language.
    pub text: String,
}

/// Every name of a language in every form in which sentences hold it.
pub fn names(lang: Lang) -> Vec<Name> {
    let mut keys: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    let mut add = |family: &'static str, text: &str, key: &str| {
        keys.entry((family, text.to_owned())).or_default().insert(key.to_owned());
    };
    for (iso, entry) in entries(lang, File::Countries) {
        let Some(slug) = super::slug(iso) else { continue };
        entry.spellings().for_each(|text| add("place", text, slug));
    }
    for (slug, entry) in entries(lang, File::Places) {
        entry.spellings().for_each(|text| add("place", text, slug));
    }
    for (slug, entry) in entries(lang, File::Persons) {
        entry.spellings().for_each(|text| add("person", text, slug));
    }
    for (group, title) in groups::titles(lang) {
        add("group", &title, &group.to_string());
    }
    let joined = |keys: BTreeSet<String>| keys.into_iter().collect::<Vec<_>>().join(&SEVERAL.to_string());
    keys.into_iter().map(|((family, text), keys)| Name { family, key: joined(keys), text }).collect()
}

/// A name to look for: its family, its slug, its characters as texts are compared.
type Sought = (&'static str, String, Vec<char>);

/// Names by how they begin, longest first.
#[derive(Debug, Default)]
pub struct Index {
    by_beginning: BTreeMap<[char; 2], Vec<Sought>>,
}

impl Index {
    /// An index of names, each with its characters as texts are compared.
    pub fn new(names: impl IntoIterator<Item = Sought>) -> Self {
        let mut by_beginning: BTreeMap<[char; 2], Vec<_>> = BTreeMap::new();
        for (family, key, chars) in names {
            if let [first, second, ..] = chars[..] {
                by_beginning.entry([first, second]).or_default().push((family, key, chars));
            }
        }
        for names in by_beginning.values_mut() {
            names.sort_by_key(|(_, _, chars): &Sought| std::cmp::Reverse(chars.len()));
        }
        Self { by_beginning }
    }

    /// The longest name of a family that begins at a place: its slug and length.
    ///
    /// `bounded` says whether a word may end before the character at an index.
    pub fn at(
        &self,
        family: &str,
        chars: &[char],
        at: usize,
        bounded: impl Fn(usize) -> bool,
    ) -> Option<(&str, usize)> {
        let [first, second] = *chars.get(at..at + 2)?.first_chunk()?;
        let names = self.by_beginning.get(&[first, second])?;
        let fits = |name: &&(&str, String, Vec<char>)| {
            name.0 == family && chars[at..].starts_with(&name.2) && bounded(at + name.2.len())
        };
        names.iter().find(fits).map(|(_, key, chars)| (key.as_str(), chars.len()))
    }
}
