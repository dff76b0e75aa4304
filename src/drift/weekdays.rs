//! Days of the week inside an edition: a date beside the name of another day of the week.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use crate::document::{Inline, Text, Value, WITHOUT_YEAR};
use crate::recognise;

/// Checks the days of the week of every edition.
pub(super) fn weekdays(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        for block in &view.blocks {
            for stated in &block.facts {
                let Value::Date(date) = stated.value else { continue };
                let Some(range) = place(&stated.located.text, stated.fact) else { continue };
                let text = stated.located.text.plain();
                let said = recognise::weekday(view.lang(), context.declaration, &text, &range);
                let Some(said) = said.filter(|said| date.year() != WITHOUT_YEAR && *said != date.weekday())
                else {
                    continue;
                };
                let message =
                    format!("{}: {date} is a {:?}, and the text says {said:?}", view.id(), date.weekday());
                let finding = Finding::new(Code::DateMismatch, block.key, message).at(view.stated(stated));
                findings.push(finding.hint("correct the day of the week, or the date"));
            }
        }
    }
    context.found_alike(findings);
}

/// Where a fact stands among the characters of its text.
pub(super) fn place(text: &Text, fact: &crate::document::Fact) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    for inline in &text.0 {
        let shown = Text(vec![inline.clone()]).plain().len();
        if matches!(inline, Inline::Fact(known) if std::ptr::eq(known, fact)) {
            return Some(at..at + shown);
        }
        at += shown;
    }
    None
}
