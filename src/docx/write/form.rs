//! The reply form: writes the tables and lines of grid, ballot and choices.
//!
//! The rows of one text stay on one page, and its name heads both of them.

use super::paragraph::Paragraph;
use super::run::Piece;
use super::section::Section;
use super::story::Story;
use super::styles::{FORM_TABLE, GRID_TABLE};
use super::table::{Cell, Merge, Table};
use super::units::columns;
use crate::document::{Ballot, BallotRow, Choice, Entry, Grid, Key};

impl Story<'_> {
    /// The address grid: one row per line, so that labels stay beside their values however these wrap.
    pub fn grid(&mut self, grid: &Grid) {
        let [_, grid_widths, _] = self.edition.widths();
        let widths = columns(grid_widths);
        self.open_table(&Table {
            style: GRID_TABLE,
            columns: &widths,
            caption: "",
            description: &grid.alt,
            row_heads: true,
            column_heads: false,
        });
        for entries in &grid.rows {
            let lines = entries.iter().map(|entry| entry.lines.len()).max().unwrap_or(0);
            for line in 0..lines {
                self.open_row(false);
                for (entry, widths) in entries.iter().zip(widths.chunks(2)) {
                    self.grid_line(entry, line, widths);
                }
                self.xml.close();
            }
        }
        self.xml.close();
    }

    fn grid_line(&mut self, entry: &Entry, line: usize, widths: &[i64]) {
        let [label, value] = [0, 1].map(|side| Cell { width: widths[side], ..Cell::default() });
        let Some(line) = entry.lines.get(line) else {
            self.empty_cell(&label, "Tabletext");
            self.empty_cell(&value, "Tabletext");
            return;
        };
        self.text_cell(&label, "Tabletext", &line.label);
        self.open_cell(&value);
        self.line(&Paragraph::keyed("Tabletext", &line.key), &line.value);
        self.xml.close();
    }

    /// The table of texts and boxes: one row per box, with the text's own cell spanning them.
    pub fn ballot(&mut self, ballot: &Ballot) {
        let [.., ballot_widths] = self.edition.widths();
        let widths = columns(ballot_widths);
        let head = ballot.head.plain();
        self.open_table(&Table {
            style: FORM_TABLE,
            columns: &widths,
            caption: &head,
            description: &ballot.alt,
            row_heads: true,
            column_heads: !head.is_empty(),
        });
        // Some of its texts alone, beside those of another language, have no head.
        if !head.is_empty() {
            self.open_row(true);
            self.empty_cell(&Cell { width: widths[0], ..Cell::default() }, "Tablehead");
            self.text_cell(&Cell { width: widths[1], ..Cell::default() }, "Tablehead", &ballot.head);
            self.xml.close();
        }
        for row in &ballot.rows {
            self.ballot_row(row, &widths);
        }
        self.xml.close();
    }

    fn ballot_row(&mut self, row: &BallotRow, widths: &[i64]) {
        for (index, choice) in row.choices.iter().enumerate() {
            let last = index + 1 == row.choices.len();
            let merge = match index {
                0 if last => Merge::None,
                0 => Merge::Restart,
                _ => Merge::Continue,
            };
            self.open_row(false);
            let cell = Cell { width: widths[0], merge, ..Cell::default() };
            self.open_cell(&cell);
            if index == 0 {
                let paragraph = Paragraph { keep_next: !last, ..Paragraph::keyed("Tabletext", &row.key) };
                self.line(&paragraph, &row.text);
            } else {
                self.paragraph(&Paragraph { keep_next: !last, ..Paragraph::new("Tabletext") }, &[]);
            }
            self.xml.close();
            self.open_cell(&Cell { width: widths[1], ..Cell::default() });
            for (choice, style) in options(choice) {
                let key = &choice.field.key;
                self.choice(choice, &Paragraph { keep_next: !last, ..Paragraph::keyed(style, key) });
            }
            self.xml.close();
            self.xml.close();
        }
    }

    /// A box and its words.
    fn choice(&mut self, choice: &Choice, paragraph: &Paragraph) {
        let pieces = [Piece::Box(&choice.field), Piece::Mark('\t'), Piece::Text(&choice.text)];
        self.paragraph(paragraph, &pieces);
    }

    /// Marks one below another, on one page, with this space before them. Word has no mutually exclusive marks:
    /// round ones only look like it.
    pub fn choices(
        &mut self,
        key: &Key,
        choices: &[Choice],
        mut before: Option<f64>,
        section: Option<Section>,
    ) {
        let bookmark = self.begin(key);
        let mut lines = choices.iter().flat_map(options).peekable();
        while let Some((choice, style)) = lines.next() {
            let last = lines.peek().is_none();
            let (before, section) = (before.take(), section.filter(|_| last));
            let paragraph = Paragraph::keyed(style, &choice.field.key);
            self.choice(choice, &Paragraph { keep_next: !last, before, section, ..paragraph });
        }
        self.end(bookmark);
    }
}

/// A box and the options inside it, each with its style.
fn options(choice: &Choice) -> impl Iterator<Item = (&Choice, &'static str)> {
    let inside = choice.options.iter().map(|option| (option, "TableSuboption"));
    std::iter::once((choice, "TableOption")).chain(inside)
}
