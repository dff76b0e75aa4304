//! `new`: a fresh circular folder.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic, Place};

/// The model to start from.
const CIRCULAR: &str = include_str!("template/circular.toml");
/// The prose to start from.
const PROSE: &str = include_str!("template/en.ftl");

/// Options of `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The folder to make; it must not hold a circular yet.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl New {
    pub(super) fn run(self) -> u8 {
        match self.write() {
            Ok(()) => {
                println!("{}", self.folder.join("circular.toml").display());
                println!("{}", self.folder.join("text").join("en.ftl").display());
                FINE
            }
            Err(diagnostic) => {
                report::show(&[diagnostic]);
                FAILED
            }
        }
    }

    fn write(&self) -> Result<(), Diagnostic> {
        let model = self.folder.join("circular.toml");
        if model.exists() {
            let diagnostic =
                Diagnostic::error(Code::Io, "there is a circular here already").at(Place::file(&model));
            return Err(diagnostic.hint("name a folder that does not exist yet"));
        }
        let text = self.folder.join("text");
        let prose = text.join("en.ftl");
        fs::create_dir_all(&text)
            .and_then(|()| fs::write(&model, CIRCULAR))
            .and_then(|()| fs::write(&prose, PROSE))
            .map_err(|error| {
                Diagnostic::error(Code::Io, format!("cannot be written: {error}"))
                    .at(Place::file(&self.folder))
            })
    }
}
