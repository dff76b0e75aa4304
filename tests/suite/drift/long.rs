//! Long documents that are no letters: their editions agree however each is laid out, and a fault is found where it is.
//!
//! The document is ours: rules for the lamps of a harbour, with a title page, contents, clauses, lists, references, two
//! tables and a footnote, as Word files of this kind have them.

use tsb_circular::diag::Severity;
use tsb_circular::drift::{self, Report};
use tsb_circular::inside::reading::{Paragraph, Part, PartKind, Reading, Span};
use tsb_circular::inside::recognise;
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

/// A paragraph in a language: its words, and the cell of a table that it is in.
type Said = (String, Option<(usize, usize, usize)>);

/// The words of one paragraph in the six languages, in their order: en fr es ru zh ar.
type Words = [&'static str; 6];

const COVER: [Words; 3] = [
    [
        "Harbour Board",
        "Conseil du port",
        "Junta del puerto",
        "Совет порта",
        "港务委员会",
        "مجلـــــــــــــــــــــــــــــس الميناء",
    ],
    ["H.20", "H.20", "H.20", "H.20", "H.20", "ITU-H"],
    ["ITU-H", "ITU-H", "ITU-H", "ITU-H", "ITU-H", "H.20"],
];

const TEXT: [Words; 33] = [
    [
        "Rules for the lamps\nof the harbour",
        "Règles pour les lampes du port",
        "Reglas para las lámparas\ndel puerto",
        "Правила для фонарей порта",
        "港口灯具规则",
        "قواعد مصابيح\nالميناء",
    ],
    [
        "© Harbour Board 2017",
        "© Conseil du port 2017",
        "© Junta del puerto 2017",
        "© Совет порта 2018",
        "© 港务委员会 2018",
        "© مجلس الميناء 2018",
    ],
    [
        "1\tScope\t\t1",
        "1\tPortée\t\t1",
        "1\tAlcance\t\t1",
        "1\tСфера применения\t\t2",
        "1\t范围\t\t1",
        "1\tالنطاق\t\t1",
    ],
    [
        "2\tReferences\t\t1",
        "2\tRéférences\t\t2",
        "2\tReferencias\t\t2",
        "2\tСправочные документы\t\t2",
        "2\t参考文献\t\t1",
        "2\tالمراجع\t\t1",
    ],
    [
        "3\tLamps\t\t2",
        "3\tLampes\t\t2",
        "3\tLámparas\t\t2",
        "3\tФонари\t\t3",
        "3\t灯具\t\t2",
        "3\tالمصابيح\t\t3",
    ],
    [
        "3.1\tPlaces\t\t2",
        "3.1\tEmplacements\t\t3",
        "3.1\tLugares\t\t2",
        "3.1\tМеста\t\t3",
        "3.1\t位置\t\t2",
        "1.3\tالأماكن\t\t3",
    ],
    [
        "3.2\tCare\t\t3",
        "3.2\tEntretien\t\t3",
        "3.2\tMantenimiento\t\t3",
        "3.2\tУход\t\t4",
        "3.2\t维护\t\t3",
        "2.3\tالعناية\t\t4",
    ],
    ["1\tScope", "1\tPortée", "1\tAlcance", "1\tСфера применения", "1\t范围", "1\tالنطاق"],
    [
        "These rules say where the lamps of the harbour stand, when they burn and who keeps them clean through the winter.",
        "Ces règles disent où se trouvent les lampes du port, quand elles brûlent et qui les nettoie pendant tout l'hiver.",
        "Estas reglas dicen dónde están las lámparas del puerto, cuándo arden y quién las limpia durante todo el invierno.",
        "Эти правила говорят, где стоят фонари порта, когда они горят и кто чистит их в течение всей зимы.",
        "本规则说明港口灯具的位置、点亮的时间以及整个冬季由谁负责清洁。",
        "تبين هذه القواعد أماكن مصابيح الميناء ومواعيد إضاءتها ومن يتولى تنظيفها طوال فصل الشتاء بكامله.",
    ],
    [
        "The pilots asked for them after the fog of the spring, and the captains of the ferries agreed with every word.",
        "Les pilotes les ont demandées après le brouillard du printemps, et les capitaines des bacs ont tout accepté.",
        "Los pilotos las pidieron después de la niebla de la primavera, y los capitanes de los barcos las aceptaron.",
        "Лоцманы попросили о них после весеннего тумана, и капитаны паромов согласились с каждым словом.",
        "引航员在春季大雾之后提出了这些要求，各渡轮的船长对每一条都表示同意。",
        "وقد طلبها المرشدون بعد ضباب الربيع ووافق قباطنة العبارات على كل كلمة فيها دون أي اعتراض.",
    ],
    [
        "2\tReferences",
        "2\tRéférences",
        "2\tReferencias",
        "2\tСправочные документы",
        "2\t参考文献",
        "2\tالمراجع",
    ],
    [
        "[ITU-T E.108]\tRecommendation ITU-T E.108 (2016), Messages for disaster relief.",
        "[UIT-T E.108]\tRecommandation UIT-T E.108 (2016), Messages pour les secours.",
        "[UIT-T E.108]\tRecomendación UIT-T E.108 (2016), Mensajes de socorro.",
        "[ITU-T E.108]\tРекомендация МСЭ-Т E.108 (2016 г.), Сообщения при бедствиях.",
        "[ITU-T E.108]\tITU-T E.108建议书（2016年），救灾消息。",
        "[ITU-T E.108]\tالتوصية ITU-T E.108 (2016)، رسائل الإغاثة.",
    ],
    [
        "[ITU-T Y.2001]\tRecommendation ITU-T Y.2001 (2004), General overview.",
        "[UIT-T Y.2001]\tRecommandation UIT-T Y.2001 (2004), Aperçu général.",
        "[UIT-T Y.2001]\tRecomendación UIT-T Y.2001 (2004), Visión general.",
        "[ITU-T Y.2001]\tРекомендация МСЭ-Т Y.2001 (2004 г.), Общий обзор.",
        "[ITU-T Y.2001]\tITU-T Y.2001建议书（2004年），总体概述。",
        "[ITU-T Y.2001]\tالتوصية ITU-T Y.2001 (2004)، نظرة عامة.",
    ],
    ["3\tLamps", "3\tLampes", "3\tLámparas", "3\tФонари", "3\t灯具", "3\tالمصابيح"],
    ["3.1\tPlaces", "3.1\tEmplacements", "3.1\tLugares", "3.1\tМеста", "3.1\t位置", "1.3\tالأماكن"],
    [
        "The following six places are lit, since ships pass close to them in the dark and the water is low there:",
        "Les six endroits suivants sont éclairés, car les navires y passent de près la nuit et l'eau y est basse:",
        "Los seis lugares siguientes están iluminados, pues los barcos pasan cerca de noche y el agua es poca:",
        "Освещаются следующие шесть мест, так как суда проходят рядом с ними в темноте и вода там мелкая:",
        "以下六处地点设有照明，因为船只夜间从近旁驶过，而且那里水浅：",
        "تضاء الأماكن الستة التالية لأن السفن تمر بالقرب منها في الظلام ولأن المياه فيها ضحلة جداً:",
    ],
    [
        "1)\tThe old mole",
        "1)\tLe vieux môle",
        "1)\tEl viejo muelle",
        "1)\tСтарый мол",
        "1)\t旧防波堤",
        "(1\tالرصيف القديم",
    ],
    [
        "2)\tThe fish market",
        "2)\tLe marché aux poissons",
        "2)\tEl mercado de pescado",
        "2)\tРыбный рынок",
        "2)\t鱼市",
        "(2\tسوق السمك",
    ],
    [
        "3)\tThe customs house",
        "3)\tLa maison des douanes",
        "3)\tLa casa de aduanas",
        "3)\tЗдание таможни",
        "3)\t海关大楼",
        "(3\tمبنى الجمارك",
    ],
    [
        "4)\tThe ferry steps",
        "4)\tLes marches du bac",
        "4)\tLas escaleras del barco",
        "4)\tСтупени у парома",
        "4)\t渡轮台阶",
        "(4\tدرج العبارة",
    ],
    [
        "5)\tThe dry dock",
        "5)\tLa cale sèche",
        "5)\tEl dique seco",
        "5)\tСухой док",
        "5)\t干船坞",
        "(5\tالحوض الجاف",
    ],
    [
        "6)\tThe signal tower",
        "6)\tLa tour des signaux",
        "6)\tLa torre de señales",
        "6)\tСигнальная башня",
        "6)\t信号塔",
        "(6\tبرج الإشارة",
    ],
    ["3.2\tCare", "3.2\tEntretien", "3.2\tMantenimiento", "3.2\tУход", "3.2\t维护", "2.3\tالعناية"],
    [
        "Every lamp is cleaned before dusk by the keeper on duty, who writes the hour into the book of the harbour.",
        "Chaque lampe est nettoyée avant la nuit par le gardien de service, qui note l'heure dans le livre du port.",
        "Cada lámpara se limpia antes del anochecer por el guardián de turno, que anota la hora en el libro.",
        "Каждый фонарь чистит до наступления сумерек дежурный смотритель и записывает час в книгу порта.",
        "每盏灯由值班管理员在黄昏前清洁，并将时间记入港口登记簿。",
        "ينظف الحارس المناوب كل مصباح قبل الغروب ويسجل الساعة في سجل الميناء الخاص بالمصابيح كلها.",
    ],
    ["3.3\tOil", "3.3\tHuile", "3.3\tAceite", "3.3\tМасло", "3.3\t灯油", "3.3\tالزيت"],
    [
        "Oil according to [ITU-T Y.2001] is bought in the autumn; what is left in the spring goes to the ferries.",
        "L'huile conforme à [UIT-T Y.2001] est achetée en automne; ce qui reste au printemps va aux bacs.",
        "El aceite conforme a [UIT-T Y.2001] se compra en otoño; lo que queda en primavera va a los barcos.",
        "Масло согласно [ITU-T Y.2001] покупают осенью; то, что остается весной, отдают на паромы.",
        "符合[ITU-T Y.2001]的灯油在秋季购买；春季剩余的交给渡轮使用。",
        "يشترى الزيت المطابق للتوصية [ITU-T Y.2001] في الخريف ويعطى ما يتبقى منه في الربيع للعبارات.",
    ],
    ["4\tAbbreviations", "4\tAbréviations", "4\tAbreviaturas", "4\tСокращения", "4\t缩略语", "4\tالمختصرات"],
    [
        "POH\tplan of the harbour",
        "POH\tplan du port",
        "POH\tplan del puerto",
        "",
        "POH\t港口计划",
        "POH\tخطة الميناء",
    ],
    [
        "NOP\tnetwork of the pilots",
        "NOP\tréseau des pilotes",
        "NOP\tred de los pilotos",
        "",
        "NOP\t引航网络",
        "NOP\tشبكة المرشدين",
    ],
    ["Annex", "Annexe", "Anexo", "Приложение", "附录", "مرفق"],
    [
        "Lamps by series",
        "Lampes par série",
        "Lámparas por serie",
        "Фонари по сериям",
        "各系列灯具",
        "المصابيح بحسب السلسلة",
    ],
    ["", "", "", "", "", ""],
    ["End of the rules", "Fin des règles", "Fin de las reglas", "Конец правил", "规则结束", "نهاية القواعد"],
];

/// The rows of the last table, which Arabic has as paragraphs with a tab.
const SERIES: [[Words; 2]; 5] = [
    [
        ["Series A", "Série A", "Serie A", "Серия A", "A系列", "السلسلة A"],
        [
            "Work of the keepers",
            "Travail des gardiens",
            "Trabajo de los guardianes",
            "Работа смотрителей",
            "管理员的工作",
            "عمل الحراس",
        ],
    ],
    [
        ["Series D", "Série D", "Serie D", "Серия D", "D系列", "السلسلة D"],
        [
            "Dues and accounts of the quay",
            "Droits et comptes du quai",
            "Derechos y cuentas del muelle",
            "Сборы и счета причала",
            "码头收费与账目",
            "رسوم الرصيف وحساباته",
        ],
    ],
    [
        ["Series K", "Série K", "Serie K", "Серия K", "K系列", "السلسلة K"],
        [
            "Protection against storms",
            "Protection contre les tempêtes",
            "Protección contra tormentas",
            "Защита от штормов",
            "风暴防护",
            "الحماية من العواصف",
        ],
    ],
    [
        ["Series L", "Série L", "Serie L", "Серия L", "L系列", "السلسلة L"],
        [
            "Ropes, chains and other gear",
            "Cordes, chaînes et autre matériel",
            "Cuerdas, cadenas y otros aparejos",
            "Канаты, цепи и другие снасти",
            "绳索、链条和其他索具",
            "الحبال والسلاسل وغيرها",
        ],
    ],
    [
        ["Series Z", "Série Z", "Serie Z", "Серия Z", "Z系列", "السلسلة Z"],
        [
            "Signs and signals",
            "Signes et signaux",
            "Signos y señales",
            "Знаки и сигналы",
            "标志和信号",
            "العلامات والإشارات",
        ],
    ],
];

const NOTE: Words = [
    "* The book of the harbour is at https://harbour.example/book/.",
    "* Le livre du port se trouve à https://harbour.example/book/.",
    "* El libro del puerto está en https://harbour.example/book/.",
    "* Книга порта находится по адресу https://harbour.example/book/.",
    "* 港口登记簿见https://harbour.example/book/。",
    "* سجل الميناء متاح على https://harbour.example/book/.",
];

/// The Russian table of abbreviations has both languages, in four columns.
const RUSSIAN: [[&str; 4]; 2] = [
    ["POH", "plan of the harbour", "ПП", "План порта"],
    ["NOP", "network of the pilots", "СЛ", "Сеть лоцманов"],
];

/// The paragraphs of an edition.
fn body(lang: Lang) -> Vec<Said> {
    let at = Lang::ALL.iter().position(|it| *it == lang).unwrap();
    let mut out: Vec<Said> = Vec::new();
    for (row, words) in COVER.iter().enumerate() {
        out.push((words[at].to_owned(), Some((0, row, 0))));
    }
    for (index, words) in TEXT.iter().enumerate() {
        if words[at].is_empty() && index < 30 {
            let row = index - 27;
            let cells = RUSSIAN[row].iter().enumerate();
            out.extend(cells.map(|(column, it)| ((*it).to_owned(), Some((1, row, column)))));
        } else if words[at].is_empty() {
            out.extend(SERIES.iter().enumerate().flat_map(|(row, [name, what])| match lang {
                Lang::Ar => vec![(format!("{}\t{}", name[at], what[at]), None)],
                _ => vec![(name[at].to_owned(), Some((2, row, 0))), (what[at].to_owned(), Some((2, row, 1)))],
            }));
        } else {
            out.push((words[at].to_owned(), None));
        }
    }
    out
}

/// A file of an edition.
fn reading(body: Vec<Said>, note: Option<&str>) -> Reading {
    let paragraph = |(line, (words, cell)): (usize, Said)| Paragraph {
        line,
        cell,
        spans: vec![Span { text: words, ..Span::default() }],
        ..Paragraph::default()
    };
    let part = |kind, name: &str, said: Vec<Said>| Part {
        kind,
        name: name.into(),
        paragraphs: (1..).zip(said).map(paragraph).collect(),
    };
    let notes = note.map(|note| vec![(note.to_owned(), None)]).unwrap_or_default();
    Reading {
        path: "a.docx".into(),
        parts: vec![part(PartKind::Body, "body", body), part(PartKind::Footnotes, "footnotes", notes)],
        ..Reading::default()
    }
}

/// The comparison of editions, one of them with its paragraphs changed.
fn compared(langs: &[Lang], changed: Lang, change: &dyn Fn(&mut Vec<Said>, &mut Option<&str>)) -> Report {
    let edition = |lang: &Lang| {
        let at = Lang::ALL.iter().position(|it| it == lang).unwrap();
        let (mut body, mut note) = (body(*lang), Some(NOTE[at]));
        if *lang == changed {
            change(&mut body, &mut note);
        }
        recognise::edition(&kinds::ALL, &reading(body, note), Some(*lang)).edition
    };
    let editions: Vec<_> = langs.iter().map(edition).collect();
    drift::compare(&kinds::ALL, &editions, &drift::Options::default())
}

/// The errors and warnings, as `code in editions`.
fn said(report: &Report) -> Vec<String> {
    let told = report.findings.iter().filter(|it| it.severity > Severity::Note);
    told.map(|it| format!("{} in {}", it.code, it.editions().collect::<Vec<_>>().join(" "))).collect()
}

/// A fault in the texts of a language and its note.
type Fault<'f> = &'f dyn Fn(Lang, &mut Vec<Said>, &mut Option<&str>);

/// Plants a fault in every language, with all six together and in pairs: each is found once, under one of these codes.
fn found_once(codes: &[&str], fault: Fault) {
    for lang in Lang::ALL {
        let other = if lang == Lang::En { Lang::Fr } else { Lang::En };
        for langs in [&Lang::ALL[..], &[other, lang]] {
            let report = compared(langs, lang, &|body, note| fault(lang, body, note));
            let all: Vec<String> = report.findings.iter().map(|it| it.message.clone()).collect();
            let wanted = |it: &String| codes.iter().any(|code| it.starts_with(&format!("{code} in ")));
            assert!(matches!(&said(&report)[..], [one] if wanted(one)), "{lang} among {langs:?}: {all:#?}");
            // Of two, one of them is at odds with the other.
            assert!(
                langs.len() == 2 || said(&report)[0].ends_with(&format!("in {lang}")),
                "{lang}: {all:#?}"
            );
        }
    }
}

/// The paragraph in a language that is this one in English.
fn place(lang: Lang, english: &str) -> usize {
    let at = Lang::ALL.iter().position(|it| *it == lang).unwrap();
    let words = TEXT.iter().find(|words| words[0] == english).unwrap()[at];
    body(lang).iter().position(|(said, _)| said == words).unwrap()
}

/// Changes words in the paragraph that is this one in English.
fn reword(lang: Lang, body: &mut [Said], english: &str, old: &str, new: &str) {
    let said = &mut body[place(lang, english)].0;
    assert!(said.contains(old), "{lang}: {said}");
    *said = said.replacen(old, new, 1);
}

#[test]
fn editions_agree_however_each_is_laid_out() {
    let none = |_: &mut Vec<Said>, _: &mut Option<&str>| {};
    assert_eq!(said(&compared(&Lang::ALL, Lang::En, &none)), [""; 0]);
    for lang in Lang::ALL {
        for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
            let report = compared(&[lang, other], lang, &none);
            let all: Vec<&str> = report.findings.iter().map(|it| it.message.as_str()).collect();
            assert_eq!(said(&report), [""; 0], "{lang} {other}: {all:#?}");
            assert!(report.coverage.facts_compared > 20);
        }
    }
}

#[test]
fn the_year_of_a_cited_text_is_compared() {
    let cited = "[ITU-T Y.2001]\tRecommendation ITU-T Y.2001 (2004), General overview.";
    // Chinese has the noun between the number and the year.
    let codes = ["designation-mismatch", "fact-missing"];
    found_once(&codes, &|lang, body, _| reword(lang, body, cited, "2004", "2005"));
}

#[test]
fn a_cited_text_is_compared_in_running_words() {
    let cited = "Oil according to [ITU-T Y.2001] is bought in the autumn; what is left in the spring goes to the ferries.";
    found_once(&["designation-mismatch"], &|lang, body, _| reword(lang, body, cited, "2001", "2010"));
}

#[test]
fn a_number_in_words_is_compared() {
    let six = "The following six places are lit, since ships pass close to them in the dark and the water is low there:";
    let words = [
        ("six", "five"),
        ("six", "cinq"),
        ("seis", "cinco"),
        ("шесть", "пять"),
        ("六", "五"),
        ("الستة", "الخمسة"),
    ];
    found_once(&["count-mismatch"], &|lang, body, _| {
        let at = Lang::ALL.iter().position(|it| *it == lang).unwrap();
        reword(lang, body, six, words[at].0, words[at].1);
    });
}

#[test]
fn a_lost_paragraph_is_told() {
    let lost = "The pilots asked for them after the fog of the spring, and the captains of the ferries agreed with every word.";
    found_once(&["block-missing", "block-extra"], &|lang, body, _| {
        body.remove(place(lang, lost));
    });
}

#[test]
fn a_lost_line_of_a_list_is_told() {
    for lost in ["6)\tThe signal tower", "3)\tThe customs house"] {
        found_once(&["block-missing", "block-extra"], &|lang, body, _| {
            body.remove(place(lang, lost));
        });
    }
}

#[test]
fn a_clause_counted_twice_is_told() {
    found_once(&["number-mismatch"], &|lang, body, _| {
        let (old, new) = if lang == Lang::Ar { ("3.3", "2.3") } else { ("3.3", "3.2") };
        reword(lang, body, "3.3\tOil", old, new);
    });
}

#[test]
fn a_lost_row_of_a_table_is_one_finding() {
    found_once(&["block-missing", "block-extra"], &|lang, body, _| {
        let row = |said: &Said| {
            matches!(said.1, Some((2, 2, _))) || lang == Lang::Ar && said.0.contains("السلسلة K")
        };
        body.retain(|said| !row(said));
    });
}

#[test]
fn a_lost_footnote_is_told() {
    found_once(&["block-missing", "block-extra"], &|_, _, note| *note = None);
}

#[test]
fn a_paragraph_that_is_split_in_one_edition_is_the_same_text() {
    for lang in Lang::ALL {
        let scope = "These rules say where the lamps of the harbour stand, when they burn and who keeps them clean through the winter.";
        let other = if lang == Lang::En { Lang::Fr } else { Lang::En };
        let report = compared(&[other, lang], lang, &|body, _| {
            let at = place(lang, scope);
            let words: Vec<char> = body[at].0.chars().collect();
            let half: String = words[words.len() / 2..].iter().collect();
            body[at].0 = words[..words.len() / 2].iter().collect();
            body.insert(at + 1, (half, None));
        });
        assert_eq!(said(&report), [""; 0], "{lang}");
    }
}
