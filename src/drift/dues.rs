//! Deadlines inside an edition: against the day of the letter, its meeting, and one another.
//!
//! The rules of procedure of a kind are elsewhere; this is what no letter may say.

use jiff::civil::Date;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Stated, View};
use super::weekdays::place;
use crate::diag::Severity;
use crate::document::layout::Trait;
use crate::document::{Sort, Value, WITHOUT_YEAR};

/// Checks the deadlines of every edition.
pub(super) fn dues(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let written = written(context, edition);
        let meeting = meeting(view);
        let dues = due(view);
        for (at, stated, day) in &dues {
            let key = view.blocks[*at].key;
            let known = key.is_some_and(|key| {
                context.blamed(edition, key) || context.places.at(key).find(home).is_some()
            });
            if known {
                continue;
            }
            let same = |other: &Date| (other.month(), other.day()) == (day.month(), day.day());
            let other = dues.iter().find(|(_, _, other)| same(other) && other.year() < day.year());
            let (message, severity, against) =
                if let Some((written, right)) = written.as_ref().filter(|(written, _)| day < written) {
                    let message = format!("{day} is before {written}, the day of the letter");
                    (message, Severity::Warning, Some(view.stated(right)))
                } else if let Some((.., right)) = other {
                    let message = format!("the deadline {day} is elsewhere that of {}", right.year());
                    (message, Severity::Warning, other.map(|(_, right, _)| view.stated(right)))
                } else if let Some((last, right)) = meeting.as_ref().filter(|(last, _)| day > last) {
                    let message = format!("{day} is after {last}, when the meeting ends");
                    (message, Severity::Note, Some(view.stated(right)))
                } else {
                    continue;
                };
            let finding = Finding::new(Code::Timetable, key, format!("{}: {message}", view.id()))
                .at(view.stated(stated))
                .against(against)
                .at_most(severity);
            findings.push(context.in_row_of(edition, *at, finding));
        }
    }
    context.found_alike(findings);
}

/// The home of a deadline that the law of the kind knows.
fn home(known: Trait) -> Option<()> {
    matches!(known, Trait::Home(_, Sort::Deadline)).then_some(())
}

/// The day of the letter, unless it is known to be wrong.
fn written<'v, 'a>(context: &'v Context<'a>, edition: usize) -> Option<(Date, &'v Stated<'a>)> {
    let homes = context.places.homes("/date").filter(|(address, _)| !context.blamed(edition, address));
    let mut blocks = homes.filter_map(|(address, _)| context.views[edition].at(address));
    blocks.find_map(|block| {
        block.facts.iter().find_map(|stated| match &stated.value {
            Value::Date(date) => Some((*date, stated)),
            _ => None,
        })
    })
}

/// The last day of the only span of days that an edition states: its meeting.
fn meeting<'v, 'a>(view: &'v View<'a>) -> Option<(Date, &'v Stated<'a>)> {
    let last = |stated: &'v Stated<'a>| match &stated.value {
        Value::Dates(_, to) => Some((*to, stated)),
        Value::HalfDays(days) => Some((days.to, stated)),
        _ => None,
    };
    let all = view.blocks.iter().flat_map(|block| &block.facts);
    let mut spans = all.filter_map(last).filter(|(day, _)| day.year() != WITHOUT_YEAR);
    let first = spans.next()?;
    spans.all(|(day, _)| day == first.0).then_some(first)
}

/// The days by which something is due, with the block that says so.
fn due<'v, 'a>(view: &'v View<'a>) -> Vec<(usize, &'v Stated<'a>, Date)> {
    let mut out = Vec::new();
    for (at, block) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
        for stated in &block.facts {
            let day = match &stated.value {
                Value::Deadline(due) => due.date(),
                Value::Date(date) if date.year() != WITHOUT_YEAR => {
                    let text = stated.located.text.plain();
                    let Some(range) = place(&stated.located.text, stated.fact) else { continue };
                    if !view.lexicon.is_due(&text[..range.start], &text[range.end..]) {
                        continue;
                    }
                    *date
                }
                _ => continue,
            };
            out.push((at, stated, day));
        }
    }
    out
}
