//! The six languages of the Union: in comes a code as users write it, out goes a [`Lang`] and its tags.
//!
//! A language is one variant here with its tags; everything else it needs is data under
//! `locales/<code>/`.
//!
//! ```
//! use tsb_circular::lang::{Direction, Lang};
//!
//! let right_to_left: Vec<Lang> =
//!     Lang::ALL.into_iter().filter(|lang| lang.direction() == Direction::Rtl).collect();
//! assert_eq!(right_to_left, [Lang::Ar]);
//! ```

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language of an edition. The order is ITU's in its own lists.
///
/// ```
/// use tsb_circular::lang::Lang;
///
/// assert_eq!("zh".parse(), Ok(Lang::Zh));
/// assert_eq!("C".parse(), Ok(Lang::Zh), "ITU's letter");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Chinese, simplified.
    Zh,
    /// Arabic.
    Ar,
}

/// The direction in which a language or a run is written.
///
/// ```
/// use tsb_circular::lang::{Direction, Lang};
///
/// assert_eq!(Lang::Zh.direction(), Direction::Ltr);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Lang {
    /// All languages, in ITU's order.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(Lang::ALL.map(Lang::code).join(" "), "en fr es ru zh ar");
    /// ```
    pub const ALL: [Lang; 6] = [Lang::En, Lang::Fr, Lang::Es, Lang::Ru, Lang::Zh, Lang::Ar];

    /// The two-letter code, as in file names (ISO 639-1).
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(Lang::Ru.code(), "ru");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Es => "es",
            Lang::Ru => "ru",
            Lang::Zh => "zh",
            Lang::Ar => "ar",
        }
    }

    /// ITU's own letter, as in `T17-TSB-CIR-0195!!MSW-E.docx`; C is Chinese (chinois).
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(Lang::Zh.itu_letter(), 'C');
    /// ```
    pub const fn itu_letter(self) -> char {
        match self {
            Lang::En => 'E',
            Lang::Fr => 'F',
            Lang::Es => 'S',
            Lang::Ru => 'R',
            Lang::Zh => 'C',
            Lang::Ar => 'A',
        }
    }

    /// The language tag that ITU's Word files carry (BCP 47).
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(Lang::En.tag(), "en-GB");
    /// ```
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en-GB",
            Lang::Fr => "fr-FR",
            Lang::Es => "es-ES",
            Lang::Ru => "ru-RU",
            Lang::Zh => "zh-CN",
            Lang::Ar => "ar-SA",
        }
    }

    /// The identifier under which Fluent and CLDR know the language.
    pub(crate) const fn id(self) -> LanguageIdentifier {
        match self {
            Lang::En => langid!("en-GB"),
            Lang::Fr => langid!("fr"),
            Lang::Es => langid!("es"),
            Lang::Ru => langid!("ru"),
            Lang::Zh => langid!("zh-Hans"),
            Lang::Ar => langid!("ar"),
        }
    }

    /// The language's name in English, for messages.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(Lang::Es.name(), "Spanish");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "French",
            Lang::Es => "Spanish",
            Lang::Ru => "Russian",
            Lang::Zh => "Chinese",
            Lang::Ar => "Arabic",
        }
    }

    /// The direction of its lines.
    ///
    /// ```
    /// use tsb_circular::lang::{Direction, Lang};
    ///
    /// assert_eq!(Lang::Ar.direction(), Direction::Rtl);
    /// ```
    pub const fn direction(self) -> Direction {
        match self {
            Lang::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Takes `zh` as well as ITU's letter `C`, in either case.
impl FromStr for Lang {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let lower = text.to_ascii_lowercase();
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code() == lower || lang.itu_letter().to_ascii_lowercase().to_string() == lower)
            .ok_or_else(|| {
                format!(
                    "unknown language `{text}`: use en, fr, es, ru, zh, ar or ITU's letters E, F, S, R, C, A"
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn itus_letters_are_taken_too() {
        assert_eq!("C".parse(), Ok(Lang::Zh));
        assert_eq!("s".parse(), Ok(Lang::Es));
        assert_eq!("fr".parse(), Ok(Lang::Fr));
        assert!("de".parse::<Lang>().is_err());
    }
}
