//! Addresses: in come the shape of an edition and what its circular declares, out goes where each of its paragraphs and
//! controls stands there.

use super::declaring::{name_of, row_name};
use super::shape::{Block, Piece, Row, Shape};
use crate::document::Key;
use crate::kinds::{annex_in_other_languages, annex_key, annex_title, block_key};
use crate::model::Declares;
use crate::model::blocks::{FormField, OwnBlock};

/// The addresses of the paragraphs of a shape, by their places in the body.
pub(super) fn addresses(shape: &Shape, declares: &Declares) -> Vec<(usize, Vec<Key>)> {
    let mut out = Vec::new();
    for (block, own) in shape.letter.iter().zip(&declares.blocks) {
        of_block((block, own), &block_key(own), None, &mut out);
    }
    for (annex, own) in shape.annexes.iter().zip(&declares.annexes) {
        let at = annex_key(own);
        out.push((annex.number, vec![at.clone()]));
        if !annex.has_text() {
            out.extend(annex.title.map(|line| (line, vec![annex_in_other_languages(own)])));
            continue;
        }
        out.extend(annex.title.map(|title| (title, vec![annex_title(own)])));
        for (block, own) in annex.blocks.iter().zip(&own.blocks) {
            of_block((block, own), &at.child(&own.id), Some(&at), &mut out);
        }
    }
    out
}

/// The addresses of the controls of a shape, by their places in the file.
pub(super) fn controls(shape: &Shape, declares: &Declares) -> Vec<(usize, Key)> {
    let of = |blocks: &[Block], own: &[OwnBlock], home: Option<Key>| -> Vec<(usize, Key)> {
        let rows = blocks.iter().zip(own).filter_map(|(block, own)| match &block.piece {
            Piece::Form { rows, .. } => {
                Some((rows.iter().zip(&own.form), home.clone().unwrap_or_else(|| block_key(own))))
            }
            _ => None,
        });
        let named = rows.flat_map(|(rows, home)| {
            let named = move |(row, field): (&Row, &FormField)| match row {
                Row::Line(.., written) => Some((written.control?, home.child(&field.id))),
                _ => None,
            };
            rows.filter_map(named)
        });
        named.collect()
    };
    let mut out = of(&shape.letter, &declares.blocks, None);
    for (annex, own) in shape.annexes.iter().zip(&declares.annexes).filter(|(annex, _)| annex.has_text()) {
        out.extend(of(&annex.blocks, &own.blocks, Some(annex_key(own))));
    }
    out
}

fn of_block(
    (block, own): (&Block, &OwnBlock),
    at: &Key,
    home: Option<&Key>,
    out: &mut Vec<(usize, Vec<Key>)>,
) {
    out.extend(block.heading.map(|(heading, _)| (heading, vec![at.child("heading")])));
    match &block.piece {
        Piece::Gap => {}
        Piece::Text { lines, .. } => out.extend(keys(at, lines)),
        Piece::Table { cells } => {
            for (row, column, lines) in &cells.cells {
                let key = at.child(row_name(*row, cells.has_head())).child(name_of("c", *column));
                out.extend(keys(&key, lines));
            }
        }
        Piece::Form { rows, conditions, .. } => {
            for (row, asked) in conditions {
                out.push((asked.line, vec![at.child(&own.form[*row].id).child("condition")]));
            }
            for (row, field) in rows.iter().zip(&own.form) {
                let (line, field) = (at.child(&field.id), home.unwrap_or(at).child(&field.id));
                match row {
                    Row::Box(paragraph) => out.push((*paragraph, vec![field])),
                    Row::Line(label, value, _) => {
                        out.push((*label, vec![line.child("label")]));
                        out.extend(value.map(|value| (value, vec![line.child("value")])));
                    }
                    Row::Choice(label, marks) | Row::Boxes(label, marks) => {
                        out.push((*label, vec![line.child("label")]));
                        let options = marks.iter().enumerate();
                        out.extend(
                            options.map(|(at, paragraph)| (*paragraph, vec![field.child(name_of("o", at))])),
                        );
                    }
                }
            }
        }
    }
}

/// The addresses of paragraphs and points below one, as composing counts them.
fn keys(at: &Key, lines: &[(usize, usize)]) -> Vec<(usize, Vec<Key>)> {
    let mut out = Vec::new();
    let mut part = 0;
    let mut points: Vec<u32> = Vec::new();
    let mut above = at.clone();
    for (paragraph, level) in lines {
        let fresh = *level == 0 || points.is_empty();
        if fresh {
            part += 1;
            above = if part == 1 { at.clone() } else { at.child(format!("p{part}")) };
            points.clear();
        }
        if *level == 0 {
            out.push((*paragraph, vec![above.clone()]));
            continue;
        }
        points.truncate(*level);
        match points.len() {
            length if length == *level => points[level - 1] += 1,
            _ => points.push(1),
        }
        let key = points.iter().fold(above.clone(), |key, point| key.child(point));
        out.push((*paragraph, vec![key]));
    }
    out
}
