//! Meetings held otherwise than they were convened: known by themselves, compared with every fact changed and every block
//! lost, imported from Word and text with and without addresses, and held to their law.

use jiff::civil::date;
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::inside::document::TSAG;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::meeting::{KeyDate, Moved};
use tsb_circular::inside::kinds::notice::{Change, Notice};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{Addressee, CollectiveLetter, Day, Groups, Meeting, MeetingMode};
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::folder;
use super::planted::{self, found};
use super::returned::comes_back;

/// The number of the example.
const NUMBER: u16 = 104;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 120, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Notice {
    let Matter::Notice(matter) = &mut folder.circular.matter else { panic!("a notice") };
    matter
}

/// The example, changed.
fn variant(change: impl FnOnce(&mut Notice)) -> Folder {
    let mut folder = folder(NUMBER).clone();
    let own = matter(&mut folder);
    for moved in own.moved.values_mut() {
        moved.why = "as in the editions".into();
    }
    change(own);
    folder
}

/// A notice that says the least.
fn least(change: impl FnOnce(&mut Notice)) -> Folder {
    variant(|own| {
        (own.reasons, own.registrations_stand, own.page) = (false, false, None);
        own.deadlines.clear();
        own.moved.clear();
        change(own);
    })
}

/// The same meeting on the days of another.
fn on_the_days_of(meeting: &Meeting, other: &Meeting) -> Meeting {
    Meeting { from: other.from, to: other.to, ..meeting.clone() }
}

/// The same meeting, virtual.
fn virtually(meeting: &Meeting) -> Meeting {
    Meeting { mode: MeetingMode::Virtual, place: None, country: None, ..meeting.clone() }
}

/// A letter of the advisory group.
fn advisory(mut folder: Folder) -> Folder {
    let head = &mut folder.circular.head;
    head.study_group = Groups::Tsag;
    head.copy_to = vec![Addressee::TsagChairs];
    matter(&mut folder).convened.letter = CollectiveLetter { number: 2, group: TSAG };
    folder
}

/// A notice of each change by a study group and by the advisory group, and of what else there is to say.
pub fn variants() -> Vec<Folder> {
    let changed = |change: Change| {
        least(|own| match change {
            Change::Dates => own.meeting = on_the_days_of(&own.former, &own.meeting),
            Change::Place => own.meeting = on_the_days_of(&own.meeting, &own.former),
            Change::Mode => own.meeting = virtually(&own.former),
            Change::DatesPlace => {}
            Change::DatesMode => own.meeting = virtually(&own.meeting),
        })
    };
    let mut out: Vec<Folder> = Change::ALL.map(changed).to_vec();
    out.extend(Change::ALL.map(|change| advisory(changed(change))));
    out.push(variant(|_| {}));
    out.push(variant(|own| {
        own.former = virtually(&own.former);
        own.meeting = virtually(&own.meeting);
        (own.meeting.from, own.meeting.to) = (Day::Day(date(2014, 12, 3)), Day::Day(date(2014, 12, 3)));
        own.deadlines = vec![KeyDate::Contributions];
        own.moved.clear();
    }));
    out
}

#[test]
fn every_notice_goes_to_word_and_text_and_comes_back() {
    for (number, folder) in variants().iter().enumerate() {
        comes_back(folder, &format!("notice {number}"));
    }
}

fn composed(folder: &Folder, lang: Lang) -> Edition {
    planted::composed(folder, lang)
}

#[test]
fn a_change_that_one_edition_tells_otherwise_is_found() {
    let right = folder(NUMBER).clone();
    let otherwise = |change: fn(&mut Notice)| {
        let mut wrong = right.clone();
        change(matter(&mut wrong));
        let editions: Vec<Edition> =
            Lang::ALL.map(|lang| composed(if lang == Lang::Es { &wrong } else { &right }, lang)).to_vec();
        let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
        keys
    };
    let keys = otherwise(|own| own.meeting.mode = MeetingMode::Physical);
    assert!(keys.contains(&"letter/change".to_owned()), "{keys:?}");
    let keys = otherwise(|own| own.former.mode = MeetingMode::Hybrid);
    assert!(keys.contains(&"letter/convened".to_owned()), "{keys:?}");
    let keys = otherwise(|own| own.meeting = on_the_days_of(&own.meeting, &own.former));
    for key in ["subject", "letter/change", "letter/unchanged"] {
        assert!(keys.contains(&key.to_owned()), "{key}: {keys:?}");
    }
    let keys = otherwise(|own| own.deadlines.retain(|due| *due != KeyDate::Support));
    assert_eq!(keys, ["letter/support"]);
}

#[test]
fn a_deadline_that_comes_too_late_is_told_of_editions_too() {
    let late = Moved { date: date(2014, 11, 23), why: "as in the editions".into() };
    let late = variant(|own| {
        own.moved.insert(KeyDate::Contributions, late);
    });
    let editions: Vec<Edition> = Lang::ALL.map(|lang| composed(&late, lang)).to_vec();
    let keys: Vec<String> = found(&editions).into_iter().map(|(_, key, _)| key).collect();
    assert_eq!(keys, ["letter/contributions"]);
}

#[test]
fn deadlines_follow_from_the_new_opening_and_the_subject_says_what_changed() {
    let said = |folder: &Folder| {
        text::write(&kinds::edition(folder, Lang::En, &Options::default()).unwrap()).replace('\u{a0}', " ")
    };
    let whole = said(folder(NUMBER));
    for day in ["1 October 2014", "20 October 2014", "31 October 2014", "19 November 2014"] {
        assert!(whole.contains(&format!("due by {day}.")), "{day}: {whole}");
    }
    let subjects: Vec<String> = variants()
        .iter()
        .map(|folder| said(folder).lines().find(|line| line.contains("Change of")).unwrap().to_owned())
        .collect();
    for (at, what) in [
        "Change of dates of",
        "Change of venue of",
        "Change of format",
        "dates and venue",
        "dates and format",
    ]
    .into_iter()
    .enumerate()
    {
        assert!(subjects[at].contains(what) && subjects[at + 5].contains(what), "{subjects:#?}");
        assert!(subjects[at + 5].contains("(TSAG)"), "{subjects:#?}");
    }
}

#[test]
fn what_is_not_of_such_a_notice_is_refused() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told("format", "format"), Vec::<String>::new());
    assert_eq!(
        told("date = 2014-06-05", "date = 2014-08-14"),
        ["the letter is dated before the one that convened the meeting"]
    );
    assert_eq!(
        told("date = 2014-08-14", "date = 2014-10-06").first().unwrap(),
        "fewer than 2 months between the letter and the meeting"
    );
    assert!(
        told("date = 2014-08-14", "date = 2014-10-06")
            .contains(&"the letter is dated when the meeting, as it was convened, has begun".to_owned())
    );
    assert_eq!(
        told("letter = \"4/11\"", "letter = \"4/12\""),
        ["the meeting was convened by letter 4/12, which is not of that group"]
    );
    assert_eq!(told("study-group = 11", "study-group = [11, 12]")[0], "the meeting is that of one group");
    assert_eq!(told("\"support\", ", "\"translation\", "), ["the deadline `translation` is told twice"]);
    assert_eq!(told("\"registration\", ", ""), ["the letter does not tell the deadline `registration`"]);
    assert_eq!(
        told("date = 2014-10-31", "date = 2014-11-02"),
        ["the key date `registration` is 2014-11-02, later than 2014-11-01"]
    );
    assert_eq!(
        told("place = \"lisbon\"", "place = \"to-be-confirmed\"")[0],
        "a meeting that is convened has its days and its place"
    );
    let same = source.text.split_once("[meeting]").unwrap().1;
    let former = source.text.split_once("[former]").unwrap().1.split_once("\n\n").unwrap().0;
    assert_eq!(told(same, &format!("{former}\n"))[0], "the meeting is held as it was convened");
}

#[cfg(feature = "cli")]
#[test]
fn a_fresh_notice_tells_the_words_that_are_left() {
    let home = tempfile::TempDir::new().unwrap();
    let made = home.path().join("letter");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    let ordered = ["--kind", "notice", "--study-group", "13", "--number", "4"];
    assert!(command.arg("new").arg(&made).args(ordered).status().unwrap().success());
    let (folder, told) = Folder::read(&made, &kinds::ALL);
    assert!(folder.is_some(), "{told:?}");
    let told: Vec<_> = told.iter().map(|diagnostic| diagnostic.message.clone()).collect();
    assert_eq!(told, ["`reasons` still says what the template says"]);
}
