//! The house of a desk: in comes its folder, out go its names, its words over the catalogs', the terms it confirmed,
//! its letterheads by date and its defaults.
//!
//! ```text
//! house.toml           what it is called, defaults for flags, letterheads by date
//! names/<lang>.toml    places, countries and persons, in the shape of the registers
//! text/<lang>.ftl      words over the catalogs'; a language's reviser owns it, no other need follow
//! confirmed.toml       unconfirmed terms that somebody confirmed, and when
//! proposed/<lang>.ftl  words that were edited in Word and that nobody adopted yet; no letter says them
//! letterhead/          logo.*, second.* and signature.*, where house.toml names no letterhead
//! ```
//!
//! A house is handed on to whoever needs it; nothing global is made of one.
//!
//! ```
//! use tsb_circular::house::House;
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//!
//! let (house, _) = House::read("examples/house".as_ref(), &kinds::ALL);
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.unwrap().with_house(house.map(Into::into));
//! assert!(kinds::edition(&folder, Lang::En, &Default::default()).is_ok());
//! ```

mod confirmed;
pub(crate) mod defaults;
mod letterhead;
mod names;
#[cfg(feature = "cli")]
pub(crate) mod proposed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

pub(crate) use confirmed::Confirmed;
use defaults::Defaults;
pub(crate) use letterhead::{Dated, FootLines};

pub(crate) use crate::locale::HouseWords;

use crate::declared::Declared;
use crate::diag::{Diagnostic, Error, Source, has_errors};
use crate::files::{Files, language_files};
use crate::lang::Lang;
use crate::letterhead::Letterhead;
use crate::limits::Limits;
use crate::locale::contract::Contract;
use crate::locale::registers::Own;
use crate::model::read::{Fields, Reader};

/// The file that makes a folder a house.
const FILE: &str = "house.toml";
/// The file of confirmed terms.
pub(crate) const CONFIRMED: &str = "confirmed.toml";

/// A house, read.
///
/// ```
/// use tsb_circular::house::House;
/// use tsb_circular::kinds;
///
/// let (house, diagnostics) = House::read("examples/house".as_ref(), &kinds::ALL);
/// assert_eq!(house.unwrap().name.as_deref(), Some("The desk of Study Group 17"));
/// assert!(diagnostics.is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct House {
    /// Its folder, as it was named or found.
    pub path: PathBuf,
    /// The files that editions may print something of: all that were read but for the terms it confirmed.
    pub(crate) files: Vec<Source>,
    /// What it is called.
    pub name: Option<String>,
    /// The languages that are rendered where none is asked for.
    pub languages: Vec<Lang>,
    /// What it has for flags that are not given.
    pub(crate) defaults: Defaults,
    /// Its letterheads.
    pub(crate) letterheads: Vec<Dated>,
    /// Names beside the registers'.
    pub(crate) names: Arc<Own>,
    /// Words over the catalogs', by language.
    pub(crate) words: BTreeMap<Lang, HouseWords>,
    /// The terms that it confirmed.
    pub(crate) confirmed: Vec<Confirmed>,
    /// Where its files are.
    home: Files,
}

impl House {
    /// Reads the house in a folder, for letters of these kinds; errors and warnings of all its files come beside it.
    ///
    /// ```
    /// use tsb_circular::house::House;
    /// use tsb_circular::kinds;
    ///
    /// let (house, diagnostics) = House::read("examples/tsb-195".as_ref(), &kinds::ALL);
    /// assert!(house.is_none() && !diagnostics.is_empty(), "no `house.toml` is there");
    /// ```
    pub fn read(path: &Path, declared: &Declared) -> (Option<Self>, Vec<Diagnostic>) {
        Self::read_within(path, declared, &Limits::default())
    }

    /// The same within limits, which hold for its pictures too.
    ///
    /// ```
    /// use tsb_circular::house::House;
    /// use tsb_circular::kinds;
    /// use tsb_circular::limits::Limits;
    ///
    /// let mut limits = Limits::default();
    /// limits.set("text=10").unwrap();
    /// let (_, diagnostics) = House::read_within("examples/house".as_ref(), &kinds::ALL, &limits);
    /// assert!(!diagnostics.is_empty(), "`house.toml` has more than 10 bytes");
    /// ```
    pub fn read_within(path: &Path, declared: &Declared, limits: &Limits) -> (Option<Self>, Vec<Diagnostic>) {
        Self::of(path, Files::disk(limits), declared)
    }

    /// Reads a house from memory: the bytes of its files by their paths from its folder, `house.toml` among them. No file
    /// of the disk is read, now or later.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use tsb_circular::house::House;
    /// use tsb_circular::kinds;
    ///
    /// let files = BTreeMap::from([("house.toml".into(), b"name = \"Desk\"".to_vec())]);
    /// let (house, diagnostics) = House::from_files(files, &kinds::ALL);
    /// assert_eq!(house.unwrap().name.as_deref(), Some("Desk"));
    /// assert!(diagnostics.is_empty());
    /// ```
    pub fn from_files(
        files: BTreeMap<PathBuf, Vec<u8>>,
        declared: &Declared,
    ) -> (Option<Self>, Vec<Diagnostic>) {
        Self::from_files_within(files, declared, &Limits::default())
    }

    /// The same within limits.
    pub(crate) fn from_files_within(
        files: BTreeMap<PathBuf, Vec<u8>>,
        declared: &Declared,
        limits: &Limits,
    ) -> (Option<Self>, Vec<Diagnostic>) {
        Self::of(Path::new(""), Files::held(files, limits), declared)
    }

    fn of(path: &Path, files: Files, declared: &Declared) -> (Option<Self>, Vec<Diagnostic>) {
        let file = path.join(FILE);
        let text = match files.text(&file) {
            Ok(text) => text,
            Err(diagnostic) => {
                let hint =
                    format!("a house is a folder with `{FILE}`; create that file there (it may be empty)");
                return (None, vec![diagnostic.hint(hint)]);
            }
        };
        let source = Source::new(&file, text);
        let mut out = Self {
            path: path.to_path_buf(),
            files: vec![source.clone()],
            name: None,
            languages: Vec::new(),
            defaults: Defaults::default(),
            letterheads: Vec::new(),
            names: Arc::default(),
            words: BTreeMap::new(),
            confirmed: Vec::new(),
            home: files.clone(),
        };
        let mut diagnostics = table(&source, "the house", |mut fields, reader| {
            out.name = fields.optional("name", reader);
            out.languages = fields.or("languages", Vec::new(), reader);
            out.defaults = fields.or("defaults", Defaults::default(), reader);
            out.letterheads = letterhead::read(&mut fields, reader, &files);
            fields.finish(reader);
        });
        let mut own = Own::default();
        for (lang, source) in sources(&files, &path.join("names"), "toml", &mut diagnostics) {
            diagnostics.extend(names::read(lang, &source, &mut own));
            out.files.push(source);
        }
        out.names = Arc::new(own);
        // Of a letter whose kind nobody knows, the head is said alike.
        let declarations = declared.kinds.iter().copied().chain([&declared.head]);
        let contracts: Vec<Contract> = declarations.map(|declaration| declaration.contract).collect();
        for (lang, source) in sources(&files, &path.join("text"), "ftl", &mut diagnostics) {
            out.files.push(source.clone());
            let (words, found) = HouseWords::parse(lang, &contracts, source);
            diagnostics.extend(found);
            out.words.insert(lang, words);
        }
        let file = path.join(CONFIRMED);
        if files.has(&file) {
            match files.text(&file) {
                Ok(text) => {
                    diagnostics.extend(confirmed::read(&Source::new(&file, text), &mut out.confirmed))
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        ((!has_errors(&diagnostics)).then_some(out), diagnostics)
    }

    /// The house in which a circular or an edition stands: the nearest folder above it that is one.
    ///
    /// ```
    /// use tsb_circular::house::House;
    ///
    /// let house = House::find("examples/house/names".as_ref());
    /// assert!(house.is_some_and(|house| house.ends_with("examples/house")));
    /// assert_eq!(House::find("examples/tsb-195".as_ref()), None);
    /// ```
    pub fn find(path: &Path) -> Option<PathBuf> {
        let path = path.canonicalize().ok()?;
        path.ancestors().skip(1).find(|folder| Self::is_at(folder)).map(Path::to_path_buf)
    }

    /// Whether a folder is a house.
    pub(crate) fn is_at(path: &Path) -> bool {
        path.join(FILE).is_file()
    }

    /// Whether a term of a language was confirmed.
    #[cfg(feature = "serve")]
    pub(crate) fn confirms(&self, lang: Lang, message: &str) -> bool {
        self.confirmation(lang, message).is_some()
    }

    /// Who confirmed a term of a language, and when.
    #[cfg(feature = "serve")]
    pub(crate) fn confirmation(&self, lang: Lang, message: &str) -> Option<&Confirmed> {
        self.confirmed.iter().find(|term| (term.lang, term.message.as_str()) == (lang, message))
    }

    /// `confirmed.toml` with these terms after those that it has.
    ///
    /// # Errors
    /// When it cannot be read.
    #[cfg(feature = "cli")]
    pub(crate) fn confirming(&self, terms: &[Confirmed]) -> Result<String, Diagnostic> {
        let file = self.path.join(CONFIRMED);
        let mut text = if self.home.has(&file) { self.home.text(&file)?.to_string() } else { String::new() };
        terms.iter().for_each(|term| confirmed::push(&mut text, term));
        Ok(text)
    }

    /// Its letterhead on a day: the entry of `house.toml` that holds, or the folder where no entry stands.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use tsb_circular::house::House;
    /// use tsb_circular::kinds;
    ///
    /// let (house, _) = House::read("examples/house".as_ref(), &kinds::ALL);
    /// assert!(house.unwrap().letterhead(date(2020, 1, 1))?.logo.is_some());
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a picture cannot be read.
    pub fn letterhead(&self, day: Date) -> Result<Letterhead, Error> {
        let folder = self.path.join("letterhead");
        match letterhead::holding(&self.letterheads, day) {
            Some(dated) => Ok(dated.read(&self.home)?),
            None if self.letterheads.is_empty() && !self.home.below(&folder).is_empty() => {
                crate::letterhead::read_in(&self.home, &folder)
            }
            None => Ok(Letterhead::default()),
        }
    }

    /// The faces of its letterhead on a day.
    #[cfg(feature = "batch")]
    pub(crate) fn faces(&self, day: Date) -> BTreeMap<String, crate::letterhead::Face> {
        letterhead::holding(&self.letterheads, day).map(|dated| dated.faces().clone()).unwrap_or_default()
    }

    /// The lines of the foot of its letterhead on a day, in a language; none where the Union's address stands.
    pub(crate) fn foot(&self, lang: Lang, day: Date) -> Option<FootLines<'_>> {
        letterhead::holding(&self.letterheads, day)?.foot(lang)
    }

    /// The lines of the feet of all its letterheads, in all languages.
    #[cfg(feature = "serve")]
    pub(crate) fn feet(&self) -> impl Iterator<Item = &str> {
        self.letterheads.iter().flat_map(Dated::feet).map(String::as_str)
    }

    /// The names by which texts of a language are read.
    #[cfg(feature = "serve")]
    pub(crate) fn read_names(&self, lang: Lang) -> Vec<crate::locale::registers::Name> {
        let words = self.words.get(&lang).map(HouseWords::names).unwrap_or_default();
        self.names.names(lang).into_iter().chain(words).collect()
    }
}

/// Reads a file of TOML; what is wrong with it.
fn table(source: &Source, what: &'static str, read: impl FnOnce(Fields, &mut Reader)) -> Vec<Diagnostic> {
    let mut reader = Reader { source, diagnostics: Vec::new() };
    let table = reader.table();
    if !has_errors(&reader.diagnostics) {
        read(Fields::new(table.get_ref(), 0..source.text.len(), what), &mut reader);
    }
    reader.diagnostics
}

/// The files of a folder, each named for its language.
fn sources(
    files: &Files,
    folder: &Path,
    ending: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Lang, Source)> {
    let mut out = Vec::new();
    for (lang, file) in language_files(files, folder, ending, diagnostics) {
        match files.text(&file) {
            Ok(text) => out.push((lang, Source::new(&file, text))),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    out
}
