//! The shape of an edition: its paragraphs, points, tables and forms, in the letter and in each annex, and what they are in
//! words.

use crate::model::blocks::Entry;

/// What a letter and its annexes hold; paragraphs are told by their places in the body.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// The letter.
    pub letter: Vec<Block>,
    /// The annexes.
    pub annexes: Vec<AnnexShape>,
    /// The lines of the paragraphs, for messages.
    pub lines: Vec<usize>,
    /// The lines at the beginning and at the end of the letter that stood around it in the edition.
    pub moved: [Vec<usize>; 2],
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
        /// Whether a number stands before each of their names.
        numbered: bool,
        /// What stands in brackets below the name of a row: the row, and the paragraph.
        notes: Vec<(usize, usize)>,
        /// The rows that are asked with one answer alone.
        conditions: Vec<(usize, Asked)>,
    },
    /// Nothing, where other editions have a block.
    Gap,
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

/// The answer with which alone a row of a form is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    /// The paragraph that says so.
    pub line: usize,
    /// The question, by its place among the fields of the letter or annex.
    pub question: usize,
    /// The answer, by its place among the options.
    pub option: usize,
}

impl Asked {
    /// The question and the answer.
    pub fn meaning(&self) -> (usize, usize) {
        (self.question, self.option)
    }
}

impl Row {
    /// The paragraph of its name.
    pub fn name(&self) -> usize {
        match self {
            Self::Box(name) | Self::Line(name, ..) | Self::Choice(name, _) | Self::Boxes(name, _) => *name,
        }
    }
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

    /// How many paragraphs and points each of its blocks has, in order, with its line; of those that are texts.
    pub fn lengths(&self) -> Vec<Option<(usize, usize)>> {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        let length = |block: &Block| match &block.piece {
            Piece::Text { lines, .. } => {
                let line = lines.first().and_then(|(at, _)| self.lines.get(*at).copied());
                Some((line.unwrap_or_default(), lines.len()))
            }
            _ => None,
        };
        self.letter.iter().chain(annexes).map(length).collect()
    }

    /// What stands in brackets below the names of fields, and is words of them: the paragraphs of both.
    pub fn notes(&self) -> Vec<(usize, usize)> {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        let of = |block: &Block| match &block.piece {
            Piece::Form { rows, notes, .. } => {
                notes.iter().filter_map(|(row, note)| Some((rows.get(*row)?.name(), *note))).collect()
            }
            _ => Vec::new(),
        };
        self.letter.iter().chain(annexes).flat_map(of).collect()
    }

    /// How many headings it has.
    pub fn headings(&self) -> usize {
        let annexes = self.annexes.iter().flat_map(|annex| &annex.blocks);
        self.letter.iter().chain(annexes).filter(|block| block.heading.is_some()).count()
    }

    /// What it holds in order, in words, each with its line; of the annexes those that count.
    pub fn outline(&self, counts: &dyn Fn(usize) -> bool) -> Vec<(usize, String)> {
        let line = |at: Option<usize>| at.and_then(|at| self.lines.get(at).copied()).unwrap_or_default();
        let of = |blocks: &[Block]| -> Vec<(usize, String)> {
            blocks.iter().map(|block| (line(block.paragraphs().first().copied()), block.what())).collect()
        };
        let mut out = of(&self.letter);
        for (_, annex) in self.annexes.iter().enumerate().filter(|(at, _)| counts(*at)) {
            out.push((self.lines[annex.number], format!("Annex {}", annex.mark)));
            out.extend(of(&annex.blocks));
        }
        out
    }
}

impl Block {
    /// What stands in the place of a block that an edition lacks.
    pub fn gap() -> Self {
        Self { heading: None, after: None, piece: Piece::Gap }
    }

    /// What it is, in words.
    pub fn what(&self) -> String {
        let mut what = match &self.piece {
            Piece::Text { numbered: true, .. } => "a numbered paragraph".to_owned(),
            Piece::Text { .. } => "text".to_owned(),
            Piece::Table { cells } => format!("a table of {} × {} cells", cells.rows, cells.columns),
            Piece::Form { rows, .. } => format!("a form of {} rows", rows.len()),
            Piece::Gap => "nothing".to_owned(),
        };
        if let Some((_, level)) = self.heading {
            what = format!("a heading of level {level} and {what}");
        }
        if let Some(after) = &self.after {
            what = format!("{what} after `{after}`");
        }
        what
    }

    /// Its paragraphs, by their places in the body.
    pub fn paragraphs(&self) -> Vec<usize> {
        let mut out: Vec<usize> = self.heading.iter().map(|(at, _)| *at).collect();
        match &self.piece {
            Piece::Text { lines, .. } => out.extend(lines.iter().map(|(at, _)| at)),
            Piece::Table { cells } => {
                out.extend(cells.cells.iter().flat_map(|(.., lines)| lines).map(|(at, _)| at));
            }
            Piece::Form { rows, notes, conditions, .. } => {
                rows.iter().for_each(|row| match row {
                    Row::Box(at) => out.push(*at),
                    Row::Line(at, value, _) => out.extend([*at].into_iter().chain(*value)),
                    Row::Choice(at, marks) | Row::Boxes(at, marks) => {
                        out.extend([at].into_iter().chain(marks));
                    }
                });
                out.extend(notes.iter().map(|(_, note)| note));
                out.extend(conditions.iter().map(|(_, asked)| asked.line));
            }
            Piece::Gap => {}
        }
        out
    }
}
