//! `xliff`: a circular as a file for the tools of translators, and the translation back into its prose.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::house::Named;
use super::{FAILED, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::files::Files;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::limits::Limits;
use crate::memory::{Memory, NEAR};
use crate::status::Pen;
use crate::xliff;

/// What is done with translations.
#[derive(Debug, Subcommand)]
pub(super) enum Xliff {
    /// Make a file to be translated: a unit a message, a segment a sentence, facts as protected codes.
    Export(Export),
    /// Take a translated file back into the prose of its language; units that are not sound are told and left out.
    Import(Import),
}

/// Options of `xliff export`.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// Folder of the circular.
    #[arg(value_name = "CIRCULAR")]
    circular: PathBuf,
    /// Language to translate into.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// Format: XLIFF, or for translators who work in Word a table of two columns.
    #[cfg(feature = "docx")]
    #[arg(long, value_enum, default_value = "xliff")]
    to: To,
    /// File to write. Default: `out/tsb-circular-195.fr.xlf`, or `out/tsb-circular-195-table.fr.docx`.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Version of XLIFF.
    #[arg(long, value_enum, default_value = "2.1")]
    version: Version,
    /// Translation memory (TMX) whose same and near sentences are offered beside each sentence; may be given several times.
    #[arg(long, value_name = "FILE.tmx")]
    memory: Vec<PathBuf>,
    /// From how many percent on a sentence of the memory is near, 60 to 100.
    #[arg(long, value_name = "PERCENT", default_value_t = NEAR, requires = "memory",
          value_parser = clap::value_parser!(u8).range(60..=100))]
    near: u8,
    #[command(flatten)]
    house: Named,
}

/// Options of `xliff import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The translated file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Circular to take it into; only `text/<lang>.ftl` changes, and with --by `text/<lang>.state.toml`.
    #[arg(long, value_name = "CIRCULAR")]
    into: PathBuf,
    /// List what would change without changing anything.
    #[arg(long)]
    dry_run: bool,
    /// Initials of whoever stands for it: messages that the file calls translated, or reviewed, are signed so; of a table in
    /// Word, those that it brings complete.
    #[arg(long, value_name = "INITIALS")]
    by: Option<String>,
    /// Day of the signature. Default: today, in UTC.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "by")]
    on: Option<Date>,
    #[command(flatten)]
    house: Named,
}

#[cfg(feature = "docx")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    Xliff,
    Docx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Version {
    #[value(name = "2.1")]
    Two,
    #[value(name = "1.2")]
    One,
}

impl Xliff {
    pub(super) fn run(self) -> u8 {
        let done = match &self {
            Xliff::Export(export) => export.answer(),
            Xliff::Import(import) => import.answer(),
        };
        done.unwrap_or_else(|diagnostics| {
            report::show(&diagnostics);
            FAILED
        })
    }
}

/// The folder of a circular with its house; what there is to say of it is told.
fn folder(path: &Path, house: &Named) -> Result<Folder, Vec<Diagnostic>> {
    let (found, mut diagnostics) = house.read(Some(path))?;
    let (folder, told) = Folder::read_within(path, &kinds::ALL, &house.limits(Limits::default()));
    diagnostics.extend(told);
    // A language that is not translated yet is what this is for.
    let folder = folder.filter(|folder| !folder.is_unsound(&diagnostics));
    let Some(folder) = folder else { return Err(diagnostics) };
    Ok(folder.with_house(found))
}

impl Export {
    fn answer(&self) -> Result<u8, Vec<Diagnostic>> {
        let folder = folder(&self.circular, &self.house)?;
        let (bytes, usual) = self.made(&folder)?;
        let out = self.out.clone().unwrap_or_else(|| PathBuf::from("out").join(usual));
        report::save(&out, bytes)?;
        report::line(out.display());
        Ok(FINE)
    }
}

impl Export {
    /// The file, and what it is called where nobody says.
    fn made(&self, folder: &Folder) -> Result<(Vec<u8>, String), Vec<Diagnostic>> {
        let name = folder.circular.name();
        #[cfg(feature = "docx")]
        if self.to == To::Docx {
            if !self.memory.is_empty() {
                let message = "a table in Word has no place for what a memory offers";
                let hint = "leave out `--memory`, or `--to docx`";
                return Err(vec![Diagnostic::error(Code::Unsupported, message).hint(hint)]);
            }
            let table = xliff::export_table(folder, self.lang)?;
            return Ok((table, format!("{name}-table.{}.docx", self.lang)));
        }
        let version = match self.version {
            Version::Two => xliff::Version::V2,
            Version::One => xliff::Version::V1,
        };
        let file = match self.memory.as_slice() {
            [] => xliff::export(folder, self.lang, version)?,
            paths => {
                let memory = memory(paths, &self.house.limits(Limits::default()))?;
                xliff::export_with(folder, self.lang, version, &memory, self.near)?
            }
        };
        Ok((file.into_bytes(), format!("{name}.{}.xlf", self.lang)))
    }
}

/// The memories of these files, as one; all that is wrong with any of them.
fn memory(paths: &[PathBuf], limits: &Limits) -> Result<Memory, Vec<Diagnostic>> {
    let (mut out, mut told) = (Memory::default(), Vec::new());
    for path in paths {
        let bytes = Files::disk(limits).bytes(path, "file", limits.file);
        match bytes.and_then(|bytes| text(path, bytes)).map(|text| Memory::read(&Source::new(path, text))) {
            Ok(Ok(memory)) => out.extend(memory),
            Ok(Err(error)) => told.extend(error),
            Err(problem) => told.push(problem),
        }
    }
    if told.is_empty() { Ok(out) } else { Err(told) }
}

impl Import {
    fn answer(&self) -> Result<u8, Vec<Diagnostic>> {
        let folder = folder(&self.into, &self.house)?;
        let limits = self.house.limits(Limits::default());
        let bytes = Files::disk(&limits).bytes(&self.file, "file", limits.file).map_err(|told| vec![told])?;
        let today = || jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let pen = self.by.clone().map(|by| Pen { by, date: self.on.unwrap_or_else(today) });
        let taken = taken(&folder, &self.file, bytes, &limits, pen.as_ref())?;
        for id in &taken.changed {
            report::line(format!("{}: {id}", taken.path.display()));
        }
        let mut told = taken.refused;
        told.extend(taken.unsigned);
        if taken.changed.is_empty() && !has_errors(&told) {
            report::line(format!("{}: nothing to change", taken.path.display()));
        }
        if pen.is_none() && !taken.ready.is_empty() {
            let what = match taken.ready.len() {
                1 => "1 message is translated, and nobody has signed it".to_owned(),
                count => format!("{count} messages are translated, and nobody has signed them"),
            };
            let hint = "to sign what is translated, import the file with `--by INITIALS`";
            told.push(Diagnostic::note(Code::Draft, what).hint(hint));
        }
        if !self.dry_run {
            let states = taken.state.iter().map(|state| {
                let name = format!("{}.state.toml", taken.lang);
                Made { name, bytes: state.to_toml().into_bytes() }
            });
            let prose = Made { name: format!("{}.ftl", taken.lang), bytes: taken.text.into_bytes() };
            let prose = (!taken.changed.is_empty()).then_some(prose);
            let home = folder.path.join("text");
            for made in prose.into_iter().chain(states) {
                batch::prepare(&home)?;
                report::line(batch::write(&home, &made)?.display());
            }
        }
        report::show(&told);
        Ok(if has_errors(&told) { FAILED } else { FINE })
    }
}

/// What a file says, be it a table in Word or XLIFF.
fn taken(
    folder: &Folder,
    path: &Path,
    bytes: Vec<u8>,
    limits: &Limits,
    pen: Option<&Pen>,
) -> Result<xliff::Imported, Vec<Diagnostic>> {
    #[cfg(feature = "docx")]
    if crate::docx::is_package(&bytes) {
        return Ok(xliff::import_table(folder, path, &bytes, limits, pen)?);
    }
    let source = Source::new(path, text(path, bytes).map_err(|told| vec![told])?);
    Ok(xliff::import(folder, &source, pen)?)
}

/// The text of a file that a tool has written: UTF-8, or UTF-16 with its mark at the beginning.
pub(super) fn text(path: &Path, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes.clone()).ok(),
    };
    text.ok_or_else(|| {
        let message = "the file is neither UTF-8 nor UTF-16";
        let told = Diagnostic::error(Code::Unsupported, message).at(crate::diag::Place::file(path));
        told.hint("save it as UTF-8")
    })
}
