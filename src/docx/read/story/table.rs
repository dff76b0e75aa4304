//! Tables: which cell a paragraph stands in.
//!
//! The one rule: tables are counted as they begin, rows in their table, columns by the grid; rows and cells that
//! a tracked change deletes are gone, and their paragraphs counted all the same.

use super::super::xml::{Ns, Tag};
use super::Story;
use crate::reading::skipped;

/// A table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    number: usize,
    /// How many rows have begun.
    rows: usize,
    /// The column at which the next cell begins.
    next: usize,
    /// The column of the cell being read.
    cell: Option<usize>,
    /// How many columns it reaches over.
    span: usize,
    row_deleted: bool,
    cell_deleted: bool,
    row_inserted: bool,
}

impl Table {
    /// Where a paragraph stands that begins now.
    pub(super) fn position(&self) -> Option<(usize, usize, usize)> {
        Some((self.number, self.rows.checked_sub(1)?, self.cell?))
    }

    /// Whether the row or cell being read is deleted.
    pub(super) fn deleted(&self) -> bool {
        self.row_deleted || self.cell_deleted
    }
}

impl Story<'_, '_> {
    pub(super) fn begin_table(&mut self) {
        self.flush();
        self.open.nest.push(Table { number: self.open.tables, ..Table::default() });
        self.open.tables += 1;
    }

    pub(super) fn end_table(&mut self) {
        self.flush();
        self.open.nest.pop();
    }

    pub(super) fn begin_row(&mut self) {
        self.flush();
        if let Some(table) = self.open.nest.last_mut() {
            table.rows += 1;
            (table.next, table.cell) = (0, None);
        }
    }

    pub(super) fn row_property(&mut self, tag: &Tag) {
        let Some(table) = self.open.nest.last_mut().filter(|_| tag.ns == Ns::W) else { return };
        match tag.name() {
            "gridBefore" => table.next = number(tag),
            "ins" if !table.row_inserted => {
                table.row_inserted = true;
                self.inserted += 1;
            }
            "del" if !table.row_deleted => {
                table.row_deleted = true;
                self.deleted += 1;
                self.count(skipped::DELETED_CELLS);
            }
            _ => {}
        }
    }

    pub(super) fn end_row(&mut self) {
        self.flush();
        let Some(table) = self.open.nest.last_mut() else { return };
        self.deleted -= usize::from(std::mem::take(&mut table.row_deleted));
        self.inserted -= usize::from(std::mem::take(&mut table.row_inserted));
    }

    pub(super) fn begin_cell(&mut self) {
        self.flush();
        if let Some(table) = self.open.nest.last_mut() {
            (table.cell, table.span) = (Some(table.next), 1);
        }
    }

    pub(super) fn cell_property(&mut self, tag: &Tag) {
        let Some(table) = self.open.nest.last_mut().filter(|_| tag.ns == Ns::W) else { return };
        match tag.name() {
            "gridSpan" => table.span = number(tag).max(1),
            "cellDel" if !table.cell_deleted => {
                table.cell_deleted = true;
                self.deleted += 1;
                self.count(skipped::DELETED_CELLS);
            }
            _ => {}
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.flush();
        let Some(table) = self.open.nest.last_mut() else { return };
        table.next = table.next.saturating_add(table.span);
        table.cell = None;
        self.deleted -= usize::from(std::mem::take(&mut table.cell_deleted));
    }
}

/// A count of columns; Word has 63 at most.
fn number(tag: &Tag) -> usize {
    tag.val().and_then(|value| value.parse::<usize>().ok()).unwrap_or(0).min(1 << 16)
}
