//! Names nobody knows: in come editions, out go the places that stand where a letter names one and that no register has,
//! each with a slug of the circular's own.
//!
//! The folder names them itself, in the words of each edition, until somebody puts them into a register or house.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place};
use crate::document::Sort;
use crate::document::layout::{PartRole, Trait};
use crate::kinds::{Kinds, slug};
use crate::lang::Lang;
use crate::locale::registers::{Family, Name, entry};
use crate::recognise::{Names, Recognition, own_values};

/// The longest name of a place, in characters.
const LONGEST: usize = 40;
/// A place whose forms every language has.
const KNOWN: &str = "geneva";
/// So many characters of a name stay as they are, whatever its form.
const STEM: usize = 3;
/// The head of a letter has no more lines before the day than these.
const HEAD: usize = 12;

/// Names that no register has.
#[derive(Debug, Clone, Default)]
pub struct Unknown {
    /// By them the editions can be read.
    pub names: Names,
    /// The messages that say them, by language.
    pub messages: BTreeMap<Lang, String>,
    /// What there is to say of them.
    pub told: Vec<Diagnostic>,
}

/// What an edition says in one place where a name must stand.
struct Said {
    /// Which place it is, in no language.
    slot: String,
    lang: Lang,
    text: String,
    /// Whether it stands alone there, as names do that nothing brings in.
    alone: bool,
}

/// The places that editions name and no register has.
pub fn unknown(kinds: &Kinds, editions: &[&Recognition]) -> Unknown {
    let mut said: Vec<Said> = Vec::new();
    for recognition in editions {
        let declaration = kinds.of(recognition.edition.kind.as_deref());
        said.extend(dated(recognition, declaration));
        said.extend(unread(recognition, declaration));
    }
    // Each place has one slug, from the first edition that writes it in Latin letters.
    let mut slugs: BTreeMap<String, String> = BTreeMap::new();
    for Said { slot, text, .. } in &said {
        let latin = slug(text).filter(|_| !slugs.contains_key(slot));
        slugs.extend(latin.map(|slug| (slot.clone(), slug)));
    }
    // What one place says with a small word before it another says alone.
    let shorter = |slug: &String, all: &BTreeMap<String, String>| {
        let part = |other: &&String| {
            slug.split('-').count() > other.split('-').count() && slug.ends_with(&format!("-{other}"))
        };
        all.values().find(part).cloned()
    };
    let parted: Vec<(String, String)> =
        slugs.iter().filter_map(|(slot, slug)| Some((slot.clone(), shorter(slug, &slugs)?))).collect();
    slugs.extend(parted);
    for Said { slot, .. } in &said {
        let next = Family::Place.message(&(slugs.len() + 1).to_string());
        slugs.entry(slot.clone()).or_insert(next);
    }
    let mut out = Unknown::default();
    let mut named: BTreeMap<String, BTreeMap<Lang, String>> = BTreeMap::new();
    for Said { slot, lang, text, alone } in said {
        let all = named.entry(slugs[&slot].clone()).or_default();
        let bare = text.strip_prefix(before(lang).as_str()).unwrap_or(&text).to_owned();
        if alone {
            all.insert(lang, text);
        } else {
            all.entry(lang).or_insert(bare);
        }
    }
    for (key, names) in named {
        let Some(first) = names.values().next().cloned() else { continue };
        for recognition in editions {
            let lang = recognition.edition.lang;
            // Every edition is given a name: what one of them does not say another does.
            let name = names.get(&lang).cloned().unwrap_or_else(|| first.clone());
            let within = in_sentence(recognition, &name);
            let id = Family::Place.message(&key);
            let words = |text: &str| text.replace(['{', '}', '\n'], " ");
            let message = out.messages.entry(lang).or_default();
            write!(message, "\n{id} = {}\n    .in = {}\n", words(&name), words(&within)).expect("a string");
            let told = format!("no register has the place “{name}”: the folder names it, as `{id}`");
            let hint =
                format!("check its forms in text/{lang}.ftl: as it stands alone, and `.in` as in a sentence");
            let place = Place::file(&recognition.edition.path);
            out.told.push(Diagnostic::warning(Code::Corrected, told).at(place).hint(hint));
            for text in [name, within] {
                let name = Name { family: Family::Place, key: key.clone().into(), text: text.into() };
                out.names.entry(lang).or_default().push(name);
            }
        }
    }
    out
}

/// The small word before a place where something is.
fn before(lang: Lang) -> String {
    let known = entry(lang, Family::Place, KNOWN);
    let before = known.and_then(|known| {
        let beginning: String = known.name.chars().take(STEM).collect();
        let within = known.within.as_ref()?;
        Some(within[..within.find(&beginning)?].to_owned())
    });
    before.unwrap_or_default()
}

/// A name as sentences of an edition say where something is: with the small word before it that a known place has, and
/// inflected as one of them has it.
fn in_sentence(recognition: &Recognition, name: &str) -> String {
    let edition = &recognition.edition;
    let before = before(edition.lang);
    // Names are inflected at their end.
    let letters = name.chars().count();
    let stem: String = name.chars().take((letters - letters / 4).max(STEM)).collect();
    let said = edition.texts.iter().find_map(|text| {
        let plain = text.text.plain().replace('\u{a0}', " ");
        let at = plain.find(&format!("{before}{stem}")).filter(|_| !before.is_empty())? + before.len();
        let end = plain[at..].find(|c: char| !c.is_alphanumeric()).map_or(plain.len(), |end| at + end);
        // What goes on after the first word is as it stands alone.
        let rest = name.find(' ').map_or("", |space| &name[space..]);
        Some(format!("{before}{}{rest}", &plain[at..end]))
    });
    said.unwrap_or_else(|| format!("{before}{name}"))
}

/// The name before or behind the day of the letter, where nobody reads it.
fn dated(recognition: &Recognition, declaration: &Declaration) -> Option<Said> {
    let edition = &recognition.edition;
    let place = |known| matches!(known, Trait::Home("/place", _)).then_some(());
    let found = |key: &str| declaration.layout.at(key);
    let mut texts = edition.texts.iter().filter_map(|text| text.key.as_ref());
    if texts.any(|key| declaration.layout.find(key.as_str(), place).is_some()) {
        return None;
    }
    let begun = edition.texts.iter().position(|text| {
        let found = text.key.as_ref().and_then(|key| found(key.as_str()));
        found.is_some_and(|found| found.role == PartRole::Letter)
    });
    let head = edition.texts.iter().take(begun.unwrap_or(HEAD)).filter(|text| {
        text.key.is_none() && text.message.is_none() && !text.furniture && text.part == "body"
    });
    head.filter_map(|text| {
        let plain = text.text.plain();
        let values = own_values(&plain, edition.lang, declaration);
        let [(range, value)] = values.as_slice() else { return None };
        if !Sort::Date.is_of(value) {
            return None;
        }
        let rest = [&plain[..range.start], &plain[range.end..]];
        let bare = |c: char| !c.is_alphabetic();
        // A small word may stand between the name and the day.
        let parts = rest.into_iter().flat_map(|it| it.split([',', '،', '，', '、']));
        let parts = parts.map(|it| it.trim_matches(bare)).filter(|it| !it.is_empty());
        let name = parts.max_by_key(|it| it.chars().count())?;
        let fits = name.chars().count() <= LONGEST && !name.contains(char::is_numeric);
        let (slot, lang) = ("/place".to_owned(), edition.lang);
        fits.then(|| Said { slot, lang, text: name.to_owned(), alone: true })
    })
    .next()
}

/// The names that stand where a formula has one.
fn unread(recognition: &Recognition, declaration: &Declaration) -> Vec<Said> {
    let edition = &recognition.edition;
    let mut out: Vec<Said> = Vec::new();
    for name in &edition.trace.unread {
        let variable = name.formula.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let sort = variable.and_then(|variable| declaration.contract.sort(variable));
        let text = name.text.trim();
        if sort != Some(Sort::Place) || text.is_empty() || text.chars().count() > LONGEST {
            continue;
        }
        let before = out.iter().filter(|said| said.slot.starts_with(name.key.as_str())).count();
        let slot = format!("{}/{}/{before}", name.key, name.formula);
        out.push(Said { slot, lang: edition.lang, text: text.to_owned(), alone: false });
    }
    out
}
