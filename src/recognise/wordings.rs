//! Wordings: what a language can say, as patterns with the index by which the likely ones are found.
//!
//! What a house says otherwise is made by the same functions as what the catalogs say, over its own words.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::slice;
use std::sync::Arc;

use fluent::FluentResource;
use rustc_hash::FxHashMap;

use super::company::{Company, company};
use super::fold::fold;
use super::pattern::{Element, Pattern, character, first_year, inner, joined, patterns};
use crate::declared::Declaration;
use crate::document::Sort;
use crate::document::layout::Trait;
use crate::lang::Lang;
use crate::locale::backwards::{Outcome, outcomes, outcomes_over};
use crate::locale::contract::{Contract, Message, Variable};
use crate::locale::{Catalog, HouseWords};

/// Patterns whose words weigh less are matched to the letter.
pub(super) const SHORT: f32 = 6.0;

/// What a language can say.
pub(super) struct Wordings {
    /// The words over the catalogs', where a house has some.
    pub layer: Option<Arc<FluentResource>>,
    /// The patterns of whole blocks.
    pub patterns: Vec<Pattern>,
    /// Patterns whose words are few, tried at every block.
    pub short: Vec<usize>,
    /// The labels of notes.
    pub note_labels: Vec<usize>,
    /// Patterns by what they say where they have no hole.
    pub fixed: HashMap<String, Vec<usize>>,
    index: FxHashMap<[char; 4], Vec<u32>>,
    worth: Vec<f32>,
    /// What stands inside other messages, by the hole it stands in.
    pub inner: BTreeMap<&'static [&'static str], Vec<Pattern>>,
    /// Corrigenda and amendments in words.
    pub parts: Vec<Pattern>,
    /// The words before and after a number that make it a value.
    pub company: Vec<Company>,
}

impl Wordings {
    /// What the catalogs say in letters of a kind.
    pub(super) fn of_catalogs(lang: Lang, declaration: &Declaration) -> Self {
        let all = outcomes(lang, &declaration.contract);
        Self::new(lang, declaration, None, &all, &|_| true)
    }

    /// What a house says otherwise in letters of a kind: its own messages, and those in which they stand. None where it
    /// has no words for such letters.
    pub(super) fn of_house(lang: Lang, declaration: &Declaration, words: &HouseWords) -> Option<Self> {
        let contract = &declaration.contract;
        let said = words.says(contract);
        let layer = words.resource(contract).filter(|_| !said.is_empty())?;
        let heard = |message: &&Message| {
            let inside = |(name, kind): &Variable| match kind.sort() {
                Some(Sort::Office(ids)) => ids.iter().any(|id| said.contains(id)),
                Some(Sort::Blank(_)) => said.contains(contract.placeholder(name).as_str()),
                _ => false,
            };
            said.contains(message.id) || message.variables.iter().any(inside)
        };
        let heard: BTreeSet<&str> = contract.messages().filter(heard).map(|message| message.id).collect();
        let inside = sorts(contract).flat_map(|sort| match sort {
            Sort::Groups(ids) | Sort::Meeting(ids) | Sort::Office(ids) | Sort::Languages(ids) => ids,
            _ => &[],
        });
        let means = [contract.means.revision].into_iter().chain(contract.means.parts());
        let sought: BTreeSet<&str> = heard.iter().chain(inside).copied().chain(means).collect();
        let all = outcomes_over(lang, contract, &layer, &|id| sought.contains(id));
        Some(Self::new(lang, declaration, Some(layer), &all, &|id| heard.contains(id)))
    }

    /// The patterns of the wanted messages; of those that stand in others, the sets that have a wanted one.
    fn new(
        lang: Lang,
        declaration: &Declaration,
        layer: Option<Arc<FluentResource>>,
        all: &[Outcome],
        wanted: &dyn Fn(&str) -> bool,
    ) -> Self {
        let contract = &declaration.contract;
        let catalog = Catalog::new(lang, *contract, first_year(contract), layer.clone());
        let patterns = patterns(declaration, &catalog, all, wanted);
        let mut index: FxHashMap<[char; 4], Vec<u32>> = FxHashMap::default();
        let grams: Vec<Vec<[char; 4]>> = patterns.iter().map(pattern_grams).collect();
        for (at, grams) in (0..).zip(&grams) {
            for gram in grams {
                index.entry(*gram).or_default().push(at);
            }
        }
        let rarity = |gram: &[char; 4]| rarity(patterns.len(), index[gram].len());
        let worth = grams.iter().map(|grams| grams.iter().map(rarity).sum()).collect();
        let short =
            (0..patterns.len()).filter(|at| patterns[*at].weight < SHORT || grams[*at].is_empty()).collect();
        let mut fixed: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, pattern) in patterns.iter().enumerate().filter(|(_, pattern)| pattern.holes.is_empty()) {
            fixed.entry(pattern.elements.iter().filter_map(character).collect()).or_default().push(at);
        }
        let any = |ids: &[&str]| ids.iter().any(|id| wanted(id));
        let of = |ids: &[&str]| inner(&catalog, all, ids);
        let revision = slice::from_ref(&contract.means.revision);
        let mut inner_sets: BTreeMap<&[&str], Vec<Pattern>> = BTreeMap::new();
        if any(revision) {
            inner_sets.insert(revision, of(revision));
        }
        for sort in sorts(contract) {
            match sort {
                Sort::Groups(ids) if any(ids) => {
                    inner_sets.entry(ids).or_insert_with(|| groups(lang, contract, &of(ids)));
                }
                Sort::Meeting(ids) | Sort::Languages(ids) if any(ids) => {
                    inner_sets.entry(ids).or_insert_with(|| of(ids));
                }
                _ => {}
            }
        }
        let labels: Vec<&str> = declaration
            .layout
            .addresses()
            .iter()
            .filter(|(_, found)| found.node().has(Trait::Label))
            .flat_map(|(_, found)| found.node().messages)
            .copied()
            .collect();
        let parts: Vec<&str> = contract.means.parts().collect();
        Self {
            layer,
            company: company(lang, patterns.iter().chain(inner_sets.values().flatten())),
            note_labels: (0..patterns.len()).filter(|at| labels.contains(&patterns[*at].id)).collect(),
            short,
            fixed,
            index,
            worth,
            inner: inner_sets,
            parts: if any(&parts) { of(&parts) } else { Vec::new() },
            patterns,
        }
    }

    /// The patterns that share rare letters with a text, each with the share of its own rare letters that the text has.
    pub(super) fn candidates(
        &self,
        grams: &[[char; 4]],
        allowed: &dyn Fn(&str) -> bool,
    ) -> impl Iterator<Item = (usize, f32)> {
        let mut scores = vec![0.0_f32; self.patterns.len()];
        for gram in grams {
            if let Some(found) = self.index.get(gram) {
                let rarity = rarity(self.patterns.len(), found.len());
                for at in found {
                    scores[*at as usize] += rarity;
                }
            }
        }
        scores
            .into_iter()
            .enumerate()
            .filter(|(_, score)| *score > 0.0)
            .map(|(at, score)| (at, score / self.worth[at]))
            .filter(|(at, share)| *share > 0.3 && allowed(self.patterns[*at].id))
    }
}

/// The sorts of what the messages of a kind print.
fn sorts(contract: &Contract) -> impl Iterator<Item = Sort> {
    contract.messages().flat_map(|message| message.variables).filter_map(|(_, kind)| kind.sort())
}

/// How much it says that two texts share a piece which `found` of `all` patterns have.
fn rarity(all: usize, found: usize) -> f32 {
    #[allow(clippy::cast_precision_loss)]
    (1.0 + all as f32 / found as f32).ln()
}

fn pattern_grams(pattern: &Pattern) -> Vec<[char; 4]> {
    let runs = pattern.elements.split(|element| matches!(element, Element::Hole(_)));
    let mut out = Vec::with_capacity(pattern.elements.len());
    for run in runs {
        out.extend(grams(&run.iter().filter_map(character).collect::<Vec<_>>()));
    }
    distinct(out)
}

/// The pieces of a text, each once.
pub(super) fn pieces(text: &str) -> Vec<[char; 4]> {
    distinct(grams(&fold(text).iter().map(|glyph| glyph.c).collect::<Vec<_>>()).collect())
}

pub(super) fn distinct(mut grams: Vec<[char; 4]>) -> Vec<[char; 4]> {
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The pieces by which texts are compared: four letters, or two Chinese characters.
pub(super) fn grams(chars: &[char]) -> impl Iterator<Item = [char; 4]> {
    chars.iter().enumerate().filter_map(|(at, c)| match (c, &chars[at..]) {
        ('\u{3400}'..='\u{9fff}', [_, next, ..]) => Some([*c, *next, '\0', '\0']),
        ('\u{3400}'..='\u{9fff}', _) => None,
        (_, [a, b, c, d, ..]) => Some([*a, *b, *c, *d]),
        _ => None,
    })
}

/// One group of drafts with its head noun, or two joined.
fn groups(lang: Lang, contract: &Contract, single: &[Pattern]) -> Vec<Pattern> {
    let mut words: Vec<String> = contract
        .formularies()
        .iter()
        .map(|year| {
            let joined = lang.rules().join(year, &['\u{e000}', '\u{e001}']);
            joined.trim_matches(['\u{e000}', '\u{e001}']).to_owned()
        })
        .collect();
    words.sort();
    words.dedup();
    let mut out = single.to_vec();
    for words in &words {
        for first in single {
            for second in single {
                if status(first) != status(second) {
                    out.push(joined(first, words, second));
                }
            }
        }
    }
    out
}

fn status(pattern: &Pattern) -> Option<&str> {
    let choices = pattern.choices.first()?;
    choices.iter().find(|(name, _)| *name == "status").map(|(_, value)| value.as_str())
}
