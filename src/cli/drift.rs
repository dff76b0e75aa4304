//! `drift`: where editions disagree, as text, JSON, SARIF, HTML or a workbook.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::check::FailOn;
use super::house::Around;
use super::kind::KindArg;
use super::{FAILED, FINDINGS, FINE, report};
use crate::diag::{self, Diagnostic, has_errors};
use crate::drift::report as reports;
use crate::drift::{Allow, Code, Report};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::reading::{self, Limits};
use crate::verbs::Given;
use crate::verbs::drift::{self, Compared, Comparison};

/// Options of `drift`.
#[derive(Debug, Args)]
pub(super) struct Drift {
    /// Editions: circular folders (all their languages), `.docx` or `.txt`; put a language first as in `zh:a.txt`.
    #[arg(required_unless_present = "explain", value_name = "EDITION")]
    editions: Vec<String>,
    /// Format of the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// File to write the report to, instead of stdout; a workbook needs one.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// File of accepted findings, each with a reason: TOML, or a workbook of `--format xlsx` that was filled in.
    #[arg(long, value_name = "FILE")]
    allow: Option<PathBuf>,
    /// Edition that is taken as right, by its language, or as `en-2`; every other is compared with it. Default: what most
    /// editions have is right.
    #[arg(long, value_name = "LANG")]
    base: Option<String>,
    #[command(flatten)]
    kind: KindArg,
    /// Lowest severity that makes the exit code 1. Default: the house's, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// Folder for copies of the Word editions, with each finding as a comment where it occurs.
    #[cfg(feature = "docx")]
    #[arg(long, value_name = "DIR")]
    annotate: Option<PathBuf>,
    /// Explain a code, with an example and how to silence it; `all` explains every code.
    #[arg(long, value_name = "CODE")]
    explain: Option<String>,
    #[command(flatten)]
    around: Around,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people to read on a terminal.
    Text,
    /// One object, for scripts.
    Json,
    /// One page, with the editions side by side.
    Html,
    /// SARIF 2.1.0, for pipelines and editors.
    Sarif,
    /// A workbook, in which a reviser accepts or rejects each finding.
    Xlsx,
}

impl Drift {
    pub(super) fn run(self) -> u8 {
        if let Some(code) = &self.explain {
            return explain(code);
        }
        match self.compare() {
            Ok(code) => code,
            Err(diagnostics) => {
                report::show(&diagnostics);
                FAILED
            }
        }
    }

    fn compare(&self) -> Result<u8, Vec<Diagnostic>> {
        let allow = self
            .allow
            .as_deref()
            .map(|path| allow(path, &self.around.limits()))
            .transpose()?
            .unwrap_or_default();
        if self.format == Format::Xlsx && self.out.is_none() {
            let problem = Diagnostic::error(diag::Code::InvalidValue, "a workbook is not written to stdout");
            return Err(vec![problem.hint("name a file for it: --out findings.xlsx")]);
        }
        let first = self.editions.first().map(|named| argument(named).1);
        let (known, mut diagnostics) = self.around.read(first, None)?;
        let house = known.house.clone();
        let mut compared = Vec::new();
        for named in &self.editions {
            match open(named, house.as_ref(), &known.limits) {
                Ok(opened) => compared.push(opened),
                Err(errors) => diagnostics.extend(errors),
            }
        }
        let comparison = Comparison { known, kind: self.kind.named()?, base: self.base.clone(), allow };
        let found = match comparison.compare(&compared) {
            Ok((found, told)) => {
                diagnostics.extend(told);
                found
            }
            Err(told) => {
                diagnostics.extend(told);
                return Err(diagnostics);
            }
        };
        let unread = has_errors(&diagnostics);
        report::show(&diagnostics);
        self.write(&found)?;
        #[cfg(feature = "docx")]
        if let Some(folder) = &self.annotate {
            super::annotate::write(&found, folder, &self.around.limits())?;
        }
        Ok(if unread {
            FAILED
        } else if found.fails(FailOn::severity(self.fail_on, house.as_deref())) {
            FINDINGS
        } else {
            FINE
        })
    }

    /// Writes the report to stdout, or whole into its file.
    fn write(&self, found: &Report) -> Result<(), Vec<Diagnostic>> {
        let bytes = match self.format {
            Format::Text => reports::text(found).into_bytes(),
            Format::Json => reports::json(found).into_bytes(),
            Format::Html => reports::html(found).into_bytes(),
            Format::Sarif => reports::sarif(found).into_bytes(),
            Format::Xlsx => reports::xlsx(found)?,
        };
        let Some(path) = &self.out else {
            report::print(&bytes);
            return Ok(());
        };
        report::save(path, bytes)?;
        report::line(format_args!("{}: {}", path.display(), found.verdict()));
        Ok(())
    }
}

/// Prints the section on a code, or on all of them.
fn explain(code: &str) -> u8 {
    if code == "all" {
        Code::ALL.iter().for_each(|code| report::line(code.explain()));
        return FINE;
    }
    match code.parse::<Code>() {
        Ok(code) => {
            report::print(code.explain().as_bytes());
            FINE
        }
        Err(message) => {
            report::show(&[Diagnostic::error(diag::Code::InvalidValue, message)
                .hint("`drift --explain all` prints every code")]);
            FAILED
        }
    }
}

fn allow(path: &Path, limits: &Limits) -> Result<Allow, Vec<Diagnostic>> {
    let bytes = reading::bytes(path, limits).map_err(|problem| vec![problem])?;
    Ok(drift::allowed(path, bytes)?)
}

/// Opens what an argument names: the editions of a folder, or the one of a file.
///
/// With a language before the path, as in `zh:a.txt`, only that language is taken.
pub(super) fn open(
    named: &str,
    house: Option<&Arc<House>>,
    limits: &Limits,
) -> Result<Compared, Vec<Diagnostic>> {
    let (lang, path) = argument(named);
    if !path.is_dir() {
        return Ok(Compared::File(Given::open(path, lang, limits)?));
    }
    let (folder, diagnostics) = Folder::read_within(path, &kinds::ALL, limits);
    match folder.filter(|folder| !folder.is_unsound(&diagnostics)) {
        Some(folder) => {
            let folder = Box::new(folder.with_house(house.cloned()));
            Ok(Compared::Letter { path: path.to_path_buf(), folder, lang })
        }
        None => Err(diagnostics),
    }
}

/// The language given before a path, and the path.
pub(super) fn argument(argument: &str) -> (Option<Lang>, &Path) {
    let (lang, path) = match argument.split_once(':') {
        // A single letter may be a drive, and a file may have the whole argument as its name.
        Some((lang, rest)) if !Path::new(argument).exists() && !is_drive(lang, rest) => {
            match lang.parse::<Lang>() {
                Ok(lang) => (Some(lang), rest),
                Err(_) => (None, argument),
            }
        }
        _ => (None, argument),
    };
    (lang, Path::new(path))
}

/// Whether a letter before a path is a drive: `C:/editions/a.txt`, where there are drives.
fn is_drive(letter: &str, path: &str) -> bool {
    cfg!(windows) && letter.len() == 1 && path.starts_with(['/', '\\'])
}
