//! How marks look: the drawings of a set and an unset mark of a given size.
//!
//! The frame of a box is part of the page, so that it is there whatever a viewer does; a state only draws what goes
//! into the frame, with paths and without any font.

/// The drawings of a mark, as content streams.
pub(super) struct Looks {
    /// A cross for a square mark.
    pub cross: Vec<u8>,
    /// A dot for a round one.
    pub dot: Vec<u8>,
    /// What an empty blank shows, as viewers expect it: nothing, in a frame that they fill.
    pub empty: Vec<u8>,
}

/// How far from its frame a cross ends, as a fraction of the side.
const CROSS_INSET: f32 = 0.22;
/// The width of its strokes.
const CROSS_WIDTH: f32 = 0.11;
/// The radius of a dot.
const DOT_RADIUS: f32 = 0.25;
/// The handles of four curves that make a circle.
const CIRCLE: f32 = 0.552_285;

impl Looks {
    /// The drawings in a square with this side.
    pub(super) fn new(side: f32) -> Self {
        let (near, far) = (side * CROSS_INSET, side * (1.0 - CROSS_INSET));
        let cross = format!(
            "q 0 0 0 RG {:.3} w 1 J {near:.3} {near:.3} m {far:.3} {far:.3} l \
             {near:.3} {far:.3} m {far:.3} {near:.3} l S Q",
            side * CROSS_WIDTH,
        );
        let (middle, radius) = (side / 2.0, side * DOT_RADIUS);
        let (low, high, handle) = (middle - radius, middle + radius, radius * CIRCLE);
        let (before, after) = (middle - handle, middle + handle);
        let dot = format!(
            "q 0 0 0 rg {high:.3} {middle:.3} m \
             {high:.3} {after:.3} {after:.3} {high:.3} {middle:.3} {high:.3} c \
             {before:.3} {high:.3} {low:.3} {after:.3} {low:.3} {middle:.3} c \
             {low:.3} {before:.3} {before:.3} {low:.3} {middle:.3} {low:.3} c \
             {after:.3} {low:.3} {high:.3} {before:.3} {high:.3} {middle:.3} c f Q",
        );
        Self { cross: cross.into_bytes(), dot: dot.into_bytes(), empty: b"/Tx BMC EMC".to_vec() }
    }
}
