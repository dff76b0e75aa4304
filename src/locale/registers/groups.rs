//! Study groups by study period: which there are, and what they are called.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use jiff::civil::Date;
use serde::Deserialize;
use toml::value::Datetime;

use super::read;
use crate::lang::Lang;

/// A study period.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    from: Datetime,
    groups: Vec<u8>,
}

static PERIODS: LazyLock<BTreeMap<i16, Period>> = LazyLock::new(|| {
    let periods: BTreeMap<String, Period> = read("neutral/groups.toml");
    periods.into_iter().filter_map(|(year, period)| Some((year.parse().ok()?, period))).collect()
});

/// The first year of the study period of a day.
pub fn period(day: Date) -> Option<i16> {
    let began = |period: &Period| period.from.to_string().parse::<Date>().is_ok_and(|from| from <= day);
    PERIODS.iter().rev().find(|(_, period)| began(period)).map(|(year, _)| *year)
}

/// The study groups of a period, by its first year.
pub fn groups(period: i16) -> Option<&'static [u8]> {
    PERIODS.get(&period).map(|period| period.groups.as_slice())
}

/// Titles by period and group.
type Titles = BTreeMap<String, BTreeMap<String, toml::Value>>;

fn file(lang: Lang) -> &'static Titles {
    static FILES: [OnceLock<Titles>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    FILES[lang as usize].get_or_init(|| read(&format!("{lang}/groups.toml")))
}

/// The title of a study group in a period: the period's own, else the latest before it, else the earliest after it.
pub fn group_title(lang: Lang, period: i16, group: u8) -> Option<&'static str> {
    dated_title(lang, period, group).map(|(_, title)| title)
}

/// Whether that title is one that nobody confirmed.
pub fn group_title_is_unsure(lang: Lang, period: i16, group: u8) -> bool {
    let marked = |year: i16| file(lang).get("unsure")?.get(&year.to_string())?.as_array();
    let marked = dated_title(lang, period, group).and_then(|(year, _)| marked(year));
    marked.is_some_and(|groups| groups.iter().any(|known| known.as_integer() == Some(i64::from(group))))
}

/// The title of a study group in a period, with the period that it is of.
fn dated_title(lang: Lang, period: i16, group: u8) -> Option<(i16, &'static str)> {
    let group = group.to_string();
    let titles = |(year, titles): (&'static String, &'static BTreeMap<String, toml::Value>)| {
        Some((year.parse::<i16>().ok()?, titles.get(&group)?.as_str()?))
    };
    let known: Vec<(i16, &str)> = file(lang).iter().filter_map(titles).collect();
    let before = known.iter().rev().find(|(year, _)| *year <= period);
    before.or(known.first()).copied()
}

/// Every title of a study group, with the group's number.
pub fn titles(lang: Lang) -> impl Iterator<Item = (u8, &'static str)> {
    let periods = file(lang).iter().filter(|(year, _)| year.parse::<i16>().is_ok());
    periods
        .flat_map(|(_, titles)| titles)
        .filter_map(|(group, title)| Some((group.parse().ok()?, title.as_str()?)))
}
