//! Points: how many a sentence says will follow, against the list below it.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Block, View};
use crate::diag::Severity;
use crate::document::{Inline, Text, Value};

/// The most points that anybody counts beforehand.
const MOST: u32 = 20;

/// Checks the sentences that end in a colon over a list.
pub(super) fn points(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for (at, block) in view.blocks.iter().enumerate() {
            let Some((said, there)) = promised(view, at, block) else { continue };
            if block.key.is_some_and(|key| context.blamed(edition, key)) {
                continue;
            }
            let message = format!("{} says {said} but lists {there} below", view.id());
            let finding = Finding::new(Code::CountMismatch, block.key, message)
                .at(view.beginning(block))
                .at_most(Severity::Warning);
            findings.push(context.in_row_of(edition, at, finding));
        }
    }
    context.found_alike(findings);
}

/// How many points a block promises, and how many follow, where these are not as many.
fn promised(view: &View, at: usize, block: &Block) -> Option<(u32, usize)> {
    let last = block.texts.last()?;
    if !last.text.plain().trim_end().ends_with([':', '：']) {
        return None;
    }
    let said = counts(&last.text);
    let [said] = said[..] else { return None };
    let mut marks = view.blocks[at + 1..].iter().flat_map(|block| &block.texts).map(|text| text.point);
    let first = marks.next()??;
    // Points of another mark are points of a point.
    let there = 1 + marks.map_while(|mark| mark).filter(|mark| *mark == first).count();
    ((2..=MOST).contains(&said) && there != said as usize).then_some((said, there))
}

/// The numbers of the last sentence of a text that count anything.
fn counts(text: &Text) -> Vec<u32> {
    let mut out = Vec::new();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) if run.text.contains([';', '；', '。', '؛']) || ends(&run.text) => {
                out.clear()
            }
            Inline::Fact(fact) => {
                if let Value::Count(count) = fact.value {
                    out.push(count);
                }
            }
            _ => {}
        }
    }
    out
}

/// Whether a sentence ends within these words.
fn ends(words: &str) -> bool {
    words.match_indices(['.', '?', '!', '؟']).any(|(at, _)| words[at + 1..].starts_with(char::is_whitespace))
}
