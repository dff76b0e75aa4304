//! Recommendations to be deleted: known by itself, compared with every fact changed and every block lost, imported from
//! Word and text with and without addresses, and held to its law.

use tsb_circular::compose::Options;
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::kinds::approval::Earlier;
use tsb_circular::kinds::deletion::{Deletion, Process};
use tsb_circular::kinds::{self, Folder, Matter};
use tsb_circular::lang::Lang;
use tsb_circular::model::{MeetingMode, Resolution, Revised};
use tsb_circular::{recognise, text};

use super::examples::folder;
use super::planted::{self, found};
use super::returned::comes_back;

/// The number of the example.
const NUMBER: u16 = 83;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 240, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Deletion {
    let Matter::Deletion(matter) = &mut folder.circular.matter else { panic!("a deletion") };
    matter
}

/// The example of this process with so many texts, agreed at a meeting of this mode.
fn variant(process: Process, count: usize, mode: MeetingMode) -> Folder {
    let mut folder = folder(NUMBER).clone();
    let own = matter(&mut folder);
    own.texts.truncate(count);
    own.process = process;
    if process == Process::Tap {
        let revised = Revised { place: "new-delhi".into(), year: 2024 };
        let (section, clause) = ("9".into(), "9.8.2.1".into());
        own.resolution = Some(Resolution { number: 1, section, clause, revised });
    }
    let meeting = own.meeting.as_mut().unwrap();
    meeting.mode = mode;
    if mode == MeetingMode::Virtual {
        (meeting.place, meeting.country) = (None, None);
    }
    folder
}

/// The result of the example: the first so many of its texts are deleted, the others go back to the study group.
pub fn result(process: Process, deleted: usize) -> Folder {
    let mut folder = variant(process, 4, MeetingMode::Physical);
    let day = folder.circular.head.date.unwrap();
    folder.circular.head.number = Some(97);
    folder.circular.head.date = Some(jiff::civil::date(2026, 8, 21));
    let own = matter(&mut folder);
    own.proposal = Some(Earlier { circular: NUMBER, date: day });
    (own.reply_to, own.meeting, own.dated) = (None, None, Some(jiff::civil::date(2026, 8, 21)));
    own.in_force = (deleted > 0).then(|| jiff::civil::date(2026, 8, 8));
    for (at, text) in own.texts.iter_mut().enumerate() {
        (text.objected, text.superseded_by) = (at >= deleted, Vec::new());
    }
    folder
}

#[test]
fn every_deletion_goes_to_word_and_text_and_comes_back() {
    let modes = [MeetingMode::Physical, MeetingMode::Virtual, MeetingMode::Hybrid];
    for (at, process) in [Process::Tap, Process::Aap].into_iter().enumerate() {
        for (number, count) in [1, 2, 4].into_iter().enumerate() {
            let mode = modes[(at + number) % 3];
            comes_back(&variant(process, count, mode), &format!("{process:?} {count} {mode:?}"));
        }
    }
}

#[test]
fn every_result_goes_to_word_and_text_and_comes_back() {
    for (process, deleted) in [(Process::Tap, 0), (Process::Aap, 1), (Process::Tap, 2), (Process::Aap, 4)] {
        comes_back(&result(process, deleted), &format!("result {process:?} {deleted}"));
    }
}

#[test]
fn a_deadline_that_is_set_comes_back_and_one_that_follows_is_not_written() {
    let mut folder = variant(Process::Aap, 2, MeetingMode::Physical);
    assert_eq!(matter(&mut folder).due().map(|due| due.to_string()).as_deref(), Some("2026-08-08T23:59:00"));
    assert!(!folder.circular.to_toml().unwrap().contains("deadline"));
    let later = jiff::civil::date(2026, 9, 1).at(12, 0, 0, 0);
    matter(&mut folder).deadline = Some(later);
    assert!(folder.circular.to_toml().unwrap().contains("deadline = 2026-09-01T12:00:00Z"));
    let said = text::write(&kinds::edition(&folder, Lang::En, &Options::default()).unwrap());
    let said = said.replace('\u{a0}', " ");
    assert!(said.contains("1200 hours UTC on 1 September 2026"), "{said}");
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let date = "date = 2026-05-08\n";
    let due = |day: &str| told(date, &format!("{date}deadline = {day}T23:59:00Z\n"));
    assert_eq!(told(date, date), Vec::<String>::new());
    assert_eq!(due("2026-08-08"), Vec::<String>::new());
    assert_eq!(due("2026-08-07"), ["fewer than 3 months between the letter and the deadline for objections"]);
    assert_eq!(due("2026-05-08"), ["objections are due before the letter is dated"]);
    assert_eq!(told(date, "date = 2026-04-23\n"), ["the letter is dated before the meeting ends"]);
    assert_eq!(told("process = \"aap\"\n", ""), ["the circular lacks the field `resolution`"]);
    assert_eq!(
        told("to = [\"member-states\", \"sector-members\"]", "to = [\"member-states\"]"),
        ["Sector Members may object to the deletion, but the letter is not addressed to them"]
    );
    assert_eq!(told("[\"G.992.3\"]", "[\"G.992.2\"]"), ["G.992.2 cannot supersede itself"]);
    assert_eq!(
        told("[\"G.992.3\"]", "[\"G.982\"]"),
        ["G.992.2 is superseded by G.982, which is deleted as well"]
    );
}

#[test]
fn a_result_is_refused_a_form_and_what_is_of_a_proposal() {
    let folder = result(Process::Aap, 3);
    assert!(folder.form().is_err());
    let model = folder.circular.to_toml().unwrap();
    let told = |old: &str, new: &str| {
        assert!(model.contains(old), "{old} in {model}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", model.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let day = "in-force = 2026-08-08\n";
    assert_eq!(told(day, day), Vec::<String>::new());
    assert_eq!(told(day, ""), ["a deletion that came into force needs its day"]);
    assert_eq!(
        told(day, "in-force = 2026-08-07\n"),
        ["the deletion came into force less than 3 months after the proposal"]
    );
    assert_eq!(
        told(day, &format!("{day}deadline = 2026-08-08T23:59:00Z\n")),
        ["`deadline` is of the proposal, not of its result"]
    );
    assert_eq!(told("date = 2026-08-21", "date = 2026-05-08"), ["the result is dated before the proposal"]);
}

#[test]
fn a_result_that_differs_in_one_edition_is_found() {
    let composed = |folder: &Folder, lang: Lang| {
        let document = kinds::edition(folder, lang, &Options::default()).unwrap();
        recognise::composed(&kinds::ALL, &document, "example")
    };
    let right = result(Process::Aap, 3);
    let mut wrong = right.clone();
    matter(&mut wrong).texts[0].objected = true;
    for lang in Lang::ALL {
        let editions: Vec<Edition> =
            Lang::ALL.map(|own| composed(if own == lang { &wrong } else { &right }, own)).to_vec();
        let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
        assert!(keys.iter().any(|key| key == "annex-1/g-981/outcome"), "{lang}: {keys:?}");
        assert!(keys.iter().any(|key| key == "letter/deleted"), "{lang}: {keys:?}");
    }
}
