//! `render` and `reply`: circulars into editions, and their reply forms alone.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::house::{Named, circulars_of, default};
use super::{FAILED, FINE, report};
use crate::batch::{self, Format, Naming, Press};
use crate::compose::{self, Extent};
use crate::diag::{Diagnostic, has_errors};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::letterhead;
use crate::locale::Lang;

/// Options of `render`.
#[derive(Debug, Args)]
pub(super) struct Render {
    #[command(flatten)]
    job: Job,
    /// Show the original, marked, where prose is missing.
    #[arg(long)]
    draft: bool,
}

/// Options of `reply`.
#[derive(Debug, Args)]
pub(super) struct Reply {
    #[command(flatten)]
    job: Job,
}

/// What both are told.
#[derive(Debug, Args)]
struct Job {
    /// Folders of circulars.
    #[arg(required = true, value_name = "CIRCULAR")]
    circulars: Vec<PathBuf>,
    /// Languages: en,fr,es,ru,zh,ar (or ITU's letters), or `all`. Default: all in which it can be made.
    #[arg(long, value_delimiter = ',', value_parser = parse_lang)]
    lang: Vec<Langs>,
    /// Formats. Default: those of the house, else pdf,docx.
    #[arg(long, value_delimiter = ',')]
    to: Vec<To>,
    /// The folder to write into.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// How files are named: `tsb-circular-195.en.pdf`, or as ITU does, `T17-TSB-CIR-0195!!MSW-E.docx`. Default: as in the
    /// house, else plain.
    #[arg(long, value_enum)]
    naming: Option<Names>,
    /// A folder with logo.*, second.* and signature.* (PNG, JPEG, TIFF or SVG), in place of the house's pictures.
    #[arg(long, value_name = "DIR")]
    letterhead: Option<PathBuf>,
    /// A folder with more faces for PDF; may be given several times.
    #[arg(long, value_name = "DIR")]
    fonts: Vec<PathBuf>,
    /// How the reply form behaves in Word. Default: as in the house, else open.
    #[arg(long, value_enum)]
    form: Option<Form>,
    #[command(flatten)]
    house: Named,
}

/// One language or all.
#[derive(Debug, Clone, Copy)]
enum Langs {
    All,
    One(Lang),
}

fn parse_lang(text: &str) -> Result<Langs, String> {
    if text == "all" { Ok(Langs::All) } else { text.parse().map(Langs::One) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    #[cfg(feature = "pdf")]
    Pdf,
    #[cfg(feature = "docx")]
    Docx,
    Txt,
}

/// The formats that are made where nobody asks for others.
const USUAL: &[To] = &[
    #[cfg(feature = "pdf")]
    To::Pdf,
    #[cfg(feature = "docx")]
    To::Docx,
];

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Names {
    Plain,
    Itu,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// Fillable, and the whole document open to editing.
    Open,
    /// Fillable, and nothing else of Annex 2 can be changed.
    Protected,
    /// Protected, with the form fields of older Word.
    Legacy,
}

impl Render {
    pub(super) fn run(self) -> u8 {
        self.job.run(compose::Options { extent: Extent::Whole, draft: self.draft })
    }
}

impl Reply {
    pub(super) fn run(self) -> u8 {
        self.job.run(compose::Options { extent: Extent::Reply, ..compose::Options::default() })
    }
}

impl Job {
    fn run(self, compose: compose::Options) -> u8 {
        let out = self.out.clone();
        let (house, mut diagnostics) = match self.house.read(self.circulars.first().map(PathBuf::as_path)) {
            Ok(read) => read,
            Err(diagnostics) => {
                report::show(&diagnostics);
                return FAILED;
            }
        };
        let (folders, found) = read(&self.circulars, house.as_ref());
        diagnostics.extend(found);
        let wholly_failed = folders.is_empty();
        let naming = default(self.naming, house.as_ref().and_then(|house| house.defaults.naming));
        let naming = match naming {
            Some(Names::Itu) => Naming::Itu,
            Some(Names::Plain) | None => Naming::Plain,
        };
        let collisions = batch::collisions(&folders, naming, compose.extent);
        let blocked = has_errors(&collisions);
        diagnostics.extend(collisions);
        if wholly_failed || blocked {
            report::show(&diagnostics);
            return FAILED;
        }
        let mut failed = has_errors(&diagnostics);
        match self.write(&folders, house.as_deref(), compose, naming, &out, &mut diagnostics) {
            Ok(sound) => failed |= !sound,
            Err(errors) => {
                diagnostics.extend(errors);
                failed = true;
            }
        }
        report::show(&diagnostics);
        if failed { FAILED } else { FINE }
    }

    /// Makes and writes all; whether nothing failed.
    fn write(
        self,
        folders: &[Folder],
        house: Option<&House>,
        compose: compose::Options,
        naming: Naming,
        out: &std::path::Path,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<bool, Vec<Diagnostic>> {
        let options = self.options(house, compose, naming)?;
        let mut jobs = Vec::new();
        let mut sound = true;
        for folder in folders {
            match batch::languages(folder, &options) {
                Ok(langs) => jobs.push((folder, langs)),
                Err(errors) => {
                    diagnostics.extend(errors);
                    sound = false;
                }
            }
        }
        if jobs.is_empty() {
            return Ok(false);
        }
        batch::prepare(out).map_err(|diagnostic| vec![diagnostic])?;
        let press = Press::new(options)?;
        let bar = progress(jobs.iter().map(|(_, langs)| langs.len()).sum());
        for (folder, langs) in jobs {
            let outcome = press.make(folder, &langs, &|| bar.inc(1));
            sound &= !has_errors(&outcome.diagnostics);
            // A house that is not sound is so for every circular, and told once.
            for found in outcome.diagnostics {
                if !diagnostics.contains(&found) {
                    diagnostics.push(found);
                }
            }
            for made in &outcome.files {
                match batch::write(out, made) {
                    Ok(path) => bar.suspend(|| println!("{}", path.display())),
                    Err(diagnostic) => {
                        diagnostics.push(diagnostic);
                        sound = false;
                    }
                }
            }
        }
        bar.finish_and_clear();
        Ok(sound)
    }

    fn options(
        self,
        house: Option<&House>,
        compose: compose::Options,
        naming: Naming,
    ) -> Result<batch::Options, Vec<Diagnostic>> {
        let defaults = house.map(|house| house.languages.clone()).filter(|langs| !langs.is_empty());
        let langs = (!self.lang.is_empty()).then(|| {
            let mut langs: Vec<Lang> = Vec::new();
            for lang in &self.lang {
                match lang {
                    Langs::All => langs.extend(Lang::ALL),
                    Langs::One(lang) => langs.push(*lang),
                }
            }
            langs.sort_unstable();
            langs.dedup();
            langs
        });
        let desk = house.map(|house| &house.defaults);
        let mut to = self.to;
        if to.is_empty() {
            to.extend(
                desk.iter().flat_map(|desk| &desk.to).filter_map(|word| To::from_str(word, false).ok()),
            );
        }
        if to.is_empty() {
            to.extend(USUAL);
        }
        let mut formats: Vec<Format> = to
            .iter()
            .map(|to| match to {
                #[cfg(feature = "pdf")]
                To::Pdf => Format::Pdf,
                #[cfg(feature = "docx")]
                To::Docx => Format::Docx,
                To::Txt => Format::Txt,
            })
            .collect();
        formats.sort_unstable();
        formats.dedup();
        Ok(batch::Options {
            langs: langs.or(defaults),
            formats,
            naming,
            compose,
            letterhead: self.letterhead.as_deref().map(letterhead::read).transpose()?,
            fonts: self.fonts,
            #[cfg(feature = "docx")]
            form: match default(self.form, desk.and_then(|desk| desk.form)) {
                Some(Form::Open) | None => crate::docx::Form::Open,
                Some(Form::Protected) => crate::docx::Form::Protected,
                Some(Form::Legacy) => crate::docx::Form::Legacy,
            },
        })
    }
}

/// Reads folders; what cannot be read is said and left out. Notes are for `check`.
fn read(paths: &[PathBuf], house: Option<&Arc<House>>) -> (Vec<Folder>, Vec<Diagnostic>) {
    let mut folders = Vec::new();
    let mut diagnostics = Vec::new();
    for path in circulars_of(paths) {
        let (folder, found) = Folder::read(path, &kinds::ALL);
        // What is wrong with the prose of a language is said when its edition is asked for.
        let in_prose = |found: &Diagnostic| {
            let langs = || Lang::ALL.into_iter();
            folder.iter().any(|folder| {
                langs().any(|lang| folder.faults.get(&lang).is_some_and(|it| it.contains(found)))
            })
        };
        let found: Vec<Diagnostic> = found.iter().filter(|found| !in_prose(found)).cloned().collect();
        let sound = !has_errors(&found);
        diagnostics.extend(found.into_iter().filter(|d| d.severity != crate::diag::Severity::Note));
        folders.extend(folder.filter(|_| sound).map(|folder| folder.with_house(house.cloned())));
    }
    (folders, diagnostics)
}

/// A bar on a terminal, nothing elsewhere.
fn progress(editions: usize) -> ProgressBar {
    if editions < 3 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(editions as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} editions");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
