//! A document as PDF, tagged and archival: in comes a [`Document`](crate::document::Document), out goes a [`Pdf`]
//! that keeps PDF/UA-1 and PDF/A-2a at once; and the way back for forms, from the bytes of a filled one to a
//! [`Reading`](crate::reading::Reading).
//!
//! The one rule: nothing outside the document, the letterhead, the layouts and the faces has a say. No clock, no
//! file, no network: the same document gives the same bytes.
//!
//! An [`Engine`] is built once and renders any number of editions. [`Engine::render`] does it all; the three
//! steps are there one by one for those who time them or want pages only:
//!
//! 1. [`Engine::hand_over`] looks for missing glyphs and writes the document as JSON for the layouts;
//! 2. [`Job::lay_out`] lets typst make pages of it;
//! 3. [`Pages::export`] makes the PDF, and brings its form to life.
//!
//! Reading a filled form back needs no typst: [`read()`] comes with the feature `collect` alone.

#[cfg(feature = "pdf")]
mod engine;
#[cfg(feature = "pdf")]
mod fields;
#[cfg(feature = "pdf")]
mod findings;
#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(feature = "pdf")]
mod handover;
#[cfg(feature = "collect")]
mod read;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "pdf")]
pub use engine::{Engine, EngineOptions, Job, Pages, Pdf, PdfOptions};
#[cfg(feature = "collect")]
pub use read::read;
