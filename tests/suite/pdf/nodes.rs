//! Tables, points, emphasis, footnotes, pages on their side and fields of every kind, as a reader of the PDF has them.

use std::collections::BTreeSet;

use lopdf::{Document as Pdf, Object};
use tsb_circular::document::{Content, Document, Inline, Run, Text};
use tsb_circular::lang::{Direction, Lang};

use super::form::{Field, fields};
use super::{assert_conforms, outside_the_margins, render, seen_characters, tags};
use crate::waist::everything;

/// The table of the letter.
fn table(document: &mut Document) -> &mut tsb_circular::document::Table {
    let block = document.letter.iter_mut().find(|block| block.key.as_str() == "letter/table").unwrap();
    let Content::Table(table) = &mut block.content else { panic!("a table") };
    table
}

/// A document whose table has so many rows that it breaks over pages.
fn long(lang: Lang) -> Document {
    let mut document = everything(lang);
    let table = table(&mut document);
    let row = table.rows[3].clone();
    table.rows.extend(std::iter::repeat_n(row, 40));
    document
}

#[test]
fn every_node_keeps_pdf_ua_1_and_pdf_a_2a_and_the_text_area_in_every_language() {
    for lang in Lang::ALL {
        for (what, document) in [("everything", everything(lang)), ("a long table", long(lang))] {
            let bytes = render(&document);
            assert_conforms(&bytes, &format!("{what} {lang}"));
            let outside = outside_the_margins(&bytes);
            assert!(outside.is_empty(), "{what} {lang}: {outside:#?}");
        }
    }
}

#[test]
fn every_text_of_cells_points_and_footnotes_is_copied_out() {
    let is_plain = |text: &Text| !text.0.iter().any(|it| matches!(it, Inline::Blank(_) | Inline::Note(_)));
    for lang in Lang::ALL.into_iter().filter(|lang| lang.direction() == Direction::Ltr) {
        let document = everything(lang);
        let copied = seen_characters(&tags::tree(&render(&document)).text());
        for (key, text) in document.texts().into_iter().filter(|(_, text)| is_plain(text)) {
            let words = seen_characters(&text.plain());
            assert!(copied.contains(&words), "{lang} {key}: `{words}` in\n{copied}");
        }
    }
}

#[test]
fn a_table_has_its_caption_heads_scopes_and_spans() {
    let tree = tags::tree(&render(&everything(Lang::En)));
    let tables = tree.all("Table");
    let table = tables.iter().find(|table| !table.all("Caption").is_empty()).unwrap();
    assert_eq!(table.children[0].kind, "Caption");
    assert_eq!(table.children[0].text(), "Deadline");
    assert!(table.fact("Summary").starts_with("Contributions"));
    let heads: Vec<[&str; 3]> = table
        .all("TH")
        .iter()
        .map(|head| [head.fact("Scope"), head.fact("ColSpan"), head.fact("RowSpan")])
        .collect();
    assert_eq!(heads, [["Column", "", ""], ["Column", "2", ""], ["Row", "", "2"], ["Row", "", ""]]);
    // Every other cell says which heads are its own.
    assert!(table.all("TD").iter().all(|cell| !cell.fact("Headers").is_empty()));
    let forms = tables.iter().find(|table| table.all("TH").len() == 8).unwrap();
    assert!(forms.all("TH").iter().all(|head| head.fact("Scope") == "Row"));
}

/// Replaces the words of a cell.
fn say(cell: &mut tsb_circular::document::Cell, words: String) {
    let Content::Paragraph { text, .. } = &mut cell.blocks[0].content else { panic!("a paragraph") };
    *text = Text::words(words);
}

#[test]
fn a_head_is_repeated_for_the_eye_and_read_once() {
    let mut document = long(Lang::En);
    let table = table(&mut document);
    say(&mut table.rows[0].cells[1], "Head".into());
    table.rows.iter_mut().skip(3).for_each(|row| say(&mut row.cells[1], "Line ".repeat(60)));
    let bytes = render(&document);
    let tree = tags::tree(&bytes);
    let table = tree.all("Table").into_iter().find(|table| !table.all("Caption").is_empty()).unwrap();
    assert_eq!(table.all("TR").len(), 4 + 40);
    assert_eq!(table.text().matches("Head").count(), 1);
    let runs = tags::baselines(&bytes);
    let pages = |words: &str| -> BTreeSet<u32> {
        runs.iter().filter(|(.., text)| text.contains(words)).map(|(page, ..)| *page).collect()
    };
    assert!(pages("Line Line").len() > 2);
    assert_eq!(pages("Head"), pages("Line Line"));
}

#[test]
fn a_head_with_a_footnote_or_a_link_stands_once() {
    let mut document = long(Lang::En);
    let table = table(&mut document);
    let noted = table.rows[3].cells[1].blocks.clone();
    table.rows[0].cells[0].blocks = noted;
    let bytes = render(&document);
    assert_conforms(&bytes, "a head with footnotes");
}

#[test]
fn no_page_ends_within_a_row() {
    let mut document = long(Lang::En);
    for (number, row) in table(&mut document).rows.iter_mut().enumerate().skip(3) {
        let sentence =
            "Contributions are to reach the secretariat before the meeting opens. ".repeat(number % 5 + 1);
        say(&mut row.cells[1], format!("Begin{number}. {sentence} End{number}."));
    }
    let runs = tags::baselines(&render(&document));
    let page = |words: String| runs.iter().find(|(.., text)| text.contains(&words)).unwrap().0;
    let pages: Vec<[u32; 2]> =
        (3..43).map(|number| [page(format!("Begin{number}.")), page(format!("End{number}."))]).collect();
    assert!(pages.iter().all(|[begin, end]| begin == end), "{pages:?}");
    assert!(pages[39][0] > pages[0][0]);
}

#[test]
fn points_below_points_are_lists_in_lists_with_their_marks() {
    let tree = tags::tree(&render(&everything(Lang::En)));
    let list = tree.all("L").into_iter().find(|list| list.all("L").len() == 3).unwrap();
    let marks: Vec<String> = list.all("Lbl").iter().map(|mark| mark.text()).collect();
    assert_eq!(marks, ["•", "–", "–", "–", "•"]);
}

#[test]
fn headings_of_a_letter_begin_at_the_first_level_and_two_are_bookmarks() {
    let bytes = render(&everything(Lang::En));
    let tree = tags::tree(&bytes);
    let count = |kind: &str| tree.all(kind).len();
    // Eleven items of the first annex, each with the head of its summary.
    let expected = [1 + 4, 1 + 1 + 11, 1 + 11, 1];
    assert_eq!(["H1", "H2", "H3", "H4"].map(count), expected);
    let bookmarks = tags::bookmarks(&bytes);
    assert_eq!(&bookmarks[..2], ["Deadline", " Deadline"]);
    assert_eq!(bookmarks.len(), expected[0] + expected[1]);
}

#[test]
fn footnotes_are_notes_numbered_through_the_document() {
    for lang in [Lang::En, Lang::Zh, Lang::Ar] {
        let document = everything(lang);
        let tree = tags::tree(&render(&document));
        let notes = tree.all("Note");
        let expected = document.texts().iter().flat_map(|(_, text)| text.notes()).count();
        assert_eq!(notes.len(), expected, "{lang}");
        for (number, note) in (1..).zip(&notes) {
            assert_eq!(note.all("Lbl")[0].text(), number.to_string(), "{lang}");
            assert!(!note.fact("ID").is_empty());
        }
    }
}

#[test]
fn the_sign_of_a_footnote_stands_left_of_a_figure_in_arabic() {
    let lines = tags::seen(&render(&everything(Lang::Ar)), 1);
    assert!(lines.iter().any(|line| line.contains("112") && !line.contains("121")), "{lines:#?}");
}

#[test]
fn a_footnote_of_the_first_page_stands_over_the_address_at_its_foot() {
    let bytes = render(&everything(Lang::En));
    let first: Vec<_> = tags::baselines(&bytes).into_iter().filter(|(page, ..)| *page == 1).collect();
    let height = |words: &str| first.iter().rev().find(|(.., text)| text.contains(words)).unwrap().1;
    assert!(height("Contributions") > height("Place des Nations") + 12.0);
}

/// The names of the faces of a file.
fn faces(bytes: &[u8]) -> String {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let names = pdf.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok());
    names.map(|name| String::from_utf8_lossy(name.as_name().unwrap()) + " ").collect()
}

#[test]
fn words_are_set_apart_by_italics_or_in_han_and_arabic_by_a_line_under_them() {
    for (lang, leans) in [(Lang::En, true), (Lang::Ru, true), (Lang::Zh, false), (Lang::Ar, false)] {
        let bytes = render(&everything(lang));
        let faces = faces(&bytes);
        assert_eq!(faces.contains("Carlito-Italic"), leans, "{lang}: {faces}");
        assert_eq!(faces.contains("Carlito-BoldItalic"), leans, "{lang}: {faces}");
        let tree = tags::tree(&bytes);
        assert!(!tree.all("Em").is_empty() && !tree.all("Strong").is_empty(), "{lang}");
    }
}

#[test]
fn a_wide_table_and_a_wide_annex_have_pages_on_their_side() {
    for lang in [Lang::En, Lang::Ar] {
        let mut document = everything(lang);
        let turned = |document: &Document| -> Vec<bool> {
            tags::sizes(&render(document)).iter().map(|(width, height)| width > height).collect()
        };
        let pages = turned(&document);
        let last = pages.len();
        // The wide table, the form after it, and the wide annex.
        assert_eq!(pages[last - 3..], [true, false, true], "{lang}");
        assert_eq!(pages.iter().filter(|turned| **turned).count(), 2);
        // A wide table in a wide annex needs no pages of its own.
        let Content::Table(table) = &mut document.annexes[3].blocks[0].content else { panic!("a table") };
        table.landscape = true;
        assert_eq!(turned(&document), pages);
    }
}

#[test]
fn the_running_head_is_on_pages_of_either_way() {
    let bytes = render(&everything(Lang::En));
    for page in 2..=tags::sizes(&bytes).len() as u32 {
        assert!(tags::seen(&bytes, page)[0].contains(&format!("- {page} -")), "page {page}");
    }
}

fn find<'a>(fields: &'a [Field], name: &str) -> &'a Field {
    fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("a field `{name}`"))
}

fn kind(field: &Field) -> String {
    String::from_utf8_lossy(field.dict.get(b"FT").unwrap().as_name().unwrap()).into_owned()
}

#[test]
fn fields_of_every_kind_stand_in_the_letter_and_in_tables_in_their_order() {
    for lang in Lang::ALL {
        let document = everything(lang);
        let pdf = Pdf::load_mem(&render(&document)).unwrap();
        let fields = fields(&pdf);
        let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        let letter = ["letter/reply", "letter/needs/in-person", "letter/needs/remote", "letter/blanks/1"];
        assert_eq!(names[..4], letter, "{lang}");
        let end = ["annex-3/group", "annex-3/attendance", "annex-3/visa/in-person", "annex-3/visa/remote"];
        assert_eq!(names[names.len() - 4..], end, "{lang}");
        let group = find(&fields, "annex-3/attendance");
        assert_eq!((kind(group).as_str(), group.flags()), ("Btn", 1 << 15));
        assert_eq!(group.states(), ["in-person", "remote"]);
        assert!(!group.text(b"TU").is_empty());
        let check = find(&fields, "letter/needs/remote");
        assert_eq!((kind(check).as_str(), check.flags()), ("Btn", 0));
        assert_eq!(check.states(), ["Yes"]);
        assert_eq!(check.dict.get(b"V").unwrap().as_name().unwrap(), b"Off");
        for name in ["annex-3/name", "annex-3/age", "annex-3/mail", "annex-3/born"] {
            let required = i64::from(name == "annex-3/name") << 1;
            assert_eq!((kind(find(&fields, name)).as_str(), find(&fields, name).flags()), ("Tx", required));
        }
        assert_eq!(find(&fields, "annex-3/address").flags(), 1 << 12);
    }
}

#[test]
fn a_list_offers_ids_with_their_words_and_nothing_is_chosen() {
    let pdf = Pdf::load_mem(&render(&everything(Lang::Ru))).unwrap();
    let fields = fields(&pdf);
    let list = find(&fields, "annex-3/group");
    assert_eq!((kind(list).as_str(), list.flags()), ("Ch", 1 << 17));
    let options = list.dict.get(b"Opt").unwrap().as_array().unwrap();
    let options: Vec<Vec<String>> = options
        .iter()
        .map(|pair| {
            pair.as_array().unwrap().iter().map(|it| lopdf::decode_text_string(it).unwrap()).collect()
        })
        .collect();
    assert_eq!(options, [["a", "Срок a"], ["b", "Срок b"]]);
    assert!(!list.dict.has(b"V"));
    let drawn = list.widgets[0].1.get(b"AP").and_then(|ap| ap.as_dict()?.get(b"N")).unwrap();
    assert!(drawn.as_reference().is_ok());
}

#[test]
fn a_blank_beside_its_name_has_no_caption_and_fills_its_cell() {
    let bytes = render(&everything(Lang::En));
    let pdf = Pdf::load_mem(&bytes).unwrap();
    let width = |name: &str| {
        let fields = fields(&pdf);
        let rect = find(&fields, name).widgets[0].1.get(b"Rect").unwrap().as_array().unwrap().clone();
        rect[2].as_float().unwrap() - rect[0].as_float().unwrap()
    };
    // Two of three shares of the text width but for the gap between the columns.
    let expected = (170.0 - 4.0) / 3.0 * 2.0 * 72.0 / 25.4;
    assert!((width("annex-3/name") - expected).abs() < 0.5, "{}", width("annex-3/name"));
    let last = tags::sizes(&bytes).len() as u32 - 1;
    let lines = tags::seen(&bytes, last);
    assert_eq!(lines.iter().filter(|line| line.as_str() == "Deadline").count(), 6, "{lines:#?}");
}

#[test]
fn a_character_of_a_footnote_or_cell_without_a_glyph_is_named_with_its_place() {
    let mut document = everything(Lang::En);
    let cell = &mut table(&mut document).rows[3].cells[1];
    let Content::Paragraph { text, .. } = &mut cell.blocks[0].content else { panic!("a paragraph") };
    for inline in &mut text.0 {
        if let Inline::Note(note) = inline {
            note.text.push_words(Run { italic: true, ..Run::new("国") });
        }
    }
    let errors = super::ENGINE
        .render(&document, &tsb_circular::pdf::PdfOptions::default())
        .unwrap_err()
        .into_diagnostics();
    assert_eq!(errors.len(), 2);
    assert!(errors[0].message.contains("letter/table/third/what/footnote-1"), "{}", errors[0].message);
}

#[cfg(feature = "collect")]
#[test]
fn what_was_filled_in_is_read_back_kind_by_kind() {
    use std::collections::BTreeMap;
    use tsb_circular::inside::reading::State;
    use tsb_circular::limits::Limits;

    let mut pdf = Pdf::load_mem(&render(&everything(Lang::Fr))).unwrap();
    let entries = [
        ("letter/blanks/3", lopdf::text_string("7")),
        ("annex-3/name", lopdf::text_string("Ève Dupont")),
        ("annex-3/group", lopdf::text_string("b")),
        // Some programs write the words of an option for its id.
        ("letter/blanks/5", lopdf::text_string("Délai a")),
        ("annex-3/visa/remote", Object::Name(b"Yes".to_vec())),
        ("annex-3/attendance", Object::Name(b"in-person".to_vec())),
    ];
    for (id, name) in
        fields(&pdf).iter().map(|field| (field.widgets[0].0, field.name.clone())).collect::<Vec<_>>()
    {
        let Some((_, value)) = entries.iter().find(|(entry, _)| *entry == name) else { continue };
        let dict = pdf.get_object_mut(id).unwrap().as_dict_mut().unwrap();
        let group = dict.get(b"Parent").and_then(Object::as_reference).ok();
        if matches!(value, Object::Name(_)) {
            dict.set("AS", value.clone());
        }
        pdf.get_object_mut(group.unwrap_or(id)).unwrap().as_dict_mut().unwrap().set("V", value.clone());
    }
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    let reading = tsb_circular::inside::pdf::read(&bytes, "form.pdf".as_ref(), &Limits::default()).unwrap();
    let states: BTreeMap<String, State> =
        reading.controls.into_iter().map(|it| (it.key.unwrap().to_string(), it.state)).collect();
    let text = |text: &str| State::Text(text.to_owned());
    for (key, state) in [
        ("letter/blanks/3", text("7")),
        ("letter/blanks/6", State::Box(false)),
        ("annex-3/name", text("Ève Dupont")),
        ("annex-3/mail", text("")),
        ("annex-3/group", text("b")),
        ("letter/blanks/5", text("a")),
        ("annex-3/visa/remote", State::Box(true)),
        ("annex-3/visa/in-person", State::Box(false)),
        ("annex-3/attendance/in-person", State::Box(true)),
        ("annex-3/attendance/remote", State::Box(false)),
        ("letter/reply/remote", State::Box(false)),
    ] {
        assert_eq!(states.get(key), Some(&state), "{key}");
    }
}

#[test]
fn a_row_that_no_page_can_hold_goes_on_over_pages() {
    let mut document = everything(Lang::En);
    let table = table(&mut document);
    say(&mut table.rows[3].cells[1], "Line after line. ".repeat(600));
    let bytes = render(&document);
    assert_conforms(&bytes, "a long row");
    let outside = outside_the_margins(&bytes);
    assert!(outside.is_empty(), "{outside:#?}");
    let pages: BTreeSet<u32> = tags::baselines(&bytes)
        .into_iter()
        .filter(|(.., text)| text.contains("after line"))
        .map(|(page, ..)| page)
        .collect();
    assert!(pages.len() > 1, "{pages:?}");
}

#[test]
fn long_words_part_in_narrow_cells() {
    let mut document = everything(Lang::Ru);
    let table = table(&mut document);
    let mut cell = table.rows[3].cells[1].clone();
    // As many columns as have room for a part of such a word alone.
    (cell.columns, cell.rows) = (1, 1);
    say(&mut cell, "сельскохозяйственная в\u{a0}09\u{a0}час.\u{a0}30\u{a0}мин.".into());
    table.columns = vec![1; 9];
    let mut row = table.rows[3].clone();
    row.cells = std::iter::repeat_n(cell, 9).collect();
    table.rows = vec![row];
    (table.head_rows, table.head_columns) = (0, 0);
    let bytes = render(&document);
    assert_conforms(&bytes, "a narrow table");
    // Side by side: no stretch of words is wider than its column.
    let page = &tsb_circular::inside::theme::THEME.page;
    let column = (page.width - page.left - page.right) / 9.0 * 72.0 / 25.4;
    let found: Vec<(f32, f32)> = tags::extents(&bytes)
        .into_iter()
        .filter(|(.., text)| text.contains("сельс"))
        .map(|(_, start, end, _)| (start, end))
        .collect();
    assert!(found.len() >= 9, "{found:?}");
    for (start, end) in found {
        assert!(f64::from(end - start) < column, "{start} to {end}, of {column}");
    }
}
