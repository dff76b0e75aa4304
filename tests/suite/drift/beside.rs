//! Words beside a value, in one edition alone.

use std::path::Path;

use tsb_circular::document::{Edition, Inline, Value};
use tsb_circular::drift::{self, Options};
use tsb_circular::inside;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::{ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::super::examples::{FOLDERS, edition_of};

/// Each language's way to say that something is as it was planned.
const AS_PLANNED: [(Lang, &str); 6] = [
    (Lang::En, " as planned before"),
    (Lang::Fr, " comme prévu auparavant"),
    (Lang::Es, " como estaba previsto"),
    (Lang::Ru, " как было намечено"),
    (Lang::Zh, "按照原计划"),
    (Lang::Ar, " كما كان مقررا"),
];

fn example(name: &str) -> &'static Folder {
    FOLDERS.iter().find(|folder| folder.path.ends_with(name)).unwrap()
}

fn read(said: &str) -> Edition {
    let reading = inside::text::read(said.as_bytes(), Path::new("edition"), &Limits::default()).unwrap();
    recognise::edition(&ALL, &reading, None).edition
}

/// The editions in which something is found, and its line, when one of the six editions says something else.
fn told(folder: &Folder, lang: Lang, edit: impl FnOnce(String) -> String) -> Vec<(String, Option<usize>)> {
    let mut edit = Some(edit);
    let editions = Lang::ALL.map(|own| {
        let said = text::write(&edition_of(folder, own));
        read(&if own == lang { edit.take().unwrap()(said) } else { said })
    });
    let report = drift::compare(&ALL, &editions, &Options::default());
    let at = report.findings.into_iter().flat_map(|finding| finding.at);
    let mut at: Vec<_> = at.map(|spot| (spot.edition, spot.line)).collect();
    // Two holes of one formula may each say it.
    at.dedup();
    at
}

/// The line, from 1, that holds this.
fn line_of(said: &str, words: &str) -> usize {
    said.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn words_beside_a_place_are_told_in_every_language() {
    for name in ["tsb-94", "tsb-104", "tsb-96"] {
        for (lang, more) in AS_PLANNED {
            let document = edition_of(example(name), lang);
            let texts = document.letter.iter().flat_map(|block| block.texts());
            let places = texts.flat_map(|(_, text)| &text.0).filter_map(|piece| match piece {
                Inline::Fact(fact) if matches!(fact.value, Value::Place(_)) => Some(fact.plain()),
                _ => None,
            });
            let place = places.max_by_key(|words| words.chars().count()).unwrap();
            let mut line = 0;
            let found = told(example(name), lang, |said| {
                // Above the letter stand the addressees.
                let at = said.rfind(&place).unwrap() + place.len();
                line = said[..at].lines().count();
                format!("{}{more}{}", &said[..at], &said[at..])
            });
            assert_eq!(found, [(lang.code().to_owned(), Some(line))], "{name} {lang} {place}");
        }
    }
}

#[test]
fn words_beside_an_hour_and_beside_a_lone_day_are_told() {
    for (name, was, is) in [
        ("tsb-96", "0930\u{a0}hours", "around 0930\u{a0}hours"),
        ("tsb-96", "will open at 0930\u{a0}hours on ", "will open at 0930\u{a0}hours on or about "),
        ("collective-letter-3-12", "\t16 October 2026", "\t16 October 2026 or thereabouts"),
        ("collective-letter-3-12", "\t16 October 2026", "\tabout 16 October 2026"),
        ("letter", "\t30 April 2026", "\tperhaps 30 April 2026"),
    ] {
        let mut line = 0;
        let found = told(example(name), Lang::En, |said| {
            assert!(said.contains(was), "{name}: {was}");
            let edited = said.replacen(was, is, 1);
            line = line_of(&edited, is.trim_end());
            edited
        });
        assert_eq!(found, [("en".to_owned(), Some(line))], "{name}: {is}");
    }
}

#[test]
fn the_name_of_a_day_and_other_ways_to_write_it_are_no_words_beside_it() {
    for day in ["Friday, 16 October 2026", "16 October 2026 (Friday)", "October 16th, 2026", "2026-10-16"] {
        let found = told(example("collective-letter-3-12"), Lang::En, |said| {
            assert!(said.contains("\t16 October 2026"));
            said.replacen("\t16 October 2026", &format!("\t{day}"), 1)
        });
        assert_eq!(found, [], "{day}");
    }
}
