//! Letters on Questions: known by themselves, compared with every fact changed and every block lost, imported from Word
//! and text with and without addresses, and held to their law.

use jiff::civil::date;
use tsb_circular::diag::{Source, has_errors};
use tsb_circular::document::Edition;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::approval::Earlier;
use tsb_circular::inside::kinds::deletion::Process;
use tsb_circular::inside::kinds::questions::{Question, Questions, Standing};
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::MeetingMode;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::folder;
use super::planted::{self, found};
use super::returned::comes_back;

/// The number of the example.
const NUMBER: u16 = 94;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 240, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Questions {
    let Matter::Questions(matter) = &mut folder.circular.matter else { panic!("a letter on Questions") };
    matter
}

/// The example with so many of its Questions, considered at a meeting of this mode.
fn consultation(count: usize, mode: MeetingMode) -> Folder {
    let mut folder = folder(NUMBER).clone();
    let own = matter(&mut folder);
    own.questions.truncate(count);
    let meeting = own.meeting.as_mut().unwrap();
    meeting.mode = mode;
    if mode == MeetingMode::Virtual {
        (meeting.place, meeting.country) = (None, None);
    }
    folder
}

/// The same of what the study group approved by consensus.
pub fn approval(count: usize, mode: MeetingMode, selection: Process) -> Folder {
    let mut folder = consultation(count, mode);
    let own = matter(&mut folder);
    own.resolution.clause = "7.2.2".into();
    (own.reply_to, own.selection) = (None, Some(selection));
    let (status, replaces) = (Standing::Continued, vec!["7/12".to_owned()]);
    own.questions.push(Question { number: "23/12".into(), status, replaces });
    retold(&mut folder, "title");
    folder
}

/// The same of what it proposes to delete.
pub fn deletion(count: usize, mode: MeetingMode) -> Folder {
    let mut folder = consultation(count, mode);
    let own = matter(&mut folder);
    own.resolution.clause = "7.4.1".into();
    for question in &mut own.questions {
        (question.status, question.replaces) = (Standing::Deleted, Vec::new());
    }
    retold(&mut folder, "reason");
    folder
}

/// The result of a consultation: so many Questions are approved, or deleted, and the others are not.
pub fn result(deletes: bool, count: usize) -> Folder {
    let mut folder = if deletes { deletion(3, MeetingMode::Physical) } else { folder(NUMBER).clone() };
    let day = folder.circular.head.date.unwrap();
    let dated = date(2026, 10, 7);
    folder.circular.head.number = Some(105);
    folder.circular.head.date = Some(dated);
    let own = matter(&mut folder);
    own.consultation = Some(Earlier { circular: NUMBER, date: day });
    (own.reply_to, own.meeting, own.dated) = (None, None, Some(dated));
    let (yes, no) = match deletes {
        true => (Standing::Deleted, Standing::Retained),
        false => (Standing::Approved, Standing::NotApproved),
    };
    for (at, question) in own.questions.iter_mut().enumerate() {
        question.status = if at < count { yes } else { no };
    }
    own.in_force = (deletes && count > 0).then(|| date(2026, 9, 16));
    own.selection = (!deletes && count > 0).then_some(Process::Tap);
    folder
}

/// The letter read again with words of this part for each Question that has none: those of the title of another.
fn retold(folder: &mut Folder, part: &str) {
    let dir = tempfile::tempdir().unwrap();
    let own = (folder.kind.texts)(&folder.circular.matter).into_iter().map(|id| format!("{id}-{part}"));
    let lacking: Vec<String> = own.filter(|id| folder.prose.values().all(|prose| !prose.has(id))).collect();
    std::fs::create_dir(dir.path().join("text")).unwrap();
    std::fs::write(dir.path().join("circular.toml"), folder.circular.to_toml().unwrap()).unwrap();
    for prose in folder.prose.values() {
        let title = prose.source.text.lines().find_map(|line| line.strip_prefix("q8-12-title = ")).unwrap();
        let more: String = lacking.iter().map(|id| format!("{id} = {title}\n")).collect();
        let path = dir.path().join("text").join(format!("{}.ftl", prose.lang.code()));
        std::fs::write(path, format!("{}\n{more}", prose.source.text)).unwrap();
    }
    let (read, told) = Folder::read(dir.path(), &kinds::ALL);
    assert!(!has_errors(&told), "{told:?}");
    *folder = read.unwrap();
}

#[test]
fn every_consultation_goes_to_word_and_text_and_comes_back() {
    for (count, mode) in [(1, MeetingMode::Virtual), (2, MeetingMode::Physical), (3, MeetingMode::Hybrid)] {
        comes_back(&consultation(count, mode), &format!("approval {count} {mode:?}"));
        comes_back(&deletion(count, mode), &format!("deletion {count} {mode:?}"));
    }
}

#[test]
fn every_approval_and_every_result_goes_to_word_and_text_and_comes_back() {
    comes_back(&approval(1, MeetingMode::Physical, Process::Aap), "approval of two");
    comes_back(&approval(3, MeetingMode::Virtual, Process::Tap), "approval of four");
    for (deletes, count) in [(false, 0), (false, 1), (false, 3), (true, 0), (true, 2), (true, 3)] {
        comes_back(&result(deletes, count), &format!("result {deletes} {count}"));
    }
}

#[test]
fn the_deadline_follows_from_the_day_of_the_letter() {
    let mut folder = folder(NUMBER).clone();
    assert_eq!(matter(&mut folder).due().map(|due| due.to_string()).as_deref(), Some("2026-09-16T23:59:00"));
    assert!(!folder.circular.to_toml().unwrap().contains("deadline"));
    matter(&mut folder).deadline = Some(date(2026, 10, 1).at(12, 0, 0, 0));
    assert!(folder.circular.to_toml().unwrap().contains("deadline = 2026-10-01T12:00:00Z"));
    let said = text::write(&kinds::edition(&folder, Lang::En, &Options::default()).unwrap());
    let said = said.replace('\u{a0}', " ");
    assert!(said.contains("1200 hours UTC on 1 October 2026"), "{said}");
}

/// What `check` says of a model, with one change.
fn told(model: &str, old: &str, new: &str) -> Vec<String> {
    assert!(model.contains(old), "{old} in {model}");
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", model.replacen(old, new, 1)));
    found.iter().map(|diagnostic| diagnostic.message.clone()).collect()
}

#[test]
fn its_law_is_held_by_check() {
    let model = &*folder(NUMBER).source.text;
    let told = |old, new: &str| told(model, old, new);
    let day = "date = 2026-07-16\n";
    let due = |until: &str| told(day, &format!("{day}deadline = {until}T23:59:00Z\n"));
    assert_eq!(told(day, day), Vec::<String>::new());
    assert_eq!(due("2026-09-16"), Vec::<String>::new());
    assert_eq!(due("2026-09-15"), ["fewer than 2 months between the letter and the deadline for replies"]);
    assert_eq!(due("2026-07-16"), ["replies are due before the letter is dated"]);
    assert_eq!(told(day, "date = 2026-06-24\n"), ["the letter is dated before the meeting ends"]);
    assert_eq!(told("\"7.2.3\"", "\"7.2.2\""), ["the letter rests on clause 7.2.3, but cites clause 7.2.2"]);
    assert_eq!(told("\"7.2.3\"", "\"7.2.3.1\""), Vec::<String>::new());
}

#[test]
fn what_a_letter_says_of_its_questions_must_fit_what_it_does() {
    let model = &*folder(NUMBER).source.text;
    let told = |old, new: &str| told(model, old, new);
    assert_eq!(
        told("\"revised\"", "\"continued\""),
        ["8/12 is `continued`, but Questions put to the Member States are `new` or `revised` or `merged`"]
    );
    assert_eq!(
        told("[\"9/12\", \"14/12\", \"15/12\"]", "[\"9/12\"]"),
        ["21/12 is merged, but does not replace several Questions"]
    );
    assert_eq!(told("\"22/12\"", "\"21/12\""), ["21/12 appears twice"]);
    assert_eq!(told("\"22/12\"", "\"22/13\""), ["22/13 is no Question of the study group of the letter"]);
    assert_eq!(
        told("status = \"new\"", "status = \"new\"\nreplaces = [\"22/12\"]"),
        ["22/12 cannot replace itself"]
    );
    assert!(told("\"22/12\"", "\"22\"")[0].contains("the number of a Question and of its study group"));
}

#[test]
fn a_result_is_refused_a_form_and_what_is_of_a_consultation() {
    let folder = result(true, 2);
    assert!(folder.form().is_err());
    let model = folder.circular.to_toml().unwrap();
    let day = "in-force = 2026-09-16\n";
    assert_eq!(told(&model, day, day), Vec::<String>::new());
    assert_eq!(told(&model, day, ""), ["a deletion that came into force needs its day"]);
    assert_eq!(
        told(&model, day, "in-force = 2026-09-15\n"),
        ["the deletion came into force less than 2 months after the consultation"]
    );
    assert_eq!(
        told(&model, day, &format!("{day}deadline = 2026-09-16T23:59:00Z\n")),
        ["`deadline` is of a letter that consults the Member States"]
    );
    let model = result(false, 1).circular.to_toml().unwrap();
    assert_eq!(
        told(&model, "selection = \"tap\"\n", ""),
        ["the letter does not say by which process resulting Recommendations are to be approved"]
    );
}

#[test]
fn a_decision_that_differs_in_one_edition_is_found() {
    let composed = |folder: &Folder, lang: Lang| {
        let document = kinds::edition(folder, lang, &Options::default()).unwrap();
        recognise::composed(&kinds::ALL, &document, "example")
    };
    let right = result(false, 2);
    let mut wrong = right.clone();
    matter(&mut wrong).questions[0].status = Standing::NotApproved;
    for lang in Lang::ALL {
        let editions: Vec<Edition> =
            Lang::ALL.map(|own| composed(if own == lang { &wrong } else { &right }, own)).to_vec();
        let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
        assert!(keys.iter().any(|key| key == "annex-1/q8-12/decision"), "{lang}: {keys:?}");
        assert!(keys.iter().any(|key| key == "letter/approved"), "{lang}: {keys:?}");
    }
}
