//! What was set on a page: the texts of a frame in the order in which they are drawn, each with its place in
//! reading order.

use typst::layout::{Abs, Frame, FrameItem, Point};

/// A text as it was set, in one face and direction.
pub(super) struct Item {
    is_right_to_left: bool,
    /// How many glyphs it has.
    pub glyphs: usize,
    /// Its place among those of the page in reading order.
    pub place: usize,
    origin: Point,
    width: Abs,
}

/// The texts of a page.
///
/// Typst gives the parts of a line in reading order, except that a part set in several faces comes as the eye sees
/// it, piece by piece from left to right. In right-to-left text, such a part is reversed.
pub(super) fn items(frame: &Frame) -> Vec<Item> {
    let mut out = Vec::new();
    collect(frame, Point::zero(), &mut out);
    let beside = |one: &Item, next: &Item| {
        let gap = next.origin.x - one.origin.x - one.width;
        next.origin.y.approx_eq(one.origin.y) && gap.abs() < Abs::pt(0.05) && one.glyphs > 0
    };
    let lengths: Vec<usize> = out.chunk_by(beside).map(<[Item]>::len).collect();
    let mut first = 0;
    for length in lengths {
        let part = &mut out[first..first + length];
        let turned = part.iter().any(|item| item.is_right_to_left);
        for (at, item) in part.iter_mut().enumerate() {
            item.place = first + if turned { length - 1 - at } else { at };
        }
        first += length;
    }
    out
}

fn collect(frame: &Frame, origin: Point, out: &mut Vec<Item>) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let offset = Point::new(group.transform.tx, group.transform.ty);
                collect(&group.frame, origin + *at + offset, out);
            }
            FrameItem::Text(text) => out.push(Item {
                is_right_to_left: text.text.chars().any(is_right_to_left),
                glyphs: text.glyphs.len(),
                place: 0,
                origin: origin + *at,
                width: text.width(),
            }),
            _ => {}
        }
    }
}

/// Whether a character belongs to a script that runs from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && !c.is_numeric()
}
