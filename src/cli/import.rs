//! `import`: editions made elsewhere as a circular's folder, or an edited edition back into a circular's prose.

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;

use super::drift::argument;
use super::house::Around;
use super::kind::KindArg;
use super::{FAILED, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Place, has_errors};
use crate::house::proposed::{self, Proposed};
use crate::import::{Change, Edited, Proposal, comments};
use crate::kinds::{self, Folder};
use crate::verbs::import::{self, Read};
use crate::verbs::{Given, Known, NamedKind};

/// Options of `import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Editions of one circular, `.docx` or `.txt`; put a language first as in `zh:195.zh.txt`.
    #[arg(required = true, value_name = "EDITION")]
    editions: Vec<String>,
    /// Folder to create; if it exists, it must be empty.
    #[arg(long, value_name = "DIR", required_unless_present = "into", conflicts_with = "into")]
    out: Option<PathBuf>,
    /// Circular to take edited editions back into; only the prose in `text/<lang>.ftl` changes.
    #[arg(long, value_name = "CIRCULAR")]
    into: Option<PathBuf>,
    #[command(flatten)]
    kind: KindArg,
    /// With --into: list what would change without changing anything.
    #[arg(long, requires = "into")]
    dry_run: bool,
    /// File to write the comments of Word editions to, which are not taken: a table (tab-separated) of edition, author,
    /// date, place (the words of the paragraph), words commented on and comment.
    #[arg(long, value_name = "FILE")]
    comments: Option<PathBuf>,
    #[command(flatten)]
    around: Around,
}

impl Import {
    pub(super) fn run(self) -> u8 {
        let done = match (&self.out, &self.into) {
            (_, Some(circular)) => self.back_into(circular),
            (Some(out), None) => self.make(out),
            (None, None) => Ok(()),
        };
        match done {
            Ok(()) => FINE,
            Err(diagnostics) => {
                report::show(&diagnostics);
                FAILED
            }
        }
    }

    /// Whose names are known, and what there is to say of them.
    fn known(&self, circular: Option<&Path>) -> Result<(Known, Vec<Diagnostic>), Vec<Diagnostic>> {
        let first = self.editions.first().map(|named| argument(named).1);
        self.around.read(first, circular)
    }

    /// The editions, read and recognised; comments go to their file, where one is named.
    fn read(&self, known: &Known, kind: &NamedKind, of: Option<&Folder>) -> Result<Read, Vec<Diagnostic>> {
        let (mut files, mut diagnostics) = (Vec::new(), Vec::new());
        for (lang, path) in self.editions.iter().map(|text| argument(text)) {
            match Given::open(path, lang, &known.limits) {
                Ok(file) => files.push(file),
                Err(error) => diagnostics.extend(error),
            }
        }
        let read = import::read(&files, known, kind, of);
        let (read, mut told) = match read {
            Ok(read) if diagnostics.is_empty() => read,
            Ok(_) => return Err(diagnostics),
            Err(error) => {
                diagnostics.extend(error);
                return Err(diagnostics);
            }
        };
        let mut hint = "write them to a table with `--comments comments.tsv`".to_owned();
        if let Some(file) = &self.comments {
            let table = comments(read.iter().map(|(reading, _)| reading));
            report::line(write(file, &table)?.display());
            hint = format!("they are in {}", file.display());
        }
        told.extend(import::reviewed(&read, &hint));
        report::show(&told);
        Ok(read)
    }

    /// A fresh folder.
    fn make(&self, out: &Path) -> Result<(), Vec<Diagnostic>> {
        empty(out).map_err(|diagnostic| vec![diagnostic])?;
        let kind = self.kind.named()?;
        let (known, told) = self.known(None)?;
        let read = self.read(&known, &kind, known.circular.as_ref())?;
        let (imported, mut diagnostics) = import::folder(read, known, &kind)?;
        diagnostics.extend(told);
        let Some(imported) = imported else { return Err(diagnostics) };
        for (path, text) in imported.files() {
            report::line(write(&out.join(path), text)?.display());
        }
        report::show(&diagnostics);
        if has_errors(&diagnostics) { Err(Vec::new()) } else { Ok(()) }
    }

    /// Edited editions, each into the prose of its language.
    fn back_into(&self, circular: &Path) -> Result<(), Vec<Diagnostic>> {
        let kind = self.kind.named()?;
        import::takes_back(&kind)?;
        let (known, _) = self.known(Some(circular))?;
        let (folder, mut diagnostics) = Folder::read_within(circular, &kinds::ALL, &known.limits);
        let Some(folder) = folder.filter(|_| !has_errors(&diagnostics)) else { return Err(diagnostics) };
        let folder = folder.with_house(known.house.clone());
        let (all, found) = import::into(&folder, &self.read(&known, &kind, Some(&folder))?)?;
        diagnostics.extend(found);
        // Where a fact was edited, nothing is written: whoever mends it has the edition whole.
        let (files, unkept) = proposed(&known, circular, &all)?;
        diagnostics.extend(unkept);
        let refused = has_errors(&diagnostics);
        for edited in &all {
            let path = circular.join(&edited.path);
            for change in &edited.changes {
                report::line(changed(&path, change, "becomes"));
            }
            if edited.changes.is_empty() {
                report::line(format_args!("{}: nothing changes", path.display()));
            } else if !self.dry_run && !refused {
                write(&path, &edited.text)?;
            }
        }
        for (path, text, edited) in &files {
            for Proposal { change, .. } in &edited.proposals {
                report::line(changed(path, change, "is proposed as"));
            }
            if !self.dry_run && !refused {
                write(path, text)?;
            }
        }
        report::show(&diagnostics);
        if !refused {
            return Ok(());
        }
        report::line("nothing is written");
        Err(Vec::new())
    }
}

/// The files of the house with what the editions propose to it; where no house keeps it, what is told of it.
fn proposed<'e>(
    known: &Known,
    circular: &Path,
    all: &'e [Edited],
) -> Result<(Vec<Files<'e>>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (mut out, mut told) = (Vec::new(), Vec::new());
    for edited in all.iter().filter(|edited| !edited.proposals.is_empty()) {
        let Some(house) = &known.house else {
            told.extend(edited.proposals.iter().map(|it| unkept(circular, edited, &it.change)));
            continue;
        };
        let (path, file) = house.proposed_in(edited.lang).map_err(|found| vec![found])?;
        let from = edited.from.file_name().unwrap_or_default().to_string_lossy();
        let proposals = edited.proposals.iter().map(|Proposal { change, entry }| Proposed {
            lang: edited.lang,
            id: change.id.split('.').next().unwrap_or_default().to_owned(),
            note: format!("{from}: “{}” becomes “{}”", change.was, change.is),
            entry: entry.clone(),
        });
        let text = proposed::with(&file, &proposals.collect::<Vec<_>>());
        out.push((path, text, edited));
    }
    // What to do is said once.
    if let Some(last) = told.last_mut() {
        let again: Vec<String> = all.iter().map(|edited| quoted(&edited.from)).collect();
        let hint = format!(
            "to propose it for later letters, begin a house beside the circular and import once more: `touch {} && \
             tsb-circular import {} --into {}`",
            quoted(&beside(circular).join("house.toml")),
            again.join(" "),
            quoted(circular),
        );
        *last = last.clone().hint(hint);
    }
    Ok((out, told))
}

/// What is told of a formula in other words that no house keeps.
fn unkept(circular: &Path, edited: &Edited, Change { id, was, is, place }: &Change) -> Diagnostic {
    let message = format!(
        "`{id}` is a formula, and stays as it is: “{was}” is “{is}”, in “{place}”, and no house keeps the proposal"
    );
    let at = Place::file(if edited.from.as_os_str().is_empty() { circular } else { &edited.from });
    Diagnostic::warning(Code::Override, message).at(at)
}

/// The folder in which a circular stands.
fn beside(circular: &Path) -> PathBuf {
    let named = circular.file_name().is_some();
    match circular.parent().filter(|above| named && !above.as_os_str().is_empty()) {
        Some(above) => above.to_owned(),
        None if named => PathBuf::from("."),
        None => circular.join(".."),
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@%,=~".contains(c);
    if !shown.is_empty() && shown.chars().all(plain) {
        return shown;
    }
    format!("'{}'", shown.replace('\'', r"'\''"))
}

/// A file of the house, its text, and the edition that proposes it.
type Files<'e> = (PathBuf, String, &'e Edited);

/// What is told of a message that changes.
fn changed(path: &Path, change: &Change, becomes: &str) -> String {
    let Change { id, was, is, place } = change;
    format!("{}: {id}: “{was}” {becomes} “{is}”, in “{place}”", path.display())
}

/// Refuses a folder that is not empty.
fn empty(folder: &Path) -> Result<(), Diagnostic> {
    let refused = |message: String| Diagnostic::error(Code::Io, message).at(Place::file(folder));
    let first = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(refused(format!("{} cannot be read: {error}", folder.display()))),
    };
    if first.is_some() {
        return Err(refused(format!("{} is not empty", folder.display()))
            .hint("name a folder that does not exist yet; `--into` takes an edition back into a circular"));
    }
    Ok(())
}

/// Writes a file whole, with the folders above it.
fn write(path: &Path, text: &str) -> Result<PathBuf, Vec<Diagnostic>> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(path.to_owned()) };
    let made = Made { name: name.to_string_lossy().into_owned(), bytes: text.as_bytes().to_vec() };
    batch::prepare(folder)?;
    Ok(batch::write(folder, &made)?)
}
