//! Resolutions that letters cite, with the revision in force on a day.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;
use toml::value::Datetime;

use super::read;

/// A revision of a Resolution.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// Where the assembly met, by slug.
    pub place: String,
    /// When.
    pub year: i16,
    /// The first day on which it holds.
    pub from: Datetime,
    /// Whether it is the first text, which is printed without "Rev.".
    #[serde(default)]
    pub adopted: bool,
    /// Whether nobody confirmed it.
    #[serde(default)]
    pub unsure: bool,
}

impl Revision {
    /// The first day on which it holds.
    pub fn first_day(&self) -> Option<Date> {
        self.from.to_string().parse().ok()
    }
}

#[derive(Deserialize)]
struct Resolution {
    revisions: Vec<Revision>,
}

static RESOLUTIONS: LazyLock<BTreeMap<u16, Vec<Revision>>> = LazyLock::new(|| {
    let file: BTreeMap<String, toml::Value> = read("neutral/resolutions.toml");
    let known = file.into_iter().filter_map(|(number, resolution)| {
        let resolution: Resolution = resolution.try_into().ok()?;
        Some((number.parse().ok()?, resolution.revisions))
    });
    known.collect()
});

/// The Resolutions of the Plenipotentiary Conference, whose numbers are their own.
static PLENIPOTENTIARY: LazyLock<BTreeMap<String, Resolution>> = LazyLock::new(|| {
    let mut file: BTreeMap<String, toml::Value> = read("neutral/resolutions.toml");
    file.remove("pp").and_then(|known| known.try_into().ok()).unwrap_or_default()
});

/// The revision of a Resolution of the Plenipotentiary Conference that holds on a day, the first where none does yet.
pub fn plenipotentiary(number: u16, day: Date) -> Option<&'static Revision> {
    let revisions = &PLENIPOTENTIARY.get(&number.to_string())?.revisions;
    let holds = |revision: &&Revision| revision.first_day().is_some_and(|from| from <= day);
    revisions.iter().rev().find(holds).or(revisions.first())
}

/// The revisions of a Resolution of the assembly, the earliest first.
pub fn revisions(number: u16) -> &'static [Revision] {
    RESOLUTIONS.get(&number).map_or(&[], Vec::as_slice)
}

/// The revision of a Resolution in force on a day.
pub fn in_force(number: u16, day: Date) -> Option<&'static Revision> {
    revisions(number).iter().rev().find(|revision| revision.first_day().is_some_and(|from| from <= day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_revision_follows_the_day() {
        let place = |day| in_force(1, day).map(|revision| (revision.place.as_str(), revision.year));
        assert_eq!(place(date(2019, 11, 29)), Some(("hammamet", 2016)));
        assert_eq!(place(date(2022, 9, 28)), Some(("geneva", 2022)));
        assert_eq!(place(date(2026, 11, 25)), Some(("new-delhi", 2024)));
        let union = |day| plenipotentiary(99, day).map(|revision| revision.year);
        assert_eq!(union(date(2019, 11, 29)), Some(2018));
        assert_eq!(union(date(2015, 1, 1)), Some(2014));
    }
}
