//! The integration tests, in one binary: each module is named for the room or the promise it tests.

#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "pdf")]
mod pdf;
