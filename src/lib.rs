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
//! - [`kinds`] is where a kind of letter is known: what it holds, how it is composed, what its blocks are. It
//!   registers the kinds and reads circulars' folders; all other rooms are given [`kinds::Kinds`].
//! - [`model`] is what letters of all kinds say, each fact once, and the reader that takes it from TOML with places.
//! - [`house`] is what a desk brings of its own: names, words over the catalogs', confirmed terms, defaults.
//! - `locale` knows how each language says and sets things: catalogs, formularies, dates, lists, typography.
//! - [`compose`] has the means by which kinds make a [`document::Document`], the waist: writers know only this.
//! - [`declared`] is what a kind declares of itself to the rooms that read and compare.
//! - [`mod@pdf`], [`docx`], [`html`] and [`text`] write it, and it is written as JSON as it is; [`theme`] and [`letterhead`] are their looks.
//! - [`reading`] is what a finished file says, and [`recognise`] what it means: catalogs run backwards.
//! - `drift` finds where editions disagree, and reports it; [`import`] makes a folder of them.
//! - `collect` reads filled forms back and counts what they say.
//! - [`status`] knows who signed each edition, and what of it the original has left behind.
//! - [`batch`] makes whole sets on all cores, in files that appear whole or not at all, and keeps their manifest.
//! - `verbs` is what the command does, in memory, and `serve` a worker that answers requests for it.
//! - [`limits`] bounds what is read and made.
//! - [`diag`] is how every room says what is wrong, where, and how to mend it.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::{compose, text};
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! let document = kinds::edition(&folder, Lang::En, &compose::Options::default()).expect("complete prose");
//! assert!(text::write(&document).contains("Dear Sir/Madam,"));
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// This program and its version, as editions name it in XMP and in their core properties. All builds of a version
/// have the same: identical letters make identical bytes.
pub const PROGRAM: &str = concat!("tsb-circular ", env!("CARGO_PKG_VERSION"));

#[cfg(feature = "batch")]
pub mod batch;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "collect")]
pub mod collect;
pub mod compose;
pub mod declared;
pub mod diag;
mod digest;
pub mod document;
#[cfg(feature = "docx")]
pub mod docx;
#[cfg(feature = "drift")]
pub mod drift;
mod files;
mod folding;
pub mod house;
pub mod html;
pub mod import;
pub mod kinds;
pub mod lang;
pub mod letterhead;
pub mod limits;
mod locale;
mod markup;
mod memo;
pub mod model;
#[cfg(any(feature = "pdf", feature = "collect"))]
pub mod pdf;
pub mod reading;
pub mod recognise;
#[cfg(feature = "serve")]
pub mod serve;
pub mod status;
pub mod text;
pub mod theme;
#[cfg(feature = "serve")]
mod verbs;

/// The command: reads its arguments, and says how it ended.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub use cli::main as command;

/// Rooms that are nobody's but ours: the tests and benches of this crate look into them. They change without notice.
#[doc(hidden)]
pub mod inside {
    /// How each language says and sets things.
    pub mod locale {
        pub use crate::locale::*;
    }
}
