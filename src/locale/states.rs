//! Member States of the Union: in comes a name as somebody wrote it, out go the State and its short name.
//!
//! The names are those of the register of countries. A name is known or it is not. Case,
//! accents, width, punctuation, articles and the order of words make no difference; nothing else is guessed.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::{Lang, registers};
use crate::folding::folded_words;

/// Words that names are written with and without.
const ARTICLES: [&str; 17] = [
    "the", "of", "and", "le", "la", "les", "l", "de", "du", "des", "d", "et", "el", "los", "las", "del", "и",
];

/// A Member State as somebody wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemberState {
    /// Its code, ISO 3166-1 alpha-3.
    pub id: &'static str,
    /// Its short name in the language in which it was written.
    pub name: &'static str,
    /// That language.
    pub lang: Lang,
}

/// Names by code, the short name of the United Nations' terminology first.
type Names = BTreeMap<String, Vec<String>>;

struct States {
    names: BTreeMap<Lang, Names>,
    /// The languages and codes of each name, folded.
    known: HashMap<String, Vec<(Lang, String)>>,
}

static STATES: LazyLock<States> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    let mut known: HashMap<String, Vec<(Lang, String)>> = HashMap::new();
    for lang in Lang::ALL {
        let read: Names = registers::countries(lang).collect();
        for (id, spellings) in &read {
            for spelling in spellings {
                let entries = known.entry(folded(spelling)).or_default();
                if !entries.contains(&(lang, id.clone())) {
                    entries.push((lang, id.clone()));
                }
            }
        }
        names.insert(lang, read);
    }
    States { names, known }
});

/// The Member State that a name means, looked for in the language of the form first, then in the others. A name
/// that means two of them means none.
pub fn member_state(written: &str, form: Option<Lang>) -> Option<MemberState> {
    let entries = STATES.known.get(&folded(written))?;
    let in_form = entries.iter().filter(|(lang, _)| Some(*lang) == form);
    let (lang, id) = in_form.chain(entries).next()?;
    if entries.iter().any(|(_, other)| other != id) {
        return None;
    }
    let (id, names) = STATES.names[lang].get_key_value(id)?;
    Some(MemberState { id, name: names.first()?, lang: *lang })
}

/// The Member States with their names in a language, by code; the short name first.
pub fn member_states(lang: Lang) -> impl Iterator<Item = (&'static str, &'static [String])> {
    STATES.names[&lang].iter().map(|(id, names)| (id.as_str(), names.as_slice()))
}

fn folded(name: &str) -> String {
    let mut words = folded_words(name);
    words.retain(|word| !ARTICLES.contains(&word.as_str()));
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(written: &str, lang: Lang) -> Option<&'static str> {
        member_state(written, Some(lang)).map(|state| state.id)
    }

    #[test]
    fn case_accents_width_articles_and_order_make_no_difference() {
        for (written, lang, expected) in [
            ("SWITZERLAND", Lang::En, "CHE"),
            ("la Suisse", Lang::Fr, "CHE"),
            ("l’Italie", Lang::Fr, "ITA"),
            ("Cote d'Ivoire", Lang::En, "CIV"),
            ("Korea, Republic of", Lang::En, "KOR"),
            ("Швейцарии", Lang::Ru, "CHE"),
            ("大韩民国", Lang::Zh, "KOR"),
            ("إيران (جمهورية - الإسلامية)", Lang::Ar, "IRN"),
            ("Ｊａｐａｎ", Lang::Zh, "JPN"),
            ("  Türkiye ", Lang::En, "TUR"),
        ] {
            assert_eq!(id(written, lang), Some(expected), "{written}");
        }
    }

    #[test]
    fn a_near_miss_is_not_guessed() {
        for written in ["Swizerland", "Korea", "Guinea Conakry", "Palestine", ""] {
            assert_eq!(id(written, Lang::En), None, "{written}");
        }
    }

    #[test]
    fn a_name_of_another_language_is_known_under_its_own() {
        let state = member_state("Suiza", Some(Lang::Ar)).unwrap();
        assert_eq!((state.id, state.name, state.lang), ("CHE", "Suiza", Lang::Es));
    }

    #[test]
    fn every_language_names_the_same_states_and_no_name_means_two() {
        let ids = |lang| member_states(lang).map(|(id, _)| id).collect::<Vec<_>>();
        for lang in Lang::ALL {
            assert_eq!(ids(lang), ids(Lang::En), "{lang}");
            assert_eq!(ids(lang).len(), 194);
            for (id, names) in member_states(lang) {
                for name in names {
                    let found = member_state(name, Some(lang)).unwrap_or_else(|| panic!("{lang} {name}"));
                    assert_eq!((found.id, found.name), (id, names[0].as_str()), "{lang} {name}");
                }
            }
        }
    }
}
