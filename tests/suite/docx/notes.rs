//! Footnotes in Word: signs in the body, words in a part of their own.

use tsb_circular::diag::Code;
use tsb_circular::document::{Content, Document, Inline, Note, Run, Text};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside::document::key;
use tsb_circular::lang::Lang;

use super::package::Element;
use super::{everything, sample, written};

#[test]
fn every_sign_has_its_words() {
    for lang in Lang::ALL {
        let document = everything(lang);
        let package = written(&document);
        let body = package.document();
        let signs: Vec<&str> = body.all("w:footnoteReference").iter().map(|it| it.get("w:id")).collect();
        assert_eq!(signs, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
        assert_eq!(body.all("w:tc").iter().map(|it| it.all("w:footnoteReference").len()).sum::<usize>(), 6);
        let part = package.part("word/footnotes.xml");
        let ids: Vec<&str> = part.all("w:footnote").iter().map(|it| it.get("w:id")).collect();
        assert_eq!(ids[..2], ["-1", "0"]);
        assert_eq!(ids[2..], signs);
        let texts: Vec<String> = document
            .texts()
            .iter()
            .filter(|(key, _)| key.last().starts_with("footnote-"))
            .map(|(_, text)| format!("\t{}", text.plain()))
            .collect();
        let words: Vec<String> = part.all("w:footnote")[2..].iter().map(|it| it.words()).collect();
        assert_eq!(words, texts);
        for note in &part.all("w:footnote")[2..] {
            assert_eq!(note.all("w:footnoteRef").len(), 1);
            assert_eq!(note.all("w:pStyle")[0].get("w:val"), "FootnoteText");
        }
        let settings = package.part("word/settings.xml");
        let parting: Vec<&str> =
            settings.child("w:footnotePr").unwrap().children.iter().map(|it| it.get("w:id")).collect();
        assert_eq!(parting, ["-1", "0"]);
    }
}

#[test]
fn footnotes_in_arabic_run_from_right_to_left() {
    let package = written(&everything(Lang::Ar));
    for paragraph in package.part("word/footnotes.xml").all("w:p") {
        assert!(paragraph.child("w:pPr").unwrap().child("w:bidi").is_some());
    }
    let rtl = |it: &&Element| !it.all("w:rtl").is_empty();
    let part = package.part("word/footnotes.xml");
    let words: Vec<&Element> = part.all("w:r").into_iter().filter(|it| !it.words().is_empty()).collect();
    assert!(!words.is_empty() && words.iter().all(rtl));
}

/// The sample with a footnote of these words at the end of its salutation.
fn noted(words: Text) -> Document {
    let mut letter = sample::letter(Lang::En);
    let Content::Paragraph { text, .. } = &mut letter.letter[0].content else { panic!("no salutation") };
    text.0.push(Inline::Note(Note { key: key("letter/salutation/footnote-1"), text: words }));
    letter
}

#[test]
fn a_link_in_a_footnote_is_of_the_part_it_stands_in() {
    let link = Run { link: Some("https://www.itu.int/en/note".into()), ..Run::new("here") };
    let package = written(&noted(Text(vec![Inline::Words(link)])));
    let part = package.part("word/footnotes.xml");
    let id = part.all("w:hyperlink")[0].get("r:id");
    assert_eq!(package.relationships("word/footnotes.xml")[id].0, "https://www.itu.int/en/note");
    let of_body = package.relationships("word/document.xml");
    assert!(of_body.values().all(|(target, _)| !target.ends_with("note")));
}

#[test]
fn a_document_without_footnotes_has_no_part_for_them() {
    let package = written(&sample::letter(Lang::En));
    assert!(!package.bytes.contains_key("word/footnotes.xml"));
    assert!(package.part("word/settings.xml").child("w:footnotePr").is_none());
}

#[test]
fn a_footnote_of_a_footnote_is_an_error() {
    let inner = Note { key: key("letter/salutation/footnote-2"), text: Text::words("inner") };
    let problems = docx::write(&noted(Text(vec![Inline::Note(inner)])), &DocxOptions::default())
        .unwrap_err()
        .into_diagnostics();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, Code::InvalidValue);
    assert!(problems[0].message.contains("`letter/salutation/footnote-1`"), "{}", problems[0].message);
}
