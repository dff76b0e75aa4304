//! The matrix of a circular, in forms for terminals, programs and browsers.

mod html;
mod json;
mod text;

pub use html::html;
pub use json::{Report, json};
pub use text::text;
