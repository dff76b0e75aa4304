//! Parts of a Word package: in come texts parted by lines `--- name`, out goes a package of them, to be read.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use tsb_circular::inside;
use tsb_circular::limits::Limits;
use tsb_circular::inside::reading::is_private;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;
const DOCUMENT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/styles" Target="styles.xml"/><Relationship Id="rId2" Type="x/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="x/header" Target="header1.xml"/><Relationship Id="rId4" Type="x/comments" Target="comments.xml"/><Relationship Id="rId5" Type="x/customXml" Target="../customXml/item1.xml"/></Relationships>"#;

fuzz_target!(|text: &str| {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, options).is_ok_and(|()| zip.write_all(text.as_bytes()).is_ok())
    };
    let fixed = add("_rels/.rels", ROOT) && add("word/_rels/document.xml.rels", DOCUMENT);
    let mut parts = text.split("--- ");
    let document = add("word/document.xml", parts.next().unwrap_or(""));
    for part in parts {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        add(name, text);
    }
    assert!(fixed && document);
    let bytes = zip.finish().expect("a Vec takes all bytes").into_inner();
    let limits = Limits { paragraphs: 10_000, ..Limits::default() };
    let Ok(reading) = inside::docx::read(&bytes, "a.docx".as_ref(), &limits) else { return };
    for part in &reading.parts {
        assert!(part.paragraphs.windows(2).all(|two| two[0].line < two[1].line), "{}", part.name);
        for span in part.paragraphs.iter().flat_map(|paragraph| &paragraph.spans) {
            assert!(!span.text.is_empty() && !span.text.contains(is_private));
        }
    }
});
