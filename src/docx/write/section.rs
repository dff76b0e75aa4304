//! Sections: writes the properties of a range of pages as its `w:sectPr`.
//!
//! Margins and direction are the same in every section, and a landscape page keeps its text just as far from each
//! edge; only the first section has a first page.

use super::story::Story;
use super::units::mm;
use crate::theme::THEME;

/// The relationship ids of headers and footers.
#[derive(Debug)]
pub(super) struct Furniture {
    /// The running head.
    pub header: String,
    /// The head of page 1.
    pub first_header: String,
    /// The foot of page 1.
    pub first_footer: String,
}

/// A range of pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section<'a> {
    /// Headers and footers, on the first section; later ones inherit them.
    pub furniture: Option<&'a Furniture>,
    /// Whether form protection locks it; `None` if the document is not protected.
    pub protected: Option<bool>,
    /// Whether its pages are landscape.
    pub landscape: bool,
}

impl Story<'_> {
    /// Writes the properties of a section.
    pub fn section(&mut self, section: &Section) {
        let rtl = self.edition.slots.rtl();
        let page = match self.edition.print {
            None => THEME.page,
            Some(_) => THEME.parallel.page(),
        };
        let xml = &mut self.xml;
        xml.open("w:sectPr", &[]);
        if let Some(furniture) = section.furniture {
            let mut refer =
                |name, kind: &str, id: &String| xml.empty(name, &[("w:type", &kind), ("r:id", id)]);
            refer("w:headerReference", "default", &furniture.header);
            refer("w:headerReference", "first", &furniture.first_header);
            refer("w:footerReference", "first", &furniture.first_footer);
        }
        if section.landscape {
            let (width, height) = (mm(page.height), mm(page.width));
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")]);
        } else {
            xml.empty("w:pgSz", &[("w:w", &mm(page.width)), ("w:h", &mm(page.height))]);
        }
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &mm(page.top)),
                ("w:right", &mm(page.right)),
                ("w:bottom", &mm(page.bottom)),
                ("w:left", &mm(page.left)),
                ("w:header", &mm(page.header)),
                ("w:footer", &mm(page.footer)),
                ("w:gutter", &0),
            ],
        );
        xml.empty("w:cols", &[("w:space", &720)]);
        if let Some(protected) = section.protected {
            xml.val("w:formProt", u8::from(protected));
        }
        if section.furniture.is_some() {
            xml.flag("w:titlePg");
        }
        if rtl {
            xml.flag("w:bidi");
            xml.flag("w:rtlGutter");
        }
        xml.close();
    }
}
