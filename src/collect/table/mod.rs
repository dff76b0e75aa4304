//! A collection as rows: in come replies and counts, out go a table, CSV or a workbook.
//!
//! What somebody typed stays text. Nothing that a reply holds is taken for a formula by the program
//! that opens the file.

mod sheet;
mod xlsx;

pub use sheet::{answers_csv, counts, csv, objections, replies};
pub use xlsx::{answers_xlsx, xlsx};

/// A table: a head and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}
