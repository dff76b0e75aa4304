//! Groups that are set up: known by themselves, compared with every fact changed and every block lost, imported from Word
//! and text with and without addresses, and held to what their days allow.

use tsb_circular::diag::Source;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::group::{Group, What};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{Addressee, Groups, MeetingMode};
use tsb_circular::kinds::{self, Folder};

use super::examples::folder;
use super::planted;
use super::returned::comes_back;

/// The number of the example.
const NUMBER: u16 = 118;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 150, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Group {
    let Matter::Group(matter) = &mut folder.circular.matter else { panic!("a group") };
    matter
}

/// The example, changed.
fn variant(change: impl FnOnce(&mut Group)) -> Folder {
    let mut folder = folder(NUMBER).clone();
    change(matter(&mut folder));
    folder
}

/// A Joint Coordination Activity of which the letter says the least.
pub fn least() -> Folder {
    variant(|own| {
        (own.what, own.acronym, own.lifetime) = (What::Jca, "JCA-NSW".into(), None);
        (own.first_meeting, own.contributions, own.registration) = (None, None, None);
        (own.subscription, own.page) = (None, None);
    })
}

/// The same set up by the advisory group.
fn advisory(mut folder: Folder) -> Folder {
    folder.circular.head.study_group = Groups::Tsag;
    folder.circular.head.copy_to = vec![Addressee::Academia, Addressee::DirectorBdt];
    folder.circular.head.to = vec![Addressee::MemberStates, Addressee::SectorMembers];
    folder
}

/// Letters that between them say what the example does not.
pub fn others() -> [Folder; 5] {
    let online = |own: &mut Group| {
        let first = own.first_meeting.as_mut().unwrap();
        (first.mode, first.place, first.country) = (MeetingMode::Virtual, None, None);
        own.registration.as_mut().unwrap().until = None;
        own.lifetime = own.lifetime.map(|_| 1);
    };
    [
        least(),
        advisory(least()),
        variant(online),
        advisory(variant(online)),
        variant(|own| (own.what, own.acronym, own.lifetime) = (What::Jca, "JCA-NSW".into(), None)),
    ]
}

#[test]
fn every_group_goes_to_word_and_text_and_comes_back() {
    comes_back(folder(NUMBER), "example");
    for (number, folder) in others().iter().enumerate() {
        comes_back(folder, &format!("{number}"));
    }
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let told = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let day = "date = 2026-10-12\n";
    assert_eq!(told(day, day), Vec::<String>::new());
    assert_eq!(
        told(day, "date = 2026-09-17\n"),
        ["the letter is dated before the meeting that decided ends"]
    );
    assert_eq!(
        told("contributions = 2026-11-20", "contributions = 2026-12-04"),
        ["contributions are received after the first meeting has ended"]
    );
    assert_eq!(
        told("contributions = 2026-11-20", "contributions = 2026-10-12"),
        ["contributions are due before the letter is dated"]
    );
    assert_eq!(
        told("until = 2026-11-24", "until = 2026-12-04"),
        ["registration closes after the event has ended"]
    );
    assert_eq!(
        told("from = \"2026-12-01\"", "from = \"2026-09-17\"").last().map(String::as_str),
        Some("the group meets before the meeting that set it up ends")
    );
    assert_eq!(told("lifetime = 18\n", ""), ["a Focus Group has a lifetime"]);
    assert_eq!(
        told("what = \"focus-group\"", "what = \"jca\""),
        ["a Joint Coordination Activity has no lifetime of its own"]
    );
    assert_eq!(
        told("study-group = 13", "study-group = [13, 20]"),
        ["a letter of the kind `group` belongs to one study group"]
    );
}
