//! Packages written by hand, as Word writes them: in comes what stands in the body, out come the bytes.

use std::io::{Cursor, Write as _};

use tsb_circular::diag::Error;
use tsb_circular::inside;
use tsb_circular::inside::reading::{Paragraph, Part, PartKind, Reading};
use tsb_circular::limits::Limits;
use zip::write::SimpleFileOptions;

/// The namespaces that Word declares, as far as specimens use them.
pub const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14""#;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package with its parts.
#[derive(Clone)]
pub struct Specimen {
    parts: Vec<(String, Vec<u8>)>,
    relationships: Vec<(String, String, bool)>,
}

impl Specimen {
    /// A document with this body.
    pub fn new(body: &str) -> Self {
        let document =
            format!("<?xml version=\"1.0\"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
        Self::of_document(document)
    }

    /// A document of these bytes.
    pub fn of_document(document: impl Into<Vec<u8>>) -> Self {
        let root = format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>"#
        );
        let custom = r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Docnum"><vt:lpwstr>TSB Circular 195</vt:lpwstr></property></Properties>"#;
        Self {
            parts: vec![
                ("_rels/.rels".into(), root.into()),
                ("docProps/custom.xml".into(), custom.into()),
                ("word/document.xml".into(), document.into()),
            ],
            relationships: Vec::new(),
        }
    }

    /// The same with a part beside the document: its kind, its name there, and its content.
    pub fn with(mut self, kind: &str, name: &str, xml: &str) -> Self {
        let xml = xml.replacen('>', &format!(" {NAMESPACES}>"), 1);
        self.parts.push((format!("word/{name}"), xml.into_bytes()));
        self.relationships.push((kind.into(), name.into(), false));
        self
    }

    /// The same with any part.
    pub fn part(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.into(), bytes.into()));
        self
    }

    /// The same with a reference to what may not be there.
    pub fn refers(mut self, kind: &str, target: &str, external: bool) -> Self {
        self.relationships.push((kind.into(), target.into(), external));
        self
    }

    /// The package. Relationships are `rId1` and on, in the order in which they were added.
    pub fn bytes(&self) -> Vec<u8> {
        let mut rels = String::from(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
        );
        for (at, (kind, target, external)) in self.relationships.iter().enumerate() {
            let mode = if *external { r#" TargetMode="External""# } else { "" };
            rels += &format!(
                r#"<Relationship Id="rId{}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>"#,
                at + 1
            );
        }
        rels += "</Relationships>";
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let rels = ("word/_rels/document.xml.rels".to_owned(), rels.into_bytes());
        for (name, bytes) in self.parts.iter().chain([&rels]) {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// The package, read within these limits.
    pub fn read_within(&self, limits: &Limits) -> Result<Reading, Error> {
        inside::docx::read(&self.bytes(), "a.docx".as_ref(), limits)
    }

    /// The package, read.
    pub fn read(&self) -> Reading {
        self.read_within(&Limits::default()).unwrap()
    }
}

/// The body, read.
pub fn body(xml: &str) -> Vec<Paragraph> {
    Specimen::new(xml).read().parts.swap_remove(0).paragraphs
}

/// The texts of a part.
pub fn texts(part: &Part) -> Vec<String> {
    part.paragraphs.iter().map(Paragraph::text).collect()
}

/// The texts of the first part of this kind.
pub fn texts_of(reading: &Reading, kind: PartKind) -> Vec<String> {
    reading.part(kind).map(texts).unwrap_or_default()
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!(r#"<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}
