//! Translation memories: sentences that say the same thing in several languages.
//!
//! [`align()`] makes one of finished editions; it is written and read as TMX 1.4b (LISA OSCAR, 26 April 2005), the format
//! that the tools of translators exchange. Facts of a sentence are marked in it, so that a sentence with other dates is
//! still known.
//!
//! ```
//! use tsb_circular::diag::Source;
//! use tsb_circular::lang::Lang;
//! use tsb_circular::memory::Memory;
//!
//! let file = r#"<tmx version="1.4"><header/><body><tu>
//!   <tuv xml:lang="en-GB"><seg>The forum is open.</seg></tuv><tuv xml:lang="fr-CH"><seg>Le forum est ouvert.</seg></tuv>
//! </tu></body></tmx>"#;
//! let memory = Memory::read(&Source::new("desk.tmx", file))?;
//! assert_eq!(memory.len(), 1);
//! assert!(memory.to_tmx(Lang::En).contains(r#"<tuv xml:lang="fr"><seg>Le forum est ouvert.</seg></tuv>"#));
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

#[cfg(feature = "drift")]
mod aligned;
mod matching;
mod segment;
mod tmx;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[cfg(feature = "drift")]
pub use aligned::{Aligned, align};
pub(crate) use matching::{Index, Offer};
#[cfg(feature = "drift")]
pub(crate) use segment::sentences;
pub(crate) use segment::{Piece, Segment};

use crate::diag::{Error, Source};
use crate::lang::Lang;

/// From how many percent on sentences are near each other, where nobody says it.
///
/// ```
/// assert_eq!(tsb_circular::memory::NEAR, 75);
/// ```
pub const NEAR: u8 = 75;
/// The least that can be asked for: below it, sentences have little to do with each other.
pub(crate) const NEAR_AT_LEAST: u8 = 60;

/// A translation memory.
///
/// ```
/// use tsb_circular::memory::Memory;
///
/// assert!(Memory::default().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// In the order in which they were found; none is there twice.
    units: Vec<Unit>,
    /// What is known, so that nothing is there twice.
    known: BTreeSet<BTreeMap<Lang, Segment>>,
}

/// A sentence in several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// What it says in each.
    pub said: BTreeMap<Lang, Segment>,
    /// The file that it is from; none where it was made here.
    pub origin: Option<Arc<str>>,
}

impl Memory {
    /// Reads a memory of any tool, TMX of any version: of each unit what is said in the six languages.
    ///
    /// # Errors
    /// When the file is no TMX.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    /// use tsb_circular::memory::Memory;
    ///
    /// let error = Memory::read(&Source::new("desk.tmx", "<html/>")).unwrap_err();
    /// assert!(error.diagnostics()[0].message.contains("is no TMX"));
    /// ```
    pub fn read(file: &Source) -> Result<Self, Error> {
        Ok(tmx::read(file)?)
    }

    /// The memory as TMX 1.4b, with this language as that of the originals. The same memory has the same bytes.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::memory::Memory;
    ///
    /// assert!(Memory::default().to_tmx(Lang::Fr).contains("srclang=\"fr\""));
    /// ```
    pub fn to_tmx(&self, original: Lang) -> String {
        tmx::write(self, original)
    }

    /// How many units it has.
    ///
    /// ```
    /// use tsb_circular::memory::Memory;
    ///
    /// assert_eq!(Memory::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether it has none.
    ///
    /// ```
    /// use tsb_circular::memory::Memory;
    ///
    /// assert!(Memory::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Takes in the units of another, after its own.
    ///
    /// ```
    /// use tsb_circular::memory::Memory;
    ///
    /// let mut memory = Memory::default();
    /// memory.extend(Memory::default());
    /// assert!(memory.is_empty());
    /// ```
    pub fn extend(&mut self, other: Self) {
        for unit in other.units {
            self.add(unit);
        }
    }

    /// Adds a unit; whether it was not there.
    fn add(&mut self, unit: Unit) -> bool {
        let fresh = self.known.insert(unit.said.clone());
        if fresh {
            self.units.push(unit);
        }
        fresh
    }
}
