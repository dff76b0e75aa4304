//! Hours in words: in comes a place in a text, out goes the hour that is named there: `half past nine`, `neuf heures et
//! demie`, `половина десятого`.
//!
//! Words that say a number alone are an hour only beside a part of the day, or where a word announces one and a full hour
//! follows.

use super::hours::{begins_word, behind, ends_with_word, is_gap};
use crate::locale::values::Hours;
use crate::recognise::{number, value_words};

/// How a language says hours.
#[derive(Debug)]
pub(super) struct Spoken {
    words: &'static Hours,
    /// What stands before and behind the word of the hour, and the minutes that it adds.
    ways: Vec<(&'static str, &'static str, i32)>,
}

/// The sign for the word of the hour in what is said around it.
const HOUR: char = '*';

impl Spoken {
    pub fn new(words: &'static Hours) -> Self {
        let part = |(said, minutes): (&'static String, &i32)| {
            let (before, after) = said.split_once(HOUR).unwrap_or((said, ""));
            (before.trim(), after.trim(), *minutes)
        };
        Self { words, ways: words.spoken.iter().map(part).collect() }
    }

    /// The hour that begins at a place, in minutes after midnight, and how long its words are.
    pub fn at(&self, text: &str, at: usize) -> Option<(u16, usize)> {
        let rest = &text[at..];
        if !rest.starts_with(|c: char| c.is_alphanumeric()) || !begins_word(&text[..at]) {
            return None;
        }
        let ways = self.ways.iter().filter_map(|way| self.way(rest, way));
        let (hour, minutes, len) = ways.max_by_key(|(.., len)| *len).or_else(|| self.full(text, at))?;
        let afternoon = behind(&rest[len..], &self.words.afternoon);
        let morning = behind(&rest[len..], &self.words.morning).filter(|_| afternoon.is_none());
        let hour = match hour {
            1..12 if afternoon.is_some() => hour + 12,
            12 if morning.is_some() => 0,
            _ => hour,
        };
        let minutes = u16::try_from(hour * 60 + minutes).ok().filter(|minutes| *minutes <= 24 * 60)?;
        Some((minutes, len + afternoon.or(morning).unwrap_or(0)))
    }

    fn way(&self, rest: &str, (before, after, minutes): &(&str, &str, i32)) -> Option<(i32, i32, usize)> {
        let mut end = 0;
        if !before.is_empty() {
            end = value_words::len(rest, before)?;
            end += gap(&rest[end..]);
        }
        let (hour, len) = self.hour(&rest[end..]).or_else(|| digits(&rest[end..]))?;
        end += len;
        if !after.is_empty() {
            let space = gap(&rest[end..]);
            end += space + value_words::len(&rest[end + space..], after)?;
        }
        Some((hour, *minutes, end))
    }

    /// A full hour: announced, or beside a part of the day.
    fn full(&self, text: &str, at: usize) -> Option<(i32, i32, usize)> {
        let rest = &text[at..];
        let (hour, len) = self.hour(rest)?;
        let unit = behind(&rest[len..], &self.words.full);
        let end = len + unit.unwrap_or(0);
        let part = [&self.words.afternoon, &self.words.morning];
        let beside = part.into_iter().any(|words| behind(&rest[end..], words).is_some());
        let announced = || self.words.before.iter().any(|word| ends_with_word(&text[..at], word));
        (beside || (unit.is_some() || self.words.bare) && announced()).then_some((hour, 0, end))
    }

    /// The longest word of an hour.
    fn hour(&self, rest: &str) -> Option<(i32, usize)> {
        let words = self.words.words.iter();
        let found = words.filter_map(|(word, hour)| Some((*hour, value_words::len(rest, word)?)));
        found.max_by_key(|(_, len)| *len)
    }
}

/// An hour in figures.
fn digits(rest: &str) -> Option<(i32, usize)> {
    let (value, len) = number::leading(rest)?;
    let hour = i32::try_from(value).ok().filter(|hour| *hour <= 24 && len <= 2)?;
    Some((hour, len))
}

fn gap(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_gap).len()
}
