//! The shapes of dates: in come the pieces of a text from a place on, out go the days, spans and months that begin
//! there.

use std::ops::Range;

use jiff::civil::Date;

use super::tokens::Token;
use crate::document::{Month, Value, WITHOUT_YEAR};

/// Values, each with the pieces it takes.
pub(super) type Values = Vec<(Range<usize>, Value)>;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Item {
    Day(i8),
    Month(i8),
    Year(i16),
}

/// What stands between two items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    /// Nothing, or small words.
    Plain,
    Comma,
    /// What joins the members of a list.
    And,
    Stroke,
    /// A dash.
    Dash,
    /// A word between the ends of a span.
    To,
}

impl Link {
    /// Whether it parts the ends of a span.
    fn spans(self) -> bool {
        self >= Link::Dash
    }
}

struct Placed {
    item: Item,
    range: Range<usize>,
    link: Link,
    /// How many pieces stand between it and the item before.
    distance: usize,
    /// Whether its name is written as the language does.
    named: bool,
    /// Whether the word for its sort stands behind it: 日.
    unit: bool,
}

/// What begins at a piece, and the piece after it.
pub(super) fn dates(
    tokens: &[(Token, Range<usize>)],
    start: usize,
    reversed: bool,
) -> Option<(Values, usize)> {
    if !matches!(tokens[start].0, Token::Number(..) | Token::Month(..)) {
        return None;
    }
    let items = items(tokens, start);
    let shape: Vec<Item> = items.iter().map(|placed| placed.item).collect();
    let one = |count: usize, value: Option<Value>| {
        let last = items[count - 1].range.end;
        Some((vec![(start..last, value?)], last))
    };
    let link = |at: usize| items[at].link;
    // Both ends whole, or the first without what the last says.
    let spans = |at: usize| link(at).spans() && items[at].distance <= 3;
    let numeric = |places: &[usize]| places.iter().all(|at| items[*at].is_numeric());
    use Item::{Day as D, Month as M, Year as Y};
    match shape.as_slice() {
        [D(a), M(b), Y(c), D(d), M(e), Y(f), ..] if spans(3) => one(6, span((*c, *b, *a), (*f, *e, *d))),
        [Y(c), M(b), D(a), Y(f), M(e), D(d), ..] if spans(3) => one(6, span((*c, *b, *a), (*f, *e, *d))),
        [D(a), M(b), D(d), M(e), Y(f), ..] if spans(2) => one(5, span((*f, *b, *a), (*f, *e, *d))),
        [D(a), M(b), D(d), M(e), Y(f), ..] if link(2) == Link::And => {
            let first = (items[0].range.start..items[1].range.end, day(*f, *b, *a)?);
            let last = (items[2].range.start..items[4].range.end, day(*f, *e, *d)?);
            Some((vec![first, last], items[4].range.end))
        }
        [Y(c), M(b), D(a), M(e), D(d), ..] if spans(3) => one(5, span((*c, *b, *a), (*c, *e, *d))),
        [M(a), Y(b), M(c), Y(d), ..] | [Y(b), M(a), Y(d), M(c), ..] if link(2) > Link::Comma => {
            one(4, Some(months((*b, *a), (*d, *c))))
        }
        [D(_), D(_) | M(_), ..] if month_behind(&items).is_some() => listed(&items, reversed),
        [M(m), D(_), D(_), ..] if link(2) > Link::Plain && month_first(&items).is_some() => {
            let (days, year) = month_first(&items)?;
            let count = days.end + usize::from(year != WITHOUT_YEAR);
            let values = several(&items[days], year, *m, reversed)?;
            Some((within(values, start..items[count - 1].range.end), items[count - 1].range.end))
        }
        [Y(y), M(m), D(_), D(_), ..] if link(3) > Link::Plain => {
            let days = 2..2 + items[2..].iter().take_while(|it| matches!(it.item, D(_))).count();
            let days = days.start..days.start + joined(&items[days]);
            let end = items[days.end - 1].range.end;
            Some((within(several(&items[days], *y, *m, reversed)?, start..end), end))
        }
        [M(m), D(d), Y(y), ..] | [Y(y), M(m), D(d), ..] => one(3, day(*y, *m, *d)),
        [M(a), M(b), Y(y), ..] if link(1) > Link::Comma => one(3, Some(months((*y, *a), (*y, *b)))),
        [Y(y), M(a), M(b), ..] if link(2) > Link::Comma => one(3, Some(months((*y, *a), (*y, *b)))),
        // Spans in numbers alone.
        [D(a), D(b), Y(c), D(d), D(e), Y(f), ..] if spans(3) && numeric(&[1, 2, 4, 5]) => {
            one(6, span((*c, *b, *a), (*f, *e, *d)))
        }
        [Y(c), D(b), D(a), Y(f), D(e), D(d), ..] if spans(3) && numeric(&[1, 2, 4, 5]) => {
            one(6, span((*c, *b, *a), (*f, *e, *d)))
        }
        [D(a), D(b), D(d), D(e), Y(f), ..] if spans(2) && numeric(&[1, 3, 4]) => {
            one(5, span((*f, *b, *a), (*f, *e, *d)))
        }
        [Y(y), D(m), D(d), ..] if items[1..3].iter().all(Placed::is_numeric) => one(3, day(*y, *m, *d)),
        [D(d), D(m), Y(y), ..] if items[1..3].iter().all(Placed::is_numeric) => one(3, day(*y, *m, *d)),
        // A day before it that the month has not would be lost.
        [M(_), Y(_), ..] if start > 0 && matches!(tokens[start - 1].0, Token::Number(..)) => None,
        [M(m), Y(y), ..] | [Y(y), M(m), ..] => one(2, Some(months((*y, *m), (*y, *m)))),
        [M(m), D(d), ..] if items[0].named && items[1].link == Link::Plain && items[1].distance == 0 => {
            one(2, day(WITHOUT_YEAR, *m, *d))
        }
        _ => None,
    }
}

impl Placed {
    /// Whether one sign parts it from the number before it: `16.03.2020`, `2020-03-16`.
    fn is_numeric(&self) -> bool {
        self.distance == 1 && matches!(self.link, Link::Dash | Link::Stroke | Link::Plain)
    }
}

/// How many of these days are joined to the one before, from the first on. What commas alone join may be anything.
fn joined(days: &[Placed]) -> usize {
    // What is no day where a day was called one is a number.
    let called = |pair: &[Placed]| !pair[0].unit || pair[1].unit;
    let alike = days.windows(2).take_while(|pair| called(pair)).count();
    let chain = days[1..=alike].iter().take_while(|day| day.link > Link::Plain && day.distance <= 2);
    let links: Vec<Link> = chain.map(|day| day.link).collect();
    1 + links.iter().rposition(|link| *link > Link::Comma).map_or(0, |last| last + 1)
}

/// Where the month stands behind days that are joined to one another.
fn month_behind(items: &[Placed]) -> Option<usize> {
    let days = items.iter().take_while(|it| matches!(it.item, Item::Day(_))).count();
    let joined = days > 0 && joined(&items[..days]) == days;
    let named = items
        .get(days)
        .is_some_and(|it| matches!(it.item, Item::Month(_)) && !matches!(it.link, Link::And | Link::To));
    (joined && named).then_some(days)
}

/// The days behind a month, and their year.
fn month_first(items: &[Placed]) -> Option<(Range<usize>, i16)> {
    let days = items[1..].iter().take_while(|it| matches!(it.item, Item::Day(_))).count();
    let days = 1..1 + joined(&items[1..=days]);
    match items.get(days.end).map(|it| it.item) {
        Some(Item::Year(year)) => Some((days, year)),
        _ => None,
    }
}

/// Days before their month: one, the ends of a span, a list.
fn listed(items: &[Placed], reversed: bool) -> Option<(Values, usize)> {
    let at = month_behind(items)?;
    let Item::Month(month) = items[at].item else { return None };
    let year = match items.get(at + 1).map(|it| it.item) {
        Some(Item::Year(year)) => year,
        // Of a span that goes on in another month.
        Some(Item::Day(day)) if items[at + 1].link.spans() => match items.get(at + 2).map(|it| it.item) {
            Some(Item::Month(next)) if at == 1 => {
                let Item::Day(first) = items[0].item else { return None };
                let value = span((WITHOUT_YEAR, month, first), (WITHOUT_YEAR, next, day))?;
                let end = items[at + 2].range.end;
                return Some((vec![(items[0].range.start..end, value)], end));
            }
            _ => WITHOUT_YEAR,
        },
        _ => WITHOUT_YEAR,
    };
    if year == WITHOUT_YEAR && !items[at].named {
        return None;
    }
    let end = items[at + usize::from(year != WITHOUT_YEAR)].range.end;
    let values = several(&items[..at], year, month, reversed)?;
    Some((within(values, items[0].range.start..end), end))
}

/// The values of days of one month: spans as such, and days of a list that follow one another as a span.
fn several(days: &[Placed], year: i16, month: i8, reversed: bool) -> Option<Values> {
    let number = |at: usize| match days[at].item {
        Item::Day(day) => Some(day),
        _ => None,
    };
    let mut out = Values::new();
    let mut at = 0;
    while at < days.len() {
        let range = |last: usize| days[at].range.start..days[last].range.end;
        let (first, mut last) = (number(at)?, at);
        if at + 1 < days.len() && days[at + 1].link.spans() {
            let (from, to) = (first, number(at + 1)?);
            // Typed in the order of the other languages, it would end before it begins.
            let turned = reversed && days[at + 1].link == Link::Dash && from > to;
            let (from, to) = if turned { (to, from) } else { (from, to) };
            out.push((range(at + 1), span((year, month, from), (year, month, to))?));
            at += 2;
            continue;
        }
        while last + 1 < days.len()
            && number(last + 1)? == number(last)? + 1
            && !days.get(last + 2).is_some_and(|next| next.link.spans())
        {
            last += 1;
        }
        let value = match last {
            last if last == at => day(year, month, first)?,
            last => span((year, month, first), (year, month, number(last)?))?,
        };
        out.push((range(last), value));
        at = last + 1;
    }
    Some(out)
}

/// The values with the month and year: the last of them, or the only one, takes what stands behind.
fn within(mut values: Values, whole: Range<usize>) -> Values {
    if let Some((range, _)) = values.first_mut() {
        range.start = whole.start;
    }
    if let Some((range, _)) = values.last_mut() {
        range.end = whole.end;
    }
    values
}

/// Days, months and years from a piece on, as long as only their company stands between them.
fn items(tokens: &[(Token, Range<usize>)], start: usize) -> Vec<Placed> {
    /// So many make the longest date there is, with room for a list.
    const MOST: usize = 12;
    let mut out: Vec<Placed> = Vec::new();
    let (mut link, mut distance) = (Link::Plain, 0);
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
            (Token::Month(month, _), _) => {
                // One month by two names: شباط/فبراير.
                if link == Link::Stroke && out.last().is_some_and(|last| last.item == Item::Month(month)) {
                    out.last_mut().expect("just seen").range.end = at + 1;
                    (link, distance) = (Link::Plain, 0);
                    at += 1;
                    continue;
                }
                Some(Item::Month(month))
            }
            (Token::Weekday(_), _) => {
                at += 1;
                continue;
            }
            (token, _) => {
                let between = match token {
                    Token::Glue => Link::Plain,
                    Token::Comma => Link::Comma,
                    Token::And => Link::And,
                    Token::Stroke => Link::Stroke,
                    Token::Dash => Link::Dash,
                    Token::To => Link::To,
                    _ => break,
                };
                (link, distance) = (link.max(between), distance + 1);
                at += 1;
                continue;
            }
        };
        let Some(item) = item.filter(|_| distance <= 4) else { break };
        let end = at + 1 + usize::from(unit.is_some());
        let named = !matches!(token, Token::Month(_, false));
        out.push(Placed { item, range: at..end, link, distance, named, unit: unit.is_some() });
        (link, distance) = (Link::Plain, 0);
        at = end;
        if out.len() == MOST {
            break;
        }
    }
    out
}

/// Two days that are the ends of a span, as one.
pub(super) fn ends(values: Values) -> Values {
    match values.as_slice() {
        [(first, Value::Date(from)), (last, Value::Date(to))] if from < to => {
            vec![(first.start..last.end, Value::Dates(*from, *to))]
        }
        _ => values,
    }
}

fn day(year: i16, month: i8, day: i8) -> Option<Value> {
    Date::new(year, month, day).ok().map(Value::Date)
}

fn span(from: (i16, i8, i8), to: (i16, i8, i8)) -> Option<Value> {
    let date = |(year, month, day)| Date::new(year, month, day).ok();
    let (from, to) = (date(from)?, date(to)?);
    (from <= to).then_some(Value::Dates(from, to))
}

fn months((year, month): (i16, i8), (last_year, last): (i16, i8)) -> Value {
    Value::Months(Month { year, month }, Month { year: last_year, month: last })
}
