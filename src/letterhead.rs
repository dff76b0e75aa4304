//! What a letterhead brings of its own: the Union's emblem, a second picture, the hand's signature, and faces.
//!
//! A picture is decoded and measured once, here; writers get bytes they can embed as they are.
//!
//! ```
//! use tsb_circular::letterhead::{Letterhead, Picture};
//!
//! let drawn = br#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>"#;
//! let letterhead = Letterhead { logo: Some(Picture::new(drawn.to_vec())?), ..Letterhead::default() };
//! assert!(letterhead.signature.is_none());
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

use std::collections::BTreeMap;
#[cfg(any(feature = "pdf", feature = "docx"))]
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Error, Place};
use crate::files::Files;
use crate::limits::Limits;

#[cfg(any(feature = "pdf", feature = "docx"))]
mod svg;

/// The looks of a letterhead; a place without a picture stays white, and a role without a face has the theme's.
///
/// ```
/// use tsb_circular::letterhead::Letterhead;
///
/// let white = Letterhead::default();
/// assert!(white.logo.is_none() && white.faces.is_empty());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// The emblem, before the names of the Union and the Bureau.
    pub logo: Option<Picture>,
    /// A picture at the other edge of the banner, such as that of an anniversary.
    pub second: Option<Picture>,
    /// The picture of the signature.
    pub signature: Option<Picture>,
    /// Faces in place of the theme's, by their role there.
    pub faces: BTreeMap<String, Face>,
}

/// The face of a role; a format for which none is named keeps the theme's.
///
/// ```
/// use tsb_circular::letterhead::{Face, Letterhead};
///
/// let face = Face { docx: Some("Arial".into()), ..Face::default() };
/// let letterhead = Letterhead { faces: [("text".into(), face)].into(), ..Letterhead::default() };
/// # drop(letterhead);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Face {
    /// The family that PDF embeds.
    pub pdf: Option<String>,
    /// The face that Word has.
    pub docx: Option<String>,
    /// Where the family for PDF is named.
    pub place: Option<Place>,
}

/// A picture that can be embedded as it is.
///
/// ```
/// use tsb_circular::letterhead::{Picture, PictureFormat};
///
/// let drawn = br#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>"#;
/// assert_eq!(Picture::new(drawn.to_vec())?.format, PictureFormat::Svg);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Picture {
    /// The encoded bytes.
    pub bytes: Arc<[u8]>,
    /// How they are encoded.
    pub format: PictureFormat,
    /// Width in pixels (in user units for SVG).
    pub width: u32,
    /// Height in pixels (in user units for SVG).
    pub height: u32,
}

impl Picture {
    /// A picture from its encoded bytes: PNG, JPEG, TIFF or SVG, within the usual limits.
    ///
    /// ```
    /// use tsb_circular::letterhead::{Letterhead, Picture};
    ///
    /// let drawn = br#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>"#;
    /// let logo = Picture::new(drawn.to_vec()).unwrap();
    /// assert_eq!((logo.width, logo.height), (60, 40));
    /// let letterhead = Letterhead { logo: Some(logo), ..Letterhead::default() };
    /// # drop(letterhead);
    /// ```
    ///
    /// # Errors
    /// When they are no sound picture of one of these formats, too large, or an SVG that is more than a drawing.
    pub fn new(bytes: Vec<u8>) -> Result<Self, Error> {
        Self::new_within(bytes, &Limits::default())
    }

    /// The same within limits.
    pub(crate) fn new_within(bytes: Vec<u8>, limits: &Limits) -> Result<Self, Error> {
        let most = limits.picture;
        if bytes.len() as u64 > most {
            let most = limits.value("picture").unwrap_or_default();
            return Err(limits.exceeded("picture", format!("the picture is larger than {most}")).into());
        }
        Ok(decode(bytes, limits)?)
    }

    /// Width and height of the picture where it fills a frame as far as its proportions allow.
    #[cfg(any(feature = "pdf", feature = "docx"))]
    pub(crate) fn within(&self, width: f64, height: f64) -> (f64, f64) {
        let (own_width, own_height) = (f64::from(self.width.max(1)), f64::from(self.height.max(1)));
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }
}

/// How a picture is encoded. TIFF is decoded and kept as PNG.
///
/// ```
/// use tsb_circular::letterhead::PictureFormat;
///
/// assert_ne!(PictureFormat::Png, PictureFormat::Jpeg);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics.
    Svg,
}

/// Endings of pictures, in the order in which they are looked for.
const ENDINGS: [&str; 6] = ["svg", "png", "jpg", "jpeg", "tif", "tiff"];

/// Reads the pictures of a letterhead folder: `logo.*`, `second.*` and `signature.*`, within the usual limits.
///
/// ```
/// use tsb_circular::letterhead;
///
/// assert!(letterhead::read("examples/house/letterhead".as_ref())?.logo.is_some());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When there is no such folder, no picture in it, or one that cannot be used.
pub fn read(folder: &Path) -> Result<Letterhead, Error> {
    read_within(folder, &Limits::default())
}

/// The same within limits.
///
/// ```
/// use tsb_circular::letterhead;
/// use tsb_circular::limits::Limits;
///
/// let mut limits = Limits::default();
/// limits.set("picture=10").unwrap();
/// assert!(letterhead::read_within("examples/house/letterhead".as_ref(), &limits).is_err());
/// ```
///
/// # Errors
/// As [`read`].
pub fn read_within(folder: &Path, limits: &Limits) -> Result<Letterhead, Error> {
    if !folder.is_dir() {
        let diagnostic = Diagnostic::error(Code::Letterhead, "not a folder").at(Place::file(folder));
        let hint = "a letterhead is a folder with logo.png and signature.png (or .jpg, .tif, .svg)";
        return Err(diagnostic.hint(hint).into());
    }
    read_in(&Files::disk(limits), folder)
}

/// The same of a folder wherever its files are.
pub(crate) fn read_in(files: &Files, folder: &Path) -> Result<Letterhead, Error> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut find = |stem| {
        find(files, folder, stem).unwrap_or_else(|error| {
            diagnostics.extend(error);
            None
        })
    };
    let letterhead = Letterhead {
        logo: find("logo"),
        second: find("second"),
        signature: find("signature"),
        faces: BTreeMap::new(),
    };
    if !diagnostics.is_empty() {
        return Err(diagnostics.into());
    }
    if [&letterhead.logo, &letterhead.second, &letterhead.signature].into_iter().all(Option::is_none) {
        let diagnostic =
            Diagnostic::error(Code::Letterhead, "neither a logo nor a signature").at(Place::file(folder));
        let hint = "name the pictures logo.*, second.* and signature.*: svg, png, jpg or tif";
        return Err(diagnostic.hint(hint).into());
    }
    Ok(letterhead)
}

/// The letterhead with the pictures that a circular brings in its own `assets/`; these come first.
///
/// # Errors
/// When one of them cannot be used, or is beyond the limits.
pub(crate) fn for_circular(
    letterhead: &Letterhead,
    circular: &Path,
    limits: &Limits,
) -> Result<Letterhead, Error> {
    let assets = circular.join("assets");
    if !assets.is_dir() {
        return Ok(letterhead.clone());
    }
    let files = Files::disk(limits);
    let own = |stem| find(&files, &assets, stem);
    Ok(Letterhead {
        logo: own("logo")?.or_else(|| letterhead.logo.clone()),
        second: own("second")?.or_else(|| letterhead.second.clone()),
        signature: own("signature")?.or_else(|| letterhead.signature.clone()),
        faces: letterhead.faces.clone(),
    })
}

/// The picture of this stem in a folder, where there is one.
fn find(files: &Files, folder: &Path, stem: &str) -> Result<Option<Picture>, Error> {
    let path =
        ENDINGS.iter().map(|ending| folder.join(format!("{stem}.{ending}"))).find(|path| files.has(path));
    path.map(|path| picture_in(files, &path)).transpose()
}

/// The pictures in a folder and in the folders right in it, by their paths from there.
pub(crate) fn pictures_in(files: &Files, folder: &Path) -> Vec<String> {
    let here = files.below(folder);
    let below = here.iter().filter(|path| !files.has(path)).flat_map(|path| files.below(path));
    let is_picture = |path: &&PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| ENDINGS.contains(&ending))
    };
    let all: Vec<PathBuf> = below.chain(here.iter().cloned()).collect();
    let names = all.iter().filter(is_picture).filter_map(|path| path.strip_prefix(folder).ok()?.to_str());
    let mut names: Vec<String> = names.map(|name| name.replace('\\', "/")).collect();
    names.sort();
    names
}

/// Reads a picture.
pub(crate) fn picture_in(files: &Files, path: &Path) -> Result<Picture, Error> {
    let bytes = files.bytes(path, "picture", files.limits.picture)?;
    decode(bytes, &files.limits).map_err(|found| found.at(Place::file(path)).into())
}

/// Recognises, measures and, where it must, re-encodes a picture.
#[cfg(any(feature = "pdf", feature = "docx"))]
fn decode(bytes: Vec<u8>, limits: &Limits) -> Result<Picture, Diagnostic> {
    let fail = |message: String| {
        Diagnostic::error(Code::Letterhead, message).hint("pictures are PNG, JPEG, TIFF or SVG")
    };
    let unsound = |error: image::ImageError| fail(format!("not a sound picture: {error}"));
    let measured = |width: f64, height: f64| match width * height <= limits.pixels as f64 {
        true => Ok(()),
        false => {
            let message = format!("{width} × {height} pixels are more than {}", limits.pixels);
            Err(limits.exceeded("pixels", message))
        }
    };
    if let Some((width, height)) = svg::size(&bytes)? {
        measured(width, height)?;
        let (width, height) = (width.round() as u32, height.round() as u32);
        return Ok(Picture { bytes: bytes.into(), format: PictureFormat::Svg, width, height });
    }
    let reader = || {
        image::ImageReader::new(Cursor::new(&bytes))
            .with_guessed_format()
            .map_err(|error| fail(error.to_string()))
    };
    let format = reader()?.format().ok_or_else(|| fail("not a picture of a known format".to_owned()))?;
    let (width, height) = reader()?.into_dimensions().map_err(unsound)?;
    measured(width.into(), height.into())?;
    // Decoding proves that the whole picture is sound, so that no writer meets a broken one. Sixteen bytes are the
    // most that a pixel takes.
    let mut bounded = reader()?;
    let mut bounds = image::Limits::default();
    bounds.max_alloc = Some(limits.pixels.saturating_mul(16));
    bounded.limits(bounds);
    let decoded = bounded.decode().map_err(unsound)?;
    let (bytes, format) = match format {
        image::ImageFormat::Png => (bytes, PictureFormat::Png),
        image::ImageFormat::Jpeg => (bytes, PictureFormat::Jpeg),
        _ => {
            let mut png = Cursor::new(Vec::new());
            decoded.write_to(&mut png, image::ImageFormat::Png).map_err(unsound)?;
            (png.into_inner(), PictureFormat::Png)
        }
    };
    Ok(Picture { bytes: bytes.into(), format, width, height })
}

#[cfg(not(any(feature = "pdf", feature = "docx")))]
fn decode(_: Vec<u8>, _: &Limits) -> Result<Picture, Diagnostic> {
    Err(Diagnostic::error(Code::Letterhead, "this build has no writer that takes pictures"))
}

#[cfg(all(test, any(feature = "pdf", feature = "docx")))]
mod tests {
    use std::fs;

    use image::{ImageFormat, RgbImage};

    use super::*;

    /// A folder with a file of this name.
    fn folder(name: &str, bytes: &[u8]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(name), bytes).unwrap();
        dir
    }

    fn encoded(format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        RgbImage::new(6, 4).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    #[test]
    fn png_and_jpeg_stay_and_tiff_becomes_png() {
        for (name, format, kept) in [
            ("logo.png", ImageFormat::Png, PictureFormat::Png),
            ("logo.jpg", ImageFormat::Jpeg, PictureFormat::Jpeg),
            ("logo.tif", ImageFormat::Tiff, PictureFormat::Png),
        ] {
            let dir = folder(name, &encoded(format));
            let logo = read(dir.path()).unwrap().logo.unwrap();
            assert_eq!((logo.format, logo.width, logo.height), (kept, 6, 4));
        }
    }

    #[test]
    fn an_svg_is_measured_by_its_box() {
        let dir =
            folder("signature.svg", br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>"#);
        let signature = read(dir.path()).unwrap().signature.unwrap();
        assert_eq!((signature.format, signature.width, signature.height), (PictureFormat::Svg, 40, 10));
    }

    #[test]
    fn what_is_broken_too_large_or_missing_is_said() {
        let said = |name: &str, bytes: &[u8]| {
            let dir = folder(name, bytes);
            read(dir.path()).unwrap_err().diagnostics()[0].message.clone()
        };
        assert!(said("logo.png", &encoded(ImageFormat::Png)[..40]).contains("not a sound picture"));
        assert!(
            said("logo.svg", b"<svg width=\"99999\" height=\"99999\"/>").contains("99999 × 99999 pixels")
        );
        assert!(said("logo.svg", b"<!DOCTYPE svg><svg width=\"1\" height=\"1\"/>").contains("document type"));
        assert!(said("other.png", &encoded(ImageFormat::Png)).contains("neither a logo nor a signature"));
        assert!(
            read(Path::new("no-such-folder")).unwrap_err().diagnostics()[0].message.contains("not a folder")
        );
    }

    #[test]
    fn pictures_of_the_circular_come_first() {
        let circular = tempfile::tempdir().unwrap();
        fs::create_dir(circular.path().join("assets")).unwrap();
        fs::write(circular.path().join("assets/signature.png"), encoded(ImageFormat::Png)).unwrap();
        let letterhead = for_circular(&Letterhead::default(), circular.path(), &Limits::default()).unwrap();
        assert!(letterhead.signature.is_some() && letterhead.logo.is_none());
    }
}
