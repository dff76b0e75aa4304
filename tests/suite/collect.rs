//! Collecting replies: forms that the library made are filled by other means, read back and counted.

mod answers;
mod boxes;
mod corrected;
mod count;
mod days;
pub mod fill;
mod folder;
mod formats;
#[cfg(feature = "pdf")]
mod hostile;
#[cfg(feature = "pdf")]
mod joined;
mod majority;
mod marks;
mod names;
mod objections;
#[cfg(feature = "pdf")]
mod speed;
#[cfg(feature = "drift")]
mod unopposed;
mod withdrawn;
mod wording;

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tsb_circular::collect::{self, Collection, Options, ProblemCode, Reply};
use tsb_circular::document::Document;
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::lang::Lang;

use super::examples::{edition, folder};
use fill::Filling;

/// TSB Circular 195: five texts, no row for a date. 42 has the row.
const CIRCULAR: u16 = 195;
const DATED: u16 = 42;

/// A folder of replies in the making.
struct Inbox {
    dir: TempDir,
    circular: u16,
}

impl Inbox {
    fn new(circular: u16) -> Self {
        Self { dir: TempDir::new().unwrap(), circular }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Puts a Word form in, filled.
    fn reply(&self, name: &str, lang: Lang, filling: &Filling) {
        self.put(name, &fill::word(&word(self.circular, lang, Form::Open), filling));
    }

    /// Collects what is in the folder.
    fn collect(&self, options: &Options) -> Collection {
        let (files, problems) = collect::gather(&[self.dir.path().to_path_buf()]);
        assert!(problems.is_empty(), "{problems:?}");
        collect::collect(folder(self.circular), &files, options).unwrap()
    }

    fn collected(&self) -> Collection {
        self.collect(&Options::default())
    }
}

/// The Word form of an example.
fn word(circular: u16, lang: Lang, form: Form) -> Vec<u8> {
    word_of(&edition(circular, lang), form)
}

fn word_of(document: &Document, form: Form) -> Vec<u8> {
    docx::write(document, &DocxOptions { form, ..DocxOptions::default() }).unwrap()
}

/// The reply in a file of this name.
fn of<'a>(collection: &'a Collection, name: &str) -> &'a Reply {
    let is_named = |reply: &&Reply| reply.path.file_name() == Path::new(name).file_name();
    collection.replies.iter().find(is_named).unwrap_or_else(|| panic!("no reply {name}"))
}

/// The codes of a reply's problems, each once.
fn codes(reply: &Reply) -> Vec<ProblemCode> {
    let mut codes: Vec<ProblemCode> = reply.problems.iter().map(|problem| problem.code).collect();
    codes.dedup();
    codes
}
