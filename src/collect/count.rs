//! Replies against one another, and the count: in come the replies, out go which of them count, and the share of
//! each text.
//!
//! Of two replies of one Member State the later counts, and where no date tells which that is, neither.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{Objection, Options, Position, Problem, ProblemCode, Reply, TextCount};
use crate::kinds::{Matter, Rule};

/// Says which replies count.
pub(super) fn settle(deadline: Option<DateTime>, replies: &mut [Reply], options: &Options) {
    for reply in replies.iter_mut().filter(|reply| reply.is_read()) {
        let (Some(date), Some(deadline)) = (reply.date, deadline) else { continue };
        let late = match reply.time {
            Some(time) => date.to_datetime(time) > deadline,
            None => date > deadline.date(),
        };
        if late {
            let message = format!("dated {date}, after the deadline of {}", deadline.date());
            let counts = if options.late { "counted anyway, as requested" } else { "not counted" };
            reply.problems.push(Problem::new(ProblemCode::Late, format!("{message}: {counts}")));
        }
    }
    let mut states: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, reply) in replies.iter_mut().enumerate() {
        let late = reply.has(ProblemCode::Late) && !options.late;
        let void = reply.has(ProblemCode::OtherCircular) || reply.has(ProblemCode::AskedAnew);
        reply.counted = reply.is_read() && !void && !late;
        if let Some(state) = reply.identity.as_ref().filter(|_| reply.counted) {
            states.entry(state.clone()).or_default().push(index);
        }
    }
    for indices in states.into_values().filter(|indices| indices.len() > 1) {
        several(&indices, replies);
    }
    for reply in replies {
        reply.counted &= reply.positions.iter().any(|(_, position)| position.counts());
    }
}

/// Replies of one Member State.
fn several(indices: &[usize], replies: &mut [Reply]) {
    let paths = |without: usize, replies: &[Reply]| {
        let others = indices.iter().filter(|index| **index != without);
        others.map(|index| replies[*index].path.display().to_string()).collect::<Vec<_>>().join(", ")
    };
    let latest = latest(indices, replies);
    for index in indices {
        let others = paths(*index, replies);
        let state = replies[*index].member_state.clone().unwrap_or_default();
        let (counted, problem) = match latest {
            Some(latest) if latest == *index => (
                true,
                Problem::new(
                    ProblemCode::DuplicateMemberState,
                    format!("{state} replied more than once; this is the latest reply and counts (before: {others})"),
                ),
            ),
            Some(latest) => {
                let later = replies[latest].path.display().to_string();
                (false, Problem::new(ProblemCode::Superseded, format!("a later reply of {state} counts: {later}")))
            }
            None => (
                false,
                Problem::new(
                    ProblemCode::UndatedDuplicate,
                    format!("{state} replied more than once, and no dates tell which reply is the latest: {others}"),
                )
                .hint("list when each was received, with --received FILE"),
            ),
        };
        replies[*index].counted = counted;
        replies[*index].problems.push(problem);
    }
}

/// The one reply that is later than all others.
fn latest(indices: &[usize], replies: &[Reply]) -> Option<usize> {
    if indices.iter().any(|index| replies[*index].date.is_none()) {
        return None;
    }
    let is_later = |one: &Reply, other: &Reply| match one.date.cmp(&other.date) {
        Ordering::Greater => true,
        Ordering::Less => false,
        Ordering::Equal => one.time.zip(other.time).is_some_and(|(one, other)| one > other),
    };
    indices.iter().copied().find(|index| {
        indices
            .iter()
            .filter(|other| *other != index)
            .all(|other| is_later(&replies[*index], &replies[*other]))
    })
}

/// The count of a text, by the rule of its form.
pub(super) fn of(id: &str, name: &str, replies: &[Reply], rule: &Rule, matter: &Matter) -> TextCount {
    let counted = || replies.iter().filter(|reply| reply.counted);
    let positions = counted().filter_map(|reply| reply.position(id));
    let (mut all, mut support) = (0_usize, 0_usize);
    for position in positions.filter(|position| position.counts()) {
        all += 1;
        support += usize::from(position.supports());
    }
    if let Rule::Objections(_) | Rule::Unopposed(_) = rule {
        let against = [Some(Position::Objects), Some(Position::DoesNotApprove)];
        let objecting = counted().filter(|reply| against.contains(&reply.position(id)));
        let objections = objecting.map(|reply| Objection {
            path: reply.path.clone(),
            member_state: reply.member_state.clone(),
            reasons: reply.reasons.iter().find(|(text, _)| text == id).map(|(_, reasons)| reasons.clone()),
        });
        let objections: Vec<Objection> = objections.collect();
        return TextCount {
            id: id.to_owned(),
            name: name.to_owned(),
            replies: all,
            support,
            needed: None,
            share: None,
            proceeds: objections.is_empty(),
            withdrawn: None,
            before: None,
            objections: Some(objections),
        };
    }
    let needed = match rule {
        Rule::Majority(majority) => Some((majority.needed)(matter)),
        Rule::Share(_) | Rule::Objections(_) | Rule::Unopposed(_) => None,
    };
    // Half up, in whole thousandths, so that no share is rounded from a rounded one.
    let thousandths = (support * 2000 + all).checked_div(all * 2);
    TextCount {
        id: id.to_owned(),
        name: name.to_owned(),
        replies: all,
        support,
        needed,
        share: thousandths.map(|share| share as f64 / 1000.0),
        proceeds: match needed {
            Some(needed) => support * 2 > all && all >= needed,
            None => support * 10 >= all * 7,
        },
        withdrawn: None,
        before: None,
        objections: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::{Ballot, Majority};

    fn replies(support: usize, against: usize) -> Vec<Reply> {
        let reply = |position| Reply {
            counted: true,
            positions: vec![("x".to_owned(), position)],
            ..Reply::new("a.pdf".into())
        };
        let mut out = vec![reply(Position::Assigns); support];
        out.extend(vec![reply(Position::DoesNotAssign); against]);
        out
    }

    #[test]
    fn seventy_per_cent_is_exact_and_no_reply_lets_it_proceed() {
        let ballot = Ballot { supports: "a", plainly: "a/b", with_comments: "a/c", opposes: "d" };
        let count = |support, against| {
            of("x", "X", &replies(support, against), &Rule::Share(ballot), &Matter::Letter)
        };
        assert_eq!((count(0, 0).share, count(0, 0).proceeds), (None, true));
        assert_eq!((count(7, 3).share, count(7, 3).proceeds), (Some(0.7), true));
        assert_eq!((count(2, 1).share, count(2, 1).proceeds), (Some(0.667), false));
        // 0.6996… is 0.7 to three decimals, and less than 70 per cent.
        assert_eq!((count(1399, 600).share, count(1399, 600).proceeds), (Some(0.7), false));
        assert_eq!(count(1, 0).share, Some(1.0));
    }

    #[test]
    fn a_simple_majority_is_more_than_half_of_enough_replies() {
        let rule = |needed| {
            let (approves, disapproves) = ("a", "d");
            Rule::Majority(Majority { approves, disapproves, needed, reasons: |_| false })
        };
        let count = |support, against, needed| {
            of("x", "X", &replies(support, against), &rule(needed), &Matter::Letter)
        };
        assert!(count(6, 4, |_| 10).proceeds && !count(5, 5, |_| 10).proceeds);
        assert!(!count(9, 0, |_| 10).proceeds && count(9, 0, |_| 0).proceeds);
        // Nobody is no majority.
        assert!(!count(0, 0, |_| 0).proceeds && !count(1, 1, |_| 0).proceeds);
        assert_eq!(count(6, 4, |_| 10).needed, Some(10));
    }
}
