//! Replies against one another: two of one Member State, late ones, those to another circular.

use tsb_circular::collect::{Options, ProblemCode, Received};
use tsb_circular::diag::Source;
use tsb_circular::docx::Form;
use tsb_circular::inside::collect::Marks;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, DATED, Inbox, codes, of, word};
use crate::examples::folder;

const NO: Marks = Marks { assigns: false, no_comments: false, comments: false, does_not_assign: true };

fn texts(circular: u16) -> Vec<&'static str> {
    folder(circular)
        .circular
        .matter
        .consultation()
        .unwrap()
        .texts
        .iter()
        .map(|text| text.id.as_str())
        .collect()
}

fn yes(circular: u16, state: &str) -> Filling {
    Filling::new().assigning(&texts(circular)).entry("member-state", state)
}

fn received(list: &str) -> Options {
    let received = Received::parse(&Source::new("list.csv", format!("path,received\n{list}"))).unwrap();
    Options { received, ..Options::default() }
}

#[test]
fn the_later_of_two_replies_counts_whatever_their_languages_and_formats() {
    let inbox = Inbox::new(DATED);
    let early = yes(DATED, "Switzerland").entry("date", "10 January 2023");
    let late = texts(DATED).iter().fold(yes(DATED, "la Suisse"), |filling, id| filling.text(id, NO));
    inbox.reply("1.docx", Lang::En, &early);
    inbox.reply("2.docx", Lang::Fr, &late.entry("date", "11 janvier 2023"));
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "1.docx")), [ProblemCode::Superseded]);
    assert!(codes(of(&collection, "2.docx")).contains(&ProblemCode::DuplicateMemberState));
    assert_eq!((of(&collection, "1.docx").counted, of(&collection, "2.docx").counted), (false, true));
    assert_eq!((collection.texts[0].replies, collection.texts[0].support), (1, 0));
}

#[test]
fn without_dates_neither_of_two_replies_counts_until_a_list_tells_them_apart() {
    let inbox = Inbox::new(CIRCULAR);
    inbox.reply("1.docx", Lang::En, &yes(CIRCULAR, "Japan"));
    inbox.reply("2.docx", Lang::Zh, &yes(CIRCULAR, "日本"));
    inbox.reply("3.docx", Lang::En, &yes(CIRCULAR, "France"));
    let collection = inbox.collected();
    for name in ["1.docx", "2.docx"] {
        assert_eq!(codes(of(&collection, name)), [ProblemCode::UndatedDuplicate]);
        assert!(!of(&collection, name).counted);
    }
    assert_eq!(collection.texts[0].replies, 1);
    // One date of two is none.
    assert_eq!(inbox.collect(&received("2.docx,2020-02-01\n")).texts[0].replies, 1);
    let dated = inbox.collect(&received("1.docx,2020-02-01\n2.docx,2020-02-01T10:00\n"));
    assert_eq!(codes(of(&dated, "1.docx")), [ProblemCode::UndatedDuplicate]);
    let dated = inbox.collect(&received("1.docx,2020-02-01T09:00\n2.docx,2020-02-01T10:00\n"));
    assert_eq!(codes(of(&dated, "2.docx")), [ProblemCode::DuplicateMemberState]);
    assert_eq!(dated.texts[0].replies, 2);
}

#[test]
fn a_late_reply_is_flagged_and_counts_only_when_asked_for() {
    let inbox = Inbox::new(CIRCULAR);
    inbox.reply("1.docx", Lang::En, &yes(CIRCULAR, "Japan"));
    inbox.reply("2.docx", Lang::En, &yes(CIRCULAR, "France"));
    inbox.reply("3.docx", Lang::En, &yes(CIRCULAR, "Chad"));
    // The deadline is 2359 hours UTC on 29 February 2020.
    let list = "1.docx,2020-02-29\n2.docx,2020-03-01\n3.docx,2020-02-29T23:59:30\n";
    let collection = inbox.collect(&received(list));
    assert_eq!(codes(of(&collection, "1.docx")), []);
    for name in ["2.docx", "3.docx"] {
        assert_eq!(
            (codes(of(&collection, name)), of(&collection, name).counted),
            (vec![ProblemCode::Late], false)
        );
    }
    assert_eq!(collection.texts[0].replies, 1);
    let all = inbox.collect(&Options { late: true, ..received(list) });
    assert_eq!((all.texts[0].replies, codes(of(&all, "2.docx"))), (3, vec![ProblemCode::Late]));
}

#[test]
fn a_late_reply_does_not_take_the_place_of_one_in_time() {
    let inbox = Inbox::new(CIRCULAR);
    let against = texts(CIRCULAR).iter().fold(yes(CIRCULAR, "Japan"), |filling, id| filling.text(id, NO));
    inbox.reply("1.docx", Lang::En, &yes(CIRCULAR, "Japan"));
    inbox.reply("2.docx", Lang::En, &against);
    let collection = inbox.collect(&received("1.docx,2020-02-01\n2.docx,2020-03-05\n"));
    assert_eq!((of(&collection, "1.docx").counted, of(&collection, "2.docx").counted), (true, false));
    assert_eq!(collection.texts[0].support, 1);
}

#[test]
fn the_list_goes_before_the_form_and_an_unclear_date_is_said() {
    let inbox = Inbox::new(DATED);
    inbox.reply("1.docx", Lang::Ru, &yes(DATED, "Франции").entry("date", "15 января 2023 г."));
    inbox.reply("2.docx", Lang::Ar, &yes(DATED, "مصر").entry("date", "03/02/2023"));
    inbox.reply("3.docx", Lang::En, &yes(DATED, "Chad").entry("date", "1 May 1998"));
    let collection = inbox.collected();
    let date = |name: &str| of(&collection, name).date.map(|date| date.to_string());
    assert_eq!(date("1.docx").as_deref(), Some("2023-01-15"));
    assert_eq!((date("2.docx"), codes(of(&collection, "2.docx"))), (None, vec![ProblemCode::DateUnclear]));
    assert_eq!((date("3.docx"), codes(of(&collection, "3.docx"))), (None, vec![ProblemCode::DateUnclear]));
    // A date that is not there is said too, and a list settles it.
    inbox.reply("4.docx", Lang::Es, &yes(DATED, "Chile"));
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "4.docx")), [ProblemCode::DateNotRead]);
    assert!(of(&collection, "4.docx").counted);
    let listed = inbox.collect(&received("4.docx,2023-01-21\n"));
    assert_eq!(codes(of(&listed, "4.docx")), []);
    let collection = inbox.collect(&received("1.docx,2023-01-20\n2.docx,2023-02-03\n"));
    assert_eq!(of(&collection, "1.docx").date.unwrap().to_string(), "2023-01-20");
    assert_eq!(codes(of(&collection, "2.docx")), []);
}

#[test]
fn a_reply_to_another_circular_is_not_counted() {
    let inbox = Inbox::new(CIRCULAR);
    let other = Filling::new().assigning(&texts(DATED)).entry("member-state", "Chad");
    inbox.put("boxes.docx", &fill::word(&word(DATED, Lang::En, Form::Open), &other));
    // The same texts under another number, as after a second consultation.
    let mut second = folder(CIRCULAR).clone();
    second.circular.head.number = Some(196);
    let document = tsb_circular::kinds::edition(&second, Lang::Es, &Default::default()).unwrap();
    let filled = fill::word(&super::word_of(&document, Form::Open), &yes(CIRCULAR, "Japón"));
    inbox.put("properties.docx", &filled);
    let mut package = crate::docx::package::Package::open(&filled);
    let core = String::from_utf8(package.bytes["docProps/core.xml"].clone()).unwrap();
    package.bytes.insert("docProps/core.xml".into(), core.replace("196", "195").into_bytes());
    inbox.put("words.docx", &fill::packed(&package));
    inbox.reply("right.docx", Lang::Es, &yes(CIRCULAR, "Chile"));
    let collection = inbox.collected();
    for name in ["boxes.docx", "properties.docx", "words.docx"] {
        let reply = of(&collection, name);
        assert!(reply.has(ProblemCode::OtherCircular) && !reply.counted, "{name}: {:?}", reply.problems);
    }
    assert_eq!((codes(of(&collection, "right.docx")), collection.texts[0].replies), (vec![], 1));
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_of_another_circular_is_known_by_its_title() {
    let inbox = Inbox::new(CIRCULAR);
    let mut second = folder(CIRCULAR).clone();
    second.circular.head.number = Some(196);
    let document = tsb_circular::kinds::edition(&second, Lang::Ar, &Default::default()).unwrap();
    inbox.put("a.pdf", &fill::pdf(&crate::pdf::render(&document), &yes(CIRCULAR, "مصر")));
    let right = crate::pdf::render(&crate::examples::edition(CIRCULAR, Lang::Ar));
    inbox.put("b.pdf", &fill::pdf(&right, &yes(CIRCULAR, "مصر")));
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "a.pdf")), [ProblemCode::OtherCircular]);
    assert_eq!(codes(of(&collection, "b.pdf")), []);
    assert_eq!(of(&collection, "b.pdf").position("x-1332"), Some(tsb_circular::collect::Position::Assigns));
}
