//! Tables: of cells, of addresses, and of texts with their boxes.

use std::fmt::Write as _;

use super::Page;
use crate::document::{Ballot, Block, Cell, Content, Grid, Heads, Inline, Place, Table, Text};

/// A table with more columns scrolls on a narrow screen rather than part words.
const FEW: usize = 2;
/// What a column needs at least, where there are more.
const LEAST: f64 = 7.0;
/// A table with more columns is wider than the text, where the screen is.
const MANY: usize = 3;

impl<'a> Page<'a> {
    /// A table of cells, in a box in which it scrolls where the screen is narrower.
    pub fn table(&mut self, block: &Block, table: &'a Table) {
        let placed = table.placed();
        let shares = table.shares(&placed);
        let id = self.id(&block.key);
        let wide = table.landscape || shares.len() > MANY;
        let class = if wide { "scroll wide" } else { "scroll" };
        let look = if table.ruled { "ruled" } else { "blanks" };
        let box_ = [("class", class), ("role", "region"), ("aria-label", &*table.alt), ("tabindex", "0")];
        // Nothing scrolls that has few columns.
        let scrolls = shares.len() > FEW;
        self.tags.open("div", if scrolls { &box_ } else { &[("class", "plain")] });
        let widths = self.widths(&shares);
        let label = if scrolls || table.caption.is_some() { "" } else { &table.alt };
        self.tags
            .open("table", &[("id", &id), ("class", &format!("{look} {widths}")), ("aria-label", label)]);
        if let Some(caption) = &table.caption
            && let Content::Paragraph { number, text, .. } = &caption.content
        {
            let id = self.id(&caption.key);
            self.tags.open("caption", &[("id", &id)]);
            if let Some(number) = number {
                self.text(number);
                self.tags.words(" ");
            }
            self.text(text);
            self.tags.close();
        }
        self.tags.open("colgroup", &[]);
        shares.iter().for_each(|_| self.tags.void("col", &[]));
        self.tags.close();
        let head = table.head_rows.min(table.rows.len());
        for (element, rows) in [("thead", 0..head), ("tbody", head..table.rows.len())] {
            if rows.is_empty() {
                continue;
            }
            self.tags.open(element, &[]);
            for y in rows {
                let id = self.id(&table.rows[y].key);
                self.tags.open("tr", &[("id", &id)]);
                for (place, cell) in placed.iter().filter(|(place, _)| place.y == y) {
                    self.cell(table, &placed, *place, cell);
                }
                self.tags.close();
            }
            self.tags.close();
        }
        self.tags.close();
        self.tags.close();
    }

    fn cell(&mut self, table: &Table, placed: &[(Place, &'a Cell)], place: Place, cell: &'a Cell) {
        let heads = table.heads(place, cell);
        let span = |count: usize| if count > 1 { count.to_string() } else { String::new() };
        let (columns, rows) = (span(place.columns), span(place.rows));
        let (element, scope) = match heads {
            Some(Heads::Column) if place.columns > 1 => ("th", "colgroup"),
            Some(Heads::Column) => ("th", "col"),
            Some(Heads::Row) if place.rows > 1 => ("th", "rowgroup"),
            Some(Heads::Row) => ("th", "row"),
            None => ("td", ""),
        };
        let id = if cell.blocks.first().is_some_and(|first| first.key == cell.key) {
            String::new()
        } else {
            self.id(&cell.key)
        };
        let class = if cell.shaded { "shaded" } else { "" };
        let attributes = [
            ("id", id.as_str()),
            ("scope", scope),
            ("colspan", &columns),
            ("rowspan", &rows),
            ("class", class),
        ];
        self.tags.open(element, &attributes);
        if heads == Some(Heads::Row) {
            // The words at the head of a row name the only blank in it.
            let mut beside = placed.iter().filter(|(it, cell)| {
                (place.y..place.y + place.rows).contains(&it.y) && table.is_labelled(placed, *it, cell)
            });
            let blanks = |cell: &&'a Cell| {
                let mut fields = cell.blocks.iter().flat_map(Block::fields);
                fields.find(|field| !field.kind.is_mark())
            };
            let only = beside.next().filter(|_| beside.next().is_none());
            self.label = only.and_then(|(_, cell)| blanks(cell)).map(|field| self.next_id(field));
        }
        self.blocks(&cell.blocks);
        self.label = None;
        self.tags.close();
    }

    /// The class of a table whose columns have these shares of its width.
    fn widths(&mut self, shares: &[u16]) -> String {
        self.tables += 1;
        let class = format!("t{}", self.tables);
        let whole: u32 = shares.iter().map(|share| u32::from(*share)).sum();
        for (at, share) in shares.iter().enumerate() {
            let width = f64::from(*share) * 100.0 / f64::from(whole.max(1));
            let _ = writeln!(self.columns, ".{class} col:nth-child({}) {{ width: {width:.2}% }}", at + 1);
        }
        if shares.len() > FEW {
            #[allow(clippy::cast_precision_loss)]
            let least = LEAST * shares.len() as f64;
            let _ = writeln!(self.columns, ".{class} {{ min-inline-size: {least}rem }}");
        }
        class
    }

    /// The addresses of a form, the Bureau's beside the sender's.
    pub fn grid(&mut self, block: &Block, grid: &'a Grid) {
        let id = self.id(&block.key);
        let attributes =
            [("id", id.as_str()), ("class", "grid pairs"), ("role", "table"), ("aria-label", &grid.alt)];
        self.tags.open("table", &attributes);
        self.tags.open("tbody", &[("role", "rowgroup")]);
        for entries in &grid.rows {
            let lines = entries.iter().map(|entry| entry.lines.len()).max().unwrap_or(0);
            for line in 0..lines {
                self.tags.open("tr", &[("role", "row")]);
                for entry in entries {
                    match entry.lines.get(line) {
                        Some(line) => self.pair(line),
                        None => self.tags.leaf("td", &[("colspan", "2"), ("role", "cell")], ""),
                    }
                }
                self.tags.close();
            }
        }
        self.tags.close();
        self.tags.close();
    }

    /// Texts, each with its boxes.
    pub fn ballot(&mut self, block: &Block, ballot: &'a Ballot) {
        let id = self.id(&block.key);
        self.tags.open("table", &[("id", &id), ("class", "ruled ballot")]);
        self.tags.leaf("caption", &[("class", "hidden")], &ballot.alt);
        self.tags.open("thead", &[]);
        self.tags.open("tr", &[]);
        self.tags.open("th", &[("scope", "col")]);
        self.tags.leaf("span", &[("class", "hidden")], &ballot.first_head);
        self.tags.close();
        self.tags.open("th", &[("scope", "col")]);
        self.text(&ballot.head);
        self.tags.close();
        self.tags.close();
        self.tags.close();
        self.tags.open("tbody", &[]);
        for row in &ballot.rows {
            let id = self.id(&row.key);
            self.tags.open("tr", &[("id", &id)]);
            self.tags.open("th", &[("scope", "row")]);
            self.text(&row.text);
            self.tags.close();
            self.tags.open("td", &[]);
            self.choices("", &row.text.plain(), &row.choices);
            self.tags.close();
            self.tags.close();
        }
        self.tags.close();
        self.tags.close();
    }

    /// The id of the only field in a text.
    pub fn only_blank(&self, text: &Text) -> Option<String> {
        let mut blanks = text.0.iter().filter_map(|inline| match inline {
            Inline::Blank(field) if !field.kind.is_mark() => Some(field),
            _ => None,
        });
        let only = blanks.next().filter(|_| blanks.next().is_none());
        only.map(|field| self.next_id(field))
    }
}
