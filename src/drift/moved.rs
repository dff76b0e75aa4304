//! What an edition has in another place than the others: two rows that no edition shares and that say the same, put in one.
//!
//! Lines of a title page, and cells, stand where a layout has room for them; a paragraph elsewhere is told.

use rustc_hash::FxHashMap;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::plain::short;
use super::row::Row;
use super::view::{Block, View};
use super::weight::{Weight, Weights, neutral};
use crate::diag::Severity;

/// How much a row must tell to be known elsewhere.
const TELLING: f32 = 0.8;
/// How many characters a line of a title page has at most.
const LINE: usize = 40;
/// How many rows apart what tells nothing may stand, and how alike in length it is.
const NEAR: usize = 4;
const ALIKE: std::ops::RangeInclusive<f64> = 0.6..=1.6;

/// What a row is known by in another place.
#[derive(PartialEq, Eq, Hash)]
enum Sign {
    /// What it states and names, and the number before it.
    Told(Vec<u32>, Option<String>),
    /// What it says, in letters and figures of no language.
    Said(String),
}

/// Puts in one row what two rows of different editions say.
pub(super) fn reunite(views: &[View], weights: &Weights, rows: &mut Vec<Row>) {
    let mut known: FxHashMap<(String, Sign), Vec<usize>> = FxHashMap::default();
    for (at, row) in rows.iter().enumerate() {
        if row.key.is_none()
            && row.holders().count() < views.len()
            && let Some(sign) = sign(views, weights, row)
        {
            known.entry((row.part.clone(), sign)).or_default().push(at);
        }
    }
    let pairs = known.into_values().filter_map(|pair| <[usize; 2]>::try_from(pair).ok());
    let mut pairs: Vec<[usize; 2]> = pairs.chain(beside(weights, rows)).collect();
    pairs.sort_unstable();
    let mut gone = vec![false; rows.len()];
    for [one, other] in pairs {
        let shared = || rows[one].holders().any(|edition| rows[other].holders().any(|it| it == edition));
        if gone[one] || gone[other] || shared() {
            continue;
        }
        let fewer = rows[other].holders().count() <= rows[one].holders().count();
        let (stays, goes) = if fewer { (one, other) } else { (other, one) };
        let moved: Vec<usize> = rows[goes].holders().collect();
        for edition in &moved {
            rows[stays].cells[*edition] = std::mem::take(&mut rows[goes].cells[*edition]);
        }
        rows[stays].moved = moved;
        gone[goes] = true;
    }
    let mut gone = gone.into_iter();
    rows.retain(|_| !gone.next().unwrap_or_default());
}

/// What a row is known by, if it tells enough.
fn sign(views: &[View], weights: &Weights, row: &Row) -> Option<Sign> {
    let edition = row.holders().next()?;
    let cells = &row.cells[edition];
    let weight = Weight::joined(cells.iter().map(|block| weights.of(edition, *block)));
    if weight.telling() >= TELLING {
        return Some(Sign::Told(weight.told.iter().map(|(id, _)| *id).collect(), weight.number));
    }
    let words: Vec<&str> = cells.iter().map(|block| views[edition].blocks[*block].loose()).collect();
    neutral(&words.join(" ")).map(|said| Sign::Said(said.join(" ")))
}

/// Rows near one another, of different editions, that tell nothing and are of like length: one line in two places.
fn beside(weights: &Weights, rows: &[Row]) -> Vec<[usize; 2]> {
    let editions = weights.editions();
    let open = |row: &Row| row.key.is_none() && row.holders().count() < editions;
    let open: Vec<usize> = (0..rows.len()).filter(|at| open(&rows[*at])).collect();
    let mut out = Vec::new();
    for (at, one) in open.iter().enumerate() {
        for other in open[at + 1..].iter().take_while(|other| **other - one <= NEAR) {
            let Some(edition) = rows[*one].holders().next() else { continue };
            let [here, there] = [*one, *other].map(|row| weights.of_row(&rows[row].cells, edition));
            let mute = here.telling() == 0.0 && there.telling() == 0.0 && here.number == there.number;
            let all = rows[*one].holders().count() + rows[*other].holders().count() == editions;
            let place = rows[*one].part == rows[*other].part && here.cell.is_some() == there.cell.is_some();
            if mute && all && place && ALIKE.contains(&(here.length / there.length.max(1.0))) {
                out.push([*one, *other]);
            }
        }
    }
    out
}

/// Tells of paragraphs that stand in another place.
pub(super) fn moved(context: &mut Context) {
    let mut findings = Vec::new();
    for (at, row) in context.rows.iter().enumerate() {
        let Some(other) = row.holders().find(|edition| !row.moved.contains(edition)) else { continue };
        for edition in &row.moved {
            let block = |edition: usize| context.block(at, edition);
            let (Some(here), Some(there)) = (block(*edition), block(other)) else { continue };
            let paragraph = |block: &Block| block.cell.is_none() && block.plain().chars().count() > LINE;
            if !paragraph(here) || !paragraph(there) {
                continue;
            }
            let view = &context.views[*edition];
            let spot = view.beginning(here);
            let message = format!("{} has “{}” in a different place", view.id(), short(&spot.text));
            let finding = Finding::new(Code::BlockOrder, None, message).at(spot).in_row(at);
            findings
                .push(finding.against([context.views[other].beginning(there)]).at_most(Severity::Warning));
        }
    }
    context.found_alike(findings);
}
