//! `new`: a new circular folder, from the template of a kind or from another circular.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic, Place, has_errors};
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::verbs::new;

/// Options of `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// Folder to create; it must not contain a circular yet.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Kind of letter. Default: that of `--from`, else tap-consultation.
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(new::kinds()))]
    kind: Option<String>,
    /// The study group.
    #[arg(long, value_name = "N")]
    study_group: Option<u8>,
    /// Number of the letter, for a collective letter as in 7/17. Default: the template's; with `--from`, none, so
    /// that the letter is a draft.
    #[arg(long, value_name = "N", value_parser = new::number)]
    number: Option<String>,
    /// Languages to start prose in. Default: English; with `--from`, all the languages that circular has.
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<Lang>,
    /// Circular to start from: its structure, facts and words are taken over, its number and date are not. With `--kind
    /// corrigendum`, the letter to correct: its number, day, study group, addressees and languages are taken over.
    #[arg(long, value_name = "CIRCULAR")]
    from: Option<PathBuf>,
}

impl New {
    pub(super) fn run(self) -> u8 {
        match self.write() {
            Ok(written) => {
                written.iter().for_each(|path| report::line(path.display()));
                FINE
            }
            Err(diagnostics) => {
                report::show(&diagnostics);
                FAILED
            }
        }
    }

    fn write(self) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
        let model = self.folder.join("circular.toml");
        if model.exists() {
            let diagnostic =
                Diagnostic::error(Code::Io, "there is a circular here already").at(Place::file(&model));
            return Err(vec![diagnostic.hint("name a folder that does not exist yet")]);
        }
        let wanted = new::New {
            kind: self.kind,
            study_group: self.study_group,
            number: self.number,
            langs: self.lang,
        };
        let files = match &self.from {
            Some(path) => {
                let (folder, found) = Folder::read(path, &kinds::ALL);
                let Some(folder) = folder.filter(|_| !has_errors(&found)) else { return Err(found) };
                wanted.of_circular(&folder)?
            }
            None => wanted.of_template(),
        };
        let put = |(path, text): (PathBuf, String)| {
            put(&self.folder.join(path), &text).map_err(|error| vec![error])
        };
        files.into_iter().map(put).collect()
    }
}

fn put(path: &Path, text: &str) -> Result<PathBuf, Diagnostic> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(path, text)).map_err(|error| {
        Diagnostic::error(Code::Io, format!("cannot be written: {error}")).at(Place::file(path))
    })?;
    Ok(path.to_path_buf())
}
