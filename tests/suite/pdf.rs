//! The PDF writer: what a reader of any kind gets out of the file.

mod fit;
mod form;
mod margins;
mod nodes;
mod order;
pub mod tags;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use tsb_circular::diag::Code;
use tsb_circular::document::{Content, Document, Inline, Text};
use tsb_circular::inside::methods::OfEngine as _;
use tsb_circular::inside::theme::THEME;
use tsb_circular::kinds::Folder;
use tsb_circular::kinds::{Extent, Options};
use tsb_circular::lang::{Direction, Lang};
use tsb_circular::letterhead::{Face, Letterhead, Picture, PictureFormat};
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};

/// One engine for all tests, as one serves a whole batch.
pub static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(EngineOptions::default()).unwrap());

fn folder(name: &str) -> Folder {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    Folder::read(&path, &tsb_circular::kinds::ALL).0.expect("an example that can be read")
}

fn edition(name: &str, lang: Lang) -> Document {
    tsb_circular::kinds::edition(&folder(name), lang, &Options::default())
        .expect("an example that can be composed")
}

pub fn render(document: &Document) -> Vec<u8> {
    let pdf = ENGINE.render(document, &PdfOptions::default()).expect("an edition that can be rendered");
    assert!(pdf.warnings.is_empty(), "{:?}", pdf.warnings);
    pdf.bytes
}

/// Replaces the words of the first paragraph of the letter.
fn say(document: &mut Document, words: &str) {
    let Content::Paragraph { text, .. } = &mut document.letter[1].content else { panic!("a paragraph") };
    *text = Text::words(words);
}

/// The rule that the validator misjudges when a stream happens to end in a carriage return.
const STREAM_LENGTH: &str = "ISO 19005-2:2011:6.1.7.1:1";

/// Whether each stream is as long as it says: behind so many bytes stands `endstream`, after a line end at most.
fn stream_lengths_are_right(bytes: &[u8]) -> bool {
    let find = |from: usize, what: &[u8]| {
        bytes[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mut at = 0;
    let mut streams = 0;
    while let Some(start) = find(at, b">>\nstream\n") {
        let object = bytes[..start].windows(5).rposition(|window| window == b" obj\n").unwrap();
        let dict = String::from_utf8_lossy(&bytes[object..start]);
        let digits = dict.split("/Length ").nth(1).unwrap();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        at = start + b">>\nstream\n".len() + digits.parse::<usize>().unwrap();
        let rest = &bytes[at..];
        if !(rest.starts_with(b"\nendstream") || rest.starts_with(b"endstream")) {
            return false;
        }
        streams += 1;
    }
    streams > 0
}

#[track_caller]
pub fn assert_conforms(bytes: &[u8], what: &str) {
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
        for failure in &report.failures {
            let tolerated = failure.rule_id == STREAM_LENGTH && stream_lengths_are_right(bytes);
            assert!(tolerated, "{what}: {profile}: {failure}");
        }
    }
}

#[test]
fn every_edition_keeps_pdf_ua_1_and_pdf_a_2a() {
    let mut editions = 0;
    for document in crate::examples::editions() {
        assert_conforms(&render(&document), &format!("{} {}", document.name, document.lang));
        editions += 1;
    }
    // Every example is complete.
    assert_eq!(editions, crate::examples::all().count() * Lang::ALL.len());
}

#[test]
fn a_draft_without_number_and_date_keeps_both() {
    let mut folder = folder("tsb-195");
    (folder.circular.head.number, folder.circular.head.date) = (None, None);
    for lang in [Lang::En, Lang::Zh, Lang::Ar] {
        let document = tsb_circular::kinds::edition(&folder, lang, &Options::default()).unwrap();
        assert_conforms(&render(&document), &format!("draft {lang}"));
    }
}

#[test]
fn the_reply_form_alone_keeps_both_too() {
    let options = Options { extent: Extent::Reply, draft: false };
    for lang in Lang::ALL {
        let document = tsb_circular::kinds::edition(&folder("tsb-195"), lang, &options).unwrap();
        let pdf = ENGINE.render(&document, &PdfOptions::default()).unwrap();
        assert_conforms(&pdf.bytes, &format!("reply {lang}"));
        let words = lopdf::Document::load_mem(&pdf.bytes).unwrap().extract_text(&[1]).unwrap();
        assert!(pdf.pages <= 3 && !words.trim().is_empty(), "the form begins under the banner");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = edition("tsb-195", Lang::En);
    let other = Engine::new(EngineOptions::default()).unwrap();
    let again = other.render(&document, &PdfOptions::default()).unwrap().bytes;
    assert!(render(&document) == again);
}

#[test]
fn title_language_and_author_are_in_the_catalog() {
    let pdf = lopdf::Document::load_mem(&render(&edition("tsb-195", Lang::Fr))).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"fr-FR");
    let preferences = pdf.get_dict_in_dict(catalog, b"ViewerPreferences").unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
}

#[test]
fn labels_of_the_letterhead_are_heads_of_their_rows() {
    let tree = tags::tree(&render(&edition("tsb-195", Lang::En)));
    let header = tree.all("Table")[0];
    assert!(!header.fact("Summary").is_empty());
    let heads = |scope: &str| -> Vec<String> {
        header.all("TH").iter().filter(|head| head.fact("Scope") == scope).map(|head| head.text()).collect()
    };
    assert_eq!(heads("Row"), ["Ref:", "Tel:", "Fax:", "E-mail:", "Subject:"]);
    assert_eq!(heads("Column"), ["To:", "Copy to:"]);
}

#[test]
fn each_text_of_the_form_is_the_head_of_its_rows_under_a_head_for_each_column() {
    let tree = tags::tree(&render(&edition("tsb-195", Lang::En)));
    let tables = tree.all("Table");
    let ballot = tables.last().unwrap();
    let heads = |scope: &str| -> Vec<String> {
        ballot.all("TH").iter().filter(|head| head.fact("Scope") == scope).map(|head| head.text()).collect()
    };
    assert_eq!(heads("Column"), ["", "Select one of the two boxes"]);
    let rows = heads("Row");
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[0], "Draft Recommendation ITU-T\u{a0}X.1332 (X.sgsec-3)");
    // The cell over the texts is empty to the eye and has a name for the ear.
    assert!(!ballot.all("TH")[0].all("Figure")[0].fact("Alt").is_empty());
    // Each text has two boxes and two round marks.
    let marks = ballot.all("TD").iter().flat_map(|cell| cell.all("Form")).collect::<Vec<_>>();
    assert_eq!(marks.len(), 5 * 4);
}

#[test]
fn headings_nest_and_stand_in_the_bookmarks() {
    let bytes = render(&edition("tsb-195", Lang::En));
    let tree = tags::tree(&bytes);
    assert_eq!(tree.all("H1").len(), 2);
    assert_eq!(tree.all("H2").len(), 5);
    assert_eq!(tree.all("H3").len(), 5);
    let bookmarks = tags::bookmarks(&bytes);
    assert_eq!(bookmarks[0], "ANNEX\u{a0}1");
    assert_eq!(bookmarks.len(), 2 + 5, "{bookmarks:?}");
    assert_eq!(bookmarks[1], " 1\u{a0}Draft new Recommendation ITU-T\u{a0}X.1332\u{a0}(X.sgsec-3) [R046]");
}

#[test]
fn the_letter_reads_in_its_order() {
    let tree = tags::tree(&render(&edition("tsb-195", Lang::En)));
    let text = tree.text();
    let places =
        ["TELECOMMUNICATION STANDARDIZATION BUREAU", "Geneva, ", "Dear Sir/Madam,", "TSB NOTE", "Yours"]
            .map(|words| text.find(words).unwrap_or_else(|| panic!("`{words}` in\n{}", tree.outline())));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_non_breaking_hyphen_is_copied_out_as_a_hyphen() {
    let text = tags::tree(&render(&edition("tsb-195", Lang::En))).text();
    assert!(text.contains("ITU-T\u{a0}X.1332\u{a0}(X.sgsec-3)"));
}

/// The runs that leave the page's text area.
pub fn outside_the_margins(bytes: &[u8]) -> Vec<String> {
    const POINTS: f64 = 72.0 / 25.4;
    let page = THEME.page;
    let left = page.left * POINTS - 1.0;
    // A page may lie on its side.
    let right: Vec<f64> = tags::sizes(bytes)
        .into_iter()
        .map(|(width, _)| f64::from(width) - page.right * POINTS + 1.0)
        .collect();
    // Space and punctuation at a line's end hang over the edge, as typesetters do it; of a full-width mark it is
    // the empty half.
    let hang = |end: Option<char>| match end {
        Some(c) if c.is_alphanumeric() => 0.0,
        Some(c) if !c.is_ascii() => 6.0,
        _ => 4.0,
    };
    tags::extents(bytes)
        .into_iter()
        .filter(|(number, from, to, text)| {
            f64::from(*from) < left - hang(text.chars().next())
                || f64::from(*to) > right[*number as usize - 1] + hang(text.chars().last())
        })
        .map(|(number, from, to, text)| format!("page {number}, {from:.0} to {to:.0}: {text}"))
        .collect()
}

#[test]
fn no_word_leaves_the_text_area_in_any_language() {
    for lang in Lang::ALL {
        for name in ["tsb-195", "tsb-246", "tsb-79"] {
            let outside = outside_the_margins(&render(&edition(name, lang)));
            assert!(outside.is_empty(), "{name} {lang}: {outside:#?}");
        }
    }
}

/// The characters that a reader sees, without the spaces that lines and runs are parted by.
pub fn seen_characters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !('\u{200b}'..='\u{200f}').contains(c) && *c != '\u{2060}')
        .map(|c| if c == '\u{2011}' { '-' } else { c })
        .collect()
}

/// Whether a text has a blank: on paper that is a rule with a caption in place of the placeholder.
fn has_blank(text: &Text) -> bool {
    text.0.iter().any(|inline| matches!(inline, Inline::Blank(_)))
}

/// The characters that are printed for a text: for a blank its caption, which it has where Word has a placeholder.
fn printed(text: &Text) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Blank(field) if field.placeholder.is_empty() => String::new(),
        Inline::Blank(field) => format!(" {} ", field.label),
        other => Text(vec![other.clone()]).plain(),
    };
    text.0.iter().map(piece).collect()
}

#[test]
fn what_went_in_is_what_is_copied_out() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.direction() == Direction::Ltr) {
        let document = edition("tsb-195", lang);
        let copied = seen_characters(&tags::tree(&render(&document)).text());
        for (key, text) in document.texts().into_iter().filter(|(_, text)| !has_blank(text)) {
            let words = seen_characters(&text.plain());
            assert!(copied.contains(&words), "{lang} {key}: `{words}` in\n{copied}");
        }
    }
}

/// Text without vowel signs: readers differ in whether a sign goes before or after its letter when they turn a line.
fn unsigned(text: &str) -> String {
    text.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).collect()
}

#[test]
fn arabic_words_are_copied_out_whole_and_no_letter_twice() {
    let is_arabic = |c: &char| ('\u{600}'..='\u{6ff}').contains(c) && c.is_alphabetic();
    for name in ["tsb-195", "tsb-79"] {
        let document = edition(name, Lang::Ar);
        let tree = tags::tree(&render(&document)).text();
        let copied = unsigned(&seen_characters(&tree));
        let mut letters = 0;
        for (key, text) in document.texts() {
            let plain = printed(text);
            letters += plain.chars().filter(is_arabic).count();
            for word in plain.split(|c: char| !is_arabic(&c)).filter(|word| !word.is_empty()) {
                assert!(copied.contains(&unsigned(word)), "{key}: {word}");
            }
        }
        // The banner's two lines have no key and so stand beside the keyed texts.
        let banner = document.masthead.union.plain() + &document.masthead.bureau.plain();
        letters += banner.chars().filter(is_arabic).count();
        assert_eq!(tree.chars().filter(is_arabic).count(), letters, "{name}");
    }
}

#[test]
fn what_steers_lines_and_directions_is_not_copied_out() {
    for lang in Lang::ALL {
        let bytes = render(&edition("tsb-195", lang));
        let text = tags::tree(&bytes).text() + &tags::bookmarks(&bytes).concat();
        let steering = ['\u{2011}', '\u{2060}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{2066}', '\u{2069}'];
        assert_eq!(text.find(steering), None, "{lang}: {text}");
    }
}

#[test]
fn what_a_user_writes_is_set_as_it_stands() {
    let words = r#"#eval("1+1") *bold* _it_ $x$ <w:p> {brace} @ref // no \ comment ~ "quote" -- --- ..."#;
    let mut document = edition("tsb-195", Lang::En);
    say(&mut document, words);
    let text = tags::tree(&render(&document)).text();
    assert!(text.contains(words), "{text}");
}

#[test]
fn a_character_that_turns_the_direction_is_no_harm() {
    let mut document = edition("tsb-195", Lang::En);
    say(&mut document, "before \u{202e}after");
    assert_conforms(&render(&document), "U+202E");
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_place_and_language() {
    let mut document = edition("tsb-195", Lang::En);
    say(&mut document, "a Han word: 国");
    let errors = ENGINE.render(&document, &PdfOptions::default()).unwrap_err().into_diagnostics();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].code, Code::MissingGlyph);
    for part in ["U+56FD", "国", "English", "letter/"] {
        assert!(errors[0].message.contains(part), "{}", errors[0].message);
    }
}

/// The files below a folder.
fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            files(&entry.path(), out);
        } else {
            out.push(entry.path());
        }
    }
}

#[test]
fn every_character_of_the_catalogs_and_examples_has_a_glyph_in_its_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    files(&root.join("locales"), &mut all);
    files(&root.join("examples"), &mut all);
    for lang in Lang::ALL {
        let own = |path: &&PathBuf| {
            let path = path.strip_prefix(root).unwrap();
            path.extension().is_some_and(|ending| ending == "ftl")
                && (path.starts_with(format!("locales/{lang}")) || path.ends_with(format!("text/{lang}.ftl")))
        };
        let mut document = edition("tsb-195", lang);
        let words: String =
            all.iter().filter(own).map(|path| std::fs::read_to_string(path).unwrap()).collect();
        assert!(words.len() > 20_000, "{lang}");
        say(&mut document, &words.replace('\n', " "));
        if let Err(missing) = ENGINE.hand_over(&document, &PdfOptions::default()) {
            panic!("{lang}: {missing:#?}");
        }
    }
}

#[test]
fn a_logo_and_a_signature_carry_their_alternative_texts() {
    let svg =
        br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>"#;
    let picture =
        || Some(Picture { bytes: svg.as_slice().into(), format: PictureFormat::Svg, width: 4, height: 4 });
    let document = edition("tsb-195", Lang::En);
    let options = PdfOptions {
        letterhead: Letterhead { logo: picture(), signature: picture(), ..Letterhead::default() },
    };
    let bytes = ENGINE.render(&document, &options).unwrap().bytes;
    assert_conforms(&bytes, "with a letterhead");
    let tree = tags::tree(&bytes);
    let figures = tree.all("Figure");
    assert_eq!(figures[0].fact("Alt"), document.masthead.logo_alt);
    assert!(figures[1].fact("Alt").contains("ignature"), "{}", figures[1].fact("Alt"));
}

#[test]
fn without_a_letterhead_nothing_stands_in_the_place_of_the_emblem() {
    for lang in [Lang::En, Lang::Ar] {
        let bytes = render(&edition("tsb-195", lang));
        let tree = tags::tree(&bytes);
        // What is left is the cell over the texts of the form, which has a name for the ear alone.
        assert_eq!(tree.all("Figure").len(), 1, "{lang}");
        let operators = tags::operators(&bytes, 1);
        assert!(!operators.iter().any(|operator| operator == "S"), "{lang}: a rule is drawn");
    }
}

#[test]
fn a_second_picture_leaves_each_name_on_one_line_in_every_language() {
    let svg =
        br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>"#;
    let picture = Picture { bytes: svg.as_slice().into(), format: PictureFormat::Svg, width: 8, height: 4 };
    let options = PdfOptions { letterhead: Letterhead { second: Some(picture), ..Letterhead::default() } };
    for lang in Lang::ALL {
        let document = edition("tsb-195", lang);
        let with = ENGINE.render(&document, &options).unwrap().bytes;
        let figures: Vec<String> =
            tags::tree(&with).all("Figure").iter().map(|it| it.fact("Alt").to_owned()).collect();
        assert!(figures.contains(&document.masthead.second_alt), "{lang}: {figures:?}");
        assert_conforms(&with, "with a second picture");
        assert_eq!(tags::baselines(&with), tags::baselines(&render(&document)), "{lang}: the banner grew");
    }
}

#[test]
fn a_foot_of_many_lines_takes_its_room_from_the_letter() {
    for lang in [Lang::En, Lang::Ar] {
        let mut document = edition("tsb-195", lang);
        document.footer = (0..8).map(|line| Text::words(format!("Foot{line}"))).collect();
        let bytes = render(&document);
        assert_conforms(&bytes, "with a long foot");
        let first = tags::baselines(&bytes).into_iter().filter(|(page, ..)| *page == 1);
        let (foot, letter): (Vec<_>, Vec<_>) = first.partition(|(.., text)| text.contains("Foot"));
        let heights = |runs: &[(u32, f32, String)]| -> Vec<f32> { runs.iter().map(|run| run.1).collect() };
        let (foot, letter) = (heights(&foot), heights(&letter));
        assert_eq!(foot.len(), 8, "{lang}");
        let lowest = |heights: &[f32]| heights.iter().copied().fold(f32::INFINITY, f32::min);
        let highest = foot.iter().copied().fold(0.0, f32::max);
        assert!(lowest(&letter) > highest + 8.0, "{lang}: {} over {highest}", lowest(&letter));
        assert!(f64::from(lowest(&foot)) > THEME.page.footer * 72.0 / 25.4, "{lang}");
    }
}

#[test]
fn faces_of_the_letterhead_are_set_and_what_they_lack_is_said_once() {
    let with = |name: &str| {
        let face = Face { pdf: Some(name.to_owned()), ..Face::default() };
        let faces = [("latin".to_owned(), face)].into_iter().collect();
        let letterhead = Letterhead { faces, ..Letterhead::default() };
        ENGINE.render(&edition("tsb-195", Lang::En), &PdfOptions { letterhead })
    };
    let han = with("Noto Serif SC").unwrap().bytes;
    let fonts = String::from_utf8_lossy(&han).matches("NotoSerifSC").count();
    assert!(fonts > 0 && !String::from_utf8_lossy(&han).contains("Carlito"));
    let said = |name| {
        let errors = with(name).unwrap_err().into_diagnostics();
        assert_eq!(errors.len(), 1);
        (errors[0].message.clone(), errors[0].hints.join("; "))
    };
    let (message, hint) = said("Carlitto");
    assert_eq!(message, "there is no face `Carlitto` for PDF");
    assert_eq!(hint, "did you mean `Carlito`?");
    let (message, hint) = said("Noto Naskh Arabic");
    assert!(message.contains("lacks") && message.contains("of the English edition"), "{message}");
    assert_eq!(hint, "name one that has them, such as `Carlito`");
}

#[test]
fn arabic_pages_are_mirrored_and_read_from_right_to_left() {
    let pdf = lopdf::Document::load_mem(&render(&edition("tsb-195", Lang::Ar))).unwrap();
    let preferences = pdf.get_dict_in_dict(pdf.catalog().unwrap(), b"ViewerPreferences").unwrap();
    assert_eq!(preferences.get(b"Direction").unwrap().as_name().unwrap(), b"R2L");
}

#[test]
fn designations_numbers_and_addresses_keep_their_order_inside_arabic() {
    let bytes = render(&edition("tsb-195", Lang::Ar));
    for (page, pieces) in [
        (
            1,
            [
                "ITU-T\u{a0}X.1332\u{a0}(X.sgsec-3)",
                "+41\u{a0}22\u{a0}730\u{a0}6206",
                "tsbsg17@itu.int",
                "www.itu.int/ipr/",
            ],
        ),
        (
            3,
            [
                "ITU-T\u{a0}X.1332\u{a0}(X.sgsec-3) [R046]",
                "ITU-T\u{a0}X.1365\u{a0}(X.ibc-iot) [R043]",
                "SG17-TD2366",
                "R049",
            ],
        ),
    ] {
        let lines = tags::seen(&bytes, page);
        for piece in pieces {
            assert!(lines.iter().any(|line| line.contains(piece)), "`{piece}` in {lines:#?}");
        }
    }
}

#[test]
fn quotes_dashes_and_ellipses_in_chinese_come_from_the_han_face() {
    let mut document = edition("tsb-195", Lang::Zh);
    say(&mut document, "“建议书”——第…号");
    let pdf = lopdf::Document::load_mem(&render(&document)).unwrap();
    for (_, page) in pdf.get_pages() {
        for font in pdf.get_page_fonts(page).unwrap().into_values() {
            let name =
                String::from_utf8_lossy(font.get(b"BaseFont").unwrap().as_name().unwrap()).into_owned();
            let map =
                font.get(b"ToUnicode").and_then(|map| pdf.dereference(map)).unwrap().1.as_stream().unwrap();
            let map = String::from_utf8_lossy(&map.decompressed_content().unwrap()).to_uppercase();
            if name.contains("Carlito") {
                assert!(
                    !["<201C>", "<201D>", "<2014>", "<2026>"].iter().any(|code| map.contains(code)),
                    "{name}"
                );
            }
        }
    }
}
