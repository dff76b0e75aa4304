//! Replies to a letter from which a corrigendum withdrew texts: those on the form of the edition before are counted for
//! the texts that remain, and shown apart.

use super::problem::{Problem, ProblemCode};
use super::{Reply, TextCount};
use crate::kinds::Corrected;

/// The reply as the form of the edition before asks for it, or else as the form of today does (`read` is given whether
/// it is the one before).
pub(super) fn of(corrected: &Corrected, read: impl Fn(bool) -> Reply) -> Reply {
    let mut reply = read(true);
    let by = reply.positions.iter().find_map(|(id, _)| corrected.withdrawn_by(id)).map(str::to_owned);
    let Some(by) = by else {
        reply = if corrected.withdrawn.is_empty() { reply } else { read(false) };
        asked_anew(corrected, &mut reply);
        return reply;
    };
    let is_withdrawn = |id: &str| corrected.withdrawn_by(id).is_some();
    reply.positions.retain(|(id, _)| !is_withdrawn(id));
    reply.reasons.retain(|(id, _)| !is_withdrawn(id));
    let about = |problem: &Problem| problem.message.split_once(": ").is_some_and(|(id, _)| is_withdrawn(id));
    reply.problems.retain(|problem| !about(problem));
    let message = format!("the form is that of the edition before {by}; counted for the texts that remain");
    reply.problems.push(Problem::new(ProblemCode::EditionBefore, message));
    reply.before = Some(by);
    asked_anew(corrected, &mut reply);
    reply
}

/// Says that a reply came before the corrigendum that asks for replies anew.
fn asked_anew(corrected: &Corrected, reply: &mut Reply) {
    let Some((by, day)) = corrected.anew.as_ref().filter(|_| reply.is_read()) else { return };
    if reply.before.is_some() || reply.date.is_some_and(|date| date < *day) {
        let message = format!("{by} asks for replies anew, and this one was sent before: not counted");
        let hint = "ask the Member State for a reply to the letter as it is now";
        reply.problems.push(Problem::new(ProblemCode::AskedAnew, message).hint(hint));
    }
}

/// The count of a text: of one that was withdrawn, nothing but that.
pub(super) fn count(corrected: &Corrected, text: TextCount, replies: &[Reply]) -> TextCount {
    let before = (!corrected.withdrawn.is_empty()).then(|| {
        let counts = |reply: &&Reply| reply.position(&text.id).is_some_and(super::Position::counts);
        replies.iter().filter(|reply| reply.counted && reply.before.is_some()).filter(counts).count()
    });
    match corrected.withdrawn_by(&text.id) {
        Some(by) => TextCount { proceeds: false, withdrawn: Some(by.to_owned()), before, ..text },
        None => TextCount { before, ..text },
    }
}
