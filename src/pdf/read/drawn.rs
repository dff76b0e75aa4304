//! What somebody drew over the fields of a page: strokes, stamps, words and shapes that are no part of the form.
//!
//! A cross that is drawn over a box ticks nothing. It is told with the fields it lies over, for a person to look at.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Rect};

use crate::reading::Drawn;

/// The tags of the form's controls, by the objects that show them on a page.
pub(super) type Widgets = BTreeMap<ObjectIdentifier, Vec<String>>;

/// How near to a field a drawing counts as lying over it, in points: nobody draws exactly.
const NEAR: f64 = 4.0;
/// The flags of an annotation that no viewer shows: hidden, and not to be viewed.
const UNSEEN: i32 = 1 << 1 | 1 << 5;
/// What is drawn on no page, or is a part of the page itself.
const UNDRAWN: [&str; 9] =
    ["Widget", "Link", "Popup", "FileAttachment", "Sound", "Movie", "Screen", "PrinterMark", "TrapNet"];
/// How many shapes of a drawing are looked at.
const SHAPES: usize = 1_000;

/// The drawings among the annotations of a page, each with its place among them. Without fields there are none: what
/// is drawn elsewhere is a note.
pub(super) fn drawings(page: usize, annotations: &[Dict<'_>], widgets: &Widgets) -> Vec<(usize, Drawn)> {
    let fields: Vec<(Rect, &[String])> = annotations
        .iter()
        .filter_map(|annotation| {
            Some((annotation.get::<Rect>("Rect")?, widgets.get(&annotation.obj_id()?)?.as_slice()))
        })
        .collect();
    if fields.is_empty() {
        return Vec::new();
    }
    let tags = |meets: &dyn Fn(&Rect) -> bool| {
        let met = fields.iter().filter(|(field, _)| meets(field)).flat_map(|(_, tags)| tags.iter().cloned());
        let mut met: Vec<String> = met.collect();
        met.dedup();
        met
    };
    let drawn = |annotation: &Dict<'_>| {
        let kind = annotation.get::<Name<'_>>("Subtype")?.as_str().to_owned();
        if UNDRAWN.contains(&kind.as_str()) || annotation.get::<i32>("F").unwrap_or(0) & UNSEEN != 0 {
            return None;
        }
        let shapes = shapes(annotation);
        let over = tags(&|field| shapes.iter().any(|shape| meet(shape, field)));
        // The sign of a note may stand anywhere; it says something of a field where it hides one.
        if kind == "Text" && over.is_empty() {
            return None;
        }
        let rows = |field: &Rect| shapes.iter().any(|shape| shape.y0 < field.y1 && field.y0 < shape.y1);
        let beside = if over.is_empty() { tags(&rows) } else { Vec::new() };
        Some(Drawn { page, kind, over, beside })
    };
    annotations.iter().enumerate().filter_map(|(at, annotation)| Some((at, drawn(annotation)?))).collect()
}

/// Where a drawing is: around each of its strokes or lines of text, else the whole of it.
fn shapes(annotation: &Dict<'_>) -> Vec<Rect> {
    let strokes = annotation.get::<Array<'_>>("InkList").map(|strokes| {
        let strokes = strokes.iter::<Array<'_>>().take(SHAPES);
        strokes.filter_map(|stroke| around(&stroke.iter::<f32>().collect::<Vec<_>>())).collect::<Vec<_>>()
    });
    let lines = annotation.get::<Array<'_>>("QuadPoints").map(|points| {
        let points: Vec<f32> = points.iter::<f32>().take(SHAPES * 8).collect();
        points.chunks(8).filter_map(around).collect::<Vec<_>>()
    });
    let parts = [strokes, lines].into_iter().flatten().find(|parts| !parts.is_empty());
    parts.unwrap_or_else(|| annotation.get::<Rect>("Rect").into_iter().collect())
}

/// The rectangle around points, given as pairs of numbers.
fn around(points: &[f32]) -> Option<Rect> {
    points.chunks_exact(2).map(|at| Rect::new(at[0].into(), at[1].into(), at[0].into(), at[1].into())).reduce(
        |one, other| {
            Rect::new(one.x0.min(other.x0), one.y0.min(other.y0), one.x1.max(other.x1), one.y1.max(other.y1))
        },
    )
}

fn meet(shape: &Rect, field: &Rect) -> bool {
    shape.x0 < field.x1 + NEAR
        && field.x0 - NEAR < shape.x1
        && shape.y0 < field.y1 + NEAR
        && field.y0 - NEAR < shape.y1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_is_where_its_points_are() {
        let stroke = around(&[10.0, 20.0, 30.0, 5.0]).unwrap();
        assert_eq!((stroke.x0, stroke.y0, stroke.x1, stroke.y1), (10.0, 5.0, 30.0, 20.0));
        assert!(meet(&stroke, &Rect::new(32.0, 6.0, 40.0, 14.0)));
        assert!(!meet(&stroke, &Rect::new(35.0, 6.0, 40.0, 14.0)));
        assert!(around(&[]).is_none());
    }
}
