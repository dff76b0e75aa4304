//! The rooms keep their doors: which crates and which rooms a file may name.

use std::fs;
use std::path::{Path, PathBuf};

use super::examples::root;

/// A crate or room, and the places below `src/` that alone may name it.
const RULES: &[(&[&str], &[&str])] = &[
    (&["quick_xml", "resvg"], &["docx"]),
    (&["typst", "typst_layout", "typst_pdf", "typst_svg"], &["pdf"]),
    (&["zip"], &["docx"]),
    (&["roxmltree"], &["letterhead", "memory", "segments.rs", "terms", "xliff"]),
    (&["mail_parser"], &["collect/packed.rs"]),
    (&["hayro_syntax", "pdf_writer", "miniz_oxide"], &["pdf"]),
    (&["csv"], &["collect", "terms"]),
    (&["axum"], &["desk", "serve", "preview"]),
    (&["hyper", "hyper_util", "tokio_io_timeout"], &["serve"]),
    (&["open"], &["cli/desk.rs"]),
    (&["tokio"], &["cli", "desk", "serve", "preview"]),
    (&["base64"], &["serve", "html"]),
    (&["rust_xlsxwriter"], &["collect", "drift/report/xlsx.rs"]),
    (&["unicode_normalization"], &["folding.rs", "recognise"]),
    (&["fluent", "fluent_syntax"], &["locale", "recognise"]),
    (&["clap", "clap_complete", "indicatif", "annotate_snippets"], &["cli"]),
    (&["image"], &["letterhead.rs", "pdf", "docx"]),
    (
        &["toml"],
        &[
            "model",
            "kinds",
            "house",
            "locale",
            "theme.rs",
            "compose/links.rs",
            "drift",
            "status/file.rs",
            "recognise/outside.rs",
            "recognise/written.rs",
        ],
    ),
    (&["sha2"], &["digest.rs", "batch/shard.rs"]),
    (&["similar"], &["drift", "import", "status"]),
    (&["unicode_segmentation"], &["import"]),
    (&["unicode_width"], &["drift", "cli"]),
];

/// A room, and the rooms it must not know.
const WAIST: &[(&str, &[&str])] = &[
    ("pdf", &["model", "compose", "collect", "drift", "batch", "cli", "docx", "html"]),
    ("docx", &["model", "compose", "collect", "drift", "batch", "cli", "html", "pdf"]),
    ("text", &["model", "compose", "collect", "drift", "batch", "cli", "docx", "html", "pdf"]),
    ("html", &["model", "compose", "collect", "drift", "batch", "cli", "docx", "pdf", "text"]),
    ("drift", &["model", "compose", "collect", "batch", "cli", "docx", "html", "memory", "pdf", "text"]),
    ("document", &["model", "compose", "collect", "drift", "batch", "cli", "docx", "html", "pdf", "text"]),
    (
        "reading",
        &["model", "compose", "collect", "drift", "recognise", "batch", "cli", "docx", "pdf", "text"],
    ),
    ("house", &["compose", "recognise", "import", "collect", "drift", "batch", "cli", "docx", "pdf", "text"]),
    ("locale", &["model", "compose", "collect", "drift", "batch", "cli", "docx", "pdf", "text"]),
    ("model", &["compose", "collect", "drift", "batch", "cli", "docx", "pdf", "text"]),
    ("compose", &["batch", "cli", "collect", "drift", "docx", "pdf", "text", "recognise"]),
    ("import", &["batch", "cli", "collect", "drift", "docx", "pdf", "text"]),
    ("recognise", &["import", "model", "compose", "collect", "drift", "batch", "cli", "docx", "pdf", "text"]),
    ("collect", &["batch", "cli", "drift", "verbs", "serve"]),
    ("status", &["batch", "cli", "collect", "drift", "import", "docx", "pdf", "text", "verbs", "serve"]),
    ("diff", &["batch", "cli", "collect", "drift", "import", "pdf", "text", "verbs", "serve"]),
    ("xliff", &["batch", "cli", "collect", "drift", "pdf", "text", "verbs", "serve"]),
    ("memory", &["batch", "cli", "collect", "docx", "pdf", "text", "verbs", "serve"]),
    ("terms", &["batch", "cli", "collect", "drift", "docx", "pdf", "text", "verbs", "serve"]),
    ("verbs", &["batch", "cli", "serve"]),
    ("serve", &["cli", "desk", "preview"]),
    ("preview", &["cli", "desk"]),
    ("desk", &["cli", "preview"]),
];

/// Every Rust file below a folder.
pub fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
}

/// Every source file below `src/`, by its path there, without its comments.
fn files() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut paths = Vec::new();
    sources(&src, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/"), code.join("\n"))
        })
        .collect()
}

fn names(code: &str, path: &str) -> bool {
    code.match_indices(path)
        .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}

#[test]
fn crates_stay_inside_their_rooms() {
    for (file, code) in files() {
        for (crates, homes) in RULES {
            let home = homes.iter().any(|home| file == *home || file.starts_with(&format!("{home}/")));
            for name in crates.iter().filter(|_| !home) {
                assert!(!names(&code, &format!("{name}::")), "{file} names {name}");
            }
        }
    }
}

#[test]
fn writers_know_only_the_document() {
    for (file, code) in files() {
        for (room, strangers) in WAIST.iter().filter(|(room, _)| file.starts_with(&format!("{room}/"))) {
            for stranger in *strangers {
                assert!(!names(&code, &format!("crate::{stranger}::")), "{room} ({file}) knows {stranger}");
            }
        }
    }
}
