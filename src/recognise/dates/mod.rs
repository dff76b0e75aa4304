//! Dates: in comes a text in a language, out go the days, spans, months and hours in it.
//!
//! Names of months, units and the words beside them are those the rules of the language print and its values list; only
//! the order in which day, month and year may stand is known here.

mod halves;
mod hours;
mod roman;
mod shapes;
mod spoken;
mod tokens;

use std::ops::Range;

use jiff::civil::{DateTime, Weekday};

use self::halves::{HalfWords, halved};
use self::hours::Clock;
use self::tokens::{Token, Words};
use super::fold::{folded_text, is_invisible, is_mark};
use super::number;
use crate::document::{Value, WITHOUT_YEAR};
use crate::locale::Lang;

/// What a language's dates are made of.
#[derive(Debug)]
pub(super) struct Dates {
    words: Words,
    clock: Clock,
    halves: HalfWords,
    reversed: bool,
    zones: &'static [String],
}

impl Dates {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            words: Words::new(lang),
            clock: Clock::new(lang),
            halves: HalfWords::new(lang),
            reversed: lang.rules().numbers.reversed,
            zones: &lang.rules().reading.zones,
        }
    }

    /// Whether a day or month without its year stands in a text: a month or unit of dates beside a number that is not
    /// covered.
    pub(super) fn is_open(&self, text: &str, covered: &dyn Fn(usize) -> bool) -> bool {
        let tokens = self.words.tokens(text);
        let number = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|(token, _)| matches!(token, Token::Number(..)))
        };
        let glue = |at: usize| tokens.get(at).is_some_and(|(token, _)| token.is_company());
        tokens.iter().enumerate().any(|(at, (token, range))| {
            let beside = match token {
                Token::Unit(_) => number(at.checked_sub(1)),
                Token::Month(..) => {
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

    /// The day of the week that the word before or behind a day names: `Tuesday, 18 May 2026`.
    pub(super) fn weekday(&self, text: &str, range: &Range<usize>) -> Option<Weekday> {
        let between = |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, ',' | '،' | '(' | '（');
        let letter = |c: &char| c.is_alphabetic() || is_mark(*c);
        let before: Vec<char> = text[..range.start].trim_end_matches(between).chars().rev().collect();
        let before: String = before.into_iter().take_while(letter).collect();
        let before: String = before.chars().rev().collect();
        // Behind a day, and the word for year, it stands in brackets.
        let small = |words: &str| {
            let numbered = words.contains(|c: char| number::digit(c).is_some());
            let words = words.split(|c: char| !letter(&c)).filter(|word| !word.is_empty());
            !numbered && words.into_iter().all(|word| self.words.glue.contains(&folded_text(word)))
        };
        let after: String = match text[range.end..].split_once(['(', '（']) {
            Some((words, inside)) if small(words) => {
                let name: String = inside.chars().take_while(letter).collect();
                if inside[name.len()..].starts_with([')', '）']) { name } else { String::new() }
            }
            _ => String::new(),
        };
        let day = |word: &str| self.words.weekdays.get(&folded_text(word));
        [before, after].iter().find_map(|word| day(word)).copied()
    }

    /// Where days of the week are named, which may be like numbers: 星期五, الاثنين.
    pub(super) fn weekdays(&self, text: &str) -> Vec<Range<usize>> {
        let tokens = self.words.tokens(text).into_iter();
        tokens.filter(|(token, _)| matches!(token, Token::Weekday(_))).map(|(_, range)| range).collect()
    }

    /// Every date, span and pair of months in a text, in order. A year that is not said is the year 0.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        let (plain, halves) = self.halves.aside(text);
        let mut out = self.plain(&plain);
        halved(text, &mut out, &halves, &self.words.glue);
        out
    }

    /// The same, of a text in which no half days are said.
    fn plain(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        let tokens = self.words.tokens(text);
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            // What stands behind a stroke belongs to the number before it: 7/17.
            let before = &text[..tokens[at].1.start];
            let stroke =
                before.strip_suffix('/').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
            match (!stroke).then(|| shapes::dates(&tokens, at, self.reversed)).flatten() {
                Some((values, end)) => {
                    let between = self.words.is_between(text, &tokens[..at]);
                    let values = if between { shapes::ends(values) } else { values };
                    let place =
                        |place: Range<usize>| tokens[place.start].1.start..tokens[place.end - 1].1.end;
                    out.extend(values.into_iter().map(|(at, value)| (place(at), value)));
                    at = end;
                }
                None => at += 1,
            }
        }
        out
    }

    /// The hours of the day in a text, in order.
    pub(super) fn hours(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        let (text, _) = self.halves.aside(text);
        self.clock.find(&text).into_iter().map(|(range, minutes)| (range, Value::Hour(minutes))).collect()
    }

    /// The one day in a text with the one hour that stands beside it, at the place of what is spoken of.
    pub(super) fn time(&self, text: &str) -> Option<Value> {
        let hours = self.clock.find(&self.halves.aside(text).0);
        // A year before an hour is none: 6 octobre 2026 à 9 h 30.
        hours.into_iter().find_map(|(hour, minutes)| {
            let mut plain = text.to_owned();
            plain.replace_range(hour.clone(), &"_".repeat(hour.len()));
            match self.find(&plain).as_slice() {
                [(_, Value::Date(day))] if day.year() != WITHOUT_YEAR => {
                    Some(Value::Time(day.to_datetime(time(minutes)?)))
                }
                _ => None,
            }
        })
    }

    /// The same as [`Self::find`], a day with an hour in UTC beside it being a deadline.
    pub(super) fn find_timed(&self, text: &str) -> Vec<(Range<usize>, Value)> {
        // Half a day is no hour: midi in après-midi.
        let hours = self.clock.find(&self.halves.aside(text).0);
        // The minutes of an hour are no day of a list: 9 h 30 and 3 March.
        let mut plain = text.to_owned();
        let spelt = |range: &Range<usize>| text[range.clone()].contains(|c: char| number::digit(c).is_none());
        for (range, _) in hours.iter().filter(|(range, _)| spelt(range)) {
            plain.replace_range(range.clone(), &"_".repeat(range.len()));
        }
        let mut days = self.find(&plain);
        for (day, end, minutes, from) in self.timed(text, &days, &hours) {
            let (place, value) = &mut days[day];
            if let (Value::Date(date), Some(time)) = (&*value, time(minutes)) {
                *value = Value::Deadline(date.to_datetime(time));
                *place = place.start.min(from)..place.end.max(end);
            }
        }
        days
    }

    /// The days that have an hour in UTC beside them, each with where they end together, the minutes of the hour and
    /// where it begins. Of two days beside an hour, it is that of the one to which mere small words join it.
    fn timed(
        &self,
        text: &str,
        days: &[(Range<usize>, Value)],
        hours: &[(Range<usize>, u16)],
    ) -> Vec<(usize, usize, u16, usize)> {
        let zone_after = |end: usize| {
            let gap = text[end..].find(char::is_alphanumeric)?;
            let zone = self.zones.iter().find(|zone| text[end + gap..].starts_with(zone.as_str()))?;
            let plain = |c: char| c.is_whitespace() || is_invisible(c) || "(（".contains(c);
            text[end..end + gap].chars().all(plain).then_some(end + gap + zone.len())
        };
        let mut pairs: Vec<(bool, usize, usize, usize, usize)> = Vec::new();
        for (day, (place, _)) in days.iter().enumerate().filter(|(_, it)| matches!(it.1, Value::Date(_))) {
            for (hour, (range, _)) in hours.iter().enumerate() {
                let (from, to) = if range.end <= place.start {
                    (range.end, place.start)
                } else {
                    (place.end, range.start)
                };
                if from > to || !self.is_beside(&text[from..to]) {
                    continue;
                }
                let between = &text[from..to];
                let within = self.zones.iter().any(|zone| between.contains(zone.as_str()));
                let last = place.end.max(range.end);
                let end = if within { Some(last) } else { zone_after(last) };
                let Some(end) = end else { continue };
                let zoneless =
                    self.zones.iter().fold(between.replace('（', "(").replace('）', ")"), |text, zone| {
                        text.replace(&format!("({zone})"), "").replace(zone.as_str(), "")
                    });
                let apart = self.words.tokens(&zoneless).into_iter().any(|(token, range)| {
                    let sign = zoneless.get(range).is_some_and(|sign| "()".contains(sign));
                    matches!(token, Token::And | Token::Comma) || sign
                });
                pairs.push((apart, to - from, day, hour, end));
            }
        }
        pairs.sort_unstable();
        let (mut used, mut out) = ((Vec::new(), Vec::new()), Vec::new());
        for (_, _, day, hour, end) in pairs {
            if !used.0.contains(&day) && !used.1.contains(&hour) {
                used.0.push(day);
                used.1.push(hour);
                out.push((day, end, hours[hour].1, hours[hour].0.start));
            }
        }
        out
    }

    /// Where the day and the hour of a text stand that [`Self::time`] reads.
    pub(super) fn timed_places(&self, text: &str) -> Vec<Range<usize>> {
        let hours = self.clock.find(&self.halves.aside(text).0);
        let hours: Vec<Range<usize>> = hours.into_iter().map(|(range, _)| range).collect();
        let mut plain = text.to_owned();
        hours.iter().for_each(|hour| plain.replace_range(hour.clone(), &"_".repeat(hour.len())));
        let days = self.find(&plain).into_iter().map(|(range, _)| range);
        let mut places: Vec<Range<usize>> = days.chain(hours).collect();
        places.sort_by_key(|range| range.start);
        places
    }

    /// Whether a text between a day and an hour says nothing but a time zone and days of the week.
    pub(super) fn is_beside(&self, text: &str) -> bool {
        let bare = self.zones.iter().fold(text.to_owned(), |text, zone| text.replace(zone.as_str(), " "));
        let silent = |(token, range): (Token, Range<usize>)| {
            token.is_company()
                || self.clock.announces(&bare[range.clone()])
                || (token == Token::Other
                    && bare[range].chars().all(|c| !c.is_alphanumeric() && !matches!(c, ';' | ':')))
        };
        self.words.tokens(&bare).into_iter().all(silent)
    }

    /// Whether a text is made of nothing but what stands beside dates.
    pub(super) fn only_company(&self, text: &str) -> bool {
        let tokens = self.words.tokens(text);
        let weekday = tokens.iter().any(|(token, _)| matches!(token, Token::Weekday(_)));
        let bracket = |range: &Range<usize>| "()（）".contains(&text[range.clone()]);
        tokens.iter().all(|(token, range)| token.is_company() || (weekday && bracket(range)))
    }

    /// The day and time by which something is due.
    pub(super) fn deadline(&self, text: &str) -> Option<Value> {
        self.at(text).map(Value::Deadline)
    }

    /// The day and the hour of a text that says nothing else.
    fn at(&self, text: &str) -> Option<DateTime> {
        let (place, date) = self.find(text).into_iter().find_map(|(place, value)| match value {
            Value::Date(date) => Some((place, date)),
            _ => None,
        })?;
        let apart = |range: &Range<usize>| range.end <= place.start || range.start >= place.end;
        let (hour, minutes) = self.clock.bare(text, &apart)?;
        let mut rest = text.to_owned();
        let mut taken = [place, hour];
        taken.sort_by_key(|range| std::cmp::Reverse(range.start));
        taken.into_iter().for_each(|range| rest.replace_range(range, " "));
        // Other words or numbers beside it, but for the zone in brackets, and it is none.
        self.is_beside(&rest).then(|| Some(date.to_datetime(time(minutes)?)))?
    }
}

/// The time of day so many minutes after midnight; the end of a day is its last minute.
fn time(minutes: u16) -> Option<jiff::civil::Time> {
    let minutes = minutes.min(24 * 60 - 1);
    jiff::civil::Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
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
            assert_eq!(dates.weekday(text, range), Some(date.weekday()), "{text}");
        }
        // A weekday that goes with other words says nothing of the date.
        let dates = Dates::new(Lang::En);
        let text = "from Tuesday on (18 May 2026)";
        let (range, _) = dates.find_timed(text).remove(0);
        assert_eq!(dates.weekday(text, &range), None);
    }
}
