//! Letters of any kind, made elsewhere: what one edition lacks is told, what is not understood is said, and what only
//! looks like ours is held against nothing.

use tsb_circular::document::Edition;
use tsb_circular::drift::{self, Code, Options, Report};
use tsb_circular::inside;
use tsb_circular::inside::recognise;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{kinds, text};

use super::examples::edition;

/// The greeting and the closing of a letter.
pub(super) fn frame(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("Dear Sir/Madam,", "Yours faithfully,"),
        Lang::Fr => (
            "Madame, Monsieur,",
            "Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.",
        ),
        Lang::Es => ("Muy Señor mío/Muy Señora mía:", "Atentamente,"),
        Lang::Ru => ("Уважаемая госпожа,\nуважаемый господин,", "С уважением,"),
        Lang::Zh => ("尊敬的先生/女士：", "顺致敬意！"),
        Lang::Ar => ("حضرات السادة والسيدات،\nتحية طيبة وبعد،", "وتفضلوا بقبول فائق التقدير والاحترام."),
    }
}

/// An edition of a letter with these words.
pub(super) fn letter(lang: Lang, words: &str) -> Edition {
    let (opening, closing) = frame(lang);
    read(lang, &format!("{opening}\n{words}\n{closing}\n"))
}

pub(super) fn read(lang: Lang, words: &str) -> Edition {
    let reading = inside::text::read(words.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
    recognise::edition(&kinds::ALL, &reading, Some(lang)).edition
}

pub(super) fn compare(editions: &[Edition]) -> Report {
    drift::compare(&kinds::ALL, editions, &Options::default())
}

/// The codes of what was found, with the editions that each blames.
pub(super) fn said(report: &Report) -> Vec<(Code, String)> {
    let blamed = |finding: &drift::Finding| finding.editions().collect::<Vec<_>>().join(" ");
    report.findings.iter().map(|finding| (finding.code, blamed(finding))).collect()
}

/// Four paragraphs in each language: the second has no value, the third a day and an annex.
const PARAGRAPHS: [(Lang, [&str; 4]); 6] = [
    (
        Lang::En,
        [
            "1\tThe group meets on 20 February 2012.",
            "2\tDiscussions will be held in English only.",
            "3\tA workshop takes place on 17 February 2012; see Annex 3.",
            "4\tPlease register by 20 January 2012.",
        ],
    ),
    (
        Lang::Fr,
        [
            "1\tLe groupe se réunira le 20 février 2012.",
            "2\tLes débats se dérouleront en anglais seulement.",
            "3\tUn atelier aura lieu le 17 février 2012; voir l'Annexe 3.",
            "4\tVeuillez vous inscrire avant le 20 janvier 2012.",
        ],
    ),
    (
        Lang::Es,
        [
            "1\tEl grupo se reunirá el 20 de febrero de 2012.",
            "2\tLos debates se celebrarán únicamente en inglés.",
            "3\tSe celebrará un taller el 17 de febrero de 2012; véase el Anexo 3.",
            "4\tSírvase inscribirse antes del 20 de enero de 2012.",
        ],
    ),
    (
        Lang::Ru,
        [
            "1\tГруппа соберется 20 февраля 2012 года.",
            "2\tОбсуждения будут проходить только на английском языке.",
            "3\tСеминар-практикум состоится 17 февраля 2012 года; см. Приложение 3.",
            "4\tПросим зарегистрироваться до 20 января 2012 года.",
        ],
    ),
    (
        Lang::Zh,
        [
            "1\t该组将于2012年2月20日开会。",
            "2\t讨论仅使用英文。",
            "3\t讲习班将于2012年2月17日举行；见附件3。",
            "4\t请在2012年1月20日前注册。",
        ],
    ),
    (
        Lang::Ar,
        [
            "1\tيجتمع الفريق يوم 20 فبراير 2012.",
            "2\tتجري المناقشات بالإنكليزية فقط.",
            "3\tتُعقد ورشة عمل يوم 17 فبراير 2012؛ انظر الملحق 3.",
            "4\tيُرجى التسجيل قبل 20 يناير 2012.",
        ],
    ),
];

/// The letter in these languages; of one, without the paragraph of this number.
fn without(langs: &[Lang], lost: Option<(Lang, usize)>) -> Vec<Edition> {
    let of = |lang: &Lang| {
        let (_, words) = PARAGRAPHS.iter().find(|(own, _)| own == lang).unwrap();
        let here = |at: usize| lost != Some((*lang, at + 1));
        let kept: Vec<&str> = (0..4).filter(|at| here(*at)).map(|at| words[at]).collect();
        letter(*lang, &kept.join("\n"))
    };
    langs.iter().map(of).collect()
}

#[test]
fn a_paragraph_that_one_edition_lacks_is_found_whatever_the_kind() {
    assert_eq!(said(&compare(&without(&Lang::ALL, None))), []);
    for lang in Lang::ALL {
        for paragraph in 1..=4 {
            let lost = Some((lang, paragraph));
            let all = compare(&without(&Lang::ALL, lost));
            assert_eq!(
                said(&all),
                [(Code::BlockMissing, lang.code().to_owned())],
                "{lang} {paragraph} of six"
            );
            let other = if lang == Lang::En { Lang::Fr } else { Lang::En };
            let two = compare(&without(&[other, lang], lost));
            assert_eq!(
                said(&two),
                [(Code::BlockMissing, lang.code().to_owned())],
                "{lang} {paragraph} of two"
            );
            assert!(two.findings[0].at[0].line.is_some(), "it is missed at a place");
        }
    }
}

#[test]
fn a_line_of_a_list_and_a_cell_are_blocks() {
    let lines = letter(Lang::En, "The forum is for:\n-\tregulators;\n-\toperators;\n-\tmanufacturers.");
    let fewer = letter(Lang::Fr, "Le forum s'adresse:\n-\taux régulateurs;\n-\taux fabricants.");
    assert_eq!(said(&compare(&[lines, fewer])), [(Code::BlockMissing, "fr".to_owned())]);
    let rows = letter(
        Lang::En,
        "Dates:\n\t5 September 2018\n\tContributions\n\n\t24 September 2018\n\tFellowships\n\n\t1 October 2018\n\tVisas\n\n\n.",
    );
    let other = letter(
        Lang::Es,
        "Fechas:\n\t5 de septiembre de 2018\n\tContribuciones\n\n\t1 de octubre de 2018\n\tVisados\n\n\n.",
    );
    let report = compare(&[rows, other]);
    assert!(!report.findings.is_empty());
    assert!(report.findings.iter().all(|it| it.code == Code::BlockMissing), "{:?}", said(&report));
}

#[test]
fn each_lost_value_is_a_finding_at_its_own_place() {
    let en = letter(
        Lang::En,
        "The group met on 3 May 2010 in Room B.\nRegistration is open from 8 June 2010 on line.\n\
         Contributions are due by 9 July 2010 by e-mail.",
    );
    let fr = letter(
        Lang::Fr,
        "Le groupe s'est réuni dans la salle B.\nL'inscription est ouverte en ligne.\n\
         Les contributions doivent parvenir par courrier électronique.",
    );
    let report = compare(&[en, fr]);
    let lines: Vec<_> = report.findings.iter().map(|finding| (finding.code, finding.at[0].line)).collect();
    assert_eq!(lines, [2, 3, 4].map(|line| (Code::FactMissing, Some(line))));
}

#[test]
fn one_sentence_makes_no_kind() {
    for (lang, words) in [
        (Lang::En, "The form is in Annex 3."),
        (Lang::En, "Member States are kindly requested to reply by 5 March 2018."),
        (Lang::Fr, "Le formulaire figure dans l'Annexe 2."),
        (Lang::Es, "Proyecto de orden del día"),
        (Lang::Ru, "Форма приведена в Приложении 3."),
        (Lang::Zh, "表格见附件3。"),
        (Lang::Ar, "ترد الاستمارة في الملحق 3."),
    ] {
        assert_eq!(letter(lang, words).kind, None, "{words}");
    }
}

#[test]
fn letters_of_other_bureaux_are_held_against_nothing() {
    for (lang, words) in [
        (
            Lang::En,
            "INTERNATIONAL TELECOMMUNICATION UNION\nRADIOCOMMUNICATION BUREAU\nCircular Letter CR/394\nGeneva, 5 March 2018\nTo Administrations of Member States of the ITU\nSubject: Meeting\nDear Sir/Madam,\nText.\nYours faithfully,\nFrançois Rancy\nDirector\nDistribution:\n-\tMembers of the Radio Regulations Board",
        ),
        (
            Lang::Fr,
            "UNION INTERNATIONALE DES TÉLÉCOMMUNICATIONS\nBUREAU DES RADIOCOMMUNICATIONS\nGenève, le 5 mars 2018\nAux Administrations des États Membres de l'UIT\nObjet: Réunion\nMadame, Monsieur,\nTexte.\nVeuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.\nFrançois Rancy\nDirecteur\nCopie:\n-\tMembres du Comité",
        ),
        (
            Lang::Es,
            "UNIÓN INTERNACIONAL DE TELECOMUNICACIONES\nOFICINA DE DESARROLLO DE LAS TELECOMUNICACIONES\nGinebra, 5 de marzo de 2018\nA las Administraciones de los Estados Miembros\nMuy Señor mío/Muy Señora mía:\nTexto.\nAtentamente,\nBrahima Sanou\nDirector",
        ),
        (
            Lang::Ru,
            "МЕЖДУНАРОДНЫЙ СОЮЗ ЭЛЕКТРОСВЯЗИ\nБЮРО РАДИОСВЯЗИ\nЖенева, 5 марта 2018 года\nАдминистрациям Государств – Членов МСЭ\nУважаемая госпожа,\nуважаемый господин,\nТекст.\nС уважением,\nФрансуа Ранси\nДиректор",
        ),
        (
            Lang::Zh,
            "国际电信联盟\n电信发展局\n2018年3月5日，日内瓦\n致：\t国际电联成员国主管部门\n尊敬的先生/女士：\n讲习班将举行。\n顺致敬意！\n主任\n布哈伊马·萨努",
        ),
        (
            Lang::Ar,
            "الاتحاد الدولي للاتصالات\nالأمانة العامة\nجنيف، 5 مارس 2018\nإلى إدارات الدول الأعضاء\nحضرات السادة والسيدات،\nتحية طيبة وبعد،\nنص.\nوتفضلوا بقبول فائق التقدير والاحترام.\nهولين جاو\nالأمين العام",
        ),
    ] {
        assert_eq!(said(&compare(&[read(lang, words)])), [], "{lang}");
    }
}

#[test]
fn the_report_says_what_it_took_each_edition_for_and_what_it_compared() {
    let report = compare(&without(&[Lang::En, Lang::Ru], Some((Lang::Ru, 3))));
    let text = drift::report::text(&report);
    assert!(text.contains("kind not recognized: no kind is known"), "{text}");
    let (head, _) = text.split_once("error[").unwrap();
    assert!(head.contains("facts compared: ") && head.contains("date "), "{head}");
    assert!(head.contains("1 blocks without a counterpart: en 1"), "{head}");
    let html = drift::report::html(&report);
    assert!(html.contains("no kind is known") && html.contains("facts compared: "));
}

#[test]
fn annexes_are_counted_whatever_marks_them() {
    for (lang, signed, label, head) in [
        (
            Lang::En,
            "Chaesub Lee\nDirector of the Telecommunication\nStandardization Bureau",
            "Annexes",
            "ANNEX",
        ),
        (
            Lang::Fr,
            "Chaesub Lee\nDirecteur du Bureau\nde la normalisation des télécommunications",
            "Annexes",
            "ANNEXE",
        ),
        (
            Lang::Es,
            "Chaesub Lee\nDirector de la Oficina\nde Normalización de las Telecomunicaciones",
            "Anexos",
            "ANEXO",
        ),
        (Lang::Ru, "Чхе Суб Ли\nДиректор Бюро\nстандартизации электросвязи", "Приложения", "ПРИЛОЖЕНИЕ"),
        (Lang::Zh, "电信标准化局主任\n李在摄", "附件", "附件"),
        (Lang::Ar, "شاسوب لي\nمدير مكتب تقييس الاتصالات", "الملحقات", "الملحق"),
    ] {
        let (opening, closing) = frame(lang);
        let unit = if lang == Lang::Zh { "件" } else { "" };
        let with = |count: &str, marks: [&str; 3]| {
            let annexes: Vec<String> = marks.iter().map(|mark| format!("{head} {mark}\n…")).collect();
            let annexes = annexes.join("\n");
            read(lang, &format!("{opening}\n…\n{closing}\n{signed}\n{label}: {count}{unit}\n{annexes}\n"))
        };
        for marks in [["1", "2", "3"], ["A", "B", "C"], ["I", "II", "III"]] {
            assert_eq!(said(&compare(&[with("3", marks)])), [], "{lang} {marks:?}");
            let wrong = said(&compare(&[with("2", marks)]));
            assert_eq!(wrong, [(Code::CountMismatch, lang.code().to_owned())], "{lang} {marks:?}");
        }
    }
}

#[test]
fn whoever_signs_is_compared_and_a_sentence_signs_nothing() {
    let of = |lang: Lang, words: &str, name: &str, office: &str| {
        let (opening, closing) = frame(lang);
        read(lang, &format!("{opening}\n{words}\n{closing}\n{name}\n{office}\n"))
    };
    let office = "Director of the Telecommunication\nStandardization Bureau";
    let words =
        "Contributions shall be sent to the Director of the Telecommunication Standardization Bureau (TSB).";
    let english = |name: &str| of(Lang::En, words, name, office);
    let russian = |name: &str| {
        of(
            Lang::Ru,
            "Вклады следует направлять Директору Бюро стандартизации электросвязи (БСЭ).",
            name,
            "Директор Бюро\nстандартизации электросвязи",
        )
    };
    assert_eq!(said(&compare(&[english("Malcolm Johnson"), russian("Малколм Джонсон")])), []);
    assert_eq!(said(&compare(&[english("T. Irmer"), russian("Т. Ирмер")])), [], "nobody knows the name");
    let other = said(&compare(&[english("Chaesub Lee"), russian("Малколм Джонсон")]));
    assert!(matches!(other.as_slice(), [(Code::PersonMismatch, _)]), "{other:?}");
}

#[test]
fn an_item_of_an_agenda_is_one_in_every_language() {
    let en = letter(Lang::En, "See agenda item 4.");
    let es = letter(Lang::Es, "Véase el punto 4 del orden del día.");
    let ru = letter(Lang::Ru, "См. пункт 4 повестки дня.");
    assert_eq!(said(&compare(&[en, es, ru])), []);
}

#[test]
fn a_paragraph_that_begins_like_an_item_stays_one_of_the_letter() {
    // The English edition has no line of enclosures.
    let words = "5\tLa Recommandation UIT-T X.1333 reste en vigueur jusque-là.";
    let own = text::write(&edition(195, Lang::Fr));
    let mut lines: Vec<&str> = own.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("4\t")).unwrap();
    lines.insert(at + 1, words);
    let found = read(Lang::Fr, &lines.join("\n"));
    let keys: Vec<&str> = found.texts.iter().filter_map(|it| Some(it.key.as_ref()?.as_str())).collect();
    for key in ["letter/valediction", "letter/signature", "letter/enclosures"] {
        assert!(keys.contains(&key), "{key}");
    }
    let text = found.texts.iter().find(|it| it.text.plain().contains("reste en vigueur")).unwrap();
    assert!(text.key.as_ref().is_none_or(|key| key.as_str().starts_with("letter/")), "{:?}", text.key);
    assert_eq!(said(&compare(&[found])), []);
}

#[test]
fn names_nobody_knows_are_counted_and_never_wrong() {
    let named = |lang: Lang, pairs: &[(&str, &str)]| {
        let own = text::write(&edition(195, lang)).replace(['\u{a0}', '\u{202f}'], " ");
        read(lang, &pairs.iter().fold(own, |text, (known, other)| text.replace(known, other)))
    };
    let en = named(Lang::En, &[("Geneva, 17", "Gondor, 17")]);
    let zh = named(Lang::Zh, &[("17日至26日日内瓦", "17日至26日刚铎"), ("在日内瓦召开", "在刚铎召开")]);
    let report = compare(&[en, zh]);
    assert_eq!(said(&report), []);
    assert!(report.coverage.editions["en"].names_unread > 0, "{:?}", report.coverage);
}

#[test]
fn numbers_go_on_behind_999() {
    let of = |lang: Lang, item: &str| {
        letter(lang, &(990..1010).map(|at| format!("{at}\t{item}.")).collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(said(&compare(&[of(Lang::En, "An item"), of(Lang::Fr, "Un point")])), []);
}

#[test]
fn text_that_a_program_wrapped_is_whole_again() {
    let own = text::write(&edition(195, Lang::En));
    let wrapped = |parted: bool| {
        let mut out = String::new();
        for line in own.lines() {
            let mut length = 0;
            for word in line.split(' ') {
                let wide = word.chars().count();
                if length > 0 && length + 1 + wide > 80 {
                    out.push('\n');
                    length = 0;
                } else if length > 0 {
                    out.push(' ');
                    length += 1;
                }
                out.push_str(word);
                length += wide;
            }
            out.push('\n');
            if parted && line.len() > 80 && !line.starts_with('\t') {
                out.push('\n');
            }
        }
        out
    };
    for parted in [true, false] {
        let reading =
            inside::text::read(wrapped(parted).as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
        assert!(reading.skipped["line ends where the text was wrapped"] > 20);
        let found = recognise::edition(&kinds::ALL, &reading, None).edition;
        let report = compare(&[found, Edition::of(&edition(195, Lang::Fr), "fr")]);
        assert!(report.findings.len() < 3, "{:?}", said(&report));
    }
}
