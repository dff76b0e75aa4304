//! `diff`: what changed between two versions of a circular, as a report, or for a translator as a Word file with tracked
//! changes.

use std::path::PathBuf;

use clap::Args;

use super::check::{FailOn, Format};
use super::house::Named;
use super::{FAILED, FINDINGS, FINE, report};
use crate::diag::{Diagnostic, Severity};
use crate::diff;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::limits::Limits;

/// Options of `diff`.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// Folder of the older version.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Folder of the newer version.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Format of the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Make a Word file instead: the passages of the original that print otherwise, with tracked changes, beside those of
    /// the language of `--lang`.
    #[cfg(feature = "docx")]
    #[arg(long, value_enum, requires = "lang", conflicts_with = "format")]
    to: Option<To>,
    /// Language whose translation is held beside the original. Default: all.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// File to write to. Default: stdout; of a Word file, `out/tsb-circular-195-diff.fr.docx`.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Lowest severity that makes the exit code 1: another fact is an error, other words a warning, punctuation a note.
    /// Default: the house's, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    house: Named,
}

#[cfg(feature = "docx")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum To {
    Docx,
}

impl Diff {
    pub(super) fn run(self) -> u8 {
        self.answer().unwrap_or_else(|diagnostics| {
            report::show(&diagnostics);
            FAILED
        })
    }

    fn answer(&self) -> Result<u8, Vec<Diagnostic>> {
        let (house, _) = self.house.read(Some(&self.new))?;
        let limits = self.house.limits(Limits::default());
        let mut diagnostics = Vec::new();
        let mut folders = Vec::new();
        for path in [&self.old, &self.new] {
            let (folder, found) = Folder::read_within(path, &kinds::ALL, &limits);
            let unsound = folder.as_ref().is_none_or(|folder| folder.is_unsound(&found));
            diagnostics.extend(found.into_iter().filter(|found| found.severity == Severity::Error));
            folders.extend(folder.filter(|_| !unsound).map(|folder| folder.with_house(house.clone())));
        }
        let [old, new] = folders.as_slice() else { return Err(report::sorted(diagnostics)) };
        let original = new.circular.head.original_language;
        if let Some(lang) = self.lang.filter(|lang| *lang == original) {
            let message = format!("{} is the original", lang.name());
            let error = Diagnostic::error(crate::diag::Code::InvalidValue, message);
            let translations = new.prose.keys().chain(&Lang::ALL);
            let other = translations.copied().find(|lang| *lang != original).unwrap_or(Lang::En);
            let hint = format!("name the language of a translation: `--lang {other}`");
            return Err(vec![error.hint(hint)]);
        }
        let langs: Vec<Lang> = self.lang.map_or_else(|| Lang::ALL.to_vec(), |lang| vec![lang]);
        let found = diff::Diff::between(old, new, &langs);
        self.write(&found, &diagnostics)?;
        report::show(&report::sorted(diagnostics.clone()));
        let worst = diagnostics.iter().map(|found| found.severity).chain(found.severity()).max();
        let from = FailOn::severity(self.fail_on, house.as_deref());
        Ok(if worst.is_some_and(|worst| worst >= from) { FINDINGS } else { FINE })
    }

    /// Writes what changed, whole, to stdout or into its file.
    fn write(&self, found: &diff::Diff<'_>, diagnostics: &[Diagnostic]) -> Result<(), Vec<Diagnostic>> {
        #[cfg(feature = "docx")]
        if let (Some(To::Docx), Some(lang)) = (self.to, self.lang) {
            return self.word(found, lang);
        }
        let text = match self.format {
            Format::Text => diff::text(found),
            Format::Json => diff::json(found, diagnostics) + "\n",
        };
        match &self.out {
            Some(path) => {
                report::save(path, text.into_bytes())?;
                report::line(path.display());
            }
            None => report::print(text.as_bytes()),
        }
        Ok(())
    }

    /// Writes the Word file for a translator into this language.
    #[cfg(feature = "docx")]
    fn word(&self, found: &diff::Diff<'_>, lang: Lang) -> Result<(), Vec<Diagnostic>> {
        let beside = diff::passages(found.old, found.new, lang)?;
        let bytes = crate::docx::beside(&beside)?;
        let path = self.out.clone().unwrap_or_else(|| {
            PathBuf::from("out").join(format!("{}-diff.{lang}.docx", found.new.circular.name()))
        });
        if self.out.is_none() {
            crate::batch::prepare(std::path::Path::new("out"))?;
        }
        report::save(&path, bytes)?;
        report::line(path.display());
        Ok(())
    }
}
