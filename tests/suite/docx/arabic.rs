//! Arabic in Word: paragraphs, runs, tables and sections from right to left, numbers and designations not.

use tsb_circular::lang::Lang;

use super::{sample, written};

#[test]
fn paragraphs_tables_and_sections_run_from_right_to_left() {
    let package = written(&sample::letter(Lang::Ar));
    for part in ["word/document.xml", "word/header1.xml", "word/header2.xml"] {
        for paragraph in package.part(part).all("w:p") {
            let bidi = paragraph.child("w:pPr").and_then(|it| it.child("w:bidi"));
            assert!(bidi.is_some_and(|it| it.get("w:val").is_empty()), "{}", paragraph.words());
        }
    }
    let document = package.document();
    for table in document.all("w:tbl") {
        assert!(table.child("w:tblPr").unwrap().child("w:bidiVisual").is_some());
    }
    for section in document.all("w:sectPr") {
        assert!(section.child("w:bidi").is_some());
    }
}

#[test]
fn runs_are_right_to_left_but_for_numbers_and_designations() {
    let letter = sample::letter(Lang::Ar);
    let document = written(&letter).document();
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    for run in document.all("w:r") {
        let words = run.words();
        let rtl = !run.all("w:rtl").is_empty();
        assert!(!arabic(&words) || rtl, "{words}");
    }
    let ltr: Vec<String> =
        document.all("w:r").iter().filter(|run| run.all("w:rtl").is_empty()).map(|run| run.words()).collect();
    // LibreOffice turns a number of several parts round, unless a mark stands in front (UAX #9).
    for whole in ["26\u{2011}17", "4.9", "23:59", "70%", "+41 22 730 6206"] {
        let whole = format!("\u{200e}{whole}");
        assert!(ltr.iter().any(|words| words.trim_end() == whole), "{whole} in {ltr:?}");
    }
    for whole in ["2020", "tsbsg17@itu.int"] {
        assert!(ltr.iter().any(|words| words.trim_end() == whole), "{whole} in {ltr:?}");
    }
}

#[test]
fn lines_may_end_between_the_words_of_a_name() {
    let document = written(&sample::letter(Lang::Ar)).document();
    let ltr: Vec<String> =
        document.all("w:r").iter().filter(|run| run.all("w:rtl").is_empty()).map(|run| run.words()).collect();
    let named = |words: &&String| words.contains(|c: char| c.is_ascii_alphabetic());
    assert!(ltr.iter().filter(named).any(|words| words.contains("ITU\u{2011}T X.1332")), "{ltr:?}");
    assert!(!ltr.iter().filter(named).any(|words| words.contains('\u{a0}')), "{ltr:?}");
}

#[test]
fn complex_script_has_its_own_sizes_and_weight() {
    let styles = written(&sample::letter(Lang::Ar)).part("word/styles.xml");
    let all = styles.all("w:style");
    let normal = all.iter().find(|it| it.get("w:styleId") == "Normal").unwrap();
    assert_eq!(normal.all("w:sz")[0].get("w:val"), "22");
    assert_eq!(normal.all("w:szCs")[0].get("w:val"), "30", "15 pt beside 11 pt, as in ITU's own files");
    assert!(normal.child("w:pPr").unwrap().child("w:bidi").is_some());
    for style in all {
        assert_eq!(style.all("w:sz").len(), style.all("w:szCs").len(), "{}", style.get("w:styleId"));
        assert_eq!(style.all("w:b").len(), style.all("w:bCs").len(), "{}", style.get("w:styleId"));
    }
}

#[test]
fn no_side_is_called_left_or_right() {
    let package = written(&sample::letter(Lang::Ar));
    for part in ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"] {
        let root = package.part(part);
        for it in root.all("w:jc").into_iter().chain(root.all("w:tab")) {
            assert!(!["left", "right"].contains(&it.get("w:val")), "{part}");
        }
        for it in root.all("w:ind") {
            assert!(it.get("w:left").is_empty() && it.get("w:right").is_empty(), "{part}");
        }
    }
}

#[test]
fn the_english_address_runs_from_left_to_right() {
    let footer = written(&sample::letter(Lang::Ar)).part("word/footer1.xml");
    for paragraph in footer.all("w:p") {
        assert_eq!(paragraph.child("w:pPr").unwrap().val("w:bidi"), Some("0"));
        assert!(paragraph.all("w:rtl").is_empty());
    }
}
