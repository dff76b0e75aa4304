//! Shaping: in comes a reading whose head was recognised, out goes its shape, in the letter and in each annex.
//!
//! Where the letter begins and ends, and where each annex does, is known from what was recognised.

use std::ops::Range;

use super::lines::Lines;
use super::pieces::{Body, pieces};
use super::shape::{AnnexShape, Block, Piece, Shape};
use crate::document::layout::{Found, Layout, PartRole, Segment, Trait};
use crate::document::{Edition, Located};
use crate::kinds::{Kind, anchors, annex_elsewhere, annex_marks};
use crate::reading::{Paragraph, Reading};
use crate::recognise::{Kind as SlipKind, Recognition, folded, is_letterhead};

/// In the head of a letter no more lines than these say nothing known, one after another.
const STRANGE: usize = 8;

/// What is taken of an edition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    /// Headings: not every file says what is one.
    pub headed: bool,
    /// What stands around the letter and says nothing known: above its salutation, and below its signature.
    pub around: bool,
}

/// The shape of an edition of a kind: of a kind that says words of its own, what stands beside these.
pub(super) fn shape(kind: &Kind, reading: &Reading, recognition: &Recognition, taken: Taken) -> Shape {
    let edition = &recognition.edition;
    let headed = taken.headed;
    let layout = &kind.declaration.layout;
    let Some(body) = reading.parts.first() else { return Shape::default() };
    let lines = Lines::of(edition);
    let found = |line: usize| -> Option<Found> { layout.at(lines.first(line)?.key.as_ref()?.as_str()) };
    let role = |line: usize| found(line).map(|found| (found.role, found.node()));
    let opening = body.paragraphs.iter().position(|it| {
        role(it.line).is_some_and(|(role, node)| role == PartRole::Letter && node.has(Trait::Opens))
    });
    // Where there is no salutation, the letter begins after its head.
    let subject = kind.declaration.own_subject();
    let head = || {
        let of_head = |it: &Paragraph| role(it.line).is_some_and(|(role, _)| role == PartRole::Head);
        let ends = |it: &Paragraph| {
            role(it.line).is_some_and(|(_, node)| subject.is_some() && node.spelt() == subject)
        };
        head_end(&body.paragraphs, of_head, ends)
    };
    let start = opening.map(|at| after_block(body.paragraphs.as_slice(), at, &lines)).or_else(head);
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
    let mut out = Shape { lines: body.paragraphs.iter().map(|it| it.line).collect(), ..Shape::default() };
    if wordless && taken.around {
        let strange = |range: Range<usize>| -> Vec<usize> {
            range.filter(|at| is_strange(&body.paragraphs[*at], recognition, &lines, layout)).collect()
        };
        let around = [strange(0..start), strange(close..end)];
        out.letter = plain(all, &around[0]);
        out.letter.extend(pieces(all, &letter, headed, None));
        out.letter.extend(plain(all, &around[1]));
        out.moved = around.map(|all| all.into_iter().map(|at| out.lines[at]).collect());
    } else if wordless {
        out.letter = pieces(all, &letter, headed, None);
    } else {
        out.letter = beside(kind, all, start..close, &lines, headed);
    }
    let elsewhere: Vec<String> = annex_elsewhere(kind, edition.lang).iter().map(|it| folded(it)).collect();
    let says_elsewhere = |it: &Paragraph| elsewhere.contains(&folded(&it.text()));
    let foot = |it: &Paragraph| lines.is_outside(it.line);
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
    let lines = Lines::of(edition);
    let opens = |line: usize| {
        lines.all(line).any(|text| {
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
fn beside(kind: &Kind, all: Body<'_>, letter: Range<usize>, lines: &Lines, headed: bool) -> Vec<Block> {
    let anchors = anchors(kind);
    let (mut anchor, mut open): (Option<&str>, Vec<usize>) = (None, Vec::new());
    let mut out = Vec::new();
    let mut at = letter.start;
    while at < letter.end {
        let said = lines
            .first(all[at].line)
            .filter(|text| text.key.is_some() || text.message.is_some() || text.furniture);
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
        at = after_block(&all, at, lines) + 1;
    }
    out.extend(anchored(all, &open, headed, anchor));
    out
}

/// The blocks of a stretch that follows a paragraph; before the first there is no place for any.
fn anchored(all: Body<'_>, own: &[usize], headed: bool, anchor: Option<&str>) -> Vec<Block> {
    anchor.map_or_else(Vec::new, |anchor| pieces(all, own, headed, Some(anchor)))
}

/// The last paragraph of a head: it stands at the top, little in it says nothing known, and its subject ends it.
fn head_end(
    paragraphs: &[Paragraph],
    of_head: impl Fn(&Paragraph) -> bool,
    ends: impl Fn(&Paragraph) -> bool,
) -> Option<usize> {
    let (mut last, mut strange, mut most) = (None, 0, STRANGE);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if of_head(paragraph) {
            (last, strange) = (Some(at), 0);
            if ends(paragraph) {
                most = 0;
            }
        } else if !paragraph.text().trim().is_empty() {
            strange += 1;
            if strange > most {
                break;
            }
        }
    }
    last
}

/// Whether a paragraph has words, and none that are known; an addressee with a group that nobody can read is not.
fn is_strange(paragraph: &Paragraph, recognition: &Recognition, lines: &Lines, layout: &Layout) -> bool {
    let here = || lines.all(paragraph.line);
    let unread = |it: &Located| {
        let key = it.key.as_ref().map(|key| key.as_str());
        let listed =
            key.and_then(|key| layout.at(key)).is_some_and(|it| it.node().segment == Segment::Addressee);
        listed
            && recognition.notes.iter().any(|note| {
                note.slip.kind == SlipKind::Unread && note.key.as_ref().map(|key| key.as_str()) == key
            })
    };
    let unknown = |it: &Located| it.key.is_none() && it.message.is_none() && !it.furniture;
    here().next().is_some()
        && here().all(|it| unread(it) || unknown(it))
        && !is_letterhead(recognition.edition.lang, &paragraph.text())
}

/// Paragraphs as blocks; what stands in cells that are no table of its own is text.
fn plain(all: Body<'_>, own: &[usize]) -> Vec<Block> {
    if own.iter().all(|at| all[*at].cell.is_none()) {
        return pieces(all, own, false, None);
    }
    let lines = own.iter().map(|at| (*at, 0)).collect();
    vec![Block { heading: None, after: None, piece: Piece::Text { numbered: false, lines } }]
}

/// The last paragraph of the block that begins with this one.
fn after_block(paragraphs: &[Paragraph], at: usize, lines: &Lines) -> usize {
    let text = lines.first(paragraphs[at].line);
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
