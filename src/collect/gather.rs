//! Which files are replies: in come the paths that were named, out go files in a stated order.
//!
//! Of a folder, every file is a reply, but for those whose names say that they belong to one: whether it can be read
//! is found by reading it, and what nobody reads is told by name. A folder in it is told as well, and not looked into.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::packed::is_litter;
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::reading::{self, Limits};

/// The files of replies.
///
/// ```
/// use tsb_circular::collect::Gathered;
///
/// let files = Gathered::held(vec![
///     ("kenya.docx".into(), Vec::new()),
///     ("kenya-comments.docx".into(), Vec::new()),
/// ]);
/// assert_eq!(files.replies.len(), 1, "comments belong to a reply and are none");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// The replies: those named in their order, those of a folder by name.
    pub replies: Vec<PathBuf>,
    /// The replies beside which a file with comments lies.
    companions: BTreeSet<PathBuf>,
    /// The bytes of those that are in memory.
    held: BTreeMap<PathBuf, Vec<u8>>,
}

/// What follows the name of a reply in the name of a file that belongs to it.
const BELONGING: [&str; 3] = ["comments", "attachment", "annex"];

/// How the names of forms end: documents and templates of Word, with macros or without, PDF, and what a page saves.
const FORMS: [&str; 6] = ["docx", "docm", "dotx", "dotm", "pdf", "json"];

impl Gathered {
    /// Replies in memory, each by its name: as those of a folder, and no file of the disk is opened.
    ///
    /// ```
    /// use tsb_circular::collect::Gathered;
    ///
    /// let files = Gathered::held(vec![("suisse.pdf".into(), b"%PDF-1.7".to_vec())]);
    /// assert_eq!(files.replies[0].to_str(), Some("suisse.pdf"));
    /// ```
    pub fn held(files: Vec<(PathBuf, Vec<u8>)>) -> Self {
        let held: BTreeMap<PathBuf, Vec<u8>> = files.into_iter().collect();
        let names: Vec<PathBuf> = held.keys().cloned().collect();
        let replies: Vec<PathBuf> = names.iter().filter(|file| !belongs(file, &names)).cloned().collect();
        let companions = replies.iter().filter(|reply| names.iter().any(|file| is_of(file, reply)));
        let companions = companions.cloned().collect();
        Self { replies, companions, held }
    }

    /// Whether what was named is a folder in a folder, and no reply.
    pub(super) fn is_folder(&self, reply: &Path) -> bool {
        !self.held.contains_key(reply) && reply.is_dir()
    }

    /// Whether what was named is a pipe or a device, which may never end.
    pub(super) fn is_endless(&self, reply: &Path) -> bool {
        !self.held.contains_key(reply) && reply.exists() && !reply.is_file()
    }

    /// What a reply holds.
    pub(super) fn bytes(&self, reply: &Path, limits: &Limits) -> Result<Cow<'_, [u8]>, Diagnostic> {
        match self.held.get(reply) {
            Some(bytes) => reading::within(bytes, reply, limits).map(Cow::Borrowed),
            None => reading::bytes(reply, limits).map(Cow::Owned),
        }
    }

    /// Whether a file with comments lies beside this reply.
    pub(crate) fn has_companion(&self, reply: &Path) -> bool {
        self.companions.contains(reply)
    }
}

/// Finds the files of replies.
///
/// Comments that come in a file of their own are known by its name: that of the reply, a separator, and `comments`,
/// `attachment` or `annex`, as in `france.pdf` and `france-comments.docx`. In a folder such a file is no reply.
///
/// ```
/// # let home = tempfile::tempdir()?;
/// std::fs::write(home.path().join("kenya.docx"), "")?;
/// std::fs::write(home.path().join("kenya-comments.docx"), "")?;
/// let (files, problems) = tsb_circular::collect::gather(&[home.path().to_path_buf()]);
/// assert!(problems.is_empty() && files.replies.len() == 1);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn gather(paths: &[PathBuf]) -> (Gathered, Diagnostics) {
    let mut out = Gathered::default();
    let mut problems = Vec::new();
    // A folder in a folder that is named as well is looked into.
    let named: BTreeSet<Option<PathBuf>> = paths.iter().map(|path| path.canonicalize().ok()).collect();
    for path in paths {
        if path.is_dir() {
            match listed(path) {
                Ok(files) => {
                    let is_named = |file: &Path| file.is_dir() && named.contains(&file.canonicalize().ok());
                    let replies = files.iter().filter(|file| !belongs(file, &files) && !is_named(file));
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

/// What is in a folder by name, without empty folders and what programs leave while they work.
fn listed(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| !is_litter(path))
        // What is neither file nor folder is told; an empty folder says nothing.
        .filter(|path| {
            !path.is_dir() || std::fs::read_dir(path).is_ok_and(|mut inside| inside.next().is_some())
        })
        .collect();
    files.sort();
    Ok(files)
}

/// Whether a file is called what forms are called.
pub(super) fn is_form(path: &Path) -> bool {
    path.extension().is_some_and(|ending| FORMS.iter().any(|form| ending.eq_ignore_ascii_case(form)))
}

/// Whether a file is called what archives and messages are called.
pub(super) fn holds_forms(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["zip", "eml"].iter().any(|it| ending.eq_ignore_ascii_case(it)))
}

/// Whether a file belongs to one of these.
fn belongs(file: &Path, files: &[PathBuf]) -> bool {
    files.iter().any(|other| (is_form(other) || holds_forms(other)) && is_of(file, other))
}

/// Whether a file holds the comments of a reply, by its name.
pub(super) fn is_of(file: &Path, reply: &Path) -> bool {
    let (Some(name), Some(stem)) = (file.file_stem(), reply.file_stem()) else { return false };
    let (name, stem) = (name.to_string_lossy(), stem.to_string_lossy());
    let Some(rest) = name.strip_prefix(&*stem) else { return false };
    let word = rest.trim_start_matches(['-', '_', '.', ' ']);
    word.len() < rest.len()
        && BELONGING.iter().any(|belonging| word.to_ascii_lowercase().starts_with(belonging))
}

/// Whether a file that comes together with a form is comments, by its name alone: `Comments on X.1332.docx`.
pub(super) fn is_enclosure(file: &Path) -> bool {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    BELONGING.iter().any(|belonging| name.starts_with(belonging))
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
