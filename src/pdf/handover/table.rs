//! Tables of cells: hands over each cell with its column and row, and what it is the head of.

use serde_json::{Value, json};

use super::Sheet;
use crate::document::{Block, Cell, Heads, Table, Text};

impl Sheet<'_> {
    pub(super) fn table(&self, table: &Table) -> Value {
        let placed = table.placed();
        let head: Vec<&Cell> = table.rows.iter().take(table.head_rows).flat_map(|row| &row.cells).collect();
        json!({
            "kind": "table",
            "alt": (!table.alt.is_empty()).then_some(&table.alt),
            "caption": table.caption.as_ref().map(|caption| self.block(caption)),
            "columns": table.shares(&placed),
            "head-rows": table.head_rows.min(table.rows.len()),
            // Repeated content is not part of the structure, and a link needs a place in it.
            "repeat": !head.iter().flat_map(|cell| &cell.blocks).any(leads_away),
            "ruled": table.ruled,
            "landscape": table.landscape,
            "cells": placed.iter().map(|(place, cell)| {
                let scope = table.heads(*place, cell).map(|heads| match heads {
                    Heads::Column => "column",
                    Heads::Row => "row",
                });
                json!({
                    "x": place.x,
                    "y": place.y,
                    "columns": place.columns,
                    "rows": place.rows,
                    "scope": scope,
                    "shaded": cell.shaded,
                    "labelled": table.is_labelled(&placed, *place, cell),
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

/// Whether a block contains a link, a footnote or a field.
fn leads_away(block: &Block) -> bool {
    let leads = |text: &Text| text.notes().next().is_some() || text.runs().any(|run| run.link.is_some());
    !block.fields().is_empty() || block.texts().iter().any(|(_, text)| leads(text))
}
