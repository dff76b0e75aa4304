//! Tables of texts, as several kinds compose them: a head said by messages, and a row a text.

use crate::compose::Composer;
use crate::document::{Block, Cell, Content, Key, Role, Table, TableRow};
use crate::locale::Args;

/// A table with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Rows<'c, 'a> {
    /// The means.
    pub composer: &'c Composer<'a>,
    /// The annex that it stands in.
    pub annex: &'c Key,
    /// Before the names of the messages that head the columns: `head-title`.
    pub heads: &'static str,
    /// The columns, each with its share of the width; the first names the text.
    pub columns: &'c [(&'static str, u16)],
}

impl Rows<'_, '_> {
    /// The table, with the message that says what it is for.
    pub fn table(self, alt: &str, rows: impl Iterator<Item = TableRow>) -> Block {
        self.table_at(("table", "head"), alt, rows)
    }

    /// The same where another stands in the annex too: at this address, with its head at the other.
    pub fn table_at(
        self,
        (table_key, head): (&str, &str),
        alt: &str,
        rows: impl Iterator<Item = TableRow>,
    ) -> Block {
        let none = Args::none();
        let table = Table {
            alt: self.composer.plain(alt, &none),
            caption: None,
            columns: self.columns.iter().map(|(_, share)| *share).collect(),
            head_rows: 1,
            head_columns: 1,
            ruled: true,
            landscape: false,
            rows: std::iter::once(self.head(head)).chain(rows).collect(),
        };
        self.composer.block(self.annex.child(table_key), alt, &none, Content::Table(table))
    }

    fn head(self, head: &str) -> TableRow {
        let key = self.annex.child(head);
        let cells = self.columns.iter().map(|(column, _)| {
            let key = key.child(*column);
            let id = format!("{}-{column}", self.heads);
            cell(key.clone(), true, vec![self.composer.paragraph(key, Role::Body, &id, &Args::none())])
        });
        TableRow { cells: cells.collect(), key }
    }

    /// The row of a text: its name, said by this message, and what stands in each other column.
    pub fn row(
        self,
        id: &str,
        (message, args): (&str, &Args),
        blocks: impl Fn(&'static str, &Key) -> Vec<Block>,
    ) -> TableRow {
        let key = self.annex.child(id);
        let named = vec![self.composer.paragraph(key.clone(), Role::Body, message, args)];
        let others = self.columns.iter().skip(1).map(|(column, _)| {
            let key = key.child(*column);
            let blocks = blocks(column, &key);
            cell(key, false, blocks)
        });
        let cells = std::iter::once(cell(key.clone(), false, named)).chain(others).collect();
        TableRow { key, cells }
    }

    /// What the prose of the circular says of a text in a column.
    pub fn prose(self, id: &str, column: &str, key: &Key) -> Vec<Block> {
        let id = format!("{id}-{column}");
        let said = self.composer.prose(&id);
        said.map(|(lang, parts)| self.composer.prose_blocks(key, &id, lang, parts)).unwrap_or_default()
    }
}

fn cell(key: Key, shaded: bool, blocks: Vec<Block>) -> Cell {
    Cell { key, columns: 1, rows: 1, shaded, blocks }
}
