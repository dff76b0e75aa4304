//! Words in Word: few runs, the characters that were written, and the addresses they are found by.

use std::collections::BTreeSet;

use tsb_circular::diag::Code;
use tsb_circular::document::{Block, Content, Fact, Inline, Key, Role, Run, Text, Value};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside::document::{KeyTable, key};
use tsb_circular::inside::methods::OfKey as _;
use tsb_circular::lang::Lang;

use super::package::{Element, Package};
use super::{LANGS, all, everything, sample, written};

/// The paragraph under a bookmark.
fn at<'a>(document: &'a Element, bookmark: &str) -> &'a Element {
    let holds = |it: &&Element| it.children.iter().any(|child| child.get("w:name") == bookmark);
    document.all("w:p").into_iter().find(holds).unwrap_or_else(|| panic!("no bookmark {bookmark}"))
}

/// What the hashed spellings of a package mean.
fn table(package: &Package) -> KeyTable {
    let mut table = KeyTable::default();
    for it in package.part("customXml/item2.xml").all("key") {
        table.note(&key(it.get("is")), it.get("spelling"));
    }
    table
}

/// Whether two runs stand side by side in an element, though nothing parts them.
fn is_parted(element: &Element) -> bool {
    element.children.windows(2).any(|pair| pair.iter().all(|it| it.name == "w:r"))
}

#[test]
fn what_is_kept_from_being_edited_alike_is_one_run() {
    for lang in [Lang::En, Lang::Zh] {
        let document = written(&sample::letter(lang)).document();
        for paragraph in document.all("w:p") {
            let links = !paragraph.all("w:hyperlink").is_empty();
            assert!(links || !is_parted(paragraph), "{}", paragraph.words());
            let whole = !links && paragraph.all("w:sdt").is_empty();
            assert!(!whole || paragraph.all("w:r").len() <= 1, "{}", paragraph.words());
        }
        for value in document.all("w:sdt") {
            assert_eq!(value.all("w:r").len(), 1, "{}", value.words());
        }
        let numbered = at(&document, "letter__consultation");
        assert!(numbered.words().starts_with("2\t"));
    }
}

#[test]
fn a_link_is_one_run_and_parts_no_other() {
    let package = written(&sample::letter(Lang::En));
    let document = package.document();
    let paragraph = at(&document, "letter__intent");
    assert!(!is_parted(paragraph));
    let link = paragraph.child("w:hyperlink").unwrap();
    assert_eq!(link.all("w:r").len(), 1);
    assert_eq!(link.words(), "Collective letter\u{a0}7/17");
    let (target, external) = &package.relationships("word/document.xml")[link.get("r:id")];
    assert_eq!((target.as_str(), *external), ("https://www.itu.int/ipr/", true));
}

#[test]
fn the_words_are_those_of_the_document() {
    for lang in LANGS {
        let letter = sample::letter(lang);
        let document = written(&letter).document();
        for block in &letter.letter {
            if let Content::Paragraph { number: None, text, .. } = &block.content {
                assert_eq!(at(&document, &block.key.bookmark()).words(), text.plain());
            }
        }
    }
}

#[test]
fn hyphens_that_hold_are_words_own() {
    for package in all() {
        for (name, bytes) in package.bytes.iter().filter(|(name, _)| name.ends_with("xml")) {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(!text.contains('\u{2011}'), "{name}");
        }
        let document = package.document();
        assert!(document.all("w:noBreakHyphen").len() > 10);
        assert!(document.words().contains('\u{a0}'));
    }
}

#[test]
fn hostile_words_come_out_as_they_are() {
    let hostile = "#eval(..) * <w:p> { ]]> &amp; \u{202e}abc  two  spaces \"'";
    let mut letter = sample::letter(Lang::En);
    letter.title = hostile.to_owned();
    for block in &mut letter.letter {
        if let Content::Paragraph { role: Role::Valediction, text, .. } = &mut block.content {
            *text = Text(vec![Inline::Words(Run {
                link: Some("https://a.example/<x> \"y\"?z={é}".to_owned()),
                ..Run::new(hostile)
            })]);
        }
    }
    let package = written(&letter);
    let document = package.document();
    let paragraph = at(&document, "letter__valediction");
    assert_eq!(paragraph.words(), hostile);
    assert_eq!(paragraph.all("w:t")[0].get("xml:space"), "preserve");
    assert_eq!(package.part("docProps/core.xml").child("dc:title").unwrap().text, hostile);
    let targets = package.relationships("word/document.xml");
    assert!(
        targets.values().any(|(target, _)| target == "https://a.example/%3Cx%3E%20%22y%22?z=%7B%C3%A9%7D")
    );
}

#[test]
fn characters_that_xml_cannot_hold_are_named_with_their_places() {
    let mut letter = sample::letter(Lang::En);
    letter.title.push('\u{ffff}');
    for block in &mut letter.letter {
        if let Content::Paragraph { role: Role::Salutation, text, .. } = &mut block.content {
            *text = Text::words("Dear\u{b}Sir\u{1}\u{1}");
        }
    }
    let problems = docx::write(&letter, &DocxOptions::default()).unwrap_err().into_diagnostics();
    assert!(problems.iter().all(|problem| problem.code == Code::ForbiddenCharacter));
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the character U+000B in `letter/salutation` cannot appear in a Word file",
            "the character U+0001 in `letter/salutation` cannot appear in a Word file",
            "the character U+FFFF in `the title` cannot appear in a Word file",
        ]
    );
}

#[test]
fn characters_are_looked_for_wherever_words_stand() {
    fn spoil(block: &mut Block) {
        match &mut block.content {
            Content::Table(table) => {
                table.alt.push('\u{1}');
                table.caption.iter_mut().for_each(|caption| spoil(caption));
                table
                    .rows
                    .iter_mut()
                    .flat_map(|row| &mut row.cells)
                    .flat_map(|cell| &mut cell.blocks)
                    .for_each(spoil);
            }
            Content::Paragraph { text, .. } => {
                for inline in &mut text.0 {
                    match inline {
                        Inline::Words(run) => run.text.push('\u{2}'),
                        Inline::Note(note) => note.text = Text::words("\u{3}"),
                        Inline::Blank(field) => {
                            field.options.iter_mut().for_each(|option| option.label.push('\u{4}'));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let mut letter = everything(Lang::En);
    letter.letter.iter_mut().for_each(spoil);
    let problems = docx::write(&letter, &DocxOptions::default()).unwrap_err().into_diagnostics();
    let says = |code: u32, place: &str| {
        let message = format!("the character U+{code:04X} in `{place}` cannot appear in a Word file");
        assert!(problems.iter().any(|problem| problem.message == message), "{message} in {problems:#?}");
    };
    says(1, "letter/table");
    says(2, "letter/table/caption");
    says(2, "letter/table/first/what");
    says(3, "letter/table/third/what/footnote-1");
    says(4, "letter/blanks/5");
}

#[test]
fn every_text_has_the_bookmark_of_its_key() {
    for lang in LANGS {
        let letter = sample::letter(lang);
        let package = written(&letter);
        let table = table(&package);
        let document = package.document();
        let found: BTreeSet<Key> = document
            .all("w:bookmarkStart")
            .iter()
            .map(|it| Key::from_bookmark(it.get("w:name"), &table).expect("reads back"))
            .collect();
        for (key, _) in letter.texts() {
            assert!(found.contains(key), "{lang}: {key}");
        }
        for block in letter.letter.iter().chain(letter.annexes.iter().flat_map(|annex| &annex.blocks)) {
            assert!(found.contains(&block.key), "{lang}: {}", block.key);
        }
    }
}

#[test]
fn a_long_key_is_found_through_the_table() {
    let long = key("letter/a-paragraph-of-this-circular-alone-with-a-very-long-name");
    let mut letter = sample::letter(Lang::En);
    letter.letter[1].key = long.clone();
    let package = written(&letter);
    let name = long.bookmark();
    assert!(name.len() <= 40);
    assert!(at(&package.document(), &name).words().starts_with("1\t"));
    assert_eq!(Key::from_bookmark(&name, &table(&package)), Some(long));
}

#[test]
fn languages_stand_in_their_own_slots() {
    for (lang, slots) in [
        (Lang::En, ["en-GB", "zh-CN", "ar-SA"]),
        (Lang::Zh, ["en-GB", "zh-CN", "ar-SA"]),
        (Lang::Ar, ["en-GB", "zh-CN", "ar-SA"]),
    ] {
        let styles = written(&sample::letter(lang)).part("word/styles.xml");
        let defaults = styles.child("w:docDefaults").unwrap();
        let tags = defaults.all("w:lang")[0];
        assert_eq!([tags.get("w:val"), tags.get("w:eastAsia"), tags.get("w:bidi")], slots);
        let faces = defaults.all("w:rFonts")[0];
        let names = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|slot| faces.get(slot));
        assert_eq!(names, ["Calibri", "Calibri", "SimSun", "Traditional Arabic"]);
    }
}

#[test]
fn another_language_is_tagged_and_nothing_else_is() {
    let mut letter = sample::letter(Lang::En);
    letter.letter[0].content = Content::Paragraph {
        role: Role::Body,
        number: None,
        text: Text(vec![
            Inline::Words(Run::new("the ")),
            Inline::Fact(Fact {
                value: Value::Office("union".to_owned()),
                runs: vec![Run { lang: Some(Lang::Fr), ..Run::new("Union internationale") }],
            }),
            Inline::Words(Run::new(" of old")),
        ]),
    };
    let document = written(&letter).document();
    let tagged = document.all("w:lang");
    assert_eq!(tagged.len(), 1);
    assert_eq!(tagged[0].get("w:val"), "fr-FR");
}

#[test]
fn chinese_quotes_are_set_in_the_chinese_face() {
    let document = written(&sample::letter(Lang::Zh)).document();
    for run in document.all("w:r").iter().filter(|run| run.words().contains('“')) {
        assert_eq!(run.all("w:rFonts")[0].get("w:hint"), "eastAsia");
    }
    assert!(document.words().contains('“'));
}
