//! Matching: in comes a text, out goes the message it says, the values it gives and where it slips.
//!
//! The one rule: to the letter first; else the likeliest few patterns are aligned, and the best is taken only if
//! most of its words are there.

use std::ops::Range;

use super::align::{Alignment, Step, cheapest, exact};
use super::fold::{Glyph, fold};
use super::language::{Language, SHORT};
use super::pattern::{Element, Pattern, Sort};
use super::slips::{Kind, Slip, slips};
use super::tokens::Found;

/// A text recognised.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// The pattern, by index.
    pub pattern: usize,
    /// How much of its words the text has, from 0 to 1.
    pub similarity: f32,
    /// The values, in order, by bytes of the text.
    pub found: Vec<Found>,
    /// Blanks of the form: where they stand and which field they are.
    pub blanks: Vec<(Range<usize>, &'static str)>,
    /// Where it slips.
    pub slips: Vec<Slip>,
    /// Where the recognised text ends, in bytes; less than the whole where something else follows in the same line.
    pub end: usize,
}

/// How many patterns are aligned at most.
const CANDIDATES: usize = 8;
/// What is left of a line must be at least this long to be taken for a block of its own.
const REST: usize = 12;

impl Language {
    /// The message that a text says, among the allowed ones.
    pub(super) fn best(&self, text: &str, allowed: &dyn Fn(&str) -> bool) -> Option<Hit> {
        let glyphs = fold(text);
        if glyphs.is_empty() {
            return None;
        }
        let fixed: String = glyphs.iter().map(|glyph| glyph.c).collect();
        let mut exacts: Vec<(usize, Alignment)> = Vec::new();
        let try_exact = |at: usize, exacts: &mut Vec<(usize, Alignment)>| {
            if exacts.iter().all(|(other, _)| *other != at)
                && let Some(alignment) = exact(&self.patterns[at], &glyphs, &self.accepts(&self.patterns[at], &glyphs, text))
            {
                exacts.push((at, alignment));
            }
        };
        for at in self.fixed.get(&fixed).into_iter().flatten().filter(|at| allowed(self.patterns[**at].id)) {
            try_exact(*at, &mut exacts);
        }
        for at in self.short.iter().filter(|at| allowed(self.patterns[**at].id)) {
            try_exact(*at, &mut exacts);
        }
        let candidates = self.candidates(&glyphs, allowed, 40);
        for (at, _) in candidates.iter().filter(|(_, share)| *share > 0.99) {
            try_exact(*at, &mut exacts);
        }
        let hits: Vec<Hit> = exacts
            .into_iter()
            .map(|(at, alignment)| self.hit(at, &alignment, &glyphs, text, text.len()))
            .filter(|hit| self.plausible(hit))
            .collect();
        let best = hits.into_iter().min_by(|a, b| rank(a).total_cmp(&rank(b)));
        if best.as_ref().is_some_and(|hit| hit.slips.iter().all(|slip| slip.kind != Kind::Unread)) {
            return best;
        }
        let near = candidates.iter().filter(|(at, _)| self.patterns[*at].weight >= SHORT).take(CANDIDATES);
        let aligned = near.filter_map(|(at, _)| self.near(*at, &glyphs, text));
        aligned.chain(best).min_by(|a, b| rank(a).total_cmp(&rank(b)))
    }

    /// The text against one pattern, whole, or its beginning where much more follows.
    fn near(&self, at: usize, glyphs: &[Glyph], text: &str) -> Option<Hit> {
        let pattern = &self.patterns[at];
        let whole = cheapest(pattern, glyphs, false);
        let mut similarity = 1.0 - whole.cost / pattern.weight;
        let mut alignment = whole;
        let mut end = text.len();
        if similarity < 0.95 && matches!(pattern.elements.last(), Some(Element::Glyph(_))) {
            let open = cheapest(pattern, glyphs, true);
            let stop = consumed(&open);
            let likely = 1.0 - open.cost / pattern.weight;
            if likely >= 0.85 && likely > similarity + 0.05 && glyphs.len() - stop >= REST {
                similarity = likely;
                alignment = open;
                end = glyphs[stop].at;
            }
        }
        let enough = if pattern.weight < 15.0 { 0.8 } else { 0.6 };
        if similarity < enough {
            return None;
        }
        let mut hit = self.hit(at, &alignment, glyphs, text, end);
        hit.similarity = similarity;
        Some(hit)
    }

    /// A pattern of few words is not said where its values are not there.
    fn plausible(&self, hit: &Hit) -> bool {
        let pattern = &self.patterns[hit.pattern];
        let values = pattern.holes.iter().flatten().filter(|part| !part.optional()).count();
        pattern.weight >= SHORT
            || (hit.found.len() >= values && hit.slips.iter().all(|slip| slip.kind != Kind::Unread))
    }

    /// Whether stretches of a text can stand in the holes of a pattern: dates, places and names must be some.
    fn accepts<'a>(
        &'a self,
        pattern: &'a Pattern,
        glyphs: &'a [Glyph],
        text: &'a str,
    ) -> impl Fn(usize, &Range<usize>) -> bool + 'a {
        move |hole, range| {
            let strict = |part: &super::pattern::Part| {
                matches!(part.sort, Sort::Date | Sort::Dates | Sort::Deadline | Sort::Place | Sort::Person | Sort::Revision)
            };
            if !pattern.holes[hole].iter().any(strict) {
                return true;
            }
            let (first, last) = (glyphs[range.start], glyphs[range.end - 1]);
            let contents = self.read(&pattern.holes[hole], text, first.at..last.at + last.len);
            contents.slips.iter().all(|slip| slip.kind != Kind::Unread)
        }
    }

    /// An alignment of a pattern as a hit.
    pub(super) fn read_as(&self, at: usize, alignment: &Alignment, glyphs: &[Glyph], text: &str) -> Hit {
        self.hit(at, alignment, glyphs, text, text.len())
    }

    fn hit(&self, at: usize, alignment: &Alignment, glyphs: &[Glyph], text: &str, end: usize) -> Hit {
        let (found, slips, blanks) = values(self, &self.patterns[at], alignment, glyphs, text);
        Hit {
            pattern: at,
            similarity: 1.0 - alignment.cost / self.patterns[at].weight.max(1.0),
            found,
            blanks,
            slips,
            end,
        }
    }
}

/// How bad a hit is: what its words lack first, then values that cannot be read, then typography.
pub(super) fn rank(hit: &Hit) -> f32 {
    1.0 - hit.similarity + burden(&hit.slips)
}

/// How bad slips are together.
fn burden(slips: &[Slip]) -> f32 {
    let weight = |slip: &Slip| match slip.kind {
        Kind::Unread => 0.05,
        Kind::Wording => 0.004,
        Kind::Punctuation | Kind::Spelling | Kind::Merged => 0.002,
        Kind::Typography => 0.001,
    };
    slips.iter().map(weight).sum()
}

/// How many characters of the text an alignment has read.
fn consumed(alignment: &Alignment) -> usize {
    alignment
        .steps
        .iter()
        .rev()
        .find_map(|step| match step {
            Step::Pair(_, t) | Step::Extra(t) => Some(t + 1),
            Step::Hole(_, range) => Some(range.end),
            Step::Missing(_) => None,
        })
        .unwrap_or(0)
}

type Values = (Vec<Found>, Vec<Slip>, Vec<(Range<usize>, &'static str)>);

fn values(
    language: &Language,
    pattern: &Pattern,
    alignment: &Alignment,
    glyphs: &[Glyph],
    text: &str,
) -> Values {
    let mut slips = slips(pattern, alignment, glyphs, text);
    let mut found = Vec::new();
    for step in &alignment.steps {
        if let Step::Hole(hole, range) = step {
            let (first, last) = (glyphs[range.start], glyphs[range.end - 1]);
            let contents = language.read(&pattern.holes[*hole], text, first.at..last.at + last.len);
            found.extend(contents.found);
            slips.extend(contents.slips);
        }
    }
    slips.sort_by_key(|slip| slip.range.start);
    let blanks = pattern
        .blanks
        .iter()
        .filter_map(|(elements, field)| {
            let places: Vec<Range<usize>> = alignment
                .steps
                .iter()
                .filter_map(|step| match step {
                    Step::Pair(p, t) if elements.contains(p) => {
                        Some(glyphs[*t].at..glyphs[*t].at + glyphs[*t].len)
                    }
                    _ => None,
                })
                .collect();
            Some((places.first()?.start..places.last()?.end, *field))
        })
        .collect();
    (found, slips, blanks)
}

/// The values and slips of what stands inside a message, read by the patterns of a set.
pub(super) fn best_inner(language: &Language, set: &str, text: &str) -> (Vec<Found>, Vec<Slip>) {
    let glyphs = fold(text);
    let patterns = &language.inner[set];
    let mut best: Option<(f32, Values)> = None;
    for pattern in patterns {
        let Some(alignment) = exact(pattern, &glyphs, &language.accepts(pattern, &glyphs, text)) else { continue };
        let read = values(language, pattern, &alignment, &glyphs, text);
        let cost = burden(&read.1);
        if best.as_ref().is_none_or(|(other, _)| cost < *other) {
            best = Some((cost, read));
        }
    }
    if best.is_none() {
        let near = patterns
            .iter()
            .map(|pattern| (cheapest(pattern, &glyphs, false), pattern))
            .min_by(|a, b| a.0.cost.total_cmp(&b.0.cost));
        if let Some((alignment, pattern)) = near {
            best = Some((alignment.cost, values(language, pattern, &alignment, &glyphs, text)));
        }
    }
    best.map(|(_, (found, slips, _))| (found, slips)).unwrap_or_default()
}
