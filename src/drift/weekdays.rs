//! Days of the week inside an edition: a date beside the name of another day of the week.

use jiff::civil::{Date, Weekday};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Stated, View};
use crate::document::{Inline, Text, Value, WITHOUT_YEAR};
use crate::recognise;

/// A date beside the name of another day of the week.
pub(super) struct Beside<'v, 'a> {
    /// The block that states it.
    pub block: usize,
    /// The date.
    pub stated: &'v Stated<'a>,
    date: Date,
    said: Weekday,
}

/// Checks the days of the week of every edition.
pub(super) fn weekdays(context: &mut Context) {
    let findings = context.in_editions(|_, view| {
        let mut findings = Vec::new();
        for Beside { block, stated, date, said } in wrong(context, view) {
            let spot = view.stated(stated);
            // Where the other editions have another date, that is told already.
            if context.told_at(Code::DateMismatch, &spot) {
                continue;
            }
            let message =
                format!("{}: {date} is a {:?}, and the text says {said:?}", view.id(), date.weekday());
            let finding = Finding::new(Code::DateMismatch, view.blocks[block].key, message).at(spot);
            findings.push(finding.hint("correct the day of the week, or the date"));
        }
        findings
    });
    context.found_alike(findings);
}

/// The dates of an edition beside the name of another day of the week.
pub(super) fn wrong<'v, 'a>(context: &Context, view: &'v View<'a>) -> Vec<Beside<'v, 'a>> {
    let mut out = Vec::new();
    for (block, texts) in view.blocks.iter().enumerate() {
        for stated in &texts.facts {
            let Value::Date(date) = stated.value else { continue };
            let Some(range) = place(&stated.located.text, stated.fact) else { continue };
            let text = stated.located.text.plain();
            let said = recognise::weekday(view.lang(), context.declaration, &text, &range);
            let wrong = said.filter(|said| date.year() != WITHOUT_YEAR && *said != date.weekday());
            out.extend(wrong.map(|said| Beside { block, stated, date, said }));
        }
    }
    out
}

/// Where a fact stands among the characters of its text.
pub(super) fn place(text: &Text, fact: &crate::document::Fact) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    for inline in &text.0 {
        let shown = match inline {
            Inline::Words(run) => run.text.len(),
            Inline::Fact(fact) => fact.runs.iter().map(|run| run.text.len()).sum(),
            other => Text(vec![other.clone()]).plain().len(),
        };
        if matches!(inline, Inline::Fact(known) if std::ptr::eq(known, fact)) {
            return Some(at..at + shown);
        }
        at += shown;
    }
    None
}
