//! `verify`: the files of a folder held against its manifest.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;

use super::check::FailOn;
use super::{FAILED, FINDINGS, FINE, report};
use crate::batch::{Verified, verify};
use crate::diag::Code;

/// Options of `verify`.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Folder with a manifest, of a whole set or of shards, as `render --manifest` writes it.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Output format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Lowest severity that makes the exit code 1: files that are missing or changed are errors, those that the manifest
    /// does not name warnings. Default: warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Verify {
    pub(super) fn run(self) -> u8 {
        let Verified { files, diagnostics } = match verify(&self.folder) {
            Ok(verified) => verified,
            Err(error) => {
                report::show(error.diagnostics());
                return FAILED;
            }
        };
        let count = |code| diagnostics.iter().filter(|found| found.code == code).count();
        let unread = count(Code::Io);
        let (missing, changed, unknown) =
            (count(Code::MissingFile), count(Code::ChangedFile), count(Code::UnknownFile));
        let sound = files - missing - changed - unread;
        match self.format {
            Format::Text => {
                report::show(&diagnostics);
                report::line(format_args!(
                    "{sound} of {files} files as they were made; {missing} missing, {changed} changed, {unknown} unknown"
                ));
            }
            Format::Json => {
                let result = json!({
                    "schema": 1,
                    "folder": self.folder.display().to_string(),
                    "diagnostics": diagnostics,
                    "summary": {
                        "files": files,
                        "sound": sound,
                        "missing": missing,
                        "changed": changed,
                        "unknown": unknown,
                    },
                });
                report::line(serde_json::to_string_pretty(&result).expect("a report is JSON"));
            }
        }
        let from = FailOn::severity(self.fail_on, None);
        match diagnostics.iter().any(|found| found.severity >= from) {
            _ if unread > 0 => FAILED,
            true => FINDINGS,
            false => FINE,
        }
    }
}
