//! The same letter makes the same bytes: again, from another folder, in another time zone and language, with other
//! threads and another umask.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::root;

/// What is rendered, by file name, where the command runs under these conditions.
fn made(home: &Path, umask: &str, conditions: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let out = TempDir::new().unwrap();
    let circular = root().join("examples/tsb-195");
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "umask \"$1\"; shift; exec \"$@\"",
            "sh",
            umask,
            env!("CARGO_BIN_EXE_tsb-circular"),
            "render",
        ])
        .arg(circular)
        .args(["--lang", "en,zh,ar", "--to", "pdf,docx,txt", "--out"])
        .arg(out.path())
        .current_dir(home)
        .envs(conditions.iter().copied());
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let files = fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn the_same_letter_makes_the_same_bytes_wherever_and_whenever() {
    let first = made(&root(), "022", &[]);
    assert_eq!(first.len(), 9);
    let elsewhere = TempDir::new().unwrap();
    let far = [("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "ar_EG.UTF-8")];
    let alone = [("RAYON_NUM_THREADS", "1"), ("SOURCE_DATE_EPOCH", "86400")];
    let many = [("RAYON_NUM_THREADS", "7"), ("TZ", "America/St_Johns"), ("HOME", "/nowhere")];
    for (umask, conditions) in [("077", &far[..]), ("000", &alone[..]), ("022", &many[..])] {
        let again = made(elsewhere.path(), umask, conditions);
        for (name, bytes) in &first {
            assert!(again[name] == *bytes, "{name} differs: umask {umask}, {conditions:?}");
        }
    }
}
