//! Replies to a form that the circular declares itself: what was filled in comes back, in six languages and in both
//! formats.

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;
use tsb_circular::batch::Naming;
use tsb_circular::collect::{Answers, Options, ProblemCode, answers, gather, table};
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::inside::document::key;
use tsb_circular::inside::methods::OfNaming as _;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use crate::examples::root;

fn folder() -> Folder {
    Folder::read(&root().join("examples/letter"), &kinds::ALL).0.unwrap()
}

/// The form of Annex B, filled in.
fn filled() -> Filling {
    let mut filling = Filling::new();
    for (field, entry) in [("name", "Ana =Lima"), ("organization", "A & B"), ("email", "ana@example.org")] {
        filling.entries.insert(key(&format!("annex-form/{field}")), entry.to_owned());
    }
    for (mark, set) in [
        ("attendance/in-person", true),
        ("interests/grids", true),
        ("interests/data-centres", true),
        ("visa", true),
    ] {
        filling.marks.insert(key(&format!("annex-form/{mark}")), set);
    }
    filling
}

fn word(folder: &Folder, lang: Lang, form: Form) -> Vec<u8> {
    let document = kinds::edition(folder, lang, &kinds::Options::default()).unwrap();
    docx::write(&document, &DocxOptions { form, ..DocxOptions::default() }).unwrap()
}

fn collected(folder: &Folder, home: &TempDir) -> Answers {
    let (files, problems) = gather(&[home.path().to_path_buf()]);
    assert_eq!(problems, []);
    answers(folder, &files, &Options::default()).unwrap()
}

#[test]
fn what_was_filled_in_comes_back_in_six_languages_and_every_format() {
    let folder = folder();
    let home = TempDir::new().unwrap();
    let mut count = 0;
    for lang in Lang::ALL {
        for form in [Form::Open, Form::Protected, Form::Legacy] {
            let bytes = fill::word(&word(&folder, lang, form), &filled());
            fs::write(home.path().join(format!("{lang}-{form:?}.docx")), bytes).unwrap();
            count += 1;
        }
        #[cfg(feature = "pdf")]
        {
            let document = kinds::edition(&folder, lang, &kinds::Options::default()).unwrap();
            let bytes = fill::pdf(&crate::pdf::render(&document), &filled());
            fs::write(home.path().join(format!("{lang}.pdf")), bytes).unwrap();
            count += 1;
        }
    }
    let found = collected(&folder, &home);
    assert_eq!(found.unread, []);
    let [form] = found.forms.as_slice() else { panic!("one form") };
    assert_eq!(form.form.as_str(), "annex-form");
    assert_eq!(form.replies.len(), count);
    let expected: BTreeMap<String, String> = [
        ("name", "Ana =Lima"),
        ("organization", "A & B"),
        ("email", "ana@example.org"),
        ("attendance", "in-person"),
        ("interests", "grids; data-centres"),
        ("visa", "yes"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect();
    for reply in &form.replies {
        assert_eq!(reply.values, expected, "{}", reply.path.display());
        assert_eq!(reply.problems, [], "{}", reply.path.display());
    }
    let tally = |field: &str, option: &str| {
        form.tallies.iter().find(|it| it.field == field && it.option == option).map(|it| it.count)
    };
    assert_eq!(tally("attendance", "in-person"), Some(count));
    assert_eq!(tally("attendance", "remote"), Some(0));
    assert_eq!(tally("interests", "networks"), Some(0));
    assert_eq!(tally("visa", "yes"), Some(count));
    // What looks like a formula stays text.
    let csv = String::from_utf8(table::answers_csv(&found)).unwrap();
    assert!(
        csv.contains("annex-form,tally,attendance,in-person,") && csv.contains(",Ana =Lima,A & B,"),
        "{csv}"
    );
    assert!(table::answers_xlsx(&found).unwrap().starts_with(b"PK"));
}

#[test]
fn two_marks_of_one_choice_say_nothing_and_what_must_be_filled_in_is_asked_for() {
    let folder = folder();
    let home = TempDir::new().unwrap();
    let mut filling = filled();
    filling.entries.remove(&key("annex-form/name"));
    filling.marks.insert(key("annex-form/attendance/remote"), true);
    fs::write(home.path().join("a.docx"), fill::word(&word(&folder, Lang::Fr, Form::Open), &filling))
        .unwrap();
    let found = collected(&folder, &home);
    let [reply] = found.forms[0].replies.as_slice() else { panic!("one reply: {found:#?}") };
    assert_eq!(reply.language, Some(Lang::Fr));
    assert!(!reply.values.contains_key("attendance") && !reply.values.contains_key("name"));
    let codes: Vec<ProblemCode> = reply.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [ProblemCode::Blank, ProblemCode::Contradictory]);
}

#[test]
fn a_form_of_another_circular_and_a_file_that_is_none_are_named() {
    let folder = folder();
    let home = TempDir::new().unwrap();
    let other = crate::examples::everything();
    fs::write(home.path().join("a.docx"), word(&other, Lang::En, Form::Open)).unwrap();
    fs::write(home.path().join("b.docx"), "no form").unwrap();
    let found = collected(&folder, &home);
    let codes: Vec<ProblemCode> = found.unread.iter().map(|reply| reply.problems[0].code).collect();
    assert_eq!(codes, [ProblemCode::OtherCircular, ProblemCode::Unreadable]);
    assert!(found.forms[0].replies.is_empty());
}

#[test]
fn a_form_alone_says_of_which_letter_it_is_and_is_collected() {
    let folder = folder();
    let home = TempDir::new().unwrap();
    let extent = kinds::Extent::Annex(1);
    for lang in Lang::ALL {
        let options = kinds::Options { extent, ..kinds::Options::default() };
        let document = kinds::edition(&folder, lang, &options).unwrap();
        assert!(document.masthead.header.is_none() && document.letter.is_empty(), "{lang}");
        let [annex] = document.annexes.as_slice() else { panic!("one annex") };
        assert!(
            annex.number.plain().replace('\u{2060}', "").contains("58"),
            "{lang}: {}",
            annex.number.plain()
        );
        let name = Naming::Plain.stem(&folder.circular, extent, lang, "docx");
        assert_eq!(name, format!("tsb-circular-58-reply-form.{lang}"));
        let bytes = docx::write(&document, &DocxOptions::default()).unwrap();
        fs::write(home.path().join(format!("{name}.docx")), fill::word(&bytes, &filled())).unwrap();
    }
    let found = collected(&folder, &home);
    assert_eq!(found.unread, []);
    assert_eq!(found.forms[0].replies.len(), Lang::ALL.len());
    for reply in &found.forms[0].replies {
        assert_eq!(reply.problems, [], "{}", reply.path.display());
        assert_eq!(reply.values["name"], "Ana =Lima", "{}", reply.path.display());
    }
}
