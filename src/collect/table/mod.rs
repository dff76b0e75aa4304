//! A collection as rows: in come replies and counts, out go a table, CSV or a workbook.
//!
//! What somebody typed stays text. Nothing that a reply holds is taken for a formula by the program
//! that opens the file.
//!
//! ```
//! # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
//! # let folder = folder.unwrap();
//! use tsb_circular::collect::{self, Gathered, table};
//!
//! let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
//! let rows = table::counts(&count).rows;
//! assert_eq!(rows[0], ["X.1332 (X.sgsec-3)", "0", "0", "", "yes"]);
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

mod sheet;
mod xlsx;

pub use sheet::{answers_csv, counts, csv, objections, replies};
pub use xlsx::{answers_xlsx, xlsx};

/// A table: a head and rows of as many cells.
///
/// ```
/// use tsb_circular::collect::table::Table;
///
/// let table = Table { head: vec!["text".into()], rows: vec![vec!["X.1332".into()]] };
/// assert_eq!(table.head.len(), table.rows[0].len());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}
