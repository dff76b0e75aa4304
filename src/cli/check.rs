//! `check`: one line per language on how complete a circular is, with the errors and warnings of all its files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::house::{Named, circulars_of};
use super::{FAILED, FINDINGS, FINE, report};
use crate::compose;
use crate::diag::{Code, Diagnostic, Severity};
use crate::document::Document;
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::locale::{Lang, Unconfirmed, parity, unconfirmed, unsure_names};

/// How many of a language's missing messages are named in its line.
const NAMED: usize = 5;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Circular folders.
    #[arg(required = true, value_name = "CIRCULAR")]
    circulars: Vec<PathBuf>,
    /// Output format: `text` gives one line per language, `json` every detail.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Also list every missing message and unconfirmed term, and show notes.
    #[arg(long, short)]
    verbose: bool,
    /// Lowest severity that makes the exit code 1. Default: the house's, else warning.
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
    /// The severity given on the command line, else the house's, else the usual one.
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
                let broken = letterhead.err().map(Vec::from).unwrap_or_default();
                diagnostics.extend(
                    broken.into_iter().filter(|found| !diagnostics.contains(found)).collect::<Vec<_>>(),
                );
            }
            let languages = folder.as_ref().map(|folder| languages(folder, &mut diagnostics));
            if self.format == Format::Text
                && let (Some(folder), Some(languages)) = (&folder, &languages)
            {
                let summary = Summary { folder, languages, diagnostics: &diagnostics };
                summary.lines(self.verbose).iter().for_each(report::line);
            }
            let languages: Option<serde_json::Map<_, _>> =
                languages.map(|all| all.iter().map(|own| (own.lang.code().to_owned(), own.json())).collect());
            circulars.push(json!({
                "path": path.display().to_string(),
                "name": folder.as_ref().map(|folder| folder.circular.name()),
                "languages": languages,
            }));
        }
        let from = FailOn::severity(self.fail_on, house.as_deref());
        match self.format {
            // The lines count notes and unconfirmed terms; findings that set the exit code are shown as well.
            Format::Text => {
                let least = if self.verbose { Severity::Note } else { from.min(Severity::Warning) };
                let told = diagnostics.iter().filter(|found| found.severity >= least);
                let told = told.filter(|found| found.code != Code::UnconfirmedTerm);
                report::show(&report::sorted(told.cloned().collect()));
            }
            Format::Json => {
                let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
                let result = json!({
                    "schema": 1,
                    "circulars": circulars,
                    "diagnostics": diagnostics,
                    "summary": {
                        "error": count(Severity::Error),
                        "warning": count(Severity::Warning),
                        "note": count(Severity::Note),
                    },
                });
                report::line(serde_json::to_string_pretty(&result).expect("a report is JSON"));
            }
        }
        if unread {
            FAILED
        } else if diagnostics.iter().any(|diagnostic| diagnostic.severity >= from) {
            FINDINGS
        } else {
            FINE
        }
    }
}

/// A term that nobody confirmed.
struct Term {
    message: String,
    choice: String,
    reason: String,
    /// Where to read more about it.
    source: String,
}

/// How complete a language is.
struct State {
    lang: Lang,
    /// Whether it has prose at all.
    prose: bool,
    missing: Vec<String>,
    terms: Vec<Term>,
}

impl State {
    fn json(&self) -> Value {
        let terms = self.terms.iter().map(|term| json!({ "message": term.message, "choice": term.choice }));
        json!({
            "complete": self.missing.is_empty(),
            "prose": self.prose,
            "missing": self.missing,
            "unconfirmed": terms.collect::<Vec<_>>(),
        })
    }
}

/// For each language: whether its prose is complete, what is missing, and the unconfirmed terms its edition prints.
fn languages(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Vec<State> {
    let mut out = Vec::new();
    for lang in Lang::ALL {
        let missing = folder.missing(lang);
        // What stands there and says nothing is told where it stands.
        let is_placed = |found: &Diagnostic| found.place.as_ref().is_some_and(|place| place.span.is_some());
        diagnostics.extend(folder.incomplete(lang).into_iter().filter(is_placed));
        let mut terms = Vec::new();
        if missing.is_empty() {
            match kinds::with_messages(folder, lang, &compose::Options::default()) {
                Ok((document, used)) => {
                    diagnostics.extend(kinds::misfits(folder, &document));
                    terms = open_terms(folder, &without_pictures(folder, document), &used);
                }
                Err(errors) => {
                    let new =
                        errors.into_iter().filter(|error| !diagnostics.contains(error)).collect::<Vec<_>>();
                    diagnostics.extend(new);
                }
            }
        }
        diagnostics.extend(terms.iter().map(|Term { message, choice, reason, source }| {
            let message = format!("unconfirmed in {}: “{choice}” (`{message}`)", lang.name());
            Diagnostic::note(Code::UnconfirmedTerm, message).hint(format!("{reason}; see {source}"))
        }));
        out.push(State { lang, prose: folder.prose.contains_key(&lang), missing, terms });
    }
    out
}

/// The terms of an edition that neither the catalogs' sources nor the house confirm.
fn open_terms(folder: &Folder, document: &Document, used: &BTreeSet<String>) -> Vec<Term> {
    let house = folder.house.as_deref();
    let open = |term: &Unconfirmed| house.is_none_or(|it| !it.confirms(term.lang, term.message));
    let terms = unconfirmed(document, used).into_iter().filter(open).map(|term| Term {
        message: term.message.to_owned(),
        choice: term.choice.to_owned(),
        reason: term.reason.to_owned(),
        source: "locales/README.md".to_owned(),
    });
    let names = unsure_names(document).into_iter().map(|(message, choice)| Term {
        reason: format!("the registers mark “{choice}” as unsure"),
        message,
        choice,
        source: format!("locales/{}/places.toml and the files beside it", document.lang),
    });
    terms.chain(names).collect()
}

/// An edition without the words for pictures that its letterhead does not have.
fn without_pictures(folder: &Folder, mut document: Document) -> Document {
    let day = folder.circular.head.day();
    // Problems with the pictures are reported elsewhere.
    let house = folder.house.as_ref().and_then(|house| house.letterhead(day).ok()).unwrap_or_default();
    let letterhead = folder.letterhead(&house).unwrap_or(house);
    if letterhead.logo.is_none() {
        document.masthead.logo_alt.clear();
    }
    if letterhead.second.is_none() {
        document.masthead.second_alt.clear();
    }
    document
}

/// What `check` says about a circular in a few lines.
struct Summary<'a> {
    folder: &'a Folder,
    languages: &'a [State],
    diagnostics: &'a [Diagnostic],
}

impl Summary<'_> {
    fn lines(&self, verbose: bool) -> Vec<String> {
        let head = &self.folder.circular.head;
        let date = head.date.map_or(", not dated yet".to_owned(), |date| format!(" of {date}"));
        let mut out = vec![format!("{}: {}{date}", self.folder.path.display(), self.folder.circular.name())];
        for state in self.languages {
            let terms = by_reason(&state.terms);
            out.push(format!("  {}  {}", state.lang, self.language(state, terms.len(), verbose)));
            let told = terms.into_iter().filter(|_| verbose);
            out.extend(told.map(|(reason, words)| format!("      {}: {reason}", words.join(", "))));
        }
        out
    }

    /// How complete a language is: what is missing, what is left from the template, what nobody has confirmed.
    fn language(&self, state: &State, terms: usize, verbose: bool) -> String {
        let missing = &state.missing;
        let named = if verbose { missing.len() } else { NAMED };
        let how_far = match missing.len() {
            0 => "complete".to_owned(),
            _ if !state.prose => "no prose".to_owned(),
            count => {
                let more = if count > named { ", …" } else { "" };
                let names = missing[..count.min(named)].join(", ");
                format!("{}: {names}{more}", counted(count, "message missing", "messages missing"))
            }
        };
        let told = |code| {
            let of = |found: &&Diagnostic| found.code == code && self.folder.is_in_prose(state.lang, found);
            self.diagnostics.iter().filter(of).count()
        };
        let rest = [
            (told(Code::Template), "message left from the template", "messages left from the template"),
            (told(Code::Override), "override", "overrides"),
            (terms, "unconfirmed term", "unconfirmed terms"),
        ];
        let rest = rest.into_iter().filter(|(count, ..)| *count > 0);
        let rest = rest.map(|(count, one, many)| counted(count, one, many));
        std::iter::once(how_far).chain(rest).collect::<Vec<_>>().join(", ")
    }
}

/// Terms by the question to be settled, with the words chosen: one term appears in several messages and forms.
fn by_reason(terms: &[Term]) -> BTreeMap<&str, Vec<String>> {
    let mut out: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for term in terms {
        out.entry(&term.reason).or_default().push(format!("“{}” (`{}`)", term.choice, term.message));
    }
    out
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
