//! Bounds on what is read and made: in comes nothing, out go numbers that real circulars stay far below.
//!
//! Beyond one of them is an error that names it and says how to raise it; within them nothing hangs, and memory stays
//! within two gigabytes. `docs/limits.md` lists them.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::limits::Limits;
//!
//! let mut limits = Limits::default();
//! limits.set("paragraphs=100").unwrap();
//! let (folder, _) = Folder::read_within("examples/tsb-195".as_ref(), &kinds::ALL, &limits);
//! assert_eq!(folder.unwrap().limits.paragraphs, 100);
//! ```

use crate::diag::{Code, Diagnostic, nearest};

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// Bytes, written with `KB`, `MB` or `GB` too.
    Bytes,
    /// Things.
    Count,
}

/// Defines the limits, so that each has its name, default, unit and meaning in one place.
macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $default:expr, $unit:ident;)+) => {
        /// Bounds within which files are read and editions made; beyond them is an error, never a hang.
        ///
        /// ```
        /// use tsb_circular::limits::Limits;
        ///
        /// let mut limits = Limits::default();
        /// limits.set("file=80MB").unwrap();
        /// assert_eq!(limits.file, 80 << 20);
        /// assert!(limits.set("fil=80MB").unwrap_err().contains("did you mean `file`?"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Limits {
            $($(#[doc = $doc])+ pub $name: $type,)+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Limits {
            /// The names of all limits, in the order of the fields.
            ///
            /// ```
            /// use tsb_circular::limits::Limits;
            ///
            /// assert!(Limits::NAMES.contains(&"paragraphs"));
            /// ```
            pub const NAMES: &[&str] = &[$(stringify!($name)),+];

            /// Sets the limit that a text names, as `file=80MB` or `paragraphs=500000`.
            ///
            /// ```
            /// use tsb_circular::limits::Limits;
            ///
            /// let mut limits = Limits::default();
            /// limits.set("file=80MB").unwrap();
            /// assert_eq!(limits.file, 80 << 20);
            /// ```
            ///
            /// # Errors
            /// When there is no such limit, or what stands behind its name is no number from 1 on.
            pub fn set(&mut self, text: &str) -> Result<(), String> {
                let Some((name, value)) = text.split_once('=') else {
                    return Err("write NAME=VALUE, as `file=80MB`".to_owned());
                };
                match name {
                    $(stringify!($name) => self.$name = number(value, Unit::$unit)?,)+
                    _ => {
                        let hint = nearest(name, Self::NAMES.iter().copied());
                        let hint = hint.map_or_else(
                            || format!("the limits are {}", Self::NAMES.join(", ")),
                            |near| format!("did you mean `{near}`?"),
                        );
                        return Err(format!("there is no limit `{name}`: {hint}"));
                    }
                }
                Ok(())
            }

            /// The value of a limit as [`set`](Self::set) takes it; none where there is no such limit.
            ///
            /// ```
            /// use tsb_circular::limits::Limits;
            ///
            /// assert!(Limits::default().value("file").is_some_and(|value| value.ends_with("MB")));
            /// assert_eq!(Limits::default().value("files"), None);
            /// ```
            pub fn value(&self, name: &str) -> Option<String> {
                match name {
                    $(stringify!($name) => Some(said(self.$name as u64, Unit::$unit)),)+
                    _ => None,
                }
            }
        }
    };
}

limits! {
    /// The largest file that people write by hand, in bytes: `circular.toml`, prose, a house, a list of receipts. A letter
    /// as JSON may be four times as large.
    text: u64 = 4 << 20, Bytes;
    /// The largest file of a picture, in bytes.
    picture: u64 = 20 << 20, Bytes;
    /// The most pixels of a picture: an A4 page at 600 dpi has 35 million.
    pixels: u64 = 40_000_000, Count;
    /// The most paragraphs of an edition, whether it is read or made; points of lists, cells and footnotes are some.
    paragraphs: usize = 30_000, Count;
    /// The longest paragraph of an edition that is read, in bytes.
    paragraph: usize = 50 << 10, Bytes;
    /// The most footnotes of an edition that is made.
    notes: usize = 2_000, Count;
    /// The largest edition or reply that is read, in bytes; of a reply 20 MB at most unless it is set.
    file: u64 = 50 << 20, Bytes;
    /// The largest part of a package once unpacked, in bytes.
    part: u64 = 100 << 20, Bytes;
    /// All parts of a package together once unpacked, in bytes.
    package: u64 = 200 << 20, Bytes;
    /// How many parts a package may have, read or not.
    parts: usize = 10_000, Count;
    /// How deep elements may nest.
    depth: usize = 256, Count;
    /// How many controls a form may have.
    controls: usize = 2_000, Count;
    /// The longest entry of a control, in bytes.
    entry: usize = 100_000, Bytes;
}

impl Limits {
    /// The largest letter as JSON, in bytes: its model and its prose are several files.
    #[cfg(any(feature = "cli", feature = "serve"))]
    pub(crate) fn letter(&self) -> u64 {
        /// How many times as large as a file that people write a letter may be: it is one of them, and six more.
        const FILES: u64 = 4;
        self.text.saturating_mul(FILES)
    }

    /// The error of something that is beyond a limit: what is said of it, and how to raise it.
    pub(crate) fn exceeded(&self, name: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(Code::TooLarge, message).hint(self.raise(name))
    }

    /// How to raise a limit: to twice what it is.
    fn raise(&self, name: &str) -> String {
        let value = self.value(name).unwrap_or_default();
        let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
        let twice = value[..end].parse::<u64>().unwrap_or_default().saturating_mul(2);
        format!("no circular needs more; to go on all the same: `--limit {name}={twice}{}`", &value[end..])
    }
}

/// A number of things, or of bytes.
fn number<N: TryFrom<u64>>(text: &str, unit: Unit) -> Result<N, String> {
    let (digits, factor) = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)]
        .into_iter()
        .filter(|_| unit == Unit::Bytes)
        .find_map(|(end, factor)| Some((text.strip_suffix(end)?, factor)))
        .unwrap_or((text, 1));
    let read = digits.parse::<u64>().ok().filter(|number| *number > 0);
    read.and_then(|number| N::try_from(number.checked_mul(factor)?).ok()).ok_or_else(|| match unit {
        Unit::Bytes => format!("`{text}` is no size: write `200000`, `500KB`, `80MB` or `2GB`"),
        Unit::Count => format!("`{text}` is no number: write digits alone, as `500000`"),
    })
}

/// A number as it is read.
fn said(number: u64, unit: Unit) -> String {
    let units = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)];
    match units.into_iter().find(|(_, factor)| unit == Unit::Bytes && number.is_multiple_of(*factor)) {
        Some((end, factor)) => format!("{}{end}", number / factor),
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_set_as_it_is_told_and_raised_as_the_hint_says() {
        for name in Limits::NAMES {
            let mut limits = Limits::default();
            let told = limits.value(name).unwrap();
            limits.set(&format!("{name}={told}")).unwrap();
            assert_eq!(limits, Limits::default(), "{name}");
            let found = limits.exceeded(name, "too much");
            let (_, raised) = found.hints[0].split_once("--limit ").unwrap();
            limits.set(raised.trim_end_matches('`')).unwrap();
            assert_ne!(limits, Limits::default(), "{name}");
        }
    }

    #[test]
    fn what_is_no_number_is_told() {
        let mut limits = Limits::default();
        for text in ["file", "file=", "file=-1", "file=0", "file=99999999999GB", "notes=3MB", "notes=1.5"] {
            assert!(limits.set(text).is_err(), "{text}");
        }
        assert_eq!(limits, Limits::default());
        limits.set("file=512KB").unwrap();
        assert_eq!((limits.file, limits.value("file").as_deref()), (512 << 10, Some("512KB")));
    }
}
