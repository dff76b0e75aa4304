//! The package of the copy, made from the bytes of the original and the parts that change.
//!
//! Every entry that does not change is copied as it is stored.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::super::read::package::{Package, damaged};
use crate::diag::Diagnostic;

/// The content type of the part that holds comments.
pub(super) const COMMENTS_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
/// The namespace of `[Content_Types].xml` (ISO/IEC 29500-2).
pub(super) const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE_STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// The folder of a part and its name there.
pub(super) fn folder_and_file(name: &str) -> (&str, &str) {
    name.rsplit_once('/').unwrap_or(("", name))
}

/// The part with the relationships of another part, if there is one, and its name.
pub(super) fn relationships_of(package: &mut Package, part: &str) -> Result<(String, String), Diagnostic> {
    let (folder, file) = folder_and_file(part);
    let name =
        if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let text = package.text(&name)?;
    Ok((name, text.unwrap_or_else(|| format!("<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>"))))
}

/// A relationship to the comments, under an id that is still free.
pub(super) fn reference(relationships: &str, target: &str, strict: bool) -> String {
    let taken =
        |id: &str| relationships.contains(&format!("\"{id}\"")) || relationships.contains(&format!("'{id}'"));
    let id = (1..).map(|number| format!("rIdTsb{number}")).find(|id| !taken(id)).unwrap_or_default();
    let office = if strict { OFFICE_STRICT } else { OFFICE };
    format!(
        "<Relationship xmlns=\"{RELATIONSHIPS}\" Id=\"{id}\" Type=\"{office}/comments\" Target=\"{target}\"/>"
    )
}

/// A part with something added to its root element.
pub(super) fn appended(part: &str, more: &str) -> String {
    match part.rfind("</") {
        Some(end) => format!("{}{more}{}", &part[..end], &part[end..]),
        None => {
            // The root is an empty element.
            let Some(end) = part.rfind("/>") else { return part.to_owned() };
            let start = part[..end].rfind('<').unwrap_or(0);
            let name: String =
                part[start + 1..end].chars().take_while(|c| !c.is_whitespace() && *c != '/').collect();
            format!("{}>{more}</{name}>", &part[..end])
        }
    }
}

/// The parts that change.
#[derive(Default)]
pub(super) struct Additions(BTreeMap<String, Vec<u8>>);

impl Additions {
    /// Replaces a part, or adds a new one. Parts are written as UTF-8, whatever they were.
    pub fn replace(&mut self, name: &str, text: String) {
        let body = match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
            Some((_, rest)) => rest,
            None => &text,
        };
        let whole = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{body}");
        self.0.insert(name.to_owned(), whole.into_bytes());
    }

    /// The package.
    pub fn write(mut self, original: &[u8]) -> Result<Vec<u8>, Diagnostic> {
        let fail = |error: zip::result::ZipError| damaged("the package", &error);
        let mut archive = ZipArchive::new(Cursor::new(original)).map_err(fail)?;
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(fail)?;
            let name = entry.name().map_err(fail)?.into_owned();
            let changed = self.0.keys().find(|part| part.eq_ignore_ascii_case(&name)).cloned();
            match changed.and_then(|part| self.0.remove(&part)) {
                Some(bytes) => {
                    zip.start_file(name.as_str(), options).map_err(fail)?;
                    zip.write_all(&bytes).map_err(|error| fail(error.into()))?;
                }
                None => zip.raw_copy_file(entry).map_err(fail)?,
            }
        }
        for (name, bytes) in self.0 {
            zip.start_file(name.as_str(), options).map_err(fail)?;
            zip.write_all(&bytes).map_err(|error| fail(error.into()))?;
        }
        Ok(zip.finish().map_err(fail)?.into_inner())
    }
}
