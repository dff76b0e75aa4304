//! Words of a house are read back: what is rendered with them is recognised, compared and imported with them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use super::{fine, run, stderr, stdout};

/// What an English and a French reviser would rather say: a formula, a sentence with values, and the title of office
/// that stands inside the signature.
const WORDS: [(&str, &str); 2] = [
    (
        "en",
        "salutation = Dear Colleague,\n\
         consultation = This Circular opens the formal consultation with ITU Member States on whether these texts may be considered for approval at the coming meeting, in keeping with clause { $clause } of Resolution { $resolution }. Member States are kindly asked to fill in and return the form in Annex { $annex } by { $deadline }.\n",
    ),
    (
        "fr",
        "valediction = Avec mes salutations distinguées,\n\
         consultation = Nous demandons aux États Membres de l'Union si la réunion peut se prononcer sur ces textes, comme le prévoit le § { $clause } de la Résolution { $resolution }. Merci de nous envoyer le formulaire de l'Annexe { $annex } avant le { $deadline }.\n\
         office-director-tsb =\n    { $gender ->\n        [f] À la tête du Bureau, la Directrice\n       *[m] À la tête du Bureau, le Directeur\n    }\n",
    ),
];

/// A house of these words, and where editions are made.
fn house() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let house = dir.path().join("house");
    fs::create_dir_all(house.join("text")).unwrap();
    fs::write(house.join("house.toml"), "").unwrap();
    for (lang, words) in WORDS {
        fs::write(house.join(format!("text/{lang}.ftl")), words).unwrap();
    }
    (dir, house)
}

/// Renders a circular with a house; the editions in English and French.
fn rendered(circular: &Path, house: &Path, to: &str, out: &Path) -> Vec<String> {
    let (circular, house, folder) = (circular.to_str(), house.to_str(), out.to_str());
    let args = ["--house", house.unwrap(), "--lang", "en,fr", "--to", to, "--out", folder.unwrap()];
    fine(&run(&[&["render", circular.unwrap()][..], &args].concat()));
    ["en", "fr"].map(|lang| format!("{}/tsb-circular-195.{lang}.{to}", folder.unwrap())).to_vec()
}

/// What drift finds in these editions: code, key and severity.
fn found(editions: &[String], house: Option<&Path>) -> Vec<(String, String, String)> {
    let mut args = vec!["drift", "--format", "json"];
    args.extend(editions.iter().map(String::as_str));
    args.extend(house.iter().flat_map(|house| ["--house", house.to_str().unwrap()]));
    let output = run(&args);
    let report: Value =
        serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let text = |finding: &Value, field: &str| finding[field].as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    findings.map(|it| (text(it, "code"), text(it, "key"), text(it, "severity"))).collect()
}

#[test]
fn words_of_the_house_are_read_back() {
    let (dir, house) = house();
    let circular = Path::new("examples/tsb-195");
    for to in ["txt", "docx"] {
        let editions = rendered(circular, &house, to, &dir.path().join(to));
        assert_eq!(found(&editions, Some(&house)), []);
        let told = found(&editions, None);
        for key in ["letter/consultation", "letter/signature"] {
            assert!(told.iter().any(|(_, at, _)| at == key), "{to}: {key}: {told:?}");
        }
        // An edition said with the catalogs' words is read with the house as well.
        let plain = dir.path().join(format!("plain-{to}"));
        let empty = TempDir::new().unwrap();
        fs::write(empty.path().join("house.toml"), "").unwrap();
        let catalogs = rendered(circular, empty.path(), to, &plain);
        assert_eq!(found(&[editions[0].clone(), catalogs[1].clone()], Some(&house)), []);
    }
}

#[test]
fn an_import_with_the_house_needs_no_override() {
    let (dir, house) = house();
    let editions = rendered(Path::new("examples/tsb-195"), &house, "txt", &dir.path().join("out"));
    let made = dir.path().join("made");
    let args = ["--house", house.to_str().unwrap(), "--out", made.to_str().unwrap()];
    let editions: Vec<&str> = editions.iter().map(String::as_str).collect();
    let output = run(&[&["import"][..], &editions, &args].concat());
    fine(&output);
    for (lang, words) in WORDS {
        let prose = fs::read_to_string(made.join(format!("text/{lang}.ftl"))).unwrap();
        for id in words.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id)) {
            assert!(!prose.lines().any(|line| line.starts_with(&format!("{id} ="))), "{lang}: {id}");
        }
    }
    let again = rendered(&made, &house, "txt", &dir.path().join("again"));
    for (edition, again) in editions.iter().zip(again) {
        assert_eq!(fs::read_to_string(again).unwrap(), fs::read_to_string(edition).unwrap());
    }
}

#[test]
fn a_wrong_value_in_a_sentence_of_the_house_is_found() {
    let (dir, house) = house();
    let editions = rendered(Path::new("examples/tsb-195"), &house, "txt", &dir.path().join("out"));
    let text = fs::read_to_string(&editions[1]).unwrap();
    let (before, after) = text.split_once("avant le 29").unwrap();
    fs::write(&editions[1], format!("{before}avant le 28{after}")).unwrap();
    let told = found(&editions, Some(&house));
    let deadline = ("deadline-mismatch".into(), "letter/consultation".into(), "error".into());
    assert_eq!(told, [deadline]);
}

#[test]
fn a_sentence_of_the_house_tells_the_kind() {
    let (dir, house) = house();
    let editions = rendered(Path::new("examples/tsb-195"), &house, "txt", &dir.path().join("out"));
    let text = fs::read_to_string(&editions[1]).unwrap();
    let sentence = text.lines().find(|line| line.contains("Nous demandons aux États Membres")).unwrap();
    let file = dir.path().join("sentence.txt");
    fs::write(&file, format!("{sentence}\n")).unwrap();
    let file = format!("fr:{}", file.display());
    assert!(stdout(&run(&["drift", &file])).contains("(kind not recognized: "));
    let told = stdout(&run(&["drift", &file, "--house", house.to_str().unwrap()]));
    assert!(told.contains("(tap-consultation, by `consultation`)"), "{told}");
}
