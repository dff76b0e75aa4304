//! Numbers in words: in comes a text in a language, out go those from two to a hundred, and ordinals.

use std::ops::Range;

use super::fold::{is_invisible, is_mark};
use super::number;
use super::tokens::Found;
use crate::document::Value;
use crate::lang::Lang;
use crate::locale::backwards::date_units;
use crate::locale::values::Values;

/// How a language writes numbers in words.
#[derive(Debug)]
pub(super) struct Cardinals {
    values: &'static Values,
    numerals: bool,
}

impl Cardinals {
    pub(super) fn new(lang: Lang) -> Self {
        Self { values: lang.values(), numerals: date_units(lang).is_some() }
    }

    /// Numbers in words, in order.
    pub(super) fn all(&self, text: &str) -> Vec<Found> {
        if self.numerals {
            return han(text);
        }
        let words = words(text);
        let mut out = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.number(text, &words[at..]) {
                Some((value, count)) if value > 1 => {
                    let range = words[at].start..words[at + count - 1].end;
                    out.push(Found::new(range, Value::Count(value)));
                    at += count;
                }
                _ => at += 1,
            }
        }
        out
    }

    /// The number that these words begin with, and how many of them it takes.
    fn number(&self, text: &str, words: &[Range<usize>]) -> Option<(u32, usize)> {
        let near = |at: usize| {
            words.get(at).is_some_and(|word| {
                text[words[at - 1].end..word.start]
                    .chars()
                    .all(|c| c.is_whitespace() || is_invisible(c) || c == '-' || c == '\u{2011}')
            })
        };
        let (value, mut count) = self.word(text, words)?;
        let joins = |at: usize| self.values.and.iter().any(|word| text[words[at].clone()] == **word);
        // Two and twenty: the tens behind, joined by one letter.
        if value < 10
            && near(count)
            && let Some(tens) = self.values.and.iter().find_map(|and| {
                let word = text[words[count].clone()].strip_prefix(and.as_str())?;
                self.values.cardinals.get(word).copied()
            })
            && is_tens(tens)
        {
            return Some((value + tens, count + 1));
        }
        if is_tens(value) && near(count) {
            let mut next = count;
            if joins(next) && near(next + 1) {
                next += 1;
            }
            let most = if matches!(value, 60 | 80) { 20 } else { 10 };
            if let Some((unit, more)) = self.word(text, &words[next..])
                && unit < most
            {
                count = next + more;
                return Some((value + unit, count));
            }
        }
        Some((value, count))
    }

    /// The longest word of the list: of two words or one.
    fn word(&self, text: &str, words: &[Range<usize>]) -> Option<(u32, usize)> {
        let of = |count: usize| {
            let words = words.get(..count)?;
            let joined: Vec<String> = words.iter().map(|word| text[word.clone()].to_lowercase()).collect();
            let said = joined.join(" ");
            let known = |said: &str| self.values.cardinals.get(said);
            let bare =
                || self.values.before_cardinals.iter().find_map(|it| known(said.strip_prefix(it.as_str())?));
            known(&said).or_else(bare).map(|value| (*value, count))
        };
        of(2).or_else(|| of(1))
    }
}

fn is_tens(value: u32) -> bool {
    (20..100).contains(&value) && value.is_multiple_of(10)
}

/// The words of a text: runs of letters and the marks on them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if !(c.is_alphabetic() || is_mark(c)) {
            continue;
        }
        match out.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => out.push(at..at + c.len_utf8()),
        }
    }
    out
}

/// Chinese numerals of more than one.
fn han(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let read = number::is_numeral(c).then(|| number::leading(&text[at..])).flatten();
        if let Some((value, len)) = read {
            if value > 1 {
                out.push(Found::new(at..at + len, Value::Count(value)));
            }
            at += len;
        } else {
            at += c.len_utf8();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_may_be_written_together_with_a_number() {
        let all = |text: &str| -> Vec<String> {
            Cardinals::new(Lang::Ar).all(text).iter().map(|found| found.value.to_string()).collect()
        };
        assert_eq!(all("العناصر الستة التالية وخمسة وعشرون عضواً"), ["6", "25"]);
        assert_eq!(all("للأعضاء الثلاثة وأربعة"), ["3", "4"]);
        assert_eq!(all("الاستثمار والسبت"), [""; 0]);
    }
}
