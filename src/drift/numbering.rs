//! Numbering inside an edition: a printed number that stands twice in a row, or that is left out.
//!
//! Lists and annexes begin anew, and paragraphs go on behind a list: a number is only wrong where it goes on with none.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Block, View};
use crate::diag::Severity;

/// The most numbers that are taken to be left out: beyond that, another list goes on.
const GAP: u32 = 3;
/// So many numbers make a list.
const COUNTED: usize = 2;

/// What is wrong with a number.
pub(super) enum Fault {
    /// It is that of the block before.
    Twice,
    /// This one should come first.
    LeftOut(u32),
    /// It stands before this one, which is the next of the list.
    Early(u32),
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
            let Some(number) = printed(block) else { continue };
            if block.key.is_some_and(|key| context.blamed(edition, key) || context.shifts(edition, key))
                || context.shifts_loose(edition)
            {
                continue;
            }
            // A text that has lost its values, its number among them, is told already.
            let lost = |missing: u32| {
                context.rows.iter().enumerate().any(|(row, it)| {
                    let told = |key: &str| context.blamed_for(edition, key, Code::TextLost);
                    let mut others =
                        context.holders(row).into_iter().filter_map(|other| context.block(row, other));
                    it.key.as_deref().is_some_and(told)
                        && others.any(|block| printed(block).as_deref() == Some(missing.to_string().as_str()))
                })
            };
            if matches!(fault, Fault::LeftOut(missing) if lost(missing)) {
                continue;
            }
            let message = match fault {
                Fault::Twice => format!("{}: the number {number} stands twice in a row", view.id()),
                Fault::LeftOut(missing) => {
                    format!("{}: the number {missing} is left out before {number}", view.id())
                }
                Fault::Early(next) => format!("{}: the number {number} stands before {next}", view.id()),
            };
            let finding = Finding::new(Code::NumberMismatch, block.key, message)
                .at(view.beginning(block))
                .at_most(Severity::Warning)
                .hint("renumber, or look for what was lost");
            let finding = context.in_row_of(edition, at, finding);
            // What the editions print otherwise is told already.
            let told = |other: &Finding| other.code == Code::NumberMismatch && other.row == finding.row;
            if finding.row == usize::MAX || !context.findings.iter().any(told) {
                findings.push(finding);
            }
        }
    }
    context.found_alike(findings);
}

/// The number printed before a block, or that of its clause.
fn printed(block: &Block) -> Option<String> {
    let clause = || block.clause.as_ref().map(|clause| clause.value.to_string());
    block.number().map(|number| number.to_string()).or_else(clause)
}

/// A list that is open: its last number, and how many numbers rose one by one from 1 to it.
struct Open {
    last: u32,
    counted: usize,
    /// Whether the last stood there twice.
    twice: bool,
}

/// The blocks whose printed number is wrong: where a list that counted from 1 goes on with another than the next. What
/// stands in the cell of a table is a value.
pub(super) fn faults(view: &View) -> Vec<(usize, Fault)> {
    let mut out = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let (mut annex, mut clause) = (None, None);
    for (at, block) in view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body") {
        let root = block.key.and_then(|key| key.split('/').next());
        if root.is_some() && root != annex {
            annex = root;
            open.clear();
        }
        let in_cell = block.texts.iter().any(|text| text.cell.is_some());
        if let Some(own) = block.clause.as_ref().filter(|_| !in_cell).map(|own| own.value.to_string()) {
            if clause.as_ref() == Some(&own) {
                out.push((at, Fault::Twice));
            }
            clause = Some(own);
        }
        let Some(number) = block.number().filter(|_| !in_cell) else { continue };
        let (mut counted, mut twice) = (usize::from(number == 1), false);
        if let Some(depth) = open.iter().rposition(|list| list.last + 1 == number) {
            counted = open[depth].counted + usize::from(open[depth].counted > 0);
            open.truncate(depth);
        } else if number > 1
            && let Some(list) = open.pop().filter(|list| list.counted >= COUNTED)
        {
            let fault = match number {
                number if number == list.last => Some(Fault::Twice),
                number if number > list.last && number <= list.last + GAP => {
                    Some(Fault::LeftOut(list.last + 1))
                }
                _ => None,
            };
            // One number is wrong, and those behind it go on as if it were not.
            let misprinted = list.twice && number == list.last + 2;
            let fault = fault.filter(|_| !misprinted);
            counted = if fault.is_some() || misprinted { list.counted } else { 0 };
            twice = matches!(fault, Some(Fault::Twice));
            out.extend(fault.map(|fault| (at, fault)));
        }
        open.push(Open { last: number, counted, twice });
    }
    exchanged(view, &mut out);
    out
}

/// Two that changed places near the beginning of a list: `1, 3, 2`.
fn exchanged(view: &View, out: &mut Vec<(usize, Fault)>) {
    let body = view.blocks.iter().enumerate().filter(|(_, block)| block.part == "body");
    let plain = body.filter(|(_, block)| block.texts.iter().all(|text| text.cell.is_none()));
    let numbers: Vec<(usize, u32)> = plain.filter_map(|(at, block)| Some((at, block.number()?))).collect();
    for three in numbers.windows(3) {
        let [(_, first), (at, early), (next, late)] = *three else { continue };
        let told = out.iter().any(|(known, _)| *known == at || *known == next);
        if first == 1 && early == 3 && late == 2 && !told {
            out.push((at, Fault::Early(late)));
        }
    }
}
