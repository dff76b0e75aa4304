//! Lists of draft texts: the same members, names and order in every place of an edition; the note on
//! Rec. ITU-T A.5 and the counts against what is there; head nouns against the lists they lead.
//!
//! The one rule: what the comparison between editions has named already is not named again.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, lenient};
use super::finding::Finding;
use super::lexicon::{Number, words};
use super::order::moved;
use super::view::{Block, View, loose, near_designation, words_of};
use crate::document::{Designation, Inline, Value};

/// Whether a list of draft texts stands at this address.
pub(super) fn is_list(key: &str) -> bool {
    FULL.contains(&key) || matches!(key, "note/a5" | "note/ipr")
}

/// Where all draft texts are listed.
const FULL: [&str; 4] = ["subject", "letter/texts", "annex-1/title", "annex-2/consultation"];

/// The draft texts named in a block, in order, each once.
fn members(block: &Block) -> Vec<Designation> {
    let mut out: Vec<Designation> = Vec::new();
    for stated in &block.facts {
        if let Value::Designation(designation) = &stated.value
            && designation.number != "A.5"
            && !out.contains(designation)
        {
            out.push(designation.clone());
        }
    }
    out
}

/// A list with the place of each member: a sentence's own key, or a key an item.
struct List {
    key: Option<&'static str>,
    members: Vec<(Designation, String)>,
}

/// The lists of an edition: sentences, items of Annex 1, rows of the form.
fn lists(view: &View) -> Vec<List> {
    let mut out = Vec::new();
    for key in FULL {
        let found = view.at(key).map(members).unwrap_or_default();
        if !found.is_empty() {
            out.push(List {
                key: Some(key),
                members: found.into_iter().map(|d| (d, key.to_owned())).collect(),
            });
        }
    }
    for annex in ["annex-1", "annex-2"] {
        let found: Vec<(Designation, String)> = view
            .keyed()
            .filter(|(key, _)| is_item(view, key, annex))
            .filter_map(|(key, block)| Some((members(block).into_iter().next()?, key.to_owned())))
            .collect();
        if !found.is_empty() {
            out.push(List { key: None, members: found });
        }
    }
    out
}

/// Whether the head of an item of Annex 1 or of a row of the form stands here.
fn is_item(view: &View, key: &str, annex: &str) -> bool {
    let Some(id) = key.strip_prefix(annex).and_then(|rest| rest.strip_prefix('/')) else { return false };
    let child = if annex == "annex-1" { "title" } else { "assigns" };
    !id.contains('/')
        && id != "title"
        && id != "consultation"
        && view.find(&format!("{key}/{child}")).is_some()
}

/// Checks the lists of every edition, then their order between editions.
pub(super) fn check(context: &mut Context) {
    let mut findings = Vec::new();
    for edition in 0..context.views.len() {
        let lists = lists(&context.views[edition]);
        findings.extend(membership(context, edition, &lists));
        findings.extend(names(context, edition));
        findings.extend(order_inside(context, edition, &lists));
        findings.extend(note_a5(context, edition));
        findings.extend(head_nouns(context, edition));
    }
    context.found_alike(findings);
}

/// Counts against what is there; looked at before counts are compared between editions.
pub(super) fn count(context: &mut Context) {
    let found = (0..context.views.len())
        .flat_map(|edition| counts(context, edition, &lists(&context.views[edition])))
        .collect();
    context.found_alike(found);
}

fn membership(context: &Context, edition: usize, lists: &[List]) -> Vec<Finding> {
    let view = &context.views[edition];
    if lists.len() < 2 {
        return Vec::new();
    }
    let all: BTreeSet<&Designation> =
        lists.iter().flat_map(|list| list.members.iter().map(|(d, _)| d)).collect();
    let holding =
        |d: &Designation| lists.iter().filter(|list| list.members.iter().any(|(m, _)| m == d)).count();
    let mut out = Vec::new();
    for list in lists {
        let has = |d: &Designation| list.members.iter().any(|(member, _)| member == d);
        let mut missing: Vec<&Designation> =
            all.iter().copied().filter(|d| 2 * holding(d) > lists.len() && !has(d)).collect();
        let extra: Vec<&(Designation, String)> =
            list.members.iter().filter(|(d, _)| 2 * holding(d) < lists.len()).collect();
        for (wrong, key) in extra {
            let near = (0..missing.len())
                .max_by(|a, b| likeness(missing[*a], wrong).total_cmp(&likeness(missing[*b], wrong)));
            let right = near.map(|at| missing.remove(at));
            if context.explained(edition, key) {
                continue;
            }
            let value = Value::Designation(wrong.clone());
            let (code, message) = match right {
                Some(right) => (
                    Code::DesignationMismatch,
                    format!("{} has {wrong} in `{key}` where its other lists have {right}", view.id()),
                ),
                None => (
                    Code::ListMemberExtra,
                    format!("{} names {wrong} in `{key}` and in no other list", view.id()),
                ),
            };
            let at = view.at(key).and_then(|block| block.statement(&value)).map(|stated| view.stated(stated));
            out.push(
                Finding::new(code, Some(key), message)
                    .at(at.unwrap_or_else(|| view.nowhere()))
                    .against(right.into_iter().filter_map(|right| elsewhere(view, right, key))),
            );
        }
        for right in missing {
            let (key, code) = match list.key {
                Some(key) => (key.to_owned(), Code::ListMemberMissing),
                None => item_key(view, list, right),
            };
            if context.explained(edition, &key) || near_in(view, list, right) {
                continue;
            }
            let message = format!("{} lacks {right} in `{key}`, which its other lists have", view.id());
            let at = view.at(&key).map_or_else(|| view.nowhere(), |block| view.beginning(block));
            out.push(Finding::new(code, Some(&key), message).at(at).against(elsewhere(view, right, &key)));
        }
    }
    out
}

fn likeness(a: &Designation, b: &Designation) -> f64 {
    strsim::normalized_levenshtein(&a.to_string(), &b.to_string())
}

/// Whether the list has the member in a spelling that is reported as malformed.
fn near_in(view: &View, list: &List, designation: &Designation) -> bool {
    list.key
        .and_then(|key| view.at(key))
        .is_some_and(|block| block.states(&Value::Designation(designation.clone())))
}

/// The address that a missing item or row would have, and the code of its lack.
fn item_key(view: &View, list: &List, designation: &Designation) -> (String, Code) {
    let annex_1 = list.members.iter().any(|(_, key)| key.starts_with("annex-1/"));
    let (annex, other) = if annex_1 { ("annex-1", "annex-2") } else { ("annex-2", "annex-1") };
    let value = Value::Designation(designation.clone());
    let twin = view
        .keyed()
        .find(|(key, block)| is_item(view, key, other) && block.values.contains(&value))
        .map(|(key, _)| super::context::last(key).to_owned());
    let id = twin.unwrap_or_else(|| designation.to_string().to_lowercase().replace([' ', '.'], "-"));
    let code = if annex_1 { Code::BlockMissing } else { Code::FormRowMissing };
    (format!("{annex}/{id}"), code)
}

/// The first other place of the same edition that names a draft text.
fn elsewhere(view: &View, designation: &Designation, but: &str) -> Option<super::Spot> {
    let value = Value::Designation(designation.clone());
    view.keyed()
        .filter(|(key, _)| *key != but && !lenient(key))
        .find_map(|(_, block)| block.statement(&value).map(|stated| view.stated(stated)))
}

/// One working name a draft text, wherever it stands.
fn names(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let mut seen: BTreeMap<&Value, Vec<(&Value, &str, &super::view::Stated)>> = BTreeMap::new();
    for (key, block) in view.keyed().filter(|(key, _)| !lenient(key)) {
        for pair in block.facts.windows(2) {
            let draft = matches!(&pair[0].value, Value::Designation(d) if d.number != "A.5");
            if draft && matches!(pair[1].value, Value::WorkingName(_)) {
                seen.entry(&pair[0].value).or_default().push((&pair[1].value, key, &pair[1]));
            }
        }
    }
    let mut out = Vec::new();
    for (draft, names) in seen {
        let times = |name: &Value| names.iter().filter(|(other, ..)| *other == name).count();
        let Some((right, _, model)) = names.iter().rev().max_by_key(|(name, ..)| times(name)) else {
            continue;
        };
        for (wrong, key, stated) in names.iter().filter(|(name, ..)| name != right) {
            if context.blamed_for(edition, key, Code::WorkingNameMismatch) {
                continue;
            }
            let message = format!("{} calls {draft} {wrong} in `{key}` and {right} elsewhere", view.id());
            let hyphen = wrong.to_string().replace('-', "") == right.to_string().replace('-', "");
            let finding = Finding::new(Code::WorkingNameMismatch, Some(key), message)
                .at(view.stated(stated))
                .against([view.stated(model)]);
            out.push(if hyphen {
                finding.hint("a non-breaking hyphen may have been lost when the file was converted")
            } else {
                finding
            });
        }
    }
    out
}

/// One order wherever all texts stand in one row; the subject may group them by status.
fn order_inside(context: &Context, edition: usize, lists: &[List]) -> Vec<Finding> {
    let view = &context.views[edition];
    let lists: Vec<&List> = lists.iter().filter(|list| list.key != Some("subject")).collect();
    let sequence = |list: &List| list.members.iter().map(|(d, _)| d.to_string()).collect::<Vec<_>>();
    let agreeing = |list: &List| {
        lists.iter().filter(|other| moved(&sequence(list), &sequence(other)).is_empty()).count()
    };
    let Some(model) = lists.iter().rev().max_by_key(|list| agreeing(list)) else { return Vec::new() };
    let mut out = Vec::new();
    for list in &lists {
        let Some(first) = moved(&sequence(model), &sequence(list)).into_iter().next() else { continue };
        let Some((member, key)) = list.members.iter().find(|(d, _)| d.to_string() == first) else { continue };
        if context.explained(edition, key) || list.members.iter().any(|(_, key)| context.blamed(edition, key))
        {
            continue;
        }
        let value = Value::Designation(member.clone());
        let at = view.at(key).and_then(|block| block.statement(&value)).map(|stated| view.stated(stated));
        let message =
            format!("{} has {member} at another place in `{key}` than in its other lists", view.id());
        let code = if list.key.is_some() { Code::ListOrder } else { row_order(key) };
        out.push(
            Finding::new(code, Some(key), message)
                .at(at.unwrap_or_else(|| view.nowhere()))
                .against(elsewhere(view, member, key)),
        );
    }
    out
}

fn row_order(key: &str) -> Code {
    if key.starts_with("annex-2/") { Code::FormRowOrder } else { Code::BlockOrder }
}

/// The order of lists between editions.
pub(super) fn order_between(context: &mut Context) {
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone().filter(|key| is_list(key)) else { continue };
        let sequences: Vec<(usize, Vec<String>)> = context
            .holders(row)
            .into_iter()
            .filter_map(|edition| {
                let block = context.block(row, edition)?;
                Some((edition, members(block).iter().map(ToString::to_string).collect()))
            })
            .collect();
        let agreeing = |sequence: &[String]| {
            sequences.iter().filter(|(_, other)| moved(sequence, other).is_empty()).count()
        };
        let Some((first, model)) = sequences.iter().rev().max_by_key(|(edition, sequence)| {
            (agreeing(sequence), own_order(&context.views[*edition], sequence))
        }) else {
            continue;
        };
        for (edition, sequence) in &sequences {
            let Some(member) = moved(model, sequence).into_iter().next() else { continue };
            let spot = |edition: usize| {
                let view = &context.views[edition];
                let stated = view.at(&key)?.facts.iter().find(|stated| stated.value.to_string() == member)?;
                Some(view.stated(stated))
            };
            let id = context.views[*edition].id();
            let message = format!("{id} has {member} at another place in the list of `{key}`");
            findings.push(
                Finding::new(Code::ListOrder, Some(&key), message)
                    .at(spot(*edition).unwrap_or_else(|| context.views[*edition].nowhere()))
                    .against(spot(*first)),
            );
        }
    }
    context.found_alike(findings);
}

/// With how many of the edition's own lists an order agrees.
fn own_order(view: &View, sequence: &[String]) -> usize {
    let own = |list: &List| list.members.iter().map(|(d, _)| d.to_string()).collect::<Vec<_>>();
    lists(view).iter().filter(|list| moved(&own(list), sequence).is_empty()).count()
}

/// "Annexes: 2" and "these 11 draft Recommendations" against what is there.
fn counts(context: &Context, edition: usize, lists: &[List]) -> Vec<Finding> {
    let view = &context.views[edition];
    let annexes: BTreeSet<&str> = view
        .keyed()
        .filter_map(|(key, _)| key.split('/').next())
        .filter(|key| key.starts_with("annex-"))
        .collect();
    let items = lists.iter().find(|list| list.key.is_none());
    let texts = items.map(|list| list.members.len());
    let checks =
        [("letter/enclosures", Some(annexes.len()), "annexes"), ("letter/intent", texts, "draft texts")];
    let mut out = Vec::new();
    for (key, there, what) in checks {
        let (Some(block), Some(there)) = (view.at(key), there) else { continue };
        for stated in &block.facts {
            let Value::Count(said) = stated.value else { continue };
            if there == 0 || said as usize == there || context.blamed(edition, key) {
                continue;
            }
            let missing = context.findings.iter().any(|finding| {
                finding.editions().any(|id| id == view.id())
                    && matches!(finding.code, Code::AnnexMissing | Code::BlockMissing | Code::BlockExtra)
                    && finding.key.as_deref().is_some_and(|key| key.starts_with("annex-"))
            });
            if missing {
                continue;
            }
            let message = format!("{} says {said} {what} in `{key}` and has {there}", view.id());
            out.push(Finding::new(Code::CountMismatch, Some(key), message).at(view.stated(stated)));
        }
    }
    out
}

/// The note excepts the texts whose items point to a justification.
fn note_a5(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let pointing: Vec<(Designation, String)> = view
        .keyed()
        .filter_map(|(key, _)| key.strip_suffix("/a5").filter(|item| item.starts_with("annex-1/")))
        .filter_map(|item| Some((members(view.at(item)?).into_iter().next()?, item.to_owned())))
        .collect();
    let Some(note) = view.at("note/a5") else { return Vec::new() };
    let excepted = members(note);
    if context.blamed(edition, "note/a5") || pointing.is_empty() {
        return Vec::new();
    }
    // A note that excepts nothing by name may speak of all of them.
    let all = excepted.is_empty()
        && pointing.len() == view.keyed().filter(|(key, _)| is_item(view, key, "annex-1")).count();
    if all {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (draft, item) in pointing.iter().filter(|(draft, _)| !excepted.contains(draft)) {
        if note.states(&Value::Designation(draft.clone())) || context.blamed(edition, item) {
            continue;
        }
        let message =
            format!("{}: the note on A.5 does not except {draft}, whose item has a justification", view.id());
        let sentence = view.at(&format!("{item}/a5")).map(|block| view.beginning(block));
        out.push(
            Finding::new(Code::NoteA5, Some("note/a5"), message).at(view.beginning(note)).against(sentence),
        );
    }
    // One text excepted in the place of another is one fault.
    let told = out.len();
    let strange = excepted.iter().filter(|draft| !pointing.iter().any(|(known, _)| known == *draft));
    for draft in strange.skip(told) {
        let value = Value::Designation(draft.clone());
        let item =
            view.keyed().find(|(key, block)| is_item(view, key, "annex-1") && block.values.contains(&value));
        let Some((key, item)) = item.filter(|(key, _)| !context.explained(edition, &format!("{key}/a5")))
        else {
            continue;
        };
        let message =
            format!("{}: the note on A.5 excepts {draft}, and its item names no justification", view.id());
        let key = format!("{key}/a5");
        out.push(
            Finding::new(Code::NoteA5, Some(&key), message)
                .at(view.beginning(item))
                .against(note.statement(&value).map(|stated| view.stated(stated))),
        );
    }
    out
}

/// "draft Recommendation X.1, X.2": singular before several, plural before one.
fn head_nouns(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let mut out = Vec::new();
    for key in FULL {
        let Some(block) = view.at(key).filter(|_| !context.blamed(edition, key)) else { continue };
        for (before, count) in led_lists(block) {
            let Some((number, noun)) = view.lexicon.head_noun(&before) else { continue };
            let wrong = match number {
                Number::One => count > 1,
                Number::Many => count == 1,
            };
            if wrong {
                let texts = if count == 1 { "one text".to_owned() } else { format!("{count} texts") };
                let message = format!("{} says “{noun}” before {texts} in `{key}`", view.id());
                let located = block.texts.iter().max_by_key(|located| located.text.facts().count());
                let spot = located.map_or_else(|| view.nowhere(), |located| view.spot(located, noun, None));
                out.push(Finding::new(Code::HeadNounNumber, Some(key), message).at(spot));
            }
        }
    }
    out
}

/// The lists in a block: the words that lead each, and how many texts it has.
fn led_lists(block: &Block) -> Vec<(String, usize)> {
    /// Words between two members are commas and "and"; between two lists there is a head noun.
    const WORDS_BETWEEN_MEMBERS: usize = 1;
    let mut out: Vec<(String, usize)> = Vec::new();
    for located in &block.texts {
        let mut before = String::new();
        let mut fresh = true;
        for inline in &located.text.0 {
            match inline {
                Inline::Words(run) => before.push_str(&run.text),
                Inline::Fact(fact) if matches!(&fact.value, Value::Designation(d) if d.number != "A.5") => {
                    if fresh || words(&before).count() > WORDS_BETWEEN_MEMBERS {
                        out.push((std::mem::take(&mut before), 1));
                    } else if let Some((_, count)) = out.last_mut() {
                        *count += 1;
                        before.clear();
                    }
                    fresh = false;
                }
                _ => before.push(' '),
            }
        }
    }
    out
}

/// Recommendation numbers written as none is, even where all editions agree.
pub(super) fn malformed(context: &mut Context) {
    let known: BTreeSet<String> = context
        .views
        .iter()
        .flat_map(|view| &view.blocks)
        .flat_map(|block| &block.values)
        .filter_map(|value| match value {
            Value::Designation(designation) => Some(designation.number.clone()),
            _ => None,
        })
        .collect();
    let mut findings = Vec::new();
    for view in &context.views {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            for located in &block.texts {
                let mut seen = BTreeSet::new();
                let stated = located.text.facts().filter_map(|fact| match &fact.value {
                    Value::Designation(designation) => {
                        let number = super::view::well_formed(&designation.number)?;
                        let shown = loose(&fact.plain());
                        let digits = number.split_once('.').map_or("", |(_, digits)| digits);
                        // The series letter may be lost as well.
                        let near = near_designation(&shown, &number)
                            .or_else(|| shown.contains(digits).then(|| shown.trim().to_owned()));
                        near.filter(|_| !shown.contains(&number)).map(|near| (number, near))
                    }
                    _ => None,
                });
                let words = loose(&words_of(&located.text));
                let worded = known
                    .iter()
                    .filter_map(|number| Some((number.clone(), near_designation(&words, number)?)));
                for (number, near) in stated.chain(worded) {
                    if !seen.insert(number.clone()) {
                        continue;
                    }
                    let message = format!("{} is written {near}", number);
                    let finding = Finding::new(Code::DesignationMalformed, block.key, message)
                        .at(view.spot(located, near, Some(number)))
                        .hint("the series letter is parted from the number by a full stop");
                    findings.push(finding);
                }
            }
        }
    }
    context.found_alike(findings);
}
