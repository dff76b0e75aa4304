//! Lists the files of `locales/`, `layouts/` and `fonts/` for embedding, so that a new language, layout or face
//! is a new file and no line of code.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    embed(&root.join("locales"), &out.join("locales.rs"), &["ftl", "toml"], "include_str");
    embed(
        &root.join("layouts"),
        &out.join("layouts.rs"),
        &["typ", "svg", "toml", "xml", "css"],
        "include_str",
    );
    embed(&root.join("fonts"), &out.join("fonts.rs"), &["ttf", "otf"], "include_bytes");
}

/// Writes a table of (path below `folder`, content) of every file with one of the endings, in the order of the
/// paths; `include` is the macro that takes the content in.
fn embed(folder: &Path, table: &Path, endings: &[&str], include: &str) {
    let mut files = Vec::new();
    walk(folder, endings, &mut files);
    files.sort();
    let mut text = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(folder).expect("walked from it").to_string_lossy().replace('\\', "/");
        writeln!(text, "    ({name:?}, {include}!({:?})),", file.display().to_string()).expect("a string");
    }
    text.push(']');
    fs::write(table, text).expect("OUT_DIR is writable");
}

fn walk(folder: &Path, endings: &[&str], files: &mut Vec<PathBuf>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, endings, files);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|e| ending == *e)) {
            files.push(path);
        }
    }
}
