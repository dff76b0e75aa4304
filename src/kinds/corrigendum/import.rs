//! The corrigendum taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::layout::version;
use super::model::{Corrigendum, Part, Place, Replies};
use crate::document::{Sort, Value};
use crate::kinds::evidence::texts;
use crate::kinds::head::import::supplement;
use crate::kinds::{Matter, Need};
use crate::lang::Lang;
use crate::model::Supplement;
use crate::recognise::Evidence;

/// Reads a corrigendum.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let supplement = need.value("which corrigendum or addendum it is", supplement(evidence));
    let letter = need.home("the day of the letter that is corrected", "/letter-date");
    let (supplement, Value::Date(letter_date)) = (supplement?, letter?) else { return None };
    let (corrigendum, addendum) = match supplement {
        Supplement::Corrigendum(number) => (Some(number), None),
        Supplement::Addendum(number) => (None, Some(number)),
    };
    let says = |id: &str| evidence.message("letter/replies", id).is_some();
    let replies = match (says("replies.stand"), says("replies.anew")) {
        (true, _) => Some(Replies::Stand),
        (false, true) => Some(Replies::Anew),
        (false, false) => None,
    };
    let deadline = match evidence.home("/deadline") {
        Some(Value::Deadline(deadline)) => Some(deadline),
        _ => None,
    };
    Some(Matter::Corrigendum(Box::new(Corrigendum {
        corrigendum,
        addendum,
        letter_date,
        languages: languages(evidence),
        withdraws: withdrawn(evidence, Sort::Designation),
        withdraws_questions: withdrawn(evidence, Sort::Question),
        replies,
        deadline,
        items: texts(evidence).iter().map(|id| place(evidence, id)).collect(),
    })))
}

/// The versions that are corrected, in ITU's order.
fn languages(evidence: &Evidence<'_>) -> Vec<Lang> {
    let named = evidence.message("letter/versions", "versions").map(|matched| matched.inner.clone());
    let named = named.unwrap_or_default();
    Lang::ALL.into_iter().filter(|lang| named.contains(&version(*lang))).collect()
}

/// The texts of this sort that are withdrawn.
fn withdrawn(evidence: &Evidence<'_>, sort: Sort) -> Vec<String> {
    evidence.most(|source| {
        let at = crate::recognise::at(source, "letter/withdrawal");
        let facts = at.iter().flat_map(|(text, _)| text.text.facts());
        let facts = facts.filter(|fact| sort.is_of(&fact.value));
        facts.map(|fact| fact.value.to_string()).collect()
    })
}

/// Where a passage stands.
fn place(evidence: &Evidence<'_>, id: &str) -> Place {
    let key = format!("annex-1/{id}");
    let said = evidence.message(&key, "item.").map(|matched| matched.message);
    // Behind the number of the item itself.
    let mut numbers = evidence.texts(&key).next().into_iter().flat_map(|(text, _)| text.text.facts());
    let second = numbers.by_ref().filter(|fact| matches!(fact.value, Value::Number(_))).nth(1);
    let part = |part| Place { part: Some(part), ..Place::default() };
    match said {
        Some("item.subject") => part(Part::Subject),
        Some("item.form") => part(Part::Form),
        Some("item.key-dates") => part(Part::KeyDates),
        Some("item.paragraph") => {
            Place { paragraph: second.and_then(|fact| fact.plain().parse().ok()), ..Place::default() }
        }
        _ => {
            let section = evidence.value(&key, |value| match value {
                Value::Section(section) => Some(section.clone()),
                _ => None,
            });
            Place { annex: second.map(|fact| fact.plain()), section, ..Place::default() }
        }
    }
}
