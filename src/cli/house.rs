//! `--house`, `--circular` and `--limit`: whose names a command knows, named or found, and within what bounds it reads.
//!
//! A folder that is named must exist; otherwise the house is looked for in the folders above the first path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::diag::{Diagnostic, Severity, has_errors};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::limits::Limits;
use crate::verbs::Known;

/// A house, if there is one, and the diagnostics about it.
type Read = (Option<Arc<House>>, Vec<Diagnostic>);

/// The options of commands that read circulars.
#[derive(Debug, Clone, Args)]
pub(super) struct Named {
    /// House folder (with house.toml). Default: the nearest one above the first path.
    #[arg(long, value_name = "DIR")]
    house: Option<PathBuf>,
    #[command(flatten)]
    bounds: Bounds,
}

/// The options of commands that read.
#[derive(Debug, Clone, Args)]
pub(super) struct Bounds {
    /// Raise or lower a limit, as `file=80MB` or `paragraphs=50000`; may be given several times. docs/limits.md lists them.
    #[arg(long, value_name = "NAME=VALUE", value_parser = limit)]
    limit: Vec<String>,
}

/// A limit that can be set.
fn limit(text: &str) -> Result<String, String> {
    Limits::default().set(text).map(|()| text.to_owned())
}

impl Bounds {
    /// The limits, from those that are usual here.
    pub(super) fn limits(&self, usual: Limits) -> Limits {
        self.limit.iter().fold(usual, |mut limits, text| {
            limits.set(text).expect("a limit that was read before");
            limits
        })
    }
}

impl Named {
    /// The limits, from those that are usual here.
    pub(super) fn limits(&self, usual: Limits) -> Limits {
        self.bounds.limits(usual)
    }

    /// The folder that was named.
    #[cfg(all(feature = "http", feature = "pdf"))]
    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.house.clone()
    }

    /// The house.
    pub(super) fn read(&self, first: Option<&Path>) -> Result<Read, Vec<Diagnostic>> {
        let Some(path) = self.house.clone().or_else(|| first.and_then(House::find)) else {
            return Ok((None, Vec::new()));
        };
        let (house, diagnostics) = House::read_within(&path, &kinds::ALL, &self.limits(Limits::default()));
        if has_errors(&diagnostics) {
            return Err(diagnostics);
        }
        Ok((house.map(Arc::new), told(diagnostics)))
    }
}

/// The options of commands that read editions.
#[derive(Debug, Args)]
pub(super) struct Around {
    #[command(flatten)]
    house: Named,
    /// Folder of the editions' circular: names from its own prose are then recognized.
    #[arg(long, value_name = "DIR")]
    circular: Option<PathBuf>,
}

impl Around {
    /// The limits.
    pub(super) fn limits(&self) -> Limits {
        self.house.limits(Limits::default())
    }

    /// What is known, and what there is to say of it; `circular` is the one that the command is about anyway.
    pub(super) fn read(
        &self,
        first: Option<&Path>,
        circular: Option<&Path>,
    ) -> Result<(Known, Vec<Diagnostic>), Vec<Diagnostic>> {
        let named = self.circular.as_deref().or(circular);
        let (house, mut diagnostics) = self.house.read(named.or(first))?;
        let circular = match named {
            None => None,
            Some(path) => {
                let (folder, found) = Folder::read_within(path, &kinds::ALL, &self.limits());
                let Some(folder) = folder.filter(|_| !has_errors(&found)) else { return Err(found) };
                diagnostics.extend(told(found));
                Some(folder.with_house(house.clone()))
            }
        };
        Ok((Known::new(house, circular).within(self.limits()), diagnostics))
    }
}

/// The value of a flag; if it is not given, the house's default.
pub(super) fn default<T: ValueEnum>(asked: Option<T>, word: Option<&str>) -> Option<T> {
    asked.or_else(|| T::from_str(word?, false).ok())
}

/// The circulars among folders; a house among them, as in `examples/*`, is skipped.
pub(super) fn circulars_of(paths: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    paths.iter().filter(move |path| paths.len() == 1 || !House::is_at(path))
}

/// The diagnostics to show; notes are for `check`.
fn told(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.into_iter().filter(|found| found.severity != Severity::Note).collect()
}
