//! Which files are replies: in come the paths that were named, out go files in a stated order.
//!
//! Of a folder, every Word document and PDF is a reply, but for those whose names say that they
//! belong to one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};

/// The files of replies.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// The replies: those named in their order, those of a folder by name.
    pub replies: Vec<PathBuf>,
    /// The replies beside which a file with comments lies.
    companions: BTreeSet<PathBuf>,
}

/// What follows the name of a reply in the name of a file that belongs to it.
const BELONGING: [&str; 3] = ["comments", "attachment", "annex"];

impl Gathered {
    /// Whether a file with comments lies beside this reply.
    pub fn has_companion(&self, reply: &Path) -> bool {
        self.companions.contains(reply)
    }
}

/// Finds the files of replies.
///
/// Comments that come in a file of their own are known by its name: that of the reply, a separator, and `comments`,
/// `attachment` or `annex`, as in `france.pdf` and `france-comments.docx`. In a folder such a file is no reply.
pub fn gather(paths: &[PathBuf]) -> (Gathered, Diagnostics) {
    let mut out = Gathered::default();
    let mut problems = Vec::new();
    for path in paths {
        if path.is_dir() {
            match listed(path) {
                Ok(files) => {
                    let replies = files.iter().filter(|file| is_form(file) && !belongs(file, &files));
                    out.replies.extend(replies.cloned());
                }
                Err(error) => problems.push(
                    Diagnostic::error(Code::Io, format!("the folder cannot be read: {error}"))
                        .at(Place::file(path)),
                ),
            }
        } else {
            out.replies.push(path.clone());
        }
    }
    let mut seen = BTreeSet::new();
    out.replies.retain(|path| seen.insert(path.clone()));
    let mut folders: BTreeSet<&Path> = BTreeSet::new();
    let mut beside = Vec::new();
    for folder in out.replies.iter().filter_map(|path| path.parent()) {
        if folders.insert(folder) {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            beside.extend(listed(folder).unwrap_or_default());
        }
    }
    let companions = out.replies.iter().filter(|reply| beside.iter().any(|file| is_of(file, reply)));
    out.companions = companions.cloned().collect();
    (out, problems)
}

/// The files of a folder by name, without those that programs leave while they work.
fn listed(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            !name.to_string_lossy().starts_with(['.', '~'])
        })
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

fn is_form(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ["docx", "pdf"].iter().any(|form| ending.eq_ignore_ascii_case(form)))
}

/// Whether a file belongs to one of these.
fn belongs(file: &Path, files: &[PathBuf]) -> bool {
    files.iter().any(|other| is_form(other) && is_of(file, other))
}

/// Whether a file holds the comments of a reply, by its name.
fn is_of(file: &Path, reply: &Path) -> bool {
    let (Some(name), Some(stem)) = (file.file_stem(), reply.file_stem()) else { return false };
    let (name, stem) = (name.to_string_lossy(), stem.to_string_lossy());
    let Some(rest) = name.strip_prefix(&*stem) else { return false };
    let word = rest.trim_start_matches(['-', '_', '.', ' ']);
    word.len() < rest.len()
        && BELONGING.iter().any(|belonging| word.to_ascii_lowercase().starts_with(belonging))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_comments_is_known_by_the_name_of_its_reply() {
        let is_of = |file: &str, reply: &str| super::is_of(Path::new(file), Path::new(reply));
        assert!(is_of("france-comments.docx", "france.pdf"));
        assert!(is_of("france.Comments on X.1332.pdf", "france.pdf"));
        assert!(is_of("france_annex 1.pdf", "france.docx"));
        assert!(!is_of("france-2.pdf", "france.pdf"));
        assert!(!is_of("france.docx", "france.pdf"));
        assert!(!is_of("francecomments.docx", "france.pdf"));
    }
}
