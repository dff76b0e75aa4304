//! Blocks that are missing, extra, run together or at another place; the form's rows and options; addressees.
//!
//! The one rule: what is missing as a whole is named as a whole: a row of the form is one finding, not nine.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, last, lenient, summary, within};
use super::finding::Finding;
use super::view::{Block, loose, short};
use crate::diag::Severity;
use crate::document::{FieldKind, Value};

/// Whether languages may do without it, or set it in lines of their own.
fn optional(key: &str) -> bool {
    matches!(key, "to" | "copy-to" | "letter/enclosures" | "letter/signature")
        || key.starts_with("annex-2/sender-")
}

/// Compares which blocks there are.
pub(super) fn presence(context: &mut Context) {
    let editions = context.views.len();
    if editions < 2 {
        return;
    }
    let mut missing = vec![Vec::new(); editions];
    let mut extra = vec![Vec::new(); editions];
    let mut expected = Vec::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone() else { continue };
        let holders = context.holders(row);
        let regular = match (2 * holders.len()).cmp(&editions) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal if editions == 2 => match moved_addressee(context, &key) {
                true => holders[0] == 0,
                false => !invented(context, row, holders[0]),
            },
            std::cmp::Ordering::Equal => true,
        };
        if regular {
            expected.push(key.clone());
        }
        if optional(&key) || context.rows[row].part != "body" {
            continue;
        }
        for edition in 0..editions {
            match (holders.contains(&edition), regular) {
                (false, true) => missing[edition].push(row),
                (true, false) => extra[edition].push(row),
                _ => {}
            }
        }
    }
    for edition in 0..editions {
        addressees(context, edition, &mut missing[edition], &mut extra[edition]);
    }
    let mut findings = Vec::new();
    for edition in 0..editions {
        findings.extend(absent(context, edition, &missing[edition], &expected));
        findings.extend(added(context, edition, &extra[edition]));
    }
    context.found_alike(findings);
}

/// Blocks that stand in one line with the block before them, as they were recognised.
pub(super) fn run_on(context: &mut Context) {
    let mut findings = Vec::new();
    for edition in 0..context.views.len() {
        let view = &context.views[edition];
        let mut shifted = Vec::new();
        for slip in view.edition.trace.slips.iter().filter(|slip| slip.formula.is_empty()) {
            let begun = loose(&slip.text);
            let second = view.edition.texts.iter().find(|located| {
                let plain = loose(&located.text.plain());
                located.key.as_ref().is_some_and(|key| *key != slip.key)
                    && (&located.part, located.line) == (&slip.part, slip.line)
                    && plain.chars().count() > 12
                    && begun.trim().starts_with(plain.chars().take(40).collect::<String>().trim())
            });
            let Some(key) = second.and_then(|located| located.key.as_ref()) else { continue };
            let first = slip.key.as_str();
            let message = format!("{} runs `{first}` and `{key}` together", view.id());
            let mut at = view.nowhere();
            (at.part, at.line, at.text) = (slip.part.clone(), slip.line, short(&slip.text));
            findings.push(Finding::new(Code::BlockMerged, Some(first), message).at(at));
            shifted.push(key.to_string());
        }
        shifted.iter().for_each(|key| context.shift(edition, key));
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// Whether an addressee stands in one list of the one edition and in the other list of the other.
fn moved_addressee(context: &Context, key: &str) -> bool {
    let twin = match (key.strip_prefix("to/"), key.strip_prefix("copy-to/")) {
        (Some(name), _) => format!("copy-to/{name}"),
        (_, Some(name)) => format!("to/{name}"),
        _ => return false,
    };
    let holds = |edition: usize, key: &str| context.views[edition].find(key).is_some();
    (0..2).any(|at| holds(at, key) && !holds(1 - at, key) && holds(1 - at, &twin) && !holds(at, &twin))
}

/// Whether nothing else in either edition speaks of the drafts of this block.
fn invented(context: &Context, row: usize, holder: usize) -> bool {
    let drafts: Vec<Value> = context
        .blocks(row, holder)
        .flat_map(|block| block.values.iter())
        .filter(|value| matches!(value, Value::Designation(designation) if designation.number != "A.5"))
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
        let Some(key) = context.rows[*row].key.clone() else { continue };
        if done.iter().any(|known| within(&key, known)) {
            continue;
        }
        let whole = whole(&key, &|address| {
            let parts = expected.iter().filter(|key| within(key, address));
            parts.clone().count() > 1 && parts.clone().all(|key| keys.contains_key(key) || optional(key))
        });
        if whole == key
            && let Some((host, block)) = run_together(context, edition, *row)
        {
            context.shift(edition, &key);
            done.insert(key.clone());
            // Languages part the paragraphs of a summary as they like.
            if !lenient(&key) {
                out.push(merged(context, edition, host, *row, block));
            }
            continue;
        }
        let several = summary(&key).is_some_and(|stem| {
            !keys.contains_key(stem) && keys.keys().filter(|key| within(key, stem)).count() > 1
        });
        if whole == key && lenient(&key) && (several || !shortfall(context, edition, &key)) {
            done.insert(key);
            continue;
        }
        context.shift(edition, &whole);
        let form_row = |key: &str| expected.iter().any(|known| *known == format!("{key}/assigns"));
        let code = if !whole.contains('/') {
            Code::AnnexMissing
        } else if form_row(&whole) {
            Code::FormRowMissing
        } else if whole.split('/').count() > 2 && whole.starts_with("annex-2/") {
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
        if lenient(&whole) {
            finding = finding.at_most(Severity::Warning);
        }
        out.push(finding);
        done.insert(whole);
    }
    out
}

/// The highest address above a key of which the condition holds; the key itself where it holds of none.
fn whole(key: &str, holds: &dyn Fn(&str) -> bool) -> String {
    let ends = key.match_indices('/').map(|(at, _)| at);
    ends.map(|end| &key[..end])
        .filter(|address| address.contains('/') || address.starts_with("annex-"))
        .find(|address| holds(address))
        .unwrap_or(key)
        .to_owned()
}

/// Whether the text around a key is much shorter than the other editions', all its paragraphs taken together.
fn shortfall(context: &Context, edition: usize, key: &str) -> bool {
    let stem = match key.rsplit_once("/p") {
        Some((stem, number)) if number.chars().all(|c| c.is_ascii_digit()) => stem,
        _ => key,
    };
    let rows: Vec<usize> = (0..context.rows.len())
        .filter(|row| context.rows[*row].key.as_deref().is_some_and(|key| within(key, stem)))
        .collect();
    let expected: f64 = rows.iter().filter_map(|row| context.expected_length(*row, edition)).sum();
    let actual: f64 = rows.iter().flat_map(|row| context.blocks(*row, edition)).map(Block::length).sum();
    actual < 0.8 * expected
}

/// The row whose block in this edition holds this row's text as well, before it or after it.
fn run_together(context: &Context, edition: usize, row: usize) -> Option<(usize, bool)> {
    let part = &context.rows[row].part;
    let key = context.rows[row].key.as_deref()?;
    let alone = |at: &usize| {
        context.rows[*at].key.as_deref().is_some_and(|other| neighbours(other, key))
            && context.rows[*at].part == *part
            && !context.rows[*at].cells[edition].is_empty()
    };
    let before = (0..row).rev().find(alone);
    let after = (row + 1..context.rows.len()).find(alone);
    let own: BTreeSet<Value> = values(context, row, edition);
    [before.map(|at| (at, true)), after.map(|at| (at, false))].into_iter().flatten().find(|(host, _)| {
        let reference = values(context, *host, edition);
        let there: BTreeSet<Value> =
            context.blocks(*host, edition).flat_map(|block| block.values.iter().cloned()).collect();
        let mut telling = own.difference(&reference).filter(|value| !matches!(value, Value::Number(_)));
        let mute = telling.clone().count() == 0;
        let facts = mute || telling.all(|value| there.contains(value));
        let actual: f64 = context.blocks(*host, edition).map(Block::length).sum();
        let (Some(own), Some(alone)) =
            (context.expected_length(row, edition), context.expected_length(*host, edition))
        else {
            return false;
        };
        // Without a fact to tell, a short text may just be how long the other one is here.
        let told = !mute || own > 0.4 * alone;
        facts && told && actual > 0.75 * (own + alone) && actual > alone + 0.5 * own
    })
}

/// Whether two texts may run together: paragraphs and notes of the letter, or parts of one item.
fn neighbours(one: &str, other: &str) -> bool {
    let place = |key: &str| -> Vec<String> {
        let mut parts = key.split('/');
        match parts.next() {
            Some("letter" | "note") => vec!["letter".into()],
            Some(first) => vec![first.into(), parts.next().unwrap_or_default().into()],
            None => Vec::new(),
        }
    };
    one.contains('/') && other.contains('/') && place(one) == place(other)
}

/// What most of the other editions state in a row.
fn values(context: &Context, row: usize, edition: usize) -> BTreeSet<Value> {
    let others: Vec<usize> = context.holders(row).into_iter().filter(|other| *other != edition).collect();
    let all: BTreeSet<Value> = others
        .iter()
        .flat_map(|other| context.blocks(row, *other).flat_map(|block| block.values.iter().cloned()))
        .collect();
    all.into_iter()
        .filter(|value| {
            let stating =
                others.iter().filter(|o| context.blocks(row, **o).any(|b| b.values.contains(value)));
            2 * stating.count() > others.len()
        })
        .collect()
}

fn merged(context: &Context, edition: usize, host: usize, row: usize, before: bool) -> Finding {
    let view = &context.views[edition];
    let (host_key, key) = (context.rows[host].key.as_deref(), context.rows[row].key.as_deref());
    let (first, second) = if before { (host_key, key) } else { (key, host_key) };
    let message = format!(
        "{} runs `{}` and `{}` together",
        view.id(),
        first.unwrap_or_default(),
        second.unwrap_or_default()
    );
    let at = context.block(host, edition).map_or_else(|| view.nowhere(), |block| view.beginning(block));
    let against = context.holders(row).into_iter().filter(|other| *other != edition);
    let against: Vec<_> = against
        .filter_map(|other| Some(context.views[other].beginning(context.block(row, other)?)))
        .collect();
    Finding::new(Code::BlockMerged, host_key, message).at(at).against(against)
}

/// What an edition alone has.
fn added(context: &mut Context, edition: usize, rows: &[usize]) -> Vec<Finding> {
    let keys: BTreeSet<String> = rows.iter().filter_map(|row| context.rows[*row].key.clone()).collect();
    let own: Vec<String> = context.views[edition].keyed().map(|(key, _)| key.to_owned()).collect();
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut out = Vec::new();
    for row in rows {
        let Some(key) = context.rows[*row].key.clone() else { continue };
        if done.iter().any(|known| within(&key, known)) {
            continue;
        }
        let whole = whole(&key, &|address| {
            let parts = own.iter().filter(|key| within(key, address));
            parts.clone().count() > 1 && parts.clone().all(|key| keys.contains(key))
        });
        if whole == key && lenient(&key) {
            done.insert(key);
            continue;
        }
        context.shift(edition, &whole);
        let code = if own.iter().any(|known| *known == format!("{whole}/assigns"))
            && whole.starts_with("annex-2/")
        {
            Code::FormRowExtra
        } else if whole.split('/').count() > 2 && whole.starts_with("annex-2/") {
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

/// Who is addressed and who gets a copy; what is explained here is taken out of both lists.
fn addressees(context: &mut Context, edition: usize, missing: &mut Vec<usize>, extra: &mut Vec<usize>) {
    let of = |context: &Context, rows: &[usize]| -> BTreeMap<String, usize> {
        rows.iter()
            .filter_map(|row| Some((context.rows[*row].key.clone()?, *row)))
            .filter(|(key, _)| key.starts_with("to/") || key.starts_with("copy-to/"))
            .collect()
    };
    let (lacking, adding) = (of(context, missing), of(context, extra));
    missing.retain(|row| !lacking.values().any(|known| known == row));
    extra.retain(|row| !adding.values().any(|known| known == row));
    let other = |key: &str| match key.strip_prefix("to/") {
        Some(name) => format!("copy-to/{name}"),
        None => format!("to/{}", last(key)),
    };
    let mut moved: Vec<(&String, usize, usize)> =
        lacking.iter().filter_map(|(key, row)| Some((key, *row, *adding.get(&other(key))?))).collect();
    let moved_keys: BTreeSet<String> =
        moved.iter().flat_map(|(key, ..)| [(*key).clone(), other(key)]).collect();
    let id = context.views[edition].id();
    let mut findings = Vec::new();
    let exchanged = moved.iter().any(|(key, ..)| key.starts_with("to/"))
        && moved.iter().any(|(key, ..)| key.starts_with("copy-to/"));
    if exchanged {
        moved.truncate(1);
    }
    for (key, row, now) in moved {
        let list = |key: &str| if key.starts_with("to/") { "To" } else { "Copy to" };
        let (address, message) = if exchanged {
            ("to", format!("{id} exchanges To and Copy to"))
        } else {
            let message = format!(
                "{id} has {} under {}, the other editions under {}",
                last(key),
                list(&other(key)),
                list(key)
            );
            (key.as_str(), message)
        };
        let block = context.block(now, edition).expect("it is extra here");
        let against: Vec<_> = context
            .holders(row)
            .into_iter()
            .filter_map(|holder| Some(context.views[holder].beginning(context.block(row, holder)?)))
            .collect();
        findings.push(
            Finding::new(Code::AddresseeMoved, Some(address), message)
                .at(context.views[edition].beginning(block))
                .against(against),
        );
    }
    for (key, row) in lacking.iter().filter(|(key, _)| !moved_keys.contains(*key)) {
        let against: Vec<_> = context
            .holders(*row)
            .into_iter()
            .filter_map(|holder| Some(context.views[holder].beginning(context.block(*row, holder)?)))
            .collect();
        let message = format!("{id} does not name {}", last(key));
        findings.push(
            Finding::new(Code::AddresseeMissing, Some(key), message)
                .at(context.gap(*row, edition))
                .against(against),
        );
    }
    for (key, row) in adding.iter().filter(|(key, _)| !moved_keys.contains(*key)) {
        let block = context.block(*row, edition).expect("it is extra here");
        let message = format!("{id} alone names {}", last(key));
        findings.push(
            Finding::new(Code::AddresseeExtra, Some(key), message)
                .at(context.views[edition].beginning(block)),
        );
    }
    context.found_alike(findings);
}

/// The boxes and blanks, where the words do not already tell.
pub(super) fn fields(context: &mut Context) {
    let sets: Vec<BTreeMap<&str, FieldKind>> = context
        .views
        .iter()
        .map(|view| view.edition.fields.iter().map(|field| (field.key.as_str(), field.kind)).collect())
        .collect();
    let with: Vec<usize> = (0..sets.len()).filter(|edition| !sets[*edition].is_empty()).collect();
    let all: BTreeSet<&str> = sets.iter().flat_map(|set| set.keys().copied()).collect();
    let mut findings = Vec::new();
    for key in all {
        let holders: Vec<usize> = with.iter().copied().filter(|e| sets[*e].contains_key(key)).collect();
        if 2 * holders.len() < with.len() {
            continue;
        }
        for edition in with.iter().filter(|edition| !holders.contains(edition)) {
            if context.explained(*edition, key) || missing_above(context, *edition, key) {
                continue;
            }
            let view = &context.views[*edition];
            let at = view.at(key).map_or_else(|| view.nowhere(), |block| view.beginning(block));
            let message = format!("{} has nothing to fill in at `{key}`", view.id());
            let against: Vec<_> = holders
                .iter()
                .filter_map(|o| Some(context.views[*o].beginning(context.views[*o].at(key)?)))
                .collect();
            findings.push(
                Finding::new(Code::FormOptionMissing, Some(key), message)
                    .at(at)
                    .against(against)
                    .hint("a box, a round mark or a blank of the form was lost"),
            );
        }
    }
    context.found_alike(findings);
}

/// Whether an address above the field is known to be missing.
fn missing_above(context: &Context, edition: usize, key: &str) -> bool {
    key.match_indices('/').any(|(end, _)| context.blamed(edition, &key[..end]))
}
