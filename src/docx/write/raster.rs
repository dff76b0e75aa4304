//! Vector pictures for Word: turns an SVG into a PNG that is sharp in print.
//!
//! Nothing outside the file is read: references to other files show nothing, and letters that need a font are
//! refused.

use std::io::Cursor;

use image::{ImageFormat, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::letterhead::{Picture, PictureFormat};

/// Pixels along the longer side: 60 mm, the largest width of a mark or signature, at 600 dpi.
const LONGER_SIDE: f32 = 1417.0;

/// The picture as pixels, or why it cannot be drawn; other pictures stay as they are.
pub(super) fn pixels(picture: &Picture) -> Result<Picture, String> {
    if picture.format != PictureFormat::Svg {
        return Ok(picture.clone());
    }
    if picture.bytes.windows(5).any(|bytes| bytes == b"<text") {
        return Err("it has letters that are not outlines".to_owned());
    }
    let nothing = ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_data(&picture.bytes, &options).map_err(|error| error.to_string())?;
    let size = tree.size();
    let scale = LONGER_SIDE / size.width().max(size.height());
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixmap = Pixmap::new(width.max(1), height.max(1)).ok_or("it has no area")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let colours = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    let (width, height) = (pixmap.width(), pixmap.height());
    let drawn = RgbaImage::from_raw(width, height, colours.collect()).ok_or("it has no pixels")?;
    let mut png = Cursor::new(Vec::new());
    drawn.write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(Picture { bytes: png.into_inner().into(), format: PictureFormat::Png, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_becomes_a_png_of_its_proportions() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>"#;
        let svg = Picture { bytes: svg.as_slice().into(), format: PictureFormat::Svg, width: 4, height: 2 };
        let png = pixels(&svg).unwrap();
        assert_eq!((png.format, png.width, png.height), (PictureFormat::Png, 1417, 709));
        let read = image::load_from_memory(&png.bytes).unwrap().to_rgba8();
        assert_eq!(read.get_pixel(700, 300).0, [0, 0, 0, 255]);
    }

    #[test]
    fn what_is_no_svg_says_so() {
        let broken =
            Picture { bytes: b"<svg".as_slice().into(), format: PictureFormat::Svg, width: 1, height: 1 };
        assert!(pixels(&broken).is_err());
        let letters =
            br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">160</text></svg>"#;
        let letters =
            Picture { bytes: letters.as_slice().into(), format: PictureFormat::Svg, width: 9, height: 9 };
        assert_eq!(pixels(&letters).unwrap_err(), "it has letters that are not outlines");
    }
}
