//! Whether files changed: in come folders, out goes a stamp that is another when a file in them is.
//!
//! Files are looked at rather than watched, for folders on a network tell of no change. Editors save in many ways, by
//! writing, by renaming another over it; the stamp sees all of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The most files that are looked at; a folder that has more is no circular.
const MOST: usize = 2000;
/// How deep folders lie in one that is looked at.
const DEEPEST: usize = 4;

/// The files of some folders, each with its length and when it was written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Stamp {
    pub(super) fn of(folders: &[PathBuf]) -> Self {
        let mut files = Vec::new();
        folders.iter().for_each(|folder| look(folder, 0, &mut files));
        files.sort();
        Self(files)
    }
}

fn look(folder: &Path, depth: usize, out: &mut Vec<(PathBuf, u64, Option<SystemTime>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // What begins with a full stop is an editor's, or ours while it is written.
        if out.len() >= MOST || entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        let Ok(about) = fs::metadata(&path) else { continue };
        if about.is_dir() && depth < DEEPEST {
            look(&path, depth + 1, out);
        } else if about.is_file() {
            out.push((path, about.len(), about.modified().ok()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_saved_gives_another_stamp() {
        let home = tempfile::tempdir().unwrap();
        let folders = [home.path().to_path_buf()];
        let text = home.path().join("text");
        fs::create_dir(&text).unwrap();
        fs::write(text.join("en.ftl"), "a").unwrap();
        let first = Stamp::of(&folders);
        assert_eq!(first, Stamp::of(&folders));
        fs::write(text.join("en.ftl"), "ab").unwrap();
        let second = Stamp::of(&folders);
        assert_ne!(first, second);
        fs::write(text.join(".en.ftl.swp"), "ab").unwrap();
        assert_eq!(second, Stamp::of(&folders));
        fs::rename(text.join("en.ftl"), text.join("fr.ftl")).unwrap();
        assert_ne!(second, Stamp::of(&folders));
    }
}
