//! Stretches: in comes a line of prose as it stands in its file, out go the words between its facts, with the places where
//! they stand and the values that were read in them.

use std::ops::Range;

use super::glyphs::typed;
use crate::document::Value;
use crate::lang::Lang;
use crate::locale::placed::{Line, Mark, What};
use crate::locale::registers::country;

/// Words between facts, footnotes and line breaks, with where each character stands in its file.
pub(super) struct Stretch {
    pub words: String,
    /// The first byte of each character in the words, and its bytes in the file.
    pub at: Vec<(usize, Range<usize>)>,
    /// Where a mark stands, in bytes of the words.
    pub cuts: Vec<usize>,
}

/// A value in words.
pub(super) struct Seen {
    pub stretch: usize,
    pub range: Range<usize>,
    pub value: Value,
}

/// What a message says in a language.
pub(super) struct Said {
    pub lang: Lang,
    pub stretches: Vec<Stretch>,
    pub seen: Vec<Seen>,
}

impl Stretch {
    /// Where these words stand, around the place of a value or, if they show it without what brings it in, within it.
    pub fn find(&self, words: &str, value: &Range<usize>) -> Option<Range<usize>> {
        let wanted: Vec<char> = typed(words).chars().collect();
        let mut text: Vec<(char, Range<usize>)> = Vec::new();
        for (at, c) in self.words.char_indices() {
            text.extend(typed(c.encode_utf8(&mut [0; 4])).chars().map(|it| (it, at..at + c.len_utf8())));
        }
        if wanted.is_empty() || wanted.len() > text.len() {
            return None;
        }
        let digit = |at: usize| self.words[at..].starts_with(|c: char| c.is_ascii_digit());
        text.windows(wanted.len()).find_map(|window| {
            let range = window[0].1.start..window[window.len() - 1].1.end;
            let around = range.start <= value.start && value.end <= range.end;
            let within = value.start <= range.start && range.end <= value.end && {
                let rest = [value.start..range.start, range.end..value.end];
                rest.into_iter()
                    .all(|rest| !rest.clone().any(|at| self.words.is_char_boundary(at) && digit(at)))
            };
            let same = || window.iter().map(|(c, _)| c).eq(&wanted);
            ((around || within) && same()).then_some(range)
        })
    }

    /// The bytes in the file that hold these.
    pub fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        let mut inside = self.at.iter().filter(|(at, _)| range.contains(at)).map(|(_, place)| place);
        let first = inside.next().cloned().unwrap_or_default();
        first.start..inside.next_back().map_or(first.end, |last| last.end)
    }
}

/// The stretches of words of a line.
pub(super) fn stretches(line: &Line) -> Vec<Stretch> {
    let fresh = || Stretch { words: String::new(), at: Vec::new(), cuts: Vec::new() };
    let mut out = vec![fresh()];
    for piece in &line.pieces {
        let last = out.last_mut().expect("one at least");
        match &piece.what {
            What::Char('\n') | What::Fact { .. } | What::Mark { mark: Mark::Note, .. } => out.push(fresh()),
            What::Mark { .. } => last.cuts.push(last.words.len()),
            What::Char(c) => {
                last.at.push((last.words.len(), piece.at.clone()));
                last.words.push(*c);
            }
        }
    }
    out
}

/// Whether a place stands beside the country that it is in, or a country beside a place.
pub(super) fn beside_country(said: &Said, seen: &Seen) -> bool {
    let is_country = |value: &Value| matches!(value, Value::Place(place) if country(place).is_some());
    said.seen.iter().any(|other| {
        let near =
            |one: &Range<usize>, next: &Range<usize>| one.end <= next.start && next.start - one.end <= 4;
        other.stretch == seen.stretch
            && matches!(other.value, Value::Place(_))
            && is_country(&other.value) != is_country(&seen.value)
            && (near(&other.range, &seen.range) || near(&seen.range, &other.range))
    })
}

/// Reads numbers of several parts that one language explains where another has them bare: `letters 3/17 and 4/17`.
pub(super) fn settle(said: &mut [Said]) {
    let explained = |value: &&Value| {
        matches!(value, Value::CollectiveLetter { .. } | Value::Question(_) | Value::Clause(_))
    };
    let all = said.iter().flat_map(|one| &one.seen).map(|seen| &seen.value).filter(explained);
    let all: Vec<Value> = all.cloned().collect();
    for value in all {
        let shown = value.to_string();
        if !shown.contains(['/', '.']) {
            continue;
        }
        for one in said.iter_mut().filter(|one| one.seen.iter().all(|seen| seen.value != value)) {
            let reversed = one.lang.rules().numbers.reversed && matches!(value, Value::Clause(_));
            let written = match reversed {
                true => shown.split('.').rev().collect::<Vec<_>>().join("."),
                false => shown.clone(),
            };
            if let [(stretch, range)] = one.bare(&written).as_slice() {
                let (stretch, range) = (*stretch, range.clone());
                one.seen.push(Seen { stretch, range, value: value.clone() });
                one.seen.sort_by_key(|seen| (seen.stretch, seen.range.start));
            }
        }
    }
}

impl Said {
    /// Where these signs stand by themselves, and nothing was read.
    fn bare(&self, written: &str) -> Vec<(usize, Range<usize>)> {
        let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '\u{2011}');
        let free = |stretch: usize, range: &Range<usize>| {
            let words = &self.stretches[stretch].words;
            let (before, after) = (&words[..range.start], &words[range.end..]);
            let dotted = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(goes_on));
            let over = |seen: &Seen| {
                seen.stretch == stretch && seen.range.start < range.end && range.start < seen.range.end
            };
            !before.ends_with(|c| goes_on(c) || c == '.')
                && !after.starts_with(goes_on)
                && !dotted
                && !self.seen.iter().any(over)
        };
        let places = self.stretches.iter().enumerate().flat_map(|(at, stretch)| {
            stretch.words.match_indices(written).map(move |(from, it)| (at, from..from + it.len()))
        });
        places.filter(|(at, range)| free(*at, range)).collect()
    }
}
