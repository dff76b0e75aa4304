//! Hours of the day: in comes a text in a language, out go the hours in it, in minutes after midnight.
//!
//! `2359 hours`, `23.59 UTC`, `14 h 30`, `9:30 a.m.`, `下午2时` and `noon` are hours; a bare number is one only where
//! a word, a zone or a colon says so.

use std::ops::Range;

use super::spoken::Spoken;
use super::tokens::is_han;
use crate::locale::Lang;
use crate::locale::values::Hours;
use crate::recognise::fold::{is_dash, is_invisible};
use crate::recognise::number;

/// How a language writes hours.
#[derive(Debug)]
pub(super) struct Clock {
    words: &'static Hours,
    spoken: Spoken,
    to: &'static [String],
    zones: &'static [String],
    numerals: bool,
}

/// A number that may be an hour.
struct Read {
    minutes: u16,
    end: usize,
    /// Whether something beside it says that it is one.
    certain: bool,
}

impl Clock {
    pub(super) fn new(lang: Lang) -> Self {
        let values = lang.values();
        Self {
            words: &values.hours,
            spoken: Spoken::new(&values.hours),
            to: &values.to,
            zones: &lang.rules().reading.zones,
            numerals: lang == Lang::Zh,
        }
    }

    /// The hours in a text, in order.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, u16)> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if let Some((minutes, len)) = self.named(text, at) {
                // The hour may be said again: 中午12时.
                let again = self.read(text, at + len).filter(|read| read.certain && read.minutes == minutes);
                let end = again.map_or(at + len, |read| read.end);
                out.push((at..end, minutes));
                at = end;
            } else if let Some((minutes, len)) = self.spoken.at(text, at) {
                out.push((at..at + len, minutes));
                at += len;
            } else if let Some(read) = self.read(text, at).filter(|read| read.certain) {
                out.push((at..read.end, read.minutes));
                at = read.end;
            } else {
                at += number::leading(&text[at..]).map_or(c.len_utf8(), |(_, len)| len);
            }
        }
        out
    }

    /// The hour in a text whose place says that it holds one: the first outside what is known to be something else.
    pub(super) fn bare(
        &self,
        text: &str,
        free: &dyn Fn(&Range<usize>) -> bool,
    ) -> Option<(Range<usize>, u16)> {
        let certain = self.find(text).into_iter().find(|(range, _)| free(range));
        certain.or_else(|| {
            let starts = text.char_indices().filter(|(_, c)| number::digit(*c).is_some()).map(|(at, _)| at);
            starts.into_iter().find_map(|at| {
                let read = self.read(text, at)?;
                let range = at..read.end;
                (free(&range) && text[range.clone()].chars().count() > 2).then_some((range, read.minutes))
            })
        })
    }

    /// Whether a word stands before hours.
    pub(super) fn announces(&self, word: &str) -> bool {
        self.words.before.iter().any(|known| known == word)
    }

    /// Noon and midnight.
    fn named(&self, text: &str, at: usize) -> Option<(u16, usize)> {
        if !begins_word(&text[..at]) {
            return None;
        }
        let of = |words: &[String], minutes| Some((minutes, behind(&text[at..], words)?));
        of(&self.words.noon, 12 * 60).or_else(|| of(&self.words.midnight, 24 * 60))
    }

    /// The hour whose number begins at a place.
    fn read(&self, text: &str, at: usize) -> Option<Read> {
        let first = text[at..].chars().next()?;
        let numeral = self.numerals && number::is_numeral(first);
        let joined = |c: char| number::digit(c).is_some() || matches!(c, '.' | ':' | '：' | '/' | '+');
        let before = &text[..at];
        if !(numeral || number::digit(first).is_some())
            || before.ends_with(joined)
            || before.ends_with(|c: char| c.is_alphabetic() && !is_han(c) && c.is_ascii())
        {
            return None;
        }
        let (value, len) = number::leading(&text[at..])?;
        let digits = if numeral { value.to_string().len() } else { text[at..at + len].chars().count() };
        let mut end = at + len;
        let (hour, mut minute, mut certain) = match digits {
            1 | 2 => (value, 0, false),
            4 => (value / 100, value % 100, false),
            _ => return None,
        };
        let mut stopped = false;
        if digits < 3
            && let Some((value, len, sign)) = two_digits(&text[end..])
        {
            (minute, end) = (value, end + len);
            (certain, stopped) = (sign != '.', sign == '.');
        }
        if let Some(len) = behind(&text[end..], &self.words.units) {
            certain = true;
            end += len;
            if digits < 3 && !stopped && minute == 0 {
                let mut parts = self.words.parts.iter();
                if let Some((part, value)) = parts.find(|(part, _)| text[end..].starts_with(part.as_str())) {
                    (minute, end) = (*value, end + part.len());
                } else if let Some((value, len)) = self.minutes(&text[end..]) {
                    (minute, end) = (value, end + len);
                }
            }
        }
        // Twelve noon.
        if let Some(len) = behind(&text[end..], &self.words.noon).filter(|_| hour == 12) {
            return Some(Read { minutes: 12 * 60, end: end + len, certain: true });
        }
        let afternoon = behind(&text[end..], &self.words.afternoon);
        let morning = behind(&text[end..], &self.words.morning).filter(|_| afternoon.is_none());
        end += afternoon.or(morning).unwrap_or(0);
        let before_it = |words: &[String]| words.iter().any(|word| ends_with_word(before, word));
        let late = afternoon.is_some() || before_it(&self.words.afternoon);
        let early = morning.is_some() || before_it(&self.words.morning);
        let hour = match hour {
            12 if early => 0,
            1..12 if late => hour + 12,
            _ => hour,
        };
        let zone = self.zones.iter().any(|zone| {
            text[end..].trim_start_matches([' ', '\u{a0}', '(', '（']).starts_with(zone.as_str())
        });
        let announced = (digits == 4 || stopped) && before_it(&self.words.before);
        certain |= late || early || zone || announced;
        if !certain && digits != 3 {
            certain = self.goes_on(&text[end..]);
        }
        // 24 h is how long something is open.
        if digits < 3
            && hour == 24
            && minute == 0
            && end > at + len
            && text[at + len..end].contains(char::is_alphabetic)
        {
            return None;
        }
        let minutes = u16::try_from(hour * 60 + minute).ok().filter(|minutes| *minutes <= 24 * 60)?;
        (minute < 60).then_some(Read { minutes, end, certain })
    }

    /// The minutes behind the word for hours.
    fn minutes(&self, text: &str) -> Option<(u32, usize)> {
        let gap = text.len() - text.trim_start_matches(is_gap).len();
        let (value, len) = number::leading(&text[gap..]).filter(|(value, _)| *value < 60)?;
        let named = behind(&text[gap + len..], &self.words.minutes);
        let two = text[gap..gap + len].chars().count() == 2 || self.numerals;
        (named.is_some() || two).then(|| (value, gap + len + named.unwrap_or(0)))
    }

    /// Whether the other end of a span of hours follows.
    fn goes_on(&self, text: &str) -> bool {
        let rest = text.trim_start_matches(is_gap);
        let next = match rest.chars().next() {
            Some(c) if is_dash(c) => &rest[c.len_utf8()..],
            _ => match behind(rest, self.to) {
                Some(len) => &rest[len..],
                None => return false,
            },
        };
        let next = next.trim_start_matches(is_gap);
        let at = text.len() - next.len();
        self.read(text, at).is_some_and(|read| read.certain)
    }
}

/// A colon or full stop and two digits after it.
fn two_digits(text: &str) -> Option<(u32, usize, char)> {
    let sign = text.chars().next().filter(|c| matches!(c, ':' | '：' | '.'))?;
    let rest = &text[sign.len_utf8()..];
    let (value, len) = number::leading(rest)?;
    let plain = rest[..len].chars().all(|c| number::digit(c).is_some());
    let ended = !rest[len..].starts_with(['%', '％', ':', '：'])
        && !rest[len..].strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (plain && ended && rest[..len].chars().count() == 2).then_some((value, sign.len_utf8() + len, sign))
}

pub(super) fn is_gap(c: char) -> bool {
    (c.is_whitespace() && c != '\n') || is_invisible(c)
}

pub(super) fn begins_word(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() && !is_han(c))
}

/// How long the first of these words is that a text begins with, the space before it included.
pub(super) fn behind(text: &str, words: &[String]) -> Option<usize> {
    let gap = text.len() - text.trim_start_matches(is_gap).len();
    let lens = words.iter().filter_map(|word| crate::recognise::value_words::len(&text[gap..], word));
    lens.max().map(|len| gap + len)
}

/// Whether a text ends with a word, spaces aside.
pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    let text = text.trim_end_matches(is_gap);
    let Some(at) = text.char_indices().rev().nth(word.chars().count().saturating_sub(1)).map(|(at, _)| at)
    else {
        return false;
    };
    crate::recognise::value_words::len(&text[at..], word) == Some(text.len() - at) && begins_word(&text[..at])
}
