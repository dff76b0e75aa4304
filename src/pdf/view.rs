//! Pages to look at: in come the pages as they were laid out, out go a picture of each and where its passages stand on it.
//!
//! The pictures are what the PDF prints. A passage is found by the addresses that the hand-over noted in the texts: what
//! is set between one and its end belongs to it.

use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, Point, Size};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

/// How far a line of text reaches over its baseline and below it, in its size.
const RISE: f64 = 0.86;
const FALL: f64 = 0.26;

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// Its width and height, in points.
    pub size: [f64; 2],
    /// It as SVG, in which letters are outlines: no face is needed to show it.
    pub svg: String,
    /// What stands on it, in the order in which it is read.
    pub passages: Vec<Passage>,
}

/// A passage on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Passage {
    /// Its address.
    pub key: String,
    /// Left, top, width and height of what it covers, in points from the corner of the page at the top left.
    pub at: [f64; 4],
}

/// The pages of an edition.
pub(super) fn sheets(paged: &PagedDocument) -> Vec<Sheet> {
    let options = SvgOptions::default();
    // A passage goes on on the next page.
    let mut open: Vec<String> = Vec::new();
    let sheets = paged.pages().iter().map(|page| {
        let mut found = Vec::new();
        walk(&page.frame, Point::zero(), &mut open, &mut found);
        let Size { x, y } = page.frame.size();
        let passages = found.into_iter().map(|(key, [left, top, right, bottom])| Passage {
            key,
            at: [left, top, right - left, bottom - top],
        });
        Sheet {
            size: [x.to_pt(), y.to_pt()],
            svg: typst_svg::svg(page, &options),
            passages: passages.collect(),
        }
    });
    sheets.collect()
}

/// What each passage covers: left, top, right and bottom.
type Covered = Vec<(String, [f64; 4])>;

fn walk(frame: &Frame, origin: Point, open: &mut Vec<String>, out: &mut Covered) {
    for (at, item) in frame.items() {
        let Point { x, y } = origin + *at;
        let (x, y) = (x.to_pt(), y.to_pt());
        match item {
            FrameItem::Group(group) => {
                let offset = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, origin + *at + offset, open, out);
            }
            FrameItem::Tag(Tag::Start(element, _)) => {
                match passage(element.to_packed::<MetadataElem>().map(|it| &it.value)) {
                    Some("") => drop(open.pop()),
                    Some(key) => open.push(key.to_owned()),
                    None => {}
                }
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let size = text.size.to_pt();
                cover(open.last(), [x, y - RISE * size, x + text.width().to_pt(), y + FALL * size], out);
            }
            // Places to fill in.
            FrameItem::Link(_, size) => {
                cover(open.last(), [x, y, x + size.x.to_pt(), y + size.y.to_pt()], out);
            }
            _ => {}
        }
    }
}

/// What a text notes of itself: its address, or nothing at its end.
fn passage(value: Option<&Value>) -> Option<&str> {
    match value? {
        Value::Dict(noted) => match noted.get("passage").ok()? {
            Value::Str(key) => Some(key.as_str()),
            _ => None,
        },
        _ => None,
    }
}

fn cover(key: Option<&String>, [left, top, right, bottom]: [f64; 4], out: &mut Covered) {
    let Some(key) = key else { return };
    match out.iter_mut().find(|(known, _)| known == key) {
        Some((_, whole)) => {
            *whole = [whole[0].min(left), whole[1].min(top), whole[2].max(right), whole[3].max(bottom)];
        }
        None => out.push((key.clone(), [left, top, right, bottom])),
    }
}
