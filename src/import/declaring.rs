//! Declarations: in comes the shape of a letter and its annexes, out goes what a circular declares to have it.

use super::shape::{Block, Piece, Row};
use crate::kinds::Kind;
use crate::lang::Lang;
use crate::model::blocks::{
    Column, Condition, Entry, FormField, HEAD, OwnAnnex, OwnBlock, OwnTable, Page, Span,
};
use crate::model::{AnnexMarks, Declares};

/// The share of the width that each column has.
const WIDTH: u16 = 1;

/// What a circular declares to have this shape; each annex with the languages that have it, where not all have.
pub(super) fn declares(
    kind: &Kind,
    letter: &[&Block],
    annexes: &[(&str, Vec<&Block>, Vec<Lang>)],
) -> Declares {
    let letters = kind.declaration.says_no_words()
        && annexes.iter().any(|(mark, ..)| mark.chars().any(char::is_alphabetic));
    let annexes = annexes.iter().map(|(mark, all, languages)| OwnAnnex {
        id: format!("part-{}", mark.to_lowercase()),
        languages: languages.clone(),
        page: Page::default(),
        blocks: blocks(all, &format!("part-{}-", mark.to_lowercase())),
    });
    Declares {
        annex_marks: if letters { AnnexMarks::Letters } else { AnnexMarks::Numbers },
        blocks: blocks(letter, ""),
        annexes: annexes.collect(),
        ..Declares::default()
    }
}

fn blocks(all: &[&Block], prefix: &str) -> Vec<OwnBlock> {
    let mut counts = [0; 4];
    // Fields of all forms of a part are named beside one another.
    let mut fields = 0;
    let mut next = |kind: usize, name: &str| {
        counts[kind] += 1;
        format!("{prefix}{name}-{}", counts[kind])
    };
    let plain = |id: String, block: &Block| OwnBlock {
        id,
        after: block.after.clone(),
        heading: block.heading.map(|(_, level)| level),
        numbered: false,
        page: Page::default(),
        table: None,
        form: Vec::new(),
    };
    all.iter()
        .map(|block| match &block.piece {
            Piece::Text { numbered: true, .. } => {
                OwnBlock { numbered: true, ..plain(next(0, "paragraph"), block) }
            }
            Piece::Text { .. } | Piece::Gap => plain(next(1, "text"), block),
            Piece::Table { cells } => {
                let head = cells.has_head();
                let table = OwnTable {
                    head,
                    row_heads: false,
                    caption: false,
                    columns: (0..cells.columns)
                        .map(|column| Column { id: name_of("c", column), fact: false, width: WIDTH })
                        .collect(),
                    rows: (0..cells.rows).skip(usize::from(head)).map(|row| name_of("r", row)).collect(),
                    span: cells
                        .spans
                        .iter()
                        .map(|(row, column, (columns, rows))| Span {
                            row: row_name(*row, head),
                            column: name_of("c", *column),
                            columns: u8::try_from(*columns).unwrap_or(1),
                            rows: u8::try_from(*rows).unwrap_or(1),
                        })
                        .collect(),
                    shade: cells
                        .shaded
                        .iter()
                        .map(|(row, column)| match column {
                            None => row_name(*row, head),
                            Some(column) => format!("{}.{}", row_name(*row, head), name_of("c", *column)),
                        })
                        .collect(),
                };
                OwnBlock { table: Some(table), ..plain(next(2, "table"), block) }
            }
            Piece::Form { rows, numbered, conditions, .. } => {
                let field = |(at, row): (usize, &Row)| {
                    let ids = |count: usize| (0..count).map(|at| name_of("o", at)).collect::<Vec<_>>();
                    let mut out = FormField {
                        id: name_of("f", at),
                        field: None,
                        choice: Vec::new(),
                        list: Vec::new(),
                        boxes: Vec::new(),
                        required: false,
                        condition: None,
                    };
                    match row {
                        Row::Choice(_, marks) => out.choice = ids(marks.len()),
                        Row::Boxes(_, marks) => out.boxes = ids(marks.len()),
                        Row::Box(_) => out.field = Some(Entry::Box),
                        Row::Line(.., written) if written.options > 0 => out.list = ids(written.options),
                        Row::Line(.., written) => out.field = Some(written.entry),
                    }
                    out
                };
                let mut form: Vec<FormField> = (fields..).zip(rows).map(field).collect();
                for (row, asked) in conditions {
                    let (question, is) = (name_of("f", asked.question), name_of("o", asked.option));
                    form[*row].condition = Some(Condition { question, is });
                }
                fields += rows.len();
                OwnBlock { form, numbered: *numbered, ..plain(next(3, "form"), block) }
            }
        })
        .collect()
}

/// The name of what stands at a place, counted from 1.
pub(super) fn name_of(what: &str, at: usize) -> String {
    format!("{what}{}", at + 1)
}

/// The id of a row: the first may be the head.
pub(super) fn row_name(row: usize, head: bool) -> String {
    if row == 0 && head { HEAD.to_owned() } else { name_of("r", row) }
}
