//! How each language says and sets things: catalogs, formularies, dates, lists and typography in, inline text
//! with facts out.
//!
//! Words live in `locales/`, and whatever differs between languages is data there.

pub mod backwards;
pub mod before;
pub(crate) mod bodies;
mod braces;
mod catalog;
pub mod contract;
mod dates;
mod embedded;
pub mod formula;
pub mod given;
mod house;
mod lint;
mod markup;
mod normal;
mod parity;
pub mod placed;
pub mod prose;
pub mod registers;
pub mod rewrite;
mod rules;
mod say;
#[cfg(feature = "collect")]
mod states;
mod surface;
pub mod tongues;
mod typography;
mod unconfirmed;
pub(crate) mod values;
#[cfg(feature = "xliff")]
pub(crate) mod variants;
#[cfg(all(feature = "cli", feature = "http", feature = "pdf"))]
pub mod wording;
#[cfg(feature = "collect")]
pub mod written;

pub use crate::lang::{Direction, Lang};
pub use catalog::{Catalog, neutral};
#[cfg(feature = "batch")]
pub(crate) use embedded::FILES;
pub use given::Given;
pub use house::HouseWords;
pub use parity::parity;
pub use prose::Prose;
pub use rules::Rules;
#[cfg(feature = "collect")]
pub use states::{MemberState, member_state, member_states};
/// The patterns of links, as TOML.
pub(crate) const LINKS_TOML: &str = include_str!("../../locales/neutral/links.toml");

/// What `locales/<lang>/drift.toml` says, as TOML.
#[cfg(feature = "drift")]
pub(crate) fn drift_toml(lang: Lang) -> &'static str {
    embedded::text(&format!("{lang}/drift.toml")).unwrap_or_default()
}

/// The rules of `locales/<lang>/segments.srx` by which a text is parted into sentences, as SRX 2.0.
#[cfg(feature = "xliff")]
pub(crate) fn segments_srx(lang: Lang) -> &'static str {
    embedded::text(&format!("{lang}/segments.srx")).unwrap_or_default()
}

/// What `locales/<lang>/bureaux.toml` says, as TOML.
pub(crate) fn bureaux_toml(lang: Lang) -> &'static str {
    embedded::text(&format!("{lang}/bureaux.toml")).unwrap_or_default()
}

/// What `locales/<lang>/annexes.toml` says, as TOML.
pub(crate) fn annexes_toml(lang: Lang) -> &'static str {
    embedded::text(&format!("{lang}/annexes.toml")).unwrap_or_default()
}

pub use say::{Arg, Args, forbidden};
pub use unconfirmed::{
    FORMS, Unconfirmed, is_unsure_name, unconfirmed, unconfirmed_messages, unconfirmed_terms, unsure_names,
};
