//! Document properties: writes the parts that file systems and libraries read.
//!
//! The only time in them is the letter's own date, so that the same document gives the same bytes.

use super::super::opc::{Part, Xml};
use super::names::content_type;
use crate::document::{Document, Parallel};

/// Title, author, language and day (Dublin Core), whether it is a draft, and the version of the program.
pub(super) fn core(document: &Document) -> Part {
    of(document, &document.title, document.draft, None)
}

/// The same of a file of work on a letter, which says by a keyword that it is one.
#[cfg(feature = "xliff")]
pub(super) fn of_work(document: &Document, keyword: &str) -> Part {
    of(document, &document.title, document.draft, Some(keyword))
}

/// The same of two languages side by side; the keywords say that it is one.
pub(super) fn of_parallel(parallel: &Parallel) -> Part {
    let [first, _] = &parallel.sides;
    let keywords = parallel.keywords().join(", ");
    of(&first.document, &parallel.title(), parallel.is_draft(), Some(&keywords))
}

fn of(document: &Document, title: &str, is_draft: bool, keywords: Option<&str>) -> Part {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.leaf("dc:title", &[], title);
    xml.leaf("dc:creator", &[], &document.author);
    xml.leaf("cp:lastModifiedBy", &[], &document.author);
    if let Some(day) = document.date {
        let day = format!("{day}T00:00:00Z");
        xml.leaf("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], &day);
        xml.leaf("dcterms:modified", &[("xsi:type", &"dcterms:W3CDTF")], &day);
    }
    xml.leaf("dc:identifier", &[], &document.name);
    xml.leaf("dc:language", &[], document.lang.tag());
    if let Some(keywords) = keywords {
        xml.leaf("cp:keywords", &[], keywords);
    }
    if is_draft {
        xml.leaf("cp:contentStatus", &[], "Draft");
    }
    xml.leaf("cp:version", &[], crate::PROGRAM);
    xml.close();
    Part::new("docProps/core.xml", content_type::CORE_PROPERTIES, xml.into_bytes())
}

/// The program that wrote the file.
pub(super) fn extended() -> Part {
    let data = include_bytes!("../../../layouts/docx/app.xml");
    Part::new("docProps/app.xml", content_type::EXTENDED_PROPERTIES, data.to_vec())
}
