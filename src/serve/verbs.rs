//! The verbs of a worker, each a function from a request to an answer: what the command does with files and folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Worker;
use super::request::{self, Base64, File, Files, LETTER, Letter, Pictures, Raw, lang, sound};
use crate::batch::{self, Press};
use crate::collect::{Gathered, Options, Received};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Source, has_errors};
use crate::drift;
use crate::import::{self, Change};
use crate::kinds::{self, Circular};
use crate::verbs::collect::Found;
use crate::verbs::drift::{Compared, Comparison, allowed};
use crate::verbs::{self, Given, Known, NamedKind};
use crate::{compose, docx};

/// A verb: from the text of a request to that of an answer.
type Verb = fn(&Worker, &str) -> Result<String, Error>;

/// The verbs by their names.
pub(super) const ALL: [(&str, Verb); 5] = [
    ("render", |worker, request| render(worker, request::read(request)?).map(written)),
    ("check", |worker, request| check(worker, request::read(request)?).map(written)),
    ("drift", |worker, request| compare(worker, request::read(request)?).map(written)),
    ("collect", |worker, request| collect(worker, request::read(request)?).map(written)),
    ("import", |worker, request| import(worker, request::read(request)?)),
];

fn written(answer: impl Serialize) -> String {
    serde_json::to_string(&answer).expect("an answer is JSON")
}

/// A file that was made.
#[derive(Serialize)]
struct Made {
    name: String,
    content: Base64,
    diagnostics: Diagnostics,
}

/// A report, or the file that it was written as.
#[derive(Serialize)]
struct Told<R> {
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Base64>,
    diagnostics: Diagnostics,
}

impl<R> Told<R> {
    fn report(report: R, diagnostics: Diagnostics) -> Self {
        Self { report: Some(report), content: None, diagnostics }
    }

    fn file(bytes: Vec<u8>, diagnostics: Diagnostics) -> Self {
        Self { report: None, content: Some(Base64(bytes)), diagnostics }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Render {
    circular: Raw,
    #[serde(default)]
    text: Raw,
    lang: String,
    format: Format,
    form: Option<Form>,
    #[serde(default)]
    draft: bool,
    letterhead: Option<Pictures>,
    house: Option<Files>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    #[cfg(feature = "pdf")]
    Pdf,
    Docx,
    Txt,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Form {
    Open,
    Protected,
    Legacy,
}

/// An edition of a letter.
fn render(worker: &Worker, asked: Render) -> Result<Made, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = sound(&asked.circular, &asked.text, house)?;
    let format = match asked.format {
        #[cfg(feature = "pdf")]
        Format::Pdf => batch::Format::Pdf,
        Format::Docx => batch::Format::Docx,
        Format::Txt => batch::Format::Txt,
    };
    let form = match asked.form {
        Some(form) => Some(form),
        None => folder.house.as_ref().and_then(|house| house.defaults.form).and_then(|form| {
            let form = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(form);
            Form::deserialize(form).ok()
        }),
    };
    let options = batch::Options {
        langs: Some(vec![lang(&asked.lang)?]),
        formats: vec![format],
        naming: batch::Naming::Plain,
        compose: compose::Options { draft: asked.draft, ..compose::Options::default() },
        letterhead: asked.letterhead.map(Pictures::letterhead).transpose()?,
        fonts: Vec::new(),
        form: match form {
            Some(Form::Open) | None => docx::Form::Open,
            Some(Form::Protected) => docx::Form::Protected,
            Some(Form::Legacy) => docx::Form::Legacy,
        },
    };
    let langs = batch::languages(&folder, &options)?;
    let outcome = worker.press(options)?.make(&folder, &langs, &|| ());
    for found in outcome.diagnostics {
        if !diagnostics.contains(&found) {
            diagnostics.push(found);
        }
    }
    match outcome.files.into_iter().next() {
        Some(batch::Made { name, bytes }) => Ok(Made { name, content: Base64(bytes), diagnostics }),
        None => Err(diagnostics.into()),
    }
}

impl Worker {
    /// What makes editions, with the engine that is there.
    fn press(&self, options: batch::Options) -> Result<Press, Error> {
        #[cfg(feature = "pdf")]
        if options.formats != [batch::Format::Txt] {
            return Ok(Press::with_engine(options, self.engine()?));
        }
        Press::new(options)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    circular: Raw,
    #[serde(default)]
    text: Raw,
    house: Option<Files>,
}

/// How complete a letter is, and what is wrong with it.
fn check(worker: &Worker, asked: Check) -> Result<Told<verbs::check::Report>, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = request::letter(&asked.circular, &asked.text, house);
    let circular = verbs::check::circular(PathBuf::from(LETTER), folder.as_ref(), &mut diagnostics);
    let report = verbs::check::Report { circulars: vec![circular], diagnostics };
    Ok(Told::report(report, Vec::new()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Drift {
    editions: Vec<Edition>,
    #[serde(default)]
    format: Report,
    base: Option<String>,
    kind: Option<String>,
    allow: Option<Base64>,
    circular: Option<Raw>,
    #[serde(default)]
    text: Raw,
    house: Option<Files>,
}

/// A file, or a letter whose editions are composed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    name: Option<PathBuf>,
    lang: Option<String>,
    content: Option<Base64>,
    circular: Option<Raw>,
    #[serde(default)]
    text: Raw,
}

/// How a comparison is reported.
#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Report {
    #[default]
    Json,
    Text,
    Html,
    Sarif,
    Xlsx,
}

/// Where editions disagree.
fn compare(worker: &Worker, asked: Drift) -> Result<Told<drift::Report>, Error> {
    let (known, mut diagnostics) = known(worker, asked.circular, &asked.text, asked.house)?;
    let mut compared = Vec::new();
    for edition in asked.editions {
        let lang = edition.lang.as_deref().map(lang).transpose()?;
        compared.push(match (edition.name, edition.content, edition.circular) {
            (Some(path), Some(content), None) => Compared::File(Given { path, lang, bytes: content.0 }),
            (name, None, Some(circular)) => {
                let (folder, _) = sound(&circular, &edition.text, known.house.clone())?;
                let path = name.unwrap_or_else(|| LETTER.into());
                Compared::Letter { path, folder: Box::new(folder), lang }
            }
            _ => {
                let message =
                    "an edition is a file (`name` and `content`) or a letter (`circular` and `text`)";
                return Err(Diagnostic::error(Code::InvalidValue, message).into());
            }
        });
    }
    let allow = asked.allow.map(|allow| allowed(Path::new("allow"), allow.0)).transpose()?;
    let comparison = Comparison {
        known,
        kind: NamedKind::new(asked.kind)?,
        base: asked.base,
        allow: allow.unwrap_or_default(),
    };
    let (report, told) = comparison.compare(&compared)?;
    diagnostics.extend(told);
    if has_errors(&diagnostics) {
        return Err(diagnostics.into());
    }
    let bytes = match asked.format {
        Report::Json => return Ok(Told::report(report, diagnostics)),
        Report::Text => drift::report::text(&report).into_bytes(),
        Report::Html => drift::report::html(&report).into_bytes(),
        Report::Sarif => drift::report::sarif(&report).into_bytes(),
        Report::Xlsx => drift::report::xlsx(&report)?,
    };
    Ok(Told::file(bytes, diagnostics))
}

/// Whose names are known.
fn known(
    worker: &Worker,
    circular: Option<Raw>,
    text: &Raw,
    house: Option<Files>,
) -> Result<(Known, Diagnostics), Error> {
    let house = worker.house_of(house)?;
    match circular {
        None => Ok((Known::new(house, None), Vec::new())),
        Some(circular) => {
            let (folder, told) = sound(&circular, text, house.clone())?;
            Ok((Known::new(house, Some(folder)), told))
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Collect {
    circular: Raw,
    #[serde(default)]
    text: Raw,
    replies: Vec<File>,
    received: Option<String>,
    #[serde(default)]
    count_late: bool,
    #[serde(default)]
    format: Count,
    house: Option<Files>,
}

/// How replies are set out.
#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Count {
    #[default]
    Json,
    Csv,
    Xlsx,
}

/// What replies say.
fn collect(worker: &Worker, asked: Collect) -> Result<Told<Found>, Error> {
    let house = worker.house_of(asked.house)?;
    let (folder, mut diagnostics) = sound(&asked.circular, &asked.text, house)?;
    let received = asked.received.map(|list| Received::parse(&Source::new("received", list))).transpose()?;
    let received = received.unwrap_or_default();
    let options = Options { received: received.clone(), late: asked.count_late, ..Options::default() };
    let files = asked.replies.into_iter().map(|file| (file.name, file.content.0)).collect();
    let found = Found::collect(&folder, &Gathered::held(files), &options)?;
    diagnostics.extend(found.missing(&received));
    diagnostics.extend(found.uncounted());
    diagnostics.extend(found.unread());
    let bytes = match asked.format {
        Count::Json => return Ok(Told::report(found, diagnostics)),
        Count::Csv => found.csv(),
        Count::Xlsx => found.xlsx()?,
    };
    Ok(Told::file(bytes, diagnostics))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Import {
    editions: Vec<ImportedFile>,
    kind: Option<String>,
    into: Option<Letter>,
    circular: Option<Raw>,
    #[serde(default)]
    text: Raw,
    house: Option<Files>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ImportedFile {
    name: PathBuf,
    lang: Option<String>,
    content: Base64,
}

/// A letter that was made of editions.
#[derive(Serialize)]
struct Imported {
    name: String,
    circular: Option<Circular>,
    toml: String,
    text: BTreeMap<&'static str, String>,
    comments: String,
    diagnostics: Diagnostics,
}

/// The prose that changes where editions are taken back.
#[derive(Serialize)]
struct Back {
    text: BTreeMap<&'static str, String>,
    changes: Vec<Changed>,
    comments: String,
    diagnostics: Diagnostics,
}

#[derive(Serialize)]
struct Changed {
    lang: &'static str,
    id: String,
    was: String,
    is: String,
    place: String,
}

/// Editions as a letter, or back into one.
fn import(worker: &Worker, asked: Import) -> Result<String, Error> {
    let kind = NamedKind::new(asked.kind)?;
    let mut files = Vec::new();
    for file in asked.editions {
        let lang = file.lang.as_deref().map(lang).transpose()?;
        files.push(Given { path: file.name, lang, bytes: file.content.0 });
    }
    let circular = asked.into.as_ref().map(|into| into.circular.clone()).or(asked.circular);
    let text = asked.into.as_ref().map_or(&asked.text, |into| &into.text);
    let (known, mut diagnostics) = known(worker, circular, text, asked.house)?;
    let (read, told) = verbs::import::read(&files, &known, &kind, known.circular.as_ref())?;
    diagnostics.extend(told);
    diagnostics.extend(verbs::import::reviewed(&read, "they are in `comments`"));
    let comments = import::comments(read.iter().map(|(reading, _)| reading));
    match &known.circular {
        Some(folder) if asked.into.is_some() => {
            verbs::import::takes_back(&kind)?;
            let (edited, told) = verbs::import::into(folder, &read)?;
            diagnostics.extend(told);
            Ok(written(back(edited, comments, diagnostics)))
        }
        _ => {
            let (imported, told) = verbs::import::folder(read, known, &kind)?;
            diagnostics.extend(told);
            let Some(imported) = imported else { return Err(diagnostics.into()) };
            Ok(written(made(imported, comments, diagnostics)))
        }
    }
}

fn made(imported: import::Imported, comments: String, diagnostics: Diagnostics) -> Imported {
    let import::Imported { name, circular: toml, prose } = imported;
    let (circular, _) = kinds::ALL.parse(&Source::new("circular.toml", toml.as_str()));
    let circular = circular.map(|(_, circular)| circular);
    let text = prose.into_iter().map(|(lang, text)| (lang.code(), text)).collect();
    Imported { name, circular, toml, text, comments, diagnostics }
}

fn back(edited: Vec<import::Edited>, comments: String, diagnostics: Diagnostics) -> Back {
    let (mut text, mut changes) = (BTreeMap::new(), Vec::new());
    for edited in edited {
        let lang = edited.lang.code();
        if !edited.changes.is_empty() {
            text.insert(lang, edited.text);
        }
        let told = edited.changes.into_iter();
        changes.extend(told.map(|Change { id, was, is, place }| Changed { lang, id, was, is, place }));
    }
    Back { text, changes, comments, diagnostics }
}
