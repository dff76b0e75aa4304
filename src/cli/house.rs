//! `--house` and `--circular`: whose names a command knows, named or found.
//!
//! A folder that is named must exist; otherwise the house is looked for in the folders above the first path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::diag::{Diagnostic, Severity, has_errors};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::verbs::Known;

/// A house, if there is one, and the diagnostics about it.
type Read = (Option<Arc<House>>, Vec<Diagnostic>);

/// The option of commands that write.
#[derive(Debug, Clone, Args)]
pub(super) struct Named {
    /// House folder (with house.toml). Default: the nearest one above the first path.
    #[arg(long, value_name = "DIR")]
    house: Option<PathBuf>,
}

impl Named {
    /// The house.
    pub(super) fn read(&self, first: Option<&Path>) -> Result<Read, Vec<Diagnostic>> {
        let Some(path) = self.house.clone().or_else(|| first.and_then(House::find)) else {
            return Ok((None, Vec::new()));
        };
        let (house, diagnostics) = House::read(&path, &kinds::ALL);
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
                let (folder, found) = Folder::read(path, &kinds::ALL);
                let Some(folder) = folder.filter(|_| !has_errors(&found)) else { return Err(found) };
                diagnostics.extend(told(found));
                Some(folder.with_house(house.clone()))
            }
        };
        Ok((Known::new(house, circular), diagnostics))
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
