//! The order of reading: what the structure tree gives, element after element, is the document, in every language.

use lopdf::{Document, Object};
use tsb_circular::document::{Block, Content, Document as Edition, Item, Text};
use tsb_circular::lang::Lang;

use super::{assert_conforms, edition, has_blank, render, seen_characters, tags, unsigned};
use crate::examples;

/// The texts of letter and annexes, paragraph by paragraph, without those that blanks and footnotes part.
fn paragraphs(document: &Edition) -> Vec<String> {
    fn points(items: &[Item], out: &mut Vec<String>) {
        for item in items {
            say(&item.text, "", out);
            points(&item.items, out);
        }
    }
    fn say(text: &Text, number: &str, out: &mut Vec<String>) {
        if !has_blank(text) && text.notes().next().is_none() {
            out.push(seen_characters(&(number.to_owned() + &text.plain())));
        }
    }
    fn of(block: &Block, out: &mut Vec<String>) {
        match &block.content {
            Content::Paragraph { number, text, .. } | Content::Heading { number, text, .. } => {
                say(text, &number.as_ref().map(Text::plain).unwrap_or_default(), out);
            }
            Content::List { items } => points(items, out),
            Content::Signature(signature) => signature.lines.iter().for_each(|line| say(line, "", out)),
            Content::Ballot(ballot) => ballot.rows.iter().for_each(|row| say(&row.text, "", out)),
            Content::Table(table) => {
                table.caption.iter().for_each(|caption| of(caption, out));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| of(block, out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    document.letter.iter().for_each(|block| of(block, &mut out));
    for annex in &document.annexes {
        say(&annex.number, "", &mut out);
        annex.title.iter().for_each(|title| of(title, &mut out));
        annex.blocks.iter().for_each(|block| of(block, &mut out));
    }
    out.iter().map(|text| unsigned(text)).collect()
}

#[test]
fn paragraphs_are_read_as_they_are_written_and_in_order_in_every_example_and_language() {
    let mut read = std::collections::BTreeMap::<Lang, usize>::new();
    for document in examples::editions() {
        // A word that is parted at the end of a line has a soft hyphen there.
        let tree = tags::tree(&render(&document)).text().replace('\u{ad}', "");
        let tree = unsigned(&seen_characters(&tree));
        let mut at = 0;
        for paragraph in paragraphs(&document).iter().filter(|paragraph| !paragraph.is_empty()) {
            let found = tree[at..].find(paragraph.as_str());
            let found = found.unwrap_or_else(|| {
                panic!("{} {}: {paragraph}\nin {}", document.name, document.lang, &tree[at..])
            });
            at += found + paragraph.len();
            *read.entry(document.lang).or_default() += 1;
        }
    }
    assert!(read.len() == 6 && read.values().all(|count| *count > 100), "{read:?}");
}

#[test]
fn links_and_signs_of_footnotes_stay_elements_in_arabic() {
    for name in ["letter", "tsb-195"] {
        let [english, arabic] = [Lang::En, Lang::Ar].map(|lang| {
            let tree = tags::tree(&render(&edition(name, lang)));
            [
                tree.all("Link").len(),
                tree.all("Form").len(),
                tree.all("FENote").len() + tree.all("Note").len(),
            ]
        });
        assert_eq!(english, arabic, "{name}");
    }
}

/// How many elements hold content in another order than the page draws it.
fn turned(bytes: &[u8]) -> usize {
    let pdf = Document::load_mem(bytes).unwrap();
    let marks = |object: &Object| -> Option<Vec<i64>> {
        let element = object.as_dict().ok().filter(|element| element.has_type(b"StructElem"))?;
        Some(element.get(b"K").ok()?.as_array().ok()?.iter().filter_map(|kid| kid.as_i64().ok()).collect())
    };
    pdf.objects.values().filter_map(marks).filter(|marks| !marks.is_sorted()).count()
}

#[test]
fn only_arabic_is_drawn_in_another_order_than_it_is_read() {
    for lang in Lang::ALL {
        let bytes = render(&edition("letter", lang));
        assert_eq!(turned(&bytes) > 20, lang == Lang::Ar, "{lang}: {}", turned(&bytes));
    }
    assert_conforms(&render(&edition("letter", Lang::Ar)), "letter in Arabic");
}
