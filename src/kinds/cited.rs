//! The Resolution that a letter rests on, cited in the revision that was in force on the letter's day.
//!
//! Source: the revisions of WTSA Resolutions by assembly, in `locales/neutral/resolutions.toml`.

use crate::declared::law::{Breach, Gravity, day};
use crate::document::Value;
use crate::locale::registers::{canonical, in_force};

/// What is wrong with the revision cited, given the facts of the letter.
pub(super) fn revision(get: &dyn Fn(&str) -> Option<Value>) -> Option<Breach> {
    let letter = get("/date").and_then(|value| day(&value))?;
    let (Value::Resolution(number), Value::Revision { place, year }) =
        (get("/resolution/number")?, get("/resolution/revised")?)
    else {
        return None;
    };
    let holds = in_force(number, letter)?;
    if (canonical(&place), year) == (holds.place.as_str(), holds.year) {
        return None;
    }
    let message = format!(
        "Resolution {number} is cited as revised in {place} {year}; on the date of the letter, {letter}, the \
         revision of {} {} is in force",
        holds.place, holds.year
    );
    let clause =
        format!("`resolution` takes `revised = {{ place = \"{}\", year = {} }}`", holds.place, holds.year);
    Some(Breach {
        home: "/resolution/revised",
        against: "/date",
        gravity: Gravity::Procedure,
        message,
        clause,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    fn told(letter: Date, place: &str, year: i16) -> Option<String> {
        let get = |home: &str| {
            Some(match home {
                "/date" => Value::Date(letter),
                "/resolution/number" => Value::Resolution(1),
                _ => Value::Revision { place: place.into(), year },
            })
        };
        revision(&get).map(|breach| breach.clause)
    }

    #[test]
    fn a_revision_not_yet_or_no_longer_in_force_is_told() {
        assert_eq!(told(date(2019, 11, 29), "hammamet", 2016), None);
        assert!(told(date(2019, 11, 29), "geneva", 2022).unwrap().contains("\"hammamet\", year = 2016"));
        assert!(told(date(2026, 1, 15), "geneva", 2022).unwrap().contains("\"new-delhi\", year = 2024"));
    }
}
