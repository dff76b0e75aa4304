//! Summaries and titles: which Recommendations and numbers they name, and which texts summaries describe as their own.
//!
//! Languages may divide and word a summary as they like, and a title, but must name the same things.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, within};
use super::finding::Finding;
use super::lexicon::Script;
use crate::diag::Severity;
use crate::document::Value;
use crate::document::layout::PartRole;

/// What summaries say about themselves and about others.
pub(super) fn summaries(context: &mut Context) {
    promised(context);
    own_text(context);
    references(context);
}

/// A Recommendation without the summary that most others of its annex have; of its parts nobody gives one.
fn promised(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let items: BTreeSet<&str> =
            view.keyed().filter_map(|(key, _)| context.places.item(context.places.summary(key)?)).collect();
        for annex in context.places.items.iter().filter(|annex| annex.role == PartRole::Annex) {
            let all: Vec<_> = view
                .keyed()
                .filter(|(key, _)| annex.holds(view, key) && !annex.is_apart(view, key))
                .collect();
            let (with, without): (Vec<_>, Vec<_>) = all.into_iter().partition(|(key, _)| items.contains(key));
            if with.len() <= without.len() {
                continue;
            }
            for (key, block) in without {
                let whole = block.values.iter().any(|value| match value {
                    Value::Designation(text) => text.part.is_none(),
                    _ => false,
                });
                if !whole || context.explained(edition, key) {
                    continue;
                }
                let message = format!("{}: `{key}` has no summary, and the other texts have one", view.id());
                let finding = Finding::new(Code::BlockMissing, Some(key), message).at(view.beginning(block));
                findings.push(finding.at_most(Severity::Note));
            }
        }
    }
    context.found_alike(findings);
}

/// A summary that describes another Recommendation as its own.
fn own_text(context: &mut Context) {
    let findings = context.in_editions(|edition, view| {
        let mut findings = Vec::new();
        for (key, block) in view.keyed() {
            let Some(stem) = context.places.summary(key) else { continue };
            let own = view.at(context.places.item(stem).unwrap_or(stem)).and_then(|item| {
                item.values.iter().find_map(|value| match value {
                    Value::Designation(designation) => Some(designation.number.clone()),
                    _ => None,
                })
            });
            let Some(own) = own.filter(|_| !context.blamed(edition, key)) else { continue };
            let plain = block.loose();
            let named = designations(plain).into_iter().find(|(at, number)| {
                *number != own
                    && (spoken_of(plain, *at, &view.lexicon.own_text) || *at < 48 && leads(plain, *at))
            });
            let Some((at, number)) = named else { continue };
            let message = format!("{}: the summary of {own} describes {number} as its own text", view.id());
            let excerpt: String = plain[..at + number.len()]
                .chars()
                .rev()
                .take(60)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            let located = block.texts.first().copied();
            let spot = located
                .map_or_else(|| view.nowhere(), |located| view.spot(located, excerpt.trim(), Some(number)));
            findings.push(Finding::new(Code::SummaryOtherText, Some(key), message).at(spot));
        }
        findings
    });
    context.found_alike(findings);
}

/// Whether "this Recommendation" comes right before a place, or right after it.
fn spoken_of(text: &str, at: usize, own_text: &[String]) -> bool {
    let before: String = text[..at].chars().rev().take(32).collect::<Vec<_>>().into_iter().rev().collect();
    let before = before.to_lowercase();
    own_text.iter().any(|words| {
        before.rfind(&words.to_lowercase()).is_some_and(|from| {
            let between = &before[from + words.len()..];
            between.split_whitespace().count() <= 1 && !between.contains(['.', ',', ';', '，', '。', '،'])
        })
    })
}

/// Whether a place belongs to the first words of a sentence that begins the text.
fn leads(text: &str, at: usize) -> bool {
    let head = &text[..at];
    let letters = head.chars().filter(|c| c.is_alphabetic()).count();
    let han = head.chars().any(|c| Script::of_char(c) == Some(Script::Han));
    let first = letters <= 32 && head.split_whitespace().count() <= 3 && !han;
    first && !head.contains(['.', ',', ';', '،', '('])
}

/// The well-formed numbers of Recommendations in a text, with their places.
fn designations(text: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for (dot, _) in text.match_indices('.') {
        let digits: String = text[dot + 1..].chars().take_while(char::is_ascii_digit).collect();
        let Some(letter) = text[..dot].chars().next_back().filter(char::is_ascii_uppercase) else { continue };
        let before = text[..dot - 1].chars().next_back();
        if !digits.is_empty() && !before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.') {
            out.push((dot - 1, format!("{letter}.{digits}")));
        }
    }
    out
}

/// Compares the Recommendations and numbers that the summaries, or the title, of one text name in each edition.
fn references(context: &mut Context) {
    let mut items: BTreeMap<String, Vec<(usize, BTreeSet<String>)>> = BTreeMap::new();
    for (edition, view) in context.views.iter().enumerate() {
        let mut own: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (key, block) in view.keyed() {
            let title = || context.places.is_title(key).then_some(key);
            let Some(stem) = context.places.summary(key).or_else(title) else { continue };
            if context.explained(edition, stem) {
                continue;
            }
            let plain = block.loose();
            let tokens = own.entry(stem.to_owned()).or_default();
            tokens.extend(designations(plain).into_iter().map(|(_, number)| number));
            tokens.extend(long_numbers(plain));
            tokens.extend(block.values.iter().filter_map(measure));
        }
        own.into_iter().for_each(|(stem, tokens)| items.entry(stem).or_default().push((edition, tokens)));
    }
    let mut findings = Vec::new();
    for (stem, editions) in &items {
        let all: BTreeSet<&String> = editions.iter().flat_map(|(_, tokens)| tokens).collect();
        let regular = |token: &String| {
            let having = editions.iter().filter(|(_, tokens)| tokens.contains(token)).count();
            2 * having > editions.len() || (2 * having == editions.len() && editions[0].1.contains(token))
        };
        for (edition, tokens) in editions {
            let lacking: Vec<&String> =
                all.iter().copied().filter(|token| !tokens.contains(*token) && regular(token)).collect();
            let adding: Vec<&String> = tokens.iter().filter(|token| !regular(token)).collect();
            if lacking.is_empty() && adding.is_empty() {
                continue;
            }
            let view = &context.views[*edition];
            let what = if context.places.is_title(stem) { "title" } else { "summary" };
            let list = |tokens: &[&String]| tokens.iter().map(|t| t.as_str()).collect::<Vec<_>>().join(", ");
            let message = match (lacking.as_slice(), adding.as_slice()) {
                (lacking, []) => format!("{}: the {what} does not name {}", view.id(), list(lacking)),
                ([], adding) => format!("{}: the {what} alone names {}", view.id(), list(adding)),
                (lacking, adding) => {
                    format!(
                        "{}: the {what} names {}, but the others name {}",
                        view.id(),
                        list(adding),
                        list(lacking)
                    )
                }
            };
            let spot = adding.first().and_then(|token| {
                let block = view
                    .keyed()
                    .find(|(key, block)| within(key, stem) && block.loose().contains(token.as_str()))?
                    .1;
                Some(view.spot(block.texts.first()?, (*token).clone(), Some((*token).clone())))
            });
            let spot = spot
                .or_else(|| view.at(stem).map(|block| view.beginning(block)))
                .unwrap_or_else(|| view.nowhere());
            findings.push(Finding::new(Code::SummaryReference, Some(stem), message).at(spot));
        }
    }
    context.found_alike(findings);
}

/// What a value that every language says in figures is named as; the year of a day is a number of its own.
fn measure(value: &Value) -> Option<String> {
    let day = |date: &jiff::civil::Date| format!("{:02}-{:02}", date.month(), date.day());
    match value {
        Value::Date(date) => Some(day(date)),
        Value::Dates(from, to) => Some(format!("{}/{}", day(from), day(to))),
        Value::Percentage(_) | Value::Quantity { .. } | Value::Amount { .. } | Value::Question(_) => {
            Some(value.to_string())
        }
        _ => None,
    }
}

/// Numbers of three digits and more: RFC 5424, not "2" or "5G".
fn long_numbers(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() >= 3).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn designations_are_found_in_words() {
        assert_eq!(designations("see ITU-T Y.3600. A."), [(10, "Y.3600".to_owned())]);
    }
}
