//! Official letters in six languages that cannot disagree with one another.

#[cfg(feature = "batch")]
pub mod batch;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compose;
pub mod diag;
pub mod document;
#[cfg(feature = "docx")]
pub mod docx;
pub mod letterhead;
pub mod locale;
pub mod model;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod text;
pub mod theme;
