//! What types that others know do for the tests and benches alone, as traits: `use tsb_circular::inside::methods::OfKey as _`.

use crate::diag::{Diagnostic, Error, Source};
use crate::document::key::KeyTable;
use crate::document::table::{Heads, Place};
use crate::document::{Cell, Key, Table};
use crate::kinds::kind::{Form, Kind};
use crate::kinds::{Circular, Folder, Kinds};
use crate::lang::Lang;
use crate::locale::registers::Name;
use crate::locale::{Given, Rules};

/// A registry of kinds.
pub trait OfKinds {
    fn iter(&self) -> std::vec::IntoIter<&'static Kind>;
    fn kind(&self, name: &str) -> Option<&'static Kind>;
    fn parse(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Vec<Diagnostic>);
}

impl OfKinds for Kinds {
    fn iter(&self) -> std::vec::IntoIter<&'static Kind> {
        Kinds::iter(self).collect::<Vec<_>>().into_iter()
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
    fn soundness(&self) -> Vec<Diagnostic>;
}

impl OfDeclared for crate::declared::Declared {
    fn soundness(&self) -> Vec<Diagnostic> {
        crate::declared::Declared::soundness(self)
    }
}

/// A letter.
pub trait OfFolder {
    fn form(&self) -> Result<&'static Form, Error>;
    fn given(&self, lang: Lang) -> Given;
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
    fn bookmark(&self) -> String;
    fn form_field(&self) -> String;
    fn from_bookmark(name: &str, table: &KeyTable) -> Option<Key>;
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
    fn placed(&self) -> Vec<(Place, &Cell)>;
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
    fn rules(self) -> &'static Rules;
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
    fn bytes(&self) -> Vec<u8>;
}

impl OfDigest for crate::digest::Digest {
    fn bytes(&self) -> Vec<u8> {
        crate::digest::Digest::bytes(self)
    }
}

/// A house.
pub trait OfHouse {
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
    fn stem(self, circular: &Circular, extent: crate::kinds::Extent, lang: Lang, ending: &str) -> String;
}

#[cfg(feature = "batch")]
impl OfNaming for crate::batch::Naming {
    fn stem(self, circular: &Circular, extent: crate::kinds::Extent, lang: Lang, ending: &str) -> String {
        crate::batch::Naming::stem(self, circular, extent, lang, ending)
    }
}

/// What makes editions.
#[cfg(feature = "batch")]
pub trait OfPress {
    fn inputs(&self, plan: &crate::batch::Plan<'_>, file: &crate::batch::Planned) -> crate::batch::Inputs;
}

#[cfg(feature = "batch")]
impl OfPress for crate::batch::Press {
    fn inputs(&self, plan: &crate::batch::Plan<'_>, file: &crate::batch::Planned) -> crate::batch::Inputs {
        crate::batch::Press::inputs(self, plan, file)
    }
}

/// The engine, step by step.
#[cfg(feature = "pdf")]
pub trait OfEngine {
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
