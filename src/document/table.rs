//! Tables of cells: finds the column and row of each cell of a table, and what it is the head of.
//!
//! Cells are placed as in HTML, and none is lost. A cell that would extend beyond its part of the table is made as
//! wide or high as fits, and a row with more cells than there are columns adds columns.

use std::collections::BTreeSet;

use super::{Block, Cell, Table};

/// The place of a cell, in columns and rows from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its first column.
    pub x: usize,
    /// Its first row.
    pub y: usize,
    /// How many columns it reaches over.
    pub columns: usize,
    /// How many rows it reaches over.
    pub rows: usize,
}

/// What a cell is the head of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// What is below it.
    Column,
    /// What is beside it.
    Row,
}

impl Table {
    /// The cells with their places, in reading order.
    pub(crate) fn placed(&self) -> Vec<(Place, &Cell)> {
        let mut taken = BTreeSet::new();
        let mut out = Vec::new();
        for (y, row) in self.rows.iter().enumerate() {
            // A cell of the head ends with it.
            let end = if y < self.head_rows { self.head_rows.min(self.rows.len()) } else { self.rows.len() };
            let mut x = 0;
            for cell in &row.cells {
                while taken.contains(&(x, y)) {
                    x += 1;
                }
                let free = |columns: &usize| !taken.contains(&(x + columns, y));
                let room = self.columns.len().saturating_sub(x).max(1);
                let columns =
                    (1..cell.columns.clamp(1, room)).take_while(free).last().map_or(1, |last| last + 1);
                let rows = cell.rows.clamp(1, end - y);
                let place = Place { x, y, columns, rows };
                taken.extend((x..x + columns).flat_map(|x| (y..y + rows).map(move |y| (x, y))));
                out.push((place, cell));
            }
        }
        out
    }

    /// The share of the width of each column, those that a row with too many cells adds included.
    pub(crate) fn shares(&self, placed: &[(Place, &Cell)]) -> Vec<u16> {
        let columns = placed.iter().map(|(place, _)| place.x + place.columns).max().unwrap_or(0);
        let shares = self.columns.iter().copied().chain(std::iter::repeat(1));
        shares.take(columns.max(self.columns.len())).collect()
    }

    /// What a cell is the head of. An empty one heads nothing.
    pub(crate) fn heads(&self, place: Place, cell: &Cell) -> Option<Heads> {
        match place {
            _ if cell.blocks.is_empty() => None,
            Place { y, .. } if y < self.head_rows => Some(Heads::Column),
            Place { x, .. } if x < self.head_columns => Some(Heads::Row),
            _ => None,
        }
    }

    /// Whether the head of its row says what a cell's only blank is for.
    pub(crate) fn is_labelled(&self, placed: &[(Place, &Cell)], place: Place, cell: &Cell) -> bool {
        let blanks = cell.blocks.iter().flat_map(Block::fields).filter(|field| !field.kind.is_mark());
        let mut heads = placed.iter().filter(|(head, cell)| self.heads(*head, cell) == Some(Heads::Row));
        place.y >= self.head_rows
            && self.heads(place, cell).is_none()
            && blanks.count() == 1
            && heads.any(|(head, _)| (head.y..head.y + head.rows).contains(&place.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{TableRow, key};

    /// The places of cells given as columns and rows, in a table of two columns with a head of one row.
    fn places(rows: &[&[(usize, usize)]]) -> Vec<[usize; 4]> {
        let cell = |&(columns, rows): &(usize, usize)| Cell {
            key: key("a"),
            columns,
            rows,
            shaded: false,
            blocks: Vec::new(),
        };
        let row =
            |cells: &&[(usize, usize)]| TableRow { key: key("a"), cells: cells.iter().map(cell).collect() };
        let table = Table {
            alt: String::new(),
            caption: None,
            columns: vec![1, 1],
            head_rows: 1,
            head_columns: 0,
            ruled: true,
            landscape: false,
            rows: rows.iter().map(row).collect(),
        };
        table.placed().into_iter().map(|(at, _)| [at.x, at.y, at.columns, at.rows]).collect()
    }

    #[test]
    fn a_cell_stands_in_the_first_place_that_is_free() {
        let found = places(&[&[(2, 1)], &[(1, 2), (1, 1)], &[(1, 1)]]);
        assert_eq!(found, [[0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1]]);
    }

    #[test]
    fn a_cell_that_is_too_large_is_cut_and_one_too_many_has_a_column() {
        let found = places(&[&[(9, 9)], &[(1, 9), (9, 0)], &[(9, 1), (1, 1)]]);
        assert_eq!(found, [[0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1], [2, 2, 1, 1]]);
    }
}
