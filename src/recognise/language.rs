//! What is known of a language when its editions are read: patterns with their index, dates, names, and the words
//! beside which a number means something.
//!
//! The one rule: built once a language from the catalogs and rules, typed by nobody.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Deref;
use std::slice;

use rustc_hash::FxHashMap;

use super::dates::Dates;
use super::fold::{Glyph, fold, folded_text};
use super::pattern::{Element, Pattern, first_year, inner, joined, patterns};
use super::sites::Sites;
use crate::declared::Declaration;
use crate::document::layout::Trait;
use crate::document::{SEVERAL, Sort};
use crate::lang::Lang;
use crate::locale::backwards::{Outcome, joiners, outcomes};
use crate::locale::registers::{Family, Index, Name, names};
use crate::locale::{Args, Catalog};
use crate::memo::Memo;

/// A language as a file is read in it: what is known of it, and names that only this reading knows.
pub(super) struct Language {
    known: &'static Known,
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
    pub dates: Dates,
    /// What places, persons and study groups are called.
    pub names: Index,
    /// What joins the members of lists, folded.
    pub joiners: HashSet<String>,
    /// The words before and after a number that make it a value.
    pub company: Vec<Company>,
}

/// The company that a value keeps in the catalogs: `Study Group` before 17.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Company {
    /// The folded end of what stands before.
    pub before: String,
    /// The folded beginning of what stands after.
    pub after: String,
    /// What the number is then, as the index of a sort in [`KEPT`].
    pub sort: usize,
    /// How the word before may differ.
    pub form: Form,
}

/// How a word may differ from the one that is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Not at all.
    Exact,
    /// In its ending.
    Stem,
    /// In what is joined before it.
    Tail,
}

impl Company {
    /// Whether the word stands at the end of a text.
    pub(super) fn follows(&self, text: &str) -> bool {
        if self.before.is_empty() {
            return true;
        }
        if self.form == Form::Exact {
            return ends_with(text, &self.before);
        }
        let word = |c: &char| c.is_alphabetic() || super::fold::is_mark(*c);
        let last: String = text.trim_end().chars().rev().take(40).take_while(word).collect();
        let last = folded_text(&last.chars().rev().collect::<String>());
        match self.form {
            Form::Stem => last.starts_with(&self.before),
            _ => last.ends_with(&self.before),
        }
    }

    /// As the rules of a language list it: `раздел*`, `*الفقرة`, `§`.
    fn listed(sort: usize, word: &str) -> Self {
        let (form, word) = match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(stem), _) => (Form::Stem, stem),
            (_, Some(tail)) => (Form::Tail, tail),
            _ => (Form::Exact, word),
        };
        Self { before: folded_text(word), after: String::new(), sort, form }
    }
}

/// The sorts of numbers that prose may name.
pub(super) const KEPT: [Sort; 6] =
    [Sort::StudyGroup, Sort::Resolution, Sort::Section, Sort::Clause, Sort::Circular, Sort::CollectiveLetter];
/// The kinds of their values, in the same order.
const KEPT_KINDS: [&str; 6] =
    ["study-group", "resolution", "section", "clause", "circular", "collective-letter"];
/// Patterns whose words weigh less are matched to the letter.
pub(super) const SHORT: f32 = 6.0;

impl Language {
    /// What is known of a language for letters of a kind, built when first asked for.
    pub(super) fn of(lang: Lang, declaration: &Declaration) -> &'static Self {
        static READY: Memo<(Lang, &str, usize), Language> = Memo::new();
        let contract = &declaration.contract;
        READY.get((lang, contract.name, contract.own.as_ptr() as usize), || Self {
            known: Box::leak(Box::new(Known::new(lang, declaration))),
            own: Index::default(),
        })
    }

    /// The same with names of its own, for one reading; what is known of the language is shared.
    pub(super) fn with(lang: Lang, declaration: &Declaration, own: &[Name]) -> Self {
        Self { known: Self::of(lang, declaration).known, own: indexed(own.iter().cloned()) }
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
        let all = outcomes(lang, contract);
        let patterns = patterns(lang, declaration, &all);
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
        let revision = slice::from_ref(&contract.means.revision);
        let mut inner_sets = BTreeMap::from([(revision, inner(lang, contract, &all, revision))]);
        for (_, kind) in contract.messages().flat_map(|message| message.variables) {
            match kind.sort() {
                Some(Sort::Groups(ids)) => {
                    inner_sets.entry(ids).or_insert_with(|| groups(lang, declaration, &all, ids));
                }
                Some(Sort::Meeting(ids)) => {
                    inner_sets.entry(ids).or_insert_with(|| inner(lang, contract, &all, ids));
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
        Self {
            lang,
            declaration: *declaration,
            sites: Sites::new(&declaration.layout),
            company: company(lang, &patterns, inner_sets.values().flatten()),
            note_labels: (0..patterns.len()).filter(|at| labels.contains(&patterns[*at].id)).collect(),
            short,
            fixed,
            index,
            worth,
            inner: inner_sets,
            parts: inner(lang, contract, &all, &contract.means.parts()),
            dates: Dates::new(lang),
            names: indexed(names(lang)),
            joiners: joiners(lang, contract).iter().map(|joiner| folded_text(joiner)).collect(),
            patterns,
        }
    }

    /// A message in words, its first wording where it has several.
    pub(super) fn wording(&self, id: &str) -> String {
        self.patterns.iter().find(|pattern| pattern.id == id).map(|it| it.text.clone()).unwrap_or_default()
    }

    /// What a field of the form is called.
    pub(super) fn label(&self, name: &str) -> String {
        let contract = self.declaration.contract;
        let catalog = Catalog::new(self.lang, contract, first_year(&contract), None);
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
        let mut scores = vec![0.0_f32; self.patterns.len()];
        for gram in distinct(grams(&chars).collect()) {
            if let Some(found) = self.index.get(&gram) {
                let rarity = rarity(self.patterns.len(), found.len());
                for at in found {
                    scores[*at as usize] += rarity;
                }
            }
        }
        let mut out: Vec<(usize, f32)> = scores
            .into_iter()
            .enumerate()
            .filter(|(_, score)| *score > 0.0)
            .map(|(at, score)| (at, score / self.worth[at]))
            .filter(|(at, share)| *share > 0.3 && allowed(self.patterns[*at].id))
            .collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        out.truncate(count);
        out
    }
}

/// An index of names, each as texts are compared.
fn indexed(names: impl Iterator<Item = Name>) -> Index {
    let sought =
        |name: Name| (name.family, name.key.into_owned(), fold(&name.text).iter().map(|it| it.c).collect());
    Index::new(names.map(sought))
}

/// How much it says that two texts share a piece which `found` of `all` patterns have.
fn rarity(all: usize, found: usize) -> f32 {
    #[allow(clippy::cast_precision_loss)]
    (1.0 + all as f32 / found as f32).ln()
}

fn character(element: &Element) -> Option<char> {
    match element {
        Element::Glyph(glyph) => Some(glyph.c),
        Element::Hole(_) => None,
    }
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

fn distinct(mut grams: Vec<[char; 4]>) -> Vec<[char; 4]> {
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The pieces by which texts are compared: four letters, or two Chinese characters.
fn grams(chars: &[char]) -> impl Iterator<Item = [char; 4]> {
    chars.iter().enumerate().filter_map(|(at, c)| match (c, &chars[at..]) {
        ('\u{3400}'..='\u{9fff}', [_, next, ..]) => Some([*c, *next, '\0', '\0']),
        ('\u{3400}'..='\u{9fff}', _) => None,
        (_, [a, b, c, d, ..]) => Some([*a, *b, *c, *d]),
        _ => None,
    })
}

/// One group of drafts with its head noun, or two joined.
fn groups(lang: Lang, declaration: &Declaration, all: &[Outcome], ids: &[&str]) -> Vec<Pattern> {
    let contract = &declaration.contract;
    let single = inner(lang, contract, all, ids);
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
    let mut out = single.clone();
    for words in &words {
        for first in &single {
            for second in &single {
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

/// The words beside numbers, as the catalogs have them and as the rules say people write.
fn company<'a>(
    lang: Lang,
    patterns: &'a [Pattern],
    inner: impl Iterator<Item = &'a Pattern>,
) -> Vec<Company> {
    let mut out = std::collections::BTreeSet::new();
    for pattern in patterns.iter().chain(inner) {
        for (at, element) in pattern.elements.iter().enumerate() {
            let Element::Hole(hole) = element else { continue };
            let Some(sort) = KEPT.iter().position(|sort| *sort == pattern.holes[*hole][0].sort) else {
                continue;
            };
            let before = word_before(&pattern.elements[..at]);
            let after: String = pattern.elements[at + 1..]
                .iter()
                .map_while(character)
                .take_while(|c| c.is_alphanumeric())
                .take(3)
                .collect();
            let han = before.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}')) && !before.is_empty();
            let ordinal = before.is_empty();
            if han || ordinal {
                let after: String = after.chars().take(if sort == 2 || sort == 3 { 1 } else { 2 }).collect();
                if !after.is_empty() {
                    out.insert(Company {
                        before: before.chars().last().iter().collect(),
                        after,
                        sort,
                        form: Form::Exact,
                    });
                }
            } else {
                out.insert(Company { before, after: String::new(), sort, form: Form::Exact });
            }
        }
    }
    let reading = &lang.rules().reading;
    for (sort, kind) in KEPT_KINDS.iter().enumerate() {
        let before = reading.before.get(*kind).into_iter().flatten();
        out.extend(before.map(|word| Company::listed(sort, word)));
        let after = reading.after.get(*kind).into_iter().flatten();
        out.extend(after.map(|words| Company {
            before: String::new(),
            after: folded_text(words),
            sort,
            form: Form::Exact,
        }));
    }
    out.into_iter().collect()
}

/// The last word before a hole; where that is an abbreviation such as TSB, the one before it as well.
fn word_before(elements: &[Element]) -> String {
    let mut out: Vec<Glyph> = Vec::new();
    let mut words = 0;
    for element in elements.iter().rev() {
        let Element::Glyph(glyph) = element else { break };
        let stops = out.is_empty() && glyph.c == '.';
        if !(glyph.c.is_alphabetic() || stops) {
            break;
        }
        out.push(*glyph);
        if glyph.gap != super::fold::Gap::None {
            words += 1;
            let capitals = out.iter().all(|glyph| glyph.raw.is_uppercase());
            if !(capitals && words == 1) {
                break;
            }
        }
    }
    out.iter().rev().map(|glyph| glyph.c).collect()
}

/// Whether a text ends, folded, with these characters.
pub(super) fn ends_with(text: &str, end: &str) -> bool {
    let tail: String = text.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let folded: Vec<Glyph> = fold(&tail);
    let end: Vec<char> = end.chars().collect();
    folded.len() >= end.len()
        && folded[folded.len() - end.len()..].iter().map(|glyph| glyph.c).eq(end.iter().copied())
        && (folded.len() == end.len()
            || folded[folded.len() - end.len()].gap != super::fold::Gap::None
            || !folded[folded.len() - end.len() - 1].c.is_alphabetic()
            || matches!(end.first(), Some('\u{3400}'..='\u{9fff}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_few_patterns_for_all_kinds_together() {
        const MOST: usize = 3000;
        for lang in Lang::ALL {
            let counts = crate::kinds::ALL.iter().map(|kind| {
                let known = Language::of(lang, &kind.declaration);
                let inner: usize = known.inner.values().map(Vec::len).sum();
                (kind.name(), known.patterns.len() + inner + known.parts.len())
            });
            let counts: Vec<_> = counts.collect();
            let sum: usize = counts.iter().map(|(_, count)| count).sum();
            println!("{lang}: {sum} {counts:?}");
            assert!(sum < MOST, "{lang}: {counts:?}");
        }
    }

    #[test]
    fn two_groups_are_read_as_two() {
        let text = "draft revised Recommendations ITU-T X.1054 and X.1254 and draft new Recommendations ITU-T X.1148 (X.fdip) and X.1216 (X.gcpie)";
        let (found, slips, _) = crate::recognise::matching::best_inner(
            Language::of(Lang::En, &crate::kinds::tap_consultation::KIND.declaration),
            &["subject-group"],
            text,
        );
        assert_eq!(slips, []);
        assert_eq!(found.len(), 6);
    }
}
