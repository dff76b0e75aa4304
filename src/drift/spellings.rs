//! Spellings inside an edition that a reviser would change: an abbreviation in other capitals than where it is
//! introduced, a country by another name than its official one, a noun before a designation without its capital.
//!
//! They are notes.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::notes::bracketed;
use super::view::{Block, View};
use crate::document::{Inline, Located, Value};
use crate::locale::registers::{may_be_unofficial, official};
use crate::recognise;

/// Something in a text that should be spelt otherwise.
struct Note<'a> {
    code: Code,
    located: &'a Located,
    shown: String,
    message: String,
}

/// Notes the spellings of every edition.
pub(super) fn spellings(context: &mut Context) {
    let findings = context.in_editions(|edition, view| {
        let mut findings = Vec::new();
        let introduced = introduced(view);
        let day = written(context, view);
        let mut told = BTreeSet::new();
        for (at, block) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
            let mut notes: Vec<Note> = Vec::new();
            notes.extend(abbreviation(&introduced, block));
            notes.extend(capital(view, block));
            notes.extend(country(context, view, block, day));
            for note in notes.into_iter().filter(|note| told.insert((note.code, note.shown.clone()))) {
                let spot = view.spot(note.located, note.shown, None);
                let message = format!("{}: {}", view.id(), note.message);
                let finding = Finding::new(note.code, block.key, message).at(spot);
                findings.push(context.in_row_of(edition, at, finding));
            }
        }
        findings
    });
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// The day of the letter.
fn written(context: &Context, view: &View) -> Option<jiff::civil::Date> {
    let mut blocks = context.places.homes("/date").filter_map(|(address, _)| view.at(address));
    blocks.find_map(|block| {
        block.values.iter().find_map(|value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        })
    })
}

/// The abbreviations that an edition introduces in brackets, by their small letters; none that it introduces twice.
fn introduced(view: &View) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for short in view.blocks.iter().flat_map(|block| bracketed(block.words())) {
        out.entry(short.to_lowercase()).or_default().insert(short);
    }
    out
}

/// The first abbreviation of a block in other capitals than where it is introduced.
fn abbreviation<'a>(introduced: &BTreeMap<String, BTreeSet<String>>, block: &Block<'a>) -> Option<Note<'a>> {
    if introduced.is_empty() {
        return None;
    }
    block.texts.iter().find_map(|located| {
        let words = located.text.0.iter().filter_map(|inline| match inline {
            Inline::Words(run) => Some(run.text.as_str()),
            _ => None,
        });
        let mut words = words.flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
        let wrong = words.find(|word| {
            let capitals = word.chars().filter(char::is_ascii_uppercase).count();
            let known = (capitals > 1).then(|| introduced.get(&word.to_lowercase())).flatten();
            known.is_some_and(|forms| !forms.contains(*word))
        })?;
        let right = introduced.get(&wrong.to_lowercase())?.iter().next()?;
        let message = format!("{wrong} was introduced as {right}");
        Some(Note { code: Code::Abbreviation, located, shown: wrong.to_owned(), message })
    })
}

/// The first noun before a designation that lacks its capital.
fn capital<'a>(view: &View, block: &Block<'a>) -> Option<Note<'a>> {
    /// The name of the Sector, between the noun and the number.
    const BETWEEN: usize = 8;
    if view.lexicon.capital.is_empty() {
        return None;
    }
    block.texts.iter().find_map(|located| {
        located.text.0.windows(2).find_map(|pair| {
            let [Inline::Words(run), Inline::Fact(fact)] = pair else { return None };
            if !matches!(fact.value, Value::Designation(_)) {
                return None;
            }
            let mut words = run.text.split_whitespace().rev().peekable();
            words.next_if(|word| word.chars().count() <= BETWEEN && word.chars().any(char::is_uppercase));
            let noun = words.next()?;
            let lacks = |stem: &String| {
                noun.chars().next().is_some_and(char::is_lowercase)
                    && noun.to_lowercase().starts_with(&stem.to_lowercase())
            };
            if !view.lexicon.capital.iter().any(lacks) {
                return None;
            }
            let message = format!("“{noun}” has a capital before the number of a Recommendation");
            Some(Note { code: Code::Typography, located, shown: noun.to_owned(), message })
        })
    })
}

/// The first country of a block by another name than its official one.
fn country<'a>(
    context: &Context,
    view: &View,
    block: &Block<'a>,
    day: Option<jiff::civil::Date>,
) -> Option<Note<'a>> {
    block.texts.iter().find_map(|located| {
        let text = located.text.plain();
        if !may_be_unofficial(view.lang(), &text) {
            return None;
        }
        let named = recognise::places_named(view.lang(), context.declaration, &text);
        // Latin America is no country.
        let of_region = |called: &str| {
            let mut regions = located.text.facts().filter(|fact| matches!(fact.value, Value::Region(_)));
            regions.any(|fact| fact.plain().contains(called))
        };
        named.into_iter().find_map(|(range, key)| {
            let called = Some(&text[range]).filter(|called| !of_region(called))?;
            let name = official(view.lang(), &key, called, day)?;
            let message = format!("“{called}” is called “{name}” by the Union");
            Some(Note { code: Code::TermVariants, located, shown: called.to_owned(), message })
        })
    })
}
