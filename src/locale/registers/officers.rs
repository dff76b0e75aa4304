//! Who held which office when: in comes a day, out goes the office-holder, with gender.
//!
//! Titles that agree with a person's gender (French, Spanish, Arabic) follow from the date of the
//! letter. Sources: itu.int pages of the three Bureaux; ITU facts, section 4.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::read;

/// An elected office of the Union that letters name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Office {
    /// Director of the Telecommunication Standardization Bureau.
    DirectorTsb,
    /// Director of the Telecommunication Development Bureau.
    DirectorBdt,
    /// Director of the Radiocommunication Bureau.
    DirectorBr,
    /// Secretary-General.
    SecretaryGeneral,
}

impl Office {
    /// Its name in registers and messages.
    pub fn slug(self) -> &'static str {
        match self {
            Office::DirectorTsb => "director-tsb",
            Office::DirectorBdt => "director-bdt",
            Office::DirectorBr => "director-br",
            Office::SecretaryGeneral => "secretary-general",
        }
    }
}

/// A term of office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The office.
    pub office: Office,
    /// The slug of the person.
    pub person: String,
    /// `f` or `m`, as the catalogs select.
    pub gender: &'static str,
    /// The first day.
    pub from: Date,
    /// The last day, where the term has ended.
    pub to: Option<Date>,
    /// Whether nobody confirmed it.
    pub unsure: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    term: Vec<Term>,
    persons: BTreeMap<String, Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    office: Office,
    person: String,
    from: Datetime,
    to: Option<Datetime>,
    #[serde(default)]
    unsure: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    gender: String,
}

static OFFICERS: LazyLock<(Vec<Officer>, BTreeMap<String, &'static str>)> = LazyLock::new(|| {
    let file: File = read("neutral/officers.toml");
    let genders: BTreeMap<String, &str> = file
        .persons
        .into_iter()
        .map(|(slug, person)| (slug, if person.gender == "f" { "f" } else { "m" }))
        .collect();
    let day = |datetime: &Datetime| datetime.to_string().parse().expect("a register holds days");
    let terms = file
        .term
        .into_iter()
        .map(|term| Officer {
            office: term.office,
            gender: genders.get(&term.person).copied().unwrap_or("m"),
            from: day(&term.from),
            to: term.to.as_ref().map(day),
            unsure: term.unsure,
            person: term.person,
        })
        .collect();
    (terms, genders)
});

/// The terms known, in the order of the register.
pub fn officers() -> &'static [Officer] {
    &OFFICERS.0
}

/// The gender of a person of the register, as the catalogs select.
pub fn gender(person: &str) -> Option<&'static str> {
    OFFICERS.1.get(person).copied()
}

/// The persons of the register, by slug.
pub(super) fn persons() -> impl Iterator<Item = &'static str> {
    OFFICERS.1.keys().map(String::as_str)
}

/// The office that a person holds on a day; without one, the last that the person held.
pub fn office_of(person: &str, day: Option<Date>) -> Option<Office> {
    let terms = officers().iter().filter(|officer| officer.person == person);
    let held = |officer: &&Officer| {
        day.is_none_or(|day| officer.from <= day && officer.to.is_none_or(|last| day <= last))
    };
    terms.filter(held).max_by_key(|officer| officer.from).map(|officer| officer.office)
}

/// Who holds an office on a day.
pub fn holder(office: Office, day: Date) -> Option<&'static Officer> {
    officers().iter().find(|officer| {
        officer.office == office && officer.from <= day && officer.to.is_none_or(|last| day <= last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_office_follows_the_date() {
        let director = |day| holder(Office::DirectorTsb, day).map(|officer| officer.person.as_str());
        assert_eq!(director(date(2022, 12, 31)), Some("lee"));
        assert_eq!(director(date(2023, 1, 1)), Some("onoe"));
        assert_eq!(director(date(2012, 5, 1)), Some("johnson"));
        assert_eq!(holder(Office::DirectorBdt, date(2020, 4, 22)).map(|officer| officer.gender), Some("f"));
        assert_eq!(gender("bogdan-martin"), Some("f"));
    }

    #[test]
    fn an_office_has_one_holder_at_a_time() {
        for officer in officers() {
            let others = officers().iter().filter(|other| {
                other.office == officer.office
                    && !std::ptr::eq(*other, officer)
                    && other.from <= officer.to.unwrap_or(other.from)
                    && officer.from <= other.to.unwrap_or(officer.from)
            });
            assert_eq!(others.count(), 0, "{officer:?}");
        }
    }
}
