//! Editions compared by their shapes: in come those of all editions, out goes where one has more, less or something else than
//! the first, and what of each stands elsewhere now.

use super::marks;
use super::shape::{Piece, Shape};
use crate::diag::{Code, Diagnostic, Place};
use crate::lang::Lang;
use crate::model::Declares;
use crate::reading::Reading;
use crate::recognise::Recognition;

/// Where an edition has not the shape of the first; annexes that only some languages have are not compared.
pub(super) fn parting(
    shapes: &[Shape],
    first: usize,
    only: &[Vec<Lang>],
    editions: &[(&Reading, &Recognition)],
) -> Vec<Diagnostic> {
    let mut errors = Vec::new();
    for (index, (shape, (_, recognition))) in shapes.iter().zip(editions).enumerate() {
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
    errors
}

/// What of each edition stands in the letter now, and stood above its salutation or below its signature.
pub(super) fn moved(shapes: &[Shape], editions: &[(&Reading, &Recognition)]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (shape, (_, recognition)) in shapes.iter().zip(editions) {
        let [above, below] = &shape.moved;
        let mut tell = |lines: &[usize], what: &str, place: &str| {
            let [first, ..] = lines else { return };
            let count = if lines.len() == 1 { "1 line".to_owned() } else { format!("{} lines", lines.len()) };
            let message = format!("{count} {what} the letter from line {first} on now stand at its {place}");
            let at = Place::file(&recognition.edition.path);
            let hint = "no field of circular.toml is known for them: move or remove their block there";
            out.push(Diagnostic::warning(Code::Corrected, message).at(at).hint(hint));
        };
        tell(above, "above", "beginning");
        tell(below, "below", "end");
    }
    out
}

/// Where an edition has more or fewer paragraphs in one place than the first.
pub(super) fn uneven(
    shapes: &[Shape],
    first: usize,
    editions: &[(&Reading, &Recognition)],
) -> Vec<Diagnostic> {
    let whole = shapes[first].lengths();
    let mut out = Vec::new();
    for (shape, (_, recognition)) in shapes.iter().zip(editions) {
        let own = shape.lengths();
        if own.len() != whole.len() {
            continue;
        }
        let both = own.into_iter().zip(&whole).filter_map(|(one, other)| Some((one?, (*other)?)));
        for ((line, count), (at, other)) in both.filter(|(one, other)| one.1 != other.1) {
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

/// Numbers of paragraphs that the circular prints otherwise, for it counts them from 1.
pub(super) fn renumbered(
    shape: &Shape,
    declares: &Declares,
    (reading, recognition): &(&Reading, &Recognition),
) -> Vec<Diagnostic> {
    let Some(body) = reading.parts.first() else { return Vec::new() };
    let parts = std::iter::once(&shape.letter).chain(shape.annexes.iter().map(|annex| &annex.blocks));
    let own = std::iter::once(&declares.blocks).chain(declares.annexes.iter().map(|annex| &annex.blocks));
    let mut out = Vec::new();
    for (blocks, own) in parts.zip(own) {
        let mut count = 0;
        for (block, own) in blocks.iter().zip(own) {
            count += u32::from(own.numbered);
            let Piece::Text { numbered: true, lines } = &block.piece else { continue };
            let Some(paragraph) = lines.first().map(|(at, _)| &body.paragraphs[*at]) else { continue };
            let printed = marks::printed(paragraph);
            if printed.is_some_and(|printed| printed != count) {
                let message = format!(
                    "line {}: the number {} of a paragraph becomes {count}",
                    paragraph.line,
                    printed.unwrap_or_default()
                );
                let at = Place::file(&recognition.edition.path);
                let hint =
                    "a circular counts its numbered paragraphs from 1: compare the editions with `drift`";
                out.push(Diagnostic::warning(Code::Corrected, message).at(at).hint(hint));
            }
        }
    }
    out
}
