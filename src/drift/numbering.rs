//! Numbering inside an edition: a printed number that stands twice in a row, or that is left out.
//!
//! Lists and annexes begin anew, and paragraphs go on behind a list: a number is only wrong where it goes on with none.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::View;
use crate::diag::Severity;

/// The most numbers that are taken to be left out: beyond that, another list goes on.
const GAP: u32 = 3;

/// What is wrong with a number.
enum Fault {
    /// It is that of the block before.
    Twice,
    /// This one should come first.
    LeftOut(u32),
}

/// Checks the printed numbers of every edition.
pub(super) fn numbering(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        if context.tells(edition, Code::NumberMismatch) {
            continue;
        }
        for (at, fault) in faults(view) {
            let block = &view.blocks[at];
            let Some(number) = block.number() else { continue };
            if block.key.is_some_and(|key| context.blamed(edition, key) || context.shifts(edition, key))
                || context.shifts_loose(edition)
            {
                continue;
            }
            let message = match fault {
                Fault::Twice => format!("{}: the number {number} stands twice in a row", view.id()),
                Fault::LeftOut(missing) => {
                    format!("{}: the number {missing} is left out before {number}", view.id())
                }
            };
            let finding = Finding::new(Code::NumberMismatch, block.key, message)
                .at(view.beginning(block))
                .at_most(Severity::Warning)
                .hint("renumber, or look for what was lost");
            findings.push(context.in_row_of(edition, at, finding));
        }
    }
    context.found_alike(findings);
}

/// The blocks whose printed number is wrong.
fn faults(view: &View) -> Vec<(usize, Fault)> {
    let mut out = Vec::new();
    // The last number of each list that is open, the innermost last.
    let mut open: Vec<u32> = Vec::new();
    let mut annex = None;
    for (at, block) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
        let root = block.key.and_then(|key| key.split('/').next());
        if root.is_some() && root != annex {
            annex = root;
            open.clear();
        }
        let Some(number) = block.number() else { continue };
        if let Some(depth) = open.iter().rposition(|last| last + 1 == number) {
            open.truncate(depth);
        } else if number > 1 {
            match open.last() {
                Some(last) if *last == number => out.push((at, Fault::Twice)),
                Some(last) if number > last + 1 && number <= last + GAP => {
                    out.push((at, Fault::LeftOut(last + 1)));
                }
                _ => {}
            }
            open.pop();
        }
        open.push(number);
    }
    out
}
