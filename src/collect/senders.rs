//! Answers to a form of the circular's own against one another: in come the replies, out go those that came late, and
//! those whose sender answered more than once.
//!
//! No rule says which of two answers of one administration is meant: both are counted, and both are named. A late one is
//! not counted, unless that is asked for.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};

use super::answers::{Answer, FormAnswers};
use super::{Options, Problem, ProblemCode};
use crate::document::Value;
use crate::folding::folded_words;
use crate::kinds::Folder;
use crate::locale::member_state;
use crate::recognise;

/// The fields that say who sends a form, by what the catalogs call them; the first that a form has counts.
const SENDERS: [&str; 3] = ["member-state", "member", "administration"];
/// The field that says when.
const DAY: &str = "date";

/// When answers are due, where the circular says so.
pub(super) fn deadline(folder: &Folder) -> Option<DateTime> {
    let corrected = folder.corrected();
    let current = corrected.as_ref().map_or(folder, |it| &it.folder);
    match (current.kind.home)(&current.circular.matter, "/deadline") {
        Some(Value::Deadline(deadline)) => Some(deadline),
        _ => None,
    }
}

/// Notes what came late, and who answered more than once.
pub(super) fn settle(form: &mut FormAnswers, deadline: Option<DateTime>, options: &Options) {
    for reply in &mut form.replies {
        let (Some((day, time)), Some(deadline)) = (sent(reply, options), deadline) else { continue };
        // Without an hour, the last day is in time.
        let late = time.map_or(day > deadline.date(), |time| day.to_datetime(time) > deadline);
        if late {
            let counts = if options.late { "counted anyway, as requested" } else { "not counted" };
            let message = format!("dated {day}, after the deadline of {}: {counts}", deadline.date());
            reply.problems.push(Problem::new(ProblemCode::Late, message));
            reply.counted = options.late;
        }
    }
    let Some(field) = SENDERS.iter().find(|id| form.columns.iter().any(|column| column.id == **id)) else {
        return;
    };
    let mut senders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, reply) in form.replies.iter().enumerate() {
        if let Some(sender) = reply.values.get(*field) {
            senders.entry(identity(sender, reply)).or_default().push(at);
        }
    }
    for several in senders.into_values().filter(|several| several.len() > 1) {
        for at in &several {
            let others = several.iter().filter(|other| *other != at);
            let others: Vec<String> =
                others.map(|other| form.replies[*other].path.display().to_string()).collect();
            let sender = &form.replies[*at].values[*field];
            let message = format!(
                "{sender} answered more than once, and each answer is counted: also {}",
                others.join(", ")
            );
            let problem = Problem::new(ProblemCode::SentAgain, message).hint("ask which one is meant");
            form.replies[*at].problems.push(problem);
        }
    }
}

/// When it was received, or the day that its sender wrote.
fn sent(reply: &Answer, options: &Options) -> Option<(Date, Option<Time>)> {
    let written = || recognise::day(reply.values.get(DAY)?, reply.language);
    options.received.of(&reply.path).or_else(|| Some((written()?, None)))
}

/// Who sent it: a Member State by whatever name, else the words without capitals and accents.
fn identity(sender: &str, reply: &Answer) -> String {
    let state = member_state(sender, reply.language).map(|state| state.id.to_owned());
    state.unwrap_or_else(|| folded_words(sender).join(" "))
}
