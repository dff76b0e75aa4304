//! `check`: what there is to say of circulars without rendering them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::house::{Named, circulars_of};
use super::{FAILED, FINDINGS, FINE, report};
use crate::compose;
use crate::diag::{Code, Diagnostic, Severity};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::locale::{Lang, Unconfirmed, parity, unconfirmed, unsure_names};

/// How many of the messages that a language lacks are named in a line.
const NAMED: usize = 5;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Folders of circulars.
    #[arg(required = true, value_name = "CIRCULAR")]
    circulars: Vec<PathBuf>,
    /// How the result is shown: `text` counts the unconfirmed terms of each language, `json` names them.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// From which severity on the exit code is 1. Default: as in the house, else warning.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    house: Named,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A severity on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Note,
}

impl FailOn {
    /// The severity that is asked for, else that of the house, else the usual one.
    pub(super) fn severity(asked: Option<Self>, house: Option<&House>) -> Severity {
        match asked {
            Some(FailOn::Error) => Severity::Error,
            Some(FailOn::Warning) => Severity::Warning,
            Some(FailOn::Note) => Severity::Note,
            None => house.and_then(|house| house.defaults.fail_on).unwrap_or(Severity::Warning),
        }
    }
}

impl Check {
    pub(super) fn run(self) -> u8 {
        let (house, told) = match self.house.read(self.circulars.first().map(PathBuf::as_path)) {
            Ok(read) => read,
            Err(diagnostics) => {
                report::show(&diagnostics);
                return FAILED;
            }
        };
        let contracts = kinds::ALL.iter().map(|kind| kind.declaration.contract);
        let mut diagnostics: Vec<Diagnostic> = contracts.flat_map(|contract| parity(&contract)).collect();
        diagnostics.extend(told);
        let mut circulars = Vec::new();
        let mut unread = false;
        for path in circulars_of(&self.circulars) {
            let (folder, found) = Folder::read(path, &kinds::ALL);
            let folder = folder.map(|folder| folder.with_house(house.clone()));
            unread |= found.iter().any(|diagnostic| matches!(diagnostic.code, Code::Io | Code::TooLarge));
            diagnostics.extend(found);
            // The pictures that would be printed.
            if let (Some(folder), Some(house)) = (&folder, &house) {
                let letterhead = house.letterhead(folder.circular.head.day());
                let broken = letterhead.err().unwrap_or_default();
                diagnostics.extend(
                    broken.into_iter().filter(|found| !diagnostics.contains(found)).collect::<Vec<_>>(),
                );
            }
            let languages = folder.as_ref().map(|folder| languages(folder, &mut diagnostics));
            if self.format == Format::Text
                && let (Some(folder), Some(languages)) = (&folder, &languages)
            {
                print_summary(folder, languages);
            }
            circulars.push(json!({
                "path": path.display().to_string(),
                "name": folder.as_ref().map(|folder| folder.circular.name()),
                "languages": languages,
            }));
        }
        match self.format {
            // The summary counts unconfirmed terms; only JSON names each.
            Format::Text => {
                let told = diagnostics.iter().filter(|found| found.code != Code::UnconfirmedTerm);
                report::show(&told.cloned().collect::<Vec<_>>());
            }
            Format::Json => {
                let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
                let result = json!({
                    "schema": 1,
                    "circulars": circulars,
                    "diagnostics": diagnostics.iter().map(report::json).collect::<Vec<_>>(),
                    "summary": {
                        "error": count(Severity::Error),
                        "warning": count(Severity::Warning),
                        "note": count(Severity::Note),
                    },
                });
                println!("{}", serde_json::to_string_pretty(&result).expect("a report is JSON"));
            }
        }
        let from = FailOn::severity(self.fail_on, house.as_deref());
        if unread {
            FAILED
        } else if diagnostics.iter().any(|diagnostic| diagnostic.severity >= from) {
            FINDINGS
        } else {
            FINE
        }
    }
}

/// Each language: whether its prose is complete, what it lacks, and the unconfirmed terms it uses.
fn languages(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Value {
    let mut out = serde_json::Map::new();
    for lang in Lang::ALL {
        let missing = folder.missing(lang);
        let (mut terms, mut names) = (Vec::new(), BTreeMap::new());
        if missing.is_empty() {
            match kinds::with_messages(folder, lang, &compose::Options::default()) {
                Ok((document, used)) => {
                    let house = folder.house.as_deref();
                    let open =
                        |term: &Unconfirmed| house.is_none_or(|it| !it.confirms(term.lang, term.message));
                    terms = unconfirmed(lang, &used).into_iter().filter(open).collect();
                    names = unsure_names(&document);
                    diagnostics.extend(kinds::misfits(folder, &document));
                }
                Err(errors) => {
                    let new =
                        errors.into_iter().filter(|error| !diagnostics.contains(error)).collect::<Vec<_>>();
                    diagnostics.extend(new);
                }
            }
        }
        diagnostics.extend(terms.iter().map(|term| {
            let message = format!("unconfirmed in {}: “{}” (`{}`)", lang.name(), term.choice, term.message);
            Diagnostic::note(Code::UnconfirmedTerm, message)
                .hint(format!("{}; see locales/README.md", term.reason))
        }));
        diagnostics.extend(names.iter().map(|(message, words)| {
            let message = format!("unconfirmed in {}: “{words}” (`{message}`)", lang.name());
            let hint = format!("the registers mark it so; see locales/{lang}/places.toml and its neighbours");
            Diagnostic::note(Code::UnconfirmedTerm, message).hint(hint)
        }));
        let terms = terms.iter().map(|term| (term.message, term.choice));
        let names = names.iter().map(|(message, words)| (message.as_str(), words.as_str()));
        let unconfirmed: Vec<Value> = terms
            .chain(names)
            .map(|(message, choice)| json!({ "message": message, "choice": choice }))
            .collect();
        out.insert(
            lang.code().to_owned(),
            json!({
                "complete": missing.is_empty(),
                "prose": folder.prose.contains_key(&lang),
                "missing": missing,
                "unconfirmed": unconfirmed,
            }),
        );
    }
    Value::Object(out)
}

fn print_summary(folder: &Folder, languages: &Value) {
    let head = &folder.circular.head;
    let date = head.date.map_or(", not dated yet".to_owned(), |date| format!(" of {date}"));
    println!("{}: {}{date}", folder.path.display(), folder.circular.name());
    for lang in Lang::ALL {
        let state = &languages[lang.code()];
        let missing = state["missing"].as_array().map_or(0, Vec::len);
        // A term stands in several messages.
        let terms: BTreeSet<&str> = state["unconfirmed"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|term| term["choice"].as_str())
            .collect();
        let prose = if state["complete"] == true {
            "complete".to_owned()
        } else if state["prose"] == true {
            let names: Vec<&str> = state["missing"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .take(NAMED)
                .collect();
            let more = if missing > NAMED { ", …" } else { "" };
            let s = if missing == 1 { "" } else { "s" };
            format!("{missing} message{s} missing: {}{more}", names.join(", "))
        } else {
            "no prose".to_owned()
        };
        let terms = match terms.len() {
            0 => String::new(),
            1 => ", 1 unconfirmed term".to_owned(),
            count => format!(", {count} unconfirmed terms"),
        };
        println!("  {lang}  {prose}{terms}");
    }
}
