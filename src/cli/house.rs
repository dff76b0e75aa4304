//! `--house` and `--circular`: whose names a command knows, named or found.
//!
//! A folder that is named must exist; otherwise the house is looked for in the folders above the first path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::kind::KindArg;
use crate::diag::{Code, Diagnostic, Place, Severity, has_errors};
use crate::house::House;
use crate::import;
use crate::kinds::{self, Folder, Kind};
use crate::locale::Lang;
use crate::reading::{Limits, Reading};
use crate::recognise::{self, Foot, Recognition};
use crate::text;

/// A house, if there is one, and the diagnostics about it.
type Read = (Option<Arc<House>>, Vec<Diagnostic>);

/// The option of commands that write.
#[derive(Debug, Clone, Args)]
pub(super) struct Named {
    /// House folder (with house.toml). Default: the nearest one above the first path.
    #[arg(long, value_name = "DIR")]
    house: Option<PathBuf>,
}

impl Named {
    /// The house.
    pub(super) fn read(&self, first: Option<&Path>) -> Result<Read, Vec<Diagnostic>> {
        let Some(path) = self.house.clone().or_else(|| first.and_then(House::find)) else {
            return Ok((None, Vec::new()));
        };
        let (house, diagnostics) = House::read(&path, &kinds::ALL);
        if has_errors(&diagnostics) {
            return Err(diagnostics);
        }
        Ok((house.map(Arc::new), told(diagnostics)))
    }
}

/// The options of commands that read editions.
#[derive(Debug, Args)]
pub(super) struct Around {
    #[command(flatten)]
    house: Named,
    /// Folder of the editions' circular: names from its own prose are then recognized.
    #[arg(long, value_name = "DIR")]
    circular: Option<PathBuf>,
}

/// Whose names are known, and the names.
pub(super) struct Known {
    /// The house.
    pub(super) house: Option<Arc<House>>,
    /// The circular.
    pub(super) circular: Option<Folder>,
    /// What both name, by language.
    pub(super) names: recognise::Names,
    /// The diagnostics about them.
    pub(super) told: Vec<Diagnostic>,
}

/// A file that was read: what it says, what it was recognised as, and any doubt about its kind.
type Opened = (Reading, Recognition, Option<Diagnostic>);

impl Known {
    /// Reads a file and recognises it, allowing for the foot of the house, with any doubt about its kind.
    pub(super) fn open(
        &self,
        path: &Path,
        lang: Option<Lang>,
        kind: &KindArg,
    ) -> Result<Opened, Vec<Diagnostic>> {
        self.recognised(reading(path)?, lang, kind)
    }

    /// The same for an edition of this circular, which may have lost its addresses.
    pub(super) fn open_edition(
        &self,
        path: &Path,
        lang: Option<Lang>,
        kind: &KindArg,
        folder: &Folder,
    ) -> Result<Opened, Vec<Diagnostic>> {
        let reading = reading(path)?;
        let spoken = lang.unwrap_or_else(|| recognise::language(&reading));
        let addressed = import::with_addresses(folder, spoken, &reading);
        self.recognised(addressed.unwrap_or(reading), lang, kind)
    }

    /// A file that was read, as a letter of a kind.
    pub(super) fn as_kind(&self, reading: Reading, lang: Lang, kind: &Kind) -> (Reading, Recognition) {
        let options = self.options(Some(lang));
        let mut recognition = recognise::edition_as(&kinds::ALL, &reading, &options, Some(&kind.declaration));
        Foot::new(self.house.iter().flat_map(|house| house.feet())).set_off(&mut recognition);
        (reading, recognition)
    }

    /// A file that was read, recognised.
    pub(super) fn recognised(
        &self,
        mut reading: Reading,
        lang: Option<Lang>,
        kind: &KindArg,
    ) -> Result<Opened, Vec<Diagnostic>> {
        let foot = Foot::new(self.house.iter().flat_map(|house| house.feet()));
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

    /// How a file is recognised with these names, and with the words of the house.
    fn options(&self, lang: Option<Lang>) -> recognise::Options<'_> {
        let words = self.house.as_deref().map(|house| &house.words);
        recognise::Options { lang, names: Some(&self.names), words }
    }
}

impl Around {
    /// What is known; `circular` is the one that the command is about anyway.
    pub(super) fn read(
        &self,
        first: Option<&Path>,
        circular: Option<&Path>,
    ) -> Result<Known, Vec<Diagnostic>> {
        let named = self.circular.as_deref().or(circular);
        let (house, mut diagnostics) = self.house.read(named.or(first))?;
        let circular = match named {
            None => None,
            Some(path) => {
                let (folder, found) = Folder::read(path, &kinds::ALL);
                let Some(folder) = folder.filter(|_| !has_errors(&found)) else { return Err(found) };
                diagnostics.extend(told(found));
                Some(folder.with_house(house.clone()))
            }
        };
        let names = Lang::ALL.into_iter().map(|lang| {
            let own = circular.iter().flat_map(|folder| folder.names(lang));
            (lang, house.iter().flat_map(|house| house.read_names(lang)).chain(own).collect())
        });
        Ok(Known { names: names.collect(), house, circular, told: diagnostics })
    }
}

/// The value of a flag; if it is not given, the house's default.
pub(super) fn default<T: ValueEnum>(asked: Option<T>, word: Option<&str>) -> Option<T> {
    asked.or_else(|| T::from_str(word?, false).ok())
}

/// The circulars among folders; a house among them, as in `examples/*`, is skipped.
pub(super) fn circulars_of(paths: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    paths.iter().filter(move |path| paths.len() == 1 || !House::is_at(path))
}

/// The diagnostics to show; notes are for `check`.
fn told(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.into_iter().filter(|found| found.severity != Severity::Note).collect()
}

/// What a file says: a text by its name, a Word document by what it is, whether a template or one with macros.
fn reading(path: &Path) -> Result<Reading, Vec<Diagnostic>> {
    let named = |extension: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension));
    let limits = Limits::default();
    #[cfg(feature = "docx")]
    if named("docx") || crate::docx::is_package(path) {
        return Ok(crate::docx::open(path, &limits)?);
    }
    #[cfg(not(feature = "docx"))]
    if named("docx") {
        return Err(vec![
            Diagnostic::error(Code::Unsupported, "this build cannot read Word files".to_owned())
                .at(Place::file(path))
                .hint("build with the feature `docx`"),
        ]);
    }
    if named("txt") {
        return Ok(text::open(path, &limits)?);
    }
    let (message, hint) = if path.exists() {
        (
            format!("{} is not an edition", path.display()),
            "an edition is a Word document, a `.txt` or a circular's folder; convert other files to one of these",
        )
    } else {
        (
            format!("{} does not exist", path.display()),
            "check the path; a language goes before it, as in `zh:PATH`",
        )
    };
    Err(vec![Diagnostic::error(Code::Io, message).hint(hint)])
}
