//! The letterhead's own pictures: the Union's logo and the hand's signature, from a folder the user names.
//!
//! The one rule: a picture is decoded and measured once, here; writers get bytes they can embed as they are.

use std::sync::Arc;

/// The pictures of a letterhead; without them the default mark stands and the signature's space stays white.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// The logo at the head of page 1, in place of the default lettered mark.
    pub logo: Option<Picture>,
    /// The picture of the signature.
    pub signature: Option<Picture>,
}

/// A picture that can be embedded as it is.
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

/// How a picture is encoded. TIFF is decoded and kept as PNG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics.
    Svg,
}
