//! Registers: the forms of names are data in six languages, and what is found in a text is a name and not a part of
//! a word.

use std::fs;

use jiff::civil::date;
use tsb_circular::diag::{Code, has_errors};
use tsb_circular::document::Value;
use tsb_circular::inside;
use tsb_circular::inside::locale::registers::{self, Family, Office};
use tsb_circular::inside::{compose, recognise};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::examples::changed;

/// Every country's slug.
fn countries() -> Vec<&'static str> {
    registers::countries(Lang::En).map(|(iso, _)| registers::slug(&iso).unwrap()).collect()
}

/// Every form that stands in a language, with what it is a form of.
fn forms(lang: Lang) -> Vec<(String, Option<&'static str>, &'static str)> {
    let places = registers::places().keys().map(|slug| (slug.as_str(), &[None, Some("in")][..]));
    let all = [None, Some("in"), Some("of"), Some("to")];
    let countries = countries().into_iter().map(|slug| (slug, &all[..]));
    let mut out = Vec::new();
    for (slug, forms) in places.chain(countries) {
        for form in forms {
            let words = registers::shown(lang, Family::Place, slug, *form, None);
            let words = words.unwrap_or_else(|| panic!("{lang}: {slug} {form:?}"));
            out.push((slug.to_owned(), *form, words));
        }
    }
    out
}

#[test]
fn every_place_and_country_has_every_form_in_every_language() {
    assert!(registers::places().len() >= 60);
    assert_eq!(countries().len(), 194);
    for lang in Lang::ALL {
        for (slug, form, words) in forms(lang) {
            assert!(!words.trim().is_empty() && words.trim() == words, "{lang}: {slug} {form:?} {words:?}");
        }
    }
}

#[test]
fn french_contracts_and_elides() {
    let refused = ["à Le ", "à Les ", "de Le ", "de Les ", "à le ", "à les ", "de le ", "de les "];
    for (slug, form, words) in forms(Lang::Fr) {
        for wrong in refused {
            assert!(!words.starts_with(wrong), "{slug} {form:?}: {words}");
        }
        let vowel = words.strip_prefix("de la ").or_else(|| words.strip_prefix("de "));
        let vowel = vowel.and_then(|name| name.chars().next());
        assert!(!vowel.is_some_and(|c| "AEIOUÉÈÎ".contains(c)), "{slug} {form:?}: {words}");
    }
    assert_eq!(registers::shown(Lang::Fr, Family::Place, "cairo", Some("in"), None), Some("au Caire"));
}

#[test]
fn a_russian_name_declines_or_says_that_it_does_not() {
    for (slug, form, words) in forms(Lang::Ru) {
        let entry = registers::entry(Lang::Ru, Family::Place, &slug).unwrap();
        let plain = [format!("в {}", entry.name), format!("во {}", entry.name)];
        let alike = form == Some("in") && plain.iter().any(|plain| plain == words);
        assert!(!alike || entry.indeclinable, "{slug}: {words}");
    }
}

#[test]
fn a_name_that_cldr_has_otherwise_says_why() {
    for lang in Lang::ALL {
        for slug in countries() {
            let entry = registers::entry(lang, Family::Place, slug).unwrap();
            assert_eq!(entry.cldr.is_some(), entry.why.is_some(), "{lang}: {slug}");
            assert_ne!(entry.cldr.as_ref(), Some(&entry.name), "{lang}: {slug}");
        }
    }
}

#[test]
fn a_country_is_called_as_it_was_called_on_the_day_of_the_letter() {
    let shown = |day| registers::shown(Lang::Fr, Family::Place, "turkey", Some("in"), Some(day));
    assert_eq!(shown(date(2021, 5, 1)), Some("en Turquie"));
    assert_eq!(shown(date(2023, 5, 1)), Some("en Türkiye"));
    assert_eq!(registers::canonical("turkey"), "turkiye");
    assert_eq!(registers::canonical("tur"), "turkiye");
}

#[test]
fn study_groups_have_titles_in_every_period() {
    for period in [2017, 2022, 2025] {
        for group in registers::groups(period).unwrap() {
            for lang in Lang::ALL {
                let title = registers::group_title(lang, period, *group);
                assert!(title.is_some_and(|title| !title.is_empty()), "{lang}: {group} of {period}");
            }
        }
    }
    assert_eq!(registers::period(date(2026, 11, 25)), Some(2025));
    assert_eq!(registers::group_title(Lang::En, 2022, 17), Some("Security"));
    assert!(registers::group_title_is_unsure(Lang::Fr, 2022, 5));
    assert!(!registers::group_title_is_unsure(Lang::Fr, 2022, 17));
    assert!(registers::knows("group-17") && !registers::knows("group-99"));
}

#[test]
fn every_office_is_held_since_1999_by_somebody_with_a_name_in_six_languages() {
    for officer in registers::officers() {
        for lang in Lang::ALL {
            assert!(registers::shown(lang, Family::Person, &officer.person, None, None).is_some());
        }
    }
    for office in [Office::DirectorTsb, Office::DirectorBr, Office::DirectorBdt, Office::SecretaryGeneral] {
        for year in 2000..=2026 {
            assert!(registers::holder(office, date(year, 6, 1)).is_some(), "{office:?} in {year}");
        }
    }
}

/// The place of the meeting in the example.
const MEETING: &str = "mode = \"physical\"\nplace = \"geneva\"";

#[test]
fn a_letter_of_any_study_group_in_any_place_reads_back_in_six_languages() {
    for (group, place, country) in
        [("2", "dakar", ""), ("20", "kigali", ""), ("5", "rio-de-janeiro", "country = \"brazil\"")]
    {
        let meeting = format!("mode = \"physical\"\nplace = \"{place}\"\n{country}");
        let home = changed(&[
            ("study-group = 17", &format!("study-group = {group}")),
            ("\"7/17\"", &format!("\"7/{group}\"")),
            (MEETING, &meeting),
        ]);
        let (folder, diagnostics) = Folder::read(home.path(), &kinds::ALL);
        assert_eq!(diagnostics, []);
        let folder = folder.unwrap();
        let editions: Vec<_> = Lang::ALL
            .into_iter()
            .map(|lang| {
                let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
                let written = text::write(&document);
                let reading =
                    inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
                let recognition = recognise::edition(&kinds::ALL, &reading, None);
                assert_eq!(recognition.notes, [], "{lang} {place}");
                recognition.edition
            })
            .collect();
        let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
        assert!(report.findings.is_empty(), "{place}: {:#?}", report.findings);
        let places = editions[0].texts.iter().flat_map(|text| text.text.facts());
        assert!(places.into_iter().any(|fact| fact.value == Value::Place(place.into())), "{place}");
    }
}

#[test]
fn the_title_of_another_group_is_told() {
    let home = changed(&[("study-group = 17", "study-group = 2"), ("\"7/17\"", "\"7/2\"")]);
    let folder = Folder::read(home.path(), &kinds::ALL).0.unwrap();
    let editions = |other: u8| -> Vec<_> {
        Lang::ALL
            .map(|lang| {
                let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
                let own = registers::group_title(lang, 2017, 2).unwrap();
                let title =
                    registers::group_title(lang, 2017, if lang == Lang::En { other } else { 2 }).unwrap();
                let written = text::write(&document).replace(own, title);
                let reading =
                    inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
                recognise::edition(&kinds::ALL, &reading, Some(lang)).edition
            })
            .into()
    };
    let report = |other| tsb_circular::drift::compare(&kinds::ALL, &editions(other), &Default::default());
    assert_eq!(report(2).findings, []);
    let found = report(17).findings;
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(finding.code, tsb_circular::drift::Code::GroupMismatch);
    assert!(finding.message.ends_with("is the title of Study Group 17, not of 2"), "{}", finding.message);
}

#[test]
fn a_name_is_no_part_of_a_word_and_what_two_places_are_called_means_both() {
    let chars = |text: &str| -> Vec<char> {
        text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
    };
    let index = |lang| {
        let names = registers::names(lang);
        registers::Index::new(names.map(|name| (name.family, name.key.into_owned(), chars(&name.text))))
    };
    let (text, english) = (chars("to manage"), index(Lang::En));
    // Between "to" and "manage" a word begins, inside "manage" none does.
    let bounded = |at: usize| at == 2 || at == text.len();
    assert!((0..text.len()).all(|at| english.at(Family::Place, &text, at, bounded).is_none()));
    let tunis = chars("تونس");
    assert_eq!(index(Lang::Ar).at(Family::Place, &tunis, 0, |_| true), Some(("tunis|tunisia", tunis.len())));
}

#[test]
fn the_hint_on_a_missing_name_works_as_typed() {
    let home = changed(&[(MEETING, "mode = \"physical\"\nplace = \"atlantis\"")]);
    let compose = |lang| {
        let (folder, diagnostics) = Folder::read(home.path(), &kinds::ALL);
        assert!(!has_errors(&diagnostics), "{diagnostics:#?}");
        kinds::edition(&folder.unwrap(), lang, &compose::Options::default())
    };
    // Each error names the lines to write between backticks, one after the other.
    for _ in 0..3 {
        let Err(errors) = compose(Lang::En) else { break };
        let missing = errors.diagnostics().iter().find(|error| error.code == Code::MissingMessage).unwrap();
        let hint = missing.hints.last().unwrap();
        let file = hint.split_whitespace().find(|word| word.starts_with("text/")).unwrap();
        let file = home.path().join(file.trim_end_matches([',', ':']));
        let mut prose = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = hint.split('`').skip(1).step_by(2).collect();
        prose = prose.lines().filter(|line| !lines.contains(line)).collect::<Vec<_>>().join("\n");
        prose.push_str(&format!("\n\n{}\n", lines.join("\n").replace("NAME", "Atlantis")));
        fs::write(&file, prose).unwrap();
    }
    let document = compose(Lang::En).unwrap();
    assert!(text::write(&document).contains("Atlantis"));
}

#[test]
fn a_misspelt_place_is_named_with_the_nearest() {
    let home = changed(&[(MEETING, "mode = \"physical\"\nplace = \"kigalli\"")]);
    let (folder, _) = Folder::read(home.path(), &kinds::ALL);
    let errors = kinds::edition(&folder.unwrap(), Lang::Fr, &compose::Options::default())
        .unwrap_err()
        .into_diagnostics();
    assert_eq!(errors[0].hints[0], "did you mean `kigali`?");
    assert_eq!(errors.iter().filter(|error| error.message == errors[0].message).count(), 1);
    let place = errors[0].place.as_ref().unwrap();
    let (source, span) = (place.source.as_ref().unwrap(), place.span.clone().unwrap());
    assert!(place.path.ends_with("circular.toml"));
    assert_eq!(&source[span], "\"kigalli\"");
}
