//! Forms in the words of 2001, on which a deletion is approved or rejected: both are counted, no share is computed, and
//! those who reject are asked for their reasons.

use tsb_circular::collect::{self, Collection, Options, Position, ProblemCode, table};
use tsb_circular::docx::Form;
use tsb_circular::inside::document::key;
use tsb_circular::inside::model::MeetingMode;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{Inbox, codes, of, word_of};

/// The example, in these words: three texts.
fn deletion() -> Folder {
    crate::deletion::position(3, MeetingMode::Physical, Some(42))
}

/// Its form in a language.
fn form(folder: &Folder, lang: Lang, form: Form) -> Vec<u8> {
    let options = tsb_circular::kinds::Options::default();
    word_of(&kinds::edition(folder, lang, &options).unwrap(), form)
}

/// A filling of this State, with these boxes marked.
fn reply(state: &str, marks: [&str; 3]) -> Filling {
    let filling = Filling::new().entry("member-state", state).entry("name", "A. Name");
    let mut filling = filling.entry("date", "1 June 2026");
    for (id, mark) in ["g-981", "g-982", "g-983-1"].into_iter().zip(marks) {
        filling.marks.insert(key(&format!("annex-2/{id}/{mark}")), true);
    }
    filling
}

fn collected(inbox: &Inbox, folder: &Folder) -> Collection {
    let (files, problems) = collect::gather(&[inbox.dir.path().to_path_buf()]);
    assert!(problems.is_empty(), "{problems:?}");
    collect::collect(folder, &files, &Options::default()).unwrap()
}

#[test]
fn approvals_and_rejections_are_counted_and_no_share_is() {
    let (folder, inbox) = (deletion(), Inbox::new(83));
    let states = ["Switzerland", "Kenya", "Japan", "Brazil", "Egypt", "Chad"];
    let approving = ["approves", "approves", "approves"];
    for (state, lang) in states.into_iter().zip(Lang::ALL) {
        for (name, made) in [("open", Form::Open), ("legacy", Form::Legacy)] {
            // A State that replies twice counts once.
            let marks = if state == "Japan" { ["approves", "rejects", "approves"] } else { approving };
            let bytes = fill::word(&form(&folder, lang, made), &reply(state, marks));
            if name == "open" || state == "Kenya" {
                inbox.put(&format!("{lang}-{name}.docx"), &bytes);
            }
        }
    }
    let collection = collected(&inbox, &folder);
    let counted: Vec<_> =
        collection.texts.iter().map(|it| (it.replies, it.support, it.share, it.proceeds)).collect();
    // Kenya replied twice on one day: nothing tells which counts.
    assert_eq!(counted, [(5, 5, None, true), (5, 4, None, false), (5, 5, None, true)]);
    let rejections = collection.texts[1].objections.as_ref().unwrap();
    assert_eq!(rejections.iter().filter_map(|it| it.member_state.as_deref()).collect::<Vec<_>>(), ["Japan"]);
    let rejecting = of(&collection, "es-open.docx");
    assert_eq!(codes(rejecting), [ProblemCode::CommentsNotAttached]);
    assert_eq!(rejecting.position("g-982"), Some(Position::DoesNotApprove));
    assert_eq!(codes(of(&collection, "en-open.docx")), []);
    let counts = table::counts(&collection);
    assert_eq!(counts.head, ["text", "replies", "approvals", "objections", "proceeds", "objected-by"]);
    assert_eq!(counts.rows[1][1..4], ["5", "4", "1"]);
    assert_eq!(counts.rows[1][5], "Japan");
}

#[test]
fn marks_of_both_boxes_count_for_nobody() {
    let (folder, inbox) = (deletion(), Inbox::new(83));
    let mut both = reply("Norway", ["approves", "approves", "approves"]);
    both.marks.insert(key("annex-2/g-981/rejects"), true);
    inbox.put("both.docx", &fill::word(&form(&folder, Lang::En, Form::Open), &both));
    let collection = collected(&inbox, &folder);
    assert_eq!(of(&collection, "both.docx").position("g-981"), Some(Position::Contradictory));
    assert_eq!(collection.texts.iter().map(|it| it.replies).collect::<Vec<_>>(), [0, 1, 1]);
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_form_of_2001_is_read_too() {
    let (folder, inbox) = (deletion(), Inbox::new(83));
    for (lang, state) in [(Lang::En, "Norway"), (Lang::Zh, "India"), (Lang::Ar, "Fiji")] {
        let options = tsb_circular::kinds::Options::default();
        let bytes = crate::pdf::render(&kinds::edition(&folder, lang, &options).unwrap());
        let filled = fill::pdf(&bytes, &reply(state, ["rejects", "approves", "approves"]));
        inbox.put(&format!("{lang}.pdf"), &filled);
    }
    let collection = collected(&inbox, &folder);
    let counted: Vec<_> = collection.texts.iter().map(|it| (it.replies, it.support)).collect();
    assert_eq!(counted, [(3, 0), (3, 3), (3, 3)], "{:?}", collection.replies);
}
