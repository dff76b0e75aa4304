//! Gaps: in come the shapes of editions of which some lack what others have, out go the same with one place for each
//! block that any of them has, and a gap where an edition lacks it.
//!
//! Blocks go together by what they are, the values in them, their order and their length, and so do the rows of tables.
//! Editions too unlike one another, and forms that differ, have no common shape.

use std::collections::BTreeSet;
use std::mem::take;

use super::declaring::name_of;
use super::rows;
use super::shape::{Block, Cells, Piece, Shape};
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::Folder;
use crate::model::Declares;
use crate::reading::Reading;
use crate::recognise::{Recognition, own_values};

/// What it costs that a block has no counterpart.
const ALONE: f64 = 0.6;
/// What the same values gain, and what only other ones cost.
const SAME: f64 = 2.0;
const OTHER: f64 = 1.2;
/// What a length costs that is another by the factor *e*, and what it costs at most.
const LENGTH: f64 = 0.3;
const LONGEST: f64 = 0.6;
/// How far from the same place a block's counterpart is looked for, beside the difference of the counts.
const BESIDE: usize = 48;
/// Of how many blocks an edition may lack one.
const FEWEST: usize = 3;

/// A block as it is compared.
pub(super) struct Weight {
    what: String,
    values: BTreeSet<String>,
    /// Its share of the words of its part.
    share: f64,
}

/// The blocks of each edition that stand in one place of all: by their ordinals, nothing where one is lacking.
type Row = Vec<Option<usize>>;

/// A block here and the one there that it is, or one of them alone.
type Pair = (Option<usize>, Option<usize>);

/// A block that an edition lacks.
pub(super) struct Gap {
    edition: usize,
    /// The letter, or an annex from 1 on.
    part: usize,
    place: usize,
    /// The row of the table there, where the edition lacks no more.
    row: Option<usize>,
    /// What others have there.
    what: String,
    /// The paragraph before it.
    behind: Option<usize>,
}

/// Gives each block of any edition one place in all of them, and says who lacks which; nothing where there is no common
/// shape.
pub(super) fn levelled(
    shapes: &mut [Shape],
    first: usize,
    editions: &[(&Reading, &Recognition)],
    declaration: &Declaration,
) -> Option<Vec<Gap>> {
    let mut gaps = Vec::new();
    let annexes = shapes.iter().map(|shape| shape.annexes.len()).max().unwrap_or_default();
    for part in 0..=annexes {
        // An annex that an edition lacks as a whole is in other languages.
        let having: Vec<usize> = (0..shapes.len())
            .filter(|at| part == 0 || shapes[*at].annexes.get(part - 1).is_some_and(|it| it.has_text()))
            .collect();
        let weights: Vec<Vec<Weight>> =
            having.iter().map(|at| weights(&shapes[*at], part, editions[*at], declaration)).collect();
        let lead = having.iter().position(|at| *at == first).unwrap_or_default();
        let rows = rows(&weights, lead)?;
        for (own, at) in having.iter().enumerate() {
            let mut own_blocks: Vec<Option<Block>> =
                take(blocks_mut(&mut shapes[*at], part)).into_iter().map(Some).collect();
            let mut behind = None;
            for row in &rows {
                let block = row[own].and_then(|block| own_blocks[block].take());
                if block.is_none() {
                    let other = row.iter().zip(&weights).find_map(|(at, own)| Some(&own[(*at)?]));
                    let what = other.map(|weight| weight.what.clone()).unwrap_or_default();
                    let place = blocks(&shapes[*at], part).len();
                    gaps.push(Gap { edition: *at, part, place, row: None, what, behind });
                }
                behind = block.as_ref().and_then(|block| block.paragraphs().last().copied()).or(behind);
                blocks_mut(&mut shapes[*at], part).push(block.unwrap_or_else(Block::gap));
            }
        }
        for place in 0..rows.len() {
            gaps.extend(rows_lacking(shapes, &having, (part, place), editions, declaration)?);
        }
    }
    Some(gaps)
}

/// The rows that editions lack of the table at a place, whose others have one place now.
fn rows_lacking(
    shapes: &mut [Shape],
    having: &[usize],
    (part, place): (usize, usize),
    editions: &[(&Reading, &Recognition)],
    declaration: &Declaration,
) -> Option<Vec<Gap>> {
    let mut tables: Vec<(usize, &mut Cells)> = Vec::new();
    for (at, shape) in shapes.iter_mut().enumerate().filter(|(at, _)| having.contains(at)) {
        if let Some(Block { piece: Piece::Table { cells }, .. }) = blocks_mut(shape, part).get_mut(place) {
            tables.push((at, cells));
        }
    }
    let of: Vec<usize> = tables.iter().map(|(at, _)| *at).collect();
    let weight = |table: usize, paragraphs: &[usize]| {
        let edition = editions[of[table]];
        let text = words(edition.0, paragraphs);
        let share = text.chars().count().max(1) as f64;
        Weight { what: "a row".to_owned(), values: values(&text, edition.1, declaration), share }
    };
    let mut cells: Vec<&mut Cells> = tables.into_iter().map(|(_, cells)| cells).collect();
    if cells.is_empty() {
        return Some(Vec::new());
    }
    let lacking = rows::levelled(&mut cells, &weight, 0)?;
    let gap = |(table, row): (usize, usize)| {
        let above = cells[table].cells.iter().filter(|(at, ..)| *at < row).max_by_key(|(at, ..)| *at);
        let behind = above.and_then(|(.., lines)| lines.last()).map(|(at, _)| *at);
        let what = "a row of a table".to_owned();
        Gap { edition: of[table], part, place, row: Some(row), what, behind }
    };
    Some(lacking.into_iter().map(gap).collect())
}

/// What is told of gaps, by the messages that are lacking.
pub(super) fn told(
    gaps: &[Gap],
    shapes: &[Shape],
    declares: &Declares,
    editions: &[(&Reading, &Recognition)],
) -> Vec<Diagnostic> {
    let tell = |gap: &Gap| {
        let edition = &editions[gap.edition].1.edition;
        let lang = edition.lang;
        let own = match gap.part.checked_sub(1) {
            None => &declares.blocks,
            Some(annex) => &declares.annexes.get(annex)?.blocks,
        };
        let place = match gap.behind.and_then(|at| shapes[gap.edition].lines.get(at)) {
            Some(line) => format!("behind line {line}"),
            None => "at its beginning".to_owned(),
        };
        let block = own.get(gap.place)?;
        // The first row heads the others.
        let row = |row: usize| format!("{}-{}", block.id, name_of("r", row));
        let id = gap.row.map_or_else(|| block.id.clone(), row);
        let message = format!("the {} edition lacks {} {place}: `{id}`", lang.name(), gap.what);
        let hint = format!("write its words in text/{lang}.ftl, or take the block out of circular.toml");
        Some(Diagnostic::warning(Code::Inconsistent, message).at(Place::file(&edition.path)).hint(hint))
    };
    gaps.iter().filter_map(tell).collect()
}

/// The messages of what the original lacks of a folder's own blocks, each with these words, for a letter is written there
/// first; and their ids.
pub(super) fn filled(folder: &Folder, words: &str) -> (String, Vec<String>) {
    let lacking = folder.missing(folder.circular.head.original_language);
    let message = |id: &String| id.split('.').next().unwrap_or_default().to_owned();
    let mut out = String::new();
    for ids in lacking.chunk_by(|one, next| message(one) == message(next)) {
        out += &format!("\n{} =", message(&ids[0]));
        for id in ids {
            match id.split_once('.') {
                None => out += &format!(" {words}"),
                Some((_, attribute)) => out += &format!("\n    .{attribute} = {words}"),
            }
        }
        out.push('\n');
    }
    (out, lacking)
}

fn blocks(shape: &Shape, part: usize) -> &[Block] {
    match part.checked_sub(1) {
        None => &shape.letter,
        Some(annex) => &shape.annexes[annex].blocks,
    }
}

fn blocks_mut(shape: &mut Shape, part: usize) -> &mut Vec<Block> {
    match part.checked_sub(1) {
        None => &mut shape.letter,
        Some(annex) => &mut shape.annexes[annex].blocks,
    }
}

fn weights(
    shape: &Shape,
    part: usize,
    (reading, recognition): (&Reading, &Recognition),
    declaration: &Declaration,
) -> Vec<Weight> {
    let of = |block: &Block| words(reading, &block.paragraphs());
    let texts: Vec<String> = blocks(shape, part).iter().map(of).collect();
    let whole: usize = texts.iter().map(|text| text.chars().count()).sum();
    let weight = |(block, text): (&Block, &String)| Weight {
        what: match &block.piece {
            // Of a table, editions may lack a row.
            Piece::Table { cells } => format!("a table of {} columns", cells.columns),
            _ => block.what(),
        },
        values: values(text, recognition, declaration),
        share: text.chars().count().max(1) as f64 / whole.max(1) as f64,
    };
    blocks(shape, part).iter().zip(&texts).map(weight).collect()
}

/// The words of these paragraphs.
fn words(reading: &Reading, paragraphs: &[usize]) -> String {
    paragraphs.iter().map(|at| reading.parts[0].paragraphs[*at].text() + "\n").collect()
}

/// The values in words.
fn values(text: &str, recognition: &Recognition, declaration: &Declaration) -> BTreeSet<String> {
    let found = own_values(text, recognition.edition.lang, declaration);
    found.into_iter().map(|(_, value)| value.to_string()).collect()
}

/// The places of the blocks of all editions, in the order of one of them.
pub(super) fn rows(weights: &[Vec<Weight>], lead: usize) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = (0..weights.get(lead)?.len())
        .map(|block| (0..weights.len()).map(|own| (own == lead).then_some(block)).collect())
        .collect();
    for own in (0..weights.len()).filter(|own| *own != lead) {
        let there: Vec<&Weight> = rows
            .iter()
            .filter_map(|row| row.iter().zip(weights).find_map(|(at, all)| all.get((*at)?)))
            .collect();
        let here: Vec<&Weight> = weights[own].iter().collect();
        let pairs = pairs(&here, &there);
        if !is_common(&pairs, &here, &there) {
            return None;
        }
        let mut out = Vec::with_capacity(pairs.len());
        let mut left = take(&mut rows).into_iter();
        for (here, there) in pairs {
            let mut row = match there {
                Some(_) => left.next()?,
                None => vec![None; weights.len()],
            };
            row[own] = here;
            out.push(row);
        }
        rows = out;
    }
    Some(rows)
}

/// Whether two sequences are of one letter: few blocks of either stand alone, and where both have a table or a form,
/// it is the same but for rows.
fn is_common(pairs: &[Pair], here: &[&Weight], there: &[&Weight]) -> bool {
    let alone = |pair: &&Pair| pair.0.is_none() || pair.1.is_none();
    if pairs.iter().filter(alone).count() * FEWEST > here.len().max(there.len()).max(FEWEST) {
        return false;
    }
    let is_text = |weight: &&Weight| !weight.what.contains("a table") && !weight.what.contains("a form");
    pairs.chunk_by(|one, next| alone(&one) && alone(&next)).all(|stretch| {
        let strays = || stretch.iter().filter(alone);
        let ours = strays().filter_map(|pair| Some(here[pair.0?])).all(|weight| is_text(&weight));
        let theirs = strays().filter_map(|pair| Some(there[pair.1?])).all(|weight| is_text(&weight));
        ours || theirs
    })
}

/// Which block here is which there, in order; some are alone.
fn pairs(here: &[&Weight], there: &[&Weight]) -> Vec<Pair> {
    let width = here.len().abs_diff(there.len()) + BESIDE;
    let way = |i: usize| i.saturating_sub(width)..(i + width + 1).min(there.len() + 1);
    let mut best: Vec<Vec<(f64, u8)>> = Vec::with_capacity(here.len() + 1);
    for i in 0..=here.len() {
        let from = way(i).start;
        let mut line: Vec<(f64, u8)> = Vec::with_capacity(way(i).len());
        for j in way(i) {
            let above = |j: usize| -> Option<f64> {
                let at = way(i.checked_sub(1)?).contains(&j).then(|| j - way(i - 1).start)?;
                Some(best[i - 1][at].0)
            };
            let mut cell = if i == 0 && j == 0 { (0.0, 0) } else { (f64::NEG_INFINITY, 0) };
            let mut try_one = |gain: Option<f64>, step: u8| {
                if let Some(gain) = gain.filter(|gain| *gain > cell.0) {
                    cell = (gain, step);
                }
            };
            try_one(above(j).map(|gain| gain - ALONE), 1);
            try_one((j > from).then(|| line[j - from - 1].0 - ALONE), 2);
            if i > 0 && j > 0 {
                let both = gain(here[i - 1], there[j - 1]);
                try_one(above(j - 1).and_then(|gain| Some(gain + both?)), 3);
            }
            line.push(cell);
        }
        best.push(line);
    }
    let (mut i, mut j) = (here.len(), there.len());
    let mut out = Vec::new();
    while i > 0 || j > 0 {
        match best[i][j - way(i).start].1 {
            1 => {
                i -= 1;
                out.push((Some(i), None));
            }
            2 => {
                j -= 1;
                out.push((None, Some(j)));
            }
            _ => {
                (i, j) = (i - 1, j - 1);
                out.push((Some(i), Some(j)));
            }
        }
    }
    out.reverse();
    out
}

/// What it gains to take two blocks for one; nothing where they cannot be.
fn gain(here: &Weight, there: &Weight) -> Option<f64> {
    if here.what != there.what {
        return None;
    }
    let both = here.values.intersection(&there.values).count() as f64;
    let all = here.values.union(&there.values).count() as f64;
    let told = match (here.values.is_empty(), there.values.is_empty()) {
        (false, false) if both == 0.0 => -OTHER,
        (true, true) => 0.0,
        _ => SAME * both / all,
    };
    Some(1.0 + told - (LENGTH * (here.share / there.share).ln().abs()).min(LONGEST))
}
