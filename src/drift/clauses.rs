//! Numbers of clauses, `7.3`, which paragraphs begin with: what one edition counts otherwise than the others.
//!
//! One clause that is lost, added or counted twice moves the numbers of those after it: that is told once.

use super::Code;
use super::context::Context;
use super::finding::Finding;

/// A number, part by part.
type Parts = Vec<u32>;

/// What an edition counts otherwise: the first part that differs, and by how much.
type Shift = (usize, i64);

/// Compares the numbers of clauses.
pub(super) fn clauses(context: &mut Context) {
    let editions = context.views.len();
    let mut shifts: Vec<Option<Shift>> = vec![None; editions];
    let mut last: Vec<Option<Parts>> = vec![None; editions];
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let stated: Vec<(usize, Parts)> =
            (0..editions).filter_map(|edition| Some((edition, parts(context, row, edition)?))).collect();
        let Some(right) = right(&stated, &last) else { continue };
        // An edition that lacks the clause counts on without it.
        for edition in (0..editions).filter(|edition| context.rows[row].cells[*edition].is_empty()) {
            shifts[edition] = Some((right.len() - 1, -1));
        }
        for (edition, own) in stated {
            let shift = shift(&right, &own);
            if let Some(shift) = shift.filter(|shift| shifts[edition] != Some(*shift)) {
                findings.extend(finding(context, row, edition, &right));
                shifts[edition] = Some(shift);
            } else if shift.is_none() && shifts[edition].is_some_and(|(at, _)| at < own.len()) {
                shifts[edition] = None;
            }
            last[edition] = Some(own);
        }
    }
    context.found_alike(findings);
}

/// The number before the block of an edition in a row.
fn parts(context: &Context, row: usize, edition: usize) -> Option<Parts> {
    let block = context.blocks(row, edition).next()?;
    let shown = block.clause.as_ref()?.value.to_string();
    shown.split('.').map(|part| part.parse().ok()).collect()
}

/// The number that most editions have; of two, the one that goes on from the number before it in its edition.
fn right(stated: &[(usize, Parts)], last: &[Option<Parts>]) -> Option<Parts> {
    let times = |parts: &Parts| stated.iter().filter(|(_, other)| other == parts).count();
    let goes_on = |edition: usize, parts: &Parts| last[edition].as_ref().is_none_or(|last| last < parts);
    let rank = |(edition, parts): &&(usize, Parts)| (times(parts), goes_on(*edition, parts));
    // Of equals the first.
    let best = stated.iter().rev().max_by_key(rank)?;
    (stated.len() > 1).then(|| best.1.clone())
}

/// Where a number first differs from another, and by how much.
fn shift(right: &Parts, own: &Parts) -> Option<Shift> {
    let at = right.iter().zip(own).position(|(one, other)| one != other);
    match at {
        Some(at) => Some((at, i64::from(own[at]) - i64::from(right[at]))),
        None => (right.len() != own.len()).then_some((right.len().min(own.len()), 0)),
    }
}

fn finding(context: &Context, row: usize, edition: usize, right: &Parts) -> Option<Finding> {
    let view = &context.views[edition];
    let own = context.blocks(row, edition).next()?.clause.as_ref()?;
    let shown: Vec<String> = right.iter().map(u32::to_string).collect();
    let message = format!("{} has clause {} where the number is {}", view.id(), own.value, shown.join("."));
    let others = context.holders(row).into_iter().filter(|other| *other != edition);
    let against = others.filter_map(|other| {
        let clause = context.blocks(row, other).next()?.clause.as_ref()?;
        (clause.value.to_string() == shown.join(".")).then(|| context.views[other].stated(clause))
    });
    Some(Finding::new(Code::NumberMismatch, None, message).at(view.stated(own)).against(against).in_row(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_repeats_the_one_before_it_is_the_wrong_one() {
        let last = vec![Some(vec![7, 3]), Some(vec![7, 3])];
        assert_eq!(right(&[(0, vec![7, 3]), (1, vec![7, 4])], &last), Some(vec![7, 4]));
        assert_eq!(right(&[(0, vec![7, 4])], &last), None);
    }

    #[test]
    fn what_follows_a_shift_is_shifted_alike() {
        assert_eq!(shift(&vec![7, 4], &vec![7, 3]), Some((1, -1)));
        assert_eq!(shift(&vec![7, 4, 1], &vec![7, 3, 1]), Some((1, -1)));
        assert_eq!(shift(&vec![7, 4], &vec![7, 4]), None);
    }
}
