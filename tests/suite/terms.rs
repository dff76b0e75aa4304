//! Terms with their status, out as TBX and CSV; and the list that comes back confirms them in the house.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use super::examples::root;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
}

/// A house with the files of the example.
fn house() -> TempDir {
    let dir = TempDir::new().unwrap();
    for file in ["house.toml", "confirmed.toml", "names/fr.toml", "text/fr.ftl", "letterhead/logo.svg"] {
        let to = dir.path().join(file);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(root().join("examples/house").join(file), to).unwrap();
    }
    dir
}

/// The lists of a house, as TBX and as CSV.
fn listed(house: &Path, more: &[&str]) -> (String, String) {
    let out = house.join("list");
    let (house, to) = (house.to_str().unwrap(), out.to_str().unwrap());
    let output = run(&[&["terms", "--house", house, "--out", to][..], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |name: &str| fs::read_to_string(out.join(name)).unwrap();
    (read("terms.tbx"), read("terms.csv"))
}

/// What becomes of a list that came back: the exit code, and what is said.
fn taken(house: &Path, name: &str, list: &str, more: &[&str]) -> (i32, String) {
    let file = house.join(name);
    fs::write(&file, list).unwrap();
    let args = ["terms", "--house", house.to_str().unwrap(), "--from", file.to_str().unwrap()];
    let output = run(&[&args[..], more].concat());
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn confirmed(house: &Path) -> String {
    fs::read_to_string(house.join("confirmed.toml")).unwrap()
}

/// A term as TBX has it: message, language, words, status.
fn of_tbx(tbx: &str) -> Vec<[String; 4]> {
    let document = roxmltree::Document::parse(tbx).unwrap();
    let mut out = Vec::new();
    for concept in document
        .descendants()
        .filter(|node| node.has_tag_name(("urn:iso:std:iso:30042:ed-2", "conceptEntry")))
    {
        for term in concept.descendants().filter(|node| node.tag_name().name() == "termSec") {
            let lang =
                term.parent().unwrap().attribute(("http://www.w3.org/XML/1998/namespace", "lang")).unwrap();
            let of = |name: &str| {
                term.children().find(|node| node.tag_name().name() == name).unwrap().text().unwrap()
            };
            out.push([concept.attribute("id").unwrap(), lang, of("term"), of("termNote")].map(str::to_owned));
        }
    }
    out
}

fn of_csv(csv: &str) -> Vec<[String; 4]> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| [0, 1, 2, 3].map(|at| row.as_ref().unwrap()[at].to_owned())).collect()
}

#[test]
fn both_lists_have_every_term_with_its_status() {
    let house = house();
    let (tbx, csv) = listed(house.path(), &[]);
    let (tbx, csv) = (of_tbx(&tbx), of_csv(&csv));
    let status = |status: &str| {
        if status == "unconfirmed" { "admittedTerm-admn-sts" } else { "preferredTerm-admn-sts" }
    };
    let as_tbx: Vec<_> =
        csv.iter().map(|[id, lang, words, it]| [id, lang, words, status(it)].map(str::to_owned)).collect();
    assert_eq!(tbx, as_tbx);
    let of = |id: &str, lang: &str| -> Vec<(&str, &str)> {
        let rows = csv.iter().filter(|row| row[0] == id && row[1] == lang);
        rows.map(|row| (row[2].as_str(), row[3].as_str())).collect()
    };
    assert_eq!(of("salutation", "fr"), [("Madame, Monsieur,", "confirmed")]);
    assert_eq!(of("label-ref", "fr"), [("Réf.:", "unconfirmed")]);
    assert_eq!(of("place-geneva", "ru"), [("Женева", "settled")]);
    // A name of the house, in the language in which it has one.
    assert_eq!(of("place-montreux", "fr"), [("Montreux", "settled")]);
    assert_eq!(of("place-montreux", "zh"), []);
    assert_eq!(of("intent", "fr").len(), 2);
    let open = of_csv(&listed(house.path(), &["--open", "--lang", "fr,ar"]).1);
    let expected =
        csv.iter().filter(|row| row[3] == "unconfirmed" && ["fr", "ar"].contains(&row[1].as_str()));
    assert_eq!(open, expected.cloned().collect::<Vec<_>>());
    assert!(open.len() > 60);
}

#[test]
fn the_list_that_comes_back_confirms_in_the_house_and_check_asks_no_more() {
    let house = house();
    let (tbx, csv) = listed(house.path(), &["--open"]);
    let before = confirmed(house.path());
    // A spreadsheet parts columns by semicolons; another tool writes TBX with its own order of languages.
    let rows = of_csv(&csv).into_iter().filter(|row| row[1] == "fr");
    let rows: Vec<String> =
        rows.map(|[id, lang, words, _]| format!("\"{id}\";{lang};\"{words}\";Confirmed;CD;\n")).collect();
    let filled = format!("\u{feff}id;lang;term;status;by;date\r\n{}", rows.concat());
    assert_eq!(
        taken(house.path(), "a.csv", &filled, &["--on", "2026-12-01", "--dry-run"]),
        (0, String::new())
    );
    assert_eq!(confirmed(house.path()), before);
    assert_eq!(taken(house.path(), "a.csv", &filled, &["--on", "2026-12-01"]), (0, String::new()));
    let after = confirmed(house.path());
    assert!(
        after.starts_with(&before)
            && after.contains("message = \"label-ref\"\nby = \"CD\"\ndate = 2026-12-01\n")
    );
    assert_eq!(of_csv(&listed(house.path(), &["--open", "--lang", "fr"]).1).len(), 0);

    let preferred = tbx
        .replace("admittedTerm-admn-sts", "preferredTerm-admn-sts")
        .replace("xml:lang=\"ar\"", "xml:lang=\"ar-EG\"");
    let (code, said) = taken(house.path(), "b.tbx", &preferred, &[]);
    assert!(code == 2 && said.contains("nobody stands for `a5-sentence` in Arabic"), "{said}");
    assert_eq!(taken(house.path(), "b.tbx", &preferred, &["--by", "Ü \"Q\""]), (0, String::new()));
    assert_eq!(of_csv(&listed(house.path(), &["--open"]).1).len(), 0);
    // Once.
    let whole = confirmed(house.path());
    assert_eq!(taken(house.path(), "b.tbx", &preferred, &["--by", "EF"]), (0, String::new()));
    assert_eq!(confirmed(house.path()), whole);

    let house = house.path().to_str().unwrap();
    let output = run(&["check", "examples/tsb-195", "--house", house, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for lang in ["fr", "ar", "zh", "es", "ru"] {
        let open = &report["circulars"][0]["languages"][lang]["unconfirmed"];
        assert_eq!(open.as_array().unwrap().len(), 0, "{lang}: {open}");
    }
}

#[test]
fn what_a_list_cannot_confirm_is_told_with_its_line() {
    let house = house();
    let before = confirmed(house.path());
    let list = |rows: &str| format!("id,lang,term,status\n{rows}\n");
    for (rows, code, says) in [
        (
            "label-ref,fr,Référence:,confirmed",
            0,
            "“Référence:” is not what letters say in French (`label-ref`): they say “Réf.:”",
        ),
        ("label-ref,fr,Réf.:,rejected", 0, "“Réf.:” is rejected in French (`label-ref`)"),
        (
            "label-ref,fr,Réf.:,rejected\nlabel-ref,fr,Réf.:,confirmed",
            0,
            "“Réf.:” is confirmed and rejected in French (`label-ref`)",
        ),
        (
            "intent,fr,Lettre collective,confirmed",
            0,
            "`intent` has 2 open terms in French, and the list confirms 1",
        ),
        ("label-reff,fr,Réf.:,confirmed", 0, "did you mean `label-ref`?"),
        ("label-ref,fr,Réf.:,confirmed", 2, "nobody stands for `label-ref` in French"),
        ("label-ref,fr,Réf.:,yes", 2, "`yes` is no status of a term"),
        ("label-ref,de,Réf.:,confirmed", 2, "`de` is none of the six languages"),
        (",fr,Réf.:,confirmed", 2, "a row lacks its `id`"),
    ] {
        let (found, said) = taken(house.path(), "list.csv", &list(rows), &[]);
        assert!(
            found == code && said.contains(says) && said.contains("list.csv:2"),
            "{rows}: {found} {said}"
        );
    }
    for (name, list, says) in [
        ("list.csv", "message,words\na,b\n", "it lacks one of the columns"),
        ("list.tbx", "<html/>", "`html` is no TBX"),
        ("list.tbx", "<tbx", "no XML that can be read"),
    ] {
        let (code, said) = taken(house.path(), name, list, &[]);
        assert!(code == 2 && said.contains(says), "{said}");
    }
    assert_eq!(confirmed(house.path()), before);
    let output = run(&["terms", "--from", "README.md"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no house to confirm terms in"));
}

/// The style DCT, and TBX 2: elements in the place of types, other names of the same.
#[test]
fn other_styles_of_tbx_are_read() {
    let dct = r#"<?xml version="1.0"?><tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
        <conceptEntry id="label-ref"><langSec xml:lang="fr"><termSec><term>Réf.:</term>
        <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
        <transacGrp><basic:transactionType>modification</basic:transactionType><date>2026-10-01</date>
        <basic:responsibility>GH</basic:responsibility></transacGrp></termSec></langSec></conceptEntry></body></text></tbx>"#;
    let martif = r#"<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd"><martif type="TBX-Basic" xml:lang="en"><text><body>
        <termEntry id="label-ref"><langSet xml:lang="fr"><tig><term>Réf.:</term>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        <transacGrp><transac type="transactionType">modification</transac><transacNote type="responsibility">GH</transacNote>
        <date>2026-10-01</date></transacGrp></tig></langSet></termEntry></body></text></martif>"#;
    for (name, list) in [("dct.tbx", dct), ("two.tbx", martif)] {
        let house = house();
        assert_eq!(taken(house.path(), name, list, &[]), (0, String::new()), "{name}");
        let expected = "lang = \"fr\"\nmessage = \"label-ref\"\nby = \"GH\"\ndate = 2026-10-01\n";
        assert!(confirmed(house.path()).ends_with(expected), "{name}");
    }
}
