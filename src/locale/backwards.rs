//! Catalogs run backwards: in comes a language, out goes everything its messages can say, with typed holes
//! where values stand, and the words that dates, lists and names are made of.
//!
//! Nothing here interprets Fluent. The real catalog is run over the whole domain of every selector
//! with markers for values, exactly as `say` runs it, and the distinct outputs are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast;
use icu_locale_core::Locale;
use jiff::civil::{Date, Weekday, date};

use super::Lang;
use super::catalog::{Catalog, files};
use super::contract::{Contract, Kind, Message};
use super::dates::Pattern;
use super::lint::{self, plural_category};
use super::say::{Arg, Args, marker};
use crate::document::{Month, OfNumber, Part, Text};

/// One thing that a message can say in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The message, with `.attribute` where the text is an attribute's.
    pub id: &'static str,
    /// What it says.
    pub pieces: Vec<Piece>,
    /// The formularies that say it so.
    pub years: Vec<&'static str>,
    /// The selections that lead here: each a value for every selector of the message.
    pub choices: Vec<Choices>,
}

/// A value for every selector of a message; numbers stand for their class, see [`count_class`].
pub type Choices = Vec<(&'static str, String)>;

/// A piece of what a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A line break.
    Break,
    /// A place for a value.
    Hole {
        /// The variable.
        name: &'static str,
        /// The form it is shown in.
        form: Option<&'static str>,
    },
}

/// Everything that the messages of a language can say, in the order of the contract and, within a message, of
/// its domain.
pub fn outcomes(lang: Lang, contract: &Contract) -> Vec<Outcome> {
    said(lang, contract, None, &|_| true)
}

/// The same of some messages, with words over the catalogs'.
pub fn outcomes_over(
    lang: Lang,
    contract: &Contract,
    layer: &Arc<FluentResource>,
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Outcome> {
    said(lang, contract, Some(layer), wanted)
}

fn said(
    lang: Lang,
    contract: &Contract,
    layer: Option<&Arc<FluentResource>>,
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Outcome> {
    let catalog = |year| (year, Catalog::new(lang, *contract, year, layer.cloned()));
    let catalogs: Vec<(&str, Catalog)> = years(contract).into_iter().map(catalog).collect();
    let messages = contract.messages().filter(|message| wanted(message.id));
    messages.flat_map(|message| of_message(lang, message, &catalogs)).collect()
}

/// The formularies of a kind; one without a year where nothing of the kind is dated.
fn years(contract: &Contract) -> Vec<&'static str> {
    let years = contract.formularies();
    if years.is_empty() { vec![""] } else { years }
}

fn of_message(lang: Lang, message: &Message, catalogs: &[(&'static str, Catalog)]) -> Vec<Outcome> {
    let mut out: Vec<Outcome> = Vec::new();
    // As Fluent gave them, beside `out`.
    let mut said: Vec<String> = Vec::new();
    let all: Vec<&str> = catalogs.iter().map(|(year, _)| *year).collect();
    let years = if message.dated { catalogs.len() } else { 1 };
    for choices in domain(lang, message) {
        let args = arguments(message, &choices).fluent();
        for (index, (_, catalog)) in catalogs[..years].iter().enumerate() {
            let Ok(formatted) = catalog.format_with(message.id, &args) else { continue };
            let years = if message.dated { &all[index..=index] } else { &all };
            let known = said.iter().position(|known| *known == formatted).unwrap_or_else(|| {
                let pieces = pieces(&formatted, message);
                out.push(Outcome { id: message.id, pieces, years: Vec::new(), choices: Vec::new() });
                said.push(formatted);
                said.len() - 1
            });
            let outcome = &mut out[known];
            outcome
                .years
                .extend(years.iter().filter(|year| !outcome.years.contains(year)).collect::<Vec<_>>());
            if outcome.choices.last() != Some(&choices) {
                outcome.choices.push(choices.clone());
            }
        }
    }
    out
}

/// Every selection of a message: the product of its selectors' domains.
fn domain(lang: Lang, message: &Message) -> Vec<Choices> {
    let mut out: Vec<Choices> = vec![Vec::new()];
    for (name, kind) in message.variables {
        let values: Vec<String> = match kind {
            Kind::Choice(words) => words.iter().map(|word| (*word).to_owned()).collect(),
            Kind::Number => count_classes(lang).into_iter().map(|count| count.to_string()).collect(),
            Kind::Fact(_) | Kind::Text(_) | Kind::Maybe(_) => continue,
        };
        out = out
            .into_iter()
            .flat_map(|choices| {
                values.iter().map(move |value| {
                    let mut choices = choices.clone();
                    choices.push((name, value.clone()));
                    choices
                })
            })
            .collect();
    }
    out
}

/// The arguments of a selection: markers for values, and the values of selectors.
fn arguments(message: &Message, choices: &Choices) -> Args {
    message.variables.iter().fold(Args::none(), |args, (name, kind)| {
        let chosen = choices.iter().find(|(selector, _)| selector == name).map(|(_, value)| value.as_str());
        let arg = match (kind, chosen) {
            (Kind::Choice(words), Some(chosen)) => {
                Arg::Choice(words.iter().find(|word| **word == chosen).expect("from the domain"))
            }
            (Kind::Number, Some(chosen)) => Arg::Number(chosen.parse().expect("from the domain")),
            _ => Arg::Text(Text::default()),
        };
        args.with(*name, arg)
    })
}

fn pieces(formatted: &str, message: &Message) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut words = String::new();
    for c in formatted.chars() {
        let piece = match marker(c) {
            Some((index, shown)) => Piece::Hole { name: message.variables[index].0, form: shown.form() },
            None if c == '\n' => Piece::Break,
            None => {
                words.push(c);
                continue;
            }
        };
        if !words.is_empty() {
            out.push(Piece::Words(std::mem::take(&mut words)));
        }
        out.push(piece);
    }
    if !words.is_empty() {
        out.push(Piece::Words(words));
    }
    out
}

/// One number for every way in which a language treats numbers: 1, and the least from 2 on of each category.
pub fn count_classes(lang: Lang) -> Vec<u32> {
    let mut out: Vec<u32> = (1..=120).map(|count| count_class(lang, count)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The number that stands for this one in [`Outcome::choices`].
pub fn count_class(lang: Lang, count: u32) -> u32 {
    if count <= 1 {
        return 1;
    }
    let category = plural_category(lang, count);
    (2..=120).find(|other| plural_category(lang, *other) == category).unwrap_or(count)
}

/// The words of each of these messages, in all years and variants, without its values.
///
/// They tell one kind from another; what a message says is in [`outcomes`].
pub fn words(
    lang: Lang,
    contract: &Contract,
    messages: &'static [Message],
) -> Vec<(&'static str, Vec<String>)> {
    words_of(files(contract, lang).iter().map(|file| &*file.resource), messages)
}

/// The words of each of these messages in some resources.
pub(super) fn words_of<'r>(
    resources: impl IntoIterator<Item = &'r FluentResource>,
    messages: &'static [Message],
) -> Vec<(&'static str, Vec<String>)> {
    let mut out: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for entry in resources.into_iter().flat_map(FluentResource::entries) {
        let ast::Entry::Message(message) = entry else { continue };
        for (id, pattern) in lint::patterns(message) {
            if let Some(own) = messages.iter().find(|own| own.id == id) {
                lint::words(pattern, out.entry(own.id).or_default());
            }
        }
    }
    // Formularies repeat what did not change.
    for texts in out.values_mut() {
        texts.sort_unstable();
        texts.dedup();
    }
    out.into_iter().collect()
}

/// The names of the months in every form that CLDR has, with the month's number: those of the language, and of the
/// regions whose names people write in it as well.
pub fn month_names(lang: Lang) -> Vec<(String, i8)> {
    let mut out = BTreeMap::new();
    let mut ambiguous = BTreeSet::new();
    for locale in locales(lang) {
        for form in ["MMMM", "LLLL", "MMM", "LLL"] {
            let Ok(pattern) = Pattern::new(form, &locale, None) else { continue };
            for month in 1..=12 {
                let name = pattern.format(date(2023, month, 25).at(0, 0, 0, 0));
                let name = name.trim_end_matches('.').to_owned();
                if name.chars().any(char::is_alphabetic)
                    && out.insert(name.clone(), month).is_some_and(|other| other != month)
                {
                    ambiguous.insert(name);
                }
            }
        }
    }
    out.retain(|name, _| !ambiguous.contains(name));
    let behind_in = (1..).zip(&lang.rules().months_in).map(|(month, name)| (name.clone(), month));
    out.into_iter().chain(behind_in).collect()
}

/// The locale of a language, and those of the regions whose names people write in it.
fn locales(lang: Lang) -> impl Iterator<Item = Locale> {
    let others = lang.values().locales.iter().filter_map(|tag| tag.parse().ok());
    std::iter::once(lang.rules().cldr.clone()).chain(others)
}

/// The names of the days of the week, in full.
pub fn weekday_names(lang: Lang) -> Vec<(String, Weekday)> {
    let Ok(pattern) = Pattern::new("EEEE", &lang.rules().cldr, None) else { return Vec::new() };
    let days = (1..=7).map(|day| date(2024, 1, day));
    days.map(|day| (pattern.format(day.at(0, 0, 0, 0)), day.weekday())).collect()
}

/// What stands in dates, ranges and deadlines beside numbers and months: `de`, `au`, `hours`, `年`.
pub fn date_words(lang: Lang) -> BTreeSet<String> {
    let rules = lang.rules();
    let months = month_names(lang);
    let mut out = BTreeSet::new();
    let mut add = |text: String| {
        for segment in text.split(|c: char| c.is_ascii_digit()) {
            for word in segment.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                if !months.iter().any(|(name, _)| name == word) {
                    out.insert(word.to_owned());
                }
            }
        }
    };
    let day = |month, day| date(2023, month, day);
    let months_of = |month| Month { year: 2023, month };
    for month in 1..=12 {
        add(rules.days["date"].format(day(month, 25).at(0, 0, 0, 0)));
        add(rules.days["deadline"].format(day(month, 25).at(21, 43, 0, 0)));
        add(rules.days["date"].format(day(month, 1).at(0, 0, 0, 0)));
        for ranges in rules.ranges.values() {
            add(ranges.format(day(month, 25), day(month, 25)));
            add(ranges.format(day(month, 22), day(month, 25)));
            add(ranges.format(day(1, 22), day(month, 25)));
            add(ranges.format(day(month, 22), Date::constant(2024, 1, 25)));
        }
        for ranges in rules.months.values() {
            add(ranges.format_months(months_of(1), months_of(month)));
            add(ranges.format_months(months_of(month), Month { year: 2024, month: 1 }));
        }
    }
    // As they are before beginnings that change them: со 2 по 8.
    let changed = out.iter().flat_map(|word| rules.alternatives(&format!("{word} ")));
    let changed: Vec<String> = changed.map(|words| words.trim_end_matches([' ', '\'']).to_owned()).collect();
    out.extend(changed);
    out
}

/// What stands after year, month and day where a language writes months as numbers: `年`, `月`, `日`.
pub fn date_units(lang: Lang) -> Option<[char; 3]> {
    let text = lang.rules().days["date"].format(date(2023, 11, 25).at(0, 0, 0, 0));
    let after = |number: &str| text.split_once(number).and_then(|(_, rest)| rest.chars().next());
    Some([after("2023")?, after("11")?, after("25")?]).filter(|units| units.iter().all(|c| c.is_alphabetic()))
}

/// What stands before the number of a part of a Recommendation in lists, in any language: `Cor`, `Испр`, `勘误`.
pub fn part_marks() -> Vec<(String, OfNumber)> {
    // A part is called in the catalogs what it is called where it is serialized.
    let name = |of: OfNumber| match serde_json::to_value(of(1)) {
        Ok(serde_json::Value::Object(named)) => named.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let parts = Part::ALL.map(|(_, of)| (name(of), of));
    let mut out: Vec<(String, OfNumber)> = Vec::new();
    for file in Lang::ALL.into_iter().flat_map(|lang| files(&Contract::EMPTY, lang)) {
        let messages = file.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        });
        for message in messages {
            let part = parts.iter().find(|(name, _)| name == message.id.name);
            let short = message.attributes.iter().find(|attribute| attribute.id.name == "short");
            let (Some((_, of)), Some(short)) = (part, short) else { continue };
            let mut words = Vec::new();
            lint::words(&short.value, &mut words);
            let mark = words.concat().trim().trim_end_matches('.').to_owned();
            if !mark.is_empty() && out.iter().all(|(known, _)| *known != mark) {
                out.push((mark, *of));
            }
        }
    }
    out
}

/// What stands between the members of a list, longest first: `, and `, ` et `, `、`.
pub fn joiners(lang: Lang, contract: &Contract) -> Vec<String> {
    const ITEMS: [char; 3] = ['\u{e000}', '\u{e001}', '\u{e002}'];
    let mut out = BTreeSet::new();
    for formulary in years(contract) {
        for count in [2, 3] {
            let rules = lang.rules();
            for joined in
                [rules.join(formulary, &ITEMS[..count]), rules.join_groups(formulary, &ITEMS[..count])]
            {
                out.extend(joined.split(ITEMS).filter(|part| !part.is_empty()).map(str::to_owned));
            }
        }
        // As the last is before a member that changes it.
        let words: Vec<String> = out.iter().flat_map(|words| lang.rules().alternatives(words)).collect();
        out.extend(words);
    }
    let mut out: Vec<String> = out.into_iter().collect();
    out.sort_by_key(|joiner| std::cmp::Reverse(joiner.len()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_selectors_says_one_thing() {
        let contract = crate::kinds::tap_consultation::KIND.declaration.contract;
        let outcomes = outcomes(Lang::En, &contract);
        let salutation: Vec<_> = outcomes.iter().filter(|outcome| outcome.id == "salutation").collect();
        assert_eq!(salutation.len(), 1);
        assert_eq!(salutation[0].pieces, [Piece::Words("Dear Sir/Madam,".into())]);
        assert_eq!(salutation[0].years, contract.formularies());
    }

    #[test]
    fn holes_know_their_variable_and_form() {
        let outcomes = outcomes(Lang::Zh, &crate::kinds::tap_consultation::KIND.declaration.contract);
        let mut pieces = outcomes.iter().flat_map(|outcome| &outcome.pieces);
        assert!(pieces.any(|piece| *piece == Piece::Hole { name: "dates", form: Some("short") }));
    }

    #[test]
    fn numbers_fall_into_the_classes_of_the_language() {
        assert_eq!(count_classes(Lang::En), [1, 2]);
        assert_eq!(count_classes(Lang::Ru), [1, 2, 5, 21]);
        assert_eq!(count_classes(Lang::Ar), [1, 2, 3, 11, 100]);
        assert_eq!(count_class(Lang::Ru, 31), 21);
    }

    #[test]
    fn months_and_their_company_come_from_cldr_and_the_rules() {
        assert!(month_names(Lang::Ru).contains(&("марта".into(), 3)));
        assert!(month_names(Lang::Ru).contains(&("март".into(), 3)));
        assert!(date_words(Lang::Es).contains("de") && date_words(Lang::Ar).contains("إلى"));
        assert_eq!(date_units(Lang::Zh), Some(['年', '月', '日']));
        assert_eq!(date_units(Lang::Fr), None);
        assert_eq!(
            joiners(Lang::En, &crate::kinds::tap_consultation::KIND.declaration.contract),
            [", and ", " and ", ", "]
        );
    }
}
