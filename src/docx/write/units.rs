//! Lengths: turns the theme's millimetres and points into the units of the formats.
//!
//! Each length is rounded exactly once, here; table columns are rounded at their edges, so that they add up.

/// Twentieths of a point from points.
pub(super) fn twips(points: f64) -> i64 {
    (points * 20.0).round() as i64
}

/// Twentieths of a point from millimetres.
pub(super) fn mm(millimetres: f64) -> i64 {
    twips(millimetres * 72.0 / 25.4)
}

/// Half points from points.
pub(super) fn half_points(points: f64) -> i64 {
    (points * 2.0).round() as i64
}

/// English Metric Units, 36 000 per millimetre.
pub(super) fn emu(millimetres: f64) -> i64 {
    (millimetres * 36_000.0).round() as i64
}

/// The widths of columns in twentieths of a point.
pub(super) fn columns(millimetres: &[f64]) -> Vec<i64> {
    let mut edge = 0.0;
    millimetres
        .iter()
        .map(|width| {
            let start = mm(edge);
            edge += width;
            mm(edge) - start
        })
        .collect()
}
