//! Names found in a text: in comes everything that a language calls places and persons, out goes an index by which
//! the names in a text are found at word boundaries, longest first.
//!
//! A name inside a word is none: "Oman" does not stand in "to manage". What two things are called
//! means both, until something tells them apart.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::names::{Entry, File, entries};
use super::{Family, groups};
use crate::document::SEVERAL;
use crate::lang::Lang;

/// A name of a language: of a place or country, a person, a study group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it names.
    pub family: Family,
    /// The slug.
    pub key: Cow<'static, str>,
    /// The name in a form of the language.
    pub text: Cow<'static, str>,
}

/// Every name of a language in every form in which sentences hold it; what several things are called, for each.
pub fn names(lang: Lang) -> impl Iterator<Item = Name> {
    let name = |family, key, text: &'static str| Name { family, key, text: text.into() };
    let countries = entries(lang, File::Countries).iter().filter_map(move |(iso, entry)| {
        let slug = super::slug(iso)?;
        Some(entry.spellings().map(move |text| name(Family::Place, slug.into(), text)))
    });
    let listed = |family, file| {
        let named = move |(slug, entry): (&'static String, &'static Entry)| {
            entry.spellings().map(move |text| name(family, slug.as_str().into(), text))
        };
        entries(lang, file).iter().flat_map(named)
    };
    let regions = entries(lang, File::Regions).iter().flat_map(move |(slug, entry)| {
        let spelt = entry.spellings().chain(entry.form(Some("to"))).chain(super::acronym(slug));
        spelt.map(move |text| name(Family::Region, slug.as_str().into(), text))
    });
    let groups =
        groups::titles(lang).map(move |(group, title)| name(Family::Group, group.to_string().into(), title));
    countries
        .flatten()
        .chain(listed(Family::Place, File::Places))
        .chain(listed(Family::Person, File::Persons))
        .chain(regions)
        .chain(groups)
}

/// A name to look for: its family, its slug, its characters as texts are compared.
type Sought = (Family, String, Vec<char>);

/// Names by how they begin, longest first.
#[derive(Debug, Default)]
pub struct Index {
    by_beginning: FxHashMap<[char; 2], Vec<Sought>>,
}

impl Index {
    /// An index of names, each with its characters as texts are compared; what several are called has all their slugs.
    pub fn new(names: impl IntoIterator<Item = Sought>) -> Self {
        let mut by_beginning: FxHashMap<[char; 2], Vec<Sought>> = FxHashMap::default();
        for name in names {
            if let [first, second, ..] = name.2[..] {
                by_beginning.entry([first, second]).or_default().push(name);
            }
        }
        for names in by_beginning.values_mut() {
            let longest = |name: &Sought| std::cmp::Reverse(name.2.len());
            names.sort_unstable_by(|a, b| {
                longest(a).cmp(&longest(b)).then((&a.2, a.0, &a.1).cmp(&(&b.2, b.0, &b.1)))
            });
            names.dedup_by(|(family, key, chars), (first, keys, others)| {
                let same = family == first && chars == others;
                if same && keys.split(SEVERAL).all(|known| known != key) {
                    keys.push(SEVERAL);
                    keys.push_str(key);
                }
                same
            });
        }
        Self { by_beginning }
    }

    /// The longest name of a family that begins at a place: its slug and length.
    ///
    /// `bounded` says whether a word may end before the character at an index.
    pub fn at(
        &self,
        family: Family,
        chars: &[char],
        at: usize,
        bounded: impl Fn(usize) -> bool,
    ) -> Option<(&str, usize)> {
        let [first, second] = *chars.get(at..at + 2)?.first_chunk()?;
        let names = self.by_beginning.get(&[first, second])?;
        let fits = |name: &&Sought| {
            name.0 == family && chars[at..].starts_with(&name.2) && bounded(at + name.2.len())
        };
        names.iter().find(fits).map(|(_, key, chars)| (key.as_str(), chars.len()))
    }
}
