//! Faults inside one edition of any letter: numbers, annexes, lists, deadlines and spellings that contradict the rest.

use tsb_circular::document::Edition;
use tsb_circular::drift::Code;
use tsb_circular::lang::Lang;

use super::super::structure::{compare, frame, letter, read, said};

/// The codes of what is found in one edition alone.
fn alone(lang: Lang, words: &str) -> Vec<Code> {
    said(&compare(&[letter(lang, words)])).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn a_number_left_out_or_printed_twice_is_told() {
    let sentences = [
        (Lang::En, "The group is grateful for all contributions."),
        (Lang::Fr, "Le groupe remercie les auteurs de toutes les contributions."),
        (Lang::Es, "El grupo agradece todas las contribuciones recibidas."),
        (Lang::Ru, "Группа благодарит за все представленные вклады."),
        (Lang::Zh, "该组感谢提交的所有文稿。"),
        (Lang::Ar, "يشكر الفريق الجميع على كل المساهمات المقدمة."),
    ];
    for (lang, sentence) in sentences {
        let numbered = |numbers: &[u32]| {
            let lines = numbers.iter().map(|number| format!("{number}\t{sentence}"));
            alone(lang, &lines.collect::<Vec<_>>().join("\n"))
        };
        assert_eq!(numbered(&[1, 2, 3, 4]), [], "{lang}");
        assert_eq!(numbered(&[1, 2, 4, 5]), [Code::NumberMismatch], "{lang}");
        assert_eq!(numbered(&[1, 2, 2, 3]), [Code::NumberMismatch], "{lang}");
        assert_eq!(numbered(&[1, 2, 2, 4]), [Code::NumberMismatch], "{lang}");
        let clauses = |numbers: [&str; 3]| {
            let lines = numbers.map(|number| format!("{number}\tTSB\n{sentence}"));
            alone(lang, &lines.join("\n"))
        };
        assert_eq!(clauses(["7.2", "7.3", "7.4"]), [], "{lang}");
        assert_eq!(clauses(["7.2", "7.3", "7.3"]), [Code::NumberMismatch], "{lang}");
        // A list begins anew, and the paragraphs go on behind it; that the sentence stands twice is another thing.
        let told = numbered(&[1, 2, 1, 2, 3, 3, 4]);
        assert!(!told.contains(&Code::NumberMismatch), "{lang}: {told:?}");
    }
}

#[test]
fn an_annex_that_is_named_and_not_there_is_told() {
    let words = [
        (
            Lang::En,
            "Annex",
            "See Annex {n} for the programme.",
            "See Annex {n} to Recommendation ITU-T X.1332.",
        ),
        (
            Lang::Fr,
            "Annexe",
            "Voir le programme dans l'Annexe {n}.",
            "Voir l'Annexe {n} de la Recommandation UIT-T X.1332.",
        ),
        (
            Lang::Es,
            "Anexo",
            "El programa figura en el Anexo {n}.",
            "Véase el Anexo {n} a la Recomendación UIT-T X.1332.",
        ),
        (
            Lang::Ru,
            "Приложение",
            "Программа содержится в Приложении {n}.",
            "См. Приложение {n} к Рекомендации МСЭ-T X.1332.",
        ),
        (Lang::Zh, "附件", "日程见附件{n}。", "见附件{n}中的ITU-T X.1332建议书。"),
        (Lang::Ar, "الملحق", "يرد البرنامج في الملحق {n}.", "انظر الملحق {n} للتوصية ITU-T X.1332."),
    ];
    for (lang, head, named, another) in words {
        let with = |sentence: &str, number: u32| {
            let (opening, closing) = frame(lang);
            let sentence = sentence.replace("{n}", &number.to_string());
            let words = format!("{opening}\n1\t{sentence}\n{closing}\n\n{head} 1\n\n{head} 2\n");
            said(&compare(&[read(lang, &words)])).into_iter().map(|(code, _)| code).collect::<Vec<_>>()
        };
        assert_eq!(with(named, 2), [], "{lang}");
        assert_eq!(with(named, 3), [Code::AnnexMissing], "{lang}");
        assert_eq!(with(another, 3), [], "{lang}");
    }
}

#[test]
fn a_list_of_more_or_fewer_points_than_its_sentence_says_is_told() {
    let words = [
        (Lang::En, "The following three topics are discussed:", "energy;"),
        (Lang::Fr, "Les trois thèmes suivants sont examinés:", "énergie;"),
        (Lang::Es, "Se examinan los tres temas siguientes:", "energía;"),
        (Lang::Ru, "Рассматриваются следующие три темы:", "энергия;"),
        (Lang::Zh, "讨论以下三个议题：", "能源；"),
        (Lang::Ar, "تُناقش المواضيع الثلاثة التالية:", "الطاقة؛"),
    ];
    for (lang, sentence, point) in words {
        let listed = |points: usize| {
            let points = vec![format!("•\t{point}"); points].join("\n");
            alone(lang, &format!("1\t{sentence}\n{points}"))
        };
        assert_eq!(listed(3), [], "{lang}");
        assert_eq!(listed(4), [Code::CountMismatch], "{lang}");
        assert_eq!(listed(2), [Code::CountMismatch], "{lang}");
    }
    // Points of a point are not counted.
    let nested = "1\tThe following two topics are discussed:\n•\tenergy:\n–\tsolar;\n–\twind;\n•\tcooling.";
    assert_eq!(alone(Lang::En, nested), []);
    // Where marks come again, nobody knows whose point it is: too few is told, too many is not.
    let deep = |count: &str| {
        format!(
            "1\tThe following {count} topics are discussed:\n•\tenergy:\n–\tsolar:\n•\tsmall;\n•\tcooling."
        )
    };
    assert_eq!(alone(Lang::En, &deep("two")), []);
    assert_eq!(alone(Lang::En, &deep("six")), [Code::CountMismatch]);
    let below = "1\tThis is discussed:\n•\tthe following two topics:\n•\tenergy;\n•\tcooling;\n•\tthe rest.";
    assert_eq!(alone(Lang::En, below), []);
    // Nor does any number of the sentence promise points.
    let dated = "1\tOn 3 May 2026 in 5 rooms, with 2 screens each, we discuss:\n•\tenergy;\n•\tcooling.";
    assert_eq!(alone(Lang::En, dated), []);
}

#[test]
fn a_text_without_the_summary_that_the_others_have_is_noted() {
    let mut editions = super::composed(195, &[Lang::En, Lang::Fr]);
    for edition in &mut editions {
        edition.texts.retain(|located| {
            located.key.as_ref().is_none_or(|key| !key.as_str().starts_with("annex-1/x-1365/summary"))
        });
    }
    let found = super::compare(&editions);
    let told: Vec<_> =
        found.findings.iter().map(|it| (it.code, it.key.as_deref().unwrap_or_default())).collect();
    assert_eq!(told, [(Code::BlockMissing, "annex-1/x-1365")]);
    assert_eq!(found.findings[0].severity, tsb_circular::diag::Severity::Note);
}

#[test]
fn a_deadline_behind_the_meeting_or_of_another_year_is_told() {
    let words = [
        (
            Lang::En,
            "The meeting is held from 19 to 22 May 2026.",
            "Please register no later than {d}.",
            "{} May {}",
        ),
        (
            Lang::Fr,
            "La réunion se tiendra du 19 au 22 mai 2026.",
            "Inscription au plus tard le {d}.",
            "{} mai {}",
        ),
        (
            Lang::Es,
            "La reunión se celebrará del 19 al 22 de mayo de 2026.",
            "Inscripción a más tardar el {d}.",
            "{} de mayo de {}",
        ),
        (
            Lang::Ru,
            "Собрание пройдет с 19 по 22 мая 2026 года.",
            "Регистрация не позднее {d}.",
            "{} мая {} года",
        ),
        (Lang::Zh, "会议将于2026年5月19日至22日举行。", "请不迟于{d}注册。", "{2}年5月{1}日"),
        (Lang::Ar, "يُعقد الاجتماع من 19 إلى 22 مايو 2026.", "التسجيل في موعد أقصاه {d}.", "{} مايو {}"),
    ];
    for (lang, meeting, due, pattern) in words {
        let day = |day: u32, year: u32| {
            let named = pattern.replace("{1}", &day.to_string()).replace("{2}", &year.to_string());
            due.replace(
                "{d}",
                &named.replacen("{}", &day.to_string(), 1).replacen("{}", &year.to_string(), 1),
            )
        };
        assert_eq!(alone(lang, &format!("1\t{meeting}\n2\t{}", day(4, 2026))), [], "{lang}");
        assert_eq!(alone(lang, &format!("1\t{meeting}\n2\t{}", day(25, 2026))), [Code::Timetable], "{lang}");
        let twice = format!("1\t{meeting}\n2\t{}\n3\t{}", day(4, 2026), day(4, 2025));
        assert_eq!(alone(lang, &twice), [Code::Timetable], "{lang}");
    }
}

#[test]
fn a_day_by_which_something_was_done_is_no_deadline() {
    let words = [
        (Lang::En, "Comments were posted no later than 3 February 2012."),
        (Lang::Fr, "Les observations ont été publiées au plus tard le 3 février 2012."),
        (Lang::Es, "Los comentarios fueron publicados a más tardar el 3 de febrero de 2012."),
        (Lang::Ru, "Замечания были опубликованы не позднее 3 февраля 2012 года."),
        (Lang::Zh, "意见已不迟于2012年2月3日公布。"),
        (Lang::Ar, "كانت التعليقات قد نُشرت في موعد أقصاه 3 فبراير 2012."),
    ];
    for (lang, sentence) in words {
        let meeting = match lang {
            Lang::En => "The meeting is held from 10 to 12 January 2012.",
            Lang::Fr => "La réunion se tiendra du 10 au 12 janvier 2012.",
            Lang::Es => "La reunión se celebrará del 10 al 12 de enero de 2012.",
            Lang::Ru => "Собрание пройдет с 10 по 12 января 2012 года.",
            Lang::Zh => "会议将于2012年1月10日至12日举行。",
            Lang::Ar => "يُعقد الاجتماع من 10 إلى 12 يناير 2012.",
        };
        assert_eq!(alone(lang, &format!("1\t{meeting}\n2\t{sentence}")), [], "{lang}");
    }
}

#[test]
fn of_two_editions_the_one_that_contradicts_itself_is_the_odd_one() {
    let (opening, closing) = frame(Lang::En);
    let english = |words: &str| read(Lang::En, &format!("{opening}\n{words}\n{closing}\n\nANNEX 1\n"));
    let (opening, closing) = frame(Lang::Fr);
    let french = |words: &str| read(Lang::Fr, &format!("{opening}\n{words}\n{closing}\n\nANNEXE 1\n"));
    // The right words of each language, and those of an edition at odds with itself.
    let cases = [
        (
            "1\tThe group meets.\n2\tIt discusses energy.\n3\tIt adopts a report.",
            "1\tThe group meets.\n2\tIt discusses energy.\n4\tIt adopts a report.",
            "1\tLa commission se réunit.\n2\tElle examine l'énergie.\n3\tElle adopte un rapport.",
            "1\tLa commission se réunit.\n2\tElle examine l'énergie.\n4\tElle adopte un rapport.",
            Code::NumberMismatch,
        ),
        (
            "1\tThe opening is on Monday, 13 April 2026.",
            "1\tThe opening is on Monday, 14 April 2026.",
            "1\tL'ouverture aura lieu le lundi 13 avril 2026.",
            "1\tL'ouverture aura lieu le lundi 14 avril 2026.",
            Code::DateMismatch,
        ),
        (
            "1\tThe programme stands in Annex 1.",
            "1\tThe programme stands in Annex 2.",
            "1\tLe programme figure dans l'Annexe 1.",
            "1\tLe programme figure dans l'Annexe 2.",
            Code::CountMismatch,
        ),
    ];
    for (right, wrong, juste, faux, code) in cases {
        assert_eq!(said(&compare(&[english(right), french(juste)])), [], "{right}");
        assert_eq!(said(&compare(&[english(right), french(faux)])), [(code, "fr".to_owned())], "{faux}");
        assert_eq!(said(&compare(&[english(wrong), french(juste)])), [(code, "en".to_owned())], "{wrong}");
        assert_eq!(said(&compare(&[french(juste), english(wrong)])), [(code, "en".to_owned())], "{wrong}");
    }
}

#[test]
fn a_status_left_out_of_one_list_is_noted() {
    let news = [
        (Lang::En, "draft new ", "draft "),
        (Lang::Fr, "projets de nouvelles ", "projets de "),
        (Lang::Es, "proyectos de nuevas ", "proyectos de "),
        (Lang::Ru, "проектов новых ", "проектов "),
        (Lang::Zh, "新建议书草案", "建议书草案"),
        (Lang::Ar, " الجديدة", ""),
    ];
    for (lang, new, plain) in news {
        let words = tsb_circular::text::write(&super::edition(195, lang));
        let lines: Vec<&str> = words.lines().collect();
        let paragraph = lines.iter().position(|line| line.starts_with("2\t")).unwrap();
        let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
        assert!(lines[paragraph].contains(new), "{lang}: {}", lines[paragraph]);
        assert_eq!(compare(&[read(lang, &lines.join("\n"))]).findings, [], "{lang}");
        lines[paragraph] = lines[paragraph].replacen(new, plain, 1);
        let found = compare(&[read(lang, &lines.join("\n"))]).findings;
        let told: Vec<_> = found.iter().map(|it| (it.code, it.severity, it.key.as_deref())).collect();
        let note = (Code::FormulaDrift, tsb_circular::diag::Severity::Note, Some("letter/texts"));
        assert_eq!(told, [note], "{lang}: {:?}", found);
    }
}

#[test]
fn a_paragraph_that_stands_twice_is_told_once() {
    // A paragraph that a formula says, and one of a letter of no kind.
    for lang in [Lang::En, Lang::Zh, Lang::Ar] {
        let words = tsb_circular::text::write(&super::edition(195, lang));
        let mut lines: Vec<&str> = words.lines().collect();
        let at = lines.iter().position(|line| line.starts_with("2\t")).unwrap();
        lines.insert(at, lines[at]);
        let found = compare(&[read(lang, &lines.join("\n"))]).findings;
        let told: Vec<_> = found.iter().map(|it| it.code).collect();
        assert!(matches!(told.as_slice(), [Code::PhraseDoubled | Code::NumberMismatch]), "{lang}: {found:?}");
    }
    let line = "The schedule is given in TSB Circular 9 of 20 December 2004 and in its annex.";
    assert_eq!(alone(Lang::En, &format!("{line}\n{line}")), [Code::PhraseDoubled]);
    assert_eq!(alone(Lang::En, "Geneva, 2004\nGeneva, 2004"), []);
}

#[test]
fn two_paragraphs_that_changed_places_are_told_by_their_numbers() {
    let said = |order: [u32; 4]| {
        let lines = order.map(|number| format!("{number}\tThe meeting takes place in hall {number}."));
        alone(Lang::En, &lines.join("\n"))
    };
    assert_eq!(said([1, 2, 3, 4]), []);
    assert_eq!(said([1, 3, 2, 4]), [Code::NumberMismatch]);
}

#[test]
fn what_stands_where_another_formula_is_expected_is_told_there() {
    let langs = [Lang::En, Lang::Fr, Lang::Es, Lang::Ru];
    let told = |old: &str, new: &str| -> Vec<(Code, Option<String>)> {
        let mut editions: Vec<Edition> =
            langs.map(|lang| read(lang, &tsb_circular::text::write(&super::edition(195, lang)))).into();
        let words = tsb_circular::text::write(&super::edition(195, Lang::En));
        assert_eq!(words.matches(old).count(), 1, "{old}");
        editions[0] = read(Lang::En, &words.replace(old, new));
        compare(&editions).findings.into_iter().map(|it| (it.code, it.key)).collect()
    };
    let at = |code, key: &str| vec![(code, Some(key.to_owned()))];
    // An addressee in words that no register has stands for the one that the others have there.
    let academia = told("ITU Academia", "Universities and their partners");
    assert_eq!(academia, at(Code::FormulaDrift, "to/academia"));
    // What follows a label is its own, and no sentence of the letter that is like it.
    let reference = told("SG17/XY", "SG17/XY [TBD]");
    assert_eq!(reference, at(Code::Placeholder, "ref"));
}

#[test]
fn a_line_of_enclosures_that_the_others_have_is_noted() {
    let langs = [Lang::En, Lang::Fr, Lang::Es];
    // The English original, signed by hand, is issued without the line.
    assert_eq!(said(&super::compare(&super::composed(195, &langs))), []);
    for lang in langs {
        let mut editions = super::composed(246, &langs);
        let edition = editions.iter_mut().find(|edition| edition.lang == lang).unwrap();
        edition.texts.retain(|text| text.key.as_ref().is_none_or(|key| key.as_str() != "letter/enclosures"));
        let found = super::compare(&editions);
        // What the English one is signed with is a picture.
        let told: &[_] = if lang == Lang::En { &[] } else { &[(Code::BlockMissing, lang.to_string())] };
        assert_eq!(said(&found), told, "{lang}");
        assert!(found.findings.iter().all(|finding| finding.severity == tsb_circular::diag::Severity::Note));
    }
}

#[test]
fn spellings_that_a_reviser_would_change_are_notes() {
    let words = [
        (Lang::En, "Russia spoke on recommendation ITU-T X.1332.", 2),
        (Lang::Fr, "La Syrie s'est exprimée sur la recommandation UIT-T X.1332.", 2),
        (Lang::Es, "Rusia se refirió a la recomendación UIT-T X.1332.", 2),
        (Lang::Ru, "Россия высказалась о рекомендации МСЭ-T X.1332.", 2),
        (Lang::Zh, "俄罗斯就ITU-T X.1332建议书发言。", 1),
        (Lang::Ar, "تحدثت روسيا عن التوصية ITU-T X.1332.", 1),
        (Lang::En, "The Russian Federation spoke on Recommendation ITU-T X.1332.", 0),
        (Lang::Fr, "La Fédération de Russie s'est exprimée sur la Recommandation UIT-T X.1332.", 0),
        (Lang::En, "The Internet of things (IoT) is here, and the IOT grows.", 1),
        (Lang::En, "The Internet of things (IoT) is here, and the IoT grows.", 0),
    ];
    for (lang, sentence, notes) in words {
        let found = compare(&[letter(lang, &format!("1\t{sentence}"))]);
        let all: Vec<&str> = found.findings.iter().map(|it| it.message.as_str()).collect();
        assert_eq!(all.len(), notes, "{sentence}: {all:?}");
        assert!(found.findings.iter().all(|it| it.severity == tsb_circular::diag::Severity::Note));
    }
}
