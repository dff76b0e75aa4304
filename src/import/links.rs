//! Where words lead: in come editions with addresses, out go the facts to which their links lead.
//!
//! A link is kept where all languages have it at one address; it may lead each to a page in itself. One that shows where
//! it leads needs none, for a fact that is printed leads there too.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Place};
use crate::document::Value;
use crate::lang::Lang;
use crate::model::Declares;
use crate::model::facts::{Facts, LANG, OwnFact};
use crate::reading::{PartKind, Reading};

/// Where the words at each address lead in an edition.
type Leads = BTreeMap<String, Vec<String>>;

/// The facts to which links lead, and the links that are left out.
pub(super) fn facts(editions: &[(Lang, &Reading)]) -> (Facts, Vec<Diagnostic>) {
    let all: Vec<Leads> = editions.iter().map(|(_, reading)| leads(reading)).collect();
    let mut out = Facts::default();
    let mut told = Vec::new();
    for ((lang, reading), own) in editions.iter().zip(&all) {
        for (key, links) in own {
            for link in links {
                let common = parted(link, *lang).into_iter().find(|link| {
                    let has = |(lang, leads): (&(Lang, &Reading), &Leads)| {
                        let here = link.replace(LANG, lang.0.code());
                        leads.get(key).is_none_or(|links| links.contains(&here))
                    };
                    editions.iter().zip(&all).all(has)
                });
                let fact = common.and_then(|link| fact(&link, out.0.len() + 1));
                match fact {
                    Some(fact) if out.0.iter().any(|known| known.value == fact.value) => {}
                    Some(fact) => out.0.push(fact),
                    None => {
                        let message = format!("the words at `{key}` no longer lead to `{link}`");
                        let hint = "declare the address under [facts], as `page = { url = \"https://…\" }`, and write \
                                    `<a href=\"{ $page }\">…</a>` in text/";
                        told.push(
                            Diagnostic::warning(Code::Corrected, message)
                                .at(Place::file(&reading.path))
                                .hint(hint),
                        );
                    }
                }
            }
        }
    }
    (out, told)
}

/// Where the words of an edition lead, by their addresses.
fn leads(reading: &Reading) -> Leads {
    let mut out = Leads::new();
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    for paragraph in body.flat_map(|part| &part.paragraphs) {
        let Some(key) = paragraph.keys.last() else { continue };
        for span in &paragraph.spans {
            let Some(link) = &span.link else { continue };
            let shown = |link: &str| {
                let bare = link.trim_start_matches("mailto:").trim_start_matches("https://");
                bare.trim_start_matches("http://").trim_end_matches('/').to_lowercase()
            };
            let links = out.entry(key.to_string()).or_default();
            if shown(link) != shown(span.text.trim()) && !links.contains(link) {
                links.push(link.clone());
            }
        }
    }
    out
}

/// An address, and what it may be in all languages: with a place for the language where this one stands, somewhere or
/// everywhere.
pub(super) fn parted(link: &str, lang: Lang) -> Vec<String> {
    let segments: Vec<&str> = link.split('/').collect();
    let own: Vec<usize> = (0..segments.len()).filter(|at| segments[*at] == lang.code()).collect();
    let with = |places: &[usize]| {
        let all = segments.iter().enumerate();
        let named = all.map(|(at, segment)| if places.contains(&at) { LANG } else { segment });
        named.collect::<Vec<_>>().join("/")
    };
    let each = own.iter().map(|at| with(&[*at]));
    std::iter::once(link.to_owned()).chain(each).chain([with(&own)]).collect()
}

/// The fact of an address; none where a circular cannot hold it.
fn fact(link: &str, number: usize) -> Option<OwnFact> {
    let (sort, value) = match link.strip_prefix("mailto:") {
        Some(address) => ("email", Value::Email(address.to_owned())),
        None => ("url", Value::Url(link.to_owned())),
    };
    let fact = OwnFact { name: format!("link-{number}"), sort, value, written: None, date: None };
    holds(&fact).then_some(fact)
}

/// Whether a circular can hold a fact.
pub(super) fn holds(fact: &OwnFact) -> bool {
    let declares = Declares { facts: Facts(vec![fact.clone()]), ..Declares::default() };
    Declares::parse(&declares.to_toml()).is_some_and(|read| read == declares)
}
