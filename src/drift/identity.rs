//! Which item is which: items are identified by the designations they print; this gives an item the same address in
//! all editions even if its designation is misprinted in one of them.
//!
//! An item is renamed only if the other editions have one in its place that nothing else here claims and that
//! shares its working name, its document, its place or most of its number.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::places::{Items, Places};
use crate::document::layout::PartRole;
use crate::document::{Edition, Key, Located, OWN_ADDRESSEE, Value};

/// Gives the items of every edition the addresses that they have in the best supported edition.
pub(super) fn identify(editions: &mut [Edition], places: &Places) {
    // The form is sent back and its list is read on its own: it is not evidence.
    let lists = places.lists().filter(|(.., role)| *role != PartRole::Form);
    let lists: Vec<&str> = lists.map(|(address, ..)| address).collect();
    for known in &places.items {
        let items: Vec<Vec<Item>> = editions.iter().map(|edition| found(edition, known)).collect();
        let mut holders: FxHashMap<&str, usize> = FxHashMap::default();
        items.iter().flatten().for_each(|item| *holders.entry(item.id.as_str()).or_default() += 1);
        let support = |edition: usize| -> (usize, usize) {
            let own = &items[edition];
            let named = listed(&editions[edition], &lists);
            let listed =
                own.iter().filter(|item| item.designation.as_ref().is_some_and(|it| named.contains(it)));
            (own.iter().map(|item| holders[item.id.as_str()]).sum(), listed.count())
        };
        let best = (0..editions.len()).rev().max_by_key(|edition| support(*edition));
        let Some(model) = best.map(|edition| &items[edition]) else { continue };
        let renames: Vec<Vec<(String, String)>> = items.iter().map(|own| renames(own, model)).collect();
        for (edition, renames) in editions.iter_mut().zip(renames) {
            for (old, new) in renames {
                rename(edition, &format!("{}/{old}", known.home), &format!("{}/{new}", known.home));
            }
        }
    }
}

/// Gives annexes that an edition only counts the addresses that another, which says what it declares, has for them.
pub(super) fn annexes(editions: &mut [Edition], places: &Places) {
    let Some(declaring) = editions.iter().find(|edition| !edition.own.is_empty()) else { return };
    let own = declaring.own.iter().filter(|key| places.at(key.as_str()).in_annex());
    let own: Vec<Key> = own.cloned().collect();
    // Those of its kind stand before them.
    let roots = declaring.texts.iter().filter_map(|text| text.key.as_ref()?.as_str().split('/').next());
    let of_kind = |root: &&str| places.at(root).in_annex() && own.iter().all(|key| key.as_str() != *root);
    let before = roots.filter(of_kind).collect::<BTreeSet<_>>().len();
    for edition in editions.iter_mut().filter(|edition| edition.own.is_empty()) {
        for (at, key) in own.iter().enumerate() {
            let counted = |text: &Located| {
                let number = text.text.facts().find_map(|fact| match fact.value {
                    Value::Number(number) => usize::try_from(number).ok(),
                    _ => None,
                });
                let key = text.key.as_ref().filter(|key| places.at(key.as_str()).in_annex())?;
                (number == Some(before + at + 1)).then(|| key.to_string())
            };
            if let Some(old) = edition.texts.iter().find_map(counted).filter(|old| *old != key.as_str()) {
                rename(edition, &old, key.as_str());
            }
        }
    }
}

/// Gives an addressee in words of an edition's own the address of the class that all others have in its place, and that it
/// lacks: its words are then compared with theirs.
pub(super) fn addressees(editions: &mut [Edition], places: &Places) {
    let lists = [false, true].map(|copies| places.list_of_addressees(copies).map(str::to_owned));
    let [Some(to), Some(copies)] = lists else { return };
    for list in [&to, &copies] {
        let named: Vec<Vec<String>> = editions.iter().map(|edition| listed_below(edition, list)).collect();
        let anywhere: Vec<Vec<String>> = editions
            .iter()
            .map(|edition| [&to, &copies].iter().flat_map(|list| listed_below(edition, list)).collect())
            .collect();
        for (at, edition) in editions.iter_mut().enumerate() {
            let others = || (0..named.len()).filter(|other| *other != at).map(|other| &named[other]);
            let Some(model) = others().next().filter(|_| named.len() > 2) else { return };
            let alike =
                others().all(|names| names.len() == model.len() && names.iter().all(|it| model.contains(it)));
            let place = named[at].iter().zip(model).position(|(own, class)| own != class);
            let Some(place) = place.filter(|_| alike && named[at].len() == model.len()) else { continue };
            let (own, class) = (&named[at][place], &model[place]);
            let rest = |names: &[String]| -> Vec<String> {
                let names = names.iter().enumerate().filter(|(nth, _)| *nth != place).map(|(_, name)| name);
                names.filter(|name| !name.starts_with(OWN_ADDRESSEE)).cloned().collect()
            };
            let swapped = own.starts_with(OWN_ADDRESSEE)
                && !class.starts_with(OWN_ADDRESSEE)
                && !anywhere[at].contains(class)
                && rest(&named[at]) == rest(model);
            if !swapped {
                continue;
            }
            rename(edition, &format!("{list}/{own}"), &format!("{list}/{class}"));
            // Those that are left are counted anew.
            let left = anywhere[at].iter().filter(|name| name.starts_with(OWN_ADDRESSEE) && *name != own);
            for (nth, name) in left.enumerate() {
                let new = format!("{OWN_ADDRESSEE}{}", nth + 1);
                for list in [&to, &copies].iter().filter(|_| *name != new) {
                    rename(edition, &format!("{list}/{name}"), &format!("{list}/{new}"));
                }
            }
        }
    }
}

/// The addressees of a list, in order.
fn listed_below(edition: &Edition, list: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in edition.texts.iter().filter_map(|text| text.key.as_ref()) {
        let name = key.as_str().strip_prefix(list).and_then(|rest| rest.strip_prefix('/'));
        if let Some(name) = name.filter(|name| !name.contains('/') && out.iter().all(|known| known != name)) {
            out.push(name.to_owned());
        }
    }
    out
}

/// An item of an annex.
struct Item {
    /// Its own part of the address.
    id: String,
    /// Its position among the items.
    place: usize,
    designation: Option<Value>,
    /// Its working name and the document that has it.
    names: Vec<Value>,
}

/// The items of this kind in an edition, in the order of their heads.
fn found(edition: &Edition, known: &Items) -> Vec<Item> {
    let mut heads: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    for located in &edition.texts {
        let Some(rest) = located.key.as_ref().and_then(|key| known.below(key.as_str())) else { continue };
        match rest.split_once('/') {
            None => {
                heads.entry(rest).or_default().extend(located.text.facts().map(|fact| &fact.value));
                if known.is_head(None) && known.is_id(rest) && seen.insert(rest) {
                    order.push(rest);
                }
            }
            Some((id, own)) if known.is_head(Some(own)) && seen.insert(id) => order.push(id),
            Some(_) => {}
        }
    }
    order
        .into_iter()
        .enumerate()
        .filter_map(|(place, id)| {
            let values = heads.get(id)?;
            let named = |value: &&&Value| matches!(value, Value::Designation(_) | Value::Question(_));
            let designation = values.iter().find(named);
            let named = |value: &&&Value| matches!(value, Value::WorkingName(_) | Value::Symbol(_));
            Some(Item {
                id: id.to_owned(),
                place,
                designation: designation.map(|value| (**value).clone()),
                names: values.iter().filter(named).map(|value| (**value).clone()).collect(),
            })
        })
        .collect()
}

/// What an edition names in these lists.
fn listed<'e>(edition: &'e Edition, lists: &[&str]) -> BTreeSet<&'e Value> {
    let of_list = |located: &&Located| located.key.as_ref().is_some_and(|key| lists.contains(&key.as_str()));
    edition
        .texts
        .iter()
        .filter(of_list)
        .flat_map(|located| located.text.facts())
        .map(|fact| &fact.value)
        .collect()
}

/// What the items that are not in the model edition are called there.
fn renames(own: &[Item], model: &[Item]) -> Vec<(String, String)> {
    let strange = |items: &[Item], others: &[Item]| -> Vec<usize> {
        let others: FxHashSet<&str> = others.iter().map(|other| other.id.as_str()).collect();
        (0..items.len()).filter(|at| !others.contains(items[*at].id.as_str())).collect()
    };
    let (mut here, mut there) = (strange(own, model), strange(model, own));
    let mut out = Vec::new();
    loop {
        let best = here
            .iter()
            .flat_map(|at| there.iter().map(move |other| (*at, *other)))
            .map(|(at, other)| (likeness(&own[at], &model[other]), at, other))
            .filter(|(likeness, ..)| *likeness >= 2.0)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, at, other)) = best else { return out };
        here.retain(|known| *known != at);
        there.retain(|known| *known != other);
        out.push((own[at].id.clone(), model[other].id.clone()));
    }
}

/// Two for each name they share, one for the place, and the share of the designation's characters.
fn likeness(one: &Item, other: &Item) -> f64 {
    let shared = one.names.iter().filter(|name| other.names.contains(name)).count();
    let place = if one.place == other.place { 1.0 } else { 0.0 };
    let spelt = match (&one.designation, &other.designation) {
        (Some(a), Some(b)) => strsim::normalized_levenshtein(&a.to_string(), &b.to_string()),
        _ => 0.0,
    };
    let same = if spelt == 1.0 { 2.0 } else { 0.0 };
    // A designation may have nothing in common any more and still be the only item left in its place.
    2.0 * f64::from(u32::try_from(shared).unwrap_or(u32::MAX))
        + place
        + if spelt >= 0.6 { 1.0 } else { 0.0 }
        + same
        + spelt / 10.0
}

fn rename(edition: &mut Edition, old: &str, new: &str) {
    let renamed = |key: &Key| -> Option<Key> {
        let rest = key.as_str().strip_prefix(old).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        Key::new(format!("{new}{rest}")).ok()
    };
    for located in &mut edition.texts {
        if let Some(key) = located.key.as_ref().and_then(renamed) {
            located.key = Some(key);
        }
    }
    for field in &mut edition.fields {
        if let Some(key) = renamed(&field.key) {
            field.key = key;
        }
    }
    for slip in &mut edition.trace.slips {
        if let Some(key) = renamed(&slip.key) {
            slip.key = key;
        }
    }
}
