//! `drift`: where editions disagree, as text, JSON, SARIF, HTML or a workbook.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::check::FailOn;
use super::house::{Around, Known};
use super::kind::KindArg;
use super::{FAILED, FINDINGS, FINE, report};
use crate::batch::{self, Made};
use crate::compose;
use crate::diag::{self, Diagnostic, Place, Source, has_errors};
use crate::document::Edition;
use crate::docx;
use crate::drift::{self, Allow, Code, Options, Report};
use crate::kinds::{self, Folder};
use crate::locale::Lang;
use crate::reading::{self, Limits};
use crate::recognise;

/// The most editions that can be compared at once: one per language, and as many versions again.
const MOST: usize = 12;

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
        let allow = self.allow.as_deref().map(allow).transpose()?.unwrap_or_default();
        if self.format == Format::Xlsx && self.out.is_none() {
            let problem = Diagnostic::error(diag::Code::InvalidValue, "a workbook is not written to stdout");
            return Err(vec![problem.hint("name a file for it: --out findings.xlsx")]);
        }
        let first = self.editions.first().map(|named| argument(named).1);
        let known = self.around.read(first, None)?;
        let mut editions = Vec::new();
        let mut diagnostics = known.told.clone();
        // Files without addresses are matched with the circular that is named or compared.
        let folder = self.editions.iter().map(|it| argument(it).1).find(|path| path.is_dir());
        let folder = folder.and_then(|path| Folder::read(path, &kinds::ALL).0);
        let folder = folder.map(|folder| folder.with_house(known.house.clone()));
        let circular = known.circular.as_ref().or(folder.as_ref());
        let open = |argument: &String| open_edition(argument, &known, &self.kind, circular);
        let opened: Vec<_> = self.editions.par_iter().map(open).collect();
        for opened in opened {
            match opened {
                Ok((opened, told)) => {
                    editions.extend(opened);
                    diagnostics.extend(told);
                }
                Err(errors) => diagnostics.extend(errors),
            }
        }
        let unread = has_errors(&diagnostics);
        if editions.len() > MOST {
            let message = format!("{} editions are too many to compare; the limit is {MOST}", editions.len());
            diagnostics.push(Diagnostic::error(diag::Code::Unsupported, message));
        }
        if editions.is_empty() || editions.len() > MOST {
            return Err(diagnostics);
        }
        report::show(&diagnostics);
        // When a folder's editions are compared with files, they count as what their text gives when read.
        let is_file = |edition: &Edition| edition.texts.iter().any(|located| located.line.is_some());
        if editions.iter().any(is_file) {
            // What cannot be recognized as a fact in one of them is taken as words in all.
            let free = |edition: &&Edition| {
                let kind = kinds::ALL.of(edition.kind.as_deref());
                !edition.own.is_empty() || kind.says_no_words()
            };
            let typed = editions.iter().filter(free).all(recognise::is_typed);
            let again = editions.iter_mut().filter(|edition| !typed || !is_file(edition));
            again.for_each(|edition| recognise::read_back(&kinds::ALL, edition, typed));
        }
        let options = Options { allow };
        let mut found = match &self.base {
            Some(base) => {
                drift::compare_with(&kinds::ALL, &editions, base, &options).map_err(|error| vec![error])?
            }
            None => drift::compare(&kinds::ALL, &editions, &options),
        };
        if self.kind.is_named() {
            found.named(|edition| Path::new(&edition.path).is_file());
        }
        self.write(&found)?;
        #[cfg(feature = "docx")]
        if let Some(folder) = &self.annotate {
            super::annotate::write(&found, folder)?;
        }
        Ok(if unread {
            FAILED
        } else if found.fails(FailOn::severity(self.fail_on, known.house.as_deref())) {
            FINDINGS
        } else {
            FINE
        })
    }

    /// Writes the report to stdout, or whole into its file.
    fn write(&self, found: &Report) -> Result<(), Vec<Diagnostic>> {
        let bytes = match self.format {
            Format::Text => drift::report::text(found).into_bytes(),
            Format::Json => drift::report::json(found).into_bytes(),
            Format::Html => drift::report::html(found).into_bytes(),
            Format::Sarif => drift::report::sarif(found).into_bytes(),
            Format::Xlsx => drift::report::xlsx(found)?,
        };
        let Some(path) = &self.out else {
            report::print(&bytes);
            return Ok(());
        };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            let message = format!("{} is not a file name", path.display());
            return Err(vec![
                Diagnostic::error(diag::Code::Io, message).hint("give --out the name of a file"),
            ]);
        };
        let hinted = |found: Diagnostic| found.hint("name a file in a folder that exists");
        batch::write(folder, &Made { name: name.to_owned(), bytes })
            .map_err(|error| error.into_iter().map(hinted).collect::<Vec<_>>())?;
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

fn allow(path: &Path) -> Result<Allow, Vec<Diagnostic>> {
    let limits = Limits::default();
    let bytes = reading::bytes(path, &limits).map_err(|problem| vec![problem])?;
    if bytes.starts_with(b"PK") {
        let sheets = docx::sheets(&bytes, path, &limits)?;
        let sheets = sheets.iter().map(|sheet| (sheet.name.as_str(), &sheet.cells));
        return Ok(Allow::filled_in(sheets, path)?);
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        let problem = Diagnostic::error(diag::Code::Io, "the file is neither TOML in UTF-8 nor a workbook");
        vec![
            problem
                .at(Place::file(path))
                .hint("save it as TOML in UTF-8, or as a workbook in the format .xlsx"),
        ]
    })?;
    Ok(Allow::parse(&Source::new(path, text))?)
}

/// Editions with a warning about them, or why there are none.
type Opened = Result<(Vec<Edition>, Option<Diagnostic>), Vec<Diagnostic>>;

/// Opens what an argument names: the editions of a folder, or the one of a file.
///
/// With a language before the path, as in `zh:a.txt`, only that language is taken.
fn open_edition(named: &str, known: &Known, kind: &KindArg, circular: Option<&Folder>) -> Opened {
    let (lang, path) = argument(named);
    if path.is_dir() {
        return open_folder(path, lang, known, kind);
    }
    let (_, recognition, told) = match circular {
        Some(folder) => known.open_edition(path, lang, kind, folder)?,
        None => known.open(path, lang, kind)?,
    };
    Ok((vec![recognition.edition], told))
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

/// The editions of a circular, composed: the requested one, or all whose prose is complete.
fn open_folder(path: &Path, lang: Option<Lang>, known: &Known, kind: &KindArg) -> Opened {
    let (folder, diagnostics) = Folder::read(path, &kinds::ALL);
    let Some(folder) = folder.filter(|folder| !folder.is_unsound(&diagnostics)) else {
        return Err(diagnostics);
    };
    let folder = folder.with_house(known.house.clone());
    let langs = lang.map_or_else(|| folder.complete(), |lang| vec![lang]);
    if langs.is_empty() {
        let message = format!("{} is not complete in any language", path.display());
        return Err(vec![
            Diagnostic::error(diag::Code::MissingMessage, message)
                .hint("`check` says what each language lacks"),
        ]);
    }
    let editions: Result<_, Vec<Diagnostic>> = langs
        .into_par_iter()
        .map(|lang| {
            let document = kinds::edition(&folder, lang, &compose::Options::default())?;
            Ok(recognise::composed(&kinds::ALL, &document, &path.display().to_string()))
        })
        .collect();
    Ok((editions?, kind.overruled(&folder)))
}
