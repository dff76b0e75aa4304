//! Pieces: in come the paragraphs of a stretch of an edition, out go its blocks: texts, tables and forms.
//!
//! What a paragraph is follows from what stands before its words: a number, the mark of a point, a box.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::marks::{Before, before};
use super::shape::{Block, Cells, Piece, Row, Written};
use crate::model::blocks::Entry;
use crate::reading::{Control, Paragraph, State};

/// The paragraphs of a body with its controls.
#[derive(Clone, Copy)]
pub(super) struct Body<'a> {
    pub paragraphs: &'a [Paragraph],
    /// The name of the part.
    pub part: &'a str,
    pub controls: &'a [Control],
}

impl Deref for Body<'_> {
    type Target = [Paragraph];

    fn deref(&self) -> &[Paragraph] {
        self.paragraphs
    }
}

impl Body<'_> {
    /// What is written where these paragraphs stand.
    fn written(&self, at: &[usize]) -> Written {
        let here = |control: &Control| {
            control.part == self.part && at.iter().any(|at| self.paragraphs[*at].line == control.line)
        };
        let control = self.controls.iter().position(here);
        let (mut entry, mut options) = (Entry::Line, 0);
        if let Some(control) = control.map(|at| &self.controls[at]) {
            options = control.options.len();
            if matches!(control.state, State::Date { .. }) {
                entry = Entry::Date;
            }
        }
        Written { entry, options, control }
    }
}

/// The blocks of a stretch of paragraphs.
pub(super) fn pieces(all: Body<'_>, own: &[usize], headed: bool, after: Option<&str>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut heading: Option<(usize, u8)> = None;
    let mut rest = own;
    let block = |heading: &mut Option<(usize, u8)>, piece: Piece| Block {
        heading: heading.take(),
        after: after.map(str::to_owned),
        piece,
    };
    let alone = || Piece::Text { numbered: false, lines: Vec::new() };
    while let Some(&at) = rest.first() {
        let paragraph = &all[at];
        if let Some((table, ..)) = paragraph.cell {
            let of = |at: &&usize| all[**at].cell.is_some_and(|(own, ..)| own == table);
            let (cells, after) = rest.split_at(rest.iter().take_while(of).count());
            out.push(block(&mut heading, table_or_form(all, cells)));
            rest = after;
            continue;
        }
        rest = &rest[1..];
        if paragraph.text().trim().is_empty() {
            continue;
        }
        if let Some(level) = paragraph.heading.filter(|_| headed) {
            if heading.is_some() {
                out.push(block(&mut heading, alone()));
            }
            heading = Some((at, level));
            continue;
        }
        let last = out.last_mut().filter(|_| heading.is_none()).map(|block| &mut block.piece);
        match (before(paragraph), last) {
            (Before::Number, _) => {
                out.push(block(&mut heading, Piece::Text { numbered: true, lines: vec![(at, 0)] }));
            }
            (Before::Point(level), Some(Piece::Text { lines, .. })) => {
                let last = lines.last().map_or(0, |(_, level)| *level);
                lines.push((at, level.min(last + 1)));
            }
            (Before::Point(_), _) => {
                out.push(block(&mut heading, Piece::Text { numbered: false, lines: vec![(at, 1)] }));
            }
            (Before::Nothing, Some(Piece::Text { lines, .. })) => lines.push((at, 0)),
            (Before::Nothing, _) => {
                out.push(block(&mut heading, Piece::Text { numbered: false, lines: vec![(at, 0)] }));
            }
        }
    }
    if heading.is_some() {
        out.push(block(&mut heading, alone()));
    }
    levelled(&mut out);
    out
}

/// Headings from level 1 on, none of them skipping one, as a circular has them.
fn levelled(blocks: &mut [Block]) {
    const DEEPEST: u8 = 3;
    let levels = || blocks.iter().filter_map(|block| Some(block.heading?.1));
    let Some(first) = levels().min() else { return };
    let mut last = 0;
    for (_, level) in blocks.iter_mut().filter_map(|block| block.heading.as_mut()) {
        *level = (*level - first + 1).min(last + 1).min(DEEPEST);
        last = *level;
    }
}

/// A table, or a form where places to mark or write on stand beside names.
fn table_or_form(all: Body<'_>, cells: &[usize]) -> Piece {
    let mut places: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for at in cells {
        let Some((_, row, column)) = all[*at].cell else { continue };
        places.entry((row, column)).or_default().push(*at);
    }
    let Some((rows, notes)) = form(all, &places) else {
        return Piece::Table { cells: table(&all, &places) };
    };
    let counted =
        |row: &Row| !matches!(row, Row::Box(_)) && matches!(before(&all[row.name()]), Before::Number);
    let numbered = rows.iter().all(counted);
    Piece::Form { rows, numbered, notes, conditions: Vec::new() }
}

fn table(all: &[Paragraph], places: &BTreeMap<(usize, usize), Vec<usize>>) -> Cells {
    let mut out = Cells::default();
    for ((row, column), paragraphs) in places {
        let (columns, rows) = all[paragraphs[0]].reach.unwrap_or((1, 1));
        // A part of the cell above.
        if rows == 0 {
            continue;
        }
        out.rows = out.rows.max(row + rows);
        out.columns = out.columns.max(column + columns);
        let level = |at: &usize| match before(&all[*at]) {
            Before::Point(level) => level,
            Before::Nothing | Before::Number => 0,
        };
        let full = paragraphs.iter().filter(|at| !all[**at].text().trim().is_empty());
        out.cells.push((*row, *column, full.map(|at| (*at, level(at))).collect()));
        if columns > 1 || rows > 1 {
            out.spans.push((*row, *column, (columns, rows)));
        }
    }
    for row in 0..out.rows {
        let cells = || places.iter().filter(move |((at, _), _)| *at == row);
        let shaded = |paragraphs: &[usize]| paragraphs.iter().any(|at| all[*at].shaded);
        if cells().next().is_some() && cells().all(|(_, it)| shaded(it)) {
            out.shaded.push((row, None));
        } else {
            let some = cells().filter(|(_, it)| shaded(it)).map(|((_, column), _)| (row, Some(*column)));
            out.shaded.extend(some);
        }
    }
    out
}

/// What stands in brackets below the name of a field: the field's row, and the paragraph.
type Notes = Vec<(usize, usize)>;

/// The rows of a form, and what stands in brackets below the names of some; none where it is no form.
fn form(all: Body<'_>, places: &BTreeMap<(usize, usize), Vec<usize>>) -> Option<(Vec<Row>, Notes)> {
    let mut rows: BTreeMap<usize, Vec<&Vec<usize>>> = BTreeMap::new();
    for ((row, _), paragraphs) in places {
        rows.entry(*row).or_default().push(paragraphs);
    }
    let first = |at: &usize| all[*at].text().trim_start().chars().next();
    let all_are = |paragraphs: &[usize], marks: &[char]| {
        paragraphs.iter().all(|at| first(at).is_some_and(|c| marks.contains(&c)))
    };
    let (round, square) = (['○', '◯', '◉'], ['☐', '□', '☒', '☑']);
    let empty = |paragraphs: &[usize]| paragraphs.iter().all(|at| all[*at].text().trim().is_empty());
    let bracketed = |at: &usize| {
        let text = all[*at].text();
        text.trim().starts_with(['(', '（']) && text.trim().ends_with([')', '）'])
    };
    let (mut marked, mut notes) = (false, Vec::new());
    let out: Option<Vec<Row>> = rows
        .values()
        .enumerate()
        .map(|(row, cells)| match cells.as_slice() {
            [only] if only.len() == 1 && all_are(only, &square) => {
                marked = true;
                Some(Row::Box(only[0]))
            }
            [name, value] if !empty(&name[..1]) && (name.len() == 1 || name[1..].iter().all(bracketed)) => {
                notes.extend(name[1..].iter().map(|note| (row, *note)));
                marked |= empty(value) || all_are(value, &round) || all_are(value, &square);
                Some(match value.as_slice() {
                    value if empty(value) => Row::Line(name[0], None, all.written(value)),
                    value if all_are(value, &round) => Row::Choice(name[0], value.to_vec()),
                    value if all_are(value, &square) => Row::Boxes(name[0], value.to_vec()),
                    [one] => Row::Line(name[0], Some(*one), all.written(&[*one])),
                    _ => return None,
                })
            }
            _ => None,
        })
        .collect();
    out.filter(|_| marked).map(|rows| (rows, notes))
}
