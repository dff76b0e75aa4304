//! Words of a house over the catalogs': in comes its `text/<lang>.ftl`, out go, for each kind of letter, the
//! messages that fit it.
//!
//! A message of a house stands for the whole of the catalogs' and prints the same facts, so letters
//! say what they said, in other words. No other language need follow.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::{ast, serializer};

use super::backwards::words_of;
use super::catalog::files;
use super::contract::{Contract, Message};
use super::registers::{Family, Name};
use super::{Lang, lint};
use crate::diag::{Code, Diagnostic, Place, Source, nearest};

/// The words of a house in a language.
#[derive(Debug, Clone)]
pub struct HouseWords {
    /// What letters of each kind are said with, by the kind's name.
    kinds: Vec<(&'static str, Arc<FluentResource>)>,
    /// The titles of study groups.
    names: Vec<Name>,
}

impl HouseWords {
    /// Reads a file's text for letters of these kinds.
    pub fn parse(lang: Lang, contracts: &[Contract], source: Source) -> (Self, Vec<Diagnostic>) {
        let (resource, mut diagnostics) = lint::parsed(&source);
        let mut kinds: Vec<(&'static str, Vec<ast::Entry<&str>>)> =
            contracts.iter().map(|contract| (contract.name, Vec::new())).collect();
        let mut seen = BTreeSet::new();
        let mut names = Vec::new();
        let spans = lint::Spans::of(&source.text);
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let place = source.place(spans.at(id));
            if !seen.insert(id) {
                let text = format!("the message `{id}` appears twice");
                diagnostics.push(Diagnostic::error(Code::Duplicate, text).at(place).hint("take one out"));
                continue;
            }
            if let Some((family @ Family::Group, group)) = Family::of(id)
                && group.parse::<u8>().is_ok()
            {
                let mut words = Vec::new();
                message.value.iter().for_each(|value| lint::words(value, &mut words));
                names.push(Name { family, key: group.to_owned().into(), text: words.concat().into() });
            }
            let mut faults: Option<Vec<Diagnostic>> = None;
            for (contract, (_, entries)) in contracts.iter().zip(&mut kinds) {
                let Some(found) = against(message, lang, contract, &place) else { continue };
                if found.is_empty() {
                    entries.push(ast::Entry::Message(message.clone()));
                }
                if faults.as_ref().is_none_or(|faults| found.len() < faults.len()) {
                    faults = Some(found);
                }
            }
            diagnostics.extend(faults.unwrap_or_else(|| vec![unknown(id, contracts, place)]));
        }
        let kinds = kinds.into_iter().map(|(name, body)| {
            let text = serializer::serialize(&ast::Resource { body });
            (name, Arc::new(FluentResource::try_new(text).unwrap_or_else(|(parsed, _)| parsed)))
        });
        (Self { kinds: kinds.collect(), names }, diagnostics)
    }

    /// What letters of a kind are said with, as a catalog takes it.
    pub fn resource(&self, contract: &Contract) -> Option<Arc<FluentResource>> {
        self.kinds.iter().find(|(name, _)| *name == contract.name).map(|(_, resource)| resource.clone())
    }

    /// The messages of a kind that it says otherwise, with those of their attributes.
    pub fn says(&self, contract: &Contract) -> BTreeSet<&'static str> {
        let Some(resource) = self.resource(contract) else { return BTreeSet::new() };
        let own = resource.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        });
        own.flat_map(|id| contract.messages_of(id)).map(|message| message.id).collect()
    }

    /// The words of each of these messages of a kind, as [`super::backwards::words`] has those of the catalogs.
    pub fn words(
        &self,
        contract: &Contract,
        messages: &'static [Message],
    ) -> Vec<(&'static str, Vec<String>)> {
        words_of(self.resource(contract).as_deref(), messages)
    }

    /// The titles of study groups, to be found in texts.
    pub fn names(&self) -> Vec<Name> {
        self.names.clone()
    }
}

/// What keeps a message from letters of a kind; none where they do not say it at all.
fn against(
    message: &ast::Message<&str>,
    lang: Lang,
    contract: &Contract,
    place: &Place,
) -> Option<Vec<Diagnostic>> {
    let id = message.id.name;
    let known: Vec<&str> = contract.messages_of(id).map(|message| message.id).collect();
    if known.is_empty() {
        let group = contract.family(id).filter(|family| *family == Family::Group);
        return group
            .map(|_| lint::message(message, lang, lint::Variables::Contract(contract), &|_| place.clone()));
    }
    let mut out = lint::message(message, lang, lint::Variables::Contract(contract), &|_| place.clone());
    let has: BTreeSet<String> = lint::patterns(message).map(|(id, _)| id).collect();
    for lacking in known.iter().filter(|id| !has.contains(**id)) {
        let text = format!("`{id}` lacks `{lacking}`");
        let hint = "write the whole message: it replaces all of the catalogs' message";
        out.push(Diagnostic::error(Code::MissingMessage, text).at(place.clone()).hint(hint));
    }
    for stray in has.iter().filter(|id| !known.contains(&id.as_str())) {
        let text = format!("nothing uses `{stray}`");
        let hint = nearest(stray, known.iter().copied())
            .map_or_else(|| "take it out".to_owned(), |near| format!("did you mean `{near}`?"));
        out.push(Diagnostic::error(Code::UnknownMessage, text).at(place.clone()).hint(hint));
    }
    for (at, pattern) in lint::patterns(message) {
        let printed = lint::printed(pattern);
        for lost in of_catalogs(&at, lang, contract).difference(&printed) {
            let text = format!("`{at}` does not print `${lost}`, which the catalogs print");
            let hint = format!("put `{{ ${lost} }}` where it belongs");
            out.push(Diagnostic::error(Code::UnusedVariable, text).at(place.clone()).hint(hint));
        }
    }
    Some(out)
}

/// The facts that a message prints in the latest catalog that has it.
fn of_catalogs(id: &str, lang: Lang, contract: &Contract) -> BTreeSet<String> {
    let entries = files(contract, lang).iter().rev().flat_map(|file| file.resource.entries());
    let messages = entries.filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    let mut patterns = messages.flat_map(lint::patterns);
    patterns.find(|(known, _)| known == id).map(|(_, pattern)| lint::printed(pattern)).unwrap_or_default()
}

/// That no letter says a message.
fn unknown(id: &str, contracts: &[Contract], place: Place) -> Diagnostic {
    let diagnostic =
        Diagnostic::error(Code::UnknownMessage, format!("no letter uses the message `{id}`")).at(place);
    let (section, slug) = match Family::of(id) {
        Some((Family::Place, slug)) => ("places", slug),
        Some((_, slug)) => ("persons", slug),
        None => {
            let ids = contracts.iter().flat_map(Contract::messages).map(|message| message.id);
            let ids = ids.map(|id| id.split('.').next().unwrap_or(id));
            return diagnostic.hint(nearest(id, ids).map_or_else(
                || "words that replace the catalogs' must have ids from `locales/`; take it out".to_owned(),
                |near| format!("did you mean `{near}`?"),
            ));
        }
    };
    diagnostic
        .hint(format!("names go into names/<lang>.toml: `[{section}.{slug}]`, and `name = \"NAME\"` below"))
}
