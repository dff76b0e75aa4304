//! Two languages side by side: what stands in the print of both, beside what, and which way it runs.

use std::fs;
use std::process::{Command, Output};

use tempfile::TempDir;
use tsb_circular::document::{Content, Document, Parallel, Passage, Row};
use tsb_circular::docx;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang::{self, Ar, En, Fr, Ru, Zh};
use tsb_circular::pdf::PdfOptions;

use super::docx::package::{Element, Package};
use super::examples::{self, root};
use super::memory::value;
use super::pdf::{self, assert_conforms, seen_characters, tags};

const PAIRS: [[Lang; 2]; 4] = [[En, Zh], [En, Ar], [Ar, Fr], [Fr, Ru]];

fn parallel(folder: &Folder, langs: [Lang; 2]) -> Parallel {
    kinds::parallel(folder, langs, &kinds::Options::default()).expect("an example that can be composed")
}

fn of(name: &str, langs: [Lang; 2]) -> Parallel {
    let (folder, _) = Folder::read(&root().join("examples").join(name), &kinds::ALL);
    parallel(&folder.expect("an example that can be read"), langs)
}

fn print(parallel: &Parallel) -> Vec<u8> {
    let pdf = pdf::ENGINE.render_parallel(parallel, &PdfOptions::default()).expect("a print");
    assert!(pdf.warnings.is_empty(), "{:?}", pdf.warnings);
    pdf.bytes
}

fn word(parallel: &Parallel) -> Package {
    Package::open(&docx::write_parallel(parallel, &Default::default()).unwrap())
}

/// The texts of an edition, or of one side of rows, in the order of their addresses: what is said where.
fn sorted(texts: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort();
    texts
}

fn said(rows: &[Row<'_>], side: usize) -> Vec<(String, String)> {
    let texts = rows.iter().filter_map(|row| row.sides[side]).flat_map(|passage| passage.texts());
    texts.map(|(key, text)| (key.to_string(), text.plain())).collect()
}

fn whole(document: &Document) -> Vec<(String, String)> {
    document.texts().into_iter().map(|(key, text)| (key.to_string(), text.plain())).collect()
}

#[test]
fn every_text_of_both_languages_stands_in_one_row_at_its_address() {
    for folder in examples::all() {
        for langs in PAIRS {
            let parallel = parallel(&folder, langs);
            let rows = parallel.rows();
            for (at, side) in parallel.sides.iter().enumerate() {
                let name = &side.document.name;
                assert_eq!(sorted(said(&rows, at)), sorted(whole(&side.document)), "{name} {langs:?}");
            }
            // A language is never held against another address.
            for row in &rows {
                let keys = row.sides.iter().flatten().map(|it| it.texts().first().map(|(key, _)| *key));
                let mut keys: Vec<_> = keys.flatten().collect();
                keys.dedup();
                let header = row.sides.iter().any(|side| matches!(side, Some(Passage::Header(_))));
                assert!(keys.len() <= 1 || header, "{:?}: {keys:?}", row.keys);
            }
        }
    }
}

#[test]
fn rows_stand_in_the_order_of_the_first_language() {
    for folder in examples::all() {
        let parallel = parallel(&folder, [Fr, Zh]);
        let notes: Vec<String> = parallel.sides[0]
            .document
            .texts()
            .into_iter()
            .flat_map(|(_, text)| text.notes().map(|note| note.key.to_string()))
            .collect();
        let is_note = |it: &(String, String)| notes.contains(&it.0);
        let mut rows = said(&parallel.rows(), 0);
        let mut letter = whole(&parallel.sides[0].document);
        rows.retain(|it| !is_note(it));
        letter.retain(|it| !is_note(it));
        assert_eq!(rows, letter, "{}", parallel.sides[0].document.name);
    }
}

/// The rows at an address.
fn row<'r, 'd>(rows: &'r [Row<'d>], at: &str) -> &'r Row<'d> {
    rows.iter().find(|row| row.keys.iter().any(|key| key.as_str() == at)).unwrap_or_else(|| panic!("{at}"))
}

#[test]
fn what_one_language_lacks_leaves_its_column_empty() {
    let mut parallel = of("tsb-195", [En, Ar]);
    let [first, second] = &mut parallel.sides;
    second.document.letter.retain(|block| block.key.as_str() != "note/ipr");
    first.document.letter.retain(|block| block.key.as_str() != "note/a5");
    let rows = parallel.rows();
    let (ipr, a5) = (row(&rows, "note/ipr"), row(&rows, "note/a5"));
    assert!(ipr.sides[0].is_some() && ipr.sides[1].is_none());
    assert!(a5.sides[0].is_none() && a5.sides[1].is_some());
    // It follows what it follows where it stands.
    let at = |key: &str| rows.iter().position(|row| row.keys[0].as_str() == key).unwrap();
    assert_eq!(at("note/a5"), at("letter/texts") + 1);
    assert_eq!(at("note/ipr"), at("letter/texts") + 2);
    let document = word(&parallel).document();
    let found: Vec<&Element> =
        rows_of(&document).into_iter().filter(|row| row.words().starts_with("note/")).collect();
    let words: Vec<Vec<bool>> =
        found.iter().map(|row| cells(row).iter().map(|cell| !cell.words().is_empty()).collect()).collect();
    assert_eq!(words, [[true, false, true], [true, true, false]]);
    assert_conforms(&print(&parallel), "with empty cells");
}

#[test]
fn rows_of_tables_and_texts_of_ballots_stand_beside_one_another() {
    let parallel = of("tsb-195", [En, Zh]);
    let rows = parallel.rows();
    let ballot: Vec<&Row<'_>> =
        rows.iter().filter(|row| matches!(row.sides[0], Some(Passage::Rows(..)))).collect();
    assert_eq!(ballot.len(), 5, "a text each");
    let keys: Vec<&str> = ballot[0].keys.iter().map(|key| key.as_str()).collect();
    assert_eq!(keys, ["annex-2/ballot", "annex-2/x-1332"]);
    let letter = of("letter", [En, Ar]);
    let rows = letter.rows();
    let dates = row(&rows, "letter/dates/registration");
    let facts = dates.sides.map(|side| side.unwrap().texts()[0].1.facts().next().unwrap().value.clone());
    assert_eq!(facts[0], facts[1]);
}

#[test]
fn footnotes_stand_below_their_passages_with_the_number_of_their_letter() {
    let parallel = of("letter", [En, Ar]);
    let rows = parallel.rows();
    let at = rows.iter().position(|row| matches!(row.sides[0], Some(Passage::Note(..)))).unwrap();
    assert!(matches!(rows[at].sides, [Some(Passage::Note(1, _)), Some(Passage::Note(1, _))]));
    let before = rows[at - 1].sides[0].unwrap().texts();
    assert!(before.iter().any(|(_, text)| text.notes().next().is_some()));
    let package = word(&parallel);
    assert!(!package.bytes.contains_key("word/footnotes.xml"));
}

/// The rows of the tables of a Word file, without those of tables in cells.
fn rows_of(document: &Element) -> Vec<&Element> {
    let body = document.child("w:body").unwrap();
    let tables = body.children.iter().filter(|it| it.name == "w:tbl");
    tables.flat_map(|table| table.children.iter().filter(|it| it.name == "w:tr")).collect()
}

fn cells(row: &Element) -> Vec<&Element> {
    row.children.iter().filter(|it| it.name == "w:tc").collect()
}

fn is_right_to_left(paragraph: &Element) -> bool {
    let properties = paragraph.child("w:pPr").and_then(|it| it.child("w:bidi"));
    properties.is_some_and(|bidi| bidi.get("w:val") != "0")
}

#[test]
fn in_word_each_column_runs_in_its_own_direction_and_speaks_its_own_language() {
    for langs in [[En, Ar], [Ar, Fr], [En, Zh]] {
        let parallel = of("tsb-195", langs);
        let document = word(&parallel).document();
        let body = document.child("w:body").unwrap();
        let begins_at_the_right = langs[0] == Ar;
        for table in body.children.iter().filter(|it| it.name == "w:tbl") {
            let turned = table.child("w:tblPr").unwrap().child("w:bidiVisual").is_some();
            assert_eq!(turned, begins_at_the_right, "{langs:?}");
        }
        let section = body.child("w:sectPr").unwrap();
        assert_eq!(section.child("w:bidi").is_some(), begins_at_the_right);
        assert_eq!(section.child("w:pgSz").unwrap().get("w:orient"), "landscape");
        for row in rows_of(&document).into_iter().filter(|row| row.words().starts_with("letter/")) {
            let [address, columns @ ..] = cells(row).try_into().map(|it: [&Element; 3]| it).unwrap();
            assert!(address.all("w:p").iter().all(|it| !is_right_to_left(it)), "{langs:?}");
            for (cell, lang) in columns.iter().zip(langs) {
                let paragraphs = cell.all("w:p");
                assert!(paragraphs.iter().all(|it| is_right_to_left(it) == (lang == Ar)), "{lang}");
                assert_eq!(cell.all("w:rtl").is_empty(), lang != Ar, "{lang}");
            }
        }
    }
    // Both are Latin: the second says so run by run.
    let document = word(&of("tsb-195", [En, Fr])).document();
    let row =
        rows_of(&document).into_iter().find(|row| row.words().starts_with("letter/salutation")).unwrap();
    let langs: Vec<Vec<&str>> =
        cells(row).iter().map(|cell| cell.all("w:lang").iter().map(|it| it.get("w:val")).collect()).collect();
    assert_eq!(langs, [vec![], vec![], vec!["fr-FR"]]);
}

#[test]
fn a_print_keeps_pdf_ua_1_and_pdf_a_2a() {
    for folder in examples::all() {
        let parallel = Parallel { shows_facts: true, ..parallel(&folder, [En, Ar]) };
        assert_conforms(&print(&parallel), &parallel.title());
    }
    for langs in [[En, Zh], [Ar, Fr], [Fr, Ru], [Ar, Zh]] {
        let parallel = of("letter", langs);
        assert_conforms(&print(&parallel), &parallel.title());
    }
    let everything = parallel(&examples::everything(), [Fr, Ar]);
    assert_conforms(&print(&everything), "everything");
}

/// The elements with words of their own, each with the language it is in.
fn spoken(element: &tags::Element, lang: &str, out: &mut Vec<(String, String)>) {
    let own = element.facts.get("Lang").map_or(lang, String::as_str);
    if !element.own.trim().is_empty() {
        out.push((own.to_owned(), element.own.clone()));
    }
    element.children.iter().for_each(|child| spoken(child, own, out));
}

#[test]
fn a_print_is_read_row_by_row_and_says_which_language_it_speaks() {
    let parallel = of("tsb-195", [En, Zh]);
    let bytes = print(&parallel);
    let tree = tags::tree(&bytes);
    let copied = seen_characters(&tree.text());
    let mut from = 0;
    for at in
        ["letter/salutation", "letter/intent", "letter/threshold", "annex-1/x-1365/title", "annex-2/intro"]
    {
        let rows = parallel.rows();
        let texts = row(&rows, at).sides.map(|side| {
            let (_, text) = *side.unwrap().texts().last().unwrap();
            seen_characters(&text.plain())
        });
        for words in [at.to_owned()].into_iter().chain(texts) {
            let found =
                copied[from..].find(&words).unwrap_or_else(|| panic!("{words} in {}", &copied[from..]));
            from += found + words.len();
        }
    }
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let lang = pdf.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap();
    assert_eq!(lang, b"en-GB", "the document is in its first language");
    let mut words = Vec::new();
    spoken(&tree, "en-GB", &mut words);
    let is_han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let han: Vec<&(String, String)> = words.iter().filter(|(_, text)| is_han(text)).collect();
    assert!(han.len() > 40 && han.iter().all(|(lang, _)| lang.starts_with("zh")), "{han:?}");
    assert!(words.iter().all(|(lang, text)| !text.contains("Dear Sir") || lang == "en-GB"));
}

#[test]
fn arabic_words_are_copied_out_whole_whichever_side_they_are_on() {
    let is_arabic = |c: &char| ('\u{600}'..='\u{6ff}').contains(c) && c.is_alphabetic();
    for langs in [[En, Ar], [Ar, Fr]] {
        let parallel = of("tsb-195", langs);
        let copied = seen_characters(&tags::tree(&print(&parallel)).text());
        let arabic = parallel.sides.iter().find(|side| side.document.lang == Ar).unwrap();
        for (key, text) in arabic.document.texts() {
            for word in text.plain().split(|c: char| !is_arabic(&c)).filter(|word| !word.is_empty()) {
                assert!(copied.contains(word), "{langs:?} {key}: {word}");
            }
        }
    }
}

#[test]
fn no_word_leaves_the_page() {
    for langs in PAIRS {
        for name in ["tsb-195", "tsb-127", "letter"] {
            let bytes = print(&of(name, langs));
            let width = 297.0 * 72.0 / 25.4;
            for (page, left, right, words) in tags::extents(&bytes) {
                assert!(left > 50.0 && right < width - 50.0, "{name} {langs:?}, page {page}: {words}");
            }
        }
    }
}

#[test]
fn facts_are_marked_where_it_is_asked_for() {
    let plain = of("tsb-195", [En, Ar]);
    let marked = Parallel { shows_facts: true, ..plain.clone() };
    assert!(word(&plain).document().all("w:shd").iter().all(|it| it.get("w:fill") != "FFF2CC"));
    let document = word(&marked).document();
    let row = rows_of(&document).into_iter().find(|row| row.words().starts_with("letter/intent")).unwrap();
    let is_marked = |run: &&Element| {
        run.child("w:rPr").is_some_and(|it| it.val("w:u") == Some("dotted") && it.child("w:shd").is_some())
    };
    let english: Vec<String> =
        cells(row)[1].all("w:r").into_iter().filter(is_marked).map(Element::words).collect();
    let rows = marked.rows();
    let passage = rows.iter().find(|row| row.keys[0].as_str() == "letter/intent").unwrap().sides[0].unwrap();
    let facts: String =
        passage.texts().iter().flat_map(|(_, text)| text.facts()).map(|it| it.plain()).collect();
    assert_eq!(english.concat(), facts);
    assert!(english.contains(&"17".to_owned()), "{english:?}");
    assert!(cells(row)[2].all("w:r").into_iter().filter(is_marked).count() > 4);
    // A line of dots below, so that it shows without colours too.
    let dashes = |parallel: &Parallel| {
        let bytes = print(parallel);
        tags::operators(&bytes, 1).iter().filter(|operator| *operator == "d").count()
    };
    assert!(dashes(&marked) > dashes(&plain) + 20, "{} {}", dashes(&marked), dashes(&plain));
}

#[test]
fn the_form_is_drawn_and_nothing_in_it_is_filled_in() {
    for name in ["tsb-195", "tsb-127"] {
        let parallel = of(name, [En, Fr]);
        assert!(!parallel.sides[0].document.fields().is_empty());
        let pdf = lopdf::Document::load_mem(&print(&parallel)).unwrap();
        assert!(pdf.catalog().unwrap().get(b"AcroForm").is_err());
        let bytes = print(&parallel);
        assert!(!String::from_utf8_lossy(&bytes).contains("tsb-field"));
        let package = word(&parallel);
        let document = package.document();
        assert!(document.all("w:sdt").is_empty() && document.all("w:ffData").is_empty());
        let marks = parallel.sides.iter().flat_map(|side| side.document.fields());
        let marks = marks.filter(|field| field.kind.is_mark()).count();
        let signs = document.all("w:t").into_iter().filter(|it| ["☐", "○"].contains(&&*it.text)).count();
        assert_eq!(signs, marks, "{name}");
        let tree = tags::tree(&bytes);
        let drawn = tree.all("Figure").into_iter().filter(|it| ["☐", "○"].contains(&it.fact("Alt")));
        assert_eq!(drawn.count(), marks, "{name}");
    }
}

#[test]
fn a_wide_table_has_the_whole_width_one_language_below_the_other() {
    let parallel = parallel(&examples::everything(), [En, Fr]);
    let rows = parallel.rows();
    let is_wide = |passage: &Option<Passage<'_>>| match passage {
        Some(Passage::Block(block)) => matches!(&block.content, Content::Table(table) if table.landscape),
        _ => false,
    };
    let wide: Vec<&Row<'_>> = rows.iter().filter(|row| row.sides.iter().any(is_wide)).collect();
    assert!(!wide.is_empty());
    let document = word(&parallel).document();
    let spans = rows_of(&document).into_iter().filter(|row| cells(row).len() == 2).count();
    assert_eq!(spans, wide.len());
}

#[test]
fn the_same_print_gives_the_same_bytes() {
    let parallel = of("letter", [Ar, En]);
    assert!(print(&parallel) == print(&parallel));
    let written = || docx::write_parallel(&parallel, &Default::default()).unwrap();
    assert!(written() == written());
}

#[test]
fn a_draft_says_so_in_both_languages() {
    let (folder, _) = Folder::read(&root().join("examples/letter"), &kinds::ALL);
    let mut folder = folder.unwrap();
    folder.prose.remove(&Fr);
    let draft = kinds::Options { draft: true, ..Default::default() };
    let parallel = kinds::parallel(&folder, [En, Fr], &draft).unwrap();
    assert!(parallel.is_draft() && parallel.keywords() == ["Parallel edition en-fr", "Draft"]);
    assert!(tags::tree(&print(&parallel)).text().contains("PROJET"));
    let package = word(&parallel);
    let core = package.part("docProps/core.xml");
    assert_eq!(core.child("cp:contentStatus").unwrap().text, "Draft");
    assert!(package.document().words().contains("PROJET"));
}

/// A folder with a letter in it, where the command is run.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let from = root().join("examples/letter");
        assert!(Command::new("cp").arg("-r").arg(from).arg(home.path()).status().unwrap().success());
        Self(home)
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
        command.args(args).current_dir(self.0.path()).output().unwrap()
    }

    fn file(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.path().join(path)).unwrap()
    }

    /// What is said on stderr by a run that fails.
    #[track_caller]
    fn fails(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

#[test]
fn the_command_writes_both_formats_under_both_languages() {
    let desk = Desk::new();
    let made = desk.run(&["render", "letter", "--parallel", "en,zh", "--manifest"]);
    assert_eq!(
        String::from_utf8_lossy(&made.stdout),
        "out/tsb-circular-58.en-zh.pdf\nout/tsb-circular-58.en-zh.docx\n"
    );
    let manifest: serde_json::Value = serde_json::from_slice(&desk.file("out/manifest.json")).unwrap();
    let from = &manifest["files"]["tsb-circular-58.en-zh.docx"]["from"];
    assert_eq!(from["flags"], serde_json::json!(["parallel=en,zh"]));
    assert!(from["prose"]["en"].is_string() && from["prose"]["zh"].is_string());
    assert!(desk.run(&["verify", "out"]).status.success());
    let again = desk.run(&["render", "letter", "--parallel", "en,zh", "--manifest"]);
    assert!(again.stdout.is_empty(), "nothing changed");
    let marked =
        desk.run(&["render", "letter", "--parallel", "en,zh", "--show-facts", "--manifest", "--to", "docx"]);
    assert_eq!(String::from_utf8_lossy(&marked.stdout), "out/tsb-circular-58.en-zh.docx\n");
    // One language changes the print of both.
    let prose = desk.0.path().join("letter/text/zh.ftl");
    fs::write(&prose, fs::read_to_string(&prose).unwrap() + "\n# read\n").unwrap();
    let changed = desk.run(&["render", "letter", "--parallel", "en,zh", "--manifest", "--to", "pdf"]);
    assert_eq!(String::from_utf8_lossy(&changed.stdout), "out/tsb-circular-58.en-zh.pdf\n");
    let piped =
        desk.run(&["render", "letter", "--parallel", "fr,ar", "--to", "pdf", "--out", "-", "--jobs", "1"]);
    assert!(piped.stdout.starts_with(b"%PDF-"));
}

#[test]
fn hints_on_languages_work_as_they_are_typed() {
    let desk = Desk::new();
    for (given, what) in [
        ("en,en", "both languages are English"),
        ("fr", "two languages"),
        ("en,fr,es", "these are 3"),
        ("zh,zh,zh", "these are 3"),
    ] {
        let told = desk.fails(&["render", "letter", "--parallel", given]);
        assert!(told.contains(what), "{told}");
        let hint =
            told.split('`').find(|it| it.starts_with("--parallel ")).unwrap_or_else(|| panic!("{told}"));
        let (flag, pair) = hint.split_once(' ').unwrap();
        assert!(desk.run(&["render", "letter", flag, pair, "--to", "docx"]).status.success(), "{hint}");
    }
    assert!(desk.fails(&["render", "letter", "--parallel", "en,xx"]).contains("unknown language `xx`"));
    let told = desk.fails(&["render", "letter", "--parallel", "en,fr", "--to", "txt,pdf"]);
    assert!(told.contains("`--to pdf,docx`"), "{told}");
    let told = desk.fails(&["render", "letter", "--parallel", "en,fr", "--naming", "itu"]);
    assert!(told.contains("`--naming plain`"), "{told}");
    fs::remove_file(desk.0.path().join("letter/text/fr.ftl")).unwrap();
    let told = desk.fails(&["render", "letter", "--parallel", "en,fr"]);
    assert!(told.contains("French") && told.contains("--parallel") && !told.contains("--lang"), "{told}");
    let drafted = desk.run(&["render", "letter", "--parallel", "en,fr", "--draft", "--to", "docx"]);
    assert!(drafted.status.success());
}

#[test]
fn a_print_is_no_edition_and_every_verb_says_so() {
    let desk = Desk::new();
    assert!(desk.run(&["render", "letter", "--parallel", "en,ar"]).status.success());
    for file in ["out/tsb-circular-58.en-ar.docx", "out/tsb-circular-58.en-ar.pdf"] {
        for args in [vec!["drift", file], vec!["import", file, "--out", "in"], vec!["check", file]] {
            let told = desk.fails(&args);
            assert!(told.contains("a bilingual working print (en,ar)"), "{args:?}: {told}");
        }
        let counted = desk.run(&["collect", "letter", file, "--format", "json"]);
        let counted: serde_json::Value = serde_json::from_slice(&counted.stdout).unwrap();
        let problem = &counted["unread"][0]["problems"][0];
        assert_eq!(problem["code"], "not-read", "{counted}");
        assert!(problem["message"].as_str().unwrap().contains("a bilingual working print"));
    }
    assert!(desk.run(&["render", "letter", "--lang", "en,ar", "--to", "docx"]).status.success(), "as hinted");
}

/// A Word file whose name and whose part with properties say nothing, as some programs leave it.
fn unnamed(desk: &Desk, file: &str) {
    let mut package = Package::open(&desk.file(file));
    let core = package.bytes.get_mut("docProps/core.xml").unwrap();
    let said = String::from_utf8(std::mem::take(core)).unwrap();
    let (before, rest) = said.split_once("<cp:keywords>").unwrap();
    *core = format!("{before}{}", rest.split_once("</cp:keywords>").unwrap().1).into_bytes();
    fs::write(desk.0.path().join("unnamed.docx"), super::collect::fill::packed(&package)).unwrap();
}

#[test]
fn tables_made_for_translators_are_no_editions_whatever_they_are_called_and_whoever_saved_them() {
    let desk = Desk::new();
    let (letter, old) = (desk.0.path().join("letter"), desk.0.path().join("old"));
    assert!(Command::new("cp").arg("-r").arg(&letter).arg(&old).status().unwrap().success());
    let model = fs::read_to_string(old.join("circular.toml")).unwrap();
    let moved = model.replacen("2026", "2025", 1);
    assert!(moved != model);
    fs::write(old.join("circular.toml"), moved).unwrap();
    assert!(desk.run(&["render", "letter", "--lang", "en,zh", "--to", "docx"]).status.success());
    assert!(desk.run(&["render", "letter", "--parallel", "en,zh", "--to", "docx"]).status.success());
    let table = ["xliff", "export", "letter", "--lang", "zh", "--to", "docx"];
    assert!(desk.run(&table).status.success());
    desk.run(&["diff", "old", "letter", "--lang", "zh", "--to", "docx"]);
    let [en, zh] = ["out/tsb-circular-58.en.docx", "out/tsb-circular-58.zh.docx"];
    for (file, what) in [
        ("out/tsb-circular-58-table.zh.docx", "a table to be translated (en,zh)"),
        ("out/tsb-circular-58-diff.zh.docx", "a table of changes (en,zh)"),
        ("out/tsb-circular-58.en-zh.docx", "a bilingual working print (en,zh)"),
    ] {
        for args in [
            vec!["align", en, file, "--to", "tmx"],
            vec!["import", file, "--out", "in"],
            vec!["import", file, "--into", "letter"],
            vec!["check", file],
        ] {
            let told = desk.fails(&args);
            assert!(told.contains(what) && told.contains("and no edition"), "{args:?}: {told}");
        }
        let counted = desk.run(&["collect", "letter", file, "--format", "json"]);
        let counted: serde_json::Value = serde_json::from_slice(&counted.stdout).unwrap();
        let problem = &counted["unread"][0]["problems"][0];
        assert!(problem["message"].as_str().unwrap().contains(what), "{counted}");
        // Beside it, the others are compared.
        unnamed(&desk, file);
        let compared = desk.run(&["drift", en, file, "unnamed.docx", zh]);
        let told = String::from_utf8(compared.stderr).unwrap();
        assert!(told.contains(what) && told.contains("a working table of a letter"), "{told}");
        let compared = String::from_utf8(compared.stdout).unwrap();
        assert!(compared.contains("no findings"), "{compared}");
    }
    // The table is what its own verb takes.
    let back = desk.run(&["xliff", "import", "out/tsb-circular-58-table.zh.docx", "--into", "letter"]);
    assert!(back.status.success(), "{}", String::from_utf8_lossy(&back.stderr));
}

#[test]
fn a_request_of_a_worker_names_the_language_beside() {
    use tsb_circular::serve::Worker;

    let (folder, _) = Folder::read(&root().join("examples/letter"), &kinds::ALL);
    let letter = value(&folder.unwrap());
    let request = |format: &str| {
        let mut asked = letter.clone();
        for (name, it) in [("lang", "en"), ("beside", "fr"), ("format", format)] {
            asked[name] = it.into();
        }
        asked["show-facts"] = true.into();
        asked.to_string()
    };
    let answer = Worker::new().answer("render", &request("docx")).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["name"], "tsb-circular-58.en-fr.docx");
    let refused = Worker::new().answer("render", &request("txt")).unwrap_err();
    assert!(refused.to_string().contains("a PDF or a Word file"), "{refused}");
}
