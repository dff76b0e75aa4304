//! Questionnaires: known by themselves, compared with every fact changed and every block lost, imported from Word and text
//! with and without addresses, filled in and counted, and held to what their days and questions allow.

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;
use tsb_circular::collect::{FormAnswers, Options, ProblemCode, Received, answers, gather};
use tsb_circular::diag::Source;
use tsb_circular::document::Content;
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::inside;
use tsb_circular::inside::document::key;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::questionnaire::{Answers, Questionnaire, Replies};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::MeetingMode;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::collect::fill::{self, Filling};
use super::examples::folder;
use super::planted;
use super::returned::{comes_back, comes_back_with_annexes};

/// The number of the example.
const NUMBER: u16 = 127;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 100, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Questionnaire {
    let Matter::Questionnaire(matter) = &mut folder.circular.matter else { panic!("a questionnaire") };
    matter
}

/// The example, changed.
fn variant(change: impl FnOnce(&mut Questionnaire)) -> Folder {
    let mut folder = folder(NUMBER).clone();
    change(matter(&mut folder));
    folder
}

/// The same answered on the web alone.
fn online(mut folder: Folder) -> Folder {
    folder.circular.head.annexes.clear();
    folder
}

/// The same signed by somebody whom the registers know.
fn signed(mut folder: Folder) -> Folder {
    folder.circular.head.signature = super::examples::folder(118).circular.head.signature.clone();
    folder
}

/// Letters that between them say what the example does not.
pub fn others() -> [Folder; 4] {
    let each = |own: &mut Questionnaire| (own.replies, own.answers) = (Replies::Each, Answers::Published);
    [
        variant(|own| (own.online, own.meeting) = (None, None)),
        variant(|own| {
            each(own);
            own.results = None;
        }),
        variant(|own| {
            each(own);
            own.resolution = None;
            let meeting = own.meeting.as_mut().unwrap();
            (meeting.mode, meeting.place, meeting.country) = (MeetingMode::Virtual, None, None);
        }),
        variant(|own| {
            let results = own.results.as_mut().unwrap();
            (results.mode, results.place, results.country) = (MeetingMode::Virtual, None, None);
        }),
    ]
}

#[test]
fn every_questionnaire_goes_to_word_and_text_and_comes_back() {
    let all = std::iter::once(folder(NUMBER).clone()).chain(others()).map(signed);
    for (number, mut folder) in all.enumerate() {
        comes_back_with_annexes(&folder, &format!("{number}"));
        if matter(&mut folder).online.is_some() {
            comes_back(&online(folder), &format!("{number} online"));
        }
    }
}

#[test]
fn a_condition_that_one_edition_words_otherwise_is_kept_as_words_and_told() {
    use tsb_circular::inside::{import, recognise};
    use tsb_circular::limits::Limits;
    use tsb_circular::text;

    let folder = signed(folder(NUMBER).clone());
    let read = |lang| {
        let document = kinds::edition(&folder, lang, &kinds::Options::default()).unwrap();
        let said = text::write(&document);
        let said = if lang == Lang::Fr { said.replacen("est \"Oui\"", "est \"Non\"", 1) } else { said };
        let reading =
            inside::text::read(said.as_bytes(), format!("{lang}.txt").as_ref(), &Limits::default()).unwrap();
        let recognition = recognise::edition(&kinds::ALL, &reading, None);
        (reading, recognition)
    };
    let editions = [Lang::En, Lang::Fr, Lang::Ar].map(read);
    let editions = editions.each_ref().map(|(reading, recognition)| (reading, recognition));
    let inferred = import::infer(folder.kind, &editions).unwrap();
    let told: Vec<_> = inferred.told.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("does not say the answer with which it is asked as other editions do"),
        "{told:?}"
    );
    let declared = &inferred.readings[0].declares;
    assert_eq!(declared.matches("if = {").count(), 2, "{declared}");
}

#[test]
fn questions_are_numbered_through_their_sections_and_conditions_name_the_number() {
    let said = |lang| {
        let document = kinds::edition(folder(NUMBER), lang, &kinds::Options::default()).unwrap();
        let mut numbers = Vec::new();
        let mut conditions = Vec::new();
        for block in document.blocks() {
            let Content::Paragraph { number, text, .. } = &block.content else { continue };
            if block.key.as_str().starts_with("annex-") {
                numbers.extend(number.as_ref().map(|it| it.plain()));
                conditions.extend((block.key.last() == "condition").then(|| text.plain()));
            }
        }
        (numbers, conditions)
    };
    let (numbers, conditions) = said(Lang::En);
    assert_eq!(numbers, (1..=10).map(|number| number.to_string()).collect::<Vec<_>>());
    let if_yes = |number| format!("(if the answer to question\u{a0}{number} is “Yes”)");
    assert_eq!(conditions, [if_yes(1), if_yes(5), if_yes(5)]);
    assert_eq!(said(Lang::Zh).1[0], "（若问题1的答复为“是”）");
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let day = "date = 2026-06-15\n";
    assert_eq!(told(day, day), Vec::<String>::new());
    assert_eq!(told(day, "date = 2026-05-20\n"), ["the letter is dated before the meeting ends"]);
    assert_eq!(
        told("deadline = 2026-09-30", "deadline = 2026-06-15"),
        ["answers are due before the letter is dated"]
    );
    assert_eq!(
        told("deadline = 2026-09-30", "deadline = 2026-11-09"),
        ["answers are due after the meeting that receives the results has begun"]
    );
    assert_eq!(
        told("to = [\"member-states\"]", "to = [\"academia\"]")[0],
        "Member States reply, but the letter is not addressed to them"
    );
    assert_eq!(told("year = 2022", "year = 2012").len(), 1, "the revision of Geneva, 2022 is in force");
}

#[test]
fn a_condition_names_an_earlier_question_and_one_of_its_answers() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        let line =
            |it: &tsb_circular::diag::Diagnostic| it.place.as_ref().is_some_and(|it| it.span.is_some());
        assert!(found.iter().all(line), "{found:?}");
        found.iter().map(|it| format!("{}; {}", it.message, it.hints.join(", "))).collect::<Vec<_>>()
    };
    let first = "if = { question = \"provisions\", is = \"yes\" }";
    assert_eq!(
        told(first, "if = { question = \"provision\", is = \"yes\" }"),
        ["no numbered question `provision` stands before `since`; did you mean `provisions`?"]
    );
    assert_eq!(
        told(first, "if = { question = \"reported\", is = \"yes\" }"),
        [
            "no numbered question `reported` stands before `since`; name a numbered question that stands before it"
        ]
    );
    assert_eq!(
        told(first, "if = { question = \"provisions\", is = \"perhaps\" }"),
        [
            "the question `provisions` has no answer `perhaps`, with which `since` is asked; name one of its options: yes, no"
        ]
    );
    assert_eq!(
        told("{ id = \"body\", field = \"line\"", "{ id = \"body\", field = \"box\""),
        ["a box alone has no place for its number; write `boxes` with one option, or leave `numbered` out"]
    );
}

/// The form, filled in by a State that had incidents.
fn filled() -> Filling {
    let mut filling = Filling::new();
    let entries = [
        ("administration", "Ministry of Posts"),
        ("name", "A. =Writer"),
        ("email", "a@example.org"),
        ("body", "National regulator"),
        ("count", "1 250"),
        ("experience", "None & all"),
    ];
    for (field, entry) in entries {
        filling.entries.insert(key(&format!("annex-questionnaire/{field}")), entry.to_owned());
    }
    for mark in [
        "provisions/no",
        "exchange/no-opinion",
        "reported/yes",
        "trend/fewer",
        "kinds/inflation",
        "kinds/other",
    ] {
        filling.marks.insert(key(&format!("annex-questionnaire/{mark}")), true);
    }
    filling
}

fn word(lang: Lang, form: Form, filling: &Filling) -> Vec<u8> {
    let document = kinds::edition(folder(NUMBER), lang, &kinds::Options::default()).unwrap();
    fill::word(&docx::write(&document, &DocxOptions { form, ..DocxOptions::default() }).unwrap(), filling)
}

fn collected(home: &TempDir) -> FormAnswers {
    let (files, problems) = gather(&[home.path().to_path_buf()]);
    assert_eq!(problems, []);
    let mut found = answers(folder(NUMBER), &files, &Options::default()).unwrap();
    assert_eq!(found.unread, []);
    found.forms.remove(0)
}

#[test]
fn answers_come_back_as_they_were_filled_in_and_are_counted() {
    let home = TempDir::new().unwrap();
    let mut count = 0;
    for lang in Lang::ALL {
        for form in [Form::Open, Form::Protected, Form::Legacy] {
            fs::write(home.path().join(format!("{lang}-{form:?}.docx")), word(lang, form, &filled()))
                .unwrap();
            count += 1;
        }
        #[cfg(feature = "pdf")]
        {
            let document = kinds::edition(folder(NUMBER), lang, &kinds::Options::default()).unwrap();
            let bytes = fill::pdf(&crate::pdf::render(&document), &filled());
            fs::write(home.path().join(format!("{lang}.pdf")), bytes).unwrap();
            count += 1;
        }
    }
    let form = collected(&home);
    assert_eq!(form.replies.len(), count);
    let expected = [
        ("administration", "Ministry of Posts"),
        ("name", "A. =Writer"),
        ("email", "a@example.org"),
        ("provisions", "no"),
        ("body", "National regulator"),
        ("exchange", "no-opinion"),
        ("reported", "yes"),
        ("count", "1 250"),
        ("trend", "fewer"),
        ("kinds", "inflation; other"),
        ("experience", "None & all"),
    ];
    let expected: BTreeMap<String, String> =
        expected.into_iter().map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
    for reply in &form.replies {
        assert_eq!(reply.values, expected, "{}", reply.path.display());
        // All are of one administration.
        let [problem] = reply.problems.as_slice() else { panic!("{:?}", reply.problems) };
        assert_eq!(problem.code, ProblemCode::SentAgain, "{}", reply.path.display());
    }
    let tally = |field: &str, option: &str| {
        form.tallies.iter().find(|it| it.field == field && it.option == option).map(|it| it.count)
    };
    assert_eq!(tally("provisions", "no"), Some(count));
    assert_eq!(tally("kinds", "other"), Some(count));
    assert_eq!(tally("trend", "more"), Some(0));
    // Words that the circular leaves to the catalogs name the column.
    let label = |id: &str| form.columns.iter().find(|column| column.id == id).unwrap().label.clone();
    assert_eq!((label("name").as_str(), label("administration").as_str()), ("Name", "Administration"));
}

#[test]
fn late_answers_and_second_answers_of_one_sender_are_told() {
    let home = TempDir::new().unwrap();
    let by = |sender: &str| {
        let mut filling = filled();
        filling.entries.insert(key("annex-questionnaire/administration"), sender.to_owned());
        filling
    };
    for (name, lang, sender) in [
        ("a.docx", Lang::En, "Côte d'Ivoire"),
        ("b.docx", Lang::Es, "Kenya"),
        ("c.docx", Lang::Ru, "Кот-д'Ивуар"),
        ("d.docx", Lang::Fr, "Ghana"),
    ] {
        fs::write(home.path().join(name), word(lang, Form::Open, &by(sender))).unwrap();
    }
    let list = "path,received\na.docx,2026-07-01\nb.docx,2027-03-01\n";
    let received = Received::parse(&Source::new("received.csv", list)).unwrap();
    let (files, _) = gather(&[home.path().to_path_buf()]);
    let found = |late: bool| {
        let options = Options { received: received.clone(), late, ..Options::default() };
        answers(folder(NUMBER), &files, &options).unwrap().forms.remove(0)
    };
    let form = found(false);
    let told = |name: &str| -> Vec<&'static str> {
        let reply = form.replies.iter().find(|reply| reply.path.ends_with(name)).unwrap();
        reply.problems.iter().map(|problem| problem.code.name()).collect()
    };
    // One Member State, by its names in two languages.
    assert_eq!(told("a.docx"), ["sent-again"]);
    assert_eq!(told("c.docx"), ["sent-again"]);
    assert_eq!(told("b.docx"), ["late"]);
    assert_eq!(told("d.docx"), Vec::<&str>::new());
    let no = |form: &FormAnswers| {
        let tally = form.tallies.iter().find(|it| it.field == "provisions" && it.option == "no");
        tally.map(|it| it.count)
    };
    assert_eq!(no(&form), Some(3));
    assert_eq!(no(&found(true)), Some(4));
    let counted = form.table().rows.iter().map(|row| row[2].clone()).collect::<Vec<_>>();
    assert_eq!(counted, ["yes", "no", "yes", "yes"]);
}

#[test]
fn an_answer_that_is_not_asked_for_is_told() {
    let home = TempDir::new().unwrap();
    let mut filling = filled();
    filling.marks.insert(key("annex-questionnaire/reported/yes"), false);
    filling.marks.insert(key("annex-questionnaire/reported/no"), true);
    fs::write(home.path().join("a.docx"), word(Lang::Es, Form::Open, &filling)).unwrap();
    let form = collected(&home);
    let [reply] = form.replies.as_slice() else { panic!("one reply") };
    let told: Vec<_> = reply.problems.iter().map(|it| (it.code, it.message.as_str())).collect();
    let unasked = |message| (ProblemCode::Unasked, message);
    assert_eq!(
        told,
        [
            unasked("count is answered, which is asked only if reported is yes"),
            unasked("trend is answered, which is asked only if reported is yes"),
        ]
    );
    assert_eq!(reply.values["count"], "1 250");
}

#[test]
fn a_questionnaire_on_the_web_alone_needs_no_annex() {
    let folder = online(folder(NUMBER).clone());
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", folder.circular.to_toml().unwrap()));
    assert_eq!(found, []);
    let mut nowhere = folder.clone();
    matter(&mut nowhere).online = None;
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", nowhere.circular.to_toml().unwrap()));
    assert_eq!(found[0].message, "the questionnaire can be answered nowhere");
}
