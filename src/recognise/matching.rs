//! Matching: in comes a text, out goes the message it says, the values it gives and where it slips.
//!
//! To the letter first; else the likeliest few patterns are aligned, and the best is taken only if
//! most of its words are there.

use std::ops::Range;

use super::align::{Alignment, Step, Table, exact};
use super::fold::{Glyph, fold};
use super::language::Language;
use super::pattern::{Blank, Element, Part, Pattern};
use super::slips::{Kind, Slip, slips};
use super::tokens::{Found, is_open};
use super::wordings::SHORT;
use crate::document::Sort;
use crate::locale::registers::Family;

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
    pub blanks: Vec<(Range<usize>, Blank)>,
    /// Where it slips.
    pub slips: Vec<Slip>,
    /// The messages that it says inside: how the meeting is spoken of.
    pub inner: Vec<&'static str>,
    /// What stands in which hole.
    pub places: Vec<(Part, Range<usize>)>,
    /// How many holes a draft leaves open.
    pub open: usize,
    /// Where the recognised text ends, in bytes; less than the whole where something else follows in the same line.
    pub end: usize,
}

/// More bytes than the longest name of a place, with as much beside it, takes in any language.
const PLACE: usize = 300;
/// The longest name of a person, in bytes.
const NAME: usize = 120;
/// How many patterns are tried to the letter at most.
const LIKELY: usize = 40;
/// How many patterns are aligned at most.
const CANDIDATES: usize = 8;
/// Longer texts are not aligned: the table would be larger than any file, and the longest sentence of a letter has a
/// tenth of it.
const LONGEST: usize = 8000;
/// How many of them where they share less than [`LITTLE`] with the text.
const FEW: usize = 3;
/// The share of its rare letters that a likely pattern has in the text.
const LITTLE: f32 = 0.55;
/// Patterns whose words weigh more are sentences, after which another block may follow in the same line.
const LONG: f32 = 20.0;
/// How much better the beginning must be than the whole.
const MUCH: f32 = 0.03;
/// How much of the words must be there where the place tells what is said.
const PLACED: f32 = 0.4;
/// What is left of a line must be at least this long to be taken for a block of its own.
const REST: usize = 12;

impl Language {
    /// The message that a text says, among the allowed ones.
    pub(super) fn best(&self, text: &str, allowed: &dyn Fn(&str) -> bool) -> Option<Hit> {
        let glyphs = fold(text);
        if glyphs.is_empty() {
            return None;
        }
        let whole: String = glyphs.iter().map(|glyph| glyph.c).collect();
        let candidates = self.candidates(&glyphs, allowed, LIKELY);
        let mut tried = self.brief(&whole);
        tried.extend(candidates.iter().filter(|(_, share)| *share > 0.99).map(|(at, _)| *at));
        tried.retain(|at| allowed(self.pattern(*at).id));
        tried.sort_unstable();
        tried.dedup();
        let best = tried
            .into_iter()
            .filter_map(|at| {
                let pattern = self.pattern(at);
                let alignment = exact(pattern, &glyphs, &self.accepts(pattern, &glyphs, text))?;
                Some(self.hit(at, &alignment, &glyphs, text, text.len()))
            })
            .filter(|hit| self.plausible(hit))
            // Of two to the letter, the one of more words.
            .min_by(|a, b| rank(a).total_cmp(&rank(b)).then(self.weight(b).total_cmp(&self.weight(a))));
        let sound = |slip: &Slip| !matches!(slip.kind, Kind::Unread | Kind::Wording);
        if best.as_ref().is_some_and(|hit| hit.slips.iter().all(sound)) {
            return best;
        }
        if glyphs.len() > LONGEST {
            return best;
        }
        let near = candidates.iter().filter(|(at, _)| self.pattern(*at).weight >= SHORT).take(CANDIDATES);
        // Of patterns that have little in common with the text the first few are enough.
        let near = near.enumerate().filter(|(nth, (_, share))| *nth < FEW || *share > LITTLE);
        let near = near.map(|(_, candidate)| candidate);
        let enough = |at| if self.pattern(at).weight < 15.0 { 0.8 } else { 0.6 };
        let aligned = near.filter_map(|(at, _)| self.near(*at, &glyphs, text, enough(*at)));
        aligned.chain(best).min_by(|a, b| rank(a).total_cmp(&rank(b)))
    }

    /// The message of those allowed that a text says with a value, where its place alone tells that it says one.
    pub(super) fn nearest(&self, text: &str, allowed: &dyn Fn(&str) -> bool) -> Option<Hit> {
        let glyphs = fold(text);
        let near = self.candidates(&glyphs, allowed, CANDIDATES);
        let aligned = near.iter().filter_map(|(at, _)| self.near(*at, &glyphs, text, PLACED));
        aligned.filter(|hit| !hit.found.is_empty()).min_by(|a, b| rank(a).total_cmp(&rank(b)))
    }

    /// The text against one pattern, whole, or its beginning where a sentence ends and much more follows.
    fn near(&self, at: usize, glyphs: &[Glyph], text: &str, enough: f32) -> Option<Hit> {
        let pattern = self.pattern(at);
        let table = Table::new(pattern, glyphs, (1.0 - enough) * pattern.weight.max(1.0))?;
        let whole = table.reading(glyphs.len());
        let mut hit = self.hit(at, &whole, glyphs, text, text.len());
        let stops = |glyph: &Glyph| !glyph.c.is_alphanumeric();
        let sentence = matches!(pattern.elements.last(), Some(Element::Glyph(glyph)) if stops(glyph));
        let unread = hit.slips.iter().any(|slip| slip.kind == Kind::Unread);
        let mut much = MUCH;
        if (hit.similarity < 0.95 || unread) && sentence && pattern.weight > LONG && !text.contains('\n') {
            for open in table.beginnings(glyphs) {
                let stop = consumed(&open);
                if stop == 0 || glyphs.len() - stop < REST || !ends_sentence(glyphs, stop, text) {
                    continue;
                }
                let beginning = self.hit(at, &open, glyphs, text, glyphs[stop].at);
                if beginning.similarity >= 0.85 && rank(&beginning) + much < rank(&hit) {
                    (hit, much) = (beginning, 0.0);
                }
            }
        }
        // A sentence is nobody's name, and what stands on two lines is no day and no hour.
        let name = |(part, range): &(Part, Range<usize>)| match part.sort {
            Sort::Person => range.len() <= NAME && !text[range.clone()].contains('\n'),
            sort => !on_one_line(sort) || !text[range.clone()].trim().contains('\n'),
        };
        (hit.similarity >= enough && hit.places.iter().all(name)).then_some(hit)
    }

    /// How much the words of what a text says weigh.
    fn weight(&self, hit: &Hit) -> f32 {
        self.pattern(hit.pattern).weight
    }

    /// A pattern of few words is not said where its values are not there.
    fn plausible(&self, hit: &Hit) -> bool {
        let pattern = self.pattern(hit.pattern);
        let values = pattern.holes.iter().flatten().filter(|part| !part.optional).count();
        let read = hit.slips.iter().all(|slip| slip.kind != Kind::Unread);
        hit.similarity > 0.5 && (pattern.weight >= SHORT || (hit.found.len() + hit.open >= values && read))
    }

    /// Whether stretches of a text can stand in the holes of a pattern: dates, places and names must be some.
    pub(super) fn accepts<'a>(
        &'a self,
        pattern: &'a Pattern,
        glyphs: &'a [Glyph],
        text: &'a str,
    ) -> impl Fn(usize, &Range<usize>) -> bool + 'a {
        use Sort::{Date, Dates, Deadline, Hour, Person, Place, Revision, Time};
        let strict = |part: &Part| {
            matches!(part.sort, Date | Dates | Deadline | Time | Hour | Place | Person | Revision)
        };
        move |hole, range| {
            let parts = &pattern.holes[hole];
            // A sentence that ends in a place is no place, and what is said beside one is of another pattern.
            if matches!(parts.as_slice(), [Part { sort: Place, .. }]) {
                let shown = &text[bytes(glyphs, range)];
                if shown.len() > PLACE {
                    return false;
                }
                let named: usize = self.named(Family::Place, shown).iter().map(|(name, _)| name.len()).sum();
                if 2 * named < shown.len() {
                    return false;
                }
            }
            // Whoever signs does so on one line.
            if matches!(parts.as_slice(), [Part { sort: Person, .. }])
                && (range.len() > NAME || text[bytes(glyphs, range)].contains('\n'))
            {
                return false;
            }
            // What stands on two lines is no meeting, no day and no hour.
            if matches!(parts.as_slice(), [Part { sort, .. }] if on_one_line(*sort))
                && text[bytes(glyphs, range)].trim().contains('\n')
            {
                return false;
            }
            !parts.iter().any(strict)
                || self
                    .read(parts, text, bytes(glyphs, range))
                    .slips
                    .iter()
                    .all(|slip| slip.kind != Kind::Unread)
        }
    }

    /// An alignment of a pattern as a hit.
    pub(super) fn hit(
        &self,
        at: usize,
        alignment: &Alignment,
        glyphs: &[Glyph],
        text: &str,
        end: usize,
    ) -> Hit {
        let pattern = self.pattern(at);
        let values = values(self, pattern, alignment, glyphs, text);
        let similarity = 1.0 - (alignment.cost + values.strange) / pattern.weight.max(1.0);
        Hit {
            pattern: at,
            similarity,
            found: values.found,
            blanks: values.blanks,
            slips: values.slips,
            inner: values.inner,
            places: values.places,
            open: values.open,
            end,
        }
    }
}

/// Whether a value of this sort never reaches over two lines.
fn on_one_line(sort: Sort) -> bool {
    matches!(sort, Sort::Date | Sort::Dates | Sort::Deadline | Sort::Time | Sort::Hour | Sort::Meeting(_))
}

/// How bad a hit is: what its words lack first, then values that cannot be read, then typography.
pub(super) fn rank(hit: &Hit) -> f32 {
    1.0 - hit.similarity + burden(&hit.slips)
}

/// How bad slips are together.
pub(super) fn burden(slips: &[Slip]) -> f32 {
    let weight = |slip: &Slip| match slip.kind {
        Kind::Unread => 0.05,
        Kind::Wording => 0.004,
        Kind::Punctuation | Kind::Spelling | Kind::Merged => 0.002,
        Kind::Typography => 0.001,
    };
    slips.iter().map(weight).sum()
}

/// Whether a sentence ends before a character: at a mark that a space follows, or at one that Chinese writes; a web address
/// has stops of its own.
fn ends_sentence(glyphs: &[Glyph], stop: usize, text: &str) -> bool {
    let last = &glyphs[stop - 1];
    let mark = &text[last.at..last.at + last.len];
    let rest = &text[last.at + last.len..glyphs[stop].at];
    mark.contains(['。', '！', '？', '；', '：'])
        || !last.c.is_alphanumeric() && !mark.contains(['(', '[']) && rest.contains(char::is_whitespace)
}

/// How many characters of the text an alignment has read.
fn consumed(alignment: &Alignment) -> usize {
    let read = alignment.steps.iter().rev().find_map(|step| match step {
        Step::Pair(_, t) | Step::Extra(t) => Some(t + 1),
        Step::Hole(_, range) => Some(range.end),
        Step::Missing(_) => None,
    });
    read.unwrap_or(0)
}

/// The bytes that characters take.
pub(super) fn bytes(glyphs: &[Glyph], range: &Range<usize>) -> Range<usize> {
    let last = glyphs[range.end - 1];
    glyphs[range.start].at..last.at + last.len
}

/// What an alignment says.
#[derive(Default)]
pub(super) struct Values {
    pub found: Vec<Found>,
    pub slips: Vec<Slip>,
    blanks: Vec<(Range<usize>, Blank)>,
    inner: Vec<&'static str>,
    /// Where each part of a hole stands.
    pub places: Vec<(Part, Range<usize>)>,
    open: usize,
    /// The weight of words in lists that are neither members nor join them.
    pub strange: f32,
}

/// The values of an alignment, and where they slip.
pub(super) fn values(
    language: &Language,
    pattern: &Pattern,
    alignment: &Alignment,
    glyphs: &[Glyph],
    text: &str,
) -> Values {
    let mut out = Values { slips: slips(pattern, alignment, glyphs, text), ..Values::default() };
    for step in &alignment.steps {
        let Step::Hole(hole, range) = step else { continue };
        let range = bytes(glyphs, range);
        out.open += usize::from(is_open(&text[range.clone()]));
        let contents = language.read(&pattern.holes[*hole], text, range);
        let words = contents.slips.iter().filter(|slip| slip.kind == Kind::Wording);
        out.strange += words.flat_map(|slip| fold(&slip.found)).map(|glyph| glyph.weight()).sum::<f32>();
        out.found.extend(contents.found);
        out.inner.extend(contents.inner);
        out.places.extend(contents.places);
        out.slips.extend(contents.slips);
    }
    out.slips.sort_by_key(|slip| slip.range.start);
    out.slips.dedup();
    let places = |elements: &Range<usize>| {
        let mut places = alignment.steps.iter().filter_map(|step| match step {
            Step::Pair(p, t) if elements.contains(p) => Some(glyphs[*t].at..glyphs[*t].at + glyphs[*t].len),
            _ => None,
        });
        let first = places.next()?;
        Some(first.start..places.next_back().map_or(first.end, |last| last.end))
    };
    let there = |elements: &Range<usize>| {
        let pairs =
            alignment.steps.iter().filter(|step| matches!(step, Step::Pair(p, _) if elements.contains(p)));
        2 * pairs.count() >= elements.len()
    };
    let blanks = pattern.blanks.iter().filter(|(elements, _)| there(elements));
    let blanks = blanks.filter_map(|(elements, field)| Some((places(elements)?, *field)));
    out.blanks = blanks.collect();
    out
}
