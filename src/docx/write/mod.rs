//! The parts of a Word edition: writes a document as a package.
//!
//! There is one file per part or kind of content. All looks come from the theme by way of styles, so that a
//! paragraph names its style and hardly anything else.

#[cfg(feature = "cli")]
pub(super) mod beside;
mod body;
mod cells;
mod characters;
mod control;
mod custom;
mod footnotes;
mod form;
mod head_foot;
mod kept;
mod legacy;
mod limits;
mod masthead;
mod names;
mod numbering;
mod paragraph;
pub(super) mod parallel;
mod picture;
mod properties;
mod raster;
mod run;
mod section;
mod settings;
#[cfg(feature = "xliff")]
pub(super) mod sheet;
#[cfg(feature = "xliff")]
mod sides;
mod slots;
mod story;
mod styles;
mod table;
mod units;
mod whole;

use super::opc::{Package, Part, Relationships};
use super::{DocxOptions, Form};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use names::{content_type, relationship};
use story::{Edition, Ids, Story};

/// The bytes of the package for this document.
pub(super) fn package(document: &Document, options: &DocxOptions) -> Result<Vec<u8>, Diagnostics> {
    let mut problems = characters::check(document);
    problems.extend(limits::check(document, options.form));
    let letterhead = options.letterhead.as_ref().map(picture::shown).transpose().unwrap_or_else(|found| {
        problems.extend(found);
        None
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let options = &DocxOptions { letterhead, ..options.clone() };
    let edition = Edition::new(document, options);
    let mut ids = Ids::default();

    let mut package = Package::default();
    let mut parts = Vec::new();
    let mut relationships = Relationships::default();
    let mut refer = |kind, part: Part| {
        let target = part.name.strip_prefix("word/").map_or(format!("../{}", part.name), str::to_owned);
        parts.push(part);
        relationships.internal(kind, target)
    };
    refer(relationship::STYLES, styles::part(&edition));
    refer(relationship::NUMBERING, numbering::part(&edition));
    refer(relationship::SETTINGS, settings::part(&edition));
    let furniture = section::Furniture {
        header: refer(relationship::HEADER, head_foot::header(&edition, &mut ids)),
        first_header: refer(relationship::HEADER, head_foot::first_header(&edition, &mut ids)),
        first_footer: refer(relationship::FOOTER, head_foot::first_footer(&edition, &mut ids)),
    };

    let mut story = Story::new(&edition, &mut ids);
    story.relationships = relationships;
    body::document(&mut story, &furniture);
    let Story { xml, mut relationships, .. } = story;
    let xml = xml.into_bytes();
    if let Some(part) = footnotes::part(&edition, &mut ids) {
        relationships.internal(relationship::FOOTNOTES, "footnotes.xml");
        parts.push(part);
    }
    for [data, properties] in custom::form(&edition).into_iter().chain([custom::keys(&edition, &ids.keys)]) {
        relationships.internal(relationship::CUSTOM_XML, format!("../{}", data.name));
        parts.extend([data, properties]);
    }
    parts.append(&mut ids.media);

    package.relationships.internal(relationship::OFFICE_DOCUMENT, "word/document.xml");
    package.relationships.internal(relationship::CORE_PROPERTIES, "docProps/core.xml");
    package.relationships.internal(relationship::EXTENDED_PROPERTIES, "docProps/app.xml");
    package.add(Part::new("word/document.xml", content_type::DOCUMENT, xml).refers(relationships));
    for part in parts {
        package.add(part);
    }
    package.add(properties::core(document));
    package.add(properties::extended());
    finished(package)
}

/// The bytes of a package.
fn finished(package: Package) -> Result<Vec<u8>, Diagnostics> {
    package.into_bytes().map_err(|error| {
        vec![Diagnostic::error(Code::Internal, format!("the Word package cannot be written: {error}"))]
    })
}
