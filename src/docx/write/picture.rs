//! Pictures: writes a picture of the letterhead as a part and the drawing that shows it.
//!
//! A picture that Word can show is embedded unchanged, together with its alternative text.

use super::super::opc::Part;
use super::names::{PICTURE, content_type, relationship};
use super::raster;
use super::story::Story;
use super::units::emu;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::letterhead::{Letterhead, Picture, PictureFormat};

/// The letterhead in pictures that Word can show: an SVG becomes pixels.
pub(super) fn shown(letterhead: &Letterhead) -> Result<Letterhead, Diagnostics> {
    let mut problems = Diagnostics::new();
    let mut shown = |what: &str, picture: &Option<Picture>| {
        picture.as_ref().and_then(|picture| {
            raster::pixels(picture)
                .map_err(|error| {
                    let message = format!("the {what} cannot be drawn for Word: {error}");
                    let hint =
                        "give the picture as PNG or JPEG instead of SVG, or turn its letters into outlines";
                    problems.push(Diagnostic::error(Code::Letterhead, message).hint(hint));
                })
                .ok()
        })
    };
    let letterhead = Letterhead {
        logo: shown("logo", &letterhead.logo),
        second: shown("second picture", &letterhead.second),
        signature: shown("signature", &letterhead.signature),
        faces: letterhead.faces.clone(),
    };
    if problems.is_empty() { Ok(letterhead) } else { Err(problems) }
}

/// A picture's size on the page, in millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Size {
    /// This width, with the height that the picture then has.
    pub fn of_width(picture: &Picture, width: f64) -> Self {
        Self { width, height: width * f64::from(picture.height) / f64::from(picture.width.max(1)) }
    }

    /// As large as a frame allows.
    pub fn within(picture: &Picture, width: f64, height: f64) -> Self {
        let (width, height) = picture.within(width, height);
        Self { width, height }
    }

    /// This height, with the width that the picture then has.
    pub fn of_height(picture: &Picture, height: f64) -> Self {
        Self { width: height * f64::from(picture.width) / f64::from(picture.height.max(1)), height }
    }
}

impl Story<'_> {
    /// Writes a run that shows a picture inline.
    pub fn picture(&mut self, picture: &Picture, size: Size, alt: &str) {
        let Some((ending, content_type)) = ending(picture) else { return };
        let id = self.ids.drawing();
        let file = format!("media/image{id}.{ending}");
        self.ids.media.push(Part::new(format!("word/{file}"), content_type, picture.bytes.to_vec()));
        let embed = self.relationships.internal(relationship::IMAGE, file);
        let (cx, cy) = (emu(size.width), emu(size.height));
        let name = format!("Picture {id}");

        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open("wp:inline", &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)]);
        xml.empty("wp:extent", &[("cx", &cx), ("cy", &cy)]);
        xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", &alt)]);
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", &1)]);
        xml.close();
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", &PICTURE)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &name), ("descr", &alt)]);
        xml.flag("pic:cNvPicPr");
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &embed)]);
        xml.open("a:stretch", &[]);
        xml.flag("a:fillRect");
        xml.close();
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", &0), ("y", &0)]);
        xml.empty("a:ext", &[("cx", &cx), ("cy", &cy)]);
        xml.close();
        xml.open("a:prstGeom", &[("prst", &"rect")]);
        xml.flag("a:avLst");
        for _ in 0..8 {
            xml.close();
        }
    }
}

/// The file extension and content type of a picture that Word can show.
fn ending(picture: &Picture) -> Option<(&'static str, &'static str)> {
    match picture.format {
        PictureFormat::Png => Some(("png", content_type::PNG)),
        PictureFormat::Jpeg => Some(("jpeg", content_type::JPEG)),
        PictureFormat::Svg => None,
    }
}
