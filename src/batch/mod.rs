//! Many editions at once: in come circular folders and what is wanted of them, out go files.
//!
//! Nothing is half-written. The editions of a circular are made in memory first; only when all of
//! them are sound does each appear, whole, under its name. One bad circular does not keep the others.

mod name;
mod output;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
#[cfg(feature = "pdf")]
use std::sync::Arc;

use rayon::prelude::*;

use crate::compose::{self, Extent};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place};
use crate::document::Document;
use crate::kinds::{self, Circular, Folder};
use crate::lang::Lang;
use crate::letterhead::Letterhead;
use crate::text;

pub use name::Naming;
pub use output::{prepare, write};

/// A format of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// PDF/UA-1 and PDF/A-2a.
    #[cfg(feature = "pdf")]
    Pdf,
    /// Word.
    #[cfg(feature = "docx")]
    Docx,
    /// Plain text.
    Txt,
}

impl Format {
    /// The ending of file names.
    pub const fn ending(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Format::Pdf => "pdf",
            #[cfg(feature = "docx")]
            Format::Docx => "docx",
            Format::Txt => "txt",
        }
    }
}

/// What is wanted of the circulars.
#[derive(Debug, Clone)]
pub struct Options {
    /// The languages; all whose prose is complete where none is named.
    pub langs: Option<Vec<Lang>>,
    /// The formats.
    pub formats: Vec<Format>,
    /// How files are named.
    pub naming: Naming,
    /// How editions are composed.
    pub compose: compose::Options,
    /// Pictures in place of those of the house.
    pub letterhead: Option<Letterhead>,
    /// Folders with further faces for PDF.
    pub fonts: Vec<PathBuf>,
    /// How the form of Word editions behaves.
    #[cfg(feature = "docx")]
    pub form: crate::docx::Form,
}

/// An edition to be made: a circular in a language.
#[derive(Debug, Clone)]
pub struct Edition<'f> {
    /// The circular.
    pub folder: &'f Folder,
    /// The language.
    pub lang: Lang,
}

/// A file that was made, still in memory.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its name, without folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is made of one circular.
#[derive(Debug)]
pub struct Outcome {
    /// The files, or none where an edition could not be made.
    pub files: Vec<Made>,
    /// What was found on the way, errors included.
    pub diagnostics: Diagnostics,
}

/// The languages in which a circular is rendered, or why one that was asked for cannot be. The reply form alone
/// can be made in all: it needs no prose.
pub fn languages(folder: &Folder, options: &Options) -> Result<Vec<Lang>, Error> {
    if options.compose.extent == Extent::Reply {
        folder.form()?;
        return Ok(options.langs.clone().unwrap_or_else(|| Lang::ALL.to_vec()));
    }
    if let Extent::Annex(at) = options.compose.extent {
        let annex = folder.circular.head.annexes.get(usize::from(at));
        let has = |lang: &Lang| annex.is_some_and(|annex| annex.is_in(*lang));
        let whole = Options { compose: compose::Options::default(), ..options.clone() };
        let mut langs = languages(folder, &whole)?;
        if let Some(lang) = options.langs.iter().flatten().find(|lang| !has(lang)) {
            let id = annex.map_or("", |annex| &annex.id);
            let message = format!("the annex `{id}` is not in {}", lang.name());
            let place = Place::file(&folder.source.path);
            return Err(Diagnostic::error(Code::Unsupported, message).at(place).into());
        }
        langs.retain(has);
        return Ok(langs);
    }
    let Some(wanted) = &options.langs else {
        // A language whose prose has errors is wanted too, and told.
        let mut langs = folder.complete();
        langs.extend(folder.faults.keys().filter(|lang| !folder.missing(**lang).is_empty()));
        langs.sort_unstable();
        if options.compose.draft {
            langs = Lang::ALL.to_vec();
        }
        if langs.is_empty() {
            return Err(folder.incomplete(folder.circular.head.original_language).into());
        }
        return Ok(langs);
    };
    let missing: Diagnostics = wanted
        .iter()
        .filter(|lang| !options.compose.draft && !folder.faults.contains_key(lang))
        .filter(|lang| !folder.missing(**lang).is_empty())
        .flat_map(|lang| folder.incomplete(*lang))
        .collect();
    if missing.is_empty() { Ok(wanted.clone()) } else { Err(missing.into()) }
}

/// Errors for every file name that two circulars would share.
pub fn collisions<'f>(
    folders: impl IntoIterator<Item = &'f Folder>,
    naming: Naming,
    extent: Extent,
) -> Diagnostics {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    let mut out = Vec::new();
    for folder in folders {
        if naming == Naming::Itu && folder.circular.head.number_value().is_none() {
            let hint = "write `number` when it is issued; name drafts with `--naming plain`";
            let message = "ITU's file names contain the number, and this draft has none";
            let at = Place::file(&folder.source.path);
            out.push(Diagnostic::error(Code::Draft, message).at(at).hint(hint));
            continue;
        }
        let stem = naming.stem(&folder.circular, extent, folder.circular.head.original_language, "");
        if let Some(first) = seen.insert(stem.clone(), &folder.path) {
            let message = format!(
                "{} and {} would both be written as `{stem}…`",
                first.display(),
                folder.path.display()
            );
            let hint = "render them into separate folders, or use ITU's file names with --naming itu";
            out.push(Diagnostic::error(Code::Duplicate, message).at(Place::file(&folder.path)).hint(hint));
        }
    }
    out
}

/// What makes editions; built once for many.
pub struct Press {
    options: Options,
    #[cfg(feature = "pdf")]
    engine: Option<Arc<crate::pdf::Engine>>,
}

impl Press {
    /// Builds what the formats need.
    pub fn new(options: Options) -> Result<Self, Error> {
        #[cfg(feature = "pdf")]
        let engine = options
            .formats
            .iter()
            .any(|format| *format != Format::Txt)
            .then(|| crate::pdf::Engine::new(crate::pdf::EngineOptions { fonts: options.fonts.clone() }))
            .transpose()?
            .map(Arc::new);
        Ok(Self {
            options,
            #[cfg(feature = "pdf")]
            engine,
        })
    }

    /// The same with an engine that was built before; the folders of faces are the engine's.
    #[cfg(feature = "pdf")]
    pub fn with_engine(options: Options, engine: Arc<crate::pdf::Engine>) -> Self {
        Self { options, engine: Some(engine) }
    }

    /// Makes every edition of a circular; `done` is called after each.
    pub fn make(&self, folder: &Folder, langs: &[Lang], done: &(dyn Fn() + Sync)) -> Outcome {
        let letterhead = match self.letterhead(folder) {
            Ok(letterhead) => letterhead,
            Err(diagnostics) => return Outcome { files: Vec::new(), diagnostics },
        };
        let made: Vec<_> = langs
            .par_iter()
            .map(|lang| {
                let made = self.edition(folder, *lang, &letterhead);
                done();
                made
            })
            .collect();
        let mut outcome = Outcome { files: Vec::new(), diagnostics: Vec::new() };
        let mut whole = true;
        for (result, lang) in made.into_iter().zip(langs) {
            match result {
                Ok((files, warnings)) => {
                    outcome.files.extend(files);
                    outcome.diagnostics.extend(warnings);
                }
                // What is wrong with the prose of a language stops its edition alone; what is wrong with a letterhead is
                // wrong with it in every language.
                Err(errors) => {
                    whole &= errors.iter().all(|error| folder.is_in_prose(*lang, error));
                    let new: Diagnostics =
                        errors.into_iter().filter(|error| !outcome.diagnostics.contains(error)).collect();
                    outcome.diagnostics.extend(new);
                }
            }
        }
        if !whole {
            outcome.files.clear();
        }
        outcome
    }

    /// The letterhead of a circular: pictures of its own, before those that were asked for, before those of the house
    /// on its day; the faces of the house.
    fn letterhead(&self, folder: &Folder) -> Result<Letterhead, Diagnostics> {
        let (house, day) = (folder.house.as_deref(), folder.circular.head.day());
        let letterhead = match (&self.options.letterhead, house) {
            (Some(asked), Some(house)) => Letterhead { faces: house.faces(day), ..asked.clone() },
            (Some(asked), None) => asked.clone(),
            (None, Some(house)) => house.letterhead(day)?,
            (None, None) => Letterhead::default(),
        };
        Ok(folder.letterhead(&letterhead)?)
    }

    fn edition(
        &self,
        folder: &Folder,
        lang: Lang,
        letterhead: &Letterhead,
    ) -> Result<(Vec<Made>, Diagnostics), Diagnostics> {
        let document = kinds::edition(folder, lang, &self.options.compose)?;
        let mut files = Vec::new();
        let mut warnings = Vec::new();
        for format in &self.options.formats {
            let bytes = self.format(&document, *format, letterhead, &mut warnings)?;
            files.push(Made { name: self.file_name(&folder.circular, lang, *format), bytes });
        }
        Ok((files, warnings))
    }

    fn file_name(&self, circular: &Circular, lang: Lang, format: Format) -> String {
        let extent = self.options.compose.extent;
        let stem = self.options.naming.stem(circular, extent, lang, format.ending());
        format!("{stem}.{}", format.ending())
    }

    /// How far a Word edition closes up its letter: as far as the pages of the same edition in PDF do, and not at all
    /// where they cannot be made.
    #[cfg(feature = "docx")]
    #[allow(unused_variables)]
    fn closing(&self, document: &Document, letterhead: &Letterhead) -> f64 {
        #[cfg(feature = "pdf")]
        if let Some(engine) = &self.engine {
            let options = crate::pdf::PdfOptions { letterhead: letterhead.clone() };
            return engine.hand_over(document, &options).map_or(0.0, |mut job| job.closing());
        }
        0.0
    }

    #[allow(unused_variables)]
    fn format(
        &self,
        document: &Document,
        format: Format,
        letterhead: &Letterhead,
        warnings: &mut Diagnostics,
    ) -> Result<Vec<u8>, Diagnostics> {
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => {
                let engine = self.engine.as_ref().expect("built with the press");
                let options = crate::pdf::PdfOptions { letterhead: letterhead.clone() };
                let pdf = engine.render(document, &options)?;
                warnings.extend(pdf.warnings);
                Ok(pdf.bytes)
            }
            #[cfg(feature = "docx")]
            Format::Docx => {
                let options = crate::docx::DocxOptions {
                    letterhead: Some(letterhead.clone()),
                    form: self.options.form,
                    closing: self.closing(document, letterhead),
                };
                Ok(crate::docx::write(document, &options)?)
            }
            Format::Txt => Ok(text::write(document).into_bytes()),
        }
    }
}
