//! The pieces that dates are made of: in comes a text in a language, out go its numbers, names of months and days of
//! the week, and the small words and signs between them, each with its place.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use jiff::civil::Weekday;

use super::roman;
use crate::locale::Lang;
use crate::locale::backwards::{date_units, date_words, month_names, weekday_names};
use crate::recognise::fold::{folded_text, is_dash, is_invisible, is_mark};
use crate::recognise::{number, value_words};

/// A piece of a date, or of what stands beside one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    /// A month, and whether it begins with a capital where the language writes one.
    Month(i8, bool),
    /// A day of the week.
    Weekday(Weekday),
    /// What stands after year, month and day: 年, 月, 日.
    Unit(usize),
    /// A word between the ends of a span.
    To,
    /// A word between the members of a list.
    And,
    Comma,
    Stroke,
    Dash,
    /// Another word or sign that may stand inside a date.
    Glue,
    Other,
}

impl Token {
    /// Whether it may stand beside a date and says nothing.
    pub(super) fn is_company(self) -> bool {
        !matches!(self, Token::Number(..) | Token::Month(..) | Token::Other)
    }
}

/// The words of a language's dates.
#[derive(Debug)]
pub(super) struct Words {
    /// Months by their names, folded, with whether the name has a capital.
    months: HashMap<String, (i8, bool)>,
    pub weekdays: HashMap<String, Weekday>,
    /// The days of a month in words.
    days: &'static [Vec<String>],
    /// The first words of names of several words.
    openings: HashSet<String>,
    pub glue: BTreeSet<String>,
    to: HashSet<String>,
    and: HashSet<String>,
    between: HashSet<String>,
    pub units: Option<[char; 3]>,
}

impl Words {
    pub(super) fn new(lang: Lang) -> Self {
        let (rules, values) = (lang.rules(), lang.values());
        let folded = |words: &[String]| words.iter().map(|word| folded_text(word)).collect::<HashSet<_>>();
        let mut names = month_names(lang);
        let others = values.months.iter().filter_map(|(month, names)| Some((month.parse().ok()?, names)));
        names.extend(others.flat_map(|(month, all)| all.iter().map(move |name| (name.clone(), month))));
        let capital = |name: &str| name.chars().next().is_some_and(char::is_uppercase);
        let written = (0..7).flat_map(|day| values.weekdays[day].iter().map(move |name| (name.clone(), day)));
        let days = written.map(|(name, day)| {
            let offset = i8::try_from(day).expect("one of seven");
            (name, Weekday::from_monday_zero_offset(offset).expect("one of seven"))
        });
        let first = |name: &str| name.split_once(' ').map(|(first, _)| folded_text(first));
        Self {
            days: &values.days,
            openings: names.iter().filter_map(|(name, _)| first(name)).collect(),
            months: names.iter().map(|(name, month)| (folded_text(name), (*month, capital(name)))).collect(),
            weekdays: weekday_names(lang)
                .into_iter()
                .chain(days)
                .map(|(name, day)| (folded_text(&name), day))
                .collect(),
            glue: date_words(lang)
                .iter()
                .chain(&rules.around_dates)
                .chain(&values.ordinals)
                .map(|word| folded_text(word.trim_end_matches('.')))
                .collect(),
            to: folded(&values.to).into_iter().chain(folded(&rules.reading.ranges)).collect(),
            and: folded(&values.and),
            between: folded(&values.between),
            units: date_units(lang),
        }
    }

    /// The pieces of a text; spaces and invisible characters are none.
    pub(super) fn tokens(&self, text: &str) -> Vec<(Token, Range<usize>)> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if c.is_whitespace() || is_invisible(c) {
                at += c.len_utf8();
                continue;
            }
            let (mut token, len) = match roman::month(&text[..at], &text[at..]) {
                Some((month, len)) => (Token::Month(month, true), len),
                None => self.token(&text[at..], c),
            };
            if matches!(token, Token::Number(..)) && is_attached(&out, &text[..at]) {
                token = Token::Other;
            }
            // A day to be filled in stands in quotation marks: «12» июня.
            let quoted = matches!(c, '»' | '”' | '“' | '"') && text[..at].ends_with(|c: char| c.is_numeric());
            if quoted && matches!(out.last(), Some((Token::Number(..), _))) {
                token = Token::Glue;
            }
            out.push((token, at..at + len));
            at += len;
        }
        self.number_days(text, &mut out);
        out
    }

    /// Makes numbers of days in words, which stand before the names of months: `the fourteenth of May`.
    fn number_days(&self, text: &str, tokens: &mut Vec<(Token, Range<usize>)>) {
        if self.days.is_empty() {
            return;
        }
        let mut before = tokens.len();
        while let Some(at) = tokens[..before].iter().rposition(|(token, _)| matches!(token, Token::Month(..)))
        {
            before = at;
            // Behind the first end of a span stands its other end.
            while let Some((day, range)) = self.day_before(text, &tokens[..before]) {
                let shown = tokens[range.start].1.start..tokens[range.end - 1].1.end;
                before = range.start;
                let digits = if day < 10 { 1 } else { 2 };
                tokens.splice(range, [(Token::Number(day, digits), shown)]);
                let glue = |tokens: &[(Token, Range<usize>)]| {
                    tokens.iter().rposition(|(token, _)| *token != Token::Glue).map_or(0, |last| last + 1)
                };
                let joined = glue(&tokens[..before]);
                let joins = |(token, _): &(Token, _)| matches!(token, Token::To | Token::And | Token::Dash);
                if !tokens[..joined].last().is_some_and(joins) {
                    break;
                }
                before = joined - 1;
            }
        }
    }

    /// The day in words that stands at the end of these pieces, small words aside, and which of them it is.
    fn day_before(&self, text: &str, tokens: &[(Token, Range<usize>)]) -> Option<(u32, Range<usize>)> {
        let glue = tokens.iter().rev().take_while(|(token, _)| *token == Token::Glue).count();
        // A day may end in a word that is glue elsewhere.
        let mut ends = (tokens.len() - glue..=tokens.len()).rev();
        let (end, (first, day)) = ends.find_map(|end| Some((end, self.day(text, &tokens[..end])?)))?;
        Some((day, first..end))
    }

    /// The day in words that ends with these pieces, and with which of them it begins.
    fn day(&self, text: &str, tokens: &[(Token, Range<usize>)]) -> Option<(usize, u32)> {
        /// The most pieces that a day has: `vingt-et-un`.
        const MOST: usize = 5;
        let end = tokens.last()?.1.end;
        let firsts = tokens.len().saturating_sub(MOST)..tokens.len();
        firsts.into_iter().find_map(|first| {
            let shown = &text[tokens[first].1.start..end];
            let named = |word: &String| value_words::len(shown, word) == Some(shown.len());
            let day = self.days.iter().position(|words| words.iter().any(named))?;
            Some((first, u32::try_from(day + 1).ok()?))
        })
    }

    /// Whether the last word before a place, small ones aside, says that two days that follow are the ends of a span.
    pub(super) fn is_between(&self, text: &str, before: &[(Token, Range<usize>)]) -> bool {
        let between = |range: &Range<usize>| self.between.contains(&folded_text(&text[range.clone()]));
        let small = |token: &Token| matches!(token, Token::Glue | Token::Weekday(_));
        let mut words = before.iter().rev().skip_while(|(token, range)| small(token) && !between(range));
        words.next().is_some_and(|(_, range)| between(range))
    }

    fn token(&self, rest: &str, c: char) -> (Token, usize) {
        let numerals = number::digit(c).is_some() || (self.units.is_some() && number::is_numeral(c));
        if let Some((value, taken)) = numerals.then(|| number::leading(rest)).flatten() {
            // 二十六 are two digits.
            let digits =
                if number::is_numeral(c) { value.to_string().len() } else { rest[..taken].chars().count() };
            return (Token::Number(value, digits), taken);
        }
        if let Some(unit) = self.units.and_then(|units| units.iter().position(|unit| *unit == c)) {
            return (Token::Unit(unit), c.len_utf8());
        }
        // Behind a number they are the ending of an ordinal.
        if matches!(c, 'º' | 'ª' | '°') {
            return (Token::Glue, c.len_utf8());
        }
        if is_han(c) {
            return self.han(rest, c);
        }
        if c.is_alphabetic() {
            return self.word(rest, c);
        }
        let token = match c {
            _ if is_dash(c) || matches!(c, '~' | '～' | '〜') => Token::Dash,
            ',' | '،' | '，' => Token::Comma,
            '、' => Token::And,
            '/' | '／' => Token::Stroke,
            '.' | '\'' | '’' => Token::Glue,
            _ if self.and.contains(c.to_string().as_str()) => Token::And,
            _ => Token::Other,
        };
        (token, c.len_utf8())
    }

    /// A Chinese character, or the name of a day of the week.
    fn han(&self, rest: &str, c: char) -> (Token, usize) {
        let named = self.weekdays.iter().filter(|(name, _)| rest.starts_with(name.as_str()));
        if let Some((name, day)) = named.max_by_key(|(name, _)| name.len()) {
            return (Token::Weekday(*day), name.len());
        }
        let is = |words: &HashSet<String>| words.iter().any(|word| word.chars().eq([c]));
        let glue = || self.glue.iter().any(|word| word.chars().any(|known| known == c));
        let token = match () {
            () if is(&self.to) => Token::To,
            () if is(&self.and) => Token::And,
            () if glue() => Token::Glue,
            () => Token::Other,
        };
        (token, c.len_utf8())
    }

    /// A word, or a name of two.
    fn word(&self, rest: &str, c: char) -> (Token, usize) {
        let letters = |text: &str| -> usize {
            let run = text.chars().take_while(|c| (c.is_alphabetic() && !is_han(*c)) || is_mark(*c));
            run.map(char::len_utf8).sum()
        };
        let len = letters(rest);
        let word = folded_text(&rest[..len]);
        let month = |name: &str| {
            self.months.get(name).map(|(month, capital)| Token::Month(*month, !capital || c.is_uppercase()))
        };
        if self.openings.contains(&word) {
            let gap = rest[len..].len() - rest[len..].trim_start().len();
            let next = letters(&rest[len + gap..]);
            if let Some(token) = month(&folded_text(&rest[..len + gap + next])) {
                return (token, len + gap + next);
            }
        }
        // A joined "and" before a number: و18.
        let token = month(&word).or_else(|| self.weekdays.get(&word).map(|day| Token::Weekday(*day)));
        let token = token.unwrap_or_else(|| match () {
            () if self.to.contains(&word) => Token::To,
            () if self.and.contains(&word) => Token::And,
            () if self.glue.contains(&word) => Token::Glue,
            () => Token::Other,
        });
        (token, len)
    }
}

/// Whether a number goes on with the word before it, as in an address or a part of a Recommendation: `tsg17`, `Cor.1`.
fn is_attached(before: &[(Token, Range<usize>)], text: &str) -> bool {
    let (stop, word) = match before {
        [.., word, stop] if text[stop.1.clone()] == *"." => (Some(&stop.1), word),
        [.., word] => (None, word),
        [] => return false,
    };
    let end = stop.map_or(text.len(), |stop| stop.start);
    let spelt = |c: char| c.is_alphabetic() && !is_han(c) && !('\u{600}'..='\u{6ff}').contains(&c);
    word.0 == Token::Other
        && word.1.end == end
        && stop.is_none_or(|stop| stop.end == text.len())
        && text[word.1.clone()].ends_with(spelt)
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}
