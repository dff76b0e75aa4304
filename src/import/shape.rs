//! The shape of an edition: in comes a reading whose head was recognised, out go its paragraphs, points, tables and forms,
//! in the letter and in each annex.
//!
//! What a paragraph is follows from what stands before its words: a number, the mark of a point, a box.

use std::collections::BTreeMap;
use std::ops::{Deref, Range};

use super::marks::{Before, before};
use crate::document::Edition;
use crate::document::layout::{Found, PartRole, Segment, Trait};
use crate::kinds::{Kind, anchors, annex_elsewhere, annex_marks};
use crate::model::blocks::Entry;
use crate::reading::{Control, Paragraph, Reading, State};
use crate::recognise::folded;

/// What a letter and its annexes hold; paragraphs are told by their places in the body.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// The letter.
    pub letter: Vec<Block>,
    /// The annexes.
    pub annexes: Vec<AnnexShape>,
    /// The lines of the paragraphs, for messages.
    lines: Vec<usize>,
}

/// A block with what stands above it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The paragraph of its heading, with its level from 1.
    pub heading: Option<(usize, u8)>,
    /// The paragraph of its kind that it follows, in letters whose kind has paragraphs.
    pub after: Option<String>,
    /// What it holds.
    pub piece: Piece,
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
    pub blocks: Vec<Block>,
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
    /// What is shaded: rows, or a cell of one.
    pub shaded: Vec<(usize, Option<usize>)>,
}

impl Cells {
    /// Whether the first row heads the others.
    pub fn has_head(&self) -> bool {
        self.rows > 1 && !self.spans.iter().any(|(row, _, (_, rows))| *row == 0 && *rows > 1)
    }
}

/// A row of a form, by its paragraphs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A box with its words.
    Box(usize),
    /// A name with a place to write on, and what stands there until then.
    Line(usize, Option<usize>, Written),
    /// A name with round marks.
    Choice(usize, Vec<usize>),
    /// A name with square ones.
    Boxes(usize, Vec<usize>),
}

/// What is written in a place of a form, as its control in Word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// What it is.
    pub entry: Entry,
    /// Of how many one is chosen, where it is a list that drops down.
    pub options: usize,
    /// The control, by its place in the file.
    pub control: Option<usize>,
}

/// The paragraphs of a body with its controls.
#[derive(Clone, Copy)]
struct Body<'a> {
    paragraphs: &'a [Paragraph],
    /// The name of the part.
    part: &'a str,
    controls: &'a [Control],
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

/// The shape of an edition of a kind: of a kind that says words of its own, what stands beside these. Headings are taken
/// where `headed`, for not every file says what is one.
pub(super) fn shape(kind: &Kind, reading: &Reading, edition: &Edition, headed: bool) -> Shape {
    let layout = &kind.declaration.layout;
    let Some(body) = reading.parts.first() else { return Shape::default() };
    let found = |line: usize| -> Option<Found> {
        let text = edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line))?;
        layout.at(text.key.as_ref()?.as_str())
    };
    let role = |line: usize| found(line).map(|found| (found.role, found.node()));
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
    let wordless = kind.declaration.says_no_words();
    let mark_of = |it: &Paragraph| {
        let text = folded(&it.text());
        // Annexes of the circular's own follow those of its kind, and are numbered with them.
        let own = |found: Found| matches!(found.node().segment, Segment::Annex(_));
        let free = wordless || found(it.line).is_none_or(own);
        let mark = marks.iter().find(|(_, shown)| folded(shown) == text);
        mark.filter(|_| free).map(|(mark, _)| mark.clone())
    };
    let from = |at: usize| body.paragraphs[at..].iter();
    let annexes_at = from(start).position(|it| mark_of(it).is_some()).map(|at| start + at);
    let end = annexes_at.unwrap_or(body.paragraphs.len());
    let close = (start..end).find(|at| closes(&body.paragraphs[*at])).unwrap_or(end);
    let letter: Vec<usize> = (start..close).collect();
    let all = Body { paragraphs: &body.paragraphs, part: body.name.as_str(), controls: &reading.controls };
    let letter = if wordless {
        pieces(all, &letter, headed, None)
    } else {
        beside(kind, all, start..close, edition, headed)
    };
    let mut out =
        Shape { letter, annexes: Vec::new(), lines: body.paragraphs.iter().map(|it| it.line).collect() };
    let elsewhere: Vec<String> = annex_elsewhere(kind, edition.lang).iter().map(|it| folded(it)).collect();
    let says_elsewhere = |it: &Paragraph| elsewhere.contains(&folded(&it.text()));
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
        let title = title.filter(|at| paragraphs.len() > 1 || says_elsewhere(&body.paragraphs[*at]));
        let rest = match title {
            // What follows is the foot of the page.
            Some(title) if says_elsewhere(&body.paragraphs[title]) => &[],
            title => &paragraphs[usize::from(title.is_some())..],
        };
        let blocks = pieces(all, rest, headed, None);
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

/// What stands in a letter beside what its kind says, each after the paragraph of the kind that it follows.
fn beside(kind: &Kind, all: Body<'_>, letter: Range<usize>, edition: &Edition, headed: bool) -> Vec<Block> {
    let anchors = anchors(kind);
    let (mut anchor, mut open): (Option<&str>, Vec<usize>) = (None, Vec::new());
    let mut out = Vec::new();
    let mut at = letter.start;
    while at < letter.end {
        let line = all[at].line;
        let text = edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line));
        let said = text.filter(|text| text.key.is_some() || text.message.is_some() || text.furniture);
        let Some(text) = said else {
            open.push(at);
            at += 1;
            continue;
        };
        let here = text.key.as_ref().and_then(|key| key.as_str().split('/').nth(1));
        let here = here.and_then(|key| anchors.iter().find(|anchor| **anchor == key));
        if let Some(next) = here {
            out.extend(anchored(all, &std::mem::take(&mut open), headed, anchor));
            anchor = Some(next);
        }
        at = after_block(&all, at, edition) + 1;
    }
    out.extend(anchored(all, &open, headed, anchor));
    out
}

/// The blocks of a stretch that follows a paragraph; before the first there is no place for any.
fn anchored(all: Body<'_>, own: &[usize], headed: bool, anchor: Option<&str>) -> Vec<Block> {
    anchor.map_or_else(Vec::new, |anchor| pieces(all, own, headed, Some(anchor)))
}

/// The last paragraph of the block that begins with this one.
fn after_block(paragraphs: &[Paragraph], at: usize, edition: &Edition) -> usize {
    let line = paragraphs[at].line;
    let text = edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line));
    let lines = text.map_or(1, |text| text.text.lines().len());
    // A paragraph of Word may hold several lines itself.
    let mut left = lines.saturating_sub(paragraphs[at].text().lines().count());
    let mut last = at;
    while left > 0 && last + 1 < paragraphs.len() {
        last += 1;
        left = left.saturating_sub(paragraphs[last].text().lines().count().max(1));
    }
    last
}

/// The blocks of a stretch of paragraphs.
fn pieces(all: Body<'_>, own: &[usize], headed: bool, after: Option<&str>) -> Vec<Block> {
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
    form(all, &places)
        .map_or_else(|| Piece::Table { cells: table(&all, &places) }, |rows| Piece::Form { rows })
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

/// The rows of a form; none where it is no form.
fn form(all: Body<'_>, places: &BTreeMap<(usize, usize), Vec<usize>>) -> Option<Vec<Row>> {
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
    out.filter(|_| marked)
}

impl AnnexShape {
    /// Whether anything stands in it but a line.
    pub fn has_text(&self) -> bool {
        !self.blocks.is_empty()
    }
}

impl Shape {
    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.letter.is_empty() && self.annexes.is_empty()
    }

    /// How many paragraphs and points each of its texts has, in order, with the line of each text.
    pub fn lengths(&self) -> Vec<(usize, usize)> {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        let texts = self.letter.iter().chain(annexes).filter_map(|block| match &block.piece {
            Piece::Text { lines, .. } => Some(lines),
            _ => None,
        });
        texts
            .map(|lines| {
                let line = lines.first().and_then(|(at, _)| self.lines.get(*at).copied());
                (line.unwrap_or_default(), lines.len())
            })
            .collect()
    }

    /// How many headings it has.
    pub fn headings(&self) -> usize {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        self.letter.iter().chain(annexes).filter(|block| block.heading.is_some()).count()
    }

    /// What it holds in order, in words, each with its line; of the annexes those that count.
    pub fn outline(&self, counts: &dyn Fn(usize) -> bool) -> Vec<(usize, String)> {
        let mut out = Vec::new();
        let of = |blocks: &[Block], out: &mut Vec<(usize, String)>| {
            for Block { heading, after, piece } in blocks {
                let (at, mut what) = match piece {
                    Piece::Text { numbered, lines } => {
                        let name = if *numbered { "a numbered paragraph" } else { "text" };
                        (lines.first().map(|(at, _)| *at), name.to_owned())
                    }
                    Piece::Table { cells } => {
                        let at = cells.cells.iter().find_map(|(_, _, lines)| lines.first());
                        let what = format!("a table of {} × {} cells", cells.rows, cells.columns);
                        (at.map(|(at, _)| *at), what)
                    }
                    Piece::Form { rows } => {
                        let at = rows.first().map(|row| match row {
                            Row::Box(at) | Row::Line(at, ..) | Row::Choice(at, _) | Row::Boxes(at, _) => *at,
                        });
                        (at, format!("a form of {} rows", rows.len()))
                    }
                };
                if let Some((_, level)) = heading {
                    what = format!("a heading of level {level} and {what}");
                }
                if let Some(after) = after {
                    what = format!("{what} after `{after}`");
                }
                let at = heading.map(|(at, _)| at).or(at);
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
