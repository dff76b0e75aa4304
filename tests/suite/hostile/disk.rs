//! Folders and disks: pipes and devices where files should be, links that lead out, a disk that is full.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::{Desk, within};
use crate::examples::root;

fn pipe(path: &std::path::Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn pipes_and_devices_where_files_should_be_are_told() {
    for file in ["circular.toml", "text/en.ftl", "assets/logo.png"] {
        let desk = Desk::new("letter");
        let path = desk.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        if file.starts_with("assets") {
            symlink("/dev/zero", &path).unwrap();
        } else {
            pipe(&path);
        }
        let folder = desk.path().to_str().unwrap();
        let out = desk.path().join("out");
        let ran =
            within(10, &["render", folder, "--lang", "en", "--to", "docx", "--out", out.to_str().unwrap()]);
        // A picture is looked for among files alone.
        let expected = if file.starts_with("assets") { 0 } else { 2 };
        assert_eq!(ran.code, Some(expected), "{file}: {}", ran.err);
        assert!(expected == 0 || ran.err.contains("this is no file"), "{file}: {}", ran.err);
    }
    let inbox = TempDir::new().unwrap();
    pipe(&inbox.path().join("kenya.docx"));
    symlink("/dev/zero", inbox.path().join("chad.pdf")).unwrap();
    let ran = within(10, &["collect", "examples/tsb-195", inbox.path().to_str().unwrap()]);
    assert_eq!(ran.out.matches("a pipe or a device").count(), 2, "{}", ran.out);
}

#[test]
fn messages_in_messages_and_long_lists_of_receipts_are_refused_soon() {
    let inbox = TempDir::new().unwrap();
    fs::write(inbox.path().join("m.eml"), "Content-Type: message/rfc822\n\n".repeat(300_000)).unwrap();
    let list = inbox.path().join("received.csv");
    fs::write(&list, format!("path,received\n{}", "m.eml,soon\n".repeat(200_000))).unwrap();
    let folder = inbox.path().to_str().unwrap();
    let ran = within(10, &["collect", "examples/tsb-195", folder, "--received", list.to_str().unwrap()]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("`soon` is not a date") && ran.err.len() < 1 << 20, "{} bytes", ran.err.len());
    fs::remove_file(&list).unwrap();
    let ran = within(10, &["collect", "examples/tsb-195", folder]);
    assert!(ran.out.contains("messages are attached to it"), "{} {}", ran.out, ran.err);
}

#[test]
fn a_link_among_the_editions_keeps_what_it_leads_to() {
    let (out, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let precious = elsewhere.path().join("precious");
    fs::write(&precious, "precious").unwrap();
    symlink(&precious, out.path().join("tsb-circular-58.en.txt")).unwrap();
    let folder = out.path().to_str().unwrap();
    let ran = within(10, &["render", "examples/letter", "--lang", "en", "--to", "txt", "--out", folder]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
    assert!(fs::read_to_string(out.path().join("tsb-circular-58.en.txt")).unwrap().contains("Kigali"));
}

#[test]
fn a_full_disk_leaves_no_half_file() {
    let out = TempDir::new().unwrap();
    let command = env!("CARGO_BIN_EXE_tsb-circular");
    let folder = out.path().to_str().unwrap();
    // No file may grow beyond four blocks; the program is told so, as on a full disk.
    let script = format!(
        "trap '' XFSZ; ulimit -f 4; exec {command} render examples/letter --lang en --to docx,txt --out {folder}"
    );
    let ran = Command::new("sh").args(["-c", &script]).current_dir(root()).output().unwrap();
    let err = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(2), "{err}");
    assert!(err.contains("cannot be written") && err.contains("make room there"), "{err}");
    let names: Vec<String> =
        fs::read_dir(out.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| name == "tsb-circular-58.en.txt"), "{names:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_target_of_standard_output_is_told() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
        .args(["render", "examples/letter", "--lang", "en", "--to", "txt", "--out", "-"])
        .current_dir(root())
        .stdout(Stdio::from(full))
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("the result cannot be printed"));
}
