//! A circular's own messages in one language: titles, summaries, blocks, and overrides of the catalogs.
//!
//! In comes `text/<lang>.ftl`, out go its messages with their places. A message of its own is formatted with the facts
//! that it names, then parted into paragraphs and points. What it says is data; the constructs of Fluent
//! that the strict catalogs refuse are refused here too.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use fluent_syntax::{ast, serializer};

use super::catalog::{bundle, format};
use super::contract::Contract;
use super::lint::Variables;
use super::markup::{self, Fault};
use super::normal::normal;
use super::registers::{Family, Name};
use super::{Given, Lang, lint};
use crate::diag::{self, Code, Diagnostic, Place, Source};
use crate::document::Text;

/// The messages of a `text/<lang>.ftl`.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The language.
    pub lang: Lang,
    /// The file.
    pub source: Source,
    /// Its messages by id.
    pub messages: BTreeMap<String, Entry>,
    resource: Arc<FluentResource>,
    /// Where each message stands among the entries of the file; of two of one name the last is said.
    entries: BTreeMap<String, usize>,
    own: Own,
}

/// The messages as they are said, ready when first asked for.
#[derive(Clone, Default)]
struct Own(Arc<OnceLock<FluentBundle<Arc<FluentResource>>>>);

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Own")
    }
}

/// A message of a prose file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where its id stands.
    pub span: std::ops::Range<usize>,
    /// Whether it overrides a message of the catalogs.
    pub overrides: bool,
    /// Why it stands in this language only: the comment `# only: …` before it.
    pub only: Option<String>,
}

/// A part of a prose message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph(Text),
    /// A list of points.
    List(Vec<Point>),
}

/// A point of a list, with the points below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its words.
    pub text: Text,
    /// The points below it.
    pub points: Vec<Point>,
}

impl Prose {
    /// Reads a file's text; what the contract names and the circular does not declare are overrides of the catalogs.
    pub fn parse(lang: Lang, contract: &Contract, given: &Given, source: Source) -> (Self, Vec<Diagnostic>) {
        let (resource, mut diagnostics) = lint::parsed(&source);
        let mut messages = BTreeMap::new();
        let mut comments = comments(&source.text);
        let spans = lint::Spans::of(&source.text);
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let span = spans.at(id);
            let known = contract.messages_of(id).next().is_some() || contract.family(id).is_some();
            let overrides = known && !given.ids.contains(id);
            let entry = Entry { span: span.clone(), overrides, only: comments.remove(&span.start) };
            if messages.insert(id.to_owned(), entry).is_some() {
                let message = format!("the message `{id}` appears twice");
                diag::tell(
                    &mut diagnostics,
                    Diagnostic::error(Code::Duplicate, message).at(source.place(span.clone())),
                );
            }
            if diag::is_full(&diagnostics) {
                continue;
            }
            let variables = if overrides { Variables::Contract(contract) } else { Variables::Given(given) };
            let found = lint::message(message, lang, variables, &|_| source.place(span.clone()));
            found.into_iter().for_each(|found| diag::tell(&mut diagnostics, found));
        }
        let own = Own::default();
        let entries = entries(&resource);
        (Self { lang, source, messages, resource: Arc::new(resource), entries, own }, diagnostics)
    }

    /// The messages of a text that is sound already: a formula out of its catalog.
    pub(super) fn of_formula(lang: Lang, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        let entries = entries(&resource);
        let (source, own) = (Source::new("", text), Own::default());
        Self { lang, source, messages: BTreeMap::new(), resource: Arc::new(resource), entries, own }
    }

    /// Those of its messages that override the catalogs, as a catalog takes them; none where there are none.
    pub fn overrides(&self) -> Option<Arc<FluentResource>> {
        let overrides = |entry: &ast::Entry<&str>| match entry {
            ast::Entry::Message(message) => {
                self.messages.get(message.id.name).is_some_and(|entry| entry.overrides)
            }
            _ => false,
        };
        let body: Vec<ast::Entry<&str>> =
            self.resource.entries().filter(|entry| overrides(entry)).cloned().collect();
        if body.is_empty() {
            return None;
        }
        let text = serializer::serialize(&ast::Resource { body });
        Some(Arc::new(FluentResource::try_new(text).unwrap_or_else(|(parsed, _)| parsed)))
    }

    /// The names of the circular's own, which are the messages of a family, with the forms of each.
    pub fn names(&self, contract: &Contract) -> Vec<Name> {
        let mut out = Vec::new();
        for (family, key, message) in self.names_said(contract) {
            for (_, pattern) in lint::patterns(message) {
                let mut words = Vec::new();
                lint::words(pattern, &mut words);
                out.push(Name { family, key: key.to_owned().into(), text: words.concat().into() });
            }
        }
        out
    }

    /// The messages by which it names its own, as they stand.
    pub fn naming(&self, contract: &Contract) -> BTreeMap<String, String> {
        self.names_said(contract)
            .map(|(_, _, message)| {
                let body = vec![ast::Entry::Message(message.clone())];
                (message.id.name.to_owned(), serializer::serialize(&ast::Resource { body }))
            })
            .collect()
    }

    fn names_said(&self, contract: &Contract) -> impl Iterator<Item = (Family, &str, &ast::Message<&str>)> {
        self.resource.entries().filter_map(move |entry| {
            let ast::Entry::Message(message) = entry else { return None };
            contract.family(message.id.name)?;
            let (family, key) = Family::of(message.id.name)?;
            Some((family, key, message))
        })
    }

    /// Where a message or its attribute stands: the message.
    pub fn place(&self, id: &str) -> Option<Place> {
        self.messages
            .get(id.split('.').next().unwrap_or(id))
            .map(|entry| self.source.place(entry.span.clone()))
    }

    /// Where a mark within a message stands.
    pub(super) fn place_of(&self, id: &str, fault: &Fault) -> Option<Place> {
        let span = self.messages.get(id.split('.').next()?)?.span.clone();
        let mark = fault.mark.split(['{', '\u{f0000}']).next().unwrap_or(&fault.mark);
        let at = self.source.text[span.end..].find(mark).map(|at| span.end + at);
        Some(self.source.place(at.map_or(span, |at| at..at + mark.len())))
    }

    /// Whether the words of a message are to be replaced: those of a template are, but for a group (Fluent's `##`) whose
    /// comment says that its words may serve.
    pub fn is_to_replace(&self, id: &str) -> bool {
        let Some(entry) = self.messages.get(id) else { return false };
        let group = self.source.text[..entry.span.start].lines().rev().find(|line| line.starts_with("## "));
        group.is_none_or(|group| !group.contains("may serve"))
    }

    /// A message as it is written, its comments and line ends aside; none where there is none.
    pub fn written(&self, id: &str) -> Option<String> {
        let message = ast::Message { comment: None, ..self.message(id)?.clone() };
        Some(serializer::serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] }))
    }

    /// A message in one spelling, by which it is known again: without comments, and whatever its spacing and the line
    /// ends of its paragraphs. Facts stand in it by their names.
    ///
    /// ```
    /// use tsb_circular::kinds::{self, Folder};
    /// use tsb_circular::lang::Lang;
    ///
    /// let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// let prose = &folder.expect("a sound letter").prose[&Lang::En];
    /// let subject = prose.normal("subject");
    /// assert_eq!(subject.as_deref(), Some("subject = Forum on energy for networks ({ $venue }, { $event })"));
    /// ```
    pub fn normal(&self, id: &str) -> Option<String> {
        Some(normal(&self.written(id)?))
    }

    /// Whether it has a message with words, or an attribute, which may be empty as a cell of a table may.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some_and(|pattern| id.contains('.') || !lint::is_blank(pattern))
    }

    /// The facts that a message prints or selects by, each once.
    pub fn named(&self, id: &str) -> BTreeSet<String> {
        self.pattern(id).map(lint::named).unwrap_or_default()
    }

    /// The facts that a message with all its attributes prints or selects by.
    pub fn facts_of(&self, id: &str) -> BTreeSet<String> {
        self.message(id).into_iter().flat_map(lint::patterns).flat_map(|(_, it)| lint::named(it)).collect()
    }

    /// The attributes of a message.
    pub fn attributes(&self, id: &str) -> Vec<&str> {
        let message = self.message(id).into_iter();
        message.flat_map(|message| &message.attributes).map(|attribute| attribute.id.name).collect()
    }

    /// A message or attribute as Fluent gives it; none where there is none.
    pub(super) fn format(&self, id: &str, args: &super::Args) -> Option<Result<String, Diagnostic>> {
        self.pattern(id)?;
        let own = self.own.0.get_or_init(|| {
            let mut own = bundle(self.lang);
            own.add_resource_overriding(self.resource.clone());
            own
        });
        Some(format(own, self.lang, id, &args.fluent()).map_err(|diagnostic| match self.place(id) {
            Some(place) => diagnostic.at(place),
            None => diagnostic,
        }))
    }

    /// The paragraphs and points of a message as they are typed, marks left out, each with its level: 0 for a
    /// paragraph. Facts stand in them by their names.
    pub fn lines(&self, id: &str, given: &Given) -> Vec<(usize, String)> {
        let args = given.args(&self.named(id));
        let Some(Ok(formatted)) = self.format(id, &args) else { return Vec::new() };
        let parts = markup::parts(&formatted).unwrap_or_default();
        let lines = parts.into_iter().flat_map(|part| match part {
            markup::Part::Paragraph(pieces) => vec![(0, args.typed(&pieces))],
            markup::Part::List(points) => {
                points.into_iter().map(|(level, pieces)| (level, args.typed(&pieces))).collect()
            }
        });
        lines.collect()
    }

    /// The pattern of a message or attribute, with the text that it is a piece of: that of the file.
    pub(super) fn pattern_in_source(&self, id: &str) -> Option<(&ast::Pattern<&str>, &str)> {
        Some((self.pattern(id)?, self.resource.source()))
    }

    /// Where a message, or one with such an attribute, begins in the file, in bytes.
    pub(super) fn start(&self, id: &str) -> Option<usize> {
        let name = self.message(id.split('.').next()?)?.id.name;
        Some(name.as_ptr() as usize - self.resource.source().as_ptr() as usize)
    }

    fn message(&self, id: &str) -> Option<&ast::Message<&str>> {
        match self.resource.get_entry(*self.entries.get(id)?)? {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        }
    }

    fn pattern(&self, id: &str) -> Option<&ast::Pattern<&str>> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.message(id)?;
        match attribute {
            None => message.value.as_ref(),
            Some(name) => message.attributes.iter().find(|it| it.id.name == name).map(|it| &it.value),
        }
    }
}

/// Where each message stands among the entries of a file.
fn entries(resource: &FluentResource) -> BTreeMap<String, usize> {
    let named = |(at, entry): (usize, &ast::Entry<&str>)| match entry {
        ast::Entry::Message(message) => Some((message.id.name.to_owned(), at)),
        _ => None,
    };
    resource.entries().enumerate().filter_map(named).collect()
}

/// What of a file is no Fluent at all.
pub fn syntax(source: &Source) -> Vec<Diagnostic> {
    lint::syntax(source)
}

/// The `# only: …` comments, by where the message after them begins.
fn comments(text: &str) -> BTreeMap<usize, String> {
    let mut out = BTreeMap::new();
    let mut pending: Option<String> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(comment) = line.strip_prefix("# ") {
            match (comment.trim().strip_prefix("only:"), &mut pending) {
                (Some(reason), _) => pending = Some(reason.trim().to_owned()),
                (None, Some(reason)) => *reason = format!("{reason} {}", comment.trim()),
                (None, None) => {}
            }
        } else if let Some(reason) = pending.take().filter(|reason| !reason.is_empty()) {
            out.insert(at, reason);
        }
        at += line.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::contract::Message;

    fn prose(text: &str) -> (Prose, Vec<Diagnostic>) {
        const OWN: &[Message] = &[Message::fixed("salutation", &[])];
        let contract = Contract { name: "sample", own: OWN, ..Contract::EMPTY };
        Prose::parse(Lang::En, &contract, &Given::default(), Source::new("text/en.ftl", text))
    }

    #[test]
    fn a_reason_may_stand_before_an_override() {
        let (prose, _) = prose("# only: as issued\nsalutation = Dear Colleague,\n");
        assert_eq!(prose.messages["salutation"].only.as_deref(), Some("as issued"));
        assert!(prose.messages["salutation"].overrides);
    }
}
