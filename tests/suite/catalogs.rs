//! Catalogs run parallel, and the words of each language are right for values the examples do not have.

use jiff::civil::{Date, date};
use tsb_circular::document::{Month, Value};
use tsb_circular::inside::locale::{Arg, Catalog, parity};
use tsb_circular::lang::Lang;

/// A value as a language shows it, no-break characters made plain.
fn shown(lang: Lang, value: Value, form: Option<&'static str>) -> String {
    let catalog = Catalog::new(
        lang,
        tsb_circular::inside::kinds::tap_consultation::KIND.declaration.contract,
        "2023",
        None,
    );
    let text = catalog.show(&Arg::Fact { value, written: None, link: None }, form).unwrap().plain();
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-").replace('\u{2060}', "")
}

fn day(lang: Lang, day: Date) -> String {
    shown(lang, Value::Date(day), None)
}

fn range(lang: Lang, from: Date, to: Date) -> String {
    shown(lang, Value::Dates(from, to), None)
}

#[test]
fn catalogs_of_all_languages_run_parallel() {
    let found: Vec<String> =
        parity(&tsb_circular::inside::kinds::tap_consultation::KIND.declaration.contract)
            .iter()
            .map(ToString::to_string)
            .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn days_are_written_as_itu_writes_them() {
    let circular = date(2019, 11, 29);
    assert_eq!(day(Lang::En, circular), "29 November 2019");
    assert_eq!(day(Lang::Fr, circular), "29 novembre 2019");
    assert_eq!(day(Lang::Es, circular), "29 de noviembre de 2019");
    assert_eq!(day(Lang::Ru, circular), "29 ноября 2019 года");
    assert_eq!(day(Lang::Zh, circular), "2019年11月29日");
    assert_eq!(day(Lang::Ar, circular), "29 نوفمبر 2019");
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french_alone() {
    let first = date(2024, 8, 1);
    assert_eq!(day(Lang::En, first), "1 August 2024");
    assert_eq!(day(Lang::Fr, first), "1er août 2024");
    assert_eq!(day(Lang::Es, first), "1 de agosto de 2024");
    assert_eq!(day(Lang::Ru, first), "1 августа 2024 года");
}

#[test]
fn every_month_has_its_name() {
    for lang in Lang::ALL {
        let mut names: Vec<String> = (1..=12).map(|month| day(lang, date(2021, month, 5))).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 12, "{lang}");
    }
    assert_eq!(day(Lang::Ru, date(2021, 5, 9)), "9 мая 2021 года");
    assert_eq!(day(Lang::Ar, date(2021, 1, 2)), "2 يناير 2021");
}

#[test]
fn a_range_inside_a_month_names_the_month_once() {
    let (from, to) = (date(2020, 3, 17), date(2020, 3, 26));
    assert_eq!(range(Lang::En, from, to), "17-26 March 2020");
    assert_eq!(range(Lang::Fr, from, to), "17-26 mars 2020");
    assert_eq!(range(Lang::Es, from, to), "17-26 de marzo de 2020");
    assert_eq!(range(Lang::Ru, from, to), "17–26 марта 2020 года");
    assert_eq!(range(Lang::Zh, from, to), "2020年3月17日至26日");
    // Typed last day first; the stretch is set left to right (ITU facts 5.6).
    assert_eq!(range(Lang::Ar, from, to), "26-17 مارس 2020");
}

#[test]
fn a_range_over_two_months_names_both() {
    let (from, to) = (date(2023, 2, 21), date(2023, 3, 3));
    assert_eq!(range(Lang::En, from, to), "21 February – 3 March 2023");
    assert_eq!(range(Lang::Fr, from, to), "21 février – 3 mars 2023");
    assert_eq!(range(Lang::Es, from, to), "21 de febrero – 3 de marzo de 2023");
    assert_eq!(range(Lang::Ru, from, to), "21 февраля – 3 марта 2023 года");
    assert_eq!(range(Lang::Zh, from, to), "2023年2月21日至3月3日");
    assert_eq!(range(Lang::Ar, from, to), "21 فبراير - 3 مارس 2023");
}

#[test]
fn a_range_over_two_years_names_both_years() {
    let (from, to) = (date(2023, 12, 28), date(2024, 1, 4));
    assert_eq!(range(Lang::En, from, to), "28 December 2023 – 4 January 2024");
    assert_eq!(range(Lang::Zh, from, to), "2023年12月28日至2024年1月4日");
}

#[test]
fn inside_a_sentence_a_range_has_its_prepositions() {
    let text = |lang| shown(lang, Value::Dates(date(2020, 3, 17), date(2020, 3, 26)), Some("text"));
    assert_eq!(text(Lang::Fr), "du 17 au 26 mars 2020");
    assert_eq!(text(Lang::Es), "del 17 al 26 de marzo de 2020");
    assert_eq!(text(Lang::Ru), "с 17 по 26 марта 2020 года");
    assert_eq!(text(Lang::Ar), "من 17 إلى 26 مارس 2020");
}

#[test]
fn months_alone_are_long_in_the_letter_and_short_in_the_subject() {
    let months = || Value::Months(Month { year: 2020, month: 8 }, Month { year: 2020, month: 9 });
    assert_eq!(shown(Lang::En, months(), None), "August – September 2020");
    assert_eq!(shown(Lang::En, months(), Some("short")), "Aug/Sept 2020");
    assert_eq!(shown(Lang::Zh, months(), None), "2020年8月至9月");
}

#[test]
fn a_deadline_says_the_time_as_the_language_does() {
    let deadline = |lang| shown(lang, Value::Deadline(date(2020, 2, 29).at(23, 59, 0, 0)), None);
    assert_eq!(deadline(Lang::En), "2359 hours UTC on 29 February 2020");
    assert_eq!(deadline(Lang::Zh), "2020年2月29日23时59分（协调世界时）");
    assert_eq!(deadline(Lang::Fr), "29 février 2020 à 23 h 59 UTC");
    assert_eq!(deadline(Lang::Ru), "23 час. 59 мин. UTC 29 февраля 2020 года");
}

#[test]
fn clauses_are_reversed_in_arabic_and_designations_are_not() {
    assert_eq!(shown(Lang::Ar, Value::Clause("9.4".into()), None), "4.9");
    assert_eq!(shown(Lang::Fr, Value::Clause("9.4".into()), None), "9.4");
    let designation = tsb_circular::document::Designation::of("X.1332");
    assert_eq!(shown(Lang::Ar, Value::Designation(designation), None), "X.1332");
}
