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

/// Plain text read.
pub mod text {
    pub use crate::text::read::*;
}

/// The looks of this build.
pub mod theme {
    pub use crate::theme::*;
}

/// What types that others know do for us alone: `use tsb_circular::inside::methods::*`.
pub mod methods {
    use crate::diag::{Diagnostic, Error, Source};
    use crate::document::key::KeyTable;
    use crate::document::table::{Heads, Place};
    use crate::document::{Cell, Key, Table};
    use crate::kinds::kind::{Form, Kind};
    use crate::kinds::{Circular, Extent, Folder, Kinds};
    use crate::lang::Lang;
    use crate::locale::registers::Name;
    use crate::locale::{Given, Rules};

    /// A registry of kinds.
    pub trait OfKinds {
        /// As the type has it.
        fn iter(&self) -> Box<dyn Iterator<Item = &'static Kind>>;
        /// As the type has it.
        fn kind(&self, name: &str) -> Option<&'static Kind>;
        /// As the type has it.
        fn parse(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Vec<Diagnostic>);
    }

    impl OfKinds for Kinds {
        fn iter(&self) -> Box<dyn Iterator<Item = &'static Kind>> {
            Box::new(Kinds::iter(self).collect::<Vec<_>>().into_iter())
        }
        fn kind(&self, name: &str) -> Option<&'static Kind> {
            Kinds::kind(self, name)
        }
        fn parse(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Vec<Diagnostic>) {
            Kinds::parse(self, source)
        }
    }

    /// What kinds declare.
    pub trait OfDeclared {
        /// As the type has it.
        fn soundness(&self) -> Vec<Diagnostic>;
    }

    impl OfDeclared for crate::declared::Declared {
        fn soundness(&self) -> Vec<Diagnostic> {
            crate::declared::Declared::soundness(self)
        }
    }

    /// A letter.
    pub trait OfFolder {
        /// As the type has it.
        fn form(&self) -> Result<&'static Form, Error>;
        /// As the type has it.
        fn given(&self, lang: Lang) -> Given;
        /// As the type has it.
        fn names(&self, lang: Lang) -> Vec<Name>;
    }

    impl OfFolder for Folder {
        fn form(&self) -> Result<&'static Form, Error> {
            Folder::form(self)
        }
        fn given(&self, lang: Lang) -> Given {
            Folder::given(self, lang)
        }
        fn names(&self, lang: Lang) -> Vec<Name> {
            Folder::names(self, lang)
        }
    }

    /// An address.
    pub trait OfKey {
        /// As the type has it.
        fn bookmark(&self) -> String;
        /// As the type has it.
        fn form_field(&self) -> String;
        /// As the type has it.
        fn from_bookmark(name: &str, table: &KeyTable) -> Option<Key>;
        /// As the type has it.
        fn from_tag(tag: &str, table: &KeyTable) -> Option<Key>;
    }

    impl OfKey for Key {
        fn bookmark(&self) -> String {
            Key::bookmark(self)
        }
        fn form_field(&self) -> String {
            Key::form_field(self)
        }
        fn from_bookmark(name: &str, table: &KeyTable) -> Option<Key> {
            Key::from_bookmark(name, table)
        }
        fn from_tag(tag: &str, table: &KeyTable) -> Option<Key> {
            Key::from_tag(tag, table)
        }
    }

    /// A table of a document.
    pub trait OfTable {
        /// As the type has it.
        fn placed(&self) -> Vec<(Place, &Cell)>;
        /// As the type has it.
        fn heads(&self, place: Place, cell: &Cell) -> Option<Heads>;
    }

    impl OfTable for Table {
        fn placed(&self) -> Vec<(Place, &Cell)> {
            Table::placed(self)
        }
        fn heads(&self, place: Place, cell: &Cell) -> Option<Heads> {
            Table::heads(self, place, cell)
        }
    }

    /// A language.
    pub trait OfLang: Sized {
        /// As the type has it.
        fn rules(self) -> &'static Rules;
        /// As the type has it.
        fn id(self) -> unic_langid::LanguageIdentifier;
    }

    impl OfLang for Lang {
        fn rules(self) -> &'static Rules {
            Lang::rules(self)
        }
        fn id(self) -> unic_langid::LanguageIdentifier {
            Lang::id(self)
        }
    }

    /// A digest.
    pub trait OfDigest {
        /// As the type has it.
        fn bytes(&self) -> Vec<u8>;
    }

    impl OfDigest for crate::digest::Digest {
        fn bytes(&self) -> Vec<u8> {
            crate::digest::Digest::bytes(self)
        }
    }

    /// A house.
    pub trait OfHouse {
        /// As the type has it.
        fn foot(&self, lang: Lang, day: jiff::civil::Date) -> Option<crate::house::FootLines<'_>>;
    }

    impl OfHouse for crate::house::House {
        fn foot(&self, lang: Lang, day: jiff::civil::Date) -> Option<crate::house::FootLines<'_>> {
            crate::house::House::foot(self, lang, day)
        }
    }

    /// How files are named.
    #[cfg(feature = "batch")]
    pub trait OfNaming: Sized {
        /// As the type has it.
        fn stem(self, circular: &Circular, extent: Extent, lang: Lang, ending: &str) -> String;
    }

    #[cfg(feature = "batch")]
    impl OfNaming for crate::batch::Naming {
        fn stem(self, circular: &Circular, extent: Extent, lang: Lang, ending: &str) -> String {
            crate::batch::Naming::stem(self, circular, extent, lang, ending)
        }
    }

    /// What makes editions.
    #[cfg(feature = "batch")]
    pub trait OfPress {
        /// As the type has it.
        fn inputs(&self, plan: &crate::batch::Plan<'_>, file: &crate::batch::Planned)
        -> crate::batch::Inputs;
    }

    #[cfg(feature = "batch")]
    impl OfPress for crate::batch::Press {
        fn inputs(
            &self,
            plan: &crate::batch::Plan<'_>,
            file: &crate::batch::Planned,
        ) -> crate::batch::Inputs {
            crate::batch::Press::inputs(self, plan, file)
        }
    }

    /// The engine, step by step.
    #[cfg(feature = "pdf")]
    pub trait OfEngine {
        /// As the type has it.
        fn hand_over<'a>(
            &'a self,
            document: &'a crate::document::Document,
            options: &crate::pdf::PdfOptions,
        ) -> Result<crate::pdf::engine::Job<'a>, Error>;
    }

    #[cfg(feature = "pdf")]
    impl OfEngine for crate::pdf::Engine {
        fn hand_over<'a>(
            &'a self,
            document: &'a crate::document::Document,
            options: &crate::pdf::PdfOptions,
        ) -> Result<crate::pdf::engine::Job<'a>, Error> {
            crate::pdf::Engine::hand_over(self, document, options)
        }
    }
}
