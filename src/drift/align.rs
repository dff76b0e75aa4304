//! Alignment: arranges the blocks of all editions in rows that say the same thing.
//!
//! A key decides if there is one; texts without a key are aligned between their keyed neighbours, by the facts they
//! share and by length (Gale and Church 1993), one to one, one to none, or two to one; a text that contains two
//! texts of the other editions is put in the first of their two rows.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::view::{Block, View};
use crate::document::Value;

/// Blocks that say the same thing: for each edition the indices of its blocks, if it has any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The address, if one edition knows it.
    pub key: Option<String>,
    /// The part of the file.
    pub part: String,
    /// For each edition.
    pub cells: Vec<Vec<usize>>,
}

/// The rows, and what could not be aligned.
pub(super) struct Alignment {
    /// In reading order.
    pub rows: Vec<Row>,
    /// Blocks without a key and without a counterpart, as (edition, block).
    pub unaligned: Vec<(usize, usize)>,
}

/// Aligns the editions.
pub(super) fn align(views: &[View]) -> Alignment {
    let mut rows = keyed_rows(views);
    let mut unaligned = Vec::new();
    for edition in 0..views.len() {
        for gap in gaps(&views[edition]) {
            let loose: Vec<usize> = gap.blocks;
            let part = views[edition].blocks[loose[0]].part;
            let start = gap.after.and_then(|key| position(&rows, key)).map_or(0, |at| at + 1);
            let free = |at: &usize| rows[*at].cells[edition].is_empty();
            let open: Vec<usize> = if part == "body" {
                (start..rows.len()).take_while(free).filter(|at| rows[*at].part == part).collect()
            } else {
                (0..rows.len()).filter(|at| rows[*at].part == part && free(at)).collect()
            };
            place(views, edition, &loose, &open, start, part, &mut rows, &mut unaligned);
        }
    }
    if views.len() > 1 {
        unaligned.retain(|(edition, block): &(usize, usize)| {
            let row = rows.iter().find(|row| row.cells[*edition].contains(block));
            row.is_none_or(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() < 2)
        });
    } else {
        unaligned.clear();
    }
    Alignment { rows, unaligned }
}

/// One row per key, in the order of the first edition; what it lacks comes after what precedes it elsewhere.
fn keyed_rows(views: &[View]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    // What follows each row, and what comes first: rows may be thousands, and none is moved to let another in.
    let mut next: Vec<Option<usize>> = Vec::new();
    let mut first: Option<usize> = None;
    for (edition, view) in views.iter().enumerate() {
        let mut before: Option<usize> = None;
        for (index, block) in view.blocks.iter().enumerate() {
            let Some(key) = block.key else { continue };
            let at = *places.entry(key).or_insert_with(|| {
                let cells = vec![Vec::new(); views.len()];
                rows.push(Row { key: Some(key.to_owned()), part: block.part.to_owned(), cells });
                let link = before.map_or(&mut first, |before| &mut next[before]);
                let after = link.replace(rows.len() - 1);
                next.push(after);
                rows.len() - 1
            });
            rows[at].cells[edition].push(index);
            before = Some(at);
        }
    }
    let mut taken: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    std::iter::successors(first, |at| next[*at]).filter_map(|at| taken[at].take()).collect()
}

/// Gives texts without a key the address of the row that they were aligned with.
pub(super) fn adopt(views: &mut [View], rows: &[Row]) {
    for row in rows.iter().filter(|row| row.key.is_some()) {
        let known = (0..views.len())
            .flat_map(|edition| row.cells[edition].iter().map(move |at| (edition, *at)))
            .find_map(|(edition, at)| views[edition].blocks[at].key);
        let Some(key) = known else { continue };
        for (edition, cells) in row.cells.iter().enumerate() {
            for at in cells {
                views[edition].adopt(*at, key);
            }
        }
    }
}

fn position(rows: &[Row], key: &str) -> Option<usize> {
    rows.iter().position(|row| row.key.as_deref() == Some(key))
}

/// Neighbouring blocks without a key, and the key before them.
struct Gap<'a> {
    after: Option<&'a str>,
    blocks: Vec<usize>,
}

fn gaps<'a>(view: &View<'a>) -> Vec<Gap<'a>> {
    let mut out: Vec<Gap> = Vec::new();
    let mut after = None;
    let mut last: Option<usize> = None;
    for (index, block) in view.blocks.iter().enumerate() {
        if block.key.is_some() {
            after = block.key;
            continue;
        }
        let joins =
            last == index.checked_sub(1) && last.is_some_and(|last| view.blocks[last].part == block.part);
        match out.last_mut() {
            Some(gap) if joins => gap.blocks.push(index),
            _ => out.push(Gap { after: after.filter(|_| block.part == "body"), blocks: vec![index] }),
        }
        last = Some(index);
    }
    out
}

/// Puts an edition's loose blocks into open rows, or into rows of their own.
#[allow(clippy::too_many_arguments, reason = "the state of one alignment, used here alone")]
fn place(
    views: &[View],
    edition: usize,
    loose: &[usize],
    open: &[usize],
    start: usize,
    part: &str,
    rows: &mut Vec<Row>,
    unaligned: &mut Vec<(usize, usize)>,
) {
    let here: Vec<Weight> = loose.iter().map(|at| Weight::of(&[&views[edition].blocks[*at]])).collect();
    let there: Vec<Weight> = open
        .iter()
        .map(|row| {
            let other = (0..views.len()).find(|other| !rows[*row].cells[*other].is_empty());
            let blocks: Vec<&Block> = other
                .map(|other| rows[*row].cells[other].iter().map(|at| &views[other].blocks[*at]).collect())
                .unwrap_or_default();
            let scale = other.map_or(1.0, |other| said(&views[edition]) / said(&views[other]));
            Weight::of(&blocks).scaled(scale)
        })
        .collect();
    let mut insert = start;
    let mut shift = 0;
    for bead in beads(&here, &there) {
        match bead {
            Bead { here: blocks, there: targets } if !targets.is_empty() && !blocks.is_empty() => {
                let row = open[targets[0]] + shift;
                rows[row].cells[edition].extend(blocks.iter().map(|at| loose[*at]));
                insert = open[*targets.last().expect("not empty")] + shift + 1;
            }
            Bead { here: blocks, .. } => {
                for block in blocks {
                    let mut cells = vec![Vec::new(); views.len()];
                    cells[edition].push(loose[block]);
                    let insert_at = if part == "body" { insert } else { rows.len() };
                    rows.insert(insert_at, Row { key: None, part: part.to_owned(), cells });
                    unaligned.push((edition, loose[block]));
                    insert = insert_at + 1;
                    shift += 1;
                }
            }
        }
    }
}

/// How much an edition says in all: what one language takes more room for than another.
fn said(view: &View) -> f64 {
    view.blocks.iter().filter(|block| block.part == "body").map(Block::length).sum::<f64>().max(1.0)
}

/// The properties of a text that alignment compares.
struct Weight {
    length: f64,
    values: BTreeSet<Value>,
    /// The number printed before it.
    number: Option<u32>,
}

impl Weight {
    fn of(blocks: &[&Block]) -> Self {
        let printed = |value: &&Value| !matches!(value, Value::Number(_));
        Self {
            length: blocks.iter().map(|block| block.length()).sum(),
            values: blocks.iter().flat_map(|block| block.values.iter().filter(printed).cloned()).collect(),
            number: blocks.first().and_then(|block| block.number()),
        }
    }

    /// The same as long as an edition says it that takes so much more room in all; half or twice at most.
    fn scaled(self, scale: f64) -> Self {
        Self { length: self.length * scale.clamp(0.5, 2.0), ..self }
    }

    fn joined(weights: &[Weight]) -> Self {
        Self {
            length: weights.iter().map(|weight| weight.length).sum(),
            values: weights.iter().flat_map(|weight| weight.values.iter().cloned()).collect(),
            number: weights.first().and_then(|weight| weight.number),
        }
    }
}

/// Blocks here that say what the rows there say.
#[derive(Debug, PartialEq, Eq)]
struct Bead {
    here: Vec<usize>,
    there: Vec<usize>,
}

/// The shapes of beads with their prior costs, -100 ln p (Gale and Church 1993, table 5).
const SHAPES: [(usize, usize, f64); 5] =
    [(1, 1, 0.0), (1, 0, 450.0), (0, 1, 450.0), (2, 1, 230.0), (1, 2, 230.0)];
/// What it costs more to join what hardly belongs together: what has a number of its own, or is as long as the other
/// text by itself.
const APART: f64 = 250.0;
/// How much longer or shorter than the other text two that say it together may be.
const ALIKE: std::ops::RangeInclusive<f64> = 0.77..=1.3;
/// What equal numbers before two texts save, and what different ones cost.
const NUMBERED: f64 = 80.0;
/// The variance of the length of a translation per character (the same, section 3).
const VARIANCE: f64 = 6.8;

/// The cheapest sequence of beads.
fn beads(here: &[Weight], there: &[Weight]) -> Vec<Bead> {
    let width = there.len() + 1;
    let mut best = vec![(f64::INFINITY, (0, 0)); (here.len() + 1) * width];
    best[0].0 = 0.0;
    for i in 0..=here.len() {
        for j in 0..=there.len() {
            for (di, dj, prior) in SHAPES {
                if di > i || dj > j || (i, j) == (0, 0) {
                    continue;
                }
                let before = best[(i - di) * width + j - dj].0;
                let cost = before + prior + distance(&here[i - di..i], &there[j - dj..j]);
                if cost < best[i * width + j].0 {
                    best[i * width + j] = (cost, (di, dj));
                }
            }
        }
    }
    let (mut i, mut j) = (here.len(), there.len());
    let mut out = Vec::new();
    while (i, j) != (0, 0) {
        let (_, (di, dj)) = best[i * width + j];
        out.push(Bead { here: (i - di..i).collect(), there: (j - dj..j).collect() });
        (i, j) = (i - di, j - dj);
    }
    out.reverse();
    out
}

/// How unlike two stretches are: by length, and by the facts that only one of them states.
fn distance(here: &[Weight], there: &[Weight]) -> f64 {
    if here.is_empty() || there.is_empty() {
        return 0.0;
    }
    let numbered = |weights: &[Weight]| weights.iter().skip(1).any(|weight| weight.number.is_some());
    let joins = here.len() + there.len() > 2;
    let apart = numbered(here) || numbered(there);
    let (here, there) = (Weight::joined(here), Weight::joined(there));
    let odd = joins && (apart || !ALIKE.contains(&(here.length / there.length.max(1.0))));
    let number = match (here.number, there.number) {
        (Some(one), Some(other)) if one == other => -NUMBERED,
        (Some(_), Some(_)) => NUMBERED,
        _ => 0.0,
    };
    let mean = ((here.length + there.length) / 2.0).max(1.0);
    let deviation = (here.length - there.length).abs() / (mean * VARIANCE).sqrt();
    let shared = here.values.intersection(&there.values).count();
    let all = here.values.union(&there.values).count();
    let facts = if all == 0 { 0.0 } else { 300.0 * (1.0 - 2.0 * shared as f64 / all as f64) };
    50.0 * deviation + facts + number + if odd { APART } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(length: f64, clauses: &[&str]) -> Weight {
        let values = clauses.iter().map(|clause| Value::Clause((*clause).into())).collect();
        Weight { length, values, number: None }
    }

    #[test]
    fn texts_of_like_length_pair_up() {
        let beads = beads(&[weight(100.0, &[]), weight(20.0, &[])], &[weight(110.0, &[]), weight(22.0, &[])]);
        assert_eq!(beads.len(), 2);
        assert!(beads.iter().all(|bead| bead.here.len() == 1 && bead.there.len() == 1));
    }

    #[test]
    fn one_text_that_holds_two_is_seen() {
        let found = beads(&[weight(205.0, &["1", "2"])], &[weight(100.0, &["1"]), weight(100.0, &["2"])]);
        assert_eq!(found, [Bead { here: vec![0], there: vec![0, 1] }]);
    }

    #[test]
    fn facts_are_anchors_where_lengths_mislead() {
        let found = beads(&[weight(50.0, &["2"])], &[weight(50.0, &["1"]), weight(60.0, &["2"])]);
        assert_eq!(found[1], Bead { here: vec![0], there: vec![1] });
    }
}
