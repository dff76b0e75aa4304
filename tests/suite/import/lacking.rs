//! Editions of which one lacks a block that the others have: the block has its place in all of them, what is lacking is told
//! by its message, and nothing takes the place of something else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::super::examples::folder;
use super::any::imported;

/// The text of an edition, and its lines that are numbered paragraphs of the letter.
fn edition(folder: &Folder, lang: Lang) -> (Vec<String>, Vec<usize>) {
    let document = kinds::edition(folder, lang, &Options::default()).unwrap();
    let lines: Vec<String> = text::write(&document).lines().map(str::to_owned).collect();
    let numbered = |line: &String| {
        line.split_once('\t').is_some_and(|(number, _)| number.parse::<u32>().is_ok_and(|number| number < 30))
    };
    let at = (0..lines.len()).filter(|at| numbered(&lines[*at])).collect();
    (lines, at)
}

/// Editions in which one language lacks these lines, as files.
fn files(editions: &[(Lang, Vec<String>)], home: &Path) -> Vec<(Lang, PathBuf)> {
    let write = |(lang, lines): &(Lang, Vec<String>)| {
        let path = home.join(format!("a.{lang}.txt"));
        fs::write(&path, lines.join("\n") + "\n").unwrap();
        (*lang, path)
    };
    editions.iter().map(write).collect()
}

fn named(files: &[(Lang, PathBuf)]) -> Vec<(Lang, &Path)> {
    files.iter().map(|(lang, path)| (*lang, path.as_path())).collect()
}

/// What a message of a folder says in a language.
fn says(folder: &Folder, lang: Lang, id: &str) -> Option<String> {
    let text = &folder.prose[&lang].source.text;
    let start = text.find(&format!("\n{id} = "))?;
    Some(text[start + 1..].lines().next().unwrap_or_default().to_owned())
}

const LANGS: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Zh];

#[test]
fn a_numbered_paragraph_that_one_edition_lacks_has_its_place_in_all() {
    let letter = folder(58);
    let whole: Vec<(Lang, Vec<String>)> =
        LANGS.iter().map(|lang| (*lang, edition(letter, *lang).0)).collect();
    let home = TempDir::new().unwrap();
    let complete = imported(&named(&files(&whole, home.path())), home.path()).0;
    let ids: Vec<&str> = complete
        .circular
        .head
        .blocks
        .iter()
        .filter(|block| block.numbered)
        .map(|block| block.id.as_str())
        .collect();
    assert!(ids.len() > 2, "{ids:?}");
    for lacking in LANGS {
        let (_, at) = edition(letter, lacking);
        for (line, id) in at.iter().zip(&ids) {
            let mut less = whole.clone();
            let own = less.iter_mut().find(|(lang, _)| *lang == lacking).unwrap();
            own.1.remove(*line);
            let (folder, told) = imported(&named(&files(&less, home.path())), home.path());
            let expected = format!("the {} edition lacks a numbered paragraph", lacking.name());
            let said: Vec<&str> = told.lines().filter(|line| line.contains(&expected)).collect();
            assert_eq!(said.len(), 1, "{lacking} {id}: {told}");
            assert!(said[0].ends_with(&format!("`{id}`")), "{lacking} {id}: {said:?}");
            // The original has words at least in the place of those it lacks.
            let put_in = (lacking == Lang::En).then(|| format!("{id} = –"));
            assert_eq!(says(&folder, lacking, id), put_in, "{lacking} {id}");
            // What follows stands where it stood.
            for lang in LANGS {
                for other in ids.iter().filter(|other| lang != lacking || *other != id) {
                    let bare = |folder: &Folder| {
                        let document =
                            kinds::edition(folder, lang, &Options { draft: true, ..Options::default() });
                        let document = document.unwrap();
                        let texts = document.texts();
                        texts
                            .iter()
                            .rfind(|(key, _)| key.as_str() == format!("letter/{other}"))
                            .map(|it| it.1.plain().replace('\u{a0}', " ").replace('\u{2060}', ""))
                    };
                    assert_eq!(bare(&folder), bare(&complete), "{lacking} lacks {id}: {lang} {other}");
                }
            }
        }
    }
}

#[test]
fn a_row_that_one_edition_lacks_has_its_place_in_all() {
    let letter = folder(58);
    let whole: Vec<(Lang, Vec<String>)> =
        LANGS.iter().map(|lang| (*lang, edition(letter, *lang).0)).collect();
    let home = TempDir::new().unwrap();
    let complete = imported(&named(&files(&whole, home.path())), home.path()).0;
    let table = |folder: &Folder| -> Vec<String> {
        let tables = folder.circular.head.blocks.iter().filter_map(|block| block.table.as_ref());
        tables.flat_map(|table| table.rows.clone()).collect()
    };
    let rows = table(&complete);
    assert_eq!(rows, ["r2", "r3", "r4"]);
    for lacking in LANGS {
        for (at, row) in rows.iter().enumerate() {
            let mut less = whole.clone();
            let own = &mut less.iter_mut().find(|(lang, _)| *lang == lacking).unwrap().1;
            // Two cells and the empty line between rows, below the two lines of the head.
            let cells = |pair: &[String]| pair.iter().all(|line| line.starts_with('\t') && line.len() > 1);
            let letter = own.iter().position(|line| line.starts_with("2\t")).unwrap();
            let head = letter + own[letter..].windows(2).position(cells).unwrap();
            own.drain(head + 3 * (at + 1)..head + 3 * (at + 2));
            let (folder, told) = imported(&named(&files(&less, home.path())), home.path());
            assert_eq!(table(&folder), rows, "{lacking} {row}: {told}");
            let expected = format!("the {} edition lacks a row of a table", lacking.name());
            let said: Vec<&str> = told.lines().filter(|line| line.contains(&expected)).collect();
            assert!(said.len() == 1 && said[0].ends_with(&format!("-{row}`")), "{lacking} {row}: {told}");
            for lang in LANGS {
                for other in &rows {
                    let message = format!("\ntable-1-{other} =");
                    let has = |folder: &Folder| folder.prose[&lang].source.text.contains(&message);
                    // The original has words at least in the place of those it lacks.
                    let gone = lang == lacking && other == row && lang != Lang::En;
                    assert_eq!(has(&folder), !gone, "{lacking} lacks {row}: {lang} {other}");
                }
            }
        }
    }
}

#[test]
fn editions_of_two_letters_have_no_common_shape() {
    let home = TempDir::new().unwrap();
    let one: Vec<String> = "Dear Sir/Madam,\n1\tThe meeting opens on 7 May 2018.\nYours faithfully,"
        .lines()
        .map(str::to_owned)
        .collect();
    let other: Vec<String> = "Madame, Monsieur,\nLa réunion est annulée.\n1\tUn.\n2\tDeux.\n3\tTrois.\n4\tQuatre.\nVeuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée."
        .lines()
        .map(str::to_owned)
        .collect();
    let files = files(&[(Lang::En, one), (Lang::Fr, other)], home.path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    command.arg("import").arg("--out").arg(home.path().join("out"));
    command.args(files.iter().map(|(lang, path)| format!("{lang}:{}", path.display())));
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("make them alike there, or import each on its own"), "{told}");
}
