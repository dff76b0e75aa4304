//! The shapes that texts in a model must have: key segments, telephone numbers, e-mail addresses, clauses.

use super::read::{FromToml, Reader, Toml, one_of};
use crate::document::Key;
use crate::locale::registers;

/// A text of a checked shape.
pub(super) fn shaped(
    value: &Toml<'_>,
    reader: &mut Reader,
    what: &str,
    fits: impl Fn(&str) -> bool,
) -> Option<String> {
    let text = String::from_toml(value, reader)?;
    if fits(&text) {
        return Some(text);
    }
    reader.invalid(value.span(), what, None);
    None
}

/// A key segment: lower-case letters, digits and single hyphens, beginning with a letter.
pub struct Slug(pub String);

impl FromToml for Slug {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let what = "lower-case letters, digits and single hyphens, beginning with a letter";
        let fits = |text: &str| !text.contains('/') && Key::new(text).is_ok();
        shaped(value, reader, what, fits).map(Slug)
    }
}

/// A place or country, by its slug in the registers; one that is in none of them is named in the prose.
pub struct PlaceName(pub String);

impl FromToml for PlaceName {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        Slug::from_toml(value, reader).map(|slug| Self(registers::canonical(&slug.0).to_owned()))
    }
}

/// A region of the register, by its slug.
pub struct RegionName(pub String);

impl FromToml for RegionName {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        one_of(value, registers::regions(), reader).map(|slug| Self(slug.to_owned()))
    }
}

/// A telephone number in international form.
pub struct Telephone(pub String);

impl FromToml for Telephone {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.strip_prefix('+').is_some_and(|rest| {
                rest.split(' ').all(|group| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit()))
            })
        };
        shaped(value, reader, "a telephone number in international form, such as +41 22 730 6206", fits)
            .map(Telephone)
    }
}

/// Words in one line, without space around them.
pub struct OneLine(pub String);

impl FromToml for OneLine {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let fits =
            |text: &str| !text.is_empty() && text.trim() == text && !text.contains(|c: char| c.is_control());
        shaped(value, reader, "words on one line", fits).map(OneLine)
    }
}

/// An address on the web.
pub struct Web(pub String);

impl Web {
    /// Whether a text has the shape of an address.
    pub fn fits(text: &str) -> bool {
        let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        bare.is_some_and(|rest| rest.contains('.'))
            && text.chars().all(|c| c.is_ascii_graphic())
            && text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
    }
}

impl FromToml for Web {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        shaped(value, reader, "a web address, such as https://www.itu.int/go/tsg17", Self::fits).map(Web)
    }
}

/// An e-mail address.
pub struct Email(pub String);

impl FromToml for Email {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.is_ascii()
                && !text.contains(char::is_whitespace)
                && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        };
        shaped(value, reader, "an e-mail address", fits).map(Email)
    }
}
