//! Meetings convened by a Collective letter: known by itself, compared with every fact changed and every block lost,
//! imported from Word and text with and without addresses, and held to its law.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::{date, time};
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::inside;
use tsb_circular::inside::document::TSAG;
use tsb_circular::inside::import::{Around, folder_in};
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::meeting::{Chair, Invitation, KeyDate, Moved, Seminar, Topic};
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{
    Addressee, CollectiveLetter, Day, Gender, Groups, MeetingMode, Signature, SignatureStyle, SignsAs,
};
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{docx, text};

use super::examples::FOLDERS;
use super::planted::{self, found};

/// The example.
fn example() -> &'static Folder {
    FOLDERS.iter().find(|folder| folder.kind.name() == "meeting").unwrap()
}

/// The example with what every language has: the time plan is in English.
fn in_every_language() -> Folder {
    let mut folder = example().clone();
    folder.circular.head.annexes.retain(|annex| annex.languages.is_empty());
    matter(&mut folder).time_plan = None;
    folder
}

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(&in_every_language());
    assert!(planted > 200, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(&in_every_language());
}

fn matter(folder: &mut Folder) -> &mut Invitation {
    let Matter::Meeting(matter) = &mut folder.circular.matter else { panic!("an invitation") };
    matter
}

/// An invitation of this mode that says nothing of its own, signed by somebody whom registers know.
fn bare(mode: MeetingMode, practical: &[Topic]) -> Folder {
    let mut folder = example().clone();
    folder.circular.head.annexes.clear();
    folder.circular.head.signature = Signature {
        signatory: "onoe".into(),
        office: SignsAs::Director,
        gender: None,
        original: SignatureStyle::Image,
        translations: SignatureStyle::OriginalSigned,
        by_language: BTreeMap::new(),
    };
    let own = matter(&mut folder);
    own.meeting.mode = mode;
    own.practical = practical.to_vec();
    (own.agenda, own.time_plan, own.fellowship_form, own.chair) = (None, None, None, None);
    (own.host, own.registration) = (None, None);
    own.moved.clear();
    if mode == MeetingMode::Virtual {
        (own.meeting.place, own.meeting.country) = (None, None);
    }
    folder
}

/// Invitations of every sort, each with what it is a case of.
pub fn variants() -> Vec<(&'static str, Folder)> {
    let without =
        |left: Topic| -> Vec<Topic> { Topic::ALL.into_iter().filter(|topic| *topic != left).collect() };
    let mut headquarters = bare(MeetingMode::Physical, &without(Topic::Remote));
    let own = matter(&mut headquarters);
    own.meeting.place = Some("geneva".into());
    own.meeting.country = None;
    own.headquarters = true;
    own.registration = Some(time(8, 0, 0, 0));
    own.questions.truncate(1);
    let mut hybrid = bare(MeetingMode::Hybrid, &without(Topic::Fellowships));
    let own = matter(&mut hybrid);
    own.host = Some("kenya".into());
    own.opening = time(14, 0, 0, 0);
    let moved = Moved { date: date(2026, 9, 16), why: "as in the editions".into() };
    own.moved = BTreeMap::from([(KeyDate::Translation, moved)]);
    let mut seat = bare(MeetingMode::Hybrid, &Topic::ALL);
    let own = matter(&mut seat);
    (own.meeting.place, own.meeting.country, own.headquarters) = (Some("geneva".into()), None, true);
    own.questions.truncate(2);
    let topics =
        [Topic::Documents, Topic::Interpretation, Topic::Remote, Topic::Registration, Topic::Newcomers];
    let remote = bare(MeetingMode::Virtual, &topics);
    let mut short = bare(MeetingMode::Physical, &[]);
    let own = matter(&mut short);
    (own.meeting.from, own.meeting.to) = (Day::Day(date(2026, 12, 2)), Day::Day(date(2026, 12, 2)));
    let mut advisory = bare(MeetingMode::Virtual, &[Topic::Documents]);
    advisory.circular.head.study_group = Groups::Tsag;
    advisory.circular.head.letter = Some(CollectiveLetter { number: 2, group: TSAG });
    matter(&mut advisory).questions.clear();
    let mut hybrid_seminar = after_seminar("latin-america-caribbean");
    matter(&mut hybrid_seminar).meeting.mode = MeetingMode::Hybrid;
    let mut venue = bare(MeetingMode::Physical, &[Topic::Documents]);
    matter(&mut venue).venue_to_follow = true;
    vec![
        ("of a regional group", regional("arab", MeetingMode::Hybrid)),
        ("behind a seminar", after_seminar("eastern-europe")),
        ("behind a seminar, hybrid", hybrid_seminar),
        ("at a venue that is not known", venue),
        ("at headquarters", headquarters),
        ("with a host", hybrid),
        ("hybrid at headquarters", seat),
        ("virtual", remote),
        ("of one day", short),
        ("of the advisory group", advisory),
    ]
}

/// The invitation of a regional group, to its members.
fn regional(region: &str, mode: MeetingMode) -> Folder {
    let mut folder = bare(mode, &[Topic::Documents, Topic::Registration]);
    let head = &mut folder.circular.head;
    head.regional_group = Some(region.to_owned());
    head.to = vec![Addressee::RegionalGroup];
    matter(&mut folder).questions.clear();
    folder
}

/// The invitation of a regional group that meets behind a seminar, at a venue that is not known yet.
fn after_seminar(region: &str) -> Folder {
    let mut folder = regional(region, MeetingMode::Physical);
    let own = matter(&mut folder);
    let (from, to) =
        (own.meeting.first_day().yesterday().unwrap(), own.meeting.first_day().yesterday().unwrap());
    own.seminar = Some(Seminar { from, to, opening: time(9, 30, 0, 0) });
    (own.host, own.venue_to_follow) = (Some("kenya".into()), true);
    folder
}

/// Without addresses, bookmarks and tags: what somebody retyped.
fn stripped(mut reading: Reading) -> Reading {
    reading.declares = String::new();
    reading.own.clear();
    reading.shown.clear();
    reading.controls.iter_mut().for_each(|control| (control.key, control.tag) = (None, String::new()));
    for paragraph in reading.parts.iter_mut().flat_map(|part| &mut part.paragraphs) {
        paragraph.keys.clear();
    }
    reading
}

/// An edition as it is read again: as text, or as Word with or without addresses.
fn read(folder: &Folder, lang: Lang, form: usize) -> Reading {
    let document = kinds::edition(folder, lang, &Options::default()).unwrap();
    let (path, limits) = (Path::new("edition"), Limits::default());
    if form == 0 {
        return inside::text::read(text::write(&document).as_bytes(), path, &limits).unwrap();
    }
    let bytes = docx::write(&document, &docx::DocxOptions::default()).unwrap();
    let reading = inside::docx::read(&bytes, path, &limits).unwrap();
    if form == 1 { reading } else { stripped(reading) }
}

#[test]
fn every_fact_of_a_regional_group_that_is_changed_is_found_and_so_is_every_block_that_is_lost() {
    let folder = after_seminar("africa");
    planted::every_fact_is_found(&folder);
    planted::every_block_is_missed(&folder);
}

#[test]
fn a_regional_group_is_told_with_its_seminar_its_restriction_and_its_members() {
    let folder = after_seminar("africa");
    let said = |lang| {
        let said = text::write(&kinds::edition(&folder, lang, &Options::default()).unwrap());
        said.replace(['\u{a0}', '\u{2011}'], " ")
    };
    for (lang, words) in [
        (Lang::En, "Meeting of the Study Group 12 Regional Group for Africa (SG12RG"),
        (Lang::En, "2026, preceded by a seminar\n"),
        (Lang::En, "participating in the work of the Study Group 12 Regional Group for Africa"),
        (
            Lang::En,
            "In accordance with clause 2.3.3 of WTSA Resolution 1 (Rev. New Delhi, 2024), participation",
        ),
        (Lang::En, "announced in an addendum to this letter"),
        (Lang::Fr, "du Groupe régional de la Commission d'études 12 pour l'Afrique"),
        (Lang::Es, "por amable invitación de Kenya"),
        (Lang::Ru, "Региональной группы 12 й Исследовательской комиссии для Африки"),
        (Lang::Zh, "第12研究组非洲区域组"),
        (Lang::Ar, "الفريق الإقليمي لإفريقيا"),
    ] {
        assert!(said(lang).contains(words), "{lang} {words}: {}", said(lang));
    }
    assert!(!said(Lang::En).contains("ITU-T Associates"));
    // To those of Study Group 3 come operating agencies.
    let mut tariffs = folder;
    tariffs.circular.head.study_group = Groups::One(3);
    let said = text::write(&kinds::edition(&tariffs, Lang::En, &Options::default()).unwrap());
    let said = said.replace('\u{a0}', " ");
    assert!(said.contains("clause 2.3.2 of WTSA Resolution 1"), "{said}");
    assert!(said.contains("of Member States and operating agencies of the region"), "{said}");
}

#[test]
fn another_region_another_day_of_the_seminar_and_a_lost_restriction_are_found() {
    let sound: Vec<Edition> =
        Lang::ALL.map(|lang| planted::composed(&after_seminar("africa"), lang)).to_vec();
    let told = |at: usize, folder: &Folder| {
        let mut editions = sound.clone();
        editions[at] = planted::composed(folder, Lang::ALL[at]);
        found(&editions).into_iter().map(|(code, key, _)| (code.name(), key)).collect::<Vec<_>>()
    };
    for at in 1..Lang::ALL.len() {
        let region = told(at, &after_seminar("arab"));
        for key in ["to/regional-group", "subject", "letter/invitation"] {
            assert!(region.contains(&("group-mismatch", key.to_owned())), "{at}: {region:?}");
        }
        let mut earlier = after_seminar("africa");
        let own = matter(&mut earlier).seminar.as_mut().unwrap();
        own.from = own.from.yesterday().unwrap();
        assert_eq!(told(at, &earlier), [("date-mismatch", "letter/seminar".to_owned())]);
        let mut editions = sound.clone();
        let restriction = |key: &str| key == "letter/restriction";
        editions[at].texts.retain(|text| !text.key.as_ref().is_some_and(|key| restriction(key.as_str())));
        let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
        assert_eq!(keys, ["letter/restriction"]);
    }
}

#[test]
fn a_seminar_that_the_subject_of_one_edition_leaves_out_is_found() {
    let reread = |folder: &Folder, lang| {
        let reading = read(folder, lang, 1);
        recognise::edition(&kinds::ALL, &reading, None).edition
    };
    let whole = after_seminar("africa");
    let mut alone = whole.clone();
    matter(&mut alone).seminar = None;
    for lost in Lang::ALL {
        let editions = Lang::ALL.map(|lang| reread(if lang == lost { &alone } else { &whole }, lang));
        let found: Vec<_> = found(&editions).into_iter().map(|(code, key, _)| (code.name(), key)).collect();
        let expected = [("block-missing", "letter/seminar"), ("mode-mismatch", "subject")];
        assert!(expected.iter().all(|(code, key)| found.contains(&(*code, (*key).to_owned()))), "{found:?}");
    }
}

#[test]
fn other_words_about_the_seminar_in_a_subject_are_told_as_words() {
    let folder = after_seminar("africa");
    let words = [
        (Lang::En, "preceded by a seminar", "preceded by a reception"),
        (Lang::Fr, "précédée d'un séminaire", "précédée d'une réception"),
        (Lang::Es, "precedida de un seminario", "precedida de una recepción"),
        (Lang::Ru, "предшествующим семинаром", "предшествующим приемом"),
        (Lang::Zh, "会前举办研讨会", "会前举办招待会"),
        (Lang::Ar, "تسبقه حلقة دراسية", "تسبقه مأدبة غداء"),
    ];
    for (lang, own, other) in words {
        let read = |it: Lang| {
            let document = kinds::edition(&folder, it, &Options::default()).unwrap();
            let said = text::write(&document);
            assert!(it != lang || said.contains(own), "{it}: {own}\n{said}");
            let said = if it == lang { said.replacen(own, other, 1) } else { said };
            let reading =
                inside::text::read(said.as_bytes(), Path::new("edition.txt"), &Limits::default()).unwrap();
            recognise::edition(&kinds::ALL, &reading, None).edition
        };
        let found: Vec<_> =
            found(&Lang::ALL.map(read)).into_iter().map(|(code, key, _)| (code.name(), key)).collect();
        assert_eq!(found, [("formula-drift", "subject".to_owned())], "{lang}");
    }
}

#[test]
fn every_invitation_goes_to_word_and_text_and_comes_back() {
    for (what, folder) in variants() {
        for form in 0..3 {
            let again = comes_back(&folder, &format!("{what} {form}"), form);
            assert_eq!(again, *matter(&mut folder.clone()), "{what} {form}");
        }
    }
}

/// The matter of a letter that is known, silent and imported, with the names that its folder gives.
fn comes_back(folder: &Folder, what: &str, form: usize) -> Invitation {
    let names: recognise::Names = Lang::ALL.into_iter().map(|lang| (lang, folder.names(lang))).collect();
    let mut editions = Vec::new();
    for lang in Lang::ALL {
        let reading = read(folder, lang, form);
        let options = recognise::Options { names: Some(&names), ..recognise::Options::default() };
        let recognition = recognise::edition_with(&kinds::ALL, &reading, &options);
        assert_eq!(recognition.edition.kind.as_deref(), Some("meeting"), "{lang} {what}");
        assert_eq!(recognition.notes, [], "{lang} {what}");
        editions.push((reading, recognition));
    }
    let compared: Vec<Edition> = editions.iter().map(|(_, it)| it.edition.clone()).collect();
    assert_eq!(found(&compared), [], "{what}");
    let inputs: Vec<_> =
        editions.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
    let around = Around { circular: Some(folder), ..Around::default() };
    let (imported, diagnostics) = folder_in(&kinds::ALL, &inputs, &around);
    assert_eq!(diagnostics, [], "{what}");
    let source = Source::new("circular.toml", imported.unwrap().circular.as_str());
    let (parsed, told) = kinds::ALL.parse(&source);
    let (_, again) = parsed.unwrap_or_else(|| panic!("{what}: {told:?}"));
    let head = &folder.circular.head;
    assert_eq!((&again.head.regional_group, &again.head.to), (&head.regional_group, &head.to), "{what}");
    let Matter::Meeting(again) = again.matter else { panic!("an invitation") };
    *again
}

#[test]
fn agenda_and_forms_in_annexes_of_their_own_come_back_by_their_addresses() {
    let mut folder = in_every_language();
    let again = comes_back(&folder, "with annexes", 1);
    let own = matter(&mut folder);
    own.moved.get_mut(&KeyDate::Registration).unwrap().why = "as in the editions".into();
    assert_eq!(again, *own);
}

#[test]
fn the_time_plan_that_only_english_has_is_never_missed() {
    let editions: Vec<Edition> = Lang::ALL.map(|lang| planted::composed(example(), lang)).to_vec();
    assert_eq!(found(&editions), []);
}

#[test]
fn whoever_chairs_and_is_in_no_register_is_named_by_the_folder() {
    let folder = in_every_language();
    let known: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let reading = read(&folder, lang, 0);
            let recognition = recognise::edition(&kinds::ALL, &reading, None);
            (reading, recognition)
        })
        .collect();
    let compared: Vec<Edition> = known.iter().map(|(_, it)| it.edition.clone()).collect();
    assert_eq!(found(&compared), []);
    let inputs: Vec<_> =
        known.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
    let imported = tsb_circular::inside::import::folder(&kinds::ALL, &inputs).0.unwrap();
    let chair = "chair = { person = \"mr-kofi-mensah\", country = \"ghana\" }";
    assert!(imported.circular.contains(chair), "{}", imported.circular);
    for (lang, name) in [(Lang::Fr, "M. Kofi Mensah"), (Lang::Zh, "科菲·门萨先生")] {
        let words = format!("person-mr-kofi-mensah = {name}");
        let prose = imported.prose[&lang].replace('\u{a0}', " ");
        assert!(prose.contains(&words), "{prose}");
    }
}

#[test]
fn key_dates_are_printed_as_they_follow_or_were_moved_and_rows_that_nobody_needs_are_not() {
    let said = |folder: &Folder| {
        let said = text::write(&kinds::edition(folder, Lang::En, &Options::default()).unwrap());
        said.replace('\u{a0}', " ")
    };
    let whole = said(example());
    for (day, times) in [("17 September 2026", 2), (" 6 October 2026", 2), ("16 October 2026", 3)] {
        assert_eq!(whole.matches(day).count(), times, "{day}: {whole}");
    }
    assert!(whole.contains("5 November 2026") && !whole.contains("17 October 2026"), "{whole}");
    assert!(
        whole.contains("prepared by the Chair, Mr Kofi Mensah (Ghana), is set out in Annex B"),
        "{whole}"
    );
    assert!(whole.contains("form in Annex D") && whole.contains("Annex A"), "{whole}");
    let bare = said(&bare(MeetingMode::Physical, &[]));
    assert!(!bare.contains("fellowships") && !bare.contains("Annex"), "{bare}");
    assert!(bare.contains("17 October 2026") && !bare.contains("6 October"), "{bare}");
}

#[test]
fn what_is_not_of_such_a_meeting_is_refused() {
    let source = &example().source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told("format", "format"), Vec::<String>::new());
    assert_eq!(
        told("date = 2026-09-11", "date = 2026-09-18"),
        [
            "fewer than 2 months between the letter and the meeting",
            "the key date `translation`, 2026-09-17, has come when the letter is dated, 2026-09-18",
        ]
    );
    assert_eq!(
        told("opening = ", "unscheduled = true\nopening = "),
        ["fewer than 3 months between the letter and a meeting that was not scheduled"]
    );
    assert_eq!(
        told("date = 2026-10-16", "date = 2026-10-19"),
        ["the key date `registration` is 2026-10-19, later than 2026-10-17"]
    );
    assert_eq!(
        told("questions = [\"1/12\", \"2/12\", \"7/12\", \"13/12\"]\n", ""),
        ["the letter does not name the Questions that will be examined"]
    );
    assert_eq!(told("\"13/12\"", "\"13/13\""), ["Question 13/13 is not of the group that meets"]);
    assert_eq!(told("\"ties\", ", "\"documents\", "), ["`documents` is told twice"]);
    assert_eq!(
        told("number = \"3/12\"", "number = \"3/13\""),
        ["the letter is numbered 3/13, and is not of that group"]
    );
    assert_eq!(
        told("study-group = 12", "study-group = 12\nregional-group = \"africa\""),
        ["the letter is of a regional group, and does not go to its members alone"]
    );
    assert!(
        told("study-group = 12", "study-group = 12\nregional-group = \"atlantis\"")[0].contains("atlantis")
    );
    assert_eq!(
        told("\"associates\"", "\"regional-group\""),
        ["a regional group is addressed, and none is named"]
    );
    let seminar = "[seminar]\nfrom = 2026-11-16\nto = 2026-11-16\nopening = 09:30:00\n\n[meeting]";
    assert_eq!(told("[meeting]", seminar), ["a seminar precedes the meeting of a regional group"]);
    assert_eq!(told("agenda = \"draft-agenda\"", "agenda = \"plan-b\""), ["there is no annex `plan-b`"]);
    assert_eq!(
        told("mode = \"hybrid\"", "mode = \"physical\""),
        ["nobody takes part from elsewhere in a meeting that is physical"]
    );
    assert_eq!(
        told("series = \"collective-letter\"\nnumber = \"3/12\"", "number = 3"),
        ["a meeting is convened by a Collective letter"]
    );
    assert!(told("why = \"17 October is a Saturday\"", "")[0].contains("lacks the field `why`"));
}

#[test]
fn a_letter_before_2023_says_chairman_and_a_woman_who_chairs_is_said_so() {
    let mut folder = example().clone();
    matter(&mut folder).chair =
        Some(Chair { person: "mensah".into(), country: "ghana".into(), gender: Gender::F });
    let said = |folder: &Folder, lang| {
        text::write(&kinds::edition(folder, lang, &Options::default()).unwrap()).replace('\u{a0}', " ")
    };
    assert!(said(&folder, Lang::Fr).contains("établi par la Présidente"));
    assert!(said(&folder, Lang::Es).contains("preparado por la Presidenta"));
    assert!(said(&folder, Lang::En).contains("prepared by the Chair, "));
    folder.circular.head.date = Some(date(2022, 9, 11));
    assert!(said(&folder, Lang::En).contains("prepared by the Chairman, "));
}

#[cfg(feature = "cli")]
#[test]
fn a_fresh_letter_is_numbered_with_its_study_group() {
    let home = tempfile::TempDir::new().unwrap();
    let made = home.path().join("letter");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    let ordered = ["--kind", "meeting", "--study-group", "13", "--number", "4"];
    assert!(command.arg("new").arg(&made).args(ordered).status().unwrap().success());
    let (folder, told) = Folder::read(&made, &kinds::ALL);
    assert_eq!(folder.unwrap().circular.name(), "tsb-collective-letter-4-13");
    let told: Vec<_> = told.iter().map(|diagnostic| diagnostic.message.clone()).collect();
    assert_eq!(told, ["`agenda-subject` still says what the template says"]);
}

#[test]
fn a_key_date_that_comes_too_late_is_told_of_editions_too() {
    let mut folder = bare(MeetingMode::Physical, &[Topic::Documents]);
    let late = Moved { date: date(2026, 11, 9), why: "as in the editions".into() };
    matter(&mut folder).moved.insert(KeyDate::Contributions, late);
    let editions: Vec<Edition> = Lang::ALL.map(|lang| planted::composed(&folder, lang)).to_vec();
    let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
    assert_eq!(keys, ["letter/key-dates/contributions"]);
}
