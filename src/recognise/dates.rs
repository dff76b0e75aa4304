//! Dates: in comes a text in a language, out go the days, ranges and months in it.
//!
//! Names of months, units and the words beside them are those the rules of the language print; only
//! the order in which day, month and year may stand is known here.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::fold::{folded_text, is_dash, is_invisible, is_mark};
use super::number;
use crate::document::{Month, Value};
use crate::locale::Lang;
use crate::locale::backwards::{date_units, date_words, month_names, weekday_names};

/// What a language's dates are made of.
#[derive(Debug)]
pub(super) struct Dates {
    months: HashMap<String, i8>,
    weekdays: HashMap<String, Weekday>,
    words: BTreeSet<String>,
    units: Option<[char; 3]>,
    reversed: bool,
    zones: &'static [String],
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number(u32, usize),
    Month(i8),
    Unit(usize),
    /// A word or sign that may stand inside a date.
    Glue,
    Dash,
    Other,
}

#[derive(Debug, Clone, Copy)]
enum Item {
    Day(i8),
    Month(i8),
    Year(i16),
}

struct Placed {
    item: Item,
    end: usize,
    /// A dash stands before it.
    dash: bool,
    /// Anything that parts two ends of a range stands before it.
    parted: bool,
    /// How many tokens stand between it and the item before.
    distance: usize,
}

impl Dates {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            months: month_names(lang).into_iter().map(|(name, month)| (folded_text(&name), month)).collect(),
            weekdays: weekday_names(lang).into_iter().map(|(name, day)| (folded_text(&name), day)).collect(),
            words: date_words(lang)
                .iter()
                .chain(&lang.rules().reading.ranges)
                .map(|word| folded_text(word))
                .collect(),
            units: date_units(lang),
            reversed: lang.rules().numbers.reversed,
            zones: &lang.rules().reading.zones,
        }
    }

    /// Whether a day or month without its year stands in a text: a month or unit of dates beside a number that is not
    /// covered.
    pub(super) fn is_open(&self, text: &str, covered: &dyn Fn(usize) -> bool) -> bool {
        let tokens = self.tokens(text);
        let number = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|(token, _)| matches!(token, Token::Number(..)))
        };
        let glue = |at: usize| tokens.get(at).is_some_and(|(token, _)| matches!(token, Token::Glue));
        tokens.iter().enumerate().any(|(at, (token, range))| {
            let beside = match token {
                Token::Unit(_) => number(at.checked_sub(1)),
                Token::Month(_) => {
                    let before = at
                        .checked_sub(1)
                        .filter(|at| glue(*at))
                        .or(Some(at))
                        .and_then(|at| at.checked_sub(1));
                    number(before) || number(Some(at + 1))
                }
                _ => false,
            };
            beside && !covered(range.start)
        })
    }

    /// Whether the word before or behind a day names another day of the week: `Tuesday, 18 May 2026`.
    pub(super) fn is_contradicted(&self, text: &str, range: &Range<usize>, date: Date) -> bool {
        let between = |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, ',' | '،' | '(' | '（');
        let letter = |c: &char| c.is_alphabetic() || is_mark(*c);
        let before: Vec<char> = text[..range.start].trim_end_matches(between).chars().rev().collect();
        let before: String = before.into_iter().take_while(letter).collect();
        let before: String = before.chars().rev().collect();
        // Behind a day, and the word for year, it stands in brackets.
        let small = |words: &str| {
            let words = words.split(|c: char| !letter(&c)).filter(|word| !word.is_empty());
            words.into_iter().all(|word| self.words.contains(&folded_text(word)))
        };
        let after: String = match text[range.end..].split_once(['(', '（']) {
            Some((words, inside)) if small(words) => inside.chars().take_while(letter).collect(),
            _ => String::new(),
        };
        let day = |word: &str| self.weekdays.get(&folded_text(word));
        [before, after].iter().filter_map(|word| day(word)).any(|day| *day != date.weekday())
    }

    /// Every date, range and pair of months in a text, in order.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        let tokens = self.tokens(text);
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            // What stands behind a stroke belongs to the number before it: 7/17.
            let before = &text[..tokens[at].1.start];
            let stroke =
                before.strip_suffix('/').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
            if stroke {
                at += 1;
                continue;
            }
            match self.date(&tokens, at) {
                Some((value, end)) => {
                    out.push((tokens[at].1.start..tokens[end - 1].1.end, value));
                    at = end;
                }
                None => at += 1,
            }
        }
        out
    }

    fn tokens(&self, text: &str) -> Vec<(Token, Range<usize>)> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            let mut len = c.len_utf8();
            if c.is_whitespace() || matches!(c, '\u{2060}' | '\u{200e}' | '\u{200f}') {
                at += len;
                continue;
            }
            let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
            let numerals = number::digit(c).is_some() || (self.units.is_some() && number::is_numeral(c));
            let token = if let Some((value, taken)) = numerals.then(|| number::leading(rest)).flatten() {
                len = taken;
                let shown = rest[..taken].chars().count();
                // 二十六 are two digits.
                let digits = if number::is_numeral(c) { value.to_string().len() } else { shown };
                Token::Number(value, digits)
            } else if let Some(unit) = self.units.and_then(|units| units.iter().position(|unit| *unit == c)) {
                Token::Unit(unit)
            } else if han(c) {
                let glue = self.words.iter().any(|word| word.chars().any(|known| han(known) && known == c));
                if glue { Token::Glue } else { Token::Other }
            } else if c.is_alphabetic() {
                len = rest.chars().take_while(|c| c.is_alphabetic() && !han(*c)).map(char::len_utf8).sum();
                let word = folded_text(&rest[..len]);
                match self.months.get(&word) {
                    Some(month) => Token::Month(*month),
                    None if self.words.contains(&word) => Token::Glue,
                    None => Token::Other,
                }
            } else if is_dash(c) {
                Token::Dash
            } else if matches!(c, ',' | '.' | '/' | '\'' | '’' | '،' | '，') {
                Token::Glue
            } else {
                Token::Other
            };
            out.push((token, at..at + len));
            at += len;
        }
        out
    }

    /// The longest date that begins at a token, and the token after it.
    fn date(&self, tokens: &[(Token, Range<usize>)], start: usize) -> Option<(Value, usize)> {
        if !matches!(tokens[start].0, Token::Number(..) | Token::Month(_)) {
            return None;
        }
        let items = self.items(tokens, start);
        let take = |count: usize, value: Option<Value>| Some((value?, items[count - 1].end));
        let shape: Vec<Item> = items.iter().map(|placed| placed.item).collect();
        let parted = |at: usize| items[at].parted && items[at].distance <= 3;
        use Item::{Day as D, Month as M, Year as Y};
        let dates = |y1, m1, d1, y2, m2, d2| {
            let (from, to) = (day(y1, m1, d1)?, day(y2, m2, d2)?);
            (from <= to).then_some(Value::Dates(from, to))
        };
        let months = |y1, m1, y2, m2| {
            Some(Value::Months(Month { year: y1, month: m1 }, Month { year: y2, month: m2 }))
        };
        match shape.as_slice() {
            [D(a), M(b), Y(c), D(d), M(e), Y(f), ..] if parted(3) => take(6, dates(*c, *b, *a, *f, *e, *d)),
            [Y(c), M(b), D(a), Y(f), M(e), D(d), ..] if parted(3) => take(6, dates(*c, *b, *a, *f, *e, *d)),
            [D(a), M(b), D(d), M(e), Y(f), ..] if parted(2) => take(5, dates(*f, *b, *a, *f, *e, *d)),
            [Y(c), M(b), D(a), M(e), D(d), ..] if parted(3) => take(5, dates(*c, *b, *a, *c, *e, *d)),
            [D(a), D(b), M(m), Y(y), ..] if parted(1) => {
                let (from, to) = if self.reversed && items[1].dash { (b, a) } else { (a, b) };
                take(4, dates(*y, *m, *from, *y, *m, *to))
            }
            [Y(y), M(m), D(a), D(b), ..] if parted(3) => take(4, dates(*y, *m, *a, *y, *m, *b)),
            [M(a), Y(b), M(c), Y(d), ..] | [Y(b), M(a), Y(d), M(c), ..] if parted(2) => {
                take(4, months(*b, *a, *d, *c))
            }
            [D(d), M(m), Y(y), ..] | [M(m), D(d), Y(y), ..] | [Y(y), M(m), D(d), ..] => {
                take(3, day(*y, *m, *d).map(Value::Date))
            }
            [M(a), M(b), Y(y), ..] if parted(1) => take(3, months(*y, *a, *y, *b)),
            [Y(y), M(a), M(b), ..] if parted(2) => take(3, months(*y, *a, *y, *b)),
            [Y(y), D(m), D(d), ..] if items[1].dash && items[2].dash => {
                take(3, day(*y, *m, *d).map(Value::Date))
            }
            [D(d), D(m), Y(y), ..] if items[1].distance == 1 && items[2].distance == 1 => {
                take(3, day(*y, *m, *d).map(Value::Date))
            }
            // A day before it that the month has not would be lost.
            [M(_), Y(_), ..] if start > 0 && matches!(tokens[start - 1].0, Token::Number(..)) => None,
            [M(m), Y(y), ..] | [Y(y), M(m), ..] => take(2, months(*y, *m, *y, *m)),
            _ => None,
        }
    }

    /// Days, months and years from a token on, as long as only their company stands between them.
    fn items(&self, tokens: &[(Token, Range<usize>)], start: usize) -> Vec<Placed> {
        let mut out: Vec<Placed> = Vec::new();
        let (mut dash, mut parted, mut distance) = (false, false, 0);
        let mut at = start;
        while let Some((token, _)) = tokens.get(at) {
            let unit = match tokens.get(at + 1) {
                Some((Token::Unit(unit), _)) => Some(*unit),
                _ => None,
            };
            let item = match (*token, unit) {
                (Token::Number(value, _), Some(0)) => i16::try_from(value).ok().map(Item::Year),
                (Token::Number(value, _), Some(1)) => i8::try_from(value).ok().map(Item::Month),
                (Token::Number(value @ 1900..=2199, 4), _) => i16::try_from(value).ok().map(Item::Year),
                (Token::Number(value @ 1..=31, 1..=2), _) => i8::try_from(value).ok().map(Item::Day),
                (Token::Month(month), _) => Some(Item::Month(month)),
                (Token::Glue, _) => {
                    (parted, distance) = (true, distance + 1);
                    at += 1;
                    continue;
                }
                (Token::Dash, _) => {
                    (dash, parted, distance) = (true, true, distance + 1);
                    at += 1;
                    continue;
                }
                _ => None,
            };
            let Some(item) = item else { break };
            if distance > 4 {
                break;
            }
            let end = at + 1 + usize::from(unit.is_some());
            out.push(Placed { item, end, dash, parted, distance });
            (dash, parted, distance) = (false, false, 0);
            at = end;
            if out.len() == 6 {
                break;
            }
        }
        out
    }

    /// The same, a day with a time in UTC beside it being a deadline.
    pub(super) fn find_timed(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        let tokens = self.tokens(text);
        // Brackets stand around a time zone; what else is no company of dates ends the search.
        let company = |(token, range): &&(Token, Range<usize>)| match token {
            Token::Number(..) | Token::Unit(_) | Token::Glue => true,
            Token::Other => {
                !text[range.clone()].contains(|c: char| c.is_alphanumeric() || matches!(c, ';' | ':'))
            }
            Token::Month(_) | Token::Dash => false,
        };
        let timed = |(place, value): (Range<usize>, Value)| {
            if !matches!(value, Value::Date(_)) {
                return (place, value);
            }
            let before =
                tokens.iter().rev().filter(|(_, range)| range.end <= place.start).take_while(company);
            let numbers = before.filter(|(token, _)| matches!(token, Token::Number(..)));
            let start = numbers.map(|(_, range)| range.start).min().unwrap_or(place.start);
            let after = tokens.iter().filter(|(_, range)| range.start >= place.end).take_while(company);
            let end = after.map(|(_, range)| range.end).max().unwrap_or(place.end);
            let zone = |from: usize, to: usize| {
                let ends = self.zones.iter().filter_map(|zone| Some(text[from..to].find(zone)? + zone.len()));
                ends.map(|end| from + end).max()
            };
            let stretches = [
                zone(start, place.start).map(|_| start..place.end),
                zone(place.end, end).map(|end| place.start..end),
            ];
            let found = stretches.into_iter().flatten().find_map(|range| {
                let deadline = self.deadline(&text[range.clone()])?;
                Some((range, deadline))
            });
            found.unwrap_or((place, value))
        };
        self.find(text).into_iter().map(timed).collect()
    }

    /// Whether a text is made of nothing but what stands beside dates.
    pub(super) fn only_company(&self, text: &str) -> bool {
        self.tokens(text).iter().all(|(token, _)| matches!(token, Token::Glue | Token::Dash | Token::Unit(_)))
    }

    /// The day and time by which something is due.
    pub(super) fn deadline(&self, text: &str) -> Option<Value> {
        let (place, date) = self.find(text).into_iter().find_map(|(place, value)| match value {
            Value::Date(date) => Some((place, date)),
            _ => None,
        })?;
        let beside = || {
            let free = |range: &Range<usize>| range.end <= place.start || range.start >= place.end;
            self.tokens(text).into_iter().filter(move |(_, range)| free(range))
        };
        // Brackets around the time zone are no other words.
        let strange = |(token, range): (Token, Range<usize>)| {
            token == Token::Other && text[range].chars().any(char::is_alphabetic)
        };
        if beside().any(strange) {
            return None;
        }
        let numbers: Vec<(u32, usize)> = beside()
            .filter_map(|(token, _)| match token {
                Token::Number(value, digits) => Some((value, digits)),
                _ => None,
            })
            .collect();
        let (hour, minute) = match numbers.as_slice() {
            [(time, 3 | 4)] => (time / 100, time % 100),
            [(hour, 1 | 2), (minute, 2)] => (*hour, *minute),
            _ => return None,
        };
        let time = jiff::civil::Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
        Some(Value::Deadline(date.to_datetime(time)))
    }
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, text: &str) -> Vec<String> {
        Dates::new(lang).find(text).into_iter().map(|(_, value)| value.to_string()).collect()
    }

    #[test]
    fn ranges_in_six_languages() {
        let range = "2020-03-17/2020-03-26";
        assert_eq!(found(Lang::En, "17-26 March 2020"), [range]);
        assert_eq!(found(Lang::En, "17 – 26 March 2020"), [range]);
        assert_eq!(found(Lang::Fr, "du 17 au 26 mars 2020"), [range]);
        assert_eq!(found(Lang::Es, "del 17 al 26 de marzo de 2020"), [range]);
        assert_eq!(found(Lang::Ru, "с\u{a0}17 по\u{a0}26 марта 2020 года"), [range]);
        assert_eq!(found(Lang::Zh, "2020年3月17日至26日"), [range]);
        assert_eq!(found(Lang::Ar, "26-17 مارس 2020"), [range]);
        assert_eq!(found(Lang::Ar, "من 17 إلى 26 مارس 2020"), [range]);
    }

    #[test]
    fn a_range_over_months_and_years() {
        assert_eq!(found(Lang::En, "21 February – 3 March 2023"), ["2023-02-21/2023-03-03"]);
        assert_eq!(found(Lang::Zh, "2022年12月20日至2023年1月3日"), ["2022-12-20/2023-01-03"]);
        assert_eq!(found(Lang::En, "Aug/Sept 2020"), ["2020-08/2020-09"]);
        assert_eq!(found(Lang::Ru, "август–сентябрь 2020 года"), ["2020-08/2020-09"]);
    }

    #[test]
    fn days_in_words_and_numbers() {
        assert_eq!(found(Lang::Fr, "le 1er mars 2020"), ["2020-03-01"]);
        assert_eq!(found(Lang::Zh, "二〇二〇年三月十七日"), ["2020-03-17"]);
        assert_eq!(found(Lang::En, "since 2020-03-17, and may 2 go"), ["2020-03-17"]);
        assert_eq!(found(Lang::En, "31 February 2020"), Vec::<String>::new());
    }

    #[test]
    fn times_in_prose_of_six_languages() {
        let found = |lang, text: &str| -> Vec<String> {
            Dates::new(lang).find_timed(text).into_iter().map(|(_, value)| value.to_string()).collect()
        };
        let due = "2020-02-29T23:59Z";
        assert_eq!(found(Lang::En, "Replies reach TSB before 2359 hours UTC on 29 February 2020."), [due]);
        assert_eq!(found(Lang::Fr, "Les réponses parviendront le 29 février 2020 à 23 h 59 UTC."), [due]);
        assert_eq!(found(Lang::Es, "Antes de las 23.59 horas UTC del 29 de febrero de 2020."), [due]);
        assert_eq!(found(Lang::Ru, "Ответы ждут до 23 час. 59 мин. UTC 29 февраля 2020 года."), [due]);
        assert_eq!(found(Lang::Zh, "请在2020年2月29日23时59分（协调世界时）前答复。"), [due]);
        let arabic = "ترد الردود قبل الساعة 2359 بالتوقيت العالمي المنسق (UTC) يوم 29 فبراير 2020.";
        assert_eq!(found(Lang::Ar, arabic), [due]);
        // Without a time zone a number beside a day is a number.
        assert_eq!(found(Lang::Es, "Resolución 1234 de 26 de marzo de 2020"), ["2020-03-26"]);
        assert_eq!(found(Lang::En, "from 17 to 26 March 2020 (UTC)"), ["2020-03-17/2020-03-26"]);
    }

    #[test]
    fn a_range_without_its_dash_is_none() {
        assert_eq!(found(Lang::Zh, "2020年3月17日26日"), ["2020-03-17"]);
    }

    #[test]
    fn deadlines_in_six_languages() {
        let due = |lang, text: &str| Dates::new(lang).deadline(text).map(|value| value.to_string());
        let expected = Some("2020-02-29T23:59Z".to_owned());
        assert_eq!(due(Lang::En, "2359\u{a0}hours UTC on 29 February 2020"), expected);
        assert_eq!(due(Lang::Fr, "29 février 2020 à 23 h 59 UTC"), expected);
        assert_eq!(due(Lang::Es, "23.59 horas UTC del 29 de febrero de 2020"), expected);
        assert_eq!(due(Lang::Ru, "23 час. 59 мин. UTC 29 февраля 2020 года"), expected);
        assert_eq!(due(Lang::Zh, "2020年2月29日23时59分（协调世界时）"), expected);
        assert_eq!(due(Lang::Ar, "الساعة 2359 بالتوقيت العالمي المنسق (UTC) يوم 29 فبراير 2020"), expected);
    }

    #[test]
    fn a_day_of_the_week_holds_a_date_to_it() {
        let right = [
            (Lang::En, "on Monday, 18 May 2026"),
            (Lang::Fr, "le lundi 18\u{a0}mai 2026"),
            (Lang::Es, "el lunes, 18 de mayo de 2026"),
            (Lang::Ru, "18\u{a0}мая 2026\u{a0}года (понедельник)"),
            (Lang::Zh, "将于2026年5月18日（星期一）举行"),
            (Lang::Ar, "يوم الاثنين 18 مايو 2026"),
        ];
        for (lang, text) in right {
            let dates = Dates::new(lang);
            let found = dates.find_timed(text);
            let [(range, Value::Date(date))] = found.as_slice() else { panic!("{text}: {found:?}") };
            assert!(!dates.is_contradicted(text, range, *date), "{text}");
            let next = date.tomorrow().unwrap();
            assert!(dates.is_contradicted(text, range, next), "{text}");
        }
        // A weekday that goes with other words says nothing of the date.
        let dates = Dates::new(Lang::En);
        let text = "from Tuesday on (18 May 2026)";
        let (range, _) = dates.find_timed(text).remove(0);
        assert!(!dates.is_contradicted(text, &range, Date::constant(2026, 5, 18)));
    }
}
