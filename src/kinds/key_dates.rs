//! The days by which members must act for a meeting, counted back from its opening, and how long before it a letter tells
//! of it.
//!
//! Sources: Rec. ITU-T A.1 (10/2016), 1.3.2 (the letter is sent two months before the meeting) and 3.1.8 (contributions are
//! received twelve calendar days before it); the other key dates are those of the collective letters issued since 2015.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::declared::law::{Breach, Gravity, Span, Term, day, days, in_force};
use crate::document::Value;
use crate::model::read::{Fields, FromToml, Reader, Toml, word};
use crate::model::write;
use crate::recognise::Evidence;

/// The first day of all of the terms.
const ALWAYS: Date = date(2000, 1, 1);
/// What the key dates rest on that no Recommendation fixes.
const PRACTICE: &str = "the key deadlines of collective letters";
/// Why a key date was moved, where only the editions are known.
const UNSAID: &str = "as in the editions";

/// From the letter to the meeting.
pub(super) const NOTICE: &[Term] =
    &[Term { from: ALWAYS, span: Span::Months(2), clause: "Rec. ITU-T A.1, 1.3.2" }];
const TRANSLATION: &[Term] = &[Term { from: ALWAYS, span: Span::Months(2), clause: PRACTICE }];
const SUPPORT: &[Term] = &[Term { from: ALWAYS, span: Span::Weeks(6), clause: PRACTICE }];
const REGISTRATION: &[Term] = &[Term { from: ALWAYS, span: Span::Months(1), clause: PRACTICE }];
const CONTRIBUTIONS: &[Term] =
    &[Term { from: ALWAYS, span: Span::Days(12), clause: "Rec. ITU-T A.1, 3.1.8" }];

/// A day by which members must act, counted back from the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeyDate {
    /// Contributions to be translated; captioning and sign language.
    Translation,
    /// Fellowships; interpretation.
    Support,
    /// Registration on line; letters that support a visa.
    Registration,
    /// All contributions.
    Contributions,
}

impl KeyDate {
    /// All, in the order of the table.
    pub const ALL: [Self; 4] = [Self::Translation, Self::Support, Self::Registration, Self::Contributions];

    /// The word of the model, and the address of its row.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Translation => "translation",
            Self::Support => "support",
            Self::Registration => "registration",
            Self::Contributions => "contributions",
        }
    }

    /// The path of its day among the facts of the letter.
    pub const fn home(self) -> &'static str {
        match self {
            Self::Translation => "/key-dates/translation",
            Self::Support => "/key-dates/support",
            Self::Registration => "/key-dates/registration",
            Self::Contributions => "/key-dates/contributions",
        }
    }
}

/// A key date that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Moved {
    /// The day.
    #[serde(serialize_with = "write::date")]
    #[schemars(with = "String", extend("format" = "date"))]
    pub date: Date,
    /// Why, for those who work on the letter; it is not printed.
    pub why: String,
}

/// The key dates that are not the days that follow from the opening.
pub type Moves = BTreeMap<KeyDate, Moved>;

/// The key dates that were moved, as `circular.toml` has them under `moved`.
pub(super) fn moves(fields: &mut Fields, reader: &mut Reader) -> Moves {
    fields.optional::<AllMoved>("moved", reader).map_or_else(Moves::new, |moved| moved.0)
}

/// The key dates of editions that are not those of a meeting that opens on this day.
pub(super) fn moves_from(evidence: &Evidence<'_>, opening: Date) -> Moves {
    let moved = |due: KeyDate| match evidence.home(due.home()) {
        Some(Value::Date(date)) if date != due.before(opening) => {
            Some((due, Moved { date, why: UNSAID.into() }))
        }
        _ => None,
    };
    KeyDate::ALL.into_iter().filter_map(moved).collect()
}

impl KeyDate {
    /// From this day to the opening.
    const fn terms(self) -> &'static [Term] {
        match self {
            Self::Translation => TRANSLATION,
            Self::Support => SUPPORT,
            Self::Registration => REGISTRATION,
            Self::Contributions => CONTRIBUTIONS,
        }
    }

    /// The day for a meeting that opens on this one.
    pub(super) fn before(self, opening: Date) -> Date {
        in_force(self.terms(), opening).map_or(opening, |term| term.span.start(opening))
    }

    /// The day for a meeting that opens on this one, where it was not moved.
    pub(super) fn due(self, opening: Date, moves: &Moves) -> Date {
        moves.get(&self).map_or_else(|| self.before(opening), |moved| moved.date)
    }
}

/// What breaks the law in the days of a letter on the meeting at `/meeting`, given the facts of the letter and how long
/// before the meeting it is due.
pub(super) fn law(get: &dyn Fn(&str) -> Option<Value>, notice: &[Term]) -> Vec<Breach> {
    let mut out = Vec::new();
    let mut found = |home, against, gravity, message: String, clause: &str| {
        out.push(Breach { home, against, gravity, message, clause: clause.to_owned() });
    };
    let letter = get("/date").and_then(|value| day(&value));
    let Some((opening, ..)) = get("/meeting").and_then(|value| days(&value)) else { return out };
    if let Some(letter) = letter {
        if letter >= opening {
            let message = "the letter is dated when the meeting has begun".to_owned();
            let clause = "the letter tells of a meeting to come";
            found("/date", "/meeting", Gravity::Contradiction, message, clause);
        } else if let Some(term) = in_force(notice, letter)
            && term.span.is_longer_than(letter, opening)
        {
            let message = "fewer than 2 months between the letter and the meeting".to_owned();
            found("/date", "/meeting", Gravity::Procedure, message, term.clause);
        }
    }
    for key_date in KeyDate::ALL {
        let Some(said) = get(key_date.home()).and_then(|value| day(&value)) else { continue };
        let (rule, word) = (key_date.before(opening), key_date.word());
        if said > rule {
            let message = format!("the key date `{word}` is {said}, later than {rule}");
            let clause = in_force(key_date.terms(), opening).map_or(PRACTICE, |term| term.clause);
            found(key_date.home(), "/meeting", Gravity::Procedure, message, clause);
        } else if let Some(letter) = letter.filter(|letter| said <= *letter && *letter < opening) {
            let message =
                format!("the key date `{word}`, {said}, has come when the letter is dated, {letter}");
            found(key_date.home(), "/date", Gravity::Procedure, message, "nobody can act before the letter");
        }
    }
    out
}

impl FromToml for Moved {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a key date that was moved", reader)?;
        let date = fields.required("date", reader);
        let why = fields.required("why", reader);
        fields.finish(reader);
        Some(Self { date: date?, why: why? })
    }
}

/// The key dates that were moved.
struct AllMoved(Moves);

impl FromToml for AllMoved {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`moved`", reader)?;
        let moved = KeyDate::ALL.into_iter();
        let moved = moved.filter_map(|due| Some((due, fields.optional(due.word(), reader)?))).collect();
        fields.finish(reader);
        Some(Self(moved))
    }
}

impl FromToml for KeyDate {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        word(value, &Self::ALL.map(|due| (due.word(), due)), reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_dates_are_counted_back_from_the_opening() {
        let opening = date(2018, 10, 5);
        let days = KeyDate::ALL.map(|key_date| key_date.before(opening));
        assert_eq!(days, [date(2018, 8, 5), date(2018, 8, 24), date(2018, 9, 5), date(2018, 9, 23)]);
        assert_eq!(KeyDate::Translation.before(date(2026, 4, 30)), date(2026, 2, 28));
    }
}
