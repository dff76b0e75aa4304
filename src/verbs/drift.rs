//! Editions compared: files that were opened, and letters whose editions are composed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Given, Known, NamedKind};
use crate::compose;
use crate::diag::{self, Diagnostic, Diagnostics, Error, Place, Source};
use crate::document::Edition;
use crate::docx;
use crate::drift::{self, Allow, Options, Report};
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::reading::Limits;
use crate::recognise;

/// The most editions that can be compared at once: one per language, and as many versions again.
const MOST: usize = 12;

/// What is compared.
#[derive(Debug, Clone)]
pub enum Compared {
    /// An edition.
    File(Given),
    /// The editions of a letter: one, or all whose prose is complete.
    Letter {
        /// What it is called.
        path: PathBuf,
        /// The letter, in its house.
        folder: Box<Folder>,
        /// The only language that is taken.
        lang: Option<Lang>,
    },
}

/// How editions are compared.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Whose names are known.
    pub known: Known,
    /// The kind of the files.
    pub kind: NamedKind,
    /// The edition that is taken as right, by its language, or as `en-2`.
    pub base: Option<String>,
    /// What is accepted.
    pub allow: Allow,
}

impl Comparison {
    /// Compares editions. What cannot be read is told beside the report, and the others are compared.
    ///
    /// # Errors
    /// When none can be read, when there are too many, and when there is no such base.
    pub fn compare(&self, compared: &[Compared]) -> Result<(Report, Diagnostics), Error> {
        let (editions, mut diagnostics) = self.opened(compared)?;
        let options = Options { allow: self.allow.clone() };
        let mut found = match &self.base {
            Some(base) => match drift::compare_with(&kinds::ALL, &editions, base, &options) {
                Ok(found) => found,
                Err(error) => {
                    diagnostics.extend(error);
                    return Err(diagnostics.into());
                }
            },
            None => drift::compare(&kinds::ALL, &editions, &options),
        };
        if self.kind.is_named() {
            let files: BTreeSet<&Path> = compared.iter().filter_map(Compared::file).collect();
            found.named(|edition| files.contains(Path::new(&edition.path)));
        }
        Ok((found, diagnostics))
    }

    /// Editions as they are compared. What cannot be read is told beside the others.
    ///
    /// # Errors
    /// When none can be read, and when there are too many.
    pub fn opened(&self, compared: &[Compared]) -> Result<(Vec<Edition>, Diagnostics), Error> {
        // Files without addresses are matched with the circular that is named or compared.
        let letter = compared.iter().find_map(|compared| match compared {
            Compared::Letter { folder, .. } => Some(&**folder),
            Compared::File(_) => None,
        });
        let circular = self.known.circular.as_ref().or(letter);
        if compared.len() > MOST {
            return Err(vec![too_many(compared.len())].into());
        }
        let opened: Vec<_> = compared.par_iter().map(|compared| self.open(compared, circular)).collect();
        let (mut editions, mut diagnostics) = (Vec::new(), Vec::new());
        for opened in opened {
            match opened {
                Ok((opened, told)) => {
                    editions.extend(opened);
                    diagnostics.extend(told);
                }
                Err(errors) => diagnostics.extend(errors),
            }
        }
        if editions.len() > MOST {
            diagnostics.push(too_many(editions.len()));
        }
        if editions.is_empty() && diagnostics.is_empty() {
            let hint = "name two or more editions, or one to hold against itself";
            let message = "there is no edition to compare";
            diagnostics.push(Diagnostic::error(diag::Code::Unsupported, message).hint(hint));
        }
        if editions.is_empty() || editions.len() > MOST {
            return Err(diagnostics.into());
        }
        // When a folder's editions are compared with files, they count as what their text gives when read.
        let is_file = |edition: &Edition| edition.texts.iter().any(|located| located.line.is_some());
        if editions.iter().any(is_file) {
            // What cannot be recognized as a fact in one of them is taken as words in all.
            let free = |edition: &&Edition| {
                let kind = kinds::ALL.of(edition.kind.as_deref());
                !edition.own.is_empty() || kind.says_no_words()
            };
            let typed = editions.iter().filter(free).all(recognise::is_typed);
            let again = editions.iter_mut().filter(|edition| !typed || !is_file(edition));
            again.for_each(|edition| recognise::read_back(&kinds::ALL, edition, typed));
        }
        Ok((editions, diagnostics))
    }

    /// The editions of what is compared, and a doubt about them, or why there are none.
    fn open(
        &self,
        compared: &Compared,
        circular: Option<&Folder>,
    ) -> Result<(Vec<Edition>, Option<Diagnostic>), Diagnostics> {
        match compared {
            Compared::File(file) => {
                let (_, recognition, told) = self.known.open(file, &self.kind, circular)?;
                Ok((vec![recognition.edition], told))
            }
            Compared::Letter { path, folder, lang } => {
                Ok((composed(path, folder, *lang)?, self.kind.overruled(folder)))
            }
        }
    }
}

impl Compared {
    fn file(&self) -> Option<&Path> {
        match self {
            Compared::File(file) => Some(&file.path),
            Compared::Letter { .. } => None,
        }
    }
}

/// The editions of a letter, composed: the requested one, or all whose prose is complete.
fn composed(path: &Path, folder: &Folder, lang: Option<Lang>) -> Result<Vec<Edition>, Diagnostics> {
    let langs = lang.map_or_else(|| folder.complete(), |lang| vec![lang]);
    if langs.is_empty() {
        let message = format!("{} is not complete in any language", path.display());
        return Err(vec![
            Diagnostic::error(diag::Code::MissingMessage, message)
                .hint("`check` says what each language lacks"),
        ]);
    }
    // Editions are compared as they stand, whoever signed them.
    let folder = &folder.clone().unsigned();
    let composed = langs.into_par_iter().map(|lang| {
        let document = kinds::edition(folder, lang, &compose::Options::default())?;
        Ok(recognise::composed(&kinds::ALL, &document, &path.display().to_string()))
    });
    composed.collect()
}

/// That so many editions are not compared at once.
fn too_many(count: usize) -> Diagnostic {
    let message = format!("{count} editions are too many to compare; the limit is {MOST}");
    Diagnostic::error(diag::Code::Unsupported, message).hint("compare them some at a time")
}

/// What is accepted: TOML, or a workbook of a report that was filled in.
///
/// # Errors
/// Every entry that is not as it should be, with its place.
pub fn allowed(path: &Path, bytes: Vec<u8>) -> Result<Allow, Error> {
    if bytes.starts_with(b"PK") {
        let sheets = docx::sheets(&bytes, path, &Limits::default())?;
        let sheets = sheets.iter().map(|sheet| (sheet.name.as_str(), &sheet.cells));
        return Allow::filled_in(sheets, path);
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        let problem = Diagnostic::error(diag::Code::Io, "the file is neither TOML in UTF-8 nor a workbook");
        problem.at(Place::file(path)).hint("save it as TOML in UTF-8, or as a workbook in the format .xlsx")
    })?;
    Allow::parse(&Source::new(path, text))
}
