//! Conditions of a form: in come the shapes of editions, out go the same with the answers to earlier questions with which
//! alone some fields are asked, known by the line below the name that says so.
//!
//! A circular states a condition once: a line counts as one where every edition says the same there.

use std::collections::{BTreeMap, BTreeSet};

use super::marks;
use super::shape::{Asked, Block, Piece, Row, Shape};
use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::{Kind, conditions};
use crate::reading::{Paragraph, Reading};
use crate::recognise::{Recognition, folded};

/// A row of a form: the letter or an annex from 1 on, the block, the row.
type Address = (usize, usize, usize);

/// Takes what all editions say alike for conditions, and tells where one says what another does not.
pub(super) fn settle(
    kind: &Kind,
    shapes: &mut [Shape],
    editions: &[(&Reading, &Recognition)],
) -> Vec<Diagnostic> {
    let found: Vec<BTreeMap<Address, Asked>> = shapes
        .iter()
        .zip(editions)
        .map(|(shape, edition)| {
            parts(shape).flat_map(|(part, blocks)| said(kind, part, blocks, edition)).collect()
        })
        .collect();
    let all: BTreeSet<Address> = found.iter().flat_map(|it| it.keys().copied()).collect();
    let mut told = Vec::new();
    for address in all {
        let having = || shapes.iter().zip(&found).filter(|(shape, _)| form(shape, address).is_some());
        let of = |(_, found): (&Shape, &BTreeMap<Address, Asked>)| found.get(&address).map(Asked::meaning);
        // What the most say, and of equals what is said first.
        let said: Vec<(usize, usize)> = having().filter_map(of).collect();
        let times = |it: &(usize, usize)| said.iter().filter(|other| *other == it).count();
        let first = said.iter().copied().rev().max_by_key(times);
        if having().all(|it| of(it) == first) {
            for (shape, found) in shapes.iter_mut().zip(&found) {
                move_to_conditions(shape, address, found);
            }
            continue;
        }
        for ((shape, found), (_, recognition)) in shapes.iter().zip(&found).zip(editions) {
            let Some(name) =
                form(shape, address).filter(|_| found.get(&address).map(Asked::meaning) != first)
            else {
                continue;
            };
            let message = format!(
                "below the name of a field, line {} does not say the answer with which it is asked as other \
                 editions do: what stands there is kept as words",
                shape.lines[name]
            );
            let place = Place::file(&recognition.edition.path);
            let hint =
                "write `if = { question = …, is = … }` in circular.toml, and take the line out of the prose";
            told.push(Diagnostic::warning(Code::Inconsistent, message).at(place).hint(hint));
        }
    }
    told
}

/// The letter and the annexes, by number.
fn parts(shape: &Shape) -> impl Iterator<Item = (usize, &[Block])> {
    let annexes = shape.annexes.iter().map(|annex| annex.blocks.as_slice());
    std::iter::once(shape.letter.as_slice()).chain(annexes).enumerate()
}

/// The paragraph of the name in a row, where the edition has such a row.
fn form(shape: &Shape, (part, block, row): Address) -> Option<usize> {
    let (_, blocks) = parts(shape).nth(part)?;
    match &blocks.get(block)?.piece {
        Piece::Form { rows, .. } => rows.get(row).map(Row::name),
        _ => None,
    }
}

fn move_to_conditions(shape: &mut Shape, (part, block, row): Address, found: &BTreeMap<Address, Asked>) {
    let Some(asked) = found.get(&(part, block, row)) else { return };
    let blocks = match part.checked_sub(1) {
        None => &mut shape.letter,
        Some(annex) => &mut shape.annexes[annex].blocks,
    };
    if let Piece::Form { notes, conditions, .. } = &mut blocks[block].piece {
        notes.retain(|(_, note)| *note != asked.line);
        conditions.push((row, *asked));
    }
}

/// What the lines below the names of fields say that is an answer to a question before them.
fn said(
    kind: &Kind,
    part: usize,
    blocks: &[Block],
    (reading, recognition): &(&Reading, &Recognition),
) -> Vec<(Address, Asked)> {
    let has_notes = |block: &Block| matches!(&block.piece, Piece::Form { notes, .. } if !notes.is_empty());
    let Some(body) = reading.parts.first().filter(|_| blocks.iter().any(has_notes)) else {
        return Vec::new();
    };
    // Each answer to a question so far: the question's number and place among the fields, the answer's place, its words.
    let mut answers: Vec<(u32, usize, usize, String)> = Vec::new();
    let (mut number, mut field) = (0, 0);
    let mut out = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let (rows, numbered, notes) = match &block.piece {
            Piece::Form { rows, numbered, notes, .. } => (rows, *numbered, notes),
            Piece::Text { numbered, .. } => {
                number += u32::from(*numbered);
                continue;
            }
            Piece::Table { .. } | Piece::Gap => continue,
        };
        for (row_at, row) in rows.iter().enumerate() {
            number += u32::from(numbered);
            let below = notes.iter().filter(|(row, _)| *row == row_at);
            let lines: Vec<(usize, String)> =
                below.map(|(_, line)| (*line, folded(&body.paragraphs[*line].text()))).collect();
            if !lines.is_empty() {
                let known = answers.iter().map(|(number, .., words)| (*number, words.as_str()));
                let known = conditions(kind, recognition.edition.lang, known);
                // Where numbers begin anew, the nearest question is meant.
                let asked = answers.iter().zip(known).rev().find_map(|((_, question, option, _), says)| {
                    let (line, _) = lines.iter().find(|(_, line)| *line == folded(&says))?;
                    Some(Asked { line: *line, question: *question, option: *option })
                });
                out.extend(asked.map(|asked| ((part, at, row_at), asked)));
            }
            if let (true, Row::Choice(name, marks) | Row::Boxes(name, marks)) = (numbered, row) {
                // The number that the edition prints is the one that it names.
                let printed = marks::printed(&body.paragraphs[*name]).unwrap_or(number);
                let words = marks.iter().map(|mark| unmarked(&body.paragraphs[*mark])).enumerate();
                answers.extend(words.map(|(option, words)| (printed, field, option, words)));
            }
            field += 1;
        }
    }
    out
}

/// The words behind a mark.
fn unmarked(paragraph: &Paragraph) -> String {
    let text = paragraph.text();
    let mut words = text.trim_start().chars();
    words.next();
    words.as_str().trim().to_owned()
}
