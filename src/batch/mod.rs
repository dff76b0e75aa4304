//! Many editions at once: in come circular folders and what is wanted of them, out go files.
//!
//! Nothing is half-written. The editions of a circular are made in memory first; only when all of
//! them are sound does each appear, whole, under its name. One bad circular does not keep the others.
//!
//! A [`Press`] plans what is to be made of each circular, and makes it on all cores. A [`Ledger`] keeps the [`Manifest`]
//! of the folder: it takes out of the plans what stands already, and [`verify()`] holds the files against it. A set can be
//! made in [`Shard`]s, each with a manifest of its own.
//!
//! ```
//! use tsb_circular::batch::{self, Format, Ledger, Options, Press};
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//!
//! # let home = tempfile::tempdir()?;
//! # let out = home.path();
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
//! let mut plans = vec![press.plan(&folder, &[Lang::En, Lang::Fr])?];
//! let mut ledger = Ledger::open(out, None, false)?;
//! ledger.hold(&press, &mut plans)?;
//! press.make(&plans, &|| {}, &mut |_, outcome| {
//!     for made in &outcome.files {
//!         ledger.write(made).expect("a folder that takes files");
//!     }
//! });
//! ledger.close()?;
//! assert_eq!(batch::verify(out)?.files, 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod inputs;
mod ledger;
mod manifest;
mod name;
mod output;
mod press;
mod shard;
mod verify;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::compose::{self, Extent};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place};
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::letterhead::Letterhead;

pub use crate::digest::Digest;
pub use inputs::Inputs;
pub use ledger::Ledger;
pub use manifest::{Manifest, Record};
pub use name::Naming;
#[cfg(all(feature = "cli", feature = "http", feature = "pdf"))]
pub(crate) use output::write_new;
pub use output::{prepare, write};
pub use press::{Plan, Planned, Press};
pub use shard::Shard;
pub use verify::{Verified, verify};

/// A format of an edition.
///
/// ```
/// use tsb_circular::batch::{Format, Options, Press};
///
/// let press = Press::new(Options { formats: vec![Format::Txt, Format::Html], ..Options::default() })?;
/// # drop(press);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
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
    /// A page that holds all that it shows.
    Html,
    /// The document itself.
    Json,
}

impl Format {
    /// The ending of file names.
    ///
    /// ```
    /// use tsb_circular::batch::Format;
    ///
    /// assert_eq!(Format::Html.ending(), "html");
    /// ```
    pub const fn ending(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Format::Pdf => "pdf",
            #[cfg(feature = "docx")]
            Format::Docx => "docx",
            Format::Txt => "txt",
            Format::Html => "html",
            Format::Json => "json",
        }
    }

    /// Whether it is set in pages, by the engine of PDF or closed up as that does.
    pub(crate) const fn is_paged(self) -> bool {
        !matches!(self, Format::Txt | Format::Html | Format::Json)
    }
}

/// What is wanted of the circulars.
///
/// ```
/// use tsb_circular::batch::{Format, Options};
/// use tsb_circular::lang::Lang;
///
/// let options = Options {
///     langs: Some(vec![Lang::Fr, Lang::Ar]),
///     formats: vec![Format::Txt],
///     ..Options::default()
/// };
/// # drop(options);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The languages; all whose prose is complete where none is named.
    pub langs: Option<Vec<Lang>>,
    /// The formats.
    pub formats: Vec<Format>,
    /// How files are named.
    pub naming: Naming,
    /// How editions are composed.
    pub compose: compose::Options,
    /// Two languages side by side in one file, in place of one file for each; none by default. `langs` does not matter then.
    pub parallel: Option<[Lang; 2]>,
    /// Whether such a file marks the values of the model.
    pub show_facts: bool,
    /// Pictures in place of those of the house.
    pub letterhead: Option<Letterhead>,
    /// Folders with further faces for PDF.
    pub fonts: Vec<PathBuf>,
    /// How the form of Word editions behaves.
    #[cfg(feature = "docx")]
    pub form: crate::docx::Form,
}

/// A file that was made, still in memory.
///
/// ```
/// use tsb_circular::batch::{self, Made};
///
/// # let home = tempfile::tempdir()?;
/// let made = Made { name: "tsb-circular-195.en.txt".into(), bytes: b"Geneva".to_vec() };
/// let path = batch::write(home.path(), &made)?;
/// assert_eq!(std::fs::read(path)?, made.bytes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Made {
    /// Its name, without folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is made of one circular.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
/// let plans = [press.plan(&folder, &[Lang::En, Lang::Zh])?];
/// press.make(&plans, &|| {}, &mut |_, outcome| {
///     assert!(outcome.files.len() == 2 && outcome.diagnostics.is_empty());
/// });
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug)]
pub struct Outcome {
    /// The files, or none where an edition could not be made.
    pub files: Vec<Made>,
    /// What was found on the way, errors included.
    pub diagnostics: Diagnostics,
}

/// The languages in which a circular is rendered, or why one that was asked for cannot be. The reply form alone
/// can be made in all: it needs no prose.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{self, Options};
/// use tsb_circular::lang::Lang;
///
/// assert_eq!(batch::languages(&folder, &Options::default())?, Lang::ALL);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When a language that is asked for is not complete, none is, or the letter has no such form or annex.
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
    let wanted = options.parallel.map(|langs| langs.to_vec()).or_else(|| options.langs.clone());
    let Some(wanted) = wanted else {
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
        .map(|mut found| {
            // Languages side by side are named by another flag.
            let flag = if options.parallel.is_some() { "--parallel" } else { "--lang" };
            found.hints.iter_mut().for_each(|hint| *hint = hint.replace("--lang", flag));
            found
        })
        .collect();
    if missing.is_empty() { Ok(wanted) } else { Err(missing.into()) }
}

/// Errors for every file name that two circulars would share.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{self, Naming};
/// use tsb_circular::kinds::Extent;
///
/// let told = batch::collisions([&folder, &folder], Naming::Plain, Extent::Whole);
/// assert!(told[0].message.contains("would both be written"));
/// ```
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
