//! `render` and `reply`: the editions of circulars, or their reply forms alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::house::{Named, circulars_of, default};
use super::set::{self, Count, Whole};
use super::{FAILED, FINE, pipe, report};
use crate::batch::{self, Format, Naming, Press};
use crate::compose::{self, Extent};
use crate::diag::{Code, Diagnostic, Place, Severity, has_errors, nearest};
use crate::house::House;
use crate::kinds::Folder;
use crate::letterhead;
use crate::limits::Limits;
use crate::locale::Lang;
use crate::status::State;

/// Options of `render`.
#[derive(Debug, Args)]
pub(super) struct Render {
    #[command(flatten)]
    job: Job,
    /// Two languages side by side in one working print, address against address: en,zh makes
    /// `tsb-circular-195.en-zh.pdf` and `.docx`. The first stands where its reading begins; the form is drawn.
    #[arg(long, value_name = "LANG,LANG", value_parser = parse_pair, conflicts_with_all = ["lang", "form"])]
    parallel: Option<Pair>,
    /// Mark in it the values of the model: dates, designations, numbers.
    #[arg(long, requires = "parallel")]
    show_facts: bool,
    /// Where prose is missing, show the original, marked; for an unknown name, show its slug in brackets.
    #[arg(long)]
    draft: bool,
}

/// Options of `reply`.
#[derive(Debug, Args)]
pub(super) struct Reply {
    #[command(flatten)]
    job: Job,
    /// Id of one of the circular's own annexes, to make its form. Default: the form of the letter's kind, else that
    /// of the only annex with a form.
    #[arg(long, value_name = "ID")]
    annex: Option<String>,
}

/// The options of both.
#[derive(Debug, Clone, Args)]
struct Job {
    /// Circular folders; `-` for a letter from standard input, as JSON: `{ "circular": { … }, "text": { "fr": "…" } }`.
    #[arg(required = true, value_name = "CIRCULAR")]
    circulars: Vec<PathBuf>,
    /// Languages: en,fr,es,ru,zh,ar (or ITU's letters), or `all`. Default: the house's, else all that can be made.
    #[arg(long, value_delimiter = ',', value_parser = parse_lang)]
    lang: Vec<Langs>,
    /// Formats. Default: the house's, else pdf,docx.
    #[arg(long, value_delimiter = ',')]
    to: Vec<To>,
    /// Folder to write to; `-` sends the one edition that is made to standard output.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// File names: plain, as `tsb-circular-195.en.pdf`, or ITU's, as `T17-TSB-CIR-0195!!MSW-E.docx`. Default: the
    /// house's, else plain.
    #[arg(long, value_enum)]
    naming: Option<Names>,
    /// Folder with logo.*, second.* and signature.* (PNG, JPEG, TIFF or SVG), to replace the house's pictures.
    #[arg(long, value_name = "DIR")]
    letterhead: Option<PathBuf>,
    /// Folder with more typefaces for PDF; may be given several times.
    #[arg(long, value_name = "DIR")]
    fonts: Vec<PathBuf>,
    /// How the reply form behaves in Word. Default: the house's, else open.
    #[arg(long, value_enum)]
    form: Option<Form>,
    #[command(flatten)]
    whole: Whole,
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

/// The languages of a parallel edition.
#[derive(Debug, Clone, Copy)]
struct Pair([Lang; 2]);

fn parse_pair(text: &str) -> Result<Pair, String> {
    let langs: Vec<Lang> = text.split(',').map(|lang| lang.trim().parse()).collect::<Result<_, _>>()?;
    let other = |lang: Lang| if lang == Lang::En { Lang::Fr } else { Lang::En };
    match *langs.as_slice() {
        [first, second] if first == second => {
            Err(format!("both languages are {}; write `--parallel {first},{}`", first.name(), other(first)))
        }
        [first, second] => Ok(Pair([first, second])),
        [only] => Err(format!("it wants two languages; write `--parallel {only},{}`", other(only))),
        [first, second, ..] => {
            let second = if second == first { other(first) } else { second };
            let count = langs.len();
            Err(format!(
                "a page has room for two languages, and these are {count}; write `--parallel {first},{second}`"
            ))
        }
        [] => Err("it wants two languages; write `--parallel en,fr`".to_owned()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    #[cfg(feature = "pdf")]
    Pdf,
    #[cfg(feature = "docx")]
    Docx,
    Txt,
    Html,
    Json,
}

/// The formats that are made by default.
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
    /// Fillable; the whole document can be edited.
    Open,
    /// Fillable; nothing else in Annex 2 can be changed.
    Protected,
    /// Protected, with the form fields of older versions of Word.
    Legacy,
}

impl Render {
    pub(super) fn run(self) -> u8 {
        let beside = Beside { langs: self.parallel.map(|Pair(langs)| langs), show_facts: self.show_facts };
        self.job.run(compose::Options { extent: Extent::Whole, draft: self.draft }, beside)
    }
}

impl Reply {
    pub(super) fn run(self) -> u8 {
        let options = |extent| compose::Options { extent, ..compose::Options::default() };
        // Each circular has annexes of its own.
        let (mut rest, mut worst) = (self.job.circulars.clone(), FINE);
        let limits = self.job.limits();
        let own = self.annex.is_some() || rest.iter().any(|path| !has_kind_form(path, &limits));
        if !own {
            return self.job.run(options(Extent::Reply), Beside::default());
        }
        if let Err(diagnostic) = pipe::takes(&self.job.out, rest.len()) {
            report::show(&[diagnostic]);
            return FAILED;
        }
        for path in std::mem::take(&mut rest) {
            let job = Job { circulars: vec![path.clone()], ..self.job.clone() };
            let code = match extent(&path, self.annex.as_deref(), &limits) {
                Ok(extent) => job.run(options(extent), Beside::default()),
                Err(diagnostics) => {
                    report::show(&diagnostics);
                    FAILED
                }
            };
            worst = worst.max(code);
        }
        worst
    }
}

/// Whether something is told of the prose of a language that is not made; `check` tells it.
fn is_of_others(folder: &Folder, made: &[Lang], found: &Diagnostic) -> bool {
    let Some(place) = &found.place else { return false };
    let mut others = folder.prose.values().filter(|prose| !made.contains(&prose.lang));
    others.any(|prose| {
        place.path == prose.source.path || place.path == folder.path.join(State::file(prose.lang))
    })
}

/// Whether letters of the circular's kind have a form; a folder that cannot be read is reported later.
fn has_kind_form(path: &Path, limits: &Limits) -> bool {
    pipe::open(path, limits).0.is_none_or(|folder| folder.form().is_ok())
}

/// How much of a circular its reply form is: that of its kind, or an annex of its own.
fn extent(path: &Path, annex: Option<&str>, limits: &Limits) -> Result<Extent, Vec<Diagnostic>> {
    // Problems with the folder are reported when the form is made.
    let Some(folder) = pipe::open(path, limits).0 else { return Ok(Extent::Reply) };
    let annexes = &folder.circular.head.annexes;
    let with_form = || annexes.iter().filter(|own| own.blocks.iter().any(|block| !block.form.is_empty()));
    let ids = || with_form().map(|own| own.id.as_str()).collect::<Vec<_>>();
    let place = Place::file(&folder.source.path);
    let wanted = match annex {
        Some(id) => id,
        None if folder.form().is_ok() => return Ok(Extent::Reply),
        None => match ids().as_slice() {
            [only] => *only,
            // The kind has no form, and says so later.
            [] => return Ok(Extent::Reply),
            several => {
                let message = "the circular has several forms".to_owned();
                let hint = format!("name the annex: `--annex {}`", several.join("` or `--annex "));
                return Err(vec![Diagnostic::error(Code::Unsupported, message).at(place).hint(hint)]);
            }
        },
    };
    let at = annexes.iter().position(|own| own.id == wanted && ids().contains(&wanted));
    match at.and_then(|at| u16::try_from(at).ok()) {
        Some(at) => Ok(Extent::Annex(at)),
        None => {
            let message = format!("the circular has no annex `{wanted}` with a form");
            let error = Diagnostic::error(Code::Unsupported, message).at(place);
            Err(vec![match (nearest(wanted, ids()), ids().as_slice()) {
                (Some(near), _) => error.hint(format!("did you mean `--annex {near}`?")),
                (None, []) => error.hint("declare a block with `form` in one of its [[annexes]]"),
                (None, ids) => error.hint(format!("annexes with a form: {}", ids.join(", "))),
            }])
        }
    }
}

/// The languages that are to stand side by side, and how.
#[derive(Debug, Clone, Copy, Default)]
struct Beside {
    langs: Option<[Lang; 2]>,
    show_facts: bool,
}

impl Job {
    fn run(self, compose: compose::Options, beside: Beside) -> u8 {
        self.whole.threads();
        let (house, mut diagnostics) = match self.house.read(self.beside()) {
            Ok(read) => read,
            Err(diagnostics) => {
                report::show(&diagnostics);
                return FAILED;
            }
        };
        let (folders, circulars) = self.read(house.as_ref(), &mut diagnostics);
        if circulars == 0 && self.whole.may_be_empty() {
            return FINE;
        }
        let wholly_failed = folders.is_empty();
        // A house that names files as ITU does has no such name for two languages.
        let of_house = house.as_ref().filter(|_| beside.langs.is_none());
        let naming = default(self.naming, of_house.and_then(|house| house.defaults.naming));
        let naming = match naming {
            Some(Names::Itu) => Naming::Itu,
            Some(Names::Plain) | None => Naming::Plain,
        };
        let collisions = batch::collisions(&folders, naming, compose.extent);
        let blocked = has_errors(&collisions);
        diagnostics.extend(collisions);
        if wholly_failed || blocked {
            report::show(&report::sorted(diagnostics));
            return FAILED;
        }
        let mut failed = has_errors(&diagnostics);
        match self.write(&folders, circulars, house.as_deref(), (compose, beside, naming), &mut diagnostics) {
            Ok(count) => {
                report::show(&report::sorted(diagnostics));
                count.tell();
                failed |= !count.is_whole();
            }
            Err(errors) => {
                diagnostics.extend(errors);
                report::show(&report::sorted(diagnostics));
                failed = true;
            }
        }
        if failed { FAILED } else { FINE }
    }

    /// Within what bounds it reads.
    fn limits(&self) -> Limits {
        self.house.limits(Limits::default())
    }

    /// Beside which circular a house is looked for; a letter from a pipe has none beside it.
    fn beside(&self) -> Option<&Path> {
        self.circulars.first().map(PathBuf::as_path).filter(|path| !pipe::is_pipe(path))
    }

    /// Reads the circulars that are to be made, and says how many there are; those that cannot be read are reported and
    /// left out. Notes are for `check`.
    fn read(&self, house: Option<&Arc<House>>, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Folder>, usize) {
        let paths: Vec<&PathBuf> = circulars_of(&self.circulars).collect();
        let limits = self.limits();
        let opened: Vec<_> = paths.into_par_iter().map(|path| (path, pipe::open(path, &limits))).collect();
        let mut folders = Vec::new();
        let mut circulars = 0;
        for (path, (folder, found)) in opened {
            // A folder that says no name goes by its own.
            let own = || path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            if !self.whole.has(&folder.as_ref().map_or_else(own, |folder| folder.circular.name())) {
                continue;
            }
            circulars += 1;
            // Problems with the prose of a language are reported when its edition is made.
            let in_prose = |found: &Diagnostic| {
                let langs = || Lang::ALL.into_iter();
                folder.iter().any(|folder| {
                    langs().any(|lang| folder.faults.get(&lang).is_some_and(|it| it.contains(found)))
                })
            };
            let found: Vec<Diagnostic> = found.iter().filter(|found| !in_prose(found)).cloned().collect();
            let sound = !has_errors(&found);
            diagnostics.extend(found.into_iter().filter(|d| d.severity != Severity::Note));
            folders.extend(folder.filter(|_| sound).map(|folder| folder.with_house(house.cloned())));
        }
        (folders, circulars)
    }

    /// Makes and writes everything.
    fn write(
        self,
        folders: &[Folder],
        circulars: usize,
        house: Option<&House>,
        (compose, beside, naming): (compose::Options, Beside, Naming),
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Count, Vec<Diagnostic>> {
        let (out, whole) = (self.out.clone(), self.whole.clone());
        let options = self.options(house, compose, beside, naming)?;
        if let Some(made) = options.parallel.map(Vec::from).or_else(|| options.langs.clone()) {
            diagnostics.retain(|found| {
                found.severity == Severity::Error || !folders.iter().any(|it| is_of_others(it, &made, found))
            });
        }
        let mut jobs = Vec::new();
        for folder in folders {
            match batch::languages(folder, &options) {
                Ok(langs) => jobs.push((folder, langs)),
                Err(errors) => diagnostics.extend(errors),
            }
        }
        if jobs.is_empty() {
            return Ok(Count::none_of(circulars));
        }
        let editions = |langs: &Vec<Lang>| if options.parallel.is_some() { 1 } else { langs.len() };
        let editions: usize = jobs.iter().map(|(_, langs)| editions(langs)).sum();
        pipe::takes(&out, editions * options.formats.len()).map_err(|diagnostic| vec![diagnostic])?;
        if !pipe::is_pipe(&out) {
            batch::prepare(&out)?;
        }
        let press = Press::new(options)?;
        let mut plans = Vec::new();
        for (folder, langs) in jobs {
            match press.plan(folder, &langs) {
                Ok(plan) => plans.push(plan),
                Err(errors) => {
                    let new: Vec<_> =
                        errors.into_iter().filter(|found| !diagnostics.contains(found)).collect();
                    diagnostics.extend(new);
                }
            }
        }
        Ok(set::make(&press, plans, &whole, &out, circulars, diagnostics)?)
    }

    fn options(
        self,
        house: Option<&House>,
        compose: compose::Options,
        beside: Beside,
        naming: Naming,
    ) -> Result<batch::Options, Vec<Diagnostic>> {
        let limits = self.limits();
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
            let of_desk =
                desk.iter().flat_map(|desk| &desk.to).filter_map(|word| To::from_str(word, false).ok());
            // Of the formats of a desk, those that two languages have.
            to.extend(of_desk.filter(|to| beside.langs.is_none() || USUAL.contains(to)));
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
                To::Html => Format::Html,
                To::Json => Format::Json,
            })
            .collect();
        formats.sort_unstable();
        formats.dedup();
        Ok(batch::Options {
            langs: langs.or(defaults),
            formats,
            naming,
            compose,
            parallel: beside.langs,
            show_facts: beside.show_facts,
            letterhead: self
                .letterhead
                .as_deref()
                .map(|folder| letterhead::read_within(folder, &limits))
                .transpose()?,
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
