//! A letter through a pipe: JSON in, one edition out, and a refusal of everything else.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::json;
use tempfile::TempDir;

use super::{code, names, root, run, stderr};
use crate::examples::folder;
use crate::memory::{letter, value};

/// Runs with a text on standard input.
fn given(args: &[&str], text: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    command.args(args).current_dir(root());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn one_letter_comes_out_as_from_its_folder() {
    // Some shells send a byte order mark.
    let letter = format!("\u{feff}{}", letter(folder(195)));
    for (verb, format) in [("render", "txt"), ("render", "docx"), ("render", "pdf"), ("reply", "docx")] {
        let piped = given(&[verb, "-", "--lang", "fr", "--to", format, "--out", "-"], &letter);
        assert_eq!((code(&piped), stderr(&piped)), (0, String::new()), "{verb} {format}");
        let straight = run(&[verb, "examples/tsb-195", "--lang", "fr", "--to", format, "--out", "-"]);
        assert_eq!(code(&straight), 0, "{}", stderr(&straight));
        assert!(!piped.stdout.is_empty() && piped.stdout == straight.stdout, "{verb} {format}");
    }
}

#[test]
fn a_letter_from_a_pipe_goes_to_a_folder_too() {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    let done = given(&["render", "-", "--to", "txt", "--out", out], &letter(folder(83)));
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    assert_eq!(names(home.path()).len(), 6);
}

#[test]
fn standard_output_takes_one_file() {
    let text = letter(folder(195));
    for args in [
        &["render", "-", "--to", "txt", "--out", "-"][..],
        &["render", "-", "--lang", "fr", "--to", "txt,docx", "--out", "-"],
        &["render", "-", "examples/tsb-83", "--lang", "fr", "--to", "txt", "--out", "-"],
        &["reply", "examples/letter", "examples/tsb-127", "--lang", "fr", "--to", "txt", "--out", "-"],
    ] {
        let refused = given(args, &text);
        assert_eq!(code(&refused), 2, "{args:?}");
        assert!(refused.stdout.is_empty());
        assert!(stderr(&refused).contains("name one letter, one language and one format"), "{args:?}");
    }
}

#[test]
fn what_is_no_letter_is_refused_with_its_place() {
    let args = ["render", "-", "--lang", "fr", "--to", "txt", "--out", "-"];
    let refused = |text: &str| {
        let done = given(&args, text);
        assert_eq!((code(&done), done.stdout.len()), (2, 0), "{text}");
        stderr(&done)
    };
    assert!(refused("kind = \"letter\"").contains("is not a letter as JSON"));
    assert!(refused("").contains("is not a letter as JSON"));
    assert!(refused("{ \"circular\": {,} }").contains("<stdin>:1:16"));
    let mut other = value(folder(195));
    other["circular"]["deadlin"] = json!("2020-02-29T23:59:00Z");
    let said = refused(&other.to_string());
    assert!(said.contains("the circular has no field `deadlin`"), "{said}");
    assert!(said.contains("did you mean `deadline`?"), "{said}");
    assert!(refused("{ \"text\": {} }").contains("the letter lacks the field `circular`"));
    assert!(refused(&"[".repeat(100_000)).contains("is not a letter as JSON"));
    let deep = format!("{{\"circular\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(refused(&deep).contains("recursion limit"), "{}", refused(&deep));
}
