//! PDF, tagged and archival: turns a [`Document`](crate::document::Document) into a file that conforms to PDF/UA-1
//! and PDF/A-2a at once, and the bytes of a filled-in form into a [`Reading`](crate::reading::Reading).
//!
//! The result depends only on the document, the letterhead, the layouts and the faces. No clock, no file, no
//! network: the same document gives the same bytes.
//!
//! Writing is the feature `pdf`. Reading a filled-in form needs no typst: it comes with the feature `collect`.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let document = kinds::edition(&folder.unwrap(), Lang::En, &Default::default())?;
//! let engine = Engine::new(EngineOptions::default())?;
//! let pdf = engine.render(&document, &PdfOptions::default())?;
//! assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.pages > 2);
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

#[cfg(feature = "pdf")]
mod closing;
#[cfg(feature = "pdf")]
pub(crate) mod engine;
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
pub(crate) mod read;
#[cfg(feature = "pdf")]
mod update;
#[cfg(all(feature = "pdf", feature = "http"))]
pub(crate) mod view;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "pdf")]
pub use engine::{Engine, EngineOptions, Pdf, PdfOptions};
#[cfg(feature = "collect")]
pub(crate) use read::read;
