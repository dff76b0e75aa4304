//! An edition as it was issued: in comes a folder with its states, out goes what would no longer come out so, fact by
//! fact, with the letter that corrects it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::standing::{is_as_signed, listed, may_print, said};
use super::{Signature, State};
use crate::compose::Options;
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::digest::Digest;
use crate::document::Document;
use crate::kinds::{self, Circular, Folder};
use crate::lang::Lang;
use crate::model::read::{Fields, FromToml, Reader, Toml};

/// What of a model is no fact: how it is typeset, and what was issued after it.
const NO_FACTS: [&str; 3] = ["/format", "/typography/", "/corrigenda/"];
/// The most facts that are told one by one.
const TOLD: usize = 10;

/// An edition as it was issued.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, sign};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
///
/// let issued = sign(&folder, Lang::En, Stage::Issued, &pen, &[])?.issued.expect("it was");
/// assert_eq!((issued.document.len(), &*issued.facts["/number"]), (64, "58"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The version of the program that composed it.
    pub version: String,
    /// The SHA-256 of the document, as `render --to json` writes it.
    pub document: String,
    /// The facts of the letter, by their pointers (RFC 6901).
    pub facts: BTreeMap<String, String>,
}

impl FromToml for Issued {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "an edition as issued", reader)?;
        let (version, document) = (fields.required("version", reader), fields.required("document", reader));
        let facts = fields.required("facts", reader);
        fields.finish(reader);
        Some(Self { version: version?, document: document?, facts: facts? })
    }
}

impl Issued {
    /// An edition as it is now.
    pub(super) fn now(circular: &Circular, document: &Document) -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self { version, document: digest(document), facts: facts(circular) }
    }
}

fn digest(document: &Document) -> String {
    Digest::of(document.to_json()).to_string()
}

/// The facts of a letter, by their pointers (RFC 6901).
///
/// ```
/// use tsb_circular::kinds::{self, Folder};
///
/// let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// let facts = tsb_circular::status::facts(&folder.expect("a sound letter").circular);
/// assert_eq!(facts["/facts/venue/place"], "kigali");
/// ```
pub fn facts(circular: &Circular) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    leaves(String::new(), &serde_json::to_value(circular).unwrap_or_default(), &mut out);
    out.retain(|pointer, _| is_fact(pointer));
    out
}

/// Whether a field of a model is a fact.
pub(crate) fn is_fact(pointer: &str) -> bool {
    !NO_FACTS.iter().any(|it| pointer.starts_with(it))
}

/// The values in a value, by their pointers (RFC 6901) below that of the whole.
pub(crate) fn leaves(pointer: String, value: &Value, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                leaves(format!("{pointer}/{name}"), value, out);
            }
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, item)| leaves(format!("{pointer}/{at}"), item, out));
        }
        Value::String(text) => drop(out.insert(pointer, text.clone())),
        other => drop(out.insert(pointer, other.to_string())),
    }
}

/// The editions that were issued, with what they were.
fn issued(folder: &Folder) -> impl Iterator<Item = (&State, &Issued, &Signature)> {
    let states = folder.states.values().filter(|state| state.is_issued());
    states.filter_map(|state| Some((state, state.issued.as_ref()?, state.signed.last()?)))
}

/// Facts that are no longer those with which an edition was issued: no edition of the letter is made with others.
pub(crate) fn changed_facts(folder: &Folder) -> Vec<Diagnostic> {
    let now = if issued(folder).next().is_some() { facts(&folder.circular) } else { BTreeMap::new() };
    let mut out: Vec<Diagnostic> = Vec::new();
    let mut seen: Vec<&BTreeMap<String, String>> = Vec::new();
    for (state, Issued { facts: was, .. }, signature) in issued(folder) {
        if seen.contains(&was) {
            continue;
        }
        seen.push(was);
        let names = was.keys().chain(now.keys().filter(|name| !was.contains_key(*name)));
        let changed: Vec<&String> = names.filter(|name| was.get(*name) != now.get(*name)).collect();
        let lang = state.lang;
        let when = format!("when the {} edition was issued on {}", lang.name(), signature.date);
        for pointer in changed.iter().take(TOLD) {
            let message = match (was.get(*pointer), now.get(*pointer)) {
                (Some(was), Some(now)) => format!("`{pointer}` was `{was}` {when}, and is `{now}`"),
                (Some(was), None) => format!("`{pointer}` was `{was}` {when}, and is gone"),
                (None, now) => {
                    format!("`{pointer}` is `{}`, and was not there {when}", now.map_or("", String::as_str))
                }
            };
            let error = Diagnostic::error(Code::Frozen, message).at(place(folder, pointer));
            out.push(offered(folder, lang, error));
        }
        if let Some(more) = changed.len().checked_sub(TOLD).filter(|more| *more > 0) {
            let message = format!("{more} more facts are not as they were {when}");
            let error = Diagnostic::error(Code::Frozen, message).at(Place::file(&folder.source.path));
            out.push(offered(folder, lang, error));
        }
    }
    out
}

/// The messages of an edition that was issued whose words changed since, or that are new. What the letter does not ask for,
/// its edition did not print: the tables of such messages are left behind by texts that were taken out before.
pub(crate) fn changed_prose(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    let Some((state, ..)) = issued(folder).find(|(state, ..)| state.lang == lang) else {
        return BTreeSet::new();
    };
    let may_print = may_print(folder, lang);
    let printed = state.messages.iter().filter(|(id, _)| may_print(id));
    let changed = printed.filter(|(id, made)| !is_as_signed(folder, lang, id, made));
    let new = said(folder, lang).into_iter().filter(|id| !state.messages.contains_key(id));
    changed.map(|(id, _)| id.clone()).chain(new).collect()
}

/// That an edition that was issued would come out with other words: an error; a warning where another version of the
/// program composed it, and all words of the circular's own are the same.
pub(crate) fn changed_words(folder: &Folder, document: &Document) -> Option<Diagnostic> {
    let lang = document.lang;
    let (_, was, signature) = issued(folder).find(|(state, ..)| state.lang == lang)?;
    if was.document == digest(document) {
        return None;
    }
    let prose = folder.prose.get(&lang);
    let own: Vec<String> = changed_prose(folder, lang).into_iter().collect();
    let what = format!("the {} edition was issued on {}", lang.name(), signature.date);
    let found = match own.first() {
        Some(first) => {
            let message = format!("{what}, and {} changed since", listed(&own));
            let place = prose.and_then(|prose| prose.place(first));
            let error = Diagnostic::error(Code::Frozen, message);
            if let Some(place) = place { error.at(place) } else { error }
        }
        // What follows from facts is told as facts.
        None if !changed_facts(folder).is_empty() => return None,
        None if was.version != env!("CARGO_PKG_VERSION") => {
            let message =
                format!("{what} by version {} of this program; it comes out otherwise now", was.version);
            let hint = format!("render with tsb-circular {} what is to be as it was issued", was.version);
            Diagnostic::warning(Code::Frozen, message).hint(hint)
        }
        None => {
            let message = format!("{what}, and comes out otherwise now: by the house or by this program");
            Diagnostic::error(Code::Frozen, message)
        }
    };
    let file = || prose.map_or(folder.path.as_path(), |prose| prose.source.path.as_path());
    let found = if found.place.is_none() { found.at(Place::file(file())) } else { found };
    Some(if found.severity == Severity::Error { offered(folder, lang, found) } else { found })
}

/// What is no longer as it was issued: facts, and the words of the editions that were.
///
/// ```
/// use tsb_circular::diag::Code;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, frozen, sign};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let mut folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
///
/// let state = sign(&folder, Lang::En, Stage::Issued, &pen, &[])?;
/// folder.states.insert(Lang::En, state.clone());
/// assert!(frozen(&folder).is_empty());
/// let mut issued = state.issued.expect("it was");
/// issued.facts.insert("/number".to_owned(), "57".to_owned());
/// folder.states.get_mut(&Lang::En).expect("signed").issued = Some(issued);
/// assert_eq!(frozen(&folder)[0].code, Code::Frozen);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn frozen(folder: &Folder) -> Vec<Diagnostic> {
    let mut out = changed_facts(folder);
    for (state, ..) in issued(folder) {
        let draft = Options { draft: true, ..Options::default() };
        let document = kinds::edition(&folder.clone().unsigned(), state.lang, &draft);
        let found = document.ok().and_then(|document| changed_words(folder, &document));
        out.extend(found.filter(|found| !out.contains(found)));
    }
    out
}

/// What to do about a letter that changed after it was issued.
fn offered(folder: &Folder, lang: Lang, error: Diagnostic) -> Diagnostic {
    let path = folder.path.display().to_string();
    let next = folder.corrections.len() + 1;
    let folder = quoted(&format!("{}-corrigendum-{next}", path.trim_end_matches('/')));
    error
        .hint("put it back as it was issued")
        .hint(format!(
            "or correct it by another letter: `tsb-circular new {folder} --kind corrigendum --from {}`",
            quoted(&path)
        ))
        .hint(format!(
            "or, where it was not sent out, take it back: `tsb-circular status {} --sign {lang}=draft --by INITIALS`",
            quoted(&path)
        ))
}

/// A path as a shell takes it.
pub(crate) fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

/// Where a fact stands in the model: at its name, where that stands once at the beginning of a value.
fn place(folder: &Folder, pointer: &str) -> Place {
    let source = &folder.source;
    let names = pointer.rsplit('/').filter(|name| name.parse::<usize>().is_err());
    let at = names.into_iter().find_map(|name| {
        let is_field = |at: &usize| {
            let before = source.text[..*at].chars().next_back().is_none_or(|c| " \n{,".contains(c));
            before && source.text[*at + name.len()..].trim_start().starts_with('=')
        };
        let mut found = source.text.match_indices(name).map(|(at, _)| at).filter(is_field);
        let first = found.next().filter(|_| !name.is_empty())?;
        found.next().is_none().then_some(first..first + name.len())
    });
    let place = at.map_or_else(|| Place::file(&source.path), |at| source.place(at));
    Place { pointer: Some(pointer.to_owned()), ..place }
}
