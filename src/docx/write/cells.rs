//! Tables of cells that contain blocks: writes rows as a table whose merged cells appear in every row they span.

use std::collections::BTreeMap;

use super::body::is_table;
use super::numbering::CELL_POINTS;
use super::paragraph::Paragraph;
use super::story::Story;
use super::styles::{FORM_TABLE, GAP, GRID_TABLE};
use super::table::{self, Merge};
use super::units::columns;
use crate::document::{Block, Cell, Content, Inline, Table};

/// A place in a row of the grid.
#[derive(Debug, PartialEq, Eq)]
struct Place<'a> {
    /// What is in it, or extends into it from above; `None` if the row has too few cells.
    cell: Option<&'a Cell>,
    /// How many columns it spans.
    columns: usize,
    /// How it joins those above and below.
    merge: Merge,
}

impl Story<'_> {
    /// A table: its caption above it, then its rows.
    pub fn table(&mut self, table: &Table) {
        let width = self.width();
        let whole: u32 = table.columns.iter().map(|share| u32::from(*share)).sum();
        let share = |share: &u16| width * f64::from(*share) / f64::from(whole.max(1));
        let widths = columns(&table.columns.iter().map(share).collect::<Vec<_>>());

        let mut title = String::new();
        if let Some(caption) = &table.caption
            && let Content::Paragraph { number, text, .. } = &caption.content
        {
            title = text.plain();
            self.numbered(&Paragraph::keyed("Tabletitle", &caption.key), number.as_ref(), ' ', text);
        }
        self.open_table(&table::Table {
            style: if table.ruled { FORM_TABLE } else { GRID_TABLE },
            columns: &widths,
            caption: &title,
            description: &table.alt,
            row_heads: table.head_columns > 0,
            column_heads: table.head_rows > 0,
        });
        for (index, row) in places(table).iter().enumerate() {
            let head = index < table.head_rows;
            self.open_row(head);
            let mut rest = widths.as_slice();
            for place in row {
                let own;
                (own, rest) = rest.split_at(place.columns);
                let style = if head { "Tablehead" } else { "Tabletext" };
                // A form without rules has lines to write on.
                let written_on = !table.ruled && place.cell.is_some_and(is_blank);
                self.place(place, own.iter().sum(), style, written_on);
            }
            self.xml.close();
        }
        self.xml.close();
    }

    fn place(&mut self, place: &Place, width: i64, style: &str, written_on: bool) {
        let Place { cell, columns, merge } = *place;
        let shaded = cell.is_some_and(|cell| cell.shaded);
        let look = table::Cell { width, span: columns, merge, shaded, written_on, ..table::Cell::default() };
        match cell {
            Some(cell) if merge != Merge::Continue => {
                self.open_cell(&look);
                self.filled(cell, style);
                self.xml.close();
            }
            _ => self.empty_cell(&look, style),
        }
    }

    /// The content of a cell. It needs its own bookmark only if its first block has a different key.
    fn filled(&mut self, cell: &Cell, style: &str) {
        let Some(first) = cell.blocks.first() else {
            return self.paragraph(&Paragraph::keyed(style, &cell.key), &[]);
        };
        let bookmark = if first.key == cell.key { None } else { self.begin(&cell.key) };
        let is_numbered = |block: &Block| matches!(block.content, Content::Paragraph { number: Some(_), .. });
        let numbered = cell.blocks.iter().any(is_numbered);
        for block in &cell.blocks {
            match &block.content {
                Content::Paragraph { number, text, .. } => {
                    // Below a number, paragraphs begin where its words do.
                    let style = match number {
                        Some(_) => "Tablenumbered",
                        None if numbered => "Tablecontinued",
                        None => style,
                    };
                    self.numbered(&Paragraph::keyed(style, &block.key), number.as_ref(), '\t', text);
                }
                Content::Choices { choices, .. } => self.choices(&block.key, choices, None, None),
                Content::List { items } => self.list(block, items, CELL_POINTS, None),
                _ => self.block(block, None, None),
            }
        }
        self.end(bookmark);
        // A cell must end with a paragraph.
        if cell.blocks.last().is_some_and(is_table) {
            self.paragraph(&Paragraph::new(GAP), &[]);
        }
    }
}

/// Whether a cell contains nothing but fields to write in or choose from.
fn is_blank(cell: &Cell) -> bool {
    let blank = |inline: &Inline| matches!(inline, Inline::Blank(field) if !field.kind.is_mark());
    let blanks = |block: &Block| match &block.content {
        Content::Paragraph { text, .. } => !text.is_empty() && text.0.iter().all(blank),
        _ => false,
    };
    !cell.blocks.is_empty() && cell.blocks.iter().all(blanks)
}

/// The rows with every place in the grid, including those that a cell above extends into.
fn places(table: &Table) -> Vec<Vec<Place<'_>>> {
    let width = table.columns.len();
    // The cells that extend into the rows below, by their first column: columns spanned, and rows still to come.
    let mut reaching: BTreeMap<usize, (&Cell, usize, usize)> = BTreeMap::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for (index, row) in table.rows.iter().enumerate() {
        let mut cells = row.cells.iter();
        let mut places = Vec::with_capacity(width);
        let mut column = 0;
        while column < width {
            let place = match reaching.remove(&column) {
                Some((cell, columns, more)) => {
                    if more > 1 {
                        reaching.insert(column, (cell, columns, more - 1));
                    }
                    Place { cell: Some(cell), columns, merge: Merge::Continue }
                }
                None => {
                    let free = reaching.range(column..).next().map_or(width, |(next, _)| *next) - column;
                    let cell = cells.next();
                    let columns = cell.map_or(1, |cell| cell.columns.clamp(1, free));
                    let more =
                        cell.map_or(0, |cell| cell.rows.min(table.rows.len() - index).saturating_sub(1));
                    if let Some(cell) = cell.filter(|_| more > 0) {
                        reaching.insert(column, (cell, columns, more));
                    }
                    Place { cell, columns, merge: if more > 0 { Merge::Restart } else { Merge::None } }
                }
            };
            column += place.columns;
            places.push(place);
        }
        rows.push(places);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{TableRow, key};

    /// A table of four columns whose cells reach over these columns and rows.
    fn table(rows: &[&[(usize, usize)]]) -> Table {
        let cell = |&(columns, rows): &(usize, usize)| Cell {
            key: key("a/b"),
            columns,
            rows,
            shaded: false,
            blocks: Vec::new(),
        };
        let row =
            |cells: &&[(usize, usize)]| TableRow { key: key("a"), cells: cells.iter().map(cell).collect() };
        Table {
            alt: String::new(),
            caption: None,
            columns: vec![1; 4],
            head_rows: 0,
            head_columns: 0,
            ruled: true,
            landscape: false,
            rows: rows.iter().map(row).collect(),
        }
    }

    fn shape(table: &Table) -> Vec<Vec<(usize, Merge)>> {
        places(table).iter().map(|row| row.iter().map(|it| (it.columns, it.merge)).collect()).collect()
    }

    #[test]
    fn a_cell_stands_where_none_above_reaches() {
        use Merge::{Continue, None, Restart};
        let table = table(&[&[(1, 3), (2, 2), (1, 1)], &[(1, 1)], &[(3, 1)]]);
        assert_eq!(
            shape(&table),
            [
                vec![(1, Restart), (2, Restart), (1, None)],
                vec![(1, Continue), (2, Continue), (1, None)],
                vec![(1, Continue), (3, None)],
            ]
        );
    }

    #[test]
    fn no_cell_reaches_out_of_the_table() {
        let rows = shape(&table(&[&[(3, 9), (3, 1)], &[(9, 1)], &[]]));
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.iter().map(|(columns, _)| columns).sum::<usize>() == 4));
        assert_eq!(shape(&table(&[&[(3, 9)]])), [[(3, Merge::None), (1, Merge::None)]]);
    }
}
