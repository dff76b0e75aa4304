//! Days that stand alone: a cell or a line that says a day or days and nothing else, and in one edition more.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{Block, View};
use super::weekdays;
use crate::document::{Inline, Value};
use crate::recognise;

/// How many letters beside a day say nothing: `de`, `года`, `г.`.
const COMPANY: usize = 4;

/// An edition with its block, and how many letters stand there beside the day.
type Beside<'a> = (usize, &'a Block<'a>, usize);

/// An edition with words beside a day that at least two others, and all but this one, let stand alone.
pub(super) fn alone(context: &mut Context) {
    let findings = context.in_rows(|row| {
        let mut findings = Vec::new();
        if context.rows[row].part != "body" {
            return findings;
        }
        let beside: Vec<Beside> = context
            .holders(row)
            .into_iter()
            .filter_map(|edition| {
                let mut blocks = context.blocks(row, edition);
                let only = blocks.next().filter(|_| blocks.next().is_none())?;
                Some((edition, only, beside(context, &context.views[edition], only)?))
            })
            .collect();
        let key = context.rows[row].key.as_deref();
        let (company, worded): (Vec<&Beside>, Vec<&Beside>) =
            beside.iter().partition(|(.., letters)| *letters <= COMPANY);
        let usual = median(company.iter().map(|(_, _, letters)| *letters).collect());
        let told = |edition: usize| {
            let id = context.views[edition].id();
            let here = |finding: &&Finding| match key {
                Some(key) => finding.key.as_deref() == Some(key),
                None => finding.row == row,
            };
            context
                .findings
                .iter()
                .filter(here)
                .any(|finding| finding.at.iter().any(|spot| spot.edition == id))
        };
        // A paragraph has words in every language.
        if worded.len() != 1 || company.len() < 2 || company.len() + 1 < context.holders(row).len() {
            return findings;
        }
        // One language takes a longer word for it than another: Day, اليوم.
        let (edition, block, letters) = worded[0];
        if *letters <= COMPANY + 2 * usual || told(*edition) {
            return findings;
        }
        let view = &context.views[*edition];
        let message = format!("{} has words beside a day that stands alone in the others", view.id());
        let against: Vec<_> =
            company.iter().map(|(other, block, _)| context.views[*other].beginning(block)).collect();
        let finding =
            Finding::new(Code::FormulaDrift, key, message).at(view.beginning(block)).against(against);
        findings.push(finding.hint("say the day alone, or the same words in every language").in_row(row));
        findings
    });
    findings.into_iter().for_each(|finding| context.found(finding));
}

fn median(mut letters: Vec<usize>) -> usize {
    letters.sort_unstable();
    letters.get(letters.len() / 2).copied().unwrap_or_default()
}

/// How many letters stand beside the one day of a block; none where it has none or several values. The name of the day in
/// its week is a part of it. A letter of Chinese says as much as three.
fn beside(context: &Context, view: &View, block: &Block) -> Option<usize> {
    let [located] = block.texts.as_slice() else { return None };
    let (mut day, mut letters) = (None, 0);
    for piece in &located.text.0 {
        match piece {
            Inline::Fact(fact) if day.is_none() => day = Some(fact),
            // An hour whose zone has words of its own.
            Inline::Words(run) if run.text.contains(char::is_numeric) => return None,
            Inline::Words(run) => {
                letters += run.text.chars().filter(|c| c.is_alphabetic()).map(weight).sum::<usize>();
            }
            Inline::Break => {}
            Inline::Fact(_) | Inline::Blank(_) | Inline::Note(_) => return None,
        }
    }
    let day =
        day.filter(|fact| matches!(fact.value, Value::Date(_) | Value::Dates(..) | Value::Months(..)))?;
    let range = weekdays::place(&located.text, day)?;
    let named = recognise::weekday(view.lang(), context.declaration, &located.text.plain(), &range).is_some();
    Some(if named { 0 } else { letters })
}

fn weight(letter: char) -> usize {
    if matches!(letter, '\u{3400}'..='\u{9fff}') { 3 } else { 1 }
}
