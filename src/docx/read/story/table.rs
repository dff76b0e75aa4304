//! Tables: which cell a paragraph is in, and how far that cell extends.
//!
//! Tables are counted as they begin, rows within their table, columns by the grid; rows and cells that a tracked
//! change deletes are left out, but their paragraphs are still counted.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::xml::{Ns, Tag};
use super::Story;
use crate::reading::{Paragraph, skipped};

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
    /// How many columns it spans.
    span: usize,
    merge: Merge,
    shaded: bool,
    /// How many paragraphs were read before it.
    before: usize,
    /// The cells that may extend into the next row, by their columns.
    tall: BTreeMap<usize, Tall>,
    row_deleted: bool,
    cell_deleted: bool,
    row_inserted: bool,
}

/// How the cell being read joins the one above it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Merge {
    /// Not at all.
    #[default]
    None,
    /// Not at all, and those below may join it.
    Restart,
    /// It is part of it.
    Continue,
}

/// A cell that may span several rows.
#[derive(Debug)]
struct Tall {
    rows: usize,
    paragraphs: Range<usize>,
    cell: Option<(usize, usize, usize)>,
}

impl Tall {
    /// Records in its paragraphs how far it extends.
    fn settle(self, paragraphs: &mut [Paragraph]) {
        let own = paragraphs[self.paragraphs].iter_mut().filter(|paragraph| paragraph.cell == self.cell);
        own.filter_map(|paragraph| paragraph.reach.as_mut()).for_each(|reach| reach.1 = self.rows);
    }
}

impl Table {
    /// The place of a paragraph that begins now.
    pub(super) fn position(&self) -> Option<(usize, usize, usize)> {
        Some((self.number, self.rows.checked_sub(1)?, self.cell?))
    }

    /// How many columns and rows the cell being read spans, as far as is known by now.
    pub(super) fn reach(&self) -> Option<(usize, usize)> {
        self.position().map(|_| (self.span, usize::from(self.merge != Merge::Continue)))
    }

    /// Whether the cell being read is shaded.
    pub(super) fn shaded(&self) -> bool {
        self.cell.is_some() && self.shaded
    }

    /// Ends the cell being read, and those above it that extend no further.
    fn end_cell(&mut self, paragraphs: &mut [Paragraph]) {
        let Some(column) = self.cell else { return };
        if self.merge == Merge::Continue {
            if let Some(tall) = self.tall.get_mut(&column).filter(|_| !self.row_deleted) {
                tall.rows += 1;
            }
            return;
        }
        while let Some((&above, _)) = self.tall.range(column..column.saturating_add(self.span)).next() {
            self.tall.remove(&above).into_iter().for_each(|tall| tall.settle(paragraphs));
        }
        if self.merge == Merge::Restart {
            let paragraphs = self.before..paragraphs.len();
            self.tall.insert(column, Tall { rows: 1, paragraphs, cell: self.position() });
        }
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
        if let Some(table) = self.open.nest.pop() {
            table.tall.into_values().for_each(|tall| tall.settle(&mut self.open.part.paragraphs));
        }
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
            (table.merge, table.shaded) = (Merge::None, false);
            table.before = self.open.part.paragraphs.len();
        }
    }

    pub(super) fn cell_property(&mut self, tag: &Tag) {
        let Some(table) = self.open.nest.last_mut().filter(|_| tag.ns == Ns::W) else { return };
        match tag.name() {
            "gridSpan" => table.span = number(tag).max(1),
            "vMerge" if tag.val().as_deref() == Some("restart") => table.merge = Merge::Restart,
            "vMerge" => table.merge = Merge::Continue,
            "shd" => table.shaded = tag.get("fill").is_some_and(|fill| is_shade(&fill)),
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
        table.end_cell(&mut self.open.part.paragraphs);
        table.next = table.next.saturating_add(table.span);
        table.cell = None;
        self.deleted -= usize::from(std::mem::take(&mut table.cell_deleted));
    }
}

/// A count of columns; Word allows 63 at most.
fn number(tag: &Tag) -> usize {
    tag.val().and_then(|value| value.parse::<usize>().ok()).unwrap_or(0).min(1 << 16)
}

/// Whether a fill can be seen on white paper.
fn is_shade(fill: &str) -> bool {
    fill.len() == 6 && u32::from_str_radix(fill, 16).is_ok_and(|colour| colour != 0xff_ffff)
}
