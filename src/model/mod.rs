//! What a circular says: in comes its folder, out go the model in no language, the prose by language, and
//! every diagnostic at once.
//!
//! The one rule: nothing here knows how a language says it or how a page looks.

mod check;
mod circular;
mod folder;
pub mod officers;
mod parse;
pub(crate) mod read;

pub use circular::*;
pub use folder::Folder;
pub use parse::parse;

/// The JSON Schema of `circular.toml` (2020-12), for editors.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Circular)
}
