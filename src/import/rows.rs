//! Rows of tables: in come the tables that stand in one place of several editions, out go the same with one place for each
//! row that any of them has, and a gap where an edition lacks it.

use super::gaps::{Weight, rows};
use super::shape::Cells;

/// The rows that each table lacks, by its place among these; nothing where they have no common shape.
pub(super) fn levelled(
    tables: &mut [&mut Cells],
    words: &dyn Fn(usize, &[usize]) -> Weight,
    lead: usize,
) -> Option<Vec<(usize, usize)>> {
    let first = tables.first()?;
    let (columns, count) = (first.columns, first.rows);
    if tables.iter().any(|it| it.columns != columns || !it.spans.is_empty()) {
        return None;
    }
    if tables.iter().all(|it| it.rows == count) {
        return Some(Vec::new());
    }
    let heads = |it: &Cells| it.shaded.iter().all(|(row, column)| (*row, *column) == (0, None));
    if !tables.iter().all(|it| heads(it)) {
        return None;
    }
    let of_row = |cells: &Cells, row: usize| -> Vec<usize> {
        let own = cells.cells.iter().filter(|(at, ..)| *at == row);
        own.flat_map(|(.., lines)| lines.iter().map(|(at, _)| *at)).collect()
    };
    // The first row heads the others in all of them.
    let weights: Vec<Vec<Weight>> = tables
        .iter()
        .enumerate()
        .map(|(at, cells)| (1..cells.rows).map(|row| words(at, &of_row(cells, row))).collect())
        .collect();
    let places = rows(&weights, lead)?;
    let mut lacking = Vec::new();
    for (at, cells) in tables.iter_mut().enumerate() {
        let mut place_of = vec![0; cells.rows];
        for (place, row) in places.iter().enumerate() {
            match row[at] {
                Some(own) => place_of[own + 1] = place + 1,
                None => lacking.push((at, place + 1)),
            }
        }
        cells.cells.iter_mut().for_each(|(row, ..)| *row = place_of[*row]);
        cells.rows = places.len() + 1;
    }
    Some(lacking)
}
