//! What a block has that its counterpart in any language has too: values, names that no language writes otherwise, a
//! printed number, a place in a table, marks of its end, and how much it says.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::lexicon::Script;
use super::view::{Block, View};
use crate::document::Value;
use crate::lang::Lang;

/// What is compared of a block, or of several that say one thing together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Weight {
    /// How much it says, in characters.
    pub length: f64,
    /// What it states and names, by what that is known as here, in order, each with how much it tells.
    pub told: Vec<(u32, f32)>,
    /// The whole of it, where it is a short line that says the same in every language: `E.100`.
    pub neutral: Option<u32>,
    /// The number printed before it: `3`, `7.3`.
    pub number: Option<String>,
    /// The cell that it stands in.
    pub cell: Option<Cell>,
    /// The number of the annex that it heads, where nothing else tells which that is.
    pub annex: Option<u32>,
    /// Marks that languages share: a colon or a full stop at its end, brackets, the number of a page.
    pub marks: [bool; 4],
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// The table and row.
    pub row: (usize, usize),
    /// The column.
    pub column: usize,
    /// How many columns the table has.
    pub columns: usize,
}

/// The weights of all blocks of all editions.
pub(super) struct Weights {
    /// By edition and block.
    all: Vec<Vec<Weight>>,
    /// How much each edition says in all: one language takes more room than another.
    said: Vec<f64>,
    /// The language of each: the order in which files are named means nothing.
    langs: Vec<Lang>,
}

/// A count tells less than a date.
const COUNT: f32 = 0.5;
/// A name may be left out or translated.
const NAME: f32 = 0.6;
/// How many characters a label of a row has at most.
const LABEL: usize = 16;

impl Weights {
    /// Weighs the blocks.
    pub fn new(views: &[View]) -> Self {
        let mut known = Known::default();
        let mut all: Vec<Vec<Weight>> = views.iter().map(|view| known.edition(view)).collect();
        // What stands in many blocks of an edition tells little about any of them.
        let mut times = vec![1.0_f32; known.tells.len()];
        for edition in &all {
            let mut here = vec![0.0_f32; times.len()];
            edition.iter().flat_map(|weight| &weight.told).for_each(|(id, _)| here[*id as usize] += 1.0);
            times.iter_mut().zip(here).for_each(|(times, here)| *times = times.max(here));
        }
        for (id, tells) in all.iter_mut().flatten().flat_map(|weight| &mut weight.told) {
            *tells = known.tells[*id as usize] / times[*id as usize].sqrt();
        }
        Self { all, said: views.iter().map(said).collect(), langs: views.iter().map(View::lang).collect() }
    }

    /// The weight of a block.
    pub fn of(&self, edition: usize, block: usize) -> &Weight {
        &self.all[edition][block]
    }

    /// How many editions there are.
    pub fn editions(&self) -> usize {
        self.all.len()
    }

    /// What the blocks of a row say, as an edition would say it: the mean of the editions that have it.
    pub fn of_row(&self, cells: &[Vec<usize>], edition: usize) -> Weight {
        let mut holders: Vec<usize> = (0..cells.len()).filter(|other| !cells[*other].is_empty()).collect();
        holders.sort_by_key(|other| self.langs[*other]);
        let share = 1.0 / holders.len().max(1) as f32;
        let mut out = Weight::default();
        let mut told: FxHashMap<u32, f32> = FxHashMap::default();
        for (at, other) in holders.iter().enumerate() {
            let joined = Weight::joined(cells[*other].iter().map(|block| self.of(*other, *block)));
            let scale = (self.said[edition] / self.said[*other]).clamp(0.5, 2.0);
            out.length += joined.length * scale * f64::from(share);
            joined.told.iter().for_each(|(id, tells)| *told.entry(*id).or_default() += tells * share);
            if at == 0 {
                (out.cell, out.marks, out.neutral) = (joined.cell, joined.marks, joined.neutral);
                out.annex = joined.annex;
            }
            out.number = out.number.or(joined.number);
        }
        out.told = told.into_iter().collect();
        out.told.sort_by_key(|(id, _)| *id);
        out
    }
}

impl Weight {
    /// Several that say one thing together.
    pub fn joined<'w>(weights: impl Iterator<Item = &'w Weight>) -> Self {
        let mut weights = weights;
        let Some(first) = weights.next() else { return Self::default() };
        let mut out = first.clone();
        for weight in weights {
            (out.neutral, out.annex) = (None, None);
            out.length += weight.length;
            out.marks = [weight.marks[0], weight.marks[1], out.marks[2] | weight.marks[2], weight.marks[3]];
            out.told.extend_from_slice(&weight.told);
        }
        out.told.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        out.told.dedup_by_key(|(id, _)| *id);
        out
    }

    /// How much two tell in common, and in all.
    pub fn shared(&self, other: &Self) -> (f32, f32) {
        let (mut shared, mut all) = (0.0, 0.0);
        let (mut one, mut two) = (self.told.iter().peekable(), other.told.iter().peekable());
        loop {
            match (one.peek(), two.peek()) {
                (Some((a, tells)), Some((b, told))) if a == b => {
                    shared += tells.min(*told);
                    all += tells.max(*told);
                    one.next();
                    two.next();
                }
                (Some((a, tells)), Some((b, _))) if a < b => {
                    all += tells;
                    one.next();
                }
                (Some((_, tells)), None) => {
                    all += tells;
                    one.next();
                }
                (_, Some((_, told))) => {
                    all += told;
                    two.next();
                }
                (None, None) => return (shared, all),
            }
        }
    }

    /// How much it tells in all.
    pub fn telling(&self) -> f32 {
        self.told.iter().map(|(_, tells)| tells).sum()
    }
}

/// Values and names, by number.
#[derive(Default)]
struct Known {
    values: FxHashMap<Value, u32>,
    names: FxHashMap<String, u32>,
    /// How much each tells by its kind.
    tells: Vec<f32>,
}

impl Known {
    fn edition(&mut self, view: &View) -> Vec<Weight> {
        let mut columns: FxHashMap<usize, usize> = FxHashMap::default();
        for (table, _, column) in view.blocks.iter().filter_map(|block| block.cell) {
            let known = columns.entry(table).or_default();
            *known = (*known).max(column + 1);
        }
        let latin = Script::of(view.lang()) == Script::Latin;
        view.blocks.iter().map(|block| self.block(block, latin, &columns)).collect()
    }

    fn block(&mut self, block: &Block, latin: bool, columns: &FxHashMap<usize, usize>) -> Weight {
        let plain = block.loose();
        // In a longer text in Latin letters one of them may be a word.
        let single = !latin || plain.chars().count() <= LABEL;
        let mut told: Vec<(u32, f32)> = Vec::new();
        for value in block.values.iter().filter(|value| !matches!(value, Value::Number(_))) {
            let tells = if matches!(value, Value::Count(_)) { COUNT } else { 1.0 };
            let next = self.tells.len() as u32;
            let id = *self.values.entry(value.clone()).or_insert(next);
            self.tells.extend((id == next).then_some(tells));
            told.push((id, tells));
        }
        for name in names(plain, single) {
            let next = self.tells.len() as u32;
            let id = *self.names.entry(name.to_owned()).or_insert(next);
            self.tells.extend((id == next).then_some(NAME));
            told.push((id, NAME));
        }
        let neutral = neutral(plain).map(|whole| {
            let next = self.tells.len() as u32;
            let id = *self.names.entry(whole.join(" ")).or_insert(next);
            self.tells.extend((id == next).then_some(1.0));
            id
        });
        told.extend(neutral.map(|id| (id, 1.0)));
        told.sort_by_key(|(id, _)| *id);
        let number = block.clause.as_ref().map(|clause| clause.value.to_string());
        let cell = |(table, row, column)| Cell {
            row: (table, row),
            column,
            columns: columns.get(&table).copied().unwrap_or(0),
        };
        let end = plain.trim_end().chars().next_back();
        Weight {
            length: block.length(),
            told,
            neutral,
            number: number.or_else(|| block.number().map(|number| number.to_string())),
            cell: block.cell.map(cell),
            annex: block.heads_annex(),
            marks: [
                matches!(end, Some(':' | '：')),
                matches!(end, Some('.' | '。')),
                plain.contains(['(', '（']),
                block.names_page,
            ],
        }
    }
}

/// What no language writes otherwise: words of Latin letters with two capitals, or with figures in them, and where that
/// tells, single capitals.
fn names(plain: &str, single: bool) -> BTreeSet<&str> {
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| {
            let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
            let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
            let small = letters - capitals;
            // Titles in capitals are words.
            (single && capitals == 1 && word.len() == 1)
                || (capitals >= 2 && (small > 0 || letters <= 6))
                || (letters > 0 && letters < word.len())
        })
        .collect()
}

/// The words and figures, in a settled order, of a short line that says the same in every language: `E.100–E.103`, and
/// from right to left `E.103-E.100`.
pub(super) fn neutral(plain: &str) -> Option<Vec<&str>> {
    const LONGEST: usize = 40;
    const FEWEST: usize = 3;
    let is_neutral = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || !c.is_alphabetic();
    if plain.chars().count() > LONGEST || !plain.chars().all(is_neutral) {
        return None;
    }
    let mut words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    (words.iter().map(|word| word.len()).sum::<usize>() >= FEWEST).then_some(words)
}

/// How much an edition says in all.
fn said(view: &View) -> f64 {
    view.blocks.iter().filter(|block| block.part == "body").map(Block::length).sum::<f64>().max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_capitals_or_figures() {
        let found: Vec<&str> =
            names("the DTN of IoT, 4G and FINLAND with OF and x2 by 12", false).into_iter().collect();
        assert_eq!(found, ["4G", "DTN", "IoT", "OF", "x2"]);
        assert_eq!(names("Series K", true).into_iter().collect::<Vec<_>>(), ["K"]);
    }

    #[test]
    fn lines_of_no_language_are_one_in_any_order() {
        assert_eq!(neutral("E.100\u{2013}E.103"), neutral("E.103-E.100"));
        assert_eq!(neutral("(04/2017)"), neutral("(2017/04)"));
        for plain in ["12", "Series E", "МСЭ-Т"] {
            assert_eq!(neutral(plain), None, "{plain}");
        }
    }

    #[test]
    fn what_two_share_is_weighed() {
        let told = |told: &[(u32, f32)]| Weight { told: told.to_vec(), ..Weight::default() };
        let (one, other) = (told(&[(1, 1.0), (3, 0.5)]), told(&[(2, 1.0), (3, 0.5)]));
        assert_eq!(one.shared(&other), (0.5, 2.5));
        assert_eq!(Weight::joined([&one, &other].into_iter()).told, [(1, 1.0), (2, 1.0), (3, 0.5)]);
    }
}
