//! `import`: editions made elsewhere as a circular's folder, or an edited edition back into a circular's prose.

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;

use super::drift::argument;
use super::house::{Around, Known};
use super::kind::KindArg;
use super::{FAILED, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Place, Severity, has_errors};
use crate::import::{self, Input};
use crate::kinds::{self, Folder};
use crate::reading::Reading;
use crate::recognise::Recognition;

/// Editions, read and recognised.
type Read = Vec<(Reading, Recognition)>;

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

    /// Whose names are known.
    fn known(&self, circular: Option<&Path>) -> Result<Known, Vec<Diagnostic>> {
        let first = self.editions.first().map(|named| argument(named).1);
        self.around.read(first, circular)
    }

    /// The editions, read and recognised.
    fn recognised(&self, known: &Known, of: Option<&Folder>) -> Result<Read, Vec<Diagnostic>> {
        if self.kind.is_none() && self.into.is_some() {
            let message = "a letter of no kind cannot be imported";
            let hint =
                "leave out `--kind none`, so that each file tells its kind, or name the kind of the editions";
            return Err(vec![Diagnostic::error(Code::Unsupported, message).hint(hint)]);
        }
        let mut out = Vec::new();
        let (mut diagnostics, mut told) = (Vec::new(), Vec::new());
        for (lang, path) in self.editions.iter().map(|text| argument(text)) {
            let opened = match of {
                Some(folder) => known.open_edition(path, lang, &self.kind, folder),
                None => known.open(path, lang, &self.kind),
            };
            match opened {
                Ok((reading, recognition, doubt)) => {
                    told.extend(doubt);
                    out.push((reading, recognition));
                }
                Err(found) => diagnostics.extend(found),
            }
        }
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        told.extend(self.reviewed(&out)?);
        report::show(&told);
        Ok(out)
    }

    /// What is told of comments and tracked changes; comments go to their file, where one is named.
    fn reviewed(&self, editions: &Read) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        let readings = || editions.iter().map(|(reading, _)| reading);
        let mut hint = "write them to a table with `--comments comments.tsv`".to_owned();
        if let Some(file) = &self.comments {
            report::line(write(file, &import::comments(readings()))?.display());
            hint = format!("they are in {}", file.display());
        }
        let commented = readings().filter_map(import::commented).map(|found| found.hint(hint.clone()));
        Ok(readings().filter_map(import::tracked).chain(commented).collect())
    }

    /// A fresh folder.
    fn make(&self, out: &Path) -> Result<(), Vec<Diagnostic>> {
        empty(out).map_err(|diagnostic| vec![diagnostic])?;
        let mut known = self.known(None)?;
        let mut read = self.recognised(&known, known.circular.as_ref())?;
        // What no register has the folder names itself.
        let recognitions: Vec<&Recognition> = read.iter().map(|(_, recognition)| recognition).collect();
        let unknown = import::unknown(&kinds::ALL, &recognitions);
        if !unknown.names.is_empty() {
            for (lang, names) in unknown.names {
                known.names.entry(lang).or_default().extend(names);
            }
            let again = read.into_iter().map(|(reading, recognition)| {
                known.recognised(reading, Some(recognition.edition.lang), &self.kind)
            });
            let again: Result<Vec<_>, _> = again.collect();
            read = again?.into_iter().map(|(reading, recognition, _)| (reading, recognition)).collect();
        }
        let mut told = kinds_told(&read);
        let around = import::Around {
            house: known.house.clone(),
            circular: known.circular.as_ref(),
            names: unknown.messages,
        };
        told.extend(unknown.told);
        let declared = read.iter().any(|(reading, _)| !reading.own.is_empty());
        let taken = |(editions, mut told): (Read, Vec<Diagnostic>)| {
            let inputs = editions.iter().map(|(reading, recognition)| Input { reading, recognition });
            let (imported, found) = import::folder_in(&kinds::ALL, &inputs.collect::<Vec<_>>(), &around);
            told.extend(found);
            // What an edition declares says which of its values are facts.
            let (imported, found) = match imported {
                Some(imported) if !declared => {
                    let (imported, told) = import::with_facts(&kinds::ALL, imported, &around);
                    (Some(imported), told)
                }
                other => (other, Vec::new()),
            };
            told.extend(found);
            (imported, told)
        };
        let (mut imported, mut diagnostics) = taken(inferred(&known, read.clone(), false)?);
        // A letter that only looks like one of a kind is taken as it stands.
        if imported.is_none() && !self.kind.is_named() && is_wanting(&diagnostics) {
            let other = inferred(&known, read, true).map(taken);
            if let Ok((Some(letter), found)) = other {
                let wanting = std::mem::replace(&mut diagnostics, found);
                told.extend(wanting.into_iter().map(|it| Diagnostic { severity: Severity::Warning, ..it }));
                let message = "this is taken as a letter of the kind `letter`, all its words its own";
                told.push(
                    Diagnostic::warning(Code::Corrected, message)
                        .hint("name the kind with --kind where it is of another"),
                );
                imported = Some(letter);
            }
        }
        report::show(&told);
        diagnostics.extend(known.told);
        let Some(imported) = imported else { return Err(diagnostics) };
        for (path, text) in imported.files() {
            report::line(write(&out.join(path), text)?.display());
        }
        report::show(&diagnostics);
        if has_errors(&diagnostics) { Err(Vec::new()) } else { Ok(()) }
    }

    /// Edited editions, each into the prose of its language.
    fn back_into(&self, circular: &Path) -> Result<(), Vec<Diagnostic>> {
        let known = self.known(Some(circular))?;
        let (folder, mut diagnostics) = Folder::read(circular, &kinds::ALL);
        let Some(folder) = folder.filter(|_| !has_errors(&diagnostics)) else { return Err(diagnostics) };
        let folder = folder.with_house(known.house.clone());
        let mut all = Vec::new();
        for (reading, recognition) in &self.recognised(&known, Some(&folder))? {
            let kind = recognition.edition.kind.as_deref();
            if let Some(other) = kind.filter(|kind| *kind != folder.kind.name()) {
                let message = format!(
                    "this was read as a letter of the kind `{other}`, but the circular is of the kind `{}`",
                    folder.kind.name()
                );
                let hint = "import it into the circular that it is an edition of";
                let at = Place::file(&reading.path);
                return Err(vec![Diagnostic::error(Code::Unsupported, message).at(at).hint(hint)]);
            }
            let (edited, found) = import::into(&kinds::ALL, &folder, Input { reading, recognition })?;
            diagnostics.extend(found);
            if all.iter().any(|other: &import::Edited| other.lang == edited.lang) {
                let message = format!("there are two {} editions", edited.lang.name());
                return Err(vec![
                    Diagnostic::error(Code::Duplicate, message)
                        .at(Place::file(&reading.path))
                        .hint("import one edition per language"),
                ]);
            }
            all.push(edited);
        }
        for edited in &all {
            let path = circular.join(&edited.path);
            for change in &edited.changes {
                let (path, id) = (path.display(), &change.id);
                let (was, is, place) = (&change.was, &change.is, &change.place);
                report::line(format_args!("{path}: {id}: “{was}” becomes “{is}”, in “{place}”"));
            }
            if edited.changes.is_empty() {
                report::line(format_args!("{}: nothing changes", path.display()));
            } else if !self.dry_run {
                write(&path, &edited.text)?;
            }
        }
        report::show(&diagnostics);
        // Conflicting changes were not taken over; all the others were.
        if has_errors(&diagnostics) { Err(Vec::new()) } else { Ok(()) }
    }
}

/// What tells nobody of which kind a letter is.
fn kinds_told(read: &[(Reading, Recognition)]) -> Vec<Diagnostic> {
    let unknown = read.iter().filter(|(_, recognition)| recognition.edition.kind.is_none());
    let told = unknown.map(|(reading, _)| {
        let message =
            "nothing tells what kind of letter this is: it is taken as `letter`, all its words its own";
        Diagnostic::warning(Code::Corrected, message)
            .at(Place::file(&reading.path))
            .hint("name the kind with --kind where it is of another")
    });
    told.collect()
}

/// Whether nothing is wrong but that editions do not say what a letter of their kind must.
fn is_wanting(diagnostics: &[Diagnostic]) -> bool {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.clone().count() > 0 && errors.into_iter().all(|found| found.code == Code::MissingField)
}

/// Editions without addresses, given those that their shape implies; `all` are taken as letters of no kind, whatever they
/// look like.
fn inferred(known: &Known, editions: Read, all: bool) -> Result<(Read, Vec<Diagnostic>), Vec<Diagnostic>> {
    if editions.iter().any(|(reading, _)| !reading.own.is_empty()) {
        return Ok((editions, Vec::new()));
    }
    let wordless = kinds::ALL.iter().find(|kind| kind.declaration.says_no_words());
    let named = editions.iter().filter_map(|(_, recognition)| recognition.edition.kind.as_deref());
    let mut named = named.filter(|_| !all).map(|name| kinds::ALL.kind(name));
    let kind = match named.next() {
        None => wordless,
        Some(first) => {
            first.filter(|first| named.all(|kind| kind.is_some_and(|kind| kind.name() == first.name())))
        }
    };
    let Some(kind) = kind else { return Ok((editions, Vec::new())) };
    let wordless = kind.declaration.says_no_words();
    let read: Read = match wordless {
        true => editions
            .into_iter()
            .map(|(reading, recognition)| known.as_kind(reading, recognition.edition.lang, kind))
            .collect(),
        false => editions,
    };
    let pairs: Vec<_> = read.iter().map(|(reading, recognition)| (reading, recognition)).collect();
    match import::infer(kind, &pairs) {
        Ok(inferred) => {
            let langs = read.iter().map(|(_, recognition)| recognition.edition.lang);
            let readings = inferred.readings.into_iter().zip(langs);
            let read = readings.map(|(reading, lang)| known.as_kind(reading, lang, kind)).collect();
            Ok((read, inferred.told))
        }
        // What stands beside the words of a kind is told where it has no place.
        Err(found) if !wordless => {
            let told = found.into_iter().map(|found| Diagnostic { severity: Severity::Warning, ..found });
            let told = told.collect();
            Ok((read, told))
        }
        Err(found) => Err(found),
    }
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
