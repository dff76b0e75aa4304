//! `terms`: a list of terms with their status for translators, and the list that comes back, into a house.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::house::Named;
use super::xliff::text;
use super::{FAILED, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::files::Files;
use crate::house::CONFIRMED;
use crate::lang::Lang;
use crate::limits::Limits;
use crate::terms::{self, Format, Status, confirm};

/// Options of `terms`.
#[derive(Debug, Args)]
pub(super) struct Terms {
    /// Formats of the list: TBX-Basic, or a table to be filled in.
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',', default_value = "tbx,csv")]
    to: Vec<To>,
    /// Folder to write the list into, as `terms.tbx` and `terms.csv`.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Languages to list. Default: all.
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<Lang>,
    /// List what nobody confirmed alone.
    #[arg(long)]
    open: bool,
    /// List that came back: what it confirms goes into `confirmed.toml` of the house.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["to", "out", "lang", "open"])]
    from: Option<PathBuf>,
    /// Who confirmed what the list names nobody for.
    #[arg(long, value_name = "NAME", requires = "from")]
    by: Option<String>,
    /// The day for what the list names none for. Default: today, in UTC.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "from")]
    on: Option<Date>,
    /// List what would be confirmed without changing anything.
    #[arg(long, requires = "from")]
    dry_run: bool,
    #[command(flatten)]
    house: Named,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    Tbx,
    Csv,
}

impl Terms {
    pub(super) fn run(self) -> u8 {
        let done = match &self.from {
            Some(file) => self.take(file),
            None => self.list(),
        };
        done.unwrap_or_else(|diagnostics| {
            report::show(&diagnostics);
            FAILED
        })
    }

    fn list(&self) -> Result<u8, Vec<Diagnostic>> {
        let (house, told) = self.house.read(None)?;
        report::show(&told);
        let mut terms = terms::all(house.as_deref());
        terms.retain(|term| {
            (self.lang.is_empty() || self.lang.contains(&term.lang))
                && (!self.open || term.status == Status::Open)
        });
        batch::prepare(&self.out)?;
        for to in &self.to {
            let (format, name) = match to {
                To::Tbx => (Format::Tbx, "terms.tbx"),
                To::Csv => (Format::Csv, "terms.csv"),
            };
            let made = Made { name: name.to_owned(), bytes: terms::write(&terms, format) };
            report::line(batch::write(&self.out, &made)?.display());
        }
        let open = terms.iter().filter(|term| term.status == Status::Open).count();
        report::aside(format_args!("{} terms, {open} of them unconfirmed", terms.len()));
        Ok(FINE)
    }

    fn take(&self, file: &Path) -> Result<u8, Vec<Diagnostic>> {
        let (house, told) = self.house.read(Some(file))?;
        report::show(&told);
        let Some(house) = house else {
            let message = "there is no house to confirm terms in";
            let hint = "name its folder: `--house DIR`; a house is a folder with `house.toml`";
            return Err(vec![Diagnostic::error(Code::MissingFile, message).hint(hint)]);
        };
        let limits = self.house.limits(Limits::default());
        let alone = |problem| vec![problem];
        let bytes = Files::disk(&limits).bytes(file, "file", limits.file).map_err(alone)?;
        let source = Source::new(file, text(file, bytes).map_err(alone)?);
        let (returned, mut told) = terms::read(&source).map_err(alone)?;
        let today = || jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let day = self.on.unwrap_or_else(today);
        let found = confirm(&terms::all(Some(&house)), &returned, self.by.as_deref(), day);
        told.extend(found.told);
        for term in &found.entries {
            report::line(format_args!("{}: {}: {}, {}", term.lang, term.message, term.by, term.date));
        }
        if found.entries.is_empty() {
            report::line(format_args!("{CONFIRMED}: nothing to change"));
        } else if !self.dry_run {
            let bytes = house.confirming(&found.entries).map_err(alone)?.into_bytes();
            report::line(batch::write(&house.path, &Made { name: CONFIRMED.to_owned(), bytes })?.display());
        }
        report::show(&told);
        Ok(if has_errors(&told) { FAILED } else { FINE })
    }
}
