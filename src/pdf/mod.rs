//! A document as PDF, tagged and archival: in comes a [`Document`](crate::document::Document), out goes a file
//! that keeps PDF/UA-1 and PDF/A-2a at once; and the way back for forms, from the bytes of a filled one to a
//! [`Reading`](crate::reading::Reading).
//!
//! The one rule: nothing outside the document, the letterhead, the layouts and the faces has a say. No clock, no
//! file, no network: the same document gives the same bytes.
//!
//! Writing is the feature `pdf`. Reading a filled form back needs no typst: it comes with the feature `collect`.

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
#[cfg(feature = "pdf")]
mod order;
#[cfg(feature = "collect")]
mod read;
#[cfg(feature = "pdf")]
mod update;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "pdf")]
pub use engine::{Engine, EngineOptions, Job, Pages, Pdf, PdfOptions};
#[cfg(feature = "collect")]
pub use read::read;
