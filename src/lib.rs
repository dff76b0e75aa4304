//! Official letters in six languages that cannot disagree with one another.

pub mod diag;
pub mod document;
pub mod locale;
pub mod theme;
