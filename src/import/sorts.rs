//! Sorts: in come values that editions say, out go the facts that a circular can hold, and whether two are one.

use jiff::civil::Date;

use crate::document::{SEVERAL, Value, WITHOUT_YEAR};
use crate::lang::Lang;
use crate::locale::registers::country;
use crate::model::facts::{LANG, OwnFact};

/// So many days before and after the day of a letter, a day whose year is not said is of the year that is nearest.
const NEAR: i64 = 183;

/// Whose year a day is of that is said without it.
#[derive(Debug, Clone, Default)]
pub(super) struct Years {
    /// The day of the letter.
    pub letter: Option<Date>,
    /// The days that are said with their years.
    pub said: Vec<Date>,
}

impl Years {
    /// The day with its year; as it is where nothing tells that.
    pub fn with_year(&self, day: Date) -> Date {
        if day.year() != WITHOUT_YEAR {
            return day;
        }
        let of = |year: i16| Date::new(year, day.month(), day.day()).ok();
        let same = |known: &&Date| (known.month(), known.day()) == (day.month(), day.day());
        let said = self.said.iter().find(same).copied();
        let near = || {
            let letter = self.letter?;
            let years = letter.year().saturating_sub(1)..=letter.year().saturating_add(1);
            let apart = |day: &Date| i64::from((*day - letter).get_days()).abs();
            years.filter_map(of).filter(|day| apart(day) <= NEAR).min_by_key(apart)
        };
        let alone = || {
            let mut years = self.said.iter().map(|day| day.year());
            let first = years.next()?;
            years.all(|year| year == first).then(|| of(first)).flatten()
        };
        said.or_else(near).or_else(alone).unwrap_or(day)
    }

    /// The value with the years of its days.
    pub fn dated(&self, value: Value) -> Value {
        match value {
            Value::Date(day) => Value::Date(self.with_year(day)),
            Value::Dates(from, to) => {
                let (first, last) = (self.with_year(from), self.with_year(to));
                if first <= last { Value::Dates(first, last) } else { Value::Dates(from, to) }
            }
            other => other,
        }
    }
}

/// The value as the edition of a language says it: an address has the language in it.
pub(super) fn said_in(value: &Value, lang: Lang) -> Value {
    match value {
        Value::Url(url) => Value::Url(url.replace(LANG, lang.code())),
        other => other.clone(),
    }
}

/// Whether two values are one; a name that several places have is each of them.
pub(super) fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Place(one), Value::Place(other)) => {
            one.split(SEVERAL).any(|one| other.split(SEVERAL).any(|other| one == other))
        }
        _ => one == other,
    }
}

/// A fact of this value that has no name yet; none where there is no such sort of fact.
pub(super) fn sorted(value: Value) -> Option<OwnFact> {
    let sort = match &value {
        // A day without its year is none.
        Value::Date(date) if date.year() > 0 => "date",
        Value::Time(_) | Value::Deadline(_) => "time",
        Value::Hour(minutes) if *minutes < 24 * 60 => "hour",
        Value::Dates(from, _) if from.year() > 0 => "dates",
        Value::HalfDays(days) if days.from.year() > 0 => "dates",
        Value::Months(from, _) if from.year > 0 => "months",
        Value::Place(place) if country(place).is_some() => "country",
        Value::Place(place) if !place.contains(SEVERAL) => "place",
        Value::Url(_) => "url",
        Value::Count(_) => "number",
        Value::Percentage(_) => "percentage",
        Value::Amount { .. } => "amount",
        Value::Telephone(_) => "telephone",
        Value::Email(_) => "email",
        Value::Designation(_) => "designation",
        Value::Symbol(_) => "symbol",
        Value::Resolution(_) => "resolution",
        Value::Question(_) => "question",
        Value::Clause(_) => "clause",
        Value::Section(_) => "section",
        Value::Person(_) => "person",
        Value::Circular(_) => "circular",
        Value::CollectiveLetter { .. } => "letter",
        // The letter's own group is of its head.
        Value::StudyGroup(_) => "group",
        _ => return None,
    };
    Some(OwnFact { name: String::new(), sort, value, written: None, date: None })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_without_its_year_is_of_the_one_nearest_to_the_letter() {
        let mut years = Years { letter: Some(date(2018, 11, 20)), said: Vec::new() };
        assert_eq!(years.with_year(date(0, 12, 5)), date(2018, 12, 5));
        assert_eq!(years.with_year(date(0, 2, 1)), date(2019, 2, 1));
        // Said elsewhere with its year, it is that day.
        years.said = vec![date(2020, 2, 1)];
        assert_eq!(years.with_year(date(0, 2, 1)), date(2020, 2, 1));
        // Where nobody says when the letter was written, all days are of one year or of none.
        years.letter = None;
        assert_eq!(years.with_year(date(0, 3, 1)), date(2020, 3, 1));
        years.said.push(date(2021, 1, 1));
        assert_eq!(years.with_year(date(0, 3, 1)), date(0, 3, 1));
    }
}
