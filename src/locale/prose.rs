//! A circular's own messages in one language: titles, summaries, own paragraphs, and overrides of the catalogs.
//!
//! In comes `text/<lang>.ftl`, out go its messages with their places. The one rule: what it says is data; the
//! constructs of Fluent that the strict catalogs refuse are refused here too.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::{ast, serializer};

use super::contract::Contract;
use super::registers::{Family, Name};
use super::{Lang, lint};
use crate::diag::{Code, Diagnostic, Place, Source};

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
    Paragraph(String),
    /// A list of points.
    List(Vec<String>),
}

impl Prose {
    /// Reads a file's text; what the contract names are overrides of the catalogs.
    pub fn parse(lang: Lang, contract: &Contract, source: Source) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = lint::syntax(&source);
        let resource = FluentResource::try_new(source.text.to_string()).unwrap_or_else(|(parsed, _)| parsed);
        let mut messages = BTreeMap::new();
        let mut comments = comments(&source.text);
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let span = lint::span_of(&source.text, id);
            let overrides = contract.messages_of(id).next().is_some() || contract.family(id).is_some();
            let entry = Entry { span: span.clone(), overrides, only: comments.remove(&span.start) };
            if messages.insert(id.to_owned(), entry).is_some() {
                let message = format!("the message `{id}` stands twice");
                diagnostics.push(Diagnostic::error(Code::Duplicate, message).at(source.place(span.clone())));
            }
            diagnostics.extend(lint::message(message, lang, overrides.then_some(contract), &|_| {
                source.place(span.clone())
            }));
        }
        (Self { lang, source, messages, resource: Arc::new(resource) }, diagnostics)
    }

    /// The messages as a catalog takes them.
    pub fn resource(&self) -> Arc<FluentResource> {
        self.resource.clone()
    }

    /// The names of the circular's own, which are the messages of a family, with the forms of each.
    pub fn names(&self, contract: &Contract) -> Vec<Name> {
        let mut out = Vec::new();
        for (family, key, message) in self.named(contract) {
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
        self.named(contract)
            .map(|(_, _, message)| {
                let body = vec![ast::Entry::Message(message.clone())];
                (message.id.name.to_owned(), serializer::serialize(&ast::Resource { body }))
            })
            .collect()
    }

    fn named(&self, contract: &Contract) -> impl Iterator<Item = (Family, &str, &ast::Message<&str>)> {
        self.resource.entries().filter_map(move |entry| {
            let ast::Entry::Message(message) = entry else { return None };
            contract.family(message.id.name)?;
            let (family, key) = Family::of(message.id.name)?;
            Some((family, key, message))
        })
    }

    /// Where a message stands.
    pub fn place(&self, id: &str) -> Option<Place> {
        self.messages.get(id).map(|entry| self.source.place(entry.span.clone()))
    }

    /// The paragraphs and lists of a message; `None` where there is none of this id.
    ///
    /// Paragraphs are parted by a blank line; a line that begins with `• ` is a point of a list.
    pub fn parts(&self, id: &str) -> Option<Vec<Part>> {
        let text = self.text(id)?;
        let mut parts = Vec::new();
        for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            match (line.strip_prefix("• "), parts.last_mut()) {
                (Some(point), Some(Part::List(points))) => points.push(point.trim().to_owned()),
                (Some(point), _) => parts.push(Part::List(vec![point.trim().to_owned()])),
                (None, _) => parts.push(Part::Paragraph(line.to_owned())),
            }
        }
        Some(parts)
    }

    /// The text of a message without variables.
    fn text(&self, id: &str) -> Option<String> {
        let value = self.resource.entries().find_map(|entry| match entry {
            ast::Entry::Message(message) if message.id.name == id => message.value.as_ref(),
            _ => None,
        })?;
        let mut out = String::new();
        for element in &value.elements {
            match element {
                ast::PatternElement::TextElement { value } => out.push_str(value),
                ast::PatternElement::Placeable {
                    expression: ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }),
                } => out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value)),
                ast::PatternElement::Placeable { .. } => {}
            }
        }
        Some(out)
    }
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
        Prose::parse(Lang::En, &contract, Source::new("text/en.ftl", text))
    }

    #[test]
    fn blank_lines_part_paragraphs_and_bullets_make_lists() {
        let (prose, diagnostics) = prose("x-1-summary =\n    One.\n\n    Two:\n    • a;\n    • b.\n");
        assert_eq!(diagnostics, []);
        assert_eq!(
            prose.parts("x-1-summary").unwrap(),
            [
                Part::Paragraph("One.".into()),
                Part::Paragraph("Two:".into()),
                Part::List(vec!["a;".into(), "b.".into()]),
            ]
        );
    }

    #[test]
    fn a_literal_brace_is_text() {
        let (prose, _) = prose("x-1-title = a {\"{\"} b\n");
        assert_eq!(prose.parts("x-1-title").unwrap(), [Part::Paragraph("a { b".into())]);
    }

    #[test]
    fn a_reason_may_stand_before_an_override() {
        let (prose, _) = prose("# only: as issued\nsalutation = Dear Colleague,\n");
        assert_eq!(prose.messages["salutation"].only.as_deref(), Some("as issued"));
        assert!(prose.messages["salutation"].overrides);
    }
}
