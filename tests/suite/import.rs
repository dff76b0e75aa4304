//! Import is the inverse of rendering: what an edition says becomes a folder that says it again.

#[cfg(all(feature = "docx", feature = "cli"))]
mod any;
#[cfg(all(feature = "docx", feature = "cli"))]
mod foreign;
#[cfg(all(feature = "docx", feature = "cli"))]
mod lacking;
#[cfg(feature = "docx")]
mod own;
#[cfg(feature = "docx")]
mod review;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use tsb_circular::diag::{Code, Diagnostic, Severity, Source, has_errors};
use tsb_circular::inside::import::{self, Edited, Imported, Input};
#[cfg(feature = "docx")]
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::locale::Given;
use tsb_circular::inside::recognise;
use tsb_circular::kinds;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
#[cfg(feature = "docx")]
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::examples::{FOLDERS, edition, of_a_kind};
use super::recognise::reading;

/// Imports texts, each in its language.
fn imported(texts: &[(Lang, &str)]) -> (Option<Imported>, Vec<Diagnostic>) {
    let read: Vec<_> = texts.iter().map(|(lang, text)| (*lang, reading(text))).collect();
    let known: Vec<_> = read
        .iter()
        .map(|(lang, reading)| (reading, recognise::edition(&tsb_circular::kinds::ALL, reading, Some(*lang))))
        .collect();
    let inputs: Vec<Input<'_>> =
        known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    import::folder(&tsb_circular::kinds::ALL, &inputs)
}

/// The folder as the command writes it and reads it back.
fn folder(imported: &Imported) -> Folder {
    let home = tempfile::tempdir().unwrap();
    for (path, text) in imported.files() {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (folder, diagnostics) = Folder::read(home.path(), &tsb_circular::kinds::ALL);
    assert!(!has_errors(&diagnostics), "{diagnostics:#?}\n{}", imported.circular);
    folder.unwrap()
}

fn rendered(folder: &Folder, lang: Lang) -> String {
    text::write(&tsb_circular::kinds::edition(folder, lang, &kinds::Options::default()).unwrap())
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
    for example in of_a_kind() {
        let number = example.circular.head.number.unwrap();
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

#[cfg(feature = "docx")]
#[test]
fn our_own_word_editions_come_back_to_the_letter() {
    use tsb_circular::docx::{self, DocxOptions, Form};
    use tsb_circular::inside::model::HeaderRows;
    for (example, form) in of_a_kind().zip([Form::Open, Form::Protected, Form::Legacy].into_iter().cycle()) {
        let number = example.circular.head.number.unwrap();
        let options = DocxOptions { form, ..DocxOptions::default() };
        let known: Vec<_> = Lang::ALL
            .iter()
            .map(|lang| {
                let bytes = docx::write(&edition(number, *lang), &options).unwrap();
                let reading =
                    tsb_circular::inside::docx::read(&bytes, "edition.docx".as_ref(), &Limits::default())
                        .unwrap();
                let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading, None);
                (reading, recognition)
            })
            .collect();
        let inputs: Vec<Input<'_>> =
            known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
        let (found, diagnostics) = import::folder(&tsb_circular::kinds::ALL, &inputs);
        assert_eq!(diagnostics, [], "{number}");
        let folder = folder(&found.unwrap());
        // In Word every label of the header has a row of its own.
        let mut expected = example.clone();
        expected.circular.head.header.rows = HeaderRows::Separate;
        // Why a text has no summary, no edition says.
        if let (Some(expected), Some(found)) =
            (expected.circular.matter.consultation_mut(), folder.circular.matter.consultation())
        {
            for (text, found) in expected.texts.iter_mut().zip(&found.texts) {
                text.reason.clone_from(&found.reason);
            }
        }
        // Nor why a deadline was moved.
        if let (Matter::Notice(expected), Matter::Notice(found)) =
            (&mut expected.circular.matter, &folder.circular.matter)
        {
            for (due, moved) in &mut expected.moved {
                moved.why.clone_from(&found.moved[due].why);
            }
        }
        assert_eq!(folder.circular, expected.circular, "{number}");
        for lang in Lang::ALL {
            let (text, again) = (rendered(&expected, lang), rendered(&folder, lang));
            assert!(again == text, "{number} {lang}: {:#?}", differences(&text, &again));
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
    let lacking = line.replacen(" X.1372\u{a0}(X.itssec\u{2011}2),", "", 1);
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

/// The words of a text, however they are parted, with how often each stands; in Chinese, the characters.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let marks = text.replace(['\u{a0}', '\u{2011}', '\u{2010}'], " ").replace('\u{2060}', "");
    for line in marks.lines() {
        let line = line.split(']').filter(|part| !part.contains("[bookmark") && !part.contains("[image"));
        for word in
            line.flat_map(|part| part.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 1)
        {
            let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
            word.chars().filter(|c| han(*c)).for_each(|c| *out.entry(c.into()).or_default() += 1);
            for word in word.split(han).filter(|word| word.len() > 1) {
                *out.entry(word.to_lowercase()).or_default() += 1;
            }
        }
    }
    out
}

#[test]
fn nothing_of_the_issued_texts_vanishes() {
    let Some(home) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    for (number, lang) in [(195, Lang::En), (195, Lang::Zh), (246, Lang::En), (42, Lang::En), (79, Lang::En)]
    {
        let issued = fs::read_to_string(home.join(format!("tsb-circular-{number}.{lang}.txt"))).unwrap();
        let (found, diagnostics) = imported(&[(lang, &issued)]);
        let again = rendered(&folder(&found.unwrap()), lang);
        let said: String = diagnostics.iter().map(|diagnostic| diagnostic.message.clone() + "\n").collect();
        let (given, told) = (words(&again), words(&said));
        let lost: Vec<_> = words(&issued)
            .into_iter()
            .filter(|(word, count)| given.get(word).unwrap_or(&0) + told.get(word).unwrap_or(&0) < *count)
            .collect();
        assert!(lost.is_empty(), "{number} {lang}: {lost:?}\n{said}");
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
    let example = &FOLDERS.iter().find(|folder| folder.circular.head.number == Some(195)).unwrap().circular;
    assert_eq!(folder.circular, *example);
    assert_eq!(folder.complete(), [Lang::En, Lang::Zh]);
}

#[test]
fn where_editions_disagree_most_are_believed() {
    let texts = [Lang::En, Lang::Fr, Lang::Es].map(|lang| (lang, text::write(&edition(195, lang))));
    let wrong = texts[0].1.replace("29 February 2020", "28 February 2020").replace("X.1604", "X.1614");
    let (found, diagnostics) =
        imported(&[(Lang::En, &wrong), (Lang::Fr, &texts[1].1), (Lang::Es, &texts[2].1)]);
    let folder = folder(&found.unwrap());
    let example = &FOLDERS.iter().find(|folder| folder.circular.head.number == Some(195)).unwrap().circular;
    assert_eq!(
        folder.circular.matter.consultation().unwrap().deadline,
        example.matter.consultation().unwrap().deadline
    );
    assert_eq!(
        folder.circular.matter.consultation().unwrap().texts,
        example.matter.consultation().unwrap().texts
    );
    let said: String = diagnostics.iter().map(|diagnostic| diagnostic.message.clone() + "\n").collect();
    assert!(said.contains("`letter/consultation` has the deadline 2020-02-28T23:59Z"), "{said}");
    assert!(said.contains("`annex-1/x-1614` has the designation X.1614"), "{said}");
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.code == Code::Corrected), "{diagnostics:#?}");
}

/// Takes an edited text back into an example.
fn taken_back(number: u16, lang: Lang, text: &str) -> (Edited, Vec<Diagnostic>) {
    let reading = reading(text);
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading, Some(lang));
    let example = FOLDERS.iter().find(|folder| folder.circular.head.number == Some(number)).unwrap();
    import::into(&tsb_circular::kinds::ALL, example, Input { reading: &reading, recognition: &recognition })
        .unwrap()
}

/// The example with the prose that was taken back, rendered.
fn with(number: u16, edited: &Edited) -> String {
    let mut folder =
        FOLDERS.iter().find(|folder| folder.circular.head.number == Some(number)).unwrap().clone();
    let diagnostics = folder.read_prose(edited.lang, Source::new("text", edited.text.as_str()));
    assert_eq!(diagnostics, []);
    rendered(&folder, edited.lang)
}

#[test]
fn an_edition_that_nobody_edited_changes_nothing() {
    for example in of_a_kind() {
        let number = example.circular.head.number.unwrap();
        for lang in Lang::ALL {
            let (edited, diagnostics) = taken_back(number, lang, &text::write(&edition(number, lang)));
            assert_eq!((edited.changes, diagnostics), (vec![], vec![]), "{number} {lang}");
            assert_eq!(edited.text, *example.prose[&lang].source.text, "{number} {lang}");
        }
    }
}

#[test]
fn an_edited_title_and_summary_go_back_and_every_other_line_stays() {
    for lang in Lang::ALL {
        let file = FOLDERS.iter().find(|folder| folder.circular.head.number == Some(79)).unwrap().prose
            [&lang]
            .clone();
        let text = text::write(&edition(79, lang));
        let title = file.lines("x-1353-title", &Given::default());
        let (0, title) = &title[0] else { panic!("a title is a paragraph") };
        let begin: String = title.chars().take(20).collect();
        let edited_text = text.replacen(&format!("\n{begin}"), &format!("\nZz {begin}"), 1);
        assert_ne!(text, edited_text, "{lang}");
        let (edited, diagnostics) = taken_back(79, lang, &edited_text);
        assert_eq!(diagnostics, [], "{lang}");
        let changed: Vec<_> = edited.changes.iter().map(|change| change.id.as_str()).collect();
        assert_eq!(changed, ["x-1353-title"], "{lang}");
        let expected = file.source.text.replacen(&format!("= {begin}"), &format!("= Zz {begin}"), 1);
        assert_eq!(edited.text, expected, "{lang}");
        let again = with(79, &edited);
        assert!(again == edited_text, "{lang}: {:#?}", differences(&edited_text, &again));
    }
}

#[test]
fn a_point_dropped_from_a_list_and_a_paragraph_added_go_back() {
    let text = text::write(&edition(79, Lang::En));
    let points: Vec<&str> = text.lines().filter(|line| line.starts_with("•\t")).collect();
    assert!(points.len() > 1);
    let edited_text = text.replacen(&format!("{}\n", points[1]), "", 1);
    let (edited, diagnostics) = taken_back(79, Lang::En, &edited_text);
    assert_eq!(diagnostics, []);
    assert_eq!(edited.changes.len(), 1, "{:?}", edited.changes);
    assert!(with(79, &edited) == edited_text, "{:#?}", differences(&edited_text, &with(79, &edited)));
}

#[test]
fn a_formula_reworded_becomes_an_override_and_back_again() {
    let text = text::write(&edition(195, Lang::Fr));
    let threshold = text.lines().find(|line| line.starts_with("4\t")).unwrap();
    let reworded =
        threshold.replacen("sont favorables à un examen", "appuient nettement la prise en considération", 1);
    assert_ne!(threshold, reworded);
    let edited_text = text.replacen(threshold, &reworded, 1);
    let (edited, diagnostics) = taken_back(195, Lang::Fr, &edited_text);
    assert_eq!(diagnostics, []);
    assert!(edited.text.contains("# only: as edited in French\nthreshold = "), "{}", edited.text);
    assert!(with(195, &edited) == edited_text, "{:#?}", differences(&edited_text, &with(195, &edited)));

    // The edition as it was before, taken back into the circular that has the override.
    let mut folder = FOLDERS.iter().find(|folder| folder.circular.head.number == Some(195)).unwrap().clone();
    folder.read_prose(Lang::Fr, Source::new("text", edited.text.as_str()));
    let reading = reading(&text);
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading, Some(Lang::Fr));
    let input = Input { reading: &reading, recognition: &recognition };
    let (undone, diagnostics) = import::into(&tsb_circular::kinds::ALL, &folder, input).unwrap();
    assert_eq!(diagnostics, []);
    assert!(with(195, &undone) == text, "{:#?}", differences(&text, &with(195, &undone)));
}

#[test]
fn a_fact_that_was_edited_is_listed_and_not_taken() {
    let text = text::write(&edition(195, Lang::Zh));
    let edited_text = text.replace("2月29日", "2月28日");
    assert_ne!(text, edited_text);
    let (edited, diagnostics) = taken_back(195, Lang::Zh, &edited_text);
    assert_eq!(edited.changes, []);
    let said: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    let both = "`letter/consultation` has the deadline 2020-02-28T23:59Z, where the circular has the deadline 2020-02-29T23:59Z";
    assert!(matches!(said.as_slice(), [only] if only.ends_with(both)), "{said:?}");
    assert_eq!(diagnostics[0].severity, Severity::Error);
    assert!(diagnostics[0].hints.iter().any(|hint| hint.contains("circular.toml, `deadline = 2020-02-29")));
}

#[cfg(feature = "cli")]
mod command {
    //! `import` as a process.

    use std::fs;
    use std::path::Path;
    use std::process::{Command, Output};

    use tempfile::TempDir;

    use super::super::examples::root;

    fn run(args: &[&str], home: &Path) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(home).output().unwrap()
    }

    /// The texts of Circular 195 in two languages, in a folder of their own.
    fn texts() -> TempDir {
        let home = TempDir::new().unwrap();
        let example = root().join("examples/tsb-195");
        let example = example.to_str().unwrap();
        let output = run(&["render", example, "--lang", "en,zh", "--to", "txt", "--out", "."], home.path());
        assert!(output.status.success());
        home
    }

    #[test]
    fn a_folder_is_made_and_never_made_over() {
        let home = texts();
        let args = ["import", "en:tsb-circular-195.en.txt", "tsb-circular-195.zh.txt", "--out", "made"];
        let output = run(&args, home.path());
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(said, "made/circular.toml\nmade/text/en.ftl\nmade/text/zh.ftl\n");
        assert!(run(&["check", "made"], home.path()).status.success());

        let again = run(&args, home.path());
        assert_eq!(again.status.code(), Some(2));
        assert!(String::from_utf8(again.stderr).unwrap().contains("made is not empty"));
    }

    #[test]
    fn an_edited_edition_goes_back_into_its_prose_alone() {
        let home = texts();
        run(&["import", "tsb-circular-195.en.txt", "tsb-circular-195.zh.txt", "--out", "made"], home.path());
        let (file, other) = (home.path().join("made/text/en.ftl"), home.path().join("made/text/zh.ftl"));
        let (before, untouched) = (fs::read_to_string(&file).unwrap(), fs::read_to_string(&other).unwrap());
        let text = fs::read_to_string(home.path().join("tsb-circular-195.en.txt")).unwrap();
        let edited = text.replacen("Security guidelines", "Safety guidelines", 1);
        assert_ne!(text, edited);
        fs::write(home.path().join("edited.txt"), edited).unwrap();

        let dry = run(&["import", "edited.txt", "--into", "made", "--dry-run"], home.path());
        let said = String::from_utf8(dry.stdout).unwrap();
        let place = "Safety guidelines for smart metering services in smart grids";
        let expected = format!("made/text/en.ftl: x-1332-title: “Security” becomes “Safety”, in “{place}”\n");
        assert_eq!(said, expected);
        assert_eq!(fs::read_to_string(&file).unwrap(), before);

        let done = run(&["import", "edited.txt", "--into", "made"], home.path());
        assert_eq!(done.status.code(), Some(0));
        assert_eq!(
            fs::read_to_string(&file).unwrap(),
            before.replacen("Security guidelines", "Safety guidelines", 1)
        );
        assert_eq!(fs::read_to_string(&other).unwrap(), untouched);
    }
}
