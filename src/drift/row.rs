//! A row: the blocks of all editions that say the same thing.

/// Blocks that say the same thing: for each edition the indices of its blocks, if it has any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The address, if one edition knows it.
    pub key: Option<String>,
    /// The part of the file.
    pub part: String,
    /// For each edition.
    pub cells: Vec<Vec<usize>>,
    /// The editions that have it in a different place.
    pub moved: Vec<usize>,
}

impl Row {
    /// One that no edition has yet.
    pub fn new(key: Option<String>, part: &str, editions: usize) -> Self {
        Self { key, part: part.to_owned(), cells: vec![Vec::new(); editions], moved: Vec::new() }
    }

    /// The editions that have it.
    pub fn holders(&self) -> impl Iterator<Item = usize> {
        (0..self.cells.len()).filter(|edition| !self.cells[*edition].is_empty())
    }
}
