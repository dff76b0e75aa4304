//! Files that came back: in comes a path, out goes what the file says, or each of those that it holds, or the problem
//! that keeps it from being read.
//!
//! A bad file is a problem of its own and of no other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::gather::{Gathered, is_enclosure, is_form, is_of};
use super::packed::{self, Held};
use super::problem::{Problem, ProblemCode};
use crate::diag::{Code, Diagnostic};
use crate::docx::archive;
use crate::reading::{Limits, Reading, skipped};
use crate::{docx, html, pdf};

/// A file that came back, by itself or in another.
pub(super) struct Came {
    /// Its path.
    pub path: PathBuf,
    /// What it says.
    pub read: Result<Reading, Problem>,
    /// Whether what holds it holds its comments as well.
    pub companion: bool,
}

/// Reads a file by what it is, whatever its name; each of the files in it where it is an archive or a message.
pub(super) fn read(files: &Gathered, path: &Path, limits: &Limits) -> Vec<Came> {
    let came = |path: PathBuf, read| vec![Came { path, read, companion: false }];
    if files.is_folder(path) {
        let problem =
            Problem::new(ProblemCode::NotRead, "this is a folder in the folder, and was not looked into")
                .hint("name it as well, if there are replies in it");
        return came(path.to_path_buf(), Err(problem));
    }
    if files.is_endless(path) {
        let problem = Problem::new(ProblemCode::NotRead, "this is no file but a pipe or a device")
            .hint("save what it holds as a file");
        return came(path.to_path_buf(), Err(problem));
    }
    let bytes = match files.bytes(path, limits) {
        Ok(bytes) => bytes,
        Err(problem) => return came(path.to_path_buf(), Err(of(&problem))),
    };
    // The parsers are not all ours: should one give up on a hostile file, that file is lost and no other.
    let held = catch_unwind(AssertUnwindSafe(|| match holds(path, &bytes) {
        Holds::Files => Some(packed::archive(&bytes, path, limits)),
        Holds::Attachments => Some(packed::message(&bytes, path)),
        Holds::Nothing => None,
    }));
    match held {
        Ok(None) => came(path.to_path_buf(), one(path, &bytes, limits)),
        Ok(Some(Ok(held))) => several(held, limits),
        Ok(Some(Err(problem))) => came(path.to_path_buf(), Err(problem)),
        Err(_) => came(path.to_path_buf(), Err(hostile())),
    }
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Files,
    Attachments,
    Nothing,
}

fn holds(path: &Path, bytes: &[u8]) -> Holds {
    let ends = |ending: &str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending));
    match bytes {
        [b'P', b'K', ..] if !is_form(path) && !archive::is_document(bytes) => Holds::Files,
        _ if ends("eml") => Holds::Attachments,
        _ => Holds::Nothing,
    }
}

/// Reads the files in another.
fn several(held: Vec<Held>, limits: &Limits) -> Vec<Came> {
    let forms: Vec<PathBuf> = held.iter().map(|it| it.path.clone()).filter(|path| is_form(path)).collect();
    let named = forms.iter().any(|form| !is_enclosure(form));
    let belongs = |path: &Path| forms.iter().any(|form| is_of(path, form)) || named && is_enclosure(path);
    let companions: Vec<PathBuf> =
        held.iter().map(|it| it.path.clone()).filter(|path| belongs(path)).collect();
    let told = held.into_iter().filter(|it| !belongs(&it.path) && (forms.is_empty() || !it.aside));
    let came = told.map(|Held { path, bytes, .. }| {
        let read = bytes.and_then(|bytes| match holds(&path, &bytes) {
            Holds::Nothing => one(&path, &bytes, limits),
            Holds::Files | Holds::Attachments => Err(Problem::new(
                ProblemCode::NotRead,
                "what is packed inside another packed file is not read",
            )
            .hint("unpack it yourself and name the forms in it")),
        });
        let companion = companions.iter().any(|it| is_of(it, &path) || is_enclosure(it));
        Came { path, read, companion }
    });
    came.collect()
}

/// Reads a file that holds no others.
fn one(path: &Path, bytes: &[u8], limits: &Limits) -> Result<Reading, Problem> {
    if let Some(problem) = stranger(path, bytes) {
        return Err(problem);
    }
    let read = catch_unwind(AssertUnwindSafe(|| {
        let ends = |ending: &str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending));
        let named = ends("pdf");
        if html::is_reply(bytes) || ends("json") && !bytes.starts_with(b"PK") && !bytes.starts_with(b"%PDF-")
        {
            html::read(bytes, path, limits)
        } else if bytes.starts_with(b"%PDF-") || named && !bytes.starts_with(b"PK") {
            pdf::read(bytes, path, limits)
        } else {
            docx::read(bytes, path, limits)
        }
    }));
    let reading = match read {
        Ok(read) => read.map_err(|error| of(&error.diagnostics()[0]))?,
        Err(_) => return Err(hostile()),
    };
    if reading.skipped.contains_key(skipped::SCRIPTS) {
        return Err(Problem::new(
            ProblemCode::Script,
            "the file contains a script, which the form that was sent out does not; it was not run",
        )
        .hint("ask for the form as it was sent out, filled in"));
    }
    if reading.controls.len() > limits.controls {
        let message = format!("the form has more than {} fields", limits.controls);
        return Err(Problem::new(ProblemCode::TooLarge, message)
            .hint("ask for the form as it was sent out, filled in"));
    }
    Ok(reading)
}

/// What a file is that is neither called a form nor is one.
fn stranger(path: &Path, bytes: &[u8]) -> Option<Problem> {
    if is_form(path) || bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF-") || html::is_reply(bytes) {
        return None;
    }
    let ends = |ending: &str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending));
    let (what, hint) = match bytes {
        [] => ("it is empty", "was it fully downloaded?"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] if ends("msg") => {
            ("it is a message of Outlook", "save it as .eml, or save what is attached to it")
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            ("it is a document of Word 97-2003 or an encrypted one", "open it in Word and save it as .docx")
        }
        _ if bytes.starts_with(b"{\\rtf") => ("it is RTF", "open it in Word and save it as .docx"),
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'I', b'I', 0x2a, 0, ..]
        | [b'M', b'M', 0, 0x2a, ..] => {
            ("it is a picture", "read it yourself, or ask for the form as it was sent out, filled in")
        }
        _ if ends("html") || ends("htm") => (
            "it is the page itself, which keeps nothing of what is filled in",
            "ask for the file that the page saves, as its form says",
        ),
        _ if ends("p7m") || ends("p7s") => (
            "it is a signed or encrypted message",
            "open it in a mail program and save what is attached to it",
        ),
        _ => (
            "it is no Word document, PDF, saved reply, archive or message",
            "read it yourself, or ask for the form as it was sent out, filled in",
        ),
    };
    Some(Problem::new(ProblemCode::NotRead, format!("this file is not read: {what}")).hint(hint))
}

/// A file that a parser gave up on.
fn hostile() -> Problem {
    Problem::new(ProblemCode::Unreadable, "the file is built in a way that cannot be read")
        .hint("open it in the program it was made with and save it again")
}

fn of(problem: &Diagnostic) -> Problem {
    let code = match problem.code {
        Code::Encrypted => ProblemCode::Encrypted,
        Code::TooLarge => ProblemCode::TooLarge,
        Code::WorkingFile => ProblemCode::NotRead,
        _ => ProblemCode::Unreadable,
    };
    let out = Problem::new(code, problem.message.clone());
    if code == ProblemCode::TooLarge {
        return out
            .hint("ask for the form as it was sent out, filled in; comments belong in files of their own");
    }
    if problem.hints.is_empty() { out } else { out.hint(problem.hints.join("; ")) }
}
