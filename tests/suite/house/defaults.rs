//! Defaults of a house: what a flag says where it is not given; the command line goes before.

use std::fs;

use tempfile::TempDir;
use tsb_circular::diag::Severity;
use tsb_circular::inside::house::defaults::{FORMATS, FORMS, NAMINGS};

use super::{fine, run, said, stderr};

const HOUSE: &str =
    "[defaults]\nto = [\"txt\"]\nnaming = \"itu\"\nform = \"protected\"\nfail-on = \"error\"\n";

/// The names of the files in a folder.
fn files(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let mut out: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    out.sort();
    out
}

#[test]
fn a_house_has_defaults_and_the_command_line_goes_before_them() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("house.toml"), HOUSE).unwrap();
    let house = dir.path().to_str().unwrap();
    let render = |out: &str, more: &[&str]| {
        let out = dir.path().join(out);
        let args =
            ["render", "examples/tsb-195", "--house", house, "--lang", "en", "--out", out.to_str().unwrap()];
        fine(&run(&[&args[..], more].concat()));
        files(&out)
    };
    assert_eq!(render("a", &[]), ["T17-TSB-CIR-0195!!TXT-E.txt"]);
    assert_eq!(render("b", &["--naming", "plain"]), ["tsb-circular-195.en.txt"]);
    assert_eq!(render("c", &["--to", "docx", "--naming", "plain"]), ["tsb-circular-195.en.docx"]);
    // A wording slip is a warning at most: the house lets it pass, the flag does not.
    let edition = dir.path().join("b/tsb-circular-195.en.txt");
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replace("Plenary session will be devoted", "Plenary meeting will be devoted"))
        .unwrap();
    let edition = edition.to_str().unwrap();
    let code = |more: &[&str]| run(&[&["drift", edition, "--house", house][..], more].concat()).status.code();
    assert_eq!((code(&[]), code(&["--fail-on", "note"])), (Some(0), Some(1)));
}

#[test]
fn a_default_that_no_flag_takes_is_said_where_it_stands() {
    let one = |text: &str| said("house.toml", &format!("[defaults]\n{text}\n"));
    let error = |message: &str, hint: &str| (Severity::Error, 2, message.to_owned(), hint.to_owned());
    assert_eq!(
        one("fail-no = \"note\""),
        error("`[defaults]` has no field `fail-no`", "did you mean `fail-on`?")
    );
    assert_eq!(one("to = [\"dox\"]"), error("unknown word `dox`", "did you mean `docx`?"));
    assert_eq!(
        one("to = \"docx\""),
        error("expected a list of formats", "write `to = [\"docx\"]`, or leave the field out")
    );
    assert_eq!(one("fail-on = \"warn\""), error("unknown word `warn`", "did you mean `warning`?"));
}

#[test]
fn the_words_are_those_of_the_flags() {
    for (flag, words) in [("--to", FORMATS), ("--naming", NAMINGS), ("--form", FORMS)] {
        let said = stderr(&run(&["render", "examples/tsb-195", flag, "nothing"]));
        assert!(said.contains(&format!("[possible values: {}]", words.join(", "))), "{said}");
    }
}
