//! Majorities on Questions: more than half of at least ten replies approve; a deletion needs no number of replies, and
//! reasons from those against.

use std::io::Read as _;

use tsb_circular::collect::{self, Collection, Options, Position, ProblemCode, table};
use tsb_circular::docx::Form;
use tsb_circular::inside::document::key;
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{Inbox, codes, of, word, word_of};

/// The example: three Questions on which there was no consensus.
const QUESTIONS: u16 = 94;
/// Their ids.
const IDS: [&str; 3] = ["q8-12", "q21-12", "q22-12"];
/// Member States.
const STATES: [&str; 10] =
    ["Switzerland", "Kenya", "Japan", "Brazil", "Egypt", "Chad", "Norway", "India", "Canada", "Fiji"];

/// A filling of this State, with these boxes marked.
fn reply(state: &str, marks: &[(&str, &str)]) -> Filling {
    let filling = Filling::new().entry("member-state", state).entry("name", "A. Name");
    let mut filling = filling.entry("date", "1 August 2026");
    for (id, mark) in marks {
        filling.marks.insert(key(&format!("annex-2/{id}/{mark}")), true);
    }
    filling
}

/// So many replies: all approve the first Question, all but the first five the second, none says a thing of the third.
fn inbox(replies: usize) -> Inbox {
    let inbox = Inbox::new(QUESTIONS);
    for (at, state) in STATES.into_iter().enumerate().take(replies) {
        let second = if at < 5 { "disapproves" } else { "approves" };
        let filling = reply(state, &[(IDS[0], "approves"), (IDS[1], second)]);
        inbox.reply(&format!("{at}.docx"), Lang::En, &filling);
    }
    inbox
}

#[test]
fn more_than_half_of_at_least_ten_replies_approve() {
    let proceeding = |collection: &Collection| {
        let texts = collection.texts.iter();
        texts.map(|text| (text.replies, text.support, text.needed, text.proceeds)).collect::<Vec<_>>()
    };
    let ten = inbox(10).collected();
    let expected = [(10, 10, Some(10), true), (10, 5, Some(10), false), (0, 0, Some(10), false)];
    assert_eq!(proceeding(&ten), expected);
    assert_eq!(ten.texts.iter().map(|text| text.share).collect::<Vec<_>>(), [Some(1.0), Some(0.5), None]);
    let nine = inbox(9).collected();
    assert_eq!(proceeding(&nine)[0], (9, 9, Some(10), false));
    // Reasons are asked of nobody here.
    assert_eq!(codes(of(&ten, "0.docx")), [ProblemCode::Blank]);
    assert_eq!(of(&ten, "0.docx").position(IDS[1]), Some(Position::DoesNotApprove));
    let json = serde_json::to_value(&ten).unwrap();
    assert_eq!(
        json["texts"][1],
        serde_json::json!({
            "id": "q21-12", "replies": 10, "support": 5, "needed": 10, "share": 0.5, "proceeds": false
        })
    );
    assert_eq!(json["replies"][0]["positions"]["q21-12"], "does-not-approve");
}

#[test]
fn the_count_is_handed_out_in_every_form() {
    let collection = inbox(10).collected();
    let csv = String::from_utf8(table::csv(&collection)).unwrap();
    assert!(csv.contains("Q8/12,Q21/12,Q22/12"), "{csv}");
    assert!(csv.contains("needed,,,,,,,10,10,10,"), "{csv}");
    assert!(csv.contains("proceeds,,,,,,,yes,no,no,"), "{csv}");
    let counts = table::counts(&collection);
    assert_eq!(counts.head, ["text", "replies", "support", "share", "proceeds", "needed"]);
    assert_eq!(counts.rows[0], ["Q8/12", "10", "10", "1.000", "yes", "10"]);
    let bytes = table::xlsx(&collection).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut strings = String::new();
    zip.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut strings).unwrap();
    assert!(strings.contains("<t>needed</t>"), "{strings}");
}

#[test]
fn both_boxes_or_none_say_nothing() {
    let inbox = Inbox::new(QUESTIONS);
    let both = reply("Kenya", &[(IDS[0], "approves"), (IDS[0], "disapproves")]);
    inbox.reply("both.docx", Lang::Fr, &both);
    let collection = inbox.collected();
    let both = of(&collection, "both.docx");
    assert_eq!(both.position(IDS[0]), Some(Position::Contradictory));
    assert_eq!(both.position(IDS[2]), Some(Position::Blank));
    assert!(!both.counted);
}

#[test]
fn every_language_and_legacy_fields_are_read() {
    let inbox = Inbox::new(QUESTIONS);
    let mut states = STATES.iter().chain(&["Peru", "Togo"]);
    for lang in Lang::ALL {
        for (name, form) in [("open", Form::Open), ("legacy", Form::Legacy)] {
            let marks = IDS.map(|id| (id, "approves"));
            let filling = reply(states.next().unwrap(), &marks);
            inbox.put(&format!("{lang}-{name}.docx"), &fill::word(&word(QUESTIONS, lang, form), &filling));
        }
    }
    let collection = inbox.collected();
    assert_eq!(collection.replies.len(), 12);
    for reply in &collection.replies {
        assert_eq!(codes(reply), [], "{:?}", reply.path);
    }
    assert!(collection.texts.iter().all(|text| text.proceeds && text.replies == 12));
}

#[cfg(feature = "drift")]
#[test]
fn those_against_a_deletion_are_asked_for_their_reasons() {
    let folder = crate::questions::deletion(3, tsb_circular::inside::model::MeetingMode::Physical);
    let document = kinds::edition(&folder, Lang::En, &tsb_circular::kinds::Options::default()).unwrap();
    let inbox = Inbox::new(QUESTIONS);
    for (name, mark) in [("for.docx", "approves"), ("against.docx", "disapproves")] {
        let filling = reply(if mark == "approves" { "Kenya" } else { "Japan" }, &IDS.map(|id| (id, mark)));
        inbox.put(name, &fill::word(&word_of(&document, Form::Open), &filling));
    }
    let (files, _) = collect::gather(&[inbox.dir.path().to_path_buf()]);
    let collection = collect::collect(&folder, &files, &Options::default()).unwrap();
    // One of two is no majority.
    assert!(collection.texts.iter().all(|text| text.needed == Some(0) && !text.proceeds));
    assert_eq!(codes(of(&collection, "for.docx")), []);
    assert_eq!(codes(of(&collection, "against.docx")), [ProblemCode::CommentsNotAttached]);
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_form_is_read_too() {
    let inbox = Inbox::new(QUESTIONS);
    let bytes = crate::pdf::render(&super::edition(QUESTIONS, Lang::Ar));
    let filling = reply("Egypt", &[(IDS[0], "approves"), (IDS[1], "disapproves"), (IDS[2], "approves")]);
    inbox.put("a.pdf", &fill::pdf(&bytes, &filling));
    let collection = inbox.collected();
    let reply = of(&collection, "a.pdf");
    assert_eq!(codes(reply), []);
    let positions = IDS.map(|id| reply.position(id).unwrap());
    assert_eq!(positions, [Position::Approves, Position::DoesNotApprove, Position::Approves]);
}
