//! How far each edition is: who signed it, and which of its messages are made from other words than the original has now.
//!
//! In comes a folder with the states of its languages ([`State`], in `text/fr.state.toml`), out goes a matrix of messages
//! and languages ([`Status`]). Each translated message has the words of the original from which it was made, and their
//! fingerprint: over what is said, not over comments, spacing or the values of facts. What nobody signed is unreviewed,
//! and never stale. A [`Change`] of the original is graded; one of punctuation alone may be cleared for all languages at
//! once. An edition that was issued is frozen: what would come out otherwise is refused.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::status::{Pen, Stage, Status, sign};
//!
//! let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
//! let mut folder = folder.expect("a sound letter");
//! let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
//! let state = sign(&folder, Lang::Fr, Stage::Translated, &pen, &[])?;
//! folder.states.insert(Lang::Fr, state);
//! assert!(Status::of(&folder).totals(Lang::Fr).contains(&("translated", 27)));
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

mod file;
mod grade;
mod issue;
pub mod report;
mod sign;
mod standing;
mod words;

pub use file::{Cleared, Made, Signature, Stage, State, fingerprint};
pub use grade::{Change, Grade, Side, Stretch};
#[cfg(feature = "batch")]
pub(crate) use issue::changed_prose;
#[cfg(feature = "xliff")]
pub(crate) use issue::quoted;
pub use issue::{Issued, facts, frozen};
pub(crate) use issue::{changed_facts, changed_words};
#[cfg(feature = "cli")]
pub(crate) use issue::{is_fact, leaves};
pub use sign::{Pen, clear_typography, sign};
pub use standing::{Row, Standing, Status, stale_messages};
pub(crate) use standing::{stale_ids, told};
#[cfg(feature = "cli")]
pub(crate) use words::{aligned, words};
