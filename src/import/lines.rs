//! The texts of an edition by the lines they stand in: letters may have thousands of lines, and each is asked for often.

use rustc_hash::FxHashMap;

use crate::document::{Edition, Located};

/// The body of an edition.
const BODY: &str = "body";

/// The texts of an edition by line, and the lines that stand outside its body as well.
pub(super) struct Lines<'e> {
    texts: FxHashMap<usize, Vec<&'e Located>>,
}

impl<'e> Lines<'e> {
    /// Those of an edition.
    pub fn of(edition: &'e Edition) -> Self {
        let mut texts: FxHashMap<usize, Vec<&Located>> = FxHashMap::default();
        for text in &edition.texts {
            if let Some(line) = text.line {
                texts.entry(line).or_default().push(text);
            }
        }
        Self { texts }
    }

    /// The texts of the body in a line, in order.
    pub fn all(&self, line: usize) -> impl Iterator<Item = &'e Located> {
        self.texts.get(&line).into_iter().flatten().copied().filter(|text| text.part == BODY)
    }

    /// The first of them.
    pub fn first(&self, line: usize) -> Option<&'e Located> {
        self.all(line).next()
    }

    /// Whether a text that is none of the body stands in this line: the foot of an edition that is plain text.
    pub fn is_outside(&self, line: usize) -> bool {
        self.texts.get(&line).is_some_and(|texts| texts.iter().any(|text| text.part != BODY))
    }
}
