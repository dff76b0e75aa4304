//! What nobody edited changes nothing, whatever Word did to the file.

use tsb_circular::diag::Code;
use tsb_circular::docx::Form;

use super::markup::{reviewed, split};
use super::{MADE, back, some, word};

#[test]
fn what_nobody_edited_changes_no_byte() {
    for made in MADE.iter() {
        // Every letter in every form, each in two languages or more.
        let form = [Form::Open, Form::Protected, Form::Legacy][made.turn % 3];
        let what = format!("{} {form:?}", made.name());
        let (edited, told) = back(&made.folder, &word(&made.folder, made.lang, form));
        assert_eq!((edited.changes, edited.proposals, told), (vec![], vec![], vec![]), "{what}");
        assert_eq!(edited.text, made.file(), "{what}");
    }
}

#[test]
fn runs_split_and_comments_and_tracked_changes_change_no_byte() {
    for (part, edit) in [split as fn(&str) -> String, reviewed].into_iter().enumerate() {
        for made in some(part, 2) {
            let what = format!("{} {part}", made.name());
            let (edited, mut told) = back(&made.folder, &made.edited(&edit(&made.body)));
            // What was taken out is told with the tracked changes, by another.
            told.retain(|it| it.code != Code::Override);
            assert_eq!((edited.changes, edited.proposals, told), (vec![], vec![], vec![]), "{what}");
            assert_eq!(edited.text, made.file(), "{what}");
        }
    }
}
