//! Files that are not what they claim, and files made to hurt: a clear error, soon and within bounds.

use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use tsb_circular::diag::Code;
use tsb_circular::inside;
use tsb_circular::limits::Limits;
use zip::write::SimpleFileOptions;

use super::specimen::{NAMESPACES, Specimen, p};

/// The first message about these bytes.
fn refusal(bytes: &[u8]) -> (Code, String) {
    let problems =
        inside::docx::read(bytes, "a.docx".as_ref(), &Limits::default()).unwrap_err().into_diagnostics();
    assert!(!problems[0].hints.is_empty(), "{}", problems[0]);
    (problems[0].code, problems[0].to_string())
}

fn refused(specimen: &Specimen, limits: &Limits) -> (Code, String) {
    let begun = Instant::now();
    let problems = specimen.read_within(limits).unwrap_err().into_diagnostics();
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    (problems[0].code, problems[0].message.clone())
}

/// A ZIP archive of these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_is_no_word_document_says_what_it_looks_like() {
    let says = |bytes: &[u8], words: &str| {
        let (code, message) = refusal(bytes);
        assert!(
            code == Code::Io && message.starts_with("a.docx: error: ") && message.contains(words),
            "{message}"
        );
    };
    says(b"", "empty");
    says(b"%PDF-1.7", "a PDF");
    says(b"{\\rtf1", "RTF");
    says(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97-2003");
    says(b"<html>", "XML or HTML");
    says(b"Dear Sir/Madam,", "plain text");
    says(b"\0\x01\x02\x03", "not a ZIP package");
    says(b"PK\x03\x04 and no more", "damaged");
    says(&archive(&[("a.txt", b"x")]), "not a Word document");
    says(&archive(&[("META-INF/manifest.xml", b"x"), ("content.xml", b"x")]), "OpenDocument");
    says(&archive(&[("word/document.xml", b"x")]), "does not say which part");
}

#[test]
fn a_package_of_another_kind_is_no_document() {
    let sheet = Specimen::of_document(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
    );
    assert!(refusal(&sheet.bytes()).1.contains("is something else"));
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let bytes = Specimen::new(&p("a")).bytes();
    for length in (0..bytes.len()).step_by(7) {
        assert_eq!(refusal(&bytes[..length]).0, Code::Io);
    }
}

#[test]
fn a_document_that_is_not_there_is_missed() {
    let rels = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/officeDocument" Target="word/other.xml"/></Relationships>"#;
    let message = refusal(&Specimen::new("").part("_rels/.rels", rels).bytes()).1;
    assert!(message.contains("`word/other.xml`, which is missing"), "{message}");
}

#[test]
fn a_dtd_and_its_entities_are_refused() {
    let lol = r#"<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>"#;
    let document =
        format!("<?xml version=\"1.0\"?>{lol}<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>");
    let (_, message) = refused(&Specimen::of_document(document), &Limits::default());
    assert!(message.contains("`word/document.xml` has a DTD"), "{message}");
    let (_, message) = refused(&Specimen::new("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"), &Limits::default());
    assert!(message.contains("entity that XML does not have: `&b;`"), "{message}");
    let header =
        Specimen::new(r#"<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>"#)
            .with("header", "header1.xml", "<w:hdr></w:hdr>")
            .part("word/header1.xml", "<!DOCTYPE x><x/>");
    assert!(refused(&header, &Limits::default()).1.contains("`word/header1.xml` has a DTD"));
}

#[test]
fn a_zip_bomb_stops_at_the_limit() {
    // 500 MB of spaces, half a megabyte packed.
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let specimen = Specimen::new("").bytes();
    let mut source = zip::ZipArchive::new(Cursor::new(&specimen)).unwrap();
    for index in 0..source.len() {
        let file = source.by_index(index).unwrap();
        if file.name().unwrap() != "word/document.xml" {
            zip.raw_copy_file(file).unwrap();
        }
    }
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1 << 20];
    (0..500).for_each(|_| zip.write_all(&block).unwrap());
    let mut bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    let begun = Instant::now();
    let (code, message) = refusal(&bytes);
    assert!(
        code == Code::TooLarge && message.contains("`word/document.xml`, unpacked, is larger than 100 MB"),
        "{message}"
    );

    // The same, with the size that its directory claims set to nothing.
    let claimed = (500_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..at + 4] == claimed).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&[16, 0, 0, 0]);
    }
    assert!(inside::docx::read(&bytes, "a.docx".as_ref(), &Limits::default()).is_err());
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn many_parts_together_stop_at_the_limit() {
    let limits = Limits { package: 3000, ..Limits::default() };
    let styles = format!("<w:styles>{}</w:styles>", " ".repeat(2500));
    let (code, message) = refused(&Specimen::new(&p("a")).with("styles", "styles.xml", &styles), &limits);
    assert!(code == Code::TooLarge && message.starts_with("the package, unpacked,"), "{message}");
    let limits = Limits { parts: 3, ..Limits::default() };
    let (code, message) = refused(&Specimen::new("").part("a", "").part("b", ""), &limits);
    assert!(code == Code::TooLarge && message.contains("more than 3 parts"), "{message}");
    let limits = Limits { file: 10, ..Limits::default() };
    assert!(refused(&Specimen::new(""), &limits).1.starts_with("the file is larger than 10 bytes"));
}

#[test]
fn elements_and_fields_nest_only_so_deep() {
    let limits = Limits::default();
    let deep = format!("<w:p>{}{}</w:p>", "<w:smartTag>".repeat(100_000), "</w:smartTag>".repeat(100_000));
    let (code, message) = refused(&Specimen::new(&deep), &limits);
    assert!(code == Code::TooLarge && message.contains("deeper than 256"), "{message}");
    let fields = format!("<w:p>{}</w:p>", r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(1000));
    assert!(refused(&Specimen::new(&fields), &limits).1.contains("nests fields deeper"));
    // A document that goes just as deep as the limit is read.
    let sound = format!(
        "<w:p>{}<w:r><w:t>x</w:t></w:r>{}</w:p>",
        "<w:smartTag>".repeat(240),
        "</w:smartTag>".repeat(240)
    );
    assert_eq!(Specimen::new(&sound).read().parts[0].paragraphs[0].text(), "x");
}

#[test]
fn millions_of_paragraphs_stop_at_the_limit() {
    let limits = Limits::default();
    let (code, message) = refused(&Specimen::new(&"<w:p/>".repeat(3_000_000)), &limits);
    let told = format!("more than {} paragraphs", limits.paragraphs);
    assert!(code == Code::TooLarge && message.contains(&told), "{message}");
}

#[test]
fn bad_xml_says_where() {
    let says = |body: &str, words: &str| {
        let (code, message) = refused(&Specimen::new(body), &Limits::default());
        assert!(
            code == Code::Io && message.contains("`word/document.xml`") && message.contains(words),
            "{message}"
        );
    };
    says("<w:p></w:r>", "not well-formed");
    says("<w:p><w:r", "not well-formed");
    says("<w:p>&#0;</w:p>", "entity");
    let cut = Specimen::of_document(format!("<w:document {NAMESPACES}><w:body><w:p>"));
    assert!(refused(&cut, &Limits::default()).1.contains("is cut off"));
    let latin =
        Specimen::of_document(b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\xe9</a>".to_vec());
    assert!(refused(&latin, &Limits::default()).1.contains("not UTF-8"));
    let odd = Specimen::of_document(b"\xff\xfe\x00\xd8\x00\xd8".to_vec());
    assert!(refused(&odd, &Limits::default()).1.contains("UTF-16"));
}

#[test]
fn a_part_that_stands_twice_is_refused() {
    let specimen = Specimen::new(&p("one")).part("WORD/document.xml", "<x/>");
    assert!(refused(&specimen, &Limits::default()).1.contains("appears twice"));
}

#[test]
fn every_damaged_part_is_named_at_once() {
    let specimen = Specimen::new(&p("a")).with("styles", "styles.xml", "<w:styles></x>").with(
        "footnotes",
        "footnotes.xml",
        "<w:footnotes></x>",
    );
    let problems = specimen.read_within(&Limits::default()).unwrap_err().into_diagnostics();
    let named: Vec<bool> = ["styles", "footnotes"]
        .iter()
        .zip(&problems)
        .map(|(name, problem)| problem.message.contains(name))
        .collect();
    assert_eq!(named, [true, true]);
}

#[test]
fn effort_grows_with_the_file_and_not_faster() {
    // Each would take hours where work or memory were squared.
    let many = 200_000;
    let attributes: String = (0..many).map(|at| format!(" a{at}=\"\"")).collect();
    let link = "x".repeat(1 << 20);
    let bodies = [
        format!("<w:p{attributes}><w:r{attributes}><w:t>x</w:t></w:r></w:p>"),
        format!(
            "<w:p>{}</w:p>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>1</w:t></w:r>".repeat(many / 2)
        ),
        format!(
            r#"<w:p><w:hyperlink w:anchor="{link}">{}</w:hyperlink></w:p>"#,
            "<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>".repeat(10_000)
        ),
        format!("{}{}", r#"<w:bookmarkStart w:id="1" w:name="a"/>"#.repeat(many), p("x")),
        format!(
            "<w:p>{}</w:p>",
            (0..many).map(|at| format!(r#"<w:commentRangeStart w:id="{at}"/>"#)).collect::<String>()
        ),
        format!(
            "<w:p>{}{}{}</w:p>",
            "<w:sdt><w:sdtContent>".repeat(100),
            p("text").repeat(1000),
            "</w:sdtContent></w:sdt>".repeat(100)
        ),
    ];
    for body in bodies {
        let begun = Instant::now();
        let limits = Limits { paragraph: 1 << 20, ..Limits::default() };
        Specimen::new(&body).read_within(&limits).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}: {}", begun.elapsed(), &body[..80]);
    }
}
