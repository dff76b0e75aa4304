//! Editions made elsewhere are recognised: what our own text says is read back as the same facts at the same keys.

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use tsb_circular::document::{Edition, Value};
use tsb_circular::inside::reading::{Paragraph, Part, PartKind, Reading, Span};
use tsb_circular::inside::recognise::{self, Kind, Recognition};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::{FOLDERS, edition, of_a_kind};

/// A text as its lines: a cell begins with a tab, a row ends with an empty line.
pub fn reading(text: &str) -> Reading {
    let mut paragraphs = Vec::new();
    let (mut table, mut row, mut column) = (0, 0, None::<usize>);
    for (index, line) in text.split('\n').enumerate() {
        if line.starts_with('\t') || line.starts_with(" \t") {
            column = Some(column.map_or(0, |column| column + 1));
        } else if line.trim().is_empty() {
            if column.take().is_some() {
                row += 1;
            }
        } else if column.is_none() && row > 0 {
            (table, row) = (table + 1, 0);
        }
        paragraphs.push(Paragraph {
            line: index + 1,
            cell: column.map(|column| (table, row, column)),
            spans: vec![Span { text: line.to_owned(), ..Span::default() }],
            ..Paragraph::default()
        });
    }
    let part = Part { kind: PartKind::Body, name: "body".into(), paragraphs };
    Reading { parts: vec![part], ..Reading::default() }
}

fn recognised(number: u16, lang: Lang) -> Recognition {
    recognise::edition(&tsb_circular::kinds::ALL, &reading(&text::write(&edition(number, lang))), Some(lang))
}

fn facts(edition: &Edition) -> BTreeSet<(String, Value)> {
    let keyed = edition.texts.iter().filter_map(|located| Some((located.key.as_ref()?, &located.text)));
    keyed
        .flat_map(|(key, text)| text.facts().map(move |fact| (key.to_string(), fact.value.clone())))
        .collect()
}

fn keys(edition: &Edition) -> BTreeSet<String> {
    edition.texts.iter().filter_map(|located| Some(located.key.as_ref()?.to_string())).collect()
}

/// The notes as lines that can be read aloud: line, kind, what is found, what was expected.
fn notes(recognition: &Recognition) -> Vec<String> {
    let shown = |note: &recognise::Note| {
        format!("{} {:?} {} -> {}", note.line, note.slip.kind, note.slip.found, note.slip.expected)
    };
    recognition.notes.iter().map(shown).collect()
}

#[test]
fn our_own_text_gives_the_facts_it_was_composed_from() {
    for folder in of_a_kind() {
        let number = folder.circular.head.number.unwrap();
        for lang in Lang::ALL {
            let composed = recognise::composed(&tsb_circular::kinds::ALL, &edition(number, lang), "x");
            let (expected, recognition) = (facts(&composed), recognised(number, lang));
            let found = facts(&recognition.edition);
            let lost: Vec<_> = expected.difference(&found).collect();
            let added: Vec<_> = found.difference(&expected).collect();
            assert!(lost.is_empty() && added.is_empty(), "{number} {lang}: lost {lost:#?}, added {added:#?}");
            assert!(found.len() > 10);
            assert_eq!(keys(&composed), keys(&recognition.edition), "{number} {lang}");
            assert_eq!(notes(&recognition), Vec::<String>::new(), "{number} {lang}");
            assert_eq!(
                recognition.formulary,
                Some(folder.circular.head.formulary.as_str()),
                "{number} {lang}"
            );
        }
    }
}

#[test]
fn every_line_of_our_own_text_is_known() {
    for folder in of_a_kind() {
        for lang in Lang::ALL {
            let recognition = recognised(folder.circular.head.number.unwrap(), lang);
            let unknown: Vec<_> = recognition
                .edition
                .texts
                .iter()
                .filter(|text| text.key.is_none() && text.message.is_none() && !text.furniture)
                .collect();
            assert!(unknown.is_empty(), "{} {lang}: {unknown:#?}", folder.circular.head.number.unwrap());
        }
    }
}

#[test]
fn fields_of_the_form_are_those_of_the_document() {
    for lang in Lang::ALL {
        let document = edition(79, lang);
        let expected: HashSet<_> =
            document.fields().iter().map(|field| (field.key.clone(), field.kind)).collect();
        let recognition = recognised(79, lang);
        let found: HashSet<_> =
            recognition.edition.fields.iter().map(|field| (field.key.clone(), field.kind)).collect();
        assert_eq!(expected, found, "{lang}");
    }
}

#[test]
fn the_language_is_found_when_none_is_named() {
    for lang in Lang::ALL {
        let reading = reading(&text::write(&edition(42, lang)));
        assert_eq!(recognise::language(&reading), lang);
    }
}

#[test]
fn typing_that_means_nothing_is_no_slip() {
    for lang in Lang::ALL {
        let typed = text::write(&edition(195, lang));
        let other = typed
            .replace('\u{a0}', " ")
            .replace('\u{2011}', "-")
            .replace('–', "—")
            .replace('(', "（")
            .replace(')', "）")
            .replace('\'', "’")
            .replace("  ", " ");
        let other = recognise::edition(&tsb_circular::kinds::ALL, &reading(&other), Some(lang));
        assert_eq!(facts(&other.edition), facts(&recognised(195, lang).edition), "{lang}");
        assert_eq!(notes(&other), Vec::<String>::new(), "{lang}");
    }
}

#[test]
fn a_slip_is_found_and_shown_with_what_was_expected() {
    let slips = |lang, from: &str, to: &str| {
        let typed = text::write(&edition(195, lang)).replace(['\u{a0}', '\u{2060}'], " ");
        assert!(typed.contains(from), "{lang}: {from}");
        let recognition =
            recognise::edition(&tsb_circular::kinds::ALL, &reading(&typed.replacen(from, to, 1)), Some(lang));
        let expected = facts(&recognised(195, lang).edition);
        assert_eq!(facts(&recognition.edition), expected, "{lang}: {from}");
        notes(&recognition)
            .into_iter()
            .map(|note| note.split_once(' ').unwrap().1.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(slips(Lang::En, "intends to apply", "intends apply"), ["Wording  -> to"]);
    assert_eq!(slips(Lang::En, "does not assign", "does assign"), ["Wording  -> not"]);
    assert_eq!(slips(Lang::Fr, "n'autorise pas la Commission", "autorise la Commission").len(), 2);
    assert_eq!(
        slips(Lang::Es, "consulta oficial a los", "consulta formal a los"),
        ["Wording formal -> oficial"]
    );
    assert_eq!(slips(Lang::Ru, "С уважением,", "C уважением"), ["Punctuation уважением -> уважением,"]);
    assert_eq!(slips(Lang::Zh, "启动与", "启动同"), ["Wording 同 -> 与"]);
    assert_eq!(
        slips(Lang::Ar, "المشاورة الرسمية مع", "المشاورة مع"),
        ["Wording المشاورة -> المشاورة الرسمية"]
    );
}

#[test]
fn a_value_that_cannot_be_read_is_said() {
    let typed = text::write(&edition(195, Lang::En)).replace("2359\u{a0}hours", "24000 hours");
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&typed), Some(Lang::En));
    let unread: Vec<_> = recognition
        .notes
        .iter()
        .filter(|note| note.slip.kind == Kind::Unread)
        .map(|note| note.slip.found.clone())
        .collect();
    assert_eq!(unread, ["24000 hours UTC on 29 February 2020"]);
}

#[test]
fn two_paragraphs_in_one_are_two_texts_and_a_note() {
    let typed =
        text::write(&edition(195, Lang::En)).replace("Resolution\u{a0}1. Member", "Resolution 1. Member");
    let merged = typed.replacen(".\n4\t", ". ", 1);
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&merged), Some(Lang::En));
    assert!(keys(&recognition.edition).contains("letter/threshold"));
    assert_eq!(recognition.notes.iter().filter(|note| note.slip.kind == Kind::Merged).count(), 1);
}

#[test]
fn what_says_no_formula_stays_prose_with_its_facts() {
    let typed = text::write(&edition(195, Lang::En)).replacen(
        "Yours faithfully,",
        "5\tA workshop on ITU-T Y.3600 is held on 16 March 2020.\nYours faithfully,",
        1,
    );
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&typed), Some(Lang::En));
    let prose: Vec<_> = recognition
        .edition
        .texts
        .iter()
        .filter(|text| text.key.is_none() && text.message.is_none() && !text.furniture)
        .collect();
    let facts: Vec<_> =
        prose.iter().flat_map(|text| text.text.facts()).map(|fact| fact.value.to_string()).collect();
    assert_eq!(facts, ["5", "Y.3600", "2020-03-16"]);
}

#[test]
fn what_the_catalogs_can_say_stays_within_bounds() {
    for lang in Lang::ALL {
        let count = tsb_circular::inside::locale::backwards::outcomes(
            lang,
            &tsb_circular::inside::kinds::tap_consultation::KIND.declaration.contract,
        )
        .len();
        assert!((150..=700).contains(&count), "{lang}: {count} outcomes");
    }
}

/// The texts as issued, where they are there, by language and number.
fn issued(lang: Lang, number: u16) -> Option<Recognition> {
    let folder = std::env::var_os("TSB_ISSUED").map(PathBuf::from)?;
    let text = std::fs::read_to_string(folder.join(format!("tsb-circular-{number}.{lang}.txt"))).unwrap();
    Some(recognise::edition(&tsb_circular::kinds::ALL, &reading(&text), None))
}

#[test]
fn every_formula_of_the_issued_texts_is_recognised() {
    for (lang, number) in [(Lang::En, 195), (Lang::Zh, 195), (Lang::En, 246), (Lang::En, 42), (Lang::En, 79)]
    {
        let Some(recognition) = issued(lang, number) else { return };
        assert_eq!(recognition.edition.lang, lang);
        let (found, ours) = (
            keys(&recognition.edition),
            keys(&recognise::composed(&tsb_circular::kinds::ALL, &edition(number, lang), "")),
        );
        let formula = |key: &&String| !key.contains("/summary") && !key.ends_with("/title");
        let lacking: Vec<_> = ours.difference(&found).filter(formula).collect();
        let added: Vec<_> = found.difference(&ours).filter(formula).collect();
        assert!(lacking.is_empty() && added.is_empty(), "{number} {lang}: lacks {lacking:?}, adds {added:?}");
        let loose: Vec<_> = recognition
            .edition
            .texts
            .iter()
            .filter(|text| text.key.is_none() && text.message.is_none() && !text.furniture)
            .collect();
        assert!(loose.is_empty(), "{number} {lang}: {loose:#?}");
    }
}

#[test]
fn the_slips_of_the_issued_texts_are_located() {
    let Some(english) = issued(Lang::En, 246) else { return };
    assert_eq!(
        notes(&english),
        ["38 Typography ITUT -> ITU-T", "53 Wording  -> ITU-T", "71 Wording  -> ITU-T"]
    );
    let chinese = issued(Lang::Zh, 195).unwrap();
    let expected = [
        "30 Unread 2020年3月17日26日 -> {dates}",
        "38 Wording 截止本通函发布之日， -> ",
        "54 Spelling X1332 -> X.1332",
        "54 Spelling X1605 -> X.1605",
        "84 Spelling X1332 -> X.1332",
        "84 Spelling 1604 -> X.1604",
        "84 Spelling X1605 -> X.1605",
        "109 Spelling X1332 -> X.1332",
        "129 Spelling X1372 -> X.1372",
        "151 Spelling X1605 -> X.1605",
        "170 Typography CH1211 -> CH-1211",
    ];
    assert_eq!(notes(&chinese), expected);
    let other = issued(Lang::En, 195).unwrap();
    assert_eq!(other.notes.len(), 7);
    assert!(other.notes.iter().all(|note| note.slip.kind == Kind::Spelling));
}

#[test]
fn a_text_of_any_length_is_read_in_time_that_grows_with_it() {
    let formula = "4\tIf 70% or more of the replies from Member States support consideration";
    let long = format!(
        "Dear Sir/Madam,\n{formula} {}\nX.1 {}\n",
        "of the texts ".repeat(10_000),
        "X.1332 (X.a) 17 ".repeat(10_000)
    );
    let began = std::time::Instant::now();
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&long), Some(Lang::En));
    assert_eq!(recognition.edition.texts.len(), 3);
    assert!(recognition.edition.texts[2].text.facts().count() >= 10_000);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn a_signatory_signs_without_the_words_before() {
    let text = text::write(&edition(246, Lang::En));
    let cut = text.replacen("Yours faithfully,\n", "", 1);
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&cut), Some(Lang::En));
    let signed: Vec<String> = recognition
        .edition
        .texts
        .iter()
        .filter(|located| located.key.as_ref().is_some_and(|key| key.as_str() == "letter/signature"))
        .map(|located| located.text.plain())
        .collect();
    assert_eq!(signed, ["Chaesub Lee", "Director of the Telecommunication", "Standardization Bureau"]);
    assert!(!keys(&recognition.edition).contains("letter/valediction"));
}

#[test]
fn a_label_in_other_words_still_parts_the_lists_of_addressees() {
    let whole = recognised(246, Lang::Es);
    let text = text::write(&edition(246, Lang::Es)).replacen("Copia:", "Cc:", 1);
    let recognition = recognise::edition(&tsb_circular::kinds::ALL, &reading(&text), Some(Lang::Es));
    assert_eq!(keys(&recognition.edition), keys(&whole.edition));
    assert_eq!(notes(&recognition).len(), 1, "{:?}", notes(&recognition));
    assert!(notes(&recognition)[0].ends_with("Wording Cc: -> Copia:"));
}

#[test]
fn texts_of_every_kind_in_one_letter_are_read_group_by_group() {
    use tsb_circular::inside::model::Status;
    let statuses = [Status::Revised, Status::New, Status::Corrigendum(1), Status::Amendment(2)];
    for count in [3, 4] {
        for year in ["2019", "2020", "2022", "2023", "2024"] {
            let mut folder =
                FOLDERS.iter().find(|folder| folder.circular.head.number == Some(195)).unwrap().clone();
            folder.circular.head.formulary = year.to_owned();
            let matter = folder.circular.matter.consultation_mut().unwrap();
            for (text, status) in matter.texts.iter_mut().zip(statuses[..count].iter().cycle()) {
                text.status = *status;
            }
            let editions = Lang::ALL.map(|lang| {
                let options = tsb_circular::kinds::Options::default();
                let document = tsb_circular::kinds::edition(&folder, lang, &options).unwrap();
                let written = reading(&text::write(&document));
                let recognition = recognise::edition(&tsb_circular::kinds::ALL, &written, None);
                assert_eq!(notes(&recognition), Vec::<String>::new(), "{lang} {year} {count}");
                recognition.edition
            });
            assert!(editions.iter().all(|edition| edition.kind.as_deref() == Some("tap-consultation")));
            #[cfg(feature = "drift")]
            {
                let options = tsb_circular::drift::Options::default();
                let report = tsb_circular::drift::compare(&tsb_circular::kinds::ALL, &editions, &options);
                assert!(report.findings.is_empty(), "{year} {count}: {:#?}", report.findings);
            }
        }
    }
}
