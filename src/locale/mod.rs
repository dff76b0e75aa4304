//! How each language says and sets things.

mod lang;

pub use lang::{Direction, Lang};
