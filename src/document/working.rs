//! Files of work on a letter that are no editions: two languages side by side, a table to be translated, what changed beside a
//! translation. Each says in its keywords which of them it is, whatever it is called and whoever saved it.

// Who writes and reads none of them needs no names for them.
#![cfg_attr(not(all(feature = "cli", feature = "docx", feature = "xliff")), allow(dead_code))]

use crate::lang::Lang;

/// The style of the addresses that stand over passages in a table.
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(crate) const PASSAGE_ADDRESS: &str = "Passageaddress";
/// The style of the addresses before rows of two languages.
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(crate) const ROW_ADDRESS: &str = "Rowaddress";

/// A file of work on a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Working {
    /// Two languages side by side.
    Parallel,
    /// A letter to be translated, a sentence a row.
    Translation,
    /// Changed passages beside their translation.
    Changes,
}

impl Working {
    const ALL: [Self; 3] = [Self::Parallel, Self::Translation, Self::Changes];

    /// What its keyword begins with; its languages follow.
    fn name(self) -> &'static str {
        match self {
            Self::Parallel => "Parallel edition",
            Self::Translation => "Translation table",
            Self::Changes => "Changes beside a translation",
        }
    }

    /// The keyword by which a file says that it is one.
    pub fn keyword(self, [first, second]: [Lang; 2]) -> String {
        format!("{} {first}-{second}", self.name())
    }

    /// Which of them keywords say that a file is, and its languages as `en,zh`, where they still stand there.
    #[cfg(any(feature = "docx", feature = "pdf"))]
    pub fn said(keywords: &str) -> Option<(Self, String)> {
        Self::ALL.into_iter().find_map(|it| {
            let (_, rest) = keywords.split_once(it.name())?;
            let langs = rest.trim_start().split([',', ';', ' ']).next().unwrap_or_default();
            Some((it, langs.replace('-', ",")))
        })
    }
}
