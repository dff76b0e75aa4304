//! Alignment: in come a pattern and a text, both folded; out goes which character answers to which, and what
//! stands in the holes.
//!
//! The cheapest reading wins. A text that says the pattern to the letter is found without the
//! table; else costs are those of an edit distance in which a hole takes what its sort takes almost for nothing.

use std::ops::Range;

use super::fold::Glyph;
use super::pattern::{Element, Pattern, absorbs};

/// How a text answers to a pattern.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Alignment {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// What does not answer, by weight.
    pub cost: f32,
}

/// One step through pattern and text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// A character of the pattern, by element, and one of the text answer to each other, perhaps not equal.
    Pair(usize, usize),
    /// An element of the pattern that the text lacks.
    Missing(usize),
    /// A character of the text that the pattern has not.
    Extra(usize),
    /// What stands in a hole.
    Hole(usize, Range<usize>),
}

/// The cost of a hole with nothing in it.
const EMPTY_HOLE: f32 = 3.0;
/// What another character costs beside a missing one: what could stand in a hole shall not answer to a lost word.
const OTHER: f32 = 1.3;
/// How many tries the exact reading may take before the table is used.
const TRIES: usize = 4000;
/// From this cost on a character does not belong into a hole.
const FOREIGN: f32 = 0.5;

/// The reading in which every character answers to the letter, if there is one.
///
/// `accepts` says whether a stretch can stand in a hole; where it cannot, the hole is tried longer.
pub(super) fn exact(
    pattern: &Pattern,
    text: &[Glyph],
    accepts: &dyn Fn(usize, &Range<usize>) -> bool,
) -> Option<Alignment> {
    let mut steps = Vec::with_capacity(pattern.elements.len());
    let mut search = Search { pattern, text, accepts, tries: TRIES };
    search.read(0, 0, &mut steps).then_some(Alignment { steps, cost: 0.0 })
}

struct Search<'a> {
    pattern: &'a Pattern,
    text: &'a [Glyph],
    accepts: &'a dyn Fn(usize, &Range<usize>) -> bool,
    tries: usize,
}

impl Search<'_> {
    fn read(&mut self, mut at: usize, mut t: usize, steps: &mut Vec<Step>) -> bool {
        let undo = steps.len();
        while let Some(Element::Glyph(glyph)) = self.pattern.elements.get(at) {
            if self.text.get(t).is_none_or(|other| other.c != glyph.c) {
                steps.truncate(undo);
                return false;
            }
            steps.push(Step::Pair(at, t));
            at += 1;
            t += 1;
        }
        let Some(Element::Hole(hole)) = self.pattern.elements.get(at) else {
            if t != self.text.len() {
                steps.truncate(undo);
            }
            return t == self.text.len();
        };
        if self.pattern.optional[*hole] && self.read(at + 1, t, steps) {
            return true;
        }
        let next = match self.pattern.elements.get(at + 1) {
            Some(Element::Glyph(glyph)) => Some(glyph.c),
            _ => None,
        };
        let start = t;
        while t < self.text.len() && absorbed(self.pattern, *hole, self.text[t].c) < FOREIGN {
            t += 1;
            let may_end = match next {
                Some(next) => self.text.get(t).is_some_and(|glyph| glyph.c == next),
                None => t == self.text.len(),
            };
            if may_end {
                self.tries = self.tries.saturating_sub(1);
                if self.tries == 0 {
                    break;
                }
                let before = steps.len();
                steps.push(Step::Hole(*hole, start..t));
                if (self.accepts)(*hole, &(start..t)) && self.read(at + 1, t, steps) {
                    return true;
                }
                steps.truncate(before);
            }
        }
        steps.truncate(undo);
        false
    }
}

/// The reading of the beginning of a text to the letter, as far as the pattern goes, and where it ends.
pub(super) fn beginning(pattern: &Pattern, text: &[Glyph]) -> Option<(Alignment, usize)> {
    let any = |_: usize, _: &Range<usize>| true;
    // Most texts do not begin as the pattern does.
    let mut leading = pattern.elements.iter().map_while(|element| match element {
        Element::Glyph(glyph) => Some(glyph.c),
        Element::Hole(_) => None,
    });
    let mut begun = text.iter().map(|glyph| glyph.c);
    if !leading.all(|c| begun.next() == Some(c)) {
        return None;
    }
    let mut ends: Vec<usize> = Vec::new();
    match pattern.elements.as_slice() {
        [.., Element::Glyph(last)] => {
            ends.extend((1..=text.len()).filter(|end| text[end - 1].c == last.c).take(40));
        }
        [.., Element::Glyph(before), Element::Hole(hole)] => {
            // The last hole takes all that its sort takes.
            let takes =
                |at: usize| text.get(at).is_some_and(|glyph| absorbed(pattern, *hole, glyph.c) < FOREIGN);
            for start in (1..text.len()).filter(|at| text[at - 1].c == before.c && takes(*at)).take(40) {
                ends.push(start + (start..).take_while(|at| takes(*at)).count());
            }
        }
        _ => {}
    }
    ends.into_iter().find_map(|end| exact(pattern, &text[..end], &any).map(|alignment| (alignment, end)))
}

fn absorbed(pattern: &Pattern, hole: usize, c: char) -> f32 {
    pattern.holes[hole].iter().map(|part| absorbs(part.sort, c)).fold(f32::INFINITY, f32::min)
}

/// How a cell of the table was reached.
const PAIR: u8 = 0;
const MISSING: u8 = 1;
const EXTRA: u8 = 2;
const OUT_OF_HOLE: u8 = 3;

/// The cheapest reading of the whole text; none where it must cost more than `most`.
pub(super) fn cheapest(pattern: &Pattern, text: &[Glyph], most: f32) -> Option<Alignment> {
    Some(Table::new(pattern, text, most)?.reading(text.len()))
}

/// How much dearer than the cheapest a beginning may be; a hole must not end at its first stop for less.
const DEARER: f32 = 2.0;
/// How many beginnings are looked at.
const BEGINNINGS: usize = 4;

/// The costs of reading so much of a text as so much of a pattern.
pub(super) struct Table<'a> {
    pattern: &'a Pattern,
    columns: usize,
    best: Vec<f32>,
    way: Vec<u8>,
    entered: Vec<bool>,
}

impl<'a> Table<'a> {
    /// The table; none where even a beginning of the text must cost more than `most`.
    pub(super) fn new(pattern: &'a Pattern, text: &[Glyph], most: f32) -> Option<Self> {
        let (rows, columns) = (pattern.elements.len() + 1, text.len() + 1);
        // `best` is the cost of having read so much; `inside` the same while in the hole of the row.
        let mut best = vec![f32::INFINITY; rows * columns];
        let mut inside = vec![f32::INFINITY; rows * columns];
        let mut way = vec![MISSING; rows * columns];
        let mut entered = vec![false; rows * columns];
        best[0] = 0.0;
        let weights: Vec<f32> = text.iter().map(Glyph::weight).collect();
        let takes: Vec<Vec<f32>> = (0..pattern.holes.len())
            .map(|hole| {
                text.iter()
                    .zip(&weights)
                    .map(|(glyph, own)| absorbed(pattern, hole, glyph.c).min(*own))
                    .collect()
            })
            .collect();
        for p in 0..rows {
            let row = p * columns;
            let element = pattern.elements.get(p);
            let own = match element {
                Some(Element::Glyph(glyph)) => glyph.weight(),
                _ => 0.0,
            };
            for t in 0..columns {
                let here = row + t;
                if t > 0 {
                    let cost = best[here - 1] + weights[t - 1];
                    if cost < best[here] {
                        (best[here], way[here]) = (cost, EXTRA);
                    }
                }
                match element {
                    Some(Element::Glyph(glyph)) => {
                        let below = here + columns;
                        let cost = best[here] + own;
                        if cost < best[below] {
                            (best[below], way[below]) = (cost, MISSING);
                        }
                        if let Some(other) = text.get(t) {
                            let cost = best[here] + differs((glyph, own), (other, weights[t]));
                            if cost <= best[below + 1] {
                                (best[below + 1], way[below + 1]) = (cost, PAIR);
                            }
                        }
                    }
                    Some(Element::Hole(hole)) => {
                        let below = here + columns;
                        if t > 0 {
                            let take = takes[*hole][t - 1];
                            let (from, into) = (best[here - 1] + take, inside[here - 1] + take);
                            entered[here] = from <= into;
                            inside[here] = from.min(into);
                        }
                        if inside[here] < best[below] {
                            (best[below], way[below]) = (inside[here], OUT_OF_HOLE);
                        }
                        let cost = best[here] + if pattern.optional[*hole] { 0.0 } else { EMPTY_HOLE };
                        if cost < best[below] {
                            (best[below], way[below]) = (cost, MISSING);
                        }
                    }
                    None => {}
                }
            }
            // What was dear so far does not become cheaper.
            if best[row..row + columns].iter().all(|cost| *cost > most) {
                return None;
            }
        }
        Some(Self { pattern, columns, best, way, entered })
    }

    /// The cheapest readings of beginnings of the text that end where a sentence may end.
    pub(super) fn beginnings(&self, text: &[Glyph]) -> Vec<Alignment> {
        let cost = |end: &usize| self.best[self.last() + end];
        let mut ends: Vec<usize> = (1..text.len()).filter(|end| !text[end - 1].c.is_alphanumeric()).collect();
        ends.sort_by(|a, b| cost(a).total_cmp(&cost(b)));
        let least = ends.first().map_or(0.0, cost);
        ends.retain(|end| cost(end) <= least + DEARER);
        ends.into_iter().take(BEGINNINGS).map(|end| self.reading(end)).collect()
    }

    /// Where the costs of the whole pattern begin.
    fn last(&self) -> usize {
        self.pattern.elements.len() * self.columns
    }

    /// The cheapest reading of the text up to a character.
    pub(super) fn reading(&self, end: usize) -> Alignment {
        let Self { pattern, columns, best, way, entered } = self;
        let (columns, cost) = (*columns, best[self.last() + end]);
        let (mut p, mut t) = (pattern.elements.len(), end);
        let mut steps = Vec::with_capacity(p + t);
        while p > 0 || t > 0 {
            match way[p * columns + t] {
                EXTRA if t > 0 => {
                    t -= 1;
                    steps.push(Step::Extra(t));
                }
                PAIR if t > 0 && p > 0 => {
                    (p, t) = (p - 1, t - 1);
                    steps.push(Step::Pair(p, t));
                }
                OUT_OF_HOLE if p > 0 => {
                    p -= 1;
                    let stop = t;
                    while t > 0 {
                        let first = entered[p * columns + t];
                        t -= 1;
                        if first {
                            break;
                        }
                    }
                    let Element::Hole(hole) = pattern.elements[p] else {
                        unreachable!("only holes are left")
                    };
                    steps.push(Step::Hole(hole, t..stop));
                }
                _ if p > 0 => {
                    p -= 1;
                    steps.push(Step::Missing(p));
                }
                _ => break,
            }
        }
        steps.reverse();
        Alignment { steps, cost }
    }
}

/// What it costs to read one character for another, each with its weight.
fn differs((a, own): (&Glyph, f32), (b, other): (&Glyph, f32)) -> f32 {
    if a.c == b.c {
        0.0
    } else if own == other {
        // Two letters, or two marks.
        own * OTHER
    } else {
        own + other
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::recognise::fold::fold;
    use crate::recognise::language::Language;

    fn aligned(beginning: &str, text: &str) -> (String, f32) {
        let language = Language::of(Lang::En, &crate::kinds::tap_consultation::KIND.declaration);
        let pattern =
            (0..).map(|at| language.pattern(at)).find(|pattern| pattern.text.starts_with(beginning)).unwrap();
        let glyphs = fold(text);
        let alignment = cheapest(pattern, &glyphs, f32::INFINITY).unwrap();
        let shown = alignment.steps.iter().map(|step| match step {
            Step::Pair(_, t) => glyphs[*t].c.to_string(),
            Step::Missing(_) => "-".into(),
            Step::Extra(t) => format!("+{}", glyphs[*t].c),
            Step::Hole(_, range) => {
                format!("<{}>", glyphs[range.clone()].iter().map(|glyph| glyph.c).collect::<String>())
            }
        });
        (shown.collect(), alignment.cost)
    }

    #[test]
    fn a_lost_word_before_a_hole_is_missing_and_the_hole_whole() {
        let (steps, cost) =
            aligned("Draft new Recommendation", "Draft new Recommendation X.1216 (X.gcpie) [R057]");
        assert_eq!(steps, "draftnewrecommendation----<x.1216(x.gcpie)>[<r057>]");
        assert!((4.0..5.0).contains(&cost), "{cost}");
    }
}
