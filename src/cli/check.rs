//! `check`: one line per language on how complete a circular is, with the errors and warnings of all its files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::house::{Named, circulars_of};
use super::{FAILED, FINDINGS, FINE, report};
use crate::diag::{Code, Diagnostic, Severity};
use crate::editions;
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::limits::Limits;
use crate::reading;
use crate::verbs::check::{self, Report, State, Term};

/// How many of a language's missing messages are named in its line.
const NAMED: usize = 5;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Circular folders.
    #[arg(required = true, value_name = "CIRCULAR")]
    circulars: Vec<PathBuf>,
    /// Output format: `text` gives one line per language, `json` every detail.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Also list every missing message and unconfirmed term, and show notes.
    #[arg(long, short)]
    verbose: bool,
    /// Lowest severity that makes the exit code 1. Default: the house's, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    house: Named,
}

/// How a report is set out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people to read on a terminal.
    Text,
    /// One object, for scripts.
    Json,
}

/// A severity on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Note,
}

impl FailOn {
    /// The severity given on the command line, else the house's, else the usual one.
    pub(super) fn severity(asked: Option<Self>, house: Option<&House>) -> Severity {
        match asked {
            Some(FailOn::Error) => Severity::Error,
            Some(FailOn::Warning) => Severity::Warning,
            Some(FailOn::Note) => Severity::Note,
            None => house.and_then(|house| house.defaults.fail_on).unwrap_or(Severity::Warning),
        }
    }
}

/// What is to be said of a file for work on a letter, where the folder of a circular is wanted.
fn working_file(path: &Path) -> Option<Diagnostic> {
    let limits = Limits::default();
    let bytes = path.is_file().then(|| reading::bytes(path, &limits).ok()).flatten()?;
    let told = editions::said(path, &bytes, &limits).err()?;
    told.into_iter().find(|found| found.code == Code::WorkingFile).map(|found| {
        let hint = "`check` takes the folder of a circular, from which it was made";
        Diagnostic { hints: vec![hint.to_owned()], ..found }
    })
}

impl Check {
    pub(super) fn run(self) -> u8 {
        let (house, told) = match self.house.read(self.circulars.first().map(PathBuf::as_path)) {
            Ok(read) => read,
            Err(diagnostics) => {
                report::show(&diagnostics);
                return FAILED;
            }
        };
        let mut report = Report { circulars: Vec::new(), diagnostics: check::catalogs() };
        report.diagnostics.extend(told);
        let mut unread = false;
        for path in circulars_of(&self.circulars) {
            let (folder, found) =
                Folder::read_within(path, &kinds::ALL, &self.house.limits(Limits::default()));
            let folder = folder.map(|folder| folder.with_house(house.clone()));
            let found = match working_file(path).filter(|_| folder.is_none()) {
                Some(told) => vec![told],
                None => found,
            };
            unread |= found
                .iter()
                .any(|diagnostic| matches!(diagnostic.code, Code::Io | Code::TooLarge | Code::WorkingFile));
            report.diagnostics.extend(found);
            let checked = check::circular(path.clone(), folder.as_ref(), &mut report.diagnostics);
            if self.format == Format::Text
                && let (Some(folder), Some(languages)) = (&folder, &checked.languages)
            {
                let summary = Summary { folder, languages, diagnostics: &report.diagnostics };
                summary.lines(self.verbose).iter().for_each(report::line);
            }
            report.circulars.push(checked);
        }
        let diagnostics = &report.diagnostics;
        let from = FailOn::severity(self.fail_on, house.as_deref());
        match self.format {
            // The lines count notes and unconfirmed terms; findings that set the exit code are shown as well.
            Format::Text => {
                let least = if self.verbose { Severity::Note } else { from.min(Severity::Warning) };
                let told = diagnostics.iter().filter(|found| found.severity >= least);
                let told = told.filter(|found| found.code != Code::UnconfirmedTerm);
                report::show(&report::sorted(told.cloned().collect()));
            }
            Format::Json => {
                report::line(serde_json::to_string_pretty(&report).expect("a report is JSON"));
            }
        }
        if unread {
            FAILED
        } else if diagnostics.iter().any(|diagnostic| diagnostic.severity >= from) {
            FINDINGS
        } else {
            FINE
        }
    }
}

/// What `check` says about a circular in a few lines.
struct Summary<'a> {
    folder: &'a Folder,
    languages: &'a [State],
    diagnostics: &'a [Diagnostic],
}

impl Summary<'_> {
    fn lines(&self, verbose: bool) -> Vec<String> {
        let head = &self.folder.circular.head;
        let date = head.date.map_or(", not dated yet".to_owned(), |date| format!(" of {date}"));
        let mut out = vec![format!("{}: {}{date}", self.folder.path.display(), self.folder.circular.name())];
        for state in self.languages {
            let terms = by_reason(&state.terms);
            out.push(format!("  {}  {}", state.lang, self.language(state, terms.len(), verbose)));
            let told = terms.into_iter().filter(|_| verbose);
            out.extend(told.map(|(reason, words)| format!("      {}: {reason}", words.join(", "))));
        }
        out
    }

    /// How complete a language is: what is missing, what is left from the template, what nobody has confirmed.
    fn language(&self, state: &State, terms: usize, verbose: bool) -> String {
        let missing = &state.missing;
        let named = if verbose { missing.len() } else { NAMED };
        let how_far = match missing.len() {
            0 => "complete".to_owned(),
            _ if !state.prose => "no prose".to_owned(),
            count => {
                let more = if count > named { ", …" } else { "" };
                let names = missing[..count.min(named)].join(", ");
                format!("{}: {names}{more}", counted(count, "message missing", "messages missing"))
            }
        };
        let told = |code| {
            let of = |found: &&Diagnostic| found.code == code && self.folder.is_in_prose(state.lang, found);
            self.diagnostics.iter().filter(of).count()
        };
        let rest = [
            (told(Code::Stale), "stale message", "stale messages"),
            (told(Code::Template), "message left from the template", "messages left from the template"),
            (told(Code::Override), "override", "overrides"),
            (terms, "unconfirmed term", "unconfirmed terms"),
        ];
        let rest = rest.into_iter().filter(|(count, ..)| *count > 0);
        let rest = rest.map(|(count, one, many)| counted(count, one, many));
        std::iter::once(how_far).chain(rest).collect::<Vec<_>>().join(", ")
    }
}

/// Terms by the question to be settled, with the words chosen: one term appears in several messages and forms.
fn by_reason(terms: &[Term]) -> BTreeMap<&str, Vec<String>> {
    let mut out: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for term in terms {
        out.entry(&term.reason).or_default().push(format!("“{}” (`{}`)", term.choice, term.message));
    }
    out
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
