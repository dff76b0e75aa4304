//! The matrix of a circular, in forms for terminals, programs and browsers.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::status::{Status, report};
//!
//! let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound letter");
//! let status = Status::of(&folder);
//! assert!(report::text(&status, false).starts_with("examples/letter: tsb-circular-58, original English"));
//! assert!(report::html(&status).contains("tsb-circular-58"));
//! ```

mod html;
mod json;
mod text;

pub use html::html;
pub use json::{Report, json};
pub use text::text;
#[cfg(feature = "cli")]
pub(crate) use text::{graded, marked};
