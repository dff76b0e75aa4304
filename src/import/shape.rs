//! The shape of an edition: in comes a reading whose head was recognised, out go its paragraphs, points, tables and forms,
//! in the letter and in each annex.
//!
//! What a paragraph is follows from what stands before its words: a number, the mark of a point, a box.

use std::collections::BTreeMap;

use crate::document::Edition;
use crate::document::layout::{PartRole, Trait};
use crate::kinds::{Kind, annex_marks};
use crate::reading::{Paragraph, Reading};
use crate::recognise::folded;

/// What a letter and its annexes hold; paragraphs are told by their places in the body.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// The letter.
    pub letter: Vec<Piece>,
    /// The annexes.
    pub annexes: Vec<AnnexShape>,
    /// The lines of the paragraphs, for messages.
    lines: Vec<usize>,
}

/// What an annex holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AnnexShape {
    /// Its letter or number.
    pub mark: String,
    /// The paragraph that says so.
    pub number: usize,
    /// The paragraph of its title.
    pub title: Option<usize>,
    /// What stands in it.
    pub blocks: Vec<Piece>,
}

/// Paragraphs and points, each with its level: 0 for a paragraph.
pub(super) type Lines = Vec<(usize, usize)>;

/// A block.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Paragraphs and points, each with its level: 0 for a paragraph.
    Text {
        /// Whether a number stands before the first.
        numbered: bool,
        /// The paragraphs.
        lines: Lines,
    },
    /// A table.
    Table {
        /// Its cells.
        cells: Cells,
    },
    /// A form.
    Form {
        /// Its rows.
        rows: Vec<Row>,
    },
}

/// The cells of a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cells {
    pub rows: usize,
    pub columns: usize,
    /// Row, column and paragraphs of each.
    pub cells: Vec<(usize, usize, Lines)>,
    /// Row, column and reach of those that reach over others.
    pub spans: Vec<(usize, usize, (usize, usize))>,
}

/// A row of a form, by its paragraphs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A box with its words.
    Box(usize),
    /// A name with a place to write on, and what stands there until then.
    Line(usize, Option<usize>),
    /// A name with round marks.
    Choice(usize, Vec<usize>),
    /// A name with square ones.
    Boxes(usize, Vec<usize>),
}

/// The shape of an edition of a kind.
pub(super) fn shape(kind: &Kind, reading: &Reading, edition: &Edition) -> Shape {
    let layout = &kind.declaration.layout;
    let Some(body) = reading.parts.first() else { return Shape::default() };
    let role = |line: usize| {
        let text = edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line))?;
        let found = layout.at(text.key.as_ref()?.as_str())?;
        Some((found.role, found.node()))
    };
    let opening = body.paragraphs.iter().position(|it| {
        role(it.line).is_some_and(|(role, node)| role == PartRole::Letter && node.has(Trait::Opens))
    });
    // Where there is no salutation, the letter begins after its head.
    let head = || {
        let of_head = |it: &Paragraph| role(it.line).is_some_and(|(role, _)| role == PartRole::Head);
        body.paragraphs.iter().rposition(of_head)
    };
    let start = opening.map(|at| after_block(body.paragraphs.as_slice(), at, edition)).or_else(head);
    let start = start.map_or(0, |at| at + 1);
    let closes = |it: &Paragraph| role(it.line).is_some_and(|(_, node)| node.has(Trait::Closes));
    let marks = annex_marks(kind, edition.lang);
    let mark_of = |it: &Paragraph| {
        let text = folded(&it.text());
        marks.iter().find(|(_, shown)| folded(shown) == text).map(|(mark, _)| mark.clone())
    };
    let from = |at: usize| body.paragraphs[at..].iter();
    let annexes_at = from(start).position(|it| mark_of(it).is_some()).map(|at| start + at);
    let end = annexes_at.unwrap_or(body.paragraphs.len());
    let close = (start..end).find(|at| closes(&body.paragraphs[*at])).unwrap_or(end);
    let letter: Vec<usize> = (start..close).collect();
    let mut out = Shape {
        letter: pieces(&body.paragraphs, &letter),
        annexes: Vec::new(),
        lines: body.paragraphs.iter().map(|it| it.line).collect(),
    };
    let addresses = layout.addresses();
    let elsewhere = addresses.iter().map(|(_, found)| found.node()).filter(|node| node.has(Trait::Elsewhere));
    let elsewhere: Vec<&str> = elsewhere.flat_map(|node| node.messages.iter().copied()).collect();
    let says_elsewhere = |line: usize| {
        let mut texts = edition.texts.iter().filter(|text| text.line == Some(line));
        texts.any(|text| text.message.as_deref().is_some_and(|id| elsewhere.contains(&id)))
    };
    let foot =
        |it: &Paragraph| edition.texts.iter().any(|text| text.part != "body" && text.line == Some(it.line));
    let mut open: Option<(String, usize, Vec<usize>)> = None;
    let mut done = Vec::new();
    // The foot of a text stands at its end.
    let last = body.paragraphs.iter().rposition(|it| it.cell.is_some() || !foot(it)).map_or(0, |at| at + 1);
    for (at, paragraph) in body.paragraphs.iter().enumerate().take(last).skip(end) {
        match (mark_of(paragraph), &mut open) {
            (Some(mark), open) => done.extend(open.replace((mark, at, Vec::new()))),
            (None, Some((_, _, paragraphs))) => paragraphs.push(at),
            (None, None) => {}
        }
    }
    done.extend(open);
    for (mark, number, paragraphs) in done {
        let title = paragraphs.first().copied().filter(|at| body.paragraphs[*at].cell.is_none());
        // A line alone is what stands there, unless it says that the annex is in other languages.
        let title = title.filter(|at| paragraphs.len() > 1 || says_elsewhere(body.paragraphs[*at].line));
        let rest = &paragraphs[usize::from(title.is_some())..];
        let blocks = pieces(&body.paragraphs, rest);
        out.annexes.push(AnnexShape { mark, number, title, blocks });
    }
    out
}

/// The reading with the letter out of the last cell of its header, where no empty line ends that.
pub(super) fn freed(kind: &Kind, reading: &Reading, edition: &Edition) -> Reading {
    let layout = &kind.declaration.layout;
    let opens = |line: usize| {
        let mut texts = edition.texts.iter().filter(|text| text.part == "body" && text.line == Some(line));
        texts.any(|text| {
            let found = text.key.as_ref().and_then(|key| layout.at(key.as_str()));
            found.is_some_and(|it| it.role == PartRole::Letter && it.node().has(Trait::Opens))
        })
    };
    let mut out = reading.clone();
    let Some(body) = out.parts.first_mut() else { return out };
    let opening = body.paragraphs.iter().position(|it| it.cell.is_some() && opens(it.line));
    if let Some(at) = opening {
        let cell = body.paragraphs[at].cell;
        let same = body.paragraphs[at..].iter_mut().take_while(|it| it.cell == cell);
        same.for_each(|it| it.cell = None);
    }
    out
}

/// The last paragraph of the block that begins with this one.
fn after_block(paragraphs: &[Paragraph], at: usize, edition: &Edition) -> usize {
    let line = paragraphs[at].line;
    let text = edition.texts.iter().find(|text| text.line == Some(line));
    let more = text.map_or(0, |text| text.text.lines().len().saturating_sub(1));
    (at + more).min(paragraphs.len() - 1)
}

/// What stands before the words of a paragraph: a number, or the level of a point.
enum Before {
    Nothing,
    Number,
    Point(usize),
}

fn before(paragraph: &Paragraph) -> Before {
    let text = paragraph.text();
    let is_number = |mark: &str| {
        let digits = mark.trim_end_matches(['.', ')']);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    };
    if let Some(mark) = &paragraph.mark {
        let level = paragraph.level.unwrap_or_default() + 1;
        return if is_number(mark) && level == 1 { Before::Number } else { Before::Point(level) };
    }
    let Some((mark, _)) = text.split_once('\t') else { return Before::Nothing };
    match mark.trim() {
        "•" | "–" | "-" => Before::Point(mark.chars().take_while(|c| *c == ' ').count() / 2 + 1),
        mark if is_number(mark) && mark.len() <= 6 => Before::Number,
        _ => Before::Nothing,
    }
}

/// The blocks of a stretch of paragraphs.
fn pieces(all: &[Paragraph], own: &[usize]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut rest = own;
    while let Some(&at) = rest.first() {
        let paragraph = &all[at];
        if let Some((table, ..)) = paragraph.cell {
            let of = |at: &&usize| all[**at].cell.is_some_and(|(own, ..)| own == table);
            let (cells, after) = rest.split_at(rest.iter().take_while(of).count());
            out.push(table_or_form(all, cells));
            rest = after;
            continue;
        }
        rest = &rest[1..];
        if paragraph.text().trim().is_empty() {
            continue;
        }
        match (before(paragraph), out.last_mut()) {
            (Before::Number, _) => out.push(Piece::Text { numbered: true, lines: vec![(at, 0)] }),
            (Before::Point(level), Some(Piece::Text { lines, .. })) => {
                let last = lines.last().map_or(0, |(_, level)| *level);
                lines.push((at, level.min(last + 1)));
            }
            (Before::Point(_), _) => out.push(Piece::Text { numbered: false, lines: vec![(at, 1)] }),
            (Before::Nothing, Some(Piece::Text { lines, .. })) => lines.push((at, 0)),
            (Before::Nothing, _) => out.push(Piece::Text { numbered: false, lines: vec![(at, 0)] }),
        }
    }
    out
}

/// A table, or a form where places to mark or write on stand beside names.
fn table_or_form(all: &[Paragraph], cells: &[usize]) -> Piece {
    let mut places: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for at in cells {
        let Some((_, row, column)) = all[*at].cell else { continue };
        places.entry((row, column)).or_default().push(*at);
    }
    form(all, &places)
        .map_or_else(|| Piece::Table { cells: table(all, &places) }, |rows| Piece::Form { rows })
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
    out
}

/// The rows of a form; none where it is no form.
fn form(all: &[Paragraph], places: &BTreeMap<(usize, usize), Vec<usize>>) -> Option<Vec<Row>> {
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
    let mut marked = false;
    let out: Option<Vec<Row>> = rows
        .values()
        .map(|cells| match cells.as_slice() {
            [only] if only.len() == 1 && all_are(only, &square) => {
                marked = true;
                Some(Row::Box(only[0]))
            }
            [name, value] if name.len() == 1 && !empty(name) => {
                marked |= empty(value) || all_are(value, &round) || all_are(value, &square);
                Some(match value.as_slice() {
                    value if empty(value) => Row::Line(name[0], None),
                    value if all_are(value, &round) => Row::Choice(name[0], value.to_vec()),
                    value if all_are(value, &square) => Row::Boxes(name[0], value.to_vec()),
                    [one] => Row::Line(name[0], Some(*one)),
                    _ => return None,
                })
            }
            _ => None,
        })
        .collect();
    out.filter(|_| marked)
}

impl AnnexShape {
    /// Whether anything stands in it but a line.
    pub fn has_text(&self) -> bool {
        !self.blocks.is_empty()
    }
}

impl Shape {
    /// What it holds in order, in words, each with its line; of the annexes those that count.
    pub fn outline(&self, counts: &dyn Fn(usize) -> bool) -> Vec<(usize, String)> {
        let mut out = Vec::new();
        let of = |pieces: &[Piece], out: &mut Vec<(usize, String)>| {
            for piece in pieces {
                let (at, what) = match piece {
                    Piece::Text { numbered, lines } => {
                        let levels: Vec<String> = lines.iter().map(|(_, level)| level.to_string()).collect();
                        let name = if *numbered { "a numbered paragraph" } else { "text" };
                        let shape = levels.join("");
                        (
                            lines.first().map(|(at, _)| *at),
                            format!("{name} of {} lines [{shape}]", lines.len()),
                        )
                    }
                    Piece::Table { cells } => {
                        let at = cells.cells.iter().find_map(|(_, _, lines)| lines.first());
                        let what = format!("a table of {} × {} cells", cells.rows, cells.columns);
                        (at.map(|(at, _)| *at), what)
                    }
                    Piece::Form { rows } => {
                        let at = rows.first().map(|row| match row {
                            Row::Box(at) | Row::Line(at, _) | Row::Choice(at, _) | Row::Boxes(at, _) => *at,
                        });
                        (at, format!("a form of {} rows", rows.len()))
                    }
                };
                out.push((at.and_then(|at| self.lines.get(at).copied()).unwrap_or_default(), what));
            }
        };
        of(&self.letter, &mut out);
        for (_, annex) in self.annexes.iter().enumerate().filter(|(at, _)| counts(*at)) {
            out.push((self.lines[annex.number], format!("Annex {}", annex.mark)));
            of(&annex.blocks, &mut out);
        }
        out
    }
}
