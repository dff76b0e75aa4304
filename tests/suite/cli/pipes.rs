//! A reader who has seen enough: with stdout closed every verb ends quietly, and its files are made all the same.

use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::{names, root};

/// Runs with a stdout whose reader is gone.
fn closed(args: &[&str]) -> Output {
    let mut reader = Command::new("true").stdin(Stdio::piped()).spawn().unwrap();
    let stdout = reader.stdin.take().unwrap();
    reader.wait().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    command.args(args).current_dir(root()).stdout(stdout).stderr(Stdio::piped()).output().unwrap()
}

#[test]
fn every_verb_ends_quietly_where_nobody_reads_on() {
    let home = TempDir::new().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let (out, made, fresh) = (path("out"), path("made"), path("fresh"));
    let edition = path("out/tsb-circular-195.en.txt");
    let circular = "examples/tsb-195";
    for args in [
        &["schema"][..],
        &["completions", "bash"],
        &["--help"],
        &["render", circular, "--lang", "en", "--to", "txt", "--out", &out],
        &["reply", circular, "--lang", "fr", "--to", "txt", "--manifest", "--out", &out],
        &["verify", &out, "--fail-on", "error"],
        &["check", circular, "--fail-on", "error"],
        &["check", circular, "--fail-on", "error", "--verbose"],
        &["check", circular, "--fail-on", "error", "--format", "json"],
        &["drift", &edition],
        &["drift", &edition, "--format", "json"],
        &["drift", "--explain", "all"],
        &["import", &edition, "--out", &made],
        &["import", &edition, "--into", circular, "--dry-run"],
        &["new", &fresh],
    ] {
        let output = closed(args);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!told.contains("panicked") && !told.contains("error"), "{args:?}: {told}");
        assert_eq!(output.status.code(), Some(0), "{args:?}: {told}");
    }
    assert_eq!(names(home.path()), ["fresh", "made", "out"]);
    assert_eq!(names(&home.path().join("out")).len(), 3);
}
