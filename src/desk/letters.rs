//! The letters of a desk: the folders below its own that hold a `circular.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use super::Desk;
use super::dropped::MOST;
use crate::kinds::{self, Folder};
use crate::lang::Lang;

/// How many folders deep letters are looked for.
const DEEPEST: usize = 4;
/// How many folders are looked into.
const FOLDERS: usize = 5000;
/// How many letters are shown.
const LETTERS: usize = 500;

/// What a desk has.
#[derive(Serialize)]
pub(super) struct Letters {
    /// The name of its folder.
    name: String,
    /// The folder, as places in diagnostics begin.
    folder: String,
    letters: Vec<Letter>,
    /// Whether there may be more than were looked at.
    more: bool,
    /// How many bytes may be dropped at a time.
    most: usize,
}

#[derive(Serialize)]
struct Letter {
    path: String,
    /// Its name; none where its model cannot be read.
    name: Option<String>,
    /// The languages that it has prose in.
    languages: Vec<Lang>,
}

/// The letters below the folder, by their paths.
pub(super) fn letters(desk: &Desk) -> Letters {
    let root = desk.root.path();
    let (mut paths, more) = found(root);
    paths.sort_unstable();
    let letters = paths.into_par_iter().map(|path| {
        let (folder, found) = Folder::read_within(&path, &kinds::ALL, &desk.options.limits);
        let folder = folder.filter(|folder| !folder.is_unsound(&found));
        Letter {
            path: desk.root.named(&path),
            name: folder.as_ref().map(|folder| folder.circular.name()),
            languages: folder.iter().flat_map(|folder| folder.prose.keys().copied()).collect(),
        }
    });
    Letters {
        name: root.file_name().unwrap_or(root.as_os_str()).to_string_lossy().into_owned(),
        folder: root.display().to_string(),
        letters: letters.collect(),
        more,
        most: MOST,
    }
}

/// The folders with a letter, and whether there may be more. Links are not followed, and hidden folders not looked into.
fn found(root: &Path) -> (Vec<PathBuf>, bool) {
    let (mut out, mut row, mut looked) = (Vec::new(), vec![root.to_path_buf()], 0);
    for _ in 0..=DEEPEST {
        let mut next = Vec::new();
        for folder in row {
            looked += 1;
            if looked > FOLDERS || out.len() == LETTERS {
                return (out, true);
            }
            if folder.join("circular.toml").is_file() {
                out.push(folder.clone());
            }
            let below = fs::read_dir(&folder).into_iter().flatten().flatten();
            let is_hidden = |name: &str| name.starts_with('.');
            let below = below.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            // What is no Unicode cannot be named by a page.
            let below = below.filter(|entry| entry.file_name().to_str().is_some_and(|name| !is_hidden(name)));
            next.extend(below.map(|entry| entry.path()));
        }
        next.sort_unstable();
        row = next;
    }
    (out, false)
}
