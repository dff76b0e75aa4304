//! Limits: each is documented, can be set, and holds where its name says.

use std::fs;

use tsb_circular::limits::Limits;

use super::{Desk, within};
use crate::examples::root;

#[test]
fn the_page_of_limits_has_each_with_its_default() {
    let page = fs::read_to_string(root().join("docs/limits.md")).unwrap();
    let limits = Limits::default();
    for name in Limits::NAMES {
        let row = format!("| `{name}` | {} |", limits.value(name).unwrap());
        assert!(page.contains(&row), "docs/limits.md lacks: {row}");
    }
    assert_eq!(page.matches("\n| `").count(), Limits::NAMES.len());
}

/// Runs a command within a limit that is too low, then as the hint says until it goes on.
fn raised(args: &[&str], limit: &str) {
    let mut limit = limit.to_owned();
    for _ in 0..40 {
        let ran = within(20, &[args, &["--limit", &limit]].concat());
        let hint =
            ran.err.split_once("`--limit ").map(|(_, rest)| rest.split('`').next().unwrap().to_owned());
        match hint {
            Some(hint) => {
                assert_ne!(ran.code, Some(0), "{limit}");
                limit = hint;
            }
            None => {
                assert!(matches!(ran.code, Some(0 | 1)), "{limit}: {}", ran.err);
                return;
            }
        }
    }
    panic!("{limit} is still too low");
}

#[test]
fn each_limit_holds_and_is_raised_as_the_error_says() {
    let out = tempfile::TempDir::new().unwrap();
    let made = out.path().to_str().unwrap();
    let ran =
        within(60, &["render", "examples/letter", "--lang", "en,fr", "--to", "docx,txt", "--out", made]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let words = |format: &str| ["en", "fr"].map(|lang| format!("{made}/tsb-circular-58.{lang}.{format}"));
    let (docx, txt) = (words("docx"), words("txt"));
    let render = ["render", "examples/letter", "--lang", "en", "--to", "txt", "--out", made];
    raised(&["check", "examples/letter", "--fail-on", "error"], "text=1KB");
    raised(&render, "paragraphs=10");
    raised(&render, "notes=1");
    for limit in ["file=1KB", "part=1KB", "package=1KB", "parts=2", "depth=4", "paragraphs=5", "paragraph=20"]
    {
        raised(&["drift", &docx[0], &docx[1], "--fail-on", "error"], limit);
    }
    for limit in ["file=1KB", "paragraphs=5", "paragraph=20"] {
        raised(&["drift", &txt[0], &txt[1], "--fail-on", "error"], limit);
    }
    let desk = Desk::new("letter");
    fs::create_dir(desk.path().join("assets")).unwrap();
    let mut logo = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(60, 40).write_to(&mut logo, image::ImageFormat::Png).unwrap();
    fs::write(desk.path().join("assets/logo.png"), logo.into_inner()).unwrap();
    let folder = desk.path().to_str().unwrap();
    let render = ["render", folder, "--lang", "en", "--to", "txt", "--out", made];
    raised(&render, "picture=20");
    raised(&render, "pixels=100");
}

#[test]
fn what_is_no_limit_is_told_with_the_nearest() {
    let ran = within(10, &["check", "examples/letter", "--limit", "fille=3MB"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("did you mean `file`?"), "{}", ran.err);
}

#[test]
fn two_thousand_texts_are_within_the_limits() {
    let home = tempfile::TempDir::new().unwrap();
    let model = fs::read_to_string(root().join("examples/tsb-195/circular.toml")).unwrap();
    let (mut model, mut prose) = (model.split("[[texts]]").next().unwrap().to_owned(), String::new());
    for at in 0..2000 {
        let id = 3000 + at;
        model += &format!(
            "\n[[texts]]\nid = \"x-{id}\"\ndesignation = \"X.{id}\"\nworking-name = \"X.sec-{at}\"\n\
             status = \"new\"\ndocument = \"R{at}\"\n"
        );
        prose += &format!("x-{id}-title = Security of service {at}\nx-{id}-summary = What it needs, {at}.\n");
    }
    fs::create_dir(home.path().join("text")).unwrap();
    fs::write(home.path().join("circular.toml"), model).unwrap();
    fs::write(home.path().join("text/en.ftl"), prose).unwrap();
    let circular = home.path().to_str().unwrap();
    let ran = within(60, &["render", circular, "--lang", "en", "--to", "txt", "--out", circular]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}
