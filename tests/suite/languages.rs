//! The language of a file: paragraphs on unlike subjects, each alone in a file. A line of which no word tells its
//! language, such as the name of a thing and a place, is not among them.

use std::path::Path;

use tsb_circular::document::Doubt;
use tsb_circular::inside;
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise::{self, Spoken};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::examples::root;

fn paragraphs(code: &str) -> Vec<String> {
    let path = root().join(format!("tests/languages/{code}.txt"));
    std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

fn reading(words: &str) -> Reading {
    inside::text::read(words.as_bytes(), Path::new("a.txt"), &Limits::default()).unwrap()
}

fn spoken(words: &str) -> Spoken {
    recognise::spoken(&reading(words))
}

/// The paragraphs for which something does not hold, with what they were taken for.
fn wrong(code: &str, holds: impl Fn(Spoken) -> bool) -> Vec<String> {
    let told = paragraphs(code).into_iter().map(|words| (spoken(&words), words));
    told.filter(|(spoken, _)| !holds(*spoken)).map(|(spoken, words)| format!("{spoken:?}: {words}")).collect()
}

#[test]
fn no_english_paragraph_is_taken_for_another_language() {
    assert!(paragraphs("en").len() >= 500);
    let english = |spoken: Spoken| spoken.lang == Lang::En && spoken.doubt != Some(Doubt::Unknown);
    let wrong = wrong("en", english);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn french_and_spanish_are_known() {
    let wrong: Vec<String> = [Lang::Fr, Lang::Es]
        .into_iter()
        .flat_map(|lang| {
            assert!(paragraphs(lang.code()).len() >= 100, "{lang}");
            wrong(lang.code(), |spoken| spoken.lang == lang && spoken.doubt != Some(Doubt::Unknown))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_in_no_language_of_the_union_is_unknown() {
    let wrong: Vec<String> = ["pt", "de", "it"]
        .into_iter()
        .flat_map(|code| {
            assert!(paragraphs(code).len() >= 100, "{code}");
            wrong(code, |spoken| spoken.doubt == Some(Doubt::Unknown))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for words in [
        "Повідомляємо вас про її засідання",
        "この文書は会議の報告です",
        "این گزارش برای گروه کار است",
        "Το έγγραφο εξηγεί",
    ] {
        assert_eq!(spoken(words).doubt, Some(Doubt::Unknown), "{words}");
    }
}

#[test]
fn what_a_file_declares_counts_where_its_words_leave_it_open() {
    let declaring =
        |words: &str, declared| recognise::spoken(&Reading { declared: Some(declared), ..reading(words) });
    for words in ["Instructions: installation, maintenance.", "Site map. Contact. Information.", "Agenda"] {
        assert_eq!(spoken(words).doubt, Some(Doubt::Unsure), "{words}");
        assert_eq!(declaring(words, Lang::En), Spoken { lang: Lang::En, doubt: None }, "{words}");
        assert_eq!(declaring(words, Lang::Fr), Spoken { lang: Lang::Fr, doubt: None }, "{words}");
    }
    // An empty Word file is in the language of whoever installed Word.
    let words = "La réunion se tiendra à Genève et sera suivie d'un atelier sur la sécurité.";
    assert_eq!(declaring(words, Lang::En), Spoken { lang: Lang::Fr, doubt: None });
}

#[test]
fn a_file_in_no_language_of_the_union_is_one_finding() {
    use tsb_circular::drift::{self, Code};
    let words = paragraphs("pt").join("\n");
    let edition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&words), None).edition;
    let report = drift::compare(&tsb_circular::kinds::ALL, &[edition], &drift::Options::default());
    let codes: Vec<Code> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes.iter().filter(|code| **code == Code::LanguageDeclared).count(), 1);
    assert!(!codes.contains(&Code::Untranslated), "{codes:?}");
    assert!(drift::report::text(&report).contains("language unknown"));
    assert!(drift::report::json(&report).contains("\"language-doubt\": \"unknown\""));
}

/// How often words are found to be left in another language.
fn untranslated(lang: Lang, words: &str) -> usize {
    use tsb_circular::drift::{self, Code};
    let edition = recognise::edition(&tsb_circular::kinds::ALL, &reading(words), Some(lang)).edition;
    let report = drift::compare(&tsb_circular::kinds::ALL, &[edition], &drift::Options::default());
    report.findings.iter().filter(|finding| finding.code == Code::Untranslated).count()
}

/// Words of each language around what is in no language or in its own.
const AROUND: [(Lang, &str, &str); 6] = [
    (Lang::En, "The group uses", "in its work"),
    (Lang::Fr, "Le groupe utilise", "dans ses travaux"),
    (Lang::Es, "El grupo utiliza", "en sus trabajos"),
    (Lang::Ru, "Группа использует", "в своей работе"),
    (Lang::Zh, "该组使用", "开展工作"),
    (Lang::Ar, "يستخدم الفريق", "في أعماله"),
];

#[test]
fn formulas_code_names_titles_and_glosses_are_not_left_untranslated() {
    for (lang, before, after) in AROUND {
        for quiet in [
            "plane[i][x] = {depth[x][y], depth[x][y], depth[x][y]}",
            "y = a sin x + b cos y and d = n y e",
            "for (i = 0; i < n; i++) { sum += weights[i] * value_of(i, n); }",
            "Microsoft Windows Server, Google Chrome, Red Hat Enterprise Linux",
            "Instituto Nacional de Telecomunicaciones, Office Fédéral de la Communication",
            "IoT (Internet of things and of the people in it, IoT)",
            "PKI (public key infrastructure for the rest of us and of them, PKI)",
        ] {
            assert_eq!(untranslated(lang, &format!("{before} {quiet} {after}")), 0, "{lang}: {quiet}");
            assert_eq!(untranslated(lang, quiet), 0, "{lang} alone: {quiet}");
        }
        for title in [
            "Requirements for the safety of toys",
            "Exigences relatives à la sécurité des jouets",
            "Requisitos para la seguridad de los juguetes",
        ] {
            assert_eq!(
                untranslated(lang, &format!("[b-TOYS]\t{before} {after} (2014), {title}.")),
                0,
                "{lang}: {title}"
            );
            assert_eq!(untranslated(lang, &format!("{before} “{title}” {after}")), 0, "{lang}: {title}");
        }
    }
}

#[test]
fn a_sentence_in_another_language_is_found() {
    let sentences = [
        (Lang::En, "The group met in the old town and adopted the report of its chair."),
        (Lang::Fr, "Le groupe s'est réuni dans la vieille ville et a adopté le rapport de son président."),
        (Lang::Es, "El grupo se reunió en la ciudad vieja y aprobó el informe de su presidente."),
        (Lang::Ru, "Группа собралась в старом городе и приняла отчет своего председателя."),
        (Lang::Zh, "该组在老城开会并通过了主席的报告。"),
        (Lang::Ar, "اجتمع الفريق في المدينة القديمة واعتمد تقرير رئيسه."),
    ];
    for (lang, before, after) in AROUND {
        for (other, sentence) in sentences.into_iter().filter(|(other, _)| *other != lang) {
            let words = format!("{before} X.509 {after}.\n{sentence}\n{before} X.509 {after}.");
            assert_eq!(untranslated(lang, &words), 1, "{other} in {lang}");
        }
    }
}
