//! Who held which office when: in comes a date, out goes the office-holder with name key and gender.
//!
//! The one rule: titles that agree with a person's gender (French, Spanish, Arabic) follow from the date of
//! the letter. Sources: itu.int pages of the three Bureaux; ITU facts, section 4.

use jiff::civil::{Date, date};

/// An elected office of the Union that circulars name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// Director of the Telecommunication Standardization Bureau.
    DirectorTsb,
    /// Director of the Telecommunication Development Bureau.
    DirectorBdt,
    /// Director of the Radiocommunication Bureau.
    DirectorBr,
}

/// A term of office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Officer {
    /// The office.
    pub office: Office,
    /// The key of the name in the catalogs.
    pub person: &'static str,
    /// `f` or `m`, as the catalogs select.
    pub gender: &'static str,
    /// The first day.
    pub from: Date,
    /// The last day, where the term has ended.
    pub to: Option<Date>,
}

const fn term(
    office: Office,
    person: &'static str,
    gender: &'static str,
    from: Date,
    to: Option<Date>,
) -> Officer {
    Officer { office, person, gender, from, to }
}

/// The terms known, the earliest first for each office.
pub const OFFICERS: &[Officer] = &[
    term(Office::DirectorTsb, "lee", "m", date(2015, 1, 1), Some(date(2022, 12, 31))),
    term(Office::DirectorTsb, "onoe", "m", date(2023, 1, 1), None),
    term(Office::DirectorBdt, "bogdan-martin", "f", date(2019, 1, 1), Some(date(2022, 12, 31))),
    term(Office::DirectorBdt, "zavazava", "m", date(2023, 1, 1), None),
    term(Office::DirectorBr, "maniewicz", "m", date(2019, 1, 1), None),
];

/// Who holds an office on a day.
pub fn holder(office: Office, day: Date) -> Option<&'static Officer> {
    OFFICERS.iter().find(|officer| {
        officer.office == office && officer.from <= day && officer.to.is_none_or(|last| day <= last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_office_follows_the_date() {
        let director = |day| holder(Office::DirectorTsb, day).map(|officer| officer.person);
        assert_eq!(director(date(2022, 12, 31)), Some("lee"));
        assert_eq!(director(date(2023, 1, 1)), Some("onoe"));
        assert_eq!(holder(Office::DirectorBdt, date(2020, 4, 22)).map(|officer| officer.gender), Some("f"));
    }
}
