//! What the command does, in memory: in come letters and files that somebody opened, out go values and diagnostics.
//!
//! The command ([`crate::cli`]) opens the files that its arguments name and prints what comes out; a worker
//! ([`crate::serve`]) takes both from requests. What a verb knows stands here, once.

#[cfg(feature = "cli")]
pub mod annotate;
pub mod check;
mod checked;
pub mod collect;
#[cfg(feature = "cli")]
mod correcting;
pub mod drift;
mod given;
pub mod import;
mod known;
mod named_kind;
#[cfg(feature = "cli")]
pub mod new;

pub use given::Given;
pub use known::Known;
pub use named_kind::NamedKind;
