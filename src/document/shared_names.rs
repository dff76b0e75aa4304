//! Names that several places have: in come the editions of one letter, out goes what each of them means by such a
//! name.
//!
//! What another edition names without doubt at the same address is meant, then what one names anywhere;
//! what nothing settles is left open.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edition, Inline, Value};

/// Settles what places are meant, such as by "تونس", Tunis and Tunisia.
///
/// A value that stands for several is their slugs parted by `|`; of these, one that the editions name is taken.
pub fn settle<'e>(editions: impl IntoIterator<Item = &'e mut Edition>) {
    let mut editions: Vec<&mut Edition> = editions.into_iter().collect();
    let mut named: BTreeMap<Option<String>, BTreeSet<String>> = BTreeMap::new();
    let mut open = false;
    for text in editions.iter().flat_map(|edition| &edition.texts) {
        for fact in text.text.facts() {
            let Value::Place(place) = &fact.value else { continue };
            if place.contains(SEVERAL) {
                open = true;
                continue;
            }
            let address = text.key.as_ref().map(|key| key.as_str().to_owned());
            named.entry(address).or_default().insert(place.clone());
            named.entry(None).or_default().insert(place.clone());
        }
    }
    if !open {
        return;
    }
    for text in editions.iter_mut().flat_map(|edition| &mut edition.texts) {
        let address = text.key.as_ref().map(|key| key.as_str().to_owned());
        // Of a city and a country of one name, side by side, each is meant once.
        let sure = text.text.facts().filter_map(|fact| match &fact.value {
            Value::Place(place) if !place.contains(SEVERAL) => Some(place.clone()),
            _ => None,
        });
        let mut taken: BTreeSet<String> = sure.collect();
        for inline in &mut text.text.0 {
            let Inline::Fact(fact) = inline else { continue };
            let Value::Place(place) = &mut fact.value else { continue };
            let meant = [&address, &None].into_iter().find_map(|at| {
                let known = named.get(at)?;
                let mut members = place.split(SEVERAL).filter(|member| known.contains(*member));
                let first = members.clone().next();
                members.find(|member| !taken.contains(*member)).or(first)
            });
            if let Some(meant) = meant {
                *place = meant.to_owned();
            }
            taken.insert(place.clone());
        }
    }
}

/// What parts the slugs of several places of one name.
pub const SEVERAL: char = '|';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Fact, Located, Run, Text, key};
    use crate::lang::Lang;

    fn edition(lang: Lang, places: &[&str]) -> Edition {
        let fact = |place: &&str| {
            Inline::Fact(Fact { value: Value::Place((*place).into()), runs: vec![Run::new(*place)] })
        };
        let text = Located {
            key: Some(key("letter/intent")),
            message: None,
            inner: Vec::new(),
            part: "body".into(),
            line: None,
            cell: None,
            furniture: false,
            point: None,
            text: Text(places.iter().map(fact).collect()),
        };
        Edition {
            id: lang.code().into(),
            lang,
            kind: None,
            path: String::new(),
            texts: vec![text],
            fields: Vec::new(),
            own: Vec::new(),
            trace: Default::default(),
        }
    }

    #[test]
    fn what_another_edition_names_is_meant() {
        let mut editions = [
            edition(Lang::En, &["tunis"]),
            edition(Lang::Ar, &["tunis|tunisia"]),
            edition(Lang::Fr, &["a|b"]),
        ];
        settle(&mut editions);
        let values =
            editions.each_ref().map(|edition| edition.texts[0].text.facts().next().unwrap().value.clone());
        assert_eq!(values, ["tunis", "tunis", "a|b"].map(|place| Value::Place(place.into())));
    }
}
