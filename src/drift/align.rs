//! Alignment: arranges the blocks of all editions in rows that say the same thing.
//!
//! A key decides if there is one; texts without a key are aligned between their keyed neighbours, see [`super::beads`].
//! Where one text says what several say in other editions, all of it is one row. What is left over in two places and is
//! the same is in one row, and known to have moved.

use rustc_hash::FxHashMap;

use super::beads::beads;
use super::moved;
use super::row::Row;
use super::view::View;
use super::weight::{Weight, Weights};

/// The rows, and what could not be aligned.
pub(super) struct Alignment {
    /// In reading order.
    pub rows: Vec<Row>,
    /// Blocks without a key and without a counterpart, as (edition, block).
    pub unaligned: Vec<(usize, usize)>,
}

/// Aligns the editions.
pub(super) fn align(views: &[View]) -> Alignment {
    // The order in which files are named means nothing: the original comes first, and the languages nearest to it.
    let mut order: Vec<(usize, &View)> = views.iter().enumerate().collect();
    order.sort_by_key(|(_, view)| view.lang() as usize);
    let mut rows = keyed_rows(&order);
    let weights = Weights::new(views);
    for (edition, view) in order {
        for gap in gaps(view) {
            let part = view.blocks[gap.blocks[0]].part;
            let start = gap.after.and_then(|key| position(&rows, key)).map_or(0, |at| at + 1);
            let free = |at: &usize| rows[*at].cells[edition].is_empty();
            let open: Vec<usize> = if part == "body" {
                (start..rows.len()).take_while(free).filter(|at| rows[*at].part == part).collect()
            } else {
                (0..rows.len()).filter(|at| rows[*at].part == part && free(at)).collect()
            };
            let start = if part == "body" { start } else { rows.len() };
            rows = gap.placed(edition, &weights, &open, start, part, rows);
        }
    }
    moved::reunite(views, &weights, &mut rows);
    let alone = |row: &&Row| row.key.is_none() && row.holders().count() == 1;
    let blocks = |row: &Row| -> Vec<(usize, usize)> {
        row.holders().flat_map(|edition| row.cells[edition].iter().map(move |at| (edition, *at))).collect()
    };
    let unaligned = match views.len() {
        0 | 1 => Vec::new(),
        _ => rows.iter().filter(alone).flat_map(blocks).collect(),
    };
    Alignment { rows, unaligned }
}

/// One row per key, in the order of the first edition; what it lacks comes after what precedes it elsewhere.
fn keyed_rows(views: &[(usize, &View)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    // What follows each row, and what comes first: rows may be thousands, and none is moved to let another in.
    let mut next: Vec<Option<usize>> = Vec::new();
    let mut first: Option<usize> = None;
    for (edition, view) in views {
        let mut before: Option<usize> = None;
        for (index, block) in view.blocks.iter().enumerate() {
            let Some(key) = block.key else { continue };
            let at = *places.entry(key).or_insert_with(|| {
                rows.push(Row::new(Some(key.to_owned()), block.part, views.len()));
                let link = before.map_or(&mut first, |before| &mut next[before]);
                let after = link.replace(rows.len() - 1);
                next.push(after);
                rows.len() - 1
            });
            rows[at].cells[*edition].push(index);
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

impl Gap<'_> {
    /// The rows with these blocks in open ones, or in rows of their own.
    fn placed(
        &self,
        edition: usize,
        weights: &Weights,
        open: &[usize],
        start: usize,
        part: &str,
        mut rows: Vec<Row>,
    ) -> Vec<Row> {
        let here: Vec<Weight> = self.blocks.iter().map(|at| weights.of(edition, *at).clone()).collect();
        let there: Vec<Weight> = open.iter().map(|row| weights.of_row(&rows[*row].cells, edition)).collect();
        let editions = rows.first().map_or(weights.editions(), |row| row.cells.len());
        // What has no row yet, with the place of each; the rows that others took in.
        let mut fresh: Vec<(usize, Row)> = Vec::new();
        let mut gone = vec![false; rows.len()];
        let mut insert = start;
        for bead in beads(&here, &there) {
            let blocks = self.blocks[bead.here.clone()].iter().copied();
            let Some(target) = open.get(bead.there.start).filter(|_| !bead.there.is_empty()) else {
                for block in blocks {
                    let mut row = Row::new(None, part, editions);
                    row.cells[edition].push(block);
                    fresh.push((insert, row));
                }
                continue;
            };
            insert = if part == "body" { open[bead.there.end - 1] + 1 } else { insert };
            if bead.here.is_empty() {
                continue;
            }
            rows[*target].cells[edition].extend(blocks);
            let keyless = open[bead.there.clone()].iter().all(|at| rows[*at].key.is_none());
            for taken in open[bead.there.start + 1..bead.there.end].iter().filter(|_| keyless) {
                let cells = std::mem::take(&mut rows[*taken].cells);
                rows[*target].cells.iter_mut().zip(cells).for_each(|(all, more)| all.extend(more));
                gone[*taken] = true;
            }
        }
        if fresh.is_empty() && !gone.contains(&true) {
            return rows;
        }
        let mut fresh = fresh.into_iter().peekable();
        let mut out = Vec::with_capacity(rows.len());
        for (at, row) in rows.into_iter().enumerate() {
            while let Some((_, row)) = fresh.next_if(|(before, _)| *before <= at) {
                out.push(row);
            }
            out.extend((!gone[at]).then_some(row));
        }
        out.extend(fresh.map(|(_, row)| row));
        out
    }
}
