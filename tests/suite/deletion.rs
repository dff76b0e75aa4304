//! Recommendations to be deleted: known by itself, compared with every fact changed and every block lost, imported from
//! Word and text with and without addresses, and held to its law.

use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::approval::Earlier;
use tsb_circular::inside::kinds::deletion::{Deleted, Deletion, Process, Renumbered};
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{MeetingMode, Resolution, Revised};
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

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

/// The example of the traditional process with so many texts deleted and so many others renumbered.
pub fn renumbering(deleted: usize, renumbered: usize, mode: MeetingMode) -> Folder {
    let mut folder = variant(Process::Tap, 4, mode);
    let own = matter(&mut folder);
    let others = own.texts.split_off(deleted);
    let pair = |text: &Deleted| Renumbered {
        id: text.id.clone(),
        designation: text.designation.clone(),
        becomes: text.designation.replace("G.9", "G.99"),
    };
    own.renumbered = others.iter().take(renumbered).map(pair).collect();
    if deleted == 0 {
        (own.reply_to, own.resolution) = (None, None);
    }
    folder
}

/// The example of the traditional process in the words of 2001, with a form on which one approves or rejects.
pub fn position(count: usize, mode: MeetingMode, present: Option<u16>) -> Folder {
    let mut folder = variant(Process::Tap, count, mode);
    folder.circular.head.formulary = "2001".into();
    matter(&mut folder).present = present;
    folder
}

/// An edition as plain words.
fn said(folder: &Folder, lang: Lang) -> String {
    let document = kinds::edition(folder, lang, &Options::default()).unwrap();
    text::write(&document).replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-")
}

#[test]
fn every_renumbering_goes_to_word_and_text_and_comes_back() {
    let modes = [MeetingMode::Physical, MeetingMode::Virtual, MeetingMode::Hybrid];
    let counts = [(2, 1), (1, 2), (1, 3), (0, 1), (0, 2), (0, 4)];
    for (at, (deleted, renumbered)) in counts.into_iter().enumerate() {
        let folder = renumbering(deleted, renumbered, modes[at % 3]);
        comes_back(&folder, &format!("{deleted} deleted, {renumbered} renumbered"));
    }
}

#[test]
fn every_letter_in_the_words_of_2001_comes_back() {
    comes_back(&position(1, MeetingMode::Virtual, Some(1)), "one, one present");
    comes_back(&position(4, MeetingMode::Physical, Some(42)), "four");
    let mut both = renumbering(2, 2, MeetingMode::Physical);
    both.circular.head.formulary = "2001".into();
    comes_back(&both, "and renumbered");
    let mut alone = renumbering(0, 1, MeetingMode::Hybrid);
    alone.circular.head.formulary = "2001".into();
    matter(&mut alone).present = Some(5);
    comes_back(&alone, "renumbered alone");
}

#[test]
fn every_fact_and_block_of_a_renumbering_and_of_2001_is_held() {
    for folder in [
        renumbering(2, 2, MeetingMode::Physical),
        renumbering(0, 2, MeetingMode::Physical),
        position(3, MeetingMode::Physical, Some(42)),
    ] {
        let planted = planted::every_fact_is_found(&folder);
        assert!(planted > 100, "{planted}");
        planted::every_block_is_missed(&folder);
    }
}

#[test]
fn a_renumbering_is_said_beside_the_deletions_or_alone() {
    let both = said(&renumbering(2, 2, MeetingMode::Physical), Lang::En);
    for words in [
        "Proposed deletion of Recommendations ITU-T G.981 and G.982 and renumbering of Recommendations ITU-T G.983.1 and G.992.2",
        "The Study Group also agreed to renumber the following Recommendations, the texts of which are unchanged and the titles of which are given in Annex 1: ITU-T G.983.1 as ITU-T G.9983.1 and ITU-T G.992.2 as ITU-T G.9992.2.",
        "Recommendations that are renumbered: ITU-T G.983.1 and G.992.2",
        "becomes ITU-T G.9992.2",
    ] {
        assert!(both.replace('\n', " ").contains(words), "{words}: {both}");
    }
    let alone = renumbering(0, 1, MeetingMode::Physical);
    assert!(alone.form().is_err());
    let document = kinds::edition(&alone, Lang::En, &Options::default()).unwrap();
    assert_eq!(document.annexes.len(), 1);
    assert!(document.title.ends_with("Renumbering of Recommendations"), "{}", document.title);
    let words = said(&alone, Lang::En).to_lowercase();
    assert!(!words.contains("objec") && !words.contains("delet"), "{words}");
}

#[test]
fn pairs_that_are_lost_exchanged_or_changed_are_found() {
    let right = renumbering(2, 2, MeetingMode::Physical);
    let (mut lost, mut exchanged, mut changed) = (right.clone(), right.clone(), right.clone());
    matter(&mut lost).renumbered.pop();
    let pair = &mut matter(&mut exchanged).renumbered[0];
    std::mem::swap(&mut pair.designation, &mut pair.becomes);
    matter(&mut changed).renumbered[0].becomes = "G.9984".into();
    for lang in Lang::ALL {
        for (wrong, row) in [
            (&lost, "annex-1/g-992-2"),
            (&exchanged, "annex-1/g-983-1"),
            (&changed, "annex-1/g-983-1/becomes"),
        ] {
            let editions =
                Lang::ALL.map(|own| planted::composed(if own == lang { wrong } else { &right }, own));
            let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
            for key in ["letter/renumbering", row] {
                assert!(keys.iter().any(|found| found.starts_with(key)), "{lang} {key}: {keys:?}");
            }
        }
    }
}

/// What is told of a model in which one passage is another.
fn told(model: &str, old: &str, new: &str) -> Vec<String> {
    assert!(model.contains(old), "{old} in {model}");
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", model.replacen(old, new, 1)));
    found.iter().map(|diagnostic| diagnostic.message.clone()).collect()
}

#[test]
fn a_renumbering_is_refused_what_cannot_be() {
    let model = renumbering(2, 2, MeetingMode::Physical).circular.to_toml().unwrap();
    let told = |old: &str, new: &str| told(&model, old, new);
    assert_eq!(told("kind", "kind"), Vec::<String>::new());
    assert_eq!(told("\"G.9992.2\"", "\"G.992.2\""), ["G.992.2 is renumbered as itself"]);
    assert_eq!(told("\"G.9992.2\"", "\"G.9983.1\""), ["two texts become G.9983.1"]);
    assert_eq!(told("\"G.992.2\"", "\"G.982\""), ["G.982 is deleted and renumbered"]);
    assert_eq!(told("\"G.992.2\"", "\"G.983.1\""), ["G.983.1 appears twice"]);
    assert_eq!(told("id = \"g-992-2\"", "id = \"g-981\""), ["two texts have the id `g-981`"]);
    let alone = renumbering(0, 2, MeetingMode::Physical).circular.to_toml().unwrap();
    assert_eq!(self::told(&alone, "kind", "kind"), Vec::<String>::new());
    let (group, day) = ("study-group = 15\n", "study-group = 15\ndeadline = 2026-09-01T12:00:00Z\n");
    assert_eq!(self::told(&alone, group, day), ["`deadline` is of texts that are deleted"]);
    let result = result(Process::Tap, 2).circular.to_toml().unwrap();
    let pair = "[[renumbered]]\nid = \"a\"\ndesignation = \"G.1\"\nbecomes = \"G.2\"\n";
    assert_eq!(
        self::told(&format!("{result}\n{pair}"), "kind", "kind"),
        ["`renumbered` is of the proposal, not of its result"]
    );
}

#[test]
fn the_form_of_2001_follows_from_the_formulary() {
    let folder = position(2, MeetingMode::Physical, Some(42));
    let words = said(&folder, Lang::En).replace('\n', " ");
    for sentence in [
        "At the request of the Chairman of ITU-T Study Group 15",
        "When this was agreed, 42 Member States were present, and none of them objected.",
        "indicating whether your Administration approves or rejects the deletion of each of these Recommendations.",
        "After 2359 hours UTC on 8 August 2026, TSB will notify, in a circular, the result of this consultation.",
        "Rejects the deletion of the Recommendation",
    ] {
        assert!(words.contains(sentence), "{sentence}: {words}");
    }
    let reply = Options { extent: tsb_circular::kinds::Extent::Reply, ..Options::default() };
    let title = kinds::edition(&folder, Lang::En, &reply).unwrap().title;
    assert!(title.ends_with("Reply on a deletion"), "{title}");
    let model = folder.circular.to_toml().unwrap();
    let outdated =
        "the form asks who approves and who rejects, as in 2001; since 2008 it asks for objections";
    assert_eq!(told(&model, "kind", "kind"), [outdated]);
    let aap = variant(Process::Aap, 2, MeetingMode::Physical).circular.to_toml().unwrap();
    assert_eq!(
        told(&aap, "formulary = \"2019\"", "formulary = \"2001\""),
        ["the formulary of 2001 has no words for texts of the alternative process", outdated]
    );
    // Without a formulary it is the newest that is not after the letter.
    assert_eq!(told(&aap, "formulary = \"2019\"\n", ""), Vec::<String>::new());
}
