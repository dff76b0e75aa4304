//! Finished files as editions: in come the bytes of a Word document or a plain text that anybody made, out goes what
//! they say, for [`drift`](mod@crate::drift) to compare, or as the folder of a circular.
//!
//! The room beside is `reading`, which knows files, and `recognise`, which knows letters; this one joins them for
//! programs.
//!
//! ```
//! use tsb_circular::editions::{self, Finished, Options};
//! use tsb_circular::{drift, kinds};
//! # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! # let folder = folder.unwrap();
//! # let text = |lang| tsb_circular::text::write(&kinds::edition(&folder, lang, &Default::default()).unwrap());
//! # let (english, french) = (text(tsb_circular::lang::Lang::En), text(tsb_circular::lang::Lang::Fr));
//!
//! let of = |name: &str, text: &str| Finished::read(&kinds::ALL, name, text.as_bytes(), &Options::default());
//! let files = [of("195-en.txt", &english)?, of("195-fr.txt", &french)?];
//! let compared = files.each_ref().map(|file| file.edition().clone());
//! assert!(drift::compare(&kinds::ALL, &compared, &Default::default()).findings.is_empty());
//! let (imported, _) = editions::import(&kinds::ALL, &files);
//! assert_eq!(imported.expect("a whole letter").name, "tsb-circular-195");
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

use std::path::Path;

use crate::diag::{Code, Diagnostic, Error};
use crate::document::Edition;
#[cfg(feature = "docx")]
use crate::docx;
use crate::import::{self, Input};
use crate::kinds::Kinds;
use crate::lang::Lang;
use crate::limits::Limits;
use crate::reading::{self, Reading};
use crate::recognise::{self, Recognition};
use crate::text;

pub use crate::import::Imported;

/// How a finished file is read.
///
/// ```
/// use tsb_circular::editions::{Finished, Options};
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let options = Options { lang: Some(Lang::Es), ..Options::default() };
/// let file = Finished::read(&kinds::ALL, "a.txt", b"Ginebra", &options)?;
/// assert_eq!(file.edition().lang, Lang::Es);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Its language; where none is said, the one that it is written in.
    pub lang: Option<Lang>,
    /// Within what bounds it is read.
    pub limits: Limits,
}

/// A file that was read and recognised.
///
/// ```
/// use tsb_circular::editions::Finished;
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let text = "L'inscription est ouverte jusqu'au 30 avril 2026, comme le secrétariat du groupe l'a dit.";
/// let file = Finished::read(&kinds::ALL, "a.txt", text.as_bytes(), &Default::default())?;
/// assert_eq!(file.edition().lang, Lang::Fr);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Finished {
    reading: Reading,
    recognition: Recognition,
}

impl Finished {
    /// Reads a file of the disk.
    ///
    /// ```
    /// use tsb_circular::editions::Finished;
    /// use tsb_circular::kinds;
    ///
    /// # let home = tempfile::tempdir()?;
    /// let path = home.path().join("195-en.txt");
    /// std::fs::write(&path, "Dear Sir/Madam,\n")?;
    /// let file = Finished::open(&kinds::ALL, &path, &Default::default())?;
    /// assert_eq!(file.edition().texts.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be read, and as [`Finished::read`].
    pub fn open(kinds: &Kinds, path: impl AsRef<Path>, options: &Options) -> Result<Self, Error> {
        let bytes = reading::bytes(path.as_ref(), &options.limits)?;
        Self::read(kinds, path, &bytes, options)
    }

    /// Reads a file from memory; its name says whether it is a text, its bytes whether it is a Word document.
    ///
    /// ```
    /// use tsb_circular::diag::Code;
    /// use tsb_circular::editions::Finished;
    /// use tsb_circular::kinds;
    ///
    /// let error = Finished::read(&kinds::ALL, "a.odt", b"words", &Default::default()).unwrap_err();
    /// assert_eq!(error.diagnostics()[0].code, Code::Io);
    /// ```
    ///
    /// # Errors
    /// When it is neither, damaged, or beyond the limits.
    pub fn read(
        kinds: &Kinds,
        name: impl AsRef<Path>,
        bytes: &[u8],
        options: &Options,
    ) -> Result<Self, Error> {
        let reading = said(name.as_ref(), bytes, &options.limits)?;
        let recognition = recognise::edition(kinds, &reading, options.lang);
        Ok(Self { reading, recognition })
    }

    /// The edition, as it is compared.
    ///
    /// ```
    /// use tsb_circular::editions::Finished;
    /// use tsb_circular::kinds;
    ///
    /// let file = Finished::read(&kinds::ALL, "a.txt", b"Geneva, 29 November 2019", &Default::default())?;
    /// let facts = file.edition().texts.iter().flat_map(|text| text.text.facts());
    /// assert!(facts.into_iter().any(|fact| fact.value.to_string() == "2019-11-29"));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn edition(&self) -> &Edition {
        &self.recognition.edition
    }
}

/// Makes the folder of a circular of its editions, one a language; what it does not give back comes beside it, and
/// what keeps it from being made.
///
/// ```
/// use tsb_circular::editions::{self, Finished};
/// use tsb_circular::kinds;
///
/// let file = Finished::read(&kinds::ALL, "a.txt", b"Dear all, see you soon.", &Default::default())?;
/// let (imported, diagnostics) = editions::import(&kinds::ALL, &[file]);
/// assert!(imported.is_none() && diagnostics[0].message.contains("nothing tells what kind of letter this is"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn import(kinds: &Kinds, editions: &[Finished]) -> (Option<Imported>, Vec<Diagnostic>) {
    let inputs: Vec<Input<'_>> =
        editions.iter().map(|Finished { reading, recognition }| Input { reading, recognition }).collect();
    import::folder(kinds, &inputs)
}

/// What a file says: a text by its name, a Word document by what it is, whether a template or one with macros.
///
/// # Errors
/// When it is neither, or damaged.
pub(crate) fn said(path: &Path, bytes: &[u8], limits: &Limits) -> Result<Reading, Error> {
    #[cfg(feature = "docx")]
    if has_ending(path, "docx") || docx::is_package(bytes) {
        return docx::read(bytes, path, limits);
    }
    if has_ending(path, "txt") {
        return text::read(bytes, path, limits);
    }
    // Of a PDF nothing is known but whether it is for work on a letter.
    #[cfg(feature = "collect")]
    if bytes.starts_with(b"%PDF-")
        && let Err(error) = crate::pdf::read(bytes, path, limits)
        && error.diagnostics().iter().any(|found| found.code == Code::WorkingFile)
    {
        return Err(error);
    }
    let message = format!("{} is not an edition", path.display());
    let hint =
        "an edition is a Word document, a `.txt` or a circular's folder; convert other files to one of these";
    Err(Diagnostic::error(Code::Io, message).hint(hint).into())
}

/// Whether a file's name ends so, in whatever letters.
pub(crate) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}
