//! The faces: a font book, and faces by index, from the embedded files and the folders that the user names.
//!
//! A face is neither unpacked nor parsed until its first glyph is set. The book of the embedded faces is therefore checked in
//! (`fonts/book.json`), and a test proves that it is current.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{fs, io};

use miniz_oxide::inflate::decompress_to_vec_zlib;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};

/// Path below `fonts/` and content of every embedded face, in the order of the paths.
#[cfg(feature = "embedded-fonts")]
static EMBEDDED: &[(&str, Kept)] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));
#[cfg(not(feature = "embedded-fonts"))]
static EMBEDDED: &[(&str, Kept)] = &[];

/// How the program keeps an embedded face; `build.rs` says which way for which.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "embedded-fonts"), allow(dead_code))]
enum Kept {
    /// As its file is.
    Plain(&'static [u8]),
    /// As a zlib stream.
    Packed(&'static [u8]),
}

impl Kept {
    /// The face's file.
    fn unpacked(self) -> Bytes {
        match self {
            Self::Plain(bytes) => Bytes::new(bytes),
            Self::Packed(bytes) => {
                Bytes::new(decompress_to_vec_zlib(bytes).expect("a stream that the build has written"))
            }
        }
    }

    /// What the program holds of it: as good as the file to tell one face from another, and nothing to unpack.
    #[cfg(feature = "batch")]
    fn stored(self) -> &'static [u8] {
        let (Self::Plain(bytes) | Self::Packed(bytes)) = self;
        bytes
    }
}

/// What the checked-in book says about each embedded face, by its path below `fonts/`.
const BOOK_JSON: &str = include_str!("../../fonts/book.json");

/// All faces, the user's before the embedded ones.
pub(super) struct Faces {
    book: LazyHash<FontBook>,
    slots: Vec<Slot>,
    extra: Vec<String>,
}

/// A face in its file, parsed when first needed.
struct Slot {
    data: Data,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// Where the bytes of a face are.
enum Data {
    /// In a file that the user named.
    File(Bytes),
    /// In the program.
    Embedded(Kept),
}

impl Faces {
    /// The faces in these folders, then the embedded ones; the first of any family and style is taken.
    pub(super) fn new(folders: &[PathBuf]) -> Result<Self, Diagnostics> {
        let mut book = FontBook::new();
        let mut slots = Vec::new();
        let mut extra = Vec::new();
        let mut diagnostics = Vec::new();
        let mut paths = Vec::new();
        folders.iter().for_each(|folder| paths.extend(files(folder, &mut diagnostics)));
        for path in paths {
            match fs::read(&path) {
                Ok(bytes) => {
                    let data = Bytes::new(bytes);
                    for (index, info) in FontInfo::iter(&data).enumerate() {
                        if !extra.contains(&info.family) {
                            extra.push(info.family.clone());
                        }
                        book.push(info);
                        slots.push(Slot::new(Data::File(data.clone()), index));
                    }
                }
                Err(error) => diagnostics.push(unreadable(&path, &error)),
            }
        }
        let known: BTreeMap<String, FontInfo> = serde_json::from_str(BOOK_JSON).unwrap_or_default();
        for (path, kept) in EMBEDDED {
            let info = known.get(*path).cloned().or_else(|| FontInfo::new(&kept.unpacked(), 0));
            if let Some(info) = info {
                book.push(info);
                slots.push(Slot::new(Data::Embedded(*kept), 0));
            }
        }
        if diagnostics.is_empty() {
            Ok(Self { book: LazyHash::new(book), slots, extra })
        } else {
            Err(diagnostics)
        }
    }

    /// Metadata of all faces.
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The face at this index of the book.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.slots.get(index)?;
        let data = || match &slot.data {
            Data::File(bytes) => bytes.clone(),
            Data::Embedded(kept) => kept.unpacked(),
        };
        slot.font.get_or_init(|| Font::new(data(), slot.index)).clone()
    }

    /// The bytes that each face is kept in: of the user's, the file; of the embedded ones, what the program holds.
    #[cfg(feature = "batch")]
    pub(super) fn files(&self) -> impl Iterator<Item = &[u8]> {
        self.slots.iter().map(|slot| match &slot.data {
            Data::File(bytes) => bytes.as_slice(),
            Data::Embedded(kept) => kept.stored(),
        })
    }

    /// The families that the user added, in the order of their files.
    pub(super) fn extra(&self) -> &[String] {
        &self.extra
    }
}

impl Slot {
    fn new(data: Data, index: usize) -> Self {
        Self { data, index: u32::try_from(index).unwrap_or(u32::MAX), font: OnceLock::new() }
    }
}

/// The font files directly in a folder and in the folders below it, in the order of their paths.
fn files(folder: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        match fs::read_dir(&folder) {
            Ok(entries) => {
                for path in entries.flatten().map(|entry| entry.path()) {
                    if path.is_dir() {
                        folders.push(path);
                    } else if is_font(&path) {
                        found.push(path);
                    }
                }
            }
            Err(error) => diagnostics.push(unreadable(&folder, &error)),
        }
    }
    found.sort();
    found
}

fn is_font(path: &Path) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| {
        ["ttf", "otf", "ttc", "otc"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    })
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Io, format!("cannot read the fonts: {error}"))
        .at(Place::file(path))
        .hint("name a folder that contains .ttf, .otf, .ttc or .otc files")
}

#[cfg(all(test, feature = "embedded-fonts"))]
mod tests {
    use super::*;

    /// `UPDATE_FONT_BOOK=1 cargo test --release font_book` rewrites the book.
    #[test]
    #[allow(clippy::disallowed_methods)]
    fn the_font_book_is_current() {
        let book: BTreeMap<&str, FontInfo> = EMBEDDED
            .iter()
            .map(|(path, kept)| {
                (*path, FontInfo::new(&kept.unpacked(), 0).expect("a face that can be parsed"))
            })
            .collect();
        let current = serde_json::to_string(&book).unwrap() + "\n";
        if std::env::var_os("UPDATE_FONT_BOOK").is_some() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/book.json");
            return fs::write(path, &current).unwrap();
        }
        assert!(
            current == BOOK_JSON,
            "fonts/book.json is not what the faces say: run the test with UPDATE_FONT_BOOK=1"
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let error = Faces::new(&[PathBuf::from("no/such/folder")]).err().unwrap();
        assert_eq!(error[0].code, Code::Io);
    }
}
