//! The world that typst sees: layouts, theme, document, pictures and faces, all in memory.
//!
//! It is hermetic: a layout cannot reach any file, clock or network. Every path is interned once, because typst
//! never frees one.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Faces;
use crate::diag::Diagnostics;
use crate::letterhead::PictureFormat;
use crate::theme::{LAYOUTS, THEME};

/// The layout that includes the others.
static MAIN: LazyLock<FileId> = LazyLock::new(|| id("circular.typ"));
/// The same of a parallel edition.
static PARALLEL: LazyLock<FileId> = LazyLock::new(|| id("parallel.typ"));
/// The looks, for layouts to read.
static THEME_JSON: LazyLock<FileId> = LazyLock::new(|| id("theme.json"));
/// How far the letter is closed up, for layouts to read.
static CLOSING_JSON: LazyLock<FileId> = LazyLock::new(|| id("closing.json"));
/// The edition, for layouts to read.
static DOCUMENT_JSON: LazyLock<FileId> = LazyLock::new(|| id("document.json"));

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("paths of layouts are well-formed");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// A picture's place among the virtual files.
pub(super) fn picture_path(name: &str, format: PictureFormat) -> String {
    let ending = match format {
        PictureFormat::Png => "png",
        PictureFormat::Jpeg => "jpg",
        PictureFormat::Svg => "svg",
    };
    format!("/{name}.{ending}")
}

/// What all editions share: typst's library, the layouts, the theme and the faces.
pub(super) struct Shop {
    library: LazyHash<Library>,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    pub(super) faces: Faces,
}

impl Shop {
    /// Builds what all editions share.
    pub(super) fn new(faces: Faces) -> Self {
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features).build();
        let mut sources = HashMap::new();
        let mut files = HashMap::new();
        for (path, text) in LAYOUTS {
            if path.ends_with(".typ") {
                let id = id(path);
                sources.insert(id, Source::new(id, (*text).to_owned()));
            } else if path.ends_with(".svg") {
                files.insert(id(path), Bytes::from_string(*text));
            }
        }
        let theme = serde_json::to_string(&*THEME).expect("a theme is plain data");
        files.insert(*THEME_JSON, Bytes::from_string(theme));
        Self { library: LazyHash::new(library), sources, files, faces }
    }
}

/// The world of one edition.
pub(super) struct Edition<'a> {
    shop: &'a Shop,
    main: FileId,
    document: Bytes,
    closing: Bytes,
    pictures: Vec<(FileId, Bytes)>,
}

impl<'a> Edition<'a> {
    /// The world in which this document is laid out; pictures come with their paths.
    pub(super) fn new(shop: &'a Shop, document: String, pictures: Vec<(String, Bytes)>) -> Self {
        let pictures = pictures.into_iter().map(|(path, bytes)| (id(&path), bytes)).collect();
        let closing = Bytes::from_string("0");
        Self { shop, main: *MAIN, document: Bytes::from_string(document), closing, pictures }
    }

    /// The world in which this parallel edition is laid out.
    pub(super) fn parallel(shop: &'a Shop, document: String) -> Self {
        Self { main: *PARALLEL, ..Self::new(shop, document, Vec::new()) }
    }

    /// The same world with another document.
    pub(super) fn with(&self, document: String) -> Self {
        let (document, closing) = (Bytes::from_string(document), self.closing.clone());
        Self { shop: self.shop, main: self.main, document, closing, pictures: self.pictures.clone() }
    }

    /// Every file of this world but the faces, with its path below the root.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, Bytes)> {
        let sources = self.shop.sources.iter().map(|(id, source)| (*id, Bytes::from_string(source.clone())));
        let files = self.shop.files.iter().map(|(id, bytes)| (*id, bytes.clone()));
        let own = [(*DOCUMENT_JSON, self.document.clone()), (*CLOSING_JSON, self.closing.clone())];
        sources
            .chain(files)
            .chain(own)
            .chain(self.pictures.iter().cloned())
            .map(|(id, bytes)| (id.vpath().get_without_slash().to_owned(), bytes))
    }

    /// What tells this world from others of its shop, however far its letter is closed up.
    pub(super) fn fingerprint(&self) -> u128 {
        typst::utils::hash128(&(&self.document, &self.pictures))
    }

    /// The document as the layouts are given it.
    pub(super) fn document(&self) -> Bytes {
        self.document.clone()
    }

    /// Closes the letter up this far, from 0 to 1.
    pub(super) fn close_up(&mut self, by: f64) {
        self.closing = Bytes::from_string(by.to_string());
    }
}

impl World for Edition<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shop.faces.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shop.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DOCUMENT_JSON {
            return Ok(self.document.clone());
        }
        if id == *CLOSING_JSON {
            return Ok(self.closing.clone());
        }
        let picture = self.pictures.iter().find(|(path, _)| *path == id).map(|(_, bytes)| bytes);
        let source = || self.shop.sources.get(&id).map(|source| Bytes::from_string(source.clone()));
        picture.or_else(|| self.shop.files.get(&id)).cloned().or_else(source).ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.faces.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// The faces in these folders and the embedded ones, as a shop.
pub(super) fn open(folders: &[std::path::PathBuf]) -> Result<Shop, Diagnostics> {
    Faces::new(folders).map(Shop::new)
}
