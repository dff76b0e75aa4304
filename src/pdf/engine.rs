//! The engine that renders editions: built once, used for any number of them, one step or all at once.
//!
//! The one rule: what costs is kept in the engine, what changes comes in with the edition.

use std::path::PathBuf;
use std::sync::OnceLock;

use typst::comemo;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards};

use super::glyphs::{self, GlyphSet};
use super::world::{self, Edition, Shop, picture_path};
use super::{fields, findings, handover};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::letterhead::Letterhead;
use crate::locale::Lang;

/// For how many renderings typst's results are kept unused: enough for the six languages of a circular.
const KEPT_RENDERINGS: usize = 8;

/// How an engine is built.
#[derive(Debug, Clone, Default)]
pub struct EngineOptions {
    /// Folders with further faces. They stand after the faces of the language, where a glyph is looked for, and
    /// replace an embedded face of the same family and style. None by default.
    pub fonts: Vec<PathBuf>,
}

/// How an edition is rendered.
#[derive(Debug, Clone, Default)]
pub struct PdfOptions {
    /// The pictures of the letterhead; by default the plain lettered mark, and white space for the signature.
    pub letterhead: Letterhead,
}

/// An edition as PDF.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What typst found worth a look.
    pub warnings: Diagnostics,
}

/// Renders editions as PDF; costly to build, cheap to use, and good for several threads at once.
///
/// It is built once and renders any number of editions. [`Engine::render`] does it all; the three steps are there
/// one by one for those who time them or want pages only:
///
/// 1. [`Engine::hand_over`] looks for missing glyphs and writes the document as JSON for the layouts;
/// 2. [`Job::lay_out`] lets typst make pages of it;
/// 3. [`Pages::export`] makes the PDF, and brings its form to life.
pub struct Engine {
    shop: Shop,
    glyphs: Vec<OnceLock<GlyphSet>>,
}

impl Engine {
    /// Builds typst's library, parses the layouts and reads the book of the faces.
    pub fn new(options: EngineOptions) -> Result<Self, Diagnostics> {
        let shop = world::open(&options.fonts)?;
        Ok(Self { shop, glyphs: Lang::ALL.iter().map(|_| OnceLock::new()).collect() })
    }

    /// Renders an edition.
    pub fn render(&self, document: &Document, options: &PdfOptions) -> Result<Pdf, Diagnostics> {
        self.hand_over(document, options)?.lay_out()?.export()
    }

    /// Finds what no face can show, and hands the document over to the layouts.
    pub fn hand_over<'a>(
        &'a self,
        document: &'a Document,
        options: &PdfOptions,
    ) -> Result<Job<'a>, Diagnostics> {
        let chain = glyphs::chain(document.lang, self.shop.faces.extra());
        let book = self.shop.faces.book();
        if let Some(first) = chain.first()
            && !book.contains_family(&first.name.to_lowercase())
        {
            return Err(vec![
                Diagnostic::error(Code::Layout, format!("the face `{}` is not there", first.name))
                    .hint("name the folder that holds it: --fonts DIR"),
            ]);
        }
        let set = self.glyphs[document.lang as usize].get_or_init(|| GlyphSet::new(book, &chain));
        let missing = glyphs::missing(document, set);
        if !missing.is_empty() {
            return Err(missing);
        }
        let letterhead = &options.letterhead;
        let pictures = [("logo", &letterhead.logo), ("signature", &letterhead.signature)]
            .into_iter()
            .filter_map(|(name, picture)| {
                let picture = picture.as_ref()?;
                Some((picture_path(name, picture.format), Bytes::new(picture.bytes.clone())))
            })
            .collect();
        let json = handover::document(document, &chain, letterhead);
        Ok(Job { edition: Edition::new(&self.shop, json, pictures), document })
    }
}

/// An edition that has been handed over.
pub struct Job<'a> {
    edition: Edition<'a>,
    document: &'a Document,
}

impl<'a> Job<'a> {
    /// Lays the pages out.
    pub fn lay_out(self) -> Result<Pages<'a>, Diagnostics> {
        let result = typst::compile::<PagedDocument>(&self.edition);
        comemo::evict(KEPT_RENDERINGS);
        let warnings = findings::diagnostics(&self.edition, &result.warnings);
        match result.output {
            Ok(paged) => Ok(Pages { edition: self.edition, document: self.document, paged, warnings }),
            Err(errors) => {
                let mut found = findings::diagnostics(&self.edition, &errors);
                found.extend(warnings);
                Err(found)
            }
        }
    }
}

/// An edition laid out as pages.
pub struct Pages<'a> {
    edition: Edition<'a>,
    document: &'a Document,
    paged: PagedDocument,
    warnings: Diagnostics,
}

impl Pages<'_> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.paged.pages().len()
    }

    /// Makes the PDF, as PDF/UA-1 and PDF/A-2a.
    pub fn export(self) -> Result<Pdf, Diagnostics> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| vec![Diagnostic::error(Code::Internal, error.message().as_str())])?;
        let options = typst_pdf::PdfOptions {
            ident: Smart::Custom(ident(self.document)),
            creator: Smart::Custom(Some(concat!("tsb-circular ", env!("CARGO_PKG_VERSION")).to_owned())),
            standards,
            ..typst_pdf::PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&self.paged, &options)
            .map_err(|errors| findings::diagnostics(&self.edition, &errors))?;
        let bytes = fields::bring_to_life(bytes, self.document)?;
        Ok(Pdf { bytes, pages: self.count(), warnings: self.warnings })
    }
}

/// What identifies the file: the circular and its edition.
fn ident(document: &Document) -> String {
    let date = document.date.map_or("draft".to_owned(), |date| date.to_string());
    format!("{} {} {date}", document.name, document.lang)
}
