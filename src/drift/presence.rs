//! Blocks that are missing, and blocks that only one edition has.
//!
//! What is missing as a whole is reported as a whole: a row of the form is one finding, not nine.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, within};
use super::finding::Finding;
use super::places::Places;
use super::plain::short;
use super::view::Block;
use super::{Code, addressees, merged};
use crate::diag::Severity;
use crate::document::Value;
use crate::document::layout::{PartRole, Trait};

/// Compares which blocks there are.
pub(super) fn presence(context: &mut Context) {
    let editions = context.views.len();
    if editions < 2 {
        return;
    }
    let mut missing = vec![Vec::new(); editions];
    let mut extra = vec![Vec::new(); editions];
    let mut expected = Vec::new();
    let elsewhere = elsewhere(context);
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone() else { continue };
        let holders = context.holders(row);
        // An annex that an edition says is in other languages is not missing.
        let without =
            |edition: usize| elsewhere.iter().any(|(other, annex)| *other == edition && within(&key, annex));
        let among = (0..editions).filter(|edition| !without(*edition)).count();
        if context.places.is(&key, Trait::Elsewhere) || among < 2 && among < editions {
            continue;
        }
        let regular = match (2 * holders.len()).cmp(&among) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal if editions == 2 => match addressees::moved(context, &key) {
                true => holders[0] == 0,
                // The circular's own blocks are in all editions or in none.
                false => context.places.at(&key).own || !invented(context, row, holders[0]),
            },
            std::cmp::Ordering::Equal => true,
        };
        if regular {
            expected.push(key.clone());
        }
        if context.places.is(&key, Trait::Optional) || matches!(&*context.rows[row].part, "header" | "footer")
        {
            continue;
        }
        for edition in (0..editions).filter(|edition| !without(*edition)) {
            match (holders.contains(&edition), regular) {
                (false, true) => missing[edition].push(row),
                (true, false) => extra[edition].push(row),
                _ => {}
            }
        }
    }
    for edition in 0..editions {
        addressees::addressees(context, edition, &mut missing[edition], &mut extra[edition]);
    }
    let mut findings = Vec::new();
    for edition in 0..editions {
        findings.extend(absent(context, edition, &missing[edition], &expected));
        findings.extend(added(context, edition, &extra[edition]));
    }
    findings.extend(strange(context));
    context.found_alike(findings);
}

/// Paragraphs without an address, in letters whose words are all the circular's own and have one.
fn strange(context: &Context) -> Vec<Finding> {
    let mut out = Vec::new();
    if !context.declaration.says_no_words() {
        return out;
    }
    for view in context.views.iter().filter(|view| !view.edition.own.is_empty()) {
        let mut before = None;
        for text in view.edition.texts.iter().filter(|text| text.part == "body") {
            if let Some(key) = &text.key {
                before = Some(key.as_str());
                continue;
            }
            let words = text.text.plain();
            if text.message.is_some() || text.furniture || words.trim().is_empty() {
                continue;
            }
            let message = match before {
                Some(key) => format!("{} alone has a paragraph after `{key}`", view.id()),
                None => format!("{} alone has a paragraph", view.id()),
            };
            let spot = view.spot(text, short(&words), None);
            out.push(Finding::new(Code::BlockExtra, before, message).at(spot));
        }
    }
    out
}

/// The annexes that editions say are in other languages.
fn elsewhere(context: &Context) -> Vec<(usize, String)> {
    let views = context.views.iter().enumerate();
    let keys = views.flat_map(|(edition, view)| view.keyed().map(move |(key, _)| (edition, key)));
    let said = keys.filter(|(_, key)| context.places.is(key, Trait::Elsewhere));
    said.filter_map(|(edition, key)| Some((edition, key.rsplit_once('/')?.0.to_owned()))).collect()
}

/// Whether nothing else in either edition mentions the drafts of this block.
fn invented(context: &Context, row: usize, holder: usize) -> bool {
    let drafts: Vec<Value> = context
        .blocks(row, holder)
        .flat_map(|block| block.values.iter())
        .filter(|value| context.is_text(value))
        .cloned()
        .collect();
    !drafts.is_empty() && drafts.iter().all(|draft| context.evidence(draft, row) == 0)
}

/// What an edition lacks.
fn absent(context: &mut Context, edition: usize, rows: &[usize], expected: &[String]) -> Vec<Finding> {
    let keys: BTreeMap<String, usize> =
        rows.iter().filter_map(|row| Some((context.rows[*row].key.clone()?, *row))).collect();
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut out = Vec::new();
    for row in rows {
        let Some(key) = untold(context, *row, &done) else { continue };
        let whole = whole(&context.places, &key, &|address| {
            let parts = expected.iter().filter(|key| within(key, address));
            let gone = |key: &String| keys.contains_key(key) || context.places.is(key, Trait::Optional);
            parts.clone().count() > 1 && parts.clone().all(gone)
        });
        if whole == key
            && let Some((host, block)) = merged::host(context, edition, *row)
        {
            context.shift(edition, &key);
            done.insert(key.clone());
            // Languages divide a summary into paragraphs as they like.
            if !context.places.lenient(&key) {
                out.push(merged::finding(context, edition, host, *row, block));
            }
            continue;
        }
        let several = context.places.summary(&key).is_some_and(|stem| {
            !keys.contains_key(stem) && keys.keys().filter(|key| within(key, stem)).count() > 1
        });
        if whole == key && context.places.lenient(&key) && (several || !shortfall(context, edition, &key)) {
            done.insert(key);
            continue;
        }
        context.shift(edition, &whole);
        let code = if !whole.contains('/') && context.places.at(&whole).in_annex() {
            Code::AnnexMissing
        } else if is_row(context, expected, &whole) {
            Code::FormRowMissing
        } else if context.places.below_row(&whole) {
            Code::FormOptionMissing
        } else {
            Code::BlockMissing
        };
        let against: Vec<_> = context
            .holders(*row)
            .into_iter()
            .filter_map(|other| Some(context.views[other].beginning(context.block(*row, other)?)))
            .collect();
        let message = format!("{} lacks `{whole}`", context.views[edition].id());
        let mut finding = Finding::new(code, Some(&whole), message)
            .at(context.gap(*row, edition))
            .against(against)
            .hint("the other editions have it here");
        if context.places.lenient(&whole) {
            finding = finding.at_most(Severity::Warning);
        }
        out.push(finding);
        done.insert(whole);
    }
    out
}

/// The address of a row, unless it has already been reported with what it belongs to.
fn untold(context: &Context, row: usize, done: &BTreeSet<String>) -> Option<String> {
    let key = context.rows[row].key.clone()?;
    done.iter().all(|known| !within(&key, known)).then_some(key)
}

/// Whether a row of the form is among these addresses.
fn is_row(context: &Context, keys: &[String], key: &str) -> bool {
    let rows = context.places.items.iter().filter(|items| items.role == PartRole::Form);
    rows.into_iter().any(|rows| rows.among(keys, key))
}

/// The highest address above a key for which the condition holds; the key itself if there is none.
fn whole(places: &Places, key: &str, holds: &dyn Fn(&str) -> bool) -> String {
    let ends = key.match_indices('/').map(|(at, _)| at);
    ends.map(|end| &key[..end])
        .filter(|address| address.contains('/') || places.at(address).in_annex())
        .find(|address| holds(address))
        .unwrap_or(key)
        .to_owned()
}

/// Whether the text around a key, all its paragraphs together, is much shorter than in the other editions.
fn shortfall(context: &Context, edition: usize, key: &str) -> bool {
    let stem = context.places.paragraph_of(key).unwrap_or(key);
    let rows: Vec<usize> = (0..context.rows.len())
        .filter(|row| context.rows[*row].key.as_deref().is_some_and(|key| within(key, stem)))
        .collect();
    let expected: f64 = rows.iter().filter_map(|row| context.expected_length(*row, edition)).sum();
    let actual: f64 = rows.iter().flat_map(|row| context.blocks(*row, edition)).map(Block::length).sum();
    actual < 0.8 * expected
}

/// What only one edition has.
fn added(context: &mut Context, edition: usize, rows: &[usize]) -> Vec<Finding> {
    let keys: BTreeSet<String> = rows.iter().filter_map(|row| context.rows[*row].key.clone()).collect();
    let own: Vec<String> = context.views[edition].keyed().map(|(key, _)| key.to_owned()).collect();
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut out = Vec::new();
    for row in rows {
        let Some(key) = untold(context, *row, &done) else { continue };
        let whole = whole(&context.places, &key, &|address| {
            let parts = own.iter().filter(|key| within(key, address));
            parts.clone().count() > 1 && parts.clone().all(|key| keys.contains(key))
        });
        if whole == key && context.places.lenient(&key) {
            done.insert(key);
            continue;
        }
        context.shift(edition, &whole);
        let code = if is_row(context, &own, &whole) {
            Code::FormRowExtra
        } else if context.places.below_row(&whole) {
            Code::FormOptionExtra
        } else {
            Code::BlockExtra
        };
        let view = &context.views[edition];
        let at = context.block(*row, edition).map_or_else(|| view.nowhere(), |block| view.beginning(block));
        let message = format!("{} alone has `{whole}`", view.id());
        let against: Vec<_> =
            (0..context.views.len()).filter(|o| *o != edition).map(|o| context.gap(*row, o)).collect();
        out.push(Finding::new(code, Some(&whole), message).at(at).against(against));
        done.insert(whole);
    }
    out
}
