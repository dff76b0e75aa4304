//! Tables, points and choices in Word: that they have the shape and the looks of their blocks.

use tsb_circular::document::{Content, FieldKind};
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;

use super::package::{Element, Package};
use super::{bytes_as, everything, paragraphs, written};

/// The table that holds the paragraph of this bookmark.
fn table<'a>(document: &'a Element, bookmark: &str) -> &'a Element {
    let named = |it: &&Element| it.get("w:name") == bookmark;
    let holds = |it: &&Element| it.all("w:bookmarkStart").iter().any(named);
    document.all("w:tbl").into_iter().find(holds).unwrap_or_else(|| panic!("no table with {bookmark}"))
}

/// The cells of each row: over how many columns, how joined, whether shaded.
fn shape(table: &Element) -> Vec<Vec<(&str, Option<&str>, bool)>> {
    table
        .all("w:tr")
        .into_iter()
        .map(|row| {
            row.all("w:tc")
                .into_iter()
                .map(|it| {
                    let properties = it.child("w:tcPr").unwrap();
                    let span = properties.val("w:gridSpan").unwrap_or("1");
                    (span, properties.val("w:vMerge"), properties.child("w:shd").is_some())
                })
                .collect()
        })
        .collect()
}

#[test]
fn a_table_has_the_cells_of_its_rows() {
    for lang in Lang::ALL {
        let document = written(&everything(lang)).document();
        let one = ("1", None, false);
        let expected = [
            vec![("1", None, true), ("2", None, true)],
            vec![("1", Some("restart"), false), one, one],
            vec![("1", Some(""), false), one, one],
            vec![one, one, one],
        ];
        assert_eq!(shape(table(&document, "letter__table__first__when")), expected, "{lang}");
    }
}

#[test]
fn columns_share_the_width_of_the_page_they_stand_on() {
    let document = written(&everything(Lang::En)).document();
    let widths = |bookmark| -> Vec<&str> {
        table(&document, bookmark).all("w:gridCol").iter().map(|it| it.get("w:w")).collect()
    };
    assert_eq!(widths("letter__table__first__when"), ["1928", "5782", "1928"]);
    let landscape = ["2914", "8742", "2914"];
    assert_eq!(widths("annex_3__wide__first__when"), landscape);
    assert_eq!(widths("annex_4__plan__first__when"), landscape);
    for table in document.all("w:tbl") {
        let width = |it: &&Element| it.get("w:w").parse::<i64>().unwrap();
        let all = table.all("w:gridCol").iter().map(width).sum::<i64>();
        for row in table.all("w:tr") {
            assert_eq!(row.all("w:tcW").iter().map(width).sum::<i64>(), all);
            assert!(row.child("w:trPr").unwrap().child("w:cantSplit").is_some());
        }
    }
}

#[test]
fn heads_are_repeated_and_a_caption_stands_above() {
    let document = written(&everything(Lang::Ar)).document();
    let found = table(&document, "letter__table__first__when");
    let properties = found.child("w:tblPr").unwrap();
    assert_eq!(properties.val("w:tblStyle"), Some("FormTable"));
    assert!(properties.child("w:bidiVisual").is_some());
    assert_eq!(properties.val("w:tblCaption"), Some("الموعد النهائي"));
    assert!(properties.val("w:tblDescription").unwrap().starts_with("ينبغي"));
    let look = properties.child("w:tblLook").unwrap();
    assert_eq!([look.get("w:firstRow"), look.get("w:firstColumn")], ["1", "1"]);
    let heads: Vec<bool> = found.all("w:tr").iter().map(|row| !row.all("w:tblHeader").is_empty()).collect();
    assert_eq!(heads, [true, false, false, false]);
    let styles: Vec<&str> = paragraphs(found).iter().map(|(style, _)| *style).collect();
    assert_eq!(styles[..4], ["Tablehead", "Tablehead", "Tabletext", "Tabletext"]);
    let all = paragraphs(&document);
    let first = all.iter().position(|(_, it)| std::ptr::eq(*it, found.all("w:p")[0])).unwrap();
    assert_eq!((all[first - 1].0, all[first - 1].1.words()), ("Tabletitle", "الموعد النهائي".to_owned()));
}

#[test]
fn a_table_without_rules_draws_none() {
    let document = written(&everything(Lang::En)).document();
    let form = table(&document, "annex_3__form__name__value");
    let properties = form.child("w:tblPr").unwrap();
    assert_eq!(properties.val("w:tblStyle"), Some("GridTable"));
    assert!(form.all("w:tblHeader").is_empty() && properties.child("w:tblCaption").is_none());
    assert_eq!(form.all("w:sdt").len(), 6 + 2 + 2);
}

#[test]
fn points_have_the_styles_of_their_levels() {
    let document = written(&everything(Lang::Zh)).document();
    let all = paragraphs(&document);
    let styles: Vec<&str> =
        all.iter().map(|(style, _)| *style).filter(|it| it.starts_with("Enumlev")).collect();
    assert_eq!(styles[..5], ["Enumlev1", "Enumlev2", "Enumlev3", "Enumlev2", "Enumlev1"]);
    let cell = paragraphs(table(&document, "letter__table__first__when"));
    let styles: Vec<&str> =
        cell.iter().map(|(style, _)| *style).filter(|it| it.starts_with("Tablelist")).collect();
    assert_eq!(styles, ["Tablelist", "Tablelist2", "Tablelist3", "Tablelist2", "Tablelist"]);
}

#[test]
fn headings_of_every_level_stand_at_the_margin_without_a_number() {
    let package = written(&everything(Lang::Fr));
    let document = package.document();
    for level in ["Heading1", "Heading2", "Heading3", "Heading4"] {
        let all = paragraphs(&document);
        let heads = all.iter().filter(|(style, it)| *style == level && !it.words().contains('\t'));
        for (_, heading) in heads {
            let indent = heading.child("w:pPr").unwrap().child("w:ind");
            let flush = indent.is_some_and(|it| (it.get("w:start"), it.get("w:firstLine")) == ("0", "0"));
            assert_eq!(flush, ["Heading1", "Heading2"].contains(&level));
        }
    }
    let styles = package.part("word/styles.xml");
    let outline = |id: &str| {
        let all = styles.all("w:style");
        let style = all.into_iter().find(|it| it.get("w:styleId") == id).unwrap();
        style.child("w:pPr").unwrap().val("w:outlineLvl").unwrap().to_owned()
    };
    assert_eq!(
        ["AnnexNo", "Heading1", "Heading2", "Heading3", "Heading4"].map(outline),
        ["0", "0", "1", "2", "3"]
    );
}

#[test]
fn marks_below_one_another_stay_on_one_page() {
    let document = written(&everything(Lang::Es)).document();
    let options = paragraphs(&document).into_iter().filter(|(style, _)| *style == "TableOption");
    let outside: Vec<&Element> = options
        .map(|(_, it)| it)
        .filter(|it| it.all("w:bookmarkStart").iter().any(|it| it.get("w:name").starts_with("letter__")))
        .collect();
    let said: Vec<String> = outside.iter().map(|it| it.words()).collect();
    assert_eq!(said, ["○\tPlazo", "○\tPlazo", "☐\tPlazo", "☐\tPlazo"]);
    let kept = outside.iter().map(|it| it.child("w:pPr").unwrap().child("w:keepNext").is_some());
    assert_eq!(kept.collect::<Vec<_>>(), [true, false, true, false]);
    // A group begins as far below the paragraph before it as a paragraph would.
    let spaced = outside.iter().map(|it| !it.child("w:pPr").unwrap().all("w:spacing").is_empty());
    assert_eq!(spaced.collect::<Vec<_>>(), [true, false, true, false]);
}

#[test]
fn words_are_set_apart_as_their_script_does() {
    for (lang, mark) in [(Lang::Ru, "w:i"), (Lang::Zh, "w:u"), (Lang::Ar, "w:u")] {
        let document = written(&everything(lang)).document();
        let all = document.all("w:p");
        let named =
            |it: &&&Element| it.all("w:bookmarkStart").iter().any(|it| it.get("w:name") == "letter__styled");
        let styled = all.iter().find(named).unwrap();
        let looks: Vec<[bool; 2]> = styled
            .all("w:r")
            .iter()
            .map(|run| [run.all("w:b").len() + run.all("w:bCs").len() == 2, !run.all(mark).is_empty()])
            .collect();
        let [plain, bold, set, both] = [[false, false], [true, false], [false, true], [true, true]];
        let runs = [plain, bold, plain, set, plain, both, plain, plain, plain, bold, plain, plain, plain];
        assert_eq!(looks, runs, "{lang}");
        assert_eq!(styled.all("w:iCs").is_empty(), mark == "w:u");
    }
}

#[test]
fn a_list_to_choose_from_offers_its_options() {
    let document = written(&everything(Lang::En)).document();
    for list in document.all("w:dropDownList") {
        let items: Vec<[&str; 2]> =
            list.all("w:listItem").iter().map(|it| [it.get("w:value"), it.get("w:displayText")]).collect();
        assert_eq!(items, [["a", "Deadline a"], ["b", "Deadline b"]]);
    }
    assert_eq!(document.all("w:dropDownList").len(), 2);
    let legacy = Package::open(&bytes_as(&everything(Lang::En), Form::Legacy)).document();
    for list in legacy.all("w:ddList") {
        let entries: Vec<&str> = list.all("w:listEntry").iter().map(|it| it.get("w:val")).collect();
        assert_eq!(entries, ["[Deadline]", "Deadline a", "Deadline b"], "the placeholder is chosen at first");
    }
    assert_eq!(legacy.all("w:ddList").len(), 2);
}

#[test]
fn a_list_longer_than_one_of_word_2003_is_an_error_there_alone() {
    use tsb_circular::diag::Code;
    use tsb_circular::document::Inline;
    use tsb_circular::docx::{self, DocxOptions};
    let mut document = everything(Lang::En);
    for block in &mut document.letter {
        let Content::Paragraph { text, .. } = &mut block.content else { continue };
        for inline in &mut text.0 {
            if let Inline::Blank(field) = inline
                && field.kind == FieldKind::List
            {
                let option = |at: usize| {
                    let mut option = field.options[0].clone();
                    option.id = format!("option-{at}");
                    option
                };
                field.options = (1..=25).map(option).collect();
            }
        }
    }
    let write = |form| docx::write(&document, &DocxOptions { form, ..DocxOptions::default() });
    assert!(write(Form::Protected).is_ok());
    let problems = write(Form::Legacy).unwrap_err().into_diagnostics();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, Code::TooLarge);
    assert!(problems[0].message.contains("`letter/blanks/5` offers 25 entries"), "{}", problems[0].message);
}
