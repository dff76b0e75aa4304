//! What tables of two languages share that are a document of their own: a page that lies on its side, and a package
//! without letterhead.

use super::super::opc::{Package, Part, Relationships};
use super::names::{content_type, relationship};
use super::story::{Edition, Story};
use super::styles::FORM_TABLE;
use super::table::Table;
use super::units::columns;
use super::{numbering, properties, settings, styles};
use crate::diag::Diagnostics;
use crate::document::Document;
use crate::theme::THEME;

/// The package of a document without letterhead, whose body this is; the keyword says what work it is for.
pub(super) fn assembled(
    page: &Edition<'_>,
    xml: Vec<u8>,
    original: &Document,
    keyword: &str,
) -> Result<Vec<u8>, Diagnostics> {
    let mut package = Package::default();
    let mut relationships = Relationships::default();
    let parts = [styles::part(page), numbering::part(page), settings::part(page)];
    let kinds = [relationship::STYLES, relationship::NUMBERING, relationship::SETTINGS];
    for (kind, part) in kinds.into_iter().zip(&parts) {
        relationships.internal(kind, part.name.trim_start_matches("word/").to_owned());
    }
    package.relationships.internal(relationship::OFFICE_DOCUMENT, "word/document.xml");
    package.relationships.internal(relationship::CORE_PROPERTIES, "docProps/core.xml");
    package.relationships.internal(relationship::EXTENDED_PROPERTIES, "docProps/app.xml");
    package.add(Part::new("word/document.xml", content_type::DOCUMENT, xml).refers(relationships));
    parts.into_iter().for_each(|part| package.add(part));
    package.add(properties::of_work(original, keyword));
    package.add(properties::extended());
    super::finished(package)
}

impl Story<'_> {
    /// Opens a table of two columns on a page that lies on its side: their widths.
    pub(super) fn open_sides(&mut self, page: &Edition<'_>) -> Vec<i64> {
        let margins = THEME.page.left + THEME.page.right;
        let widths = columns(&[(THEME.page.height - margins) / 2.0; 2]);
        self.open_table(&Table {
            style: FORM_TABLE,
            columns: &widths,
            caption: "",
            description: &page.document.title,
            row_heads: false,
            column_heads: true,
        });
        widths
    }
}
