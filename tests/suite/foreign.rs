//! No room knows a kind: one that stands here alone is rendered, recognised, compared, imported and collected.

pub mod kind;

use std::path::Path;

use tempfile::TempDir;
use tsb_circular::document::{Document, Edition, Value};
use tsb_circular::inside;
use tsb_circular::inside::document::key;
use tsb_circular::inside::import;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise::{self, Recognition};
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder, Kinds};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{collect, docx, drift, pdf, text};

use kind::of;

const CIRCULAR: &str = r#"
format = 1
kind = "gazette"
number = 311
study-period = 2022
date = 2023-05-02
place = "geneva"
original-language = "en"
study-group = 20
reference = "SG20/GZ"
contact = { tel = "+41 22 730 1111", fax = "+41 22 730 2222", email = "gazette@itu.int" }
to = ["member-states"]
copy-to = ["sector-members"]
signature = { signatory = "onoe", original = "blank", translations = "original-signed" }
due = 2023-08-01T12:00:00Z

[[drafts]]
id = "y-4001"
designation = "Y.4001"
working-name = "Y.gazette-a"
status = "new"
document = "R101"

[[drafts]]
id = "y-4002"
designation = "Y.4002"
status = "new"
document = "R102"
"#;

/// The folder of a gazette entry, written where the test alone sees it.
pub fn folder(kinds: &Kinds) -> (TempDir, Folder) {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("text")).unwrap();
    let write = |path: &str, text: &str| std::fs::write(home.path().join(path), text).unwrap();
    write("circular.toml", CIRCULAR);
    write("text/en.ftl", "y-4001-title = Lamps along the quay\ny-4002-title = Bells of the harbour\n");
    write("text/fr.ftl", "y-4001-title = Lampes le long du quai\ny-4002-title = Cloches du port\n");
    let (folder, diagnostics) = Folder::read(home.path(), kinds);
    assert_eq!(diagnostics, []);
    (home, folder.unwrap())
}

fn documents(folder: &Folder) -> Vec<Document> {
    [Lang::En, Lang::Fr].map(|lang| kinds::edition(folder, lang, &Options::default()).unwrap()).to_vec()
}

fn word(document: &Document) -> Reading {
    let bytes = docx::write(document, &docx::DocxOptions::default()).unwrap();
    inside::docx::read(&bytes, Path::new("gazette.docx"), &Limits::default()).unwrap()
}

fn plain(document: &Document) -> Reading {
    inside::text::read(text::write(document).as_bytes(), Path::new("gazette.txt"), &Limits::default())
        .unwrap()
}

#[test]
fn it_is_rendered_as_pdf_and_word() {
    let kinds = kind::kinds();
    let (_home, folder) = folder(&kinds);
    let engine = pdf::Engine::new(pdf::EngineOptions::default()).unwrap();
    for document in documents(&folder) {
        let made = engine.render(&document, &pdf::PdfOptions::default()).unwrap();
        assert!(made.bytes.starts_with(b"%PDF-"));
        assert!(!docx::write(&document, &docx::DocxOptions::default()).unwrap().is_empty());
    }
}

/// Each edition of the entry, recognised in a form.
fn recognised(kinds: &Kinds, folder: &Folder, read: fn(&Document) -> Reading) -> Vec<(Reading, Recognition)> {
    let documents = documents(folder);
    let readings = documents.iter().map(read);
    readings
        .map(|reading| (recognise::edition(kinds, &reading, None), reading))
        .map(|(a, b)| (b, a))
        .collect()
}

#[test]
fn it_is_known_by_its_own_messages_and_recognised_key_by_key() {
    let kinds = kind::kinds();
    let (_home, folder) = folder(&kinds);
    for read in [word, plain] {
        for ((_, recognition), document) in recognised(&kinds, &folder, read).iter().zip(documents(&folder)) {
            assert_eq!(recognition.edition.kind.as_deref(), Some("gazette"));
            assert!(recognition.edition.trace.known_by.contains(&"purpose".to_owned()));
            assert_eq!(recognition.notes, []);
            let keys = |edition: &Edition| {
                let mut keys: Vec<String> =
                    edition.texts.iter().filter_map(|text| Some(text.key.as_ref()?.to_string())).collect();
                keys.sort();
                keys.dedup();
                keys
            };
            let composed = recognise::composed(&kinds, &document, "gazette");
            assert_eq!(keys(&recognition.edition), keys(&composed));
            let mut fields: Vec<_> =
                recognition.edition.fields.iter().map(|field| field.key.to_string()).collect();
            let mut expected: Vec<_> = composed.fields.iter().map(|field| field.key.to_string()).collect();
            for keys in [&mut fields, &mut expected] {
                keys.sort();
                keys.dedup();
            }
            assert_eq!(fields, expected);
        }
    }
}

#[test]
fn it_comes_back_to_the_same_model() {
    let kinds = kind::kinds();
    let (_home, folder) = folder(&kinds);
    for read in [word, plain] {
        let read = recognised(&kinds, &folder, read);
        let inputs: Vec<_> =
            read.iter().map(|(reading, recognition)| import::Input { reading, recognition }).collect();
        let (imported, diagnostics) = import::folder(&kinds, &inputs);
        assert_eq!(diagnostics, []);
        let imported = imported.unwrap();
        let source = tsb_circular::diag::Source::new("circular.toml", imported.circular.as_str());
        let (again, _) = kinds.parse(&source);
        let (_, again) = again.unwrap_or_else(|| panic!("{}", imported.circular));
        assert_eq!(again.head.number.unwrap(), folder.circular.head.number.unwrap());
        assert_eq!(again.head.signature.signatory, "onoe");
        assert_eq!(of(&again.matter), of(&folder.circular.matter));
        assert!(imported.prose[&Lang::Fr].contains("y-4002-title = Cloches du port"));
    }
}

/// Changes the first fact of a kind at a key of an edition.
fn set(edition: &mut Edition, key: &str, value: Value) {
    let texts =
        edition.texts.iter_mut().filter(|text| text.key.as_ref().is_some_and(|it| it.as_str() == key));
    for inline in texts.flat_map(|text| &mut text.text.0) {
        if let tsb_circular::document::Inline::Fact(fact) = inline
            && fact.value.kind() == value.kind()
        {
            fact.value = value;
            return;
        }
    }
    panic!("no such fact at {key}");
}

#[test]
fn its_editions_agree_and_planted_faults_are_found() {
    let kinds = kind::kinds();
    let (_home, folder) = folder(&kinds);
    let sound: Vec<Edition> =
        documents(&folder).iter().map(|document| recognise::composed(&kinds, document, "gazette")).collect();
    let found = |editions: &[Edition]| {
        let report = drift::compare(&kinds, editions, &drift::Options::default());
        report
            .findings
            .iter()
            .map(|finding| format!("{} {}", finding.code, finding.key.clone().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&sound), Vec::<String>::new());
    let faulty = |fault: fn(&mut Edition)| {
        let mut editions = sound.clone();
        fault(&mut editions[1]);
        found(&editions)
    };
    let lost = |key: &'static str| {
        let mut editions = sound.clone();
        editions[1].texts.retain(|text| text.key.as_ref().is_none_or(|it| it.as_str() != key));
        found(&editions)
    };
    let draft = |number: &str| Value::Designation(tsb_circular::document::Designation::of(number));
    let late = "2023-08-02T12:00:00".parse().unwrap();
    let mut editions = sound.clone();
    set(&mut editions[1], "page/purpose", Value::Deadline(late));
    assert_eq!(found(&editions), ["deadline-mismatch page/purpose"]);
    let mut editions = sound.clone();
    set(&mut editions[1], "page/roll", draft("Y.4010"));
    assert_eq!(found(&editions), ["designation-mismatch page/roll"]);
    assert_eq!(
        faulty(|e| set(e, "sheet/y-4002", Value::Symbol("R103".into()))),
        ["symbol-mismatch sheet/y-4002"]
    );
    assert_eq!(
        faulty(|e| set(e, "slip/y-4001/endorse", Value::StudyGroup(13))),
        ["group-mismatch slip/y-4001/endorse"]
    );
    assert_eq!(faulty(|e| set(e, "slip/about", Value::Circular(312))), ["letter-mismatch slip/about"]);
    assert_eq!(faulty(|e| set(e, "page/enclosures", Value::Count(3))), ["count-mismatch page/enclosures"]);
    assert_eq!(lost("page/purpose"), ["block-missing page/purpose"]);
    assert_eq!(lost("remark/scope"), ["block-missing remark/scope"]);
    // Inside one edition alone.
    let mut alone = vec![sound[1].clone()];
    set(&mut alone[0], "subject", Value::StudyGroup(13));
    assert_eq!(found(&alone), ["group-mismatch subject"]);
}

#[test]
fn its_filled_form_is_counted() {
    let kinds = kind::kinds();
    let (home, folder) = folder(&kinds);
    let options = Options { extent: tsb_circular::kinds::Extent::Reply, ..Options::default() };
    let form = kinds::edition(&folder, Lang::Fr, &options).unwrap();
    let filling = super::collect::fill::Filling {
        marks: ["slip/y-4001/endorse", "slip/y-4002/decline"].map(|mark| (key(mark), true)).into(),
        entries: [("slip/state", "France"), ("slip/day", "5 juin 2023")]
            .map(|(blank, entry)| (key(blank), entry.to_owned()))
            .into(),
    };
    let bytes = docx::write(&form, &docx::DocxOptions::default()).unwrap();
    let path = home.path().join("france.docx");
    std::fs::write(&path, super::collect::fill::word(&bytes, &filling)).unwrap();
    let (files, problems) = collect::gather(&[path]);
    assert_eq!(problems, []);
    let collection = collect::collect(&folder, &files, &collect::Options::default()).unwrap();
    let reply = &collection.replies[0];
    assert_eq!(reply.member_state.as_deref(), Some("France"), "{:?}", reply.problems);
    assert_eq!(reply.date, Some("2023-06-05".parse().unwrap()));
    assert_eq!(reply.position("y-4001"), Some(collect::Position::Assigns));
    assert_eq!(reply.position("y-4002"), Some(collect::Position::DoesNotAssign));
    assert_eq!(collection.texts.iter().map(|text| text.support).collect::<Vec<_>>(), [1, 0]);
}
