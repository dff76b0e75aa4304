//! Half days: in come a text and the dates in it, out go the spans of which the first or last day is half a day, said in
//! brackets: `25 (afternoon) to 26 June 2026`.
//!
//! What stands in the brackets is read aside, so that the date around it is read as without them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::number;
use crate::document::{Half, HalfDays, Value, WITHOUT_YEAR};
use crate::lang::Lang;
use crate::recognise::fold::{folded_text, is_invisible};

/// The words of a language for half a day, folded.
#[derive(Debug)]
pub(super) struct HalfWords(Vec<(String, Half)>);

/// Half a day, and where it is said.
type Said = (Range<usize>, Half);

impl HalfWords {
    pub(super) fn new(lang: Lang) -> Self {
        let (printed, written) = (&lang.rules().halves, &lang.values().halves);
        let bare = |half| printed.words(half).trim().trim_matches(['(', ')', '（', '）']).to_owned();
        let of = |half, words: &[String]| {
            let all = words.iter().cloned().chain([bare(half)]);
            all.map(|word| (folded_text(&word), half)).collect::<Vec<_>>()
        };
        let mut out = of(Half::Morning, &written.morning);
        out.extend(of(Half::Afternoon, &written.afternoon));
        Self(out)
    }

    /// The text with spaces in the place of half days, and where they were said.
    pub(super) fn aside(&self, text: &str) -> (String, Vec<Said>) {
        let (mut plain, mut out) = (text.to_owned(), Vec::new());
        for (at, open) in text.match_indices(['(', '（']) {
            let from = at + open.len();
            let Some(length) = text[from..].find([')', '）']) else { break };
            let words = folded_text(&text[from..from + length]);
            let Some((_, half)) = self.0.iter().find(|(word, _)| *word == words) else { continue };
            let close = text[from + length..].chars().next().map_or(0, char::len_utf8);
            let range = at..from + length + close;
            plain.replace_range(range.clone(), &" ".repeat(range.len()));
            out.push((range, *half));
        }
        (plain, out)
    }
}

/// The values with the half days that were said within or right behind them; what may stand around a date says nothing.
pub(super) fn halved(
    text: &str,
    found: &mut [(Range<usize>, Value)],
    said: &[Said],
    around: &BTreeSet<String>,
) {
    if said.is_empty() {
        return;
    }
    let gap = |c: char| c.is_whitespace() || c == '.' || is_invisible(c);
    let says_nothing =
        |words: &str| words.split(gap).all(|word| word.is_empty() || around.contains(&folded_text(word)));
    for (range, value) in found {
        let own = said.iter().filter(|(half, _)| {
            let behind = range.end <= half.start && says_nothing(&text[range.end..half.start]);
            (range.start < half.start && half.end <= range.end) || behind
        });
        let (mut halves, mut end) = ([Half::Whole; 2], range.end);
        for (place, half) in own {
            // What stands behind all of it is of the last day; within it, of the first if more days follow.
            let rest = text.get(place.end..range.end).unwrap_or("");
            let last = !rest.contains(|c| number::digit(c).is_some()) || ends_last(rest);
            halves[usize::from(last)] = *half;
            end = end.max(place.end);
        }
        let halved = match value {
            // The half of one day is said in many ways, and the day is what must agree.
            Value::Dates(from, to) if halves != [Half::Whole; 2] && from.year() != WITHOUT_YEAR => {
                Some(HalfDays { from: *from, from_half: halves[0], to: *to, to_half: halves[1] })
            }
            _ => None,
        };
        if let Some(days) = halved {
            (*value, *range) = (Value::HalfDays(days), range.start..end);
        }
    }
}

/// Whether what follows is of the same day: its month in words, and its year.
fn ends_last(rest: &str) -> bool {
    let numbers: Vec<(u32, Range<usize>)> = number::all(rest);
    matches!(numbers.as_slice(), [(1900..=2199, range)] if range.len() >= 4)
}
