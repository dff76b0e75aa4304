//! The integration tests, in one binary: each module is named for the room or the promise it tests.

mod catalogs;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "collect")]
mod collect;
#[cfg(feature = "docx")]
mod docx;
mod editions;
mod examples;
mod issued;
mod model;
#[cfg(feature = "pdf")]
mod pdf;
mod pseudo;
mod reading;
mod rooms;
