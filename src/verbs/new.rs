//! A new circular: the files of its folder, from the template of a kind or from another circular.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::kinds::{self, CORRECTS, Folder};
use crate::lang::Lang;
use crate::status::State;

/// The kind of a new circular if none is named.
const USUAL: &str = "tap-consultation";
/// The study group of the templates.
const GROUP: &str = "17";
/// The schema of the model, which editors take from beside it: what may stand in a circular depends on the version of
/// this program, and a folder travels without network.
const SCHEMA: &str = "circular.schema.json";
/// What the series of a collective letter is.
const COLLECTIVE: &str = "\"collective-letter\"";

/// What a new circular is to be.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// Its kind, one of [`kinds()`]; none is the usual one, or that of the circular it is made from.
    pub kind: Option<String>,
    /// Its study group.
    pub study_group: Option<u8>,
    /// Its number, as [`number`] takes it.
    pub number: Option<String>,
    /// The languages in which prose is started; none are English, or all of the circular it is made from.
    pub langs: Vec<Lang>,
}

/// The files of a folder, by their paths in it.
pub type Files = Vec<(PathBuf, String)>;

impl New {
    /// From the template of the kind, its words in every requested language: `check` reports those that are still there.
    ///
    /// # Panics
    /// When the kind is none of [`kinds()`].
    pub fn of_template(&self) -> Files {
        let kind = kinds::ALL.kind(self.kind.as_deref().unwrap_or(USUAL)).expect("a kind that is known");
        let template = kind.template.expect("a kind with a template");
        let model = match &self.number {
            Some(number) => numbered(template.model, number, GROUP),
            None => template.model.to_owned(),
        };
        let langs = if self.langs.is_empty() { vec![Lang::En] } else { self.langs.clone() };
        let original = *langs.iter().find(|lang| **lang == Lang::En).unwrap_or(&langs[0]);
        let model = with(&model, "original-language", &format!("\"{original}\""));
        let head = |lang: Lang| template.prose.replacen("English", lang.name(), 1);
        let prose = langs.into_iter().map(|lang| (lang, head(lang))).collect();
        files(&self.of_group(&model, GROUP), prose)
    }

    /// From another circular, without its number and date. Who translated its words comes along, and from what, so that
    /// a change of the original shows which translations it leaves behind. A corrigendum to it is one from the template,
    /// with what the circular says at its head.
    ///
    /// # Errors
    /// When that circular is of another kind than is asked for, and when it is to be corrected and has no number or date.
    pub fn of_circular(&self, folder: &Folder) -> Result<Files, Diagnostics> {
        let name = folder.kind.name();
        if self.kind.as_deref() == Some(CORRECTS) && name != CORRECTS {
            return self.of_corrected(folder);
        }
        if let Some(kind) = self.kind.as_ref().filter(|kind| *kind != name) {
            let message = format!("{} is of the kind `{name}`", folder.path.display());
            let hint = format!("leave out `--kind {kind}` or `--from`");
            let at = Place::file(folder.path.join("circular.toml"));
            return Err(vec![Diagnostic::error(Code::Inconsistent, message).at(at).hint(hint)]);
        }
        let text = &folder.source.text;
        let group = group(folder);
        let model = match &self.number {
            Some(number) => numbered(text, number, &group),
            None => without(text, "number"),
        };
        let wanted = |lang: &Lang| self.langs.is_empty() || self.langs.contains(lang);
        let prose = folder.prose.iter().filter(|(lang, _)| wanted(lang));
        let prose: BTreeMap<Lang, String> =
            prose.map(|(lang, prose)| (*lang, prose.source.text.to_string())).collect();
        let original = folder.circular.head.original_language;
        let translated =
            |lang: &Lang| prose.contains_key(&original) && prose.contains_key(lang) && *lang != original;
        let states = folder.states.iter().filter(|(lang, _)| translated(lang));
        let states = states.map(|(lang, state)| (*lang, state.of_next_letter()));
        let states = states.filter(|(_, state)| !state.messages.is_empty());
        let states: Files = states.map(|(lang, state)| (State::file(lang), state.to_toml())).collect();
        let mut files = files(&self.of_group(&without(&model, "date"), &group), prose);
        files.extend(states);
        Ok(files)
    }

    /// The model, changed from the study group it was for to the requested one.
    pub(super) fn of_group(&self, model: &str, was: &str) -> String {
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

/// A model with its schema, and the prose of each language.
pub(super) fn files(model: &str, prose: BTreeMap<Lang, String>) -> Files {
    let schema = serde_json::to_string_pretty(&kinds::ALL.schema()).expect("a schema is JSON") + "\n";
    let of_editors = [(PathBuf::from("circular.toml"), with_schema(model)), (PathBuf::from(SCHEMA), schema)];
    let prose = prose.into_iter().map(|(lang, text)| (PathBuf::from(format!("text/{lang}.ftl")), text));
    of_editors.into_iter().chain(prose).collect()
}

/// A model that names its schema, as editors read it (Even Better TOML, Taplo: a directive on the first line).
fn with_schema(model: &str) -> String {
    let of_another = |line: &str| line.starts_with("#:schema ");
    let lines: Vec<&str> = model.lines().skip_while(|line| of_another(line)).collect();
    format!("#:schema ./{SCHEMA}\n{}\n", lines.join("\n"))
}

/// The study group of a letter that has one.
pub(super) fn group(folder: &Folder) -> String {
    folder.circular.head.study_group.one().map(|group| group.to_string()).unwrap_or_default()
}

/// The kinds that have a template.
pub fn kinds() -> Vec<&'static str> {
    kinds::ALL.iter().filter(|kind| kind.template.is_some()).map(kinds::Kind::name).collect()
}

/// The number of a circular, or of a collective letter with its study group.
///
/// # Errors
/// How a number is written, when this is none.
pub fn number(text: &str) -> Result<String, String> {
    let fits = match text.split_once('/') {
        None => text.parse::<u16>().is_ok(),
        Some((number, group)) => number.parse::<u16>().is_ok() && group.parse::<u8>().is_ok(),
    };
    if fits { Ok(text.to_owned()) } else { Err("write 58, or 7/17 for a collective letter".into()) }
}

/// A model with this number; a number with a study group makes it a collective letter, and a collective letter's has one.
pub(super) fn numbered(model: &str, number: &str, group: &str) -> String {
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
pub(super) fn gives(line: &str, field: &str) -> bool {
    line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// A model with another value for a field at its head, the comment after it kept.
pub(super) fn with(model: &str, field: &str, value: &str) -> String {
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
pub(super) fn without(model: &str, field: &str) -> String {
    let mut tables = false;
    let keep = |line: &&str| {
        tables |= line.starts_with('[');
        tables || !gives(line, field)
    };
    model.lines().filter(keep).map(|line| format!("{line}\n")).collect()
}
