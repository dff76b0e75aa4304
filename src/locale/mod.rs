//! How each language says and sets things.

mod embedded;
mod lang;
mod rules;

pub use lang::{Direction, Lang};
pub use rules::Rules;
