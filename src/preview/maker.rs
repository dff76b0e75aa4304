//! What makes pages: in come the files of a circular as they stand, out go the pages of its editions, and what there is
//! to say of them.
//!
//! An edition is laid out only if it is another than before. What cannot be made keeps its last pages.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use super::Options;
use super::findings::{self, Told};
use super::said::Said;
use crate::compose;
use crate::diag::{Code, Diagnostic, Error, has_errors};
use crate::digest::Digest;
use crate::document::Document;
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::lang::{Direction, Lang};
use crate::letterhead::Letterhead;
use crate::pdf::view::Sheet;
use crate::pdf::{Engine, EngineOptions, PdfOptions};
use crate::verbs::check;

/// A language, as a page names and sets it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Tongue {
    lang: Lang,
    tag: &'static str,
    dir: &'static str,
    language: &'static str,
}

impl Tongue {
    pub(super) fn of(lang: Lang) -> Self {
        let dir = if lang.direction() == Direction::Rtl { "rtl" } else { "ltr" };
        Self { lang, tag: lang.tag(), dir, language: lang.name() }
    }
}

/// What was made last.
#[derive(Default, Clone)]
pub(super) struct Now {
    /// Which making it is, from 1; none is 0.
    pub number: u64,
    /// All of it but the pictures, as JSON.
    pub json: Arc<str>,
    /// The pictures of pages, by their fingerprints.
    pub pictures: BTreeMap<String, Arc<str>>,
    /// What was read, where it could ever be.
    pub read: Option<Arc<Read>>,
    /// The messages that nobody is sure of, with why.
    pub doubts: Arc<Vec<(Lang, String, String)>>,
}

/// A circular that was read, and what was made of it.
pub(super) struct Read {
    pub folder: Folder,
    /// What the passages of its editions say.
    pub editions: BTreeMap<Lang, Arc<Said>>,
}

/// The desk as the page is given it.
#[derive(Serialize)]
struct State<'a> {
    number: u64,
    name: String,
    folder: String,
    original: Option<Lang>,
    /// The languages that have prose, or are shown.
    languages: Vec<Tongue>,
    editions: Vec<Edition<'a>>,
    /// What is wrong with what all editions are made from: their last pages are shown.
    faults: &'a [Told],
    findings: &'a [Told],
    /// Whether the findings are of these pages.
    checked: bool,
}

/// An edition as the page is given it.
#[derive(Serialize)]
struct Edition<'a> {
    #[serde(flatten)]
    tongue: Tongue,
    /// Whether it is a draft: something is missing or stale.
    draft: bool,
    pages: Vec<Page<'a>>,
    /// Why it could not be made; its last pages are shown.
    faults: &'a [Told],
}

#[derive(Serialize)]
struct Page<'a> {
    picture: &'a str,
    size: [f64; 2],
    passages: Vec<Place<'a>>,
}

/// Where a passage stands on a page.
#[derive(Serialize)]
struct Place<'a> {
    key: &'a str,
    at: [f64; 4],
    words: &'a str,
}

/// An edition that was made.
struct Made {
    document: Document,
    letterhead: Digest,
    said: Arc<Said>,
    /// Its pages, each with its fingerprint.
    sheets: Vec<(String, Sheet)>,
    draft: bool,
}

/// Makes pages, and keeps what it made.
pub(super) struct Maker {
    engine: Engine,
    number: u64,
    /// The circular as it was read last without a fault of its own.
    folder: Option<Folder>,
    house: Option<Arc<House>>,
    /// What reading it told.
    told: Vec<Diagnostic>,
    /// What keeps all editions from being made.
    faults: Vec<Told>,
    shown: Vec<Lang>,
    made: BTreeMap<Lang, Made>,
    /// What keeps each edition from being made.
    unmade: BTreeMap<Lang, Vec<Told>>,
    findings: Vec<Told>,
    now: Now,
}

impl Maker {
    /// One that has made nothing.
    ///
    /// # Errors
    /// When a folder of faces cannot be read.
    pub(super) fn new(options: &Options) -> Result<Self, Error> {
        let engine = Engine::new(EngineOptions { fonts: options.fonts.clone() })?;
        Ok(Self {
            engine,
            number: 0,
            folder: None,
            house: None,
            told: Vec::new(),
            faults: Vec::new(),
            shown: Vec::new(),
            made: BTreeMap::new(),
            unmade: BTreeMap::new(),
            findings: Vec::new(),
            now: Now::default(),
        })
    }

    /// The folders whose files it is made from: its own, those of what corrects it, and the house.
    pub(super) fn folders(&self, options: &Options) -> Vec<PathBuf> {
        let house = options.house.clone().or_else(|| House::find(&options.circular));
        let named = self.folder.iter().flat_map(|folder| &folder.circular.head.corrigenda);
        let corrections = named.map(|path| options.circular.join(path));
        std::iter::once(options.circular.clone()).chain(corrections).chain(house).collect()
    }

    /// Reads the circular and lays out the editions that are others now.
    pub(super) fn pages(&mut self, options: &Options, shown: &[Lang]) -> Now {
        self.faults = self.read(options);
        self.unmade.clear();
        if self.faults.is_empty()
            && let Some(folder) = self.folder.clone()
        {
            self.shown = chosen(&folder, shown);
            self.lay_out(&folder, options);
        }
        let editions = self.made.iter().map(|(lang, made)| (*lang, made.said.clone())).collect();
        self.now.read = self.folder.clone().map(|folder| Arc::new(Read { folder, editions }));
        self.told_now(false)
    }

    /// What there is to say of the pages that were made last.
    pub(super) fn findings(&mut self) -> Now {
        let Some(folder) = &self.folder else { return self.told_now(true) };
        if !self.faults.is_empty() {
            // Nothing new is known of what cannot be read.
            return self.told_now(true);
        }
        let made = self.shown.iter().filter_map(|lang| Some((*lang, self.made.get(lang)?)));
        let made: BTreeMap<Lang, &Made> = made.collect();
        let said: BTreeMap<Lang, &Said> = made.iter().map(|(lang, made)| (*lang, &*made.said)).collect();
        let mut found = self.told.clone();
        let checked = check::circular(folder.path.clone(), Some(folder), &mut found);
        let terms = checked.languages.into_iter().flatten();
        let doubts = terms.flat_map(|state| {
            let lang = state.lang;
            state.terms.into_iter().map(move |term| (lang, term.message, term.reason))
        });
        self.now.doubts = Arc::new(doubts.collect());
        // What `status` and the heads of editions say is told once, and so is what nobody confirmed: at its passage.
        found.retain(|found| {
            !matches!(found.code, Code::Stale | Code::MissingMessage | Code::UnconfirmedTerm)
        });
        let mut out = findings::checked(folder, &found, &said);
        out.extend(findings::standing(folder, &said));
        // A draft is not compared: what is missing or stale in it disagrees, and is told.
        let whole = made.iter().filter(|(lang, made)| !made.draft && !self.unmade.contains_key(lang));
        let whole: findings::Shown<'_> =
            whole.map(|(lang, made)| (*lang, (&made.document, &*made.said))).collect();
        if whole.len() > 1 {
            out.extend(findings::drifted(folder, &whole));
        }
        findings::sort(&mut out);
        self.findings = out;
        self.told_now(true)
    }

    /// That the program failed at what stands there now.
    pub(super) fn broken(&mut self) -> Now {
        let message = "the program failed at this circular as it stands now";
        let error = Diagnostic::error(Code::Internal, message)
            .hint("undo the last change, and report it with the folder");
        self.faults = vec![Told::of("check", &error)];
        self.told_now(true)
    }

    /// Reads the circular and its house; what is wrong with them keeps what was read before.
    fn read(&mut self, options: &Options) -> Vec<Told> {
        let errors = |found: &[Diagnostic]| {
            let errors = found.iter().filter(|found| found.severity == crate::diag::Severity::Error);
            errors.map(|found| Told::of("check", found)).collect::<Vec<_>>()
        };
        let mut told = Vec::new();
        let house = options.house.clone().or_else(|| House::find(&options.circular));
        let house = match house {
            Some(path) => {
                let (house, found) = House::read_within(&path, &kinds::ALL, &options.limits);
                if has_errors(&found) {
                    return errors(&found);
                }
                told.extend(found);
                house.map(Arc::new)
            }
            None => None,
        };
        let (folder, found) = Folder::read_within(&options.circular, &kinds::ALL, &options.limits);
        let Some(folder) = folder.filter(|folder| !folder.is_unsound(&found)) else { return errors(&found) };
        told.extend(found);
        self.told = told;
        self.house.clone_from(&house);
        self.folder = Some(folder.with_house(house));
        Vec::new()
    }

    fn lay_out(&mut self, folder: &Folder, options: &Options) {
        let letterhead = match letterhead(folder, options) {
            Ok(letterhead) => letterhead,
            Err(error) => {
                self.faults = error.diagnostics().iter().map(|found| Told::of("check", found)).collect();
                return;
            }
        };
        let print = Digest::of(format!("{letterhead:?}"));
        let pdf = PdfOptions { letterhead };
        let (engine, known) = (&self.engine, &self.made);
        let made: Vec<(Lang, Result<Option<Made>, Error>)> = self
            .shown
            .par_iter()
            .map(|lang| (*lang, edition(engine, folder, *lang, &pdf, &print, known.get(lang))))
            .collect();
        for (lang, made) in made {
            match made {
                Ok(Some(made)) => drop(self.made.insert(lang, made)),
                Ok(None) => {}
                Err(error) => {
                    let told = error.diagnostics().iter().map(|found| Told::of("check", found));
                    self.unmade.insert(lang, told.collect());
                }
            }
        }
    }

    /// What is told now.
    fn told_now(&mut self, checked: bool) -> Now {
        self.number += 1;
        let folder = self.folder.as_ref();
        let has_prose = |lang: &Lang| {
            folder.is_some_and(|folder| folder.prose.contains_key(lang)) || self.shown.contains(lang)
        };
        let editions = self.shown.iter().map(|lang| {
            let made = self.made.get(lang);
            Edition {
                tongue: Tongue::of(*lang),
                draft: made.is_some_and(|made| made.draft),
                pages: made.map(Made::pages).unwrap_or_default(),
                faults: self.unmade.get(lang).map(Vec::as_slice).unwrap_or_default(),
            }
        });
        let state = State {
            number: self.number,
            name: folder.map(|folder| folder.circular.name()).unwrap_or_default(),
            folder: folder.map(|folder| folder.path.display().to_string()).unwrap_or_default(),
            original: folder.map(|folder| folder.circular.head.original_language),
            languages: Lang::ALL.into_iter().filter(has_prose).map(Tongue::of).collect(),
            editions: editions.collect(),
            faults: &self.faults,
            findings: &self.findings,
            checked,
        };
        self.now.json = serde_json::to_string(&state).expect("a state is plain data").into();
        self.now.number = self.number;
        let sheets = self.shown.iter().filter_map(|lang| self.made.get(lang)).flat_map(|made| &made.sheets);
        let known = &self.now.pictures;
        let pictures = sheets.map(|(print, sheet)| {
            let kept = known.get(print).cloned();
            (print.clone(), kept.unwrap_or_else(|| sheet.svg.as_str().into()))
        });
        self.now.pictures = pictures.collect();
        self.now.clone()
    }
}

/// The editions to show: those that were asked for, or the original and the first other that has prose.
fn chosen(folder: &Folder, asked: &[Lang]) -> Vec<Lang> {
    if !asked.is_empty() {
        return asked.to_vec();
    }
    let original = folder.circular.head.original_language;
    let other = Lang::ALL.into_iter().find(|lang| *lang != original && folder.prose.contains_key(lang));
    std::iter::once(original).chain(other).collect()
}

/// The letterhead that is printed: what was named, or the house's, with what the circular brings.
fn letterhead(folder: &Folder, options: &Options) -> Result<Letterhead, Error> {
    let (house, day) = (folder.house.as_deref(), folder.circular.head.day());
    let letterhead = match (&options.letterhead, house) {
        (Some(asked), Some(house)) => Letterhead { faces: house.faces(day), ..asked.clone() },
        (Some(asked), None) => asked.clone(),
        (None, Some(house)) => house.letterhead(day)?,
        (None, None) => Letterhead::default(),
    };
    folder.letterhead(&letterhead)
}

/// An edition as it will print, or as a draft where it cannot be issued; nothing where it is as it was.
fn edition(
    engine: &Engine,
    folder: &Folder,
    lang: Lang,
    pdf: &PdfOptions,
    letterhead: &Digest,
    known: Option<&Made>,
) -> Result<Option<Made>, Error> {
    let made = |draft| kinds::edition(folder, lang, &compose::Options { draft, ..Default::default() });
    let (document, draft) = match made(false) {
        Ok(document) => (document, false),
        Err(_) => (made(true)?, true),
    };
    let said = Said::of(folder, &document);
    if let Some(known) = known
        && known.document == document
        && known.letterhead == *letterhead
        && known.draft == draft
        && known.said.messages == said.messages
    {
        return Ok(None);
    }
    let sheets = engine.view(&document, pdf)?.into_iter();
    let sheets = sheets.map(|sheet| (Digest::of(&sheet.svg).to_string(), sheet)).collect();
    Ok(Some(Made { document, letterhead: letterhead.clone(), said: Arc::new(said), sheets, draft }))
}

impl Made {
    fn pages(&self) -> Vec<Page<'_>> {
        let place = |passage: &crate::pdf::view::Passage| {
            let (key, words) = self.said.words.get_key_value(&passage.key)?;
            Some(Place { key, at: passage.at, words })
        };
        self.sheets
            .iter()
            .map(|(print, sheet)| Page {
                picture: print,
                size: sheet.size,
                passages: sheet.passages.iter().filter_map(place).collect(),
            })
            .collect()
    }
}
