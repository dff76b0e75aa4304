//! Official letters in six languages that cannot disagree with one another.
//!
//! A TSB Circular is written once, as a model in no language and prose in several, and comes out as parallel
//! editions in PDF, Word and plain text:
//!
//! ```text
//! circular.toml + text/<lang>.ftl        locales/<lang>/*
//!         │  model ◄───── import ◄──┐          │  locale
//!         └────► kinds · compose ◄──┼──────────┘
//!                           │       │
//!                       document ◄─ recognise ◄─ reading ◄─ .docx · .txt
//!          ┌────────┬───────┴┬────────┬────────┐
//!         pdf      docx     html     text    drift ── report: text · json · html · sarif · xlsx
//!                                                    collect ◄─ filled forms: .docx · .pdf · .json
//! ```
//!
//! What a program needs of it:
//!
//! - [`kinds`] knows the kinds of letter; it reads a circular's folder, or a letter from memory, and composes editions.
//! - [`document`] is the waist: an edition as a value, which serde reads and writes; writers know only this.
//! - [`mod@pdf`], [`docx`], [`html`] and [`text`] write it; [`letterhead`] has the pictures.
//! - [`editions`] reads finished files of whatever origin, and makes a circular's folder of them.
//! - `drift` finds where editions disagree, and reports it.
//! - `collect` reads filled forms back and counts what they say.
//! - [`house`] is what a desk brings of its own: names, words over the catalogs', confirmed terms, defaults.
//! - [`status`] knows who signed each edition, and what of it the original has left behind.
//! - [`batch`] makes whole sets on all cores, in files that appear whole or not at all, and keeps their manifest.
//! - `serve` is a worker that answers requests for all of this, with nothing but JSON.
//! - [`limits`] bounds what is read and made.
//! - [`diag`] is how every room says what is wrong, where, and how to mend it.
//!
//! The library prints nothing, and reads no clock, no environment and no path that it is not given. Rooms that are not
//! named here are its own: `model` reads what letters say, each fact once; `locale` has catalogs, formularies and
//! registers; `compose` joins them, as kinds declare it (`declared`); `reading` is what a file says, and `recognise` what
//! it means, catalogs run backwards; `import` inverts kinds; `verbs` is what the command does, in memory.
//!
//! # From a folder
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::text;
//!
//! let (folder, diagnostics) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.ok_or(diagnostics)?;
//! let document = kinds::edition(&folder, Lang::En, &kinds::Options::default())?;
//! assert!(text::write(&document).contains("Dear Sir/Madam,"));
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```
//!
//! # From memory
//!
//! A letter as JSON has the fields of `circular.toml` and the prose of each language; nothing is read from the disk.
//!
//! ```
//! use tsb_circular::diag::Source;
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::text;
//!
//! # let json = serde_json::json!({
//! #     "circular": {
//! #         "format": 1, "kind": "letter", "number": 58, "study-period": 2025, "date": "2026-01-15", "place": "geneva",
//! #         "original-language": "fr", "study-group": 17, "reference": "SG17/XY",
//! #         "contact": { "tel": "+41 22 730 6206", "email": "tsbsg17@itu.int" },
//! #         "to": ["member-states"], "signature": { "signatory": "onoe" },
//! #         "facts": { "closing": { "date": "2026-04-30" } },
//! #         "blocks": [{ "id": "invitation", "numbered": true }],
//! #     },
//! #     "text": { "fr": "subject = Inscription\ninvitation = L'inscription est ouverte jusqu'au { $closing }." },
//! # });
//! let letter = Source::new("letter.json", json.to_string());
//! let (folder, diagnostics) = Folder::from_json(&letter, &kinds::ALL);
//! let folder = folder.ok_or(diagnostics)?;
//! let document = kinds::edition(&folder, Lang::Fr, &kinds::Options::default())?;
//! assert!(text::write(&document).contains("ouverte jusqu'au 30"));
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Library;

#[cfg(all(doctest, feature = "docx"))]
#[doc = include_str!("../docs/parallel.md")]
struct Parallel;

/// This program and its version, as editions name it in XMP and in their core properties. All builds of a version
/// have the same: identical letters make identical bytes.
///
/// ```
/// assert!(tsb_circular::PROGRAM.starts_with("tsb-circular "));
/// ```
pub const PROGRAM: &str = concat!("tsb-circular ", env!("CARGO_PKG_VERSION"));

#[cfg(feature = "batch")]
pub mod batch;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "collect")]
pub mod collect;
mod compose;
mod declared;
#[cfg(all(feature = "cli", feature = "http", feature = "pdf"))]
mod desk;
pub mod diag;
#[cfg(feature = "cli")]
mod diff;
mod digest;
pub mod document;
#[cfg(feature = "docx")]
pub mod docx;
#[cfg(feature = "drift")]
pub mod drift;
pub mod editions;
mod files;
mod folding;
pub mod house;
pub mod html;
mod import;
pub mod kinds;
pub mod lang;
pub mod letterhead;
pub mod limits;
mod locale;
mod markup;
mod memo;
#[cfg(feature = "xliff")]
pub mod memory;
mod model;
#[cfg(any(feature = "pdf", feature = "collect"))]
pub mod pdf;
#[cfg(all(feature = "cli", feature = "http", feature = "pdf"))]
mod preview;
mod reading;
mod recognise;
#[cfg(feature = "xliff")]
mod segments;
#[cfg(feature = "serve")]
pub mod serve;
pub mod status;
#[cfg(feature = "cli")]
mod terms;
pub mod text;
mod theme;
#[cfg(feature = "serve")]
mod verbs;
#[cfg(feature = "xliff")]
pub mod xliff;

/// The command: reads its arguments, and says how it ended.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub use cli::main as command;

/// Rooms that are nobody's but ours: the tests and benches of this crate look into them. They change without notice.
#[doc(hidden)]
pub mod inside;
