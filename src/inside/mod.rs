//! The doors through which the tests and benches of this crate look into its rooms; nobody else goes through them.
//!
//! Rooms and types that nobody else needs are named here again; `methods` has what types that others know do for us
//! alone.

/// What marks say.
#[cfg(feature = "collect")]
pub mod collect {
    pub use crate::collect::position::Marks;

    /// Every combination of marks, from none to all.
    pub fn every_mark() -> impl Iterator<Item = Marks> {
        Marks::all()
    }
}

/// The means by which kinds compose.
pub mod compose {
    pub use crate::compose::*;
}

/// What kinds declare.
pub mod declared {
    pub use crate::declared::*;
}

/// Findings accepted in a workbook.
#[cfg(feature = "drift")]
pub mod drift {
    use crate::diag::Error;
    use crate::drift::Allow;
    use crate::drift::allow::Cells;

    /// What is accepted in the sheets of a workbook.
    ///
    /// # Errors
    /// Everything wrong with it.
    pub fn filled_in<'s>(
        sheets: impl IntoIterator<Item = (&'s str, &'s Cells)>,
        path: &std::path::Path,
    ) -> Result<Allow, Error> {
        Allow::filled_in(sheets, path)
    }
}

/// Addresses, sorts and layouts.
pub mod document {
    pub use crate::document::key::*;
    /// What stands where.
    pub mod layout {
        pub use crate::document::layout::*;
    }
    pub use crate::document::shared_names::*;
    pub use crate::document::sort::*;
    pub use crate::document::value::*;
}

/// Word documents read and annotated.
#[cfg(feature = "docx")]
pub mod docx {
    pub use crate::docx::annotate::*;
    pub use crate::docx::read::*;
    pub use crate::docx::workbook::*;
}

/// What a desk has for flags that are not given.
pub mod house {
    /// Of `house.toml`.
    pub mod defaults {
        pub use crate::house::defaults::*;
    }
}

/// What pages hold.
pub mod html {
    pub use crate::digest::Digest;
    pub use crate::html::read::*;

    /// The digest by which a page knows itself.
    pub fn edition(document: &crate::document::Document) -> Digest {
        crate::html::edition(document)
    }
}

/// Editions made into folders.
pub mod import {
    pub use crate::import::*;
}

/// The kinds themselves.
pub mod kinds {
    pub use crate::kinds::edition::with_messages;
    pub use crate::kinds::head::import::Need;
    pub use crate::kinds::kind::*;
    pub use crate::kinds::prose::misfits;

    /// A registry of these kinds.
    pub fn registered(kinds: Vec<&'static Kind>) -> crate::kinds::Kinds {
        crate::kinds::Kinds::new(kinds)
    }

    /// Outcomes of consultations.
    pub mod approval {
        pub use crate::kinds::approval::*;
    }
    /// Calls for input or candidates.
    pub mod call {
        pub use crate::kinds::call::*;
    }
    /// Letters that correct others.
    pub mod corrigendum {
        pub use crate::kinds::corrigendum::*;
    }
    /// Deletions.
    pub mod deletion {
        pub use crate::kinds::deletion::*;
    }
    /// Groups that were set up.
    pub mod group {
        pub use crate::kinds::group::*;
    }
    /// Letters of no kind.
    pub mod letter {
        pub use crate::kinds::letter::*;
    }
    /// Invitations to meetings.
    pub mod meeting {
        pub use crate::kinds::meeting::*;
    }
    /// Meetings held otherwise.
    pub mod notice {
        pub use crate::kinds::notice::*;
    }
    /// Questionnaires.
    pub mod questionnaire {
        pub use crate::kinds::questionnaire::*;
    }
    /// Questions.
    pub mod questions {
        pub use crate::kinds::questions::*;
    }
    /// Consultations of Member States.
    pub mod tap_consultation {
        pub use crate::kinds::tap_consultation::*;
    }
    /// Events.
    pub mod workshop {
        pub use crate::kinds::workshop::*;
    }
}

/// How each language says and sets things.
pub mod locale {
    pub use crate::locale::*;
}

/// Sentences.
#[cfg(all(feature = "drift", feature = "xliff"))]
pub mod memory {
    use crate::document::Text;
    use crate::lang::Lang;

    /// The sentences of a text as memories have them.
    pub fn sentences(lang: Lang, text: &Text) -> Vec<Text> {
        crate::memory::sentences(lang, text)
    }
}

/// What letters say.
pub mod model {
    pub use crate::model::*;
}

/// Forms read.
#[cfg(feature = "collect")]
pub mod pdf {
    pub use crate::pdf::read::*;
}

/// What a finished file says.
pub mod reading {
    pub use crate::reading::*;
}

/// What it means.
pub mod recognise {
    pub use crate::recognise::*;
}

/// Changes graded.
pub mod status {
    use crate::declared::Declaration;
    use crate::lang::Lang;
    use crate::status::Change;

    /// The change between two spellings of a message of a kind.
    pub fn change(was: &str, now: &str, lang: Lang, declaration: &Declaration) -> Change {
        Change::between(was, now, lang, declaration)
    }
}

/// Plain text read.
pub mod text {
    pub use crate::text::read::*;
}

/// The looks of this build.
pub mod theme {
    pub use crate::theme::*;
}

pub mod methods;
