//! `--kind`: what it names overrules what a letter tells, and that is said where they are not one.

use std::fs;

use tempfile::TempDir;
use tsb_circular::inside::kinds::Kind;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::ALL;

use super::{code, run, stderr};

/// The editions of an example in English and French.
fn editions(number: u16, to: &str, home: &TempDir) -> [String; 2] {
    let out = home.path().to_str().unwrap();
    let circular = format!("examples/tsb-{number}");
    let made = run(&["render", &circular, "--lang", "en,fr", "--to", to, "--out", out]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    ["en", "fr"].map(|lang| format!("{out}/tsb-circular-{number}.{lang}.{to}"))
}

#[test]
fn a_kind_that_is_named_overrules_and_one_that_is_not_known_is_refused() {
    let home = TempDir::new().unwrap();
    let files = editions(195, "txt", &home);
    let drift = |kind: &[&str]| {
        let output = run(&[&["drift", &files[0], &files[1]], kind].concat());
        (code(&output), String::from_utf8(output.stdout.clone()).unwrap(), stderr(&output))
    };
    let (status, told, _) = drift(&[]);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("(tap-consultation, by `"), "{told}");
    let (_, told, _) = drift(&["--kind", "none"]);
    assert!(told.contains("(kind not recognized: "), "{told}");
    let (status, _, error) = drift(&["--kind", "tap"]);
    assert_eq!(status, 2);
    let known: Vec<&str> = ALL.iter().map(Kind::name).chain(["none"]).collect();
    assert!(error.contains(&known.join(", ")), "{error}");
}

#[test]
fn a_letter_read_as_one_of_the_other_kind_is_compared_and_the_doubt_is_said() {
    let home = TempDir::new().unwrap();
    for (number, own, other) in [(195, "tap-consultation", "approval"), (241, "approval", "tap-consultation")]
    {
        for to in ["txt", "docx"] {
            let [en, fr] = editions(number, to, &home);
            let doubt = format!("is worded like a letter of the kind `{own}`, but is read as `{other}`");
            let hint = format!("leave out `--kind {other}`, or give `--kind {own}`");
            let output = run(&["drift", &en, &fr, "--kind", other, "--format", "json"]);
            let said = stderr(&output);
            assert!(code(&output) < 2, "{number} {to}: {said}");
            assert_eq!((said.matches(&doubt).count(), said.matches(&hint).count()), (2, 2), "{said}");
            let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            for edition in report["editions"].as_array().unwrap() {
                assert_eq!(edition["kind"], other, "{edition}");
            }
            // The head is that of every letter, and its facts are compared whatever the kind; what pairs with nothing
            // is not counted.
            assert!(report["coverage"]["facts-compared"].as_u64().unwrap() > 50, "{}", report["coverage"]);
            let named = run(&["drift", &en, &fr, "--kind", own]);
            assert_eq!((code(&named), stderr(&named)), (0, String::new()), "{number} {to}");

            let made = home.path().join(format!("{number}-{to}"));
            let output = run(&["import", &en, &fr, "--kind", other, "--out", made.to_str().unwrap()]);
            let said = stderr(&output);
            assert_eq!(code(&output), 2, "{said}");
            assert!(said.contains(&doubt) && said.contains("error: no edition says "), "{said}");
            assert!(!made.exists(), "nothing is written");
        }
    }
}

#[test]
fn a_circular_is_of_its_own_kind_and_takes_back_no_edition_of_another() {
    let home = TempDir::new().unwrap();
    let [en, _] = editions(241, "docx", &home);
    let output = run(&["drift", "examples/tsb-195", "--kind", "approval"]);
    let said = stderr(&output);
    assert_eq!(code(&output), 0, "{said}");
    assert!(
        said.contains("this circular is of the kind `tap-consultation`, and `--kind` cannot change that"),
        "{said}"
    );
    let output = run(&["import", &en, "--into", "examples/tsb-195", "--dry-run"]);
    let said = stderr(&output);
    assert_eq!(code(&output), 2, "{said}");
    assert!(said.contains("read as a letter of the kind `approval`"), "{said}");
    let made = home.path().join("made");
    let output = run(&["import", &en, "--kind", "none", "--into", "examples/tsb-195"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("a letter of no kind cannot be imported"), "{}", stderr(&output));
    let output = run(&["import", &en, "--kind", "none", "--out", made.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(fs::read_to_string(made.join("circular.toml")).unwrap().contains("kind = \"letter\""));
}

/// A letter of 2007 in no wording that the catalogs have, signed by nobody whom the registers know.
const WORKSHOP: &str = "\
\tGeneva, 5 July 2007
\tRef:
\tTSB Circular 148
TSB Workshops/P.R.
\tTel:
\t+41 22 730 6235
\tFax:
\t+41 22 730 5853
\tE-mail:
\ttsbworkshops@itu.int
\tTo:
-\tAdministrations of Member States of the Union;
-\tITU-T Sector Members
\tSubject:
\tWorkshop on multimedia in NGN, Geneva, 10-11 September 2007
Dear Sir/Madam,
1\tI should like to inform you that a workshop will take place in Geneva from 10 to 11 September 2007.
2\tParticipation is free of charge.
3\tThe available information can be consulted on the website of ITU-T.
Yours faithfully,
P. Rosa
Director of the Telecommunication
Standardization Bureau
Annex: 1
ANNEX 1
Programme
";

#[test]
fn a_letter_of_no_kind_is_imported_as_it_stands_and_renders() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("148.en.txt");
    fs::write(&file, WORKSHOP).unwrap();
    let made = home.path().join("made");
    let output = run(&["import", file.to_str().unwrap(), "--out", made.to_str().unwrap()]);
    let said = stderr(&output);
    assert_eq!(code(&output), 0, "{said}");
    assert!(said.contains("nothing tells what kind of letter this is"), "{said}");
    let out = home.path().join("out");
    let output = run(&["render", made.to_str().unwrap(), "--to", "txt", "--out", out.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = fs::read_to_string(out.join("tsb-circular-148.en.txt")).unwrap().replace('\u{a0}', " ");
    for line in
        ["\tWorkshop on multimedia in NGN", "2\tParticipation is free", "P. Rosa", "Annex: 1", "Programme"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn a_whole_letter_on_one_line_is_refused_and_says_why() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("08.en.txt");
    fs::write(&file, "Dear Sir/Madam, Text. Yours faithfully, Chaesub Lee Director Annexes: 3 ANNEX 1 One\n")
        .unwrap();
    let output = run(&["drift", file.to_str().unwrap()]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("the whole letter stands on one line"), "{}", stderr(&output));
}
