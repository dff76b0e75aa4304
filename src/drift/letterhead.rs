//! The letterhead, and what stands outside the letter: lines, footnotes and text boxes in one edition and not in others.
//!
//! A composed edition has neither page nor letterhead: only files are compared here.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::lexicon::Script;
use super::plain::{letters, short};
use super::view::View;
use crate::diag::Severity;
use crate::document::Located;
use crate::reading::skipped::PICTURES;

/// The parts beside body, head and foot of a page.
const OUTSIDE: [&str; 3] = ["footnotes", "endnotes", "text-box"];
/// How many lines a letterhead has at most.
const ABOVE: usize = 3;
/// So many text boxes in one edition alone are the labels of a drawing, which is a picture in the others.
const DRAWING: usize = 4;

/// Checks that all editions have the same letterhead, each in its language.
pub(super) fn letterhead(context: &mut Context) {
    let lines: Vec<&str> = context.places.letterhead().collect();
    let mut findings = Vec::new();
    for view in context.views.iter().filter(|view| is_file(view) && !is_pictured(view, &lines)) {
        let mut strangers = strangers(view);
        for line in lines.iter().filter(|line| find(view, line).is_none()) {
            // What says all of a letterhead is a letter's.
            let whole =
                |other: &&View| is_file(other) && lines.iter().all(|line| find(other, line).is_some());
            let others = context.views.iter().filter(whole);
            let others: Vec<(&View, &Located)> =
                others.filter_map(|other| Some((other, find(other, line)?))).collect();
            if others.is_empty() {
                continue;
            }
            let here = strangers.iter().position(|it| it.message.as_deref() == Some(*line));
            let here = here.or_else(|| strangers.iter().position(|it| it.message.is_none()));
            let finding = match here.map(|at| strangers.remove(at)) {
                Some(stranger) => changed(view, stranger, &others),
                None => {
                    let message =
                        format!("{}: the letterhead lacks a line that the other editions have", view.id());
                    let mut spot = view.nowhere();
                    if let Some(near) = lines.iter().find_map(|line| find(view, line)) {
                        (spot.part, spot.line) = (near.part.clone(), near.line);
                    }
                    Finding::new(Code::BlockMissing, None, message).at(spot).at_most(Severity::Warning)
                }
            };
            let against =
                others.iter().map(|(other, located)| other.spot(located, located.text.plain(), None));
            findings.push(finding.against(against));
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// A line of the letterhead that is in another language, or another's.
fn changed(view: &View, line: &Located, others: &[(&View, &Located)]) -> Finding {
    let words = line.text.plain();
    let copied = others.iter().any(|(other, located)| {
        other.lang() != view.lang() && letters(&located.text.plain()) == letters(&words)
    });
    let script = |c: char| Script::of_char(c) == Some(Script::of(view.lang()));
    let spot = view.spot(line, words.trim(), None);
    if copied || !words.chars().any(script) {
        let message = format!("{}: the letterhead is in another language", view.id());
        let hint = format!("this edition is in {}", view.lang().name());
        return Finding::new(Code::Untranslated, None, message).at(spot).hint(hint);
    }
    let message =
        format!("{}: “{}” is not in the letterhead of the other editions", view.id(), short(&words));
    Finding::new(Code::FormulaDrift, None, message).at(spot)
}

/// Checks that footnotes and text boxes are in all editions.
pub(super) fn outside(context: &mut Context) {
    let files: Vec<usize> =
        (0..context.views.len()).filter(|edition| is_file(&context.views[*edition])).collect();
    let mut findings = Vec::new();
    for row in (0..context.rows.len()).filter(|row| OUTSIDE.contains(&&*context.rows[*row].part)) {
        let holders = context.holders(row);
        let lacking: Vec<usize> =
            files.iter().copied().filter(|edition| !holders.contains(edition)).collect();
        if context.rows[row].key.is_some() || holders.is_empty() || lacking.is_empty() {
            continue;
        }
        let what = if context.rows[row].part == "text-box" { "text box" } else { "note" };
        let valued =
            holders.iter().any(|edition| context.blocks(row, *edition).any(|block| !block.facts.is_empty()));
        let most = if valued { Severity::Error } else { Severity::Warning };
        let shown = |edition: usize| Some(context.views[edition].beginning(context.block(row, edition)?));
        let shown: Vec<_> = holders.iter().filter_map(|edition| shown(*edition)).collect();
        if holders.len() > lacking.len() {
            for edition in lacking {
                let message =
                    format!("{} lacks a {what} that the other editions have", context.views[edition].id());
                let finding = Finding::new(Code::BlockMissing, None, message).at(context.gap(row, edition));
                findings.push(finding.against(shown.clone()).at_most(most));
            }
        } else {
            for spot in shown {
                let message = format!("{} alone has the {what} “{}”", spot.edition, spot.text);
                let against: Vec<_> = lacking.iter().map(|edition| context.gap(row, *edition)).collect();
                findings.push(
                    Finding::new(Code::BlockExtra, None, message).at(spot).against(against).at_most(most),
                );
            }
        }
    }
    let of = |finding: &Finding| (finding.code, finding.at[0].edition.clone(), finding.at[0].part.clone());
    let boxes = |finding: &Finding| finding.at[0].part == "text-box";
    let times = |known: &Finding| findings.iter().filter(|finding| of(finding) == of(known)).count();
    let drawn: Vec<bool> = findings.iter().map(|it| boxes(it) && times(it) >= DRAWING).collect();
    let mut told = Vec::new();
    for (finding, drawn) in findings.into_iter().zip(drawn) {
        if !drawn || !told.contains(&of(&finding)) {
            told.push(of(&finding));
            context.found(if drawn { finding.at_most(Severity::Warning) } else { finding });
        }
    }
}

/// Whether an edition was read from a file.
pub(super) fn is_file(view: &View) -> bool {
    view.edition.texts.iter().any(|located| located.line.is_some())
}

/// Whether no line of the letterhead is text: it is a picture then, or was left behind when the text was taken out of
/// the document that has it.
fn is_pictured(view: &View, lines: &[&str]) -> bool {
    let is_text = view.edition.path.to_ascii_lowercase().ends_with(".txt");
    let pictures = view.edition.trace.skipped.contains_key(PICTURES);
    (pictures || is_text) && lines.iter().all(|line| find(view, line).is_none()) && strangers(view).is_empty()
}

/// The text that says a line of the letterhead.
fn find<'a>(view: &View<'a>, line: &str) -> Option<&'a Located> {
    let texts = &view.edition.texts;
    texts.iter().find(|located| located.furniture && located.message.as_deref() == Some(line))
}

/// What stands first, above everything that has an address.
fn strangers<'a>(view: &View<'a>) -> Vec<&'a Located> {
    let texts = view.edition.texts.iter().filter(|located| located.part == "body");
    let above = texts.take_while(|located| located.key.is_none()).filter(|located| !located.furniture);
    above.filter(|located| !located.text.plain().trim().is_empty()).take(ABOVE).collect()
}
