//! A Bureau without a fax: header and reply form leave its row out in every language and format, and the editions are
//! compared and taken back as others are.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{code, names, root, run, stderr};

/// The numbers of Circular 195, as its model has them.
const HEADER: &str = ", fax = \"+41 22 730 5853\", email = \"tsbsg17";
const REPLY: &str = "reply-to = { fax = \"+41 22 730 5853\", ";

/// Circular 195 in six languages without these numbers.
fn without(home: &Path, numbers: &[&str]) -> String {
    let (from, to) = (root().join("examples/tsb-195"), home.join("circular"));
    fs::create_dir_all(to.join("text")).unwrap();
    for name in names(&from.join("text")) {
        fs::copy(from.join("text").join(&name), to.join("text").join(&name)).unwrap();
    }
    let mut model = fs::read_to_string(from.join("circular.toml")).unwrap();
    for number in numbers {
        assert!(model.contains(number), "{number}");
        model = model.replacen(number, &number.replace("fax = \"+41 22 730 5853\", ", ""), 1);
    }
    fs::write(to.join("circular.toml"), model).unwrap();
    to.to_str().unwrap().to_owned()
}

#[test]
fn the_row_is_left_out_and_drift_and_import_cope() {
    for (numbers, rows) in [(&[HEADER, REPLY][..], 0), (&[HEADER], 2), (&[REPLY], 1)] {
        let home = TempDir::new().unwrap();
        let circular = without(home.path(), numbers);
        let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
        for to in ["txt", "docx"] {
            let made = run(&["render", &circular, "--to", to, "--out", &path(to)]);
            assert_eq!(code(&made), 0, "{}", stderr(&made));
            let editions: Vec<String> =
                names(&home.path().join(to)).iter().map(|name| path(&format!("{to}/{name}"))).collect();
            assert_eq!(editions.len(), 6);
            let editions: Vec<&str> = editions.iter().map(String::as_str).collect();
            let drift = run(&[&["drift"], &editions[..]].concat());
            let said = String::from_utf8_lossy(&drift.stdout);
            assert_eq!(code(&drift), 0, "{numbers:?} {to}: {said}");
            let out = path(&format!("back-{to}"));
            let import = run(&[&["import"], &editions[..], &["--out", &out]].concat());
            assert_eq!(code(&import), 0, "{numbers:?} {to}: {}", stderr(&import));
            let model = fs::read_to_string(format!("{out}/circular.toml")).unwrap();
            assert_eq!(model.matches("fax =").count(), 2 - numbers.len(), "{model}");
        }
        let text = fs::read_to_string(home.path().join("txt/tsb-circular-195.en.txt")).unwrap();
        // The foot has the Union's own.
        assert_eq!(text.matches("Fax:").count(), rows + 1, "{numbers:?}: {text}");
    }
}

#[test]
fn a_form_without_it_is_made_as_pdf_and_its_replies_are_read() {
    let home = TempDir::new().unwrap();
    let circular = without(home.path(), &[HEADER, REPLY]);
    let out = home.path().join("forms");
    let made =
        run(&["reply", &circular, "--lang", "fr,ar", "--to", "pdf,docx", "--out", out.to_str().unwrap()]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    let read = run(&["collect", &circular, out.to_str().unwrap(), "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&read.stdout).unwrap();
    let replies = report["replies"].as_array().unwrap();
    assert_eq!(replies.len(), 4);
    for reply in replies {
        let codes: Vec<_> =
            reply["problems"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
        assert!(!codes.iter().any(|code| code.contains("field") || code.contains("wording")), "{codes:?}");
    }
}
