//! Beads: of two sequences of blocks, which of one say what which of the other say (Gale and Church 1993).
//!
//! Blocks go together by what they state and name, by the numbers printed before them, by their places in tables and by
//! length; one with one, with none, or with several. Long sequences are compared along what is in both once only, so that
//! the time grows with their length and not with its square.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::weight::Weight;

/// Blocks here that say what the rows there say.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bead {
    /// The blocks.
    pub here: Range<usize>,
    /// The rows.
    pub there: Range<usize>,
}

/// What a block costs that has no counterpart.
const ALONE: f64 = 450.0;
/// What it costs to join two, and each further one.
const JOIN: f64 = 230.0;
const FURTHER: f64 = 90.0;
/// The same for the cells of one row of a table, where the other side has no such columns.
const CELLS: f64 = 60.0;
/// How many may be joined.
const MOST: usize = 4;
/// How much longer or shorter than the other text those may be that say it together.
const ALIKE: std::ops::RangeInclusive<f64> = 0.77..=1.3;
/// A part of a joined text is seen in its length only if it is at least so much of it.
const PART: f64 = 0.25;
/// How long a number printed by itself is at most.
const NUMERAL: f64 = 4.0;
/// From so much on, what a part states must be in the other text.
const TELLING: f32 = 0.2;
/// What is saved by all being stated and named alike, and what all being different costs.
const TOLD: f64 = 300.0;
/// What it costs more that both are lines of no language, and different ones.
const OTHER: f64 = 200.0;
/// What equal numbers before two texts save, and what different ones cost; numbers of several parts tell more.
const NUMBER: f64 = 80.0;
const CLAUSE: f64 = 200.0;
/// What different columns cost, or standing in a table where the other does not.
const COLUMN: f64 = 60.0;
/// What each different mark costs.
const MARK: f64 = 15.0;
/// The variance of the length of a translation per character (Gale and Church, section 3).
const VARIANCE: f64 = 6.8;
/// How many cells are compared at most without looking for a way through them.
const SQUARE: usize = 1 << 18;
/// How far from the way blocks are looked for.
const BESIDE: usize = 80;

/// The cheapest sequence of beads in which annexes of one number begin together, where all are counted in their order.
pub(super) fn beads(here: &[Weight], there: &[Weight]) -> Vec<Bead> {
    let between = |from: (usize, usize), to: (usize, usize)| {
        let found = cheapest(&here[from.0..to.0], &there[from.1..to.1]);
        found.into_iter().map(move |bead| Bead {
            here: bead.here.start + from.0..bead.here.end + from.0,
            there: bead.there.start + from.1..bead.there.end + from.1,
        })
    };
    let ordered = |all: &[Weight]| all.iter().filter_map(|it| it.annex).is_sorted_by(|one, next| one < next);
    if !ordered(here) || !ordered(there) {
        return cheapest(here, there);
    }
    let (mut out, mut from) = (Vec::new(), (0, 0));
    for at in (0..here.len()).filter(|at| here[*at].annex.is_some()) {
        let same = (from.1..there.len()).find(|row| there[*row].annex == here[at].annex);
        let Some(same) = same else { continue };
        out.extend(between(from, (at, same)));
        out.push(Bead { here: at..at + 1, there: same..same + 1 });
        from = (at + 1, same + 1);
    }
    out.extend(between(from, (here.len(), there.len())));
    out
}

fn cheapest(here: &[Weight], there: &[Weight]) -> Vec<Bead> {
    let ways = corridor(here, there);
    let mut starts = Vec::with_capacity(ways.len());
    let mut cells = 0;
    for way in &ways {
        starts.push(cells);
        cells += way.len();
    }
    let mut best = vec![(f64::INFINITY, (0_u8, 0_u8)); cells];
    let at = |i: usize, j: usize| ways[i].contains(&j).then(|| starts[i] + j - ways[i].start);
    best[0].0 = 0.0;
    for (i, way) in ways.iter().enumerate() {
        for j in way.clone() {
            let cell = starts[i] + j - way.start;
            for (di, dj) in SHAPES {
                if di > i || dj > j {
                    continue;
                }
                let Some(before) = at(i - di, j - dj) else { continue };
                let before = best[before].0;
                if before >= best[cell].0 {
                    continue;
                }
                let cost = before + cost(&here[i - di..i], &there[j - dj..j]);
                if cost < best[cell].0 {
                    best[cell] = (cost, (di as u8, dj as u8));
                }
            }
        }
    }
    let (mut i, mut j) = (here.len(), there.len());
    let mut out = Vec::new();
    while let Some(cell) = at(i, j).filter(|_| (i, j) != (0, 0)) {
        let (di, dj) = (usize::from(best[cell].1.0), usize::from(best[cell].1.1));
        out.push(Bead { here: i - di..i, there: j - dj..j });
        (i, j) = (i - di, j - dj);
    }
    out.reverse();
    out
}

/// The shapes of beads: how many blocks with how many rows.
const SHAPES: [(usize, usize); 15] = [
    (1, 1),
    (1, 0),
    (0, 1),
    (2, 1),
    (1, 2),
    (3, 1),
    (1, 3),
    (MOST, 1),
    (1, MOST),
    (2, 0),
    (0, 2),
    (3, 0),
    (0, 3),
    (MOST, 0),
    (0, MOST),
];

/// What a bead costs.
fn cost(here: &[Weight], there: &[Weight]) -> f64 {
    match (here, there) {
        ([], [_]) | ([_], []) => ALONE,
        // A row of a table is lost as a whole.
        ([], row) | (row, []) if is_row(row) => ALONE + FURTHER * (row.len() - 1) as f64,
        ([], _) | (_, []) => f64::INFINITY,
        ([one], [other]) => distance(one, other),
        ([one], several) | (several, [one]) => joining(several, one),
        _ => f64::INFINITY,
    }
}

/// Whether these are cells of one row of a table.
fn is_row(weights: &[Weight]) -> bool {
    let row = |weight: &Weight| weight.cell.map(|cell| cell.row);
    row(&weights[0]).is_some() && weights.iter().all(|weight| row(weight) == row(&weights[0]))
}

/// What it costs that several say together what one says.
fn joining(several: &[Weight], one: &Weight) -> f64 {
    let whole = Weight::joined(several.iter());
    let further = (several.len() - 2) as f64;
    let row = |weight: &Weight| weight.cell.map(|cell| cell.row);
    let columns = |weight: &Weight| weight.cell.map_or(0, |cell| cell.columns);
    if is_row(several) && columns(one) != columns(&several[0]) {
        return distance(&Weight { cell: one.cell, ..whole }, one) + CELLS * (1.0 + further);
    }
    // A part is seen where the other text states what it states; where it states nothing, by being longer.
    let seen = |part: &Weight| {
        let shorter = (one.length - (whole.length - part.length)).abs();
        let gains = shorter > (one.length - whole.length).abs();
        match part.telling() {
            // A number printed by itself is of the text after it.
            _ if part.number.is_some() && part.length <= NUMERAL => part.number == one.number,
            telling if telling >= TELLING => 2.0 * part.shared(one).0 >= telling,
            _ => part.length >= PART * whole.length && gains,
        }
    };
    // What has a number of its own, or a row of a table, or no room in the other text, rather stands alone.
    let numbered = several.iter().skip(1).any(|weight| weight.number.is_some());
    let cells = several.iter().any(|weight| row(weight) != row(&several[0]));
    let fits = ALIKE.contains(&(whole.length / one.length.max(1.0)));
    let apart = numbered || cells || !fits || !several.iter().all(seen);
    distance(&whole, one) + JOIN + FURTHER * further + if apart { ALONE * (1.0 + further) } else { 0.0 }
}

/// How unlike two texts are.
fn distance(here: &Weight, there: &Weight) -> f64 {
    let mean = ((here.length + there.length) / 2.0).max(1.0);
    let deviation = (here.length - there.length).abs() / (mean * VARIANCE).sqrt();
    let (shared, all) = here.shared(there);
    // What tells little counts little, on either side.
    let told = TOLD * f64::from(all.min(1.0)) * (1.0 - 2.0 * f64::from(shared / all.max(f32::EPSILON)));
    let other = match (here.neutral, there.neutral) {
        (Some(one), Some(two)) if one != two => OTHER,
        _ => 0.0,
    };
    let number = match (&here.number, &there.number) {
        (Some(one), Some(other)) => {
            let weight = if one.contains('.') && other.contains('.') { CLAUSE } else { NUMBER };
            if one == other { -weight } else { weight }
        }
        (None, None) => 0.0,
        _ => NUMBER / 2.0,
    };
    let place = match (here.cell, there.cell) {
        (Some(one), Some(other)) => f64::from(u8::from(one.column != other.column)),
        (None, None) => 0.0,
        _ => 1.0,
    };
    let marks = here.marks.iter().zip(there.marks).filter(|(one, other)| *one != other).count();
    50.0 * deviation + told + other + number + COLUMN * place + MARK * marks as f64
}

/// For each number of blocks here, how many rows there may be read with them: the whole square where it is small, else
/// what lies beside the way along what tells most and is in both only once.
fn corridor(here: &[Weight], there: &[Weight]) -> Vec<Range<usize>> {
    let (height, width) = (here.len(), there.len());
    if height.saturating_mul(width) <= SQUARE {
        return vec![0..width + 1; height + 1];
    }
    let mut stops = anchors(here, there);
    stops.push((height, width));
    let mut ways: Vec<Range<usize>> = Vec::with_capacity(height + 1);
    let mut from = (0, 0);
    for to in stops {
        let small = (to.0 - from.0).saturating_mul(to.1 - from.1) <= SQUARE;
        for i in ways.len()..=to.0 {
            let share = (i - from.0) as f64 / (to.0 - from.0).max(1) as f64;
            let middle = from.1 + (share * (to.1 - from.1) as f64) as usize;
            let (first, last) = if small { (from.1, to.1) } else { (middle, middle) };
            // The next goes on where this one ends.
            let before = ways.last().cloned().unwrap_or(0..1);
            let start = first.saturating_sub(BESIDE).min(before.end - 1).max(before.start);
            ways.push(start..(last + BESIDE + 1).min(width + 1).max(before.end));
        }
        from = to;
    }
    if let Some(last) = ways.last_mut() {
        last.end = width + 1;
    }
    ways
}

/// Pairs in one order that share what neither side has twice.
fn anchors(here: &[Weight], there: &[Weight]) -> Vec<(usize, usize)> {
    /// How much an anchor must tell.
    const TELLING: f32 = 0.8;
    type Told = Vec<u32>;
    let once = |side: &[Weight]| {
        let mut seen: FxHashMap<(Told, Option<String>), Option<usize>> = FxHashMap::default();
        for (at, weight) in side.iter().enumerate() {
            let clause = weight.number.clone().filter(|number| number.contains('.'));
            if weight.telling() >= TELLING || clause.is_some() {
                let told = weight.told.iter().map(|(id, _)| *id).collect();
                seen.entry((told, clause)).and_modify(|at| *at = None).or_insert(Some(at));
            }
        }
        seen
    };
    let other = once(there);
    let pair = |(key, at): (_, Option<usize>)| Some((at?, (*other.get(&key)?)?));
    let mut pairs: Vec<(usize, usize)> = once(here).into_iter().filter_map(pair).collect();
    pairs.sort_unstable();
    in_order(&pairs)
}

/// The most pairs whose second members rise with the first (Fredman 1975).
fn in_order(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < pair.1);
        before[at] = length.checked_sub(1).map(|last| ends[last]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut out: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drift::weight::Cell;

    fn weight(length: f64, told: &[u32]) -> Weight {
        Weight { length, told: told.iter().map(|id| (*id, 1.0)).collect(), ..Weight::default() }
    }

    fn shapes(here: &[Weight], there: &[Weight]) -> Vec<(usize, usize)> {
        beads(here, there).into_iter().map(|bead| (bead.here.len(), bead.there.len())).collect()
    }

    #[test]
    fn texts_of_like_length_pair_up() {
        let found =
            shapes(&[weight(100.0, &[]), weight(20.0, &[])], &[weight(110.0, &[]), weight(22.0, &[])]);
        assert_eq!(found, [(1, 1), (1, 1)]);
    }

    #[test]
    fn one_text_that_holds_two_is_seen() {
        let found = shapes(&[weight(205.0, &[1, 2])], &[weight(100.0, &[1]), weight(100.0, &[2])]);
        assert_eq!(found, [(1, 2)]);
    }

    #[test]
    fn a_short_text_that_is_lost_is_not_taken_for_part_of_a_long_one() {
        let found = shapes(&[weight(400.0, &[])], &[weight(400.0, &[]), weight(40.0, &[])]);
        assert_eq!(found, [(1, 1), (0, 1)]);
    }

    #[test]
    fn facts_are_anchors_where_lengths_mislead() {
        let found = beads(&[weight(50.0, &[2])], &[weight(50.0, &[1]), weight(60.0, &[2])]);
        assert_eq!(found[1], Bead { here: 0..1, there: 1..2 });
    }

    #[test]
    fn a_lost_row_of_a_table_is_not_taken_for_part_of_the_next() {
        let cells = |lost: Option<usize>| -> Vec<Weight> {
            let lengths = [(7.0, 40.0), (7.0, 30.0), (7.0, 130.0), (7.0, 50.0)];
            let rows = (0..lengths.len()).filter(|row| lost != Some(*row));
            rows.flat_map(|row| [(0, lengths[row].0), (1, lengths[row].1)].map(|it| (row, it)))
                .map(|(row, (column, length))| {
                    let cell = Some(Cell { row: (0, row), column, columns: 2 });
                    Weight { cell, ..weight(length, &[]) }
                })
                .collect()
        };
        let found = beads(&cells(Some(1)), &cells(None));
        let alone: Vec<_> =
            found.iter().filter(|bead| bead.here.is_empty()).map(|it| it.there.clone()).collect();
        // As a whole.
        assert_eq!(alone, vec![std::ops::Range { start: 2, end: 4 }]);
    }

    #[test]
    fn the_cells_of_a_row_may_be_one_paragraph() {
        let cell = |length: f64, column: usize, told: &[u32]| {
            let cell = Some(Cell { row: (0, 0), column, columns: 4 });
            Weight { cell, ..weight(length, told) }
        };
        let row = [cell(3.0, 0, &[1]), cell(24.0, 1, &[]), cell(3.0, 2, &[]), cell(40.0, 3, &[])];
        assert_eq!(shapes(&[weight(27.0, &[1])], &row), [(1, 4)]);
    }

    #[test]
    fn long_sequences_are_read_along_what_is_in_both() {
        let long = |lost: Range<usize>| -> Vec<Weight> {
            let all = (0..4000_u32).filter(|at| !lost.contains(&(*at as usize)));
            let told = |at: u32| if at.is_multiple_of(5) { vec![at] } else { Vec::new() };
            all.map(|at| weight(f64::from(40 + at % 7), &told(at))).collect()
        };
        let found = beads(&long(700..1100), &long(0..0));
        assert_eq!(found.iter().filter(|bead| bead.here.is_empty()).count(), 400);
        assert!(found.iter().all(|bead| bead.here.len() < 2 && bead.there.len() < 2));
    }
}
