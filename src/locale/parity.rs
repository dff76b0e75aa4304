//! Parity: in come all catalogs of a kind, out goes every place where they do not run parallel or break the contract.
//!
//! In every year every language has the same messages and prints the same values. Which selectors a
//! language uses, whether it lists texts as one or by what they are, and in which year its wording changed, is its
//! own business.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::catalog::{CatalogFile, files};
use super::contract::{Contract, Message};
use super::{Lang, lint};
use crate::diag::{Code, Diagnostic, Place, Source};
use crate::document::Sort;

/// Every message of a language: by formulary (none for base files) and id, what it prints and where it stands.
type Table = BTreeMap<(Option<&'static str>, String), (BTreeSet<String>, Place)>;

/// Everything in the catalogs of a kind that is not parallel or not as the contract has it; nothing in a sound build.
pub fn parity(contract: &Contract) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let tables: Vec<(Lang, Table)> =
        Lang::ALL.into_iter().map(|lang| (lang, table(lang, contract, &mut out))).collect();
    let (_, english) = &tables[0];
    let years = contract.formularies();
    for (lang, table) in &tables {
        contracted(*lang, contract, table, &mut out);
        for message in contract.messages() {
            let all: Vec<Option<&str>> =
                if message.dated { years.iter().copied().map(Some).collect() } else { vec![None] };
            for at in all {
                let (own, expected) = (in_force(table, message.id, at), in_force(english, message.id, at));
                let (Some((printed, place)), Some((expected, _))) = (own, expected) else { continue };
                let (printed, expected) = (values(message, printed), values(message, expected));
                if printed != expected {
                    let message =
                        format!("`{}`{} prints {printed:?}, in English {expected:?}", message.id, year(at));
                    let found = parity_error(message).at(place.clone());
                    // What stays wrong in later years is told once.
                    if !out.contains(&found) && !out.iter().any(|told| told.place == found.place) {
                        out.push(found);
                    }
                }
            }
        }
        // A register's names are the same in every language.
        let named = |at: &&(Option<&str>, String)| contract.message(&at.1).is_none();
        for at in english.keys().filter(named).filter(|at| !table.contains_key(*at)) {
            out.push(parity_error(format!("{lang} lacks `{}`{}", at.1, year(at.0))));
        }
        for at in table.keys().filter(named).filter(|at| !english.contains_key(*at)) {
            out.push(parity_error(format!(
                "{lang} has `{}`{}, which English does not have",
                at.1,
                year(at.0)
            )));
        }
    }
    out
}

/// What a message says in a year: the last wording up to it.
fn in_force<'t>(
    table: &'t Table,
    id: &str,
    year: Option<&'static str>,
) -> Option<&'t (BTreeSet<String>, Place)> {
    let of_year =
        |((formulary, known), _): &(&'t (Option<&'static str>, String), _)| known == id && *formulary <= year;
    table.iter().rfind(of_year).map(|(_, said)| said)
}

/// The values among printed variables: a list of texts is one value, grouped or not.
fn values(message: &Message, printed: &BTreeSet<String>) -> BTreeSet<String> {
    let value = |name: &String| match message.sort(name) {
        Some(Sort::Groups(_) | Sort::List) => "the texts".to_owned(),
        _ => name.clone(),
    };
    printed.iter().map(value).collect()
}

fn parity_error(message: String) -> Diagnostic {
    Diagnostic::error(Code::Parity, message)
}

fn year(formulary: Option<&str>) -> String {
    formulary.map(|year| format!(" of {year}")).unwrap_or_default()
}

/// Reads and lints the catalogs of a language.
fn table(lang: Lang, contract: &Contract, out: &mut Vec<Diagnostic>) -> Table {
    let mut table = Table::new();
    for CatalogFile { path, text, resource, formulary } in files(contract, lang) {
        let source = Source::new(format!("locales/{path}"), *text);
        out.extend(lint::syntax(&source));
        let spans = lint::Spans::of(&source.text);
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let place = source.place(spans.at(message.id.name));
            out.extend(lint::message(message, lang, lint::Variables::Contract(contract), &|_| place.clone()));
            for (id, pattern) in lint::patterns(message) {
                let value = (lint::printed(pattern), place.clone());
                if table.insert((*formulary, id.clone()), value).is_some() {
                    let message = format!("`{id}` appears twice");
                    out.push(Diagnostic::error(Code::Duplicate, message).at(place.clone()));
                }
            }
        }
    }
    table
}

/// What stands in the catalogs is what the contract names, in the kind of file that it names.
fn contracted(lang: Lang, contract: &Contract, table: &Table, out: &mut Vec<Diagnostic>) {
    let first = contract.formularies().first().copied();
    for message in contract.messages() {
        let home = first.filter(|_| message.dated);
        if !table.contains_key(&(home, message.id.to_owned())) {
            let file = home.map_or_else(String::new, |year| format!("{}/{year}.ftl of ", contract.name));
            let text = format!("{file}{lang} lacks `{}`", message.id);
            out.push(Diagnostic::error(Code::MissingMessage, text));
        }
    }
    for ((formulary, id), (_, place)) in table {
        let known = contract.message(id);
        let family = contract.family(id).filter(|family| {
            id.split_once('.').is_none_or(|(_, attribute)| family.attributes().contains(&attribute))
        });
        if known.is_none_or(|message| message.dated != formulary.is_some()) && family.is_none() {
            let text = format!("nothing uses `{id}` of {lang}{}", year(*formulary));
            out.push(Diagnostic::error(Code::UnknownMessage, text).at(place.clone()));
        }
    }
}
