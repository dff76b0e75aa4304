//! `adopt`: words that editions in Word proposed to a house, taken over for later letters.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::{FAILED, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Code, Diagnostic, Place, has_errors};
use crate::house::House;
use crate::house::proposed::Proposed;
use crate::kinds;
use crate::lang::Lang;

/// Options of `adopt`.
#[derive(Debug, Args)]
pub(super) struct Adopt {
    /// House folder (with house.toml).
    #[arg(value_name = "HOUSE")]
    house: PathBuf,
    /// Languages to adopt words of. Default: all that have proposals.
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<Lang>,
    /// Only this message; may be given several times.
    #[arg(long, value_name = "ID")]
    message: Vec<String>,
    /// List what is proposed without changing anything.
    #[arg(long)]
    dry_run: bool,
}

impl Adopt {
    pub(super) fn run(self) -> u8 {
        match self.done() {
            Ok(()) => FINE,
            Err(diagnostics) => {
                report::show(&diagnostics);
                FAILED
            }
        }
    }

    fn wants(&self, it: &Proposed) -> bool {
        (self.lang.is_empty() || self.lang.contains(&it.lang))
            && (self.message.is_empty() || self.message.contains(&it.id))
    }

    fn done(&self) -> Result<(), Vec<Diagnostic>> {
        let (house, told) = House::read(&self.house, &kinds::ALL);
        let Some(house) = house.filter(|_| !has_errors(&told)) else { return Err(told) };
        let adopted = house.adopt(&kinds::ALL, &|it| self.wants(it))?;
        if adopted.messages.is_empty() {
            let message = "no such words are proposed";
            let hint =
                "list all that are with `--dry-run` alone; `import --into` proposes formulae edited in Word";
            let place = Place::file(self.house.join("proposed"));
            return Err(vec![Diagnostic::error(Code::UnknownMessage, message).at(place).hint(hint)]);
        }
        for Proposed { lang, id, note, entry } in &adopted.messages {
            let file = self.house.join("text").join(format!("{lang}.ftl"));
            report::line(format_args!("{}: {id}: {note}", file.display()));
            if self.dry_run {
                report::line(entry.trim_end());
            }
        }
        for (path, text) in adopted.files.iter().filter(|_| !self.dry_run) {
            let path = self.house.join(path);
            if text.is_empty() {
                let fail = |error| Diagnostic::error(Code::Io, format!("cannot be removed: {error}"));
                fs::remove_file(&path).map_err(|error| vec![fail(error).at(Place::file(&path))])?;
                continue;
            }
            let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { continue };
            let made = Made { name: name.to_string_lossy().into_owned(), bytes: text.as_bytes().to_vec() };
            batch::prepare(folder)?;
            batch::write(folder, &made)?;
        }
        Ok(())
    }
}
