//! Structure inferred: in come editions that bear no addresses, in their languages, out go the same with the addresses of
//! the blocks and annexes that they show, and what a circular must declare to have these.
//!
//! All editions of a circular have one shape, which is that of the first; another that has a different one
//! is told at the line where they part.

use super::shape::{AnnexShape, Block, Piece, Row, Shape, freed, shape};
use super::{links, marks};
use crate::diag::{Code, Diagnostic, Place};
use crate::document::Key;
use crate::kinds::{Kind, annex_in_other_languages, annex_key, annex_marks, annex_title, block_key};
use crate::lang::Lang;
use crate::model::blocks::{Column, Entry, FormField, HEAD, OwnAnnex, OwnBlock, OwnTable, Page, Span};
use crate::model::{AnnexMarks, Declares};
use crate::reading::{Paragraph, Reading};
use crate::recognise::{Recognition, folded};

/// The share of the width that each column has.
const WIDTH: u16 = 1;

/// Editions with the addresses of what they show, and what there is to say of them.
#[derive(Debug, Clone)]
pub struct Inferred {
    /// The editions.
    pub readings: Vec<Reading>,
    /// Where one says more or less than another in one place.
    pub told: Vec<Diagnostic>,
}

/// Gives editions of a letter of this kind the addresses of what they show, where none of them bears any: of a kind that
/// says words of its own, of what stands beside these.
///
/// # Errors
/// When the editions have not the same shape.
pub fn infer(
    kind: &'static Kind,
    editions: &[(&Reading, &Recognition)],
) -> Result<Inferred, Vec<Diagnostic>> {
    let given: Vec<Reading> = editions.iter().map(|(reading, _)| (*reading).clone()).collect();
    let readings: Vec<Reading> = editions
        .iter()
        .map(|(reading, recognition)| marked(kind, &freed(kind, reading, &recognition.edition), recognition))
        .collect();
    let editions: Vec<(&Reading, &Recognition)> =
        readings.iter().zip(editions).map(|(reading, (_, recognition))| (reading, *recognition)).collect();
    let shaped = |headed: bool| -> Vec<Shape> {
        editions
            .iter()
            .map(|(reading, recognition)| shape(kind, reading, &recognition.edition, headed))
            .collect()
    };
    // Where not every edition says what is a heading, none of them counts.
    let mut shapes = shaped(true);
    if shapes.iter().any(|shape| shape.headings() != shapes[0].headings()) {
        shapes = shaped(false);
    }
    if shapes.iter().all(Shape::is_empty) {
        return Ok(Inferred { readings: given, told: Vec::new() });
    }
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
    let mut told = uneven(&shapes, first, &editions);
    let mut declares = declares(kind, &shapes[first].letter, &annexes);
    let head: Vec<Key> = declares.blocks.iter().map(block_key).collect();
    let own: Vec<Key> = head.into_iter().chain(declares.annexes.iter().map(annex_key)).collect();
    let addressed = |((reading, recognition), shape): (&(&Reading, &Recognition), &Shape)| {
        let mut out = (*reading).clone();
        for (at, keys) in addresses(shape, &declares) {
            out.parts[0].paragraphs[at].keys.extend(keys);
        }
        for (at, key) in controls(shape, &declares) {
            let control = &mut out.controls[at];
            control.key = Some(key);
            // What the file calls an entry is one language's business.
            for (option, (name, _)) in control.options.iter_mut().enumerate() {
                *name = name_of("o", option);
            }
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
    };
    let mut readings: Vec<Reading> = editions.iter().zip(&shapes).map(addressed).collect();
    let langs = editions.iter().map(|(_, recognition)| recognition.edition.lang);
    let (facts, lost) = links::facts(&langs.zip(&readings).collect::<Vec<_>>());
    told.extend(lost);
    declares.facts = facts;
    for reading in &mut readings {
        reading.declares = declares.to_toml();
        reading.own.clone_from(&own);
    }
    Ok(Inferred { readings, told })
}

/// An edition with the marks before its words made plain.
fn marked(kind: &Kind, reading: &Reading, recognition: &Recognition) -> Reading {
    let edition = &recognition.edition;
    let text = |line: usize| edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line));
    let own = |it: &Paragraph| text(it.line).is_none_or(|text| text.key.is_none() && text.message.is_none());
    let marks: Vec<String> = annex_marks(kind, edition.lang).iter().map(|(_, shown)| folded(shown)).collect();
    let begins = |it: &Paragraph| marks.contains(&folded(&it.text()));
    marks::plain(reading, &own, &begins)
}

/// Where an edition has more or fewer paragraphs in one place than the first.
fn uneven(shapes: &[Shape], first: usize, editions: &[(&Reading, &Recognition)]) -> Vec<Diagnostic> {
    let whole = shapes[first].lengths();
    let mut out = Vec::new();
    for (shape, (_, recognition)) in shapes.iter().zip(editions) {
        let own = shape.lengths();
        if own.len() != whole.len() {
            continue;
        }
        for ((line, count), (at, other)) in
            own.into_iter().zip(&whole).filter(|(one, other)| one.1 != other.1)
        {
            let lang = recognition.edition.lang.name();
            let message = format!(
                "the {lang} edition has {count} paragraphs and points from line {line} on where the first has \
                 {other} (line {at})"
            );
            let place = Place::file(&recognition.edition.path);
            out.push(
                Diagnostic::warning(Code::Inconsistent, message).at(place).hint("compare them with `drift`"),
            );
        }
    }
    out
}

/// What a circular declares to have this shape; each annex with the languages that have it, where not all have.
fn declares(kind: &Kind, letter: &[Block], annexes: &[(&AnnexShape, Vec<Lang>)]) -> Declares {
    let letters = kind.declaration.says_no_words()
        && annexes.iter().any(|(annex, _)| annex.mark.chars().any(char::is_alphabetic));
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

fn blocks(all: &[Block], prefix: &str) -> Vec<OwnBlock> {
    let mut counts = [0; 4];
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
            Piece::Text { .. } => plain(next(1, "text"), block),
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
            Piece::Form { rows } => {
                let field = |(at, row): (usize, &Row)| {
                    let ids = |count: usize| (0..count).map(|at| name_of("o", at)).collect::<Vec<_>>();
                    let mut out = FormField {
                        id: name_of("f", at),
                        field: None,
                        choice: Vec::new(),
                        list: Vec::new(),
                        boxes: Vec::new(),
                        required: false,
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
                let form = rows.iter().enumerate().map(field).collect();
                OwnBlock { form, ..plain(next(3, "form"), block) }
            }
        })
        .collect()
}

/// The name of what stands at a place, counted from 1.
fn name_of(what: &str, at: usize) -> String {
    format!("{what}{}", at + 1)
}

/// The id of a row: the first may be the head.
fn row_name(row: usize, head: bool) -> String {
    if row == 0 && head { HEAD.to_owned() } else { name_of("r", row) }
}

/// The addresses of the paragraphs of a shape, by their places in the body.
fn addresses(shape: &Shape, declares: &Declares) -> Vec<(usize, Vec<Key>)> {
    let mut out = Vec::new();
    for (block, own) in shape.letter.iter().zip(&declares.blocks) {
        of_block(block, &block_key(own), None, &mut out);
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
            of_block(block, &at.child(&own.id), Some(&at), &mut out);
        }
    }
    out
}

/// The addresses of the controls of a shape, by their places in the file.
fn controls(shape: &Shape, declares: &Declares) -> Vec<(usize, Key)> {
    let of = |blocks: &[Block], own: &[OwnBlock], home: Option<Key>| -> Vec<(usize, Key)> {
        let rows = blocks.iter().zip(own).filter_map(|(block, own)| match &block.piece {
            Piece::Form { rows } => Some((rows, home.clone().unwrap_or_else(|| block_key(own)))),
            _ => None,
        });
        let named = rows.flat_map(|(rows, home)| {
            let named = move |(at, row): (usize, &Row)| match row {
                Row::Line(.., written) => Some((written.control?, home.child(name_of("f", at)))),
                _ => None,
            };
            rows.iter().enumerate().filter_map(named)
        });
        named.collect()
    };
    let mut out = of(&shape.letter, &declares.blocks, None);
    for (annex, own) in shape.annexes.iter().zip(&declares.annexes).filter(|(annex, _)| annex.has_text()) {
        out.extend(of(&annex.blocks, &own.blocks, Some(annex_key(own))));
    }
    out
}

fn of_block(block: &Block, at: &Key, home: Option<&Key>, out: &mut Vec<(usize, Vec<Key>)>) {
    out.extend(block.heading.map(|(heading, _)| (heading, vec![at.child("heading")])));
    match &block.piece {
        Piece::Text { lines, .. } => out.extend(keys(at, lines)),
        Piece::Table { cells } => {
            for (row, column, lines) in &cells.cells {
                let key = at.child(row_name(*row, cells.has_head())).child(name_of("c", *column));
                out.extend(keys(&key, lines));
            }
        }
        Piece::Form { rows } => {
            for (index, row) in rows.iter().enumerate() {
                let id = name_of("f", index);
                let (line, field) = (at.child(&id), home.unwrap_or(at).child(&id));
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
