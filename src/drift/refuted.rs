//! What an edition says and itself contradicts: a printed number out of its order, a date beside the name of another day
//! of the week, an annex that is not there.
//!
//! Each is a finding of its own; between editions such a value decides nothing, and the edition that states it is the odd
//! one out.

use rustc_hash::FxHashSet;

use super::context::Context;
use super::{annexes, numbering, weekdays};
use crate::document::Value;

/// Notes the values that decide nothing.
pub(super) fn refuted(context: &mut Context) {
    let mut refuted: FxHashSet<(usize, usize, Value)> = FxHashSet::default();
    for (edition, view) in context.views.iter().enumerate() {
        let misnumbered = numbering::faults(view).into_iter().map(|(at, _)| at);
        let printed = misnumbered.filter_map(|at| Some((at, Value::Number(view.blocks[at].number()?))));
        let dates = weekdays::wrong(context, view).into_iter();
        let dates = dates.map(|beside| (beside.block, beside.stated.value.clone()));
        // In running text the number of an annex is read as a count.
        let annexes = annexes::beyond(context, view).into_iter();
        let annexes =
            annexes.flat_map(|it| [Value::Number, Value::Count].map(|of| (it.block, of(it.number))));
        refuted.extend(printed.chain(dates).chain(annexes).map(|(at, value)| (edition, at, value)));
    }
    context.refuted = refuted;
}
