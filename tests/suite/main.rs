//! The integration tests, in one binary: each module is named for the room or the promise it tests.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

#[cfg(all(feature = "docx", feature = "drift"))]
mod agreement;
#[cfg(all(feature = "docx", feature = "drift", feature = "xliff"))]
mod align;
#[cfg(feature = "docx")]
mod annotate;
#[cfg(all(feature = "docx", feature = "drift"))]
mod approval;
#[cfg(all(feature = "docx", feature = "collect"))]
mod back;
#[cfg(all(feature = "docx", feature = "drift"))]
mod call;
mod catalogs;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "collect")]
mod collect;
#[cfg(all(feature = "docx", feature = "drift"))]
mod corrigendum;
#[cfg(all(feature = "docx", feature = "drift"))]
mod deletion;
#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "drift")]
mod drift;
mod editions;
mod examples;
#[cfg(all(feature = "pdf", feature = "cli"))]
mod foreign;
mod grid;
#[cfg(all(feature = "docx", feature = "drift"))]
mod group;
#[cfg(all(feature = "docx", feature = "drift"))]
mod heads;
#[cfg(all(feature = "cli", feature = "collect", feature = "pdf"))]
mod hostile;
#[cfg(all(feature = "cli", feature = "drift"))]
mod house;
#[cfg(all(feature = "docx", feature = "batch", feature = "collect"))]
mod html;
mod import;
mod issued;
#[cfg(feature = "drift")]
mod judged;
#[cfg(all(feature = "pdf", feature = "cli"))]
mod kinds;
#[cfg(feature = "drift")]
mod languages;
#[cfg(feature = "cli")]
mod letter;
#[cfg(feature = "drift")]
mod letterhead;
#[cfg(all(feature = "docx", feature = "drift"))]
mod meeting;
#[cfg(all(feature = "docx", feature = "drift"))]
mod meetings;
mod memory;
mod model;
#[cfg(feature = "drift")]
mod mutations;
#[cfg(all(feature = "docx", feature = "drift"))]
mod notice;
#[cfg(all(feature = "pdf", feature = "cli"))]
mod pages;
#[cfg(all(feature = "cli", feature = "collect", feature = "pdf", feature = "serve"))]
mod parallel;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(all(feature = "docx", feature = "drift"))]
mod planted;
mod pseudo;
#[cfg(all(feature = "docx", feature = "drift", feature = "collect"))]
mod questionnaire;
#[cfg(all(feature = "docx", feature = "drift"))]
mod questions;
mod reading;
mod recognise;
#[cfg(feature = "drift")]
mod registers;
mod reply;
#[cfg(all(feature = "docx", feature = "drift"))]
mod returned;
mod rooms;
mod schema;
#[cfg(all(feature = "pdf", feature = "cli"))]
mod status;
#[cfg(feature = "drift")]
mod structure;
#[cfg(feature = "cli")]
mod terms;
mod waist;
#[cfg(all(feature = "docx", feature = "drift"))]
mod workshop;
#[cfg(feature = "xliff")]
mod xliff;
