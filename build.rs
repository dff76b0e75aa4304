//! Lists the files of `locales/`, `layouts/` and `fonts/` for embedding, so that a new language, layout or face
//! is a new file and no line of code. All but small faces are embedded as zlib streams: they are half of the program.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    embed(&root.join("locales"), &out.join("locales.rs"), &["ftl", "srx", "toml"], text);
    embed(&root.join("layouts"), &out.join("layouts.rs"), &["typ", "svg", "toml", "xml", "css"], text);
    if env::var_os("CARGO_FEATURE_EMBEDDED_FONTS").is_some() && env::var_os("CARGO_FEATURE_PDF").is_some() {
        embed(&root.join("fonts"), &out.join("fonts.rs"), &["ttf", "otf"], |file| face(file, &out));
    }
}

/// A text, as it is.
fn text(file: &Path) -> String {
    format!("include_str!({:?})", file.display().to_string())
}

/// A face: packed into `out` if it is so large that room counts for more than the moment of unpacking it.
fn face(file: &Path, out: &Path) -> String {
    /// Bytes.
    const LARGE: usize = 100_000;
    let bytes = fs::read(file).expect("a face that can be read");
    if bytes.len() < LARGE {
        return format!("Kept::Plain(include_bytes!({:?}))", file.display().to_string());
    }
    let packed = out.join(file.file_name().expect("a file")).with_extension("zlib");
    fs::write(&packed, miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 9)).expect("OUT_DIR is writable");
    format!("Kept::Packed(include_bytes!({:?}))", packed.display().to_string())
}

/// Writes a table of (path below `folder`, content) of every file with one of the endings, in the order of the
/// paths; `include` is the expression that takes the content in.
fn embed(folder: &Path, table: &Path, endings: &[&str], include: impl Fn(&Path) -> String) {
    let mut files = Vec::new();
    walk(folder, endings, &mut files);
    files.sort();
    let mut text = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(folder).expect("walked from it").to_string_lossy().replace('\\', "/");
        writeln!(text, "    ({name:?}, {}),", include(&file)).expect("a string");
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
