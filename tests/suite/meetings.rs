//! Meetings of one day, over the end of a year, of which only months are known, with remote participation, in places
//! yet to be confirmed: said in six languages, read back.

use tsb_circular::diag::has_errors;
use tsb_circular::document::{Document, Edition, Month, Value};
use tsb_circular::inside;
use tsb_circular::inside::document::Sort;
use tsb_circular::inside::import::{self, Input};
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::MeetingMode;
use tsb_circular::inside::{compose, recognise};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{docx, drift, text};

use super::examples::changed;

/// The meeting of the example.
const MEETING: &str = "mode = \"physical\"\nplace = \"geneva\"\nfrom = \"2020-03-17\"\nto = \"2020-03-26\"";
const GENEVA: &str = "mode = \"physical\"\nplace = \"geneva\"";
const YEARS: [&str; 5] = ["2019", "2020", "2022", "2023", "2024"];

/// The example with another meeting, in the wording of a year.
fn folder(meeting: &str, year: &str) -> Folder {
    let wording = format!("formulary = \"{year}\"");
    let home = changed(&[(MEETING, meeting), ("formulary = \"2019\"", &wording)]);
    let (folder, diagnostics) = Folder::read(home.path(), &kinds::ALL);
    assert!(!has_errors(&diagnostics), "{diagnostics:#?}");
    folder.unwrap()
}

fn composed(folder: &Folder, lang: Lang) -> Document {
    kinds::edition(folder, lang, &compose::Options::default()).unwrap()
}

/// Words with plain spaces and hyphens.
fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ").replace('\u{2011}', "-").replace('\u{2060}', "")
}

/// What stands at an address.
fn said(document: &Document, key: &str) -> String {
    let texts = document.texts().into_iter().filter(|(at, _)| at.as_str() == key);
    let words: Vec<String> = texts.map(|(_, text)| text.plain()).collect();
    plain(&words.join(" "))
}

/// The subject and the first paragraph hold these words, in the order of the languages.
fn says(meeting: &str, expected: [[&str; 2]; 6]) {
    let folder = folder(meeting, "2019");
    for (lang, [subject, intent]) in Lang::ALL.into_iter().zip(expected) {
        let document = composed(&folder, lang);
        for (key, words) in [("subject", subject), ("letter/intent", intent)] {
            let said = said(&document, key);
            assert!(said.contains(words), "{lang} {key}: {words} is not in {said}");
        }
    }
}

fn as_text(document: &Document) -> Edition {
    let written = text::write(document);
    recognised(&inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap())
}

fn as_word(document: &Document) -> Edition {
    let written = docx::write(document, &docx::DocxOptions::default()).unwrap();
    recognised(&inside::docx::read(&written, "a.docx".as_ref(), &Limits::default()).unwrap())
}

fn recognised(reading: &tsb_circular::inside::reading::Reading) -> Edition {
    let recognition = recognise::edition(&kinds::ALL, reading, None);
    assert_eq!(recognition.notes, [], "{}", recognition.edition.lang);
    recognition.edition
}

/// A letter with this meeting reads back from text and Word in the wording of every year, and drift finds nothing.
fn reads_back(meeting: &str, span: &Value) {
    for year in YEARS {
        let folder = folder(meeting, year);
        let documents = Lang::ALL.map(|lang| composed(&folder, lang));
        for read in [as_text, as_word] {
            let editions = documents.each_ref().map(read);
            for edition in &editions {
                for key in ["subject", "letter/intent"] {
                    let at = edition
                        .texts
                        .iter()
                        .filter(|it| it.key.as_ref().is_some_and(|at| at.as_str() == key));
                    let spans: Vec<&Value> = at
                        .flat_map(|it| it.text.facts())
                        .map(|fact| &fact.value)
                        .filter(|value| Sort::Dates.is_of(value))
                        .collect();
                    assert_eq!(spans, [span], "{} {year} {key}", edition.lang);
                }
            }
            let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
            assert!(report.findings.is_empty(), "{meeting} {year}: {:#?}", report.findings);
        }
    }
}

fn days(from: &str, to: &str) -> Value {
    Value::Dates(from.parse().unwrap(), to.parse().unwrap())
}

fn in_geneva(from: &str, to: &str) -> String {
    format!("{GENEVA}\nfrom = \"{from}\"\nto = \"{to}\"")
}

#[test]
fn a_meeting_of_one_day_has_one_date() {
    let meeting = in_geneva("2020-03-17", "2020-03-17");
    says(
        &meeting,
        [
            ["(Geneva, 17 March 2020)", "meeting in Geneva, 17 March 2020."],
            ["(Genève, 17 mars 2020)", "réunion, qui se tiendra à Genève le 17 mars 2020."],
            ["(Ginebra, 17 de marzo de 2020)", "que se celebrará en Ginebra el 17 de marzo de 2020,"],
            ["(Женева, 17 марта 2020 года)", "которое состоится в Женеве 17 марта 2020 года."],
            ["2020年3月17日日内瓦会议", "在2020年3月17日于日内瓦召开的研究组下次会议上"],
            ["(جنيف، 17 مارس 2020)", "الذي سيُعقد في جنيف في 17 مارس 2020."],
        ],
    );
    let folder = folder(&meeting, "2019");
    for lang in Lang::ALL {
        let written = plain(&text::write(&composed(&folder, lang)));
        for twice in ["17-17", "17–17", "17日至17日", "17 au 17", "17 al 17", "17 по 17", "17 إلى 17"]
        {
            assert!(!written.contains(twice), "{lang}: {twice}");
        }
    }
    reads_back(&meeting, &days("2020-03-17", "2020-03-17"));
}

#[test]
fn the_first_of_a_month_is_spelt_as_in_dates() {
    let french = composed(&folder(&in_geneva("2020-04-01", "2020-04-01"), "2019"), Lang::Fr);
    assert!(said(&french, "letter/intent").contains("à Genève le 1er avril 2020."));
    reads_back(&in_geneva("2020-04-01", "2020-04-01"), &days("2020-04-01", "2020-04-01"));
}

#[test]
fn a_meeting_on_line_has_one_date() {
    let meeting = "mode = \"virtual\"\nplanned = true\nfrom = \"2020-03-17\"\nto = \"2020-03-17\"";
    says(
        meeting,
        [
            ["(Virtual, 17 March 2020)", "virtual meeting planned for 17 March 2020."],
            ["(17 mars 2020)", "réunion virtuelle, qu'il est prévu de tenir le 17 mars 2020."],
            [
                "(virtual, 17 de marzo de 2020)",
                "reunión virtual, que está previsto celebrar el 17 de marzo de 2020,",
            ],
            ["формате, 17 марта 2020 года)", "которое планируется провести 17 марта 2020 года."],
            ["2020年3月17日虚拟会议", "在计划于2020年3月17日召开的研究组下次虚拟会议上"],
            ["(اجتماع افتراضي، 17 مارس 2020)", "المزمع عقده في 17 مارس 2020."],
        ],
    );
    reads_back(meeting, &days("2020-03-17", "2020-03-17"));
}

#[test]
fn a_meeting_over_the_end_of_a_year_names_both_years() {
    let meeting = in_geneva("2025-12-29", "2026-01-03");
    says(
        &meeting,
        [
            ["(Geneva, 29 December 2025 – 3 January 2026)", "in Geneva, 29 December 2025 – 3 January 2026."],
            [
                "(Genève, 29 décembre 2025 – 3 janvier 2026)",
                "à Genève du 29 décembre 2025 au 3 janvier 2026.",
            ],
            [
                "(Ginebra, 29 de diciembre de 2025 – 3 de enero de 2026)",
                "en Ginebra del 29 de diciembre de 2025 al 3 de enero de 2026,",
            ],
            [
                "(Женева, 29 декабря 2025 года – 3 января 2026 года)",
                "в Женеве с 29 декабря 2025 года по 3 января 2026 года.",
            ],
            ["2025年12月29日至2026年1月3日日内瓦会议", "在2025年12月29日至2026年1月3日于日内瓦召开的"],
            ["(جنيف، من 29 ديسمبر 2025 إلى 3 يناير 2026)", "في جنيف من 29 ديسمبر 2025 إلى 3 يناير 2026."],
        ],
    );
    reads_back(&meeting, &days("2025-12-29", "2026-01-03"));
}

#[test]
fn one_month_is_a_month_and_two_of_two_years_name_both() {
    let planned = |from: &str, to: &str| {
        format!("mode = \"physical\"\nplanned = true\nplace = \"geneva\"\nfrom = \"{from}\"\nto = \"{to}\"")
    };
    let months = |from, to| {
        let month = |(year, month)| Month { year, month };
        Value::Months(month(from), month(to))
    };
    says(
        &planned("2020-08", "2020-08"),
        [
            ["(Geneva, Aug 2020)", "meeting planned in Geneva in August 2020."],
            ["(Genève, août 2020)", "qu'il est prévu de tenir à Genève en août 2020."],
            ["(Ginebra, agosto de 2020)", "que está previsto celebrar en Ginebra en agosto de 2020,"],
            ["(Женева, август 2020 года)", "которое планируется провести в Женеве в августе 2020 года."],
            ["2020年8月日内瓦会议", "在计划于2020年8月在日内瓦召开的研究组下次会议上"],
            ["(جنيف، أغسطس 2020)", "المزمع عقده في جنيف في أغسطس 2020."],
        ],
    );
    reads_back(&planned("2020-08", "2020-08"), &months((2020, 8), (2020, 8)));
    says(
        &planned("2025-12", "2026-01"),
        [
            ["(Geneva, Dec 2025/Jan 2026)", "in Geneva in December 2025 – January 2026 time frame."],
            [
                "(Genève, décembre 2025 – janvier 2026)",
                "de tenir à Genève entre décembre 2025 et janvier 2026.",
            ],
            [
                "(Ginebra, diciembre de 2025 – enero de 2026)",
                "en Ginebra entre diciembre de 2025 y enero de 2026,",
            ],
            [
                "(Женева, декабрь 2025 года – январь 2026 года)",
                "в период с декабря 2025 года по январь 2026 года.",
            ],
            ["2025年12月至2026年1月日内瓦会议", "在计划于2025年12月至2026年1月期间在日内瓦召开的"],
            ["(جنيف، ديسمبر 2025/يناير 2026)", "في جنيف خلال الفترة من ديسمبر 2025 إلى يناير 2026."],
        ],
    );
    reads_back(&planned("2025-12", "2026-01"), &months((2025, 12), (2026, 1)));
    let french = composed(&folder(&planned("2025-08", "2026-01"), "2019"), Lang::Fr);
    assert!(said(&french, "letter/intent").contains("entre août 2025 et janvier 2026."));
    reads_back(&planned("2025-08", "2026-01"), &months((2025, 8), (2026, 1)));
}

#[test]
fn a_meeting_from_the_second_reads_back() {
    for (from, to) in
        [("2026-09-02", "2026-09-08"), ("2026-08-02", "2026-09-02"), ("2025-12-02", "2026-01-02")]
    {
        let meeting = format!("{GENEVA}\nfrom = \"{from}\"\nto = \"{to}\"");
        reads_back(&meeting, &days(from, to));
    }
}

const HYBRID: &str = "mode = \"hybrid\"\nplace = \"geneva\"\nfrom = \"2020-03-17\"\nto = \"2020-03-26\"";

#[test]
fn a_hybrid_meeting_is_in_a_place_and_open_to_those_far_away() {
    says(
        HYBRID,
        [
            [
                "(Geneva, with remote participation, 17-26 March 2020)",
                "meeting in Geneva, with remote participation, 17-26 March 2020.",
            ],
            [
                "(Genève, avec participation à distance, 17-26 mars 2020)",
                "réunion, qui se tiendra à Genève, avec participation à distance, du 17 au 26 mars 2020.",
            ],
            [
                "(Ginebra, con participación a distancia, 17-26 de marzo de 2020)",
                "que se celebrará en Ginebra, con participación a distancia, del 17 al 26 de marzo de 2020,",
            ],
            [
                "(Женева, с возможностью дистанционного участия, 17–26 марта 2020 года)",
                "в Женеве с 17 по 26 марта 2020 года с возможностью дистанционного участия.",
            ],
            [
                "2020年3月17日至26日日内瓦（可远程参会）会议",
                "在2020年3月17日至26日于日内瓦召开、可远程参会的研究组下次会议上",
            ],
            [
                "(جنيف، مع إمكانية المشاركة عن بُعد، 26-17 مارس 2020)",
                "في جنيف من 17 إلى 26 مارس 2020 مع إمكانية المشاركة عن بُعد.",
            ],
        ],
    );
    reads_back(HYBRID, &days("2020-03-17", "2020-03-26"));
}

#[test]
fn a_hybrid_meeting_of_one_day_or_of_months_reads_back() {
    let hybrid = |rest: &str| format!("mode = \"hybrid\"\nplace = \"goyang\"\ncountry = \"korea\"\n{rest}");
    let day = hybrid("from = \"2020-03-17\"\nto = \"2020-03-17\"");
    reads_back(&day, &days("2020-03-17", "2020-03-17"));
    let month = |month| Month { year: 2020, month };
    let months = hybrid("planned = true\nfrom = \"2020-08\"\nto = \"2020-09\"");
    reads_back(&months, &Value::Months(month(8), month(9)));
}

/// The model that import makes of the six editions of a letter with this meeting.
fn imported(meeting: &str) -> String {
    let folder = folder(meeting, "2019");
    let read = Lang::ALL.map(|lang| {
        let written = text::write(&composed(&folder, lang));
        inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap()
    });
    let known = read.each_ref().map(|reading| (reading, recognise::edition(&kinds::ALL, reading, None)));
    let inputs: Vec<_> = known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    import::folder(&kinds::ALL, &inputs).0.unwrap().circular
}

#[test]
fn import_finds_the_mode_and_a_place_yet_to_be_confirmed() {
    assert!(imported(HYBRID).contains("mode = \"hybrid\", place = \"geneva\""));
    let open = imported(&HYBRID.replace("geneva", "to-be-confirmed"));
    assert!(open.contains("mode = \"hybrid\", place = \"to-be-confirmed\""), "{open}");
}

#[test]
fn an_outcome_of_a_hybrid_meeting_reads_back() {
    let mut folder = super::examples::folder(241).clone();
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an outcome") };
    (matter.meeting.mode, matter.meeting.place) = (MeetingMode::Hybrid, Some("geneva".into()));
    let documents = Lang::ALL.map(|lang| composed(&folder, lang));
    assert!(said(&documents[0], "letter/link").contains("held in Geneva, with remote participation, 17-26"));
    for read in [as_text, as_word] {
        let editions = documents.each_ref().map(read);
        let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
        assert!(report.findings.is_empty(), "{:#?}", report.findings);
    }
}

#[test]
fn a_place_yet_to_be_confirmed_is_said_so() {
    let meeting = in_geneva("2020-03-17", "2020-03-26").replace("geneva", "to-be-confirmed");
    says(
        &meeting,
        [
            [
                "(place to be confirmed, 17-26 March 2020)",
                "meeting at a place to be confirmed, 17-26 March 2020.",
            ],
            [
                "(lieu à confirmer, 17-26 mars 2020)",
                "qui se tiendra dans un lieu (à confirmer) du 17 au 26 mars 2020.",
            ],
            [
                "(lugar por confirmar, 17-26 de marzo de 2020)",
                "que se celebrará en un lugar (por confirmar) del 17 al 26 de marzo de 2020,",
            ],
            [
                "(место проведения подлежит подтверждению, 17–26 марта 2020 года)",
                "которое состоится в подлежащем подтверждению месте с 17 по 26 марта 2020 года.",
            ],
            ["2020年3月17日至26日地点待定的会议", "在2020年3月17日至26日于待定地点召开的研究组下次会议上"],
            ["(مكان لم يُحدَّد بعد، 26-17 مارس 2020)", "سيُعقد في مكان لم يُحدَّد بعد من 17 إلى 26 مارس 2020."],
        ],
    );
    reads_back(&meeting, &days("2020-03-17", "2020-03-26"));
}

#[test]
fn an_unknown_mode_and_a_missing_place_are_told_with_a_hint() {
    let told = |meeting: &str| {
        let home = changed(&[(MEETING, meeting)]);
        Folder::read(home.path(), &kinds::ALL).1
    };
    let unknown = told(&MEETING.replace("physical", "hybird"));
    assert!(
        unknown[0].place.is_some() && unknown[0].hints.iter().any(|it| it.contains("hybrid")),
        "{unknown:#?}"
    );
    let nowhere = told(&MEETING.replace("physical", "hybrid").replace("place = \"geneva\"\n", ""));
    assert_eq!(nowhere[0].message, "a hybrid meeting needs a `place`");
    assert!(nowhere[0].hints[0].contains("to-be-confirmed"));
}

#[test]
fn a_meeting_that_is_planned_or_hybrid_is_read_so_beside_any_place() {
    for meeting in [
        format!("{}\nplanned = true", in_geneva("2020-03-17", "2020-03-26")),
        in_geneva("2020-03-17", "2020-03-26").replace("physical", "hybrid") + "\nplanned = true",
        in_geneva("2020-03-17", "2020-03-26")
            .replace("physical\"\nplace = \"geneva", "hybrid\"\nplace = \"tehran\"\ncountry = \"iran"),
        in_geneva("2020-03-17", "2020-03-26")
            .replace("physical\"\nplace = \"geneva", "hybrid\"\nplace = \"vientiane\"\ncountry = \"laos"),
    ] {
        reads_back(&meeting, &days("2020-03-17", "2020-03-26"));
    }
}

#[test]
fn a_city_and_a_country_of_one_name_are_both_meant() {
    for (place, country) in [("tunis", "tunisia"), ("algiers", "algeria")] {
        let place = format!("geneva\"\ncountry = \"{country}").replace("geneva", place);
        let meeting = in_geneva("2020-03-17", "2020-03-26").replace("geneva", &place);
        let folder = folder(&meeting, "2019");
        let editions = Lang::ALL.map(|lang| as_text(&composed(&folder, lang)));
        let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
        let found = report.findings.iter().filter(|it| it.code.name().starts_with("fact-"));
        assert_eq!(found.count(), 0, "{:#?}", report.findings);
    }
}

#[test]
fn the_mode_of_the_meeting_in_the_subject_is_compared() {
    let meeting = in_geneva("2020-03-17", "2020-03-26");
    let (plain, hybrid) = (folder(&meeting, "2022"), folder(&meeting.replace("physical", "hybrid"), "2022"));
    for lang in Lang::ALL {
        let mut editions = Lang::ALL.map(|lang| as_text(&composed(&plain, lang)));
        let other = as_text(&composed(&hybrid, lang));
        let subject = |edition: &Edition| {
            edition
                .texts
                .iter()
                .position(|it| it.message.as_deref().is_some_and(|message| message.starts_with("subject.")))
        };
        let (at, from) = (subject(&editions[lang as usize]).unwrap(), subject(&other).unwrap());
        editions[lang as usize].texts[at] = other.texts[from].clone();
        let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
        let modes = report.findings.iter().filter(|it| it.code.name() == "mode-mismatch");
        let keys: Vec<_> = modes.map(|it| it.key.clone().unwrap_or_default()).collect();
        assert_eq!(keys, ["subject"], "{lang}: {:#?}", report.findings);
    }
}

#[test]
fn the_place_of_a_meeting_that_was_held_is_city_and_country() {
    let folder = super::examples::FOLDERS.iter().find(|folder| folder.kind.name() == "approval").unwrap();
    let mut folder = folder.clone();
    for mode in [MeetingMode::Physical, MeetingMode::Hybrid] {
        let Matter::Approval(approval) = &mut folder.circular.matter else { panic!("an approval") };
        approval.meeting.mode = mode;
        (approval.meeting.place, approval.meeting.country) = (Some("goyang".into()), Some("korea".into()));
        let expected = approval.meeting.clone();
        let documents = Lang::ALL.map(|lang| composed(&folder, lang));
        assert!(said(&documents[0], "letter/link").contains("held in Goyang (Republic of Korea), "));
        let readings = documents.each_ref().map(|document| {
            inside::text::read(text::write(document).as_bytes(), "a.txt".as_ref(), &Limits::default())
                .unwrap()
        });
        let recognitions = readings.each_ref().map(|reading| recognise::edition(&kinds::ALL, reading, None));
        let editions = recognitions.each_ref().map(|it| it.edition.clone());
        let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
        assert!(report.findings.is_empty(), "{:#?}", report.findings);
        let both = readings.iter().zip(&recognitions);
        let inputs: Vec<Input<'_>> =
            both.map(|(reading, recognition)| Input { reading, recognition }).collect();
        let (imported, diagnostics) = import::folder(&kinds::ALL, &inputs);
        let imported = imported.unwrap_or_else(|| panic!("{diagnostics:#?}"));
        let source = tsb_circular::diag::Source::new("circular.toml", imported.circular);
        let (again, diagnostics) = kinds::ALL.parse(&source);
        let (_, again) = again.unwrap_or_else(|| panic!("{diagnostics:#?}"));
        let Matter::Approval(again) = &again.matter else { panic!("an approval") };
        assert_eq!(again.meeting, expected);
    }
}
