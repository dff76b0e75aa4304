//! `new`: a new circular folder, from the template of a kind or from another circular.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic, Place, has_errors};
use crate::kinds::{self, Folder};
use crate::lang::Lang;

/// The kind of a new circular if none is named.
const USUAL: &str = "tap-consultation";
/// The study group of the templates.
const GROUP: &str = "17";
/// The schema of the model, which editors take from beside it: what may stand in a circular depends on the version of
/// this program, and a folder travels without network.
const SCHEMA: &str = "circular.schema.json";
/// What the series of a collective letter is.
const COLLECTIVE: &str = "\"collective-letter\"";

/// Options of `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// Folder to create; it must not contain a circular yet.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Kind of letter. Default: that of `--from`, else tap-consultation.
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(names()))]
    kind: Option<String>,
    /// The study group.
    #[arg(long, value_name = "N")]
    study_group: Option<u8>,
    /// Number of the letter, for a collective letter as in 7/17. Default: the template's; with `--from`, none, so
    /// that the letter is a draft.
    #[arg(long, value_name = "N", value_parser = number)]
    number: Option<String>,
    /// Languages to start prose in. Default: English; with `--from`, all the languages that circular has.
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<Lang>,
    /// Circular to start from: its structure, facts and words are taken over, its number and date are not.
    #[arg(long, value_name = "CIRCULAR")]
    from: Option<PathBuf>,
}

/// The files of a folder: the model, and the prose by language.
struct Files {
    model: String,
    prose: BTreeMap<Lang, String>,
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

    fn write(&self) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
        let model = self.folder.join("circular.toml");
        if model.exists() {
            let diagnostic =
                Diagnostic::error(Code::Io, "there is a circular here already").at(Place::file(&model));
            return Err(vec![diagnostic.hint("name a folder that does not exist yet")]);
        }
        let files = match &self.from {
            Some(path) => self.of_circular(path)?,
            None => self.of_template(),
        };
        let prose =
            files.prose.into_iter().map(|(lang, text)| (PathBuf::from(format!("text/{lang}.ftl")), text));
        let schema = serde_json::to_string_pretty(&kinds::ALL.schema()).expect("a schema is JSON") + "\n";
        let of_editors =
            [(PathBuf::from("circular.toml"), with_schema(&files.model)), (PathBuf::from(SCHEMA), schema)];
        let files = of_editors.into_iter().chain(prose);
        files.map(|(path, text)| self.put(&path, &text).map_err(|error| vec![error])).collect()
    }

    fn put(&self, path: &Path, text: &str) -> Result<PathBuf, Diagnostic> {
        let path = self.folder.join(path);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, text)).map_err(|error| {
            Diagnostic::error(Code::Io, format!("cannot be written: {error}")).at(Place::file(&path))
        })?;
        Ok(path)
    }

    /// The template of the kind, its words in every requested language: `check` reports those that are still there.
    fn of_template(&self) -> Files {
        let kind = kinds::ALL.kind(self.kind.as_deref().unwrap_or(USUAL)).expect("clap takes no other");
        let template = kind.template.expect("clap takes no other");
        let model = match &self.number {
            Some(number) => numbered(template.model, number, GROUP),
            None => template.model.to_owned(),
        };
        let langs = if self.lang.is_empty() { vec![Lang::En] } else { self.lang.clone() };
        let original = *langs.iter().find(|lang| **lang == Lang::En).unwrap_or(&langs[0]);
        let model = with(&model, "original-language", &format!("\"{original}\""));
        let head = |lang: Lang| template.prose.replacen("English", lang.name(), 1);
        let prose = langs.into_iter().map(|lang| (lang, head(lang))).collect();
        Files { model: self.of_group(&model, GROUP), prose }
    }

    /// The files of another circular, without its number and date.
    fn of_circular(&self, path: &Path) -> Result<Files, Vec<Diagnostic>> {
        let (folder, found) = Folder::read(path, &kinds::ALL);
        let Some(folder) = folder.filter(|_| !has_errors(&found)) else { return Err(found) };
        let name = folder.kind.name();
        if let Some(kind) = self.kind.as_ref().filter(|kind| *kind != name) {
            let message = format!("{} is of the kind `{name}`", path.display());
            let hint = format!("leave out `--kind {kind}` or `--from`");
            let at = Place::file(path.join("circular.toml"));
            return Err(vec![Diagnostic::error(Code::Inconsistent, message).at(at).hint(hint)]);
        }
        let text = &folder.source.text;
        let group = folder.circular.head.study_group.one().map(|group| group.to_string()).unwrap_or_default();
        let model = match &self.number {
            Some(number) => numbered(text, number, &group),
            None => without(text, "number"),
        };
        let wanted = |lang: &Lang| self.lang.is_empty() || self.lang.contains(lang);
        let prose = folder.prose.iter().filter(|(lang, _)| wanted(lang));
        Ok(Files {
            model: self.of_group(&without(&model, "date"), &group),
            prose: prose.map(|(lang, prose)| (*lang, prose.source.text.to_string())).collect(),
        })
    }

    /// The model, changed from the study group it was for to the requested one.
    fn of_group(&self, model: &str, was: &str) -> String {
        let Some(group) = self.study_group else { return model.to_owned() };
        let group = group.to_string();
        let model = with(model, "study-group", &group);
        model
            .replace(&format!("SG{was}/"), &format!("SG{group}/"))
            .replace(&format!("SG{was}-"), &format!("SG{group}-"))
            .replace(&format!("tsbsg{was}@"), &format!("tsbsg{group}@"))
            .replace(&format!("/tsg{was}\""), &format!("/tsg{group}\""))
            .replace(&format!("/{was}\""), &format!("/{group}\""))
    }
}

/// A model that names its schema, as editors read it (Even Better TOML, Taplo: a directive on the first line).
fn with_schema(model: &str) -> String {
    let of_another = |line: &str| line.starts_with("#:schema ");
    let lines: Vec<&str> = model.lines().skip_while(|line| of_another(line)).collect();
    format!("#:schema ./{SCHEMA}\n{}\n", lines.join("\n"))
}

/// The kinds that have a template.
fn names() -> Vec<&'static str> {
    kinds::ALL.iter().filter(|kind| kind.template.is_some()).map(kinds::Kind::name).collect()
}

/// The number of a circular, or of a collective letter with its study group.
fn number(text: &str) -> Result<String, String> {
    let fits = match text.split_once('/') {
        None => text.parse::<u16>().is_ok(),
        Some((number, group)) => number.parse::<u16>().is_ok() && group.parse::<u8>().is_ok(),
    };
    if fits { Ok(text.to_owned()) } else { Err("write 58, or 7/17 for a collective letter".into()) }
}

/// A model with this number; a number with a study group makes it a collective letter, and a collective letter's has one.
fn numbered(model: &str, number: &str, group: &str) -> String {
    let value = |line: &str| line.split(['=', '#']).nth(1).is_some_and(|value| value.trim() == COLLECTIVE);
    let collective = |line: &str| gives(line, "series") && value(line);
    if !number.contains('/') && model.lines().any(collective) {
        return with(model, "number", &format!("\"{number}/{group}\""));
    }
    if !number.contains('/') {
        return with(model, "number", number);
    }
    let model = with(model, "number", &format!("\"{number}\""));
    if model.lines().any(|line| gives(line, "series")) {
        with(&model, "series", COLLECTIVE)
    } else {
        model.replacen("number =", &format!("series = {COLLECTIVE}\nnumber ="), 1)
    }
}

/// Whether a line gives a field.
fn gives(line: &str, field: &str) -> bool {
    line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// A model with another value for a field at its head, the comment after it kept.
fn with(model: &str, field: &str, value: &str) -> String {
    let mut done = false;
    let line = |line: &str| {
        if done || !gives(line, field) {
            return line.to_owned();
        }
        done = true;
        let comment = line.find('#').map_or("", |at| &line[at..]);
        format!("{field} = {value}  {comment}").trim_end().to_owned()
    };
    let lines: Vec<String> = model.lines().map(line).collect();
    lines.join("\n") + "\n"
}

/// A model without a field at its head.
fn without(model: &str, field: &str) -> String {
    let mut tables = false;
    let keep = |line: &&str| {
        tables |= line.starts_with('[');
        tables || !gives(line, field)
    };
    model.lines().filter(keep).map(|line| format!("{line}\n")).collect()
}
