//! Comments in copies of Word editions: each stands at the words it is about, and nothing else changes.

use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::inside;
use tsb_circular::inside::docx::Remark;
use tsb_circular::inside::reading::{Paragraph, PartKind, Reading};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::docx::package::Package;
use super::examples::edition;
use super::reading::specimen::Specimen;

fn read(bytes: &[u8]) -> Reading {
    inside::docx::read(bytes, "a.docx".as_ref(), &Limits::default()).unwrap()
}

fn annotated(bytes: &[u8], remarks: &[Remark]) -> Vec<u8> {
    inside::docx::annotate(bytes, "a.docx".as_ref(), remarks, "drift", &Limits::default()).unwrap()
}

fn remark(line: usize, excerpt: &str, says: &str) -> Remark {
    Remark { line: Some(line), excerpt: excerpt.to_owned(), lines: vec![says.to_owned()] }
}

fn body(reading: &Reading) -> &[Paragraph] {
    &reading.part(PartKind::Body).unwrap().paragraphs
}

/// The words of a paragraph that are commented on.
fn commented(paragraph: &Paragraph) -> String {
    paragraph.spans.iter().filter(|span| span.marks.commented).map(|span| span.text.as_str()).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{2060}').collect()
}

#[test]
fn every_paragraph_of_an_edition_can_be_commented_on() {
    for (lang, form) in [(Lang::En, Form::Open), (Lang::Ar, Form::Protected), (Lang::Zh, Form::Legacy)] {
        let bytes =
            docx::write(&edition(195, lang), &DocxOptions { form, ..DocxOptions::default() }).unwrap();
        let before = read(&bytes);
        let spoken: Vec<&Paragraph> =
            body(&before).iter().filter(|it| !it.text().trim().is_empty()).collect();
        let remarks: Vec<Remark> =
            spoken.iter().map(|paragraph| remark(paragraph.line, &paragraph.text(), "look here")).collect();
        let copy = annotated(&bytes, &remarks);
        let after = read(&copy);
        assert_eq!(body(&before).len(), body(&after).len());
        for (old, new) in body(&before).iter().zip(body(&after)) {
            assert_eq!(old.text(), new.text(), "{lang}");
            assert_eq!(squeezed(&commented(new)), squeezed(&old.text()), "{lang}: line {}", old.line);
        }
        let comments = Package::open(&copy).part("word/comments.xml");
        assert_eq!(comments.all("w:comment").len(), remarks.len());
        assert_eq!(comments.all("w:comment")[0].words(), "look here");
    }
}

#[test]
fn a_comment_stands_at_its_words() {
    let paragraph = |words: &str| {
        let runs: String = words
            .split('|')
            .map(|run| format!("<w:r><w:t xml:space=\"preserve\">{run}</w:t></w:r>"))
            .collect();
        format!("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>{runs}</w:p>")
    };
    let bytes =
        typed(&Specimen::new(&(paragraph("one") + &paragraph("before |17|-26 March| after") + "<w:p/>")));
    let copy = annotated(&bytes, &[remark(2, "17-26\u{a0}March", "x")]);
    assert_eq!(commented(&body(&read(&copy))[1]), "17-26 March");
    // A run is parted where the words begin and end, and keeps its spaces.
    let copy = annotated(&bytes, &[remark(2, "efore", "x"), remark(2, "fore", "y"), remark(2, "7", "z")]);
    assert_eq!(body(&read(&copy))[1].text(), "before 17-26 March after");
    assert_eq!(commented(&body(&read(&copy))[1]), "efore7");
    // What is not found, and what has no inside, is said of a whole paragraph.
    let copy = annotated(&bytes, &[remark(2, "lost words", "x")]);
    assert_eq!(commented(&body(&read(&copy))[1]), "before 17-26 March after");
    let copy = annotated(&bytes, &[remark(3, "", "x")]);
    assert_eq!(commented(&body(&read(&copy))[1]), "before 17-26 March after");
    let copy = annotated(&bytes, &[Remark { lines: vec!["x".into()], ..Remark::default() }]);
    assert_eq!(commented(&body(&read(&copy))[0]), "one");
}

#[test]
fn text_boxes_and_deleted_words_do_not_shift_the_place() {
    let boxed = r#"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t>around</w:t></w:r></w:p>"#;
    let deleted = r#"<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>here</w:t></w:r></w:p>"#;
    let bytes = typed(&Specimen::new(&format!("{boxed}{deleted}")));
    let copy = annotated(&bytes, &[remark(1, "around", "x"), remark(2, "here", "y")]);
    let after = read(&copy);
    assert_eq!(commented(&body(&after)[0]), "around");
    assert_eq!(commented(&body(&after)[1]), "here");
}

#[test]
fn comments_that_were_there_stay() {
    let old = r#"<w:comments><w:comment w:id="4" w:author="a"><w:p><w:r><w:t>old</w:t></w:r></w:p></w:comment></w:comments>"#;
    let specimen = Specimen::new(r#"<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>text</w:t></w:r><w:commentRangeEnd w:id="4"/></w:p>"#)
        .with("comments", "comments.xml", old);
    let copy = annotated(&typed(&specimen), &[remark(1, "text", "a < b & \u{1} c")]);
    let package = Package::open(&copy);
    let comments = package.part("word/comments.xml");
    let said: Vec<(&str, String)> =
        comments.all("w:comment").iter().map(|it| (it.get("w:id"), it.words())).collect();
    assert_eq!(said, [("4", "old".to_owned()), ("5", "a < b &  c".to_owned())]);
    assert_eq!(package.relationships("word/document.xml").len(), 1);
}

#[test]
fn without_remarks_the_copy_is_the_original() {
    let bytes = Specimen::new("<w:p/>").bytes();
    assert!(annotated(&bytes, &[]) == bytes);
}

/// The package with the stream of content types that Word wants.
fn typed(specimen: &Specimen) -> Vec<u8> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    specimen.clone().part("[Content_Types].xml", types).bytes()
}

#[cfg(feature = "drift")]
#[test]
fn drift_annotates_the_edition_that_is_wrong() {
    use std::process::Command;
    let home = tempfile::tempdir().unwrap();
    let written = |name: &str, document: &tsb_circular::document::Document| {
        let path = home.path().join(name);
        std::fs::write(&path, docx::write(document, &DocxOptions::default()).unwrap()).unwrap();
        path
    };
    let mut wrong = tsb_circular::kinds::Folder::read(
        &super::examples::root().join("examples/tsb-195"),
        &tsb_circular::kinds::ALL,
    )
    .0
    .unwrap();
    wrong.circular.matter.consultation_mut().unwrap().deadline = "2020-03-01T23:59:00".parse().unwrap();
    let wrong = tsb_circular::kinds::edition(&wrong, Lang::Fr, &Default::default()).unwrap();
    let files = [
        written("a.en.docx", &edition(195, Lang::En)),
        written("a.fr.docx", &wrong),
        written("a.es.docx", &edition(195, Lang::Es)),
    ];
    let copies = home.path().join("copies");
    let run = |folder: &std::path::Path| {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .arg("drift")
            .args(&files)
            .arg("--annotate")
            .arg(folder)
            .output()
            .unwrap()
    };
    let output = run(&copies);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let copy = |name: &str| std::fs::read(copies.join(name)).unwrap();
    assert!(
        copy("a.en.docx") == std::fs::read(&files[0]).unwrap(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let comments = Package::open(&copy("a.fr.docx")).part("word/comments.xml");
    assert!(comments.all("w:comment")[0].words().contains("29 February 2020"), "{}", comments.words());
    let after = read(&copy("a.fr.docx"));
    let marked: Vec<String> = body(&after).iter().map(commented).filter(|words| !words.is_empty()).collect();
    assert!(
        marked.iter().any(|words| words.as_str() == "1er\u{a0}mars 2020 à 23\u{a0}h\u{a0}59\u{a0}UTC"),
        "{marked:?}"
    );
    // An original is never overwritten.
    let output = run(home.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("another folder"));
}
