//! Tables, points, marks and footnotes as plain text, and what is read of it.

use tsb_circular::document::{Document, Text};
use tsb_circular::inside;
use tsb_circular::inside::reading::{Paragraph, PartKind, Reading, State};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use crate::waist::everything;

fn written(document: &Document) -> (String, Reading) {
    let written = text::write(document);
    let reading = inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
    (written, reading)
}

fn words(text: &Text) -> String {
    text.plain().replace('\u{2060}', "")
}

#[test]
fn every_text_of_every_node_stands_once_in_each_language() {
    for lang in Lang::ALL {
        let document = everything(lang);
        let (_, reading) = written(&document);
        let body = &reading.part(PartKind::Body).unwrap().paragraphs;
        let lines: Vec<String> = body.iter().map(Paragraph::text).collect();
        for block in document.letter.iter().chain(document.annexes[2..].iter().flat_map(|it| &it.blocks)) {
            let notes: Vec<_> = block.texts().iter().flat_map(|(_, text)| text.notes()).cloned().collect();
            for (key, text) in block.texts() {
                if notes.iter().any(|note| note.key == *key) {
                    continue;
                }
                let last = words(text).split('\n').next_back().unwrap().trim_end().to_owned();
                // Where a mark stands in a text, it is drawn.
                assert!(
                    lines.iter().any(|line| line.replace(" ☐", " ").contains(&last)),
                    "{lang} {key}: {last}"
                );
            }
        }
    }
}

#[test]
fn footnotes_are_a_part_of_their_own_and_their_signs_are_known() {
    for lang in Lang::ALL {
        let document = everything(lang);
        let (written, reading) = written(&document);
        let notes = &reading.part(PartKind::Footnotes).unwrap().paragraphs;
        let expected: Vec<String> = document
            .texts()
            .iter()
            .flat_map(|(_, text)| text.notes())
            .map(|note| words(&note.text))
            .collect();
        assert!(expected.len() > 5);
        assert_eq!(notes.iter().map(Paragraph::text).collect::<Vec<_>>(), expected, "{lang}");
        let body = &reading.part(PartKind::Body).unwrap().paragraphs;
        let signs: Vec<usize> =
            body.iter().flat_map(|paragraph| &paragraph.spans).filter_map(|span| span.note).collect();
        assert_eq!(signs, (0..expected.len()).collect::<Vec<_>>(), "{lang}");
        assert!(body.iter().all(|paragraph| !paragraph.text().contains("[1]")));
        // The notes of the letter stand before the first annex.
        let at = |words: &str| written.find(words).unwrap();
        assert!(at("\n[4]\t") < at(&format!("\n{}\n", words(&document.annexes[0].number))));
        assert!(at("\n[5]\t") > at(&format!("\n{}\n", words(&document.annexes[1].number))));
    }
}

#[test]
fn cells_points_and_marks_are_told_apart() {
    let (_, reading) = written(&everything(Lang::En));
    let body = &reading.part(PartKind::Body).unwrap().paragraphs;
    let begin = body.iter().position(|it| it.text() == "Dear Sir/Madam,").unwrap();
    let head = body[begin..].iter().find_map(|paragraph| paragraph.cell).unwrap().0;
    let cells: Vec<_> = body
        .iter()
        .filter_map(|paragraph| Some((paragraph.cell?, paragraph.text())))
        .filter(|((table, ..), _)| *table == head)
        .map(|((_, row, column), text)| (row, column, text.chars().take(9).collect::<String>()))
        .collect();
    let expected = [
        (0, 0, "Deadline"),
        (0, 1, "Contribut"),
        (1, 0, "Deadline"),
        (1, 1, "Contribut"),
        (1, 2, "Deadline"),
        (2, 0, "Contribut"),
        (2, 0, "•\tContrib"),
        (2, 0, "  –\tContr"),
        (2, 0, "    –\tCon"),
        (2, 0, "  –\tContr"),
        (2, 0, "•\tContrib"),
        (2, 1, "Deadline"),
        (3, 0, "Deadline"),
        (3, 1, "Deadline:"),
        (3, 2, ""),
    ];
    assert_eq!(cells, expected.map(|(row, column, text)| (row, column, text.to_owned())));
    // Points outside a table are no cells.
    let point = body.iter().find(|paragraph| paragraph.text().starts_with("    –\t")).unwrap();
    assert_eq!(point.cell, None);
    let boxes = reading.controls.iter().filter(|control| control.state == State::Box(false)).count();
    assert!(boxes > 4);
}

#[test]
fn a_number_in_brackets_is_a_sign_only_where_there_is_a_note_for_it() {
    let said = "See [1] and [2] in[3].\n[2]\tThe second.\n[1] no note\n[x]\tnor this\n";
    let reading = inside::text::read(said.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
    let body = &reading.part(PartKind::Body).unwrap().paragraphs;
    assert_eq!(
        body.iter().map(Paragraph::text).collect::<Vec<_>>(),
        ["See [1] and  in[3].", "[1] no note", "[x]\tnor this"]
    );
    assert_eq!(body[0].spans.iter().map(|span| span.note).collect::<Vec<_>>(), [None, Some(0), None]);
    assert_eq!(reading.part(PartKind::Footnotes).unwrap().paragraphs[0].line, 2);
}
