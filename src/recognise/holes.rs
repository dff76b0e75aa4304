//! Holes read: in comes what stands in a hole and what the hole takes, out go the values, and what is left over.
//!
//! A hole whose words are no value of its sort says so; nothing is guessed.

use std::ops::Range;
use std::slice;

use super::build;
use super::city;
use super::fold::{fold, folded_text};
use super::inside::best_inner;
use super::language::Language;
use super::pattern::Part;
use super::slips::{Kind, Slip};
use super::tokens::{self, Found, is_open};
use crate::document::{Sort, Value};
use crate::locale::registers::Family;

/// What a hole holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The values.
    pub found: Vec<Found>,
    /// What differs from the wording of what stands in it.
    pub slips: Vec<Slip>,
    /// The messages that it says inside.
    pub inner: Vec<&'static str>,
    /// Where each part stands, as far as the parts can be told apart.
    pub places: Vec<(Part, Range<usize>)>,
}

impl Language {
    /// Reads a stretch of `text` as what the parts of a hole take.
    pub(super) fn read(&self, parts: &[Part], text: &str, at: Range<usize>) -> Contents {
        let shown = &text[at.clone()];
        let mut out = Contents::default();
        let mut lacking = None;
        // A title stands on lines of its own before what follows it in one hole.
        let titled = match parts {
            [Part { sort: Sort::Title, .. }, _, ..] => shown.rfind('\n').unwrap_or(shown.len()),
            _ => 0,
        };
        for part in parts {
            if part.sort == Sort::Title {
                let end = if titled > 0 { titled } else { shown.len() };
                out.places.push((*part, 0..end));
                continue;
            }
            let placed = parts.iter().any(|part| part.sort == Sort::Place);
            let (found, slips, inner) = self.read_part(*part, &shown[titled..], placed);
            let moved = |range: Range<usize>| range.start + titled..range.end + titled;
            let found: Vec<Found> =
                found.into_iter().map(|it| Found { range: moved(it.range.clone()), ..it }).collect();
            let slips: Vec<Slip> =
                slips.into_iter().map(|it| Slip { range: moved(it.range.clone()), ..it }).collect();
            out.inner.extend(inner);
            let place = match found.as_slice() {
                [first, .., last] => first.range.start..last.range.end,
                [only] => only.range.clone(),
                [] => titled..shown.len(),
            };
            out.places.push((*part, if parts.len() == 1 { 0..shown.len() } else { place }));

            let silent = part.optional
                || matches!(part.sort, Sort::Year | Sort::Meeting(_) | Sort::Languages(_))
                || (part.sort == Sort::GroupTitle && !self.named(Family::Group, shown).is_empty());
            if found.is_empty() && slips.is_empty() && !silent {
                lacking = Some(*part);
            }
            super::grammar::keep(&mut out.found, found);
            out.slips.extend(slips);
        }
        out.found.sort_by_key(|found| found.range.start);
        // Words beside a value that is written in one way are not its own.
        if let ([part], [only]) = (parts, out.found.as_slice())
            && is_exact(part.sort)
        {
            let beside = [0..only.range.start, only.range.end..shown.len()].into_iter();
            let strange = beside.filter(|range| is_worded(&shown[range.clone()]));
            let slips: Vec<Slip> = strange.map(|range| too_many(shown, range)).collect();
            out.slips.extend(slips);
        }
        if let [part] = parts {
            let beside = self.beside(part.sort, shown, &out.found).into_iter();
            out.slips.extend(beside.map(|range| too_many(shown, range)));
        }
        if let [only] = out.found.as_mut_slice()
            && parts.len() == 1
            && !matches!(
                parts[0].sort,
                Sort::List | Sort::Groups(_) | Sort::Meeting(_) | Sort::Designation | Sort::Deadline
            )
        {
            // Everything in the hole shows the value: `17–26 марта 2020 года`.
            only.range = 0..shown.trim_end().len();
        }
        if parts.len() > 1 {
            self.widen(shown, &mut out.found);
        }
        // What a draft leaves open is no value, and no slip.
        if let Some(part) = lacking.filter(|_| !is_open(shown)) {
            out.slips.push(unread(part, shown, &out.found));
        }
        if parts.iter().any(|part| matches!(part.sort, Sort::List)) {
            self.left_over(shown, &mut out);
        }
        if let ([part], [only]) = (parts, out.found.as_slice())
            && part.sort == Sort::Deadline
            && fold(&shown[only.range.end..]).iter().any(|glyph| glyph.c.is_alphanumeric())
        {
            out.slips.push(too_many(shown, only.range.end..shown.len()));
        }
        for found in &mut out.found {
            found.range = found.range.start + at.start..found.range.end + at.start;
            if let Some(meant) = &found.meant {
                out.slips.push(Slip {
                    kind: Kind::Spelling,
                    range: found.range.start - at.start..found.range.end - at.start,
                    found: text[found.range.clone()].to_owned(),
                    expected: meant.clone(),
                });
            }
        }
        for slip in &mut out.slips {
            slip.range = slip.range.start + at.start..slip.range.end + at.start;
        }
        for (_, range) in &mut out.places {
            *range = range.start + at.start..range.end + at.start;
        }
        out
    }

    /// Words beside a place or an hour that do not belong to it.
    fn beside(&self, sort: Sort, text: &str, found: &[Found]) -> Vec<Range<usize>> {
        let taken: Vec<Range<usize>> = match sort {
            _ if found.is_empty() => return Vec::new(),
            Sort::Place | Sort::Hour => found.iter().map(|found| found.range.clone()).collect(),
            Sort::Time => self.dates.timed_places(text),
            _ => return Vec::new(),
        };
        let starts = std::iter::once(0).chain(taken.iter().map(|range| range.end));
        let ends = taken.iter().map(|range| range.start).chain(std::iter::once(text.len()));
        let strange = |range: &Range<usize>| {
            let words = &text[range.clone()];
            // Values and blanks are told as what they are.
            let worded = !words.contains(|c: char| c.is_numeric() || matches!(c, '[' | ']'));
            worded
                && match sort {
                    Sort::Place => is_said(words) && !is_apposition(words),
                    _ => !self.dates.is_beside(words),
                }
        };
        starts.zip(ends).map(|(start, end)| start..end.max(start)).filter(strange).collect()
    }

    /// Beside a place, everything else in the hole shows the dates: `с 17 по 26 марта 2020 года`.
    fn widen(&self, text: &str, found: &mut [Found]) {
        for at in 0..found.len() {
            if !matches!(found[at].value, Value::Date(_) | Value::Dates(..) | Value::Months(..)) {
                continue;
            }
            let from = at.checked_sub(1).map_or(0, |before| found[before].range.end);
            let to = found.get(at + 1).map_or(text.len(), |after| after.range.start);
            let range = &mut found[at].range;
            let outer = |c: char| !c.is_alphabetic();
            let before = text[from..range.start].trim_start_matches(outer);
            if !before.is_empty() && self.dates.only_company(before) {
                range.start -= before.len();
            }
            let after = text[range.end..to].trim_end();
            if after.contains(char::is_alphabetic) && self.dates.only_company(after) {
                range.end += after.len();
            }
        }
    }

    fn read_part(&self, part: Part, text: &str, placed: bool) -> (Vec<Found>, Vec<Slip>, Vec<&'static str>) {
        let whole = 0..text.len();
        let one =
            |value: Option<Value>| value.map(|value| Found::new(whole.clone(), value)).into_iter().collect();
        let found: Vec<Found> = match part.sort {
            Sort::StudyGroup
            | Sort::Resolution
            | Sort::Circular
            | Sort::Count
            | Sort::Number
            | Sort::Words => match super::number::first(text) {
                Some((_, range)) => {
                    self.numeric(part.sort, text).map(|value| Found::new(range, value)).into_iter().collect()
                }
                None => Vec::new(),
            },
            Sort::StudyGroups(_) => {
                let numbers = super::number::all(text).into_iter();
                let group = |number| Some(Value::StudyGroup(u8::try_from(number).ok()?));
                numbers.filter_map(|(number, range)| Some(Found::new(range, group(number)?))).collect()
            }
            Sort::Section | Sort::Clause | Sort::CollectiveLetter => one(self.numeric(part.sort, text)),
            Sort::Percentage => match self.quantities.measured(text) {
                none if none.is_empty() => one(super::number::first(text)
                    .and_then(|(value, _)| u8::try_from(value).ok().map(Value::Percentage))),
                found => found,
            },
            Sort::Date | Sort::Dates => self
                .dates
                .find(text)
                .into_iter()
                .filter(|(range, _)| {
                    // Beside the dates stands a place; one that nobody knows takes whatever else stands there.
                    let unknown = placed && self.named(Family::Place, text).is_empty();
                    unknown || self.only_names(&text[..range.start], &text[range.end..], placed)
                })
                .filter_map(|(range, value)| {
                    let value = match value {
                        // From that day to that day.
                        Value::Date(day) if part.sort == Sort::Dates => Value::Dates(day, day),
                        value => value,
                    };
                    part.sort.is_of(&value).then(|| Found::new(range, value))
                })
                .collect(),
            Sort::Deadline => {
                // What follows a stop or a bracket is no part of it.
                let ends = text.match_indices(['.', '。', '[', ';']).map(|(at, _)| at);
                let parts = std::iter::once(text.len()).chain(ends);
                let due = parts.filter_map(|end| Some((end, self.dates.deadline(&text[..end])?))).next();
                due.map(|(end, value)| Found::new(0..text[..end].trim_end().len(), value))
                    .into_iter()
                    .collect()
            }
            Sort::Place | Sort::Person | Sort::Named | Sort::Region => {
                let (family, value): (_, fn(String) -> Value) = match part.sort {
                    Sort::Place => (Family::Place, Value::Place),
                    Sort::Region => (Family::Region, Value::Region),
                    _ => (Family::Person, Value::Person),
                };
                self.named(family, text)
                    .into_iter()
                    .map(|(range, key)| Found::new(range, value(key)))
                    .collect()
            }
            Sort::Revision => {
                let place = self.named(Family::Place, text).into_iter().next();
                let year = super::number::first(text).and_then(|(year, _)| i16::try_from(year).ok());
                // Assemblies meet in cities.
                one(place
                    .zip(year)
                    .map(|((_, place), year)| Value::Revision { place: city(&place).to_owned(), year }))
            }
            Sort::Url => {
                let found = tokens::urls(text);
                if found.is_empty() { Vec::new() } else { found }
            }
            Sort::Symbol => tokens::symbol(text).into_iter().collect(),
            Sort::Designation | Sort::WorkingName => tokens::designations(text, tokens::Reading::Loose),
            Sort::List | Sort::Groups(_) => self.drafts(text),
            Sort::Telephone => tokens::telephones(text),
            Sort::Email => tokens::emails(text),
            Sort::Reference => tokens::reference(text).into_iter().collect(),
            Sort::Time => one(self.dates.time(text)),
            Sort::Hour => {
                self.dates.hours(text).into_iter().map(|(range, hour)| Found::new(range, hour)).collect()
            }
            Sort::Question => self.questions(text),
            Sort::Mark => build::annex_mark(text).into_iter().collect(),
            Sort::GroupTitle
            | Sort::Languages(_)
            | Sort::Title
            | Sort::Amount
            | Sort::Meeting(_)
            | Sort::Year
            | Sort::Office(_)
            | Sort::Blank(_)
            | Sort::Neutral(_) => Vec::new(),
        };
        if let Sort::Languages(ids) = part.sort {
            let words = folded_text(text);
            let named = self.inner(ids).filter(|name| words.contains(&folded_text(&name.text)));
            return (found, Vec::new(), named.map(|name| name.id).collect());
        }
        let inner = match part.sort {
            Sort::Groups(ids) | Sort::Meeting(ids) => Some(ids),
            Sort::Revision => Some(slice::from_ref(&self.declaration.contract.means.revision)),
            _ => None,
        };
        if let Some(set) = inner {
            let (mut inside, slips, message) = best_inner(self, set, text);
            if part.sort == Sort::Revision || (inside.is_empty() && matches!(part.sort, Sort::Groups(_))) {
                inside = found;
            }
            return (inside, slips, message.into_iter().collect());
        }
        (found, Vec::new(), Vec::new())
    }

    /// Whether nothing but what dates are made of stands beside a date, and (`placed`) places.
    fn only_names(&self, before: &str, after: &str, placed: bool) -> bool {
        [before, after].iter().all(|text| {
            let mut rest = (*text).to_owned();
            for (range, _) in self.named(Family::Place, text).into_iter().rev().filter(|_| placed) {
                rest.replace_range(range, " ");
            }
            // A country may stand in brackets behind its city.
            if placed {
                rest = rest.replace(['(', ')'], " ");
            }
            self.dates.only_company(&rest)
        })
    }

    /// Words in a list that are neither members nor join them.
    fn left_over(&self, text: &str, out: &mut Contents) {
        let mut at = 0;
        let ends: Vec<Range<usize>> = out
            .found
            .iter()
            .map(|found| found.range.clone())
            .chain(std::iter::once(text.len()..text.len()))
            .collect();
        let mut extra = Vec::new();
        for (index, range) in ends.iter().enumerate() {
            let between = &text[at..range.start];
            let words: String = folded_text(between).chars().filter(|c| !"()[]".contains(*c)).collect();
            let last = index + 1 == ends.len();
            let allowed = words.is_empty()
                || (index > 0 && !last && self.joiners.contains(&words))
                || (words == "." && last);
            if !allowed {
                let glyphs = fold(between);
                let (Some(first), Some(end)) = (glyphs.first(), glyphs.last()) else { continue };
                let range = at + first.at..at + end.at + end.len;
                let kind =
                    if words.chars().any(char::is_alphanumeric) { Kind::Wording } else { Kind::Punctuation };
                extra.push(Slip {
                    kind,
                    found: text[range.clone()].to_owned(),
                    range,
                    expected: String::new(),
                });
            }
            at = range.end;
        }
        out.slips.extend(extra);
    }
}

/// Whether a value of this sort is written in one way in all languages.
fn is_exact(sort: Sort) -> bool {
    matches!(
        sort,
        Sort::Url
            | Sort::Email
            | Sort::Telephone
            | Sort::Symbol
            | Sort::Circular
            | Sort::Number
            | Sort::Count
            | Sort::StudyGroup
            | Sort::Resolution
    )
}

/// Whether words stand here: more than the ending of a number.
fn is_worded(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let han = text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    letters > 2 || letters > 0 && (han || text.contains(['[', '(']))
}

/// Whether words stand here that say something: articles and prepositions of a name do not.
fn is_said(text: &str) -> bool {
    let han = |word: &str| word.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.chars().count() > 3 || han(word) > 1)
}

/// Whether this says more of a place, such as its country, by a name that nobody knows: `, Tunisia`, `(Tunisia)`.
fn is_apposition(text: &str) -> bool {
    let apart = text.trim_start().starts_with([',', '(', '，', '（', '،']);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    apart && words.clone().count() <= 3 && !words.into_iter().any(|word| word.starts_with(char::is_lowercase))
}

/// Words that no formula has.
fn too_many(text: &str, range: Range<usize>) -> Slip {
    let shown = text[range.clone()].trim();
    let start = range.start + text[range].find(shown).unwrap_or_default();
    let range = start..start + shown.len();
    Slip { kind: Kind::Wording, found: shown.to_owned(), range, expected: String::new() }
}

/// What stands there for a value and is none: the hole without the values found in it.
fn unread(part: Part, text: &str, found: &[Found]) -> Slip {
    let mut free: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for range in found.iter().map(|found| found.range.clone()).chain(std::iter::once(text.len()..text.len()))
    {
        free.push(at..range.start.max(at));
        at = at.max(range.end);
    }
    let longest = free.into_iter().max_by_key(ExactSizeIterator::len).unwrap_or(0..text.len());
    let shown = text[longest.clone()].trim();
    let start = longest.start + text[longest.clone()].len() - text[longest].trim_start().len();
    Slip {
        kind: Kind::Unread,
        range: start..start + shown.len(),
        found: shown.to_owned(),
        expected: format!("{{{}}}", part.name),
    }
}
