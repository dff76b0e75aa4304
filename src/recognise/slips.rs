//! Slips: in comes how a text answers to a pattern, out goes where it does not, in words people can read.
//!
//! A slip shows whole words on both sides, and nothing that answers.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::align::{Alignment, Step};
use super::fold::{Gap, Glyph};
use super::pattern::{Element, Pattern};

/// A place where a text does not say what its formula says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What kind of difference it is.
    pub kind: Kind,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub found: String,
    /// What the formula has there; `{name}` for a value.
    pub expected: String,
}

/// What kind of difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Other words, words too many, words lacking.
    Wording,
    /// Punctuation alone.
    Punctuation,
    /// A hyphen or space lost or added, capitals, accents.
    Typography,
    /// A value spelt wrongly, and plainly meant: `X1332`.
    Spelling,
    /// What stands where a value must stand cannot be read as one.
    Unread,
    /// Another block follows in the same paragraph.
    Merged,
}

/// Every slip of a text against the pattern it answers to.
pub(super) fn slips(pattern: &Pattern, alignment: &Alignment, glyphs: &[Glyph], text: &str) -> Vec<Slip> {
    let mut out = wording(pattern, alignment, glyphs, text);
    typography(pattern, alignment, glyphs, text, &mut out);
    out.sort_by_key(|slip| slip.range.start);
    out
}

/// Differing characters that stand this near belong to one slip.
const NEAR: usize = 2;

fn wording(pattern: &Pattern, alignment: &Alignment, glyphs: &[Glyph], text: &str) -> Vec<Slip> {
    let steps = &alignment.steps;
    let answers = |step: &Step| match step {
        Step::Pair(p, t) => matches!(pattern.elements[*p], Element::Glyph(glyph) if glyph.c == glyphs[*t].c),
        Step::Hole(..) => true,
        Step::Missing(_) | Step::Extra(_) => false,
    };
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in (0..steps.len()).filter(|at| !answers(&steps[*at])) {
        let hole_between =
            |last: &Range<usize>| steps[last.end..at].iter().any(|step| matches!(step, Step::Hole(..)));
        match groups.last_mut() {
            Some(last) if at - last.end <= NEAR && !hole_between(last) => last.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups.into_iter().map(|group| slip(pattern, steps, &group, glyphs, text)).collect()
}

fn slip(pattern: &Pattern, steps: &[Step], group: &Range<usize>, glyphs: &[Glyph], text: &str) -> Slip {
    // Whole words: the group grows over answering characters until a space on both sides.
    let spaced = |step: &Step| match step {
        Step::Pair(p, t) => {
            let gap = matches!(pattern.elements[*p], Element::Glyph(glyph) if glyph.gap == Gap::Space);
            gap || glyphs[*t].gap == Gap::Space || ideograph(glyphs[*t].c)
        }
        Step::Missing(p) => matches!(pattern.elements[*p], Element::Glyph(glyph) if glyph.gap == Gap::Space),
        Step::Extra(t) => glyphs[*t].gap == Gap::Space,
        Step::Hole(..) => true,
    };
    let (mut start, mut end) = (group.start, group.end);
    while start > 0 && !spaced(&steps[start]) && !matches!(steps[start - 1], Step::Hole(..)) {
        start -= 1;
    }
    while end < steps.len() && !spaced(&steps[end]) {
        end += 1;
    }
    let (mut found, mut expected): (Option<Range<usize>>, Option<Range<usize>>) = (None, None);
    let grow = |range: &mut Option<Range<usize>>, at: usize, len: usize| match range {
        Some(range) => *range = range.start.min(at)..range.end.max(at + len),
        None => *range = Some(at..at + len),
    };
    let mut hole = None;
    for step in &steps[start..end] {
        let (p, t) = match step {
            Step::Pair(p, t) => (Some(*p), Some(*t)),
            Step::Missing(p) => (Some(*p), None),
            Step::Extra(t) => (None, Some(*t)),
            Step::Hole(..) => (None, None),
        };
        match p.map(|p| pattern.elements[p]) {
            Some(Element::Glyph(glyph)) => grow(&mut expected, glyph.at, glyph.len),
            Some(Element::Hole(index)) => hole = Some(index),
            None => {}
        }
        if let Some(t) = t {
            grow(&mut found, glyphs[t].at, glyphs[t].len);
        }
    }
    // What is lacking is shown where it lacks: between its neighbours, with nothing in it.
    let range = found.unwrap_or_else(|| {
        let before = steps[..start].iter().rev().find_map(|step| match step {
            Step::Pair(_, t) | Step::Extra(t) => Some(glyphs[*t].at + glyphs[*t].len),
            Step::Hole(_, range) => Some(glyphs[range.end - 1].at + glyphs[range.end - 1].len),
            Step::Missing(_) => None,
        });
        before.unwrap_or(0)..before.unwrap_or(0)
    });
    let mut expected = expected.map(|range| pattern.text[range].to_owned()).unwrap_or_default();
    if let Some(index) = hole {
        let names: Vec<String> =
            pattern.holes[index].iter().map(|part| format!("{{{}}}", part.name)).collect();
        expected = if expected.is_empty() { names.concat() } else { expected };
    }
    let shown = text[range.clone()].to_owned();
    let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let kind = match hole {
        Some(_) => Kind::Unread,
        None if words(&shown) == words(&expected) => Kind::Punctuation,
        None => Kind::Wording,
    };
    Slip { kind, range, found: shown, expected }
}

/// Hyphens, spaces, capitals and accents between and in characters that answer.
fn typography(pattern: &Pattern, alignment: &Alignment, glyphs: &[Glyph], text: &str, out: &mut Vec<Slip>) {
    let mut last: Option<(usize, usize)> = None;
    let mut places: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for step in &alignment.steps {
        let Step::Pair(p, t) = step else {
            last = None;
            continue;
        };
        let (Element::Glyph(ours), theirs) = (pattern.elements[*p], glyphs[*t]) else { continue };
        if ours.c != theirs.c {
            last = None;
            continue;
        }
        let joined = last == Some((p.wrapping_sub(1), t.wrapping_sub(1)));
        last = Some((*p, *t));
        let gap = joined && gap_differs(&ours, &theirs, &glyphs[t - 1]);
        if gap || letter_differs(ours.raw, theirs.raw) {
            let from = if gap { glyphs[t - 1].at } else { theirs.at };
            let ours_from = match (gap, pattern.elements[p.saturating_sub(1)]) {
                (true, Element::Glyph(before)) => before.at,
                _ => ours.at,
            };
            places.push((from..theirs.at + theirs.len, ours_from..ours.at + ours.len));
        }
    }
    let mut merged: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (theirs, ours) in places {
        let (theirs, ours) = (widen(text, theirs), widen(&pattern.text, ours));
        match merged.last_mut() {
            Some((last, last_ours)) if last.end >= theirs.start => {
                last.end = last.end.max(theirs.end);
                last_ours.end = last_ours.end.max(ours.end);
            }
            _ => merged.push((theirs, ours)),
        }
    }
    for (theirs, ours) in merged {
        let covered = |slip: &Slip| slip.range.start < theirs.end && theirs.start < slip.range.end;
        if !out.iter().any(covered) {
            out.push(Slip {
                kind: Kind::Typography,
                found: text[theirs.clone()].to_owned(),
                range: theirs,
                expected: pattern.text[ours].to_owned(),
            });
        }
    }
}

fn gap_differs(ours: &Glyph, theirs: &Glyph, before: &Glyph) -> bool {
    match (ours.gap, theirs.gap) {
        (a, b) if a == b => false,
        (Gap::Hyphen, _) | (_, Gap::Hyphen) => theirs.c.is_alphanumeric() && before.c.is_alphanumeric(),
        _ => [before.c, theirs.c].iter().all(|c| c.is_alphabetic() && !ideograph(*c)),
    }
}

fn letter_differs(ours: char, theirs: char) -> bool {
    if ours == theirs || !ours.is_alphabetic() || !theirs.is_alphabetic() {
        return false;
    }
    if ours.is_uppercase() != theirs.is_uppercase() {
        return true;
    }
    // A lookalike of another script and another width are no slip; another accent is.
    let base = |c: char| std::iter::once(c).nfd().next();
    base(ours) == base(theirs)
}

fn ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// The range with the whole words at its ends.
fn widen(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = |c: char| (c.is_alphanumeric() && !ideograph(c)) || super::fold::is_dash(c);
    let before: usize =
        text[..range.start].chars().rev().take_while(|c| inside(*c)).map(char::len_utf8).sum();
    let after: usize = text[range.end..].chars().take_while(|c| inside(*c)).map(char::len_utf8).sum();
    range.start - before..range.end + after
}
