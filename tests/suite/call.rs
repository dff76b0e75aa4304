//! Calls for input and for candidates: known by themselves, compared with every fact changed and every block lost,
//! imported from Word and text with and without addresses.

use tsb_circular::diag::Source;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::call::{Asks, Basis, Call};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{Addressee, Revised};
use tsb_circular::kinds::{self, Folder};

use super::examples::folder;
use super::planted;
use super::returned::comes_back_as;

/// The number of the example.
const NUMBER: u16 = 61;

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 70, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

fn matter(folder: &mut Folder) -> &mut Call {
    let Matter::Call(matter) = &mut folder.circular.matter else { panic!("a call") };
    matter
}

/// A call for candidates, with a limit to the term of office and a page or without.
pub fn candidates(limited: bool) -> Folder {
    let mut folder = folder(NUMBER).clone();
    folder.circular.head.to = vec![Addressee::MemberStates, Addressee::SectorMembers];
    let own = matter(&mut folder);
    own.asks = Asks::Candidates;
    let revised = Revised { place: "hammamet".into(), year: 2016 };
    own.resolution = Some(Basis { number: 35, revised });
    (own.term_limit, own.remote) = (limited, false);
    if !limited {
        own.page = None;
    }
    folder
}

#[test]
fn every_call_goes_to_word_and_text_and_comes_back() {
    let mut short = folder(NUMBER).clone();
    let own = matter(&mut short);
    (own.page, own.remote) = (None, false);
    let calls = [folder(NUMBER).clone(), short, candidates(true), candidates(false)];
    for (at, mut folder) in calls.into_iter().enumerate() {
        let mut own = matter(&mut folder).clone();
        own.paragraphs = vec!["own-1".into(), "own-2".into()];
        comes_back_as(&folder, &Matter::Call(Box::new(own)), &format!("call {at}"));
    }
}

#[test]
fn what_is_of_another_call_is_refused() {
    let model = folder(NUMBER).circular.to_toml().unwrap();
    let told = |old: &str, new: &str| {
        assert!(model.contains(old), "{old} in {model}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", model.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told("remote = true", "remote = true"), Vec::<String>::new());
    assert_eq!(
        told("remote = true", "remote = true\nterm-limit = true"),
        ["`term-limit` is of a call for candidates"]
    );
    assert_eq!(
        told("asks = \"input\"", "asks = \"candidates\"")[0],
        "the circular lacks the field `resolution`"
    );
    assert_eq!(
        told("deadline = 2026-03-20", "deadline = 2026-01-12"),
        ["answers are due before the letter is dated"]
    );
}
