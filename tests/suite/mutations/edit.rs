//! How editions are changed so that they are wrong: facts put in the place of others, blocks taken out and exchanged.

use tsb_circular::document::{Designation, Edition, Fact, Inline, Key, Located, Mark, MarkKind, Text, Value};
use tsb_circular::inside::locale::{Arg, Catalog};
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::super::examples::edition_of;

/// Which edition a fault is planted in.
pub struct About {
    pub folder: &'static Folder,
    pub number: u16,
    pub lang: Lang,
}

impl About {
    pub fn new(folder: &'static Folder, lang: Lang) -> Self {
        Self { folder, number: folder.circular.head.number.unwrap_or_default(), lang }
    }

    /// Picks one of so many places, another in each language and circular.
    pub fn pick(&self, places: usize) -> usize {
        (self.number as usize + self.lang as usize) % places.max(1)
    }

    pub fn catalog(&self) -> Catalog {
        Catalog::new(
            self.lang,
            self.folder.kind.declaration.contract,
            &self.folder.circular.head.formulary,
            None,
        )
    }

    /// A fact as the language shows it.
    pub fn fact(&self, value: Value, form: Option<&'static str>) -> Option<Fact> {
        let text = self.catalog().show(&Arg::Fact { value, written: None, link: None }, form).ok()?;
        text.0.into_iter().find_map(|inline| match inline {
            Inline::Fact(fact) => Some(fact),
            _ => None,
        })
    }
}

impl About {
    /// A fact in the form in which another one is shown.
    pub fn fact_like(&self, value: Value, model: &Fact) -> Option<Fact> {
        let dated = matches!(value, Value::Dates(..) | Value::Months(..));
        let forms: &[Option<&'static str>] =
            if dated { &[Some("text"), Some("short"), None] } else { &[None] };
        let plain = model.plain();
        // The words before a value may belong to it here and to the sentence there.
        let known = forms.iter().find_map(|form| {
            let said = self.fact(model.value.clone(), *form)?.plain();
            Some((*form, said.strip_suffix(plain.as_str())?.to_owned()))
        });
        let (form, before) = known.unwrap_or((forms[0], String::new()));
        let mut said = self.fact(value, form)?;
        if let Some(run) = said.runs.first_mut()
            && let Some(rest) = run.text.strip_prefix(before.as_str())
        {
            run.text = rest.to_owned();
        }
        Some(said)
    }
}

/// Where a fault must be found: nowhere to plant it, a key, or the edition as a whole.
pub type Found = Option<Option<String>>;

pub fn at(key: impl Into<String>) -> Found {
    Some(Some(key.into()))
}

/// Leaves a trace of work at the threshold; in a composed edition it has no line, and so no key.
pub fn mark(edition: &mut Edition, kind: MarkKind) -> Found {
    let line = edition.texts.iter().find(|located| is_at(located, "letter/threshold"))?.line;
    edition.trace.marks.push(Mark { kind, part: "body".into(), line, text: "xyz".into() });
    Some(line.map(|_| "letter/threshold".to_owned()))
}

pub fn is_at(located: &Located, key: &str) -> bool {
    located.key.as_ref().is_some_and(|known| known.as_str() == key)
}

pub fn keys(edition: &Edition) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in edition.texts.iter().filter_map(|located| located.key.as_ref()) {
        if !out.iter().any(|known| known == key.as_str()) {
            out.push(key.to_string());
        }
    }
    out
}

pub fn values(edition: &Edition, key: &str) -> Vec<Value> {
    let texts = edition.texts.iter().filter(|located| is_at(located, key));
    texts.flat_map(|located| located.text.facts().map(|fact| fact.value.clone())).collect()
}

/// Whether an item or row with such a part stands here.
pub fn is_head(edition: &Edition, key: &str, annex: &str, part: &str) -> bool {
    key.strip_prefix(annex).and_then(|rest| rest.strip_prefix('/')).is_some_and(|id| !id.contains('/'))
        && edition.texts.iter().any(|located| is_at(located, &format!("{key}/{part}")))
}

/// An item of Annex 1 or a row of the form that has such a part.
pub fn item(edition: &Edition, about: &About, annex: &str, part: &str) -> Option<String> {
    let all: Vec<String> =
        keys(edition).into_iter().filter(|key| is_head(edition, key, annex, part)).collect();
    all.get(about.pick(all.len())).cloned()
}

/// The longest text at a key.
pub fn fullest<'e>(edition: &'e mut Edition, key: &str) -> Option<&'e mut Text> {
    let texts =
        edition.texts.iter_mut().filter(|located| is_at(located, key)).map(|located| &mut located.text);
    texts.max_by_key(|text| text.plain().chars().count())
}

/// Changes the nth fact at a key that the change takes.
pub fn change(
    edition: &mut Edition,
    key: &str,
    nth: usize,
    mut change: impl FnMut(&mut Fact) -> bool,
) -> Found {
    let texts = edition.texts.iter_mut().filter(|located| is_at(located, key));
    let facts: Vec<&mut Fact> = texts
        .flat_map(|located| &mut located.text.0)
        .filter_map(|inline| match inline {
            Inline::Fact(fact) => Some(fact),
            _ => None,
        })
        .collect();
    let mut left = nth;
    for fact in facts {
        let before = fact.clone();
        if change(fact) {
            if left == 0 {
                return at(key);
            }
            left -= 1;
            *fact = before;
        }
    }
    None
}

/// Puts another value, with the words the language has for it, in the place of the first that fits.
pub fn swap(
    edition: &mut Edition,
    about: &About,
    key: &str,
    other: impl Fn(&Value) -> Option<Value>,
) -> Found {
    change(edition, key, 0, |fact| {
        let Some(value) = other(&fact.value) else { return false };
        let links: Vec<Option<String>> = fact.runs.iter().map(|run| run.link.clone()).collect();
        let Some(mut said) = about.fact_like(value, fact) else { return false };
        for run in &mut said.runs {
            run.link = match &said.value {
                Value::Email(address) => Some(format!("mailto:{address}")),
                _ => links.first().cloned().flatten(),
            };
        }
        *fact = said;
        true
    })
}

pub fn other_designation(value: &Value) -> Option<Value> {
    match value {
        Value::Designation(designation) if designation.part.is_none() => {
            let last = designation.number.chars().last()?.to_digit(10)?;
            let mut number = designation.number.clone();
            number.pop();
            number.push(char::from_digit((last + 7) % 10, 10)?);
            Some(Value::Designation(Designation::of(number)))
        }
        _ => None,
    }
}

pub fn longer(value: &Value) -> Option<Value> {
    match value {
        Value::Dates(from, to) => Some(Value::Dates(*from, to.tomorrow().ok()?)),
        Value::Months(from, to) => {
            Some(Value::Months(*from, tsb_circular::document::Month { year: to.year + 1, month: to.month }))
        }
        _ => None,
    }
}

/// The last two letters of a working name exchanged.
pub fn transposed(name: &str) -> Option<String> {
    let mut letters: Vec<char> = name.chars().collect();
    let at = (3..letters.len()).rev().find(|at| letters[*at] != letters[*at - 1])?;
    letters.swap(at, at - 1);
    Some(letters.into_iter().collect())
}

pub fn rename(
    edition: &mut Edition,
    about: &About,
    key: &str,
    other: impl Fn(&str) -> Option<String>,
) -> Found {
    swap(edition, about, key, |value| match value {
        Value::WorkingName(name) => Some(Value::WorkingName(other(name)?)),
        _ => None,
    })
}

/// The places of the designations of a list.
pub fn designations(text: &Text) -> Vec<usize> {
    (0..text.0.len())
        .filter(|at| matches!(&text.0[*at], Inline::Fact(fact) if matches!(&fact.value, Value::Designation(d) if d.number != "A.5")))
        .collect()
}

/// Takes a text out of a list, with its working name and the comma before it.
pub fn drop_member(edition: &mut Edition, about: &About, key: &str) -> Found {
    let text = fullest(edition, key)?;
    let places = designations(text);
    let which = 1 + about.pick(places.len().checked_sub(2)?);
    let (from, to) = (*places.get(which)?, *places.get(which + 1)?);
    text.0.drain(from..to);
    at(key)
}

/// Takes out a block with all below it.
pub fn remove(edition: &mut Edition, key: &str) {
    let below = |known: &Key| {
        known.as_str().strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    edition.texts.retain(|located| !located.key.as_ref().is_some_and(below));
    edition.fields.retain(|field| !below(&field.key));
}

/// Exchanges two blocks, each with all below it.
pub fn exchange(edition: &mut Edition, first: &str, second: &str) {
    let below = |located: &Located, key: &str| {
        located.key.as_ref().is_some_and(|known| {
            known.as_str().strip_prefix(key).is_some_and(|r| r.is_empty() || r.starts_with('/'))
        })
    };
    let ahead: Vec<Located> = edition.texts.iter().filter(|l| below(l, second)).cloned().collect();
    edition.texts.retain(|located| !below(located, second));
    let place = edition.texts.iter().position(|located| below(located, first)).expect("it is there");
    edition.texts.splice(place..place, ahead);
}

/// Puts the second list in the place of the first, and the first in that of the second.
pub fn exchange_lists(edition: &mut Edition, first: &[usize], second: &[usize], held: Vec<Located>) {
    let start = first[0];
    let (come, gone) = held.split_at(second.len());
    let between: Vec<Located> = (start..=*second.last().expect("not empty"))
        .filter(|at| !first.contains(at) && !second.contains(at))
        .map(|at| edition.texts[at].clone())
        .collect();
    let all: Vec<Located> = come.iter().chain(&between).chain(gone).cloned().collect();
    edition.texts.splice(start..=*second.last().expect("not empty"), all);
}

/// Replaces the first of these stretches of words that stands at a key.
pub fn reword(edition: &mut Edition, key: &str, stretches: &[(&str, &str)]) -> Found {
    let text = fullest(edition, key)?;
    for (old, new) in stretches {
        for inline in &mut text.0 {
            if let Inline::Words(run) = inline {
                let even = run.text.replace('\u{a0}', " ");
                if even.contains(old) {
                    run.text = even.replacen(old, new, 1);
                    return at(key);
                }
            }
        }
    }
    None
}

/// The same text in another language: English, or French in the English edition.
pub fn original(about: &About, key: &str) -> Option<Text> {
    let lang = if about.lang == Lang::En { Lang::Fr } else { Lang::En };
    let mut other = Edition::of(&edition_of(about.folder, lang), "");
    fullest(&mut other, key).cloned()
}

pub fn foreign(edition: &mut Edition, about: &About, key: &str) -> Found {
    let other = original(about, key)?;
    *fullest(edition, key)? = other;
    at(key)
}
