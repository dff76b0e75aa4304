//! Heads: any rows of contacts, addressees of any class and of the circular's own, read back in six languages.

use std::fs;
use std::path::Path;

use tsb_circular::diag::{Code, Diagnostic};
use tsb_circular::document::{Document, Edition};
use tsb_circular::drift;
use tsb_circular::import::{self, Input};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::model::{Addressee, Head};
use tsb_circular::reading::{Limits, Reading};
use tsb_circular::recognise::Recognition;
use tsb_circular::{compose, docx, recognise, text};

use super::examples::changed;

const CONTACT: &str =
    r#"contact = { tel = "+41 22 730 6206", fax = "+41 22 730 5853", email = "tsbsg17@itu.int" }"#;
const HEADER: &str = r#"header = { rows = "separate", copy-to = "beside-email" }"#;
const TO: &str = r#"to = ["member-states", "sector-members", "associates", "academia"]"#;
const DATE: &str = "date = 2019-11-29";

/// What an addressee of the circular's own is called in each language.
const HOST: [&str; 6] = [
    "Permanent Mission of the host country",
    "À la Mission permanente du pays hôte",
    "A la Misión Permanente del país anfitrión",
    "Постоянному представительству принимающей страны",
    "东道国常驻代表团",
    "البعثة الدائمة للبلد المضيف",
];

/// A copy of an example with lines of its model changed and prose that names the host in each language.
fn hosted(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let home = changed(changes);
    for (lang, host) in Lang::ALL.into_iter().zip(HOST) {
        let file = home.path().join(format!("text/{lang}.ftl"));
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}\nto-host = {host}\n")).unwrap();
    }
    home
}

fn folder(home: &Path) -> Folder {
    let (folder, diagnostics) = Folder::read(home, &kinds::ALL);
    folder.unwrap_or_else(|| panic!("{diagnostics:#?}"))
}

fn documents(folder: &Folder) -> Vec<Document> {
    let compose = |lang| kinds::edition(folder, lang, &compose::Options::default()).unwrap();
    Lang::ALL.into_iter().map(compose).collect()
}

fn as_text(document: &Document) -> Reading {
    let written = text::write(document);
    text::read(written.as_bytes(), Path::new("a.txt"), &Limits::default()).unwrap()
}

fn as_docx(document: &Document) -> Reading {
    let written = docx::write(document, &docx::DocxOptions::default()).unwrap();
    docx::read(&written, Path::new("a.docx"), &Limits::default()).unwrap()
}

fn recognised(reading: &Reading, lang: Lang) -> Recognition {
    let recognition = recognise::edition(&kinds::ALL, reading, None);
    assert_eq!(recognition.edition.lang, lang);
    assert_eq!(recognition.notes, [], "{lang}");
    recognition
}

fn compare(editions: &[Edition]) -> Vec<drift::Finding> {
    drift::compare(&kinds::ALL, editions, &drift::Options::default()).findings
}

/// Reads the editions back, with nothing to note and no drift, and gives the head imported from them.
fn read_back(folder: &Folder, read: fn(&Document) -> Reading) -> Head {
    let documents = documents(folder);
    let readings: Vec<Reading> = documents.iter().map(read).collect();
    let recognitions: Vec<Recognition> =
        readings.iter().zip(Lang::ALL).map(|(reading, lang)| recognised(reading, lang)).collect();
    let editions: Vec<Edition> = recognitions.iter().map(|it| it.edition.clone()).collect();
    let findings = compare(&editions);
    assert!(findings.is_empty(), "{findings:#?}");
    let both = readings.iter().zip(&recognitions);
    let inputs: Vec<Input<'_>> = both.map(|(reading, recognition)| Input { reading, recognition }).collect();
    let (imported, diagnostics) = import::folder(&kinds::ALL, &inputs);
    let imported = imported.unwrap_or_else(|| panic!("{diagnostics:#?}"));
    let home = tempfile::tempdir().unwrap();
    for (path, text) in imported.files() {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    self::folder(home.path()).circular.head
}

#[test]
fn any_rows_of_contacts_read_back_in_six_languages() {
    let rows = [
        ("", "separate"),
        (r#"tel = "+41 22 730 6206""#, "separate"),
        (r#"fax = "+41 22 730 5853""#, "separate"),
        (r#"tel = "+41 22 730 6206", email = "tsbsg17@itu.int""#, "separate"),
        (
            r#"name = "Xiaoya Yang", tel = "+41 22 730 6206", email = "tsbsg17@itu.int", web = "https://www.itu.int/go/tsg17""#,
            "separate",
        ),
        (
            r#"name = "TSB/SG17", fax = "+41 22 730 5853", email = "tsbsg17@itu.int", web = "https://example.org/sg17/""#,
            "stacked",
        ),
    ];
    for (contact, shape) in rows {
        for place in ["below-to", "beside-email"] {
            let contact = format!("contact = {{ {contact} }}");
            let header = format!("header = {{ rows = \"{shape}\", copy-to = \"{place}\" }}");
            let home = changed(&[(CONTACT, &contact), (HEADER, &header)]);
            let folder = folder(home.path());
            for (n, read) in [as_text, as_docx].into_iter().enumerate() {
                let head = read_back(&folder, read);
                assert_eq!(head.contact, folder.circular.head.contact, "{contact}");
                // In Word a stacked row is two rows; where nothing but the reference stands, nothing tells.
                if contact.contains('"') && (shape == "separate" || n == 0) {
                    assert_eq!(head.header, folder.circular.head.header, "{contact}");
                }
            }
        }
    }
}

#[test]
fn a_row_that_one_edition_lacks_is_a_missing_block() {
    let whole = changed(&[]);
    let lacking = changed(&[(CONTACT, &CONTACT.replace(r#"fax = "+41 22 730 5853", "#, ""))]);
    let mut editions: Vec<Edition> = documents(&folder(whole.path()))
        .iter()
        .zip(Lang::ALL)
        .map(|(d, l)| recognised(&as_text(d), l).edition)
        .collect();
    editions[3] = recognised(&as_text(&documents(&folder(lacking.path()))[3]), Lang::ALL[3]).edition;
    let findings = compare(&editions);
    let found: Vec<_> = findings.iter().map(|finding| (finding.code, finding.key.as_deref())).collect();
    assert_eq!(found, [(drift::Code::BlockMissing, Some("fax"))]);
}

#[test]
fn english_says_chair_from_august_2023() {
    let said = |day: &str| {
        let changes = [
            (DATE, format!("date = {day}")),
            ("deadline = 2020", "deadline = 2024".into()),
            ("from = \"2020", "from = \"2024".into()),
            ("to = \"2020", "to = \"2024".into()),
            (TO, TO.replace(']', ", \"tsag-chairs\"]")),
        ];
        let changes: Vec<(&str, &str)> = changes.iter().map(|(old, new)| (*old, new.as_str())).collect();
        let home = changed(&changes);
        text::write(&documents(&folder(home.path()))[0]).replace('\u{a0}', " ").replace('\u{2011}', "-")
    };
    let (before, after) = (said("2023-07-31"), said("2023-08-01"));
    assert!(before.contains("The Chairman and Vice-Chairmen of ITU-T Study Group 17"), "{before}");
    assert!(before.contains("The Chairman and Vice-Chairmen of TSAG") && !before.contains("Vice-Chairs"));
    assert!(after.contains("The Chair and Vice-Chairs of ITU-T Study Group 17"), "{after}");
    assert!(after.contains("The Chair and Vice-Chairs of TSAG") && !after.contains("Chairm"));
}

#[test]
fn every_class_of_addressee_reads_back_in_either_list() {
    let to = r#"to = ["member-states", "observers-res-99", "regional-offices", "sector-members"]"#;
    let copies = (
        r#"copy-to = ["study-group-chairs""#,
        r#"copy-to = ["academia", "tsag-chairs", "study-group-chairs""#,
    );
    for changes in [
        vec![(TO, to), copies],
        vec![
            (TO, r#"to = ["member-states", "tsag-chairs"]"#),
            (copies.0, r#"copy-to = ["observers-res-99", "regional-offices", "study-group-chairs""#),
        ],
    ] {
        let home = changed(&changes);
        let folder = folder(home.path());
        for read in [as_text, as_docx] {
            let head = read_back(&folder, read);
            assert_eq!((&head.to, &head.copy_to), (&folder.circular.head.to, &folder.circular.head.copy_to));
        }
    }
}

#[test]
fn an_addressee_of_the_circulars_own_is_named_in_its_prose() {
    let to = r#"to = ["member-states", { id = "host" }, "sector-members"]"#;
    let home = hosted(&[(TO, to)]);
    let folder = folder(home.path());
    for (document, host) in documents(&folder).iter().zip(HOST) {
        let first = host.split(' ').next().unwrap();
        assert!(text::write(document).contains(first), "{}", document.lang);
    }
    let toml = folder.circular.to_toml().unwrap();
    assert!(toml.contains(r#"{ id = "host" }"#), "{toml}");
    let head = read_back(&folder, as_text);
    assert_eq!(head.to[1], Addressee::Own("own-1".into()));
}

/// The errors of a model with these addressees.
fn errors(to: &str) -> Vec<Diagnostic> {
    let home = changed(&[(TO, to)]);
    let (folder, mut diagnostics) = Folder::read(home.path(), &kinds::ALL);
    diagnostics.extend(folder.iter().flat_map(|folder| folder.incomplete(Lang::En)));
    diagnostics
}

#[test]
fn an_addressee_that_nobody_knows_is_told_with_its_place_and_the_nearest() {
    let found = errors(r#"to = ["member-states", "tsag-chair"]"#);
    assert_eq!((found.len(), found[0].code), (1, Code::InvalidValue), "{found:#?}");
    assert_eq!(found[0].hints, ["did you mean `tsag-chairs`?"]);
    let place = found[0].place.as_ref().unwrap();
    let line = 1 + place.source.as_ref().unwrap()[..place.span.as_ref().unwrap().start].matches('\n').count();
    assert!(place.path.ends_with("circular.toml") && line == 14, "{line}");
    let taken = errors(r#"to = [{ id = "academia" }]"#);
    assert_eq!(taken[0].code, Code::Duplicate, "{taken:#?}");
    let unsaid = errors(r#"to = ["member-states", { id = "host" }]"#);
    assert!(unsaid[0].message.contains("`to-host`"), "{unsaid:#?}");
}
