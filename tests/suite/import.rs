//! Import is the inverse of rendering: what an edition says becomes a folder that says it again.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use tsb_circular::compose;
use tsb_circular::diag::{Code, Diagnostic, Severity, has_errors};
use tsb_circular::import::{self, Imported, Input};
use tsb_circular::locale::Lang;
use tsb_circular::model::Folder;
use tsb_circular::recognise;
use tsb_circular::text;

use super::examples::{FOLDERS, edition};
use super::recognise::reading;

/// Imports texts, each in its language.
fn imported(texts: &[(Lang, &str)]) -> (Option<Imported>, Vec<Diagnostic>) {
    let read: Vec<_> = texts.iter().map(|(lang, text)| (*lang, reading(text))).collect();
    let known: Vec<_> =
        read.iter().map(|(lang, reading)| (reading, recognise::edition(reading, Some(*lang)))).collect();
    let inputs: Vec<Input<'_>> =
        known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    import::folder(&inputs)
}

/// The folder as the command writes it and reads it back.
fn folder(imported: &Imported) -> Folder {
    let home = tempfile::tempdir().unwrap();
    for (path, text) in imported.files() {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (folder, diagnostics) = Folder::read(home.path());
    assert!(!has_errors(&diagnostics), "{diagnostics:#?}\n{}", imported.circular);
    folder.unwrap()
}

fn rendered(folder: &Folder, lang: Lang) -> String {
    text::write(&compose::edition(folder, lang, &compose::Options::default()).unwrap())
}

/// Lines of two texts that differ, for a message that can be read.
fn differences(a: &str, b: &str) -> Vec<(String, String)> {
    a.lines()
        .zip(b.lines())
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .take(5)
        .collect()
}

#[test]
fn our_own_editions_come_back_to_the_letter() {
    for example in FOLDERS.iter() {
        let number = example.circular.number;
        let texts: Vec<_> = Lang::ALL.map(|lang| (lang, text::write(&edition(number, lang)))).into();
        let given: Vec<_> = texts.iter().map(|(lang, text)| (*lang, text.as_str())).collect();
        let (found, diagnostics) = imported(&given);
        assert_eq!(diagnostics, [], "{number}");
        let folder = folder(&found.unwrap());
        for (lang, text) in &texts {
            let again = rendered(&folder, *lang);
            assert!(again == *text, "{number} {lang}: {:#?}", differences(text, &again));
        }
    }
}

#[test]
fn a_slip_is_corrected_and_said() {
    let text = text::write(&edition(195, Lang::En)).replacen("ITU\u{2011}T\u{a0}X.1332", "ITU-T X1332", 1);
    let (found, diagnostics) = imported(&[(Lang::En, &text)]);
    assert!(rendered(&folder(&found.unwrap()), Lang::En).contains("ITU\u{2011}T\u{a0}X.1332"));
    let said: Vec<_> =
        diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.message.as_str())).collect();
    assert_eq!(said, [(Code::Corrected, "line 31: `X1332` becomes `X.1332`")]);
}

#[test]
fn other_words_override_the_formula() {
    let text = text::write(&edition(195, Lang::En));
    let other =
        text.replacen("are kindly requested to complete and return", "shall fill in and send back", 1);
    assert_ne!(text, other);
    let (found, diagnostics) = imported(&[(Lang::En, &other)]);
    let found = found.unwrap();
    assert!(
        found.prose[&Lang::En].contains("# only: as issued in English\nconsultation = "),
        "{:?}",
        found.prose
    );
    let again = rendered(&folder(&found), Lang::En);
    assert!(again == other, "{:#?}", differences(&other, &again));
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Note), "{diagnostics:#?}");
}

#[test]
fn a_paragraph_of_its_own_is_kept() {
    let text = text::write(&edition(195, Lang::En));
    let other = text.replace(
        "Yours faithfully,\n[image",
        "5\tA workshop precedes the meeting.\nYours faithfully,\n[image",
    );
    assert_ne!(text, other);
    let (found, diagnostics) = imported(&[(Lang::En, &other)]);
    assert_eq!(diagnostics, []);
    assert_eq!(rendered(&folder(&found.unwrap()), Lang::En), other);
}

#[test]
fn what_disagrees_with_the_rest_is_listed() {
    let text = text::write(&edition(195, Lang::En));
    let at = text.find("Consultation on Determined").unwrap();
    let line = text[at..].lines().next().unwrap();
    let lacking = line.replacen("\u{a0}X.1372 (X.itssec\u{2011}2),", "", 1);
    assert_ne!(line, lacking);
    let (_, diagnostics) = imported(&[(Lang::En, &text.replace(line, &lacking))]);
    let said: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect();
    let expected = [
        "line 75: `annex-2/consultation` lacks the designation X.1372, which the circular has there",
        "line 75: `annex-2/consultation` lacks the working-name X.itssec-2, which the circular has there",
    ];
    assert_eq!(said, expected);
}

#[test]
fn two_editions_of_one_language_are_refused() {
    let text = text::write(&edition(195, Lang::En));
    let (found, diagnostics) = imported(&[(Lang::En, &text), (Lang::En, &text)]);
    assert!(found.is_none());
    assert_eq!(diagnostics[0].code, Code::Duplicate);
}

/// The words of a text, however they are parted, with how often each stands.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let marks = text.replace(['\u{a0}', '\u{2011}', '\u{2010}'], " ");
    for line in marks.lines() {
        let line = line.split(']').filter(|part| !part.contains("[bookmark") && !part.contains("[image"));
        for word in
            line.flat_map(|part| part.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 1)
        {
            *out.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    out
}

#[test]
fn nothing_of_the_issued_texts_vanishes() {
    let Some(home) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    for number in [195, 246, 42, 79] {
        let issued = fs::read_to_string(home.join(format!("tsb-circular-{number}.en.txt"))).unwrap();
        let (found, diagnostics) = imported(&[(Lang::En, &issued)]);
        let again = rendered(&folder(&found.unwrap()), Lang::En);
        let said: String = diagnostics.iter().map(|diagnostic| diagnostic.message.clone() + "\n").collect();
        let (given, told) = (words(&again), words(&said));
        let lost: Vec<_> = words(&issued)
            .into_iter()
            .filter(|(word, count)| given.get(word).unwrap_or(&0) + told.get(word).unwrap_or(&0) < *count)
            .collect();
        assert!(lost.is_empty(), "{number}: {lost:?}\n{said}");
    }
}

#[test]
fn both_issued_editions_make_one_circular() {
    let Some(home) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    let issued = |lang| fs::read_to_string(home.join(format!("tsb-circular-195.{lang}.txt"))).unwrap();
    let (english, chinese) = (issued(Lang::En), issued(Lang::Zh));
    let (found, diagnostics) = imported(&[(Lang::En, &english), (Lang::Zh, &chinese)]);
    assert!(!has_errors(&diagnostics), "{diagnostics:#?}");
    let folder = folder(&found.unwrap());
    let example = &FOLDERS.iter().find(|folder| folder.circular.number == 195).unwrap().circular;
    assert_eq!(folder.circular, *example);
    assert_eq!(folder.complete(), [Lang::En, Lang::Zh]);
}
