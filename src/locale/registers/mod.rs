//! Registers: countries, places, regions, persons, study groups, office-holders and Resolutions, as data read at run time.
//!
//! What is one in all languages stands in `locales/neutral/`, the names and their forms in `locales/<lang>/`. The one
//! rule: forms are data and none is derived; an entry has one slug, and values are compared by it.

mod family;
mod groups;
mod index;
mod names;
mod officers;
mod own;
mod resolutions;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::AhoCorasick;
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use family::Family;
pub use groups::{group_title, group_title_is_unsure, groups, period, titles as group_titles};
pub use index::{Index, Name, names};
pub use names::{Entry, Former, Forms, Unsure, entry, shown};
pub use officers::{Office, Officer, gender, holder, office_of, officers};
pub use own::Own;
pub use resolutions::{in_force, plenipotentiary};

use super::embedded;
use crate::lang::Lang;

/// A country of the register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    slug: String,
    #[serde(default)]
    aliases: Vec<String>,
}

/// A place of the register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its country, by ISO 3166-1 alpha-3 code; none where the place is yet to be confirmed.
    pub country: Option<String>,
    /// Whether the Union has its seat there.
    #[serde(default)]
    pub seat: bool,
    /// Other slugs under which letters may name it.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A region of the register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    acronym: String,
}

/// What a register's file says.
///
/// # Panics
/// When a file built in is malformed, which tests prove it is not.
fn read<T: DeserializeOwned>(path: &str) -> T {
    let text = embedded::text(path).unwrap_or_else(|| panic!("locales/{path} is missing"));
    toml::from_str(text).unwrap_or_else(|error| panic!("locales/{path}: {error}"))
}

/// The countries by slug and alias: ISO code and slug.
static COUNTRIES: LazyLock<BTreeMap<String, (String, String)>> = LazyLock::new(|| {
    let countries: BTreeMap<String, Country> = read("neutral/countries.toml");
    let mut out = BTreeMap::new();
    for (iso, country) in countries {
        for name in country.aliases.iter().chain([&country.slug, &iso.to_ascii_lowercase()]) {
            out.insert(name.clone(), (iso.clone(), country.slug.clone()));
        }
    }
    out
});

static PLACES: LazyLock<BTreeMap<String, Place>> = LazyLock::new(|| read("neutral/places.toml"));

static REGIONS: LazyLock<BTreeMap<String, Region>> = LazyLock::new(|| read("neutral/regions.toml"));

/// The slugs of the regions for which study groups have groups of their own.
pub fn regions() -> impl Iterator<Item = &'static str> {
    REGIONS.keys().map(String::as_str)
}

/// What stands for a region in the names of such groups: `AFR` in SG3RG-AFR.
pub fn acronym(region: &str) -> Option<&'static str> {
    REGIONS.get(region).map(|region| region.acronym.as_str())
}

/// The places by slug.
pub fn places() -> &'static BTreeMap<String, Place> {
    &PLACES
}

/// The ISO 3166-1 alpha-3 code of a country by its slug or an alias.
pub fn country(key: &str) -> Option<&'static str> {
    COUNTRIES.get(key).map(|(iso, _)| iso.as_str())
}

/// The slug of a country by its ISO code.
pub fn slug(iso: &str) -> Option<&'static str> {
    COUNTRIES.get(&iso.to_ascii_lowercase()).map(|(_, slug)| slug.as_str())
}

/// The slug that a place or country is known by; what no register knows is its own.
pub fn canonical(key: &str) -> &str {
    if PLACES.contains_key(key) {
        return key;
    }
    if let Some((_, slug)) = COUNTRIES.get(key) {
        return slug;
    }
    let named = PLACES.iter().find(|(_, place)| place.aliases.iter().any(|alias| alias == key));
    named.map_or(key, |(slug, _)| slug.as_str())
}

/// The countries of the register with every name that a language has for them, by ISO code: the official short name
/// first.
pub fn countries(lang: Lang) -> impl Iterator<Item = (String, Vec<String>)> {
    names::entries(lang, names::File::Countries).iter().map(|(iso, entry)| {
        let former = entry.former.iter().flat_map(|former| std::iter::once(&former.name).chain(&former.also));
        let mut all: Vec<String> = Vec::new();
        for name in std::iter::once(&entry.name).chain(&entry.also).chain(former) {
            if !all.contains(name) {
                all.push(name.clone());
            }
        }
        (iso.clone(), all)
    })
}

/// The official short name of a country that a language also calls otherwise, where it is called so: by a shorter name,
/// or by one that no longer held on this day.
pub fn official(lang: Lang, key: &str, called: &str, day: Option<jiff::civil::Date>) -> Option<&'static str> {
    country(key)?;
    names::entry(lang, Family::Place, key)?.official(called, day)
}

/// Whether a text may name a country by another name than its official one: whether it has the letters of one anywhere.
pub fn may_be_unofficial(lang: Lang, text: &str) -> bool {
    static NAMES: [OnceLock<AhoCorasick>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    let names = NAMES[lang as usize].get_or_init(|| {
        let entries = names::entries(lang, names::File::Countries).values();
        AhoCorasick::new(entries.flat_map(names::Entry::others)).expect("some hundred short names")
    });
    names.is_match(text)
}

/// Whether a message, such as `place-geneva`, names something that a register has.
pub fn knows(message: &str) -> bool {
    match Family::of(message) {
        Some((Family::Place, key)) => PLACES.contains_key(canonical(key)) || country(key).is_some(),
        Some((Family::Person, key)) => officers::persons().any(|person| person == key),
        Some((Family::Group, key)) => {
            key.parse().is_ok_and(|group| group_title(Lang::En, 0, group).is_some())
        }
        Some((Family::Region, _)) | None => false,
    }
}

/// Everything that the registers of names have, by its slug: places, countries, persons, regions.
pub fn slugs() -> impl Iterator<Item = (Family, &'static str)> {
    let countries = COUNTRIES.values().map(|(_, slug)| slug.as_str());
    let places = PLACES.keys().map(String::as_str).chain(countries).map(|slug| (Family::Place, slug));
    places
        .chain(officers::persons().map(|slug| (Family::Person, slug)))
        .chain(regions().map(|slug| (Family::Region, slug)))
}

/// The study groups that a language has a title for, in whatever period.
pub fn titled_groups() -> impl Iterator<Item = (u8, Lang)> {
    Lang::ALL.into_iter().flat_map(|lang| group_titles(lang).map(move |(group, _)| (group, lang)))
}

/// The slug that is meant by a misspelt one, when near enough.
pub fn nearest(family: Family, key: &str) -> Option<&'static str> {
    let slugs: Vec<&'static str> = match family {
        Family::Person => officers::persons().collect(),
        Family::Place => {
            let countries = COUNTRIES.values().map(|(_, slug)| slug.as_str());
            PLACES.keys().map(String::as_str).chain(countries).collect()
        }
        Family::Region => regions().collect(),
        Family::Group => Vec::new(),
    };
    crate::diag::nearest(key, slugs)
}
