//! Any letter: an edition without bookmarks, tags and custom parts, or its plain text, comes back with its words, its
//! blocks and its facts, whatever its kind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tsb_circular::diag::{Diagnostic, has_errors};
use tsb_circular::document::Value;
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside::model::blocks::{OwnBlock, OwnTable};
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::super::examples::{everything, folder, root};
use super::words;

/// How an edition comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Docx,
    Txt,
}

/// Markup without the elements that begin so, which hold nothing.
fn without(markup: &str, elements: &[&str]) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        if !elements.iter().any(|element| rest.starts_with(element)) {
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    out + rest
}

/// A Word file without anything that tells where it was made: bookmarks, the tags of controls, custom parts.
fn stripped(bytes: &[u8]) -> Vec<u8> {
    less(bytes, &["<w:bookmarkStart", "<w:bookmarkEnd", "<w:tag "])
}

/// A Word file without its custom parts and these elements.
fn less(bytes: &[u8], ours: &[&str]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut entry = from.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name.starts_with("customXml") || name == "docProps/custom.xml" {
            continue;
        }
        if let Ok(markup) = std::str::from_utf8(&bytes) {
            let markup = without(markup, ours);
            let parts: Vec<&str> = markup.split_inclusive("/>").collect();
            let keeps = |part: &&&str| !(part.contains("customXml") || part.contains("custom-properties"));
            bytes = match name.ends_with(".rels") || name == "[Content_Types].xml" {
                true => parts.iter().filter(keeps).copied().collect::<String>().into_bytes(),
                false => markup.into_bytes(),
            };
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// A folder's editions in files, with the text of each.
fn editions(folder: &Folder, ending: Ending, home: &Path) -> BTreeMap<Lang, (PathBuf, String)> {
    let mut out = BTreeMap::new();
    for lang in folder.complete() {
        let document = kinds::edition(folder, lang, &Options::default()).unwrap();
        let text = text::write(&document);
        let path = match ending {
            Ending::Docx => home.join(format!("a.{lang}.docx")),
            Ending::Txt => home.join(format!("a.{lang}.txt")),
        };
        let bytes = match ending {
            Ending::Docx => stripped(&docx::write(&document, &DocxOptions::default()).unwrap()),
            Ending::Txt => text.clone().into_bytes(),
        };
        fs::write(&path, bytes).unwrap();
        out.insert(lang, (path, text));
    }
    out
}

fn import(files: &[(Lang, &Path)], out: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    command.arg("import").arg("--out").arg(out);
    for (lang, path) in files {
        command.arg(format!("{lang}:{}", path.display()));
    }
    command.output().unwrap()
}

/// A folder that was imported, and what the command said.
pub(super) fn imported(files: &[(Lang, &Path)], home: &Path) -> (Folder, String) {
    let out = home.join("out");
    let _ = fs::remove_dir_all(&out);
    let output = import(files, &out);
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    let (folder, found): (Option<Folder>, Vec<Diagnostic>) = Folder::read(&out, &ALL);
    assert!(!has_errors(&found), "{found:#?}");
    (folder.unwrap(), told)
}

/// The words of a text that another lacks, however often.
pub(super) fn lost(text: &str, other: &str) -> Vec<(String, usize)> {
    let there = words(other);
    let lacks = |(word, count): (String, usize)| {
        let left = count.saturating_sub(there.get(&word).copied().unwrap_or_default());
        (left > 0).then_some((word, left))
    };
    words(text).into_iter().filter_map(lacks).collect()
}

/// How many blocks of each kind a circular declares, and the rows and columns of its tables.
fn shapes(folder: &Folder, headings: bool) -> BTreeMap<String, usize> {
    let head = &folder.circular.head;
    let all: Vec<&OwnBlock> =
        head.blocks.iter().chain(head.annexes.iter().flat_map(|annex| &annex.blocks)).collect();
    let mut out = BTreeMap::new();
    let mut count = |what: String, number: usize| *out.entry(what).or_default() += number;
    count("annexes".into(), head.annexes.len());
    for block in all {
        count("numbered".into(), usize::from(block.numbered));
        count("heading".into(), usize::from(headings && block.heading.is_some()));
        count("fields".into(), block.form.len());
        if let Some(OwnTable { columns, rows, head, .. }) = &block.table {
            count(format!("table {}x{}", rows.len() + usize::from(*head), columns.len()), 1);
        }
    }
    let prose: String = folder.prose.values().map(|prose| prose.source.text.to_string()).collect();
    let points = prose.lines().filter(|line| line.trim_start().starts_with('•'));
    for line in points {
        let level = line.trim_start().chars().take_while(|c| *c == '•').count();
        count(format!("points {level}"), 1);
    }
    count("notes".into(), prose.matches("<note>").count());
    out
}

/// The facts of a circular as far as prose shows them: an hour without its day, an amount without its last zeros. Who is
/// named may be a fact of the head.
fn facts(folder: &Folder) -> BTreeSet<String> {
    let shown = |value: &Value| match value {
        Value::Person(_) => None,
        Value::Time(at) | Value::Deadline(at) => Some(format!("{:02}:{:02}", at.hour(), at.minute())),
        Value::Url(url) => Some(url.replace("{lang}", "en")),
        Value::Amount { number, currency } if number.contains('.') => {
            Some(format!("{currency} {}", number.trim_end_matches('0').trim_end_matches('.')))
        }
        value => Some(value.to_string()),
    };
    folder.circular.head.facts.0.iter().filter_map(|fact| shown(&fact.value)).collect()
}

/// Letters with blocks and annexes of their own in the words of a kind.
fn of_kinds(home: &Path) -> Vec<Folder> {
    let made = [(195, "texts"), (241, "list")].map(|(number, anchor)| {
        let path = home.join(format!("own-{number}"));
        fs::create_dir_all(path.join("text")).unwrap();
        let from = root().join(format!("examples/tsb-{number}"));
        let model = fs::read_to_string(from.join("circular.toml")).unwrap();
        let own = include_str!("any.toml").replace("ANCHOR", anchor);
        fs::write(path.join("circular.toml"), model + &own).unwrap();
        let words = include_str!("any.ftl");
        for lang in Lang::ALL {
            let file = format!("text/{lang}.ftl");
            let prose = fs::read_to_string(from.join(&file)).unwrap();
            let own = words.split("### ").find_map(|part| part.strip_prefix(&format!("{lang}\n"))).unwrap();
            fs::write(path.join(file), format!("{prose}\n{own}")).unwrap();
        }
        let (folder, found) = Folder::read(&path, &ALL);
        assert!(!has_errors(&found), "{found:#?}");
        folder.unwrap()
    });
    made.into()
}

#[test]
fn every_letter_comes_back_with_its_words_its_blocks_and_its_facts() {
    let home = TempDir::new().unwrap();
    let mut letters = vec![folder(58).clone(), everything()];
    letters.extend(of_kinds(home.path()));
    for (index, letter) in letters.iter().enumerate() {
        for ending in [Ending::Docx, Ending::Txt] {
            let files = editions(letter, ending, home.path());
            let alone = Lang::ALL[(index + usize::from(ending == Ending::Txt) * 3) % 6];
            for langs in [Lang::ALL.to_vec(), vec![alone]] {
                let context = format!("{} {ending:?} {langs:?}", letter.circular.name());
                let named: Vec<(Lang, &Path)> =
                    langs.iter().map(|lang| (*lang, files[lang].0.as_path())).collect();
                let (back, told) = imported(&named, home.path());
                assert_eq!(back.kind.name(), letter.kind.name(), "{context}\n{told}");
                for lang in &langs {
                    let text = &files[lang].1;
                    let again = text::write(&kinds::edition(&back, *lang, &Options::default()).unwrap());
                    let mut lacking = lost(text, &again);
                    // An annex that is in other languages alone has no text to bring, and is listed.
                    if langs.len() == 1 {
                        lacking.retain(|(word, _)| !told.to_lowercase().contains(word.as_str()));
                    }
                    assert_eq!(lacking, [], "{context} {lang}\n{told}");
                    assert_eq!(lost(&again, text), [], "{context} {lang}\n{told}");
                }
                if langs.len() == 1 {
                    continue;
                }
                let headings = ending == Ending::Docx;
                assert_eq!(shapes(&back, headings), shapes(letter, headings), "{context}\n{told}");
                let (ours, theirs) = (facts(letter), facts(&back));
                // A text has no addresses behind its words.
                let linked = |fact: &&String| ending == Ending::Txt && fact.starts_with("https://");
                let lacking: Vec<&String> = ours.difference(&theirs).filter(|it| !linked(it)).collect();
                assert!(lacking.is_empty(), "{context}: {lacking:?} of {theirs:?}");
                // What the circular prints one language prints as well as another.
                let ids: BTreeSet<&String> = back.prose.values().flat_map(|it| it.messages.keys()).collect();
                for id in ids {
                    // An annex may be in some languages only.
                    let having = back.prose.values().filter(|prose| prose.messages.contains_key(id));
                    let printed: Vec<_> = having.map(|prose| prose.facts_of(id)).collect();
                    assert!(printed.iter().all(|it| *it == printed[0]), "{context} {id}: {printed:?}");
                }
            }
        }
    }
}

/// What a place of our own is called in each language, in the place of Geneva: alone, and in a sentence.
const INVENTED: [(Lang, [(&str, &str); 2]); 6] = [
    (Lang::En, [("Geneva", "Testville"), ("Geneva", "Testville")]),
    (Lang::Fr, [("Genève", "Testville"), ("Genève", "Testville")]),
    (Lang::Es, [("Ginebra", "Testvilla"), ("Ginebra", "Testvilla")]),
    (Lang::Ru, [("Женева", "Тествиль"), ("Женеве", "Тествиле")]),
    (Lang::Zh, [("日内瓦", "特斯特城"), ("日内瓦", "特斯特城")]),
    (Lang::Ar, [("جنيف", "تستفيل"), ("جنيف", "تستفيل")]),
];

#[test]
fn a_place_that_no_register_has_is_named_by_the_folder() {
    let home = TempDir::new().unwrap();
    for number in [195, 58] {
        let files = editions(folder(number), Ending::Txt, home.path());
        let mut texts = BTreeMap::new();
        for (lang, names) in INVENTED {
            let (path, text) = &files[&lang];
            // The foot is the Union's.
            let body = text.split("\nInternational Telecommunication Union •").next().unwrap();
            let other = names.iter().fold(body.to_owned(), |text, (known, own)| text.replace(known, own));
            fs::write(path, &other).unwrap();
            texts.insert(lang, other);
        }
        for langs in [Lang::ALL.to_vec(), vec![Lang::Es]] {
            let named: Vec<(Lang, &Path)> =
                langs.iter().map(|lang| (*lang, files[lang].0.as_path())).collect();
            let (back, told) = imported(&named, home.path());
            let slug = if langs.len() == 1 { "testvilla" } else { "testville" };
            assert_eq!(back.circular.head.place, slug, "{number} {told}");
            assert!(told.contains(&format!("as `place-{slug}`")), "{number} {told}");
            assert_eq!(back.kind.name(), folder(number).kind.name(), "{number} {told}");
            for lang in &langs {
                let again = text::write(&kinds::edition(&back, *lang, &Options::default()).unwrap());
                assert_eq!(lost(&texts[lang], &again), [], "{number} {lang}\n{told}");
            }
        }
    }
}

#[test]
fn numbers_and_marks_are_taken_as_people_type_them() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("a.en.txt");
    let letter = "Dear Sir/Madam,\n1. The group meets on 5 March 2026.\n2. It will speak of:\n- networks,\n* energy.\n\
                  a) the first case\n3) All are welcome.\n2025 was a good year.\nYours faithfully,\n";
    fs::write(&path, letter).unwrap();
    let (back, told) = imported(&[(Lang::En, &path)], home.path());
    let shapes = shapes(&back, true);
    assert_eq!((shapes["numbered"], shapes["points 1"]), (3, 2), "{shapes:?} {told}");
    let again = text::write(
        &kinds::edition(&back, Lang::En, &Options { draft: true, ..Options::default() }).unwrap(),
    );
    assert_eq!(lost(letter, &again), []);
    assert!(again.contains("3\tAll are welcome.\n2025 was a good year."), "{again}");
}

#[test]
fn what_no_folder_holds_is_listed() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("a.en.txt");
    // A number that counts nothing, and a letterhead that is none of TSB's.
    let letter = "RADIOCOMMUNICATION BUREAU\nDear Sir/Madam,\n1\tText.\n4\tMore.\nYours faithfully,\n";
    fs::write(&path, letter).unwrap();
    let (back, told) = imported(&[(Lang::En, &path)], home.path());
    let again = text::write(
        &kinds::edition(&back, Lang::En, &Options { draft: true, ..Options::default() }).unwrap(),
    );
    for (word, _) in lost(letter, &again) {
        assert!(told.to_lowercase().contains(&word), "nothing says that `{word}` is lost: {told}");
    }
    assert!(told.contains("line 1: left out: `RADIOCOMMUNICATION BUREAU`"), "{told}");
}

#[test]
fn names_that_nothing_declares_any_more_are_words() {
    // What Word's inspector of documents takes away leaves bookmarks and tags, or tags in the notes alone.
    for ours in [vec![], vec!["<w:bookmarkStart", "<w:bookmarkEnd"]] {
        let home = TempDir::new().unwrap();
        let files: Vec<(Lang, PathBuf)> = [Lang::En, Lang::Fr]
            .into_iter()
            .map(|lang| {
                let document = kinds::edition(folder(58), lang, &Options::default()).unwrap();
                let bytes = docx::write(&document, &DocxOptions::default()).unwrap();
                let path = home.path().join(format!("a.{lang}.docx"));
                fs::write(&path, less(&bytes, &ours)).unwrap();
                (lang, path)
            })
            .collect();
        let named: Vec<(Lang, &Path)> = files.iter().map(|(lang, path)| (*lang, path.as_path())).collect();
        let (back, told) = imported(&named, home.path());
        let said = text::write(
            &kinds::edition(&back, Lang::En, &Options { draft: true, ..Options::default() }).unwrap(),
        );
        let whole = text::write(&kinds::edition(folder(58), Lang::En, &Options::default()).unwrap());
        assert!(lost(&whole, &said).len() < 12, "{ours:?} {:?} {told}", lost(&whole, &said));
    }
}
