//! Translations out to the tools of translators and back, as XLIFF 2.1 or 1.2.
//!
//! [`export`] makes a file of a circular and a language: a unit for each message and a segment for each sentence, in the
//! order in which the letter prints them. Facts are codes that show their values, which tools protect; of a message that
//! selects by a count there is a unit for each plural form that the *translation* needs; formulae stand between, not to be
//! translated. [`import`] takes the file back, whatever tool has written it: unit by unit, and refuses what it would have to
//! guess.
//!
//! ```
//! use tsb_circular::diag::Source;
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::xliff::{self, Version};
//!
//! let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound letter");
//! let file = xliff::export(&folder, Lang::Fr, Version::V2)?;
//! assert!(file.contains("<unit id=\"questions\" name=\"questions\">"));
//! let file = file.replace("Les questions peuvent être", "Toute question peut être");
//! let taken = xliff::import(&folder, &Source::new("letter.fr.xlf", file), None)?;
//! assert!(taken.refused.is_empty());
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```
//!
//! The standards: XLIFF 2.1 (OASIS Standard, 13 February 2018), XLIFF 1.2 (OASIS Standard, 1 February 2008), SRX 2.0.

mod back;
mod coded;
mod content;
mod entry;
mod offers;
mod read;
mod since;
mod state;
#[cfg(feature = "docx")]
mod table;
mod take;
mod units;
mod unsigned;
mod write;

#[cfg(feature = "docx")]
use std::path::Path;
use std::path::PathBuf;

use back::{Desk, language};
use read::Returned;
use units::{Entry, Units};

use crate::diag::{Code, Diagnostic, Error, Place, Source};
use crate::kinds::Folder;
use crate::lang::Lang;
#[cfg(feature = "docx")]
use crate::limits::Limits;
use crate::memory::{Index, Memory};
use crate::status::{Pen, State};

/// A version of XLIFF.
///
/// ```
/// use tsb_circular::xliff::Version;
///
/// assert_eq!(Version::default(), Version::V2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Version {
    /// XLIFF 2.1.
    #[default]
    V2,
    /// XLIFF 1.2, for tools that know no other.
    V1,
}

/// A circular as a file to be translated into a language, with the translation that there is.
///
/// # Errors
/// When the language is the original's, or the original cannot be composed.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::{Version, export};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let file = export(&folder, Lang::Ru, Version::V1)?;
/// assert!(file.contains("source-language=\"en\" target-language=\"ru\""));
/// assert!(file.contains("<trans-unit id=\"grants:few\""), "Russian has more plural forms than English");
/// assert!(export(&folder, Lang::En, Version::V1).is_err());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn export(folder: &Folder, lang: Lang, version: Version) -> Result<String, Error> {
    let units = to_translate(folder, lang)?;
    Ok(write::write(&units, &folder.circular.name(), version, None))
}

/// The same with what a translation memory knows of each sentence: the same sentence, the same but for its facts, and those
/// that are near it from so many percent on, 60 at least. They are candidates beside the translation that there is, and
/// [`import`] passes them by.
///
/// # Errors
/// As [`export`].
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::memory::{Memory, NEAR};
/// use tsb_circular::xliff::{Version, export_with};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let tmx = r#"<tmx version="1.4"><body><tu>
///   <tuv xml:lang="en"><seg>The forum is free of charge.</seg></tuv>
///   <tuv xml:lang="fr"><seg>Le forum est gratuit.</seg></tuv>
/// </tu></body></tmx>"#;
/// let memory = Memory::read(&Source::new("desk.tmx", tmx))?;
/// let file = export_with(&folder, Lang::Fr, Version::V2, &memory, NEAR)?;
/// assert!(file.contains("<target>Le forum est gratuit.</target>"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn export_with(
    folder: &Folder,
    lang: Lang,
    version: Version,
    memory: &Memory,
    near: u8,
) -> Result<String, Error> {
    let units = to_translate(folder, lang)?;
    let index = Index::new(memory, [units.source, units.target], near);
    Ok(write::write(&units, &folder.circular.name(), version, Some(&index)))
}

fn to_translate(folder: &Folder, lang: Lang) -> Result<Units, Error> {
    let original = folder.circular.head.original_language;
    if lang == original {
        let message = format!("{} is the original of this circular", lang.name());
        let others: Vec<&str> = Lang::ALL.iter().filter(|it| **it != original).map(|it| it.code()).collect();
        let hint = format!("name the language to translate into: {}", others.join(", "));
        return Err(Diagnostic::error(Code::InvalidValue, message).hint(hint).into());
    }
    if let Some(faults) = folder.faults.get(&original).or_else(|| folder.faults.get(&lang)) {
        return Err(faults.clone().into());
    }
    units::units(folder, lang)
}

/// A translation that came back.
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::{Version, export, import};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let file = export(&folder, Lang::Fr, Version::V1)?.replace("au forum est gratuite", "au forum est libre");
/// let taken = import(&folder, &Source::new("letter.fr.xlf", file), None)?;
/// assert_eq!((taken.changed, taken.path.to_str()), (vec!["cost".to_owned()], Some("text/fr.ftl")));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Imported {
    /// The language.
    pub lang: Lang,
    /// The file below the circular's folder: `text/fr.ftl`.
    pub path: PathBuf,
    /// What the file must say.
    pub text: String,
    /// The messages that change, in the order of the letter.
    pub changed: Vec<String>,
    /// The messages that the file calls translated or reviewed, and that nobody has signed so far.
    pub ready: Vec<String>,
    /// That the words of a message are taken which the file does not call translated, or of one that is stale and was to be
    /// signed: nobody signs it.
    pub unsigned: Vec<Diagnostic>,
    /// The state of the language with those signed, where somebody signs.
    pub state: Option<State>,
    /// The units that are not taken, each with the reason.
    pub refused: Vec<Diagnostic>,
}

/// Takes a translation back: the units that are sound, into the messages that they change. With a pen, messages that the
/// file calls translated, or reviewed, are signed so.
///
/// # Errors
/// When the file is no XLIFF, of another original or into a language that is not known.
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::{Version, export, import};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let file = export(&folder, Lang::Fr, Version::V2)?;
/// let taken = import(&folder, &Source::new("letter.fr.xlf", file), None)?;
/// assert!(taken.changed.is_empty(), "nobody has translated anything");
/// assert_eq!(taken.text, &*folder.prose[&Lang::Fr].source.text);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn import(folder: &Folder, file: &Source, pen: Option<&Pen>) -> Result<Imported, Error> {
    let read = read::read(file)?;
    let lang = language(folder, &Place::file(&file.path), [&read.source, &read.target])?;
    let units = to_translate(folder, lang)?;
    taken(folder, &units, read.units, pen)
}

/// The same as [`export`] for translators who work in Word: a table of two columns with a row a sentence, the bytes of a
/// DOCX package.
///
/// # Errors
/// As [`export`].
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::export_table;
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// assert!(export_table(&folder, Lang::Zh)?.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[cfg(feature = "docx")]
pub fn export_table(folder: &Folder, lang: Lang) -> Result<Vec<u8>, Error> {
    table::write(folder, &to_translate(folder, lang)?)
}

/// Takes such a table back, from its bytes, as [`import`] does a file; the path is for messages. Tracked changes are read as
/// if accepted, comments are passed by. A table has no states: with a pen, messages whose words it brings complete are signed
/// as translated, unless the original changed in a row of which the words did not.
///
/// # Errors
/// When it is no Word document with such a table, or of another original.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::limits::Limits;
/// use tsb_circular::xliff::{export_table, import_table};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let table = export_table(&folder, Lang::Zh)?;
/// let taken = import_table(&folder, "letter.zh.docx".as_ref(), &table, &Limits::default(), None)?;
/// assert!(taken.changed.is_empty() && taken.refused.is_empty());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[cfg(feature = "docx")]
pub fn import_table(
    folder: &Folder,
    path: &Path,
    bytes: &[u8],
    limits: &Limits,
    pen: Option<&Pen>,
) -> Result<Imported, Error> {
    let at = Place::file(path);
    let table = table::read(bytes, limits, &at)?;
    let lang = language(folder, &at, [&table.langs[0], &table.langs[1]])?;
    let units = to_translate(folder, lang)?;
    let returned = table.units(&units, &at);
    taken(folder, &units, returned, pen)
}

fn taken(
    folder: &Folder,
    units: &Units,
    returned: Vec<Returned>,
    pen: Option<&Pen>,
) -> Result<Imported, Error> {
    let mut desk = Desk::new(folder, units.target, returned);
    for entry in &units.all {
        if let Entry::Message(message) = entry {
            desk.message(message);
        }
    }
    desk.write();
    desk.strangers();
    desk.done(pen)
}
