//! The engine that renders editions: built once, used for any number of them, step by step or all at once.
//!
//! What is expensive is kept in the engine; what changes comes with the edition.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use typst::comemo;
use typst::diag::{SourceResult, Warned};
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards};

use super::closing::{Closings, Standing};
use super::glyphs::{self, Family, GlyphSet};
#[cfg(all(feature = "cli", feature = "http"))]
use super::view;
use super::world::{self, Edition, Shop, picture_path};
use super::{fields, findings, handover, order};
use crate::diag::{Code, Diagnostic, Diagnostics, Error};
use crate::document::{Document, Parallel, Side};
use crate::lang::Direction;
use crate::letterhead::Letterhead;

/// For how many renderings typst's unused results are kept: enough for the six languages of a circular.
const KEPT_RENDERINGS: usize = 8;

/// How an engine is built.
///
/// ```
/// use tsb_circular::pdf::EngineOptions;
///
/// assert!(EngineOptions::default().fonts.is_empty());
/// ```
#[derive(Debug, Clone, Default)]
pub struct EngineOptions {
    /// Folders with more faces. A glyph is looked for in them after the faces of the language, and they replace an
    /// embedded face of the same family and style. None by default.
    pub fonts: Vec<PathBuf>,
}

/// How an edition is rendered.
///
/// ```
/// use tsb_circular::letterhead;
/// use tsb_circular::pdf::PdfOptions;
///
/// let options = PdfOptions { letterhead: letterhead::read("examples/house/letterhead".as_ref())? };
/// # drop(options);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct PdfOptions {
    /// The pictures and faces of the letterhead; none by default, with white space in place of the pictures.
    pub letterhead: Letterhead,
}

/// An edition as PDF.
///
/// ```
/// use tsb_circular::pdf::Pdf;
///
/// fn report(pdf: &Pdf) -> String {
///     format!("{} pages, {} warnings", pdf.pages, pdf.warnings.len())
/// }
/// # assert_eq!(report(&Pdf { bytes: Vec::new(), pages: 2, warnings: Vec::new() }), "2 pages, 0 warnings");
/// ```
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Typst's warnings.
    pub warnings: Diagnostics,
}

/// Renders editions as PDF; expensive to build, cheap to use, and safe to share between threads.
///
/// It is built once and renders any number of editions, in three steps: it looks for missing glyphs and writes the
/// document as JSON for the layouts, lets typst turn that into pages, and makes the PDF with its fillable form.
///
/// ```
/// use std::sync::Arc;
/// use tsb_circular::pdf::{Engine, EngineOptions};
///
/// let engine = Arc::new(Engine::new(EngineOptions::default())?);
/// let other = engine.clone();
/// std::thread::spawn(move || drop(other)).join().unwrap();
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub struct Engine {
    shop: Shop,
    /// What each chain of families can show, worked out when the chain is first used.
    glyphs: Mutex<BTreeMap<Vec<Family>, Arc<GlyphSet>>>,
    closings: Closings,
}

/// One engine serves all threads.
const _: () = {
    const fn is_shared<T: Send + Sync>() {}
    is_shared::<Engine>();
};

impl Engine {
    /// Builds typst's library, parses the layouts and reads the book of the faces.
    ///
    /// ```
    /// use tsb_circular::pdf::{Engine, EngineOptions};
    ///
    /// let options = EngineOptions { fonts: vec!["no-such-folder".into()] };
    /// assert!(Engine::new(options).is_err());
    /// ```
    ///
    /// # Errors
    /// When a folder of faces cannot be read.
    pub fn new(options: EngineOptions) -> Result<Self, Error> {
        let shop = world::open(&options.fonts)?;
        Ok(Self { shop, glyphs: Mutex::default(), closings: Closings::default() })
    }

    /// All faces, in the order in which they are looked for: of the user's, the file; of the embedded ones, the bytes
    /// that the program keeps, which may be packed. They tell one set of faces from another.
    #[cfg(feature = "batch")]
    pub(crate) fn faces(&self) -> impl Iterator<Item = &[u8]> {
        self.shop.faces.files()
    }

    /// What a chain of families can show.
    fn glyphs(&self, chain: &[Family]) -> Arc<GlyphSet> {
        let sets = || self.glyphs.lock().unwrap_or_else(PoisonError::into_inner);
        let known = sets().get(chain).cloned();
        known.unwrap_or_else(|| {
            let set = Arc::new(GlyphSet::new(self.shop.faces.book(), chain));
            sets().insert(chain.to_vec(), set.clone());
            set
        })
    }

    /// Renders an edition.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
    /// use tsb_circular::kinds::{self, Extent};
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
    ///
    /// let options = kinds::Options { extent: Extent::Reply, ..Default::default() };
    /// let form = kinds::edition(&folder, Lang::Fr, &options)?;
    /// let pdf = Engine::new(EngineOptions::default())?.render(&form, &PdfOptions::default())?;
    /// assert!(pdf.warnings.is_empty() && pdf.pages == 2);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// Every character for which no face has a glyph, a picture that cannot be used, and what Typst refuses.
    pub fn render(&self, document: &Document, options: &PdfOptions) -> Result<Pdf, Error> {
        self.hand_over(document, options)?.lay_out()?.export()
    }

    /// Renders two languages side by side, as PDF/UA-1 and PDF/A-2a. Its form is drawn; of the letterhead it has the faces.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Default::default())?;
    /// let pdf = Engine::new(EngineOptions::default())?.render_parallel(&parallel, &PdfOptions::default())?;
    /// assert!(pdf.warnings.is_empty() && pdf.pages > 3);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Engine::render`].
    pub fn render_parallel(&self, parallel: &Parallel, options: &PdfOptions) -> Result<Pdf, Error> {
        let [first, second] = &parallel.sides;
        let of = |side: &Side| self.chain(&side.document, &options.letterhead);
        let json = handover::parallel(parallel, &[of(first)?, of(second)?]);
        let edition = Edition::parallel(&self.shop, json);
        let compiled = typst::compile(&edition);
        comemo::evict(KEPT_RENDERINGS);
        let warnings = findings::diagnostics(&edition, &compiled.warnings);
        let paged = compiled.output.map_err(|errors| {
            let mut found = findings::diagnostics(&edition, &errors);
            found.extend(warnings.clone());
            found
        })?;
        let day = date(&first.document);
        let facts = if parallel.shows_facts { " facts" } else { "" };
        let [one, other] = parallel.langs();
        let ident = format!("{} {one}-{other} {day}{facts}", first.document.name);
        let bytes = written(&edition, &paged, ident)?;
        let bytes = order::put_in_order(bytes, &paged, parallel.has_rtl())?;
        Ok(Pdf { bytes, pages: paged.pages().len(), warnings })
    }

    /// Lays out an edition as pictures of its pages, with the places of its passages on them.
    #[cfg(all(feature = "cli", feature = "http"))]
    pub(crate) fn view(&self, document: &Document, options: &PdfOptions) -> Result<Vec<view::Sheet>, Error> {
        let pages = self.hand_over_with(document, options, true)?.lay_out()?;
        Ok(view::sheets(&pages.paged))
    }

    /// The faces of a document, where they can show it.
    fn chain(&self, document: &Document, letterhead: &Letterhead) -> Result<Vec<Family>, Error> {
        let book = self.shop.faces.book();
        let lacking = glyphs::lacking(letterhead, book);
        if !lacking.is_empty() {
            return Err(lacking.into());
        }
        let chain = glyphs::chain(document.lang, letterhead, self.shop.faces.extra());
        if let Some(first) = chain.first()
            && !book.contains_family(&first.name.to_lowercase())
        {
            let message = format!("the face `{}` was not found", first.name);
            let hint = "name the folder that contains it: --fonts DIR";
            return Err(Diagnostic::error(Code::Layout, message).hint(hint).into());
        }
        let missing = glyphs::missing(document, &self.glyphs(&chain));
        if !missing.is_empty() {
            let theme = glyphs::chain(document.lang, &Letterhead::default(), self.shop.faces.extra());
            return Err(glyphs::told(document.lang, letterhead, missing, &self.glyphs(&theme)).into());
        }
        Ok(chain)
    }

    /// Finds characters that no face can show, and hands the document over to the layouts.
    pub(crate) fn hand_over<'a>(
        &'a self,
        document: &'a Document,
        options: &PdfOptions,
    ) -> Result<Job<'a>, Error> {
        self.hand_over_with(document, options, false)
    }

    /// The same; `keyed` has each text say where it begins and ends on its page.
    fn hand_over_with<'a>(
        &'a self,
        document: &'a Document,
        options: &PdfOptions,
        keyed: bool,
    ) -> Result<Job<'a>, Error> {
        let letterhead = &options.letterhead;
        let chain = self.chain(document, letterhead)?;
        let pictures = [
            ("logo", &letterhead.logo),
            ("second", &letterhead.second),
            ("signature", &letterhead.signature),
        ]
        .into_iter()
        .filter_map(|(name, picture)| {
            let picture = picture.as_ref()?;
            Some((picture_path(name, picture.format), Bytes::new(picture.bytes.clone())))
        })
        .collect();
        let pictures: Vec<(String, Bytes)> = pictures;
        let json = handover::document(document, &chain, letterhead, keyed);
        let edition = Edition::new(&self.shop, json, pictures);
        Ok(Job { engine: self, edition, document, chain, letterhead: letterhead.clone() })
    }
}

/// Pages, and what typst warned of, or why there are none.
type Compiled = Warned<SourceResult<PagedDocument>>;

/// An edition that has been handed over.
pub struct Job<'a> {
    engine: &'a Engine,
    edition: Edition<'a>,
    document: &'a Document,
    chain: Vec<Family>,
    letterhead: Letterhead,
}

impl<'a> Job<'a> {
    /// The files that typst is given, but for the faces, with their paths below the root, and the letter closed up as
    /// far as it will be: for the benches to hand over to another typst.
    pub fn finished(mut self) -> Vec<(String, Vec<u8>)> {
        let closing = self.closing();
        self.edition.close_up(closing);
        self.edition.files().map(|(path, bytes)| (path, bytes.to_vec())).collect()
    }

    /// How far the letter is closed up to save a page, from 0 (as the styles say) to 1 (the limits of the theme): as
    /// little as possible, and not at all if no page can be saved. Found without the annexes, which have their own pages.
    pub fn closing(&self) -> f64 {
        let world = self.edition.fingerprint();
        self.engine.closings.of(world).unwrap_or_else(|| {
            let document = Document { annexes: Vec::new(), ..self.document.clone() };
            let json = handover::document(&document, &self.chain, &self.letterhead, false);
            let mut letter = self.edition.with(json);
            let document = letter.document();
            let closing = self.engine.closings.find(world, &document, |by| {
                letter.close_up(by);
                Standing::of(&typst::compile(&letter).output.ok()?, self.document.lang)
            });
            comemo::evict(KEPT_RENDERINGS);
            closing
        })
    }

    /// Lays out the pages, closing up the letter if that saves a page.
    pub fn lay_out(mut self) -> Result<Pages<'a>, Error> {
        let world = self.edition.fingerprint();
        if let Some(closing) = self.engine.closings.of(world) {
            return self.lay_out_closed(closing);
        }
        let mut tries: Vec<(f64, Compiled)> = Vec::new();
        let document = self.edition.document();
        let closing = self.engine.closings.find(world, &document, |by| {
            self.edition.close_up(by);
            let tried = typst::compile(&self.edition);
            let standing =
                tried.output.as_ref().ok().and_then(|paged| Standing::of(paged, self.document.lang));
            tries.push((by, tried));
            standing
        });
        let (_, pages) = tries.into_iter().find(|(by, _)| *by == closing).expect("it was tried");
        self.take(closing, pages)
    }

    /// Lays out the pages with the letter closed up so far: what typst alone does.
    pub fn lay_out_closed(mut self, closing: f64) -> Result<Pages<'a>, Error> {
        self.edition.close_up(closing);
        let pages = typst::compile(&self.edition);
        self.take(closing, pages)
    }

    fn take(self, closing: f64, pages: Compiled) -> Result<Pages<'a>, Error> {
        comemo::evict(KEPT_RENDERINGS);
        let warnings = findings::diagnostics(&self.edition, &pages.warnings);
        match pages.output {
            Ok(paged) => {
                Ok(Pages { edition: self.edition, document: self.document, paged, closing, warnings })
            }
            Err(errors) => {
                let mut found = findings::diagnostics(&self.edition, &errors);
                found.extend(warnings);
                Err(found.into())
            }
        }
    }
}

/// An edition laid out as pages.
pub struct Pages<'a> {
    edition: Edition<'a>,
    document: &'a Document,
    paged: PagedDocument,
    closing: f64,
    warnings: Diagnostics,
}

impl Pages<'_> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.paged.pages().len()
    }

    /// How far the letter is closed up to fit its pages, from 0 (as the styles say) to 1 (the limits of the theme).
    pub fn closing(&self) -> f64 {
        self.closing
    }

    /// The PDF as typst writes it, without the order of reading and the fields that are ours: for the benches to
    /// compare.
    pub fn as_typst_writes(&self) -> Result<Vec<u8>, Error> {
        written(&self.edition, &self.paged, ident(self.document))
    }

    /// Makes the PDF, as PDF/UA-1 and PDF/A-2a.
    pub fn export(self) -> Result<Pdf, Error> {
        let bytes = self.as_typst_writes()?;
        let bytes =
            order::put_in_order(bytes, &self.paged, self.document.lang.direction() == Direction::Rtl)?;
        let bytes = fields::bring_to_life(bytes, self.document)?;
        Ok(Pdf { bytes, pages: self.count(), warnings: self.warnings })
    }
}

/// The PDF of these pages, as PDF/UA-1 and PDF/A-2a.
fn written(edition: &Edition<'_>, paged: &PagedDocument, ident: String) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| vec![Diagnostic::error(Code::Internal, error.message().as_str())])?;
    let options = typst_pdf::PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(crate::PROGRAM.to_owned())),
        standards,
        ..typst_pdf::PdfOptions::default()
    };
    typst_pdf::pdf(paged, &options).map_err(|errors| findings::diagnostics(edition, &errors).into())
}

/// What identifies the file: the circular and its edition.
fn ident(document: &Document) -> String {
    format!("{} {} {}", document.name, document.lang, date(document))
}

/// The day of a letter, which a draft may lack.
fn date(document: &Document) -> String {
    document.date.map_or("draft".to_owned(), |date| date.to_string())
}
