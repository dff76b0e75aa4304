//! Structure inferred: in come editions that bear no addresses, in their languages, out go the same with the addresses of
//! the blocks and annexes that they show, and what a circular must declare to have these.
//!
//! All editions of a circular have one shape, which is that of the first; another that has a different one
//! is told at the line where they part.

use super::shape::{AnnexShape, Piece, Shape, freed, shape};
use crate::diag::{Code, Diagnostic, Place};
use crate::document::Key;
use crate::kinds::{Kind, annex_key, annex_title, block_key};
use crate::lang::Lang;
use crate::model::blocks::{Column, Entry, FormField, HEAD, OwnAnnex, OwnBlock, OwnTable, Page, Span};
use crate::model::{AnnexMarks, Declares};
use crate::reading::Reading;
use crate::recognise::Recognition;

/// The share of the width that each column has.
const WIDTH: u16 = 1;

/// Gives editions of a letter of this kind the addresses of what they show, where none of them bears any.
///
/// # Errors
/// When the editions have not the same shape.
pub fn infer(
    kind: &'static Kind,
    editions: &[(&Reading, &Recognition)],
) -> Result<Vec<Reading>, Vec<Diagnostic>> {
    let readings: Vec<Reading> =
        editions.iter().map(|(reading, recognition)| freed(kind, reading, &recognition.edition)).collect();
    let editions: Vec<(&Reading, &Recognition)> =
        readings.iter().zip(editions).map(|(reading, (_, recognition))| (reading, *recognition)).collect();
    let shapes: Vec<Shape> =
        editions.iter().map(|(reading, recognition)| shape(kind, reading, &recognition.edition)).collect();
    let first =
        editions.iter().position(|(_, recognition)| recognition.edition.lang == Lang::En).unwrap_or_default();
    let languages = |at: usize| -> Vec<Lang> {
        let of = |(shape, (_, recognition)): (&Shape, &(&Reading, &Recognition))| {
            shape.annexes.get(at).filter(|annex| annex.has_text()).map(|_| recognition.edition.lang)
        };
        shapes.iter().zip(&editions).filter_map(of).collect()
    };
    // An annex that some languages only have says so in the others, and nothing else.
    let annexes = shapes.iter().map(|shape| shape.annexes.len()).max().unwrap_or_default();
    let only: Vec<Vec<Lang>> = (0..annexes)
        .map(languages)
        .map(|langs| if langs.len() == shapes.len() { Vec::new() } else { langs })
        .collect();
    let mut errors = Vec::new();
    for (index, (shape, (_, recognition))) in shapes.iter().zip(&editions).enumerate() {
        let has = |annex: usize| {
            [&shapes[first], shape]
                .into_iter()
                .all(|it| it.annexes.get(annex).is_some_and(|it| it.has_text()))
                || only[annex].is_empty()
        };
        let (whole, own) = (shapes[first].outline(&has), shapes[index].outline(&has));
        let at = whole.iter().zip(&own).position(|((_, one), (_, other))| one != other);
        let at = at.or((whole.len() != own.len()).then(|| whole.len().min(own.len())));
        let Some(at) = at else { continue };
        let lang = recognition.edition.lang.name();
        let shown = |outline: &[(usize, String)]| {
            outline.get(at).map_or("its end".to_owned(), |(line, what)| format!("{what} (line {line})"))
        };
        let message = format!("the {lang} edition has {} where the first has {}", shown(&own), shown(&whole));
        let hint = "make them alike there, or import each on its own";
        let place = Place::file(&recognition.edition.path);
        errors.push(Diagnostic::error(Code::Inconsistent, message).at(place).hint(hint));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    // Of each annex, the shape that the first edition has that has it.
    let annexes: Vec<(&AnnexShape, Vec<Lang>)> = only
        .into_iter()
        .enumerate()
        .filter_map(|(at, only)| {
            let own = std::iter::once(&shapes[first]).chain(&shapes).filter_map(|it| it.annexes.get(at));
            Some((own.into_iter().find(|annex| annex.has_text())?, only))
        })
        .collect();
    let declares = declares(&shapes[first].letter, &annexes);
    let head: Vec<Key> = declares.blocks.iter().map(block_key).collect();
    let own: Vec<Key> = head.into_iter().chain(declares.annexes.iter().map(annex_key)).collect();
    let toml = declares.to_toml();
    Ok(editions
        .iter()
        .zip(&shapes)
        .map(|((reading, recognition), shape)| {
            let mut out = (*reading).clone();
            out.declares.clone_from(&toml);
            out.own.clone_from(&own);
            for (at, keys) in addresses(shape, &declares) {
                out.parts[0].paragraphs[at].keys.extend(keys);
            }
            let subject = kind.declaration.own_subject();
            let texts = recognition.edition.texts.iter();
            let line = texts
                .filter(|text| text.message.is_none())
                .find(|text| text.key.as_ref().is_some_and(|key| Some(key.as_str()) == subject))
                .and_then(|text| text.line);
            let paragraph = out.parts[0].paragraphs.iter_mut().find(|it| Some(it.line) == line);
            if let (Some(paragraph), Some(key)) = (paragraph, subject.and_then(|it| Key::new(it).ok())) {
                paragraph.keys.push(key);
            }
            out
        })
        .collect())
}

/// What a circular declares to have this shape; each annex with the languages that have it, where not all have.
fn declares(letter: &[Piece], annexes: &[(&AnnexShape, Vec<Lang>)]) -> Declares {
    let letters = annexes.iter().any(|(annex, _)| annex.mark.chars().any(char::is_alphabetic));
    let annexes = annexes.iter().map(|(annex, languages)| OwnAnnex {
        id: format!("part-{}", annex.mark.to_lowercase()),
        languages: languages.clone(),
        page: Page::default(),
        blocks: blocks(&annex.blocks, &format!("part-{}-", annex.mark.to_lowercase())),
    });
    Declares {
        annex_marks: if letters { AnnexMarks::Letters } else { AnnexMarks::Numbers },
        blocks: blocks(letter, ""),
        annexes: annexes.collect(),
        ..Declares::default()
    }
}

fn blocks(pieces: &[Piece], prefix: &str) -> Vec<OwnBlock> {
    let mut counts = [0; 4];
    let mut next = |kind: usize, name: &str| {
        counts[kind] += 1;
        format!("{prefix}{name}-{}", counts[kind])
    };
    let plain = |id: String| OwnBlock {
        id,
        after: None,
        heading: None,
        numbered: false,
        page: Page::default(),
        table: None,
        form: Vec::new(),
    };
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text { numbered: true, .. } => OwnBlock { numbered: true, ..plain(next(0, "paragraph")) },
            Piece::Text { .. } => plain(next(1, "text")),
            Piece::Table { cells } => {
                let table = OwnTable {
                    head: cells.rows > 1,
                    row_heads: false,
                    caption: false,
                    columns: (0..cells.columns)
                        .map(|column| Column { id: name_of("c", column), fact: false, width: WIDTH })
                        .collect(),
                    rows: (0..cells.rows)
                        .skip(usize::from(cells.rows > 1))
                        .map(|row| name_of("r", row))
                        .collect(),
                    span: cells
                        .spans
                        .iter()
                        .map(|(row, column, (columns, rows))| Span {
                            row: row_name(*row, cells.rows),
                            column: name_of("c", *column),
                            columns: u8::try_from(*columns).unwrap_or(1),
                            rows: u8::try_from(*rows).unwrap_or(1),
                        })
                        .collect(),
                    shade: Vec::new(),
                };
                OwnBlock { table: Some(table), ..plain(next(2, "table")) }
            }
            Piece::Form { rows } => {
                let field = |(at, row): (usize, &super::shape::Row)| {
                    let ids = |count: usize| (0..count).map(|at| name_of("o", at)).collect::<Vec<_>>();
                    let (choice, boxes, field) = match row {
                        super::shape::Row::Choice(_, marks) => (ids(marks.len()), Vec::new(), None),
                        super::shape::Row::Boxes(_, marks) => (Vec::new(), ids(marks.len()), None),
                        super::shape::Row::Box(_) => (Vec::new(), Vec::new(), Some(Entry::Box)),
                        super::shape::Row::Line(..) => (Vec::new(), Vec::new(), Some(Entry::Line)),
                    };
                    FormField {
                        id: name_of("f", at),
                        field,
                        choice,
                        list: Vec::new(),
                        boxes,
                        required: false,
                    }
                };
                let form = rows.iter().enumerate().map(field).collect();
                OwnBlock { form, ..plain(next(3, "form")) }
            }
        })
        .collect()
}

/// The name of what stands at a place, counted from 1.
fn name_of(what: &str, at: usize) -> String {
    format!("{what}{}", at + 1)
}

/// The id of a row: the first of several is the head.
fn row_name(row: usize, rows: usize) -> String {
    if row == 0 && rows > 1 { HEAD.to_owned() } else { name_of("r", row) }
}

/// The addresses of the paragraphs of a shape, by their places in the body.
fn addresses(shape: &Shape, declares: &Declares) -> Vec<(usize, Vec<Key>)> {
    let mut out = Vec::new();
    for (piece, block) in shape.letter.iter().zip(&declares.blocks) {
        of_piece(piece, &block_key(block), None, &mut out);
    }
    for (annex, own) in shape.annexes.iter().zip(&declares.annexes) {
        let at = annex_key(own);
        out.push((annex.number, vec![at.clone()]));
        if !annex.has_text() {
            continue;
        }
        out.extend(annex.title.map(|title| (title, vec![annex_title(own)])));
        for (piece, block) in annex.blocks.iter().zip(&own.blocks) {
            of_piece(piece, &at.child(&block.id), Some(&at), &mut out);
        }
    }
    out
}

fn of_piece(piece: &Piece, at: &Key, home: Option<&Key>, out: &mut Vec<(usize, Vec<Key>)>) {
    use super::shape::Row;
    match piece {
        Piece::Text { lines, .. } => out.extend(keys(at, lines)),
        Piece::Table { cells } => {
            for (row, column, lines) in &cells.cells {
                let key = at.child(row_name(*row, cells.rows)).child(name_of("c", *column));
                out.extend(keys(&key, lines));
            }
        }
        Piece::Form { rows } => {
            for (index, row) in rows.iter().enumerate() {
                let id = name_of("f", index);
                let (line, field) = (at.child(&id), home.unwrap_or(at).child(&id));
                match row {
                    Row::Box(paragraph) => out.push((*paragraph, vec![field])),
                    Row::Line(label, value) => {
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
