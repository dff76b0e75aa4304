//! Names that are nobody's but a desk's: in come entries beside the registers', out go the words of a form and the
//! names to find in texts.
//!
//! An entry stands for the whole of the registers' entry of its slug.

use std::collections::BTreeMap;

use super::Family;
use super::index::Name;
use super::names::Entry;
use crate::lang::Lang;

/// Names beside the registers', by language, family and slug.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Own {
    entries: BTreeMap<(Lang, Family), BTreeMap<String, Entry>>,
}

impl Own {
    /// Adds an entry; whether there was none of its slug.
    pub fn add(&mut self, lang: Lang, family: Family, slug: String, entry: Entry) -> bool {
        self.entries.entry((lang, family)).or_default().insert(slug, entry).is_none()
    }

    /// The entry of a slug.
    pub fn entry(&self, lang: Lang, family: Family, slug: &str) -> Option<&Entry> {
        self.entries.get(&(lang, family))?.get(slug)
    }

    /// Every slug of a family, in whatever language.
    pub fn slugs(&self, family: Family) -> impl Iterator<Item = &str> {
        let of_family = self.entries.iter().filter(move |((_, known), _)| *known == family);
        of_family.flat_map(|(_, entries)| entries.keys()).map(String::as_str)
    }

    /// Every name in a language, in every form in which sentences hold it.
    pub fn names(&self, lang: Lang) -> Vec<Name> {
        let mut out = Vec::new();
        for ((known, family), entries) in &self.entries {
            for (slug, entry) in entries.iter().filter(|_| *known == lang) {
                out.extend(entry.spellings().map(|text| Name {
                    family: *family,
                    key: slug.clone().into(),
                    text: text.to_owned().into(),
                }));
            }
        }
        out
    }
}
