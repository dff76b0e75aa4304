//! `status`: how far each edition of a circular is, message by message; and the signatures that say so.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::check::FailOn;
use super::house::Named;
use super::{FAILED, FINDINGS, FINE, report};
use crate::batch::{self, Made};
use crate::diag::{Diagnostic, Severity};
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::limits::Limits;
use crate::locale::forbidden;
use crate::status::{self, Pen, Stage, State, report as reports};

/// Options of `status`.
#[derive(Debug, Args)]
pub(super) struct Status {
    /// Circular folder.
    #[arg(value_name = "CIRCULAR")]
    circular: PathBuf,
    /// Format of the matrix: `text` names the messages that want something done, `json` and `html` all.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// File to write it to, instead of stdout.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Name all messages in text too.
    #[arg(long, short)]
    verbose: bool,
    /// Sign an edition as it stands, as `en=final` or `fr=translated`: draft, final, translated, revised, issued. Several,
    /// where one follows from the other, are signed in their order.
    #[arg(long, value_name = "LANG=STATE", value_delimiter = ',', value_parser = signing, group = "signs", requires = "by",
          conflicts_with_all = ["format", "out", "verbose", "fail_on"])]
    sign: Vec<Signing>,
    /// Sign only this message; may be given several times.
    #[arg(long, value_name = "ID", requires = "sign")]
    message: Vec<String>,
    /// Let changes of the original that are of punctuation alone pass, in all languages at once.
    #[arg(long, value_enum, value_name = "GRADE", group = "signs", requires = "by",
          conflicts_with_all = ["format", "out", "verbose", "fail_on"])]
    clear: Option<Clear>,
    /// Initials of who signs.
    #[arg(long, value_name = "INITIALS", value_parser = initials, requires = "signs")]
    by: Option<String>,
    /// Day of the signature. Default: today, in UTC.
    #[arg(long, value_name = "DATE", requires = "by")]
    on: Option<Date>,
    /// Lowest severity that makes the exit code 1: what is stale is an error, what is missing or unused a warning, what is
    /// unreviewed a note. Default: the house's, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    house: Named,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people to read on a terminal.
    Text,
    /// One object, for scripts.
    Json,
    /// One page.
    Html,
}

/// What may pass without a translator.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Clear {
    Typography,
}

/// A language and its stage.
#[derive(Debug, Clone, Copy)]
struct Signing {
    lang: Lang,
    stage: Stage,
}

fn signing(text: &str) -> Result<Signing, String> {
    let names = || Stage::ALL.map(Stage::name).join(", ");
    let (lang, stage) =
        text.split_once('=').ok_or_else(|| format!("write fr=translated; states are {}", names()))?;
    let known = Stage::ALL.into_iter().find(|known| known.name() == stage);
    let stage = known.ok_or_else(|| format!("`{stage}` is no state; states are {}", names()))?;
    Ok(Signing { lang: lang.parse()?, stage })
}

/// Initials, or a name, in one line.
fn initials(text: &str) -> Result<String, String> {
    let text = text.trim();
    match text.is_empty() || text.contains(char::is_control) || text.chars().any(|c| forbidden(c).is_some()) {
        true => Err("write initials, such as MD".to_owned()),
        false => Ok(text.to_owned()),
    }
}

impl Status {
    pub(super) fn run(self) -> u8 {
        self.answer().unwrap_or_else(|diagnostics| {
            report::show(&diagnostics);
            FAILED
        })
    }

    fn answer(&self) -> Result<u8, Vec<Diagnostic>> {
        let (house, mut diagnostics) = self.house.read(Some(&self.circular))?;
        let limits = self.house.limits(Limits::default());
        let (folder, found) = Folder::read_within(&self.circular, &kinds::ALL, &limits);
        let Some(folder) = folder.filter(|folder| !folder.is_unsound(&found)) else { return Err(found) };
        let folder = folder.with_house(house.clone());
        if let Some(by) = &self.by {
            return self.write(folder, by);
        }
        // What is stale, and where, the matrix says.
        diagnostics.extend(found);
        diagnostics.extend(status::frozen(&folder));
        let matrix = status::Status::of(&folder);
        let from = FailOn::severity(self.fail_on, house.as_deref());
        let bytes = match self.format {
            Format::Text => reports::text(&matrix, self.verbose),
            Format::Json => reports::json(&matrix, &diagnostics) + "\n",
            Format::Html => reports::html(&matrix),
        };
        match &self.out {
            Some(path) => {
                report::save(path, bytes.into_bytes())?;
                report::line(path.display());
            }
            None => report::print(bytes.as_bytes()),
        }
        let least = from.min(Severity::Warning);
        let told = diagnostics.iter().filter(|found| found.severity >= least).cloned().collect();
        report::show(&report::sorted(told));
        let worst = diagnostics.iter().map(|found| found.severity).chain(matrix.severity()).max();
        Ok(if worst.is_some_and(|worst| worst >= from) { FINDINGS } else { FINE })
    }

    /// Writes the states that are signed, or in which changes are cleared: all or none.
    fn write(&self, mut folder: Folder, by: &str) -> Result<u8, Vec<Diagnostic>> {
        let today = || jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let pen = Pen { by: by.to_owned(), date: self.on.unwrap_or_else(today) };
        let mut states: Vec<State> = Vec::new();
        for Signing { lang, stage } in &self.sign {
            let state = status::sign(&folder, *lang, *stage, &pen, &self.message)?;
            folder.states.insert(*lang, state.clone());
            states.retain(|known| known.lang != *lang);
            states.push(state);
        }
        if self.clear.is_some() {
            states = status::clear_typography(&folder, &pen);
        }
        if states.is_empty() {
            report::line("nothing to clear");
        }
        for state in states {
            let (folder, name) = (state.path.parent(), state.path.file_name().and_then(|name| name.to_str()));
            let (Some(folder), Some(name)) = (folder, name) else { continue };
            let made = Made { name: name.to_owned(), bytes: state.to_toml().into_bytes() };
            report::line(batch::write(folder, &made)?.display());
        }
        Ok(FINE)
    }
}
