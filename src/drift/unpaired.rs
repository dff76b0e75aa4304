//! Blocks without an address that an edition lacks, or that it has alone: paragraphs, lines of lists, cells of tables,
//! in letters of no kind and among the words of one's own.
//!
//! What the head and the closing of a letter have at liberty is missed only for its values.

use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::merged;
use super::plain::short;
use crate::diag::Severity;
use crate::document::Value;
use crate::document::layout::{PartRole, Trait};

/// More blocks than these, and than one in so many, that pair with nothing: the edition is laid out otherwise, and that is
/// said once.
const MANY: usize = 12;
const SHARE: usize = 10;

/// Where in a letter a row stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stretch {
    Head,
    Body,
    Closing,
}

/// Compares which blocks without an address there are.
pub(super) fn unpaired(context: &mut Context) {
    let editions = context.views.len();
    if editions < 2 {
        return;
    }
    let mut lost: Vec<Vec<usize>> = vec![Vec::new(); editions];
    let mut added = lost.clone();
    let elsewhere = elsewhere(context);
    let stretches = stretches(context);
    let mut annex: Option<String> = None;
    for (row, stretch) in stretches.into_iter().enumerate() {
        if let Some(key) = &context.rows[row].key {
            let root = key.split('/').next().unwrap_or(key);
            annex = context.places.at(root).in_annex().then(|| root.to_owned()).or(annex);
            continue;
        }
        let holders = context.holders(row);
        // What stands outside the body is looked at elsewhere, as is the foot.
        if context.rows[row].part != "body" || told(context, row) || !says(context, row) {
            continue;
        }
        let without = |edition: &usize| match &annex {
            Some(annex) => {
                elsewhere.contains(&(*edition, annex.clone())) || context.explained(*edition, annex)
            }
            None => false,
        };
        let among: Vec<usize> = (0..editions).filter(|edition| !without(edition)).collect();
        let absent = |edition: &usize| {
            !holders.contains(edition)
                && (stretch == Stretch::Body || values(context, row, *edition))
                && !furnished(context, row, *edition)
                && merged::loose_host(context, *edition, row).is_none()
        };
        if 2 * holders.len() >= among.len() {
            among.iter().filter(|edition| absent(edition)).for_each(|edition| lost[*edition].push(row));
        } else if stretch == Stretch::Body {
            holders.iter().for_each(|edition| added[*edition].push(row));
        }
    }
    let mut findings = Vec::new();
    for edition in 0..editions {
        let rows = context.rows.iter().filter(|row| row.key.is_none() && !row.cells[edition].is_empty());
        let own = rows.count();
        if lost[edition].len() + added[edition].len() > (own / SHARE).max(MANY) {
            context.otherwise.insert(edition);
            findings.push(otherwise(context, edition, &lost[edition], &added[edition]));
            continue;
        }
        for rows in table_rows(context, &lost[edition]) {
            findings.push(missing(context, edition, rows));
        }
        let numbered = |row: &usize| context.holders(*row).iter().any(|other| number(context, *row, *other));
        let shifts = lost[edition].iter().any(numbered);
        findings.extend(table_rows(context, &added[edition]).map(|rows| extra(context, edition, rows)));
        if shifts {
            context.shift_loose(edition);
        }
    }
    context.found_alike(findings);
}

/// Whether something was found in a block of this row: it is a line of the letterhead or the foot.
fn told(context: &Context, row: usize) -> bool {
    let places: Vec<_> = context
        .holders(row)
        .into_iter()
        .flat_map(|edition| {
            let texts = context.blocks(row, edition).flat_map(|block| &block.texts);
            texts.map(move |text| (context.views[edition].id(), text.line))
        })
        .collect();
    let spots =
        context.findings.iter().filter(|it| it.key.is_none()).flat_map(|it| it.at.iter().chain(&it.against));
    spots.into_iter().any(|spot| spot.part == "body" && places.contains(&(spot.edition.as_str(), spot.line)))
}

/// Whether a line above all others of this edition is the name of Union or Bureau, which a letterhead has and a title page.
fn furnished(context: &Context, row: usize, edition: usize) -> bool {
    let above =
        (0..row).all(|at| context.rows[at].cells[edition].is_empty() || context.rows[at].part != "body");
    let mut texts = context.views[edition].edition.texts.iter().filter(|text| text.part == "body");
    let first = texts.next().is_some_and(|text| text.furniture && text.message.is_some());
    above && first && !is_valued(context, row)
}

/// Whether a row says anything: a rule or a mark does not.
fn says(context: &Context, row: usize) -> bool {
    let plain =
        |edition| context.blocks(row, edition).any(|block| block.plain().contains(char::is_alphanumeric));
    context.holders(row).into_iter().any(plain)
}

/// Whether a row has values that this edition states nowhere.
fn values(context: &Context, row: usize, edition: usize) -> bool {
    let stated = |value: &Value| context.views[edition].blocks.iter().any(|block| block.states(value));
    let all = context.holders(row).into_iter().flat_map(|other| context.blocks(row, other));
    all.flat_map(|block| &block.values).any(|value| is_telling(value) && !stated(value))
}

/// Whether a value says more than that paragraphs are counted.
fn is_telling(value: &Value) -> bool {
    !matches!(value, Value::Number(_))
}

/// Whether a number is printed before a block.
fn number(context: &Context, row: usize, edition: usize) -> bool {
    context.blocks(row, edition).any(|block| block.number().is_some())
}

/// Where each row stands: what opens and closes a letter parts it.
fn stretches(context: &Context) -> Vec<Stretch> {
    let has = |row: usize, holds: &dyn Fn(super::places::Place) -> bool| {
        context.rows[row].key.as_deref().is_some_and(|key| holds(context.places.at(key)))
    };
    let rows = 0..context.rows.len();
    let letter = |place: super::places::Place| place.role == Some(PartRole::Letter);
    let opening = rows.clone().find(|row| {
        has(*row, &|place| {
            letter(place) && place.has(Trait::Opens) && place.has(Trait::Courtesy) && !place.has(Trait::Signs)
        })
    });
    let closing = rows.clone().find(|row| has(*row, &|place| letter(place) && place.has(Trait::Closes)));
    let annex = |row: &usize| has(*row, &|place| place.in_annex());
    let annexes = closing.and_then(|closing| rows.clone().skip(closing).find(annex));
    rows.map(|row| match (opening, closing) {
        (Some(opening), _) if row < opening => Stretch::Head,
        (_, Some(closing)) if row > closing && annexes.is_none_or(|annexes| row < annexes) => {
            Stretch::Closing
        }
        _ => Stretch::Body,
    })
    .collect()
}

/// The annexes that editions say are in other languages.
fn elsewhere(context: &Context) -> BTreeSet<(usize, String)> {
    let addresses = context.declaration.layout.addresses();
    let nodes = addresses.iter().map(|(_, found)| found.node()).filter(|node| node.has(Trait::Elsewhere));
    let said: BTreeSet<&str> = nodes.flat_map(|node| node.messages.iter().copied()).collect();
    let mut out = BTreeSet::new();
    for (edition, view) in context.views.iter().enumerate() {
        let mut annex = None;
        for block in &view.blocks {
            if let Some(key) = block.key {
                let root = key.split('/').next().unwrap_or(key);
                annex = context.places.at(root).in_annex().then_some(root).or(annex);
            }
            let says =
                block.texts.iter().filter_map(|text| text.message.as_deref()).any(|id| said.contains(id));
            if let (true, Some(annex)) = (says, annex) {
                out.insert((edition, annex.to_owned()));
            }
        }
    }
    out
}

/// The rows, those together that are cells of one row of a table.
fn table_rows<'r>(context: &'r Context, rows: &'r [usize]) -> impl Iterator<Item = &'r [usize]> {
    let cell = |row: usize| {
        let holder = context.rows[row].holders().next()?;
        let (table, line, _) = context.blocks(row, holder).next()?.cell?;
        Some((holder, table, line))
    };
    rows.chunk_by(move |one, next| cell(*one).is_some_and(|it| cell(*next) == Some(it)))
}

/// The words of rows, as one of them shows them.
fn words(context: &Context, rows: &[usize], edition: usize) -> String {
    let blocks = rows.iter().filter_map(|row| context.block(*row, edition));
    let words: Vec<String> = blocks.map(|block| short(block.plain())).collect();
    short(&words.join(" | "))
}

/// Whether a row has values.
fn is_valued(context: &Context, row: usize) -> bool {
    let blocks = context.holders(row).into_iter().flat_map(|edition| context.blocks(row, edition));
    blocks.flat_map(|block| &block.values).any(is_telling)
}

/// A block, or the cells of a row of a table, that this edition lacks.
fn missing(context: &Context, edition: usize, rows: &[usize]) -> Finding {
    let row = rows[0];
    let holders = context.holders(row);
    let beginning = |other: &usize| Some(context.views[*other].beginning(context.block(row, *other)?));
    let against: Vec<_> = holders.iter().filter_map(beginning).collect();
    let what = if rows.len() > 1 { "a row of a table" } else { "a block" };
    let words = holders.first().map(|other| words(context, rows, *other)).unwrap_or_default();
    let message = format!("{} lacks {what} that the others have: “{words}”", context.views[edition].id());
    let telling = rows.iter().any(|row| is_valued(context, *row));
    let finding = Finding::new(Code::BlockMissing, None, message)
        .at(context.gap(row, edition))
        .against(against)
        .hint("the other editions have it here")
        .in_row(row);
    if telling { finding } else { finding.at_most(Severity::Warning) }
}

/// A block, or the cells of a row of a table, that this edition has alone.
fn extra(context: &Context, edition: usize, rows: &[usize]) -> Finding {
    let (view, row) = (&context.views[edition], rows[0]);
    let block = context.block(row, edition);
    let at = block.map_or_else(|| view.nowhere(), |block| view.beginning(block));
    let what = if rows.len() > 1 { "a row of a table" } else { "a block" };
    let message = format!("{} alone has {what}: “{}”", view.id(), words(context, rows, edition));
    let others = (0..context.views.len()).filter(|other| *other != edition);
    let against: Vec<_> = others.map(|other| context.gap(row, other)).collect();
    let finding = Finding::new(Code::BlockExtra, None, message).at(at).against(against).in_row(row);
    let telling = rows.iter().any(|row| is_valued(context, *row));
    if telling { finding } else { finding.at_most(Severity::Warning) }
}

/// An edition that is laid out otherwise than the others.
fn otherwise(context: &Context, edition: usize, lost: &[usize], added: &[usize]) -> Finding {
    let view = &context.views[edition];
    let message = format!(
        "{} does not go with the others: it lacks {} of their blocks and alone has {}",
        view.id(),
        lost.len(),
        added.len()
    );
    let first = lost.first().map(|row| context.gap(*row, edition));
    Finding::new(Code::BlockMissing, None, message)
        .at(first.unwrap_or_else(|| view.nowhere()))
        .hint("check that the files are editions of one letter, and that their paragraphs and tables are laid out alike")
}
