//! Names and their forms: in comes a slug, a form and a day, out go the words of a language.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;
use toml::value::Datetime;

use super::{Family, country, read};
use crate::lang::Lang;

/// A name with the forms that sentences need.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Forms {
    /// As it stands alone; of a country, the official short name.
    pub name: String,
    /// Where something takes place.
    #[serde(default, rename = "in")]
    pub within: Option<String>,
    /// After a noun: at the invitation of.
    #[serde(default)]
    pub of: Option<String>,
    /// The direction: an invitation to.
    #[serde(default)]
    pub to: Option<String>,
    /// Other ways in which it is written, read and never written.
    #[serde(default)]
    pub also: Vec<String>,
    /// The forms that nobody confirmed.
    #[serde(default)]
    pub unsure: Unsure,
}

/// What something is called in a language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name today.
    #[serde(flatten)]
    pub forms: Forms,
    /// What letters may call it in short, which names no Member State: "Korea".
    #[serde(default)]
    pub short: Option<Short>,
    /// What CLDR calls it, where that differs.
    #[serde(default)]
    pub cldr: Option<String>,
    /// Why it differs.
    #[serde(default)]
    pub why: Option<String>,
    /// Whether the name does not decline, so that its forms are alike.
    #[serde(default)]
    pub indeclinable: bool,
    /// The names that held before, each until a day.
    #[serde(default)]
    pub former: Vec<Former>,
}

/// A short name and its forms.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Short {
    /// As in [`Entry`].
    pub name: String,
    /// As in [`Entry`].
    #[serde(rename = "in")]
    pub within: String,
}

/// Forms that nobody confirmed.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(untagged)]
pub enum Unsure {
    /// None, or all.
    All(bool),
    /// These.
    Forms(Vec<String>),
    /// Nothing said.
    #[default]
    None,
}

/// A name that held before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Former {
    /// The first day on which it no longer holds.
    pub until: Datetime,
    /// The name.
    #[serde(flatten)]
    pub forms: Forms,
}

/// A name is asked for its forms.
impl Deref for Entry {
    type Target = Forms;

    fn deref(&self) -> &Forms {
        &self.forms
    }
}

/// So is one that held before.
impl Deref for Former {
    type Target = Forms;

    fn deref(&self) -> &Forms {
        &self.forms
    }
}

impl Former {
    /// Whether the name still held on a day.
    fn held(&self, day: Date) -> bool {
        self.until.to_string().parse::<Date>().is_ok_and(|until| day < until)
    }
}

impl Forms {
    /// The words in a form.
    pub fn form(&self, form: Option<&str>) -> Option<&str> {
        match form {
            None => Some(&self.name),
            Some("in") => self.within.as_deref(),
            Some("of") => self.of.as_deref(),
            Some("to") => self.to.as_deref(),
            Some(_) => None,
        }
    }

    /// Whether a form is one that nobody confirmed.
    pub fn is_unsure(&self, form: Option<&str>) -> bool {
        match &self.unsure {
            Unsure::All(unsure) => *unsure,
            Unsure::Forms(forms) => forms.iter().any(|known| known == form.unwrap_or("name")),
            Unsure::None => false,
        }
    }

    /// Every way to write it.
    fn spellings(&self) -> impl Iterator<Item = &String> {
        [Some(&self.name), self.within.as_ref()].into_iter().flatten().chain(&self.also)
    }
}

impl Entry {
    /// The words in a form, as they were on a day.
    pub fn form_on(&self, form: Option<&str>, day: Option<Date>) -> Option<&str> {
        let former = day.and_then(|day| self.former.iter().find(|former| former.held(day)));
        former.map_or(&self.forms, |former| &former.forms).form(form)
    }

    /// What it is called otherwise, and was called before.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> {
        let former = self.former.iter().flat_map(|former| former.spellings());
        self.forms.also.iter().chain(former).map(String::as_str)
    }

    /// The name that holds, where this is a shorter one or one that held before.
    pub(super) fn official(&self, called: &str, day: Option<Date>) -> Option<&str> {
        let same = |name: &str| {
            let bare = |text: &str| text.to_lowercase().replace(['\u{2019}', '\u{a0}'], "'");
            bare(name) == bare(called)
        };
        let holds = self.form_on(None, day)?;
        let forms = [None, Some("in"), Some("of"), Some("to")];
        let short = self.short.iter().flat_map(|short| [&short.name, &short.within]);
        let right = forms.into_iter().filter_map(|form| self.form_on(form, day));
        if right.chain(short.map(String::as_str)).any(same) {
            return None;
        }
        let former = self.former.iter().any(|former| former.spellings().any(|name| same(name)));
        let also =
            self.forms.also.iter().any(|name| same(name)) && called.chars().count() < holds.chars().count();
        (former || also).then_some(holds)
    }

    /// Every way to write it, former names included.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let short = self.short.iter().flat_map(|short| [&short.name, &short.within]);
        let former = self.former.iter().flat_map(|former| former.spellings());
        self.forms.spellings().chain(short).chain(former).map(String::as_str)
    }
}

pub(super) type Entries = BTreeMap<String, Entry>;

/// The files of a register of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Countries,
    Places,
    Persons,
    Regions,
}

/// The entries of a file in a language, read when first asked for.
pub(super) fn entries(lang: Lang, file: File) -> &'static Entries {
    static FILES: [[OnceLock<Entries>; 4]; Lang::ALL.len()] =
        [const { [const { OnceLock::new() }; 4] }; Lang::ALL.len()];
    FILES[lang as usize][file as usize].get_or_init(|| {
        let name = match file {
            File::Countries => "countries",
            File::Places => "places",
            File::Persons => "persons",
            File::Regions => "regions",
        };
        read(&format!("{lang}/{name}.toml"))
    })
}

/// The entry of a place, country, person or region in a language.
pub fn entry(lang: Lang, family: Family, key: &str) -> Option<&'static Entry> {
    match family {
        Family::Person => entries(lang, File::Persons).get(key),
        Family::Place => entries(lang, File::Places).get(key).or_else(|| {
            let known = country(key).and_then(|iso| entries(lang, File::Countries).get(iso));
            known.or_else(|| entries(lang, File::Places).get(super::canonical(key)))
        }),
        Family::Region => entries(lang, File::Regions).get(key),
        Family::Group => None,
    }
}

/// The words of a place, country, person or region in a form, as they were on a day.
pub fn shown(
    lang: Lang,
    family: Family,
    key: &str,
    form: Option<&str>,
    day: Option<Date>,
) -> Option<&'static str> {
    entry(lang, family, key)?.form_on(form, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_no_name_has_is_refused() {
        let read = |text: &str| toml::from_str::<Entry>(text).map(|entry| entry.forms.name);
        let former = "[[former]]\nuntil = 2022-06-01\nname = \"B\"\n";
        assert_eq!(read(&format!("name = \"A\"\nin = \"in A\"\n{former}")).as_deref(), Ok("A"));
        for text in
            ["name = \"A\"\ninn = \"in A\"\n".to_owned(), format!("name = \"A\"\n{former}inn = \"in B\"\n")]
        {
            assert!(read(&text).unwrap_err().to_string().contains("unknown field `inn`"), "{text}");
        }
    }
}
