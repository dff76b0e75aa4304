//! `collect`: filled reply forms into positions and a count.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use unicode_width::UnicodeWidthStr as _;

use super::check::FailOn;
use super::{FAILED, FINDINGS, FINE, report};
use crate::batch::{self, Made};
use crate::collect::{self, Answers, Collection, Options, Problem, Received, table};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place, Severity, Source, has_errors};
use crate::files::Files;
use crate::kinds::{self, Folder};
use crate::limits::Limits;
use crate::verbs::collect::Found;

/// Options of `collect`.
#[derive(Debug, Args)]
pub(super) struct Collect {
    /// The circular's folder.
    #[arg(value_name = "CIRCULAR")]
    circular: PathBuf,
    /// Filled-in forms, Word, PDF or what a page saved (.json), and archives or messages that hold them; a folder stands for
    /// the files in it.
    #[arg(required = true, value_name = "REPLY")]
    replies: Vec<PathBuf>,
    /// CSV file saying when replies were received, with the columns `path` and `received`.
    #[arg(long, value_name = "FILE")]
    received: Option<PathBuf>,
    /// Also count replies that arrived after the deadline.
    #[arg(long)]
    count_late: bool,
    /// Output format.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// File to write. Default: stdout, but `CIRCULAR.replies.xlsx` for a workbook.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Lowest severity of a problem that makes the exit code 1. Default: the house's, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    house: super::house::Named,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The count and the replies, for people to read.
    Table,
    /// One object, for scripts.
    Json,
    /// One row per reply, then the count.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Collect {
    pub(super) fn run(self) -> u8 {
        match self.collection() {
            Ok((found, mut diagnostics, from)) => {
                if let Err(error) = self.hand_out(&found) {
                    diagnostics.extend(error);
                }
                let failed = has_errors(&diagnostics);
                diagnostics.extend(found.uncounted());
                let told = diagnostics.iter().any(|found| found.severity >= from);
                diagnostics.extend(found.unread());
                report::show(&diagnostics);
                match found.worst() {
                    _ if failed => FAILED,
                    Some(Severity::Error) => FAILED,
                    worst if told || worst >= Some(from) => FINDINGS,
                    _ => FINE,
                }
            }
            Err(diagnostics) => {
                report::show(&diagnostics);
                FAILED
            }
        }
    }

    /// The collection, what else was found, and the lowest severity that counts.
    fn collection(&self) -> Result<(Found, Diagnostics, Severity), Diagnostics> {
        let (house, told) = self.house.read(Some(&self.circular))?;
        let from = FailOn::severity(self.fail_on, house.as_deref());
        let limits = self.house.limits(Options::default().limits);
        let (folder, found) = Folder::read_within(&self.circular, &kinds::ALL, &limits);
        let folder = folder.map(|folder| folder.with_house(house));
        let unsound = has_errors(&found);
        let mut diagnostics: Diagnostics =
            found.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        let Some(folder) = folder.filter(|_| !unsound) else { return Err(diagnostics) };
        diagnostics.extend(told);
        let list =
            self.received.as_deref().map(|path| received(path, &limits)).transpose()?.unwrap_or_default();
        let (mut files, problems) = collect::gather(&self.replies);
        diagnostics.extend(problems);
        // What this command reads and writes itself may lie among the replies.
        let own =
            [&self.received, &self.out].into_iter().flatten().filter_map(|path| path.canonicalize().ok());
        let own: Vec<PathBuf> = own.collect();
        files.replies.retain(|path| !path.canonicalize().is_ok_and(|path| own.contains(&path)));
        let options = Options { received: list.clone(), late: self.count_late, limits };
        let found = Found::collect(&folder, &files, &options)?;
        diagnostics.extend(found.missing(&list));
        Ok((found, diagnostics, from))
    }

    fn hand_out(&self, found: &Found) -> Result<(), Error> {
        let bytes = match (self.format, found) {
            (Format::Table, Found::Counted(collection)) => shown(collection).into_bytes(),
            (Format::Table, Found::Answers(answers)) => set_out(answers).into_bytes(),
            (Format::Json, found) => {
                (serde_json::to_string_pretty(found).expect("a collection is JSON") + "\n").into_bytes()
            }
            (Format::Csv, found) => found.csv(),
            (Format::Xlsx, found) => found.xlsx()?,
        };
        let workbook = || PathBuf::from(format!("{}.replies.xlsx", found.circular()));
        let out = self.out.clone().or_else(|| (self.format == Format::Xlsx).then(workbook));
        let Some(out) = out else {
            report::print(&bytes);
            return Ok(());
        };
        let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let Some(name) = out.file_name() else {
            return Err(Diagnostic::error(Code::Io, "this is not a file name").at(Place::file(&out)).into());
        };
        batch::prepare(parent)?;
        let made = batch::write(parent, &Made { name: name.to_string_lossy().into_owned(), bytes })?;
        report::line(made.display());
        Ok(())
    }
}

/// The list of when replies were received.
fn received(path: &Path, limits: &Limits) -> Result<Received, Diagnostics> {
    let text = Files::disk(limits).text(path).map_err(|problem| vec![problem])?;
    Ok(Received::parse(&Source::new(path, text))?)
}

/// The count, the replies and their problems, for people to read.
fn shown(collection: &Collection) -> String {
    let mut out = format!("{}\n\n", collection.circular);
    aligned(&table::counts(collection), &mut out);
    let mut replies = table::replies(collection);
    let last = replies.head.len() - 1;
    replies.head.truncate(last);
    replies.rows.iter_mut().for_each(|row| row.truncate(last));
    out.push('\n');
    aligned(&replies, &mut out);
    let objections = table::objections(collection);
    if !objections.rows.is_empty() {
        out.push('\n');
        aligned(&objections, &mut out);
    }
    let problems = collection.replies.iter().map(|reply| (&*reply.path, &*reply.problems));
    told(problems, |message| collection.named(message), &mut out);
    out
}

/// The replies to each form, how often each option was chosen, and the problems, for people to read.
fn set_out(answers: &Answers) -> String {
    let mut out = format!("{}\n", answers.circular);
    for form in &answers.forms {
        out.push_str(&format!("\n{}\n\n", form.form));
        let mut replies = form.table();
        let last = replies.head.len() - 1;
        replies.head.truncate(last);
        replies.rows.iter_mut().for_each(|row| row.truncate(last));
        aligned(&replies, &mut out);
        if !form.tallies.is_empty() {
            out.push('\n');
            aligned(&form.tally(), &mut out);
        }
    }
    told(answers.replies().map(|reply| (&*reply.path, &*reply.problems)), str::to_owned, &mut out);
    out
}

/// The problems of replies.
fn told<'r>(
    replies: impl Iterator<Item = (&'r Path, &'r [Problem])>,
    say: impl Fn(&str) -> String,
    out: &mut String,
) {
    for (path, problems) in replies.filter(|(_, problems)| !problems.is_empty()) {
        out.push_str(&format!("\n{}\n", report::plain(&path.display().to_string())));
        for problem in problems {
            out.push_str(&format!("  {}: {}\n", problem.code.name(), say(&problem.message)));
            if let Some(hint) = problem.hint.as_ref().filter(|_| !problem.code.is_unread()) {
                out.push_str(&format!("    hint: {hint}\n"));
            }
        }
    }
}

/// A table with its columns aligned, wide characters counted as two.
fn aligned(table: &table::Table, out: &mut String) {
    let lines = || std::iter::once(&table.head).chain(&table.rows);
    let clean = |cell: &str| report::plain(cell).replace(['\n', '\t'], " ");
    let widths: Vec<usize> = (0..table.head.len())
        .map(|column| lines().map(|cells| clean(&cells[column]).width()).max().unwrap_or(0))
        .collect();
    for cells in lines() {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            let cell = clean(cell);
            line.push_str(&cell);
            line.push_str(&" ".repeat(width - cell.width() + 2));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
