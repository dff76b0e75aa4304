//! Tables of cells: finds the column and row of each cell of a table.
//!
//! Cells are placed as in HTML, and none is lost. A cell that would extend beyond its part of the table is made as
//! wide or high as fits, and a row with more cells than there are columns adds columns.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Sheet;
use crate::document::{Block, Cell, Table, Text};

/// The place of a cell, in columns and rows from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    x: usize,
    y: usize,
    columns: usize,
    rows: usize,
}

impl Sheet {
    pub(super) fn table(&self, table: &Table) -> Value {
        let placed = placed(table);
        let columns = placed.iter().map(|(place, _)| place.x + place.columns).max().unwrap_or(0);
        let shares = table.columns.iter().copied().chain(std::iter::repeat(1));
        let shares: Vec<u16> = shares.take(columns.max(table.columns.len())).collect();
        let head: Vec<&Cell> = table.rows.iter().take(table.head_rows).flat_map(|row| &row.cells).collect();
        json!({
            "kind": "table",
            "alt": table.alt,
            "caption": table.caption.as_ref().map(|caption| self.block(caption)),
            "columns": shares,
            "head-rows": table.head_rows.min(table.rows.len()),
            // Repeated content is not part of the structure, and a link needs a place in it.
            "repeat": !head.iter().flat_map(|cell| &cell.blocks).any(leads_away),
            "ruled": table.ruled,
            "landscape": table.landscape,
            "cells": placed.iter().map(|(place, cell)| {
                let labelled = place.y >= table.head_rows && is_beside_head(&placed, *place, cell, table);
                json!({
                    "x": place.x,
                    "y": place.y,
                    "columns": place.columns,
                    "rows": place.rows,
                    "scope": scope(*place, cell, table),
                    "shaded": cell.shaded,
                    "labelled": labelled,
                    "length": length(cell),
                    "blocks": self.blocks(&cell.blocks),
                })
            }).collect::<Vec<_>>(),
        })
    }
}

/// How much text a cell contains, in characters as wide as Latin letters.
fn length(cell: &Cell) -> usize {
    let wide = |c: char| if c >= '\u{2e80}' { 2 } else { 1 };
    let texts = cell.blocks.iter().flat_map(|block| block.texts());
    texts.map(|(_, text)| text.plain().chars().map(wide).sum::<usize>()).sum()
}

/// What a cell is the head of. An empty one heads nothing.
fn scope(place: Place, cell: &Cell, table: &Table) -> Option<&'static str> {
    match place {
        _ if cell.blocks.is_empty() => None,
        Place { y, .. } if y < table.head_rows => Some("column"),
        Place { x, .. } if x < table.head_columns => Some("row"),
        _ => None,
    }
}

/// The cells of a table with their places, in reading order.
fn placed(table: &Table) -> Vec<(Place, &Cell)> {
    let mut taken = BTreeSet::new();
    let mut out = Vec::new();
    for (y, row) in table.rows.iter().enumerate() {
        // A cell of the head ends with it.
        let end = if y < table.head_rows { table.head_rows.min(table.rows.len()) } else { table.rows.len() };
        let mut x = 0;
        for cell in &row.cells {
            while taken.contains(&(x, y)) {
                x += 1;
            }
            let free = |columns: &usize| !taken.contains(&(x + columns, y));
            let room = table.columns.len().saturating_sub(x).max(1);
            let columns = (1..cell.columns.clamp(1, room)).take_while(free).last().map_or(1, |last| last + 1);
            let rows = cell.rows.clamp(1, end - y);
            let place = Place { x, y, columns, rows };
            taken.extend((x..x + columns).flat_map(|x| (y..y + rows).map(move |y| (x, y))));
            out.push((place, cell));
        }
    }
    out
}

/// Whether the head of its row says what a cell's only blank is for.
fn is_beside_head(placed: &[(Place, &Cell)], place: Place, cell: &Cell, table: &Table) -> bool {
    let blanks = cell.blocks.iter().flat_map(Block::fields).filter(|field| !field.kind.is_mark());
    let mut heads = placed.iter().filter(|(head, cell)| scope(*head, cell, table) == Some("row"));
    scope(place, cell, table).is_none()
        && blanks.count() == 1
        && heads.any(|(head, _)| (head.y..head.y + head.rows).contains(&place.y))
}

/// Whether a block contains a link, a footnote or a field.
fn leads_away(block: &Block) -> bool {
    let leads = |text: &Text| text.notes().next().is_some() || text.runs().any(|run| run.link.is_some());
    !block.fields().is_empty() || block.texts().iter().any(|(_, text)| leads(text))
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
        placed(&table).into_iter().map(|(at, _)| [at.x, at.y, at.columns, at.rows]).collect()
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
