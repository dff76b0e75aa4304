//! What a memory knows of a sentence: in comes a sentence, out go the units whose original is the same or near it, each with
//! its translation.
//!
//! Two sentences are as alike as the share of characters that need not be edited (Levenshtein 1966). Only those are
//! compared that have enough pairs of neighbouring characters in common: each edit spoils two pairs at most (Ukkonen 1992),
//! so that nothing near is missed.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Memory, Piece, Segment, Unit};
use crate::lang::Lang;

/// How many are offered for a sentence.
const MOST: usize = 3;
/// How alike sentences are that differ by their facts alone, in percent; what is merely near is below it.
const BUT_FACTS: u8 = 99;
/// What stands for a fact where its value does not matter.
const FACT: char = '\u{fffc}';

/// The units of a memory that have two languages, by what their originals say.
pub(crate) struct Index<'m> {
    langs: [Lang; 2],
    near: u8,
    forms: Vec<Form<'m>>,
    /// The forms that have a pair of neighbours for the first time, the second time, and so on.
    pairs: FxHashMap<(char, char, u16), Vec<u32>>,
}

/// An original as it is compared.
struct Form<'m> {
    unit: &'m Unit,
    /// Whether its facts are blanked out: the translation has the same ones.
    blank: bool,
    text: String,
    length: usize,
}

/// A translation that a memory offers. Its facts are those of the sentence that was asked for, by their numbers; others are
/// words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer<'m> {
    /// How alike the originals are, in percent.
    pub similarity: u8,
    /// The file that it is from.
    pub origin: Option<&'m str>,
    /// The original in the memory.
    pub source: Segment,
    /// Its translation.
    pub target: Segment,
}

impl<'m> Index<'m> {
    /// Of a memory, for translations between two languages; from so many percent on, a sentence is near another.
    pub fn new(memory: &'m Memory, langs: [Lang; 2], near: u8) -> Self {
        let mut out = Self {
            langs,
            near: near.clamp(super::NEAR_AT_LEAST, 100),
            forms: Vec::new(),
            pairs: FxHashMap::default(),
        };
        for unit in &memory.units {
            let [Some(ours), Some(theirs)] = langs.map(|lang| unit.said.get(&lang)) else { continue };
            out.form(unit, false, loose(&ours.plain()));
            if facts(ours).next().is_some() && are_paired(ours, theirs) {
                out.form(unit, true, loose(&blanked(ours)));
            }
        }
        out
    }

    fn form(&mut self, unit: &'m Unit, blank: bool, text: String) {
        let at = self.forms.len() as u32;
        for pair in pairs(&text) {
            self.pairs.entry(pair).or_default().push(at);
        }
        self.forms.push(Form { unit, blank, length: text.chars().count(), text });
    }

    /// What is known of a sentence, the most alike first.
    pub fn offers(&self, sentence: &Segment) -> Vec<Offer<'m>> {
        let has_words =
            |piece: &Piece| matches!(piece, Piece::Words(text) if text.contains(char::is_alphabetic));
        if !sentence.0.iter().any(has_words) {
            return Vec::new();
        }
        let mut found = Vec::new();
        self.alike(&loose(&sentence.plain()), false, &mut found);
        if facts(sentence).next().is_some() {
            self.alike(&loose(&blanked(sentence)), true, &mut found);
        }
        // Of two forms of one unit, the more alike.
        found.sort_by_key(|(similarity, form)| (Reverse(*similarity), *form));
        let mut seen = BTreeSet::new();
        let offers =
            found.into_iter().map(|(similarity, form)| self.offer(similarity, &self.forms[form], sentence));
        offers.filter(|offer| seen.insert(offer.target.clone())).take(MOST).collect()
    }

    /// The forms that are near a text, each with how alike it is.
    fn alike(&self, text: &str, blank: bool, found: &mut Vec<(u8, usize)>) {
        let length = text.chars().count();
        let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
        for at in pairs(text).iter().filter_map(|pair| self.pairs.get(pair)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        for (at, shared) in shared {
            let form = &self.forms[at as usize];
            let longer = length.max(form.length);
            let edits = longer * usize::from(100 - self.near) / 100;
            let may = shared + 2 * edits + 1 >= longer && length.abs_diff(form.length) <= edits;
            if form.blank != blank || !may {
                continue;
            }
            let similarity = match form.text == text {
                true if blank => BUT_FACTS,
                true => 100,
                false => percent(text, &form.text).min(BUT_FACTS - 1),
            };
            if similarity >= self.near {
                found.push((similarity, at as usize));
            }
        }
    }

    fn offer(&self, similarity: u8, form: &Form<'m>, sentence: &Segment) -> Offer<'m> {
        let [ours, theirs] = self.langs.map(|lang| &form.unit.said[&lang]);
        // The facts of the sentence take the place of those of the unit, one after the other, where both have as many.
        let (known, asked): (Vec<_>, Vec<_>) = (facts(ours).collect(), facts(sentence).collect());
        let same =
            known.len() == asked.len() && are_paired(ours, theirs) && (form.blank || similarity == 100);
        let stand = |segment: &Segment| {
            let mut out = Segment::default();
            for piece in &segment.0 {
                match piece {
                    Piece::Words(words) => out.push(words),
                    Piece::Fact { number, shown, .. } => {
                        let place = known.iter().position(|(known, _)| known == number).filter(|_| same);
                        match place {
                            Some(place) => out.0.push(asked[place].1.clone()),
                            None => out.push(shown),
                        }
                    }
                }
            }
            out
        };
        Offer { similarity, origin: form.unit.origin.as_deref(), source: stand(ours), target: stand(theirs) }
    }
}

/// The facts of a sentence in order, each with its number.
fn facts(segment: &Segment) -> impl Iterator<Item = (usize, &Piece)> {
    segment.0.iter().filter_map(|piece| match piece {
        Piece::Fact { number, .. } => Some((*number, piece)),
        Piece::Words(_) => None,
    })
}

/// Whether each fact stands once in a sentence, and once in its translation.
fn are_paired(ours: &Segment, theirs: &Segment) -> bool {
    let numbers = |segment: &Segment| {
        let mut all: Vec<usize> = facts(segment).map(|(number, _)| number).collect();
        all.sort_unstable();
        all
    };
    let (ours, theirs) = (numbers(ours), numbers(theirs));
    ours == theirs && ours.windows(2).all(|pair| pair[0] != pair[1])
}

/// What a sentence says, with its facts blanked out.
fn blanked(segment: &Segment) -> String {
    let shown = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Fact { .. } => FACT.to_string(),
    };
    segment.0.iter().map(shown).collect()
}

/// Text with single ordinary spaces and hyphens, and without what cannot be seen.
fn loose(text: &str) -> String {
    let unseen = |c: &char| {
        matches!(c, '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let plain = |c: char| if matches!(c, '\u{2010}' | '\u{2011}') { '-' } else { c };
    let text: String = text.chars().filter(|c| !unseen(c)).map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How alike two texts are.
fn percent(one: &str, other: &str) -> u8 {
    let longer = one.chars().count().max(other.chars().count()).max(1);
    (100 * (longer - strsim::levenshtein(one, other)) / longer) as u8
}

/// Each pair of neighbouring characters, with how often it came before.
fn pairs(text: &str) -> Vec<(char, char, u16)> {
    let mut times: FxHashMap<(char, char), u16> = FxHashMap::default();
    let one_by_one = text.chars().zip(text.chars().skip(1));
    one_by_one
        .map(|(one, next)| {
            let time = times.entry((one, next)).or_default();
            *time = time.saturating_add(1);
            (one, next, *time)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn fact(number: usize, shown: &str) -> Piece {
        Piece::Fact { number, kind: "date".into(), shown: shown.into() }
    }

    fn words(text: &str) -> Piece {
        Piece::Words(text.into())
    }

    fn memory(units: Vec<[Vec<Piece>; 2]>) -> Memory {
        let mut out = Memory::default();
        for [ours, theirs] in units {
            let said = BTreeMap::from([(Lang::En, Segment(ours)), (Lang::Fr, Segment(theirs))]);
            out.add(Unit { said, origin: None });
        }
        out
    }

    fn offered(memory: &Memory, near: u8, sentence: Vec<Piece>) -> Vec<(u8, String)> {
        let index = Index::new(memory, [Lang::En, Lang::Fr], near);
        let found = index.offers(&Segment(sentence));
        found.iter().map(|offer| (offer.similarity, offer.target.plain())).collect()
    }

    #[test]
    fn a_sentence_with_other_facts_is_the_same_but_for_them() {
        let known = memory(vec![[
            vec![words("From "), fact(1, "1 May"), words(" to "), fact(2, "3 May")],
            vec![words("Jusqu'au "), fact(2, "3 mai"), words(" du "), fact(1, "1er mai")],
        ]]);
        let asked =
            |one: &str, two: &str| vec![words("From\u{a0}"), fact(7, one), words(" to "), fact(9, two)];
        assert_eq!(offered(&known, 75, asked("1 May", "3 May"))[0], (100, "Jusqu'au 3 May du 1 May".into()));
        let other = offered(&known, 75, asked("1 June 2026", "the end of the assembly"));
        assert_eq!(other, [(99, "Jusqu'au the end of the assembly du 1 June 2026".into())]);
        // The other way round too: with the numbers of the sentence.
        let index = Index::new(&known, [Lang::En, Lang::Fr], 75);
        let offers = index.offers(&Segment(asked("a", "b")));
        assert_eq!(facts(&offers[0].target).map(|(number, _)| number).collect::<Vec<_>>(), [9, 7]);
    }

    #[test]
    fn facts_that_the_translation_lacks_are_words() {
        let known = memory(vec![[
            vec![words("It opens on "), fact(1, "1 May")],
            vec![words("Ouverture le 1er mai")],
        ]]);
        assert_eq!(
            offered(&known, 75, vec![words("It opens on "), fact(4, "2 May")]),
            [(94, "Ouverture le 1er mai".into())]
        );
    }

    #[test]
    fn nothing_near_is_missed_and_nothing_far_is_offered() {
        // Against comparing all with all.
        let said: Vec<String> = (0..60)
            .map(|at: u32| {
                let kinds = ["forum", "meeting", "workshop", "session"];
                let days = ["Monday", "Friday", "Sunday"];
                format!(
                    "The {} opens on {}{}",
                    kinds[at as usize % 4],
                    days[at as usize % 3],
                    "!".repeat(at as usize % 5)
                )
            })
            .chain(["会议星期一开始".into(), "会议星期二开始".into(), "a".into(), "ab".into()])
            .collect();
        let units =
            said.iter().enumerate().map(|(at, text)| [vec![words(text)], vec![words(&at.to_string())]]);
        let known = memory(units.collect());
        for near in [60, 75, 90, 100] {
            let index = Index::new(&known, [Lang::En, Lang::Fr], near);
            for text in &said {
                let mut found = Vec::new();
                index.alike(text, false, &mut found);
                let found: BTreeSet<usize> = found.into_iter().map(|(_, at)| at).collect();
                let is_near = |at: &usize| match text == &said[*at] {
                    // A single character has no neighbours.
                    true => text.chars().count() > 1,
                    false => percent(text, &said[*at]).min(BUT_FACTS - 1) >= near,
                };
                let expected: BTreeSet<usize> = (0..said.len()).filter(is_near).collect();
                assert_eq!(found, expected, "{text} {near}");
            }
        }
    }
}
