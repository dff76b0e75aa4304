//! What lies below the folder of a desk: letters that are there, and new folders, which no name and no link leads outside.

use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use crate::diag::{Code, Diagnostic, Place};
use crate::locale::forbidden;

/// How long a name may be, in bytes.
const LONGEST: usize = 120;
/// How many folders a new one may lie deep.
const DEEPEST: usize = 4;
/// What no system of Windows takes as a name, whatever its ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The folder of a desk.
pub(super) struct Root(PathBuf);

impl Root {
    /// That of a path, followed to where it leads.
    pub(super) fn new(path: &Path) -> io::Result<Self> {
        path.canonicalize().map(Self)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The folder of a letter by its path here, parted by `/`; `.` is the folder itself.
    ///
    /// # Errors
    /// When there is no letter, or when it lies outside.
    pub(super) fn letter(&self, named: &str) -> Result<PathBuf, Diagnostic> {
        let path = Path::new(named);
        let goes_down = path.components().all(|part| matches!(part, Component::Normal(_)));
        let there = match named {
            "." => Some(self.0.clone()),
            _ if !goes_down => None,
            _ => self.0.join(path).canonicalize().ok(),
        };
        let is_letter = |path: &PathBuf| path.starts_with(&self.0) && path.join("circular.toml").is_file();
        there.filter(is_letter).ok_or_else(|| {
            let message = format!("there is no letter `{named}` in this folder");
            Diagnostic::error(Code::Io, message)
                .hint("choose one of the list; it may have been moved meanwhile")
        })
    }

    /// The path of a folder by its name, as far as it is there: every part is a folder, and none a link.
    ///
    /// # Errors
    /// When the name is none, or when it leads through a link or a file.
    pub(super) fn folder(&self, named: &str) -> Result<PathBuf, Diagnostic> {
        self.walk(named, |_| Ok(()))
    }

    /// The same, made where it is not there.
    ///
    /// # Errors
    /// As [`Root::folder`], and when it cannot be made.
    pub(super) fn make(&self, named: &str) -> Result<PathBuf, Diagnostic> {
        self.walk(named, |path| match fs::create_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            made => made,
        })
    }

    fn walk(&self, named: &str, absent: impl Fn(&Path) -> io::Result<()>) -> Result<PathBuf, Diagnostic> {
        let parts: Vec<&str> = named.split('/').collect();
        if parts.len() > DEEPEST {
            let message = format!("`{named}` lies more than {DEEPEST} folders deep");
            return Err(Diagnostic::error(Code::InvalidValue, message).hint("name a folder that lies higher"));
        }
        let mut path = self.0.clone();
        for part in parts {
            plain(part)?;
            path.push(part);
            let about = fs::symlink_metadata(&path);
            let failed = match about {
                Ok(about) if about.is_dir() => continue,
                Ok(_) => {
                    let message = format!("`{part}` is a link or a file, and nothing is written through it");
                    let error = Diagnostic::error(Code::Io, message).at(Place::file(&path));
                    return Err(error.hint("name another folder"));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => absent(&path).err(),
                Err(error) => Some(error),
            };
            if let Some(error) = failed {
                let error = Diagnostic::error(Code::Io, format!("cannot be written to: {error}"));
                return Err(error.at(Place::file(&path)).hint("name a folder you may write to"));
            }
        }
        Ok(path)
    }

    /// A path below the folder, as the page names it.
    pub(super) fn named(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.0).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
    }
}

/// Refuses what is no name that a file or a folder may have on every system.
pub(super) fn plain(name: &str) -> Result<(), Diagnostic> {
    let wrong = |what: &str, hint: &str| {
        let message = format!("`{}` {what}", shown(name));
        Err(Diagnostic::error(Code::InvalidValue, message).hint(hint))
    };
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    let is_device = DEVICES.contains(&&*stem) || numbered("com") || numbered("lpt");
    let is_foreign = |c: char| c.is_control() || forbidden(c).is_some() || r#"/\:*?"<>|"#.contains(c);
    if name.trim().is_empty() {
        wrong("is no name", "type one, such as `drift`")
    } else if name.len() > LONGEST {
        wrong("is too long for a name", "shorten it to 40 letters or so")
    } else if name.starts_with('.') || name.ends_with(['.', ' ']) || name.starts_with(' ') {
        wrong("begins or ends as no name may", "take away the full stop or space at its beginning or end")
    } else if name.contains(is_foreign) {
        let hint = r#"leave out / \ : * ? " < > | and what is invisible"#;
        wrong("has a character that not every system takes in a name", hint)
    } else if is_device {
        wrong("is the name of a device", "name it otherwise, such as `letter-con`")
    } else {
        Ok(())
    }
}

/// A name as it can be shown: short, and without what is invisible.
fn shown(name: &str) -> String {
    let short: String = name.chars().take(LONGEST / 2).collect();
    short.replace(|c: char| c.is_control() || forbidden(c).is_some(), "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_every_system_takes() {
        for name in [
            "drift",
            "drift-2026-11-28",
            "Réponses reçues",
            "abé",
            "comé",
            "第195号通函",
            "a.b",
            "console",
            "com10",
        ] {
            assert!(plain(name).is_ok(), "{name}");
        }
        for name in [
            "",
            " ",
            ".",
            "..",
            ".git",
            "a/b",
            "a\\b",
            "C:",
            "a\0b",
            "a\nb",
            "a.",
            "a ",
            " a",
            "con",
            "NUL.docx",
            "com1",
            "LPT9.txt",
            "\u{202e}xcod.exe",
            "a?",
            "a*",
            "<a>",
        ] {
            assert!(plain(name).is_err(), "{name:?}");
        }
        assert!(plain(&"x".repeat(LONGEST + 1)).is_err());
    }

    #[test]
    fn what_lies_below_is_named_and_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("desk/letters/one")).unwrap();
        fs::create_dir_all(home.path().join("two")).unwrap();
        for folder in ["desk/letters/one", "two"] {
            fs::write(home.path().join(folder).join("circular.toml"), "").unwrap();
        }
        let root = Root::new(&home.path().join("desk")).unwrap();
        let one = root.letter("letters/one").unwrap();
        assert_eq!(root.named(&one), "letters/one");
        let outside = home.path().join("two").to_string_lossy().into_owned();
        for named in ["../two", "letters/../../two", "letters", "", ".", "/", &outside, "letters/one/.."] {
            assert!(root.letter(named).is_err(), "{named}");
        }
        for named in ["../two", "a/../../b", "/a", "a//b", "a/", "a/b/c/d/e", "letters/one/circular.toml"] {
            assert!(root.make(named).is_err(), "{named}");
        }
        assert!(root.folder("new/one").is_ok() && !root.path().join("new").exists());
        assert!(root.make("new/one").is_ok() && root.path().join("new/one").is_dir());
    }
}
