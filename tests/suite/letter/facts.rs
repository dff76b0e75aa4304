//! Facts in prose: every sort and form in six languages, counts that select and are printed, words bound to a fact,
//! and what Fluent could drop in silence.

use tsb_circular::document::{Fact, Inline, Value};
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

use super::{Letter, one, text_at};

const COUNT: &str = "n = { number = ";

/// The facts of a text with the words that show each.
fn shown(letter: &Letter, lang: Lang, key: &str) -> Vec<(Value, String)> {
    let document = letter.edition(lang);
    let facts = text_at(&document, key).0.iter().filter_map(|inline| match inline {
        Inline::Fact(Fact { value, runs }) => {
            Some((value.clone(), runs.iter().map(|run| run.text.as_str()).collect::<String>()))
        }
        _ => None,
    });
    facts.collect()
}

#[test]
fn a_count_selects_and_is_printed_in_every_language() {
    // One word for each category, so that the category that was chosen can be read.
    let categories = |lang| -> &[&str] {
        match lang {
            Lang::En | Lang::Fr | Lang::Es => &["one", "other"],
            Lang::Ru => &["one", "few", "many"],
            Lang::Zh => &["other"],
            Lang::Ar => &["zero", "one", "two", "few", "many", "other"],
        }
    };
    for (count, expected) in [
        (1, ["one", "one", "one", "one", "other", "one"]),
        (2, ["other", "other", "other", "few", "other", "two"]),
        (3, ["other", "other", "other", "few", "other", "few"]),
        (11, ["other", "other", "other", "many", "other", "many"]),
        (21, ["other", "other", "other", "one", "other", "many"]),
        (100, ["other", "other", "other", "many", "other", "other"]),
    ] {
        for (lang, category) in
            [Lang::En, Lang::Fr, Lang::Es, Lang::Ru, Lang::Zh, Lang::Ar].into_iter().zip(expected)
        {
            let known = categories(lang);
            let (last, rest) = known.split_last().unwrap();
            let variants: String = rest.iter().map(|it| format!("        [{it}] {it} {{ $n }}.\n")).collect();
            let words =
                format!("words =\n    {{ $n ->\n{variants}       *[{last}] {last} {{ $n }}.\n    }}\n");
            let letter =
                Letter::new(&one(&format!("{COUNT}{count} }}")), &[(Lang::En, &words), (lang, &words)]);
            // English is the original, with variants of its own.
            let letter = if lang == Lang::En {
                letter
            } else {
                let english = "words = { $n ->\n    [one] one { $n }.\n   *[other] other { $n }.\n }\n";
                Letter::new(&one(&format!("{COUNT}{count} }}")), &[(Lang::En, english), (lang, &words)])
            };
            let document = letter.edition(lang);
            let text = text_at(&document, "letter/words");
            assert_eq!(text.plain().replace('\u{a0}', " "), format!("{category} {count}."), "{lang}");
            assert_eq!(
                shown(&letter, lang, "letter/words"),
                [(Value::Count(count), count.to_string())],
                "{lang}"
            );
        }
    }
}

#[test]
fn words_that_are_typed_stand_for_the_fact_they_are_bound_to() {
    let facts = one("host = { country = \"rwanda\" }");
    let letter = Letter::new(
        &facts,
        &[
            (Lang::En, "words = With { $host }."),
            (Lang::Ru, "words = Совместно { SAID($host, \"с Руандой\") }."),
        ],
    );
    let rwanda = Value::Place("rwanda".into());
    assert_eq!(shown(&letter, Lang::Ru, "letter/words"), [(rwanda, "с\u{a0}Руандой".to_owned())]);
    assert_eq!(letter.told(), []);
}

#[test]
fn an_hour_is_said_without_its_day_as_the_hour_of_a_time_is() {
    let facts = one("start = { hour = 09:30:00 }\nopening = { time = 2026-05-19T09:30:00 }");
    let words = "words = { $start }; { SHOW($opening, form: \"hour\") }";
    let letter = Letter::new(&facts, &Lang::ALL.map(|lang| (lang, words)));
    for lang in Lang::ALL {
        let shown = shown(&letter, lang, "letter/words");
        assert_eq!(shown[0].0, Value::Hour(9 * 60 + 30), "{lang}");
        assert_eq!(shown[0].1, shown[1].1, "{lang}");
    }
}

#[test]
fn every_sort_and_form_says_its_value_in_every_language() {
    let folder = super::super::examples::everything();
    let given = folder.given(Lang::En);
    let mut english: Vec<(String, Value)> = Vec::new();
    for lang in Lang::ALL {
        let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
        let mut stated = Vec::new();
        for (key, text) in document.texts() {
            // Annexes in some languages have facts of their own.
            let own = !key.as_str().starts_with("annex-hotels") && key.as_str() != "letter/enclosures";
            stated.extend(text.facts().filter(|_| own).map(|fact| {
                assert!(!fact.plain().trim().is_empty(), "{lang} {key}: {:?}", fact.value);
                let value = match &fact.value {
                    Value::Url(url) => Value::Url(url.replace(&format!("/{lang}"), "/en")),
                    value => value.clone(),
                };
                (key.to_string(), value)
            }));
        }
        stated.sort();
        if lang == Lang::En {
            english = stated.clone();
            for fact in given.facts() {
                let value = fact.value().unwrap();
                let said = english.iter().any(|(_, known)| known == value);
                assert!(
                    said || fact.name == "first" || fact.name == "circular" || fact.name == "group",
                    "${}",
                    fact.name
                );
            }
        }
        assert_eq!(stated, english, "{lang}");
    }
}

#[test]
fn times_and_half_days_are_said_as_the_language_says_them() {
    let folder = super::super::examples::everything();
    for (lang, key, words) in [
        (Lang::En, "letter/opening-words", "0930\u{a0}hours on 19 May 2026"),
        (Lang::En, "letter/opening-words", "at 1600\u{a0}hours UTC"),
        (Lang::Fr, "letter/opening-words", "19\u{a0}mai 2026 à 9\u{a0}h\u{a0}30"),
        (Lang::Es, "letter/opening-words", "16.00\u{a0}horas UTC"),
        (Lang::Ru, "letter/opening-words", "09\u{a0}час.\u{a0}30\u{a0}мин."),
        (Lang::Zh, "letter/opening-words", "2026年5月19日09时30分"),
        (Lang::Ar, "letter/opening-words", "الساعة 0930 يوم 19 مايو 2026"),
        (Lang::Fr, "letter/days/11", "du 19\u{a0}mai (après‑midi) au 28\u{a0}mai 2026 (matin)"),
        (Lang::Ru, "letter/days/3", "19\u{a0}мая 2026\u{a0}года\u{a0}(вторник)"),
        (Lang::Fr, "letter/days/5", "1er\u{a0}juin 2026"),
        (Lang::En, "letter/documents", "TSB Circular\u{a0}41 of 2 December 2025"),
        (Lang::Zh, "letter/documents", "2025年12月2日第41号"),
        (Lang::Fr, "letter/counts", "1\u{a0}250,50\u{a0}CHF"),
        (Lang::En, "letter/counts", "CHF\u{a0}1,250.50"),
    ] {
        let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
        let text = text_at(&document, key).plain().replace('\u{2060}', "").replace('\u{a0}', " ");
        assert!(text.contains(&words.replace('\u{a0}', " ")), "{lang}: `{words}` in `{text}`");
    }
}

#[test]
fn nothing_that_fluent_can_place_is_dropped_in_silence() {
    // What may stand is said; everything else is told with its line.
    for (placeable, said) in [
        ("{ \"literal\" }", Some("literal")),
        ("{ \"\\u0041\" }", Some("A")),
        ("{ $day }", Some("19 May 2026")),
        ("{ SHOW($day, form: \"no-year\") }", Some("19 May")),
        ("{ SAID($day, \"that day\") }", Some("that day")),
        ("{ $n ->\n    [one] one\n   *[other] some\n }", Some("some")),
        ("{ 7 }", None),
        ("{ subject }", None),
        ("{ subject.attribute }", None),
        ("{ -term }", None),
        ("{ -term(case: \"x\") }", None),
        ("{ { $day } }", None),
        ("{ NUMBER($n) }", None),
        ("{ DATETIME($day) }", None),
        ("{ SHOW($day) }", None),
        ("{ SHOW($day, form: \"long\") }", None),
        ("{ SHOW(\"day\", form: \"short\") }", None),
        ("{ SAID($day) }", None),
        ("{ SAID($day, \" \") }", None),
        ("{ SAID(\"a\", \"b\") }", None),
        ("{ $nothing }", None),
        ("{ $day ->\n    [x] a\n   *[y] b\n }", None),
        ("{ \"x\" ->\n    [x] a\n   *[y] b\n }", None),
        ("{ 1 ->\n    [1] a\n   *[y] b\n }", None),
    ] {
        let facts = one("day = { date = 2026-05-19 }\nn = { number = 2 }");
        let letter = Letter::new(&facts, &[(Lang::En, &format!("words = From {placeable} on."))]);
        match said {
            Some(words) => {
                let document = letter.edition(Lang::En);
                assert_eq!(
                    text_at(&document, "letter/words").plain(),
                    format!("From {words} on."),
                    "{placeable}"
                );
            }
            None => {
                let told = letter.told();
                assert!(!told.is_empty(), "{placeable}");
                assert!(
                    told.iter().all(|(file, line, ..)| file == "en.ftl" && *line == 2),
                    "{placeable}: {told:#?}"
                );
            }
        }
    }
}

#[test]
fn a_language_that_leaves_a_fact_out_is_told_unless_it_says_why() {
    let facts = one("day = { date = 2026-05-19 }\nn = { number = 2 }");
    let english = (Lang::En, "words = On { $day }, { $n } seats.");
    let letter = Letter::new(&facts, &[english, (Lang::Fr, "words = Le { $day }.")]);
    let told = letter.told();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!((told[0].0.as_str(), told[0].1), ("fr.ftl", 2));
    assert_eq!(told[0].2, "`words` leaves out $n, which English has");
    let said = "words = Le { $day }, { $n ->\n    [one] une place\n   *[other] des places\n }.";
    assert_eq!(Letter::new(&facts, &[english, (Lang::Fr, said)]).told(), []);
    let settled = "# only: the hall is small\nwords = Le { $day }.";
    assert_eq!(Letter::new(&facts, &[english, (Lang::Fr, settled)]).told(), []);
}

#[test]
fn a_clause_and_a_section_are_said_in_the_order_of_the_language() {
    let facts = one("what = { clause = \"9.4.2\" }\nwhere = { section = \"9\" }");
    let words = "words = { $what }; { $where }";
    let letter = Letter::new(&facts, &Lang::ALL.map(|lang| (lang, words)));
    for lang in Lang::ALL {
        let shown = shown(&letter, lang, "letter/words");
        let expected = if lang == Lang::Ar { "2.4.9" } else { "9.4.2" };
        assert_eq!(shown[0], (Value::Clause("9.4.2".into()), expected.to_owned()), "{lang}");
        assert_eq!(shown[1], (Value::Section("9".into()), "9".to_owned()), "{lang}");
    }
    assert_eq!(letter.told(), []);
}
