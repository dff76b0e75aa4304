//! Whose names are known when editions are read: those of a house and of a circular.

use std::sync::Arc;

use super::{Given, NamedKind};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::house::House;
use crate::import;
use crate::kinds::{self, Folder, Kind};
use crate::lang::Lang;
use crate::limits::Limits;
use crate::reading::Reading;
use crate::recognise::{self, Foot, Recognition};

/// A house and a circular, and the names of both.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The house.
    pub house: Option<Arc<House>>,
    /// The circular.
    pub circular: Option<Folder>,
    /// Within what bounds editions are read.
    pub limits: Limits,
    /// What both name, by language.
    pub(super) names: recognise::Names,
}

/// A file that was read: what it says, what it was recognised as, and any doubt about its kind.
pub type Opened = (Reading, Recognition, Option<Diagnostic>);

impl Known {
    /// What these two name.
    pub fn new(house: Option<Arc<House>>, circular: Option<Folder>) -> Self {
        let names = Lang::ALL.into_iter().map(|lang| {
            let own = circular.iter().flat_map(|folder| folder.names(lang));
            (lang, house.iter().flat_map(|house| house.read_names(lang)).chain(own).collect())
        });
        Self { names: names.collect(), house, circular, limits: Limits::default() }
    }

    /// The same, reading within these limits.
    #[must_use]
    pub fn within(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Reads a file and recognises it, allowing for the foot of the house, with any doubt about its kind. An edition of
    /// a circular may have lost its addresses.
    pub(super) fn open(
        &self,
        file: &Given,
        kind: &NamedKind,
        of: Option<&Folder>,
    ) -> Result<Opened, Diagnostics> {
        let reading = file.read(&self.limits)?;
        let addressed = of.and_then(|folder| {
            let spoken = file.lang.unwrap_or_else(|| recognise::language(&reading));
            import::with_addresses(folder, spoken, &reading)
        });
        self.recognised(addressed.unwrap_or(reading), file.lang, kind)
    }

    /// A file that was read, as a letter of a kind.
    pub(super) fn as_kind(&self, reading: Reading, lang: Lang, kind: &Kind) -> (Reading, Recognition) {
        let options = self.options(Some(lang));
        let mut recognition = recognise::edition_as(&kinds::ALL, &reading, &options, Some(&kind.declaration));
        self.foot().set_off(&mut recognition);
        (reading, recognition)
    }

    /// A file that was read, recognised.
    pub(super) fn recognised(
        &self,
        mut reading: Reading,
        lang: Option<Lang>,
        kind: &NamedKind,
    ) -> Result<Opened, Diagnostics> {
        let foot = self.foot();
        foot.part_off(&mut reading);
        if let Some(line) = recognise::on_one_line(&kinds::ALL, &reading, &self.options(lang)) {
            let message =
                format!("the whole letter stands on one line (line {line}): its paragraphs cannot be told");
            return Err(vec![
                Diagnostic::error(Code::Unsupported, message)
                    .at(Place::file(&reading.path))
                    .hint("give the .docx that it was made from, or put each paragraph on a line of its own"),
            ]);
        }
        let (mut recognition, doubt) = kind.recognise(&reading, &self.options(lang));
        foot.set_off(&mut recognition);
        Ok((reading, recognition, doubt))
    }

    /// The feet of the house's letterheads.
    fn foot(&self) -> Foot {
        Foot::new(self.house.iter().flat_map(|house| house.feet()))
    }

    /// How a file is recognised with these names, and with the words of the house.
    fn options(&self, lang: Option<Lang>) -> recognise::Options<'_> {
        let words = self.house.as_deref().map(|house| &house.words);
        recognise::Options { lang, names: Some(&self.names), words }
    }
}
