//! Heads: any rows of contacts, addressees of any class and of the circular's own, read back in six languages.

use std::fs;
use std::path::Path;

use tsb_circular::diag::{Code, Diagnostic};
use tsb_circular::document::{Document, Edition, Value};
use tsb_circular::drift;
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Input};
use tsb_circular::inside::model::{Addressee, Gender, Groups, Head};
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise::Recognition;
use tsb_circular::inside::{compose, recognise};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{docx, text};

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
    inside::text::read(written.as_bytes(), Path::new("a.txt"), &Limits::default()).unwrap()
}

fn as_docx(document: &Document) -> Reading {
    let written = docx::write(document, &docx::DocxOptions::default()).unwrap();
    inside::docx::read(&written, Path::new("a.docx"), &Limits::default()).unwrap()
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
fn women_who_chair_are_addressed_as_such_and_read_back() {
    for groups in [Groups::One(17), Groups::Several(vec![5, 20]), Groups::Several(vec![5, 9, 20])] {
        let home = changed(&[(TO, r#"to = ["member-states", "tsag-chairs"]"#)]);
        let mut folder = folder(home.path());
        folder.circular.head.study_group = groups;
        let said = |folder: &Folder| documents(folder).iter().map(text::write).collect::<Vec<_>>();
        let men = said(&folder);
        folder.circular.head.chairs_gender = Gender::F;
        let women = said(&folder);
        for (lang, (men, women)) in Lang::ALL.into_iter().zip(men.iter().zip(&women)) {
            let tells = [Lang::Fr, Lang::Es, Lang::Ar].contains(&lang);
            let lines = men.lines().zip(women.lines()).filter(|(men, women)| men != women).count();
            assert_eq!(lines, if tells { 2 } else { 0 }, "{lang}");
        }
        // A consultation itself is of one study group.
        if matches!(folder.circular.head.study_group, Groups::One(_)) {
            for read in [as_text, as_docx] {
                assert_eq!(read_back(&folder, read).chairs_gender, Gender::F);
            }
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

/// The line of the signature in the example.
const SIGNATURE: &str = r#"signature = { signatory = "lee","#;

#[test]
fn whoever_signs_in_another_office_reads_back_in_six_languages() {
    // The gender is the register's, but where the model overrules it; that of the Director is the Director's own.
    for (who, shown) in [
        (r#""bogdan-martin", as = "deputy""#, "Directrice adjointe du Bureau"),
        (r#""onoe", as = "acting""#, "Directeur par intérim du Bureau"),
        (r#""onoe", as = "acting", gender = "f""#, "Directrice par intérim du Bureau"),
        (r#""bogdan-martin", as = "for-director""#, "Pour le Directeur du Bureau"),
    ] {
        let words = format!("signature = {{ signatory = {who},");
        let folder = folder(changed(&[(SIGNATURE, &words)]).path());
        assert!(text::write(&documents(&folder)[1]).contains(shown), "{who}");
        for read in [as_text, as_docx] {
            let expected = &folder.circular.head.signature;
            let read = read_back(&folder, read).signature;
            assert_eq!(
                (read.signatory, read.office, read.gender),
                (expected.signatory.clone(), expected.office, expected.gender)
            );
        }
    }
}

#[test]
fn an_edition_that_signs_in_another_office_or_speaks_of_another_meeting_is_found() {
    let plain = folder(changed(&[]).path());
    for (change, key, code) in [
        (
            (SIGNATURE, r#"signature = { signatory = "lee", as = "acting","#),
            "letter/signature",
            "person-mismatch",
        ),
        (("mode = \"physical\"", "mode = \"hybrid\""), "letter/intent", "mode-mismatch"),
        (("mode = \"physical\"", "mode = \"physical\"\nplanned = true"), "letter/intent", "mode-mismatch"),
    ] {
        let other = folder(changed(&[change]).path());
        for lang in 1..Lang::ALL.len() {
            let mut documents = documents(&plain);
            documents[lang] = self::documents(&other).swap_remove(lang);
            for composed in [false, true] {
                let editions: Vec<Edition> = documents
                    .iter()
                    .zip(Lang::ALL)
                    .map(|(document, lang)| match composed {
                        true => recognise::composed(&kinds::ALL, document, "x"),
                        false => recognised(&as_text(document), lang).edition,
                    })
                    .collect();
                let findings = compare(&editions);
                assert!(
                    findings.iter().any(|it| it.code.name() == code && it.key.as_deref() == Some(key)),
                    "{} {composed}: {findings:#?}",
                    Lang::ALL[lang]
                );
            }
        }
    }
}

#[test]
fn a_draft_without_number_and_date_prints_blanks_and_reads_back() {
    let home = changed(&[("number = 195\n", ""), ("date = 2019-11-29\n", "")]);
    let (_, diagnostics) = Folder::read(home.path(), &kinds::ALL);
    assert!(diagnostics.iter().any(|it| it.code == Code::Draft), "{diagnostics:#?}");
    let folder = folder(home.path());
    assert_eq!(folder.circular.name(), "tsb-circular-draft");
    for document in documents(&folder) {
        let written = text::write(&document);
        assert_eq!(written.matches("195").count(), 0, "{written}");
        assert!(written.matches("____").count() >= 4, "{written}");
    }
    for read in [as_text, as_docx] {
        let head = read_back(&folder, read);
        assert_eq!((head.number, head.date), (None, None));
    }
}

/// The study groups that an addressee names in each language, with nothing to note there.
fn addressed(folder: &Folder, addressee: &str) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    for (document, lang) in documents(folder).iter().zip(Lang::ALL) {
        let recognition = recognise::edition(&kinds::ALL, &as_text(document), Some(lang));
        let here = |key: &Option<tsb_circular::document::Key>| {
            key.as_ref().is_some_and(|it| it.as_str() == addressee)
        };
        assert!(!recognition.notes.iter().any(|note| here(&note.key)), "{lang}: {:#?}", recognition.notes);
        let text = recognition.edition.texts.iter().find(|text| here(&text.key));
        let text = text.unwrap_or_else(|| panic!("{lang}: no {addressee} in {}", text::write(document)));
        let groups = text.text.facts().filter_map(|fact| match fact.value {
            Value::StudyGroup(group) => Some(group),
            _ => None,
        });
        out.push(groups.collect());
    }
    out
}

#[test]
fn several_study_groups_and_the_advisory_group_are_addressed_in_six_languages() {
    let home = changed(&[]);
    let mut folder = folder(home.path());
    for groups in [vec![5, 20], vec![5, 9, 20]] {
        folder.circular.head.study_group = Groups::Several(groups.clone());
        for addressee in ["to/associates", "copy-to/study-group-chairs"] {
            assert_eq!(addressed(&folder, addressee), vec![groups.clone(); 6], "{addressee}");
        }
    }
    let russian = text::write(&documents(&folder)[3]);
    let listed = "9\u{2011}й\u{a0}и\u{a0}20\u{2011}й\u{a0}Исследовательских";
    assert!(russian.contains(listed), "{russian}");
    folder.circular.head.study_group = Groups::Several(vec![5, 20]);
    let arabic = text::write(&documents(&folder)[5]);
    assert!(arabic.contains("لجنتي الدراسات"), "{arabic}");
    folder.circular.head.study_group = Groups::Tsag;
    folder.circular.head.copy_to = vec![Addressee::TsagChairs];
    assert_eq!(addressed(&folder, "to/associates"), vec![Vec::<u8>::new(); 6]);
}

#[test]
fn study_groups_are_a_number_several_or_the_advisory_group() {
    const GROUP: &str = "study-group = 17";
    let errors = |words: &str| {
        let home = changed(&[(GROUP, words)]);
        let (_, diagnostics) = Folder::read(home.path(), &kinds::ALL);
        diagnostics
            .iter()
            .filter(|it| it.severity == tsb_circular::diag::Severity::Error)
            .map(|it| it.hints.join(" "))
            .collect::<Vec<_>>()
    };
    for words in ["study-group = \"sg17\"", "study-group = [5]", "study-group = [5, 5]"] {
        assert_eq!(errors(words), ["write `study-group = 17`, `[5, 20]` or `\"tsag\"`"], "{words}");
    }
    // What a consultation puts forward is of one group.
    for words in ["study-group = \"tsag\"", "study-group = [5, 20]"] {
        let found = errors(words);
        assert!(found.iter().any(|hint| hint.contains("as in `study-group = 17`")), "{words}: {found:?}");
    }
    // Nor is what was decided on it.
    let home = tempfile::tempdir().unwrap();
    let model = fs::read_to_string(super::examples::root().join("examples/tsb-241/circular.toml")).unwrap();
    assert!(model.contains(GROUP));
    fs::write(home.path().join("circular.toml"), model.replace(GROUP, "study-group = [17, 20]")).unwrap();
    let (_, diagnostics) = Folder::read(home.path(), &kinds::ALL);
    assert!(
        diagnostics.iter().any(|it| it.hints.join(" ").contains("as in `study-group = 17`")),
        "{diagnostics:#?}"
    );
}
