//! How complete a circular is: of each language what is missing and what nobody confirmed, with what is wrong in all
//! its files.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::compose;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::kinds::{self, Folder};
use crate::locale::{Lang, Unconfirmed, parity, unconfirmed, unsure_names};
use crate::status;

/// What checking circulars found; as JSON, the shape that scripts rely on.
#[derive(Debug, Clone)]
pub struct Report {
    /// The circulars, in the order in which they were named.
    pub circulars: Vec<Checked>,
    /// What was found in all of them.
    pub diagnostics: Vec<Diagnostic>,
}

/// A circular that was checked.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Its folder, as it was named.
    pub path: PathBuf,
    /// Its name, where its model could be read.
    pub name: Option<String>,
    /// Its languages, where its model could be read.
    pub languages: Option<Vec<State>>,
}

/// A term that nobody confirmed.
#[derive(Debug, Clone)]
pub struct Term {
    /// The message that says it.
    pub message: String,
    /// The word chosen.
    pub choice: String,
    /// Why nobody is sure.
    pub reason: String,
    /// Where to read more about it.
    pub source: String,
}

/// How complete a language is.
#[derive(Debug, Clone)]
pub struct State {
    /// The language.
    pub lang: Lang,
    /// Whether it has prose at all.
    pub prose: bool,
    /// The messages that its prose lacks.
    pub missing: Vec<String>,
    /// The terms that its edition prints and nobody confirmed.
    pub terms: Vec<Term>,
}

/// Checks a circular; what is wrong with it is added to what reading it told.
pub fn circular(path: PathBuf, folder: Option<&Folder>, diagnostics: &mut Diagnostics) -> Checked {
    // The pictures that would be printed.
    if let Some((folder, house)) = folder.and_then(|folder| Some((folder, folder.house.as_ref()?))) {
        let letterhead = house.letterhead(folder.circular.head.day());
        let broken = letterhead.err().map(Vec::from).unwrap_or_default();
        diagnostics
            .extend(broken.into_iter().filter(|found| !diagnostics.contains(found)).collect::<Vec<_>>());
    }
    Checked {
        path,
        name: folder.map(|folder| folder.circular.name()),
        languages: folder.map(|folder| languages(folder, diagnostics)),
    }
}

/// What is wrong with the catalogs: nothing, where nobody changed them.
pub fn catalogs() -> Diagnostics {
    let contracts = kinds::ALL.iter().map(|kind| kind.declaration.contract);
    contracts.flat_map(|contract| parity(&contract)).collect()
}

/// For each language: whether its prose is complete, what is missing, and the unconfirmed terms its edition prints.
fn languages(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> Vec<State> {
    let mut out = Vec::new();
    let frozen: Vec<_> =
        status::frozen(folder).into_iter().filter(|found| !diagnostics.contains(found)).collect();
    diagnostics.extend(frozen);
    for lang in Lang::ALL {
        let missing = folder.missing(lang);
        // What stands there and says nothing is told where it stands.
        let is_placed = |found: &Diagnostic| found.place.as_ref().is_some_and(|place| place.span.is_some());
        diagnostics.extend(folder.incomplete(lang).into_iter().filter(is_placed));
        // What is stale is told even where the edition could not be made.
        let stale: Vec<_> =
            status::told(folder, lang).into_iter().filter(|found| !diagnostics.contains(found)).collect();
        diagnostics.extend(stale);
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
    let open = |term: &Unconfirmed| house.is_none_or(|it| !it.confirms(document.lang, term.message));
    let terms = unconfirmed(document, used).into_iter().filter(open).map(|term| Term {
        message: term.message.to_owned(),
        choice: term.choice.to_owned(),
        reason: term.reason.to_owned(),
        source: "locales/README.md".to_owned(),
    });
    let names = unsure_names(document);
    let open = |(message, _): &(String, String)| house.is_none_or(|it| !it.confirms(document.lang, message));
    let names = names.into_iter().filter(open).map(|(message, choice)| Term {
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
