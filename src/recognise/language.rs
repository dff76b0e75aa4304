//! What is known of a language when its editions are read: wordings, dates, names, and over them what a house and a
//! circular have of their own.
//!
//! What is shared is built once a language from the catalogs and rules, typed by nobody; what is a house's
//! lies over it for one reading.

use std::collections::{BTreeSet, HashSet};
use std::ops::Deref;

use super::cardinals::Cardinals;
use super::company::{Company, before_annexes};
use super::dates::Dates;
use super::fold::{Glyph, fold, folded_text};
use super::pattern::{Pattern, first_year};
use super::quantities::Quantities;
use super::sites::Sites;
use super::wordings::{Wordings, distinct, grams};
use crate::declared::Declaration;
use crate::document::SEVERAL;
use crate::lang::Lang;
use crate::locale::backwards::joiners;
use crate::locale::registers::{Family, Index, Name, names};
use crate::locale::{Args, Catalog, HouseWords};
use crate::memo::Memo;

/// A language as a file is read in it: what is known of it, and what only this reading knows.
pub(super) struct Language {
    known: &'static Known,
    /// What a house says otherwise; its patterns are counted on after those of the catalogs.
    house: Option<Wordings>,
    /// The names of a house and of a circular.
    own: Index,
}

impl Deref for Language {
    type Target = Known;

    fn deref(&self) -> &Known {
        self.known
    }
}

/// What is known of a language.
pub(super) struct Known {
    pub lang: Lang,
    /// The kind of letter that it is known for.
    pub declaration: Declaration,
    /// Where the messages stand.
    pub sites: Sites,
    /// What the catalogs say.
    said: Wordings,
    pub dates: Dates,
    pub quantities: Quantities,
    pub cardinals: Cardinals,
    /// The words before the letter of an annex.
    pub before_annexes: Vec<Company>,
    /// What places, persons and study groups are called.
    pub names: Index,
    /// What joins the members of lists, folded.
    pub joiners: HashSet<String>,
}

impl Language {
    /// What is known of a language for letters of a kind, built when first asked for.
    pub(super) fn of(lang: Lang, declaration: &Declaration) -> &'static Self {
        // A kind that says nothing of its own has the messages of the head, and addresses of its own.
        static READY: Memo<(Lang, &str, [usize; 2]), Language> = Memo::new();
        let contract = &declaration.contract;
        let place = [contract.own.as_ptr() as usize, declaration.layout.place()];
        READY.get((lang, contract.name, place), || Self {
            known: Box::leak(Box::new(Known::new(lang, declaration))),
            house: None,
            own: Index::default(),
        })
    }

    /// The same with names and words of its own, for one reading; what is known of the language is shared.
    pub(super) fn with(
        lang: Lang,
        declaration: &Declaration,
        own: &[Name],
        words: Option<&HouseWords>,
    ) -> Self {
        Self {
            known: Self::of(lang, declaration).known,
            house: words.and_then(|words| Wordings::of_house(lang, declaration, words)),
            own: indexed(own.iter().cloned()),
        }
    }

    /// What the catalogs say, then what the house says, each with the number of the patterns before its own.
    fn said(&self) -> impl Iterator<Item = (usize, &Wordings)> {
        let before = self.known.said.patterns.len();
        [(0, &self.known.said)].into_iter().chain(self.house.iter().map(move |house| (before, house)))
    }

    /// A pattern of a whole block.
    pub(super) fn pattern(&self, at: usize) -> &Pattern {
        let patterns = &self.known.said.patterns;
        match (patterns.get(at), &self.house) {
            (Some(pattern), _) => pattern,
            (None, Some(house)) => &house.patterns[at - patterns.len()],
            (None, None) => panic!("no pattern {at}"),
        }
    }

    /// Patterns whose words are few, and those that say this where they have no hole.
    pub(super) fn brief(&self, whole: &str) -> Vec<usize> {
        let of = |(before, said): (usize, &Wordings)| {
            let fixed = said.fixed.get(whole).into_iter().flatten();
            fixed.chain(&said.short).map(|at| at + before).collect::<Vec<_>>()
        };
        self.said().flat_map(of).collect()
    }

    /// The labels of notes.
    pub(super) fn note_labels(&self) -> impl Iterator<Item = usize> {
        self.said().flat_map(|(before, said)| said.note_labels.iter().map(move |at| at + before))
    }

    /// The patterns of a set of messages that stands inside others.
    pub(super) fn inner(&self, set: &'static [&'static str]) -> impl Iterator<Item = &Pattern> {
        self.said().filter_map(|(_, said)| said.inner.get(set)).flatten()
    }

    /// The patterns of corrigenda and amendments in words.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Pattern> {
        self.said().flat_map(|(_, said)| &said.parts)
    }

    /// The words before and after a number that make it a value.
    pub(super) fn company(&self) -> impl Iterator<Item = &Company> {
        self.said().flat_map(|(_, said)| &said.company)
    }

    /// A message in words, its first wording where it has several: the house's before the catalogs'.
    pub(super) fn wording(&self, id: &str) -> String {
        let all = self.house.iter().chain([&self.known.said]).flat_map(|said| &said.patterns);
        all.into_iter().find(|pattern| pattern.id == id).map(|it| it.text.clone()).unwrap_or_default()
    }

    /// What a field of the form is called.
    pub(super) fn label(&self, name: &str) -> String {
        let contract = self.declaration.contract;
        let layer = self.house.as_ref().and_then(|house| house.layer.clone());
        let catalog = Catalog::new(self.lang, contract, first_year(&contract), layer);
        catalog.say_plain(&contract.field(name), &Args::none()).unwrap_or_default()
    }

    /// The patterns that share most rare letters with a text, best first: at most `count`, each with the share of
    /// its own rare letters that the text has.
    pub(super) fn candidates(
        &self,
        text: &[Glyph],
        allowed: &dyn Fn(&str) -> bool,
        count: usize,
    ) -> Vec<(usize, f32)> {
        let chars: Vec<char> = text.iter().map(|glyph| glyph.c).collect();
        let grams = distinct(grams(&chars).collect());
        let mut out: Vec<(usize, f32)> = Vec::new();
        for (before, said) in self.said() {
            out.extend(said.candidates(&grams, allowed).map(|(at, share)| (at + before, share)));
        }
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        out.truncate(count);
        out
    }

    /// The longest name of a family that begins at a place: its slug and length. What a name of its own and one of the
    /// registers both say means both.
    pub(super) fn name_at(
        &self,
        family: Family,
        chars: &[char],
        at: usize,
        bounded: impl Fn(usize) -> bool,
    ) -> Option<(String, usize)> {
        let own = self.own.at(family, chars, at, &bounded);
        let shared = self.names.at(family, chars, at, &bounded);
        let (key, length) = match (own, shared) {
            (Some((one, length)), Some((other, same))) if length == same => {
                let keys: BTreeSet<&str> = one.split(SEVERAL).chain(other.split(SEVERAL)).collect();
                let keys: Vec<&str> = keys.into_iter().collect();
                return Some((keys.join(&SEVERAL.to_string()), length));
            }
            (Some(own), Some(shared)) => {
                if own.1 > shared.1 {
                    own
                } else {
                    shared
                }
            }
            (own, shared) => own.or(shared)?,
        };
        Some((key.to_owned(), length))
    }
}

impl Known {
    fn new(lang: Lang, declaration: &Declaration) -> Self {
        let contract = &declaration.contract;
        Self {
            lang,
            declaration: *declaration,
            sites: Sites::new(&declaration.layout),
            said: Wordings::of_catalogs(lang, declaration),
            dates: Dates::new(lang),
            quantities: Quantities::new(lang),
            cardinals: Cardinals::new(lang),
            before_annexes: before_annexes(lang),
            names: indexed(names(lang)),
            joiners: joiners(lang, contract).iter().map(|joiner| folded_text(joiner)).collect(),
        }
    }
}

/// An index of names, each as texts are compared.
fn indexed(names: impl Iterator<Item = Name>) -> Index {
    let sought =
        |name: Name| (name.family, name.key.into_owned(), fold(&name.text).iter().map(|it| it.c).collect());
    Index::new(names.map(sought))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Sort;

    #[test]
    fn a_language_has_few_patterns_for_all_kinds_together() {
        const MOST: usize = 3000;
        for lang in Lang::ALL {
            let counts = crate::kinds::ALL.iter().map(|kind| {
                let known = Language::of(lang, &kind.declaration);
                let inner: usize = known.said.inner.values().map(Vec::len).sum();
                (kind.name(), known.said.patterns.len() + inner + known.said.parts.len())
            });
            let counts: Vec<_> = counts.collect();
            let sum: usize = counts.iter().map(|(_, count)| count).sum();
            assert!(sum < MOST, "{lang}: {counts:?}");
        }
    }

    #[test]
    fn two_groups_are_read_as_two() {
        let text = "draft revised Recommendations ITU-T X.1054 and X.1254 and draft new Recommendations ITU-T X.1148 (X.fdip) and X.1216 (X.gcpie)";
        let declaration = &crate::kinds::tap_consultation::KIND.declaration;
        let sorts = declaration.contract.messages().flat_map(|message| message.variables);
        let sets = sorts.filter_map(|(_, kind)| match kind.sort()? {
            Sort::Groups(ids) => Some(ids),
            _ => None,
        });
        let (found, slips, _) = crate::recognise::inside::best_inner(
            Language::of(Lang::En, declaration),
            sets.into_iter().next().unwrap(),
            text,
        );
        assert_eq!(slips, []);
        assert_eq!(found.len(), 6);
    }
}
