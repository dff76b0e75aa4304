//! Workshops: known by themselves, compared with every fact changed and every block lost, imported from Word and text with
//! and without addresses, and held to what their days allow.

use jiff::civil::date;
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::workshop::{Fellowships, Participation, Registration, Says, Workshop};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::MeetingMode;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::folder;
use super::planted::{self, found};
use super::returned::comes_back;

/// The number of the example.
const NUMBER: u16 = 96;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 150, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Workshop {
    let Matter::Workshop(matter) = &mut folder.circular.matter else { panic!("a workshop") };
    matter
}

/// The example, changed.
fn variant(change: impl FnOnce(&mut Workshop)) -> Folder {
    let mut folder = folder(NUMBER).clone();
    change(matter(&mut folder));
    folder
}

/// A workshop on line, of which the letter says the least.
pub fn least() -> Folder {
    variant(|own| {
        (own.event.mode, own.event.place, own.event.country) = (MeetingMode::Virtual, None, None);
        (own.says, own.host, own.opening, own.desk) = (Vec::new(), None, None, None);
        (own.languages, own.interpretation) = (vec![Lang::En], false);
        (own.registration, own.fellowships, own.visa_weeks) = (None, None, None);
        (own.hotels, own.page) = (None, None);
    })
}

/// Letters that between them say what the example does not.
pub fn others() -> Vec<Folder> {
    let page = || "https://www.itu.int/go/twins".to_owned();
    let all = [
        least(),
        variant(|own| {
            own.says = vec![Says::Host];
            (own.host, own.participation) = (None, Participation::Members);
            own.programme = Some("https://www.itu.int/{lang}/twins/programme".into());
            (own.event.mode, own.event.country) = (MeetingMode::Physical, None);
            own.registration = Some(Registration { page: page(), until: None });
            own.fellowships = Some(Fellowships { number: 0, until: None });
            own.visa_weeks = Some(1);
        }),
        variant(|own| {
            own.languages = Lang::ALL.to_vec();
            own.fellowships = Some(Fellowships { number: 2, until: None });
            own.event.to = own.event.from;
            own.visa_weeks = Some(2);
        }),
        variant(|own| {
            (own.languages, own.interpretation) = (vec![Lang::Fr, Lang::Ar], false);
            own.says = vec![Says::Programme];
        }),
    ];
    all.iter().map(worded).collect()
}

/// The same with the words of an institution that invites.
fn worded(folder: &Folder) -> Folder {
    let mut folder = folder.clone();
    let words = [
        "the University of the Republic",
        "de l'Université de la République",
        "de la Universidad de la República",
        "Республиканского университета",
        "共和国大学",
        "جامعة الجمهورية",
    ];
    for (lang, words) in Lang::ALL.into_iter().zip(words) {
        let text = format!("{}\nhost = {words}\n", folder.prose[&lang].source.text);
        folder.read_prose(lang, Source::new(format!("text/{lang}.ftl"), text));
    }
    folder
}

#[test]
fn every_workshop_goes_to_word_and_text_and_comes_back() {
    comes_back(folder(NUMBER), "example");
    for (number, folder) in others().iter().enumerate() {
        comes_back(folder, &format!("{number}"));
    }
}

#[test]
fn what_is_announced_otherwise_in_one_edition_is_found() {
    let composed = |folder: &Folder, lang: Lang| {
        let document = kinds::edition(folder, lang, &Options::default()).unwrap();
        recognise::composed(&kinds::ALL, &document, "example")
    };
    let right = folder(NUMBER).clone();
    type Change = fn(&mut Workshop);
    let changes: [(&str, Change); 4] = [
        ("letter/working-languages", |own| own.languages = vec![Lang::En, Lang::Fr]),
        ("letter/working-languages", |own| own.interpretation = false),
        ("letter/participation", |own| own.participation = Participation::Members),
        ("letter/fellowships", |own| own.fellowships = Some(Fellowships { number: 0, until: None })),
    ];
    for (key, change) in changes {
        let wrong = variant(change);
        for lang in Lang::ALL {
            let editions: Vec<Edition> =
                Lang::ALL.map(|own| composed(if own == lang { &wrong } else { &right }, own)).to_vec();
            let found = found(&editions);
            assert!(found.iter().any(|(_, at, _)| at == key), "{lang} {key}: {found:?}");
        }
    }
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let day = "date = 2026-07-03\n";
    assert_eq!(told(day, day), Vec::<String>::new());
    assert_eq!(
        told(day, "date = 2026-10-06\n").first().map(String::as_str),
        Some("the letter is dated after the event has begun")
    );
    assert_eq!(told(day, "date = 2026-08-14\n"), ["fellowships are due before the letter is dated"]);
    assert_eq!(
        told("until = 2026-09-25", "until = 2026-10-09"),
        ["registration closes after the event has ended"]
    );
    assert_eq!(
        told("until = 2026-09-25", "until = 2026-07-03"),
        ["registration closes before the letter is dated"]
    );
    assert_eq!(
        told("until = 2026-08-14", "until = 2026-10-06"),
        ["fellowships are requested until after the event has begun"]
    );
    assert_eq!(
        told("opening = 2026-10-06T09:30:00", "opening = 2026-10-07T09:30:00"),
        ["the event opens on 2026-10-07, but its first day is 2026-10-06"]
    );
    assert_eq!(
        told("desk = 2026-10-06T08:15:00", "desk = 2026-10-06T10:00:00"),
        ["participants are received only after the event has opened"]
    );
    assert_eq!(
        told("visa-weeks = 4", "visa-weeks = 14"),
        ["a visa is due 14 weeks before the event, which is no later than the letter"]
    );
    assert_eq!(
        told("host = \"uruguay\"", "host = \"montevideo\""),
        ["the host is a country, but `montevideo` is none"]
    );
    assert_eq!(
        told("languages = [\"en\", \"es\"]", "languages = [\"en\"]"),
        ["nothing is interpreted where there is one language"]
    );
    assert_eq!(
        told("hotels = ", "programme = \"https://www.itu.int/go/x\"\nhotels = "),
        ["the programme stands in an annex and on the web"]
    );
}

#[test]
fn hours_and_title_stand_as_each_language_writes_them() {
    let said = |lang| {
        let document = kinds::edition(folder(NUMBER), lang, &Options::default()).unwrap();
        text::write(&document).replace('\u{a0}', " ")
    };
    for (lang, words) in [
        (Lang::En, "The workshop will open at 0930 hours on 6 October 2026."),
        (Lang::Fr, "L'atelier s'ouvrira le 6 octobre 2026 à 9 h 30."),
        (Lang::Es, "El taller dará comienzo a las 09.30 horas del 6 de octubre de 2026."),
        (Lang::Ru, "Семинар-практикум откроется в 09 час. 30 мин. 6 октября 2026 года."),
        (Lang::Zh, "讲习班将于2026年10月6日09时30分开幕。"),
        (Lang::En, "ITU Workshop on “Digital twins for water management in cities”"),
        (Lang::Ru, "на тему \"Цифровые двойники"),
    ] {
        let said = said(lang);
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(folder(NUMBER).circular.head.date, Some(date(2026, 7, 3)));
}
