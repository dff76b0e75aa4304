//! Points: how many a sentence says will follow, against the list below it.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::lexicon::words;
use super::view::{Block, View};
use crate::diag::Severity;
use crate::document::{Inline, Text, Value};

/// The most points that anybody counts beforehand.
const MOST: u32 = 20;
/// The most words behind a number that counts what follows.
const BEHIND: usize = 4;
/// How far from the number the list may be announced, in characters.
const NEAR: usize = 20;

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
    let (said, before, behind) = announced(&last.text)?;
    // "the following three topics", "two of the following", "three topics:".
    let end =
        |text: &str| text.chars().rev().take(NEAR).collect::<Vec<_>>().into_iter().rev().collect::<String>();
    let start: String = behind.chars().take(NEAR).collect();
    let announces = [end(&before), start].iter().any(|text| view.lexicon.announces(text));
    let announces =
        announces || (words(&behind).count() <= BEHIND && !behind.contains([',', '，', '،', '(']));
    let mut marks = view.blocks[at + 1..].iter().flat_map(|block| &block.texts).map(|text| text.point);
    let first = marks.next()??;
    // Points of another mark are points of a point. Behind them the first mark may be one of theirs, and below a point it
    // may be that of the list above: then it is not known how many belong here.
    let (mut surely, mut perhaps) = (1, 0);
    let mut doubt = last.point.is_some();
    for mark in marks.map_while(|mark| mark) {
        match (mark == first, doubt) {
            (false, _) => doubt = true,
            (true, false) => surely += 1,
            (true, true) => perhaps += 1,
        }
    }
    let there = surely + perhaps;
    let agrees = (surely..=there).contains(&(said as usize));
    (announces && (2..=MOST).contains(&said) && !agrees).then_some((said, there))
}

/// The only number of the last sentence of a text that counts anything, with the words before and behind it.
fn announced(text: &Text) -> Option<(u32, String, String)> {
    let (mut counts, mut before, mut behind) = (Vec::new(), String::new(), String::new());
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => {
                if run.text.contains([';', '；', '。', '؛']) || ends(&run.text) {
                    counts.clear();
                }
                behind.push_str(&run.text);
            }
            Inline::Fact(fact) => {
                if let Value::Count(count) = fact.value {
                    counts.push(count);
                    before = std::mem::take(&mut behind);
                }
            }
            _ => {}
        }
    }
    let [count] = counts[..] else { return None };
    Some((count, before, behind))
}

/// Whether a sentence ends within these words.
fn ends(words: &str) -> bool {
    words.match_indices(['.', '?', '!', '؟']).any(|(at, _)| words[at + 1..].starts_with(char::is_whitespace))
}
