//! What is known while a reading is walked: the lines, the region, what is open and what is due.

use std::collections::BTreeMap;

use super::Recognition;
use super::language::Language;
use super::lines::Line;
use crate::declared::Declaration;
use crate::document::layout::Node;
use crate::document::{Key, ShownPiece};

/// Everything known so far.
pub(super) struct Walk<'a> {
    pub language: &'a Language,
    pub declaration: &'a Declaration,
    /// Whether the kind is known; without one, nothing is held against a formula.
    pub known: bool,
    /// The line that closes the letter: annexes begin behind it.
    pub closing: Option<usize>,
    pub lines: Vec<Line>,
    pub part: &'static str,
    /// The region, by its index among the sites.
    pub region: usize,
    pub out: Recognition,
    pub form: Form,
    /// The list of addressees that is open.
    pub list: Option<&'static Node>,
    /// How many telephone numbers stood in the header.
    pub telephones: usize,
    /// The addresses of telephone numbers in the header, in the order of their labels.
    pub telephone_labels: Vec<&'static Node>,
    /// What words are due of which a label was met.
    pub words_due: Option<&'static Node>,
    /// Whether the signature is due.
    pub signing: bool,
    /// The addresses of what the circular declares itself, as an edition of our own says.
    pub declared: Vec<Key>,
    /// What it says that each fact of the circular shows, piece by piece.
    pub shown: BTreeMap<String, Vec<ShownPiece>>,
    /// The item that is open, in each region.
    pub items: Vec<Option<Item>>,
}

/// The item of a text that is open.
pub(super) struct Item {
    pub key: Key,
    pub node: &'static Node,
    /// Its addresses that were filled.
    pub filled: Vec<&'static Node>,
    /// How many parts of its prose were read.
    pub parts: usize,
    /// How many points of the list that is open.
    pub points: usize,
}

/// What was seen of the form.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// How often each of the labels that stand twice was met, by the Bureau's address.
    pub labels: BTreeMap<&'static str, usize>,
    /// How many of the values beside them.
    pub values: BTreeMap<&'static str, usize>,
}
