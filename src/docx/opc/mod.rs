//! The Open Packaging Conventions (ISO/IEC 29500-2): writes parts, with their content types and relationships, as a
//! ZIP package.
//!
//! Parts are kept in the order in which they were added, all with one fixed time, so that the same parts give the
//! same bytes.

mod content_types;
mod relationships;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub(super) use relationships::Relationships;
pub(super) use xml::{Xml, is_character};

/// A part: a named stream with its type and what it refers to.
#[derive(Debug)]
pub(super) struct Part {
    /// The name without its leading stroke: `word/document.xml`.
    pub name: String,
    /// The content type: `application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml`.
    pub content_type: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
    /// What the part refers to.
    pub relationships: Relationships,
}

impl Part {
    /// A part that refers to nothing.
    pub fn new(name: impl Into<String>, content_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { name: name.into(), content_type, bytes, relationships: Relationships::default() }
    }

    /// The same, with these relationships.
    #[must_use]
    pub fn refers(mut self, relationships: Relationships) -> Self {
        self.relationships = relationships;
        self
    }
}

/// A package: its parts and its own relationships.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// What the package as a whole refers to.
    pub relationships: Relationships,
    parts: Vec<Part>,
}

impl Package {
    /// Adds a part; each is written after those added before.
    pub fn add(&mut self, part: Part) {
        debug_assert!(self.parts.iter().all(|other| other.name != part.name), "{} appears twice", part.name);
        self.parts.push(part);
    }

    /// The ZIP package.
    pub fn into_bytes(self) -> zip::result::ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut write = |name: &str, bytes: &[u8]| -> zip::result::ZipResult<()> {
            zip.start_file(name, options)?;
            zip.write_all(bytes)?;
            Ok(())
        };
        write("[Content_Types].xml", &content_types::part(&self.parts))?;
        write("_rels/.rels", &self.relationships.part())?;
        for part in &self.parts {
            write(&part.name, &part.bytes)?;
            if !part.relationships.is_empty() {
                let (folder, file) = part.name.rsplit_once('/').unwrap_or(("", &part.name));
                write(&format!("{folder}/_rels/{file}.rels"), &part.relationships.part())?;
            }
        }
        Ok(zip.finish()?.into_inner())
    }
}
